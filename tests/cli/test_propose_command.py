import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from lesionlab.cli.main import run
from lesionlab.core.resources import resource
from lesionlab.engine.store.files import sha256_of_file
from lesionlab.engine.synthetic.generator import draw_case

HW = (96, 128)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "images"
    (folder / "ward 3").mkdir(parents=True)
    for seed, name in enumerate(("a.png", "ward 3/é.png")):
        Image.fromarray(draw_case(seed, size_hw=HW).image).save(folder / name)
    return folder


def test_each_image_gets_its_mask_prompts_and_picture_and_bad_files_are_listed(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "bad.png").write_bytes(b"no image")
    out = tmp_path / "out"

    status = run(["propose", str(folder), "--out", str(out), "--overlay", "--device", "cpu"])

    assert status == 1
    assert "bad.png" in capsys.readouterr().err
    assert {p.relative_to(out).as_posix() for p in out.rglob("*.*")} == {
        f"{name}{ending}"
        for name in ("a", "ward 3/é")
        for ending in ("_segmentation.png", "_prompts.json", "_overlay.png")
    }
    with Image.open(out / "a_segmentation.png") as mask:
        assert mask.mode == "L"
        assert mask.size == (HW[1], HW[0])
        assert set(np.unique(np.array(mask))) <= {0, 255}
    prompts = json.loads((out / "a_prompts.json").read_text())
    assert prompts["image"] == "a.png"
    assert prompts["source"] == "Grad-CAM"
    assert prompts["model"] == {
        "name": "compact",
        "sha256": sha256_of_file(resource("models", "compact.safetensors")),
    }
    assert {"box_xyxy", "points", "target_class", "cam_peak", "predicted_iou"} <= prompts.keys()


def test_cam_methods_are_found_in_any_case_and_others_refused(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["propose", str(folder / "a.png"), "--out", str(tmp_path / "out")]

    assert run([*arguments, "--cam", "grad-cam++"]) == 0
    assert run([*arguments, "--cam", "nonsense"]) == 2
    # Only transformers have attention to follow.
    assert run([*arguments, "--cam", "LRP"]) == 2

    prompts = json.loads((tmp_path / "out" / "a_prompts.json").read_text())
    assert prompts["source"] == "Grad-CAM++" or prompts["abstained"]
    assert "Score-CAM" in capsys.readouterr().err
