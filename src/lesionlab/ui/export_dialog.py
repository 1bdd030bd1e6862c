"""Export: choose what and where, see it happen, find the files."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from lesionlab.core.export import ExportChoice
from lesionlab.core.export_messages import (
    CancelExport,
    CheckExport,
    ExportChecked,
    ExportFinished,
    ExportMasks,
)
from lesionlab.core.messages import Event, Progressed, Request, RequestFailed
from lesionlab.core.reading_messages import ListReadings, ReadingsListed
from lesionlab.ui.exports.format_choices import FormatChoices
from lesionlab.ui.exports.image_choice import Exportable, ImageChoice
from lesionlab.ui.exports.overwrite_question import OverwriteQuestion
from lesionlab.ui.languages import engine_text, error_text
from lesionlab.ui.numbers import filled, number
from lesionlab.ui.theme import scaled, styled
from lesionlab.ui.time_left import time_left

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from lesionlab.core.errors import UserError

_FAILURES_HEIGHT_PX = 110
_FRAME_PX = 48
_HEIGHT_PX = 672
"""Enough for all formats; what comes at the end takes its place from them, and they scroll."""


class ExportDialog(QDialog):
    """Writes the work to a folder that is picked with the system's own dialog."""

    def __init__(
        self,
        send: Callable[[Request], int],
        *,
        images: Exportable,
        settings: QSettings,
        folder: str,
        parent: QWidget,
    ) -> None:
        """Make the dialog.

        Args:
            send: Sends a request to the engine; gives its number.
            images: What the worklist has to offer.
            settings: Where the formats are remembered.
            folder: Where the picking begins.
            parent: The main window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._send = send
        self._start = folder
        self._folder = ""
        self._number = 0
        self._began_at = 0.0
        self._is_busy = self._is_cancelling = False
        self._updated = ""
        self._choice = ExportChoice()
        self.images = ImageChoice(images, settings)
        self.formats = FormatChoices(settings)
        self.images.changed.connect(self._update)
        self.formats.changed.connect(self._update)
        self.question = OverwriteQuestion()
        self.question.replaceChosen.connect(self._replace)
        self.question.otherChosen.connect(self._choose_other)
        self.question.cancelled.connect(self._ask_no_more)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._main_page())
        self._pages.addWidget(self.question)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(self._pages)
        self._readings_number = send(ListReadings())
        self._update()
        most = self.screen().availableGeometry().height() - _FRAME_PX
        self.resize(self.sizeHint().width(), min(scaled(_HEIGHT_PX), most))

    @property
    def result_text(self) -> str:
        return self._result.text()

    @property
    def failures_text(self) -> str:
        return self._failures.toPlainText()

    def export_to(self, folder: str) -> None:
        """Look what is in the folder, then export."""
        self._folder = folder
        self.images.remember()
        self.formats.remember()
        chosen: dict[str, Any] = self.images.chosen() | self.formats.chosen_options()
        self._choice = ExportChoice(self.formats.formats(), **chosen)
        self._begin()
        self._number = self._send(CheckExport(folder, self._choice))

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine; others than this export's are ignored."""
        if number == self._readings_number and isinstance(event, ReadingsListed):
            if event.readings:
                self.images.offer_consensus()
        elif number != self._number:
            return
        elif isinstance(event, ExportChecked):
            self._checked(event)
        elif isinstance(event, Progressed):
            self._progress.setRange(0, event.total)
            self._progress.setValue(event.done)
            self._show_left(event)
        elif isinstance(event, ExportFinished):
            self._finished(event)
        elif isinstance(event, RequestFailed):
            self._end(
                self.tr("Nothing more was exported. {error}").format(error=error_text(event.error))
            )

    @property
    def is_writing(self) -> bool:
        """Whether an export is under way, and nobody has asked to end it yet."""
        return self._is_busy and not self._is_cancelling

    def leave(self) -> None:
        """Close at once; an export under way is ended, and what is heard of it no longer shown."""
        if self.is_writing:
            self._send(CancelExport())
        self.done(QDialog.DialogCode.Rejected)

    def reject(self) -> None:
        """Close, but cancel first what is under way."""
        if self._pages.currentWidget() is self.question:
            self._ask_no_more()
        elif self._is_busy:
            self._cancel()
        else:
            super().reject()

    # --- the main page

    def _main_page(self) -> QWidget:
        what = QVBoxLayout()
        what.setSpacing(6)
        what.addWidget(styled(QLabel(self.tr("What to write")), "heading"))
        what.addWidget(self.formats, 1)
        line = styled(QFrame(), "line")
        line.setFixedWidth(1)
        choices = QHBoxLayout()
        choices.setSpacing(20)
        choices.addWidget(self.images)
        choices.addWidget(line)
        choices.addLayout(what, 1)
        self._progress = QProgressBar(textVisible=False)
        self._progress.hide()
        self._result = QLabel()
        self._result.setWordWrap(True)
        self._result.hide()
        self._failures = QTextBrowser()
        self._failures.setAccessibleName(self.tr("What could not be exported"))
        self._failures.setFixedHeight(scaled(_FAILURES_HEIGHT_PX))
        self._failures.hide()
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(choices, 1)
        for widget in (self._progress, self._result, self._failures):
            layout.addWidget(widget)
        layout.addLayout(self._buttons())
        return page

    def _buttons(self) -> QHBoxLayout:
        self.show_button = QPushButton(self.tr("Show in folder"), autoDefault=False)
        self.show_button.clicked.connect(self._show_folder)
        self.show_button.hide()
        self._hint = styled(QLabel(), "muted")
        self.go_button = styled(
            QPushButton(self.tr("Choose folder and export..."), default=True), "primary"
        )
        self.go_button.clicked.connect(self._choose)
        self.close_button = QPushButton(self.tr("Close"), autoDefault=False)
        self.close_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.show_button)
        buttons.addWidget(self._hint)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.go_button)
        return buttons

    def _update(self) -> None:
        hint = ""
        if not self.formats.formats():
            hint = self.tr("Choose what to write.")
        elif not self.images.has_images():
            hint = self.tr("None of these images is accepted yet.")
        self._hint.setText("" if self._is_busy else hint)
        self.go_button.setEnabled(not hint and not self._is_busy)
        for part in (self.images, self.formats):
            part.setEnabled(not self._is_busy)

    # --- the export

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Export to"), self._start)
        if folder:
            self._start = folder
            self.export_to(folder)

    def _begin(self) -> None:
        self._is_busy, self._is_cancelling = True, False
        self._updated = ""
        self._result.hide()
        self._failures.hide()
        self.show_button.hide()
        self._progress.setRange(0, 0)
        self._progress.show()
        self.close_button.setText(self.tr("Cancel"))
        self._update()

    def _checked(self, event: ExportChecked) -> None:
        if self._is_cancelling:
            self._end(self.tr("Cancelled."))
            return
        if event.foreign:
            self._stop()
            self.question.ask(self._folder, event.foreign)
            self._pages.setCurrentWidget(self.question)
            return
        if event.own:
            self._updated = filled(
                self.tr("Files of an earlier export are brought up to date: {count:,}."),
                count=event.own,
            )
        self._export(self._choice)

    def _export(self, choice: ExportChoice) -> None:
        self._began_at = time.monotonic()
        self._say(self._updated)
        self._number = self._send(ExportMasks(self._folder, choice))

    def _show_left(self, event: Progressed) -> None:
        left = time_left(event, worked_s=time.monotonic() - self._began_at)
        if left and not self._is_cancelling:
            self._say(" ".join(filter(None, (self._updated, left))))

    def _cancel(self) -> None:
        if not self._is_cancelling:
            self._is_cancelling = True
            self._say(self.tr("Cancelling..."))
            self._send(CancelExport())

    def _finished(self, event: ExportFinished) -> None:
        parts = [self.tr("Cancelled.")] if event.was_cancelled else []
        parts.append(filled(self.tr("Images exported: {count:,}."), count=event.exported))
        if event.skipped:
            parts.append(
                self.tr("Skipped, because not accepted: {skipped}.").format(
                    skipped=number(event.skipped)
                )
            )
        if event.failures:
            parts.append(
                self.tr("Could not be exported: {count}").format(count=number(len(event.failures)))
            )
            self._failures.setPlainText("\n".join(map(_failure_text, event.failures)))
            self._failures.show()
        parts += [self._updated, *map(engine_text, event.notes)]
        self.show_button.show()
        self._end(" ".join(filter(None, parts)))

    def _end(self, text: str) -> None:
        self._stop()
        self._say(text)

    def _stop(self) -> None:
        self._number = 0
        self._is_busy = self._is_cancelling = False
        self._progress.hide()
        self._result.hide()
        self.close_button.setText(self.tr("Close"))
        self._update()

    def _say(self, text: str) -> None:
        self._result.setText(text)
        self._result.setVisible(bool(text))

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder))

    # --- the question

    def _replace(self) -> None:
        self._ask_no_more()
        self._begin()
        self._export(replace(self._choice, replace=True))

    def _choose_other(self) -> None:
        self._ask_no_more()
        self._choose()

    def _ask_no_more(self) -> None:
        self._pages.setCurrentIndex(0)
        self.go_button.setFocus()


def _failure_text(failure: tuple[str, tuple[UserError, ...]]) -> str:
    name, errors = failure
    return f"{name}: {' '.join(dict.fromkeys(map(error_text, errors)))}"
