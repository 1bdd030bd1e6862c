"""The editing of one image: decides what to ask the model, what to show, and what to save when.

No widgets here. The rules:

- An answer is shown only if it belongs to the lesion in view and is newer than what is shown.
- A mask is accepted only after it was seen (`Acceptance`).
- Work is sent to the store at most `SAVE_AFTER_MS` after an edit (see `SessionBase`), and at once
  when it is left.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from lesionlab.core.classifier_messages import (
    CancelCandidates,
    CandidatesProgressed,
    CandidatesRanked,
    MakeCandidates,
)
from lesionlab.core.edit_target import EditTarget
from lesionlab.core.editing_messages import MaskEdited
from lesionlab.core.edits import Edit, EditState
from lesionlab.core.errors import UserError
from lesionlab.core.messages import (
    Event,
    ImageShown,
    MaskReady,
    ProposalReady,
    RequestFailed,
    ShowImage,
)
from lesionlab.core.prompts import Box, Click, PromptSet
from lesionlab.core.proposals import Proposal
from lesionlab.core.records import Effort
from lesionlab.core.saving_messages import Accept, Saved, SaveDraft
from lesionlab.ui.image_work import ImageWork
from lesionlab.ui.lesion_work import LesionWork
from lesionlab.ui.session_base import SessionBase
from lesionlab.ui.whole_mask_edits import WholeMaskEdit


class Session(SessionBase):
    """The image that is open and the work on its lesions."""

    # --- opening and leaving ---

    def open(self, image_key: int) -> None:
        """Leave the present image with its work saved, and ask for another."""
        self.leave()
        self.image_key = image_key
        self._show_number = self._send(ShowImage(image_key))

    def leave(self) -> None:
        """Save and forget the present image."""
        self._acceptance.call_off()
        self.save_now()
        self.image_key = self.image = None
        self._asking.forget()
        self._whole_mask.forget()

    def pick_lesion(self, lesion: int) -> None:
        """Bring another lesion of the image in view."""
        if self.image is not None:
            self._acceptance.call_off()
            self.save_now()
            self.image.current = lesion
            self._lesion_in_view()

    def add_lesion(self) -> None:
        """Add a lesion to the image, blank, and bring it in view."""
        if self.image is not None and not self.read_only:
            self._acceptance.call_off()
            self.save_now()
            self.image.add_lesion()
            self._lesion_count_changed(self.image)

    def remove_last_lesion(self) -> None:
        """Take away the last lesion, unless it is accepted."""
        if self.image is not None and self.image.can_remove_lesion and not self.read_only:
            self._acceptance.call_off()
            self.image.remove_last_lesion()
            self._lesion_count_changed(self.image)

    # --- edits ---

    def add_click(self, x: float, y: float, label: int) -> None:
        if work := self._editable():
            self._edit(work, work.with_click(Click(x, y, label)), cost=Effort(clicks=1))

    def move_click(self, index: int, x: float, y: float, finished: bool) -> None:
        if work := self._editable():
            prompts = work.with_click_moved(index, x=x, y=y)
            self._edit(work, prompts, cost=Effort(clicks=1), finished=finished)

    def remove_click(self, index: int) -> None:
        if work := self._editable():
            self._edit(work, work.without_click(index), cost=Effort(clicks=1))

    def set_box(self, box: Box | None, finished: bool = True) -> None:
        if work := self._editable():
            self._edit(work, work.with_box(box), cost=Effort(box_edits=1), finished=finished)

    def add_edit(self, edit: Edit, target: EditTarget = EditTarget.LESION) -> None:
        """Take an edit by hand, of the mask or of the artefacts."""
        if work := self._editable():
            self._acceptance.call_off()
            self._add_edit(work, edit, target)

    def edit_whole_mask(self, edit: WholeMaskEdit) -> None:
        """Have the engine change the whole mask; undo takes it back."""
        if (work := self._editable()) and self.image_key is not None:
            self._acceptance.call_off()
            self._whole_mask.ask(edit, work, image_key=self.image_key)
            self.statusChanged.emit()

    def back_to_proposal(self) -> None:
        """Go back to the proposal as it came, its prompts and its mask; undo takes it back."""
        if (work := self._editable()) and self.image is not None:
            made = self.image.proposals if work.lesion == 0 else []
            in_use = [p for p in made if p.source == work.state.source] or made
            if in_use:
                self.choose_proposal(in_use[0])
            else:
                work.push(EditState(artefacts=work.state.artefacts))
                self._changed(work)

    def choose_proposal(self, proposal: Proposal) -> None:
        """Go on from another proposal; undo takes it back."""
        if work := self._editable():
            work.remember_proposal(proposal)
            artefacts = work.state.artefacts
            work.push(EditState(proposal.prompts, source=proposal.source, artefacts=artefacts))
            self._changed(work)

    def undo(self) -> None:
        if work := self._editable():
            self._whole_mask.forget()
            work.undo()
            self._changed(work)

    def redo(self) -> None:
        if work := self._editable():
            self._whole_mask.forget()
            work.redo()
            self._changed(work)

    def set_scale(self, px_per_mm: float | None) -> None:
        """Set the image's scale."""
        if self.image is not None and not self.read_only:
            self.image.px_per_mm = px_per_mm
            self.saver.set_scale(self.image.shown, px_per_mm=px_per_mm)
            self.maskChanged.emit()
            self.statusChanged.emit()

    def make_candidates(self) -> None:
        """Ask for the proposals of all classifiers and methods, or end it if they are coming."""
        if self.image is None:
            return
        if self.image.makes_candidates:
            self._send(CancelCandidates())
            self.image.end_candidates()
            self.proposalsChanged.emit()
        else:
            self._candidates_number = self._send(MakeCandidates(self.image.shown.image_key))
            self.image.makes_candidates = True
            self.proposalsChanged.emit()

    def _makes_candidates_of(self, image_key: int) -> bool:
        image = self.image
        return image is not None and image.makes_candidates and image_key == self.image_key

    # --- accepting and saving ---

    def accept(self) -> None:
        """Accept the mask in view, now or as soon as it was seen (see the rules above)."""
        if (work := self._editable()) and self._acceptance.ask():
            self._ask_if_needed(work)
            self._check_acceptance(work)

    def _check_acceptance(self, work: LesionWork) -> None:
        self._acceptance.check(is_final=work.is_settled and not self._whole_mask.is_waiting)

    # --- what the engine says ---

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine, whether it concerns the image in view or not."""
        if isinstance(event, Saved):
            self._saved(event)
            self.statusChanged.emit()
        elif isinstance(event, RequestFailed):
            self._request_failed(number, event)
        elif isinstance(event, CandidatesProgressed):
            if number == self._candidates_number and self._makes_candidates_of(event.image_key):
                self.candidatesProgressed.emit(event)
        elif (
            isinstance(
                event, ImageShown | ProposalReady | MaskReady | MaskEdited | CandidatesRanked
            )
            and event.image_key == self.image_key
        ):
            self._image_event(event)

    def _saved(self, event: Saved) -> None:
        request = self.saver.acknowledged(event.save_id)
        if isinstance(request, SaveDraft | Accept) and request.image_key == self.image_key:
            for work in self._lesions():
                if work.lesion == request.lesion and request.draft.history is not None:
                    work.saved(request.draft.history)

    def _image_event(
        self, event: ImageShown | ProposalReady | MaskReady | MaskEdited | CandidatesRanked
    ) -> None:
        if isinstance(event, ImageShown):
            self._leave_if_replaced(event)
            # After a restart of the engine it comes again; what is on the screen is newer.
            if self.image is None:
                newest = partial(self.saver.newest, image=event)
                self.image = ImageWork.opened(event, newest=newest)
                self.imageOpened.emit()
                self._lesion_in_view()
                for record in event.lesions:
                    if record.damaged:
                        text = self.tr("Lesion {value}: {damaged}").format(
                            value=record.lesion + 1, damaged=record.damaged
                        )
                        self.failed.emit(UserError(text))
        elif self.image is None:
            return
        elif isinstance(event, MaskReady):
            self._mask_ready(event)
        elif isinstance(event, MaskEdited):
            self._mask_edited(event)
        elif isinstance(event, ProposalReady):
            if not event.is_finished and not self.image.makes_candidates:
                # On its way when the making was ended.
                return
            if self.image.take(event):
                self._lesion_in_view()
            self.proposalsChanged.emit()
            self.statusChanged.emit()
        else:
            self.image.rank(event)
            self.proposalsChanged.emit()

    def _leave_if_replaced(self, event: ImageShown) -> None:
        """Leave the image on the screen if the file shows another one now."""
        if self.image is not None and self.image.shown.image_id != event.image_id:
            self.save_now()
            self._acceptance.call_off()
            self.image = None
            self.failed.emit(
                UserError(
                    self.tr("The image file was replaced by another one while it was open."),
                    remedy=self.tr(
                        "The work on the former one is kept; it is there again with that image."
                    ),
                )
            )

    def _mask_ready(self, event: MaskReady) -> None:
        work = next((w for w in self._lesions() if w.lesion == event.lesion), None)
        if work is None:
            return
        if work.awaits_model and event.prompts == work.state.prompts:
            # What was saved while this was awaited has the mask before.
            work.unsaved = work.touched
            self._save_soon()
        in_view = work is self.work and self._asking.is_newer(event)
        work.remember(event, shows=in_view)
        if in_view:
            took_ms = self._asking.answered_ms(event)
            if took_ms is not None:
                self.answered.emit(took_ms)
            self._mask_is_new()
            self.promptsChanged.emit()
            self._check_acceptance(work)

    def _mask_edited(self, event: MaskEdited) -> None:
        work = self._editable()
        answer = None if work is None else self._whole_mask.answered(event, work)
        if work is None or answer is None:
            return
        target, edit = answer
        if edit is None:
            self.told.emit(self.tr("Nothing changed: the mask is like that already."))
        else:
            self._add_edit(work, edit, target)
            self._acceptance.mask_shown()
        self._check_acceptance(work)
        self.statusChanged.emit()

    def _request_failed(self, number: int, event: RequestFailed) -> None:
        if event.save_id:
            # What is refused next is often refused because of the first.
            is_first = not self.saver.has_failed
            self.saver.refused(event.save_id)
            self.statusChanged.emit()
            if is_first and self.saver.has_failed:
                self.failed.emit(event.error)
            return
        if number == self._show_number:
            if self.image is None:
                self.imageFailed.emit(event.error)
                return
            self.image.is_preparing = False
        elif number == self._asking.number:
            self._asking.forget()
            self._acceptance.call_off()
        elif number == self._whole_mask.number:
            self._whole_mask.forget()
            self._acceptance.call_off()
        elif number == self._candidates_number and self.image is not None:
            self.image.end_candidates()
            self.proposalsChanged.emit()
        else:
            return
        self.statusChanged.emit()
        self.failed.emit(event.error)

    # --- the rest ---

    def _edit(
        self, work: LesionWork, prompts: PromptSet | None, *, cost: Effort, finished: bool = True
    ) -> None:
        """Take new prompts; only a finished drag becomes a step that undo takes back."""
        self._acceptance.call_off()
        if finished:
            work.live = None
            if prompts == work.state.prompts:
                work.show_remembered()
            else:
                work.push(_with_prompts(work.state, prompts))
                work.spend(cost)
            self._changed(work)
        else:
            work.live = prompts
            work.show_remembered()
            self._ask_if_needed(work)
            self.promptsChanged.emit()

    def _add_edit(self, work: LesionWork, edit: Edit, target: EditTarget) -> None:
        work.add_edit(edit, target)
        work.spend(Effort(strokes=1))
        self.promptsChanged.emit()
        self.maskChanged.emit()
        self._save_soon()

    def _changed(self, work: LesionWork) -> None:
        """Show a lesion after its prompts changed, and save it soon."""
        self._acceptance.call_off()
        self._ask_if_needed(work)
        self._mask_is_new()
        self.promptsChanged.emit()
        self._save_soon()

    def _ask_if_needed(self, work: LesionWork) -> None:
        prompts = work.prompts
        if work.awaits_model and prompts is not None and self.image_key is not None:
            self._asking.ask(prompts, image_key=self.image_key, lesion=work.lesion)
        else:
            self._asking.forget()

    def _lesion_in_view(self) -> None:
        """Show a lesion that has just come up."""
        self._asking.forget()
        self._whole_mask.forget()
        self._acceptance.lesion_came_up()
        self.effort_clock.restart()
        if self.work is not None:
            self.work.show_remembered()
        if work := self._editable():
            self._ask_if_needed(work)
        self.lesionChanged.emit()
        self.promptsChanged.emit()
        self._mask_is_new()
        self.statusChanged.emit()

    def _lesion_count_changed(self, image: ImageWork) -> None:
        self.saver.set_lesion_count(image.shown, lesion_count=len(image.lesions))
        self._lesion_in_view()


def _with_prompts(state: EditState, prompts: PromptSet | None) -> EditState:
    """Give the state with other prompts; edits by hand that are in their base go."""
    before = None if state.prompts is None else state.prompts.base
    becomes_base = prompts is not None and prompts.base is not None and prompts.base != before
    return replace(state, prompts=prompts, edits=() if becomes_base else state.edits)
