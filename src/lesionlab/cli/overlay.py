"""A picture of a proposal: the image with the mask's outline, the box and the points."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from lesionlab.core.prompts import FOREGROUND, PromptSet
from lesionlab.engine.imaging.display import display_pixels

# RGB. Told apart without colour, too: the outline is thick, the box thin, skin points are hollow.
OUTLINE = (255, 214, 10)
BOX = (64, 200, 255)
LESION_POINT = (60, 220, 90)
SKIN_POINT = (255, 70, 70)


def overlay_png(image: NDArray[np.uint8], *, mask: NDArray[np.bool_], prompts: PromptSet) -> bytes:
    """Draw a mask and its prompts onto an image.

    Args:
        image: RGB, uint8 (H, W, 3); shrunk for display if it is huge.
        mask: bool (H, W).
        prompts: In the image's pixels.

    Returns:
        A PNG file.
    """
    picture = display_pixels(image).copy()
    height, width = picture.shape[:2]
    scale = width / image.shape[1]
    thickness = max(round(max(height, width) / 400), 1)
    small = cv2.resize(mask.view(np.uint8), (width, height), interpolation=cv2.INTER_NEAREST)
    contours, _ = cv2.findContours(small, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    cv2.drawContours(picture, contours, -1, OUTLINE, 2 * thickness)
    if prompts.box is not None:
        box = prompts.box
        corners = [round(scale * value) for value in (box.x0, box.y0, box.x1, box.y1)]
        cv2.rectangle(picture, corners[:2], corners[2:], BOX, thickness)
    for click in prompts.clicks:
        center = (round(scale * click.x), round(scale * click.y))
        is_lesion = click.label == FOREGROUND
        color = LESION_POINT if is_lesion else SKIN_POINT
        cv2.circle(picture, center, 4 * thickness, color, -1 if is_lesion else thickness)
    _, png = cv2.imencode(".png", cv2.cvtColor(picture, cv2.COLOR_RGB2BGR))
    return png.tobytes()
