"""The record of a project, as a part of `Project`; see `store.chain`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lesionlab.engine.store import chain
from lesionlab.engine.store.chain import Head
from lesionlab.engine.store.database import transaction
from lesionlab.engine.store.project_part import ProjectPart


class ProjectRecord(ProjectPart):
    """What `Project` does with its record besides writing it with each change."""

    def record_head(self) -> Head:
        """Give the newest link of the record."""
        with self._explained():
            return chain.head(self._connection)

    def record_export(self, manifest_sha256: str, content: Mapping[str, Any]) -> None:
        """Record that masks were exported.

        Args:
            manifest_sha256: Of the export's list of files, which has the hash of each.
            content: More to tell of it, plain JSON values.
        """
        self.check_writable()
        with transaction(self._connection):
            chain.append(
                self._connection,
                chain.Kind.EXPORT,
                content={**content, "manifest_sha256": manifest_sha256},
            )
