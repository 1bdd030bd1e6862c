"""`lesionlab propose`: a mask and its prompts for each image, with nobody clicking."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lesionlab.cli.arguments import (
    add_classifier_arguments,
    add_device_argument,
    add_model_argument,
)
from lesionlab.cli.batch import Failures, for_each
from lesionlab.cli.inputs import InputImage, find_inputs
from lesionlab.cli.loading import cam_method, load_classifier, model_registry, prepared_device
from lesionlab.core.masks import unpack
from lesionlab.core.prompts import prompts_to_json
from lesionlab.core.proposals import ModelRef, Proposal

if TYPE_CHECKING:
    from lesionlab.engine.imaging.decode import DecodedImage

EXAMPLES = (
    "lesionlab propose lesion.jpg --out masks",
    "lesionlab propose clinic/ --out masks --overlay",
    'lesionlab propose clinic/ --out masks --cam "Score-CAM" --device cpu',
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("inputs", nargs="+", metavar="IMAGE_OR_FOLDER")
    parser.add_argument(
        "--out",
        required=True,
        type=Path,
        metavar="DIR",
        help="where NAME_segmentation.png (0/255) and NAME_prompts.json go; made if needed",
    )
    add_classifier_arguments(parser)
    add_model_argument(parser)
    parser.add_argument(
        "--overlay", action="store_true", help="also write NAME_overlay.png, a picture to look at"
    )
    add_device_argument(parser)


def run(args: argparse.Namespace) -> int:
    """Propose for each image; gives the exit status."""
    from lesionlab.engine.explain.proposals import propose
    from lesionlab.engine.imaging.decode import read_image

    failures = Failures()
    inputs = find_inputs(args.inputs, failures=failures)
    device = prepared_device(args.device)
    predictor = model_registry().load(args.model, device)
    classifier = load_classifier(args.classifier, device=device)
    method = cam_method(args.cam, classifier=classifier)

    def work(item: InputImage) -> None:
        image = read_image(item.path)
        embedding = predictor.encode(image.pixels)
        proposal = propose(predictor, classifier, image.pixels, embedding, method=method)
        write_proposal(proposal, image=image, item=item, out=args.out, overlay=args.overlay)

    done = for_each(inputs, work, failures=failures)
    print(f"{done} of {len(inputs)} images done: {args.out}")
    return failures.finish()


def write_proposal(
    proposal: Proposal, *, image: DecodedImage, item: InputImage, out: Path, overlay: bool
) -> None:
    """Write the files of one proposal into the folder `out`, the prompts last."""
    from lesionlab.cli.overlay import overlay_png
    from lesionlab.engine.exchange.formats.isic_png import mask_png
    from lesionlab.engine.exchange.naming import PROMPTS_ENDING, mask_name
    from lesionlab.engine.store.files import make_folder, write_atomically

    make_folder((out / item.name).parent)
    mask = unpack(proposal.mask)
    write_atomically(out / mask_name(item.name), mask_png(mask))
    if overlay:
        picture = overlay_png(image.pixels, mask=mask, prompts=proposal.prompts)
        write_atomically(out / f"{item.name}_overlay.png", picture)
    prompts = proposal_to_json(proposal, image=item.path.name, image_id=image.image_id)
    write_atomically(out / f"{item.name}{PROMPTS_ENDING}", json.dumps(prompts, indent=2).encode())


def proposal_to_json(proposal: Proposal, *, image: str, image_id: str) -> dict[str, Any]:
    """Give what a proposal was made from, without its mask, as plain JSON values.

    Args:
        proposal: The proposal.
        image: Name of the image file.
        image_id: SHA-256 of the image's decoded pixels.
    """
    return {
        "image": image,
        "image_sha256": image_id,
        "height_px": proposal.mask.height,
        "width_px": proposal.mask.width,
        **prompts_to_json(proposal.prompts),
        "source": proposal.source,
        "target_class": proposal.target_class,
        "cam_peak": proposal.cam_peak,
        "abstained": proposal.abstained,
        "predicted_iou": proposal.predicted_iou,
        "stability": proposal.stability,
        "model": _ref_to_json(proposal.model),
        "computed_with": proposal.computed_with,
        "classifier": None if proposal.classifier is None else _ref_to_json(proposal.classifier),
    }


def _ref_to_json(ref: ModelRef) -> dict[str, str]:
    return {"name": ref.name, "sha256": ref.sha256}
