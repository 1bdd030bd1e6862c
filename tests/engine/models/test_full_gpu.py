"""A GPU whose memory is full: smaller parts, then the CPU, and nothing is lost."""

from __future__ import annotations

import threading

import numpy as np
import pytest
import torch
from pretended_gpu import PretendedGpu, is_full_from
from tiny_sam import tiny_predictor, tiny_sam

from lesionlab.core.devices import DeviceReason
from lesionlab.core.errors import UserError
from lesionlab.core.prompts import Box, Click, PromptSet
from lesionlab.engine.models.device import Device
from lesionlab.engine.models.gpu_search import is_gpu_memory_full
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.preprocessing import Preprocessing

IMAGE = np.random.default_rng(0).integers(0, 256, (96, 128, 3), np.uint8)
BOX = PromptSet(box=Box(20, 20, 90, 70))
BOXES = [BOX, PromptSet(box=Box(10, 20, 80, 70)), PromptSet(box=Box(30, 10, 90, 80))]


def full() -> str:
    raise torch.OutOfMemoryError("CUDA out of memory.")


def predictor_on(device: Device) -> Predictor:
    return Predictor(
        tiny_sam(),
        info=tiny_predictor().info,
        preprocessing=Preprocessing.COMPACT,
        device=device,
    )


@pytest.fixture
def gpu() -> PretendedGpu:
    return PretendedGpu()


def test_the_first_way_that_there_is_memory_for_is_taken(gpu: PretendedGpu) -> None:
    told: list[str] = []
    gpu.on_change = lambda device: told.append(device.note)

    assert gpu.attempt(full, lambda: "in parts") == "in parts"
    assert gpu.attempt(full, lambda: "in parts") == "in parts"
    assert not gpu.is_left
    assert told == ["The GPU is short of memory, so the work is done in smaller parts."]


def test_without_memory_for_any_way_the_cpu_takes_the_first_and_says_so_once(
    gpu: PretendedGpu,
) -> None:
    told: list[str] = []
    gpu.on_change = lambda device: told.append(device.note)

    def whole() -> str:
        return "whole" if gpu.is_left else full()

    assert gpu.attempt(whole, full) == "whole"
    assert gpu.attempt(whole, full) == "whole"
    assert (gpu.name, gpu.reason) == ("cpu", DeviceReason.OUT_OF_MEMORY)
    assert gpu.title.startswith("CPU, ")
    assert gpu.since is not None
    assert told == ["The GPU ran out of memory, so the models run on the CPU."]


@pytest.mark.parametrize("error", [RuntimeError("shapes differ"), UserError("No box."), KeyError()])
def test_other_errors_are_no_reason_to_leave_the_gpu(gpu: PretendedGpu, error: Exception) -> None:
    def fails() -> None:
        raise error

    with pytest.raises(type(error)):
        gpu.attempt(fails, fails)
    assert not gpu.is_left


def test_work_that_is_part_of_other_work_is_begun_anew_with_it(gpu: PretendedGpu) -> None:
    steps: list[str] = []

    def inner() -> None:
        steps.append(f"inner on {gpu.kind}")
        if not gpu.is_left:
            full()

    def outer() -> None:
        steps.append(f"outer on {gpu.kind}")
        gpu.attempt(inner)

    gpu.attempt(outer)

    assert steps == ["outer on cuda", "inner on cuda", "outer on cpu", "inner on cpu"]


def test_what_another_thread_took_the_models_away_from_is_done_again(gpu: PretendedGpu) -> None:
    def first_there_then_here() -> str:
        if gpu.is_left:
            return "done"
        other = threading.Thread(target=lambda: gpu.attempt(lambda: gpu.is_left or full()))
        other.start()
        other.join()
        raise RuntimeError("Expected all tensors to be on the same device")

    assert gpu.attempt(first_there_then_here) == "done"


@pytest.mark.parametrize(
    ("text", "is_full"),
    [
        ("CUDA error: out of memory", True),
        ("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`", True),
        ("cuDNN error: CUDNN_STATUS_NOT_INITIALIZED", True),
        ("CUDA error: device-side assert triggered", False),
        ("DefaultCPUAllocator: can't allocate memory", False),
    ],
)
def test_the_words_of_the_gpus_libraries_are_known(text: str, is_full: bool) -> None:
    assert is_gpu_memory_full(RuntimeError(text)) is is_full


def test_an_image_that_does_not_fit_is_encoded_on_the_cpu(gpu: PretendedGpu) -> None:
    predictor = predictor_on(gpu)
    is_full_from(predictor.model.image_encoder, gpu)

    made = predictor.encode(IMAGE)

    expected = predictor_on(Device("cpu", "CPU")).encode(IMAGE)
    assert gpu.is_left
    assert torch.equal(made.features, expected.features)


def test_a_click_is_answered_on_the_cpu_from_the_embedding_that_there_is(
    gpu: PretendedGpu,
) -> None:
    predictor = predictor_on(gpu)
    embedding = predictor.encode(IMAGE)
    is_full_from(predictor.model.prompt_encoder, gpu)
    asked = PromptSet((Click(40, 50, 1),), BOX.box)

    answer = predictor.predict(embedding, prompts=asked)

    at_once = predictor_on(Device("cpu", "CPU"))
    assert gpu.is_left
    np.testing.assert_array_equal(
        answer.mask, at_once.predict(at_once.encode(IMAGE), prompts=asked).mask
    )


def test_several_prompts_are_asked_one_by_one_before_the_gpu_is_left(gpu: PretendedGpu) -> None:
    predictor = predictor_on(gpu)
    embedding = predictor.encode(IMAGE)
    together = predictor.decode_alike(embedding, prompt_sets=BOXES)
    is_full_from(predictor.model.prompt_encoder, gpu, batch=2)

    logits, predicted = predictor.decode_alike(embedding, prompt_sets=BOXES)

    assert not gpu.is_left
    assert gpu.has_run_short
    np.testing.assert_allclose(logits, together[0], atol=1e-4)
    np.testing.assert_allclose(predicted, together[1], atol=1e-5)


def test_all_models_of_a_device_leave_it_together_and_go_on_sharing(gpu: PretendedGpu) -> None:
    base = predictor_on(gpu)
    other = base.with_decoder(tiny_sam(seed=1).mask_decoder, info=base.info)
    is_full_from(base.model.prompt_encoder, gpu)

    base.decode(base.encode(IMAGE), prompts=BOX)

    moved: list[str] = []
    for name, predictor in (("base", base), ("other", other)):
        predictor._model.to = lambda _where, name=name: moved.append(name)
        predictor.encode(IMAGE)
        predictor.encode(IMAGE)
    # The base came along when it answered; the other one does it once, when it is used.
    assert moved == ["other"]
    assert base.model.image_encoder is other.model.image_encoder


def test_a_model_too_large_for_the_gpu_is_loaded_onto_the_cpu(gpu: PretendedGpu) -> None:
    sam = tiny_sam()
    to = sam.to
    sam.to = lambda where: to(where) if gpu.is_left else full()

    predictor = Predictor(
        sam, info=tiny_predictor().info, preprocessing=Preprocessing.SAM, device=gpu
    )

    assert gpu.is_left
    assert predictor.predict(predictor.encode(IMAGE), prompts=BOX).mask.shape == (96, 128)
