from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from made_decoders import listed, result, version
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from scripted_link import MODEL, ScriptedLink, entries, proposal

from lesionlab.core.decoder_messages import (
    CancelRetrain,
    LookAtDecoders,
    RenewProposals,
    Retrain,
    RetrainProgressed,
)
from lesionlab.core.decoders import RetrainReadiness
from lesionlab.core.errors import UserError
from lesionlab.core.judgement import Verdict
from lesionlab.core.messages import (
    Done,
    EngineReady,
    EntryChanged,
    OpenProject,
    RequestFailed,
)
from lesionlab.core.worklist import WorklistEntry, WorkState
from lesionlab.ui.main_window import MainWindow
from lesionlab.ui.retraining import questions
from lesionlab.ui.retraining.window import RetrainWindow


@pytest.fixture
def run(retraining: RetrainWindow, link: ScriptedLink) -> Retrain:
    """Give the request of a retraining under way."""
    retraining.retrain.start.button.click()
    return link.last(Retrain)


# --- what is loaded when ---


def test_nothing_of_it_is_loaded_before_it_is_needed(tmp_path: Path) -> None:
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([]);"
        "from PySide6.QtCore import QSettings; from lesionlab.ui.main_window import MainWindow;"
        "w = MainWindow(lambda: None, settings=QSettings('x.ini', QSettings.Format.IniFormat));"
        "w.ensurePolished(); w.grab();"
        "early = [m for m in sys.modules if m.startswith(('pyqtgraph', 'lesionlab.ui.retrain'))];"
        "import lesionlab.ui.retraining.desk, lesionlab.ui.retraining.window;"
        "late = [m for m in sys.modules if m.startswith('pyqtgraph')];"
        "print(early, late)"
    )

    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path
    )

    assert found.stdout.strip() == "[] []"


def test_plots_do_not_take_over_where_errors_are_reported(tmp_path: Path) -> None:
    code = (
        "import sys, threading; hooks = sys.excepthook, threading.excepthook;"
        "import lesionlab.ui.retraining.plots;"
        "print(hooks == (sys.excepthook, threading.excepthook))"
    )

    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path
    )

    assert found.stdout.strip() == "True"


# --- what is known ---


def test_the_button_says_what_it_would_use_or_why_not(main: MainWindow, link: ScriptedLink) -> None:
    action = main.actions_by_id["retrain"]
    assert action.isEnabled()
    link.say(listed(), to=link.last(LookAtDecoders))
    assert action.toolTip().endswith("31 corrections, about 2 minutes on this CPU")

    link.say(listed(readiness=RetrainReadiness(1, 1, 1, 60.0, "One correction is too few.")))
    assert action.toolTip().endswith("One correction is too few.")


def test_without_a_project_there_is_no_retraining(window: MainWindow, link: ScriptedLink) -> None:
    link.say(EngineReady("cpu", "CPU", MODEL, (MODEL,)))

    assert not window.actions_by_id["retrain"].isEnabled()
    assert not link.all(LookAtDecoders)


def test_it_looks_again_after_an_image_changed_but_not_for_each(
    main: MainWindow, link: ScriptedLink, qtbot: QtBot
) -> None:
    link.say(listed(), to=link.last(LookAtDecoders))
    main.retraining._look_soon.setInterval(20)
    for key in range(1, 6):
        link.say(EntryChanged(WorklistEntry(key, f"{key}.png", WorkState.ACCEPTED)))
    assert len(link.all(LookAtDecoders)) == 1

    qtbot.waitUntil(lambda: len(link.all(LookAtDecoders)) == 2)
    qtbot.wait(60)

    assert len(link.all(LookAtDecoders)) == 2


def test_what_changes_while_it_looks_is_looked_at_afterwards(
    main: MainWindow, link: ScriptedLink, qtbot: QtBot
) -> None:
    main.retraining._look_soon.setInterval(1)
    main.actions_by_id["retrain"].trigger()
    assert len(link.all(LookAtDecoders)) == 1

    link.say(listed(), to=link.last(LookAtDecoders))

    qtbot.waitUntil(lambda: len(link.all(LookAtDecoders)) == 2)


def test_it_looks_when_shown_and_when_a_retraining_ends(
    main: MainWindow, link: ScriptedLink, retraining: RetrainWindow
) -> None:
    assert len(link.all(LookAtDecoders)) == 2
    link.say(listed(), to=link.last(LookAtDecoders))

    retraining.retrain.start.button.click()
    link.say(result(), to=link.last(Retrain))

    assert len(link.all(LookAtDecoders)) == 3


# --- while the window is closed ---


def test_the_status_line_tells_of_a_run_and_opens_it(
    main: MainWindow, link: ScriptedLink, retraining: RetrainWindow, run: Retrain
) -> None:
    retraining.close()
    link.say(RetrainProgressed("training", 0.4, 61.0, 2, 8), to=run)
    assert main.status.retraining_text == "Retraining 40% · about 1 minute left"

    main.status._retraining.click()
    assert retraining.isVisible()
    assert retraining.retrain.currentWidget() is retraining.retrain.running

    link.say(Done(), to=run)
    assert main.status.retraining_text == ""


def test_a_result_in_the_background_is_told_with_a_way_to_it(
    main: MainWindow, link: ScriptedLink, retraining: RetrainWindow, run: Retrain
) -> None:
    retraining.tabs.setCurrentWidget(retraining.effort)
    retraining.close()

    link.say(result(Verdict.NOT_PROVED), to=run)

    notice = main.notices.notice("retraining")
    assert notice.text == "A retrained decoder is ready: The new decoder was not proved better."
    assert notice.button.text() == "See the result"
    notice.button.click()
    assert retraining.isVisible()
    assert retraining.tabs.currentWidget() is retraining.retrain
    assert retraining.retrain.currentWidget() is retraining.retrain.result
    assert main.notices.notice("retraining") is None


def test_a_failure_in_the_background_is_told(
    main: MainWindow, link: ScriptedLink, retraining: RetrainWindow, run: Retrain
) -> None:
    retraining.close()

    link.say(RequestFailed(UserError("Memory ran out.")), to=run)

    assert "Memory ran out." in main.notices.notice("retraining").text


def test_a_cancelled_run_needs_no_notice(
    main: MainWindow, link: ScriptedLink, retraining: RetrainWindow, run: Retrain
) -> None:
    retraining.retrain.running.cancel_button.click()
    retraining.close()

    link.say(Done(), to=run)

    assert main.notices.notice("retraining") is None


def test_no_notice_is_needed_where_the_result_is_seen(
    main: MainWindow, link: ScriptedLink, retraining: RetrainWindow, run: Retrain, qtbot: QtBot
) -> None:
    qtbot.waitUntil(retraining.isActiveWindow)

    link.say(result(), to=run)

    assert main.notices.notice("retraining") is None


def test_the_window_does_not_hold_up_the_main_one(
    main: MainWindow, retraining: RetrainWindow, qtbot: QtBot
) -> None:
    assert not retraining.isModal()
    assert retraining.windowHandle().transientParent() is None

    qtbot.keyClick(retraining, Qt.Key.Key_Escape)

    assert not retraining.isVisible()


# --- leaving ---


def test_another_folder_forgets_everything(
    main: MainWindow, link: ScriptedLink, retraining: RetrainWindow, run: Retrain
) -> None:
    link.say(result(), to=run)
    main.open_folder("/other")

    assert main.retraining.window is None
    assert main.retraining.run.result is None
    assert not retraining.isVisible()
    assert "31 corrections" not in main.actions_by_id["retrain"].toolTip()
    # What was still on its way from the folder before.
    link.say(listed(version(9)), to=link.all(LookAtDecoders)[-1])
    link.open_project(entries(3))
    link.show_image(proposal=proposal())
    link.say(listed(version(9)), to=link.all(LookAtDecoders)[-2])
    assert "31 corrections" not in main.actions_by_id["retrain"].toolTip()

    main.actions_by_id["retrain"].trigger()
    again = main.retraining.window
    assert again.retrain.currentWidget() is again.retrain.start
    assert "Counting" in again.retrain.start.text
    assert not again.retrain.start.last_button.isVisible()


def test_opening_another_folder_asks_before_a_run_is_lost(
    main: MainWindow, link: ScriptedLink, run: Retrain, may_lose: list[bool]
) -> None:
    may_lose += [False, True]
    main.open_folder("/other")
    assert link.last(OpenProject).folder == "/clinic"
    assert main.retraining.run.is_running
    assert not link.all(CancelRetrain)

    main.open_folder("/other")
    assert link.last(OpenProject).folder == "/other"
    assert isinstance(link.sent[-2], CancelRetrain)
    link.say(result(), to=run)
    assert main.retraining.run.result is None
    assert main.notices.notice("retraining") is None
    assert main.status.retraining_text == ""


def test_quitting_asks_before_a_run_is_lost(
    main: MainWindow, link: ScriptedLink, run: Retrain, may_lose: list[bool]
) -> None:
    may_lose += [False, True]
    main.close()
    assert not link.is_closed
    assert main.retraining.run.is_running

    main.close()
    assert link.is_closed
    assert may_lose == []
    assert main.retraining.window is None


def test_without_a_run_nothing_is_asked(
    main: MainWindow, link: ScriptedLink, retraining: RetrainWindow, may_lose: list[bool]
) -> None:
    may_lose += [False]
    main.close()

    assert link.is_closed
    assert not retraining.isVisible()


def test_no_model_change_before_a_project_renews_anything(
    window: MainWindow, link: ScriptedLink
) -> None:
    other = MODEL.__class__(version(3).ref, "Decoder 3", "", True)
    link.say(EngineReady("cpu", "CPU", MODEL, (MODEL,)))
    link.say(EngineReady("cpu", "CPU", other, (MODEL,)))

    assert not link.all(RenewProposals)


# --- asking ---


@pytest.mark.parametrize("button", ["Try it", "Cancel"])
def test_a_question_is_answered_by_its_buttons(main: MainWindow, qtbot: QtBot, button: str) -> None:
    from PySide6.QtCore import QTimer

    seen = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.text())
        assert box.defaultButton().text() == "Cancel"
        next(b for b in box.buttons() if b.text() == button).click()

    QTimer.singleShot(0, press)
    answer = questions.may_try_unproved(main, title="Decoder 4")

    assert seen == ["Try Decoder 4 although it was not proved better?"]
    assert answer is (button == "Try it")
