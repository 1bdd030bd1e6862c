"""`lesionlab retrain`: a new decoder from a project's corrections, and whether it is better."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from tqdm import tqdm

from lesionlab.cli.arguments import add_device_argument, add_json_argument, add_model_argument
from lesionlab.cli.loading import trainer_options
from lesionlab.cli.projects import open_for_writing, required_store
from lesionlab.cli.status import OK
from lesionlab.cli.table import print_table
from lesionlab.core.decoders import DecoderKind

if TYPE_CHECKING:
    from lesionlab.core.decoder_messages import RetrainFinished, RetrainProgressed
    from lesionlab.core.judgement import Judgement

EXAMPLES = (
    "lesionlab retrain clinic",
    "lesionlab retrain clinic --minutes 3 --json > judgement.json",
    "lesionlab decoders clinic use 1",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "project", type=Path, metavar="PROJECT", help="the folder of images with its corrections"
    )
    parser.add_argument(
        "--minutes",
        type=float,
        metavar="N",
        help="learn less, to keep within about this time; without it, two runs with one seed "
        "give the same decoder",
    )
    parser.add_argument(
        "--seed", type=int, default=0, metavar="N", help="of everything random (default: 0)"
    )
    parser.add_argument(
        "--image-prompts",
        action="store_true",
        help='retrain what "Image itself" proposes, and not the decoder',
    )
    add_model_argument(parser)
    add_json_argument(parser)
    add_device_argument(parser)


def run(args: argparse.Namespace) -> int:
    """Retrain, judge, keep the candidate without using it; gives the exit status."""
    from lesionlab.engine.retraining.trainer import run_retraining
    from lesionlab.engine.retraining.versions import keep

    required_store(args.project)
    options = trainer_options(
        args.project,
        model=args.model,
        device=args.device,
        seed=args.seed,
        minutes=args.minutes,
        kind=DecoderKind.IMAGE_PROMPTS if args.image_prompts else DecoderKind.DECODER,
    )
    told: set[str] = set()
    # Held from the beginning: what was made must be kept in the end.
    with (
        open_for_writing(args.project) as project,
        tqdm(total=100, unit="%", disable=None, file=sys.stderr) as bar,
    ):

        def progress(event: RetrainProgressed) -> None:
            bar.set_description(event.phase)
            bar.update(round(100 * event.fraction) - bar.n)
            if event.note and event.note not in told:
                told.add(event.note)
                bar.write(f"note: {event.note}", file=sys.stderr)
            if event.unseen_dice is not None:
                bar.set_postfix(unseen_dice=f"{event.unseen_dice:.3f}")

        finished = keep(project, run_retraining(options, on_progress=progress))
    if args.json:
        print(json.dumps(_as_json(finished), indent=2))
    else:
        _print(finished, project=str(args.project))
    return OK


def _as_json(finished: RetrainFinished) -> dict[str, object]:
    from lesionlab.engine.retraining.card import judgement_as_json

    return {
        "version": asdict(finished.version),
        "judgement": judgement_as_json(finished.judgement),
        "left_out": [{"path": path, "reason": why} for path, why in finished.left_out],
        "accepted_as_proposed": finished.as_proposed,
        "seconds": round(finished.seconds, 1),
    }


def _print(finished: RetrainFinished, *, project: str) -> None:
    version, judgement = finished.version, finished.judgement
    print(f"{version.title}, from {version.corrections} corrections in {finished.seconds:.0f} s")
    print(judgement.decision.headline)
    for reason in judgement.decision.reasons:
        print(f"  {reason}")
    print()
    print_judgement(judgement)
    for path, why in finished.left_out:
        print(f"left out: {path}: {why}")
    trial = "" if judgement.decision.may_be_used else " --trial"
    print(f"\nTo use it: lesionlab decoders {project} use {version.number}{trial}")


def print_judgement(judgement: Judgement) -> None:
    """Print the figures of a judgement."""
    print_table(
        ("measure", "in use", "new", "difference", "95 % interval", "p", "n"),
        [
            (
                d.measure.value,
                d.champion_mean,
                d.candidate_mean,
                f"{d.difference.mean:+.3f}",
                f"{d.difference.low:+.3f} to {d.difference.high:+.3f}",
                f"{d.p_value:.2g}",
                d.difference.count,
            )
            for d in judgement.differences
        ],
    )
    for case in judgement.worse:
        print(f"worse: {case.name}: Dice {case.gain:+.3f}")
