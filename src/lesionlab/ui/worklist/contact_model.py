"""The images of a contact sheet: their pictures, which were seen, and which are left out."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPixmap

from lesionlab.core.worklist import WorklistEntry, WorkState
from lesionlab.core.worklist_messages import OutlineReady, ShownLesion
from lesionlab.ui import pictures
from lesionlab.ui.triage.wording import warning_text
from lesionlab.ui.worklist_model import is_open

PICTURES_KEPT = 400

CELL_ROLE = Qt.ItemDataRole.UserRole


class Cell:
    """One image of the sheet, as it is painted.

    Attributes:
        entry: Its line of the worklist.
        picture: With its outlines; None until it has come, or again after a long way.
        lesions: As last shown; None as long as they are not known.
        predicted_iou: The model's estimate, or None.
        is_left_out: It is not to be accepted.
        is_seen: Its picture, as it is now, was on the screen.
        is_sent: It was accepted, and the store has not said so yet.
    """

    __slots__ = (
        "entry",
        "is_left_out",
        "is_seen",
        "is_sent",
        "lesions",
        "picture",
        "predicted_iou",
    )

    def __init__(self, entry: WorklistEntry) -> None:
        self.entry = entry
        self.picture: QPixmap | None = None
        self.lesions: tuple[ShownLesion, ...] | None = None
        self.predicted_iou: float | None = None
        self.is_left_out = False
        self.is_seen = False
        self.is_sent = False

    @property
    def is_ready(self) -> bool:
        """Whether each lesion has a mask and one of them waits to be accepted."""
        lesions = self.lesions or ()
        return (
            is_open(self.entry)
            and not self.is_sent
            and len(lesions) == self.entry.lesion_count
            and all(lesion.mask_sha256 for lesion in lesions)
            and not all(lesion.accepted for lesion in lesions)
        )

    @property
    def is_pending(self) -> bool:
        """Whether it has no mask yet and may get one."""
        waits = self.entry.state is WorkState.TODO and not self.entry.error
        return waits and self.lesions is not None and not self.is_ready

    @property
    def is_taken(self) -> bool:
        """Whether it is accepted with the others."""
        return self.is_ready and self.is_seen and not self.is_left_out


class ContactModel(QAbstractListModel):
    """Pictures are kept for the part of the sheet that was looked at last.

    Signals:
        takenChanged: Another number of images would be accepted.
    """

    takenChanged = Signal()

    def __init__(
        self, entries: Sequence[WorklistEntry], *, colour: QColor, words: Callable[[Cell], str]
    ) -> None:
        """Make the model; `words` says how a cell stands."""
        super().__init__()
        self.cells = [Cell(entry) for entry in entries]
        self._row_of = {entry.image_key: row for row, entry in enumerate(entries)}
        self._pictured: OrderedDict[int, None] = OrderedDict()
        self._colour = colour
        self._words = words

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.cells)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        cell = self.cells[index.row()]
        if role == CELL_ROLE:
            return cell
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            words = (self._words(cell), *map(warning_text, cell.entry.warnings))
            return "\n".join(filter(None, (cell.entry.path, *words)))
        return None

    def missing(self, rows: Iterable[int]) -> tuple[int, ...]:
        """Give the keys of the images in these rows whose picture is not there."""
        cells = (self.cells[row] for row in rows)
        return tuple(c.entry.image_key for c in cells if c.picture is None and not c.entry.error)

    def pending(self, rows: Iterable[int]) -> tuple[int, ...]:
        """Give the keys of the images in these rows that have no mask yet."""
        return tuple(self.cells[row].entry.image_key for row in rows if self.cells[row].is_pending)

    def show_outline(self, outline: OutlineReady) -> None:
        """Take an image's picture and masks."""
        row = self._row_of.get(outline.image_key)
        if row is None:
            return
        cell = self.cells[row]
        cell.is_seen = cell.is_seen and cell.lesions == outline.lesions
        cell.lesions, cell.predicted_iou = outline.lesions, outline.predicted_iou
        if outline.pixels is not None:
            cell.picture = QPixmap.fromImage(self._image(outline))
            self._pictured[row] = None
            self._pictured.move_to_end(row)
            while len(self._pictured) > PICTURES_KEPT:
                old, _ = self._pictured.popitem(last=False)
                self.cells[old].picture = None
        self._changed(row)

    def replace(self, entry: WorklistEntry) -> bool:
        """Take an image's new line; tells whether its picture is out of date with it."""
        row = self._row_of.get(entry.image_key)
        if row is None:
            return False
        cell = self.cells[row]
        is_outdated = (cell.entry.state, cell.entry.lesion_count) != (
            entry.state,
            entry.lesion_count,
        )
        cell.entry = entry
        if is_outdated:
            # What is on the screen may be another mask now: it has to be seen anew.
            cell.picture, cell.lesions = None, None
            cell.is_seen = cell.is_sent = False
            self._pictured.pop(row, None)
        self._changed(row)
        return is_outdated

    def note_seen(self, rows: Iterable[int]) -> None:
        """The images in these rows were wholly on the screen, long enough to be looked at."""
        for row in rows:
            cell = self.cells[row]
            if cell.picture is not None and cell.is_ready and not cell.is_seen:
                cell.is_seen = True
                self._changed(row)

    def toggle(self, row: int) -> None:
        """Leave an image out, or take it in again."""
        cell = self.cells[row]
        if is_open(cell.entry):
            cell.is_left_out = not cell.is_left_out
            self._changed(row)

    @property
    def taken(self) -> list[Cell]:
        """The images whose masks would be accepted now."""
        return [cell for cell in self.cells if cell.is_taken]

    def _changed(self, row: int) -> None:
        self.dataChanged.emit(self.index(row), self.index(row))
        self.takenChanged.emit()

    def _image(self, outline: OutlineReady) -> QImage:
        assert outline.pixels is not None
        if outline.mask is None:
            return pictures.image_of(outline.pixels)
        height, width = outline.pixels.shape[:2]
        size = QSize(width, height)
        return pictures.outlined(outline.pixels, outline.mask, size=size, colour=self._colour)
