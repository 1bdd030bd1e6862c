"""The classifiers in the window: which one looks first, and the proposals of all of them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from scripted_link import MODEL, ScriptedLink, disc, entries, proposal

from lesionlab.core.cam_methods import CAM_METHODS
from lesionlab.core.classifier_messages import (
    CancelCandidates,
    CandidatesProgressed,
    CandidatesRanked,
    ClassifierFailed,
    MakeCandidates,
    UseClassifier,
)
from lesionlab.core.errors import UserError
from lesionlab.core.messages import (
    AddModel,
    EngineReady,
    ModelsListed,
    ProposalReady,
    RequestFailed,
    ShowImage,
)
from lesionlab.core.proposals import (
    AUTO,
    DEFAULT_CLASSIFIER,
    ClassifierInfo,
    ModelRef,
    Proposal,
    source_of,
)
from lesionlab.ui.classifier_menu import SETTING
from lesionlab.ui.main_window import MainWindow
from lesionlab.ui.proposal_picker import ProposalPicker


def info(name: str, title: str) -> ClassifierInfo:
    return ClassifierInfo(ModelRef(name, name * 4), title, "A note", name, CAM_METHODS)


OWN = info(DEFAULT_CLASSIFIER, "LesionLab lesion classifier")
OTHER = info("resnet50", "Our clinic (ResNet50)")


def ready(in_use: ClassifierInfo) -> EngineReady:
    return EngineReady(
        "cpu", "CPU", MODEL, (MODEL,), classifier=in_use.ref, classifiers=(OWN, OTHER)
    )


def by(classifier: ClassifierInfo, method: str, *, x: float = 30) -> Proposal:
    made = proposal(source=source_of(method, classifier.ref), mask=disc(x, 30, 8))
    return replace(made, classifier=classifier.ref)


@pytest.fixture
def working(window: MainWindow, link: ScriptedLink) -> MainWindow:
    """Give a window that shows an image with its proposal, and two classifiers to choose from."""
    link.open_project(entries(3))
    link.say(ready(OWN))
    link.show_image(proposal=by(OWN, "Grad-CAM"))
    return window


def choices(window: MainWindow) -> list[QAction]:
    menus = [a.menu() for a in window._menus["&Models"].actions() if a.menu() is not None]
    return menus[0].actions()


def picker(window: MainWindow) -> ProposalPicker:
    return window.bench.view.side.proposals


def said(link: ScriptedLink, made: Proposal, *, is_finished: bool = True) -> None:
    request = link.last(MakeCandidates)
    event = ProposalReady(request.image_key, made, is_default=False, is_finished=is_finished)
    link.say(event, to=request)


def test_the_choice_is_made_in_the_menu_and_remembered(
    working: MainWindow, link: ScriptedLink, settings: QSettings
) -> None:
    own, other = choices(working)
    assert (own.text(), own.isChecked(), other.isChecked()) == (OWN.title, True, False)
    other.trigger()
    assert link.last(UseClassifier).name == "resnet50"
    assert settings.value(SETTING) == "resnet50"

    link.say(ready(OTHER), to=link.last(UseClassifier))
    assert [a.isChecked() for a in choices(working)] == [False, True]
    # Nobody worked on the image in view, so it is shown with its new proposal.
    assert len(link.all(ShowImage)) == 2
    assert working.notices.notice("classifier") is None


def test_work_begun_stays_when_another_classifier_looks(
    working: MainWindow, link: ScriptedLink
) -> None:
    working.bench.session.add_click(20, 20, 1)
    choices(working)[1].trigger()
    link.say(ready(OTHER), to=link.last(UseClassifier))
    assert len(link.all(ShowImage)) == 1


def test_a_classifier_that_cannot_be_loaded_is_told_of_and_the_one_before_stays(
    working: MainWindow, link: ScriptedLink
) -> None:
    choices(working)[1].trigger()
    error = UserError("The model's weights cannot be read.")
    link.say(RequestFailed(error), to=link.last(UseClassifier))
    assert [a.isChecked() for a in choices(working)] == [True, False]
    assert "weights cannot be read" in working.notices.notice("classifier").text


def test_one_that_fails_at_the_start_is_told_of(working: MainWindow, link: ScriptedLink) -> None:
    link.say(ClassifierFailed(UserError("There is no such model.", value="gone")))
    assert "gone" in working.notices.notice("classifier").text


def test_choosing_the_one_that_serves_in_place_of_a_failed_one_is_remembered(
    working: MainWindow, link: ScriptedLink, settings: QSettings
) -> None:
    settings.setValue(SETTING, "gone")
    choices(working)[0].trigger()
    assert settings.value(SETTING) == DEFAULT_CLASSIFIER
    assert link.all(UseClassifier) == []


def test_an_added_classifier_is_in_the_menu_and_told_of(
    working: MainWindow, link: ScriptedLink
) -> None:
    working._models.add_file("/tmp/swin.pth")
    added = info("swin", "swin (Swin-T)")
    link.say(ModelsListed((MODEL,), (OWN, OTHER, added), added), to=link.last(AddModel))
    assert [a.text() for a in choices(working)][2] == "swin (Swin-T)"
    assert "Where the program looks" in working.notices.notice("model").text


def test_the_same_method_of_two_classifiers_is_told_apart(
    working: MainWindow, link: ScriptedLink, qtbot: QtBot
) -> None:
    working.bench.session.make_candidates()
    for made in (by(OTHER, "Grad-CAM", x=50), by(OWN, "Score-CAM"), proposal(source=AUTO)):
        said(link, made)
    shown = picker(working)
    titles = [label.text() for label in shown._headings]
    assert titles == [OWN.title, OTHER.title]
    assert {b.text() for b in shown._buttons.values()} == {"Grad-CAM", "Score-CAM", "No CAM"}
    button = shown._buttons["Grad-CAM (resnet50)"]
    assert button.accessibleName() == f"Grad-CAM, {OTHER.title}"
    assert OTHER.title in button.toolTip()
    button.click()
    assert working.bench.session.work.state.source == "Grad-CAM (resnet50)"
    assert [b.isChecked() for b in shown._buttons.values()].count(True) == 1


def test_the_one_in_use_stands_first(working: MainWindow, link: ScriptedLink) -> None:
    link.say(ready(OTHER))
    link.show_image(proposal=by(OTHER, "Grad-CAM"))
    working.bench.session.make_candidates()
    said(link, by(OWN, "Grad-CAM"))
    assert [label.text() for label in picker(working)._headings] == [OTHER.title, OWN.title]


def test_with_one_classifier_there_are_no_headings(working: MainWindow, link: ScriptedLink) -> None:
    working.bench.session.make_candidates()
    said(link, by(OWN, "Score-CAM"))
    said(link, proposal(source=AUTO))
    assert picker(working)._headings == []


def test_what_is_unfinished_is_seen_but_not_picked_until_it_is_finished(
    working: MainWindow, link: ScriptedLink
) -> None:
    working.bench.session.make_candidates()
    said(link, by(OWN, "Score-CAM"), is_finished=False)
    button = picker(working)._buttons["Score-CAM"]
    assert (button.text(), button.isEnabled()) == ("Score-CAM…", False)
    finished = by(OWN, "Score-CAM", x=40)
    said(link, finished)
    assert picker(working)._buttons["Score-CAM"] is button
    assert (button.text(), button.isEnabled()) == ("Score-CAM", True)
    # Made once more it stays as it is while it is unfinished, since it may be picked meanwhile.
    said(link, by(OWN, "Score-CAM"), is_finished=False)
    assert finished in working.bench.session.image.proposals
    assert button.isEnabled()


def test_asked_again_the_making_ends_and_what_is_made_stays(
    working: MainWindow, link: ScriptedLink
) -> None:
    action = working.actions_by_id["candidates"]
    action.trigger()
    request = link.last(MakeCandidates)
    said(link, by(OWN, "Grad-CAM++"))
    said(link, by(OWN, "Score-CAM"), is_finished=False)
    assert picker(working)._more.text() == "Stop"

    action.trigger()
    assert len(link.all(CancelCandidates)) == 1
    said(link, by(OWN, "Score-CAM"), is_finished=False)
    sources = [p.source for p in working.bench.session.image.proposals]
    assert sources == ["Grad-CAM", "Grad-CAM++"]
    assert picker(working)._more.text() == "More proposals"

    action.trigger()
    assert link.last(MakeCandidates) is not request
    link.say(CandidatesRanked(1, ("Grad-CAM++", "Grad-CAM")), to=link.last(MakeCandidates))
    assert not working.bench.session.image.makes_candidates


def test_many_proposals_scroll_and_the_keyboard_reaches_all(
    working: MainWindow, link: ScriptedLink, qtbot: QtBot
) -> None:
    working.resize(1366, 768)
    working.bench.session.make_candidates()
    for method in CAM_METHODS:
        for classifier in (OWN, OTHER):
            said(link, by(classifier, method))
    shown = picker(working)
    shelf = shown._shelf
    qtbot.waitUntil(lambda: shelf.verticalScrollBar().maximum() > 0)
    assert shelf.height() < working.height() / 2
    last = shown._buttons["Random-CAM (resnet50)"]
    last.setFocus(Qt.FocusReason.TabFocusReason)
    shelf.ensureWidgetVisible(last)
    # Another proposal comes: focus and place stay.
    place = shelf.verticalScrollBar().value()
    said(link, proposal(source=AUTO))
    assert shown._buttons["Random-CAM (resnet50)"] is last
    assert shelf.verticalScrollBar().value() == place
    assert all(isinstance(label, QLabel) for label in shown._headings)


def progressed(
    link: ScriptedLink, method: str, *, share: float, classifier: ClassifierInfo | None = OWN
) -> None:
    request = link.last(MakeCandidates)
    ref = None if classifier is None else classifier.ref
    cam = np.zeros((128, 128), np.uint8)
    cam[:, 64:] = 255
    link.say(CandidatesProgressed(request.image_key, ref, method, share, cam), to=request)


def line(window: MainWindow) -> tuple[str, str, int]:
    """Give the line's whole title, its percentage and its bar's."""
    shown = picker(window)._progress
    assert shown.isVisible()
    return shown.toolTip(), shown._share.text(), round(100 * shown._bar.value() / 1000)


def test_what_is_made_at_present_is_to_be_seen_until_all_is_there(
    working: MainWindow, link: ScriptedLink
) -> None:
    shown = picker(working)._progress
    assert not shown.isVisible()
    working.bench.session.make_candidates()
    assert line(working) == ("Looking at the image...", "0%", 0)
    empty = shown._picture.pixmap().toImage()

    progressed(link, "Score-CAM", share=0.4, classifier=OTHER)
    assert line(working) == (f"Score-CAM of {OTHER.title}", "40%", 40)
    lit = shown._picture.pixmap().toImage()
    # The map so far is over the image, on its right half.
    middle = lit.height() // 2
    assert lit.pixel(1, middle) == empty.pixel(1, middle)
    assert lit.pixel(lit.width() - 2, middle) != empty.pixel(lit.width() - 2, middle)

    progressed(link, AUTO, share=0.5, classifier=None)
    said(link, proposal(source=AUTO))
    assert line(working) == ("No CAM", "50%", 50)
    link.say(CandidatesRanked(1, (AUTO,)), to=link.last(MakeCandidates))
    assert not shown.isVisible()


def test_no_progress_is_shown_of_what_was_ended_or_is_of_another_lesion(
    working: MainWindow, link: ScriptedLink
) -> None:
    shown = picker(working)._progress
    working.bench.session.make_candidates()
    working.bench.session.add_lesion()
    assert not shown.isVisible()
    progressed(link, "Grad-CAM", share=0.2)
    assert not shown.isVisible()
    working.bench.session.pick_lesion(0)
    progressed(link, "Grad-CAM", share=0.3)
    assert line(working)[1] == "30%"
    working.bench.session.make_candidates()
    progressed(link, "Grad-CAM", share=0.4)
    assert not shown.isVisible()


def test_a_long_title_is_shortened_and_makes_nothing_wider(
    working: MainWindow, link: ScriptedLink
) -> None:
    working.bench.session.make_candidates()
    shown = picker(working)._progress
    width = shown.width()
    long = info("resnet50", "A classifier with a very long title indeed (ResNet50)")
    link.say(replace(ready(OWN), classifiers=(OWN, long)))
    progressed(link, "Score-CAM", share=1.0, classifier=long)
    assert shown.width() == width
    assert shown._title.text().endswith("…")
    assert long.title in shown.toolTip()
    metrics = shown._title.fontMetrics()
    assert metrics.horizontalAdvance(shown._title.text()) <= shown._title.width()
