"""The process's Qt application."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from lesionlab.core.project_file import folder_meant


class Application(QApplication):
    """Takes what macOS opens with the program: it says so by an event and not by an argument.

    Signals:
        folderWanted: A folder, or a file that stands for one, was opened with the program.
    """

    folderWanted = Signal(str)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.folderWanted.emit(folder_meant(event.file()))
            return True
        return super().event(event)
