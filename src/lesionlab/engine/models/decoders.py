"""What retraining changes, apart from the base checkpoint: as files, and put to use on it."""

from __future__ import annotations

import copy
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save
from torch import nn

from lesionlab.core.errors import UserError
from lesionlab.core.proposals import ModelInfo, ModelRef
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.tensors import SAFETENSORS_SUFFIX, fill, read_tensors
from lesionlab.engine.store.files import sha256_of_file

_METADATA = "lesionlab"
_LARGEST_METADATA = 4_000_000


def decoder_of(predictor: Predictor) -> nn.Module:
    """Give a predictor's mask decoder itself, not a copy."""
    return predictor.model.get_submodule("mask_decoder")


def decoder_bytes(
    parts: nn.ModuleDict, *, base: ModelRef, card: Mapping[str, Any] | None = None
) -> bytes:
    """Give a decoder as a safetensors file: equal weights give equal bytes.

    Args:
        parts: `Predictor.retrained_parts`: the decoder, and what may have been trained with it.
        base: What it is a version of; stands in the file.
        card: What else is known of it, for the file to be imported elsewhere.
    """
    tensors = {
        key: value.detach().cpu().contiguous().clone() for key, value in parts.state_dict().items()
    }
    about: dict[str, Any] = {"base_name": base.name, "base_sha256": base.sha256}
    if card is not None:
        about["card"] = dict(card)
    # One entry only: safetensors writes several in changing order, and so changes the hash.
    return save(tensors, metadata={_METADATA: json.dumps(about, sort_keys=True)})


def load_decoder(predictor: Predictor, file: Path, *, sha256: str = "") -> nn.ModuleDict:
    """Load a decoder that takes the place of a predictor's, in eval mode on its device.

    Args:
        predictor: With the base checkpoint.
        file: The decoder checkpoint.
        sha256: What its hash must be; "" takes any.

    Returns:
        What `Predictor.with_parts` takes.

    Raises:
        UserError: If the file is missing, damaged, or not a decoder of this shape.
    """
    if sha256:
        _check_hash(file, sha256)
    parts = predictor.device.attempt(lambda: copy.deepcopy(predictor.retrained_parts))
    tensors = read_tensors(file)
    _check_names(tensors, parts, origin=file.name)
    fill(parts, tensors, origin=file.name)
    # A predictor that is given them brings them along to wherever the device is then.
    return parts.eval().requires_grad_(False)


def read_about(file: Path) -> dict[str, Any]:
    """Read what an exported decoder file says of itself.

    Returns:
        `base_name`, `base_sha256` and perhaps `card`; nothing in it is to be believed unchecked.

    Raises:
        UserError: If it is no decoder file.
    """
    expected = f"a {SAFETENSORS_SUFFIX} file that LesionLab exported"
    try:
        with safe_open(file, framework="pt") as tensors:
            text = (tensors.metadata() or {})[_METADATA]
        if len(text) > _LARGEST_METADATA:
            raise ValueError("its card is too large")
        about = json.loads(text)
        sha256 = about["base_sha256"]
        if not (isinstance(sha256, str) and isinstance(about["base_name"], str)):
            raise TypeError("its base is not named")
        if not isinstance(about.get("card", {}), dict):
            raise TypeError("its card is no table")
    except (SafetensorError, OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise UserError(
            "This is not a decoder file.",
            value=f"{file.name} ({type(error).__name__})",
            expected=expected,
            remedy="Choose another file.",
        ) from error
    return dict(about)


def as_state_dict(predictor: Predictor) -> bytes:
    """Give a predictor's whole model as the `.pth` state dict that `segment_anything` loads.

    The image encoder is in it, so that `sam_model_registry[...](checkpoint=FILE)` needs no more.
    A compact model's image encoder is not one that `segment_anything` knows; there the state dict
    is for `load_state_dict` of the two parts that are SAM's.
    """
    state = {
        key: value.detach().cpu().contiguous()
        for name in ("image_encoder", "prompt_encoder", "mask_decoder")
        for key, value in _prefixed(predictor.model.get_submodule(name), f"{name}.").items()
    }
    file = io.BytesIO()
    torch.save(state, file)
    return file.getvalue()


def with_decoder_title(base: ModelInfo, *, ref: ModelRef, title: str, on_trial: bool) -> ModelInfo:
    """Give what a base checkpoint, or what came with it, is called with another decoder."""
    trial = " (on trial)" if on_trial else ""
    return ModelInfo(
        ref=ref,
        title=f"{base.title}, {title}{trial}",
        note=f"{base.note} Its decoder was trained on corrections.",
        has_auto=base.has_auto,
        base=base.ref,
    )


def _check_hash(file: Path, sha256: str) -> None:
    remedy = "Bring it back from a backup, or use another decoder."
    try:
        found = sha256_of_file(file)
    except OSError as error:
        raise UserError(
            "The decoder's file cannot be read.",
            value=f"{file.name[:16]}... ({error.strerror or type(error).__name__})",
            remedy=remedy,
        ) from error
    if found != sha256:
        raise UserError(
            "The decoder's file was changed or is damaged.",
            value=f"SHA-256 {found[:16]}...",
            expected=f"SHA-256 {sha256[:16]}...",
            remedy=remedy,
        )


def _prefixed(module: nn.Module, prefix: str) -> dict[str, torch.Tensor]:
    return {f"{prefix}{key}": value for key, value in module.state_dict().items()}


def _check_names(tensors: Mapping[str, torch.Tensor], parts: nn.ModuleDict, *, origin: str) -> None:
    """See that a file holds nothing beside these parts, as a whole model's would."""
    prefixes = tuple(f"{name}." for name in parts)
    if not all(name.startswith(prefixes) for name in tensors):
        raise UserError(
            "The file holds more than a mask decoder.",
            value=origin,
            expected=f"only tensors whose names begin with {' or '.join(prefixes)}",
            remedy="Add a whole model under Models, or choose a decoder file.",
        )
