"""The window "Retraining": making, judging and choosing decoder versions."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QTabWidget, QVBoxLayout, QWidget

from lesionlab.core.decoder_messages import DecodersListed
from lesionlab.core.messages import Event, Request
from lesionlab.ui.retraining.decoders_page import DecodersPage
from lesionlab.ui.retraining.effort_page import EffortPage
from lesionlab.ui.retraining.retrain_page import RetrainPage
from lesionlab.ui.retraining.run import RetrainRun


class RetrainWindow(QDialog):
    """Stands beside the main window, which goes on as before.

    Signals:
        shown: It has come up; what it shows may be old.
        activated: It has become the window that is worked in.
        imageWanted: Key of the image to be brought into view.
    """

    shown = Signal()
    activated = Signal()
    imageWanted = Signal(int)

    def __init__(self, send: Callable[[Request], int], *, run: RetrainRun, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Retraining"))
        self.setModal(False)
        self.setSizeGripEnabled(False)
        self.setMinimumSize(900, 600)
        # Room for a title bar is left, so that the buttons are not below the screen's edge.
        self.resize(QSize(1160, 720).boundedTo(self.screen().availableSize() - QSize(16, 48)))
        self.retrain = RetrainPage(send, run=run)
        self.decoders = DecodersPage(send)
        self.effort = EffortPage()
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.windowTitle())
        self.tabs.addTab(self.retrain, self.tr("Retrain"))
        self.tabs.addTab(self.decoders, self.tr("Decoders"))
        self.tabs.addTab(self.effort, self.tr("Effort"))
        self.retrain.imageWanted.connect(self.imageWanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.tabs)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if (handle := self.windowHandle()) is not None:
            # Else it would always lie above the main window, in which the work goes on.
            handle.setTransientParent(None)  # type: ignore[arg-type]
        self.shown.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def show_listed(self, listed: DecodersListed, *, device: str) -> None:
        """Show the versions, the readiness and the effort."""
        self.retrain.show_listed(listed, device=device)
        self.decoders.show_listed(listed)
        self.effort.show_points(listed.effort)

    def show_problem(self, text: str) -> None:
        """Say why nothing is known of the decoders."""
        self.retrain.show_problem(text)

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine."""
        self.retrain.handle(number, event)
        self.decoders.handle(number, event)

    def update_icons(self) -> None:
        """Draw in the colours of the theme."""
        for page in (self.retrain, self.decoders, self.effort):
            page.update_icons()
