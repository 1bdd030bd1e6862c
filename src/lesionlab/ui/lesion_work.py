"""The work on one lesion while its image is open: its history, its masks and what it cost."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.edit_target import EditTarget
from lesionlab.core.edits import Edit, EditHistory, EditState, Replaced, apply_edit
from lesionlab.core.history import HistoryUpdate, restored, update_of
from lesionlab.core.masks import PackedMask, pack
from lesionlab.core.messages import MaskReady
from lesionlab.core.prompts import Box, Click, PromptSet
from lesionlab.core.proposals import Proposal
from lesionlab.core.records import Draft, Effort, LesionRecord
from lesionlab.ui.composed_masks import ComposedMasks

MASKS_KEPT = 500
"""So many of the model's answers are kept for each lesion; undo asks for older ones again."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """What came with the model's mask: its own estimate of the IoU, and what made it."""

    predicted_iou: float | None
    model_sha256: str
    computed_with: str


@dataclass(slots=True)
class LesionWork:
    """One lesion of the image that is open.

    While an answer is awaited, the model's part of the mask still is the one before; `awaits_model`
    tells.

    Attributes:
        lesion: 0 for the first one.
        hw: Height and width of the image in pixels.
        history: Prompts and edits by hand with undo and redo, and the model's masks asked for.
        estimates: What came with each mask in `history.model_masks`.
        live: Prompts of a drag under way, or None.
        mask: What is on the screen, the model's mask with the edits over it: uint8 (H, W) of 0
            and 1; a new array after each change.
        artefacts: The region of artefacts, likewise.
        effort: Cost up to now.
        accepted: Whether the newest work is accepted.
        unsaved: Whether something changed that was not sent to the store yet.
        touched: Whether the clinician did anything to it.
    """

    lesion: int
    hw: tuple[int, int]
    history: EditHistory = field(default_factory=EditHistory)
    estimates: dict[PromptSet, Estimate] = field(default_factory=dict)
    live: PromptSet | None = None
    mask: NDArray[np.uint8] = field(init=False)
    artefacts: NDArray[np.uint8] = field(init=False)
    effort: Effort = field(default_factory=Effort)
    accepted: bool = False
    unsaved: bool = False
    touched: bool = False
    _opened_with: Draft | None = None
    _model_part: PackedMask | None = None
    _edits_shown: tuple[Edit, ...] = ()
    _artefacts_shown: tuple[Edit, ...] = ()
    _composed: ComposedMasks = field(init=False)

    def __post_init__(self) -> None:
        self.mask = np.zeros(self.hw, np.uint8)
        self.artefacts = np.zeros(self.hw, np.uint8)
        self._composed = ComposedMasks(self.hw)

    @staticmethod
    def restored(record: LesionRecord, *, hw: tuple[int, int]) -> LesionWork:
        """Give the lesion as the store knows it, the mask exactly as it was."""
        work = LesionWork(lesion=record.lesion, hw=hw, accepted=record.accepted)
        draft = record.draft
        if draft is None:
            return work
        work.history = restored(record.history, draft.state)
        work.effort = draft.effort
        work.touched = True
        # The edits are already in the saved mask. So it stands for the model's mask, which is not
        # stored, and for what the edits make of it: until undo goes behind these edits.
        work._composed.remember(draft.mask, draft.state.edits, draft.mask)
        if draft.artefacts is not None:
            work._composed.remember(None, draft.state.artefacts, draft.artefacts)
        work._show(draft.mask)
        if draft.state.prompts is not None and draft.model_sha256:
            work._opened_with = draft
            estimate = Estimate(draft.predicted_iou, draft.model_sha256, draft.computed_with)
            work.estimates[draft.state.prompts] = estimate
        return work

    @property
    def state(self) -> EditState:
        return self.history.current

    @property
    def prompts(self) -> PromptSet | None:
        """The prompts as they look now, those of a drag under way included."""
        return self.live if self.live is not None else self.state.prompts

    @property
    def awaits_model(self) -> bool:
        """Whether the model's answer to the prompts of the present state is not there yet."""
        prompts = self.prompts
        return prompts is not None and self._model_mask(prompts) is None

    @property
    def is_settled(self) -> bool:
        """Whether the mask shown answers the present prompts, and no drag is under way."""
        return not self.awaits_model and self.live is None

    @property
    def is_blank(self) -> bool:
        """Whether there is neither a prompt nor an edit, as on a lesion just added."""
        return self.prompts is None and not self.state.edits

    @property
    def estimate(self) -> Estimate | None:
        prompts = self.prompts
        return None if prompts is None or self.awaits_model else self.estimates.get(prompts)

    def start_from(self, proposal: Proposal) -> None:
        """Begin with a proposal; it is the first state, so undo does not go behind it."""
        self.history = EditHistory(states=[EditState(proposal.prompts, source=proposal.source)])
        self.remember_proposal(proposal)
        self.show_remembered()

    def take_over_artefacts(self, other: LesionWork) -> None:
        """Begin with the artefacts of another lesion of the image: they lie over both."""
        if not other.artefacts.any():
            return
        edit = Replaced("taken over", pack(other.artefacts))
        self.history = EditHistory(states=[replace(self.state, artefacts=(edit,))])
        self.show_remembered()

    def remember_proposal(self, proposal: Proposal) -> None:
        estimate = Estimate(proposal.predicted_iou, proposal.model.sha256, proposal.computed_with)
        self._remember(proposal.prompts, proposal.mask, estimate)

    def remember(self, answer: MaskReady, *, shows: bool) -> None:
        """Keep an answer of the model for undo and redo, and show it where it is the newest."""
        estimate = Estimate(answer.predicted_iou, answer.model.sha256, answer.computed_with)
        self._remember(answer.prompts, answer.mask, estimate)
        if shows:
            self._show(answer.mask)

    def show_remembered(self) -> None:
        """Show the model's mask for the present prompts if it was asked for before."""
        prompts = self.prompts
        if prompts is None:
            self._show(None)
        else:
            self._show(self._model_mask(prompts) or prompts.base or self._model_part)

    def push(self, state: EditState) -> None:
        """Make `state` the present one, as a step that undo takes back."""
        self.live = None
        self.history.push(state)
        self.show_remembered()
        self._changed()

    def undo(self) -> None:
        self.live = None
        self.history.undo()
        self.show_remembered()
        self._changed()

    def redo(self) -> None:
        self.live = None
        self.history.redo()
        self.show_remembered()
        self._changed()

    def part(self, target: EditTarget) -> NDArray[np.uint8]:
        """Give the mask, or the region of artefacts, as it is shown."""
        return self.mask if target is EditTarget.LESION else self.artefacts

    def add_edit(self, edit: Edit, target: EditTarget = EditTarget.LESION) -> None:
        """Lay one more edit over mask or artefacts, without composing all of it anew."""
        if target is EditTarget.ARTEFACTS:
            self._add_artefact_edit(edit)
            return
        self.history.push(replace(self.state, edits=(*self.state.edits, edit)))
        self._edits_shown = self.state.edits
        self.mask = self._composed.extended(self._model_part, self.state.edits, shown=self.mask)
        self._changed()

    def _add_artefact_edit(self, edit: Edit) -> None:
        self.history.push(replace(self.state, artefacts=(*self.state.artefacts, edit)))
        self._artefacts_shown = self.state.artefacts
        self.artefacts = self._composed.extended(None, self.state.artefacts, shown=self.artefacts)
        self._changed()

    def spend(self, cost: Effort) -> None:
        """Add to what the mask cost the clinician."""
        spent = self.effort
        self.effort = Effort(
            seconds=spent.seconds + cost.seconds,
            clicks=spent.clicks + cost.clicks,
            box_edits=spent.box_edits + cost.box_edits,
            strokes=spent.strokes + cost.strokes,
        )

    def with_click(self, click: Click) -> PromptSet:
        prompts = self.prompts
        if self.state.edits:
            # What was painted stays; the click changes it where it lies.
            painted = self._packed(self._model_part, self._edits_shown, self.mask)
            return PromptSet(clicks=(click,), base=painted)
        if prompts is None:
            # Without a proposal there is no first pass to refine: the click itself is it.
            return PromptSet(clicks=(click,), initial=1)
        return prompts.with_click(click)

    def with_click_moved(self, index: int, *, x: float, y: float) -> PromptSet:
        return self._given().with_click_moved(index, x=x, y=y)

    def without_click(self, index: int) -> PromptSet | None:
        return self._or_blank(self._given().without_click(index))

    def with_box(self, box: Box | None) -> PromptSet | None:
        return self._or_blank((self.prompts or PromptSet()).with_box(box))

    def draft(
        self, *, under_way: Edit | None = None, target: EditTarget = EditTarget.LESION
    ) -> Draft:
        """Give the work as it stands, to be saved, perhaps with an edit that is still being made.

        While the model's answer is awaited the mask is the one on the screen and `model_sha256` is
        "", so that whoever opens it again knows to ask the model.
        """
        estimate = self.estimate
        state = self.state if self.live is None else replace(self.state, prompts=self.live)
        mask = self._packed(self._model_part, self._edits_shown, self.mask)
        artefacts = (
            self._packed(None, self._artefacts_shown, self.artefacts)
            if self.artefacts.any()
            else None
        )
        if under_way is not None and target is EditTarget.LESION:
            state = replace(state, edits=(*state.edits, under_way))
            mask = _with_edit(self.mask, under_way)
        elif under_way is not None:
            state = replace(state, artefacts=(*state.artefacts, under_way))
            artefacts = _with_edit(self.artefacts, under_way)
        return Draft(
            state=state,
            mask=mask,
            predicted_iou=None if estimate is None else estimate.predicted_iou,
            model_sha256="" if estimate is None else estimate.model_sha256,
            effort=self.effort,
            artefacts=artefacts,
            history=update_of(self.history),
            computed_with="" if estimate is None else estimate.computed_with,
        )

    def _given(self) -> PromptSet:
        return self.prompts or PromptSet()

    def _or_blank(self, prompts: PromptSet) -> PromptSet | None:
        """Without a proposal no prompt means no mask, and the first pass never is "auto".

        "auto" finds the main lesion, which is not the one that is outlined here.
        """
        if self.state.source:
            return prompts
        if prompts.is_empty:
            return None
        if prompts.box is None and prompts.initial == 0:
            return replace(prompts, initial=1)
        return prompts

    def saved(self, update: HistoryUpdate) -> None:
        """Take note that an update of the history is on the disk."""
        if update.branch == self.history.branch:
            self.history.on_disk = max(self.history.on_disk, update.step_count)

    def _model_mask(self, prompts: PromptSet) -> PackedMask | None:
        """Give the model's mask for these prompts, or what stands for it, if it is known."""
        opened = self._opened_with
        if opened is not None and prompts == opened.state.prompts:
            edits = opened.state.edits
            if self.state.edits[: len(edits)] == edits:
                return opened.mask
        return self.history.model_masks.get(prompts)

    def _remember(self, prompts: PromptSet, mask: PackedMask, estimate: Estimate) -> None:
        masks = self.history.model_masks
        masks.pop(prompts, None)
        masks[prompts] = mask
        self.estimates[prompts] = estimate
        if len(masks) > MASKS_KEPT:
            oldest = next(iter(masks))
            del masks[oldest], self.estimates[oldest]

    def _show(self, model_part: PackedMask | None) -> None:
        """Lay the edits over the model's part; a large mask is not composed without need."""
        edits, artefacts = self.state.edits, self.state.artefacts
        if artefacts != self._artefacts_shown:
            self.artefacts = self._composed.composed(None, artefacts)
            self._artefacts_shown = artefacts
        if model_part is self._model_part and edits == self._edits_shown:
            return
        self.mask = self._composed.composed(model_part, edits)
        self._model_part, self._edits_shown = model_part, edits

    def _packed(
        self, base: PackedMask | None, edits: tuple[Edit, ...], mask: NDArray[np.uint8]
    ) -> PackedMask:
        return self._composed.packed(base, edits) or pack(mask)

    def _changed(self) -> None:
        self.unsaved = self.touched = True
        self.accepted = False


def _with_edit(shown: NDArray[np.uint8], edit: Edit) -> PackedMask:
    mask = shown.copy()
    apply_edit(mask, edit)
    return pack(mask)
