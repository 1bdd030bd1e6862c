"""Decoder-only fine-tuning on cached embeddings: image encoder and prompt encoder stay as they are.

Source: PEFT-MedSAM (decoder only, AdamW, weight decay 1e-4), with the prompts of a clinician in
place of boxes alone: the recorded ones, loose boxes, points, none, and corrective clicks on the
previous logits as in Kirillov et al. 2023, appendix A.
"""

from __future__ import annotations

import copy
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.retraining.cases import EmbeddingBank, LearningCase
from lesionlab.engine.training.losses import mask_iou, mask_loss
from lesionlab.engine.training.prompt_steps import predict_low_res
from lesionlab.engine.training.prompt_tasks import Ask, click_inside, corrective_click
from lesionlab.engine.training.schedule import rate_factor

_IOU_WEIGHT = 0.3
_GRADIENT_NORM = 1.0
_BOX_JITTER = 0.05
# Into so many parts a batch is cut where a GPU has no memory for all of it at once.
_PARTS = (1, 2, 4, 8)
RECORDED, BOX, POINT, NOTHING = "recorded", "box", "point", "nothing"
MODES = (RECORDED, BOX, POINT, NOTHING)


@dataclass(frozen=True, slots=True)
class LearningRecipe:
    """How a decoder is fine-tuned.

    Attributes:
        epochs: How often each case is learned from.
        batch: Cases a step.
        rate: Peak learning rate.
        weight_decay: AdamW's.
        mode_chances: How often a case is begun in each of `MODES`.
        click_chances: How often 0, 1, 2, ... corrective clicks follow.
        rehearsal: How many rehearsed cases there are to one correction; they keep the decoder from
            drifting.
    """

    epochs: int = 7
    batch: int = 4
    rate: float = 2e-4
    weight_decay: float = 1e-4
    mode_chances: tuple[float, ...] = (0.4, 0.3, 0.1, 0.2)
    click_chances: tuple[float, ...] = (0.6, 0.3, 0.1)
    rehearsal: float = 0.33


class DecoderLearner:
    """One copy of what retraining changes, while it learns from some cases.

    Attributes:
        parts: The copy; see `Predictor.retrained_parts`.
        step_s: Seconds of each step.
    """

    def __init__(
        self,
        start: Predictor,
        *,
        cases: Sequence[LearningCase],
        rehearsed: Sequence[LearningCase] = (),
        bank: EmbeddingBank,
        recipe: LearningRecipe,
        seed: int,
        in_bfloat16: bool = False,
    ) -> None:
        """Begin from a copy of a decoder.

        Args:
            start: What is begun from; nothing of it is changed.
            cases: To learn from.
            rehearsed: Cases whose mask is the start's own.
            bank: Gives the embeddings.
            recipe: How.
            seed: Of everything random; equal seeds give equal decoders.
            in_bfloat16: Compute in bfloat16, for machines that have it.
        """
        self._model = start.model
        self._start = start
        self._cases = list(cases)
        self._rehearsed = list(rehearsed)
        self._bank = bank
        self._recipe = recipe
        self._rng = np.random.default_rng(seed)
        self._in_bfloat16 = in_bfloat16
        self._parts = _PARTS[0]
        self._epoch = 0
        self.step_s: list[float] = []
        # In eval mode, in which SAM's decoder learns just as well; the statistics of another
        # network's batch normalization would be spoilt by batches of four.
        self.parts: nn.ModuleDict = copy.deepcopy(start.retrained_parts).requires_grad_(True)
        self._parameters = list(self.parts.parameters())
        self._optimizer = torch.optim.AdamW(
            self._parameters, lr=recipe.rate, weight_decay=recipe.weight_decay
        )

    def run_epoch(self) -> float:
        """Learn once from each case; gives the mean loss."""
        batches = self._batches()
        losses = []
        for index, batch in enumerate(batches):
            progress = (self._epoch + index / len(batches)) / self._recipe.epochs
            for group in self._optimizer.param_groups:
                group["lr"] = self._recipe.rate * rate_factor(progress)
            begun = time.perf_counter()
            losses.append(self._step(batch))
            self.step_s.append(time.perf_counter() - begun)
        self._epoch += 1
        return float(np.mean(losses))

    def peek(self) -> Predictor:
        """Give what was begun from with these parts as they are now, while they go on learning."""
        return self._start.with_parts(self.parts, info=self._start.info)

    def predictor(self) -> Predictor:
        """Give what was begun from with these parts, which are then finished."""
        self.parts.requires_grad_(False)
        return self.peek()

    def _batches(self) -> list[list[_Question]]:
        """Deal the cases into batches of like prompts, in random order."""
        alike: dict[tuple[int, bool], list[_Question]] = {}
        for index in self._rng.permutation(len(self._cases)):
            question = self._question(self._cases[index])
            alike.setdefault(question.kind, []).append(question)
        rehearsals = round(self._recipe.rehearsal * len(self._cases)) if self._rehearsed else 0
        for _ in range(rehearsals):
            case = self._rehearsed[self._rng.integers(len(self._rehearsed))]
            # With a box that fits, another reader's outline is no contradiction.
            question = self._question(case, mode=BOX)
            alike.setdefault(question.kind, []).append(question)
        size = self._recipe.batch
        batches = [
            questions[start : start + size]
            for questions in alike.values()
            for start in range(0, len(questions), size)
        ]
        return [batches[index] for index in self._rng.permutation(len(batches))]

    def _question(self, case: LearningCase, *, mode: str = "") -> _Question:
        target = case.target(self._start)
        mode = mode or str(self._rng.choice(MODES, p=self._recipe.mode_chances))
        if mode == NOTHING and not (case.may_be_auto and self._start.info.has_auto):
            mode = RECORDED
        ask = Ask(target=target, clicks=[])
        if mode == RECORDED:
            ask = case.recorded_ask(self._start, target)
        elif ask.region.any():
            if mode == BOX:
                ask.box_xyxy = self._box(ask.region)
            elif mode == POINT:
                ask.clicks.append(click_inside(ask.region, rng=self._rng))
        ask.counted = case.counted(self._start)
        return _Question(case, ask)

    def _box(self, region: NDArray[np.uint8]) -> tuple[float, float, float, float]:
        """Give the box of a region, each side moved by up to 5 % of its size.

        No looser, since a box drawn by hand says what the outline is; loose ones come recorded.
        """
        x, y, width, height = cv2.boundingRect(region)
        moved = self._rng.uniform(-_BOX_JITTER, _BOX_JITTER, 4) * (width, height, width, height)
        x0, y0, x1, y1 = (np.array((x, y, x + width, y + height)) + moved).tolist()
        return x0, y0, x1, y1

    def _step(self, batch: list[_Question]) -> float:
        """Learn from a batch; where memory is short, from its parts one after the other."""
        drawn = self._rng.bit_generator.state

        def in_parts(parts: int) -> float:
            self._rng.bit_generator.state = drawn
            self._optimizer.zero_grad(set_to_none=True)
            flips = tuple(self._rng.random(2) < 0.5)
            clicks = self._rng.choice(len(self._recipe.click_chances), p=self._recipe.click_chances)
            loss = 0.0
            for part in np.array_split(np.arange(len(batch)), min(parts, len(batch))):
                asked = [batch[index] for index in part]
                share = len(asked) / len(batch)
                loss += share * self._gather(asked, flips=flips, clicks=int(clicks), share=share)
            self._parts = parts
            return loss

        ways = [partial(in_parts, parts) for parts in _PARTS if parts >= self._parts]
        loss = self._start.device.squeezed(*ways)
        nn.utils.clip_grad_norm_(self._parameters, _GRADIENT_NORM)
        self._optimizer.step()
        self._optimizer.zero_grad(set_to_none=True)
        return loss

    def _gather(
        self, batch: list[_Question], *, flips: tuple[bool, ...], clicks: int, share: float
    ) -> float:
        """Add up the gradients of a batch or a part of it.

        Args:
            batch: It.
            flips: Whether it is mirrored left to right, and top to bottom.
            clicks: How many corrective clicks follow.
            share: Its part of the whole batch, 0 to 1.

        Returns:
            The mean loss before any click.
        """
        device = self._start.device.torch
        across, down = flips
        asks = [flipped(question.ask, across=across, down=down) for question in batch]
        features = self._bank.features([question.case.image_id for question in batch])
        axes = [axis for axis, is_flipped in ((-1, across), (-2, down)) if is_flipped]
        if axes:
            features = features.flip(axes).contiguous(memory_format=torch.channels_last)
        target = torch.from_numpy(np.stack([ask.target for ask in asks])).to(device)
        counted = self._counted(asks)
        logits_in = None
        first_loss = 0.0
        with self._asked_model([question.case for question in batch], flips=flips) as model:
            for turn in range(clicks + 1):
                logits, predicted_iou = predict_low_res(
                    model,
                    features,
                    asks=asks,
                    logits_in=logits_in,
                    decoder=self.parts["mask_decoder"],
                    in_bfloat16=self._in_bfloat16,
                )
                with torch.no_grad():
                    true_iou = mask_iou(logits[:, 0], target, counted)
                loss = mask_loss(logits[:, 0], target, counted)
                loss = loss + _IOU_WEIGHT * functional.mse_loss(
                    predicted_iou[:, 0], true_iou, reduction="none"
                )
                # Each pass goes backward at once, so that memory stays that of one pass.
                (share * loss.mean() / (1 if turn == 0 else clicks)).backward()
                if turn == 0:
                    first_loss = float(loss.detach().mean())
                logits_in = logits[:, 0].detach()
                if turn < clicks:
                    self._click(asks, logits_in)
        return first_loss

    @contextmanager
    def _asked_model(
        self, cases: Sequence[LearningCase], *, flips: tuple[bool, ...]
    ) -> Iterator[Any]:
        """Give what has the prompt encoder that embeds the prompts of these cases.

        Args:
            cases: One batch; their prompts are asked in this order.
            flips: Whether the images are mirrored left to right, and top to bottom.
        """
        yield self._model

    def _counted(self, asks: Sequence[Ask]) -> torch.Tensor | None:
        """Give where each target counts, float32 (B, 256, 256); None where all of them do."""
        if all(ask.counted is None for ask in asks):
            return None
        planes = [np.ones_like(a.target) if a.counted is None else a.counted for a in asks]
        return torch.from_numpy(np.stack(planes)).to(self._start.device.torch)

    def _click(self, asks: Sequence[Ask], logits: torch.Tensor) -> None:
        masks: NDArray[np.uint8] = (logits > 0).cpu().numpy().astype(np.uint8)
        for ask, mask in zip(asks, masks, strict=True):
            region = ask.region
            # Under an artefact nothing is wrong, so nobody clicks there.
            shown = mask if ask.counted is None else np.where(ask.counted > 0, mask, region)
            ask.clicks.append(corrective_click(shown, target=region, rng=self._rng))


def flipped(ask: Ask, *, across: bool, down: bool) -> Ask:
    """Mirror what is asked, left to right and top to bottom.

    A mirrored embedding is not quite the embedding of the mirrored image (their correlation is .82
    for the compact model). It is near enough to keep a decoder from learning forty images by
    heart, and costs nothing, where encoding mirrored images would take minutes with a large
    encoder.
    """
    height, width = ask.target.shape
    rows, columns = slice(None, None, -1 if down else 1), slice(None, None, -1 if across else 1)

    def place(x: float, y: float) -> tuple[float, float]:
        return width - x if across else x, height - y if down else y

    box = ask.box_xyxy
    if box is not None:
        corners = np.array((place(*box[:2]), place(*box[2:])))
        (x0, y0), (x1, y1) = corners.min(axis=0).tolist(), corners.max(axis=0).tolist()
        box = (x0, y0, x1, y1)
    clicks = [(*place(x, y), label) for x, y, label in ask.clicks]
    target = np.ascontiguousarray(ask.target[rows, columns])
    counted = None if ask.counted is None else np.ascontiguousarray(ask.counted[rows, columns])
    return Ask(target=target, clicks=clicks, box_xyxy=box, counted=counted)


@dataclass(frozen=True, slots=True, eq=False)
class _Question:
    """One case with how it is asked this time."""

    case: LearningCase
    ask: Ask

    @property
    def kind(self) -> tuple[int, bool]:
        """What the prompts of one batch must have in common."""
        return len(self.ask.clicks), self.ask.box_xyxy is not None
