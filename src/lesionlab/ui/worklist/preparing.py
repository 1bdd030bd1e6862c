"""Proposals for the whole folder, made in the background: progress, time left, cancel, failures."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lesionlab.core.errors import UserError
from lesionlab.core.messages import Done, Event, Progressed, RequestFailed
from lesionlab.core.worklist import WorkState
from lesionlab.core.worklist_messages import CancelPreparing, PrepareProposals, PreparingFinished
from lesionlab.ui.languages import error_text
from lesionlab.ui.notices import NoticeKind
from lesionlab.ui.numbers import filled
from lesionlab.ui.time_left import time_left

if TYPE_CHECKING:
    from lesionlab.ui.desks import Surroundings

_HINT_MS = 6000
_SUBJECT = "preparing"


class PreparingDesk(QObject):
    """Starts it, shows how far it is in the status line, and tells what failed at the end."""

    def __init__(
        self, around: Surroundings, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(around.window)
        self._around = around
        self._clock = clock
        self._number = 0
        self._began_at = 0.0
        self.panel: PreparingPanel | None = None
        self._failures: tuple[tuple[int, str, UserError], ...] = ()
        self._text = ""
        self._done, self._total = 0, 0
        around.status.workClicked.connect(self.show_panel)

    # --- as a desk

    def commands(self) -> dict[str, Callable[[], object]]:
        """Give what each of its actions does, by the action's id."""
        return {"prepare_all": self.prepare_all}

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine."""
        if not self._number or number != self._number:
            return
        if isinstance(event, Progressed):
            self._progressed(event)
        elif isinstance(event, PreparingFinished):
            self._finished(event)
        elif isinstance(event, RequestFailed):
            self._end()
            text = error_text(event.error)
            self._around.notices.show_notice(_SUBJECT, text, kind=NoticeKind.WARNING)
        elif isinstance(event, Done):
            self._end()

    def forget(self) -> None:
        """Leave the project: nothing about it is shown any more."""
        self._end()
        self._failures = ()
        self._around.notices.dismiss(_SUBJECT)

    def update_icons(self) -> None:
        """Draw in the colours of the theme; there is no icon here."""

    # --- what is asked

    def prepare_all(self) -> None:
        """Have the proposals made of all images that have none, in the order of the list."""
        if self._number:
            self.show_panel()
            return
        keys = tuple(
            entry.image_key
            for entry in self._around.bench.worklist.model.entries
            if entry.state is WorkState.TODO and not entry.error
        )
        if not keys:
            self._say(self.tr("Every image that can be read has a proposal."))
            return
        self._around.notices.dismiss(_SUBJECT)
        self._failures = ()
        self._began_at = self._clock()
        self._show(0, len(keys), "")
        self._number = self._around.send(PrepareProposals(keys))

    def cancel(self) -> None:
        """Stop after the image that is being prepared."""
        if self._number:
            self._around.send(CancelPreparing())
            self._end()
            self._say(self.tr("Stopped. The proposals made by now are kept."))

    def show_panel(self) -> None:
        """Open the small panel with the progress, or with what failed."""
        if self.panel is None:
            self.panel = PreparingPanel(self._around.window)
            self.panel.cancelWanted.connect(self.cancel)
            self.panel.imageWanted.connect(self._around.bench.go_to)
        if self._number:
            self.panel.show_progress(self._done, self._total, self._text)
        else:
            self.panel.show_failures(self._failures)
        self.panel.show()
        self.panel.raise_()

    # --- the rest

    def _progressed(self, event: Progressed) -> None:
        left = time_left(event, worked_s=self._clock() - self._began_at)
        self._show(event.done, event.total, left)

    def _show(self, done: int, total: int, left: str) -> None:
        self._done, self._total = done, total
        text = filled(self.tr("Proposals {done:,} of {total:,}"), done=done, total=total)
        self._text = f"{text} · {left}" if left else text
        self._around.status.show_work(self._text)
        if self.panel is not None and self.panel.isVisible():
            self.panel.show_progress(done, total, self._text)

    def _finished(self, event: PreparingFinished) -> None:
        self._failures = event.failures
        self._end()
        if not event.failures:
            self._say(self.tr("All proposals are prepared."))
            return
        text = self.tr("Proposals are prepared; files without one: {count:,}.")
        self._around.notices.show_notice(
            _SUBJECT,
            filled(text, count=len(event.failures)),
            kind=NoticeKind.WARNING,
            action=(self.tr("Show them"), self.show_panel),
        )

    def _end(self) -> None:
        self._number = 0
        self._around.status.show_work("")
        if self.panel is not None:
            self.panel.show_failures(self._failures)
            if not self._failures:
                self.panel.hide()

    def _say(self, text: str) -> None:
        self._around.status.showMessage(text, _HINT_MS)


class PreparingPanel(QDialog):
    """Progress and cancel; afterwards the files that failed.

    Signals:
        cancelWanted: It is to stop.
        imageWanted: Key of a failed file to go to.
    """

    cancelWanted = Signal()
    imageWanted = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Prepare all proposals"))
        self.setMinimumWidth(420)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._bar = QProgressBar(textVisible=False)
        self.failures = QListWidget()
        self.failures.setAccessibleName(self.tr("Files without a proposal"))
        self.failures.itemActivated.connect(self._go)
        self.cancel_button = QPushButton(self.tr("Stop"), autoDefault=False)
        self.cancel_button.clicked.connect(self.cancelWanted)
        close_button = QPushButton(self.tr("Close"), autoDefault=False)
        close_button.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        for widget in (self._text, self._bar, self.failures):
            layout.addWidget(widget)
        layout.addLayout(buttons)

    @property
    def text(self) -> str:
        return self._text.text()

    def show_progress(self, done: int, total: int, text: str) -> None:
        """Show how far it is."""
        self._text.setText(text)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._show_parts(is_running=True)

    def show_failures(self, failures: Sequence[tuple[int, str, UserError]]) -> None:
        """Show (key, path, what went wrong) of each file that failed."""
        self._text.setText(self.tr("These files have no proposal. Enter goes to one."))
        self.failures.clear()
        for key, path, error in failures:
            reason = error_text(error)
            item = QListWidgetItem(f"{path}: {reason}")
            item.setToolTip(reason)
            item.setData(Qt.ItemDataRole.UserRole, key)
            self.failures.addItem(item)
        self._show_parts(is_running=False)

    def _show_parts(self, *, is_running: bool) -> None:
        self._bar.setVisible(is_running)
        self.cancel_button.setVisible(is_running)
        self.failures.setVisible(not is_running)

    def _go(self, item: QListWidgetItem) -> None:
        self.imageWanted.emit(item.data(Qt.ItemDataRole.UserRole))
