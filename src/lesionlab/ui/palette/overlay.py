"""The command palette: one line to type in, and what fits."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lesionlab.ui.palette.entries import Entry
from lesionlab.ui.palette.row import ENTRY_ROLE, PaletteRow
from lesionlab.ui.theme import scaled, styled

_WIDTH, _HEIGHT, _TOP = 680, 420, 72
_TO_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Palette(QFrame):
    """Lies over the window; goes away when something is chosen, on Esc, and when it is left.

    It is no window of its own: what is typed right after its key must not reach the actions, as it
    would until the system has made another window the one that gets the keys.

    Signals:
        chosen: The `Entry` that was chosen; the palette is gone already.
    """

    chosen = Signal(object)

    def __init__(self, find: Callable[[str], list[Entry]], *, parent: QWidget) -> None:
        """Make it, ready to be typed in.

        Args:
            find: Gives the entries that fit what was typed, the best first.
            parent: The window over which it appears.
        """
        super().__init__(parent)
        self._find = find
        self._before = QApplication.focusWidget()
        self._is_open = True
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Find a command"))
        self.line = QLineEdit(placeholderText=self.tr("Command, image, folder or model"))
        self.line.setAccessibleName(self.accessibleName())
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._show)
        self.list = QListWidget()
        self.list.setItemDelegate(PaletteRow(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("What fits"))
        self.list.itemClicked.connect(self._choose)
        self._nothing = styled(QLabel(self.tr("Nothing fits.")), "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.line)
        layout.addWidget(self._nothing, 1)
        layout.addWidget(self.list, 1)
        width = min(scaled(_WIDTH), parent.width() - 48)
        height = min(scaled(_HEIGHT), parent.height() - _TOP - 48)
        self.setGeometry((parent.width() - width) // 2, _TOP, width, height)
        self._show("")
        self.show()
        self.raise_()
        self.line.setFocus()

    def leave(self) -> None:
        """Go away; the keys go where they went before."""
        if not self._is_open:
            return
        self._is_open = False
        if self.line.hasFocus() and self._before is not None:
            self._before.setFocus()
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.leave()
        if not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        if key not in (*_TO_LIST, *_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Tab):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            # They would be shortcuts of the window otherwise.
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            if key == Qt.Key.Key_Escape:
                self.leave()
            elif key in _ENTER:
                self._choose(self.list.currentItem())
            elif key in _TO_LIST:
                QApplication.sendEvent(self.list, event)
        return event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)

    def _show(self, text: str) -> None:
        self.list.clear()
        for entry in self._find(text):
            item = QListWidgetItem(entry.title, self.list)
            item.setData(ENTRY_ROLE, entry)
            spoken = (entry.title, entry.problem or entry.aside, entry.keys)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, spoken)))
        self.list.setCurrentRow(0)
        self.list.setVisible(self.list.count() > 0)
        self._nothing.setVisible(self.list.count() == 0)

    def _choose(self, item: QListWidgetItem | None) -> None:
        entry = None if item is None else item.data(ENTRY_ROLE)
        if isinstance(entry, Entry) and not entry.problem:
            self.leave()
            self.chosen.emit(entry)
