"""Which kind of file the report of a case is to be, what is in it, and where it goes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lesionlab.ui.languages import translate
from lesionlab.ui.theme import scaled, styled

PDF = ".pdf"
HTML = ".html"

_INDENT_PX = 25
_WIDTH_PX = 420
_LONGEST_NAME = 44


class ReportDialog(QDialog):
    """Asks before the report of a case is written; `suffix` and `notes` say what was chosen."""

    def __init__(self, *, name: str, parent: QWidget) -> None:
        """Ask about the image of that name."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Report"))
        self.setMinimumWidth(scaled(_WIDTH_PX))
        self.suffix = PDF
        title = styled(QLabel(self.tr("Report of {name}").format(name=_short(name))), "title")
        what = QLabel(
            self.tr(
                "The image with its outline, mask and map, the proposal beside what became of it,"
                " the measures, and where all of it comes from. It is in English, for research"
                " only."
            )
        )
        self.notes_box = QCheckBox(self.tr("With note, diagnosis and labels"))
        caution = styled(QLabel(self.tr("They may say who the patient is.")), "muted")
        caution.setContentsMargins(scaled(_INDENT_PX), 0, 0, 0)
        self.notes_box.setAccessibleDescription(caution.text())
        for label in (title, what, caution):
            label.setWordWrap(True)
        self.pdf_button = styled(QPushButton(self.tr("Save as PDF..."), default=True), "primary")
        self.pdf_button.clicked.connect(lambda: self._choose(PDF))
        self.html_button = QPushButton(self.tr("Save as HTML..."), autoDefault=False)
        self.html_button.clicked.connect(lambda: self._choose(HTML))
        cancel = QPushButton(self.tr("Cancel"), autoDefault=False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (cancel, self.html_button, self.pdf_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(title)
        layout.addWidget(what)
        noting = QVBoxLayout()
        noting.setSpacing(2)
        noting.addWidget(self.notes_box)
        noting.addWidget(caution)
        layout.addLayout(noting)
        layout.addSpacing(4)
        layout.addLayout(buttons)

    @property
    def notes(self) -> bool:
        """Whether what the clinician typed is to be in it."""
        return self.notes_box.isChecked()

    def _choose(self, suffix: str) -> None:
        self.suffix = suffix
        self.accept()


def _short(name: str) -> str:
    """Give a name that fits a line: of a long one the beginning and the end."""
    if len(name) <= _LONGEST_NAME:
        return name
    half = _LONGEST_NAME // 2
    return f"{name[:half]}…{name[-half:]}"


def choose_report_file(parent: QWidget, *, folder: str, stem: str, suffix: str) -> str:
    """Give the file that was chosen for a report, with the suffix of its kind, or ""."""
    kind = "PDF (*.pdf)" if suffix == PDF else "HTML (*.html)"
    dialog = QFileDialog(parent, translate("Reports", "Save the report"), folder, kind)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    # Added before the dialog asks whether to replace a file, so that it asks about the right one.
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.selectFile(f"{stem}_report{suffix}")
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    if not chosen:
        return ""
    # The suffix tells the engine what to write, also under a name that has another one.
    return chosen[0] if Path(chosen[0]).suffix.lower() == suffix else chosen[0] + suffix
