"""Fields beside a window in which Enter accepts a mask and letters are tools."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lesionlab.ui.enter_stays import EnterStays
from lesionlab.ui.languages import QT_TRANSLATE_NOOP, translate
from lesionlab.ui.theme import styled

DIAGNOSES = (
    QT_TRANSLATE_NOOP("Diagnosis", "Nevus"),
    QT_TRANSLATE_NOOP("Diagnosis", "Melanoma"),
    QT_TRANSLATE_NOOP("Diagnosis", "Seborrheic keratosis"),
    QT_TRANSLATE_NOOP("Diagnosis", "Basal cell carcinoma"),
    QT_TRANSLATE_NOOP("Diagnosis", "Actinic keratosis"),
    QT_TRANSLATE_NOOP("Diagnosis", "Squamous cell carcinoma"),
    QT_TRANSLATE_NOOP("Diagnosis", "Dermatofibroma"),
    QT_TRANSLATE_NOOP("Diagnosis", "Vascular lesion"),
)


class DiagnosisField(QComboBox):
    """A short list of diagnoses, and whatever else is typed.

    Signals:
        changed: Another diagnosis was chosen or typed; carries it.
    """

    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.edit = QLineEdit(placeholderText=self.tr("Diagnosis"), maxLength=200)
        self.setEditable(True)
        self.setLineEdit(self.edit)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(self.tr("Diagnosis"))
        self.edit.setAccessibleName(self.accessibleName())
        self._known = ""
        self.offer(())
        EnterStays(self.edit, self._tell)
        self.activated.connect(self._tell)
        self.edit.editingFinished.connect(self._tell)

    def offer(self, used: Iterable[str]) -> None:
        """Offer the usual diagnoses, and those used in the project."""
        text = self.currentText()
        usual = [translate("Diagnosis", title) for title in DIAGNOSES]
        more = sorted(set(used) - set(usual) - {""}, key=str.casefold)
        self.blockSignals(True)
        self.clear()
        self.addItems(["", *usual, *more])
        self.setCurrentText(text)
        self.blockSignals(False)

    def show_diagnosis(self, diagnosis: str) -> None:
        """Show what is noted."""
        self._known = diagnosis
        if self.currentText() != diagnosis:
            self.setCurrentText(diagnosis)

    def take_typed(self) -> None:
        """Tell what is typed, if it is not told yet."""
        self._tell()

    def _tell(self) -> None:
        text = self.currentText().strip()
        if text != self._known:
            self._known = text
            self.changed.emit(text)


class LabelsField(QWidget):
    """Labels as chips that a click takes away, and a field to add one, completed from others.

    Signals:
        changed: Another set of labels is wanted; carries the tuple.
    """

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.labels: tuple[str, ...] = ()
        self._chips = QVBoxLayout()
        self._chips.setSpacing(4)
        self.field = QLineEdit(placeholderText=self.tr("Add a label"))
        self.field.setAccessibleName(self.tr("Add a label"))
        self.field.setMaxLength(100)
        EnterStays(self.field, self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._chips)
        layout.addWidget(self.field)

    def offer(self, used: Iterable[str]) -> None:
        """Complete what is typed from these labels."""
        completer = QCompleter(sorted(set(used), key=str.casefold), self.field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)

    def show_labels(self, labels: tuple[str, ...]) -> None:
        """Show what is noted."""
        if labels != self.labels:
            self.labels = labels
            self._build_chips()

    def take_typed(self) -> None:
        """Add the label that is typed, if there is one."""
        if self.field.text().strip():
            self._add()

    def _add(self) -> None:
        label = self.field.text().strip()
        self.field.clear()
        if label and label not in self.labels:
            self._set((*self.labels, label))

    def _set(self, labels: tuple[str, ...]) -> None:
        self.show_labels(tuple(sorted(labels, key=str.casefold)))
        self.changed.emit(self.labels)

    def _build_chips(self) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for start in range(0, len(self.labels), 3):
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(4)
            for label in self.labels[start : start + 3]:
                line.addWidget(self._chip(label))
            line.addStretch(1)
            self._chips.addWidget(row)

    def _chip(self, label: str) -> QPushButton:
        text = self.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, 80)
        chip = styled(QPushButton(text.replace("&", "&&") + "  ×"), "small")
        chip.setToolTip(self.tr("Take away the label {label}").format(label=label))
        chip.setAccessibleName(chip.toolTip())
        chip.clicked.connect(lambda: self._set(tuple(x for x in self.labels if x != label)))
        return chip
