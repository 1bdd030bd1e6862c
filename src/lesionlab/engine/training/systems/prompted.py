"""The systems that keep SAM's three parts: what they share."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Sequence
from typing import Any, ClassVar, cast

import numpy as np
import torch
from torch import nn

from lesionlab.core.proposals import ModelInfo, ModelRef
from lesionlab.engine.evaluation.evaluate import BOX, WAYS
from lesionlab.engine.models.device import Device
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.training.augment import Scene
from lesionlab.engine.training.losses import mask_loss
from lesionlab.engine.training.prompt_steps import prompt_gradients
from lesionlab.engine.training.recipe import StageRecipe
from lesionlab.engine.training.systems.system import SystemContext, SystemTask

MaskLoss = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]


class PromptedTask(SystemTask):
    """A base checkpoint of which some parts learn, with the prompts of a simulated clinician.

    Attributes:
        model: A copy of the base: image encoder, prompt encoder, mask decoder.
        first_click_anywhere: Whether a conversation's first click lies anywhere in what is meant,
            each place as likely, instead of mostly in its centre.
    """

    ways = (BOX, *(way for way in WAYS if way != BOX))
    first_click_anywhere: ClassVar[bool] = False

    def __init__(
        self,
        context: SystemContext,
        *,
        trained: Iterable[str] = (),
        loss: MaskLoss = mask_loss,
    ) -> None:
        """Copy the base and freeze all of it but the parts named.

        Args:
            context: Has the base.
            trained: Names of submodules of the model that learn: "mask_decoder".
            loss: From logits and targets, float (..., H, W) both, to float (...).
        """
        super().__init__()
        self.model = copy.deepcopy(context.base.model).requires_grad_(False)
        self._of_base = {id(parameter) for parameter in self.model.parameters()}
        for name in trained:
            self.model.get_submodule(name).requires_grad_(True)
        self.frame = context.base.frame
        self.input_size = self.frame.side_px
        self._loss = loss

    @property
    def encoder_learns(self) -> bool:
        """Whether gradients go into the image encoder."""
        return any(p.requires_grad for p in self.encoder.parameters())

    @property
    def encoder(self) -> nn.Module:
        return self.model.get_submodule("image_encoder")

    def start_parameters(self) -> list[nn.Parameter]:
        """Give what begins from the base's weights: all that the base has and that learns."""
        return [p for p in self.model.parameters() if p.requires_grad and id(p) in self._of_base]

    def training_step(
        self, scenes: Sequence[Scene], *, stage: StageRecipe, device: torch.device, seed: Any
    ) -> dict[str, float]:
        """Add the gradients of two conversations about each scene; see `prompt_gradients`."""
        images = self.images_as_input([scene.image for scene in scenes]).to(device)
        with (
            torch.autocast(device.type, torch.bfloat16),
            torch.set_grad_enabled(self.encoder_learns),
        ):
            embeddings = self.encoder(images)
        # The decoder runs several times on one embedding; its gradients are collected there and
        # sent through the encoder once.
        leaf = embeddings.detach().float().requires_grad_(self.encoder_learns)
        log = prompt_gradients(
            cast(Any, self.model),
            leaf,
            scenes=scenes,
            rng=np.random.default_rng(seed),
            device=device,
            loss=self._loss,
            first_click_anywhere=self.first_click_anywhere,
        )
        if leaf.grad is not None:
            embeddings.backward(leaf.grad.to(embeddings.dtype))
        return log

    def images_as_input(self, images: Sequence[np.ndarray]) -> torch.Tensor:
        """Bring RGB images, uint8 (S, S, 3), into the base's frame: float32 (B, 3, S, S)."""
        return torch.cat([self.frame.image_tensor(image) for image in images])

    def mask_predictor(self, device: Device) -> Predictor:
        """Give a predictor of the present weights, with which it shares them."""
        return Predictor(
            self.model,
            info=ModelInfo(ref=ModelRef("in-training", ""), title="", note="", has_auto=True),
            preprocessing=self.frame.preprocessing,
            device=device,
        )
