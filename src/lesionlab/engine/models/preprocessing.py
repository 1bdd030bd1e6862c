"""From an image's own frame into a model's and back: pixels, prompt coordinates, logits."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from skimage.transform import resize as skimage_resize
from torch.nn import functional

from lesionlab.engine.models.torchvision_shim import ensure_torchvision

ensure_torchvision()

from segment_anything.utils.transforms import (  # noqa: E402 - needs torchvision mended first
    ResizeLongestSide,
)

# ImageNet's, which SAM and torchvision's networks share.
_IMAGENET_MEAN = (123.675, 116.28, 103.53)
_IMAGENET_SD = (58.395, 57.12, 57.375)
# scikit-image computes in float64 with several copies; from here on the image is shrunk before.
_MEDSAM_LONGEST_SIDE = 2048
# A float32 plane of logits up to this size is made at once, a larger one in bands of rows.
_PLANE_PIXELS = 16_000_000
_BAND_PIXELS = 4_000_000
# In cells of the logits. The decoder's transposed convolutions leave a grain that frays a soft
# border into islands. On 40 held-out images: 16.5 pieces a mask without this and 1.5 with it, and
# .001 (no prompt) to .002 (box) in Dice.
_COMPACT_SMOOTHING = 1.5


class Preprocessing(StrEnum):
    """The ways of feeding an image that checkpoints were trained with.

    With the wrong one a checkpoint fails silently, so each checkpoint carries its own.
    """

    SAM = "sam"
    MEDSAM = "medsam"
    COMPACT = "compact"
    IMAGENET = "imagenet"


@dataclass(frozen=True, slots=True)
class ModelFrame:
    """The square frame in which one model sees images.

    Attributes:
        preprocessing: How images are brought into it.
        side_px: Side of the square.
    """

    preprocessing: Preprocessing
    side_px: int

    def covered_hw(self, hw: tuple[int, int]) -> tuple[int, int]:
        """Give the part of the square, (height, width) from the top left, that the image covers."""
        if self.preprocessing is Preprocessing.SAM:
            height, width = ResizeLongestSide.get_preprocess_shape(*hw, self.side_px)
            # A ribbon of an image would shrink to nothing.
            return max(height, 1), max(width, 1)
        return self.side_px, self.side_px

    def image_tensor(self, image: NDArray[np.uint8]) -> torch.Tensor:
        """Bring an image into the frame.

        Args:
            image: RGB, uint8 (H, W, 3).

        Returns:
            Float32 (1, 3, side, side), scaled as the model was trained.

        Source: `segment_anything.SamPredictor.set_image`; MedSAM's `MedSAM_Inference.py`.
        """
        if self.preprocessing is Preprocessing.SAM:
            return self._sam_tensor(image)
        if self.preprocessing is Preprocessing.MEDSAM:
            return _batch_of_one(_medsam_pixels(image, side_px=self.side_px))
        if self.preprocessing is Preprocessing.IMAGENET:
            return imagenet_tensor(image, side_px=self.side_px)
        return compact_tensor(image, side_px=self.side_px)

    def points(self, xy: NDArray[np.floating], *, hw: tuple[int, int]) -> NDArray[np.float64]:
        """Bring points (..., 2), (x, y) in pixels of an image of `hw`, into the frame."""
        height, width = hw
        covered_height, covered_width = self.covered_hw(hw)
        scale = np.array([covered_width / width, covered_height / height])
        scaled: NDArray[np.float64] = np.asarray(xy, dtype=np.float64) * scale
        return scaled

    def mask(self, logits: NDArray[np.float32], *, hw: tuple[int, int]) -> NDArray[np.bool_]:
        """Bring low-resolution logits back to an image's own size and threshold them.

        Args:
            logits: Float32 (h, w), covering the whole square.
            hw: (height, width) of the image.

        Returns:
            Bool (height, width).

        Source: `Sam.postprocess_masks` (logits, threshold 0); MedSAM interpolates probabilities and
        takes those above one half. The compact model's logits are smoothed first.
        """
        if self.preprocessing is Preprocessing.COMPACT:
            logits = cv2.GaussianBlur(logits, (0, 0), _COMPACT_SMOOTHING)  # type: ignore[assignment]
        plane = torch.from_numpy(np.ascontiguousarray(logits, dtype=np.float32))[None, None]
        if self.preprocessing is Preprocessing.SAM:
            square = (self.side_px, self.side_px)
            plane = functional.interpolate(plane, square, mode="bilinear", align_corners=False)
            height, width = self.covered_hw(hw)
            plane = plane[..., :height, :width]
        elif self.preprocessing is Preprocessing.MEDSAM:
            plane = torch.sigmoid(plane) - 0.5
        return positive_at_size(plane, hw=hw)

    def _sam_tensor(self, image: NDArray[np.uint8]) -> torch.Tensor:
        height, width = self.covered_hw((image.shape[0], image.shape[1]))
        if min(height, width) > 1:
            resized = ResizeLongestSide(self.side_px).apply_image(image)
        else:
            resized = cv2.resize(image, (width, height), interpolation=cv2.INTER_AREA)
        pixels = torch.from_numpy(np.ascontiguousarray(resized)).permute(2, 0, 1).contiguous()
        mean = torch.tensor(_IMAGENET_MEAN).view(-1, 1, 1)
        sd = torch.tensor(_IMAGENET_SD).view(-1, 1, 1)
        right, below = self.side_px - width, self.side_px - height
        return functional.pad((pixels - mean) / sd, (0, right, 0, below))[None]


def imagenet_tensor(image: NDArray[np.uint8], *, side_px: int) -> torch.Tensor:
    """Stretch an image to a square and scale it by ImageNet's mean and SD: torchvision's networks.

    torchvision's own preparation crops the middle; a lesion at the rim would be cut off by it.

    Args:
        image: RGB, uint8 (H, W, 3).
        side_px: Side of the square.

    Returns:
        Float32 (1, 3, side, side).
    """
    mean, sd = (np.array(v, np.float32) for v in (_IMAGENET_MEAN, _IMAGENET_SD))
    return _batch_of_one((stretched(image, side_px=side_px).astype(np.float32) - mean) / sd)


def compact_tensor(image: NDArray[np.uint8], *, side_px: int) -> torch.Tensor:
    """Stretch an image to a square and scale it to [-1, 1]: compact model and lesion classifier.

    Args:
        image: RGB, uint8 (H, W, 3).
        side_px: Side of the square.

    Returns:
        Float32 (1, 3, side, side).
    """
    return _batch_of_one(stretched(image, side_px=side_px).astype(np.float32) / 127.5 - 1)


def stretched(image: NDArray[np.uint8], *, side_px: int) -> NDArray[np.uint8]:
    """Stretch an image, uint8 (H, W, 3), to a square; one that is it already stays as it is."""
    shrinks = min(image.shape[:2]) >= side_px
    # Averaging over the covered area keeps hairs and network from aliasing; it cannot enlarge.
    interpolation = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    resized = cv2.resize(image, (side_px, side_px), interpolation=interpolation)
    return np.asarray(resized, np.uint8)


def positive_at_size(plane: torch.Tensor, *, hw: tuple[int, int]) -> NDArray[np.bool_]:
    """Enlarge a plane bilinearly and tell where it is above 0, in bounded memory.

    Args:
        plane: Float32 (1, 1, h, w).
        hw: (height, width) of the result.

    Returns:
        Bool (height, width).
    """
    height, width = hw
    if height * width <= _PLANE_PIXELS:
        large = functional.interpolate(plane, hw, mode="bilinear", align_corners=False)
        return (large[0, 0] > 0).numpy()
    # Bilinear is separable: all columns at once at the low height, then the rows band by band.
    low_height = plane.shape[-2]
    wide = functional.interpolate(plane, (low_height, width), mode="bilinear", align_corners=False)
    rows = wide[0, 0]
    source_y = (torch.arange(height, dtype=torch.float32) + 0.5) * (low_height / height) - 0.5
    source_y = source_y.clamp(0, low_height - 1)
    above = source_y.floor().long()
    below = (above + 1).clamp(max=low_height - 1)
    weight = (source_y - above)[:, None]
    mask = np.empty(hw, dtype=np.bool_)
    band = max(_BAND_PIXELS // width, 1)
    for start in range(0, height, band):
        part = slice(start, start + band)
        mask[part] = torch.lerp(rows[above[part]], rows[below[part]], weight[part]).numpy() > 0
    return mask


def _medsam_pixels(image: NDArray[np.uint8], *, side_px: int) -> NDArray[np.float32]:
    longest = max(image.shape[:2])
    if longest > _MEDSAM_LONGEST_SIDE:
        scale = _MEDSAM_LONGEST_SIDE / longest
        size = (max(round(image.shape[1] * scale), 1), max(round(image.shape[0] * scale), 1))
        image = np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    # Through uint8, as MedSAM's own preparation of the training images does it.
    stretched = skimage_resize(
        image, (side_px, side_px), order=3, preserve_range=True, anti_aliasing=True
    ).astype(np.uint8)
    low, high = int(stretched.min()), int(stretched.max())
    pixels: NDArray[np.float32] = stretched.astype(np.float32)
    return (pixels - low) / np.float32(max(high - low, 1e-8))


def _batch_of_one(pixels: NDArray[np.float32]) -> torch.Tensor:
    return torch.from_numpy(pixels).permute(2, 0, 1).contiguous()[None]
