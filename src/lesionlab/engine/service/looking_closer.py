"""Answers what is only looked at: the mask that a click would give, and the model's doubt."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import numpy as np

from lesionlab.core.doubt_messages import (
    DoubtFound,
    LookAtDoubt,
    MaskPreviewed,
    Outline,
    PreviewMask,
)
from lesionlab.engine.service.interactive import Interactive
from lesionlab.engine.service.outbox import Outbox
from lesionlab.engine.service.worker import Step, Task, Work

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PREVIEW_SIDE_PX = 512
"""Outlines are drawn on the mask shrunk to this: no finer than the decoder's cells, and quick."""


class LookingCloser:
    """Works in the thread of `Interactive` and with its memory of decoder passes."""

    def __init__(self, interactive: Interactive, outbox: Outbox) -> None:
        self._interactive = interactive
        self._outbox = outbox

    def preview(self, task: Task) -> Work:
        """Predict a mask and give its outlines."""
        yield Step.MODEL
        request = task.request
        assert isinstance(request, PreviewMask)
        found = self._interactive.looked_up(task, request.image_key, request.prompts)
        outlines = outlines_of(found.prediction.mask)
        return MaskPreviewed(request.image_key, request.lesion, request.prompts, outlines)

    def doubt(self, task: Task) -> Work:
        """Read the doubt about a mask from its logits; then find out which click settles most."""
        yield Step.MODEL
        from lesionlab.engine.models.doubt import (
            changes_expected,
            doubtful_places,
            lesion_share,
            worth_a_click,
        )

        request = task.request
        assert isinstance(request, LookAtDoubt)
        found = self._interactive.looked_up(task, request.image_key, request.prompts)
        hw, predictor = found.embedding.hw, found.predictor
        share = lesion_share(found.prediction.logits, frame=predictor.frame, hw=hw)
        # The band is there at once; the suggestion takes some passes more.
        self._outbox.send(task.number, _answer(request, share, None))
        places = doubtful_places(share, hw=hw, clicks=request.prompts.clicks)
        expected = []
        changes = changes_expected(
            predictor,
            found.embedding,
            prompts=request.prompts,
            logits=found.prediction.logits,
            places=places,
        )
        for _ in places:
            # A click goes first.
            yield Step.MODEL
            with found.turn():
                expected.append(next(changes))
        best = max(zip(expected, places, strict=True), default=None)
        suggested = None if best is None or not worth_a_click(best[0]) else best[1][:2]
        return _answer(request, share, suggested)


def _answer(
    request: LookAtDoubt, share: NDArray[np.float32], suggested: tuple[float, float] | None
) -> DoubtFound:
    levels = np.rint(share * 255).astype(np.uint8)
    return DoubtFound(
        request.image_key,
        request.lesion,
        request.prompts,
        size_hw=(levels.shape[0], levels.shape[1]),
        lesion_share=zlib.compress(levels.tobytes(), 1),
        suggested_xy=suggested,
    )


def outlines_of(mask: NDArray[np.bool_]) -> tuple[Outline, ...]:
    """Give the outlines of a mask, bool (H, W), holes included, in image pixels."""
    import cv2

    height, width = mask.shape
    shrink = max(max(height, width) / _PREVIEW_SIDE_PX, 1.0)
    size = (max(round(width / shrink), 1), max(round(height / shrink), 1))
    small = cv2.resize(mask.view(np.uint8) * 255, size, interpolation=cv2.INTER_AREA) > 127
    found, _ = cv2.findContours(small.astype(np.uint8), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    scale = np.array([width / size[0], height / size[1]])
    return tuple(
        tuple((float(x), float(y)) for x, y in (contour[:, 0] + 0.5) * scale)
        for contour in found
        if len(contour) > 2
    )
