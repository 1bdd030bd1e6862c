"""The promptable model "compact": SAM's prompt encoder and mask decoder on a small image encoder."""

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
            # The finest level (80x80) comes down to the embedding's grid, the others stay as they are.
            size = lateral.shape[-2:] if index > 0 else (EMBEDDING_SIZE, EMBEDDING_SIZE)
            if lateral.shape[-2:] != size:
                lateral = _resized(lateral, size)
            merged = self.smooth[index](lateral + _resized(merged, size))
        embedding: torch.Tensor = self.neck(merged)
        return embedding


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
        prompt_encoder=PromptEncoder(
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


def decode_batch(
    decoder: MaskDecoder,
    embeddings: torch.Tensor,
    *,
    image_pe: torch.Tensor,
    sparse: torch.Tensor,
    dense: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor]:
    """Decode one prompt set for each of several images at once.

    `MaskDecoder.forward` takes many prompt sets of a single image; training has one each of many.

    Args:
        embeddings: Float (B, 256, 64, 64), one a prompt set.
        image_pe: Positional encoding of the grid, float (1, 256, 64, 64).
        sparse: Embedded clicks and box corners, float (B, N, 256); N may be 0.
        dense: Embedded mask prompts, float (B, 256, 64, 64).

    Returns:
        Logits of all 4 masks, float (B, 4, 256, 256), the single-mask output first; their
        predicted IoU, float (B, 4).

    Source: `segment_anything.modeling.MaskDecoder.predict_masks`, with the batch axis kept.
    """
    count = embeddings.shape[0]
    tokens = torch.cat([decoder.iou_token.weight, decoder.mask_tokens.weight], dim=0)
    tokens = torch.cat((tokens.unsqueeze(0).expand(count, -1, -1), sparse), dim=1)
    hidden, source = decoder.transformer(
        embeddings + dense, image_pe.expand(count, -1, -1, -1), tokens
    )
    grid = source.transpose(1, 2).reshape(embeddings.shape)
    upscaled = decoder.output_upscaling(grid)
    kernels = torch.stack(
        [mlp(hidden[:, 1 + i]) for i, mlp in enumerate(decoder.output_hypernetworks_mlps)], dim=1
    )
    height, width = upscaled.shape[-2:]
    masks = (kernels @ upscaled.flatten(2)).reshape(count, -1, height, width)
    return masks, decoder.iou_prediction_head(hidden[:, 0])


def _resized(x: torch.Tensor, size: tuple[int, int] | torch.Size) -> torch.Tensor:
    return functional.interpolate(x, size=size, mode="bilinear", align_corners=False)
