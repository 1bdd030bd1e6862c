"""Makes backends of a predictor's encoder and decoder; knows which can be had here."""

from __future__ import annotations

from typing import Any

import torch

from lesionlab.core.backends import Backend
from lesionlab.engine.models.backends import with_openvino
from lesionlab.engine.models.backends.base import DecoderBackend, EncoderBackend
from lesionlab.engine.models.backends.openvino_import import has_bfloat16, is_installed
from lesionlab.engine.models.backends.pytorch import (
    PlainDecoder,
    PlainEncoder,
    RearrangedDecoder,
    VitEncoder,
)
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.torchvision_shim import ensure_torchvision

ensure_torchvision()

from segment_anything.modeling import (  # noqa: E402 - needs torchvision mended first
    ImageEncoderViT,
)


def encoder_backend(predictor: Predictor, backend: Backend) -> EncoderBackend:
    """Make a backend of a predictor's image encoder.

    Raises:
        ImportError: If it needs OpenVINO, which is not installed.
        RuntimeError: If it cannot be made here.
    """
    encoder: Any = predictor.model.get_submodule("image_encoder")
    if backend is Backend.PYTORCH:
        return PlainEncoder(encoder)
    if backend is Backend.REARRANGED:
        return VitEncoder(encoder, torch.float32)
    if backend is Backend.BFLOAT16:
        return VitEncoder(encoder, torch.bfloat16)
    if is_vit(predictor):
        return with_openvino.OpenvinoVit(encoder, backend)
    return with_openvino.OpenvinoEncoder(encoder, backend)


def decoder_backend(predictor: Predictor, backend: Backend) -> DecoderBackend:
    """Make a backend of a predictor's mask decoder.

    Raises:
        ImportError: If it needs OpenVINO, which is not installed.
        RuntimeError: If it cannot be made here.
    """
    decoder = predictor.model.get_submodule("mask_decoder")
    if backend is Backend.PYTORCH:
        return PlainDecoder(decoder)
    if backend is Backend.REARRANGED:
        return RearrangedDecoder(decoder)
    prompts: Any = predictor.model.get_submodule("prompt_encoder")
    with torch.inference_mode():
        image_pe = prompts.get_dense_pe()
    return with_openvino.OpenvinoDecoder(decoder, image_pe=image_pe)


def encoder_candidates(predictor: Predictor) -> tuple[Backend, ...]:
    """Give the backends of the encoder that are worth a trial here, without the plain one."""
    of_vit = is_vit(predictor)
    found = [Backend.REARRANGED] if of_vit else []
    if of_vit and torch.ops.mkldnn._is_mkldnn_bf16_supported():
        found.append(Backend.BFLOAT16)
    if is_installed():
        found.append(Backend.OPENVINO)
        # Never of the compact encoder: its masks passed on the generated images, but without a
        # prompt came to Dice .992, 5th percentile .971, on 40 images of ISIC 2017.
        if of_vit and has_bfloat16():
            found.append(Backend.OPENVINO_BFLOAT16)
        if of_vit:
            found.append(Backend.OPENVINO_INT8)
    return tuple(found)


def decoder_candidates() -> tuple[Backend, ...]:
    """Give the backends of the decoder that are worth a trial here, without the plain one."""
    if is_installed():
        return Backend.REARRANGED, Backend.OPENVINO
    return (Backend.REARRANGED,)


def is_vit(predictor: Predictor) -> bool:
    """Tell whether a predictor's image encoder is SAM's own, of whatever size."""
    return isinstance(predictor.model.get_submodule("image_encoder"), ImageEncoderViT)
