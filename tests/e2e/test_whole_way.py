"""Open, click, brush, undo, accept, restart, export: the masks that leave are those shown."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable
from pathlib import Path

import numpy as np
import psutil
import pytest
from numpy.typing import NDArray
from PIL import Image

from lesionlab.cli.main import run
from lesionlab.core.worklist import WorkState

Open = Callable[[Path], object]


def _exported(folder: Path, to: Path, name: str) -> NDArray[np.bool_]:
    assert run(["export", str(folder), "--to", str(to)]) == 0
    with Image.open(to / f"{name}_segmentation.png") as mask:
        pixels = np.array(mask)
    assert pixels.dtype == np.uint8
    assert set(np.unique(pixels)) <= {0, 255}
    return pixels == 255


def _engine_pid() -> int:
    """The engine is the only child that holds torch."""
    engines = [
        child.pid
        for child in psutil.Process().children(recursive=True)
        if "resource_tracker" not in " ".join(child.cmdline())
    ]
    assert len(engines) == 1
    return engines[0]


def test_from_the_folder_to_the_exported_mask(
    folder: Path, tmp_path: Path, open_window: Open
) -> None:
    # Open: the first image comes with a proposal.
    anna = open_window(folder)
    anna.wait_for_image("first.png")
    proposed = anna.shown_mask
    assert proposed.shape == (240, 320)
    assert 0.005 < proposed.mean() < 0.9
    assert anna.state is WorkState.PROPOSED

    # Click, and the model answers with a mask for the new prompts.
    anna.click(8, 8, lesion=False)
    anna.wait_for_mask()
    clicked = anna.shown_mask
    assert [click.label for click in anna.bench.session.work.prompts.refining_clicks] == [0]

    # Brush, undo, redo: the mask goes and comes back exactly.
    anna.do("tool_brush")
    anna.drag((20, 200), (60, 200))
    brushed = anna.shown_mask
    assert brushed[200, 20:60].all()
    anna.do("undo")
    assert np.array_equal(anna.shown_mask, clicked)
    anna.do("undo")
    anna.wait_for_mask()
    assert np.array_equal(anna.shown_mask, proposed)
    anna.do("redo")
    anna.do("redo")
    anna.wait_for_mask()
    assert np.array_equal(anna.shown_mask, brushed)

    # Accept: it is saved, and the next image is there.
    anna.accept()
    anna.wait_for_image("second.jpg")
    second = anna.shown_mask
    anna.wait_until_saved()
    anna.window.close()

    # Restart: the same image is in view, and the accepted one is as it was.
    anna = open_window(folder)
    anna.wait_for_image("second.jpg")
    assert np.array_equal(anna.shown_mask, second)
    anna.do("previous")
    anna.wait_for_image("first.png")
    assert anna.state is WorkState.ACCEPTED
    assert np.array_equal(anna.shown_mask, brushed)
    anna.window.close()

    # Export: what leaves is what was shown; the image that nobody accepted stays.
    assert np.array_equal(_exported(folder, tmp_path / "out", "first"), brushed)
    assert not (tmp_path / "out" / "second_segmentation.png").exists()
    provenance = json.loads((tmp_path / "out" / "first_prompts.json").read_text())
    assert provenance["lesions"]


def test_names_that_are_not_ascii_go_the_whole_way(
    folder: Path, tmp_path: Path, open_window: Open
) -> None:
    anna = open_window(folder)
    anna.wait_for_image("first.png")
    anna.bench.go_to(anna.bench.worklist.model.find("ward 3/drítt.png"))
    anna.wait_for_image("ward 3/drítt.png")
    shown = anna.shown_mask

    anna.accept()
    anna.window.close()

    assert np.array_equal(_exported(folder, tmp_path / "out", "ward 3/drítt"), shown)


@pytest.mark.parametrize("moment", ["while asked", "after a stroke", "while accepting"])
def test_an_engine_that_is_killed_takes_nothing_with_it(
    moment: str, folder: Path, tmp_path: Path, open_window: Open
) -> None:
    anna = open_window(folder)
    anna.wait_for_image("first.png")
    anna.click(8, 8, lesion=False)
    if moment != "while asked":
        anna.wait_for_mask()
    if moment == "after a stroke":
        anna.do("tool_brush")
        anna.drag((20, 200), (60, 200))
    killed = _engine_pid()
    if moment == "while accepting":
        anna._qtbot.wait(400)
        anna.do("accept")

    os.kill(killed, signal.SIGKILL)

    anna.wait(lambda: anna.window.notices.notice("engine") is not None)
    if moment != "while accepting":
        anna.wait_for_mask()
        shown = anna.shown_mask
        anna.accept()
    else:
        model = anna.bench.worklist.model
        key = model.find("first.png")
        anna.wait(lambda: model.entry(key).state is WorkState.ACCEPTED)
        anna.bench.go_to(key)
        anna.wait_for_image("first.png")
        shown = anna.shown_mask
    anna.wait_until_saved()
    anna.window.close()

    assert np.array_equal(_exported(folder, tmp_path / "out", "first"), shown)
