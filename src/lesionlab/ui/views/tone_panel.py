"""Brightness and contrast of the picture, in a small panel over the image."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QSlider, QWidget

from lesionlab.ui.theme import scaled, styled

_FROM_RIGHT_PX = 12
_FROM_BOTTOM_PX = 86


class TonePanel(QFrame):
    """Two sliders and a button that takes both back.

    Signals:
        changed: A slider was moved.
        closed: It was closed by Escape or its button.
    """

    changed = Signal()
    closed = Signal()

    def __init__(self, over: QWidget) -> None:
        """Make it, hidden, in the lower right corner over a widget, where no notice comes."""
        super().__init__(over)
        self.setObjectName("panel")
        self._over = over
        self._brightness = self._slider(self.tr("Brightness"))
        self._contrast = self._slider(self.tr("Contrast"))
        self.reset_button = styled(QPushButton(self.tr("Reset")), "small")
        self.reset_button.clicked.connect(self.reset)
        close = styled(QPushButton(self.tr("Close")), "small")
        close.clicked.connect(self.closed)
        layout = QGridLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(8)
        for row, slider in enumerate((self._brightness, self._contrast)):
            label = QLabel(slider.accessibleName())
            label.setBuddy(slider)
            layout.addWidget(label, row, 0)
            layout.addWidget(slider, row, 1, 1, 2)
        layout.addWidget(self.reset_button, 2, 1)
        layout.addWidget(close, 2, 2)
        over.installEventFilter(self)
        self.hide()

    @property
    def brightness(self) -> float:
        """-1 to 1; 0 shows the image as it is."""
        return self._brightness.value() / 100

    @property
    def contrast(self) -> float:
        """Likewise."""
        return self._contrast.value() / 100

    def set_values(self, *, brightness: float, contrast: float) -> None:
        """Set both."""
        self._brightness.setValue(round(100 * brightness))
        self._contrast.setValue(round(100 * contrast))

    def reset(self) -> None:
        """Show the image as it is."""
        self.set_values(brightness=0, contrast=0)

    def open(self) -> None:
        """Show it, with the keys on the first slider."""
        self.show()
        self.raise_()
        self._place()
        self._brightness.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _slider(self, name: str) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(-80, 80)
        slider.setPageStep(10)
        slider.setFixedWidth(scaled(180))
        slider.setAccessibleName(name)
        slider.valueChanged.connect(self.changed)
        return slider

    def _place(self) -> None:
        self.adjustSize()
        room_x, room_y = self._over.width() - self.width(), self._over.height() - self.height()
        self.move(room_x - _FROM_RIGHT_PX, room_y - _FROM_BOTTOM_PX)
