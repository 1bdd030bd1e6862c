"""What is exported: a list of formats to tick, each with its own few choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from lesionlab.core.export import ExportFormat
from lesionlab.ui.exports.wording import OFFERED, FormatText, format_text
from lesionlab.ui.theme import scaled, styled

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

_FORMATS = "export/formats"
_OPTIONS = "export/options"
_INDENT_PX = 25
_WIDTH_PX = 500


class FormatChoices(QScrollArea):
    """The formats; what was chosen is remembered when it is used.

    Signals:
        changed: Other formats are chosen.
    """

    changed = Signal()

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._settings = settings
        self.boxes: dict[ExportFormat, QCheckBox] = {}
        self.options: dict[str, QCheckBox] = {}
        self._remembered: list[str] = []
        chosen = _listed(settings, _FORMATS) or [ExportFormat.ISIC_PNG]
        options = _listed(settings, _OPTIONS)
        inner = styled(QWidget(), "plain")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(2)
        for text in OFFERED:
            self._add(text, layout, is_chosen=text.format in chosen, options=options)
        layout.addStretch(1)
        self.setWidget(inner)
        self.setMinimumWidth(scaled(_WIDTH_PX))

    def formats(self) -> tuple[ExportFormat, ...]:
        """Give the formats that are ticked."""
        return tuple(format_ for format_, box in self.boxes.items() if box.isChecked())

    def chosen_options(self) -> dict[str, bool]:
        """Give the fields of `ExportChoice` that concern the formats."""
        return {field: box.isChecked() for field, box in self.options.items()}

    def remember(self) -> None:
        """Offer the same again the next time."""
        self._settings.setValue(_FORMATS, " ".join(self.formats()))
        options = [field for field in self._remembered if self.options[field].isChecked()]
        self._settings.setValue(_OPTIONS, " ".join(options))

    def _add(
        self, text: FormatText, layout: QVBoxLayout, *, is_chosen: bool, options: list[str]
    ) -> None:
        box = QCheckBox(format_text(text.title))
        box.setChecked(is_chosen)
        what = styled(QLabel(format_text(text.what)), "muted")
        what.setWordWrap(True)
        what.setContentsMargins(scaled(_INDENT_PX), 0, 0, 0)
        box.setAccessibleDescription(what.text())
        box.toggled.connect(self.changed)
        layout.addWidget(box)
        layout.addWidget(what)
        self.boxes[text.format] = box
        for option in text.options:
            choice = QCheckBox(format_text(option.title))
            choice.setChecked(option.field in options)
            row = QWidget()
            row_layout = QVBoxLayout(row)
            row_layout.setContentsMargins(scaled(_INDENT_PX), 4, 0, 0)
            row_layout.addWidget(choice)
            row.setVisible(is_chosen)
            box.toggled.connect(row.setVisible)
            layout.addWidget(row)
            self.options[option.field] = choice
            if option.is_remembered:
                self._remembered.append(option.field)
        layout.addSpacing(8)


def _listed(settings: QSettings, key: str) -> list[str]:
    return str(settings.value(key, "") or "").split()
