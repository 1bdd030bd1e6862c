"""A whole session with the program, run as a process of its own: python whole_session.py FOLDER TO

The window opens a folder, a click is set, masks are accepted and exported; then the command line
proposes, retrains on the corrections, and looks at the installation.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from lesionlab.app import run_window
from lesionlab.cli.main import run
from lesionlab.core.export import ExportChoice
from lesionlab.core.export_messages import ExportFinished, ExportMasks
from lesionlab.core.worklist import WorkState

PATIENCE_MS = 120_000
STEP_MS = 300


class Session:
    """Does one step after the other, each as soon as its time has come."""

    def __init__(self, window, to: Path, *, images: int) -> None:
        from PySide6.QtCore import QTimer

        from lesionlab.engine.exchange.formats import WRITERS

        self._window = window
        self._choice = ExportMasks(str(to / "exported"), ExportChoice(formats=tuple(WRITERS)))
        self._images = images
        self._steps: list[tuple[Callable[[], bool], Callable[[], None]]] = [
            (self._mask_is_there, self._click),
            (self._accept_all, self._export),
            (lambda: self._exported, window.close),
        ]
        self._exported = False
        window._link.eventArrived.connect(self._take)
        QTimer.singleShot(PATIENCE_MS, lambda: sys.exit("The session did not come to its end."))
        self._timer = QTimer(window)
        self._timer.timeout.connect(self._next)
        self._timer.start(STEP_MS)

    def _next(self) -> None:
        is_time, step = self._steps[0]
        if is_time():
            self._steps.pop(0)
            if not self._steps:
                self._timer.stop()
            step()

    def _mask_is_there(self) -> bool:
        work = self._window.bench and self._window.bench.session.work
        return bool(work and work.prompts is not None and not work.awaits_model)

    def _click(self) -> None:
        self._window.bench.session.add_click(8, 8, label=0)

    def _accept_all(self) -> bool:
        # What was not looked at for a moment is not accepted yet: it is pressed again.
        accepted = self._window.bench.worklist.model.counts[WorkState.ACCEPTED]
        if accepted < self._images and self._mask_is_there():
            self._window.actions_by_id["accept"].trigger()
        return accepted == self._images and not self._window.bench.session.is_saving

    def _export(self) -> None:
        self._window._link.send(self._choice)

    def _take(self, _number: int, event: object) -> None:
        if isinstance(event, ExportFinished):
            assert event.exported
            self._exported = True


def main() -> int:
    """Give 0 if everything went well."""
    folder, to = map(Path, sys.argv[1:])
    images = len(list(folder.glob("*.png")))
    sessions = []
    status = run_window(
        folder=str(folder),
        device="cpu",
        on_started=lambda window: sessions.append(Session(window, to, images=images)),
    )
    commands = (
        ["propose", str(folder), "--out", str(to / "proposed")],
        ["retrain", str(folder), "--minutes", "0.1"],
        ["doctor"],
    )
    return status or max(run(command) for command in commands)


if __name__ == "__main__":
    sys.exit(main())
