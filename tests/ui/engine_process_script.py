"""An engine process that plays a part: it keeps a diary of what it is sent."""

from __future__ import annotations

import os
import time
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from lesionlab.core.envelopes import EventEnvelope, RequestEnvelope
from lesionlab.core.messages import Done, OpenProject, ProjectOpened, ScanFinished, Shutdown
from lesionlab.core.saving_messages import Saved, SetFlag
from lesionlab.core.worklist import WorkState

DIARY = "diary.txt"
AWAKE = "awake"
MUTE = "mute"
DEAF = "deaf"
STUBBORN = "stubborn"


def spawn_scripted(folder: Path) -> tuple[BaseProcess, Connection]:
    """Start the engine; files named `MUTE`, `DEAF` and `STUBBORN` in `folder` shape its part."""
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=play, args=(theirs, folder), daemon=True)
    process.start()
    theirs.close()
    return process, ours


def play(connection: Connection, folder: Path) -> None:
    """Answer requests: nothing while mute, only from `AWAKE` on if deaf, no end if stubborn."""
    note(folder, f"started {os.getpid()}")
    while (folder / DEAF).exists() and not (folder / AWAKE).exists():
        time.sleep(0.01)
    try:
        while True:
            envelope = connection.recv()
            note(folder, f"{type(envelope.request).__name__} {envelope.number}")
            if isinstance(envelope.request, Shutdown) and not (folder / STUBBORN).exists():
                return
            if not (folder / MUTE).exists():
                answer(connection, envelope)
    except EOFError:
        note(folder, "abandoned")


def answer(connection: Connection, envelope: RequestEnvelope) -> None:
    number, request = envelope.number, envelope.request
    if isinstance(request, OpenProject):
        connection.send(EventEnvelope(number, ProjectOpened(request.folder, "store"), False))
        connection.send(EventEnvelope(number, ScanFinished(0), True))
    elif isinstance(request, SetFlag):
        connection.send(EventEnvelope(number, Saved(request.save_id, 1, WorkState.FLAGGED), True))
    else:
        connection.send(EventEnvelope(number, Done(), True))


def note(folder: Path, line: str) -> None:
    with (folder / DIARY).open("a", encoding="utf-8") as diary:
        diary.write(line + "\n")


def read_diary(folder: Path) -> list[str]:
    """Give what the engines were sent, in order, over all their lives."""
    diary = folder / DIARY
    return diary.read_text(encoding="utf-8").splitlines() if diary.exists() else []
