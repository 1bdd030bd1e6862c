"""What is dropped on the window: a folder of images, or masks for the one that is open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from scripted_link import ScriptedLink, entries, proposal

from lesionlab.core.messages import OpenProject
from lesionlab.ui.imports.desk import ImportDesk
from lesionlab.ui.main_window import MainWindow

Drop = Callable[..., None]


@pytest.fixture
def drop(window: MainWindow, qtbot: QtBot) -> Drop:
    """Give a function that drops something, and presses a button of the question that comes."""

    def dropped(path: Path, *, answer: str = "") -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        place, copy = QPoint(5, 5), Qt.DropAction.CopyAction
        button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        # Qt gives a drop to what let it enter.
        enters = QDragEnterEvent(place, copy, data, button, keys)
        drops = QDropEvent(QPointF(place), copy, data, button, keys)

        def press() -> None:
            box = QApplication.activeModalWidget()
            assert isinstance(box, QMessageBox)
            next(b for b in box.buttons() if b.text().replace("&", "") == answer).click()

        for event in (enters, drops):
            QApplication.sendEvent(window, event)
        if answer:
            QTimer.singleShot(0, press)
        qtbot.wait(20)

    return dropped


def opened(link: ScriptedLink) -> list[str]:
    return [request.folder for request in link.all(OpenProject)]


def looked_for(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    paths: list[str] = []
    monkeypatch.setattr(ImportDesk, "open_with", lambda _desk, path: paths.append(path))
    return paths


@pytest.fixture
def at_work(window: MainWindow, link: ScriptedLink) -> MainWindow:
    link.open_project(entries(2))
    link.show_image(proposal=proposal())
    return window


@pytest.mark.parametrize("name", ["", "a.png", "images.lesionlab"])
def test_with_nothing_open_the_folder_is_opened(
    window: MainWindow, link: ScriptedLink, drop: Drop, tmp_path: Path, name: str
) -> None:
    if name:
        (tmp_path / name).touch()
    drop(tmp_path / name)
    assert opened(link)[-1] == str(tmp_path)


@pytest.mark.parametrize("name", ["masks.zip", "annotations.JSON", "a.npz"])
def test_a_file_of_masks_is_for_the_open_folder(
    at_work: MainWindow,
    link: ScriptedLink,
    drop: Drop,
    tmp_path: Path,
    name: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before, paths = opened(link), looked_for(at_work, monkeypatch)
    (tmp_path / name).touch()
    drop(tmp_path / name)
    assert (paths, opened(link)) == ([str(tmp_path / name)], before)


def test_a_folder_may_be_either_and_is_asked_about(
    at_work: MainWindow,
    link: ScriptedLink,
    drop: Drop,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before, paths = opened(link), looked_for(at_work, monkeypatch)
    drop(tmp_path, answer="Cancel")
    assert (paths, opened(link)) == ([], before)
    drop(tmp_path, answer="Import masks from it")
    assert (paths, opened(link)) == ([str(tmp_path)], before)
    drop(tmp_path, answer="Open its images")
    assert opened(link) == [*before, str(tmp_path)]
