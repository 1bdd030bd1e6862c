"""`lesionlab evaluate`: how well each way of prompting agrees with true masks."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tqdm import tqdm

from lesionlab.cli.arguments import (
    add_classifier_arguments,
    add_device_argument,
    add_json_argument,
    add_model_argument,
)
from lesionlab.cli.batch import Failures
from lesionlab.cli.loading import cam_method, load_classifier, model_registry, prepared_device
from lesionlab.cli.table import print_table
from lesionlab.core.errors import UserError
from lesionlab.core.masks import unpack
from lesionlab.core.resources import resource

if TYPE_CHECKING:
    from lesionlab.engine.evaluation.evaluate import CamProposer, Evaluation
    from lesionlab.engine.evaluation.pairs import Pair
    from lesionlab.engine.models.predictor import Predictor

EXAMPLES = (
    "lesionlab evaluate --images sample --masks sample/masks",
    "lesionlab evaluate --images clinic --masks clinic --prompts auto,cam --cam best --json",
    "lesionlab evaluate --images isic2017/images --masks isic2017/masks --held-out \\\n"
    "      --group-by isic2017/labels.csv:detail",
)
WAYS = "cam,auto,box,jittered-box,center,clicks"


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
        "--prompts",
        default=WAYS,
        metavar="WAYS",
        help="ways of prompting, with commas between; clicks is a simulated clinician who clicks "
        "in the centre of the largest error, up to 20 times (default: %(default)s)",
    )
    add_model_argument(parser)
    add_classifier_arguments(parser)
    parser.add_argument(
        "--held-out",
        action="store_true",
        help="only the images of ISIC 2017 that the shipped models never saw",
    )
    parser.add_argument(
        "--group-by",
        metavar="FILE:COLUMN",
        help="also report the groups of a CSV table whose column `image` names the images",
    )
    add_json_argument(parser)
    add_device_argument(parser)


def run(args: argparse.Namespace) -> int:
    """Measure and report; gives the exit status."""
    from lesionlab.engine.evaluation.evaluate import CAM, check_ways, evaluate
    from lesionlab.engine.evaluation.pairs import find_pairs
    from lesionlab.engine.evaluation.summary import as_json

    ways = [way.strip() for way in args.prompts.split(",")]
    check_ways(ways, has_cam=True)
    groups = read_groups(args.group_by) if args.group_by else None
    pairs, unmatched = find_pairs(args.images, masks=args.masks)
    if args.held_out:
        pairs, unmatched = held_out(pairs), []
    predictor = model_registry().load(args.model, prepared_device(args.device))
    proposer = None
    if CAM in ways:
        proposer = cam_proposer(predictor, classifier=args.classifier, method=args.cam)
    with tqdm(total=len(pairs), unit="image", disable=None, file=sys.stderr) as bar:
        evaluation = evaluate(
            pairs,
            predictor=predictor,
            ways=ways,
            cam_proposer=proposer,
            on_progress=lambda done, _total: bar.update(done - bar.n) and None,
        )
    failures = Failures([(str(f.path), f.reason) for f in (*unmatched, *evaluation.failures)])
    if args.json:
        report = as_json(evaluation, groups=groups)
        report |= {
            "model": {"name": predictor.info.ref.name, "sha256": predictor.info.ref.sha256},
            "failures": failures.to_json(),
        }
        print(json.dumps(report, indent=2))
    else:
        print_report(evaluation, groups=groups)
    return failures.finish()


def cam_proposer(predictor: Predictor, *, classifier: str | None, method: str) -> CamProposer:
    """Give what makes the mask of "cam".

    Raises:
        UserError: If the classifier or the CAM method is not known.
    """
    from lesionlab.engine.evaluation.evaluate import CamMask
    from lesionlab.engine.explain.proposals import propose

    explained = load_classifier(classifier, device=predictor.device)
    chosen = cam_method(method, classifier=explained)

    def make(image: Any, embedding: Any) -> CamMask:
        proposal = propose(predictor, explained, image, embedding, method=chosen)
        return CamMask(unpack(proposal.mask), proposal.abstained)

    return make


def held_out(pairs: list[Pair]) -> list[Pair]:
    """Keep the images of the fold that no shipped model was trained on.

    Raises:
        UserError: If there is none of them.
    """
    from lesionlab.engine.training.folds import HELD_OUT_FOLD, read_folds

    folds = read_folds(resource("recipes", "isic2017-folds.csv"))
    kept = [pair for pair in pairs if folds.get(pair.image.stem) == HELD_OUT_FOLD]
    if not kept:
        raise UserError(
            "None of the images is held out.",
            expected="images of the ISIC 2017 training set under their own names",
            remedy="Leave out --held-out for other images.",
        )
    return kept


def read_groups(argument: str) -> dict[str, str]:
    """Read "FILE:COLUMN": the group of each image.

    Raises:
        UserError: If there is no such file or column.
    """
    name, _, column = argument.rpartition(":")
    try:
        with Path(name).open(newline="", encoding="utf-8") as file:
            return {row["image"]: f"{column} {row[column]}" for row in csv.DictReader(file)}
    except (OSError, KeyError, ValueError) as error:
        raise UserError(
            "The groups cannot be read.",
            value=argument,
            expected="FILE:COLUMN, a CSV table with the columns image and COLUMN",
        ) from error


def print_report(evaluation: Evaluation, *, groups: dict[str, str] | None) -> None:
    """Print the figures of each image and of each group."""
    from lesionlab.engine.evaluation.evaluate import CLICKS
    from lesionlab.engine.evaluation.summary import split, summarize

    if not evaluation.results:
        return
    ways = list(evaluation.results[0].overlaps)
    header = ["image", *(f"{figure} {way}" for way in ways for figure in ("Dice", "IoU"))]
    print_table(
        header,
        [
            [r.name, *(v for way in ways for v in (r.overlaps[way].dice, r.overlaps[way].iou))]
            for r in evaluation.results
        ],
    )
    for name, part in split(evaluation.results, groups=groups).items():
        if not part:
            continue
        summary = summarize(part)
        print(f"\n{name}: {summary.count} images, mean and 95 % interval")
        rows: list[list[object]] = [
            [way, _interval(figures.dice), _interval(figures.iou), figures.zero_iou]
            for way, figures in summary.ways.items()
        ]
        rows += [
            [f"after {count} clicks", _interval(figure), None, None]
            for count, figure in enumerate(summary.after_clicks)
        ]
        print_table(("prompts", "Dice", "IoU", "IoU 0"), rows)
        for goal in summary.goals:
            print(
                f"{CLICKS} to IoU {goal.iou:.2f}: {goal.mean_clicks:.2f} on average, "
                f"{goal.never} images never"
            )
        if summary.cam_abstained:
            print(f"{summary.cam_abstained} images whose CAM gave no prompts")


def _interval(figure: Any) -> str:
    return f"{figure.mean:.3f} ({figure.low:.3f}-{figure.high:.3f})"
