"""`lesionlab bench ui`: a day's work in the real window, as figures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from lesionlab.cli.bench_figure import Figure
from lesionlab.cli.driven import home_in, measured_by

WORKLIST_IMAGES = 10_000
CLINICIAN_IMAGES = 100
_DAY = "lesionlab.cli.day_bench"


def ui_figures(*, images: Path | None, masks: Path | None) -> Iterator[Figure]:
    """Drive the window through a worklist of 10,000, and a simulated clinician through cases.

    Args:
        images: Cases for the clinician; of ISIC 2017, only those that the shipped models never saw
            are taken. None draws some.
        masks: The readers' masks of these.

    Raises:
        UserError: If the window cannot be driven here.
    """
    from lesionlab.cli.bench import editing_figures

    yield from editing_figures()
    with TemporaryDirectory(prefix="lesionlab-bench-") as scratch:
        home = home_in(scratch)
        folder = Path(scratch) / "ten-thousand"
        _write_many(folder, count=WORKLIST_IMAGES)
        yield from _worklist_figures(measured_by(_DAY, "worklist", str(folder), environment=home))
        cases = Path(scratch) / "cases"
        truth = _write_cases(cases, images=images, masks=masks)
        yield from _clinician_figures(
            measured_by(_DAY, "clinician", str(cases), str(truth), environment=home)
        )


def _worklist_figures(said: dict[str, Any]) -> Iterator[Figure]:
    import numpy as np

    first, again = said["open_ms"]
    name = f"worklist of {said['image_count']:,}"
    yield Figure(f"{name}: first rows painted, new folder", first, "ms", 1, 2000.0)
    yield Figure(f"{name}: the same, known folder", again, "ms", 1, 2000.0)
    for what, key, limit in (
        ("scroll a page", "scroll_ms", 16.0),
        ("filter or search", "filter_ms", 200.0),
        ("next image on the screen", "next_ms", 150.0),
    ):
        samples = said[key]
        yield Figure(
            f"{name}: {what}, p95", float(np.percentile(samples, 95)), "ms", len(samples), limit
        )


def _clinician_figures(said: dict[str, Any]) -> Iterator[Figure]:
    import numpy as np

    from lesionlab.cli.day_bench import CLICK_LIMIT, GOAL_IOU

    clicks, ious = np.array(said["clicks"]), np.array(said["iou"])
    count = len(clicks)
    goal = f"simulated clinician to IoU {GOAL_IOU:g}"
    yield Figure(
        f"{goal}: clicks, mean (at most {CLICK_LIMIT})", float(clicks.mean()), "", count, 2
    )
    needing = 100 * float((clicks > 0).mean())
    yield Figure(f"{goal}: images that need a click", needing, "%", count, 200 / 3)
    never = 100 * float((ious < GOAL_IOU).mean())
    yield Figure(f"{goal}: not reached in {CLICK_LIMIT} clicks", never, "%", count)
    seconds = float(np.median(said["seconds"]))
    yield Figure(f"{goal}: from first sight to accepted, median", seconds, "s", count)


def _write_many(folder: Path, *, count: int) -> None:
    """Write many small images, each another one."""
    import cv2
    import numpy as np

    folder.mkdir()
    base = np.full((48, 64, 3), (150, 170, 200), np.uint8)
    for number in range(count):
        image = base.copy()
        cv2.circle(image, (20 + number % 24, 24), 8 + number % 7, (60, 70, 110), cv2.FILLED)
        bits = np.array([number >> bit & 1 for bit in range(14)], np.uint8)
        image[0, :14] = 90 * bits[:, None]
        cv2.imwrite(str(folder / f"image_{number:05}.png"), image)


def _write_cases(folder: Path, *, images: Path | None, masks: Path | None) -> Path:
    """Put the clinician's cases into a folder; gives the folder of their masks."""
    from lesionlab.engine.evaluation.pairs import find_pairs
    from lesionlab.engine.synthetic.generator import write_sample

    if images is None or masks is None:
        write_sample(folder, count=CLINICIAN_IMAGES, seed=1, with_masks=True)
        truth = folder.with_name("truth")
        (folder / "masks").rename(truth)
        return truth
    from lesionlab.cli.evaluate import held_out

    pairs, _ = find_pairs(images, masks=masks)
    unseen = held_out(pairs)
    folder.mkdir()
    for pair in unseen[:: max(len(unseen) // CLINICIAN_IMAGES, 1)][:CLINICIAN_IMAGES]:
        (folder / pair.image.name).symlink_to(pair.image.resolve())
    return masks
