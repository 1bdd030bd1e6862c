"""Archives of masks: unpacked to a temporary folder, as far as they are what they say."""

from __future__ import annotations

import io
import lzma
import re
import shutil
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from lesionlab.core.errors import UserError
from lesionlab.engine.store.files import write_error
from lesionlab.engine.store.scratch import ScratchFolder

MAX_ENTRIES = 100_000
MAX_UNPACKED_BYTES = 8_000_000_000
"""All masks of the largest public collections have less."""

_SPARE_BYTES = 500_000_000
"""So much of the disk is left free."""

_STEP = 1 << 20
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    # An entry without a name.
    LookupError,
    # Among them names that are no text.
    ValueError,
    # Also ways of packing that are not known, and passwords.
    RuntimeError,
)
_END, _END_64 = b"PK\5\6", b"PK\6\6"
_END_BYTES = 22
_END_AT_MOST = _END_BYTES + 65_535 + 100
"""With the longest comment, and what stands before it in large archives."""

_MAX_DIRECTORY_BYTES = 500 * MAX_ENTRIES
_DRIVE = re.compile(r"[A-Za-z]:")


@contextmanager
def unpacked(path: Path) -> Iterator[Path]:
    """Unpack a `.zip` to a temporary folder, which is removed afterwards.

    The archive as a whole is refused if one entry leads outside, is a link or encrypted, if it
    unpacks to more than `MAX_UNPACKED_BYTES`, by what it says or by what comes out, or if there is
    no room on the disk.

    Raises:
        UserError: If it is refused or damaged, or the disk cannot be written.
    """
    with ScratchFolder() as folder:
        try:
            _check_directory(path)
            with zipfile.ZipFile(path) as archive:
                _unpack(archive, folder)
        except _DAMAGE as e:
            raise UserError(
                "The archive is damaged, or packed in a way that is not known.",
                value=path.name,
                remedy="Unpack it with another program and choose the folder.",
            ) from e
        except OSError as error:
            raise write_error(folder, error) from error
        yield folder


def _check_directory(path: Path) -> None:
    """Check how long the list of entries is, which is read as a whole when an archive is opened.

    Source: APPNOTE.TXT 6.3.10, 4.3.14 to 4.3.16. A damaged end is left to `zipfile` to explain.
    """
    with path.open("rb") as file:
        size = file.seek(0, io.SEEK_END)
        file.seek(max(size - _END_AT_MOST, 0))
        rest = file.read()
    at = len(rest) - _END_BYTES
    if not rest[max(at, 0) :].startswith(_END) or not rest.endswith(b"\0\0"):
        at = rest.rfind(_END)
    if at < 0 or len(rest) < at + _END_BYTES:
        return
    length = int.from_bytes(rest[at + 12 : at + 16], "little")
    if length == 0xFFFFFFFF:
        end = rest.rfind(_END_64, 0, at)
        length = int.from_bytes(rest[end + 40 : end + 48], "little") if end >= 0 else size
    if length > _MAX_DIRECTORY_BYTES:
        raise _refused(
            "too many files",
            f"a list of {length / 1e6:.0f} MB",
            f"at most {_MAX_DIRECTORY_BYTES / 1e6:.0f} MB",
        )


def _unpack(archive: zipfile.ZipFile, folder: Path) -> None:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > MAX_ENTRIES:
        raise _refused("too many files", f"{len(entries)}", f"at most {MAX_ENTRIES}")
    targets: dict[str, zipfile.ZipInfo] = {}
    for entry in entries:
        targets[_checked_name(entry)] = entry
    declared = sum(entry.file_size for entry in targets.values())
    if declared > MAX_UNPACKED_BYTES:
        raise _bomb(declared)
    if declared > shutil.disk_usage(folder).free - _SPARE_BYTES:
        raise UserError(
            "There is not enough room on the disk to unpack the archive.",
            value=f"{declared / 1e6:.0f} MB",
            remedy="Free some space, then do it again.",
        )
    for name, entry in targets.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        _write(archive, entry, target)


def _write(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, target: Path) -> None:
    written = 0
    with archive.open(entry) as packed, target.open("xb") as file:
        while data := packed.read(_STEP):
            written += len(data)
            if written > entry.file_size:
                raise _bomb(written)
            file.write(data)


def _checked_name(entry: zipfile.ZipInfo) -> str:
    """Give an entry's name if it stays inside, and the entry is a plain file."""
    name = entry.filename.replace("\\", "/")
    parts = PurePosixPath(name).parts
    is_inside = parts and not name.startswith("/") and ".." not in parts and "\0" not in name
    if not is_inside or _DRIVE.match(name):
        raise _refused("an entry that leads outside", name[:80], "names within the archive")
    mode = entry.external_attr >> 16
    if mode and stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        raise _refused("a link", name[:80], "plain files")
    if entry.flag_bits & 1:
        raise _refused("a file with a password", name[:80], "files without one")
    return "/".join(parts)


def _refused(what: str, value: str, expected: str) -> UserError:
    return UserError(
        f"The archive was not unpacked: it has {what}.",
        value=value,
        expected=expected,
        remedy="If you trust it, unpack it with another program and choose the folder.",
    )


def _bomb(size: int) -> UserError:
    return _refused(
        "more in it than it says, or than can be masks",
        f"{size / 1e6:.0f} MB",
        f"at most {MAX_UNPACKED_BYTES / 1e6:.0f} MB, and what the archive says",
    )
