"""Below which raw CAM peak a classifier has seen no lesion."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from lesionlab.core.cam_methods import CAM_METHODS, RANDOM_CAM
from lesionlab.engine.explain.cams import make_cam
from lesionlab.engine.explain.classifier import LesionClassifier
from lesionlab.engine.models.device import choose_device
from lesionlab.engine.training.augment import SceneMaker
from lesionlab.engine.training.data import Case

CALIBRATED_METHODS = tuple(method for method in CAM_METHODS if method != RANDOM_CAM)


def cam_peak_minimums(
    weights: Path,
    *,
    cases: Sequence[Case],
    scenes: SceneMaker,
    device: str,
    count: int = 16,
    methods: Sequence[str] = CALIBRATED_METHODS,
) -> dict[str, float]:
    """Measure the least peak of each CAM method that speaks for a lesion.

    Args:
        weights: A classifier's safetensors file, its card beside it.
        cases: Pictures with a lesion, from the training folds.
        scenes: Makes pictures without one.
        device: Where to run.
        count: Pictures of each sort.
        methods: Names of CAM methods.

    Returns:
        For each method, a peak between those of skin and of lesions.
    """
    classifier = LesionClassifier.load(
        weights.parent, device=choose_device(device), name=weights.stem
    )
    some = [cases[i] for i in np.linspace(0, len(cases) - 1, min(count, len(cases))).astype(int)]
    skins = [scenes.skin_only(c, rng=np.random.default_rng((i, 5))) for i, c in enumerate(some)]
    found = {}
    for method in methods:
        lesion = [make_cam(classifier, case.image, method=method).peak for case in some]
        skin = [make_cam(classifier, image, method=method).peak for image in skins]
        found[method] = least_peak(lesion, skin=skin)
    return found


def least_peak(lesion: Sequence[float], *, skin: Sequence[float]) -> float:
    """Give the threshold between the peaks of pictures with a lesion and without.

    Where the two do not part, lesions are kept: half the lowest of their peaks. A proposal that is
    not needed can be thrown away, one that was never made cannot be corrected.

    Args:
        lesion: Raw peaks of pictures with a lesion.
        skin: Raw peaks of pictures without.
    """
    lowest = float(np.min(lesion))
    highest_skin = float(np.percentile(skin, 95))
    if highest_skin < lowest:
        return highest_skin + 0.25 * (lowest - highest_skin)
    return 0.5 * lowest
