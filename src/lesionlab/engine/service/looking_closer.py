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
from lesionlab.core.prompts import PromptSet
from lesionlab.engine.service.interactive import Interactive
from lesionlab.engine.service.worker import Step, Task, Work

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PREVIEW_SIDE_PX = 512
"""Outlines are drawn on the mask shrunk to this: no finer than the decoder's cells, and quick."""


class LookingCloser:
    """Works in the thread of `Interactive` and with its memory of decoder passes."""

    def __init__(self, interactive: Interactive) -> None:
        self._interactive = interactive

    def preview(self, task: Task) -> Work:
        """Predict a mask and give its outlines."""
        yield Step.MODEL
        request = task.request
        assert isinstance(request, PreviewMask)
        prediction, _ = self._interactive.predicted(task, request.image_key, request.prompts)
        return MaskPreviewed(
            request.image_key, request.lesion, request.prompts, outlines_of(prediction.mask)
        )

    def doubt(self, task: Task) -> Work:
        """Read the doubt about a mask from its logits."""
        yield Step.MODEL
        from lesionlab.engine.models.doubt import doubt_of

        request = task.request
        assert isinstance(request, LookAtDoubt)
        prompts: PromptSet = request.prompts
        prediction, predictor = self._interactive.predicted(task, request.image_key, prompts)
        found = doubt_of(
            prediction.logits,
            frame=predictor.frame,
            hw=(prediction.mask.shape[0], prediction.mask.shape[1]),
            clicks=prompts.clicks,
        )
        share = np.rint(found.lesion_share * 255).astype(np.uint8)
        return DoubtFound(
            request.image_key,
            request.lesion,
            prompts,
            size_hw=(share.shape[0], share.shape[1]),
            lesion_share=zlib.compress(share.tobytes(), 1),
            suggested_xy=found.suggested_xy,
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
