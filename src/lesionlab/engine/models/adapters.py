"""Adapters: small bottlenecks beside frozen layers, from Medical SAM Adapter (MSA).

Adapted layers keep the names of what they adapt, so that the base's tensors still load, and begin
as the base: each adapter's up-projection starts at zero and adds nothing.

Source: Wu et al. 2023, Medical SAM Adapter, section 2.2 and figures 1 and 2 (b). Not taken over:
the depth branch for volumes (figure 2 (c)), as dermoscopy is flat.
"""

from __future__ import annotations

from typing import Any, cast

import torch
from torch import nn
from torch.nn import functional

from lesionlab.core.errors import BugError
from lesionlab.engine.models.compact import CompactImageEncoder
from lesionlab.engine.models.mobilenet import InvertedResidual
from lesionlab.engine.models.torchvision_shim import ensure_torchvision

ensure_torchvision()

from segment_anything.modeling.image_encoder import (  # noqa: E402 - needs torchvision mended first
    Block,
    ImageEncoderViT,
    window_partition,
    window_unpartition,
)
from segment_anything.modeling.transformer import TwoWayAttentionBlock  # noqa: E402

REDUCTION = 4
"""How many times narrower an adapter is than what it adapts; the authors' code has 4 as well."""
BESIDE_MLP_SCALE = 0.5
"""The paper's s; its value stands only in the authors' code."""
_NARROWEST = 8


class Adapter(nn.Module):
    """Down-projection, ReLU, up-projection of vectors: what is to be added, (..., C) to (..., C).

    Source: MSA, figure 2 (b), the box "Adapter".
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.down = nn.Linear(channels, _narrowed(channels))
        self.up = nn.Linear(_narrowed(channels), channels)
        _start_at_zero(self.up)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Give `up(relu(down(x)))`."""
        change: torch.Tensor = self.up(functional.relu(self.down(x)))
        return change


class PromptedAdapter(Adapter):
    """An adapter that the prompt conditions: its embedding, projected down too, is added inside.

    Source: MSA, section 2.2: "another down projection to compress the prompt embedding, and added
    it into the Adapter over the embedding before ReLU activation".
    """

    def __init__(self, channels: int) -> None:
        super().__init__(channels)
        self.prompt_down = nn.Linear(channels, _narrowed(channels))

    def forward(  # type: ignore[override]
        self, x: torch.Tensor, prompt: torch.Tensor
    ) -> torch.Tensor:
        """Give `up(relu(down(x) + prompt_down(prompt)))`; both float (B, T, C)."""
        change: torch.Tensor = self.up(functional.relu(self.down(x) + self.prompt_down(prompt)))
        return change


class GridAdapter(nn.Module):
    """An adapter of each cell of a grid by 1x1 convolutions, (B, C, H, W) to (B, C, H, W)."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.down = nn.Conv2d(channels, _narrowed(channels), 1)
        self.up = nn.Conv2d(_narrowed(channels), channels, 1)
        _start_at_zero(self.up)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Give `up(relu(down(x)))`."""
        change: torch.Tensor = self.up(functional.relu(self.down(x)))
        return change


class AdaptedBlock(Block):  # type: ignore[misc]
    """A ViT block of SAM's image encoder with two adapters.

    The first follows the attention, before its residual; the second lies beside the MLP and is
    scaled by s.

    Source: MSA, figure 2 (b). An adapter in series keeps what it adapts by a shortcut of its own,
    as in the authors' code: starting at zero it would otherwise cut the attention off.
    """

    def __init__(self, block: Block) -> None:
        """Take over a block's layers."""
        nn.Module.__init__(self)
        self.norm1, self.attn = block.norm1, block.attn
        self.norm2, self.mlp = block.norm2, block.mlp
        self.window_size = block.window_size
        channels = block.attn.proj.out_features
        self.attention_adapter = Adapter(channels)
        self.mlp_adapter = Adapter(channels)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Do what `Block.forward` does, adapted: float (B, H, W, C) to the same."""
        seen = self._attended(self.norm1(x))
        x = x + seen + self.attention_adapter(seen)
        normed = self.norm2(x)
        adapted: torch.Tensor = x + self.mlp(normed) + BESIDE_MLP_SCALE * self.mlp_adapter(normed)
        return adapted

    def _attended(self, x: torch.Tensor) -> torch.Tensor:
        if self.window_size == 0:
            return cast(torch.Tensor, self.attn(x))
        height, width = x.shape[1], x.shape[2]
        windows, padded_hw = window_partition(x, self.window_size)
        return cast(
            torch.Tensor,
            window_unpartition(self.attn(windows), self.window_size, padded_hw, (height, width)),
        )


class DecoderAdapters(nn.Module):
    """The three adapters of a block of SAM's mask decoder, as `sam_decoding.LayerAdapters`.

    Source: MSA, section 2.2 and the right of figure 1.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.looking = PromptedAdapter(channels)
        self.mlp = Adapter(channels)
        self.telling = Adapter(channels)

    def after_looking(self, queries: torch.Tensor, prompts: torch.Tensor) -> torch.Tensor:
        """Adapt the tokens (B, T, C) after they attended to the image and were added to it."""
        adapted: torch.Tensor = queries + self.looking(queries, prompts)
        return adapted

    def beside_mlp(self, queries: torch.Tensor, answer: torch.Tensor) -> torch.Tensor:
        """Add to the MLP's answer for the tokens (B, T, C)."""
        adapted: torch.Tensor = answer + BESIDE_MLP_SCALE * self.mlp(queries)
        return adapted

    def after_telling(self, keys: torch.Tensor) -> torch.Tensor:
        """Adapt the image (B, N, C) after it attended to the tokens and was added to that."""
        adapted: torch.Tensor = keys + self.telling(keys)
        return adapted


class AdaptedTwoWayBlock(TwoWayAttentionBlock):  # type: ignore[misc]
    """A block of SAM's mask decoder with three adapters."""

    def __init__(self, block: TwoWayAttentionBlock) -> None:
        """Take over a block's layers."""
        nn.Module.__init__(self)
        for name, layer in block.named_children():
            self.add_module(name, layer)
        self.skip_first_layer_pe = block.skip_first_layer_pe
        self.adapters = DecoderAdapters(block.norm1.normalized_shape[0])

    def forward(
        self,
        queries: torch.Tensor,
        keys: torch.Tensor,
        query_pe: torch.Tensor,
        key_pe: torch.Tensor,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Do what `TwoWayAttentionBlock.forward` does, adapted; `query_pe` is the prompt embedding.

        Args:
            queries: Tokens, float (B, T, C).
            keys: Image, float (B, N, C).
            query_pe: Output tokens and embedded prompts, float (B, T, C).
            key_pe: Positions, float (B, N, C).
        """
        if self.skip_first_layer_pe:
            queries = self.self_attn(q=queries, k=queries, v=queries)
        else:
            placed = queries + query_pe
            queries = queries + self.self_attn(q=placed, k=placed, v=queries)
        queries = self.norm1(queries)
        placed_keys = keys + key_pe
        seen = self.cross_attn_token_to_image(q=queries + query_pe, k=placed_keys, v=keys)
        queries = self.norm2(self.adapters.after_looking(queries + seen, query_pe))
        queries = self.norm3(queries + self.adapters.beside_mlp(queries, self.mlp(queries)))
        told = self.cross_attn_image_to_token(q=placed_keys, k=queries + query_pe, v=queries)
        return queries, self.norm4(self.adapters.after_telling(keys + told))


class AdaptedResidual(InvertedResidual):
    """MobileNetV2's inverted residual with an adapter after its convolutions, before the shortcut.

    This is our transfer of the first adapter of a ViT block to the compact model's encoder.
    """

    def __init__(self, block: InvertedResidual) -> None:
        """Take over a block's layers."""
        nn.Module.__init__(self)
        self.conv, self.has_shortcut = block.conv, block.has_shortcut
        self.adapter = GridAdapter(cast(nn.BatchNorm2d, block.conv[-1]).num_features)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Filter (B, inputs, H, W) to (B, outputs, H / stride, W / stride)."""
        filtered: torch.Tensor = self.conv(x)
        filtered = filtered + self.adapter(filtered)
        return x + filtered if self.has_shortcut else filtered


class AdaptedSmooth(nn.Sequential):
    """A level of the compact model's pyramid with an adapter beside it, scaled by s.

    This is our transfer of the second adapter of a ViT block.
    """

    def __init__(self, layers: nn.Sequential, channels: int) -> None:
        """Take over a level's layers, which keep `channels`."""
        super().__init__(*layers)
        self.count = len(layers)
        self.adapter = GridAdapter(channels)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Blend (B, C, H, W)."""
        blended = x
        for index in range(self.count):
            blended = self[index](blended)
        adapted: torch.Tensor = blended + BESIDE_MLP_SCALE * self.adapter(x)
        return adapted


def adapt_encoder(encoder: nn.Module) -> nn.Module:
    """Put adapters into an image encoder, in place, and give it.

    Args:
        encoder: SAM's ViT, each block with two; or the compact model's MobileNetV2 with its
            pyramid: one in each inverted residual and one beside each of the pyramid's levels.

    Returns:
        The encoder. What it computes is unchanged; only the adapters require gradients if the
        encoder was frozen.

    Raises:
        BugError: If it is another kind of encoder.
    """
    if isinstance(encoder, ImageEncoderViT):
        encoder.blocks = nn.ModuleList(AdaptedBlock(block) for block in encoder.blocks)
    elif isinstance(encoder, CompactImageEncoder):
        for index, stage in enumerate(encoder.features):
            if isinstance(stage, InvertedResidual):
                encoder.features[index] = AdaptedResidual(stage)
        for index, level in enumerate(encoder.smooth):
            channels = encoder.neck.in_channels
            encoder.smooth[index] = AdaptedSmooth(cast(nn.Sequential, level), channels)
    else:
        raise BugError(f"No adapters are known for a {type(encoder).__name__}.")
    return encoder


def adapt_decoder(decoder: Any) -> None:
    """Put adapters into the first block of a `MaskDecoder`, in place, and unfreeze what follows.

    Trained fully are the second block and the head: final attention, upscaling, the MLPs that make
    the mask, and the predicted IoU. The rest stays as it is, frozen or not.
    """
    transformer = decoder.transformer
    first, *others = transformer.layers
    transformer.layers[0] = AdaptedTwoWayBlock(first)
    for learned in (
        *others,
        transformer.final_attn_token_to_image,
        transformer.norm_final_attn,
        decoder.output_upscaling,
        decoder.output_hypernetworks_mlps,
        decoder.iou_prediction_head,
    ):
        learned.requires_grad_(True)


def _narrowed(channels: int) -> int:
    return max(channels // REDUCTION, _NARROWEST)


def _start_at_zero(layer: nn.Linear | nn.Conv2d) -> None:
    nn.init.zeros_(layer.weight)
    assert layer.bias is not None
    nn.init.zeros_(layer.bias)
