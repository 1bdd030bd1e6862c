"""Retraining what the image itself proposes, beside the decoder, in the window "Retraining"."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_decoders import BASE, IMAGE, READY, image_version, listed, result, version
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from scripted_link import ScriptedLink

from lesionlab.core.decoder_messages import (
    ExportDecoder,
    LookAtDecoders,
    Retrain,
    RetrainProgressed,
    UseDecoder,
)
from lesionlab.core.decoders import RetrainReadiness
from lesionlab.core.judgement import Verdict
from lesionlab.ui.retraining.window import RetrainWindow


@pytest.fixture
def both(retraining: RetrainWindow, link: ScriptedLink) -> RetrainWindow:
    """Give the window where both can be retrained and one version of each was made."""
    decoders = listed(version(3), in_use=3)
    image = (image_version(4), image_version(0, in_use=True))
    shown = replace(
        decoders,
        versions=(*decoders.versions, *image),
        image_readiness=RetrainReadiness(28, 5, 28, 190.0),
    )
    link.say(shown, to=link.last(LookAtDecoders))
    return retraining


def test_one_click_retrains_it(both: RetrainWindow, link: ScriptedLink) -> None:
    start = both.retrain.start
    assert start.image_button.isVisibleTo(start)
    assert start.image_button.text() == 'Retrain "Image itself" on 28 corrections'
    assert "about 3 minutes" in start.image_button.toolTip()

    start.image_button.click()

    assert link.last(Retrain).kind is IMAGE
    link.say(RetrainProgressed("training", 0.4, 60.0, 2, 7), to=link.last(Retrain))
    assert '"Image itself": Learning from your corrections' in both.retrain.running.text


def test_the_decoder_is_retrained_as_before(both: RetrainWindow, link: ScriptedLink) -> None:
    both.retrain.start.button.click()

    assert link.last(Retrain) == Retrain()


@pytest.mark.parametrize(
    "readiness", [None, replace(READY, problem="Too few.")], ids=["there is none", "too few"]
)
def test_it_is_not_offered_where_it_is_not_possible(
    retraining: RetrainWindow, link: ScriptedLink, readiness: RetrainReadiness | None
) -> None:
    link.say(replace(listed(), image_readiness=readiness), to=link.last(LookAtDecoders))

    start = retraining.retrain.start
    assert start.button.isEnabled()
    assert not start.image_button.isVisibleTo(start)


def test_its_result_is_named_and_used(both: RetrainWindow, link: ScriptedLink) -> None:
    both.retrain.start.image_button.click()
    finished = replace(result(Verdict.PROVED), version=image_version(5))
    link.say(finished, to=link.last(Retrain))

    view = both.retrain.result
    assert view.decision.text.startswith("Image itself 5\n")
    assert view.use_button.text() == 'Use the new "Image itself"'
    view.use_button.click()

    assert link.last(UseDecoder) == UseDecoder("05" * 32)
    used = (version(3), image_version(5, in_use=True), image_version(0), BASE)
    link.say(replace(listed(), versions=used), to=link.last(UseDecoder))
    assert "Image itself 5 is in use now" in both.retrain.start.notes.notice("note").text


def test_its_versions_stand_below_the_decoders(both: RetrainWindow) -> None:
    table = both.decoders.table
    rows = [[table.item(row, column).text() for column in (0, 1, 4)] for row in range(4)]

    assert [row[:2] for row in rows] == [
        ["Decoder 3", "In use"],
        ["LesionLab compact as it came", ""],
        ["Image itself 4", ""],
        ["Image itself as it came", "In use"],
    ]
    assert rows[3][2] == "As it came with the model"
    # What is picked at first is the decoder in use.
    assert both.decoders.picked == replace(version(3), in_use=True)


def test_what_was_picked_is_followed_within_its_kind(both: RetrainWindow) -> None:
    both.decoders.pick(image_version(0).ref.sha256)
    used = (version(3), BASE, image_version(4, in_use=True), image_version(0))

    both.decoders.show_listed(replace(listed(), versions=used))

    assert both.decoders.picked == image_version(4, in_use=True)


def test_it_is_exported_in_the_only_form_that_knows_it(
    both: RetrainWindow, link: ScriptedLink, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    offered: list[str] = []

    def choose(_parent: object, _title: str, _file: str, filters: str, first: str) -> object:
        offered.append(filters)
        return "/to/itself.safetensors", first

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    for sha256 in ("04" * 32, "03" * 32):
        both.decoders.pick(sha256)
        both.decoders.export_button.click()
        assert link.last(ExportDecoder).sha256 == sha256
        both.decoders.handle(0, listed())
        both.decoders._answered("")

    assert ["(*.pth)" in filters for filters in offered] == [False, True]
