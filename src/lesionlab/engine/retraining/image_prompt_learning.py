"""Fine-tuning of an image prompt encoder with its mask decoder: what "Image itself" proposes.

Source: SAM-AutoMed, whose image encoder stays as it is; here with a reader's corrections, and with
clicks and boxes beside the image's own vectors, as the decoder is fine-tuned.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import torch

from lesionlab.engine.models.image_prompts import INPUT_SIZE
from lesionlab.engine.models.preprocessing import compact_tensor
from lesionlab.engine.retraining.cases import LearningCase
from lesionlab.engine.retraining.learning import DecoderLearner
from lesionlab.engine.training.prompt_steps import prompted_by


class ImagePromptLearner(DecoderLearner):
    """A copy of an image prompt encoder and its decoder while both learn from some cases."""

    @contextmanager
    def _asked_model(
        self, cases: Sequence[LearningCase], *, flips: tuple[bool, ...]
    ) -> Iterator[Any]:
        pixels = [self._bank.prompting(case.image_id) for case in cases]
        images = torch.cat([compact_tensor(p, side_px=INPUT_SIZE) for p in pixels])
        across, down = flips
        axes = [axis for axis, is_flipped in ((-1, across), (-2, down)) if is_flipped]
        images = images.flip(axes).contiguous(memory_format=torch.channels_last)
        tokens = self.parts["image_prompts"](images.to(self._start.device.torch))
        with prompted_by(tokens, self._model) as model:
            yield model
