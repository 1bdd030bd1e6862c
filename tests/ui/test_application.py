"""What the system opens with the program by an event, as macOS does it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_SCRIPT = """
import sys
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from lesionlab.app import make_application
application = make_application()
application.folderWanted.connect(print)
for file in sys.argv[1:]:
    application.sendEvent(application, QFileOpenEvent(file))
application.sendEvent(application, QFileOpenEvent(QUrl("https://example.org/x.lesionlab")))
"""


def test_an_opened_project_file_or_folder_opens_the_folder(tmp_path: Path) -> None:
    # In a process of its own, since there can be only one application in one.
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(tmp_path / "Klinik.lesionlab"), str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.split() == [str(tmp_path), str(tmp_path)]
