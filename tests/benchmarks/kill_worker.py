"""The window of `kill_runs.py`: works by itself and keeps a journal of what it showed and saved.

Each line of the journal is JSON, written past all buffers, so that it survives the process:
`{"t", "what": "shown" | "accepted" | "flag" | "saved" | "opened", "path", "lesion", "value"}`.
The value is the SHA-256 of a mask, or whether the image is flagged. "saved" says that the window
shows "Saved" now: all that stands above it must be found again.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer

from lesionlab.app import make_application
from lesionlab.core.edits import Stroke
from lesionlab.core.masks import pack
from lesionlab.core.worklist import WorkState
from lesionlab.engine.service.options import EngineOptions
from lesionlab.engine.service.process import spawn_engine
from lesionlab.ui.engine_link import EngineLink
from lesionlab.ui.main_window import MainWindow

STEPS_MS = (15, 90)


class Worker:
    """Does what a hurried clinician does, at random."""

    def __init__(self, window: MainWindow, journal: Path, seed: int) -> None:
        assert window.bench is not None
        self._window, self._bench = window, window.bench
        self._chance = random.Random(seed)
        self._file = os.open(journal, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        session = self._session = window.bench.session
        session.maskChanged.connect(self._shown)
        session.statusChanged.connect(self._status)
        session.imageOpened.connect(lambda: self._note("opened", self._bench.current_path, 0, ""))
        keep = session.saver.accept

        def accept(image, *, lesion, draft):
            path = self._bench.worklist.model.entry(image.image_key).path
            self._note("accepted", path, lesion, draft.mask.sha256)
            keep(image, lesion=lesion, draft=draft)

        session.saver.accept = accept
        self._timer = QTimer(window)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        self._timer.start(STEPS_MS[0])

    def _note(self, what: str, path: str, lesion: int, value: object) -> None:
        line = {"t": time.time(), "what": what, "path": path, "lesion": lesion, "value": value}
        os.write(self._file, json.dumps(line).encode() + b"\n")

    def _shown(self) -> None:
        work = self._session.work
        if work is not None and work.touched and not work.accepted:
            self._note("shown", self._bench.current_path, work.lesion, pack(work.mask).sha256)

    def _status(self) -> None:
        if self._session.image is not None and not self._session.is_saving:
            self._note("saved", "", 0, "")

    def _step(self) -> None:
        self._timer.start(self._chance.randint(*STEPS_MS))
        work = self._session.work
        if work is None:
            return
        chance = self._chance.random()
        if chance < 0.62:
            height, width = work.hw
            path = tuple(
                (
                    round(self._chance.uniform(0, width), 2),
                    round(self._chance.uniform(0, height), 2),
                )
                for _ in range(self._chance.randint(1, 12))
            )
            radius = self._chance.uniform(2, 15)
            self._session.add_edit(Stroke(path, radius, adds=self._chance.random() < 0.7))
        elif chance < 0.74:
            self._session.undo()
        elif chance < 0.79:
            self._session.redo()
        elif chance < 0.88:
            self._bench.accept()
        elif chance < 0.93:
            self._flag()
        else:
            self._bench.step(self._chance.choice((1, -1)))

    def _flag(self) -> None:
        key, path = self._session.image_key, self._bench.current_path
        entry = self._bench.worklist.model.entry(key)
        flagged = entry.state is not WorkState.FLAGGED
        self._note("flag", path, 0, flagged)
        self._bench.flag(flagged)


def main() -> None:
    """Open the window on a folder and work in it until killed."""
    folder, home, journal, seed = sys.argv[1:]
    options = EngineOptions(
        # Without a model nothing needs to be loaded; masks are painted.
        shipped_models_dir=Path(home) / "no models",
        user_models_dir=Path(home) / "models",
        user_data_dir=Path(home) / "data",
        user_cache_dir=Path(home) / "cache",
        device="cpu",
    )

    def spawn() -> tuple[BaseProcess, Connection]:
        return spawn_engine(options)

    application = make_application()
    settings = QSettings(f"{home}/window.ini", QSettings.Format.IniFormat)
    window = MainWindow(lambda: EngineLink(spawn), settings=settings, folder=folder)
    workers: list[Worker] = []
    window.started.connect(lambda: workers.append(Worker(window, Path(journal), int(seed))))
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
