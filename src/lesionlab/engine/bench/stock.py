"""The compact model beside segment_anything's own predictor on the same modules, in float32."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.prompts import Click, PromptSet
from lesionlab.engine.bench.timing import Timing, time_in_turns
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.torchvision_shim import ensure_torchvision

ensure_torchvision()

from segment_anything import SamPredictor  # noqa: E402 - needs torchvision mended first
from segment_anything.modeling import Sam  # noqa: E402


@dataclass(frozen=True, slots=True)
class Comparison:
    """One step, timed in turns.

    Attributes:
        what: The step.
        ours: As the program does it.
        stock: As `SamPredictor` does it.
    """

    what: str
    ours: Timing
    stock: Timing


def compare_with_stock(
    predictor: Predictor, image: NDArray[np.uint8], *, repeats: int
) -> tuple[Comparison, ...]:
    """Time encoding an image and answering a click, from pixels to the mask at full size.

    Args:
        predictor: A compact model.
        image: RGB, uint8 (H, W, 3).
        repeats: How often each is done.
    """
    model = predictor.model
    stock = SamPredictor(
        Sam(
            image_encoder=model.get_submodule("image_encoder"),
            prompt_encoder=model.get_submodule("prompt_encoder"),
            mask_decoder=model.get_submodule("mask_decoder"),
            pixel_mean=[127.5] * 3,
            pixel_std=[127.5] * 3,
        ).to(predictor.device.torch)
    )
    height, width = image.shape[:2]
    x, y = width / 2, height / 2
    embedding = predictor.encode(image)
    encoding = time_in_turns(
        lambda: predictor.encode(image), lambda: stock.set_image(image), repeats=repeats
    )
    clicking = time_in_turns(
        lambda: predictor.predict(embedding, prompts=PromptSet((Click(x, y),))),
        lambda: stock.predict(np.array([[x, y]]), np.array([1]), multimask_output=False),
        repeats=repeats,
    )
    return Comparison("encode an image", *encoding), Comparison("answer a click", *clicking)
