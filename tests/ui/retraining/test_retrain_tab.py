from __future__ import annotations

import numpy as np
import pytest
from made_decoders import clicks, listed, result, version
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from scripted_link import ScriptedLink, disc

from lesionlab.core.decoder_messages import (
    CancelRetrain,
    LookAtDecoders,
    Retrain,
    RetrainProgressed,
    UseDecoder,
)
from lesionlab.core.decoders import RetrainReadiness
from lesionlab.core.devices import DEVICE_REASONS, DeviceReason
from lesionlab.core.errors import UserError
from lesionlab.core.judgement import Verdict
from lesionlab.core.messages import Done, EngineReady, RequestFailed
from lesionlab.ui.canvas.style import overlay_colours
from lesionlab.ui.main_window import MainWindow
from lesionlab.ui.retraining import case_list, questions
from lesionlab.ui.retraining.case_picture import compared, part_around
from lesionlab.ui.retraining.window import RetrainWindow

TRIAL = "may_try_unproved"


@pytest.fixture
def run(retraining: RetrainWindow, link: ScriptedLink) -> Retrain:
    """Give the request of a retraining that was just started."""
    retraining.retrain.start.button.click()
    return link.last(Retrain)


# --- before ---


def test_ready_says_what_it_uses_and_how_long_it_takes(retraining: RetrainWindow) -> None:
    start = retraining.retrain.start

    assert "31 corrections (12 new since the decoder in use was made)" in start.text
    assert "about 2 minutes on this CPU" in start.text
    assert start.button.text() == "Retrain on 31 corrections"
    assert start.button.isEnabled()


def test_not_possible_says_why(retraining: RetrainWindow, link: ScriptedLink) -> None:
    readiness = RetrainReadiness(4, 4, 4, 60.0, "4 corrections are too few.")
    link.say(listed(readiness=readiness), to=link.last(LookAtDecoders))

    start = retraining.retrain.start
    assert "not possible yet" in start.text
    assert "4 corrections are too few." in start.text
    assert not start.button.isEnabled()


def test_before_anything_is_known_nothing_can_be_started(
    main: MainWindow, link: ScriptedLink
) -> None:
    main.actions_by_id["retrain"].trigger()
    start = main.retraining.window.retrain.start
    assert "Counting" in start.text
    assert not start.button.isEnabled()

    link.say(RequestFailed(UserError("No model is loaded.")), to=link.last(LookAtDecoders))

    assert "No model is loaded." in start.text
    assert not start.button.isEnabled()


def test_a_graphics_card_is_named(
    main: MainWindow, retraining: RetrainWindow, link: ScriptedLink
) -> None:
    link.say(EngineReady("cuda", "Some card (CUDA)", None, ()))
    link.say(listed(), to=link.last(LookAtDecoders))

    assert "on this graphics card" in retraining.retrain.start.text


@pytest.mark.parametrize("tab", ["retrain", "effort"])
def test_no_text_is_cut_in_the_smallest_window(
    retraining: RetrainWindow, qtbot: QtBot, tab: str
) -> None:
    page = getattr(retraining, tab)
    retraining.tabs.setCurrentWidget(page)
    retraining.resize(retraining.minimumSize())
    qtbot.wait(20)

    labels = [label for label in page.findChildren(QLabel) if label.isVisible()]
    wrapped = [label for label in labels if label.wordWrap() and label.text()]
    assert len(wrapped) >= 2
    assert [w.text() for w in wrapped if w.height() < w.heightForWidth(w.width())] == []


# --- while it runs ---


def test_a_run_that_is_begun_anew_says_why_and_begins_its_curves_anew(
    retraining: RetrainWindow, link: ScriptedLink
) -> None:
    link.say(listed(), to=link.last(LookAtDecoders))
    retraining.retrain.start.button.click()
    run, running = link.last(Retrain), retraining.retrain.running
    link.say(RetrainProgressed("training", 0.3, 60.0, 1, 8, 0.4, 0.91), to=run)
    assert "GPU" not in running.text
    note = DEVICE_REASONS[DeviceReason.OUT_OF_MEMORY]

    link.say(RetrainProgressed("preparing", 0.0, None, 0, 8, note=note), to=run)
    link.say(RetrainProgressed("training", 0.1, None, 0, 8, None, 0.90, note=note), to=run)

    assert running.text.endswith(note)
    assert running._run.losses == {}
    assert running._run.unseen == {0: 0.90}


def test_progress_is_shown_in_words_and_curves(
    retraining: RetrainWindow, link: ScriptedLink, run: Retrain
) -> None:
    view = retraining.retrain.running
    assert retraining.retrain.currentWidget() is view
    link.say(RetrainProgressed("preparing", 0.1), to=run)
    assert "Preparing the images" in view.text
    assert view.loss.is_empty

    link.say(RetrainProgressed("training", 0.2, 70.0, 0, 8, None, 0.90), to=run)
    link.say(RetrainProgressed("training", 0.3, 60.0, 1, 8, 0.4, 0.91), to=run)
    link.say(RetrainProgressed("training", 0.4, 50.0, 2, 8, 0.3, 0.93), to=run)

    assert "Learning from your corrections, pass 3 of 8" in view.text
    assert "about 1 minute left" in view.text
    assert view.fraction == pytest.approx(0.4)
    loss, unseen = (plot.item.listDataItems()[0] for plot in (view.loss, view.unseen))
    assert [list(values) for values in loss.getData()] == [[1, 2], [0.4, 0.3]]
    assert [list(values) for values in unseen.getData()] == [[0, 1, 2], [0.90, 0.91, 0.93]]
    level = next(item for item in view.unseen.item.items if hasattr(item, "label"))
    assert level.value() == 0.90

    link.say(RetrainProgressed("judging", 0.9, 4.0, 8, 8), to=run)
    assert "Judging on cases that it has not seen" in view.text
    assert "a few seconds left" in view.text


def test_what_is_heard_while_the_window_is_closed_is_drawn_when_it_opens(
    main: MainWindow, retraining: RetrainWindow, link: ScriptedLink, run: Retrain
) -> None:
    retraining.close()
    link.say(RetrainProgressed("training", 0.3, 60.0, 1, 8, 0.4, 0.91), to=run)
    view = retraining.retrain.running
    assert view.loss.is_empty

    main.actions_by_id["retrain"].trigger()

    assert not view.loss.is_empty


def test_cancel_asks_once_and_says_that_nothing_changed(
    retraining: RetrainWindow, link: ScriptedLink, run: Retrain
) -> None:
    button = retraining.retrain.running.cancel_button
    button.click()
    button.click()
    assert len(link.all(CancelRetrain)) == 1
    assert not button.isEnabled()
    assert button.text() == "Cancelling..."

    link.say(Done(), to=link.last(CancelRetrain))
    assert retraining.retrain.currentWidget() is retraining.retrain.running
    link.say(Done(), to=run)

    start = retraining.retrain.start
    assert retraining.retrain.currentWidget() is start
    assert "cancelled. Nothing was changed." in start.notes.notice("note").text
    assert not start.last_button.isVisible()


def test_the_next_run_can_be_cancelled_again(
    retraining: RetrainWindow, link: ScriptedLink, run: Retrain
) -> None:
    retraining.retrain.running.cancel_button.click()
    link.say(Done(), to=run)

    retraining.retrain.start.button.click()

    assert retraining.retrain.running.cancel_button.isEnabled()
    assert retraining.retrain.running.cancel_button.text() == "Cancel"
    assert retraining.retrain.start.notes.notice("note") is None


def test_a_failure_says_why_and_it_can_be_tried_again(
    retraining: RetrainWindow, link: ScriptedLink, run: Retrain
) -> None:
    link.say(RequestFailed(UserError("Memory ran out.", remedy="Close programs.")), to=run)

    start = retraining.retrain.start
    assert retraining.retrain.currentWidget() is start
    assert "Memory ran out. Close programs." in start.notes.notice("note").text
    start.button.click()
    assert len(link.all(Retrain)) == 2
    assert retraining.retrain.currentWidget() is retraining.retrain.running


def test_what_another_request_is_answered_does_not_end_the_run(
    retraining: RetrainWindow, link: ScriptedLink, run: Retrain
) -> None:
    link.say(RequestFailed(UserError("Something else.")))
    link.say(Done(), to=link.last(LookAtDecoders))

    assert retraining.retrain.currentWidget() is retraining.retrain.running


# --- the result ---


def test_a_proved_decoder_can_be_used(
    retraining: RetrainWindow, link: ScriptedLink, run: Retrain
) -> None:
    link.say(result(), to=run)
    view = retraining.retrain.result
    assert retraining.retrain.currentWidget() is view
    assert "The new decoder is better." in view.decision.text
    assert "Fewer clicks: 4.1 → 2.6 (difference from −1.9 to −1.1, n = 31)" in view.decision.text
    assert "Because of &lt;this&gt;." in view.decision.text
    assert "Of these 3 masks, accepted just as proposed: 2" in view.decision.text
    assert view.use_button.text() == "Use the new decoder"
    assert view.use_button.objectName() == "primary"
    assert not link.all(UseDecoder)

    view.use_button.click()
    request = link.last(UseDecoder)
    assert request == UseDecoder("04" * 32, as_trial=False)
    assert not view.use_button.isEnabled()
    assert not view.keep_button.isEnabled()
    link.say(listed(version(4), in_use=4), to=request)

    start = retraining.retrain.start
    assert retraining.retrain.currentWidget() is start
    assert "Decoder 4 is in use now." in start.notes.notice("note").text


@pytest.mark.parametrize("verdict", [Verdict.NOT_PROVED, Verdict.TOO_FEW, Verdict.REFUSED])
def test_what_was_not_proved_is_only_tried_after_asking(
    retraining: RetrainWindow,
    link: ScriptedLink,
    run: Retrain,
    verdict: Verdict,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answers = [False, True]
    monkeypatch.setattr(questions, TRIAL, lambda parent, title: answers.pop(0))
    link.say(result(verdict), to=run)
    view = retraining.retrain.result
    assert view.use_button.text() == "Try it anyway..."
    assert view.use_button.objectName() == ""
    assert view.keep_button.objectName() == "primary"

    view.use_button.click()
    assert not link.all(UseDecoder)
    assert view.use_button.isEnabled()

    view.use_button.click()
    assert link.last(UseDecoder) == UseDecoder("04" * 32, as_trial=True)
    link.say(listed(version(4, verdict=verdict), in_use=4), to=link.last(UseDecoder))
    assert "in use on trial" in retraining.retrain.start.notes.notice("note").text


def test_keeping_the_old_one_sends_nothing_and_the_result_stays_to_be_seen(
    retraining: RetrainWindow, link: ScriptedLink, run: Retrain
) -> None:
    link.say(result(), to=run)
    link.say(listed(version(4), version(3)), to=link.last(LookAtDecoders))
    sent = len(link.sent)

    retraining.retrain.result.keep_button.click()

    start = retraining.retrain.start
    assert retraining.retrain.currentWidget() is start
    assert "Decoder 4, is kept under Decoders" in start.notes.notice("note").text
    assert len(link.sent) == sent
    start.last_button.click()
    assert retraining.retrain.currentWidget() is retraining.retrain.result
    assert retraining.retrain.result.use_button.isVisible()


def test_a_decoder_that_cannot_be_used_says_why_in_place(
    retraining: RetrainWindow, link: ScriptedLink, run: Retrain
) -> None:
    link.say(result(), to=run)
    view = retraining.retrain.result
    view.use_button.click()

    link.say(RequestFailed(UserError("The file is damaged.")), to=link.last(UseDecoder))

    assert retraining.retrain.currentWidget() is view
    assert view.message == "The file is damaged."
    assert view.use_button.isEnabled()


def test_the_last_result_offers_only_what_can_still_be_done(
    retraining: RetrainWindow, link: ScriptedLink, run: Retrain
) -> None:
    link.say(result(), to=run)
    view = retraining.retrain.result

    link.say(listed(version(4), in_use=4))
    assert not view.use_button.isVisible()
    assert view.message == "This decoder is in use."

    link.say(listed(version(3)))
    assert not view.use_button.isVisible()
    assert "not there any more" in view.message
    view.keep_button.click()
    assert retraining.retrain.start.notes.notice("note") is None


@pytest.mark.parametrize(
    ("verdict", "interval", "start"),
    [
        (Verdict.PROVED, (-1.9, -1.1), "Fewer clicks: 4.1 → 2.6 (difference from −1.9 to −1.1"),
        (Verdict.PROVED, (-1.9, 0.2), "About as many clicks: 4.1 → 2.6"),
        (Verdict.REFUSED, (0.1, 0.9), "More clicks: 4.1 → 2.6 (difference from +0.1 to +0.9"),
        (Verdict.TOO_FEW, (-1.9, -1.1), "Clicks: 4.1 → 2.6 (n = 31, too few to tell)"),
    ],
)
def test_clicks_are_told_honestly(
    retraining: RetrainWindow,
    link: ScriptedLink,
    run: Retrain,
    verdict: Verdict,
    interval: tuple[float, float],
    start: str,
) -> None:
    link.say(result(verdict, difference=clicks(*interval)), to=run)

    lines = retraining.retrain.result.decision.text.splitlines()
    assert any(line.startswith(start) for line in lines)


def test_without_a_judged_case_nothing_is_said_of_clicks(
    retraining: RetrainWindow, link: ScriptedLink, run: Retrain
) -> None:
    nothing = clicks(float("nan"), float("nan"), count=0)
    link.say(result(Verdict.TOO_FEW, count=0, difference=nothing), to=run)

    view = retraining.retrain.result
    assert "licks" not in view.decision.text
    assert view.cases.cards == []
    assert not view.cases.more_button.isVisible()


def test_the_statistics_hold_every_figure(
    retraining: RetrainWindow, link: ScriptedLink, run: Retrain
) -> None:
    link.say(result(), to=run)
    view = retraining.retrain.result
    view.statistics_button.click()

    assert view.statistics.isVisible()
    text = view.statistics.toPlainText()
    for part in ("0.901", "0.933", "+0.032 (+0.011 to +0.054)", "< 0.001", "0.002", "31"):
        assert part in text
    for part in ("Holds", "Failed", "Earlier work got worse.", "gone.png", "The image is gone."):
        assert part in text


# --- the cases ---


def test_cases_come_worst_first_and_lead_to_their_image(
    main: MainWindow, retraining: RetrainWindow, link: ScriptedLink, run: Retrain
) -> None:
    link.say(result(), to=run)
    cards = retraining.retrain.result.cases.cards
    assert cards[0].text.splitlines()[0] == "visit/img_00001.png"
    assert cards[0].text.splitlines()[2] == "−0.080"
    assert cards[2].text.splitlines()[2] == "−0.040"

    cards[2].go_button.click()

    assert main.bench.session.image_key == 3


def test_many_cases_are_built_a_page_and_a_sight_at_a_time(
    retraining: RetrainWindow, link: ScriptedLink, run: Retrain, qtbot: QtBot
) -> None:
    link.say(result(count=30), to=run)
    cases = retraining.retrain.result.cases
    assert len(cases.cards) == case_list.PAGE

    def built() -> int:
        return sum(
            picture.is_built
            for card in cases.cards
            for picture in card.findChildren(case_list.CasePicture)
        )

    qtbot.waitUntil(lambda: built() >= 2)
    assert built() < case_list.PAGE
    assert cases.more_button.text() == "Show 12 more of 18"
    cases.more_button.click()
    cases.more_button.click()
    assert len(cases.cards) == 30
    assert not cases.more_button.isVisible()


def test_another_result_replaces_the_cases(
    retraining: RetrainWindow, link: ScriptedLink, run: Retrain
) -> None:
    link.say(result(count=20), to=run)
    retraining.retrain.result.keep_button.click()
    retraining.retrain.start.button.click()

    link.say(result(count=2), to=link.last(Retrain))

    assert len(retraining.retrain.result.cases.cards) == 2
    assert retraining.retrain.result.cases_button.text() == "Cases (2)"


def test_a_picture_has_both_outlines_and_shows_the_lesion_larger() -> None:
    pixels = np.full((60, 80, 3), 180, np.uint8)
    accepted, drawn = disc(40, 30, 8), disc(44, 30, 8)

    def colours(accepted: np.ndarray, drawn: np.ndarray, part: tuple) -> set[str]:
        picture = compared(pixels, accepted=accepted, drawn=drawn, size=QSize(240, 180), part=part)
        assert (picture.width(), picture.height()) == (240, 180)
        return {picture.pixelColor(x, y).name() for x in range(240) for y in range(180)}

    part = part_around(accepted | drawn)
    assert part[2] - part[0] == pytest.approx(0.5)
    assert part[0] < 32 / 80
    assert part[2] > 52 / 80
    assert {"#ffffff", "#000000", overlay_colours().mask.name()} <= colours(accepted, drawn, part)
    none = np.zeros_like(accepted)
    assert part_around(none) == (0, 0, 1, 1)
    assert overlay_colours().mask.name() not in colours(accepted, none, part_around(none))
    assert colours(none, none, part_around(none)) == {"#b4b4b4"}


def test_an_image_that_is_gone_still_shows_the_outlines() -> None:
    accepted = disc(40, 30, 8)
    picture = compared(None, accepted=accepted, drawn=accepted, size=QSize(160, 200))

    assert (picture.width(), picture.height()) == (160, 120)
    assert picture.pixelColor(2, 2).name() == "#808080"
