"""What every test of the window gets: a scripted engine, and the window around it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings
from pytestqt.qtbot import QtBot
from scripted_link import ScriptedLink

from lesionlab.ui.main_window import MainWindow


@pytest.fixture(autouse=True)
def _english_numbers() -> Iterator[None]:
    """Write numbers as the window in English does, whatever the machine's own language is."""
    before = QLocale()
    QLocale.setDefault(QLocale("en"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def link() -> ScriptedLink:
    return ScriptedLink()


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture(autouse=True)
def may_stop(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Give the answers to "may an export or import be stopped?"; yes when there are no more."""
    answers: list[bool] = []
    for place in ("exports", "imports"):
        monkeypatch.setattr(
            f"lesionlab.ui.{place}.desk.may_go_on",
            lambda *_, **__: answers.pop(0) if answers else True,
        )
    return answers


@pytest.fixture
def window(qtbot: QtBot, link: ScriptedLink, settings: QSettings) -> Iterator[MainWindow]:
    """Give a window with the folder /clinic on its way to being opened."""
    window = MainWindow(lambda: link, settings=settings, folder="/clinic")
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.started):
        window.show()
    yield window
    window.close()
