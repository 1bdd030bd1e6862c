"""Makes training scenes: lesions of any size anywhere on skin, with what clinics photograph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np

from lesionlab.engine.synthetic import artefacts
from lesionlab.engine.training.data import Case

_GRAINS = 24


@dataclass(frozen=True, slots=True)
class AugmentationRecipe:
    """How scenes are made; each `p_` is a probability.

    Attributes:
        scale_min: Smallest factor on the lesion's size.
        scale_max: Largest.
        p_rescaled: A lesion set anywhere at a random size, instead of nearly as photographed.
        p_several: Further lesions of other pictures are set in.
    """

    scale_min: float = 0.22
    scale_max: float = 1.4
    p_rescaled: float = 0.55
    p_several: float = 0.25
    p_hairs: float = 0.3
    p_ruler: float = 0.25
    p_sticker: float = 0.2
    p_pen: float = 0.12
    p_bubbles: float = 0.15
    p_glare: float = 0.1
    p_frame: float = 0.2
    p_blur: float = 0.5
    p_jpeg: float = 0.2


@dataclass(slots=True, eq=False)
class Scene:
    """One training picture.

    Attributes:
        image: RGB, uint8 (S, S, 3), stretched to the square as the model sees it.
        lesions: Masks uint8 (S, S) of 0 and 1, the one that counts without a prompt first.
        shapes: Other outlined things (stickers) that only a prompt can ask for.
        diagnosis: Of the first lesion.
    """

    image: np.ndarray
    lesions: list[np.ndarray]
    shapes: list[np.ndarray] = field(default_factory=list)
    diagnosis: str = ""


class SceneMaker:
    """Makes seeded scenes from cases: equal seeds give equal scenes."""

    def __init__(
        self, cases: Sequence[Case], *, size_px: int, recipe: AugmentationRecipe, seed: int
    ) -> None:
        self._cases = cases
        self._size = size_px
        self._recipe = recipe
        rng = np.random.default_rng((seed, 77))
        self._grains = [_grain(rng, size_px) for _ in range(_GRAINS)]

    def make(self, case: Case, *, rng: np.random.Generator) -> Scene:
        """Make one scene with `case` as its main picture."""
        recipe, size = self._recipe, self._size
        canvas = self._skin(case, rng)
        rescaled = rng.random() < recipe.p_rescaled
        image, mask = self._set_in(canvas, case, rng=rng, rescaled=rescaled)
        lesions = [mask]
        if rng.random() < recipe.p_several:
            image, lesions = self._set_in_others(image, lesions, case=case, rng=rng)
        shapes = self._draw_artefacts(image, lesions, rng)
        if rng.random() < recipe.p_frame:
            visible = artefacts.draw_dark_frame(image, rng=rng)
            lesions = [cv2.bitwise_and(lesion, visible) for lesion in lesions]
            shapes = [cv2.bitwise_and(shape, visible) for shape in shapes]
        image = recolour(image, rng=rng)
        image = degrade(image, rng=rng, p_blur=recipe.p_blur, p_jpeg=recipe.p_jpeg)
        least = size * size // 2000
        lesions = [lesion for lesion in lesions if cv2.countNonZero(lesion) > least]
        lesions.sort(key=_prominence, reverse=True)
        shapes = [shape for shape in shapes if cv2.countNonZero(shape) > least]
        return Scene(image=image, lesions=lesions, shapes=shapes, diagnosis=case.diagnosis)

    def skin_only(self, case: Case, *, rng: np.random.Generator) -> np.ndarray:
        """Make a picture without a lesion from the case's skin colours, uint8 (S, S, 3)."""
        image = self._skin(case, rng)
        self._draw_artefacts(image, [np.zeros(image.shape[:2], np.uint8)], rng)
        if rng.random() < self._recipe.p_frame:
            artefacts.draw_dark_frame(image, rng=rng)
        image = recolour(image, rng=rng)
        return degrade(image, rng=rng, p_blur=self._recipe.p_blur, p_jpeg=self._recipe.p_jpeg)

    def _skin(self, case: Case, rng: np.random.Generator) -> np.ndarray:
        colours = case.skin[:: rng.choice((-1, 1)), :: rng.choice((-1, 1))]
        size = (self._size, self._size)
        canvas = cv2.resize(np.ascontiguousarray(colours), size, interpolation=cv2.INTER_CUBIC)
        grain = self._grains[rng.integers(_GRAINS)]
        grain = grain[:: rng.choice((-1, 1)), :: rng.choice((-1, 1))]
        textured = canvas + grain * np.float32(rng.uniform(0.2, 1.6))
        return cv2.convertScaleAbs(np.maximum(textured, 0))

    def _set_in(
        self, canvas: np.ndarray, case: Case, *, rng: np.random.Generator, rescaled: bool
    ) -> tuple[np.ndarray, np.ndarray]:
        recipe = self._recipe
        area = max(case.area_fraction, 1e-3)
        if rescaled:
            wanted = np.exp(rng.uniform(np.log(0.006), np.log(0.5)))
            scale = float(np.clip(np.sqrt(wanted / area), recipe.scale_min, recipe.scale_max))
            center = rng.uniform(0.12, 0.88, 2)
        else:
            scale = float(np.exp(rng.uniform(np.log(0.75), np.log(1.25))))
            center = None
        affine = self._affine(case, scale=scale, center=center, rng=rng)
        whole = not rescaled or (scale > 0.8 and rng.random() < 0.5)
        alpha = _frame_alpha(case) if whole else _lesion_alpha(case, rng)
        return self._blend(canvas, case.image, case.mask, alpha=alpha, affine=affine, scale=scale)

    def _set_in_others(
        self,
        image: np.ndarray,
        lesions: list[np.ndarray],
        *,
        case: Case,
        rng: np.random.Generator,
    ) -> tuple[np.ndarray, list[np.ndarray]]:
        grown = np.ones((9, 9), np.uint8)
        for _ in range(int(rng.integers(1, 4))):
            other = self._cases[int(rng.integers(len(self._cases)))]
            taken = cv2.dilate(np.maximum.reduce(lesions), grown)
            wanted = np.exp(rng.uniform(np.log(0.006), np.log(0.12)))
            scale = float(np.clip(np.sqrt(wanted / max(other.area_fraction, 1e-3)), 0.1, 1.3))
            tone = case.skin.mean((0, 1)) / np.maximum(other.skin.mean((0, 1)), 1)
            matched = cv2.convertScaleAbs(other.image * tone.astype(np.float32))
            alpha = _lesion_alpha(other, rng)
            for _ in range(4):
                center = rng.uniform(0.08, 0.92, 2)
                affine = self._affine(other, scale=scale, center=center, rng=rng)
                mask = cv2.warpAffine(other.mask, affine, (self._size, self._size))
                if not cv2.countNonZero(cv2.bitwise_and(mask, taken)):
                    image, mask = self._blend(
                        image, matched, other.mask, alpha=alpha, affine=affine, scale=scale
                    )
                    lesions = [*lesions, mask]
                    break
        return image, lesions

    def _affine(
        self, case: Case, *, scale: float, center: np.ndarray | None, rng: np.random.Generator
    ) -> np.ndarray:
        """Give the 2x3 matrix from the case's pixels to the scene's."""
        height, width = case.image.shape[:2]
        size = self._size
        turn = rng.uniform(0, 2 * np.pi) if rng.random() < 0.5 else np.pi / 2 * rng.integers(4)
        turn += rng.normal(0, 0.08)
        flip = rng.choice((-1.0, 1.0))
        cos, sin = np.cos(turn), np.sin(turn)
        turned = np.array(((cos * flip, -sin), (sin * flip, cos)))
        # A picture is stretched to the square; a turned one has its sides exchanged.
        stretch = np.array((size / width, size / height))
        if abs(sin) > 0.7:
            stretch = stretch[::-1]
        stretch = stretch * scale * np.exp(rng.normal(0, 0.07, 2))
        linear = stretch[:, None] * turned
        ys, xs = np.nonzero(case.mask[::4, ::4])
        pivot = np.array((width, height)) / 2
        target = np.array((size, size)) / 2 + rng.normal(0, 0.06 * size, 2)
        if center is not None and len(xs):
            pivot = np.array((xs.mean(), ys.mean())) * 4
            target = center * size
        return np.hstack((linear, (target - linear @ pivot)[:, None]))

    def _blend(
        self,
        canvas: np.ndarray,
        image: np.ndarray,
        mask: np.ndarray,
        *,
        alpha: np.ndarray,
        affine: np.ndarray,
        scale: float,
    ) -> tuple[np.ndarray, np.ndarray]:
        size = (self._size, self._size)
        factor = np.abs(np.linalg.det(affine[:, :2])) ** 0.5
        if factor < 0.6:  # shrinking by bilinear samples alone would alias
            shrunk = (max(8, int(image.shape[1] * factor)), max(8, int(image.shape[0] * factor)))
            ratio = np.array((image.shape[1] / shrunk[0], image.shape[0] / shrunk[1]))
            affine = np.hstack((affine[:, :2] * ratio, affine[:, 2:]))
            image = cv2.resize(image, shrunk, interpolation=cv2.INTER_AREA)
            alpha = cv2.resize(alpha, shrunk, interpolation=cv2.INTER_AREA)
            mask = cv2.resize(mask * 255, shrunk, interpolation=cv2.INTER_AREA)
        else:
            mask = mask * 255
        warped = cv2.warpAffine(image, affine, size, borderMode=cv2.BORDER_REPLICATE)
        weight = cv2.warpAffine(alpha, affine, size)
        placed = cv2.warpAffine(mask, affine, size)
        near = cv2.merge([weight] * 3)
        mixed = cv2.add(
            cv2.multiply(warped, near, scale=1 / 255),
            cv2.multiply(canvas, cv2.bitwise_not(near), scale=1 / 255),
        )
        return mixed, cv2.threshold(placed, 127, 1, cv2.THRESH_BINARY)[1]

    def _draw_artefacts(
        self, image: np.ndarray, lesions: list[np.ndarray], rng: np.random.Generator
    ) -> list[np.ndarray]:
        recipe = self._recipe
        shapes: list[np.ndarray] = []
        union = lesions[0] if len(lesions) == 1 else np.maximum.reduce(lesions)
        if rng.random() < recipe.p_sticker:
            for _ in range(int(rng.integers(1, 4))):
                shape = artefacts.draw_sticker(image, rng=rng, avoid=union)
                if shape is not None:
                    shapes = [cv2.subtract(old, shape) for old in shapes] + [shape]
        if rng.random() < recipe.p_pen:
            artefacts.draw_pen_marks(image, rng=rng, avoid=union)
        if rng.random() < recipe.p_ruler:
            artefacts.draw_ruler(image, rng=rng)
        if rng.random() < recipe.p_hairs:
            artefacts.draw_hairs(image, rng=rng, count=int(rng.integers(2, 30)))
        if rng.random() < recipe.p_bubbles:
            artefacts.draw_bubbles(image, rng=rng, count=int(rng.integers(2, 30)))
        if rng.random() < recipe.p_glare:
            artefacts.draw_glare(image, rng=rng)
        return shapes


def recolour(image: np.ndarray, *, rng: np.random.Generator) -> np.ndarray:
    """Change white balance, saturation, contrast, brightness and gamma, as another camera would."""
    saturation = rng.uniform(0.5, 1.5) if rng.random() < 0.95 else 0.0
    grey = np.full((3, 3), (1 - saturation) / 3)
    mix = grey + saturation * np.eye(3) + rng.normal(0, 0.02, (3, 3))
    image = cv2.transform(image, mix)
    gains = np.exp(rng.normal(0, 0.06, 3)) * np.exp(rng.normal(0, 0.12))
    contrast = np.exp(rng.normal(0, 0.2))
    gamma = np.exp(rng.normal(0, 0.22))
    ramp = np.linspace(0, 1, 256)[:, None] ** gamma
    table = ((ramp - 0.5) * contrast + 0.5 + rng.normal(0, 0.03)) * gains
    table = np.clip(table * 255, 0, 255).astype(np.uint8)
    return cv2.LUT(image, table[None])


def degrade(
    image: np.ndarray, *, rng: np.random.Generator, p_blur: float, p_jpeg: float
) -> np.ndarray:
    """Lose detail as small copies, soft optics, sensor noise and JPEG do."""
    size = image.shape[1], image.shape[0]
    if rng.random() < p_blur:
        factor = rng.uniform(0.28, 0.9)
        small = (max(8, int(size[0] * factor)), max(8, int(size[1] * factor)))
        image = cv2.resize(image, small, interpolation=cv2.INTER_AREA)
        way = cv2.INTER_CUBIC if rng.random() < 0.5 else cv2.INTER_LINEAR
        image = cv2.resize(image, size, interpolation=way)
    if rng.random() < 0.15:
        noise = rng.standard_normal(image.shape, dtype=np.float32) * np.float32(rng.uniform(2, 9))
        image = cv2.add(image, noise, dtype=cv2.CV_8U)
    if rng.random() < p_jpeg:
        quality = [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(30, 90))]
        decoded = cv2.imdecode(cv2.imencode(".jpg", image, quality)[1], cv2.IMREAD_COLOR)
        assert decoded is not None  # it was encoded a line above
        image = decoded
    return image


def _prominence(mask: np.ndarray) -> float:
    """Rank lesions for the case without a prompt: large and central first."""
    moments = cv2.moments(mask, binaryImage=True)
    area = max(moments["m00"], 1e-6)
    height, width = mask.shape
    off_x = moments["m10"] / area / width - 0.5
    off_y = moments["m01"] / area / height - 0.5
    return float(area * np.exp(-(off_x**2 + off_y**2) / 0.18))


def _lesion_alpha(case: Case, rng: np.random.Generator) -> np.ndarray:
    """Give a soft uint8 weight (H, W) that keeps the lesion and a margin of its own skin."""
    height, width = case.mask.shape
    small = cv2.resize(case.mask * 255, (width // 4, height // 4), interpolation=cv2.INTER_AREA)
    reach = max(3.0, 0.12 * np.sqrt(max(case.area_fraction, 1e-4) * small.size))
    reach *= rng.uniform(0.8, 2.0)
    side = int(reach) * 2 + 1
    small = cv2.dilate(small, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side)))
    small = cv2.GaussianBlur(small, (0, 0), reach / 2.5)
    return cv2.resize(small, (width, height))


def _frame_alpha(case: Case) -> np.ndarray:
    """Give a soft uint8 weight (H, W) that keeps the whole picture but its outermost rim."""
    height, width = case.mask.shape
    small = np.zeros((height // 4, width // 4), np.uint8)
    small[2:-2, 2:-2] = 255
    return cv2.resize(cv2.GaussianBlur(small, (0, 0), 1.2), (width, height))


def _grain(rng: np.random.Generator, size: int) -> np.ndarray:
    """Draw skin texture: fine, middle and coarse noise, float32 (S, S, 3), SD about 4."""
    total = np.zeros((size, size, 1), np.float32)
    for cell, strength in ((2, 2.0), (6, 2.5), (25, 2.5)):
        side = size // cell + 2
        noise = rng.normal(0, strength, (side, side)).astype(np.float32)
        total[..., 0] += cv2.resize(noise, (size, size), interpolation=cv2.INTER_CUBIC)
    return total * rng.uniform(0.8, 1.2, 3).astype(np.float32)
