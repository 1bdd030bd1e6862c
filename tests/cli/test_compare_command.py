"""`lesionlab compare` from the command line to the report."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from lesionlab.cli import main
from lesionlab.engine.synthetic.generator import draw_case


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    folder = tmp_path / "pairs"
    folder.mkdir()
    for seed in range(4):
        case = draw_case(seed, size_hw=(48, 64))
        cv2.imwrite(str(folder / f"case{seed}.png"), case.image[..., ::-1])
        cv2.imwrite(str(folder / f"case{seed}_segmentation.png"), (case.mask > 0) * np.uint8(255))
    return folder


def test_the_report_is_there_and_goes_on(
    pairs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "report"
    command = ["compare", "--images", str(pairs), "--masks", str(pairs), "--report", str(report)]
    command += ["--systems", "unet", "--folds", "2", "--budget", "0.02", "--limit", "1"]
    assert main.run(command) == 0
    assert str(report / "comparison.html") in capsys.readouterr().out
    tree = json.loads((report / "comparison.json").read_text())
    assert "unet" in json.dumps(tree["systems"])
    with (report / "cases.csv").open() as file:
        cases = list(csv.DictReader(file))
    assert {(case["system"], case["prompt"]) for case in cases} == {("unet", "none")}
    assert len(cases) == 2
    done = (report / "cases.jsonl").read_bytes()
    assert main.run(command) == 0
    assert (report / "cases.jsonl").read_bytes() == done
    assert main.run([*command, "--seed", "1"]) == 2
    assert "other settings" in capsys.readouterr().err


def test_wrong_usage_is_told(
    pairs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["compare", "--images", str(pairs), "--masks", str(pairs)]
    command += ["--report", str(tmp_path / "report")]
    assert main.run([*command, "--systems", "vnet"]) == 2
    assert "no such system" in capsys.readouterr().err
    assert main.run([*command, "--folds", "1"]) == 2
    with pytest.raises(SystemExit) as ended:
        main.run(["compare", "--list-systems"])
    assert ended.value.code == 0
    assert "sam-automed" in capsys.readouterr().out
