"""Why there is no GPU, told from what PyTorch and the system say."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from lesionlab.core.devices import DEVICE_REASONS, DeviceReason
from lesionlab.engine.models import gpu_search
from lesionlab.engine.models.gpu_search import is_nvidia_inside, why_no_gpu


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch):
    def make(*, cuda: str | None = "12.9", inside: bool = True, complaint: str = "") -> None:
        def init() -> None:
            raise RuntimeError(complaint)

        monkeypatch.setattr(torch.version, "cuda", cuda)
        monkeypatch.setattr(torch.version, "hip", None)
        monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
        monkeypatch.setattr(torch.cuda, "init", init)
        monkeypatch.setattr(gpu_search, "is_nvidia_inside", lambda: inside)

    return make


NO_DRIVER = (
    "Found no NVIDIA driver on your system. Please check that you have an NVIDIA GPU and installed"
    " a driver from http://www.nvidia.com/Download/index.aspx"
)
OLD_DRIVER = "The NVIDIA driver on your system is too old (found version 11070). Please update"


@pytest.mark.parametrize(
    ("cuda", "inside", "complaint", "reason"),
    [
        (None, False, "", DeviceReason.NO_GPU),
        (None, True, "", DeviceReason.NO_CUDA),
        ("12.9", False, NO_DRIVER, DeviceReason.NO_GPU),
        ("12.9", True, NO_DRIVER, DeviceReason.NO_DRIVER),
        ("12.9", True, OLD_DRIVER, DeviceReason.OLD_DRIVER),
        ("12.9", False, OLD_DRIVER, DeviceReason.OLD_DRIVER),
        ("12.9", True, "No CUDA GPUs are available", DeviceReason.NO_GPU),
        ("12.9", True, "CUDA driver initialization failed", DeviceReason.UNUSABLE),
    ],
)
def test_why_there_is_none(machine, cuda, inside, complaint, reason) -> None:
    machine(cuda=cuda, inside=inside, complaint=complaint)
    assert why_no_gpu() is reason


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (None, None),
        (torch.OutOfMemoryError("CUDA out of memory."), DeviceReason.OUT_OF_MEMORY),
        (
            RuntimeError("CUDA error: no kernel image is available for execution on the device"),
            DeviceReason.UNUSABLE,
        ),
    ],
)
def test_a_gpu_is_used_only_if_it_can_compute(
    machine, monkeypatch: pytest.MonkeyPatch, error: Exception | None, reason: DeviceReason | None
) -> None:  # fmt: skip
    machine()
    ones = torch.ones

    def made(count: int, *, device: str) -> torch.Tensor:
        assert device == "cuda:0"
        if error is not None:
            raise error
        return ones(count)

    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch, "ones", made)
    assert why_no_gpu() is reason


def test_an_nvidia_card_is_told_from_others_by_its_pci_vendor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gpu_search, "_PCI", tmp_path)
    monkeypatch.setattr(gpu_search, "_DRIVER", tmp_path / "none")
    for name, vendor, kind in (("a", "0x8086", "0x030000"), ("b", "0x10de", "0x040300")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "vendor").write_text(f"{vendor}\n")
        (tmp_path / name / "class").write_text(f"{kind}\n")
    assert not is_nvidia_inside()

    (tmp_path / "b" / "class").write_text("0x030200\n")
    assert is_nvidia_inside()


def test_each_reason_has_its_sentence() -> None:
    assert set(DEVICE_REASONS) == set(DeviceReason)
    assert all(text.endswith(".") for text in DEVICE_REASONS.values())
