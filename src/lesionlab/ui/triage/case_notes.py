"""In the image panel: why the image stands where it does, and what may be wrong with its mask."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from lesionlab.ui import icons
from lesionlab.ui.theme import colours, scaled, styled

_ICON = 15


class CaseNotes(QWidget):
    """One quiet line on the need, and an amber one for each warning; gone when there is neither."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._need = self._line("muted")
        self._layout.addWidget(self._need)
        self._rows: list[tuple[QWidget, QLabel, QLabel]] = []
        self.setAccessibleName(self.tr("Need and warnings"))
        self.show_notes("", ())

    @property
    def need(self) -> str:
        """The line on the need, or ""."""
        return self._need.text()

    @property
    def warnings(self) -> list[str]:
        """The warnings shown."""
        return [text.text() for row, _, text in self._rows if not row.isHidden()]

    def show_notes(self, need: str, warnings: Sequence[str]) -> None:
        """Show a line on the need, "" for none, and the warnings."""
        self._need.setText(need)
        self._need.setVisible(bool(need))
        while len(self._rows) < len(warnings):
            self._add_row()
        for number, (row, _, text) in enumerate(self._rows):
            is_shown = number < len(warnings)
            text.setText(warnings[number] if is_shown else "")
            row.setVisible(is_shown)
        self.setVisible(bool(need or warnings))

    def update_icons(self) -> None:
        """Draw the icons in the colours of the theme."""
        for _, picture, _ in self._rows:
            picture.setPixmap(
                icons.pixmap(
                    "warning",
                    side=scaled(_ICON),
                    colour=colours().warning,
                    ratio=self.devicePixelRatioF(),
                )
            )

    def _add_row(self) -> None:
        row, picture, text = QWidget(), QLabel(), self._line("warningText")
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(text, 1)
        self._layout.addWidget(row)
        self._rows.append((row, picture, text))
        self.update_icons()

    def _line(self, name: str) -> QLabel:
        label = styled(QLabel(), name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        # A wrapped label asks for more height than it needs, and the panel would keep it free.
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        return label
