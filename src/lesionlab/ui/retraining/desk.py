"""Brings the retraining window, the status line, the notices and the engine together."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from lesionlab.core.decoder_messages import DecodersListed, LookAtDecoders, RenewProposals
from lesionlab.core.messages import (
    EngineReady,
    EntryChanged,
    Event,
    Progressed,
    ProjectOpened,
    Request,
    RequestFailed,
)
from lesionlab.ui.action_set import set_note
from lesionlab.ui.languages import engine_text, error_text
from lesionlab.ui.notices import NoticeKind, NoticeStack
from lesionlab.ui.numbers import filled
from lesionlab.ui.retraining import wording
from lesionlab.ui.retraining.run import RetrainRun
from lesionlab.ui.status_line import StatusLine

if TYPE_CHECKING:
    from lesionlab.ui.retraining.window import RetrainWindow

LOOK_AFTER_MS = 1000
_MESSAGE_MS = 10_000
_NOTICE = "retraining"


class RetrainDesk(QObject):
    """Knows of the retraining whether its window is open or not.

    Signals:
        imageWanted: Key of the image to be brought into view in the main window.
    """

    imageWanted = Signal(int)

    def __init__(
        self,
        send: Callable[[Request], int],
        *,
        actions: dict[str, QAction],
        notices: NoticeStack,
        status: StatusLine,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._send = send
        self._action = actions["retrain"]
        self._notices = notices
        self._status = status
        self._main = parent
        self._device = ""
        self._project_number = 0
        self._look_number = self._renew_number = 0
        self._is_looking = self._look_again = False
        self._listed: DecodersListed | None = None
        self._problem = ""
        self.window: RetrainWindow | None = None
        self.run = RetrainRun(send, parent=self)
        self.run.started.connect(self._run_changed)
        self.run.progressed.connect(self._run_changed)
        self.run.ended.connect(self._run_ended)
        self._look_soon = QTimer(self)
        self._look_soon.setSingleShot(True)
        self._look_soon.setInterval(LOOK_AFTER_MS)
        self._look_soon.timeout.connect(self._look)
        status.retrainingClicked.connect(self.show_retrain)

    def commands(self) -> dict[str, Callable[[], object]]:
        """Give what each action of the retraining does, by the action's id."""
        return {
            "retrain": self.show_retrain,
            "decoders": self.show_decoders,
            "effort": self.show_effort,
        }

    # --- the project ---

    def may_leave(self) -> bool:
        """Ask, if a retraining is under way, whether it may be lost; give the answer."""
        if not self.run.is_running:
            return True
        from lesionlab.ui.retraining import questions

        return questions.may_lose_retraining(self._main)

    def forget(self) -> None:
        """Leave the project: a retraining under way is ended and all about it forgotten."""
        self.run.cancel()
        self.run.forget()
        self._look_soon.stop()
        self._project_number = self._look_number = self._renew_number = 0
        self._is_looking = self._look_again = False
        self._listed = None
        self._problem = ""
        self._notices.dismiss(_NOTICE)
        self._status.show_retraining("")
        self._show_readiness()
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine."""
        if isinstance(event, EngineReady):
            self._device = event.device
            self._look()
        elif isinstance(event, ProjectOpened):
            self._project_number = number
            self._look()
        elif isinstance(event, EntryChanged):
            # Not started anew by each change: many of them must not put it off for ever.
            if self._project_number and not self._look_soon.isActive():
                self._look_soon.start()
        elif isinstance(event, DecodersListed):
            self._listed_anew(number, event)
        elif isinstance(event, Progressed) and number and number == self._renew_number:
            text = self.tr("Renewing proposals {done} of {total}").format(
                done=event.done, total=event.total
            )
            self._status.showMessage(text, _MESSAGE_MS)
        elif isinstance(event, RequestFailed) and self._is_looking and number == self._look_number:
            self._looked()
            self._problem = error_text(event.error)
            self._show_readiness()
        self.run.handle(number, event)
        if self.window is not None:
            self.window.handle(number, event)

    def renew_proposals(self) -> None:
        """Have the untouched images proposed anew, as another decoder is in use."""
        if self._project_number:
            self._renew_number = self._send(RenewProposals())

    # --- the window ---

    def show_retrain(self) -> None:
        """Open the window where a retraining is started, watched and decided on."""
        window = self._ready_window()
        window.tabs.setCurrentWidget(window.retrain)
        self._bring_up(window)

    def show_decoders(self) -> None:
        """Open the window at the versions."""
        window = self._ready_window()
        window.tabs.setCurrentWidget(window.decoders)
        self._bring_up(window)

    def show_effort(self) -> None:
        """Open the window at the effort over time."""
        window = self._ready_window()
        window.tabs.setCurrentWidget(window.effort)
        self._bring_up(window)

    def update_icons(self) -> None:
        """Draw in the colours of the theme."""
        if self.window is not None:
            self.window.update_icons()

    def _ready_window(self) -> RetrainWindow:
        if self.window is None:
            from lesionlab.ui.retraining.window import RetrainWindow

            self.window = RetrainWindow(self._send, run=self.run, parent=self._main)
            self.window.shown.connect(self._look)
            self.window.activated.connect(self._dismiss)
            self.window.imageWanted.connect(self.imageWanted)
            self._show_readiness()
        return self.window

    def _bring_up(self, window: RetrainWindow) -> None:
        self._dismiss()
        window.show()
        window.raise_()
        window.activateWindow()

    def _dismiss(self) -> None:
        """Take away the notice, as the window itself says it."""
        self._notices.dismiss(_NOTICE)

    # --- what is known ---

    def _look(self) -> None:
        # One at a time; what changes meanwhile is looked at after the answer.
        self._look_again = self._is_looking
        if self._project_number and not self._is_looking:
            self._is_looking = True
            self._look_number = self._send(LookAtDecoders())

    def _looked(self) -> None:
        self._is_looking = False
        if self._look_again:
            self._look_soon.start()

    def _listed_anew(self, number: int, event: DecodersListed) -> None:
        if self._is_looking and number == self._look_number:
            self._looked()
        if not self._project_number or 0 < number < self._project_number:
            return
        self._listed, self._problem = event, ""
        self._show_readiness()

    def _show_readiness(self) -> None:
        if self._listed is not None and not self._problem:
            text = wording.summary(self._listed.readiness, device=self._device)
        else:
            text = self._problem
        set_note(self._action, text)
        if self.window is None:
            return
        if self._problem:
            self.window.show_problem(self._problem)
        elif self._listed is not None:
            self.window.show_listed(self._listed, device=self._device)

    def _run_changed(self) -> None:
        progress = self.run.progress
        if self.run.is_cancelling:
            text = self.tr("Cancelling the retraining")
        elif progress is None:
            text = self.tr("Retraining")
        else:
            left = wording.time_left(progress.left_s)
            text = filled(self.tr("Retraining {fraction:.0%}"), fraction=progress.fraction)
            text += f" · {left}" if left else ""
        self._status.show_retraining(text)
        self._notices.dismiss(_NOTICE)

    def _run_ended(self) -> None:
        self._status.show_retraining("")
        self._look()
        if self.window is not None and self.window.isActiveWindow():
            return
        result, error = self.run.result, self.run.error
        if result is not None:
            self._notices.show_notice(
                _NOTICE,
                self.tr("A retrained decoder is ready: {headline}").format(
                    headline=engine_text(result.judgement.decision.headline)
                ),
                action=(self.tr("See the result"), self._show_result),
            )
        elif error is not None:
            self._notices.show_notice(
                _NOTICE,
                self.tr("The retraining did not finish. {error}").format(error=error_text(error)),
                kind=NoticeKind.WARNING,
                action=(self.tr("Open Retraining"), self.show_retrain),
            )

    def _show_result(self) -> None:
        self._ready_window().retrain.show_result()
        self.show_retrain()
