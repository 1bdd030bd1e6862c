"""SAM's ViT-B on the backends of this machine, beside segment_anything's own code in float32.

Run as a program it encodes once with one backend and says how much memory that took: as JSON, with
the most bytes that the process ever had, and the bytes that it had before encoding.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import numpy as np
import psutil
import torch
from numpy.typing import NDArray

from lesionlab.core.backends import Backend
from lesionlab.core.prompts import Click, PromptSet
from lesionlab.core.proposals import ModelInfo, ModelRef
from lesionlab.engine.bench.timing import time_in_turns
from lesionlab.engine.models.backends.making import (
    decoder_backend,
    decoder_candidates,
    encoder_backend,
    encoder_candidates,
)
from lesionlab.engine.models.checkpoints import VitShape, build_sam
from lesionlab.engine.models.device import choose_device, use_threads
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.preprocessing import Preprocessing
from lesionlab.engine.models.torchvision_shim import ensure_torchvision
from lesionlab.engine.process_memory import most_bytes

ensure_torchvision()

from segment_anything import SamPredictor  # noqa: E402 - needs torchvision mended first

VIT_B = VitShape(
    width=768,
    depth=12,
    heads=12,
    grid=64,
    patch_px=16,
    channels=256,
    window=14,
    global_blocks=(2, 5, 8, 11),
)
STOCK = "stock"


@dataclass(frozen=True, slots=True)
class VitTime:
    """One backend beside stock `SamPredictor`, in turns.

    Attributes:
        backend: The one.
        ms: Its shortest time.
        stock_ms: The shortest time of stock.
    """

    backend: Backend
    ms: float
    stock_ms: float


def random_vit_b() -> Predictor:
    """Give a SAM ViT-B with seeded random weights: what it costs does not hang on them."""
    torch.manual_seed(0)
    sam = build_sam(VIT_B).eval().requires_grad_(False)
    for name, parameter in sam.named_parameters():
        if "rel_pos" in name or "pos_embed" in name:
            torch.nn.init.normal_(parameter, std=0.1)
    info = ModelInfo(ModelRef("random-vit-b", "0" * 64), title="SAM ViT-B", note="", has_auto=False)
    return Predictor(sam, info=info, preprocessing=Preprocessing.SAM, device=choose_device("cpu"))


def encoding_times(image: NDArray[np.uint8], *, repeats: int) -> Iterator[VitTime]:
    """Time encoding by each backend that can be had here, from pixels to the embedding."""
    predictor = random_vit_b()
    stock = SamPredictor(predictor.model)
    for backend in encoder_candidates(predictor):
        predictor.use(encoder=encoder_backend(predictor, backend))
        ours, theirs = time_in_turns(
            partial(predictor.encode, image), partial(stock.set_image, image), repeats=repeats
        )
        yield VitTime(backend, min(ours.samples_ms), min(theirs.samples_ms))


def clicking_times(image: NDArray[np.uint8], *, repeats: int) -> Iterator[VitTime]:
    """Time answering a click by each backend, from the click to the mask at full size."""
    predictor = random_vit_b()
    stock = SamPredictor(predictor.model)
    backends = encoder_candidates(predictor)
    predictor.use(encoder=encoder_backend(predictor, backends[0]))
    embedding = predictor.encode(image)
    stock.features, stock.is_image_set = embedding.features, True
    stock.original_size = embedding.hw
    stock.input_size = stock.transform.get_preprocess_shape(*embedding.hw, predictor.frame.side_px)
    height, width = embedding.hw
    click = PromptSet((Click(width / 2, height / 2),))
    xy, labels = np.array([[width / 2, height / 2]]), np.array([1])
    for backend in decoder_candidates():
        predictor.use(decoder=decoder_backend(predictor, backend))
        ours, theirs = time_in_turns(
            lambda: predictor.predict(embedding, prompts=click),
            lambda: stock.predict(xy, labels, multimask_output=False),
            repeats=repeats,
        )
        yield VitTime(backend, min(ours.samples_ms), min(theirs.samples_ms))


def encode_once(name: str) -> dict[str, float]:
    """Encode once with a backend, or with "stock"; give bytes before and at most, and seconds."""
    use_threads()
    predictor = random_vit_b()
    image = np.zeros((768, 1024, 3), np.uint8)
    before = psutil.Process().memory_info().rss
    begun = time.perf_counter()
    if name == STOCK:
        SamPredictor(predictor.model).set_image(image)
    else:
        predictor.use(encoder=encoder_backend(predictor, Backend(name)))
        predictor.encode(image)
    return {
        "before_bytes": before,
        "most_bytes": most_bytes(),
        "seconds": time.perf_counter() - begun,
    }


if __name__ == "__main__":
    print(json.dumps(encode_once(sys.argv[1])))
