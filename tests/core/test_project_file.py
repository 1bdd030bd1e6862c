from __future__ import annotations

from pathlib import Path

import pytest

from lesionlab.core.project_file import folder_meant, write_project_file


@pytest.mark.parametrize(
    "name", ["week.lesionlab", ".lesionlab", ".lesionlab/project.sqlite", "gone.lesionlab"]
)
def test_what_stands_for_a_project_opens_its_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / ".lesionlab").mkdir()
    (tmp_path / ".lesionlab" / "project.sqlite").touch()
    (tmp_path / "week.lesionlab").write_text("/somewhere/else")

    assert folder_meant(str(tmp_path / name)) == str(tmp_path)


def test_a_folder_opens_itself(tmp_path: Path) -> None:
    folder = tmp_path / "images.lesionlab"
    folder.mkdir()

    assert folder_meant(str(folder)) == str(folder)
    assert folder_meant("no such folder") == "no such folder"
    assert folder_meant(str(tmp_path / "project.sqlite")) == str(tmp_path / "project.sqlite")


def test_a_relative_project_file_opens_the_folder_it_lies_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("week.lesionlab").touch()

    assert folder_meant("week.lesionlab") == str(tmp_path)


def test_a_written_project_file_has_the_folders_name(tmp_path: Path) -> None:
    folder = tmp_path / "Läsionen 3"
    folder.mkdir()

    path = write_project_file(folder)

    assert path.name == "Läsionen 3.lesionlab"
    assert folder_meant(str(path)) == str(folder)
