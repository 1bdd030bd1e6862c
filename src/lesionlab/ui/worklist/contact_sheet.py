"""Contact sheet: many outlines at a glance, the good ones accepted together.

Accepted is what was seen: a picture counts as seen once it was wholly on the screen and the sheet
rested for `SEEN_MS`. What is accepted is named by the hash of the mask that was shown, and the
engine refuses another one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lesionlab.core.messages import EntryChanged, Event, Prefetch, Request
from lesionlab.core.worklist import WorklistEntry
from lesionlab.core.worklist_messages import MakeOutlines, OutlineReady
from lesionlab.ui.acceptance import SEEN_MS
from lesionlab.ui.numbers import filled
from lesionlab.ui.saving import Saver
from lesionlab.ui.theme import styled
from lesionlab.ui.worklist.contact_cell import CELL, ContactCell, cell_words
from lesionlab.ui.worklist.contact_model import ContactModel

_ASK_AFTER_MS = 60
_ROWS_AROUND = 8


class ContactSheet(QDialog):
    """Shows images with their outlines and accepts those that were seen and not left out.

    Signals:
        imageWanted: Key of an image to work on; the sheet closes.
    """

    imageWanted = Signal(int)

    def __init__(
        self,
        entries: Sequence[WorklistEntry],
        *,
        send: Callable[[Request], int],
        saver: Saver,
        colour: QColor,
        can_accept: bool,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Contact sheet"))
        self.setModal(True)
        self._send = send
        self._saver = saver
        self._can_accept = can_accept
        self._accepted: list[int] = []
        self.model = ContactModel(entries, colour=colour, words=cell_words)
        self.model.setParent(self)
        self.list = _Sheet()
        self.list.setModel(self.model)
        self.list.setItemDelegate(ContactCell(self.list))
        self.list.clicked.connect(self._toggle)
        self.list.toggled.connect(self._toggle)
        self.list.opened.connect(self._open)
        self._hint = styled(QLabel(), "muted")
        self._hint.setText(
            self.tr("Click or press Space to leave one out. Enter opens it. Scroll to see more.")
        )
        self._count = QLabel()
        self.undo_button = QPushButton(self.tr("Reopen what was accepted here"), autoDefault=False)
        self.undo_button.clicked.connect(self._reopen)
        self.undo_button.hide()
        self.accept_button = styled(QPushButton(autoDefault=False), "primary")
        self.accept_button.setToolTip(self.tr("Accept what was seen and not left out (Ctrl+Enter)"))
        self.accept_button.clicked.connect(self.accept_taken)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.accept_taken)
        close_button = QPushButton(self.tr("Close"), autoDefault=False)
        close_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self._count)
        buttons.addStretch(1)
        for button in (self.undo_button, close_button, self.accept_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self._hint)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        self._ask_soon = self._timer(_ASK_AFTER_MS, self._ask)
        self._seen_soon = self._timer(SEEN_MS, self._note_seen)
        self._told_soon = self._timer(0, self._show_count)
        self._pending: tuple[int, ...] = ()
        self.list.verticalScrollBar().valueChanged.connect(lambda _: self._moved())
        self.list.resized.connect(self._moved)
        self.model.takenChanged.connect(self._told_soon.start)
        self._show_count()
        self.resize(parent.size() - QSize(40, 40))

    def handle(self, event: Event) -> None:
        """Take an event of the engine."""
        if isinstance(event, OutlineReady):
            self.model.show_outline(event)
            self._seen_soon.start()
            self._ask_soon.start()
        elif isinstance(event, EntryChanged) and self.model.replace(event.entry):
            self._ask_soon.start()

    @property
    def accepted_keys(self) -> tuple[int, ...]:
        """The images that were accepted here."""
        return tuple(self._accepted)

    def accept_taken(self) -> None:
        """Accept the masks that were seen and are not left out."""
        if not self._can_accept:
            return
        self._note_counted()
        for cell in self.model.taken:
            key = cell.entry.image_key
            for number, lesion in enumerate(cell.lesions or ()):
                if not lesion.accepted:
                    self._saver.accept_shown(key, lesion=number, mask_sha256=lesion.mask_sha256)
            cell.is_sent = True
            self._accepted.append(key)
        self.undo_button.setVisible(bool(self._accepted))
        self.list.viewport().update()
        self._show_count()

    def _note_counted(self) -> None:
        """Take the number on the button as it is: nothing more becomes seen meanwhile."""
        self._seen_soon.stop()

    def _reopen(self) -> None:
        for key in self._accepted:
            self._saver.reopen(key)
        self._accepted = []
        self.undo_button.hide()

    def _toggle(self, index: QModelIndex) -> None:
        if index.isValid():
            self.model.toggle(index.row())

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.imageWanted.emit(self.model.cells[index.row()].entry.image_key)
            self.close()

    # --- what is on the screen

    def _moved(self) -> None:
        self._ask_soon.start()
        self._seen_soon.start()

    def _ask(self) -> None:
        """Ask for the pictures on the screen and around, and for proposals on the screen."""
        first, end = self.list.rows_on_screen()
        total = self.model.rowCount()
        around = range(max(0, first - _ROWS_AROUND), min(total, end + 2 * _ROWS_AROUND))
        if keys := self.model.missing(around):
            self._send(MakeOutlines(keys))
        pending = self.model.pending(range(first, min(end, total)))
        if pending and pending != self._pending:
            self._send(Prefetch(pending))
        self._pending = pending

    def _note_seen(self) -> None:
        if self.isVisible():
            first, end = self.list.rows_on_screen(wholly=True)
            self.model.note_seen(range(first, end))

    def _show_count(self) -> None:
        cells = self.model.cells
        taken = sum(cell.is_taken for cell in cells)
        self.accept_button.setText(
            self.tr("Accept 1 mask")
            if taken == 1
            else filled(self.tr("Accept {n:,} masks"), n=taken)
        )
        self.accept_button.setEnabled(taken > 0 and self._can_accept)
        left_out = sum(cell.is_left_out for cell in cells)
        text = self.tr("{taken:,} of {total:,} seen and good, {left_out:,} left out")
        self._count.setText(filled(text, taken=taken, total=len(cells), left_out=left_out))

    def _timer(self, interval_ms: int, do: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(do)
        return timer


class _Sheet(QListView):
    """The grid; tells what is on the screen, and what keys and clicks mean.

    Signals:
        resized: Other images may be visible.
        toggled: Space was pressed on an image.
        opened: Enter was pressed on an image, or it was clicked twice.
    """

    resized = Signal()
    toggled = Signal(QModelIndex)
    opened = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setGridSize(CELL)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Contact sheet"))
        self.verticalScrollBar().setSingleStep(CELL.height() // 3)

    def rows_on_screen(self, *, wholly: bool = False) -> tuple[int, int]:
        """Give the first image on the screen and the one behind the last."""
        total = self.model().rowCount()
        if not total:
            return 0, 0
        columns = max(1, self.viewport().width() // CELL.width())
        top = -self.visualRect(self.model().index(0, 0)).top()
        bottom = top + self.viewport().height()
        height = CELL.height()
        if wholly:
            first, last = -(-top // height), bottom // height
        else:
            first, last = top // height, -(-bottom // height)
        return max(0, first * columns), max(0, min(total, last * columns))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.toggled.emit(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
