"""Simulated prompts: what is asked for, the first prompt, and the clicks that correct.

A picture of one obvious lesion teaches a decoder to ignore prompts. So here another lesion, a
part, another reader's outline, a sticker or a plain blob is asked for, and only the prompt says so.
Masks, clicks and boxes are on the decoder's grid (256x256 cells for SAM and compact): a click in
the centre of the cell in row r and column c is at x = c + 0.5, y = r + 0.5.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from lesionlab.engine.models.compact import LOW_RES_SIZE
from lesionlab.engine.training.augment import Scene

PROMPT_MODES = ("box", "point", "box+point", "box+points", "points", "mask")
_MODE_CHANCES = (0.42, 0.16, 0.06, 0.12, 0.08, 0.16)
_LEAST_PX = 20
_CAM_CELLS = 16


@dataclass(slots=True, eq=False)
class Ask:
    """What one picture is asked.

    Attributes:
        target: What counts as right, float32 (256, 256), 0..1.
        clicks: (x, y, label) each, in cells.
        box_xyxy: In cells, or None.
        logits_in: Wrong mask to start from, float32 (256, 256), or None.
        is_exact: The outline deviates from the lesion's on purpose and the box says how.
        counted: Where the target counts, float32 (256, 256) of 0 and 1; None where all of it does.
    """

    target: np.ndarray
    clicks: list[tuple[float, float, int]]
    box_xyxy: tuple[float, float, float, float] | None = None
    logits_in: np.ndarray | None = None
    is_exact: bool = False
    counted: np.ndarray | None = None

    @property
    def region(self) -> np.ndarray:
        """The target as uint8 (256, 256) of 0 and 1."""
        return (self.target > 0.5).astype(np.uint8)


def choose_mode(rng: np.random.Generator) -> str:
    """Choose how a step's pictures are prompted first; all alike, so that they make one batch."""
    return str(rng.choice(PROMPT_MODES, p=_MODE_CHANCES))


def ask_nothing(scene: Scene) -> Ask:
    """Ask for what is found without a prompt: the scene's first lesion, or nothing."""
    return Ask(target=_on_grid(scene.lesions[0] if scene.lesions else None), clicks=[])


def ask_with(scene: Scene, *, mode: str, rng: np.random.Generator, anywhere: bool = False) -> Ask:
    """Ask for one of many things with a prompt of the given mode.

    Args:
        anywhere: Clicks in what is meant lie anywhere in it, as in the random sampling of Wu et al.
            2023 (Medical SAM Adapter); mostly in its centre otherwise.
    """
    target, is_exact = _choose_target(scene, mode=mode, rng=rng)
    ask = Ask(target=target, clicks=[], is_exact=is_exact)
    region = ask.region
    if not region.any():
        region = np.zeros_like(region)
        region[100:156, 100:156] = 1
        ask.target = region.astype(np.float32)
    if mode == "box+points" and not is_exact:
        ask.box_xyxy, ask.clicks = cam_prompts(region, rng=rng)
        return ask
    if "box" in mode:
        ask.box_xyxy = loose_box(region, rng=rng, is_exact=is_exact)
    insides = {"point": 1, "box+point": 1, "box+points": 3, "points": 1}.get(mode, 0)
    for _ in range(insides):
        ask.clicks.append(click_inside(region, rng=rng, anywhere=anywhere or insides > 1))
    if mode == "points":
        ask.clicks.append(click_inside(region, rng=rng, anywhere=anywhere))
        ask.clicks.append(_click_outside(region, rng=rng))
    if mode == "mask":
        wrong = _wrong_mask(region, scene=scene, rng=rng)
        ask.logits_in = _as_logits(wrong, rng=rng)
        ask.clicks.append(corrective_click(wrong, target=region, rng=rng))
    return ask


def corrective_click(
    predicted: np.ndarray, *, target: np.ndarray, rng: np.random.Generator | None = None
) -> tuple[float, float, int]:
    """Give the click with which a person would correct a mask.

    Args:
        predicted: Mask, (256, 256), nonzero = lesion.
        target: What it should be, likewise.
        rng: With it the click sometimes lies off the centre, as real ones do.

    Returns:
        (x, y, label) in cells: the centre of the largest wrong region, or a point inside the target
        when nothing is wrong.

    Source: Wu et al. 2023 (Medical SAM Adapter), iterative sampling; the centre is the point
    farthest from the region's edge, as in interactive segmentation since Xu et al. 2016.
    """
    truth = (target > 0).astype(np.uint8)
    wrong = cv2.bitwise_xor((predicted > 0).astype(np.uint8), truth)
    missed = _largest_piece(cv2.bitwise_and(wrong, truth))
    extra = _largest_piece(cv2.bitwise_and(wrong, 1 - truth))
    region = missed if missed.sum() >= extra.sum() else extra
    if not region.any():
        region = truth if truth.any() else 1 - truth
    row, column = _center_of(region, rng=rng)
    return column + 0.5, row + 0.5, int(truth[row, column])


def loose_box(
    region: np.ndarray, *, rng: np.random.Generator, is_exact: bool = False
) -> tuple[float, float, float, float]:
    """Give a box about a region as people, CAMs and other programs draw it.

    Args:
        region: uint8 (H, W) on the grid, with at least one nonzero cell.
        is_exact: Keep within a few per cent, because the box alone says what is asked for.
    """
    x, y, width, height = cv2.boundingRect(region)
    corners = np.array((x, y, x + width, y + height), dtype=float)
    size = np.array((width, height, width, height), dtype=float)
    kind = rng.random()
    if is_exact:
        corners += size * rng.normal(0, 0.02, 4)
    elif kind < 0.5:
        corners += size * rng.normal(0, 0.05, 4)
    elif kind < 0.8:
        corners += size * rng.uniform(-1, 1, 4) * rng.uniform(0, 0.25)
    else:  # the extent of a class activation map: too large or too small as a whole, and beside
        center = (corners[:2] + corners[2:]) / 2 + size[:2] * rng.normal(0, 0.08, 2)
        half = size[:2] / 2 * np.exp(rng.uniform(-0.45, 0.45, 2))
        corners = np.concatenate((center - half, center + half))
    limits = np.array((region.shape[1], region.shape[0]) * 2)
    corners = np.clip(corners, 0, limits)
    corners[2:] = np.maximum(corners[2:], corners[:2] + 2)
    x0, y0, x1, y1 = corners.tolist()
    return x0, y0, x1, y1


def cam_prompts(
    region: np.ndarray, *, rng: np.random.Generator
) -> tuple[tuple[float, float, float, float], list[tuple[float, float, int]]]:
    """Give box and points as a class activation map of 16x16 cells would lead to.

    Args:
        region: uint8 (256, 256), with at least one nonzero pixel.

    Returns:
        A box, coarse as the map, and three points of which some may miss the region; in cells.
    """
    coarse = cv2.resize(region * 255, (_CAM_CELLS, _CAM_CELLS), interpolation=cv2.INTER_AREA)
    noise = rng.normal(0, 0.06, coarse.shape)
    heat = cv2.GaussianBlur(coarse / 255 + noise, (0, 0), rng.uniform(0.3, 0.7))
    fine = cv2.resize(heat, (64, 64), interpolation=cv2.INTER_LINEAR)
    fine = np.maximum(fine, 0) * (cv2.dilate(region, np.ones((49, 49), np.uint8))[::4, ::4] > 0)
    lit = fine >= rng.uniform(0.25, 0.65) * fine.max()
    rows, columns = np.nonzero(lit)
    corners = np.array((columns.min(), rows.min(), columns.max() + 1, rows.max() + 1), dtype=float)
    chance = (fine**4 * lit).ravel()
    total = chance.sum()
    places = rng.choice(chance.size, 3, p=chance / total if total > 0 else None)
    scale = LOW_RES_SIZE / 64
    x0, y0, x1, y1 = (corners * scale).tolist()
    clicks = [(float(p % 64 + 0.5) * scale, float(p // 64 + 0.5) * scale, 1) for p in places]
    return (x0, y0, x1, y1), clicks


def _choose_target(scene: Scene, *, mode: str, rng: np.random.Generator) -> tuple[np.ndarray, bool]:
    chance = rng.random()
    if mode == "box+points" and scene.lesions:  # what a class activation map asks for: a lesion
        return _on_grid(scene.lesions[0 if chance < 0.6 else -1]), False
    if scene.shapes and chance < 0.2:
        return _on_grid(scene.shapes[rng.integers(len(scene.shapes))]), True
    if not scene.lesions or chance < 0.05:
        return _blob(rng).astype(np.float32), True
    others = len(scene.lesions) > 1 and rng.random() < 0.7
    lesion = scene.lesions[rng.integers(1, len(scene.lesions))] if others else scene.lesions[0]
    target = _on_grid(lesion)
    kind = rng.random()
    # Few things can be meant by points alone; a box may mean any outline.
    if kind < (0.55 if "box" in mode or mode == "mask" else 0.8):
        return target, False
    region = (target > 0.5).astype(np.uint8)
    # A single point cannot say which part is meant: there the corrective clicks must.
    changed = _part(region, rng) if kind < (0.85 if "point" in mode else 0.75) else None
    if changed is None:
        changed = _other_reader(region, rng)
    if cv2.countNonZero(changed) < _LEAST_PX:
        return target, False
    return changed.astype(np.float32), True


def _part(region: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Cut a region by a line through it and keep one side."""
    x, y, width, height = cv2.boundingRect(region)
    rows, columns = np.mgrid[:LOW_RES_SIZE, :LOW_RES_SIZE]
    angle = rng.choice(4) * np.pi / 2 + rng.normal(0, 0.25)
    along = ((columns - x) / max(width, 1) - 0.5) * np.cos(angle)
    across = ((rows - y) / max(height, 1) - 0.5) * np.sin(angle)
    kept = (region > 0) & ((along + across) > rng.uniform(-0.25, 0.2))
    return np.asarray(kept, dtype=np.uint8)


def _other_reader(region: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Outline as another reader would: wider, tighter or smoother."""
    size = np.sqrt(max(cv2.countNonZero(region), 1))
    reach = max(1, round(size * rng.uniform(0.03, 0.14)))
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * reach + 1, 2 * reach + 1))
    habit = rng.integers(3)
    if habit == 0:
        return cv2.dilate(region, kernel)
    if habit == 1:
        return cv2.erode(region, kernel)
    hull = cv2.GaussianBlur(region * 255, (0, 0), reach)
    return (hull > rng.integers(90, 160)).astype(np.uint8)


def _blob(rng: np.random.Generator) -> np.ndarray:
    """Draw a smooth random shape, uint8 (256, 256)."""
    angles = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    radius = rng.uniform(10, 60)
    wave = np.ones_like(angles)
    for k in (1, 2, 3):
        wave += rng.normal(0, 0.25 / k) * np.cos(k * angles + rng.uniform(0, 6))
    at = rng.uniform(0.15, 0.85, 2) * LOW_RES_SIZE
    spokes = np.stack((np.cos(angles), np.sin(angles)), axis=1) * (radius * wave)[:, None]
    region = np.zeros((LOW_RES_SIZE, LOW_RES_SIZE), np.uint8)
    cv2.fillPoly(region, [np.round(at + spokes).astype(np.int32)], 1)
    return region


def _wrong_mask(region: np.ndarray, *, scene: Scene, rng: np.random.Generator) -> np.ndarray:
    """Give a wrong mask to start from: shifted, grown, shrunk, cut, or with something else."""
    kind = rng.integers(5)
    if kind == 0:
        size = np.sqrt(max(cv2.countNonZero(region), 1))
        dx, dy = rng.normal(0, 0.25 * size, 2)
        return cv2.warpAffine(region, np.array(((1, 0, dx), (0, 1, dy))), region.shape)
    if kind == 1:
        return _part(region, rng)
    if kind == 2:
        added: Sequence[np.ndarray] = scene.lesions or [region]
        other = (_on_grid(added[int(rng.integers(len(added)))]) > 0.5).astype(np.uint8)
        return cv2.bitwise_or(region, other)
    if kind == 3:
        return cv2.bitwise_or(region, _blob(rng))
    grown = region
    for _ in range(3):
        grown = _other_reader(grown, rng)
    return grown


def _as_logits(mask: np.ndarray, *, rng: np.random.Generator) -> np.ndarray:
    """Give logits as a decoder would have for this mask, float32 (256, 256)."""
    inside = cv2.distanceTransform(mask, cv2.DIST_L2, 3)
    outside = cv2.distanceTransform(1 - mask, cv2.DIST_L2, 3)
    slope, limit = rng.uniform(0.5, 3), rng.uniform(4, 14)
    logits = np.clip((inside - outside) * slope, -limit, limit * 0.7)
    return np.asarray(logits, dtype=np.float32)


def click_inside(
    region: np.ndarray, *, rng: np.random.Generator, anywhere: bool = False
) -> tuple[float, float, int]:
    """Give a click (x, y, 1) inside a region, uint8 (H, W), mostly in its centre."""
    if anywhere:  # as a class activation map scatters its points
        rows, columns = np.nonzero(region)
        index = rng.integers(len(rows))
        row, column = int(rows[index]), int(columns[index])
    else:
        row, column = _center_of(region, rng=rng)
    return column + 0.5, row + 0.5, 1


def _click_outside(region: np.ndarray, *, rng: np.random.Generator) -> tuple[float, float, int]:
    near = cv2.dilate(region, np.ones((41, 41), np.uint8))
    ring = near * (1 - cv2.dilate(region, np.ones((5, 5), np.uint8)))
    place = ring if ring.any() else 1 - region
    rows, columns = np.nonzero(place)
    if not len(rows):
        rows, columns = np.array([0]), np.array([0])
    index = rng.integers(len(rows))
    row, column = int(rows[index]), int(columns[index])
    return column + 0.5, row + 0.5, int(region[row, column])


def _center_of(region: np.ndarray, *, rng: np.random.Generator | None) -> tuple[int, int]:
    """Give (row, column) of the point farthest from the edge, or sometimes of one nearer to it."""
    padded = cv2.copyMakeBorder(region, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    depth = cv2.distanceTransform(padded, cv2.DIST_L2, 3)[1:-1, 1:-1]
    if rng is not None and rng.random() < 0.35:
        rows, columns = np.nonzero(depth > 0.4 * depth.max())
        index = rng.integers(len(rows))
        return int(rows[index]), int(columns[index])
    row, column = np.unravel_index(int(depth.argmax()), depth.shape)
    return int(row), int(column)


def _largest_piece(region: np.ndarray) -> np.ndarray:
    count, labels, stats, _ = cv2.connectedComponentsWithStats(region, connectivity=8)
    if count <= 1:
        return region
    largest = 1 + int(stats[1:, cv2.CC_STAT_AREA].argmax())
    return np.asarray(labels == largest, dtype=np.uint8)


def _on_grid(mask: np.ndarray | None) -> np.ndarray:
    """Give how much of each decoder cell is lesion, float32 (256, 256)."""
    size = (LOW_RES_SIZE, LOW_RES_SIZE)
    if mask is None:
        return np.zeros(size, np.float32)
    shrunk = cv2.resize(mask * 255, size, interpolation=cv2.INTER_AREA)
    return shrunk.astype(np.float32) / np.float32(255)
