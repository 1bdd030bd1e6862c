from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

from lesionlab.ui.canvas.picture import Tone, cam_image, draw_cam, render_picture
from lesionlab.ui.canvas.pyramid import Pyramid
from lesionlab.ui.canvas.viewport import Viewport

GREY = QColor(120, 120, 120)


def ready(pixels: np.ndarray) -> Pyramid:
    pyramid = Pyramid(pixels)
    while not pyramid.is_ready:
        pyramid.advance()
    return pyramid


def rgb(image: QImage) -> np.ndarray:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.width(), 4)
    return rows[:, :, 2::-1].copy()


def rendered(
    pixels: np.ndarray, viewport: Viewport, *, ratio: float = 1.0, tone: Tone | None = None
) -> np.ndarray:
    picture = render_picture(
        ready(pixels), viewport=viewport, pixel_ratio=ratio, background=GREY, tone=tone or Tone()
    )
    return rgb(picture)


def noise(height: int, width: int) -> np.ndarray:
    return np.random.default_rng(1).integers(0, 256, (height, width, 3), np.uint8)


def test_the_levels_made_in_slices_are_means_of_the_image() -> None:
    pixels = noise(1201, 1777)
    level, divisor = ready(pixels).level_for(0.3)
    assert divisor == 2
    assert (level.width(), level.height()) == (888, 600)
    means = pixels[:1200, :1776].reshape(600, 2, 888, 2, 3).mean(axis=(1, 3))
    assert np.abs(rgb(level) - means).max() <= 2


def test_until_it_is_ready_the_whole_image_is_shown_all_the_same() -> None:
    pixels = noise(900, 1200)
    pyramid = Pyramid(pixels)
    pyramid.advance()
    assert not pyramid.is_ready
    level, divisor = pyramid.level_for(0.1)
    assert divisor == 1
    np.testing.assert_array_equal(rgb(level), pixels)


@pytest.mark.parametrize("shape", [(1, 1), (1, 5000), (5000, 1), (3, 700)])
def test_odd_shapes_are_prepared_too(shape: tuple[int, int]) -> None:
    viewport = Viewport(shape, (100, 80), 1.0, 0.0, 0.0)
    assert rendered(np.full((*shape, 3), 200, np.uint8), viewport)[0, 0, 0] == 200


def test_pixels_that_are_not_contiguous_are_shown_right() -> None:
    pixels = noise(40, 60)[:, ::-1]
    level, _ = ready(pixels).level_for(1.0)
    np.testing.assert_array_equal(rgb(level), pixels)


def test_at_full_size_each_pixel_is_shown_as_it_is() -> None:
    pixels = noise(50, 70)
    view = rendered(pixels, Viewport((50, 70), (90, 80), 1.0, 10.0, 20.0))
    np.testing.assert_array_equal(view[20:70, 10:80], pixels)
    assert (view[:20] == 120).all()
    assert (view[:, :10] == 120).all()


def test_magnified_pixels_are_squares() -> None:
    pixels = noise(20, 30)
    view = rendered(pixels, Viewport((20, 30), (64, 48), 8.0, -16.0, -40.0))
    np.testing.assert_array_equal(view, pixels[5:11, 2:10].repeat(8, axis=0).repeat(8, axis=1))


def test_a_smaller_picture_for_display_covers_the_same_place() -> None:
    small = np.zeros((50, 100, 3), np.uint8)
    small[:, 50:] = 255
    view = rendered(small, Viewport((5000, 10_000), (200, 100), 0.02, 0.0, 0.0))
    assert view[:, :98].max() == 0
    assert view[:, 102:].min() == 255


def test_a_dense_screen_gets_more_pixels() -> None:
    pixels = noise(20, 20)
    view = rendered(pixels, Viewport((20, 20), (10, 10), 0.5, 0.0, 0.0), ratio=2.0)
    np.testing.assert_array_equal(view, pixels)


def test_tone_changes_the_picture_and_not_the_background() -> None:
    pixels = np.full((20, 20, 3), 100, np.uint8)
    viewport = Viewport((20, 20), (40, 40), 1.0, 10.0, 10.0)
    brighter = rendered(pixels, viewport, tone=Tone(brightness=0.5))
    assert brighter[20, 20].tolist() == [164] * 3
    assert brighter[2, 2].tolist() == [120] * 3
    flat = rendered(pixels, viewport, tone=Tone(contrast=-1.0))
    assert flat[20, 20].tolist() == [128] * 3


def test_no_tone_shows_every_value_as_it_is() -> None:
    assert Tone().table == bytes(range(256))


def test_the_cam_is_opaque_where_it_is_high_and_smooth_between() -> None:
    cam = np.zeros((8, 8), np.uint8)
    cam[4:, :] = 255
    image = cam_image(cam)
    assert min(image.width(), image.height()) >= 256
    alphas = [image.pixelColor(128, y).alpha() for y in range(0, image.height(), 4)]
    assert alphas[0] == 0
    assert alphas[-1] == 255
    assert alphas == sorted(alphas)
    assert max(np.diff(alphas)) < 40


def test_the_cam_lies_over_the_image_only() -> None:
    viewport = Viewport((20, 20), (40, 40), 1.0, 10.0, 10.0)
    picture = render_picture(
        ready(np.zeros((20, 20, 3), np.uint8)),
        viewport=viewport,
        pixel_ratio=1.0,
        background=GREY,
        tone=Tone(),
    )
    draw_cam(picture, cam_image(np.full((4, 4), 255, np.uint8)), viewport=viewport, opacity=0.5)
    assert rgb(picture)[2, 2].tolist() == [120] * 3
    red, green, _ = rgb(picture)[20, 20].tolist()
    assert red == pytest.approx(126, abs=2)
    assert green == pytest.approx(127, abs=2)
