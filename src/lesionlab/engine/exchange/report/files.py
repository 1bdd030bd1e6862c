"""Reports as files: written, then read back before they count."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from lesionlab import __version__
from lesionlab.core.errors import UserError
from lesionlab.core.export import ExportChoice
from lesionlab.engine.exchange.cases import exported_cases
from lesionlab.engine.exchange.report.case_content import case_report, known_case
from lesionlab.engine.exchange.report.check import check_html, check_pdf
from lesionlab.engine.exchange.report.content import CaseReport, Heading, ProjectReport
from lesionlab.engine.exchange.report.html import write_html
from lesionlab.engine.exchange.report.pdf import write_pdf
from lesionlab.engine.exchange.target import PROGRAM
from lesionlab.engine.store.files import install_file, temporary_beside, write_error
from lesionlab.engine.store.project import Project


class ReportFile(Protocol):
    """A report in one form."""

    def write(self, path: Path) -> None:
        """Write it."""

    def check(self, path: Path) -> None:
        """Check what was written last.

        Raises:
            UserError: If it cannot be read back.
        """


class HtmlFile:
    """A report as HTML."""

    def __init__(self, report: CaseReport | ProjectReport, *, back: str = "") -> None:
        """Take the report; `back` leads from a case to the list of all."""
        self._report = report
        self._back = back

    def write(self, path: Path) -> None:
        write_html(self._report, path, back=self._back)

    def check(self, path: Path) -> None:
        check_html(path, self._report)


class PdfFile:
    """A report as PDF."""

    def __init__(self, report: CaseReport | ProjectReport) -> None:
        self._report = report
        self._pages = 0

    def write(self, path: Path) -> None:
        self._pages = write_pdf(self._report, path)

    def check(self, path: Path) -> None:
        check_pdf(path, self._report, pages=self._pages)


def report_heading(project: Project, *, is_named: bool = True) -> Heading:
    """Give what all pages say now; where a project lies on the disk is never told."""
    return Heading(
        project=project.folder.name if is_named else "",
        made_at=f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        program=f"{PROGRAM} {__version__}",
    )


def save_case_report(project: Project, image_key: int, path: Path, *, notes: bool) -> None:
    """Write the report of one case to a file: HTML or PDF, as its ending says.

    A draft is reported as one. A file that is there is replaced.

    Args:
        project: Whose case it is; to be read only.
        image_key: Of the image.
        path: The file; its folder exists.
        notes: Whether what the clinician typed about the case is in it.

    Raises:
        UserError: If nothing is done on the image, its file is gone, or the report cannot be
            written; an older file is as it was.
    """
    choice = ExportChoice(image_keys=(image_key,), include_unaccepted=True)
    case = next((case for _, case in exported_cases(project, choice)), None)
    if case is None:
        raise UserError(
            "There is no mask of this image to report yet.",
            remedy="Correct or accept its proposal first.",
        )
    if isinstance(case, UserError):
        raise case
    known = known_case(project, case)
    report = case_report(known, project, heading=report_heading(project), notes=notes)
    is_html = path.suffix.lower() in (".html", ".htm")
    _install(HtmlFile(report) if is_html else PdfFile(report), path)


def _install(file: ReportFile, path: Path) -> None:
    temporary = temporary_beside(path)
    try:
        file.write(temporary)
        file.check(temporary)
        install_file(temporary, path)
    except OSError as error:
        raise write_error(path, error) from error
    finally:
        temporary.unlink(missing_ok=True)
