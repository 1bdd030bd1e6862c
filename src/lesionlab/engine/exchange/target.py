"""The folder of an export: each file is checked before it takes an older one's place.

The folder may hold other people's files. What the program wrote is known by its SHA-256, kept in
`lesionlab-export.json` beside the files; nothing else is replaced unless that was asked for.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lesionlab import __version__
from lesionlab.core.errors import UserError
from lesionlab.engine.exchange.journal import Journal, read_journal
from lesionlab.engine.store.files import (
    install_file,
    make_folder,
    remove,
    sha256_of_file,
    temporary_beside,
    write_atomically,
    write_error,
)

MANIFEST_NAME = "lesionlab-export.json"
PROGRAM = "LesionLab"

_MAX_MANIFEST_BYTES = 1 << 28


class ExportFolder:
    """A folder in which files are written or brought up to date.

    Attributes:
        path: Where it is.
    """

    def __init__(self, path: Path, *, replace: bool = False) -> None:
        """Make the folder if it is missing, and read what was written into it before.

        Args:
            path: The folder.
            replace: Whether files that are not the program's own are replaced as well.

        Raises:
            UserError: If it cannot be made, or its manifest is none of the program's.
        """
        make_folder(path)
        self.path = path
        self._replace = replace
        known = read_manifest(path / MANIFEST_NAME)
        self._files = {} if known is None else known.files
        # Also the other way round: to look through all files for each case would be quadratic.
        self._names_of: dict[str, set[str]] = {}
        for name, file in self._files.items():
            self._names_of.setdefault(file["of"], set()).add(name)
        self._owner = ""
        self._owners: dict[str, str] = {MANIFEST_NAME: PROGRAM}
        self._written: set[str] = set()
        self._journal = Journal(path)
        self._left_over = read_journal(path, stays_inside=_stays_inside)
        for name, sha256, owner in self._left_over.files:
            if self._existing(path / name) == sha256:
                self._know(name, sha256, owner)

    @contextmanager
    def writing(self, owner: str) -> Iterator[None]:
        """Name what is written in this block; what it wrote another time and not now is removed.

        Args:
            owner: For example a format and an image. After an error nothing is removed.
        """
        self._owner, self._written = owner, set()
        yield
        for name in sorted(self._names_of.get(owner, set()) - self._written):
            self._remove_own(name)

    def put(self, name: str, data: bytes, *, verify: Callable[[Path], None] | None = None) -> str:
        """Write a file.

        Args:
            name: Relative to the folder, with forward slashes; its folder is made.
            data: The whole content.
            verify: Reads the file at the given place as another program would, and raises
                `UserError` if it does not say what it should. Without, its bytes are compared.

        Returns:
            SHA-256 of the content, hex.

        Raises:
            UserError: If the name leads out of the folder, there is a file that is not the
                program's own, or it cannot be written or verified. An older file then is as it was.
        """

        def write(path: Path) -> None:
            path.write_bytes(data)

        def check(path: Path) -> None:
            if path.read_bytes() != data:
                raise unlike(path.name)

        return self.put_file(name, write, verify=verify or check)

    def put_file(
        self, name: str, write: Callable[[Path], None], *, verify: Callable[[Path], None]
    ) -> str:
        """Write a file by a function that is given a temporary place; otherwise like `put`."""
        path = self._place(name)
        if self._owners.setdefault(name.casefold(), self._owner) != self._owner:
            raise _twice(name)
        temporary = self.temporary(name)
        try:
            try:
                write(temporary)
                verify(temporary)
                sha256 = sha256_of_file(temporary)
                there = self._existing(path)
                # The same content is as good as the program's own.
                if there != sha256 and not self._replace and self._is_foreign(name, there):
                    raise foreign(path)
                self._journal.note_written(name, sha256=sha256, of=self._owner)
                if there != sha256:
                    install_file(temporary, path)
            except OSError as error:
                raise write_error(path, error) from error
        finally:
            temporary.unlink(missing_ok=True)
        self._know(name, sha256, self._owner)
        self._written.add(name)
        return sha256

    def temporary(self, name: str) -> Path:
        """Give a place beside a file for its content before it is whole.

        Should this export be killed, the next one clears it away.

        Raises:
            UserError: If another export is writing into this folder, or nothing can be written.
        """
        if self._journal.begin():
            self._clear_away()
        temporary = temporary_beside(self.path / name)
        self._journal.note_begun(temporary.relative_to(self.path).as_posix())
        return temporary

    def conflicts(self, names: list[str]) -> list[str]:
        """Give those of the names under which there is a file that is not the program's own."""
        return [name for name in names if self._is_foreign(name, self._existing(self.path / name))]

    def save(self, **more: Any) -> str:
        """Write the manifest; gives its SHA-256.

        Args:
            more: Further plain JSON values for it, by name.
        """
        described = {
            "program": PROGRAM,
            "version": __version__,
            **more,
            "files": dict(sorted(self._files.items())),
        }
        data = json.dumps(described, indent=1).encode()
        write_atomically(self.path / MANIFEST_NAME, data)
        self._journal.close()
        return hashlib.sha256(data).hexdigest()

    def _place(self, name: str) -> Path:
        path = self.path / name
        # A project that came from elsewhere is a file like any other: its paths may lead anywhere.
        if not path.parent.resolve().is_relative_to(self.path.resolve()):
            raise UserError(
                "The image's path leads out of the project.",
                value=name,
                expected="a path within the folder of images",
            )
        make_folder(path.parent)
        return path

    def _is_foreign(self, name: str, there: str | None) -> bool:
        """Tell by its SHA-256 whether a file that is there is not the program's own."""
        return there is not None and there != self._files.get(name, {}).get("sha256")

    def _existing(self, path: Path) -> str | None:
        try:
            return sha256_of_file(path)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise write_error(path, error) from error

    def _remove_own(self, name: str) -> None:
        path = self.path / name
        if self._existing(path) == self._files[name]["sha256"]:
            remove(path)
        self._forget(name)

    def _clear_away(self) -> None:
        """Remove what an export that was killed had not written whole."""
        root = self.path.resolve()
        for name in self._left_over.temporaries:
            path = self.path / name
            if path.parent.resolve().is_relative_to(root):
                with suppress(OSError):
                    path.unlink()

    def _know(self, name: str, sha256: str, owner: str) -> None:
        self._forget(name)
        self._files[name] = {"sha256": sha256, "of": owner}
        self._names_of.setdefault(owner, set()).add(name)

    def _forget(self, name: str) -> None:
        known = self._files.pop(name, None)
        if known is not None:
            self._names_of[known["of"]].discard(name)


def foreign(path: Path) -> UserError:
    """Explain that a file stays as it is."""
    return UserError(
        "There is a file that LesionLab did not write, or that was changed since; it was left"
        " as it is.",
        value=str(path),
        remedy="Export to another folder, or move this file away.",
    )


def _twice(name: str) -> UserError:
    return UserError(
        "Two files of this export would have the same name.",
        value=name,
        remedy="Export one of the formats to another folder, or rename the image.",
    )


def unlike(name: str) -> UserError:
    """Explain that a file that was just written does not say what it should."""
    return UserError(
        "What was written could not be read back as it was meant; the older file stays.",
        value=name,
        remedy="Check the disk and export again.",
    )


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an export's manifest says.

    Attributes:
        sha256: Of the manifest itself.
        files: By name: the SHA-256 of each, and of what it is.
        record: How far the project's record was: number of links, hash of the newest, and whether
            this export was recorded in it. Empty in older ones; its values may be anything.
    """

    sha256: str
    files: dict[str, dict[str, str]]
    record: Mapping[str, Any]


def read_manifest(path: Path) -> Manifest | None:
    """Read an export's manifest; None if there is none.

    Raises:
        UserError: If it is none of the program's, or cannot be read.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_MAX_MANIFEST_BYTES)
        described = json.loads(data)
        record = described.get("record")
        if described["program"] == PROGRAM:
            files = {
                str(name): {"sha256": str(file["sha256"]), "of": str(file["of"])}
                for name, file in described["files"].items()
                if _stays_inside(str(name))
            }
            sha256 = hashlib.sha256(data).hexdigest()
            return Manifest(sha256, files, record if isinstance(record, dict) else {})
    except FileNotFoundError:
        return None
    except OSError as error:
        raise write_error(path, error) from error
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        pass
    raise foreign(path)


def _stays_inside(name: str) -> bool:
    # A manifest that came from elsewhere must not have files removed outside of its folder.
    return not os.path.isabs(name) and ".." not in Path(name).parts
