"""Preview, doubt and the suggested click, in the window; and clicks on a mask painted by hand."""

from __future__ import annotations

import zlib

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from scripted_link import ScriptedLink, disc, entries, proposal

from lesionlab.core.doubt_messages import DoubtFound, LookAtDoubt, MaskPreviewed, PreviewMask
from lesionlab.core.edits import Stroke
from lesionlab.core.masks import unpack
from lesionlab.core.messages import Predict
from lesionlab.core.prompts import BACKGROUND, FOREGROUND, Click
from lesionlab.ui.main_window import MainWindow


@pytest.fixture
def open_window(window: MainWindow, link: ScriptedLink, qtbot: QtBot) -> MainWindow:
    link.open_project(entries(3))
    link.show_image(proposal=proposal())
    qtbot.waitUntil(lambda: window.bench.session.work is not None)
    return window


def answer_doubt(link: ScriptedLink, suggested: tuple[float, float] | None) -> None:
    request = link.last(LookAtDoubt)
    share = np.full((30, 40), 128, np.uint8)
    link.eventArrived.emit(
        link.number_of(request),
        DoubtFound(
            request.image_key,
            request.lesion,
            request.prompts,
            size_hw=(30, 40),
            lesion_share=zlib.compress(share.tobytes()),
            suggested_xy=suggested,
        ),
    )


def test_doubt_is_asked_only_while_it_is_wanted(
    open_window: MainWindow, link: ScriptedLink
) -> None:
    assert not link.all(LookAtDoubt)
    open_window.actions_by_id["doubt"].trigger()
    work = open_window.bench.session.work
    assert link.last(LookAtDoubt).prompts == work.prompts
    answer_doubt(link, (30.0, 20.0))
    assert open_window.bench.view.canvas.hints.suggested == (30.0, 20.0)
    open_window.actions_by_id["doubt"].trigger()
    assert open_window.bench.view.canvas.hints.suggested is None


@pytest.mark.parametrize(
    ("action", "label"), [("settle_lesion", FOREGROUND), ("settle_skin", BACKGROUND)]
)
def test_one_key_takes_the_suggestion(
    open_window: MainWindow, link: ScriptedLink, action: str, label: int
) -> None:
    open_window.actions_by_id["doubt"].trigger()
    answer_doubt(link, (30.0, 20.0))
    open_window.actions_by_id[action].trigger()
    assert link.last(Predict).prompts.clicks[-1] == Click(30.0, 20.0, label)
    # Until the mask is there and was looked at, nothing old is offered.
    assert open_window.bench.view.canvas.hints.suggested is None
    before = len(link.all(Predict))
    open_window.actions_by_id[action].trigger()
    assert len(link.all(Predict)) == before


def test_an_answer_about_the_mask_before_is_not_shown(
    open_window: MainWindow, link: ScriptedLink
) -> None:
    open_window.actions_by_id["doubt"].trigger()
    late = link.last(LookAtDoubt)
    open_window.bench.session.add_click(10, 10, FOREGROUND)
    share = zlib.compress(bytes(1200))
    event = DoubtFound(late.image_key, late.lesion, late.prompts, (30, 40), share, (5.0, 5.0))
    link.eventArrived.emit(link.number_of(late), event)
    assert open_window.bench.view.canvas.hints.suggested is None


def test_the_pointer_at_rest_previews_what_a_click_would_give(
    open_window: MainWindow, link: ScriptedLink, qtbot: QtBot
) -> None:
    canvas = open_window.bench.view.canvas
    middle = canvas.rect().center()
    QTest.mouseMove(canvas, middle + QPoint(5, 5))
    qtbot.wait(120)
    assert not link.all(PreviewMask)
    open_window.actions_by_id["preview"].trigger()
    QTest.mouseMove(canvas, middle + QPoint(8, 8))
    qtbot.waitUntil(lambda: bool(link.all(PreviewMask)))
    request = link.last(PreviewMask)
    assert request.prompts.clicks[-1].label == FOREGROUND
    outline = ((1.0, 1.0), (20.0, 1.0), (20.0, 20.0))
    event = MaskPreviewed(request.image_key, request.lesion, request.prompts, (outline,))
    link.eventArrived.emit(link.number_of(request), event)
    assert canvas.hints.has_preview
    assert not link.all(Predict)
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=middle + QPoint(8, 8))
    assert not canvas.hints.has_preview


def test_a_click_after_painting_refines_what_was_painted(
    open_window: MainWindow, link: ScriptedLink
) -> None:
    session = open_window.bench.session
    session.add_edit(Stroke(((70.0, 50.0),), 6.0, adds=True))
    painted = session.work.mask.copy()
    session.add_click(12.0, 12.0, FOREGROUND)
    asked = link.last(Predict).prompts
    assert asked.clicks == (Click(12.0, 12.0, FOREGROUND),)
    assert np.array_equal(unpack(asked.base), painted != 0)
    # Until the answer is there, what was painted stays on the screen.
    assert np.array_equal(session.work.mask, painted)
    link.answer(link.last(Predict), disc(30, 30, 10))
    assert not session.work.state.edits
    session.undo()
    assert np.array_equal(session.work.mask, painted)
    session.redo()
    session.add_click(14.0, 12.0, BACKGROUND)
    assert link.last(Predict).prompts.base == asked.base
    assert len(link.last(Predict).prompts.clicks) == 2
