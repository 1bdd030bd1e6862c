"""Projects with corrected images, small enough that a decoder learns from them within a second."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import cv2
import numpy as np

from lesionlab.core.edits import EditState
from lesionlab.core.masks import pack
from lesionlab.core.prompts import PromptSet
from lesionlab.core.records import Draft, Effort
from lesionlab.core.saving_messages import Accept
from lesionlab.engine.imaging.decode import read_image
from lesionlab.engine.store.project import Project
from lesionlab.engine.synthetic.generator import draw_case

HW = (96, 128)
_numbers = count()


def drawn(seed: int, hw: tuple[int, int] = HW) -> tuple[np.ndarray, np.ndarray]:
    """Give an image, RGB uint8 (H, W, 3), and the mask of its lesion, bool (H, W)."""
    case = draw_case(seed, size_hw=hw)
    return case.image, np.asarray(case.mask)


def write_image(path: Path, pixels: np.ndarray) -> None:
    assert cv2.imwrite(str(path), np.ascontiguousarray(pixels[..., ::-1]))


def add_image(project: Project, pixels: np.ndarray, path: str) -> int:
    """Write an image into a project's folder and have it decoded; gives its key."""
    write_image(project.folder / path, pixels)
    (entry,) = project.sync_paths([path])
    image = read_image(project.folder / path)
    project.record_decoded(entry.image_key, image_id=image.image_id, hw=image.hw)
    return entry.image_key


def work(
    mask: np.ndarray, *, prompts: PromptSet | None = None, source: str = "", model: str = ""
) -> Draft:
    """Give work that ended in a mask; without prompts it was only painted."""
    effort = Effort(seconds=8.0, clicks=2)
    return Draft(EditState(prompts=prompts, source=source), pack(mask), None, model, effort)


def accept(
    project: Project, key: int, mask: np.ndarray, *, lesion: int = 0, **kept: object
) -> None:
    project.apply(Accept(f"accepted {next(_numbers)}", key, lesion, work(mask, **kept)))


def correct(project: Project, seeds: range) -> None:
    """Add drawn images and accept their true masks."""
    for seed in seeds:
        pixels, mask = drawn(seed)
        accept(project, add_image(project, pixels, f"{seed}.png"), mask)
