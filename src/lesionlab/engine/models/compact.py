"""The promptable model "compact": SAM's prompt encoder and decoder on a small image encoder."""

from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional

from lesionlab.engine.models.mobilenet import ConvNormActivation, mobilenet_v2_features
from lesionlab.engine.models.torchvision_shim import ensure_torchvision

ensure_torchvision()

from segment_anything.modeling import (  # noqa: E402 - needs torchvision mended first
    MaskDecoder,
    PromptEncoder,
    TwoWayTransformer,
)

PREPROCESSING = "compact"
INPUT_SIZE = 320
EMBEDDING_SIZE = 64
EMBEDDING_CHANNELS = 256
LOW_RES_SIZE = 256
_PYRAMID_CHANNELS = 128
_LOGIT_LIMIT = 10.0
_IN_BOX = 3.0
_CLICK_LOGIT = 20.0
_DISC_RADIUS_PX = 5.0
# Output of features.3, .6, .13 and .17: strides 4, 8, 16 and 32.
_LEVELS = {3: 24, 6: 32, 13: 96, 17: 320}


class _Smooth(nn.Sequential):
    """Depthwise-separable 3x3 convolution: it blends what was added, at a ninth of the cost."""

    def __init__(self, channels: int) -> None:
        super().__init__(
            ConvNormActivation(channels, channels, groups=channels),
            ConvNormActivation(channels, channels, kernel=1),
        )


class CompactImageEncoder(nn.Module):
    """MobileNetV2 with a feature pyramid, from a 320x320 image to SAM's embedding.

    Source: Sandler et al. 2018 (MobileNetV2); Lin et al. 2017 (feature pyramid networks).
    """

    img_size = INPUT_SIZE

    def __init__(self) -> None:
        super().__init__()
        self.features = mobilenet_v2_features()
        channels = _PYRAMID_CHANNELS
        self.lateral = nn.ModuleList(nn.Conv2d(width, channels, 1) for width in _LEVELS.values())
        self.smooth = nn.ModuleList(_Smooth(channels) for _ in range(len(_LEVELS) - 1))
        self.neck = nn.Conv2d(channels, EMBEDDING_CHANNELS, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Encode a batch of images.

        Args:
            x: RGB, float (B, 3, 320, 320), in [-1, 1] (`x / 127.5 - 1`).

        Returns:
            Embedding, float (B, 256, 64, 64).
        """
        levels = []
        for index, stage in enumerate(self.features):
            x = stage(x)
            if index in _LEVELS:
                levels.append(x)
        merged = self.lateral[-1](levels[-1])
        for index in range(len(levels) - 2, -1, -1):
            lateral = self.lateral[index](levels[index])
            # The finest level (80x80) comes down to the embedding's grid, the others stay.
            size = lateral.shape[-2:] if index > 0 else (EMBEDDING_SIZE, EMBEDDING_SIZE)
            if lateral.shape[-2:] != size:
                lateral = _resized(lateral, size)
            merged = self.smooth[index](lateral + _resized(merged, size))
        embedding: torch.Tensor = self.neck(merged)
        return embedding


class DrawingPromptEncoder(PromptEncoder):  # type: ignore[misc]
    """SAM's prompt encoder that also draws clicks and box into the mask prompt.

    Tokens alone tell the decoder where a click or a box's edge is only after millions of examples.
    Drawn into the mask prompt, which lies on the image's own grid, they are understood from
    thousands. Nothing is added to SAM's parameters, and without a prompt nothing is drawn.

    Source: Sofiiuk et al. 2022 (RITM): clicks as discs beside the previous mask.
    """

    def forward(
        self,
        points: tuple[torch.Tensor, torch.Tensor] | None,
        boxes: torch.Tensor | None,
        masks: torch.Tensor | None,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Embed prompts as `PromptEncoder.forward` does.

        Args:
            points: Clicks (B, N, 2) in input pixels and labels (B, N): 1 lesion, 0 skin.
            boxes: Float (B, 4), x0 y0 x1 y1 in input pixels.
            masks: Logits of the prediction being refined, float (B, 1, 256, 256).

        Returns:
            Sparse (B, M, 256) and dense (B, 256, 64, 64) embeddings.
        """
        sparse, dense = super().forward(points, boxes, self.drawn(points, boxes, masks))
        return sparse, dense

    def drawn(
        self,
        points: tuple[torch.Tensor, torch.Tensor] | None,
        boxes: torch.Tensor | None,
        masks: torch.Tensor | None,
    ) -> torch.Tensor | None:
        """Give the mask prompt with box and clicks in it, float (B, 1, 256, 256), or None.

        The previous logits, held within +-10, are the ground; without them the box is: likely
        inside, impossible outside. Clicks are discs of +-20, the newest on top.
        """
        if masks is not None:
            plane = masks.clamp(-_LOGIT_LIMIT, _LOGIT_LIMIT)
        elif points is None and boxes is None:
            return None
        else:
            count = len(boxes) if boxes is not None else len(points[0])  # type: ignore[index]
            plane = self.no_mask_embed.weight.new_zeros(count, 1, LOW_RES_SIZE, LOW_RES_SIZE)
        at = torch.arange(LOW_RES_SIZE, device=plane.device) + 0.5
        at = at * (INPUT_SIZE / LOW_RES_SIZE)
        if boxes is not None and masks is None:
            x0, y0, x1, y1 = (edge.view(-1, 1) for edge in boxes.unbind(dim=1))
            inside = ((at >= y0) & (at < y1))[:, :, None] & ((at >= x0) & (at < x1))[:, None, :]
            plane = torch.where(inside[:, None], _IN_BOX, -_LOGIT_LIMIT).to(plane.dtype)
        if points is not None:
            places, labels = points
            for place, label in zip(places.unbind(dim=1), labels.unbind(dim=1), strict=True):
                # SAM takes whole numbers for the corners of pixels and adds the half itself.
                dx = at - place[:, :1] - 0.5
                dy = at - place[:, 1:] - 0.5
                disc = (dy[:, :, None] ** 2 + dx[:, None, :] ** 2 <= _DISC_RADIUS_PX**2)[:, None]
                mark = torch.where(label > 0, _CLICK_LOGIT, -_CLICK_LOGIT).view(-1, 1, 1, 1)
                plane = torch.where(disc & (label >= 0).view(-1, 1, 1, 1), mark, plane)
        return plane


class CompactSam(nn.Module):
    """The three parts under the names that `segment_anything.modeling.Sam` uses."""

    mask_threshold = 0.0
    image_format = "RGB"
    preprocessing = PREPROCESSING

    def __init__(
        self,
        *,
        image_encoder: nn.Module,
        prompt_encoder: PromptEncoder,
        mask_decoder: MaskDecoder,
    ) -> None:
        super().__init__()
        self.image_encoder = image_encoder
        self.prompt_encoder = prompt_encoder
        self.mask_decoder = mask_decoder

    @property
    def device(self) -> torch.device:
        return next(self.parameters()).device


def build_compact() -> CompactSam:
    """Build the compact model with untrained weights, in training mode."""
    return CompactSam(
        image_encoder=CompactImageEncoder(),
        prompt_encoder=DrawingPromptEncoder(
            embed_dim=EMBEDDING_CHANNELS,
            image_embedding_size=(EMBEDDING_SIZE, EMBEDDING_SIZE),
            input_image_size=(INPUT_SIZE, INPUT_SIZE),
            mask_in_chans=16,
        ),
        mask_decoder=MaskDecoder(
            num_multimask_outputs=3,
            transformer=TwoWayTransformer(
                depth=2, embedding_dim=EMBEDDING_CHANNELS, mlp_dim=2048, num_heads=8
            ),
            transformer_dim=EMBEDDING_CHANNELS,
            iou_head_depth=3,
            iou_head_hidden_dim=256,
        ),
    )


def _resized(x: torch.Tensor, size: tuple[int, int] | torch.Size) -> torch.Tensor:
    return functional.interpolate(x, size=size, mode="bilinear", align_corners=False)
