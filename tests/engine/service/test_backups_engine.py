"""Backups by the engine process: listed, restored with the project open, made when it ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from engine_driver import TIMEOUT_S, Driver

from lesionlab.core.backup_messages import (
    BackupRestored,
    BackupsListed,
    ListBackups,
    RestoreBackup,
)
from lesionlab.core.envelopes import RequestEnvelope
from lesionlab.core.messages import ImagesFound, OpenProject, RequestFailed, Shutdown
from lesionlab.core.saving_messages import Saved, SetFlag
from lesionlab.core.worklist import WorkState
from lesionlab.engine.store.backups import known_backups, make_backup

Engines = Callable[..., Driver]


def _states(engine: Driver, folder: Path) -> dict[str, WorkState]:
    answers = engine.answers(OpenProject(str(folder)))
    found = [e for each in answers if isinstance(each, ImagesFound) for e in each.entries]
    return {entry.path: entry.state for entry in found}


def test_a_backup_is_restored_with_the_folder_open_and_made_at_the_end(
    folder: Path, engines: Engines
) -> None:
    engine = engines()
    assert _states(engine, folder)["1.png"] is WorkState.TODO
    store = folder / ".lesionlab"
    make_backup(store)
    (saved,) = [e for e in engine.answers(SetFlag("a", 1, True)) if isinstance(e, Saved)]
    assert saved.state is WorkState.FLAGGED
    listed = engine.answers(ListBackups())[-1]
    assert isinstance(listed, BackupsListed)
    assert [(b.number, b.problem) for b in listed.backups] == [(1, "")]

    assert isinstance(engine.answers(RestoreBackup(7))[-1], RequestFailed)
    # It goes on with the project as it was.
    assert isinstance(engine.answers(SetFlag("b", 1, True))[-1], Saved)
    assert isinstance(engine.answers(RestoreBackup(1))[-1], BackupRestored)

    assert _states(engine, folder)["1.png"] is WorkState.TODO
    newest = known_backups(store)[0].number
    assert newest > 1
    engine.answers(SetFlag("c", 2, True))
    engine.connection.send(RequestEnvelope(0, Shutdown()))
    engine.process.join(TIMEOUT_S)
    assert known_backups(store)[0].number == newest + 1
