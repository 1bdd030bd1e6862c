"""Where the files that come with the program lie, installed, frozen or in a checkout."""

from __future__ import annotations

from pathlib import Path

from lesionlab.core.errors import BugError


def resource(*parts: str) -> Path:
    """Give the path of a shipped file or folder, for instance `resource("models")`.

    Raises:
        BugError: If the installation is incomplete.
    """
    package = Path(__file__).resolve().parent.parent
    # Installed or frozen, `resources/` is carried inside the package; in a checkout it is beside
    # `src/`.
    for root in (package / "_resources", package.parent.parent / "resources"):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise BugError(f"The installation is incomplete: resource {'/'.join(parts)} is missing.")
