"""What each accepted mask cost the clinician, by the decoder that proposed it."""

from __future__ import annotations

import sqlite3

from lesionlab.core.decoders import EffortPoint
from lesionlab.core.readings import CONSENSUS
from lesionlab.engine.store.decoders import titles

IMPORTED = "imported"
"""Source of corrections that were imported: nobody spent effort on them here."""

UNSPENT = (IMPORTED, CONSENSUS)
"""Sources of corrections that nobody drew here."""


def effort(connection: sqlite3.Connection) -> tuple[EffortPoint, ...]:
    """Give the effort of each correction made here, oldest first."""
    names = titles(connection)
    rows = connection.execute(
        "SELECT c.accepted_at, c.seconds, c.clicks, c.box_edits, c.stroke_count,"
        " coalesce(p.model_sha256, c.model_sha256) AS sha256, coalesce(p.model, '') AS model"
        " FROM corrections c LEFT JOIN proposals p USING (proposal_id)"
        " WHERE c.source NOT IN (?, ?) ORDER BY c.correction_id",
        UNSPENT,
    )
    return tuple(
        EffortPoint(
            accepted_at=row["accepted_at"],
            seconds=row["seconds"],
            clicks=row["clicks"],
            box_edits=row["box_edits"],
            strokes=row["stroke_count"],
            decoder_sha256=row["sha256"],
            decoder_title=names.get(row["sha256"], row["model"]),
        )
        for row in rows
    )
