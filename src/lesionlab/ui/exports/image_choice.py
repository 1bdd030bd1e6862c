"""Which images are exported, whose outlines, and under which names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QRadioButton, QVBoxLayout, QWidget

from lesionlab.core.worklist import WorklistEntry, WorkState
from lesionlab.ui.numbers import filled
from lesionlab.ui.theme import scaled, styled

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from lesionlab.ui.worklist_panel import WorklistPanel

_NEUTRAL = "export/neutral_names"
_CONSENSUS = "export/consensus"
_WIDTH_PX = 300


@dataclass(frozen=True, slots=True)
class Exportable:
    """The images of the worklist, as far as the export asks for them.

    Attributes:
        total: How many images there are.
        accepted: How many have an accepted mask.
        listed: Keys of those that the worklist shows now.
        listed_accepted: How many of these have an accepted mask.
        selected: Keys of those that are selected in the worklist.
        selected_accepted: How many of these have an accepted mask.
    """

    total: int
    accepted: int
    listed: tuple[int, ...]
    listed_accepted: int
    selected: tuple[int, ...]
    selected_accepted: int


def exportable(worklist: WorklistPanel) -> Exportable:
    """Look at the worklist."""
    model = worklist.model
    accepted = {entry.image_key for entry in model.entries if _is_accepted(entry)}
    listed = tuple(map(model.key_at, range(model.rowCount())))
    selected = worklist.selected_keys()
    return Exportable(
        model.image_count,
        len(accepted),
        listed,
        len(accepted.intersection(listed)),
        selected,
        len(accepted.intersection(selected)),
    )


class ImageChoice(QWidget):
    """The left side of the export dialog.

    Signals:
        changed: Other images are chosen.
    """

    changed = Signal()

    def __init__(self, images: Exportable, settings: QSettings) -> None:
        super().__init__()
        self._images = images
        self._settings = settings
        counts = (images.accepted, images.listed_accepted, images.selected_accepted)
        texts = (
            self.tr("All accepted images: {count:,}"),
            self.tr("Those listed now: {count:,}"),
            self.tr("The selected ones: {count:,}"),
        )
        self.all, self.listed, self.selected = (
            QRadioButton(filled(text, count=count))
            for text, count in zip(texts, counts, strict=True)
        )
        self.listed.setToolTip(
            self.tr("The accepted images that search and filter of the worklist let through")
        )
        self.selected.setToolTip(
            self.tr("The accepted images that are selected in the worklist (Shift or Ctrl)")
        )
        self.listed.setVisible(len(images.listed) < images.total)
        self.selected.setEnabled(bool(images.selected))
        # Whoever selected several images means them.
        (self.selected if len(images.selected) > 1 else self.all).setChecked(True)
        self.unaccepted = QCheckBox(self.tr("Also the ones that are not accepted yet"))
        self.unaccepted.setToolTip(self.tr("Masks that you have begun to correct but not accepted"))
        self.consensus = QCheckBox(self.tr("The consensus, where several read"))
        self.consensus.setToolTip(
            self.tr(
                "In place of the first reader's outline; it is one mask for all lesions of an image"
            )
        )
        self.consensus.setChecked(_is_on(settings, _CONSENSUS))
        self.consensus.hide()
        self.neutral = QCheckBox(self.tr("Neutral names"))
        self.neutral.setChecked(_is_on(settings, _NEUTRAL))
        neutral_note = _note(
            self.tr(
                "Files are named by a number made from the image. The images' own names, which may"
                " hold a patient's, stay here."
            )
        )
        self.neutral.setAccessibleDescription(neutral_note.text())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(styled(QLabel(self.tr("Which images")), "heading"))
        for widget in (self.all, self.listed, self.selected, self.unaccepted, self.consensus):
            layout.addWidget(widget)
        layout.addSpacing(12)
        layout.addWidget(styled(QLabel(self.tr("Names")), "heading"))
        layout.addWidget(self.neutral)
        layout.addWidget(neutral_note)
        layout.addStretch(1)
        choices = (self.all, self.listed, self.selected, self.unaccepted, self.consensus)
        widest = max(choice.sizeHint().width() for choice in choices)
        self.setFixedWidth(max(scaled(_WIDTH_PX), widest))
        for button in (self.all, self.listed, self.selected, self.unaccepted):
            button.toggled.connect(lambda _on: self.changed.emit())

    def has_images(self) -> bool:
        """Whether there is anything among the chosen images that could be exported."""
        images = self._images
        if self.unaccepted.isChecked():
            return self.all.isChecked() or bool(self.image_keys())
        return bool(
            images.accepted
            if self.all.isChecked()
            else images.listed_accepted
            if self.listed.isChecked()
            else images.selected_accepted
        )

    def image_keys(self) -> tuple[int, ...] | None:
        """Give the images to take; None for all."""
        if self.listed.isChecked():
            return self._images.listed
        return self._images.selected if self.selected.isChecked() else None

    def offer_consensus(self) -> None:
        """Offer the consensus: there are second readings."""
        self.consensus.show()

    def chosen(self) -> dict[str, object]:
        """Give the fields of `ExportChoice` that are chosen here."""
        return {
            "image_keys": self.image_keys(),
            "include_unaccepted": self.unaccepted.isChecked(),
            "consensus": self.consensus.isVisibleTo(self) and self.consensus.isChecked(),
            "neutral_names": self.neutral.isChecked(),
        }

    def remember(self) -> None:
        """Offer the same again the next time, but for which images."""
        self._settings.setValue(_NEUTRAL, self.neutral.isChecked())
        if self.consensus.isVisibleTo(self):
            self._settings.setValue(_CONSENSUS, self.consensus.isChecked())


def _is_accepted(entry: WorklistEntry) -> bool:
    # A flagged or reopened image keeps the mask that was accepted.
    return entry.state is WorkState.ACCEPTED or entry.accepted_at > 0


def _note(text: str) -> QLabel:
    note = styled(QLabel(text), "muted")
    note.setWordWrap(True)
    return note


def _is_on(settings: QSettings, key: str) -> bool:
    # Settings may come back as text.
    return str(settings.value(key, False)).lower() == "true"
