"""Gradients of the decoder over rounds of prompting: a first prompt, then corrective clicks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from lesionlab.engine.models.compact import CompactSam
from lesionlab.engine.models.image_prompts import JoinedPromptEncoder
from lesionlab.engine.models.sam_decoding import decode_batch
from lesionlab.engine.training.augment import Scene
from lesionlab.engine.training.losses import mask_iou, mask_loss
from lesionlab.engine.training.prompt_tasks import (
    Ask,
    ask_nothing,
    ask_with,
    choose_mode,
    corrective_click,
)

_CLICK_COUNTS = (1, 2, 3)
_CLICK_CHANCES = (0.5, 0.3, 0.2)
_IOU_WEIGHT = 0.3
_AMBIGUOUS_WEIGHT = 0.5


def prompt_gradients(
    model: CompactSam,
    embeddings: torch.Tensor,
    *,
    scenes: Sequence[Scene],
    rng: np.random.Generator,
    device: torch.device,
    loss: Callable[[torch.Tensor, torch.Tensor], torch.Tensor] = mask_loss,
    first_click_anywhere: bool = False,
) -> dict[str, float]:
    """Add the gradients of two conversations: one begun without a prompt, one with.

    Each decoder pass goes backward at once, so that memory stays that of one pass.

    Args:
        embeddings: A leaf, float (B, 256, 64, 64); collects its gradient.
        scenes: One a picture.
        rng: Chooses targets, prompts and the number of clicks.
        loss: From logits and targets, float (..., H, W) both, to float (...).
        first_click_anywhere: The first click in what is meant lies anywhere in it, each place as
            likely; mostly in its centre otherwise.

    Returns:
        IoU before and after the clicks of each conversation.
    """
    mode = choose_mode(rng)
    clicks = int(rng.choice(_CLICK_COUNTS, p=_CLICK_CHANCES))
    conversations = {
        "auto": [ask_nothing(scene) for scene in scenes],
        mode: [
            ask_with(scene, mode=mode, rng=rng, anywhere=first_click_anywhere) for scene in scenes
        ],
    }
    log: dict[str, float] = {}
    for name, asks in conversations.items():
        target = torch.from_numpy(np.stack([ask.target for ask in asks])).to(device)
        logits_in = None
        if asks[0].logits_in is not None:
            logits_in = torch.from_numpy(np.stack([ask.logits_in for ask in asks])).to(device)  # type: ignore[misc]
        for turn in range(clicks + 1):
            ambiguous = turn == 0 and name == "point"
            logits, predicted_iou = predict_low_res(
                model, embeddings, asks=asks, logits_in=logits_in, masks=4 if ambiguous else 1
            )
            total = _turn_loss(
                logits, predicted_iou, target=target, ambiguous=ambiguous, loss_of=loss
            )
            weight = 1.0 if turn == 0 else 1.2 / clicks
            (weight * total).backward()
            logits_in = logits[:, 0].detach()
            if turn in (0, 1, clicks):
                after = "last" if turn == clicks > 1 else str(turn)
                log[f"{name}_{after}"] = float(mask_iou(logits_in, target).mean())
            if turn < clicks:
                _click(asks, logits_in, rng=rng)
    return log


def unprompted_gradients(
    model: CompactSam,
    embeddings: torch.Tensor,
    *,
    scenes: Sequence[Scene],
    device: torch.device,
    loss: Callable[[torch.Tensor, torch.Tensor], torch.Tensor] = mask_loss,
) -> dict[str, float]:
    """Add the gradients of the masks without a prompt alone; see `prompt_gradients`."""
    asks = [ask_nothing(scene) for scene in scenes]
    target = torch.from_numpy(np.stack([ask.target for ask in asks])).to(device)
    logits, predicted_iou = predict_low_res(model, embeddings, asks=asks, logits_in=None)
    total = _turn_loss(logits, predicted_iou, target=target, ambiguous=False, loss_of=loss)
    total.backward()
    iou = mask_iou(logits[:, 0].detach(), target).mean()
    return {"loss": float(total.detach()), "auto_0": float(iou)}


@contextmanager
def prompted_by(tokens: torch.Tensor, model: Any) -> Iterator[Any]:
    """Let the body ask a model whose prompts begin with the vectors of the images.

    As those of an embedding elsewhere, the gradients of all passes in the body are collected at the
    vectors, and sent on through them once.

    Args:
        tokens: Of an image prompt encoder, float (B, N, 256).
        model: A module with SAM's `prompt_encoder` and `mask_decoder`.
    """
    leaf = tokens.detach().float().requires_grad_()
    prompted: Any = nn.Module()
    prompted.prompt_encoder = JoinedPromptEncoder(model.prompt_encoder, leaf)
    prompted.mask_decoder = model.mask_decoder
    yield prompted
    assert leaf.grad is not None  # the decoder's answers depend on its queries
    tokens.backward(leaf.grad.to(tokens.dtype))


def predict_low_res(
    model: Any,
    embeddings: torch.Tensor,
    *,
    asks: Sequence[Ask],
    logits_in: torch.Tensor | None,
    masks: int = 1,
    decoder: nn.Module | None = None,
    in_bfloat16: bool = True,
) -> tuple[torch.Tensor, torch.Tensor]:
    """Decode one ask for each embedding; all asks have equally many clicks, and all a box or none.

    Args:
        model: A module with SAM's `prompt_encoder` and `mask_decoder`.
        embeddings: Float (B, 256, 64, 64).
        asks: One an embedding.
        logits_in: Of the predictions being refined, float (B, 256, 256).
        masks: How many of the 4 masks to compute.
        decoder: Takes the place of the model's own.
        in_bfloat16: Compute the decoder in bfloat16; float32 otherwise.

    Returns:
        Logits, float32 (B, masks, 256, 256); predicted IoU, float32 (B, 4).
    """
    device, prompt_encoder = embeddings.device, model.prompt_encoder
    # From cells of the decoder's grid to pixels of the encoder's input.
    scale = prompt_encoder.input_image_size[0] / (4 * prompt_encoder.image_embedding_size[0])
    points = boxes = None
    if asks[0].clicks:
        clicks = torch.tensor([ask.clicks for ask in asks], dtype=torch.float32, device=device)
        # SAM's prompt encoder adds half a pixel itself.
        points = (clicks[..., :2] * scale - 0.5, clicks[..., 2])
    if asks[0].box_xyxy is not None:
        corners = [ask.box_xyxy for ask in asks]
        boxes = torch.tensor(corners, dtype=torch.float32, device=device) * scale
    # Outside autocast: in bfloat16 a position would be good to a pixel or two only.
    sparse, dense = prompt_encoder(
        points=points, boxes=boxes, masks=None if logits_in is None else logits_in[:, None]
    )
    count = len(asks)
    # Channels last, as all else: adding it to every cell would otherwise stride through memory.
    image_pe = prompt_encoder.get_dense_pe().contiguous(memory_format=torch.channels_last)
    with torch.autocast(device.type, torch.bfloat16, enabled=in_bfloat16):
        logits, predicted_iou = decode_batch(
            decoder or model.mask_decoder,
            embeddings,
            image_pe=image_pe,
            sparse=sparse.expand(count, -1, -1),
            dense=dense.expand(count, -1, -1, -1),
            masks=masks,
        )
    return logits.float(), predicted_iou.float()


def _turn_loss(
    logits: torch.Tensor,
    predicted_iou: torch.Tensor,
    *,
    target: torch.Tensor,
    ambiguous: bool,
    loss_of: Callable[[torch.Tensor, torch.Tensor], torch.Tensor],
) -> torch.Tensor:
    with torch.no_grad():
        true_iou = mask_iou(logits, target[:, None])  # of as many masks as there are
    loss = loss_of(logits[:, 0], target).mean()
    loss = loss + _IOU_WEIGHT * functional.mse_loss(predicted_iou[:, 0], true_iou[:, 0])
    if ambiguous:
        # Of the three alternatives only the nearest one learns, so that they come to differ.
        alternatives = loss_of(logits[:, 1:], target[:, None].expand(-1, 3, -1, -1))
        loss = loss + _AMBIGUOUS_WEIGHT * alternatives.min(dim=1).values.mean()
        loss = loss + _IOU_WEIGHT * functional.mse_loss(predicted_iou[:, 1:], true_iou[:, 1:])
    return loss


def _click(asks: Sequence[Ask], logits: torch.Tensor, *, rng: np.random.Generator) -> None:
    masks = (logits > 0).cpu().numpy().astype(np.uint8)
    for ask, mask in zip(asks, masks, strict=True):
        ask.clicks.append(corrective_click(mask, target=ask.region, rng=rng))
