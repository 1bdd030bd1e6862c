"""What OpenVINO compiles, beside PyTorch; only where OpenVINO is installed."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
import torch
from tiny_sam import tiny_predictor, tiny_sam

from lesionlab.core.backends import Backend
from lesionlab.core.prompts import Box, Click, PromptSet
from lesionlab.core.resources import resource
from lesionlab.engine.models.backends.openvino_import import is_installed
from lesionlab.engine.models.backends.openvino_vit import rounded_to_8_bits
from lesionlab.engine.models.backends.pytorch import RearrangedDecoder
from lesionlab.engine.models.backends.with_openvino import (
    OpenvinoDecoder,
    OpenvinoEncoder,
    OpenvinoVit,
)
from lesionlab.engine.models.device import choose_device
from lesionlab.engine.models.gate import Cancelled, Gate
from lesionlab.engine.models.registry import DEFAULT_MODEL, ModelRegistry

needs_openvino = pytest.mark.skipif(not is_installed(), reason="OpenVINO is not installed")


def image(side: int = 128) -> torch.Tensor:
    return torch.randn(1, 3, side, side, generator=torch.Generator().manual_seed(0))


@needs_openvino
def test_a_vit_gives_upstreams_embedding_each_time() -> None:
    encoder = tiny_sam().image_encoder
    with torch.inference_mode():
        compiled = OpenvinoVit(encoder, Backend.OPENVINO)
        for _ in range(2):
            assert torch.allclose(compiled(image()), encoder(image()), atol=1e-4)


@needs_openvino
def test_a_vit_in_8_bits_is_near() -> None:
    encoder = tiny_sam().image_encoder
    with torch.inference_mode():
        expected = encoder(image())
        found = OpenvinoVit(encoder, Backend.OPENVINO_INT8)(image())
    assert not torch.equal(found, expected)
    assert (found - expected).abs().mean() < 0.05 * expected.abs().mean()


@needs_openvino
def test_a_vit_ends_between_two_pieces() -> None:
    gate, superseded = Gate(), threading.Event()
    encoder = tiny_sam().image_encoder
    gate.install(encoder)
    compiled = OpenvinoVit(encoder, Backend.OPENVINO)
    encoder.patch_embed.proj.register_forward_hook(lambda *_: superseded.set())
    with gate.background(superseded), torch.inference_mode(), pytest.raises(Cancelled):
        compiled(image())


@needs_openvino
def test_the_shipped_encoder_gives_the_same_embedding() -> None:
    models = resource("models")
    predictor = ModelRegistry(models, models).load(DEFAULT_MODEL, choose_device("cpu"))
    encoder = predictor.model.get_submodule("image_encoder")
    with torch.inference_mode():
        expected = encoder(image(320))
        found = OpenvinoEncoder(encoder, Backend.OPENVINO)(image(320))
    assert torch.allclose(found, expected, atol=1e-4)


@needs_openvino
def test_a_decoder_takes_any_number_of_prompts() -> None:
    predictor, other = tiny_predictor(), tiny_predictor()
    model = predictor.model
    decoder, prompts = model.get_submodule("mask_decoder"), model.get_submodule("prompt_encoder")
    picture = np.random.default_rng(0).integers(0, 256, (90, 120, 3), np.uint8)
    embedding = predictor.encode(picture)
    with torch.inference_mode():
        predictor.use(decoder=OpenvinoDecoder(decoder, image_pe=prompts.get_dense_pe()))
    other.use(decoder=RearrangedDecoder(decoder))
    box = Box(20, 10, 100, 80)
    for given in (
        PromptSet(),
        PromptSet(box=box),
        PromptSet(tuple(Click(10.0 * i, 40) for i in range(1, 8)), box=box, initial=7),
    ):
        found, found_iou, _ = predictor.decode(embedding, prompts=given)
        expected, expected_iou, _ = other.decode(embedding, prompts=given)
        assert np.allclose(found, expected, atol=1e-3)
        assert found_iou == pytest.approx(expected_iou, abs=1e-4)
    alike = [PromptSet(box=box), PromptSet(box=Box(30, 10, 90, 80))]
    both, _ = predictor.decode_alike(embedding, prompt_sets=alike)
    assert np.allclose(both, other.decode_alike(embedding, prompt_sets=alike)[0], atol=1e-3)
    assert predictor.decoder_backend.backend is Backend.OPENVINO


def test_8_bits_keep_each_weight_within_half_a_step() -> None:
    weight = np.array([[1.27, -0.633, 0.004], [0, 0, 0]], np.float32)
    whole, scale = rounded_to_8_bits(weight)
    assert whole.tolist() == [[127, -63, 0], [0, 0, 0]]
    assert scale[:, 0].tolist() == pytest.approx([0.01, 1])


def test_its_package_for_usage_statistics_is_never_loaded(tmp_path: Path) -> None:
    # A stand-in, so that it also holds where OpenVINO or the package is not installed.
    (tmp_path / "openvino_telemetry.py").write_text("print('REPORTING')")
    if not is_installed():
        (tmp_path / "openvino.py").write_text(
            "try:\n    import openvino_telemetry\nexcept ImportError:\n    pass\n"
        )
    code = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
        "from lesionlab.engine.models.backends.openvino_import import loaded_openvino\n"
        "openvino = loaded_openvino()\n"
        "if hasattr(openvino, 'tools'): import openvino.tools.ovc\n"
        "print('loaded')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["loaded"]
