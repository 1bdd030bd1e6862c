"""The record of a project: a chain of links, each with the hash of the one before.

A link is written in the transaction of what it tells of. It holds the columns of the row that was
written: short values as they are, long ones and blobs as their SHA-256. Where a row may change
(a proposal that is made again, a decoder that is deleted), each change is one more link, and the
newest link of a row says what it must be. `engine.provenance` compares the two.

The hash of a link is the SHA-256 of the JSON array of its other columns, so that any other program
can recompute it. Who can write the database can make the whole chain anew; that is found by its
newest hash only, kept elsewhere, as each export does.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from lesionlab import __version__

LONGEST_VALUE = 160
"""Longer texts are told by their hash. Never to be changed: links of before are compared by it."""


class Kind(StrEnum):
    """What a link tells of."""

    BEGUN = "begun"
    ADOPTED = "adopted"
    RECOVERED = "recovered"
    RESTORED = "restored"
    IMAGE = "image"
    PROPOSAL = "proposal"
    CORRECTION = "correction"
    TRAINING_SET = "training set"
    DECODER = "decoder"
    DECODER_USE = "decoder use"
    EXPORT = "export"


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows that a kind of link tells of.

    Attributes:
        table: They are in.
        key: The column that names one.
        columns: What a link holds of each: names, and how each is asked for.
    """

    table: str
    key: str
    columns: Mapping[str, str]


def _named(names: str) -> dict[str, str]:
    return {name: name for name in names.split()}


ROWS = {
    # Scale, group and number of lesions are settings, which may be changed at any time.
    Kind.IMAGE: Rows("images", "image_id", _named("height width")),
    Kind.PROPOSAL: Rows(
        "proposals",
        "proposal_id",
        _named(
            "image_id source prompts mask mask_sha256 predicted_iou stability model model_sha256"
            " classifier classifier_sha256 target_class cam_peak cam abstained made_at"
            " computed_with"
        ),
    ),
    Kind.CORRECTION: Rows(
        "corrections",
        "correction_id",
        _named(
            "save_id image_id path lesion mask mask_sha256 prompts edits source proposal_id"
            " predicted_iou model_sha256 seconds clicks box_edits stroke_count accepted_at reader"
            " program_version artefact_edits artefacts computed_with"
        )
        | {
            "warnings": "(SELECT group_concat(warning) FROM (SELECT kind || ':' || detail AS"
            " warning FROM correction_warnings w WHERE w.correction_id = corrections.correction_id"
            " ORDER BY kind))",
            "share": "(SELECT share FROM correction_sizes s"
            " WHERE s.correction_id = corrections.correction_id)",
        },
    ),
    Kind.TRAINING_SET: Rows("training_sets", "sha256", _named("content frozen_at")),
    Kind.DECODER: Rows(
        "decoders",
        "number",
        _named(
            "sha256 base_name base_sha256 parent_sha256 origin training_set_sha256 card made_at"
            " deleted"
        ),
    ),
    Kind.DECODER_USE: Rows("decoder_uses", "use_id", _named("base_sha256 sha256 used_from reader")),
}
"""In the order in which one kind of row refers to another."""


_LATER: Mapping[str, Mapping[str, object]] = {
    Kind.PROPOSAL: {"computed_with": ""},
    Kind.CORRECTION: {"computed_with": ""},
}
"""What stands in columns that came after the record, in rows whose links do not know of them."""


@dataclass(frozen=True, slots=True)
class Head:
    """The newest link: how many there are, and its hash. Whoever keeps it can tell a cut-off."""

    links: int
    sha256: str


def head(connection: sqlite3.Connection) -> Head:
    """Give the newest link; (0, "") of an empty record."""
    row = connection.execute(
        "SELECT number, sha256 FROM chain ORDER BY number DESC LIMIT 1"
    ).fetchone()
    return Head(0, "") if row is None else Head(row[0], row[1])


def note(connection: sqlite3.Connection, kind: Kind, key: object) -> None:
    """Record a row as it is now. Within the transaction that wrote it."""
    append(connection, kind, subject=str(key), content={"row": row_values(connection, kind, key)})


def append(
    connection: sqlite3.Connection, kind: Kind, *, subject: str = "", content: Mapping[str, Any]
) -> None:
    """Add a link, within the caller's transaction.

    Args:
        connection: To the project.
        kind: What it tells of.
        subject: Key of the row that it tells of, if it does.
        content: Plain JSON values.
    """
    newest = head(connection)
    link: tuple[int | str, ...] = (
        newest.links + 1,
        kind,
        subject,
        canonical(content),
        datetime.now(UTC).isoformat(timespec="milliseconds"),
        __version__,
        newest.sha256,
    )
    connection.execute(
        "INSERT INTO chain VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (*link, link_sha256(link))
    )


def canonical(value: object) -> str:
    """Give plain JSON values as the one text that is hashed."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def link_sha256(link: tuple[int | str, ...]) -> str:
    """Give the hash of a link: of all its columns but the hash itself, in their order."""
    return hashlib.sha256(canonical(list(link)).encode()).hexdigest()


def row_values(connection: sqlite3.Connection, kind: Kind, key: object) -> dict[str, object] | None:
    """Give what a link holds of a row as it is now; None if there is no such row."""
    rows = ROWS[kind]
    columns = _columns_there(connection, kind)
    asked = ", ".join(f"{what} AS {name}" for name, what in columns.items())
    with exact_text(connection):
        row = connection.execute(
            f"SELECT {asked} FROM {rows.table} WHERE {rows.key} = ?", (key,)
        ).fetchone()
    if row is None:
        return None
    return {name: _value(value) for name, value in zip(columns, row, strict=True)}


def _columns_there(connection: sqlite3.Connection, kind: Kind) -> Mapping[str, str]:
    """Give a link's columns without those that came later than the database's version."""
    rows = ROWS[kind]
    known = connection.execute("SELECT name FROM pragma_table_info(?)", (rows.table,)).fetchall()
    there = {str(row[0]) for row in known}
    later = _LATER.get(kind, {})
    return {name: what for name, what in rows.columns.items() if name not in later or name in there}


def with_later(kind: Kind, recorded: object, now: Mapping[str, object] | None) -> object:
    """Complete what a link says of a row by columns that are younger than the link.

    Args:
        kind: Of the link.
        recorded: What the link says.
        now: The row as `row_values` gives it.
    """
    if not isinstance(recorded, dict) or now is None:
        return recorded
    later = {name: value for name, value in _LATER.get(kind, {}).items() if name in now}
    return later | recorded


def _value(value: object) -> object:
    if isinstance(value, str):
        if len(value) <= LONGEST_VALUE:
            return value
        value = value.encode("utf-8", "surrogateescape")
    if isinstance(value, bytes):
        return {"sha256": hashlib.sha256(value).hexdigest(), "bytes": len(value)}
    return value


def _is_text(key: object) -> bool:
    # No row can be asked for by the key of a damaged one that is no text.
    try:
        str(key).encode()
    except UnicodeEncodeError:
        return False
    return True


@contextlib.contextmanager
def exact_text(connection: sqlite3.Connection) -> Iterator[None]:
    """Read texts byte for byte: one that is no UTF-8, in a damaged row, must not end it all."""
    before = connection.text_factory
    connection.text_factory = exact
    try:
        yield
    finally:
        connection.text_factory = before


def exact(data: bytes) -> str:
    """Give a text of the database so that its bytes can be had again."""
    return data.decode("utf-8", "surrogateescape")


def begin(connection: sqlite3.Connection) -> None:
    """Begin the record of a project, within the transaction in which it gets one.

    What an older program left is recorded as it is found: from then on no change of it is unseen.
    """
    counts = {
        rows.table: connection.execute(f"SELECT count(*) FROM {rows.table}").fetchone()[0]
        for rows in ROWS.values()
    }
    if not any(counts.values()):
        append(connection, Kind.BEGUN, content={})
        return
    append(connection, Kind.ADOPTED, content={"rows": counts})
    note_as_found(connection)


def note_as_found(connection: sqlite3.Connection) -> None:
    """Record each row that is not as its newest link says, or has none, or is gone.

    Within the caller's transaction.
    """
    for kind, rows in ROWS.items():
        # The keys first: the rows, with their masks, are too much to be held at once.
        with exact_text(connection):
            found = connection.execute(f"SELECT {rows.key} FROM {rows.table} ORDER BY {rows.key}")
            keys = {str(row[0]): row[0] for row in found if _is_text(row[0])}
        for subject, key in keys.items():
            now = row_values(connection, kind, key)
            if now != with_later(kind, recorded(connection, kind, subject), now):
                append(connection, kind, subject=subject, content={"row": now})
        for (subject,) in connection.execute(
            "SELECT DISTINCT subject FROM chain WHERE kind = ?", (kind,)
        ).fetchall():
            if subject not in keys and recorded(connection, kind, subject) is not None:
                append(connection, kind, subject=subject, content={"row": None})


def recorded(connection: sqlite3.Connection, kind: Kind, subject: str) -> object:
    """Give what the newest link of a row says that it is; None if it is said to be gone."""
    row = connection.execute(
        "SELECT content FROM chain WHERE kind = ? AND subject = ? ORDER BY number DESC LIMIT 1",
        (kind, subject),
    ).fetchone()
    if row is None:
        return None
    try:
        return json.loads(row[0])["row"]
    except (ValueError, LookupError, TypeError):
        return "not readable"


def continue_with(connection: sqlite3.Connection, links: Sequence[tuple[Any, ...]]) -> int:
    """Take over links that go on from the newest one, without a gap, as far as their hashes fit.

    Within the caller's transaction.

    Args:
        connection: To the project.
        links: All columns of each, as far as a damaged database still has them.

    Returns:
        How many of them come later than the newest link then is.
    """
    newest = head(connection)
    by_number = {link[0]: link for link in links if _is_link(link)}
    while (link := by_number.get(newest.links + 1)) is not None:
        if link[6] != newest.sha256 or link_sha256(link[:-1]) != link[-1]:
            break
        connection.execute("INSERT INTO chain VALUES (?, ?, ?, ?, ?, ?, ?, ?)", link)
        newest = Head(link[0], link[-1])
    return sum(number > newest.links for number in by_number)


def _is_link(link: tuple[Any, ...]) -> bool:
    return isinstance(link[0], int) and all(isinstance(value, str) for value in link[1:])


def start_over(connection: sqlite3.Connection) -> None:
    """Empty the record of a database that is just being made, within the caller's transaction."""
    (trigger,) = connection.execute(
        "SELECT sql FROM sqlite_schema WHERE name = 'chain_remains'"
    ).fetchone()
    connection.execute("DROP TRIGGER chain_remains")
    connection.execute("DELETE FROM chain")
    connection.execute(trigger)
