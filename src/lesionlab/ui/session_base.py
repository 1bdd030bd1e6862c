"""What an editing session holds, what it tells, and how its work is kept."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from lesionlab.core.edit_target import EditTarget
from lesionlab.core.edits import Edit
from lesionlab.core.errors import UserError
from lesionlab.core.messages import Request
from lesionlab.ui.acceptance import Acceptance
from lesionlab.ui.asking import Asking
from lesionlab.ui.effort_clock import EffortClock
from lesionlab.ui.image_work import ImageWork
from lesionlab.ui.lesion_work import LesionWork
from lesionlab.ui.saving import Saver
from lesionlab.ui.whole_mask_edits import WholeMaskEdits

SAVE_AFTER_MS = 250


class SessionBase(QObject):
    """The image in view with its lesions, and the keeping of their work.

    Signals:
        imageOpened: Another image is there; everything about it changed.
        imageFailed: The image cannot be shown; carries the `UserError`.
        lesionChanged: Another lesion is in view, or there are more or fewer.
        promptsChanged: Prompts or history changed.
        maskChanged: The mask shown changed.
        proposalsChanged: There are other proposals, or they are made or no longer made.
        candidatesProgressed: Proposals are being made; carries the `CandidatesProgressed`.
        statusChanged: `is_saving`, `is_finishing` or whether the proposal is being made changed.
        accepted: The mask in view was accepted and sent to the store; carries the image's key.
        answered: A mask came; carries the milliseconds since it was asked for.
        told: Something to tell in passing; carries the sentence.
        failed: Something else went wrong; carries the `UserError`.
    """

    imageOpened = Signal()
    imageFailed = Signal(object)
    lesionChanged = Signal()
    promptsChanged = Signal()
    maskChanged = Signal()
    proposalsChanged = Signal()
    candidatesProgressed = Signal(object)
    statusChanged = Signal()
    accepted = Signal(int)
    answered = Signal(float)
    told = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        send: Callable[[Request], int],
        *,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._send = send
        self.saver = Saver(send)
        self.image_key: int | None = None
        self.image: ImageWork | None = None
        self.read_only = False
        self._show_number = self._candidates_number = 0
        self._asking = Asking(send, clock=clock)
        self._whole_mask = WholeMaskEdits(send)
        self.effort_clock = EffortClock(clock)
        self._save_timer = QTimer(self)
        self._save_timer.setSingleShot(True)
        self._save_timer.timeout.connect(self.save_now)
        self._acceptance = Acceptance(clock=clock, parent=self)
        self._acceptance.due.connect(self._accept_now)
        self._acceptance.waitingChanged.connect(self.statusChanged)

    # --- what is in view ---

    @property
    def work(self) -> LesionWork | None:
        """The lesion in view; None while no image is."""
        return None if self.image is None else self.image.work

    @property
    def can_edit(self) -> bool:
        return self.work is not None and not self.read_only

    @property
    def is_saving(self) -> bool:
        """Whether there is work that the store has not acknowledged."""
        return self.saver.is_waiting or any(work.unsaved for work in self._lesions())

    @property
    def is_computing(self) -> bool:
        """Whether an edit of the whole mask is under way."""
        return self._whole_mask.is_waiting

    @property
    def is_finishing(self) -> bool:
        """Whether an acceptance waits for the mask to be seen."""
        return self._acceptance.is_waiting

    # --- accepting and saving ---

    def save_now(self) -> None:
        """Send all unsaved work to the store."""
        self._save_timer.stop()
        if self.work is not None:
            self.work.spend(self.effort_clock.take())
        for work in self._lesions():
            if work.unsaved and self.image is not None:
                work.unsaved = False
                self.saver.save_draft(self.image.shown, lesion=work.lesion, draft=work.draft())
        self.statusChanged.emit()

    def keep_under_way(self, edit: Edit | None, target: EditTarget) -> None:
        """Save the work with an edit or a drag that is still under way.

        For undo it is no step yet. When it ended or was taken back, what is shown then is saved.
        """
        work = self.work
        if work is None or self.image is None or self.read_only:
            return
        if edit is not None or work.live is not None:
            draft = work.draft(under_way=edit, target=target)
            self.saver.save_draft(self.image.shown, lesion=work.lesion, draft=draft)
            work.unsaved = True
            self.statusChanged.emit()

    def _accept_now(self) -> None:
        work = self.work
        if work is None or self.image is None:
            return
        if not work.mask.any():
            self.failed.emit(
                UserError(
                    self.tr("There is no mask to accept."),
                    remedy=self.tr("Click on the lesion, or paint it."),
                )
            )
            return
        work.spend(self.effort_clock.take())
        work.accepted, work.unsaved = True, False
        self.saver.accept(self.image.shown, lesion=work.lesion, draft=work.draft())
        self.statusChanged.emit()
        self.accepted.emit(self.image.shown.image_key)

    def _mask_is_new(self) -> None:
        self._acceptance.mask_shown()
        self.maskChanged.emit()

    def _save_soon(self) -> None:
        # Not started anew by each edit: the first unsaved edit must not wait for a pause.
        if not self._save_timer.isActive():
            self._save_timer.start(SAVE_AFTER_MS)
        self.statusChanged.emit()

    # --- the rest ---

    def _lesions(self) -> list[LesionWork]:
        return [] if self.image is None else self.image.lesions

    def _editable(self) -> LesionWork | None:
        return None if self.read_only else self.work
