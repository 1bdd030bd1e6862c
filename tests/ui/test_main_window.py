from __future__ import annotations

import re
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from scripted_link import MODEL, ScriptedLink, disc, entries, proposal

from lesionlab.core.backends import Backend
from lesionlab.core.devices import DEVICE_REASONS, SMALLER_PARTS, DeviceReason
from lesionlab.core.errors import UserError
from lesionlab.core.masks import unpack
from lesionlab.core.messages import (
    EngineReady,
    EntryChanged,
    ImagesFound,
    MakeThumbnails,
    OpenProject,
    Predict,
    Prefetch,
    RequestFailed,
    ShowImage,
    ThumbnailReady,
    UseModel,
)
from lesionlab.core.proposals import ModelInfo, ModelRef
from lesionlab.core.saving_messages import Accept, SaveDraft, SetFlag, SetScale
from lesionlab.core.worklist import WorklistEntry, WorkState
from lesionlab.ui.acceptance import SEEN_MS
from lesionlab.ui.main_window import MainWindow

ENTER = Qt.Key.Key_Return


@pytest.fixture
def working(window: MainWindow, link: ScriptedLink) -> MainWindow:
    """Give a window that shows the first of ten images with its proposal."""
    link.open_project(entries(10))
    link.show_image(proposal=proposal())
    return window


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    qtbot.keyClick(window.bench.view.canvas, key)


def accept(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.wait(SEEN_MS + 20)
    press(qtbot, window, ENTER)


def buttons(window: MainWindow) -> list[str]:
    page = window.pages.currentWidget()
    QApplication.processEvents()
    return [b.text() for b in page.findChildren(QPushButton) if b.isVisible()]


# --- starting ---


def test_the_window_is_painted_without_numpy_and_torch(tmp_path: Path) -> None:
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([]);"
        "from PySide6.QtCore import QSettings; from lesionlab.ui.main_window import MainWindow;"
        "w = MainWindow(lambda: None, settings=QSettings('x.ini', QSettings.Format.IniFormat));"
        "w.ensurePolished(); w.grab();"
        "sys.exit(str([m for m in ('numpy', 'torch') if m in sys.modules]) != '[]')"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=tmp_path).returncode == 0


def test_the_engine_starts_after_the_window_and_opens_the_folder(
    window: MainWindow, link: ScriptedLink
) -> None:
    assert link.is_started
    assert link.sent == [OpenProject("/clinic")]
    assert "Opening" in window.pages.message.title


def test_without_a_folder_there_is_a_welcome(
    qtbot: QtBot, link: ScriptedLink, settings: QSettings
) -> None:
    settings.setValue("folders/recent", ["/old", "/older"])
    made = threading.Event()

    def samples() -> str:
        made.set()
        return "/samples"

    window = MainWindow(lambda: link, settings=settings, sample_folder=samples)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.started):
        window.show()
    assert buttons(window)[:2] == ["Open folder...", "Open the sample images"]
    assert len(buttons(window)) == 5

    window.pages.welcome.samples_button.click()
    qtbot.waitUntil(lambda: bool(link.all(OpenProject)))
    assert made.is_set()
    assert link.last(OpenProject).folder == "/samples"
    window.close()


def test_samples_that_cannot_be_made_say_why(
    qtbot: QtBot, link: ScriptedLink, settings: QSettings
) -> None:
    def samples() -> str:
        raise UserError("The disk is full.")

    window = MainWindow(lambda: link, settings=settings, sample_folder=samples)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.started):
        window.show()
    window.pages.welcome.samples_button.click()

    qtbot.waitUntil(lambda: "The disk is full." in window.pages.message.text)
    window.close()


# --- states ---


def test_an_empty_folder_says_so(window: MainWindow, link: ScriptedLink) -> None:
    link.open_project([])

    assert window.pages.message.title == "There are no images in this folder"
    assert "Look again" in buttons(window)


def test_a_folder_that_is_gone_says_so_and_can_be_tried_again(
    window: MainWindow, link: ScriptedLink, qtbot: QtBot
) -> None:
    error = UserError("This folder is not there.", remedy="Connect the drive.")
    link.say(RequestFailed(error), to=link.last(OpenProject))
    assert window.pages.message.title == "This folder is not there"
    assert "Connect the drive." in window.pages.message.text

    page = window.pages.message
    next(b for b in page.findChildren(QPushButton) if b.text() == "Try again").click()

    assert len(link.all(OpenProject)) == 2


def test_an_unreadable_image_says_why_and_the_list_goes_on(
    window: MainWindow, link: ScriptedLink
) -> None:
    link.open_project(entries(3))
    error = UserError("The image cannot be read.", remedy="Copy it again.")
    link.say(RequestFailed(error, 1), to=link.last(ShowImage))

    page = window.bench.view.page
    assert page.isVisible()
    assert (page.title, page.text) == ("The image cannot be read", "Copy it again.")
    next(b for b in page.findChildren(QPushButton) if b.text() == "Next image").click()
    assert link.last(ShowImage).image_key == 2
    link.show_image(proposal=proposal())
    assert not page.isVisible()


def test_no_model_offers_to_add_one(window: MainWindow, link: ScriptedLink) -> None:
    link.open_project(entries(1))
    link.say(EngineReady("cpu", "CPU", None, (), UserError("The model is missing.")))

    notice = window.notices.notice("model")
    assert "The model is missing." in notice.text
    assert notice.button.text() == "Add model file..."


def test_the_status_line_says_on_request_why_the_model_runs_there(
    window: MainWindow, link: ScriptedLink
) -> None:
    link.say(EngineReady("cpu", "CPU", MODEL, (MODEL,), device_reason=DeviceReason.NO_CUDA))

    assert window.status.device_tip.splitlines() == [
        "Where the model runs",
        DEVICE_REASONS[DeviceReason.NO_CUDA],
    ]
    assert window.notices.notice("device") is None
    place = window._menus["&Models"].actions()[-1]
    assert (place.text(), place.toolTip()) == ("Runs on: CPU", DEVICE_REASONS[DeviceReason.NO_CUDA])


def test_the_status_line_says_on_request_what_computes_the_model(
    window: MainWindow, link: ScriptedLink
) -> None:
    ready = EngineReady("cpu", "CPU", MODEL, (MODEL,), device_reason=DeviceReason.NO_GPU)
    link.say(replace(ready, backends=(Backend.OPENVINO_BFLOAT16, Backend.PYTORCH)))

    assert window.status.device_tip.splitlines()[1:] == [
        DEVICE_REASONS[DeviceReason.NO_GPU],
        "Images are read by OpenVINO in bfloat16, clicks answered by PyTorch.",
    ]


def test_a_full_gpu_is_told_once_and_forgotten_when_the_gpu_is_used_again(
    working: MainWindow, link: ScriptedLink
) -> None:
    left = EngineReady(
        "cpu", "CPU", MODEL, (MODEL,), None, DeviceReason.OUT_OF_MEMORY, device_since=60.0
    )
    link.say(left)

    notice = working.notices.notice("device")
    assert "Nothing was lost" in notice.text
    assert re.search(r"Since \d\d:\d1\.", working.status.device_tip)
    notice.cross.click()
    link.say(left)
    assert working.notices.notice("device") is None

    link.say(replace(left, device_since=120.0))
    assert working.notices.notice("device") is not None
    link.say(EngineReady("cuda", "GPU", MODEL, (MODEL,), None, DeviceReason.GPU))
    assert working.notices.notice("device") is None


def test_a_gpu_that_is_short_of_memory_says_so_in_the_tooltip(
    working: MainWindow, link: ScriptedLink
) -> None:
    link.say(
        EngineReady("cuda", "GPU", MODEL, (MODEL,), None, DeviceReason.GPU, device_is_short=True)
    )

    assert working.status.device_tip.endswith(SMALLER_PARTS)


def test_read_only_says_why_and_disables_editing(window: MainWindow, link: ScriptedLink) -> None:
    link.open_project(entries(2), read_only="another window has it open.", notice="Kept elsewhere.")
    link.show_image(proposal=proposal())

    assert "another window has it open." in window.notices.notice("read-only").text
    assert window.notices.notice("project").text == "Kept elsewhere."
    enabled = {name for name, action in window.actions_by_id.items() if action.isEnabled()}
    assert not enabled & {"accept", "flag", "tool_brush", "undo", "add_lesion"}
    assert {"next", "export", "fit", "cam"} <= enabled
    assert window.bench.view.canvas.read_only


def test_engine_death_is_told_and_the_work_goes_on(working: MainWindow, link: ScriptedLink) -> None:
    link.engineDied.emit("crash")
    assert "your work is kept" in working.notices.notice("engine").text

    working.bench.view.canvas.clickAdded.emit(10.0, 10.0, 1)
    assert link.last(Predict).prompts.clicks[-1].x == 10.0
    link.engineRestarted.emit()
    link.open_project(entries(10))
    link.show_image(proposal=proposal())

    assert working.bench.session.work.prompts.clicks[-1].x == 10.0
    assert working.bench.worklist.model.rowCount() == 10
    assert working.pages.currentWidget() is working.bench


def test_good_news_going_away_does_not_take_bad_news_with_it(
    working: MainWindow, link: ScriptedLink, qtbot: QtBot
) -> None:
    working._watch._good_news.setInterval(1)
    link.engineRestarted.emit()
    link.engineDied.emit("It crashed.")
    link.engineGaveUp.emit("It crashed.")

    qtbot.wait(50)

    assert working.notices.notice("engine").button is not None


def test_an_engine_that_is_given_up_can_be_started_again(
    working: MainWindow, link: ScriptedLink, qtbot: QtBot
) -> None:
    link.engineGaveUp.emit("It crashed.")

    canvas = working.bench.view.canvas
    canvas.setFocus()

    qtbot.mouseClick(working.notices.notice("engine").button, Qt.MouseButton.LeftButton)

    assert link.restarts == 1
    # Else the next key would be typed into the search field.
    assert QApplication.focusWidget() is canvas


def test_the_research_notice_is_shown_once(
    window: MainWindow, settings: QSettings, link: ScriptedLink, qtbot: QtBot
) -> None:
    window.notices.notice("research").cross.click()
    assert window.notices.notice("research") is None

    again = MainWindow(lambda: link, settings=settings)
    qtbot.addWidget(again)

    assert again.notices.notice("research") is None


# --- working ---


def test_a_click_shows_the_new_mask(working: MainWindow, link: ScriptedLink) -> None:
    canvas = working.bench.view.canvas
    assert np.array_equal(canvas.mask != 0, disc(40, 30, 12))

    canvas.clickAdded.emit(60.0, 30.0, 1)
    link.answer(link.last(Predict), disc(45, 30, 20))

    assert np.array_equal(canvas.mask != 0, disc(45, 30, 20))
    assert working.bench.view.side.prompts.count() == 2


def test_enter_accepts_and_goes_on(working: MainWindow, link: ScriptedLink, qtbot: QtBot) -> None:
    accept(qtbot, working)

    assert np.array_equal(unpack(link.last(Accept).draft.mask), disc(40, 30, 12))
    assert link.last(ShowImage).image_key == 2
    press(qtbot, working, ENTER)
    assert len(link.all(Accept)) == 1


def test_enter_goes_to_the_next_lesion_first(
    working: MainWindow, link: ScriptedLink, qtbot: QtBot
) -> None:
    working.actions_by_id["add_lesion"].trigger()
    working.bench.session.pick_lesion(0)

    accept(qtbot, working)

    assert working.bench.session.image.current == 1
    assert link.last(ShowImage).image_key == 1


def test_a_hidden_mask_is_shown_before_it_is_accepted(
    working: MainWindow, link: ScriptedLink, qtbot: QtBot
) -> None:
    press(qtbot, working, Qt.Key.Key_H)
    accept(qtbot, working)
    assert not link.all(Accept)
    assert not working.actions_by_id["hide_mask"].isChecked()

    press(qtbot, working, ENTER)

    assert len(link.all(Accept)) == 1


def test_after_the_last_image_she_is_offered_the_export(
    window: MainWindow, link: ScriptedLink, qtbot: QtBot
) -> None:
    link.open_project(entries(1))
    link.show_image(proposal=proposal())

    accept(qtbot, window)

    assert window.notices.notice("accepted").button.text() == "Export..."


def test_keys_go_through_the_images(working: MainWindow, link: ScriptedLink, qtbot: QtBot) -> None:
    press(qtbot, working, Qt.Key.Key_N)
    press(qtbot, working, Qt.Key.Key_PageDown)
    assert link.last(ShowImage).image_key == 3
    press(qtbot, working, Qt.Key.Key_P)
    assert link.last(ShowImage).image_key == 2
    assert "img_00002.png" in working.windowTitle()


def test_the_next_images_are_prepared(working: MainWindow, link: ScriptedLink) -> None:
    working.bench.worklist.model.replace(WorklistEntry(4, "d.png", WorkState.ACCEPTED))

    working.bench.go_to(3)

    assert link.last(Prefetch).image_keys == (5, 6, 7, 8, 9, 10, 2)


def test_typing_in_the_search_is_no_shortcut(
    working: MainWindow, link: ScriptedLink, qtbot: QtBot
) -> None:
    search = working.bench.worklist._search
    qtbot.wait(SEEN_MS + 20)
    working.activateWindow()
    search.setFocus()
    qtbot.keyClicks(search, "fn0")
    qtbot.keyClick(search, ENTER)

    assert search.text() == "fn0"
    assert not link.all(Accept) + link.all(SetFlag)
    assert link.last(ShowImage).image_key == 1


def test_flag_goes_on_and_off(working: MainWindow, link: ScriptedLink, qtbot: QtBot) -> None:
    press(qtbot, working, Qt.Key.Key_F)
    assert link.last(SetFlag).flagged
    link.say(EntryChanged(WorklistEntry(1, "img_00001.png", WorkState.FLAGGED)))
    assert working.actions_by_id["flag"].isChecked()

    press(qtbot, working, Qt.Key.Key_F)

    assert not link.last(SetFlag).flagged


def test_saved_is_shown_when_acknowledged(working: MainWindow, link: ScriptedLink) -> None:
    assert working.status.saved_text == "Saved"
    working.bench.view.canvas.clickAdded.emit(60.0, 30.0, 1)
    assert working.status.saved_text == "Saving..."
    assert working.isWindowModified()

    link.answer(link.last(Predict), disc(45, 30, 20))
    working.bench.session.save_now()
    link.save_all()

    assert working.status.saved_text == "Saved"
    assert not working.isWindowModified()


def test_work_that_cannot_be_saved_can_be_tried_again(
    working: MainWindow, link: ScriptedLink
) -> None:
    working.bench.view.canvas.clickAdded.emit(60.0, 30.0, 1)
    working.bench.session.save_now()
    draft = link.last(SaveDraft)
    link.say(RequestFailed(UserError("The disk is full."), 1, draft.save_id), to=draft)
    assert working.status.saved_text == "Not saved"

    working.notices.notice("saving").button.click()

    assert link.last(SaveDraft).save_id == draft.save_id
    assert len(link.all(SaveDraft)) == 2


def test_the_ruler_sets_the_scale(working: MainWindow, link: ScriptedLink) -> None:
    view = working.bench.view
    working.actions_by_id["tool_ruler"].trigger()
    view.canvas.rulerDrawn.emit(200.0)
    from lesionlab.ui.scale_dialog import ScaleDialog

    dialog = working.findChild(ScaleDialog)
    dialog.length.setValue(10)
    dialog.accept()

    assert link.last(SetScale).px_per_mm == 20
    assert "mm" in view.side._diameter.text()
    assert working.actions_by_id["tool_point"].isChecked()


def test_closing_saves_and_remembers(
    working: MainWindow, link: ScriptedLink, settings: QSettings
) -> None:
    working.bench.go_to(3)
    link.show_image(proposal=proposal())
    working.bench.view.canvas.clickAdded.emit(60.0, 30.0, 1)

    working.close()

    assert link.last(SaveDraft).image_key == 3
    assert link.is_closed
    assert settings.value("folders/last_image") == ["/clinic", "img_00003.png"]


def test_a_folder_is_remembered_by_its_whole_path(
    working: MainWindow, link: ScriptedLink, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)

    working.open_folder("images")

    assert link.last(OpenProject).folder == str(tmp_path / "images")


def test_what_comes_of_the_old_folder_does_not_mix_with_the_new_one(
    working: MainWindow, link: ScriptedLink
) -> None:
    working.bench.view.canvas.clickAdded.emit(60.0, 30.0, 1)

    working.open_folder("/other")
    link.save_all()
    assert working.pages.currentWidget() is not working.bench

    link.open_project(entries(3))
    assert working.pages.currentWidget() is working.bench
    assert working.bench.worklist.model.image_count == 3


@pytest.fixture
def refused(working: MainWindow, link: ScriptedLink, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Give the answers to "may work be lost?", with a window whose last change was refused."""
    answers = [True]
    monkeypatch.setattr("lesionlab.ui.file_choice.may_lose_changes", lambda _: answers.pop(0))
    working.bench.view.canvas.clickAdded.emit(60.0, 30.0, 1)
    working.bench.session.save_now()
    draft = link.last(SaveDraft)
    link.say(RequestFailed(UserError("The disk is full."), 1, draft.save_id), to=draft)
    return answers


def test_why_the_work_is_not_saved_is_shown_until_it_is(
    working: MainWindow, link: ScriptedLink, refused: list[bool]
) -> None:
    working.bench.session.saver.set_flag(1, flagged=True)
    again, flag = link.sent[-2:]
    link.say(RequestFailed(UserError("The disk is full."), 1, again.save_id), to=again)
    link.say(RequestFailed(UserError("Something else."), 1, flag.save_id), to=flag)
    assert "The disk is full" in working.notices.notice("saving").text

    working.bench.session.saver.retry()
    link.save_all()
    assert working.notices.notice("saving") is None


def test_closing_asks_before_work_that_the_store_refused_is_lost(
    working: MainWindow, link: ScriptedLink, refused: list[bool]
) -> None:
    refused.insert(0, False)

    working.close()
    assert not link.is_closed

    working.close()
    assert link.is_closed
    assert not refused


def test_closing_asks_before_work_is_lost_that_takes_too_long_to_save(
    working: MainWindow, link: ScriptedLink, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [False, True]
    monkeypatch.setattr("lesionlab.ui.file_choice.may_lose_changes", lambda _: answers.pop(0))
    working.bench.view.canvas.clickAdded.emit(60.0, 30.0, 1)
    link.saves_in_time = False

    working.close()
    assert link.last(SaveDraft).image_key == 1
    assert working.bench.session.image is not None
    assert not link.is_closed

    working.close()
    assert link.is_closed


def test_opening_another_folder_asks_before_work_that_the_store_refused_is_lost(
    working: MainWindow, link: ScriptedLink, refused: list[bool]
) -> None:
    refused.insert(0, False)

    working.open_folder("/other")
    assert working.pages.currentWidget() is working.bench
    assert link.last(OpenProject).folder == "/clinic"

    working.open_folder("/other")
    link.open_project(entries(10))
    drafts = len(link.all(SaveDraft))
    working.bench.session.saver.retry()

    assert link.last(OpenProject).folder == "/other"
    # Its image's key is another image's in this folder.
    assert len(link.all(SaveDraft)) == drafts


def test_the_image_of_last_time_comes_up_again(
    qtbot: QtBot, link: ScriptedLink, settings: QSettings
) -> None:
    settings.setValue("folders/last_image", ["/clinic", "img_00007.png"])
    window = MainWindow(lambda: link, settings=settings, folder="/clinic")
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.started):
        window.show()

    link.open_project(entries(10))

    assert [r.image_key for r in link.all(ShowImage)] == [7]
    window.close()


def test_ten_thousand_images_ask_only_for_the_thumbnails_in_sight(
    window: MainWindow, link: ScriptedLink, qtbot: QtBot
) -> None:
    link.open_project(entries(10_000))
    link.say(ImagesFound((WorklistEntry(10_001, "last.png"),)))
    qtbot.waitUntil(lambda: bool(link.all(MakeThumbnails)))
    first = link.last(MakeThumbnails).image_keys
    assert first[0] == 1
    assert len(first) < 60
    for key in first:
        link.say(ThumbnailReady(key, np.zeros((72, 96, 3), np.uint8)))

    window.bench.worklist.list.scrollToBottom()
    qtbot.waitUntil(lambda: link.last(MakeThumbnails).image_keys[-1] == 10_001)

    assert len(link.last(MakeThumbnails).image_keys) < 60


def test_another_model_shows_its_own_proposal(working: MainWindow, link: ScriptedLink) -> None:
    other = ModelInfo(ModelRef("medsam", "cd" * 32), "MedSAM", "Added", has_auto=False)
    link.say(EngineReady("cpu", "CPU", MODEL, (MODEL, other)))
    menu = working._menus["&Models"]
    next(a for a in menu.actions() if a.text() == "MedSAM").trigger()
    assert link.last(UseModel).name == "medsam"

    link.say(EngineReady("cpu", "CPU", other, (MODEL, other)), to=link.last(UseModel))

    assert len(link.all(ShowImage)) == 2


@pytest.mark.parametrize("choice", ["light", "dark", "system"])
def test_the_theme_can_be_chosen(working: MainWindow, settings: QSettings, choice: str) -> None:
    working.actions_by_id[f"theme_{choice}"].trigger()

    assert settings.value("view/theme") == choice
    lightness = working.palette().window().color().lightness()
    assert (lightness < 128) == (choice == "dark")
