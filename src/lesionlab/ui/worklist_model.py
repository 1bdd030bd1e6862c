"""The worklist as a list model: filtered here, so that 10,000 images cost no proxy."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QPixmap

from lesionlab.core.worklist import WorklistEntry, WorkState
from lesionlab.ui.languages import QT_TRANSLATE_NOOP, engine_text, translate
from lesionlab.ui.triage.wording import WARNING_FILTERS, WarningFilter

THUMBNAILS_KEPT = 1000

ENTRY_ROLE = Qt.ItemDataRole.UserRole
THUMBNAIL_ROLE = Qt.ItemDataRole.UserRole + 1
IN_VIEW_ROLE = Qt.ItemDataRole.UserRole + 2

DONE = (WorkState.ACCEPTED, WorkState.FLAGGED)
"""States in which an image is not offered by itself as the next one."""


@dataclass(frozen=True, slots=True)
class WorklistFilter:
    """One choice of the filter: what it is called, and which entries it lets through."""

    text: str
    accepts: Callable[[WorklistEntry], bool]

    @property
    def title(self) -> str:
        return translate("WorklistModel", self.text)


def _in_state(state: WorkState) -> Callable[[WorklistEntry], bool]:
    return lambda entry: entry.state is state and not entry.error


FILTERS: tuple[WorklistFilter | WarningFilter, ...] = (
    WorklistFilter(QT_TRANSLATE_NOOP("WorklistModel", "All images"), lambda entry: True),
    WorklistFilter(
        QT_TRANSLATE_NOOP("WorklistModel", "Not accepted yet"), lambda entry: is_open(entry)
    ),
    WorklistFilter(QT_TRANSLATE_NOOP("WorklistModel", "To do"), _in_state(WorkState.TODO)),
    WorklistFilter(QT_TRANSLATE_NOOP("WorklistModel", "Proposed"), _in_state(WorkState.PROPOSED)),
    WorklistFilter(QT_TRANSLATE_NOOP("WorklistModel", "Corrected"), _in_state(WorkState.CORRECTED)),
    WorklistFilter(QT_TRANSLATE_NOOP("WorklistModel", "Accepted"), _in_state(WorkState.ACCEPTED)),
    WorklistFilter(QT_TRANSLATE_NOOP("WorklistModel", "Flagged"), _in_state(WorkState.FLAGGED)),
    WorklistFilter(
        QT_TRANSLATE_NOOP("WorklistModel", "Cannot be read"), lambda entry: bool(entry.error)
    ),
    WorklistFilter(
        QT_TRANSLATE_NOOP("WorklistModel", "With a note"), lambda entry: bool(entry.note)
    ),
    WorklistFilter(
        QT_TRANSLATE_NOOP("WorklistModel", "With a diagnosis"), lambda entry: bool(entry.diagnosis)
    ),
    WorklistFilter(
        QT_TRANSLATE_NOOP("WorklistModel", "With labels"), lambda entry: bool(entry.labels)
    ),
    *WARNING_FILTERS,
)


def is_open(entry: WorklistEntry) -> bool:
    """Whether the image still waits to be accepted."""
    return entry.state not in DONE and not entry.error


def _has_text(entry: WorklistEntry, text: str) -> bool:
    if text in entry.path.casefold():
        return True
    own = (entry.note, entry.diagnosis, *entry.labels)
    return any(text in each.casefold() for each in own if each)


class WorklistModel(QAbstractListModel):
    """The images of a project that the filter lets through, by name or in an order asked for.

    The image in view stays listed even when the filter would hide it, until it is left.

    Signals:
        countsChanged: `counts` changed.
    """

    countsChanged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[WorklistEntry] = []
        self._counts: Counter[WorkState] = Counter()
        self._place: dict[int, int] = {}
        self._shown: list[int] = []
        # Of each place; None: in project order, so that rank and place are one.
        self._ranks: list[int] | None = None
        self._filter: WorklistFilter | WarningFilter = FILTERS[0]
        self._text = ""
        self._in_view: int | None = None
        self._thumbnails: OrderedDict[int, QPixmap | None] = OrderedDict()
        self._notes: Callable[[WorklistEntry], Iterable[str]] = lambda _entry: ()

    # --- Qt's side ---

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        entry = self._entries[self._shown[index.row()]]
        if role == ENTRY_ROLE:
            return entry
        if role == THUMBNAIL_ROLE:
            return self._thumbnails.get(entry.image_key)
        if role == IN_VIEW_ROLE:
            return entry.image_key == self._in_view
        if role == Qt.ItemDataRole.ToolTipRole:
            labels = ", ".join(entry.labels)
            own = [entry.diagnosis, labels, entry.note]
            lines = [entry.path, engine_text(entry.error), *own, *self._notes(entry)]
            return "\n".join(filter(None, lines))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            notes = self._notes(entry) if role == Qt.ItemDataRole.AccessibleTextRole else ()
            return ", ".join([entry.path, engine_text(entry.error) or entry.state, *notes])
        return None

    # --- what the engine says ---

    def clear(self) -> None:
        self.beginResetModel()
        self._entries, self._place, self._shown, self._ranks = [], {}, [], None
        self._counts.clear()
        self._in_view = None
        self._thumbnails.clear()
        self.endResetModel()
        self.countsChanged.emit()

    def add(self, entries: Iterable[WorklistEntry]) -> None:
        """Append images; one that is already there is only brought up to date."""
        new = []
        for entry in entries:
            if entry.image_key in self._place:
                self._take(self._place[entry.image_key], entry)
                continue
            self._count(entry, 1)
            self._place[entry.image_key] = len(self._entries)
            if self._lets_through(entry):
                new.append(len(self._entries))
            if self._ranks is not None:
                self._ranks.append(len(self._ranks))
            self._entries.append(entry)
        if new:
            first = len(self._shown)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._shown.extend(new)
            self.endInsertRows()
        self.countsChanged.emit()

    def replace(self, entry: WorklistEntry) -> None:
        """Take an image's new line."""
        place = self._place.get(entry.image_key)
        if place is not None:
            self._take(place, entry)
            self.countsChanged.emit()

    def forget_failed_thumbnails(self) -> None:
        """Ask again for the thumbnails that could not be made."""
        for key in [key for key, pixmap in self._thumbnails.items() if pixmap is None]:
            del self._thumbnails[key]

    def set_thumbnail(self, image_key: int, pixmap: QPixmap | None) -> None:
        """Keep a thumbnail; None says that there is none."""
        self._thumbnails[image_key] = pixmap
        self._thumbnails.move_to_end(image_key)
        while len(self._thumbnails) > THUMBNAILS_KEPT:
            self._thumbnails.popitem(last=False)
        row = self.row_of(image_key)
        if row is not None:
            self.dataChanged.emit(self.index(row), self.index(row), [THUMBNAIL_ROLE])

    def set_notes(self, notes: Callable[[WorklistEntry], Iterable[str]]) -> None:
        """Say what else is told of an image in its row's tooltip, a line each."""
        self._notes = notes

    # --- what the window asks ---

    @property
    def counts(self) -> Counter[WorkState]:
        """How many images there are in each state; unreadable ones are in none."""
        return self._counts

    @property
    def image_count(self) -> int:
        """All images, filtered out or not."""
        return len(self._entries)

    @property
    def entries(self) -> tuple[WorklistEntry, ...]:
        """All images, filtered out or not, in their order."""
        return tuple(self._entries)

    def entry(self, image_key: int) -> WorklistEntry | None:
        place = self._place.get(image_key)
        return None if place is None else self._entries[place]

    def key_at(self, row: int) -> int:
        return self._entries[self._shown[row]].image_key

    def row_of(self, image_key: int) -> int | None:
        """Give the row of an image, or None if the filter hides it."""
        place = self._place.get(image_key)
        if place is None:
            return None
        row = self._row_for(place)
        return row if row < len(self._shown) and self._shown[row] == place else None

    def find(self, path: str) -> int | None:
        """Give the key of the image with this relative path."""
        return next((e.image_key for e in self._entries if e.path == path), None)

    def without_thumbnail(self, rows: range) -> tuple[int, ...]:
        """Give the images in these rows whose thumbnail is not there."""
        keys = (self.key_at(row) for row in rows if row < len(self._shown))
        return tuple(key for key in keys if key not in self._thumbnails)

    def neighbour(self, image_key: int, *, step: int) -> int | None:
        """Give the image `step` rows further on, or None at the end of the list."""
        row = self.row_of(image_key)
        if row is None or not 0 <= row + step < len(self._shown):
            return None
        return self.key_at(row + step)

    def open_after(self, image_key: int | None) -> Iterator[int]:
        """Give the images that wait to be accepted: after this one, then from the top."""
        row = None if image_key is None else self.row_of(image_key)
        start = 0 if row is None else row + 1
        for place in (*self._shown[start:], *self._shown[:start]):
            entry = self._entries[place]
            if is_open(entry) and entry.image_key != image_key:
                yield entry.image_key

    def open_keys(self) -> Iterator[int]:
        """Give the listed images that wait to be accepted, in the order of the list."""
        for place in self._shown:
            if is_open(self._entries[place]):
                yield self._entries[place].image_key

    def set_filter(self, chosen: WorklistFilter | WarningFilter, *, text: str) -> None:
        """List only images that the filter lets through and of which something has the text.

        That is their path, note, diagnosis or a label.
        """
        self.beginResetModel()
        self._filter, self._text = chosen, text.strip().casefold()
        self._show_all_let_through()
        self.endResetModel()

    def order_by(self, key: Callable[[WorklistEntry], float] | None) -> None:
        """Put the images in order once, the smallest key first; None: as they were found.

        What changes later moves no image, else the list would jump under the hand. Images found
        later come at the end.
        """
        self.beginResetModel()
        self._ranks = None
        if key is not None:
            keys = list(map(key, self._entries))
            self._ranks = [0] * len(keys)
            for rank, place in enumerate(sorted(range(len(keys)), key=keys.__getitem__)):
                self._ranks[place] = rank
        self._show_all_let_through()
        self.endResetModel()

    def set_in_view(self, image_key: int | None) -> None:
        """Say which image is in view."""
        before, self._in_view = self._in_view, image_key
        for key in (before, image_key):
            if key in self._place:
                self._refilter(self._place[key])

    # --- filter and order ---

    def _show_all_let_through(self) -> None:
        shown = [i for i, entry in enumerate(self._entries) if self._lets_through(entry)]
        self._shown = shown if self._ranks is None else sorted(shown, key=self._ranks.__getitem__)

    def _row_for(self, place: int) -> int:
        """Give the row at which an entry is listed, or would be."""
        if self._ranks is None:
            return bisect_left(self._shown, place)
        return bisect_left(self._shown, self._ranks[place], key=self._ranks.__getitem__)

    def _lets_through(self, entry: WorklistEntry) -> bool:
        if entry.image_key == self._in_view:
            return True
        if self._text and not _has_text(entry, self._text):
            return False
        return self._filter.accepts(entry)

    def _take(self, place: int, entry: WorklistEntry) -> None:
        self._count(self._entries[place], -1)
        self._count(entry, 1)
        self._entries[place] = entry
        self._refilter(place)

    def _count(self, entry: WorklistEntry, step: int) -> None:
        if not entry.error:
            self._counts[entry.state] += step

    def _refilter(self, place: int) -> None:
        """Show, hide or repaint one entry."""
        row = self._row_for(place)
        is_shown = row < len(self._shown) and self._shown[row] == place
        belongs = self._lets_through(self._entries[place])
        if is_shown and belongs:
            self.dataChanged.emit(self.index(row), self.index(row))
        elif belongs:
            self.beginInsertRows(QModelIndex(), row, row)
            self._shown.insert(row, place)
            self.endInsertRows()
        elif is_shown:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._shown[row]
            self.endRemoveRows()
