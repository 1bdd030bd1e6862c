"""Simulated readers: their outlines differ from the data set's by a habit, or make no sense."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

Reader = Callable[[NDArray[np.bool_], np.random.Generator], NDArray[np.bool_]]
"""Gives a reader's mask, bool (H, W), of a true one."""


def tight_reader(share: float) -> Reader:
    """Give a reader who leaves out the halo: inside by a share of the lesion's diameter."""

    def outline(truth: NDArray[np.bool_], _rng: np.random.Generator) -> NDArray[np.bool_]:
        inner = cv2.erode(truth.astype(np.uint8), _disc(truth, share)) > 0
        return inner if inner.any() else truth

    return outline


def wide_reader(share: float) -> Reader:
    """Give a reader who includes the halo: outside by a share of the lesion's diameter."""

    def outline(truth: NDArray[np.bool_], _rng: np.random.Generator) -> NDArray[np.bool_]:
        return np.asarray(cv2.dilate(truth.astype(np.uint8), _disc(truth, share)) > 0)

    return outline


def random_reader() -> Reader:
    """Give a reader who draws an ellipse anywhere, whatever the image shows."""

    def outline(truth: NDArray[np.bool_], rng: np.random.Generator) -> NDArray[np.bool_]:
        height, width = truth.shape
        mask = np.zeros(truth.shape, np.uint8)
        center = int(rng.uniform(0.1, 0.9) * width), int(rng.uniform(0.1, 0.9) * height)
        axes = int(rng.uniform(0.05, 0.4) * width), int(rng.uniform(0.05, 0.4) * height)
        cv2.ellipse(mask, center, axes, float(rng.uniform(0, 180)), 0, 360, 1, -1)
        return mask > 0

    return outline


def shuffled(masks: list[NDArray[np.bool_]], *, seed: int) -> list[NDArray[np.bool_]]:
    """Give each image the mask of another one, brought to its size."""
    order = np.random.default_rng(seed).permutation(len(masks))
    rolled = np.roll(order, 1)
    result: list[NDArray[np.bool_]] = list(masks)
    for to, source in zip(order, rolled, strict=True):
        height, width = masks[to].shape
        other = masks[source].astype(np.uint8)
        result[to] = cv2.resize(other, (width, height), interpolation=cv2.INTER_NEAREST) > 0
    return result


def _disc(truth: NDArray[np.bool_], share: float) -> NDArray[np.uint8]:
    diameter = 2 * np.sqrt(np.count_nonzero(truth) / np.pi)
    reach = max(round(share * diameter), 1)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * reach + 1, 2 * reach + 1))
    return np.asarray(disc, dtype=np.uint8)
