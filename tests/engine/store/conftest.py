"""A project with an image, and work to be saved in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import numpy as np
import pytest

from lesionlab.core.edits import EditState, Stroke
from lesionlab.core.masks import pack
from lesionlab.core.prompts import Box, Click, PromptSet
from lesionlab.core.proposals import ModelRef, Proposal
from lesionlab.core.records import Draft, Effort
from lesionlab.engine.store.project import Project

HW = (40, 60)
_numbers = count()


def _mask(seed: int, hw: tuple[int, int] = HW) -> np.ndarray:
    return np.random.default_rng(seed).random(hw) > 0.5


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "images"
    folder.mkdir()
    return folder


@pytest.fixture
def user_data_dir(tmp_path: Path) -> Path:
    return tmp_path / "user data"


@pytest.fixture
def project(folder: Path, user_data_dir: Path) -> Iterator[Project]:
    with Project.open(folder, user_data_dir=user_data_dir) as project:
        yield project


@pytest.fixture
def decoded() -> Callable[..., int]:
    """Add an image to a project as if it had been decoded; gives its key."""

    def add(project: Project, path: str = "a.png", *, shows: str = "aa") -> int:
        file = project.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(shows.encode() * 10)
        (entry,) = project.sync_paths([path])
        project.record_decoded(entry.image_key, image_id=shows, hw=HW)
        return entry.image_key

    return add


@pytest.fixture
def draft() -> Callable[..., Draft]:
    def make(seed: int = 0, *, source: str = "auto", hw: tuple[int, int] = HW) -> Draft:
        prompts = PromptSet(clicks=(Click(3.5, 4, 1), Click(1, 2, 0)), box=Box(1, 2, 30, 31.5))
        strokes = (Stroke(((1.0, 2.0), (3.0, 4.5)), radius_px=2.5, adds=False),)
        return Draft(
            state=EditState(prompts=prompts, edits=strokes, source=source),
            mask=pack(_mask(seed, hw)),
            predicted_iou=0.75,
            model_sha256="m" * 64,
            effort=Effort(seconds=12.5, clicks=2, box_edits=1, strokes=1),
            computed_with="encoder pytorch on cuda; decoder pytorch on cuda",
        )

    return make


@pytest.fixture
def proposal() -> Callable[..., Proposal]:
    def make(source: str = "auto", *, seed: int = 0, model: str = "compact") -> Proposal:
        return Proposal(
            source=source,
            prompts=PromptSet(),
            mask=pack(_mask(seed)),
            predicted_iou=0.9,
            model=ModelRef(model, f"sha of {model}"),
            target_class="melanoma",
            cam_peak=3.25,
            cam=np.random.default_rng(seed).integers(0, 256, (7, 9), dtype=np.uint8),
            classifier=ModelRef("classifier", "sha of classifier"),
            computed_with="encoder pytorch on cpu; decoder openvino on cpu",
        )

    return make


@pytest.fixture
def save_id() -> Callable[[], str]:
    return lambda: f"save {next(_numbers)}"
