from __future__ import annotations

import os
import subprocess
import sys

import pytest
import torch

from lesionlab.core.devices import DeviceReason
from lesionlab.core.errors import UserError
from lesionlab.engine.models import device
from lesionlab.engine.models.device import available_cores, choose_device, use_threads


def test_the_cpu_is_there_and_named_for_people() -> None:
    cpu = choose_device("cpu")
    assert (cpu.name, cpu.kind, cpu.torch) == ("cpu", "cpu", torch.device("cpu"))
    assert cpu.title.startswith("CPU, ")


def test_without_a_gpu_the_cpu_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 0)
    assert choose_device().name == "cpu"
    with pytest.raises(UserError, match="GPU"):
        choose_device("cuda")


def test_with_a_gpu_it_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(device, "why_no_gpu", lambda: None)
    monkeypatch.setattr(device, "why_not_this_one", lambda index: None)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 1)
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda index: "NVIDIA H200")
    assert [choose_device(name).name for name in (None, "cuda", "cuda:0")] == ["cuda:0"] * 3
    assert choose_device().reason is DeviceReason.GPU
    assert choose_device("cuda").reason is choose_device("cpu").reason is DeviceReason.CHOSEN
    assert choose_device().title == "NVIDIA H200 (CUDA)"
    assert choose_device().kind == "cuda"
    with pytest.raises(UserError):
        choose_device("cuda:1")


def test_a_gpu_that_was_asked_for_and_cannot_compute_is_an_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(device, "why_not_this_one", lambda index: DeviceReason.UNUSABLE)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 1)
    with pytest.raises(UserError, match="cannot use it"):
        choose_device("cuda")


@pytest.mark.parametrize("name", ["gpu", "cuda:x", "cuda:-1", "", "mps"])
def test_unknown_devices_are_refused(name: str) -> None:
    with pytest.raises(UserError, match="not known"):
        choose_device(name)


def test_threads_are_set() -> None:
    before = torch.get_num_threads()
    try:
        use_threads(1)
        assert torch.get_num_threads() == 1
        use_threads()
        assert 1 <= torch.get_num_threads() <= available_cores()
    finally:
        torch.set_num_threads(before)


def test_torchvision_loads_in_a_fresh_process_without_a_warning() -> None:
    code = (
        "from lesionlab.engine.models.torchvision_shim import ensure_torchvision as f; f(); f();"
        "import os, torchvision.transforms.functional; print(os.environ['OMP_WAIT_POLICY'])"
    )
    environment = {k: v for k, v in os.environ.items() if k != "OMP_WAIT_POLICY"}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    assert done.stdout.strip() == "passive"
    assert done.stderr == ""
