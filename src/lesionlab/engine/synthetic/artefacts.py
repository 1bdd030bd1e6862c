"""Draws on a picture what lies on real skin and glass: hairs, rulers, stickers, frames, pen, gel.

Every function takes an RGB uint8 image (H, W, 3) and a seeded generator. Those that only draw
change the image in place; those that hide something also give where.
"""

from __future__ import annotations

import cv2
import numpy as np

_STICKER_COLOURS = np.array(
    [
        (60, 170, 160),
        (40, 110, 190),
        (70, 150, 70),
        (225, 200, 60),
        (235, 235, 235),
        (200, 90, 60),
        (150, 150, 160),
        (140, 90, 170),
    ],
    dtype=np.float32,
)
_PEN_COLOURS = ((95, 45, 130), (60, 60, 140), (40, 35, 50), (130, 60, 150))
_HAIR_COLOURS = ((30, 22, 20), (60, 40, 28), (110, 80, 50), (20, 20, 25), (200, 190, 180))


def draw_hairs(image: np.ndarray, *, rng: np.random.Generator, count: int) -> None:
    """Draw `count` bent hairs, all of one colour and alike in direction, in place."""
    height, width = image.shape[:2]
    side = max(height, width)
    colour = _HAIR_COLOURS[rng.integers(len(_HAIR_COLOURS))]
    main_angle = rng.uniform(0, np.pi)
    spread = rng.uniform(0.15, 1.2)
    t = np.linspace(0, 1, 14)[:, None]
    layer = image.copy()
    for _ in range(count):
        angle = main_angle + rng.normal(0, spread)
        length = side * rng.uniform(0.15, 0.9)
        start = rng.uniform(-0.1, 1.1, 2) * (width, height)
        along = np.array((np.cos(angle), np.sin(angle))) * length
        bend = np.array((-along[1], along[0])) * rng.normal(0, 0.18)
        points = start + along * t + bend * (4 * t * (1 - t))
        thickness = max(1, round(side / 320 * rng.choice((1, 1, 1, 2, 3))))
        cv2.polylines(layer, [_fixed(points)], False, colour, thickness, cv2.LINE_AA, 4)
    opacity = rng.uniform(0.55, 0.95)
    cv2.addWeighted(layer, opacity, image, 1 - opacity, 0, dst=image)


def draw_ruler(image: np.ndarray, *, rng: np.random.Generator) -> None:
    """Draw a millimetre scale: ticks along a line, sometimes lettered, in place."""
    height, width = image.shape[:2]
    side = max(height, width)
    grey = int(rng.integers(10, 80))
    angle = rng.choice((0.0, np.pi / 2)) + rng.normal(0, 0.12)
    along = np.array((np.cos(angle), np.sin(angle)))
    across = np.array((-along[1], along[0]))
    edge = rng.uniform(0.02, 0.22)
    edge = edge if rng.random() < 0.5 else 1 - edge
    horizontal = abs(along[0]) > abs(along[1])
    middle = (rng.uniform(0.3, 0.7) * width, edge * height)
    middle = middle if horizontal else (edge * width, rng.uniform(0.3, 0.7) * height)
    step = side * rng.uniform(0.012, 0.05)
    ticks = int(rng.integers(8, 30))
    tick_px = side * rng.uniform(0.015, 0.06)
    thickness = max(1, round(side / 320 * rng.choice((1, 1, 2))))
    origin = np.array(middle) - along * step * ticks / 2
    colour = (grey, grey, grey)
    for index in range(ticks):
        foot = origin + along * step * index
        tip = foot + across * tick_px * (1.6 if index % 5 == 0 else 1.0)
        cv2.polylines(image, [_fixed(np.stack((foot, tip)))], False, colour, thickness, 16, 4)
    if rng.random() < 0.6:
        ends = np.stack((origin, origin + along * step * (ticks - 1)))
        cv2.polylines(image, [_fixed(ends)], False, colour, thickness, cv2.LINE_AA, 4)
    if rng.random() < 0.4:
        at = origin + across * tick_px * 3
        place = (int(at[0]), int(at[1]))
        cv2.putText(image, "mm", place, cv2.FONT_HERSHEY_SIMPLEX, side / 1000, colour, thickness)


def draw_sticker(
    image: np.ndarray, *, rng: np.random.Generator, avoid: np.ndarray
) -> np.ndarray | None:
    """Stick a coloured disc or rectangle on the skin beside the lesions, in place.

    Args:
        avoid: Where no sticker may lie, uint8 (H, W), nonzero there.

    Returns:
        Where the sticker lies, uint8 (H, W) of 0 and 1, or None if no place was free.
    """
    height, width = image.shape[:2]
    for _ in range(5):
        place = np.zeros((height, width), np.uint8)
        center = rng.uniform(-0.1, 1.1, 2) * (width, height)
        radii = rng.uniform(0.05, 0.3) * np.array((width, height)) * rng.uniform(0.8, 1.2, 2)
        middle = (int(center[0]), int(center[1]))
        if rng.random() < 0.75:
            axes = (int(radii[0]) + 1, int(radii[1]) + 1)
            cv2.ellipse(place, middle, axes, 0, 0, 360, 1, -1)
        else:
            box = (center.tolist(), (2 * radii).tolist(), float(rng.uniform(0, 90)))
            cv2.fillConvexPoly(place, cv2.boxPoints(box).astype(np.int32), 1)
        if place.any() and not cv2.countNonZero(cv2.bitwise_and(place, avoid)):
            break
    else:
        return None
    colour = _STICKER_COLOURS[rng.integers(len(_STICKER_COLOURS))] * rng.uniform(0.75, 1.15)
    small = rng.normal(0, rng.uniform(1, 9), (height // 3 + 1, width // 3 + 1, 1))
    grain = cv2.resize(small.astype(np.float32), (width, height))[..., None]
    painted = np.clip(colour + grain, 0, 255).astype(np.uint8)
    if rng.random() < 0.4:  # a shadow at its edge
        rim = cv2.subtract(cv2.dilate(place, np.ones((5, 5), np.uint8)), place)
        image[rim > 0] = image[rim > 0] // 4 * 3
    np.copyto(image, painted, where=place[..., None] > 0)
    return place


def draw_pen_marks(image: np.ndarray, *, rng: np.random.Generator, avoid: np.ndarray) -> None:
    """Draw surgical-pen scribbles, kept off `avoid` (uint8 (H, W), nonzero there), in place."""
    height, width = image.shape[:2]
    side = max(height, width)
    colour = _PEN_COLOURS[rng.integers(len(_PEN_COLOURS))]
    layer = image.copy()
    for _ in range(int(rng.integers(1, 5))):
        start = rng.uniform(0, 1, 2) * (width, height)
        steps = rng.normal(0, side * rng.uniform(0.01, 0.05), (int(rng.integers(6, 26)), 2))
        if rng.random() < 0.5:
            steps += rng.normal(0, side * 0.03, 2)
        points = start + np.cumsum(steps, axis=0)
        thickness = max(1, round(side / 320 * rng.uniform(1, 6)))
        cv2.polylines(layer, [_fixed(points)], False, colour, thickness, cv2.LINE_AA, 4)
    opacity = rng.uniform(0.4, 0.9)
    mixed = cv2.addWeighted(layer, opacity, image, 1 - opacity, 0)
    np.copyto(image, mixed, where=avoid[..., None] == 0)


def draw_bubbles(image: np.ndarray, *, rng: np.random.Generator, count: int) -> None:
    """Draw `count` gel bubbles: bright rims with a highlight, in place."""
    height, width = image.shape[:2]
    side = max(height, width)
    layer = image.copy()
    for _ in range(count):
        at = rng.uniform(0, 1, 2) * (width, height)
        radius = int(side * rng.uniform(0.004, 0.05)) + 1
        middle = (int(at[0]), int(at[1]))
        light = int(rng.integers(190, 256))
        thickness = max(1, radius // 8)
        cv2.circle(layer, middle, radius, (light, light, light), thickness, cv2.LINE_AA)
        spot = (int(at[0] - radius * 0.4), int(at[1] - radius * 0.4))
        cv2.circle(layer, spot, max(1, radius // 5), (255, 255, 255), -1, cv2.LINE_AA)
    opacity = rng.uniform(0.3, 0.8)
    cv2.addWeighted(layer, opacity, image, 1 - opacity, 0, dst=image)


def draw_glare(image: np.ndarray, *, rng: np.random.Generator) -> None:
    """Brighten a few soft spots where the lamp mirrors, in place."""
    height, width = image.shape[:2]
    spots = np.zeros((height // 4 + 1, width // 4 + 1), np.float32)
    for _ in range(int(rng.integers(1, 5))):
        at = rng.uniform(0, 1, 2) * spots.shape[::-1]
        radius = int(spots.shape[1] * rng.uniform(0.01, 0.07)) + 1
        cv2.circle(spots, (int(at[0]), int(at[1])), radius, float(rng.uniform(60, 220)), -1)
    spots = cv2.resize(cv2.GaussianBlur(spots, (0, 0), 2), (width, height))
    glare = cv2.merge([spots.astype(np.uint8)] * 3)
    cv2.add(image, glare, dst=image)


def draw_dark_frame(image: np.ndarray, *, rng: np.random.Generator) -> np.ndarray:
    """Blacken all but a round window, as a dermatoscope's tube does, in place.

    Returns:
        What stays visible, uint8 (H, W) of 0 and 1.
    """
    height, width = image.shape[:2]
    window = np.zeros((height, width), np.uint8)
    center = rng.uniform(0.44, 0.56, 2) * (width, height)
    radius = rng.uniform(0.46, 0.66)
    # Images are stretched to a square before training, so a round tube may be an ellipse.
    axes = (int(width * radius * rng.uniform(0.8, 1.1)), int(height * radius))
    if rng.random() < 0.5:
        axes = (axes[0], max(axes[1], int(height * 0.62)))
    cv2.ellipse(window, (int(center[0]), int(center[1])), axes, 0, 0, 360, 255, -1)
    soft_px = max(height, width) * rng.uniform(0.002, 0.03)
    weight = cv2.GaussianBlur(window, (0, 0), soft_px + 0.5)
    ground = rng.integers(0, 30)
    cv2.multiply(image, cv2.merge([weight] * 3), dst=image, scale=1 / 255)
    floor = cv2.merge([cv2.subtract(np.full_like(weight, ground), weight)] * 3)
    cv2.max(image, floor, dst=image)
    return (weight > 100).astype(np.uint8)


def _fixed(points: np.ndarray) -> np.ndarray:
    """Give (N, 2) float points as OpenCV's fixed-point integers with 4 fractional bits."""
    return np.round(points * 16).astype(np.int32)
