"""`lesionlab compare`: systems trained and measured on the same unseen images."""

from __future__ import annotations

import argparse
import hashlib
import platform
import shlex
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tqdm import tqdm

from lesionlab import __version__
from lesionlab.cli.arguments import add_device_argument
from lesionlab.cli.batch import Failures
from lesionlab.cli.loading import classifier_registry, model_registry, prepared_device
from lesionlab.core.errors import UserError
from lesionlab.core.proposals import DEFAULT_CLASSIFIER
from lesionlab.core.resources import resource
from lesionlab.user_dirs import user_models_dir

if TYPE_CHECKING:
    import torch

    from lesionlab.engine.comparison.plan import ComparedImage
    from lesionlab.engine.comparison.results import Origin
    from lesionlab.engine.comparison.run import ComparisonRun, Materials
    from lesionlab.engine.evaluation.pairs import Failure, Pair
    from lesionlab.engine.models.device import Device

EXAMPLES = (
    "lesionlab compare --images clinic --masks clinic/masks --report comparison",
    "lesionlab compare --images isic2017/images --masks isic2017/masks \\\n"
    "      --labels isic2017/labels.csv --systems zero-shot,peft-medsam,unet --budget 30 \\\n"
    "      --report comparison",
)
_LIBRARIES = (
    "torch",
    "numpy",
    "scipy",
    "opencv-python-headless",
    "segment-anything-py",
    "grad-cam",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("--images", required=True, type=Path, metavar="DIR")
    parser.add_argument(
        "--masks",
        required=True,
        type=Path,
        metavar="DIR",
        help="NAME_segmentation.png, NAME_Segmentation.png or NAME.png for each image",
    )
    parser.add_argument(
        "--report",
        required=True,
        type=Path,
        metavar="DIR",
        help="where the report goes; an interrupted comparison goes on there",
    )
    parser.add_argument(
        "--labels",
        type=Path,
        metavar="CSV",
        help="table with the columns image, diagnosis, and patient or lesion, as far as known",
    )
    parser.add_argument(
        "--systems",
        metavar="NAMES",
        help="what is compared, with commas between (default: all)",
    )
    parser.add_argument(
        "--list-systems", action=_ListSystems, nargs=0, help="list the systems and stop"
    )
    parser.add_argument("--folds", type=int, default=5, metavar="N", help="default: %(default)s")
    parser.add_argument(
        "--budget",
        type=float,
        default=60.0,
        metavar="MINUTES",
        help="of training in all, shared equally by all trainings; measuring comes on top "
        "(default: %(default)g)",
    )
    parser.add_argument(
        "--base",
        default="compact",
        metavar="NAME",
        help="promptable model that most systems start from (default: %(default)s)",
    )
    parser.add_argument(
        "--classifiers",
        metavar="NAMES",
        help="whose maps are judged, with commas between; the first one's prompts are used for all "
        "systems (default: the one that comes with the program)",
    )
    parser.add_argument(
        "--start-weights",
        type=Path,
        metavar="FILE",
        help="MobileNetV2's ImageNet weights (safetensors, torchvision's names) for the systems "
        "that begin anew; without, they begin at random",
    )
    parser.add_argument(
        "--limit", type=int, default=0, metavar="N", help="test images of a fold (default: all)"
    )
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="default: %(default)s")
    parser.add_argument(
        "--restart", action="store_true", help="begin anew where a comparison was begun before"
    )
    add_device_argument(parser)


def run(args: argparse.Namespace) -> int:
    """Compare, and write the report; gives the exit status."""
    from lesionlab.engine.comparison.ledger import Ledger
    from lesionlab.engine.comparison.report.files import HTML_NAME, write_report
    from lesionlab.engine.comparison.run import ComparisonRun, Wanted, known_system, started_now
    from lesionlab.engine.evaluation.pairs import find_pairs, read_pair
    from lesionlab.engine.training.systems import SYSTEMS

    _check(args)
    started = started_now()
    wanted = Wanted(
        systems=tuple(SYSTEMS) if args.systems is None else _names(args.systems),
        minutes=args.budget,
        seed=args.seed,
        tested=args.limit,
    )
    for name in wanted.systems:
        known_system(name)
    materials = _materials(args, prepared_device(args.device))
    pairs, unmatched = find_pairs(args.images, masks=args.masks)
    with _Bar() as bar:
        content = _content_hash(pairs, bar)
        hashes = {
            "base checkpoint": materials.context.base.base.ref.sha256,
            **{f"classifier {c.ref.name}": c.ref.sha256 for c, _ in materials.classifiers},
            "images and masks": content,
        }
        settings = {
            "systems": wanted.systems,
            "folds": args.folds,
            "budget": args.budget,
            "seed": args.seed,
            "limit": args.limit,
            "start_weights": args.start_weights is not None,
            "program": __version__,
            **hashes,
        }
        ledger = Ledger(args.report, settings=settings, restart=args.restart)
        images, failed = _plan(args, ledger, pairs, bar)
        comparing = ComparisonRun(
            wanted, images=images, materials=materials, ledger=ledger, say=bar.say
        )
        comparing.run()
        bar.say("putting the report together", 0.0)
        failures = _all_failures([*unmatched, *failed, *comparing.failures])
        origin = _origin(args, started, hashes, comparing, len(images), failures, materials)
        pair_of = {image.name: image.pair for image in images}

        def picture_of(name: str) -> tuple[Any, Any]:
            decoded, truth = read_pair(pair_of[name])
            return decoded.pixels, truth

        write_report(comparing.comparison(origin), to=args.report, picture_of=picture_of)
    for sentence in comparing.left_out:
        print(f"note: {sentence}", file=sys.stderr)
    print(args.report / HTML_NAME)
    return Failures([(str(f.path), f.reason) for f in failures]).finish()


def _check(args: argparse.Namespace) -> None:
    for name, value, least in (
        ("--folds", args.folds, 2),
        ("--budget", args.budget, 0),
        ("--limit", args.limit, 0),
    ):
        if not value >= least:
            raise UserError(f"{name} is too small.", value=str(value), expected=f"at least {least}")


def _names(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for name in text.split(",") if name.strip()))


def _materials(args: argparse.Namespace, device: Device) -> Materials:
    from lesionlab.engine.comparison.plan import seen_by
    from lesionlab.engine.comparison.run import Materials
    from lesionlab.engine.training.systems import SystemContext

    base = model_registry().load(args.base, device)
    registry = classifier_registry()
    names = _names(args.classifiers) if args.classifiers else (DEFAULT_CLASSIFIER,)
    return Materials(
        context=SystemContext(
            base=base,
            start_weights=_start_weights(args.start_weights),
            device=device,
            seed=args.seed,
        ),
        seen_by_base=seen_by(model_registry().card(args.base).values),
        classifiers=[
            (registry.load(name, device), seen_by(registry.card(name).values)) for name in names
        ],
        shipped_dir=resource("models"),
        user_dir=user_models_dir(),
    )


def _start_weights(path: Path | None) -> dict[str, torch.Tensor] | None:
    if path is None:
        return None
    from lesionlab.engine.models.tensors import read_tensors

    return {key: value.float() for key, value in read_tensors(path).items()}


def _plan(
    args: argparse.Namespace, ledger: Any, pairs: Sequence[Pair], bar: _Bar
) -> tuple[list[ComparedImage], list[Failure]]:
    """Give the folds as they were written down, or write them down."""
    from lesionlab.engine.comparison.ledger import FOLDS
    from lesionlab.engine.comparison.plan import make_plan, read_labels, read_plan, write_plan
    from lesionlab.engine.evaluation.pairs import Failure

    path = ledger.folder / FOLDS
    if path.exists():
        images = read_plan(path, pairs=pairs)
        planned = {image.name for image in images}
        reason = "could not be read when the folds were made"
        return images, [Failure(p.image, reason) for p in pairs if p.image.stem not in planned]
    labels = read_labels(args.labels) if args.labels else {}
    images, failed = make_plan(
        pairs,
        labels=labels,
        folds=args.folds,
        seed=args.seed,
        on_progress=lambda done, total: bar.say("looking for near-duplicates", done / total),
    )
    write_plan(path, images)
    return images, failed


def _content_hash(pairs: Sequence[Pair], bar: _Bar) -> str:
    """Hash all image and mask files, in the order of their names."""
    whole = hashlib.sha256()
    for done, pair in enumerate(pairs):
        bar.say("reading the files", done / len(pairs))
        for path in (pair.image, pair.mask):
            try:
                whole.update(path.name.encode() + hashlib.sha256(path.read_bytes()).digest())
            except OSError:
                continue  # it is listed where it is decoded
    return whole.hexdigest()


def _all_failures(failures: Sequence[Failure]) -> list[Failure]:
    return list({failure.path: failure for failure in failures}.values())


def _origin(
    args: argparse.Namespace,
    started: str,
    hashes: dict[str, str],
    comparing: ComparisonRun,
    images: int,
    failures: Sequence[Failure],
    materials: Materials,
) -> Origin:
    from lesionlab.engine.comparison.results import Origin

    bad = [f"{failure.path.name}: {failure.reason}" for failure in failures]
    return Origin(
        command=shlex.join(["lesionlab", *sys.argv[1:]]),
        seed=args.seed,
        started=started,
        versions={
            "LesionLab": __version__,
            "Python": platform.python_version(),
            **{name: version(name) for name in _LIBRARIES},
        },
        machine=materials.context.device.title,
        hashes=hashes,
        images=images,
        unseen=comparing.unseen,
        left_out=(*comparing.left_out, *bad),
    )


class _ListSystems(argparse.Action):
    """Prints the systems and ends, as `--help` does: whatever else is required."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        from lesionlab.engine.training.systems import SYSTEMS

        for system in SYSTEMS.values():
            source = f" ({system.source})" if system.source else ""
            print(f"{system.name:<28}{system.title}{source}")
        parser.exit()


class _Bar:
    """One progress bar: what is being done, and how much of it is done."""

    def __init__(self) -> None:
        self._bar: tqdm | None = None
        self._what = ""

    def __enter__(self) -> _Bar:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.close()

    def say(self, what: str, share: float) -> None:
        """Show what is done now."""
        if what != self._what:
            if self._bar is not None:
                self._bar.update(self._bar.total - self._bar.n)
                self._bar.close()
            self._what = what
            self._bar = tqdm(
                total=1000, desc=what, disable=None, file=sys.stderr, bar_format="{l_bar}{bar}"
            )
        assert self._bar is not None
        self._bar.update(max(int(share * 1000) - self._bar.n, 0))
