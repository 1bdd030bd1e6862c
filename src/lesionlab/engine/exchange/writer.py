"""What a format of the export is: it takes case after case, then writes what is one for all."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from lesionlab.core.export import ExportChoice
from lesionlab.engine.exchange.cases import ExportedCase
from lesionlab.engine.exchange.target import ExportFolder
from lesionlab.engine.store.embeddings import EmbeddingCache
from lesionlab.engine.store.project import Project


@dataclass(frozen=True, slots=True)
class ExportContext:
    """What a writer is given.

    Attributes:
        folder: Where it writes.
        choice: What was chosen, with the options of its format.
        project: Whose cases they are; to be read only.
        notes: What has to be told at the end though it is no failure, a sentence each.
        embeddings: The program's cache of embeddings, or None where there is none.
    """

    folder: ExportFolder
    choice: ExportChoice
    project: Project
    notes: list[str] = field(default_factory=list)
    embeddings: EmbeddingCache | None = None


class FormatWriter(Protocol):
    """Writes one format during one export."""

    def add(self, case: ExportedCase) -> None:
        """Write a case, or note what `finish` needs of it; the case itself is not to be kept.

        Raises:
            UserError: If it cannot be written; the export goes on with the next one.
        """

    def finish(self) -> None:
        """Write what is one file for all cases.

        After a cancelled export it is called only for a format that has files of each image, and
        only if none of the files for all is there.

        Raises:
            UserError: If that cannot be written.
        """
