"""What was found out about images for the order by need: measured once, ordered at any time."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.masks import PackedMask
from lesionlab.core.needs import MEASURED, NeedPart
from lesionlab.core.proposals import ModelRef
from lesionlab.engine.store.case_warnings import note_mask
from lesionlab.engine.store.database import transaction
from lesionlab.engine.triage.lines import LinesMap, lines_to_bytes

_UNASSESSED = """
SELECT f.image_key, EXISTS (SELECT 1 FROM proposals p
    WHERE p.image_id = f.image_id AND p.model_sha256 = ?1) AS is_proposed
FROM files f
WHERE NOT f.missing AND f.error = '' AND (f.image_id IS NULL OR NOT EXISTS (
    SELECT 1 FROM needs n WHERE n.image_id = f.image_id AND n.model_sha256 = ?1))
ORDER BY is_proposed DESC, f.image_key
"""

_TABLE = """
SELECT min(f.image_key) AS image_key, n.*, v.vector,
    EXISTS (SELECT 1 FROM corrections c WHERE c.image_id = f.image_id) AS is_corrected
FROM files f JOIN needs n USING (image_id) JOIN image_vectors v USING (image_id)
WHERE NOT f.missing AND f.error = '' AND n.model_sha256 = ? AND v.base_sha256 = ?
GROUP BY f.image_id ORDER BY image_key
"""


@dataclass(frozen=True, slots=True, eq=False)
class Assessed:
    """What was found out about one image, to be kept.

    Attributes:
        parts: Values of the parts that are known; perhaps none.
        vector: Pooled embedding, float32 (256,).
        lines: Where hair or a ruler lies.
        model: Which decoder was asked.
        base_sha256: Whose encoder made the embedding.
        classifier_sha256: Whose map it was.
    """

    parts: Mapping[NeedPart, float]
    vector: NDArray[np.float32]
    lines: LinesMap
    model: ModelRef
    base_sha256: str
    classifier_sha256: str


@dataclass(frozen=True, slots=True, eq=False)
class NeedsTable:
    """All assessed images.

    Attributes:
        image_keys: (N,).
        measured: Values of each part of `MEASURED`, (N,), NaN where not known.
        vectors: Pooled embeddings, float32 (N, 256).
        corrected: Of which images a mask was accepted, bool (N,).
    """

    image_keys: NDArray[np.int64]
    measured: Mapping[NeedPart, NDArray[np.float64]]
    vectors: NDArray[np.float32]
    corrected: NDArray[np.bool_]


class TriageStore:
    """The part of a project that triage works with; for the project's thread."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def unassessed(
        self, *, model_sha256: str, first: Collection[int], but: Collection[int], limit: int
    ) -> tuple[int, ...]:
        """Give images that a model was not asked about yet, those with its proposal first.

        Args:
            model_sha256: Of the decoder.
            first: Keys to begin with.
            but: Keys to leave out.
            limit: Give so many at most.
        """
        rows = self._connection.execute(_UNASSESSED, (model_sha256,))
        keys = [int(row["image_key"]) for row in rows if row["image_key"] not in but]
        keys.sort(key=lambda key: key not in first)
        return tuple(keys[:limit])

    def save(self, image_id: str, found: Assessed, *, proposed: PackedMask | None) -> None:
        """Keep what was found out about an image.

        Args:
            image_id: Of the image.
            found: It.
            proposed: The mask that the image is started from; its warnings are kept, unless the
                clinician has begun to work on the image.
        """
        parts = [found.parts.get(part) for part in MEASURED]
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        row = (
            image_id,
            found.model.sha256,
            found.classifier_sha256,
            *parts,
            lines_to_bytes(found.lines),
            now,
        )
        with transaction(self._connection):
            self._connection.execute(
                f"INSERT OR REPLACE INTO needs VALUES ({', '.join('?' * len(row))})", row
            )
            self._connection.execute(
                "INSERT OR REPLACE INTO image_vectors VALUES (?, ?, ?)",
                (image_id, found.base_sha256, found.vector.astype("<f2").tobytes()),
            )
            if proposed is not None and not self._is_touched(image_id):
                note_mask(self._connection, image_id, lesion=0, mask=proposed)

    def table(self, *, model_sha256: str, base_sha256: str) -> NeedsTable:
        """Give all that was found out with one decoder."""
        rows = self._connection.execute(_TABLE, (model_sha256, base_sha256)).fetchall()
        return NeedsTable(
            np.array([row["image_key"] for row in rows], np.int64),
            {
                part: np.array(
                    [np.nan if row[part] is None else row[part] for row in rows], np.float64
                )
                for part in MEASURED
            },
            _vectors([row["vector"] for row in rows]),
            np.array([row["is_corrected"] for row in rows], np.bool_),
        )

    def _is_touched(self, image_id: str) -> bool:
        row = self._connection.execute(
            "SELECT EXISTS (SELECT 1 FROM corrections WHERE image_id = ?1)"
            " OR EXISTS (SELECT 1 FROM drafts WHERE image_id = ?1)",
            (image_id,),
        ).fetchone()
        return bool(row[0])


def _vectors(blobs: list[bytes]) -> NDArray[np.float32]:
    if not blobs:
        return np.zeros((0, 0), np.float32)
    flat = np.frombuffer(b"".join(blobs), "<f2")
    return flat.reshape(len(blobs), -1).astype(np.float32)
