from __future__ import annotations

from pathlib import Path

from scripted_link import ScriptedLink, entries

from lesionlab.core.messages import ProjectOpened
from lesionlab.core.project_file import folder_meant
from lesionlab.ui.main_window import MainWindow


def test_a_project_file_is_put_beside_the_images(
    window: MainWindow, link: ScriptedLink, tmp_path: Path
) -> None:
    link.open_project(entries(2))
    link.say(ProjectOpened(str(tmp_path), str(tmp_path / ".lesionlab"), "", ""))

    window.actions_by_id["project_file"].trigger()

    (path,) = tmp_path.glob("*.lesionlab")
    assert folder_meant(str(path)) == str(tmp_path)
    notice = window.notices.notice("project-file")
    assert notice is not None
    assert path.name in notice.text


def test_where_nothing_can_be_written_that_is_said(
    window: MainWindow, link: ScriptedLink, tmp_path: Path
) -> None:
    link.open_project(entries(2))
    link.say(ProjectOpened(str(tmp_path / "gone"), "", "", ""))

    window.actions_by_id["project_file"].trigger()

    notice = window.notices.notice("project-file")
    assert notice is not None
    assert "cannot be written" in notice.text
