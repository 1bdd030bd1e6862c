"""In the image panel: note, diagnosis and labels of the image in view."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from lesionlab.core.worklist import WorklistEntry
from lesionlab.ui.theme import styled
from lesionlab.ui.worklist.fields import DiagnosisField, LabelsField

SAVE_AFTER_MS = 700
_NOTE_HEIGHT = 62


class NotesPanel(QWidget):
    """Shows what is noted of an image, and tells what is changed, by itself.

    Signals:
        noteChanged: Key of the image and its new note.
        diagnosisChanged: Key of the image and its new diagnosis.
        labelsChanged: Key of the image and all its labels.
    """

    noteChanged = Signal(int, str)
    diagnosisChanged = Signal(int, str)
    labelsChanged = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self._key: int | None = None
        self._known = ""
        self.note = _Note()
        self.note.setPlaceholderText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(_NOTE_HEIGHT)
        self.diagnosis = DiagnosisField()
        self.labels = LabelsField()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(styled(QLabel(self.tr("Notes")), "heading"))
        for widget in (self.note, self.diagnosis, self.labels):
            layout.addWidget(widget)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SAVE_AFTER_MS)
        self._soon.timeout.connect(self._save_note)
        self.note.textChanged.connect(self._soon.start)
        self.note.left.connect(self._save_note)
        self.diagnosis.changed.connect(self._tell_diagnosis)
        self.labels.changed.connect(self._tell_labels)
        self.setEnabled(False)

    def show_entry(self, entry: WorklistEntry | None, *, can_edit: bool) -> None:
        """Show another image, or the same one's newest line; None: none is in view."""
        key = None if entry is None else entry.image_key
        shown = self._key
        if key != shown:
            self.save_now()
            self._key = key
            self.labels.field.clear()
            self._show_note("" if entry is None else entry.note)
        elif entry is not None and not self._soon.isActive():
            # What is being typed is newer than any line of the engine.
            self._show_note(entry.note)
        if key != shown or not self.diagnosis.edit.isModified():
            self.diagnosis.show_diagnosis("" if entry is None else entry.diagnosis)
        self.labels.show_labels(() if entry is None else entry.labels)
        self.setEnabled(entry is not None and can_edit)

    def offer(self, *, labels: Iterable[str], diagnoses: Iterable[str]) -> None:
        """Offer what other images of the project have."""
        self.labels.offer(labels)
        self.diagnosis.offer(diagnoses)

    def save_now(self) -> None:
        """Tell what is typed, if it is not told yet."""
        self.diagnosis.take_typed()
        self.labels.take_typed()
        self._save_note()

    def _save_note(self) -> None:
        self._soon.stop()
        text = self.note.toPlainText().strip()
        if self._key is not None and text != self._known:
            self._known = text
            self.noteChanged.emit(self._key, text)

    def _show_note(self, note: str) -> None:
        if self._known != note or self.note.toPlainText().strip() != note:
            self._known = note
            self.note.setPlainText(note)
            self._soon.stop()

    def _tell_diagnosis(self, diagnosis: str) -> None:
        if self._key is not None:
            self.diagnosisChanged.emit(self._key, diagnosis)

    def _tell_labels(self, labels: tuple[str, ...]) -> None:
        if self._key is not None:
            self.labelsChanged.emit(self._key, labels)


class _Note(QPlainTextEdit):
    """Tells when it is left."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
