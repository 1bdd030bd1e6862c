"""`lesionlab --selftest`: one real prediction, to prove that an installation works."""

from __future__ import annotations

import argparse
import time

from lesionlab.cli.loading import load_classifier, model_registry, prepared_device
from lesionlab.cli.status import OK, SOME_FAILED
from lesionlab.core.masks import unpack

SEED = 1
SIZE_HW = (480, 640)
LEAST_IOU = 0.5
"""Far below what the shipped models reach, far above what a broken installation does."""


def run(args: argparse.Namespace) -> int:
    """Propose a mask for a generated lesion and compare it with the true one."""
    from lesionlab.engine.explain.proposals import propose
    from lesionlab.engine.models.registry import DEFAULT_MODEL
    from lesionlab.engine.synthetic.generator import draw_case

    started = time.monotonic()
    device = prepared_device(args.device)
    case = draw_case(SEED, size_hw=SIZE_HW)
    predictor = model_registry().load(DEFAULT_MODEL, device)
    embedding = predictor.encode(case.image)
    proposal = propose(
        predictor, load_classifier(None, device=device), case.image, embedding, method="Grad-CAM"
    )
    mask, truth = unpack(proposal.mask), case.mask != 0
    iou = float((mask & truth).sum() / (mask | truth).sum())
    works = iou >= LEAST_IOU
    print(
        f"selftest {'passed' if works else 'FAILED'}: IoU {iou:.3f} with the drawn lesion "
        f"(at least {LEAST_IOU:g}), {device.title}, {time.monotonic() - started:.1f} s"
    )
    return OK if works else SOME_FAILED
