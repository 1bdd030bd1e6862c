"""`lesionlab models` lists and adds promptable models and classifiers alike."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch

from lesionlab.cli.main import run
from lesionlab.engine.models.backbones import ARCHITECTURES


@pytest.fixture(autouse=True)
def _own_models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lesionlab.cli.loading.user_models_dir", lambda: tmp_path / "models")


def test_an_added_classifier_is_listed_beside_the_models(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "tuned.pth"
    torch.save(ARCHITECTURES["mobilenet_v2"].build(2).state_dict(), file)
    assert run(["models", "add", str(file)]) == 0
    assert "benign lesion, melanoma" in capsys.readouterr().out
    assert run(["models", "list", "--json"]) == 0
    listed = {entry["ref"]["name"]: entry for entry in json.loads(capsys.readouterr().out)}
    assert listed["compact"]["kind"] == "promptable"
    assert listed["lesion-classifier"]["kind"] == listed["tuned"]["kind"] == "classifier"
    assert listed["tuned"]["architecture"] == "mobilenet_v2"


def test_a_file_that_is_neither_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "other.pth"
    torch.save({"x": torch.zeros(1)}, file)
    assert run(["models", "add", str(file)]) == 2
    assert "other.pth" in capsys.readouterr().err
    assert list((tmp_path / "models").iterdir()) == []
