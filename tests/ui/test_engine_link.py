from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from engine_process_script import AWAKE, DEAF, MUTE, STUBBORN, read_diary, spawn_scripted
from pytestqt.qtbot import QtBot

from lesionlab.core.edits import EditState
from lesionlab.core.export_messages import ExportMasks
from lesionlab.core.masks import PackedMask
from lesionlab.core.messages import (
    Done,
    OpenProject,
    Predict,
    ProjectOpened,
    RequestFailed,
    ScanFinished,
)
from lesionlab.core.prompts import PromptSet
from lesionlab.core.records import Draft, Effort
from lesionlab.core.saving_messages import Saved, SaveDraft, SetFlag
from lesionlab.ui.engine_link import RESTART_LIMIT, EngineLink

WAIT_MS = 20_000

Events = list[tuple[int, object]]


@pytest.fixture
def link(tmp_path: Path, qtbot: QtBot) -> Iterator[EngineLink]:
    link = EngineLink(partial(spawn_scripted, tmp_path))
    yield link
    link.close()


@pytest.fixture
def events(link: EngineLink) -> Events:
    events: Events = []
    link.eventArrived.connect(lambda number, event: events.append((number, event)))
    return events


@pytest.fixture
def until(qtbot: QtBot) -> Callable[[Callable[[], bool]], None]:
    return partial(qtbot.waitUntil, timeout=WAIT_MS)


def click(revision: int) -> Predict:
    return Predict(1, 0, revision, PromptSet())


def flag(save_id: str) -> SetFlag:
    return SetFlag(save_id, image_key=1, flagged=True)


def kill_engine(folder: Path) -> None:
    started = [line for line in read_diary(folder) if line.startswith("started")]
    os.kill(int(started[-1].split()[1]), signal.SIGKILL)


def test_answers_come_in_the_gui_thread_with_the_number_of_their_request(link, events, until):
    link.start()
    threads = []
    link.eventArrived.connect(lambda number, event: threads.append(threading.current_thread()))
    number = link.send(OpenProject("folder"))
    until(lambda: len(events) == 2)
    assert events == [(number, ProjectOpened("folder", "store")), (number, ScanFinished(0))]
    assert set(threads) == {threading.main_thread()}


def test_of_clicks_made_while_the_engine_is_busy_only_the_newest_is_sent(
    link, events, until, tmp_path
):
    (tmp_path / DEAF).touch()
    link.start()
    first, superseded, newest = link.send(click(1)), link.send(click(2)), link.send(click(3))
    (tmp_path / AWAKE).touch()
    until(lambda: (newest, Done()) in events)
    assert [number for number, _ in events] == [first, newest]
    assert f"Predict {superseded}" not in read_diary(tmp_path)


def test_sending_does_not_wait_for_an_engine_that_does_not_read(link, events, until, tmp_path):
    (tmp_path / DEAF).touch()
    link.start()
    huge = Draft(EditState(), PackedMask(1, 1, bytes(2**22)), None, "", Effort())
    numbers = [link.send(SaveDraft(str(i), 1, 0, huge)) for i in range(4)]
    (tmp_path / AWAKE).touch()
    until(lambda: len(events) == 4)
    assert [number for number, _ in events] == numbers


def test_an_engine_killed_in_the_midst_comes_back_with_the_project_and_all_unsaved_work(
    link, events, until, tmp_path
):
    link.start()
    said: list[str] = []
    link.engineDied.connect(lambda reason: said.append(reason))
    link.engineRestarted.connect(lambda: said.append("restarted"))
    opened = link.send(OpenProject("folder"))
    kept = link.send(flag("kept"))
    until(lambda: len(events) == 3)
    (tmp_path / MUTE).touch()
    unsaved = [link.send(flag("a")), link.send(flag("b"))]
    clicked, export = link.send(click(1)), link.send(ExportMasks("to"))
    until(lambda: f"ExportMasks {export}" in read_diary(tmp_path))
    (tmp_path / MUTE).unlink()
    kill_engine(tmp_path)
    until(lambda: (clicked, Done()) in events)
    second_life = read_diary(tmp_path)
    del second_life[: [line.startswith("started") for line in second_life].index(True, 1) + 1]
    assert second_life == [
        f"OpenProject {opened}",
        f"SetFlag {unsaved[0]}",
        f"SetFlag {unsaved[1]}",
        f"Predict {clicked}",
    ]
    saves = [event.save_id for _, event in events if isinstance(event, Saved)]
    assert saves == ["kept", "a", "b"]
    assert kept not in unsaved
    failed = [number for number, event in events if isinstance(event, RequestFailed)]
    assert failed == [export]
    assert said == [said[0], "restarted"]
    assert "memory" in said[0]


def test_an_engine_that_keeps_dying_is_given_up_and_can_be_started_by_hand(qtbot, tmp_path, until):
    attempts = []

    def spawn():
        attempts.append(1)
        if len(attempts) <= RESTART_LIMIT + 1:
            raise OSError(12, "Cannot allocate memory")
        return spawn_scripted(tmp_path)

    link = EngineLink(spawn)
    events: Events = []
    link.eventArrived.connect(lambda number, event: events.append((number, event)))
    with qtbot.waitSignal(link.engineGaveUp, timeout=WAIT_MS) as gave_up:
        link.start()
        link.send(flag("a"))
    assert "Cannot allocate memory" in gave_up.args[0]
    assert len(attempts) == RESTART_LIMIT + 1
    with qtbot.waitSignal(link.engineRestarted, timeout=WAIT_MS):
        link.restart()
    until(lambda: len(events) == 1)
    assert link.close()


def test_closing_waits_for_what_is_not_saved_yet(link, tmp_path):
    link.start()
    for i in range(20):
        link.send(flag(str(i)))
    assert link.close()
    assert read_diary(tmp_path)[-2:] == ["SetFlag 20", "Shutdown 0"]


def test_an_engine_that_does_not_end_is_killed_and_what_is_lost_is_said(link, until, tmp_path):
    (tmp_path / MUTE).touch()
    link.start()
    (tmp_path / STUBBORN).touch()
    link.send(flag("a"))
    until(lambda: "SetFlag 1" in read_diary(tmp_path))
    assert not link.close(timeout_s=0.2)


def test_closing_at_once_leaves_nothing_behind(tmp_path, qtbot):
    link = EngineLink(partial(spawn_scripted, tmp_path))
    link.start()
    assert link.close(timeout_s=0.0)


def test_a_hung_engine_can_be_replaced(link, events, until, tmp_path):
    (tmp_path / MUTE).touch()
    link.start()
    number = link.send(click(1))
    until(lambda: f"Predict {number}" in read_diary(tmp_path))
    (tmp_path / MUTE).unlink()
    link.restart()
    until(lambda: events == [(number, Done())])
