"""Reports of our own bugs: where it happened, with which versions, and nothing of the patient."""

from __future__ import annotations

import platform
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from lesionlab import __version__


def crash_report(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> str:
    """Describe an unexpected error without its message, which may hold a path or a name.

    Files are named without the folders above the package that they belong to.
    """
    lines = [
        f"LesionLab {__version__}, Python {platform.python_version()}, {platform.platform()}",
        f"{datetime.now(UTC).isoformat(timespec='seconds')}",
    ]
    chain: list[BaseException] = []
    cause: BaseException | None = error
    while cause is not None and cause not in chain:
        chain.append(cause)
        cause = cause.__cause__ or cause.__context__
    for index, link in enumerate(chain):
        stack = traceback.extract_tb(trace if index == 0 else link.__traceback__)
        lines.append(f"{'caused by ' if index else ''}{_name(kind if index == 0 else type(link))}")
        lines += [f"  {_file(f.filename)}:{f.lineno} in {f.name}" for f in reversed(stack)]
    return "\n".join(lines) + "\n"


def write_crash_report(folder: Path, report: str) -> Path | None:
    """Write a report into a folder, made if needed; gives its path, None if that is impossible."""
    path = folder / f"crash-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(report, encoding="utf-8")
    except OSError:
        return None
    return path


def _name(kind: type[BaseException]) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


def _file(name: str) -> str:
    path = Path(name)
    for root in map(Path, sys.path):
        if str(root) != "." and path.is_relative_to(root):
            return path.relative_to(root).as_posix()
    return path.name
