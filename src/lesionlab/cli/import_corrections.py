"""`lesionlab import-corrections`: masks drawn elsewhere become corrections of a project."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from lesionlab.cli.arguments import add_device_argument, add_json_argument, add_model_argument
from lesionlab.cli.batch import Failures, for_each
from lesionlab.cli.evaluate import read_groups
from lesionlab.cli.loading import embedding_cache, load_classifier, model_registry, prepared_device
from lesionlab.cli.projects import open_for_writing
from lesionlab.core.errors import UserError

EXAMPLES = (
    "lesionlab import-corrections clinic --images clinic --masks outlines",
    "lesionlab import-corrections work --images isic2017/images --masks isic2017/masks \\\n"
    "      --groups isic2017/labels.csv:same_lesion",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "project",
        type=Path,
        metavar="PROJECT",
        help="the folder of images; made if it does not exist",
    )
    parser.add_argument(
        "--images",
        required=True,
        type=Path,
        metavar="DIR",
        help="images; those outside PROJECT are copied into it",
    )
    parser.add_argument(
        "--masks",
        required=True,
        type=Path,
        metavar="DIR",
        help="NAME_segmentation.png, NAME_Segmentation.png or NAME.png for each image",
    )
    parser.add_argument(
        "--groups",
        metavar="FILE:COLUMN",
        help="patient or lesion of each image: a CSV table with the columns image and COLUMN; "
        "images of one group are never on both sides when a decoder is judged",
    )
    add_model_argument(parser)
    add_json_argument(parser)
    add_device_argument(parser)


def run(args: argparse.Namespace) -> int:
    """Import; gives the exit status."""
    from lesionlab.engine.evaluation.pairs import Pair, find_pairs
    from lesionlab.engine.exchange.import_corrections import CorrectionImporter
    from lesionlab.engine.retraining.lineage import lineage
    from lesionlab.engine.store.files import make_folder

    groups = read_groups(args.groups) if args.groups else {}
    pairs, unmatched = find_pairs(args.images, masks=args.masks)
    failures = Failures([(str(f.path), f.reason) for f in unmatched])
    make_folder(args.project)
    with open_for_writing(args.project) as project:
        device = prepared_device(args.device)
        base = model_registry().load(args.model, device)
        importer = CorrectionImporter(
            project,
            predictor=lineage(project, base, image_ids=set()).champion,
            classifier=load_classifier(None, device=device),
            cache=embedding_cache(),
        )

        def work(pair: Pair) -> None:
            group = groups.get(pair.image.stem, "")
            importer.add(pair, group="" if group.endswith(" ") else group)

        done = for_each(pairs, work, failures=failures)
    if not pairs and not failures.reasons:
        raise UserError("There is nothing to import.", value=str(args.images))
    if args.json:
        print(json.dumps({"imported": done, "failures": failures.to_json()}, indent=2))
    else:
        print(f"{done} of {len(pairs)} masks are corrections of {args.project} now.")
    return failures.finish()
