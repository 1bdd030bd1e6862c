"""`lesionlab bench`: the speed of this program on this machine, beside the simplest thing."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from lesionlab.cli.arguments import add_json_argument
from lesionlab.cli.bench_backends import processor
from lesionlab.cli.bench_figure import Figure, print_figures
from lesionlab.cli.driven import home_in, measured_by
from lesionlab.cli.loading import model_registry, prepared_device
from lesionlab.cli.status import OK

EXAMPLES = (
    "lesionlab bench",
    "lesionlab bench --json > bench.json",
    "lesionlab bench retrain --images isic2017/images --masks isic2017/masks",
    "lesionlab bench order --images isic2017/images --masks isic2017/masks --parts rank",
)

IMAGE_HW = (768, 1024)
MB = 1e6


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "what",
        nargs="?",
        choices=("program", "ui", "retrain", "order", "cams", "backends", "classifiers"),
        default="program",
        help="the speed of window and engine; a day's work in the window (10 minutes); what "
        "retraining is worth and what it costs, with simulated readers (an hour); whether "
        "correcting in the order by need is worth more than at random (half an hour); how soon "
        "each map of each kind of classifier is there (1 minute); SAM's ViT-B on each backend "
        "beside segment_anything's own code (10 minutes); or how soon the proposals of five "
        "classifiers come and stop (3 minutes) "
        "(default: %(default)s)",
    )
    parser.add_argument(
        "--visits", type=int, default=12, help="generated images to visit (default: %(default)s)"
    )
    parser.add_argument(
        "--clicks", type=int, default=5, help="clicks on each of them (default: %(default)s)"
    )
    parser.add_argument(
        "--images",
        type=Path,
        metavar="DIR",
        help="with ui and retrain: images that the shipped model never saw (default: generated "
        "ones); "
        "with order: the training set of ISIC 2017",
    )
    parser.add_argument("--masks", type=Path, metavar="DIR", help="their true masks")
    parser.add_argument(
        "--parts",
        nargs="+",
        choices=("speed", "window", "gain", "image", "harm", "weights", "rank"),
        metavar="PART",
        help="with retrain: only some of speed, window, gain, image, harm; with order: only some "
        "of weights, rank, gain (default: all)",
    )
    parser.add_argument(
        "--useless-runs",
        type=int,
        default=20,
        metavar="N",
        help="with retrain: retrainings on useless corrections (default: %(default)s)",
    )
    add_json_argument(parser)


def run(args: argparse.Namespace) -> int:
    """Measure and report; gives the exit status."""
    if sys.platform == "linux" and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if args.what != "program":
        figures = []
        long_ones = {
            "ui": _ui_figures,
            "retrain": _retrain_figures,
            "order": _order_figures,
            "cams": _cam_figures,
            "backends": _backend_figures,
            "classifiers": lambda _: iter(classifiers_figures()),
        }
        measured = long_ones[args.what](args)
        for figure in measured:
            figures.append(figure)
            # It takes long: what is known already is not kept back, nor lost if the rest fails.
            print_figures([figure], file=sys.stderr)
    else:
        figures = [*startup_figures(), *window_figures(images=args.visits, clicks=args.clicks)]
        figures += [*editing_figures(), *stock_figures()]
    if args.json:
        values = {
            "machine": f"{platform.platform()}, {os.cpu_count()} cores, {processor()}",
            "screen": os.environ.get("QT_QPA_PLATFORM", "real"),
            "figures": [asdict(f) | {"is_reached": f.is_reached} for f in figures],
        }
        print(json.dumps(values, indent=2))
    else:
        print_figures(figures)
        print(f"{os.cpu_count()} cores; {processor()}")
    return OK


def _ui_figures(args: argparse.Namespace) -> Iterator[Figure]:
    from lesionlab.cli.bench_ui import ui_figures

    return ui_figures(images=args.images, masks=args.masks)


def _retrain_figures(args: argparse.Namespace) -> Iterator[Figure]:
    from lesionlab.cli.bench_retrain import PARTS, retrain_figures

    return retrain_figures(
        parts=args.parts or PARTS,
        images=args.images,
        masks=args.masks,
        useless_runs=args.useless_runs,
    )


def _order_figures(args: argparse.Namespace) -> Iterator[Figure]:
    from lesionlab.cli.bench_order import PARTS, order_figures

    return order_figures(parts=args.parts or PARTS, images=args.images, masks=args.masks)


def _cam_figures(_args: argparse.Namespace) -> Iterator[Figure]:
    from lesionlab.cli.bench_cams import cam_figures

    return cam_figures()


def _backend_figures(_args: argparse.Namespace) -> Iterator[Figure]:
    from lesionlab.cli.bench_backends import backend_figures

    return backend_figures()


def startup_figures(*, repeats: int = 9) -> list[Figure]:
    """Start the window and a bare PySide6 window in turns."""
    import numpy as np

    from lesionlab.cli.startup_time import measure_startup

    times = measure_startup(repeats=repeats)
    ours, bare = float(np.median(times.ours_ms)), float(np.median(times.bare_ms))
    return [
        Figure(
            "window painted",
            ours,
            "ms",
            count=repeats,
            limit=1.5 * bare,
            beside=("bare PySide6 window", bare),
        ),
        Figure(
            "engine parts loaded by then", float(len(times.loaded)), "modules", repeats, limit=0.0
        ),
    ]


def window_figures(*, images: int, clicks: int) -> list[Figure]:
    """Drive the real window with the real engine through generated images, all caches empty.

    Raises:
        UserError: If the window cannot be driven here.
    """
    with TemporaryDirectory(prefix="lesionlab-bench-") as scratch:
        folder = Path(scratch) / "images"
        write_images(folder, count=images + 1)
        said = measured_by(
            "lesionlab.cli.window_bench",
            str(folder),
            str(images),
            str(clicks),
            environment=home_in(scratch),
        )
    return read_window_figures(said)


def read_window_figures(said: dict[str, Any]) -> list[Figure]:
    """Make figures from the samples of `window_bench`."""
    import numpy as np

    def percentile(what: str, key: str, percent: float, limit: float | None) -> Figure:
        samples = said[key]
        value = float(np.percentile(samples, percent))
        return Figure(what, value, "ms", len(samples), limit)

    both = said["window_bytes"] + said["engine_bytes"]
    return [
        percentile("first proposal of a new image, median", "first_proposal_ms", 50, None),
        percentile("first proposal of a new image, p95", "first_proposal_ms", 95, 1000.0),
        percentile("click to painted mask during prefetch, median", "click_ms", 50, None),
        percentile("click to painted mask during prefetch, p95", "click_ms", 95, 100.0),
        percentile("click to painted mask during prefetch, p99", "click_ms", 99, None),
        percentile("cached image to painted mask, p95", "cached_image_ms", 95, 150.0),
        percentile("GUI thread blocked, p99", "blocked_ms", 99, 50.0),
        percentile("GUI thread blocked, longest", "blocked_ms", 100, None),
        Figure("memory of the idle window", said["window_idle_bytes"] / MB, "MB", 1, 250.0),
        Figure("memory of window and engine at work", both / MB, "MB", 1, 900.0),
    ]


def editing_figures() -> list[Figure]:
    """Paint on an image of 24 megapixels, and take it back.

    Raises:
        UserError: If no window can be shown here.
    """
    return read_editing_figures(measured_by("lesionlab.cli.editing_bench"))


def read_editing_figures(said: dict[str, list[float]]) -> list[Figure]:
    """Make figures from the samples of `editing_bench`."""
    import numpy as np

    frames, steps = said["frame_ms"], said["undo_ms"] + said["redo_ms"]
    p95 = float(np.percentile(frames, 95))
    return [
        Figure("large brush on 24 megapixels, frame, p95", p95, "ms", len(frames), 16.7),
        Figure(
            "undo or redo on 24 megapixels, longest of 100 strokes",
            max(steps),
            "ms",
            len(steps),
            100.0,
        ),
    ]


def classifiers_figures() -> list[Figure]:
    """Have one image proposed for by five classifiers, in an engine whose caches are empty."""
    with TemporaryDirectory(prefix="lesionlab-bench-") as scratch:
        said = measured_by("lesionlab.cli.classifiers_bench", environment=home_in(scratch))
    return read_classifiers_figures(said)


def read_classifiers_figures(said: dict[str, Any]) -> list[Figure]:
    """Make figures from the samples of `classifiers_bench`."""
    import numpy as np

    waits, clicks, cancels = said["wait_ms"], said["click_ms"], said["cancel_ms"]
    masks, changes = said["mask_ms"], said["change_ms"]
    done = said["done_ms"]
    return [
        Figure("wait for the next result, median", float(np.median(waits)), "ms", len(waits)),
        Figure("wait for the next result, longest", max(waits), "ms", len(waits), 1000.0),
        Figure("wait for the next mask, longest", max(masks), "ms", len(masks)),
        Figure("wait for something new to be seen, longest", max(changes), "ms", len(changes)),
        Figure("first proposal there", min(done.values()), "ms", 1, 1000.0),
        Figure(f"all {len(done)} proposals there", said["all_ms"] / 1000, "s", 1),
        Figure("ended after it was said, longest", max(cancels), "ms", len(cancels), 100.0),
        Figure("click meanwhile, median", float(np.median(clicks)), "ms", len(clicks)),
        Figure("click meanwhile, longest", max(clicks), "ms", len(clicks)),
    ]


def stock_figures(*, repeats: int = 15) -> list[Figure]:
    """Time the compact model beside segment_anything's predictor on the same modules."""
    from lesionlab.engine.bench.stock import compare_with_stock
    from lesionlab.engine.models.registry import DEFAULT_MODEL
    from lesionlab.engine.synthetic.generator import draw_case

    predictor = model_registry().load(DEFAULT_MODEL, prepared_device("cpu"))
    image = draw_case(0, size_hw=IMAGE_HW).image
    return [
        Figure(
            f"engine alone: {step.what}, median",
            step.ours.median_ms,
            "ms",
            count=repeats,
            beside=("stock SamPredictor", step.stock.median_ms),
        )
        for step in compare_with_stock(predictor, image, repeats=repeats)
    ]


def write_images(folder: Path, *, count: int) -> None:
    """Write generated images into a folder, made if needed."""
    from PIL import Image

    from lesionlab.engine.synthetic.generator import draw_case

    folder.mkdir(parents=True, exist_ok=True)
    for seed in range(count):
        image = draw_case(seed, size_hw=IMAGE_HW).image
        Image.fromarray(image).save(folder / f"{seed:03}.png")
