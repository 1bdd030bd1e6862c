"""Other ways to look at the image: what is compared, what is said, and that nothing is changed."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QSettings, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot
from scripted_link import HW, ScriptedLink, disc, entries, proposal

from lesionlab.core.edits import EditState
from lesionlab.core.masks import pack
from lesionlab.core.messages import Predict, ShowImage
from lesionlab.core.prompts import PromptSet
from lesionlab.core.records import Draft, Effort, LesionRecord
from lesionlab.core.saving_messages import Accept, SetScale
from lesionlab.core.view_messages import MakePicture, PictureKind, PictureReady
from lesionlab.ui.acceptance import SEEN_MS
from lesionlab.ui.canvas.difference import Difference
from lesionlab.ui.canvas.viewport import Viewport
from lesionlab.ui.canvas.widget import Canvas
from lesionlab.ui.main_window import MainWindow
from lesionlab.ui.scale_dialog import ScaleDialog
from lesionlab.ui.views.desk import HELD_MS, ViewDesk


@pytest.fixture
def desk(window: MainWindow, link: ScriptedLink) -> ViewDesk:
    """Give the desk of a window that shows an image with its proposal."""
    link.open_project(entries(3))
    link.show_image(proposal=proposal())
    return next(desk for desk in window.desks if isinstance(desk, ViewDesk))


def colour(window: MainWindow, x: float, y: float) -> QColor:
    """Give the colour that the canvas shows at a point of the image."""
    canvas = window.bench.view.canvas
    at = QPoint(*(round(v) for v in canvas.viewport.to_view(x, y)))
    return canvas.grab().toImage().pixelColor(at)


def trigger(window: MainWindow, *names: str) -> None:
    for name in names:
        window.actions_by_id[name].trigger()


def picture(link: ScriptedLink, value: tuple[int, int, int]) -> PictureReady:
    asked = link.last(MakePicture)
    pixels = np.full((*HW, 3), value, np.uint8)
    return PictureReady(asked.image_key, asked.kind, pixels)


def draft(mask: NDArray[np.bool_]) -> Draft:
    return Draft(EditState(PromptSet()), pack(mask), 0.9, "ab" * 32, Effort())


# --- before and after ---


def test_both_sides_show_the_same_part_whoever_moves(
    qtbot: QtBot, window: MainWindow, desk: ViewDesk
) -> None:
    trigger(window, "side_by_side")
    left, right = desk.side_by_side.left, window.bench.view.canvas
    qtbot.waitUntil(lambda: left.width() > 100)

    def middle(canvas: Canvas) -> tuple[float, float, float]:
        return (*canvas.viewport.to_image(canvas.width() / 2, canvas.height() / 2), canvas.zoom)

    right.zoom_by(3)
    right.pan_by(20, -10)
    assert middle(left) == pytest.approx(middle(right))
    left.zoom_by(1.5)
    left.pan_by(-5, 7)
    assert middle(right) == pytest.approx(middle(left))
    left.fit()
    assert right.is_fitted


def test_the_left_side_keeps_the_proposal_and_cannot_be_edited(
    qtbot: QtBot, window: MainWindow, link: ScriptedLink, desk: ViewDesk
) -> None:
    window.bench.session.add_click(10, 10, 1)
    link.answer(link.last(Predict), disc(10, 10, 8))
    trigger(window, "side_by_side")
    left = desk.side_by_side.left

    assert left.mask is not None
    assert np.array_equal(left.mask != 0, disc(40, 30, 12))
    prompts = window.bench.session.work.prompts
    qtbot.mouseClick(left, Qt.MouseButton.LeftButton, pos=left.rect().center())
    assert window.bench.session.work.prompts == prompts

    trigger(window, "side_by_side")
    assert not left.isVisible()


def test_an_accepted_mask_is_what_was_before(window: MainWindow, link: ScriptedLink) -> None:
    accepted = disc(20, 20, 9)
    link.open_project(entries(3))
    link.show_image(proposal=proposal(), lesions=(LesionRecord(0, draft(accepted), accepted=True),))
    desk = next(desk for desk in window.desks if isinstance(desk, ViewDesk))
    window.bench.session.add_click(10, 10, 1)
    link.answer(link.last(Predict), disc(10, 10, 8))

    trigger(window, "side_by_side")

    assert np.array_equal(desk.side_by_side.left.mask != 0, accepted)


def test_the_difference_is_shown_and_counted(
    qtbot: QtBot, window: MainWindow, link: ScriptedLink, desk: ViewDesk
) -> None:
    before, now = disc(40, 30, 12), disc(52, 30, 12)
    window.bench.session.add_click(52, 30, 1)
    link.answer(link.last(Predict), now)

    trigger(window, "difference")

    added, removed = (now & ~before).sum(), (before & ~now).sum()
    share = 100 * added / before.sum()
    assert f"Added: {added:,} px ({share:.1f}%)" in desk.legend.text()
    assert f"Removed: {removed:,} px" in desk.legend.text()
    qtbot.waitUntil(
        lambda: colour(window, 32, 30).blue() < 120 and colour(window, 60, 30).blue() > 200
    )

    trigger(window, "difference")
    qtbot.waitUntil(lambda: colour(window, 32, 30) == QColor(180, 180, 180))
    assert not desk.legend.isVisible()


def test_the_difference_follows_the_next_mask(
    qtbot: QtBot, window: MainWindow, link: ScriptedLink, desk: ViewDesk
) -> None:
    trigger(window, "difference")
    assert "Added: 0 px" in desk.legend.text()

    window.bench.session.add_click(60, 30, 1)
    link.answer(link.last(Predict), disc(40, 30, 14))

    qtbot.waitUntil(lambda: "Added: 0 px" not in desk.legend.text())
    assert "Removed: 0 px" in desk.legend.text()


def test_differences_of_empty_masks() -> None:
    empty, full = np.zeros((3, 4), np.uint8), np.ones((3, 4), np.uint8)

    assert Difference.between(empty, full) == Difference(0, 12, 0)
    assert Difference.between(full, empty) == Difference(12, 0, 12)
    assert Difference.between(empty, full).share(12) is None


# --- how the picture is shown ---


def test_brightness_is_said_until_it_is_taken_back(
    qtbot: QtBot, window: MainWindow, desk: ViewDesk
) -> None:
    trigger(window, "tone")
    assert desk.tone.isVisible()
    desk.tone.set_values(brightness=0.2, contrast=0)

    assert desk.tag.text() == "View only: Brightness +20"
    qtbot.waitUntil(lambda: colour(window, 5, 5).red() > 180)
    desk.tone.reset_button.click()
    assert not desk.tag.isVisible()
    qtbot.waitUntil(lambda: colour(window, 5, 5).red() == 180)
    qtbot.keyClick(desk.tone, Qt.Key.Key_Escape)
    assert not desk.tone.isVisible()
    assert not window.actions_by_id["tone"].isChecked()


def test_hair_is_removed_from_the_view_alone(
    qtbot: QtBot, window: MainWindow, link: ScriptedLink, desk: ViewDesk
) -> None:
    mask = window.bench.session.work.mask
    trigger(window, "hair_removed")
    assert link.last(MakePicture).kind is PictureKind.HAIR_REMOVED
    assert "Computing" in desk.tag.text()

    link.say(picture(link, (10, 200, 30)), to=link.last(MakePicture))

    qtbot.waitUntil(lambda: colour(window, 5, 5) == QColor(10, 200, 30))
    assert desk.tag.text() == "View only: Hair removed"
    assert window.bench.session.work.mask is mask
    trigger(window, "hair_removed")
    qtbot.waitUntil(lambda: colour(window, 5, 5) == QColor(180, 180, 180))
    trigger(window, "hair_removed")
    assert len(link.all(MakePicture)) == 1, "the picture is kept while the image is in view"


def test_the_picture_of_an_image_left_is_not_shown(
    window: MainWindow, link: ScriptedLink, desk: ViewDesk
) -> None:
    trigger(window, "hair_removed")
    late = picture(link, (10, 200, 30))
    trigger(window, "next")
    assert link.last(ShowImage).image_key == 2
    link.show_image(proposal=proposal())
    assert link.last(MakePicture).image_key == 2

    link.say(late, to=link.all(MakePicture)[0])

    assert "Computing" in desk.tag.text()


@pytest.mark.parametrize(
    ("name", "expected"), [("channel_red", 10), ("channel_green", 200), ("channel_blue", 30)]
)
def test_a_channel_is_shown_as_grey(
    qtbot: QtBot, window: MainWindow, link: ScriptedLink, desk: ViewDesk, name: str, expected: int
) -> None:
    trigger(window, "hair_removed")
    link.say(picture(link, (10, 200, 30)), to=link.last(MakePicture))

    trigger(window, name)

    qtbot.waitUntil(lambda: colour(window, 5, 5) == QColor(expected, expected, expected))
    assert name.removeprefix("channel_").capitalize() in desk.tag.text()


def test_one_computed_picture_at_a_time(
    window: MainWindow, link: ScriptedLink, desk: ViewDesk
) -> None:
    trigger(window, "hair_removed", "channel_enhanced")
    assert link.last(MakePicture).kind is PictureKind.ENHANCED
    assert not window.actions_by_id["hair_removed"].isChecked()

    trigger(window, "hair_removed")
    assert window.actions_by_id["channel_all"].isChecked()


# --- the loupe ---


def test_the_loupe_goes_with_the_mouse_and_lets_clicks_through(
    qtbot: QtBot, window: MainWindow, link: ScriptedLink, desk: ViewDesk
) -> None:
    canvas = window.bench.view.canvas
    trigger(window, "loupe")
    at = canvas.rect().center() + QPoint(30, 10)
    qtbot.mouseMove(canvas, at)
    qtbot.waitUntil(desk.loupe.isVisible)

    assert desk.loupe.geometry().contains(at)
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    click = window.bench.session.work.prompts.clicks[-1]
    assert (click.x, click.y) == pytest.approx(canvas.viewport.to_image(at.x(), at.y()))
    assert desk.loupe.grab().toImage().pixelColor(110, 60).alpha() == 255


def test_the_loupes_key_held_and_pressed(qtbot: QtBot, window: MainWindow, desk: ViewDesk) -> None:
    canvas, loupe = window.bench.view.canvas, window.actions_by_id["loupe"]
    qtbot.keyPress(canvas, Qt.Key.Key_Q)
    qtbot.keyRelease(canvas, Qt.Key.Key_Q)
    assert loupe.isChecked()
    qtbot.keyPress(canvas, Qt.Key.Key_Q)
    qtbot.keyRelease(canvas, Qt.Key.Key_Q)
    assert not loupe.isChecked()

    qtbot.keyPress(canvas, Qt.Key.Key_Q)
    qtbot.wait(HELD_MS + 50)
    qtbot.keyRelease(canvas, Qt.Key.Key_Q)
    assert not loupe.isChecked()


# --- the view kept ---


def _to_next(window: MainWindow, link: ScriptedLink) -> None:
    trigger(window, "next")
    link.show_image(proposal=proposal())


def test_the_next_image_is_shown_whole(
    window: MainWindow, link: ScriptedLink, desk: ViewDesk
) -> None:
    canvas = window.bench.view.canvas
    canvas.zoom_by(3)
    _to_next(window, link)

    assert canvas.is_fitted


def test_the_view_is_kept_when_that_is_wanted(
    window: MainWindow, link: ScriptedLink, desk: ViewDesk, settings: QSettings
) -> None:
    canvas = window.bench.view.canvas
    trigger(window, "keep_view")
    canvas.zoom_by(3)
    canvas.pan_by(25, 10)
    seen = canvas.viewport

    _to_next(window, link)

    assert canvas.viewport.scale == pytest.approx(seen.scale)
    assert (canvas.viewport.left, canvas.viewport.top) == pytest.approx((seen.left, seen.top))
    assert settings.value("view/keep_view", False, bool)
    canvas.fit()
    _to_next(window, link)
    assert canvas.is_fitted


def test_a_mask_out_of_sight_is_not_accepted(
    qtbot: QtBot, window: MainWindow, link: ScriptedLink, desk: ViewDesk
) -> None:
    canvas = window.bench.view.canvas
    trigger(window, "keep_view")
    canvas.zoom_by(40)
    _to_next(window, link)
    qtbot.wait(SEEN_MS + 20)
    assert canvas.hides_part_of_mask

    trigger(window, "accept")
    assert canvas.is_fitted
    assert link.all(Accept) == []

    qtbot.wait(SEEN_MS + 20)
    trigger(window, "accept")
    qtbot.waitUntil(lambda: len(link.all(Accept)) == 1)


def test_the_same_part_of_an_image_of_another_size() -> None:
    seen = Viewport.fitted((600, 800), size_wh=(400, 300)).zoomed(4, at_xy=(300, 100))

    other = seen.on_image((1200, 1600))

    middle = seen.to_image(200, 150)
    assert other.to_image(200, 150) == pytest.approx((2 * middle[0], 2 * middle[1]))
    assert other.scale == pytest.approx(seen.scale / 2)


# --- the scale ---


def test_length_and_pixel_are_two_ways_to_say_the_scale(qtbot: QtBot, window: MainWindow) -> None:
    dialog = ScaleDialog(250, parent=window)
    qtbot.addWidget(dialog)
    dialog.length.setValue(5)
    assert dialog.mm_per_px.value() == pytest.approx(0.02)
    assert dialog.px_per_mm == pytest.approx(50)

    dialog.mm_per_px.setValue(0.04)
    assert dialog.length.value() == pytest.approx(10)
    assert dialog.px_per_mm == pytest.approx(25)


def test_a_typed_scale_serves_the_folders_images_of_its_size(
    window: MainWindow, link: ScriptedLink, desk: ViewDesk
) -> None:
    trigger(window, "type_scale")
    dialog = window.bench.view.findChild(ScaleDialog)
    dialog.mm_per_px.setValue(0.05)
    dialog.for_folder.setChecked(True)
    dialog.accept()
    assert window.bench.session.image.px_per_mm == pytest.approx(20)

    _to_next(window, link)
    assert window.bench.session.image.px_per_mm == pytest.approx(20)
    assert link.last(SetScale).image_key == 2
    trigger(window, "next")
    link.show_image(proposal=proposal(), px_per_mm=7)
    assert window.bench.session.image.px_per_mm == 7, "an image's own scale stays"


def test_a_scale_for_one_image_is_for_that_alone(
    window: MainWindow, link: ScriptedLink, desk: ViewDesk
) -> None:
    trigger(window, "type_scale")
    dialog = window.bench.view.findChild(ScaleDialog)
    dialog.accept()

    _to_next(window, link)

    assert window.bench.session.image.px_per_mm is None


def test_what_is_said_on_the_image_lies_clear_of_notices_and_each_other(
    qtbot: QtBot, window: MainWindow, desk: ViewDesk
) -> None:
    window.notices.show_notice("test", "Something to know.")
    trigger(window, "tone", "difference", "channel_red")
    qtbot.wait(20)

    shown = (window.notices, desk.tag, desk.legend, desk.tone)
    assert all(widget.isVisible() for widget in shown)
    assert "Red channel" in desk.tag.text()
    places = [
        QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        for widget in (shown[0], *shown[1:3])
    ]
    for one, other in combinations(places, 2):
        assert not one.intersects(other)
    tone = QRect(desk.tone.mapTo(window, QPoint(0, 0)), desk.tone.size())
    assert not tone.intersects(places[0])
