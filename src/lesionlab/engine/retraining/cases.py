"""What retraining works on: a correction with its image's embedding, at a bounded size."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from lesionlab.core.masks import PackedMask, pack, unpack
from lesionlab.core.prompts import Box, Click, PromptSet
from lesionlab.engine.models.image_prompted import ImagePromptedPredictor, prompting_pixels
from lesionlab.engine.models.predictions import Embedding
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.store.embeddings import EmbeddingCache
from lesionlab.engine.training.prompt_tasks import Ask

LONGEST_PX = 512
"""Masks are compared at this size at most: a border is told apart no finer by anyone, and the
distances of a 24-megapixel mask would take seconds each."""
_MEMORY_BYTES = 256 * 2**20
_MOSTLY = 0.5
_HALF_SHARE = 128


@dataclass(frozen=True, slots=True)
class LearningCase:
    """One correction as it is learned from and judged.

    Attributes:
        image_id: Names its embedding.
        hw: Height and width of `mask` and `prompts`; the image's own, or smaller.
        scale: Pixels here to one pixel of the image.
        mask: The accepted mask.
        prompts: What the proposal was made with, before anyone clicked, in pixels of `hw`.
        artefacts: Hair, ruler and ink within `hw`, which count neither way; None if there are none.
        may_be_auto: Whether "nothing" may be asked: with several lesions it means the main one.
    """

    image_id: str
    hw: tuple[int, int]
    scale: float
    mask: PackedMask
    prompts: PromptSet
    may_be_auto: bool = True
    artefacts: PackedMask | None = None

    @property
    def truth(self) -> NDArray[np.bool_]:
        """The accepted mask, bool `hw`."""
        return unpack(self.mask)

    def counted_part(self, mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Give a mask of this case without what lies under artefacts, where nobody can know."""
        return mask if self.artefacts is None else mask & ~unpack(self.artefacts)

    def target(self, predictor: Predictor) -> NDArray[np.float32]:
        """Give how much of each cell of the decoder's grid is lesion, float32 (256, 256)."""
        return self._on_grid(self.mask, predictor)

    def counted(self, predictor: Predictor) -> NDArray[np.float32] | None:
        """Give which cells of the grid count, float32 (256, 256) of 0 and 1; None if all do."""
        if self.artefacts is None:
            return None
        return (self._on_grid(self.artefacts, predictor) < _MOSTLY).astype(np.float32)

    def _on_grid(self, mask: PackedMask, predictor: Predictor) -> NDArray[np.float32]:
        side = grid_side(predictor)
        height, width = covered_cells(predictor, self.hw)
        plane = unpack(mask).astype(np.float32)
        share = np.zeros((side, side), np.float32)
        rows, columns = max(round(height), 1), max(round(width), 1)
        share[:rows, :columns] = cv2.resize(plane, (columns, rows), interpolation=cv2.INTER_AREA)
        return share

    def recorded_ask(self, predictor: Predictor, target: NDArray[np.float32]) -> Ask:
        """Give the recorded prompts on the decoder's grid."""
        height, width = covered_cells(predictor, self.hw)
        fx, fy = width / self.hw[1], height / self.hw[0]
        first, box = self.prompts.first_pass, self.prompts.box
        return Ask(
            target=target,
            clicks=[(c.x * fx, c.y * fy, c.label) for c in first.clicks],
            box_xyxy=None if box is None else (box.x0 * fx, box.y0 * fy, box.x1 * fx, box.y1 * fy),
        )


def learning_case(
    image_id: str,
    mask: NDArray[np.bool_],
    *,
    prompts: PromptSet,
    may_be_auto: bool = True,
    longest_px: int = LONGEST_PX,
    artefacts: NDArray[np.bool_] | None = None,
) -> LearningCase:
    """Bring a mask, bool (H, W), and what belongs to it to bounded size.

    Args:
        image_id: Names the embedding.
        mask: Bool (H, W).
        prompts: Of its proposal, in its pixels.
        may_be_auto: See `LearningCase`.
        longest_px: The bound.
        artefacts: Bool (H, W), or None if there are none.
    """
    height, width = mask.shape
    scale = min(1.0, longest_px / max(height, width))
    hw = max(round(height * scale), 1), max(round(width * scale), 1)
    if hw != (height, width):
        share = _at_size(mask, hw)
        # A lesion thinner than a pixel stays a lesion.
        mask = share > min(127, int(share.max()) - 1)
    return LearningCase(
        image_id=image_id,
        hw=hw,
        scale=scale,
        mask=pack(mask),
        prompts=_scaled(prompts, hw[1] / width, hw[0] / height),
        may_be_auto=may_be_auto,
        artefacts=None if artefacts is None else pack(_at_size(artefacts, hw) >= _HALF_SHARE),
    )


def _at_size(mask: NDArray[np.bool_], hw: tuple[int, int]) -> NDArray[np.uint8]:
    """Give how much of each pixel at another size is mask, uint8 `hw`, 255 is all of it."""
    whole = mask.astype(np.uint8) * np.uint8(255)
    resized = cv2.resize(whole, (hw[1], hw[0]), interpolation=cv2.INTER_AREA)
    return np.asarray(resized, np.uint8)


def grid_side(predictor: Predictor) -> int:
    """Give the side of the decoder's grid in cells: four to a cell of the embedding."""
    return 4 * predictor.embedding_shape[1]


def covered_cells(predictor: Predictor, hw: tuple[int, int]) -> tuple[float, float]:
    """Give the part of the grid, (height, width) in cells, that an image of `hw` covers."""
    height, width = predictor.frame.covered_hw(hw)
    cells = grid_side(predictor) / predictor.frame.side_px
    return height * cells, width * cells


class EmbeddingBank:
    """Embeddings by image id: from memory, from the disk's cache, or encoded anew.

    For what the image itself prompts there is also what an image prompt encoder sees of it.
    """

    def __init__(
        self,
        predictor: Predictor,
        *,
        cache: EmbeddingCache | None,
        pixels_of: Callable[[str], NDArray[np.uint8]],
        memory_bytes: int = _MEMORY_BYTES,
    ) -> None:
        """Make an empty bank.

        Args:
            predictor: Whose image encoder makes them.
            cache: On disk; None keeps them in memory only.
            pixels_of: Gives an image, RGB uint8 (H, W, 3), by its id; may raise `UserError`.
            memory_bytes: Bound on what is kept in memory.
        """
        self._predictor = predictor
        self._cache = cache
        self._pixels_of = pixels_of
        self._memory_bytes = memory_bytes
        self._kept: OrderedDict[str, NDArray[np.float16]] = OrderedDict()
        self._computed_with: dict[str, str] = {}
        self._prompting: OrderedDict[str, NDArray[np.uint8]] = OrderedDict()

    def embedding(
        self, image_id: str, *, hw: tuple[int, int], of: Predictor | None = None
    ) -> Embedding:
        """Give an embedding in the frame of an image of `hw`.

        Args:
            image_id: Which.
            hw: The frame.
            of: Who will decode it. If an image prompt encoder is part of it, the vectors that this
                makes of the image come with the embedding.

        Raises:
            UserError: If it is not there and its image cannot be read.
        """
        array = self._array(image_id)
        by = self._computed_with.get(image_id, "")
        embedding = self._predictor.embedding_from_cache(array, hw, computed_with=by)
        if isinstance(of, ImagePromptedPredictor):
            return of.prompted(self.prompting(image_id), embedding)
        return embedding

    def prompting(self, image_id: str) -> NDArray[np.uint8]:
        """Give what an image prompt encoder sees of an image, RGB uint8 (256, 256, 3).

        Raises:
            UserError: If its image cannot be read.
        """
        if image_id not in self._prompting:
            pixels = prompting_pixels(self._pixels_of(image_id))
            _keep(self._prompting, image_id, pixels, most_bytes=self._memory_bytes)
        return self._prompting[image_id]

    def has(self, image_id: str) -> bool:
        """Tell whether an embedding need not be made."""
        if image_id in self._kept:
            return True
        if self._cache is None:
            return False
        found = self._cache.first_of(self._predictor.cache_keys(image_id))
        if found is not None:
            self.keep(image_id, found.array)
            self._computed_with[image_id] = found.computed_with
        return found is not None

    def features(self, image_ids: list[str]) -> torch.Tensor:
        """Give several images' features at once, float32 (B, 256, 64, 64), channels last."""
        arrays = np.stack([self._array(image_id) for image_id in image_ids])
        features = torch.from_numpy(arrays).to(self._predictor.device.torch, torch.float32)
        return features.contiguous(memory_format=torch.channels_last)

    def keep(self, image_id: str, array: NDArray[np.float16]) -> None:
        """Keep an embedding in memory, float16 (256, 64, 64), as `Embedding.to_cache` gives it."""
        _keep(self._kept, image_id, array, most_bytes=self._memory_bytes)

    def _array(self, image_id: str) -> NDArray[np.float16]:
        if not self.has(image_id):
            made = self._predictor.encode(self._pixels_of(image_id))
            array = made.to_cache()
            self.keep(image_id, array)
            self._computed_with[image_id] = made.computed_with
            if self._cache is not None:
                key = self._predictor.cache_key(image_id, made.backend)
                self._cache.put(key, array, computed_with=made.computed_with)
        self._kept.move_to_end(image_id)
        return self._kept[image_id]


Kept = TypeVar("Kept", bound=np.generic)


def _keep(
    kept: OrderedDict[str, NDArray[Kept]], name: str, array: NDArray[Kept], *, most_bytes: int
) -> None:
    """Keep one of many arrays of like size; the oldest go where all together are too large."""
    kept[name] = array
    while len(kept) > 1 and len(kept) * array.nbytes > most_bytes:
        kept.popitem(last=False)


def _scaled(prompts: PromptSet, fx: float, fy: float) -> PromptSet:
    box = prompts.box
    return replace(
        prompts,
        clicks=tuple(Click(c.x * fx, c.y * fy, c.label) for c in prompts.clicks),
        box=None if box is None else Box(box.x0 * fx, box.y0 * fy, box.x1 * fx, box.y1 * fy),
    )
