"""Draws dermoscopy-like pictures with a known mask, for the demo, the tests and training."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from lesionlab.engine.store.files import write_atomically
from lesionlab.engine.synthetic import artefacts

NEVUS, MELANOMA, KERATOSIS = "nevus", "melanoma", "seborrheic keratosis"
DIAGNOSES = (NEVUS, MELANOMA, KERATOSIS)
SAMPLE_COUNT = 12
"""Pictures in the folder that the program is tried on."""

# Fitzpatrick I to VI under a dermatoscope's lamp.
_SKIN_TONES = np.array(
    [
        (238, 208, 192),
        (226, 186, 162),
        (206, 160, 132),
        (178, 128, 100),
        (138, 94, 70),
        (98, 66, 52),
    ],
    dtype=np.float32,
)
_TAN, _BROWN, _DARK = (186, 128, 88), (128, 78, 48), (58, 36, 30)
_BLUE_GREY, _RED, _PALE, _BLACK = (92, 98, 118), (178, 84, 78), (222, 196, 182), (30, 24, 26)


@dataclass(frozen=True, slots=True, eq=False)
class SyntheticCase:
    """A drawn picture and what is true of it.

    Attributes:
        image: RGB, uint8 (H, W, 3).
        mask: Lesion, bool (H, W), in one piece and never empty.
        diagnosis: One of `DIAGNOSES`; says only what the drawing imitates.
        seed: Draws the same picture again.
    """

    image: NDArray[np.uint8]
    mask: NDArray[np.bool_]
    diagnosis: str
    seed: int


def draw_case(seed: int, *, size_hw: tuple[int, int] = (768, 1024)) -> SyntheticCase:
    """Draw one picture: equal seeds and sizes give equal pictures.

    Args:
        seed: Not negative.
        size_hw: (height, width) in pixels, each at least 32.
    """
    rng = np.random.default_rng((seed, 2017))
    diagnosis = DIAGNOSES[rng.choice(3, p=(0.5, 0.3, 0.2))]
    field = _lesion_field(rng, size_hw=size_hw, diagnosis=diagnosis)
    mask = _one_piece(field > 0)
    canvas = _skin(rng, size_hw=size_hw)
    pigment = _pigment(rng, field=field, skin=canvas, diagnosis=diagnosis)
    softness = rng.uniform(0.02, 0.05) if diagnosis == KERATOSIS else rng.uniform(0.03, 0.11)
    weight = _blurred_step(np.where(mask, field, np.minimum(field, -0.02)), softness)[..., None]
    mixed = canvas + (pigment - canvas) * weight
    image = np.clip(mixed, 0, 255).astype(np.uint8)
    visible = _draw_artefacts(image, mask=mask, rng=rng)
    side = max(size_hw)
    soft = cv2.GaussianBlur(image, (0, 0), 0.4 + side / 1600 * rng.uniform(0.2, 1.2))
    noise = rng.normal(0, rng.uniform(0.8, 2.5), (*size_hw, 1)).astype(np.float32)
    image = np.clip(soft + noise, 0, 255).astype(np.uint8)
    seen = _one_piece(mask & visible)
    return SyntheticCase(image=image, mask=seen, diagnosis=diagnosis, seed=seed)


def write_sample(folder: Path, *, count: int, seed: int, with_masks: bool = False) -> list[Path]:
    """Write sample pictures `sample_01.png`, `sample_02.png`, and so on.

    Args:
        folder: Where to; it is made if needed.
        count: How many.
        seed: Of the first; the others follow it.
        with_masks: Also write `masks/sample_01_segmentation.png`, 8 bit, 0 and 255.

    Returns:
        The pictures' paths.

    Raises:
        UserError: If the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    digits = max(2, len(str(count)))
    paths = []
    for index in range(count):
        case = draw_case(seed + index)
        path = folder / f"sample_{index + 1:0{digits}}.png"
        write_atomically(path, _png(case.image[..., ::-1]))
        paths.append(path)
        if with_masks:
            (folder / "masks").mkdir(exist_ok=True)
            mask = _png(case.mask.astype(np.uint8) * 255)
            write_atomically(folder / "masks" / f"{path.stem}_segmentation.png", mask)
    return paths


def _lesion_field(
    rng: np.random.Generator, *, size_hw: tuple[int, int], diagnosis: str
) -> NDArray[np.float32]:
    """Give a height that is above 0 in the lesion and about 1 in its middle, float32 (H, W)."""
    height, width = size_hw
    side = min(size_hw)
    area = np.exp(rng.uniform(np.log(0.02), np.log(0.3)))
    radius = np.sqrt(area * height * width / np.pi)
    center = (rng.uniform(0.32, 0.68) * width, rng.uniform(0.32, 0.68) * height)
    xs, ys = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    turn, squeeze = rng.uniform(0, np.pi), np.exp(rng.normal(0, 0.16))
    dx, dy = xs - center[0], ys - center[1]
    along = (dx * np.cos(turn) + dy * np.sin(turn)) * squeeze
    across = (dy * np.cos(turn) - dx * np.sin(turn)) / squeeze
    distance = np.hypot(along, across) / radius
    angle = np.arctan2(across, along)
    ragged = {NEVUS: 0.05, MELANOMA: 0.11, KERATOSIS: 0.07}[diagnosis]
    edge = np.ones_like(distance)
    for wave in range(1, 7):
        edge += rng.normal(0, ragged / wave**0.7) * np.cos(wave * angle + rng.uniform(0, 2 * np.pi))
    edge += _noise(rng, size_hw, cell_px=radius * 0.22) * ragged * 0.5
    edge += _noise(rng, size_hw, cell_px=max(radius * 0.06, side * 0.006)) * ragged * 0.25
    return np.asarray(1 - distance / np.maximum(edge, 0.35), dtype=np.float32)


def _skin(rng: np.random.Generator, *, size_hw: tuple[int, int]) -> NDArray[np.float32]:
    """Draw skin: tone, uneven redness, fine furrows, grain; float32 (H, W, 3)."""
    side = min(size_hw)
    place = rng.beta(1.2, 1.8) * (len(_SKIN_TONES) - 1)
    lower = int(place)
    upper = min(lower + 1, len(_SKIN_TONES) - 1)
    tone = _SKIN_TONES[lower] + (_SKIN_TONES[upper] - _SKIN_TONES[lower]) * (place - lower)
    tone = tone * rng.normal(1, 0.035, 3)
    redness = _noise(rng, size_hw, cell_px=side * 0.3)[..., None]
    mottle = _noise(rng, size_hw, cell_px=side * 0.05)[..., None]
    furrows = _furrows(rng, size_hw, cell_px=side * rng.uniform(0.02, 0.04))[..., None]
    canvas = tone + redness * rng.uniform(2, 8) * np.array((0.5, 1.0, 0.9))
    canvas = canvas + mottle * rng.uniform(1, 3.5) - furrows * rng.uniform(2, 10)
    return np.asarray(canvas, dtype=np.float32)


def _pigment(
    rng: np.random.Generator,
    *,
    field: NDArray[np.float32],
    skin: NDArray[np.float32],
    diagnosis: str,
) -> NDArray[np.float32]:
    """Draw the lesion's colours over the whole picture, float32 (H, W, 3)."""
    size_hw = (field.shape[0], field.shape[1])
    radius = np.sqrt(np.count_nonzero(field > 0) / np.pi) + 4
    patches = _noise(rng, size_hw, cell_px=radius * 0.5)
    depth = np.clip(0.25 + 0.55 * field + 0.22 * patches, 0, 1)[..., None]
    strength = rng.uniform(0.5, 1.0)
    colours = [np.array(c, np.float32) * rng.uniform(0.88, 1.12) for c in (_TAN, _BROWN, _DARK)]
    if diagnosis == NEVUS and rng.random() < 0.25:  # a pink, pigment-poor one
        colours = [
            np.array(c, np.float32) for c in ((206, 142, 122), (178, 112, 92), (140, 84, 66))
        ]
    pigment = np.where(
        depth < 0.5,
        colours[0] + (colours[1] - colours[0]) * (2 * depth),
        colours[1] + (colours[2] - colours[1]) * (2 * depth - 1),
    )
    extra = {NEVUS: (), MELANOMA: (_BLUE_GREY, _RED, _PALE, _BLACK), KERATOSIS: (_PALE, _DARK)}
    for colour in extra[diagnosis]:
        if rng.random() < 0.7:
            spot = _noise(rng, size_hw, cell_px=radius * rng.uniform(0.3, 0.6))
            amount = np.clip(spot - rng.uniform(0.2, 0.9), 0, 0.9)[..., None]
            pigment = pigment + (np.array(colour, np.float32) - pigment) * amount
    inside = np.clip(field * 4, 0, 1)
    if diagnosis != KERATOSIS and rng.random() < 0.7:
        mesh = _furrows(rng, size_hw, cell_px=max(5.0, radius * rng.uniform(0.07, 0.13)))
        fade = np.clip(0.5 + 0.6 * _noise(rng, size_hw, cell_px=radius * 0.6), 0.1, 1)
        pigment = pigment - (mesh * fade * rng.uniform(25, 60))[..., None]
    if rng.random() < 0.5:
        _dots(pigment, rng=rng, inside=inside, radius=radius, pale=diagnosis == KERATOSIS)
    # Pigment filters the light that skin sends back, so dark skin makes the lesion darker too.
    tinted = pigment * (0.55 + 0.45 * skin.mean((0, 1)) / _SKIN_TONES[0])
    return np.asarray(skin + (tinted - skin) * strength, dtype=np.float32)


def _dots(
    pigment: NDArray[np.floating],
    *,
    rng: np.random.Generator,
    inside: NDArray[np.floating],
    radius: float,
    pale: bool,
) -> None:
    """Draw globules (dark) or milia-like cysts (pale) in place."""
    rows, columns = np.nonzero(inside > 0.2)
    if not len(rows):
        return
    layer = np.zeros(inside.shape, np.float32)
    for index in rng.integers(0, len(rows), int(rng.integers(8, 60))):
        size = max(1, round(radius * rng.uniform(0.01, 0.04)))
        cv2.circle(layer, (int(columns[index]), int(rows[index])), size, 1.0, -1)
    soft = cv2.GaussianBlur(layer, (0, 0), max(0.7, radius * 0.008))
    pigment += (soft * (60 if pale else -45))[..., None]


def _draw_artefacts(
    image: NDArray[np.uint8], *, mask: NDArray[np.bool_], rng: np.random.Generator
) -> NDArray[np.bool_]:
    """Draw what lies on skin and glass, in place; gives what stays visible, bool (H, W)."""
    lesion = mask.astype(np.uint8)
    if rng.random() < 0.12:
        artefacts.draw_sticker(image, rng=rng, avoid=lesion)
    if rng.random() < 0.1:
        artefacts.draw_pen_marks(image, rng=rng, avoid=lesion)
    if rng.random() < 0.3:
        artefacts.draw_ruler(image, rng=rng)
    if rng.random() < 0.4:
        artefacts.draw_hairs(image, rng=rng, count=int(rng.integers(2, 22)))
    if rng.random() < 0.3:
        artefacts.draw_bubbles(image, rng=rng, count=int(rng.integers(2, 22)))
    _vignette(image, rng=rng)
    if rng.random() < 0.2:
        trial = image.copy()
        visible = artefacts.draw_dark_frame(trial, rng=rng) > 0
        # A frame that cuts the lesion badly is not what one would photograph.
        if np.count_nonzero(mask & visible) > 0.9 * np.count_nonzero(mask):
            np.copyto(image, trial)
            return visible
    return np.ones(mask.shape, dtype=bool)


def _vignette(image: NDArray[np.uint8], *, rng: np.random.Generator) -> None:
    """Darken towards the corners, as every dermatoscope does a little, in place."""
    height, width = image.shape[:2]
    ys = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    xs = np.linspace(-1, 1, width, dtype=np.float32)[None, :]
    fall = 1 - rng.uniform(0.02, 0.28) * np.clip(xs**2 + ys**2 - 0.35, 0, None)
    np.copyto(image, cv2.convertScaleAbs(image * fall[..., None]))


def _furrows(
    rng: np.random.Generator, size_hw: tuple[int, int], *, cell_px: float
) -> NDArray[np.float32]:
    """Draw a net of lines between cells of about `cell_px`, float32 (H, W), 0..1."""
    height, width = size_hw
    cell_px = max(cell_px, 3.0)
    across, down = int(width / cell_px) + 2, int(height / cell_px) + 2
    grid_x, grid_y = np.meshgrid(np.arange(across), np.arange(down))
    jitter = rng.uniform(-0.38, 0.38, (2, down, across))
    xs = np.clip((grid_x + 0.5 * (grid_y % 2) + jitter[0]) * cell_px, 0, width - 1).astype(int)
    ys = np.clip((grid_y + jitter[1]) * cell_px, 0, height - 1).astype(int)
    seeds = np.ones(size_hw, np.uint8)
    seeds[ys, xs] = 0
    _, labels = cv2.distanceTransformWithLabels(
        seeds, cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    edge = np.zeros(size_hw, np.float32)
    edge[:, 1:] += labels[:, 1:] != labels[:, :-1]
    edge[1:] += labels[1:] != labels[:-1]
    lines = cv2.GaussianBlur(np.minimum(edge, 1), (0, 0), max(0.8, cell_px * 0.13))
    return np.asarray(lines / max(float(lines.max()), 1e-6), dtype=np.float32)


def _noise(
    rng: np.random.Generator, size_hw: tuple[int, int], *, cell_px: float
) -> NDArray[np.float32]:
    """Draw smooth noise of SD about 1 that changes over `cell_px`, float32 (H, W)."""
    height, width = size_hw
    cell_px = max(cell_px, 1.0)
    coarse_hw = (int(height / cell_px) + 3, int(width / cell_px) + 3)
    coarse = rng.normal(0, 1.3, coarse_hw).astype(np.float32)
    full = (round(coarse_hw[1] * cell_px), round(coarse_hw[0] * cell_px))
    smooth = cv2.resize(coarse, full, interpolation=cv2.INTER_CUBIC)
    top, left = rng.integers(0, max(1, int(cell_px)), 2)
    return np.asarray(smooth[top : top + height, left : left + width], dtype=np.float32)


def _blurred_step(field: NDArray[np.floating], softness: float) -> NDArray[np.float32]:
    """Give 0 outside, 1 inside and a slope of width `softness` between, float32 (H, W)."""
    return np.asarray(np.clip(0.5 + field / (2 * softness), 0, 1), dtype=np.float32)


def _one_piece(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Give the largest 8-connected piece without holes, bool (H, W)."""
    contours, _ = cv2.findContours(
        mask.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE
    )
    filled = np.zeros(mask.shape, np.uint8)
    if contours:
        cv2.drawContours(filled, [max(contours, key=cv2.contourArea)], -1, 1, cv2.FILLED)
    return filled.astype(bool)


def _png(image: NDArray[np.uint8]) -> bytes:
    return cv2.imencode(".png", image)[1].tobytes()
