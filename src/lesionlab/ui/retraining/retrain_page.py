"""The tab "Retrain": what can be started, the run, and its result."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from lesionlab.core.decoder_messages import DecodersListed, UseDecoder
from lesionlab.core.messages import Event, Request, RequestFailed
from lesionlab.ui.languages import error_text
from lesionlab.ui.notices import NoticeKind
from lesionlab.ui.retraining import questions, wording
from lesionlab.ui.retraining.result_view import ResultView
from lesionlab.ui.retraining.run import RetrainRun
from lesionlab.ui.retraining.running_view import RunningView
from lesionlab.ui.retraining.start_view import StartView


class RetrainPage(QStackedWidget):
    """Leads through one retraining.

    Signals:
        imageWanted: Key of the image to be brought into view.
    """

    imageWanted = Signal(int)

    def __init__(self, send: Callable[[Request], int], *, run: RetrainRun) -> None:
        super().__init__()
        self._send = send
        self._run = run
        self._use_number = 0
        self._listed: DecodersListed | None = None
        self.start = StartView()
        self.running = RunningView()
        self.result = ResultView()
        for view in (self.start, self.running, self.result):
            self.addWidget(view)
        self.start.startWanted.connect(run.start)
        self.start.resultWanted.connect(self._show_last_result)
        self.running.cancelWanted.connect(run.cancel)
        self.result.kept.connect(self._keep)
        self.result.useWanted.connect(lambda: self._use(as_trial=False))
        self.result.trialWanted.connect(self._try)
        self.result.imageWanted.connect(self.imageWanted)
        run.started.connect(self._started)
        run.progressed.connect(self._progressed)
        run.ended.connect(self._ended)
        if run.is_running:
            self._started()
        elif run.result is not None or run.error is not None:
            self._ended()

    def show_listed(self, listed: DecodersListed, *, device: str) -> None:
        """Show whether retraining is possible, and what can be done with the result."""
        self._listed = listed
        self.start.show_readiness(listed.readiness, device=device, of_image=listed.image_readiness)
        # While the decoder is being changed, the answer that follows says what became of it.
        if not self._use_number:
            self.result.show_versions(listed.versions)

    def show_problem(self, text: str) -> None:
        """Say why it is not known whether retraining is possible."""
        self.start.show_problem(text)

    def show_result(self) -> None:
        """Bring the last result into view, if there is one."""
        if self._run.result is not None:
            self._show_last_result()

    def handle(self, number: int, event: Event) -> None:
        """Take the answer to what was asked here."""
        if not number or number != self._use_number:
            return
        if isinstance(event, RequestFailed):
            self._use_number = 0
            self.result.show_error(error_text(event.error))
        elif isinstance(event, DecodersListed):
            self._use_number = 0
            self.result.show_versions(event.versions)
            self._used()

    def update_icons(self) -> None:
        """Draw in the colours of the theme."""
        self.start.update_icons()
        self.running.restyle(self._run)
        self.result.update_icons()

    def _started(self) -> None:
        self._use_number = 0
        self.start.notes.dismiss("note")
        self.running.show_run(self._run)
        self.setCurrentWidget(self.running)

    def _progressed(self) -> None:
        self.running.show_run(self._run)

    def _ended(self) -> None:
        run = self._run
        if run.result is not None:
            self.result.show_result(run.result)
            self.setCurrentWidget(self.result)
        elif run.error is not None:
            self._back(
                self.tr("The retraining did not finish. {error}").format(
                    error=error_text(run.error)
                ),
                kind=NoticeKind.ERROR,
            )
        else:
            self._back(self.tr("The retraining was cancelled. Nothing was changed."))

    def _show_last_result(self) -> None:
        self.result.show_versions(None if self._listed is None else self._listed.versions)
        self.setCurrentWidget(self.result)

    def _keep(self) -> None:
        result = self._run.result
        if result is None or not self.result.use_button.isVisibleTo(self.result):
            self._back("")
        else:
            self._back(
                self.tr(
                    "The decoder in use stays. The new one, {title}, is kept under Decoders."
                ).format(title=wording.title(result.version))
            )

    def _try(self) -> None:
        result = self._run.result
        if result is not None and questions.may_try_unproved(
            self, title=wording.title(result.version)
        ):
            self._use(as_trial=True)

    def _use(self, *, as_trial: bool) -> None:
        if self._run.result is not None:
            sha256 = self._run.result.version.ref.sha256
            self._use_number = self._send(UseDecoder(sha256, as_trial=as_trial))
            self.result.set_busy(True)

    def _used(self) -> None:
        result = self._run.result
        if result is not None:
            is_proved = result.judgement.decision.may_be_used
            state = self.tr("in use") if is_proved else self.tr("in use on trial")
            self._back(
                self.tr(
                    "{title} is {state} now. You can go back at any time under Decoders."
                ).format(title=wording.title(result.version), state=state)
            )

    def _back(self, note: str, *, kind: NoticeKind = NoticeKind.INFO) -> None:
        """Go back to what can be started, with a word about what happened."""
        self.start.notes.dismiss("note")
        if note:
            self.start.notes.show_notice("note", note, kind=kind)
        self.start.offer_last_result(self._run.result is not None)
        self.setCurrentWidget(self.start)
