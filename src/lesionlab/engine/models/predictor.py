"""One promptable model: an image to its embedding, an embedding and prompts to a mask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, ClassVar, TypeVar, cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from lesionlab.core.backends import REDUCED, Backend, mask_computed_with, part_computed_with
from lesionlab.core.decoders import DecoderKind
from lesionlab.core.errors import BugError
from lesionlab.core.prompts import PromptSet
from lesionlab.core.proposals import ModelInfo
from lesionlab.engine.models.backends.base import DecoderBackend, EncoderBackend
from lesionlab.engine.models.backends.pytorch import (
    PlainDecoder,
    PlainEncoder,
    RearrangedDecoder,
)
from lesionlab.engine.models.device import CPU, Device
from lesionlab.engine.models.gate import Cancelled
from lesionlab.engine.models.image_prompts import with_tokens
from lesionlab.engine.models.predictions import Decoded, Embedding, MaskPrediction
from lesionlab.engine.models.preprocessing import ModelFrame, Preprocessing

Answer = TypeVar("Answer")


class Predictor:
    """Predicts masks with one model. Has no state but where it runs: threads may share it.

    When the GPU's memory is full, its device becomes the CPU and the model follows.

    Attributes:
        info: Name, hash and title of what makes the masks.
        base: The base checkpoint, whose image encoder and prompt encoder it has.
        root: What retraining makes versions of: the base checkpoint, or what came with the program
            beside it.
        frame: How images come into the model's frame.
        device: Where it runs.
        decoder_kind: What its decoder answers.
    """

    decoder_kind: ClassVar = DecoderKind.DECODER

    def __init__(
        self,
        model: nn.Module,
        *,
        info: ModelInfo,
        preprocessing: Preprocessing,
        device: Device,
        base: ModelInfo | None = None,
        root: ModelInfo | None = None,
    ) -> None:
        """Take over a model.

        Args:
            model: A `Sam`, or a module with the same three parts.
            info: What it is.
            preprocessing: What it was trained with.
            device: Where it shall run.
            base: The base checkpoint where the decoder is another one's; None if it is its own.
            root: See above; None if it is the base checkpoint.
        """
        self.info = info
        self.base = base or info
        self.root = root or self.base
        self.device = device
        self._model = model.eval()
        self._encoder = cast(Any, model.get_submodule("image_encoder"))
        self._prompts = cast(Any, model.get_submodule("prompt_encoder"))
        self._decoder = cast(Any, model.get_submodule("mask_decoder"))
        side_px = self._encoder.img_size
        if not isinstance(side_px, int):
            raise BugError(f"The image encoder of {info.ref.name} does not tell its input size.")
        self.frame = ModelFrame(preprocessing, side_px)
        self._plain_encoder = PlainEncoder(self._encoder)
        # Others' decoders are run by others' code, to the last bit what their publishers give,
        # until a measurement has shown that another order gives the same masks.
        self._own_decoder: DecoderBackend = (
            RearrangedDecoder(self._decoder)
            if preprocessing is Preprocessing.COMPACT
            else PlainDecoder(self._decoder)
        )
        self._encoder_backend: EncoderBackend = self._plain_encoder
        self._decoder_backend: DecoderBackend = self._own_decoder
        self._is_at = ""
        device.attempt(self._come_along)

    @property
    def model(self) -> nn.Module:
        """The model, in eval mode, on the present device."""
        self.device.attempt(self._come_along)
        return self._model

    @property
    def retrained_parts(self) -> nn.ModuleDict:
        """What retraining changes, by name; the parts themselves, not copies."""
        return nn.ModuleDict({"mask_decoder": self._decoder})

    def with_parts(self, parts: nn.ModuleDict, *, info: ModelInfo) -> Predictor:
        """Give a predictor with other `retrained_parts` that shares everything else with this one.

        Args:
            parts: Of the same names and shapes; they are put in eval mode.
            info: What the whole is.
        """
        return self.with_decoder(parts["mask_decoder"], info=info)

    def with_decoder(self, decoder: nn.Module, *, info: ModelInfo) -> Predictor:
        """Give a predictor with another mask decoder that shares everything else with this one.

        Args:
            decoder: A `MaskDecoder` of the same shape; it is put in eval mode.
            info: What the two together are.
        """
        parts = nn.Module()
        parts.image_encoder = self._encoder
        parts.prompt_encoder = self._prompts
        parts.mask_decoder = decoder
        fitted = Predictor(
            parts,
            info=info,
            preprocessing=self.frame.preprocessing,
            device=self.device,
            base=self.base,
        )
        fitted.use(encoder=self._encoder_backend)
        if self._decoder_backend.backend is not Backend.PYTORCH:
            fitted.use(decoder=RearrangedDecoder(decoder))
        return fitted

    def use(
        self, *, encoder: EncoderBackend | None = None, decoder: DecoderBackend | None = None
    ) -> None:
        """Compute with other backends from now on, where it runs on the CPU.

        What is just being computed is finished as it was begun. They have to compute what this
        predictor's own encoder and decoder do.
        """
        self._encoder_backend = encoder or self._encoder_backend
        self._decoder_backend = decoder or self._decoder_backend

    @property
    def encoder_backend(self) -> EncoderBackend:
        """What computes the image encoder; on a GPU always PyTorch."""
        return self._encoder_backend if self.device.kind == CPU else self._plain_encoder

    @property
    def decoder_backend(self) -> DecoderBackend:
        """What computes the mask decoder; on a GPU always PyTorch."""
        return self._decoder_backend if self.device.kind == CPU else self._own_decoder

    def cache_key(self, image_id: str, backend: Backend = Backend.PYTORCH) -> str:
        """Name an image's embedding: by image encoder and preprocessing, shared by all decoders.

        In float32 all backends give the same, closer than the cache's float16, and share a key.
        Each of less precision has one of its own, so that what it made is not taken for more.
        """
        key = f"{image_id}-{self.base.ref.sha256[:16]}-{self.frame.preprocessing}"
        return f"{key}-{backend}" if backend in REDUCED else key

    def cache_keys(self, image_id: str) -> tuple[str, ...]:
        """Give the keys of embeddings that may be used, the most precise one first."""
        backends = (Backend.PYTORCH, self.encoder_backend.backend)
        return tuple(dict.fromkeys(self.cache_key(image_id, backend) for backend in backends))

    @property
    def embedding_shape(self) -> tuple[int, int, int]:
        """Shape of the features of one image, (256, 64, 64)."""
        _, channels, height, width = self._image_pe.shape
        return channels, height, width

    @property
    def logits_hw(self) -> tuple[int, int]:
        """Size of the logits, (256, 256) for SAM: four cells for each of the embedding's."""
        _, height, width = self.embedding_shape
        return 4 * height, 4 * width

    def encode(self, image: NDArray[np.uint8]) -> Embedding:
        """Encode an image, uint8 (H, W, 3) RGB, of any size."""
        return self._computed(partial(self._encoded, image))

    def _encoded(self, image: NDArray[np.uint8]) -> Embedding:
        batch = self.frame.image_tensor(image).to(self.device.torch)
        encoder = self.encoder_backend
        try:
            features = encoder(batch)
        except Exception as error:
            if encoder is self._plain_encoder or isinstance(error, Cancelled):
                raise
            # Another backend broke down; what it was quicker than still works.
            encoder = self._encoder_backend = self._plain_encoder
            features = encoder(batch)
        embedding = _embedding(features, (image.shape[0], image.shape[1]))
        by = part_computed_with(encoder.backend, self.device.kind)
        return replace(embedding, backend=encoder.backend, computed_with=by)

    def embedding_from_cache(
        self, array: NDArray[np.floating], hw: tuple[int, int], *, computed_with: str = ""
    ) -> Embedding:
        """Give the embedding of an image of `hw` from what `Embedding.to_cache` gave.

        Raises:
            BugError: If the array's shape is not this model's.
        """
        if array.shape != self.embedding_shape:
            raise BugError(f"A cached embedding has shape {array.shape}.")
        features = torch.from_numpy(array.astype(np.float32))[None]
        # Not by `_computed`: a tensor of inference mode could not be learned from.
        made = self.device.attempt(lambda: _embedding(features.to(self.device.torch), hw))
        return replace(made, computed_with=computed_with)

    def predict(
        self,
        embedding: Embedding,
        *,
        prompts: PromptSet,
        logits_in: NDArray[np.float32] | None = None,
    ) -> MaskPrediction:
        """Predict one mask in one decoder pass, all prompts given at once.

        Args:
            embedding: The image's.
            prompts: The complete set; (x, y) in original-image pixels. `initial` is not looked at.
            logits_in: Logits of the prediction being refined, float32 (256, 256).

        Raises:
            PromptError: If a click lies outside the image or the box is empty.

        Source: Kirillov et al. 2023, section 3, one mask and not three; equals
        `SamPredictor.predict(multimask_output=False)`.
        """
        logits, predicted_iou, by = self.decode(embedding, prompts=prompts, logits_in=logits_in)
        by = mask_computed_with(embedding.computed_with, [by])
        return MaskPrediction(self.mask_of(logits, hw=embedding.hw), logits, predicted_iou, by)

    def decode(
        self,
        embedding: Embedding,
        *,
        prompts: PromptSet,
        logits_in: NDArray[np.float32] | None = None,
    ) -> Decoded:
        """Do what `predict` does, without the mask at full size.

        Raises:
            PromptError: If a click lies outside the image or the box is empty.
        """
        prompts = prompts.checked(embedding.hw)
        return self._computed(partial(self._decoded, embedding, prompts, logits_in))

    def _decoded(
        self, embedding: Embedding, prompts: PromptSet, logits_in: NDArray[np.float32] | None
    ) -> Decoded:
        sparse, dense = self._prompts(
            points=self._points(prompts, embedding.hw),
            boxes=self._boxes(prompts, embedding.hw),
            masks=self._masks(logits_in),
        )
        sparse = _joined(sparse, embedding.tokens)
        logits, predicted_iou, by = self._pass(embedding.features, sparse, dense)
        return Decoded(logits[0, 0].cpu().numpy(), float(predicted_iou[0, 0]), by)

    def decode_alike(
        self, embedding: Embedding, *, prompt_sets: Sequence[PromptSet]
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Do what `decode` does for several prompt sets of one image, in one pass if possible.

        Args:
            embedding: The image's.
            prompt_sets: N of them, alike: as many clicks in each, and a box in all or in none.

        Returns:
            Logits, float32 (N, 256, 256), and the predicted IoUs, float32 (N,).

        Raises:
            PromptError: If a click lies outside the image or a box is empty.
        """
        checked = [prompts.checked(embedding.hw) for prompts in prompt_sets]
        return self._computed(
            partial(self._decoded_together, embedding, checked),
            partial(self._decoded_one_by_one, embedding, checked),
        )

    def _decoded_one_by_one(
        self, embedding: Embedding, checked: Sequence[PromptSet]
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        answers = [self._decoded(embedding, prompts, None) for prompts in checked]
        ious = np.array([answer.predicted_iou for answer in answers], np.float32)
        return np.stack([answer.logits for answer in answers]), ious

    def _decoded_together(
        self, embedding: Embedding, checked: Sequence[PromptSet]
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        clicks = [self._points(prompts, embedding.hw) for prompts in checked]
        boxes = [self._boxes(prompts, embedding.hw) for prompts in checked]
        points = [pair for pair in clicks if pair is not None]
        corners = [box for box in boxes if box is not None]
        sparse, dense = self._prompts(
            points=tuple(map(torch.cat, zip(*points, strict=True))) if points else None,
            boxes=torch.cat(corners) if corners else None,
            masks=None,
        )
        sparse = _joined(sparse, embedding.tokens)
        logits, predicted_iou, _ = self._pass(embedding.features, sparse, dense)
        return logits[:, 0].cpu().numpy(), predicted_iou[:, 0].cpu().numpy()

    def mask_of(self, logits: NDArray[np.float32], *, hw: tuple[int, int]) -> NDArray[np.bool_]:
        """Give the mask of logits, float32 (256, 256), as bool (H, W) at the image's own size."""
        return self.frame.mask(logits, hw=hw)

    def _computed(self, *ways: Callable[[], Answer]) -> Answer:
        """Compute in the first of these ways that there is memory for."""

        def here(way: Callable[[], Answer]) -> Answer:
            self._come_along()
            with torch.inference_mode():
                return way()

        return self.device.attempt(*(partial(here, way) for way in ways))

    def _come_along(self) -> None:
        """Bring the model to the present device. Doing it twice at once does no harm."""
        where = self.device.name
        if self._is_at == where:
            return
        # Parameters made in inference mode could never again be learned.
        with torch.inference_mode(False):
            self._model.to(self.device.torch)
        with torch.inference_mode():
            self._image_pe = _tokens_together(self._prompts.get_dense_pe())
        self._is_at = where

    def _pass(
        self, features: torch.Tensor, sparse: torch.Tensor, dense: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, str]:
        """Give logits, predicted IoUs, and what `part_computed_with` says of the pass."""
        features = features.to(self.device.torch)
        given = {"image_pe": self._image_pe, "sparse": sparse, "dense": dense}
        decoder = self.decoder_backend
        try:
            answer = decoder(features, **given)
        except Exception as error:
            if decoder is self._own_decoder or isinstance(error, Cancelled):
                raise
            decoder = self._decoder_backend = self._own_decoder
            answer = decoder(features, **given)
        return *answer, part_computed_with(decoder.backend, self.device.kind)

    def _points(
        self, prompts: PromptSet, hw: tuple[int, int]
    ) -> tuple[torch.Tensor, torch.Tensor] | None:
        if not prompts.clicks:
            return None
        xy = self.frame.points(np.array([(c.x, c.y) for c in prompts.clicks]), hw=hw)
        labels = torch.tensor([c.label for c in prompts.clicks], dtype=torch.int)
        return self._to_device(xy)[None], labels.to(self.device.torch)[None]

    def _boxes(self, prompts: PromptSet, hw: tuple[int, int]) -> torch.Tensor | None:
        box = prompts.box
        if box is None:
            return None
        corners = np.array([(box.x0, box.y0), (box.x1, box.y1)])
        return self._to_device(self.frame.points(corners, hw=hw)).reshape(1, 4)

    def _masks(self, logits: NDArray[np.float32] | None) -> torch.Tensor | None:
        return None if logits is None else self._to_device(logits)[None, None]

    def _to_device(self, array: NDArray[np.floating]) -> torch.Tensor:
        return torch.as_tensor(array, dtype=torch.float32, device=self.device.torch)


def _joined(sparse: torch.Tensor, tokens: torch.Tensor | None) -> torch.Tensor:
    return sparse if tokens is None else with_tokens(sparse, tokens)


def _embedding(features: torch.Tensor, hw: tuple[int, int]) -> Embedding:
    return Embedding(_tokens_together(features), hw)


def _tokens_together(grid: torch.Tensor) -> torch.Tensor:
    """Lay out (1, C, h, w) so that a token's channels are neighbours, as the decoder reads it."""
    return grid.contiguous(memory_format=torch.channels_last)
