"""The export of a project: each chosen case is written in each chosen format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lesionlab.core.errors import UserError
from lesionlab.core.export import ExportChoice, ExportFormat
from lesionlab.engine.exchange.cases import ExportedCase, chosen_entries, exported_cases
from lesionlab.engine.exchange.formats import make_writer
from lesionlab.engine.exchange.formats.file_names import FILE_NAMES
from lesionlab.engine.exchange.target import ExportFolder
from lesionlab.engine.exchange.writer import ExportContext, FormatWriter
from lesionlab.engine.store.embeddings import EmbeddingCache
from lesionlab.engine.store.project import Project


@dataclass(slots=True)
class ExportReport:
    """What became of an export.

    Attributes:
        exported: Number of images that were written in all formats.
        skipped: Number of images on which nothing is done yet.
        errors: Why, by path of the image, for the others; also by the name of a file for all images
            that could not be written.
        notes: What has to be told though it is no failure.
        was_cancelled: Whether not all images were looked at.
    """

    exported: int = 0
    skipped: int = 0
    errors: dict[str, list[UserError]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    was_cancelled: bool = False

    @property
    def failures(self) -> list[tuple[str, str]]:
        """(path or name, reason) of each, where several formats failed alike with one reason."""
        return [
            (name, " ".join(dict.fromkeys(map(str, errors))))
            for name, errors in self.errors.items()
        ]


def export(
    project: Project,
    to: Path,
    *,
    choice: ExportChoice | None = None,
    embeddings: EmbeddingCache | None = None,
    progress: Callable[[int, int, str], None] | None = None,
    is_cancelled: Callable[[], bool] = lambda: False,
    record: Callable[[str, Mapping[str, Any]], None] | None = None,
) -> ExportReport:
    """Export the finished masks of a project: of each image whose lesions are all accepted.

    Exporting again brings the same files up to date. Each file is read back and compared before
    it takes an older one's place.

    Args:
        project: Open, perhaps read-only.
        to: A folder, made if it is missing; it may be the images' own.
        choice: Which images, which formats, which options.
        embeddings: The program's cache of embeddings, for the formats that can hold them.
        progress: Called after each image with how many are done, how many there are, and its path.
        is_cancelled: Asked before each image; then what was written is brought to an end, but what
            is one file for all images takes no older one's place.
        record: Records the export in the project: takes the SHA-256 of its list of files, and what
            to tell of it. None if the project can only be read.

    Raises:
        UserError: If the folder cannot be made, or the list of what was written cannot be written.
    """
    choice = choice or ExportChoice()
    folder = ExportFolder(to, replace=choice.replace)
    report = ExportReport()
    context = ExportContext(folder, choice, project, report.notes, embeddings)
    writers = {name: make_writer(name, context) for name in choice.formats}
    total = len(chosen_entries(project, choice))
    for done, (entry, case) in enumerate(exported_cases(project, choice), 1):
        if is_cancelled():
            report.was_cancelled = True
            break
        if case is None:
            report.skipped += 1
        elif isinstance(case, UserError):
            report.errors[entry.path] = [case]
        else:
            _write(entry.path, case, writers=writers, folder=folder, report=report)
        if progress is not None:
            progress(done, total, entry.path)
    _finish(writers, folder=folder, report=report)
    newest = project.record_head()
    manifest = folder.save(
        record={"links": newest.links, "head": newest.sha256, "recorded": record is not None}
    )
    if record is not None:
        record(manifest, {"formats": list(choice.formats), "images": report.exported})
    return report


def _finish(
    writers: dict[ExportFormat, FormatWriter], *, folder: ExportFolder, report: ExportReport
) -> None:
    """Bring all formats to an end, each whatever becomes of the others."""
    for name, writer in writers.items():
        is_written = _finish_one(name, writer, folder=folder, report=report)
        if not is_written and not FILE_NAMES[name].each:
            # Without the one file there is nothing of any image in this format.
            report.exported = 0


def _finish_one(
    name: ExportFormat, writer: FormatWriter, *, folder: ExportFolder, report: ExportReport
) -> bool:
    files = ", ".join(FILE_NAMES[name].once)
    if report.was_cancelled and _stays(name, folder):
        report.notes.append(f"Not written, because the export was cancelled: {files}.")
        return False
    try:
        with folder.writing(name):
            writer.finish()
    except UserError as error:
        report.errors[files] = [error]
        return False
    return True


def _stays(name: ExportFormat, folder: ExportFolder) -> bool:
    """Tell whether what is one file for all images is left alone after a cancelled export.

    A file with some of the images must not take the place of one with all of them; where there is
    none yet, it describes the files of the images that were written.
    """
    names = FILE_NAMES[name]
    return not names.each or any((folder.path / file).exists() for file in names.once)


def _write(
    path: str,
    case: ExportedCase,
    *,
    writers: dict[ExportFormat, FormatWriter],
    folder: ExportFolder,
    report: ExportReport,
) -> None:
    errors = []
    for name, writer in writers.items():
        try:
            with folder.writing(f"{name} {case.name}"):
                writer.add(case)
        except UserError as error:
            errors.append(error)
    if errors:
        report.errors[path] = errors
    else:
        report.exported += 1
