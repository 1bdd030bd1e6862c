"""The left side: search, filter, counts and the list itself."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QGuiApplication, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from lesionlab.core.worklist import WorkState
from lesionlab.ui import icons, pictures
from lesionlab.ui.enter_stays import EnterStays
from lesionlab.ui.numbers import filled
from lesionlab.ui.theme import colours, styled
from lesionlab.ui.worklist.day import day_text
from lesionlab.ui.worklist_model import FILTERS, WorklistModel
from lesionlab.ui.worklist_row import WorklistRow

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SETTLE_MS = 60
"""How long the list must rest before thumbnails are asked for."""
_ROWS_AROUND = 8
_DAY_AFTER_MS = 200


class WorklistPanel(QWidget):
    """The list of images with its filter.

    Signals:
        imageChosen: Key of the image that was picked in the list.
        thumbnailsWanted: Keys of the visible images whose thumbnails are not there.
        filterChanged: Other images are listed, so other ones come next.
        menuWanted: What can be done with the selected images is wanted, at this place on screen.
    """

    imageChosen = Signal(int)
    thumbnailsWanted = Signal(object)
    filterChanged = Signal()
    menuWanted = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("worklist")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = WorklistModel()
        self._in_view: int | None = None
        self._is_silent = False
        self._order_title = ""
        self._search = QLineEdit(
            placeholderText=self.tr("Name, note or label"), clearButtonEnabled=True
        )
        self._search_icon = QAction(self)
        self._search.addAction(self._search_icon, QLineEdit.ActionPosition.LeadingPosition)
        EnterStays(self._search, lambda: self.list.setFocus())
        self._search.setAccessibleName(self.tr("Search"))
        self._search.setToolTip(self.tr("Search by name, note, label or diagnosis"))
        self._filter = QComboBox()
        self._filter.addItems([choice.title for choice in FILTERS])
        self._filter.setAccessibleName(self.tr("Filter"))
        self._filter.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # Else the longest choice would say how wide the panel is, at a large text wider than it is.
        self._filter.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._filter.setMinimumContentsLength(6)
        self._counts = styled(QLabel(), "muted")
        self._counts.setWordWrap(True)
        self.goal = 0
        self._day = styled(QLabel(), "muted")
        self._day.hide()
        self._day_soon = QTimer(self)
        self._day_soon.setSingleShot(True)
        self._day_soon.setInterval(_DAY_AFTER_MS)
        self._day_soon.timeout.connect(self._show_day)
        # So that the day ends at midnight even if nothing is done.
        self._minute = QTimer(self)
        self._minute.setInterval(60_000)
        self._minute.timeout.connect(self._show_day)
        self._minute.start()
        self._empty = styled(QLabel(self.tr("No image matches.")), "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.list = _List()
        self.list.setAccessibleName(self.tr("Images"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(WorklistRow(self.list))
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._want_thumbnails)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.setSpacing(8)
        for widget in (self._search, self._filter, self._counts, self._day):
            head.addWidget(widget)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._empty, 1)
        self._empty.hide()

        self._search.textChanged.connect(self._apply_filter)
        self._filter.currentIndexChanged.connect(self._apply_filter)
        self.list.selectionModel().currentChanged.connect(self._picked)
        # Not connected directly: the timer would take the scroll bar's value for its interval.
        self.list.verticalScrollBar().valueChanged.connect(lambda _: self._settle.start())
        self.list.resized.connect(self._settle.start)
        for signal in (self.model.rowsInserted, self.model.rowsRemoved, self.model.modelReset):
            signal.connect(self._rows_changed)
        self.model.countsChanged.connect(self._show_counts)
        self.model.countsChanged.connect(self._day_soon.start)
        self.list.customContextMenuRequested.connect(
            lambda at: self.menuWanted.emit(self.list.viewport().mapToGlobal(at))
        )
        self.update_icons()

    def update_icons(self) -> None:
        """Draw the icons in the colours of the theme."""
        self._search_icon.setIcon(icons.icon("search", colour=colours().muted))

    def set_in_view(self, image_key: int | None) -> None:
        """Select the image in view, without choosing it anew."""
        self._in_view = image_key
        # The row of the image just left may go away, and Qt then moves the current row by itself.
        self._is_silent = True
        self.model.set_in_view(image_key)
        self._is_silent = False
        self._select()

    def say_order(self, title: str) -> None:
        """Say in which order the images are listed; "" for the usual one."""
        self._order_title = title
        self._show_counts()

    def begin_search(self) -> None:
        """Put the keyboard into the search field."""
        self._search.setFocus()
        self._search.selectAll()

    def selected_keys(self) -> tuple[int, ...]:
        """Give the selected images in the order of the list."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return tuple(map(self.model.key_at, rows))

    def set_goal(self, goal: int) -> None:
        """Set how many masks are to be accepted in a day, 0 for no goal."""
        self.goal = goal
        self._show_day()

    @property
    def day_text(self) -> str:
        return self._day.text()

    def _show_day(self) -> None:
        text = day_text(self.model.entries, now=datetime.now().astimezone(), goal=self.goal)
        self._day.setText(text)
        self._day.setVisible(bool(text))

    def set_thumbnail(self, image_key: int, pixels: NDArray[np.uint8] | None) -> None:
        """Show a thumbnail, uint8 (h, w, 3) RGB, or note that there is none."""
        pixmap = None if pixels is None else QPixmap.fromImage(pictures.image_of(pixels))
        self.model.set_thumbnail(image_key, pixmap)

    def retry_thumbnails(self) -> None:
        """Ask again for the thumbnails that could not be made."""
        self.model.forget_failed_thumbnails()
        self._settle.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Until now the list had no size of its own to scroll in.
        QTimer.singleShot(0, self, self._select)

    def _apply_filter(self) -> None:
        self.model.set_filter(FILTERS[self._filter.currentIndex()], text=self._search.text())
        self.filterChanged.emit()

    def _rows_changed(self) -> None:
        self._select()
        is_empty = self.model.rowCount() == 0
        self.list.setVisible(not is_empty)
        self._empty.setVisible(is_empty)
        self._settle.start()

    def _select(self) -> None:
        """Make the image in view the current one of the list, silently."""
        row = None if self._in_view is None else self.model.row_of(self._in_view)
        index = QModelIndex() if row is None else self.model.index(row)
        selection = self.list.selectionModel()
        if selection.currentIndex() != index:
            self._is_silent = True
            if len(selection.selectedIndexes()) > 1:
                # Several are selected to do something with them; that must not be lost.
                selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            else:
                self.list.setCurrentIndex(index)
            self._is_silent = False
        if index.isValid():
            self.list.scrollTo(index)

    def _picked(self, index: QModelIndex) -> None:
        # With Shift or Ctrl images are selected; the one in view stays.
        selecting = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
        if QGuiApplication.keyboardModifiers() & selecting:
            return
        if index.isValid() and not self._is_silent:
            self.imageChosen.emit(self.model.key_at(index.row()))

    def _want_thumbnails(self) -> None:
        viewport = self.list.viewport()
        first = self.list.indexAt(viewport.rect().topLeft())
        last = self.list.indexAt(viewport.rect().bottomLeft())
        if not first.isValid():
            return
        end = last.row() if last.isValid() else self.model.rowCount() - 1
        keys = self.model.without_thumbnail(
            range(max(first.row() - _ROWS_AROUND, 0), end + 1 + _ROWS_AROUND)
        )
        if keys:
            self.thumbnailsWanted.emit(keys)

    def _show_counts(self) -> None:
        counts, total = self.model.counts, self.model.image_count
        left = sum(counts[s] for s in (WorkState.TODO, WorkState.PROPOSED, WorkState.CORRECTED))
        parts = [
            filled(
                self.tr("{value:,} of {total:,} accepted"),
                value=counts[WorkState.ACCEPTED],
                total=total,
            ),
            filled(self.tr("{left:,} to go"), left=left),
        ]
        if counts[WorkState.FLAGGED]:
            parts.append(filled(self.tr("{value:,} flagged"), value=counts[WorkState.FLAGGED]))
        unreadable = total - sum(counts.values())
        if unreadable:
            parts.append(filled(self.tr("{unreadable:,} unreadable"), unreadable=unreadable))
        if self._order_title:
            parts.append(self._order_title)
        self._counts.setText(" · ".join(parts))


class _List(QListView):
    """The list view; tells when other rows may have become visible."""

    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Worklist"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def sizeHint(self) -> QSize:
        return QSize(240, 400)
