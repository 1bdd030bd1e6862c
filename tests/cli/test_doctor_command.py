import json
from pathlib import Path

import pytest

from lesionlab.cli import checkup
from lesionlab.cli.loading import model_registry, prepared_device
from lesionlab.cli.main import run
from lesionlab.core.backends import BACKENDS_NAME, Backend, BackendChoice, Trial
from lesionlab.core.devices import DEVICE_REASONS, DEVICE_REMEDIES, DeviceReason
from lesionlab.engine.models import device
from lesionlab.engine.models.backends.choices import Choices
from lesionlab.engine.models.registry import DEFAULT_MODEL
from lesionlab.engine.store.project import Project


def _findings(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[dict]]:
    status = run(["doctor", "--json", *arguments])
    return status, json.loads(capsys.readouterr().out)


def test_a_sound_installation(capsys: pytest.CaptureFixture[str]) -> None:
    status, findings = _findings(capsys)

    assert status == 0
    assert {"lesionlab", "python", "device", "model", "memory", "data"} <= {
        f["topic"] for f in findings
    }
    assert sum(f["topic"] == "model" for f in findings) >= 2


def test_a_device_that_is_not_there_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    status, findings = _findings(capsys, "--device", "cuda:99")

    assert status == 1
    assert [f["topic"] for f in findings if f["health"] == "wrong"] == ["device"]
    assert all(f["remedy"] for f in findings if f["health"] == "wrong")


def test_damaged_weights_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in checkup.resource("models").iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    weights = tmp_path / "compact.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1] + b"x")
    monkeypatch.setattr(checkup, "resource", lambda *_: tmp_path)

    status, findings = _findings(capsys)

    assert status == 1
    assert [f["topic"] for f in findings if f["health"] == "wrong"] == ["models"]


def test_a_project_is_examined_and_none_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, before = _findings(capsys, str(tmp_path))
    assert list(tmp_path.iterdir()) == []
    with Project.open(tmp_path, user_data_dir=tmp_path / "data") as project:
        project.sync_paths(["a.png"])
        _, during = _findings(capsys, str(tmp_path))

    assert "none yet" in before[-1]["text"]
    assert "1 images, 0 corrections, database sound" in during[-1]["text"]


def test_a_damaged_project_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / ".lesionlab").mkdir()
    (tmp_path / ".lesionlab" / "project.sqlite").write_bytes(b"not a database" * 1000)

    status, findings = _findings(capsys, str(tmp_path))

    assert status == 1
    assert findings[-1]["health"] == "wrong"
    assert findings[-1]["remedy"]


@pytest.mark.parametrize("reason", [None, *DEVICE_REMEDIES, DeviceReason.NO_GPU])
def test_the_device_is_told_with_the_reason_and_what_can_be_done(
    reason: DeviceReason | None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(device, "why_no_gpu", lambda: reason or DeviceReason.NO_GPU)
    _, findings = _findings(capsys, *([] if reason else ["--device", "cpu"]))

    (found,) = [f for f in findings if f["topic"] == "device"]
    why = reason or DeviceReason.CHOSEN
    assert found["text"].startswith("CPU, ")
    assert found["text"].endswith(DEVICE_REASONS[why])
    assert found["remedy"] == DEVICE_REMEDIES.get(why, "")
    assert found["health"] == ("odd" if found["remedy"] else "fine")


def test_what_was_measured_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(checkup, "user_data_dir", lambda: tmp_path)
    predictor = model_registry().load(DEFAULT_MODEL, prepared_device("cpu"))
    tried = (
        Trial(Backend.PYTORCH, 35.2, "As published."),
        Trial(Backend.OPENVINO, 18.4, "Chosen."),
        Trial(Backend.OPENVINO_BFLOAT16, 11.0, "Its masks differ."),
    )
    choice = BackendChoice(Backend.OPENVINO, Backend.REARRANGED, encoder_trials=tried)
    Choices(tmp_path / BACKENDS_NAME).keep(predictor, choice)

    _, findings = _findings(capsys)

    assert [f["text"] for f in findings if f["topic"] == "backends"] == [
        "compact, image encoder: PyTorch. 35 ms. As published.",
        "compact, image encoder: OpenVINO. 18 ms. Chosen.",
        "compact, image encoder: OpenVINO in bfloat16. 11 ms. Its masks differ.",
    ]
