"""Has the sample images made while the window goes on."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from lesionlab.core.errors import UserError
from lesionlab.ui.languages import error_text


class SampleMaker(QObject):
    """Calls what makes the sample images in a thread.

    Signals:
        ready: The folder they are in.
        failed: Why there are none.
    """

    ready = Signal(str)
    failed = Signal(str)

    def __init__(self, make: Callable[[], str], *, parent: QObject) -> None:
        super().__init__(parent)
        self._make = make

    def start(self) -> None:
        """Begin; gives control back at once."""
        threading.Thread(target=self._work, name="sample-images", daemon=True).start()

    def _work(self) -> None:
        try:
            self.ready.emit(self._make())
        except UserError as error:
            self.failed.emit(error_text(error))
        except OSError as error:
            self.failed.emit(str(error))
