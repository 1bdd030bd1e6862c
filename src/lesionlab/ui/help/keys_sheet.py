"""The sheet of keys: to be looked at, printed, or kept as PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF, Qt
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QMessageBox,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from lesionlab.ui.help.key_table import KeyRow, html
from lesionlab.ui.theme import colours, scaled

_PAPER_MUTED = "#444444"
_LARGEST_PT, _SMALLEST_PT, _STEP_PT = 10.0, 4.0, 0.25
_MARGIN_MM = 12.0


class KeysSheet(QDialog):
    """All keys and mouse gestures of the moment on one page."""

    def __init__(self, rows: list[KeyRow], *, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setWindowTitle(self.tr("Keys and mouse"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = self.screen().availableSize()
        self.resize(min(scaled(860), room.width() - 16), min(scaled(680), room.height() - 48))
        self.browser = QTextBrowser()
        self.browser.setHtml(html(rows, muted=colours().muted))
        self.browser.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        for text, do in (
            (self.tr("Print..."), self._print),
            (self.tr("Save as PDF..."), self._save),
        ):
            button = QPushButton(text, autoDefault=False)
            button.clicked.connect(do)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.browser)
        layout.addWidget(buttons)

    def write_pdf(self, file: str) -> bool:
        """Write the sheet as PDF of one A4 page; gives whether that went well."""
        writer = QPdfWriter(file)
        writer.setTitle(self.windowTitle())
        self._draw_on(writer)
        # Qt only warns of a file that it cannot write.
        path = Path(file)
        return path.is_file() and path.stat().st_size > 0

    def _draw_on(self, device: QPagedPaintDevice) -> None:
        margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
        page = QPageSize(QPageSize.PageSizeId.A4)
        device.setPageLayout(
            QPageLayout(
                page, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter
            )
        )
        fitted_document(
            self._rows, title=f"LesionLab – {self.windowTitle()}", device=device
        ).print_(device)

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            self._draw_on(printer)

    def _save(self) -> None:
        file, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF"), str(Path.home() / "lesionlab-keys.pdf"), "PDF (*.pdf)"
        )
        if file and not self.write_pdf(file):
            QMessageBox.warning(
                self, self.windowTitle(), self.tr("The file could not be written:") + f"\n{file}"
            )


def fitted_document(rows: list[KeyRow], *, title: str, device: QPagedPaintDevice) -> QTextDocument:
    """Give the sheet as a document of one page of the device, in the largest type that fits."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.documentLayout().setPaintDevice(device)
    size = device.pageLayout().paintRectPixels(device.logicalDpiX()).size()
    document.setPageSize(QSizeF(size))
    points = _LARGEST_PT
    while True:
        font = document.defaultFont()
        font.setPointSizeF(points)
        document.setDefaultFont(font)
        document.setHtml(html(rows, muted=_PAPER_MUTED, title=title))
        if document.pageCount() == 1 or points <= _SMALLEST_PT:
            return document
        points -= _STEP_PT
