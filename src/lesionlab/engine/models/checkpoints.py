"""Builds SAM and MedSAM models from checkpoint files; the tensors' shapes tell the size."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import torch
from torch import nn

from lesionlab.core.errors import UserError
from lesionlab.engine.models.preprocessing import Preprocessing
from lesionlab.engine.models.tensors import fill, read_tensors, unfilled
from lesionlab.engine.models.torchvision_shim import ensure_torchvision

ensure_torchvision()

from segment_anything.modeling import (  # noqa: E402 - needs torchvision mended first
    ImageEncoderViT,
    MaskDecoder,
    PromptEncoder,
    Sam,
    TwoWayTransformer,
)

_TITLES = {(768, 12): "ViT-B", (1024, 24): "ViT-L", (1280, 32): "ViT-H"}
_ENCODER = "image_encoder."
_MOST_BLOCKS = 64
_PIXEL_MEAN = (123.675, 116.28, 103.53)
_PIXEL_SD = (58.395, 57.12, 57.375)


@dataclass(frozen=True, slots=True)
class VitShape:
    """The choices in a SAM image encoder that differ between ViT-B, L and H.

    Attributes:
        width: Channels of a token.
        depth: Number of blocks.
        heads: Attention heads of a block.
        grid: Tokens along a side.
        patch_px: Side of a token's patch.
        channels: Channels of the embedding.
        window: Tokens along a side of a window, 0 if no block is windowed.
        global_blocks: The blocks that attend to the whole image.
    """

    width: int
    depth: int
    heads: int
    grid: int
    patch_px: int
    channels: int
    window: int
    global_blocks: tuple[int, ...]

    @property
    def title(self) -> str:
        return _TITLES.get((self.width, self.depth), f"ViT {self.width}x{self.depth}")


def guess_preprocessing(file_name: str) -> Preprocessing:
    """Guess from a file's name how its images were fed: SAM and MedSAM have the same tensors."""
    return Preprocessing.MEDSAM if "medsam" in file_name.lower() else Preprocessing.SAM


def load_sam(path: Path) -> tuple[Sam, VitShape]:
    """Load a SAM or MedSAM checkpoint with the official key layout, on the CPU, in eval mode.

    Raises:
        UserError: If the file is refused or is no SAM checkpoint.
    """
    tensors = read_tensors(path)
    shape = vit_shape(tensors, origin=path.name)
    with unfilled():
        sam = build_sam(shape)
    fill(sam, tensors, origin=path.name)
    # These two are part of the code and not of a checkpoint.
    sam.pixel_mean = torch.tensor(_PIXEL_MEAN).view(-1, 1, 1)
    sam.pixel_std = torch.tensor(_PIXEL_SD).view(-1, 1, 1)
    return sam.eval().requires_grad_(False), shape


def vit_shape(tensors: Mapping[str, torch.Tensor], *, origin: str) -> VitShape:
    """Tell a SAM image encoder's architecture from its tensors.

    Args:
        tensors: The checkpoint's, by name.
        origin: Name of the file, for the message.

    Raises:
        UserError: If the tensors are not those of a SAM image encoder.
    """
    try:
        _, grid, _, width = tensors[f"{_ENCODER}pos_embed"].shape
        patch_px = tensors[f"{_ENCODER}patch_embed.proj.weight"].shape[-1]
        channels = tensors[f"{_ENCODER}neck.0.weight"].shape[0]
        depth = _count_blocks(tensors)
        spans = []
        for block in range(depth):
            length, head_width = tensors[f"{_ENCODER}blocks.{block}.attn.rel_pos_h"].shape
            spans.append((length + 1) // 2)
        shape = VitShape(
            width=width,
            depth=depth,
            heads=width // head_width,
            grid=grid,
            patch_px=patch_px,
            channels=channels,
            window=min(spans) if min(spans) < grid else 0,
            global_blocks=tuple(block for block, span in enumerate(spans) if span >= grid),
        )
    except (KeyError, ValueError, IndexError, ZeroDivisionError) as error:
        raise _no_sam(origin) from error
    if not 0 < shape.heads * head_width == width or min(grid, patch_px, channels) < 1:
        raise _no_sam(origin)
    return shape


def build_sam(shape: VitShape) -> Sam:
    """Build a SAM of the given shape with untrained weights.

    Source: `segment_anything.build_sam`, whose numbers these are.
    """
    side_px = shape.grid * shape.patch_px
    return Sam(
        image_encoder=ImageEncoderViT(
            img_size=side_px,
            patch_size=shape.patch_px,
            embed_dim=shape.width,
            depth=shape.depth,
            num_heads=shape.heads,
            mlp_ratio=4,
            out_chans=shape.channels,
            qkv_bias=True,
            norm_layer=partial(nn.LayerNorm, eps=1e-6),
            use_rel_pos=True,
            window_size=shape.window,
            global_attn_indexes=shape.global_blocks,
        ),
        prompt_encoder=PromptEncoder(
            embed_dim=shape.channels,
            image_embedding_size=(shape.grid, shape.grid),
            input_image_size=(side_px, side_px),
            mask_in_chans=16,
        ),
        mask_decoder=MaskDecoder(
            num_multimask_outputs=3,
            transformer=TwoWayTransformer(
                depth=2, embedding_dim=shape.channels, mlp_dim=2048, num_heads=8
            ),
            transformer_dim=shape.channels,
            iou_head_depth=3,
            iou_head_hidden_dim=256,
        ),
        pixel_mean=list(_PIXEL_MEAN),
        pixel_std=list(_PIXEL_SD),
    )


def _count_blocks(tensors: Mapping[str, torch.Tensor]) -> int:
    for depth in range(_MOST_BLOCKS):
        if f"{_ENCODER}blocks.{depth}.attn.rel_pos_h" not in tensors:
            return depth
    raise ValueError(_MOST_BLOCKS)


def _no_sam(origin: str) -> UserError:
    return UserError(
        "This file is no SAM checkpoint.",
        value=origin,
        expected="SAM ViT-B, ViT-L or ViT-H, or MedSAM, with the official key layout",
        remedy="Choose the original checkpoint file.",
    )
