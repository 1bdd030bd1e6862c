"""One link of a record as it is read, and what the checking of a record has come to."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field

from lesionlab.core.record_messages import BrokenLink, RecordNote
from lesionlab.engine.store import chain

NOT_OURS = (
    "Something other than LesionLab changed the project. Go back to a backup from before, or ask"
    " whoever has access to the folder."
)

_MAX_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Link:
    """A link; its attributes are the columns of the table."""

    number: int
    kind: str
    subject: str
    content: str
    made_at: str
    program_version: str
    previous: str
    sha256: str

    def computed_sha256(self) -> str:
        """Give the hash that the link should have."""
        return chain.link_sha256(
            (
                self.number,
                self.kind,
                self.subject,
                self.content,
                self.made_at,
                self.program_version,
                self.previous,
            )
        )

    def is_newest_of_its_row(self, connection: sqlite3.Connection) -> bool:
        """Tell whether no later link tells of the same row."""
        (newest,) = connection.execute(
            "SELECT max(number) FROM chain WHERE kind = ? AND subject = ?",
            (self.kind, self.subject),
        ).fetchone()
        return bool(newest == self.number)

    def note(self, what: str) -> RecordNote:
        """Give something to know about this link, which is no fault."""
        return RecordNote(what, self.number, self.made_at[:_MAX_SHOWN])

    def broken(
        self,
        what: str,
        *,
        about: str = "",
        expected: str = "",
        actual: str = "",
        remedy: str = NOT_OURS,
    ) -> BrokenLink:
        """Give what is wrong with this link or what it tells of."""
        return BrokenLink(
            number=self.number,
            kind=self.kind[:_MAX_SHOWN],
            made_at=self.made_at[:_MAX_SHOWN],
            about=about[:_MAX_SHOWN] or self.subject[:_MAX_SHOWN],
            what=what,
            expected=expected[:_MAX_SHOWN],
            actual=actual[:_MAX_SHOWN],
            remedy=remedy,
        )


@dataclass(slots=True)
class Checked:
    """How far a record is checked.

    Attributes:
        links: Number of the newest link that was looked at.
        head: Its hash, as it stands there.
        broken: The first that does not fit, or None.
        notes: What is no fault, but has to be known.
    """

    links: int = 0
    head: str = ""
    broken: BrokenLink | None = None
    notes: list[RecordNote] = field(default_factory=list)

    def found(self, problem: BrokenLink | None) -> None:
        """Take what is wrong, if it is the first."""
        if self.broken is None:
            self.broken = problem
