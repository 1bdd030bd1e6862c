"""Export: choose a folder, see it happen, find the files."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from lesionlab.core.export import ExportChoice
from lesionlab.core.export_messages import CancelExport, ExportFinished, ExportMasks
from lesionlab.core.messages import (
    Event,
    Progressed,
    Request,
    RequestFailed,
)
from lesionlab.ui.languages import error_text
from lesionlab.ui.theme import styled
from lesionlab.ui.time_left import time_left


class ExportDialog(QDialog):
    """Writes the masks to a folder that is picked with the system's own dialog."""

    def __init__(
        self, send: Callable[[Request], int], *, accepted: int, folder: str, parent: QWidget
    ) -> None:
        """Make the dialog; `accepted` images are ready, `folder` is where the picking begins."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export masks"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        self._send = send
        self._start = folder
        self._folder = ""
        self._number = 0
        self._began_at = 0.0
        self._is_cancelling = False
        self._what = QLabel(
            self.tr(
                "Images with an accepted mask: {accepted}. Each mask becomes a PNG file "
                "of its image's own size, named after it: 255 is lesion, 0 is not."
            ).format(accepted=accepted)
        )
        self._what.setWordWrap(True)
        self.unaccepted = QCheckBox(self.tr("Also the ones that are not accepted yet"))
        self.unaccepted.setToolTip(self.tr("Masks that you have begun to correct but not accepted"))
        self._progress = QProgressBar()
        self._progress.hide()
        self._result = QLabel()
        self._result.setWordWrap(True)
        self._result.hide()
        self._failures = QTextBrowser()
        self._failures.setAccessibleName(self.tr("What could not be exported"))
        self._failures.setMaximumHeight(140)
        self._failures.hide()
        self.show_button = QPushButton(self.tr("Show in folder"))
        self.show_button.clicked.connect(self._show_folder)
        self.show_button.hide()
        self.go_button = styled(
            QPushButton(self.tr("Choose folder and export..."), default=True), "primary"
        )
        self.go_button.clicked.connect(self._choose)
        self.close_button = QPushButton(self.tr("Close"), autoDefault=False)
        self.close_button.clicked.connect(self._close_or_cancel)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.show_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.go_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        for widget in (self._what, self.unaccepted, self._progress, self._result, self._failures):
            layout.addWidget(widget)
        layout.addLayout(buttons)

    @property
    def result_text(self) -> str:
        return self._result.text()

    def export_to(self, folder: str) -> None:
        """Start the export."""
        self._folder = folder
        self._result.hide()
        self._failures.hide()
        self._progress.setRange(0, 0)
        self._progress.show()
        self.go_button.setEnabled(False)
        self.close_button.setText(self.tr("Cancel"))
        self._began_at = time.monotonic()
        self.unaccepted.setEnabled(False)
        self._number = self._send(
            ExportMasks(folder, ExportChoice(include_unaccepted=self.unaccepted.isChecked()))
        )

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine; others than this export's are ignored."""
        if number != self._number:
            return
        if isinstance(event, Progressed):
            self._progress.setRange(0, event.total)
            self._progress.setValue(event.done)
            self._show_left(event)
        elif isinstance(event, ExportFinished):
            self._finished(event)
        elif isinstance(event, RequestFailed):
            self._end(
                self.tr("Nothing more was exported. {error}").format(error=error_text(event.error))
            )

    def _show_left(self, event: Progressed) -> None:
        left = time_left(event, worked_s=time.monotonic() - self._began_at)
        if left and not self._is_cancelling:
            self._result.setText(left)
            self._result.show()

    def _close_or_cancel(self) -> None:
        if self.go_button.isEnabled():
            self.reject()
        elif not self._is_cancelling:
            self._is_cancelling = True
            self._result.setText(self.tr("Cancelling..."))
            self._result.show()
            self._send(CancelExport())

    def _finished(self, event: ExportFinished) -> None:
        text = self.tr("Masks exported: {exported}.").format(exported=event.exported)
        if event.was_cancelled:
            text = self.tr("Cancelled.") + " " + text
        if event.skipped:
            text += " " + self.tr("Skipped, because not accepted: {skipped}.").format(
                skipped=event.skipped
            )
        if event.failures:
            text += " " + self.tr("Could not be exported: {count}").format(
                count=len(event.failures)
            )
            self._failures.setPlainText("\n".join(f"{path}: {why}" for path, why in event.failures))
            self._failures.show()
        self.show_button.show()
        self._end(text)

    def _end(self, text: str) -> None:
        self._progress.hide()
        self._result.setText(text)
        self._result.show()
        self._is_cancelling = False
        self.close_button.setText(self.tr("Close"))
        self.go_button.setEnabled(True)
        self.unaccepted.setEnabled(True)
        # A dialog does not grow by itself for text that takes more lines.
        self.resize(self.width(), max(self.height(), self.heightForWidth(self.width())))

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Export masks to"), self._start)
        if folder:
            self._start = folder
            self.export_to(folder)

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder))
