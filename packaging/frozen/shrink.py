"""Make the built program smaller without changing what it does (Linux).

    python packaging/frozen/shrink.py FOLDER

Names for debuggers go, and files that are there twice become links to one.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

_LEAST_BYTES = 16_384
_ELF = b"\x7fELF"


def shrink(folder: Path) -> None:
    """Shrink all files below a folder."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()]
    for path in files:
        # The foreign libraries of wheels were laid out anew when those were built, and `strip`
        # breaks them. The program itself carries an archive that `strip` does not know.
        if ".so" in path.suffixes and _is_elf(path) and not path.parent.name.endswith(".libs"):
            subprocess.run(["strip", "--strip-unneeded", path], check=True)
    link_equal_files(files)


def link_equal_files(files: list[Path]) -> None:
    """Replace each file that equals an earlier one by a link to that."""
    first: dict[tuple[int, str], Path] = {}
    for path in files:
        size = path.stat().st_size
        if size < _LEAST_BYTES:
            continue
        with path.open("rb") as file:
            key = size, hashlib.file_digest(file, "sha256").hexdigest()
        kept = first.setdefault(key, path)
        if kept is not path:
            path.unlink()
            path.symlink_to(os.path.relpath(kept, path.parent))


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_ELF)) == _ELF


if __name__ == "__main__":
    shrink(Path(sys.argv[1]))
