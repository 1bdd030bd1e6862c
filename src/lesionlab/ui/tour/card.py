"""The card of the tour, and the frame around what it points at."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from lesionlab.ui.theme import colours, scaled, styled

_WIDTH, _GAP, _INSIDE = 340, 14, 24
_RING_PX = 5
_FRAME_PX = 3


class TourCard(QFrame):
    """Says one thing, with the ways on; lies over the window and takes no keys from it.

    Signals:
        nextWanted, backWanted, endWanted: The buttons.
        offerTaken: The button for what the step offers to do.
    """

    nextWanted = Signal()
    backWanted = Signal()
    endWanted = Signal()
    offerTaken = Signal()

    def __init__(self, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tour")
        self.setFixedWidth(scaled(_WIDTH))
        self._count = styled(QLabel(), "muted")
        self.title = styled(QLabel(), "headline")
        self.text = QLabel()
        for label in (self.title, self.text):
            label.setWordWrap(True)
        self.offer = self._button("", self.offerTaken)
        self.offer.setObjectName("primary")
        self.end = self._button(self.tr("End the tour"), self.endWanted)
        self.end.setObjectName("link")
        self.end.setToolTip(self.tr("Leave the tour; nothing is lost (Esc)"))
        self.back = self._button(self.tr("Back"), self.backWanted)
        self.back.setToolTip(self.tr("The step before (Alt+Left)"))
        self.next = self._button("", self.nextWanted)
        self.next.setToolTip(self.tr("The next step (Alt+Right)"))
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.end)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 12, 12)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.text)
        layout.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(row)

    def _button(self, text: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(text)
        # A click must not take the keys from the image.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(signal)
        return button

    def show_step(
        self, title: str, text: str, *, number: int, count: int, offer: str, waits: bool
    ) -> None:
        """Say something.

        Args:
            title: A few words.
            text: A few sentences.
            number: Of this step, from 1.
            count: Of all steps.
            offer: Text of the button for what the step offers to do, or "".
            waits: Whether there is something to do first, so that going on means leaving it out.
        """
        self.title.setText(title)
        self.text.setText(text)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._count.setText(f"{number} / {count}")
        self.offer.setText(offer)
        self.offer.setVisible(bool(offer))
        self.next.setVisible(not offer)
        self.back.setVisible(number > 1)
        self.end.setVisible(number < count)
        self.set_waiting(waits, is_last=number == count)
        self.setFixedHeight(self.sizeHint().height())
        inner = self.layout()
        if inner is not None and inner.hasHeightForWidth():
            frame = 2 * scaled(_FRAME_PX)
            self.setFixedHeight(inner.heightForWidth(self.width() - frame) + frame)

    def set_waiting(self, waits: bool, *, is_last: bool) -> None:
        """Say whether there is still something to do before going on."""
        if is_last:
            self.next.setText(self.tr("Close"))
        else:
            self.next.setText(self.tr("Skip") if waits else self.tr("Next"))
        self.next.setObjectName("" if waits else "primary")
        self.next.style().unpolish(self.next)
        self.next.style().polish(self.next)

    def place_beside(self, target: QRect, room: QRect) -> None:
        """Move beside a part of the window; inside of it, if it leaves no room.

        Args:
            target: The part, in the window's coordinates.
            room: The whole window.
        """
        size = self.size()
        below = QPoint(target.center().x() - size.width() // 2, target.bottom() + _GAP)
        for corner in (
            *([below] if target.height() < size.height() else []),
            QPoint(target.right() + _GAP, target.top() + _INSIDE),
            QPoint(target.left() - size.width() - _GAP, target.top() + _INSIDE),
            below,
        ):
            corner.setX(min(max(corner.x(), 8), room.width() - size.width() - 8))
            placed = QRect(corner, size)
            if room.contains(placed) and not placed.intersects(target):
                self.move(corner)
                return
        low = target.bottom() - size.height() - _INSIDE
        self.move(QPoint(target.left() + _INSIDE, max(low, 8)))


class Ring(QWidget):
    """A frame around a part of the window, through which the mouse goes."""

    def __init__(self, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def surround(self, target: QRect) -> None:
        """Lie around a part of the window, in the window's coordinates."""
        self.setGeometry(target.adjusted(-_RING_PX, -_RING_PX, _RING_PX, _RING_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours().accent), 2.5))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 8, 8)
