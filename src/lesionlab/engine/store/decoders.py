"""Decoder versions in the store: their cards, their files, and which one was in use when.

The rows are the truth. A version's file lies beside the database under its own hash, is written
before its row, and is never changed.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from lesionlab.core.decoders import DecoderKind, Origin
from lesionlab.core.errors import BugError, UserError
from lesionlab.core.proposals import ModelRef
from lesionlab.core.training_set import TrainingSet
from lesionlab.engine.store import chain
from lesionlab.engine.store.backups import ASIDE_NAME
from lesionlab.engine.store.database import transaction
from lesionlab.engine.store.files import make_folder, remove, write_atomically
from lesionlab.engine.store.lock import user_name

FOLDER = "decoders"
SUFFIX = ".safetensors"
_TITLES = {DecoderKind.DECODER: "Decoder", DecoderKind.IMAGE_PROMPTS: "Image itself"}


@dataclass(frozen=True, slots=True)
class NewDecoder:
    """A decoder version that is to be kept.

    Attributes:
        data: The decoder checkpoint, a safetensors file's bytes.
        base: The base checkpoint that it belongs to.
        parent_sha256: Of the decoder or base checkpoint that training started from, or "".
        origin: Retrained here, or imported.
        card: Everything that is known of it, plain JSON values.
        training_set: What it was trained on; None if it was imported.
    """

    data: bytes
    base: ModelRef
    parent_sha256: str
    origin: Origin
    card: Mapping[str, Any]
    training_set: TrainingSet | None = None

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class StoredDecoder:
    """A decoder version as the store knows it; the attributes are those of `NewDecoder`."""

    number: int
    sha256: str
    base: ModelRef
    parent_sha256: str
    origin: Origin
    training_set_sha256: str
    card: Mapping[str, Any]
    made_at: str

    @property
    def kind(self) -> DecoderKind:
        """Read from the card; a card that does not say is a plain decoder's."""
        kind = self.card.get("kind")
        return DecoderKind(kind) if kind in list(DecoderKind) else DecoderKind.DECODER


def add_decoder(connection: sqlite3.Connection, store: Path, new: NewDecoder) -> StoredDecoder:
    """Keep a decoder version.

    Where the same weights are there already: what was found out here takes the place of an import,
    or of what was found out here before, and an import takes the place of an import only.

    Raises:
        UserError: If the disk is full or the project cannot be written; nothing is half kept.
    """
    path = decoder_file(store, new.sha256)
    make_folder(path.parent)
    write_atomically(path, new.data)
    frozen = new.training_set
    with transaction(connection):
        if frozen is not None:
            added = connection.execute(
                "INSERT OR IGNORE INTO training_sets VALUES (?, ?, ?)",
                (frozen.sha256, frozen.to_json(), _now()),
            )
            if added.rowcount:
                chain.note(connection, chain.Kind.TRAINING_SET, frozen.sha256)
        connection.execute(
            "INSERT INTO decoders (sha256, base_name, base_sha256, parent_sha256, origin,"
            " training_set_sha256, card, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (sha256) DO UPDATE SET card = excluded.card,"
            " origin = excluded.origin, parent_sha256 = excluded.parent_sha256,"
            " training_set_sha256 = excluded.training_set_sha256"
            f" WHERE excluded.origin = '{Origin.RETRAINED}' OR origin = '{Origin.IMPORTED}'",
            (
                new.sha256,
                new.base.name,
                new.base.sha256,
                new.parent_sha256,
                new.origin,
                None if frozen is None else frozen.sha256,
                json.dumps(new.card),
                _now(),
            ),
        )
        # Deleted before, it comes back.
        connection.execute("UPDATE decoders SET deleted = 0 WHERE sha256 = ?", (new.sha256,))
        _note(connection, new.sha256)
    return decoder(connection, new.sha256)


def decoders(connection: sqlite3.Connection, *, base_sha256: str) -> tuple[StoredDecoder, ...]:
    """Give the versions of a base checkpoint that are not deleted, newest first."""
    rows = connection.execute(
        "SELECT * FROM decoders WHERE base_sha256 = ? AND NOT deleted ORDER BY number DESC",
        (base_sha256,),
    )
    return tuple(map(_stored, rows))


def every_decoder(connection: sqlite3.Connection) -> tuple[StoredDecoder, ...]:
    """Give the versions of all base checkpoints that are not deleted, newest first."""
    rows = connection.execute("SELECT * FROM decoders WHERE NOT deleted ORDER BY number DESC")
    return tuple(map(_stored, rows))


def decoder(connection: sqlite3.Connection, sha256: str) -> StoredDecoder:
    """Give one version.

    Raises:
        UserError: If there is none, or it was deleted.
    """
    row = connection.execute(
        "SELECT * FROM decoders WHERE sha256 = ? AND NOT deleted", (sha256,)
    ).fetchone()
    if row is None:
        raise UserError(
            "There is no such decoder version in this project.",
            value=sha256[:16],
            remedy="Choose one of those listed.",
        )
    return _stored(row)


def titles(connection: sqlite3.Connection) -> dict[str, str]:
    """Give for people what each version is called, deleted ones too, by SHA-256."""
    rows = connection.execute("SELECT * FROM decoders")
    return {row["sha256"]: version_title(_stored(row)) for row in rows}


def version_title(stored: StoredDecoder) -> str:
    """Give a version's name for people."""
    return f"{_TITLES[stored.kind]} {stored.number}"


def training_set(connection: sqlite3.Connection, sha256: str) -> TrainingSet | None:
    """Give a frozen training set, or None if this project does not have it."""
    row = connection.execute(
        "SELECT content FROM training_sets WHERE sha256 = ?", (sha256,)
    ).fetchone()
    return None if row is None else TrainingSet.from_json(row["content"])


def in_use(connection: sqlite3.Connection, *, base_sha256: str) -> str:
    """Give the SHA-256 of the version in use; the base's own if none was ever chosen."""
    history = _history(connection, base_sha256)
    return history[-1] if history else base_sha256


def use_before(connection: sqlite3.Connection, *, base_sha256: str) -> str | None:
    """Give the version that was in use before the present one and still exists, or None."""
    history = [base_sha256, *_history(connection, base_sha256)]
    kept = {version.sha256 for version in decoders(connection, base_sha256=base_sha256)}
    present = history[-1]
    # Going back twice goes back two versions: what a way back led to is not a step of its own.
    steps: list[str] = []
    for sha256 in history:
        if sha256 in steps:
            del steps[steps.index(sha256) + 1 :]
        else:
            steps.append(sha256)
    for sha256 in reversed(steps):
        if sha256 != present and (sha256 in kept or sha256 == base_sha256):
            return sha256
    return None


def use(connection: sqlite3.Connection, sha256: str, *, base_sha256: str) -> None:
    """Note that a version, or the base's own decoder, is in use from now on."""
    if sha256 != base_sha256 and decoder(connection, sha256).base.sha256 != base_sha256:
        raise BugError("A decoder was to be used with another base checkpoint.")
    with transaction(connection):
        added = connection.execute(
            "INSERT INTO decoder_uses (base_sha256, sha256, used_from, reader) VALUES (?, ?, ?, ?)",
            (base_sha256, sha256, _now(), user_name()),
        )
        chain.note(connection, chain.Kind.DECODER_USE, added.lastrowid)


def delete(connection: sqlite3.Connection, store: Path, sha256: str) -> None:
    """Delete a version's file; its row stays, because corrections and cards point to it.

    Raises:
        UserError: If it is in use or there is no such version.
    """
    stored = decoder(connection, sha256)
    if in_use(connection, base_sha256=stored.base.sha256) == sha256:
        raise UserError(
            "This decoder is in use and cannot be deleted.",
            value=version_title(stored),
            remedy="Use another one first.",
        )
    with transaction(connection):
        connection.execute("UPDATE decoders SET deleted = 1 WHERE sha256 = ?", (sha256,))
        _note(connection, sha256)
    remove(decoder_file(store, sha256))


def remove_strays(connection: sqlite3.Connection, store: Path) -> None:
    """Remove what a program that was killed left behind: files that no version points to."""
    folder = store / FOLDER
    # After a backup was restored, a file that no version points to may be wanted by another backup.
    if not folder.is_dir() or (store / ASIDE_NAME).is_dir():
        return
    rows = connection.execute("SELECT sha256 FROM decoders WHERE NOT deleted")
    kept = {f"{row['sha256']}{SUFFIX}" for row in rows}
    for path in folder.iterdir():
        if path.name not in kept and path.suffix in (SUFFIX, ".tmp"):
            # What cannot be removed does no harm and must keep nobody out.
            with contextlib.suppress(UserError):
                remove(path)


def decoder_file(store: Path, sha256: str) -> Path:
    """Give where a version's checkpoint lies."""
    if len(sha256) != 64 or not all(c in "0123456789abcdef" for c in sha256):
        raise BugError("A decoder's file was asked for by something that is no SHA-256.")
    return store / FOLDER / f"{sha256}{SUFFIX}"


def _history(connection: sqlite3.Connection, base_sha256: str) -> list[str]:
    rows = connection.execute(
        "SELECT sha256 FROM decoder_uses WHERE base_sha256 = ? ORDER BY use_id", (base_sha256,)
    )
    return [row["sha256"] for row in rows]


def _note(connection: sqlite3.Connection, sha256: str) -> None:
    (number,) = connection.execute(
        "SELECT number FROM decoders WHERE sha256 = ?", (sha256,)
    ).fetchone()
    chain.note(connection, chain.Kind.DECODER, number)


def _stored(row: sqlite3.Row) -> StoredDecoder:
    return StoredDecoder(
        number=row["number"],
        sha256=row["sha256"],
        base=ModelRef(row["base_name"], row["base_sha256"]),
        parent_sha256=row["parent_sha256"],
        origin=Origin(row["origin"]),
        training_set_sha256=row["training_set_sha256"] or "",
        card=json.loads(row["card"]),
        made_at=row["made_at"],
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
