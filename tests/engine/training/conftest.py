"""A tiny data folder of drawn pictures, random start weights, and recipes for both models."""

import csv

import cv2
import pytest
import torch
from safetensors.torch import save_file

from lesionlab.engine.models.mobilenet import mobilenet_v2_features
from lesionlab.engine.synthetic.generator import draw_case
from lesionlab.engine.training import run

NAMES = [f"case_{index}" for index in range(7)]
HELD_OUT = "case_6"

RECIPE = """
name = "{name}"
kind = "{kind}"
seed = 3
weight_decay = 0.01
ema_decay = 0.9
checkpoint_minutes = 0.0
[data]
folds = "folds.csv"
held_out_fold = 4
side_px = 96
drawn = 1
max_area = 0.9
start_weights = "start.safetensors"
[[stage]]
name = "only"
steps = {steps}
batch = 2
rate_start = 1e-4
rate_rest = 1e-3
prompts = {prompts}
drawn_share = 0.2
skin_share = 0.2
"""


@pytest.fixture(scope="session")
def data_dir(tmp_path_factory):
    """A data folder in the layout of the real one, with its start weights."""
    folder = tmp_path_factory.mktemp("data")
    (folder / "images").mkdir()
    (folder / "masks").mkdir()
    with (folder / "labels.csv").open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["image", "diagnosis", "same_lesion", "detail"])
        for seed, name in enumerate(NAMES):
            case = draw_case(seed, size_hw=(72, 96))
            cv2.imwrite(str(folder / "images" / f"{name}.jpg"), case.image[..., ::-1])
            mask = case.mask.astype("uint8") * 255
            cv2.imwrite(str(folder / "masks" / f"{name}_segmentation.png"), mask)
            writer.writerow([name, "melanoma" if seed % 2 else "nevus", "", "full"])
    torch.manual_seed(0)
    state = mobilenet_v2_features().state_dict()
    save_file({f"features.{k}": v for k, v in state.items()}, folder / "start.safetensors")
    return folder


@pytest.fixture(autouse=True)
def peaks(monkeypatch):
    """Leave out the calibration, which runs the classifier thousands of times."""
    found = {"Grad-CAM": 0.25}
    monkeypatch.setattr(run, "cam_peak_minimums", lambda *_, **__: found)
    return found


@pytest.fixture
def write_recipe(tmp_path):
    """Give a function that writes a recipe with its folds and gives its path."""

    def write(*, kind="classifier", steps=3, prompts=False, name="tiny"):
        lines = ["image,fold", *(f"{n},{4 if n == HELD_OUT else 0}" for n in NAMES)]
        (tmp_path / "folds.csv").write_text("\n".join(lines))
        path = tmp_path / f"{name}.toml"
        text = RECIPE.format(name=name, kind=kind, steps=steps, prompts=str(prompts).lower())
        path.write_text(text)
        return path

    return write
