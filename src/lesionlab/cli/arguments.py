"""Options that several commands share."""

from __future__ import annotations

import argparse


def add_device_argument(parser: argparse.ArgumentParser) -> None:
    """Add `--device`."""
    parser.add_argument(
        "--device",
        metavar="NAME",
        help="where to compute: cpu, cuda or cuda:N (default: the GPU if there is one)",
    )


def add_model_argument(parser: argparse.ArgumentParser) -> None:
    """Add `--model`."""
    parser.add_argument(
        "--model",
        metavar="NAME",
        default="compact",
        help="promptable model, as named by `lesionlab models list` (default: %(default)s)",
    )


def add_classifier_arguments(parser: argparse.ArgumentParser) -> None:
    """Add `--cam` and `--classifier`."""
    parser.add_argument(
        "--cam",
        default="Grad-CAM",
        metavar="NAME",
        help="CAM method that the prompts come from: Grad-CAM, Grad-CAM++, Score-CAM, "
        "Ablation-CAM, Random-CAM; of a transformer also Attention rollout, LRP; or best (of all, "
        "by predicted IoU and stability) (default: %(default)s)",
    )
    parser.add_argument(
        "--classifier",
        metavar="NAME",
        help="classifier that is explained, as named by `lesionlab models list` (default: the one "
        "that comes with the program)",
    )


def add_json_argument(parser: argparse.ArgumentParser) -> None:
    """Add `--json`."""
    parser.add_argument("--json", action="store_true", help="report as JSON on standard output")
