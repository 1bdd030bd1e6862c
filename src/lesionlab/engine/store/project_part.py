"""What the parts of `Project` need of it."""

from __future__ import annotations

import sqlite3
from contextlib import AbstractContextManager
from pathlib import Path

from lesionlab.core.worklist import WorklistEntry


class ProjectPart:
    """The door to the store as a part of `Project` sees it; `Project` itself fills it in.

    Attributes:
        store: Where the project's data lies.
    """

    store: Path
    _connection: sqlite3.Connection

    def check_writable(self) -> None:
        """Check that what the clinician does can be kept."""
        raise NotImplementedError

    def entry(self, image_key: int) -> WorklistEntry:
        """Give one line of the worklist."""
        raise NotImplementedError

    def _explained(self) -> AbstractContextManager[None]:
        raise NotImplementedError
