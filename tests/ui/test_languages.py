"""The window in each of its languages: everything translated, and nothing cut off."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSettings, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from scripted_link import MODEL, ScriptedLink, entries, proposal

from lesionlab.core.errors import UserError
from lesionlab.core.messages import EngineReady
from lesionlab.ui.languages import (
    LANGUAGE_SETTING,
    LANGUAGES,
    engine_text,
    error_text,
    language,
    use_language,
)
from lesionlab.ui.main_window import MainWindow
from lesionlab.ui.settings.dialog import SettingsDialog

ROOT = Path(__file__).resolve().parents[2]
OTHERS = [code for code in LANGUAGES if code != "en"]


@pytest.fixture
def spoken(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    """Have the application speak a language, and English again afterwards."""
    use_language(qapp, request.param)
    yield request.param
    for translator in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.setParent(None)


def test_no_text_is_missing_in_any_language() -> None:
    command = [sys.executable, ROOT / "packaging" / "translations", "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_chosen_language_goes_before_the_systems(settings: QSettings) -> None:
    settings.setValue(LANGUAGE_SETTING, "de")
    assert language(settings) == "de"
    settings.setValue(LANGUAGE_SETTING, "xx")
    assert language(settings) in LANGUAGES


@pytest.mark.parametrize("spoken", OTHERS, indirect=True)
def test_what_the_engine_says_is_translated(spoken: str) -> None:
    error = UserError("The disk is full.", value="a.png")
    assert "The disk is full." not in error_text(error)
    assert "a.png" in error_text(error)
    assert engine_text("Nobody translated this.") == "Nobody translated this."


@pytest.mark.parametrize("spoken", OTHERS, indirect=True)
def test_nothing_is_cut_off(
    spoken: str, qtbot: QtBot, link: ScriptedLink, settings: QSettings
) -> None:
    window = MainWindow(lambda: link, settings=settings, folder="/clinic")
    qtbot.addWidget(window)
    window.resize(1366, 720)
    with qtbot.waitSignal(window.started):
        window.show()
    link.open_project(entries(3))
    link.show_image(proposal=proposal())
    QApplication.processEvents()
    assert window.actions_by_id["accept"].text() != "&Accept and go on"
    assert cut_off(window) == []
    window.actions_by_id["settings"].trigger()
    dialogs = window.findChildren(SettingsDialog)
    assert [text for dialog in dialogs for text in cut_off(dialog)] == []
    window.close()


@pytest.mark.parametrize("spoken", ["de"], indirect=True)
def test_where_the_model_runs_is_translated(
    spoken: str, window: MainWindow, link: ScriptedLink
) -> None:
    link.say(EngineReady("cpu", "CPU, 2 cores", MODEL, (MODEL,), device_cores=2))
    assert "CPU, 2 Kerne" in [label.text() for label in window.status.findChildren(QLabel)]
    link.say(EngineReady("cuda", "NVIDIA H200 (CUDA)", MODEL, (MODEL,)))
    assert "NVIDIA H200 (CUDA)" in [label.text() for label in window.status.findChildren(QLabel)]


def cut_off(window: QWidget) -> list[str]:
    """Give the texts of labels and buttons that are wider than these."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window) or not isinstance(widget, QLabel | QAbstractButton):
            continue
        wraps = isinstance(widget, QLabel) and widget.wordWrap()
        needed = widget.minimumSizeHint().width()
        if widget.text() and not wraps and needed > widget.width():
            found.append(f"{type(widget).__name__}: {widget.text()} ({needed} > {widget.width()})")
    return found
