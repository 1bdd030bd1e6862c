"""Outlines from files to masks, as the programs that wrote them fill them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from lesionlab.core.errors import UserError
from lesionlab.core.masks import BoolMask
from lesionlab.engine.exchange.readers.limits import MAX_POINTS, check_point_count, finite
from lesionlab.engine.exchange.readers.rle import mask_from_rle

MAX_LENGTH_PX = 2_000_000
"""Of an outline in steps from pixel to pixel: both ways of filling take time and memory for each.
The outline of a lesion that fills an image of 200 megapixels has some 60,000."""


_POINTS = {
    "polygon": (3, MAX_POINTS),
    "rectangle": (2, 2),
    "oriented_rectangle": (4, 4),
    "circle": (2, 2),
}
"""Fewest and most points of labelme's shapes."""


def points_xy(values: object, *, hw: tuple[int, int]) -> NDArray[np.float64]:
    """Check the corners of an outline.

    Args:
        values: A list of pairs, x and y in pixels.
        hw: Of the image: no corner may lie further outside than the image is long.

    Returns:
        Float64 (N, 2).

    Raises:
        UserError: If these are no pairs of numbers, too many, too far out, or the outline is too
            long.
    """
    if not isinstance(values, list) or not values:
        raise UserError("The outline cannot be read.", expected="a list of points")
    check_point_count(len(values))
    if not all(isinstance(pair, list) and len(pair) == 2 for pair in values):
        raise UserError("The outline cannot be read.", expected="pairs of x and y")
    points = np.array(
        [[finite(x, what="x"), finite(y, what="y")] for x, y in values], dtype=np.float64
    )
    reach = max(hw)
    if points.min() < -reach or (points > [hw[1] + reach, hw[0] + reach]).any():
        raise UserError(
            "The outline lies outside of the image.",
            value=f"{points.min():g} to {points.max():g}",
            expected=f"within {hw[1]} x {hw[0]} pixels",
        )
    length = np.abs(np.diff(points, axis=0, append=points[:1])).max(axis=1).sum()
    if length > MAX_LENGTH_PX:
        raise UserError(
            "The outline is too long.",
            value=f"{length:.0f} pixels",
            expected=f"at most {MAX_LENGTH_PX} pixels",
        )
    return points


def coco_polygons(polygons: object, *, hw: tuple[int, int]) -> BoolMask:
    """Fill polygons as pycocotools does: what is in any of them is lesion.

    Args:
        polygons: A list of lists x1, y1, x2, y2, ... in pixels.
        hw: Of the image.

    Returns:
        Bool (H, W).

    Raises:
        UserError: As `points_xy`, or if one has less than three corners.
    """
    from pycocotools import mask as coco_mask

    if not isinstance(polygons, list) or not polygons:
        raise UserError("The outline cannot be read.", expected="a list of polygons")
    flat: list[list[float]] = []
    check_point_count(polygon_corners(polygons))
    for polygon in polygons:
        if not isinstance(polygon, list) or len(polygon) % 2 or len(polygon) < 6:
            raise UserError(
                "The outline cannot be read.", expected="x and y of at least three corners"
            )
        pairs = [list(pair) for pair in zip(polygon[::2], polygon[1::2], strict=True)]
        flat.append(points_xy(pairs, hw=hw).ravel().tolist())
    merged = coco_mask.merge(coco_mask.frPyObjects(flat, *hw))
    # What it fills is decoded here, as every run length is.
    counts = merged["counts"].decode("ascii")
    return mask_from_rle({"size": list(hw), "counts": counts}, hw=hw)


def polygon_corners(polygons: object) -> int:
    """Count the corners of polygons as `coco_polygons` takes them; 0 for anything else."""
    if not isinstance(polygons, list):
        return 0
    return sum(max(len(each) // 2, 1) for each in polygons if isinstance(each, list))


def labelme_shape(kind: str, points: NDArray[np.float64], *, hw: tuple[int, int]) -> BoolMask:
    """Fill a shape as labelme does (`labelme.utils.shape_to_mask`), its border included.

    Args:
        kind: "polygon", "rectangle", "oriented_rectangle" or "circle".
        points: Float64 (N, 2): corners; two opposite corners; four corners; centre and a point on
            the circle.
        hw: Of the image.

    Returns:
        Bool (H, W).

    Raises:
        UserError: If the number of points does not fit.
    """
    least, most = _POINTS[kind]
    if not least <= len(points) <= most:
        raise UserError(
            "The shape has the wrong number of points.",
            value=f"{kind}: {len(points)}",
            expected=str(least),
        )
    image = Image.new("1", (hw[1], hw[0]))
    draw = ImageDraw.Draw(image)
    corners: Sequence[tuple[float, float]] = [(float(x), float(y)) for x, y in points]
    if kind == "circle":
        (x, y), radius = corners[0], float(np.hypot(*(points[1] - points[0])))
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=1, fill=1)
    elif kind == "rectangle":
        # Either corner may come first; Pillow wants the upper left one.
        (left, top), (right, bottom) = points.min(axis=0), points.max(axis=0)
        draw.rectangle((left, top, right, bottom), outline=1, fill=1)
    else:
        draw.polygon(corners, outline=1, fill=1)
    return np.array(image, dtype=np.bool_)
