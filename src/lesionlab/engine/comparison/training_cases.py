"""The images of a fold that is learned from, read when they are first needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import cv2
import numpy as np

from lesionlab.core.errors import UserError
from lesionlab.engine.comparison.plan import ComparedImage
from lesionlab.engine.evaluation.pairs import Failure, read_pair
from lesionlab.engine.training.data import Case, make_case
from lesionlab.engine.training.systems.learning import LOADED_SIDE_PX


class TrainingCases:
    """A fold's training images, read when they are first needed."""

    def __init__(
        self,
        images: Sequence[ComparedImage],
        say: Callable[[str, float], None],
        failures: list[Failure],
    ) -> None:
        self._images, self._say, self._failures = images, say, failures
        self._cases: list[Case] = []

    def all(self) -> list[Case]:
        """Give them all; a bad one is listed and left out."""
        if not self._cases:
            for done, image in enumerate(self._images):
                self._say("reading the training images", done / len(self._images))
                try:
                    self._cases.append(_case(image))
                except UserError as error:
                    self._failures.append(Failure(image.pair.image, str(error)))
        return self._cases


def _case(image: ComparedImage) -> Case:
    decoded, truth = read_pair(image.pair)
    scale = min(LOADED_SIDE_PX / max(decoded.hw), 1.0)
    size = (max(round(decoded.hw[1] * scale), 1), max(round(decoded.hw[0] * scale), 1))
    mask = cv2.resize(truth.view(np.uint8) * 255, size, interpolation=cv2.INTER_AREA)
    return make_case(
        image.name,
        image=np.asarray(cv2.resize(decoded.pixels, size, interpolation=cv2.INTER_AREA), np.uint8),
        mask=(mask > 127).astype(np.uint8),
        diagnosis=image.diagnosis,
        same_lesion=image.group,
    )
