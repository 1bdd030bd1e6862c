from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot
from scripted_link import ScriptedLink, disc, entries, proposal

from lesionlab.core.messages import OpenProject, Predict
from lesionlab.core.prompts import Box
from lesionlab.ui.acceptance import SEEN_MS
from lesionlab.ui.actions import ACTIONS
from lesionlab.ui.help.library import named_actions
from lesionlab.ui.main_window import MainWindow
from lesionlab.ui.tour import desk
from lesionlab.ui.tour.desk import TourDesk
from lesionlab.ui.tour.steps import STEPS, Deed, Place


@pytest.fixture
def fresh(
    qtbot: QtBot, link: ScriptedLink, settings: QSettings, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """Give a window on its welcome page; a step goes on at once after its deed."""
    monkeypatch.setattr(desk, "SEE_MS", 0)
    window = MainWindow(lambda: link, settings=settings, sample_folder=lambda: "/samples")
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.started):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()


def tour_of(window: MainWindow) -> TourDesk:
    return window.findChild(TourDesk)


def begin_on_samples(qtbot: QtBot, window: MainWindow, link: ScriptedLink) -> TourDesk:
    """Take the tour from the welcome page up to its second step."""
    window.pages.welcome.tour_button.click()
    tour = tour_of(window)
    tour.card.offer.click()
    qtbot.waitUntil(lambda: bool(link.all(OpenProject)))
    link.open_project(entries(8))
    link.show_image(proposal=proposal())
    qtbot.waitUntil(lambda: tour.step is STEPS[1])
    return tour


def test_steps_name_only_what_there_is(window: MainWindow) -> None:
    ids = {spec.id for spec in ACTIONS}

    for step in STEPS:
        assert set(named_actions(step.text)) <= ids
        assert step.at in {*Place} or step.at in ids
        assert not step.offers or step.offers in ids


def test_the_tour_waits_for_each_deed_and_goes_on(
    qtbot: QtBot, fresh: MainWindow, link: ScriptedLink
) -> None:
    tour = begin_on_samples(qtbot, fresh, link)
    canvas = fresh.bench.view.canvas

    def at(deed: Deed | None) -> bool:
        return tour.step is not None and tour.step.waits_for is deed

    tour.card.next.click()
    assert at(Deed.LESION_CLICKED)
    assert tour.card.next.text() == "Skip"
    canvas.clickAdded.emit(40, 30, 0)
    assert at(Deed.LESION_CLICKED)

    canvas.clickAdded.emit(40, 30, 1)
    qtbot.waitUntil(lambda: at(Deed.SKIN_CLICKED))
    canvas.clickAdded.emit(5, 5, 0)
    qtbot.waitUntil(lambda: at(Deed.BOX_CHANGED))
    canvas.boxChanged.emit(Box(20, 10, 60, 50), False)
    assert at(Deed.BOX_CHANGED)
    canvas.boxChanged.emit(Box(20, 10, 60, 50), True)
    qtbot.waitUntil(lambda: at(Deed.PAINTED))
    link.answer(link.last(Predict), disc(40, 30, 12))
    qtbot.keyClick(fresh.bench.view.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert at(Deed.UNDONE)
    fresh.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: at(Deed.ACCEPTED))
    link.answer(link.last(Predict), disc(40, 30, 12))
    qtbot.wait(SEEN_MS + 20)
    fresh.actions_by_id["accept"].trigger()
    qtbot.waitUntil(lambda: at(Deed.FILTERED))
    fresh.bench.worklist.filterChanged.emit()
    qtbot.waitUntil(lambda: at(None))
    for _ in range(3):
        tour.card.next.click()
    assert tour.card is None


def test_it_can_be_left_at_any_time_and_nothing_is_lost(
    qtbot: QtBot, fresh: MainWindow, link: ScriptedLink
) -> None:
    tour = begin_on_samples(qtbot, fresh, link)
    tour.go_on()
    fresh.bench.view.canvas.clickAdded.emit(40, 30, 1)
    before = fresh.bench.session.work.state

    qtbot.keyClick(fresh.bench.view.canvas, Qt.Key.Key_Escape)

    assert tour.card is None
    assert fresh.bench.session.work.state is before
    fresh.actions_by_id["tour"].trigger()
    assert tour.step is STEPS[0]


def test_one_can_go_back(qtbot: QtBot, fresh: MainWindow, link: ScriptedLink) -> None:
    tour = begin_on_samples(qtbot, fresh, link)
    tour.go_on()
    tour.card.back.click()

    assert tour.step is STEPS[1]


def test_another_folder_ends_it(qtbot: QtBot, fresh: MainWindow, link: ScriptedLink) -> None:
    tour = begin_on_samples(qtbot, fresh, link)
    fresh.open_folder("/clinic")

    assert tour.card is None


def test_the_keys_on_the_cards_are_the_present_ones(
    qtbot: QtBot, fresh: MainWindow, link: ScriptedLink
) -> None:
    fresh.shortcuts.set_keys("hide_mask", ["Ctrl+Alt+H"])
    tour = begin_on_samples(qtbot, fresh, link)

    assert "Ctrl+Alt+H" in tour.card.text.text()
    assert "{key" not in tour.card.text.text()


def test_without_samples_there_is_no_tour(window: MainWindow) -> None:
    assert not window.actions_by_id["tour"].isVisible()
