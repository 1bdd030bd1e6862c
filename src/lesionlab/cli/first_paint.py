"""A program that opens a window, says when it was painted first, and ends: for `startup_time`.

The clock is the system's, so that who started it can tell the time since then.
"""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QMainWindow


def main(*, bare: bool) -> None:
    """Open LesionLab's window or a bare one."""
    application, window = _bare() if bare else _ours()
    first_paint = _FirstPaint()
    window.installEventFilter(first_paint)
    window.show()
    application.exec()


def _ours() -> tuple[QApplication, QMainWindow]:
    from lesionlab.app import make_application, make_window

    return make_application(), make_window(folder="", device=None)


def _bare() -> tuple[QApplication, QMainWindow]:
    from PySide6.QtWidgets import QApplication, QMainWindow

    application, window = QApplication([]), QMainWindow()
    window.resize(1280, 800)
    return application, window


class _FirstPaint(QObject):
    def eventFilter(self, window: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            window.removeEventFilter(self)
            QTimer.singleShot(0, _painted)
        return False


def _painted() -> None:
    engine = [name for name in ("torch", "cv2", "h5py", "sqlite3") if name in sys.modules]
    print(repr(time.monotonic()), *engine, flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(bare=sys.argv[1:] == ["bare"])
