"""What the tests of the commands about corrections and decoders share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from lesionlab.engine.synthetic.generator import draw_case

HW = (96, 128)


@dataclass(frozen=True)
class Outlines:
    """Images with masks that were drawn elsewhere, and a table of their lesions."""

    images: Path
    masks: Path
    groups: Path

    def write(self, name: str, *, seed: int, mask: np.ndarray | None = None) -> None:
        case = draw_case(seed, size_hw=HW)
        assert cv2.imwrite(str(self.images / f"{name}.png"), case.image[..., ::-1])
        plane = case.mask.astype(np.uint8) * 255 if mask is None else mask
        assert cv2.imwrite(str(self.masks / f"{name}_segmentation.png"), plane)

    def arguments(self, project: Path) -> list[str]:
        given = ["--images", str(self.images), "--masks", str(self.masks)]
        return ["import-corrections", str(project), *given]


def made_outlines(folder: Path, *, count: int) -> Outlines:
    made = Outlines(folder / "images", folder / "masks", folder / "labels.csv")
    made.images.mkdir(parents=True)
    made.masks.mkdir()
    for number in range(count):
        made.write(f"case_{number}", seed=number)
    lines = [f"case_{number},{'twins' if number < 2 else ''}" for number in range(count)]
    made.groups.write_text("\n".join(["image,same_lesion", *lines]) + "\n")
    return made


@contextmanager
def home_of_its_own(folder: Path) -> Iterator[pytest.MonkeyPatch]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(folder))
        for name in ("CONFIG", "DATA", "CACHE", "STATE"):
            patch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
        yield patch


@dataclass(frozen=True)
class Retrained:
    """A project after one retraining; `report` is what was printed, `outcome` what it came to."""

    folder: Path
    report: dict[str, Any]
    outcome: object
