from __future__ import annotations

from dataclasses import replace

import pytest
from made_decoders import BASE, listed, version
from scripted_link import MODEL, ScriptedLink

from lesionlab.core.decoder_messages import (
    DecoderExported,
    DeleteDecoder,
    ExportDecoder,
    ImportDecoder,
    LookAtDecoders,
    RenewProposals,
    RollBackDecoder,
    UseDecoder,
)
from lesionlab.core.decoders import Origin
from lesionlab.core.errors import UserError
from lesionlab.core.judgement import Verdict
from lesionlab.core.messages import Done, EngineReady, Progressed, RequestFailed, ShowImage
from lesionlab.core.proposals import ModelInfo
from lesionlab.ui.main_window import MainWindow
from lesionlab.ui.retraining import questions
from lesionlab.ui.retraining.decoders_page import DecodersPage
from lesionlab.ui.retraining.window import RetrainWindow

UNPROVED = version(2, verdict=Verdict.NOT_PROVED)
IMPORTED = replace(version(5, verdict=None), origin=Origin.IMPORTED)


@pytest.fixture
def page(main: MainWindow, retraining: RetrainWindow, link: ScriptedLink) -> DecodersPage:
    """Give the tab with Decoders 3 (in use), 2 (not proved), and the model's own."""
    main.actions_by_id["decoders"].trigger()
    assert retraining.tabs.currentWidget() is retraining.decoders
    link.say(listed(version(3), UNPROVED, in_use=3), to=link.last(LookAtDecoders))
    return retraining.decoders


def rows(page: DecodersPage) -> list[list[str]]:
    table = page.table
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def answer(page: DecodersPage) -> str:
    notice = page.notes.notice("answer")
    return "" if notice is None else notice.text


def test_each_version_says_what_it_is(page: DecodersPage) -> None:
    third, second, base = rows(page)

    assert third[:2] == ["Decoder 3", "In use"]
    assert "May 2026" in third[2]
    assert third[3:] == ["31", "The new decoder is better."]
    assert second[:2] == ["Decoder 2", ""]
    assert base[:2] == ["LesionLab compact as it came", ""]
    # The one in use is picked, with its card.
    assert page.picked.number == 3
    assert "Decoder 3 · In use" in page.card.text
    assert "03" * 32 in page.card.text


@pytest.mark.parametrize(
    ("in_use", "badges"),
    [
        (2, ["", "On trial", ""]),
        (0, ["", "", "In use"]),
        (3, ["In use", "", ""]),
    ],
)
def test_a_decoder_in_use_that_was_not_proved_is_on_trial(
    page: DecodersPage, link: ScriptedLink, in_use: int, badges: list[str]
) -> None:
    link.say(listed(version(3), UNPROVED, in_use=in_use))

    assert [row[1] for row in rows(page)] == badges


def test_an_imported_decoder_in_use_is_on_trial(page: DecodersPage, link: ScriptedLink) -> None:
    link.say(listed(IMPORTED, in_use=5))

    assert rows(page)[0][1] == "On trial"
    assert rows(page)[0][4] == "Not judged here"


def test_a_missing_file_can_only_be_deleted(page: DecodersPage, link: ScriptedLink) -> None:
    link.say(listed(version(3), replace(UNPROVED, is_missing=True), in_use=3))
    page.pick(UNPROVED.ref.sha256)

    assert rows(page)[1][1] == "File missing"
    assert not page.use_button.isEnabled()
    assert not page.export_button.isEnabled()
    assert page.delete_button.isEnabled()


def test_neither_the_one_in_use_nor_the_models_own_can_be_deleted(page: DecodersPage) -> None:
    assert not page.delete_button.isEnabled()
    assert not page.use_button.isEnabled()
    page.pick(BASE.ref.sha256)
    assert not page.delete_button.isEnabled()
    assert page.use_button.isEnabled()


def test_the_models_own_is_used_without_asking(page: DecodersPage, link: ScriptedLink) -> None:
    page.pick(BASE.ref.sha256)

    page.use_button.click()

    request = link.last(UseDecoder)
    assert request == UseDecoder(BASE.ref.sha256, as_trial=False)
    assert not page.use_button.isEnabled()
    assert not page.back_button.isEnabled()
    link.say(listed(version(3), UNPROVED), to=request)
    assert answer(page) == "LesionLab compact as it came is in use now."
    assert page.back_button.isEnabled()


def test_what_was_not_proved_is_asked_about(
    page: DecodersPage, link: ScriptedLink, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [False, True]
    monkeypatch.setattr(questions, "may_try_unproved", lambda parent, title: answers.pop(0))
    page.pick(UNPROVED.ref.sha256)

    page.use_button.click()
    assert not link.all(UseDecoder)

    page.use_button.click()
    assert link.last(UseDecoder) == UseDecoder(UNPROVED.ref.sha256, as_trial=True)
    link.say(listed(version(3), UNPROVED, in_use=2), to=link.last(UseDecoder))
    assert answer(page) == "Decoder 2 is in use on trial now."


def test_going_back_takes_one_click_and_says_if_it_cannot(
    page: DecodersPage, link: ScriptedLink
) -> None:
    page.back_button.click()
    request = link.last(RollBackDecoder)

    link.say(RequestFailed(UserError("There is none before.")), to=request)
    assert answer(page) == "There is none before."

    page.back_button.click()
    link.say(listed(version(3), UNPROVED), to=link.last(RollBackDecoder))
    assert "is in use again" in answer(page)
    assert rows(page)[2][1] == "In use"


def test_where_there_is_nothing_to_go_back_to_the_button_says_so(
    page: DecodersPage,
) -> None:
    assert "Decoder 2" in page.back_button.toolTip()

    page.show_listed(listed(version(3), before=""))

    assert not page.back_button.isEnabled()
    assert "No other decoder" in page.back_button.toolTip()


def test_deleting_is_asked_about(
    page: DecodersPage, link: ScriptedLink, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [False, True]
    monkeypatch.setattr(questions, "may_delete", lambda parent, title: answers.pop(0))
    page.pick(UNPROVED.ref.sha256)

    page.delete_button.click()
    assert not link.all(DeleteDecoder)

    page.delete_button.click()
    assert link.last(DeleteDecoder) == DeleteDecoder(UNPROVED.ref.sha256)
    link.say(listed(version(3), in_use=3), to=link.last(DeleteDecoder))
    assert answer(page) == "Decoder 2 was deleted."
    assert [row[0] for row in rows(page)] == ["Decoder 3", "LesionLab compact as it came"]
    assert page.picked.number == 3


def test_export_says_where_the_file_is(
    page: DecodersPage, link: ScriptedLink, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = ["", "/to/d.pth", "/full/d.pth"]
    monkeypatch.setattr(questions, "choose_export_file", lambda parent, title, kind: files.pop(0))

    page.export_button.click()
    assert not link.all(ExportDecoder)

    page.export_button.click()
    assert link.last(ExportDecoder) == ExportDecoder("03" * 32, "/to/d.pth")
    link.say(DecoderExported("/to/d.pth"), to=link.last(ExportDecoder))
    assert answer(page) == "Exported to /to/d.pth"

    page.export_button.click()
    link.say(RequestFailed(UserError("The disk is full.")), to=link.last(ExportDecoder))
    assert answer(page) == "The disk is full."
    assert page.export_button.isEnabled()


def test_import_does_not_change_what_is_in_use(
    page: DecodersPage, link: ScriptedLink, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(questions, "choose_import_file", lambda parent: "/from/d.safetensors")

    page.import_button.click()

    assert link.last(ImportDecoder) == ImportDecoder("/from/d.safetensors")
    link.say(listed(IMPORTED, version(3), UNPROVED, in_use=3), to=link.last(ImportDecoder))
    assert "It is not in use." in answer(page)
    assert not link.all(UseDecoder)
    assert rows(page)[0][:2] == ["Decoder 5", ""]


def test_the_answer_to_something_else_is_not_taken(page: DecodersPage, link: ScriptedLink) -> None:
    page.back_button.click()

    link.say(RequestFailed(UserError("Something else.")))
    link.say(listed(version(3), UNPROVED, in_use=3), to=link.last(LookAtDecoders))

    assert "Going back" in answer(page)
    assert not page.back_button.isEnabled()


@pytest.mark.parametrize(
    ("file", "chosen", "name"),
    [
        ("", "LesionLab decoder (*.safetensors)", ""),
        ("/a/d.safetensors", "LesionLab decoder (*.safetensors)", "/a/d.safetensors"),
        ("/a/d.safetensors", "segment_anything state dict (*.pth)", "/a/d.pth"),
        ("/a/d.pth", "LesionLab decoder (*.safetensors)", "/a/d.safetensors"),
        ("/a/Dr. Weber", "segment_anything state dict (*.pth)", "/a/Dr. Weber.pth"),
        ("/a/d.pth", "", "/a/d.safetensors"),
    ],
)
def test_the_kind_that_was_chosen_gives_the_suffix(file: str, chosen: str, name: str) -> None:
    assert questions.export_name(file, chosen=chosen) == name


# --- when another decoder comes into use ---


def test_another_decoder_renews_the_proposals_in_the_background(
    main: MainWindow, page: DecodersPage, link: ScriptedLink
) -> None:
    decoder = ModelInfo(version(3).ref, "LesionLab compact, Decoder 3 (on trial)", "", True)
    link.say(EngineReady("cpu", "CPU, 2 cores", decoder, (MODEL,)))

    renewing = link.last(RenewProposals)
    assert len(link.all(ShowImage)) == 2
    link.say(Progressed(12, 80, ""), to=renewing)
    assert main.status.currentMessage() == "Renewing proposals 12 of 80"
    link.say(Done(), to=renewing)
    link.say(EngineReady("cpu", "CPU, 2 cores", decoder, (MODEL,)))
    assert len(link.all(RenewProposals)) == 1


def test_the_progress_of_something_else_is_not_taken_for_it(
    main: MainWindow, page: DecodersPage, link: ScriptedLink
) -> None:
    link.say(Progressed(12, 80, ""))

    assert "Renewing" not in main.status.currentMessage()
