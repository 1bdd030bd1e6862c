"""What an export has written since its list of files was written last.

The list is one file, too long to be written anew after each of thousands of files. So each file is
first noted in a journal of its own. It goes when the list is written; if it is there, an export was
killed, and the next one still knows the files, and clears away the one that was not whole yet.
"""

from __future__ import annotations

import json
import re
import weakref
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from lesionlab.core.errors import UserError
from lesionlab.engine.store.files import remove, write_error
from lesionlab.engine.store.lock import is_locked, try_to_lock

JOURNAL_NAME = ".lesionlab-export.journal"

_MAX_BYTES = 1 << 28
_TEMPORARY = re.compile(r"\.[0-9a-f]{16}\.tmp")


@dataclass(slots=True)
class Noted:
    """What a journal says.

    Attributes:
        files: (name, SHA-256, of what it is) of each file that was written, or was about to be.
        temporaries: Names of files that were begun.
    """

    files: list[tuple[str, str, str]] = field(default_factory=list)
    temporaries: list[str] = field(default_factory=list)


class Journal:
    """The journal of an export that is going on."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / JOURNAL_NAME
        self._file: BinaryIO | None = None

    def begin(self) -> bool:
        """Open the journal, perhaps of an export that was killed.

        Returns:
            Whether it was opened just now, and it is sure that no other export goes on in the
            folder; not all drives have locks.

        Raises:
            UserError: If one does, or the journal cannot be written.
        """
        if self._file is not None:
            return False
        try:
            # Unbuffered: what was noted outlives the process.
            self._file = self._path.open("ab", buffering=0)
            weakref.finalize(self, self._file.close)
        except OSError as error:
            raise write_error(self._path, error) from error
        try:
            try_to_lock(self._file.fileno())
        except OSError as error:
            if not is_locked(error):
                return False
            self._file.close()
            self._file = None
            raise UserError(
                "Another export is writing into this folder.",
                value=str(self._path.parent),
                remedy="Wait until it is done, or choose another folder.",
            ) from error
        return True

    def note_begun(self, name: str) -> None:
        """Note a temporary file before it is made."""
        self._note({"begun": name})

    def note_written(self, name: str, *, sha256: str, of: str) -> None:
        """Note a file before it takes its place."""
        self._note({"name": name, "sha256": sha256, "of": of})

    def close(self) -> None:
        """Take the journal away; what it says stands elsewhere now.

        Raises:
            UserError: If that is not possible.
        """
        if self._file is None:
            return
        self._file.close()
        self._file = None
        remove(self._path)

    def _note(self, values: dict[str, str]) -> None:
        assert self._file is not None
        try:
            self._file.write(b"\n" + json.dumps(values).encode())
        except OSError as error:
            raise write_error(self._path, error) from error


def read_journal(folder: Path, *, stays_inside: Callable[[str], bool]) -> Noted:
    """Read the journal that an export left when it was killed.

    Lines that are none of a journal, and names that lead out of the folder, are passed over.
    """
    noted = Noted()
    try:
        with (folder / JOURNAL_NAME).open("rb") as file:
            lines = file.read(_MAX_BYTES).split(b"\n")
    except OSError:
        return noted
    for line in lines:
        try:
            values = json.loads(line)
            if "begun" in values:
                name = str(values["begun"])
                if stays_inside(name) and _TEMPORARY.fullmatch(Path(name).name):
                    noted.temporaries.append(name)
            elif stays_inside(str(values["name"])):
                noted.files.append((str(values["name"]), str(values["sha256"]), str(values["of"])))
        except (ValueError, LookupError, TypeError, RecursionError):
            continue
    return noted
