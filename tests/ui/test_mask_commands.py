"""The menu Mask and the marking of artefacts, in the window."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QSettings, Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot
from scripted_link import ScriptedLink, disc, entries, proposal

from lesionlab.core.edit_target import EditTarget
from lesionlab.core.editing_messages import EditMask, MaskEdited, MaskOperation
from lesionlab.core.masks import pack, unpack
from lesionlab.core.saving_messages import Accept
from lesionlab.ui.canvas.tools import Tool
from lesionlab.ui.canvas.widget import Canvas
from lesionlab.ui.main_window import MainWindow
from lesionlab.ui.mask_commands import AmountDialog


@pytest.fixture
def working(window: MainWindow, link: ScriptedLink) -> MainWindow:
    """Give a window that shows the first of ten images with its proposal."""
    link.open_project(entries(10))
    link.show_image(proposal=proposal())
    return window


@pytest.fixture
def canvas(working: MainWindow) -> Canvas:
    return working.bench.view.canvas


def trigger(window: MainWindow, name: str) -> None:
    window.actions_by_id[name].trigger()


def reply(link: ScriptedLink, mask: np.ndarray) -> None:
    request = link.last(EditMask)
    answer = MaskEdited(request.image_key, request.revision, request.operation, pack(mask), 1.0)
    link.say(answer, to=request)


def click(qtbot: QtBot, canvas: Canvas, x: float, y: float, button: Qt.MouseButton) -> None:
    qtbot.mouseClick(canvas, button, pos=QPointF(*canvas.viewport.to_view(x, y)).toPoint())


@pytest.mark.parametrize(
    ("name", "operation"),
    [
        ("mask_smooth", MaskOperation.SMOOTH),
        ("mask_fill", MaskOperation.FILL_HOLES),
        ("mask_largest", MaskOperation.KEEP_LARGEST),
    ],
)
def test_an_action_asks_for_its_operation_and_shows_the_result(
    working: MainWindow, link: ScriptedLink, canvas: Canvas, name: str, operation: MaskOperation
) -> None:
    trigger(working, name)
    assert link.last(EditMask).operation is operation
    reply(link, disc(20, 20, 9))
    assert np.array_equal(canvas.mask, disc(20, 20, 9))
    trigger(working, "undo")
    assert np.array_equal(canvas.mask, disc(40, 30, 12))


def test_the_amount_is_asked_for_and_remembered(
    working: MainWindow, link: ScriptedLink, qtbot: QtBot, settings: QSettings
) -> None:
    trigger(working, "mask_expand")
    dialog = working.findChild(AmountDialog)
    assert not dialog.isModal()
    dialog._amount.setValue(7.5)
    buttons = dialog.findChild(QDialogButtonBox)
    buttons.button(QDialogButtonBox.StandardButton.Apply).click()
    request = link.last(EditMask)
    assert (request.operation, request.amount_px) == (MaskOperation.EXPAND, 7.5)
    trigger(working, "mask_shrink")
    shrink = next(d for d in working.findChildren(AmountDialog) if d is not dialog)
    assert shrink.amount_px == 7.5
    assert not dialog.isVisible()
    qtbot.keyClick(shrink, Qt.Key.Key_Return)
    assert link.last(EditMask).operation is MaskOperation.SHRINK
    assert not working.bench.session.is_finishing
    assert not link.all(Accept)
    shrink.reject()


@pytest.mark.parametrize(
    ("button", "operation"),
    [
        (Qt.MouseButton.LeftButton, MaskOperation.GROW_TO_EDGE),
        (Qt.MouseButton.RightButton, MaskOperation.SHRINK_TO_EDGE),
    ],
)
def test_a_click_grows_or_shrinks_to_the_edge(
    working: MainWindow,
    link: ScriptedLink,
    qtbot: QtBot,
    canvas: Canvas,
    button: Qt.MouseButton,
    operation: MaskOperation,
) -> None:
    trigger(working, "tool_grow")
    click(qtbot, canvas, 20, 30, button)
    request = link.last(EditMask)
    assert request.operation is operation
    assert request.at_xy == pytest.approx((20, 30), abs=1)
    assert np.array_equal(unpack(request.mask), disc(40, 30, 12))


def test_marking_artefacts_is_shown_takes_a_hand_tool_and_ends_with_points_or_image(
    working: MainWindow, link: ScriptedLink, qtbot: QtBot, canvas: Canvas
) -> None:
    mark, pill = working.actions_by_id["artefacts"], working.bench.view.pill
    mark.trigger()
    assert canvas.target is EditTarget.ARTEFACTS
    assert canvas.tool is Tool.BRUSH
    assert "artefacts" in pill.text()
    click(qtbot, canvas, 10, 10, Qt.MouseButton.LeftButton)
    assert working.bench.session.work.artefacts.any()
    assert np.array_equal(canvas.mask, disc(40, 30, 12))
    trigger(working, "mask_smooth")
    assert np.array_equal(unpack(link.last(EditMask).mask), working.bench.session.work.artefacts)
    trigger(working, "tool_point")
    assert canvas.target is EditTarget.LESION
    assert not mark.isChecked()
    assert pill.text() == ""
    mark.trigger()
    working.bench.go_to(2)
    link.show_image(proposal=proposal())
    assert canvas.target is EditTarget.LESION
    assert canvas.artefacts is None


def test_undo_takes_marks_away_from_the_screen_too(
    working: MainWindow, qtbot: QtBot, canvas: Canvas
) -> None:
    trigger(working, "artefacts")
    click(qtbot, canvas, 10, 10, Qt.MouseButton.LeftButton)
    assert canvas.artefacts.any()
    trigger(working, "undo")
    assert canvas.artefacts is None
    trigger(working, "redo")
    assert canvas.artefacts.any()


def test_nothing_is_accepted_while_an_outline_is_open(
    working: MainWindow, link: ScriptedLink, qtbot: QtBot, canvas: Canvas
) -> None:
    trigger(working, "tool_polygon")
    for x, y in ((5, 5), (20, 5), (20, 20)):
        click(qtbot, canvas, x, y, Qt.MouseButton.LeftButton)
    qtbot.wait(350)
    trigger(working, "accept")
    qtbot.wait(350)
    assert not link.all(Accept)
    assert "outline" in working.status.currentMessage()
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert canvas.mask[8, 15]


def test_back_to_the_proposal(
    working: MainWindow, link: ScriptedLink, qtbot: QtBot, canvas: Canvas
) -> None:
    trigger(working, "tool_brush")
    click(qtbot, canvas, 10, 10, Qt.MouseButton.LeftButton)
    assert not np.array_equal(canvas.mask, disc(40, 30, 12))
    trigger(working, "mask_proposal")
    assert np.array_equal(canvas.mask, disc(40, 30, 12))
