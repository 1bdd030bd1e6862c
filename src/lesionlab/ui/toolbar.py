"""The toolbar."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSlider, QToolBar, QToolButton

from lesionlab.ui import icons
from lesionlab.ui.actions import ACTIONS, TOOLBAR
from lesionlab.ui.languages import translate
from lesionlab.ui.theme import colours, scaled, styled

_PRIMARY = "accept"
"""The one button that stands out, with its text."""


class ToolBar(QToolBar):
    """The toolbar.

    Signals:
        opacityChanged: The mask's opacity, 0 to 1.
    """

    opacityChanged = Signal(float)

    def __init__(self, actions: dict[str, QAction], *, opacity: float) -> None:
        super().__init__(translate("ToolBar", "Tools"))
        self._actions = actions
        actions[_PRIMARY].setIconText(self.tr("Accept"))
        self.setObjectName("tools")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._primary = styled(QToolButton(), "primary")
        for name in TOOLBAR:
            if name == "|":
                self.addSeparator()
            elif name == "opacity":
                self.addWidget(self._opacity_slider(opacity))
            elif name == _PRIMARY:
                self._primary.setDefaultAction(actions[name])
                self._primary.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
                self.addWidget(self._primary)
            else:
                self.addAction(actions[name])

    def update_icons(self) -> None:
        """Give the actions their icons, in the colours of the theme and the text's size."""
        self.setIconSize(QSize(scaled(20), scaled(20)))
        for spec in ACTIONS:
            if spec.icon:
                colour = colours().on_accent if spec.id == _PRIMARY else ""
                self._actions[spec.id].setIcon(icons.icon(spec.icon, colour=colour))

    def _opacity_slider(self, opacity: float) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(0, 80)
        slider.setValue(round(opacity * 100))
        slider.setFixedWidth(64)
        slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        slider.setToolTip(self.tr("Opacity of the mask"))
        slider.setAccessibleName(self.tr("Opacity of the mask"))
        slider.valueChanged.connect(lambda value: self.opacityChanged.emit(value / 100))
        return slider
