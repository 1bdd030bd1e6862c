"""What happens with a folder or file that is dropped on the window."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMessageBox, QWidget

from lesionlab.core.project_file import folder_meant
from lesionlab.ui.languages import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

_MASK_SUFFIXES = frozenset((".json", ".zip", ".npy", ".npz"))
"""Of files that hold masks and are no images."""


class Use(Enum):
    """What something dropped is taken for."""

    FOLDER = auto()
    MASKS = auto()
    NOTHING = auto()


class Dropping(QObject):
    """Takes what is dropped on a window.

    Signals:
        dropped: The path of a file or folder of this machine, the first if there were several.
    """

    dropped = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # What enters with the mouse is a kind of drop event, too.
        if not isinstance(event, QDropEvent):
            return False
        path = _local_path(event.mimeData().urls())
        if path and event.type() == QEvent.Type.DragEnter:
            event.acceptProposedAction()
        elif path and event.type() == QEvent.Type.Drop:
            # The program that it was dragged from waits until this returns.
            QTimer.singleShot(0, self, lambda: self.dropped.emit(path))
        else:
            return False
        return True


def _local_path(urls: list[QUrl]) -> str:
    return urls[0].toLocalFile() if urls and urls[0].isLocalFile() else ""


def dropped_folder(path: str) -> str:
    """Give the folder of images that is meant by something dropped: an image means its folder."""
    place = Path(folder_meant(path))
    return str(place if place.is_dir() else place.parent)


def use_of(path: str, *, is_open: bool, parent: QWidget) -> Use:
    """Tell what something dropped is for; asked where a folder could be either.

    Args:
        path: Of the file or folder.
        is_open: Whether a folder of images is open, whose masks it could hold.
        parent: For the question.
    """
    if not is_open:
        return Use.FOLDER
    place = Path(path)
    if place.suffix.lower() in _MASK_SUFFIXES and not place.is_dir():
        return Use.MASKS
    return _asked(place.name, parent) if place.is_dir() else Use.FOLDER


def _asked(name: str, parent: QWidget) -> Use:
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(
        translate("Dropping", "What shall be done with the folder {name}?").format(name=name)
    )
    images = box.addButton(
        translate("Dropping", "Open its images"), QMessageBox.ButtonRole.AcceptRole
    )
    masks = box.addButton(
        translate("Dropping", "Import masks from it"), QMessageBox.ButtonRole.AcceptRole
    )
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(images)
    box.exec()
    clicked = box.clickedButton()
    if clicked is images:
        return Use.FOLDER
    return Use.MASKS if clicked is masks else Use.NOTHING
