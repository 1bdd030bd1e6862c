"""The benchmark measures what it says; no test asserts a time."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lesionlab.cli import bench, editing_bench
from lesionlab.cli.bench_figure import Figure
from lesionlab.cli.startup_time import measure_startup
from lesionlab.engine.bench.timing import Timing, time_in_turns


def test_percentiles() -> None:
    timing = Timing(tuple(float(n) for n in range(101)))

    assert timing.median_ms == 50
    assert timing.percentile_ms(95) == 95


def test_two_things_are_timed_in_turns_after_one_untimed_call_each() -> None:
    calls: list[str] = []

    ours, theirs = time_in_turns(lambda: calls.append("o"), lambda: calls.append("t"), repeats=3)

    assert "".join(calls) == "otototot"
    assert len(ours.samples_ms) == len(theirs.samples_ms) == 3


def test_both_windows_are_painted_and_nothing_of_the_engine_is_loaded_by_then() -> None:
    times = measure_startup(repeats=1)

    assert len(times.ours_ms) == len(times.bare_ms) == 1
    assert times.loaded == ()


def test_the_window_is_driven_from_image_to_image(tmp_path: Path) -> None:
    bench.write_images(tmp_path / "images", count=3)

    done = subprocess.run(
        [sys.executable, "-m", "lesionlab.cli.window_bench", tmp_path / "images", "2", "2"],
        capture_output=True,
        text=True,
        check=True,
    )

    said = json.loads(done.stdout.splitlines()[-1])
    assert {
        key: len(said[key]) for key in ("first_proposal_ms", "click_ms", "cached_image_ms")
    } == {
        "first_proposal_ms": 2,
        "click_ms": 4,
        "cached_image_ms": 1,
    }
    figures = {figure.what: figure for figure in bench.read_window_figures(said)}
    assert figures["click to painted mask during prefetch, p95"].count == 4


@pytest.mark.parametrize(("value", "reached"), [(99.0, True), (100.0, True), (101.0, False)])
def test_a_figure_knows_its_limit(value: float, reached: bool) -> None:
    assert Figure("x", value, "ms", count=1, limit=100.0).is_reached is reached


def test_what_five_classifiers_take_is_read_by_what_it_is() -> None:
    said = {
        "mask_ms": [1500.0],
        "wait_ms": [100.0, 300.0, 1200.0],
        "change_ms": [100.0, 300.0, 700.0],
        "done_ms": {"Grad-CAM": 150.0, "auto": 400.0},
        "all_ms": 2000.0,
        "cancel_ms": [3.0, 90.0],
        "click_ms": [60.0, 70.0, 95.0],
    }
    figures = {figure.what: figure for figure in bench.read_classifiers_figures(said)}
    assert figures["wait for the next result, longest"].is_reached is False
    assert figures["wait for something new to be seen, longest"].value == 700.0
    assert figures["ended after it was said, longest"].is_reached is True
    assert figures["first proposal there"].value == 150.0
    assert figures["all 2 proposals there"].value == 2.0


def test_editing_is_driven_frame_by_frame_and_step_by_step(qtbot: QtBot) -> None:
    undone, redone = editing_bench.undo_ms(hw=(60, 80), strokes=3)
    frames = editing_bench.brush_frames_ms(hw=(60, 80), frames=4)
    assert (len(undone), len(redone), len(frames)) == (3, 3, 4)

    said = {"frame_ms": frames, "undo_ms": undone, "redo_ms": [*redone, 500.0]}
    brush, undo = bench.read_editing_figures(said)

    assert (brush.count, undo.count) == (4, 7)
    assert undo.value == 500.0
    assert not undo.is_reached
