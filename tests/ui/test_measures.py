from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from scripted_link import ScriptedLink, disc, entries, proposal

from lesionlab.core.errors import UserError
from lesionlab.core.lesion_measures import (
    ClinicalColour,
    ColourMeasures,
    LesionMeasures,
    ShapeMeasures,
)
from lesionlab.core.masks import unpack
from lesionlab.core.measure_messages import LesionMeasured, MeasureLesion
from lesionlab.core.messages import RequestFailed
from lesionlab.ui.main_window import MainWindow
from lesionlab.ui.measures.desk import MeasuresDesk

SHAPE = ShapeMeasures(452, 24.4, 23.6, 24.0, 75.0, 0.041, 0.072, 1.04, 0.98)
COLOUR = ColourMeasures(
    12.34,
    (50.0, 10.0, 20.0),
    ((ClinicalColour.WHITE, 0.0), (ClinicalColour.RED, 0.04), (ClinicalColour.DARK_BROWN, 0.9)),
    0.02,
)


def desk_of(window: MainWindow) -> MeasuresDesk:
    return next(desk for desk in window.desks if isinstance(desk, MeasuresDesk))


@pytest.fixture
def desk(window: MainWindow, link: ScriptedLink) -> MeasuresDesk:
    link.open_project(entries(3))
    link.show_image(proposal=proposal(), px_per_mm=4.0)
    return desk_of(window)


def asked(qtbot: QtBot, link: ScriptedLink, *, times: int = 1) -> MeasureLesion:
    qtbot.waitUntil(lambda: len(link.all(MeasureLesion)) >= times)
    return link.last(MeasureLesion)


def test_the_mask_shown_is_measured_once_it_has_settled(
    qtbot: QtBot, link: ScriptedLink, desk: MeasuresDesk
) -> None:
    assert link.all(MeasureLesion) == []

    request = asked(qtbot, link)

    assert (request.image_key, request.lesion, request.px_per_mm) == (1, 0, 4.0)
    assert (unpack(request.mask) == disc(40, 30, 12)).all()
    link.say(LesionMeasured(1, 0, LesionMeasures(SHAPE, COLOUR, 4.0)), to=request)
    assert desk.panel.values[0] == "6.1 mm"
    assert desk.panel.values[3] == "4% long, 7% short"
    assert "1: dark brown" in desk.panel.values


def test_an_answer_about_another_lesion_is_not_shown(
    qtbot: QtBot, window: MainWindow, link: ScriptedLink, desk: MeasuresDesk
) -> None:
    request = asked(qtbot, link)
    window.bench.go_to(2)
    link.show_image(proposal=proposal())

    link.say(LesionMeasured(1, 0, LesionMeasures(SHAPE, COLOUR)), to=request)

    assert set(desk.panel.values) == {"–"}


def test_an_edit_is_measured_anew_and_the_figures_stay_until_then(
    qtbot: QtBot, window: MainWindow, link: ScriptedLink, desk: MeasuresDesk
) -> None:
    link.say(LesionMeasured(1, 0, LesionMeasures(SHAPE, COLOUR)), to=asked(qtbot, link))

    window.bench.session.add_click(40, 30, 1)
    window.bench.session.set_scale(8.0)

    assert desk.panel.values[0] == "24 px"
    assert asked(qtbot, link, times=2).px_per_mm == 8.0


def test_nothing_is_measured_that_nobody_sees(
    qtbot: QtBot, link: ScriptedLink, desk: MeasuresDesk, settings: QSettings
) -> None:
    desk.panel.heading.click()
    qtbot.wait(500)

    assert link.all(MeasureLesion) == []
    assert settings.value("panel/measures", True, bool) is False
    desk.panel.heading.click()
    asked(qtbot, link)


def test_a_failure_shows_no_figures(qtbot: QtBot, link: ScriptedLink, desk: MeasuresDesk) -> None:
    link.say(LesionMeasured(1, 0, LesionMeasures(SHAPE, COLOUR)), to=asked(qtbot, link))
    desk._ask()

    link.say(RequestFailed(UserError("The file is gone."), 1), to=link.last(MeasureLesion))

    assert set(desk.panel.values) == {"–"}


def test_the_sheet_tells_the_formulas_and_follows_the_work(
    qtbot: QtBot, window: MainWindow, link: ScriptedLink, desk: MeasuresDesk
) -> None:
    desk.panel.heading.click()
    qtbot.keyClick(window.bench.view.canvas, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert desk.sheet is not None
    assert desk.sheet.isVisible()
    link.say(LesionMeasured(1, 0, LesionMeasures(SHAPE, COLOUR)), to=asked(qtbot, link))

    assert "452 px" in desk.sheet.text
    assert "Perimeter squared" in desk.sheet.text
    assert "red 4%" in desk.sheet.text
    desk.sheet.copy_button.click()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0] == "img_00001.png"
    assert "Longest diameter\t24 px" in copied

    window.bench.go_to(2)
    assert "452 px" not in desk.sheet.text
