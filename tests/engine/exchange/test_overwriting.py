"""What an export would write over is known before; what could not be written leaves the old."""

from __future__ import annotations

import errno
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from corrected import accept, add_image, correct, drawn, work

from lesionlab.core.export import ExportChoice, ExportFormat
from lesionlab.core.masks import pack
from lesionlab.core.saving_messages import Accept, SetLesionCount
from lesionlab.engine.exchange import target
from lesionlab.engine.exchange.export import export
from lesionlab.engine.exchange.formats import WRITERS
from lesionlab.engine.exchange.formats.file_names import FILE_NAMES, files_there
from lesionlab.engine.exchange.overwriting import FilesInTheWay, files_in_the_way
from lesionlab.engine.exchange.target import MANIFEST_NAME
from lesionlab.engine.store.project import Project

ONE_FILE = (ExportFormat.COCO,)
ALL = tuple(WRITERS)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    folder = tmp_path / "images"
    (folder / "ward").mkdir(parents=True)
    with Project.open(folder, user_data_dir=tmp_path / "data") as project:
        correct(project, range(2))
        yield project


def files_in(folder: Path) -> set[str]:
    files = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return set(files) - {MANIFEST_NAME}


def contents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in files_in(folder)}


def with_everything(project: Project) -> None:
    """Add an image with two lesions and artefacts in a subfolder."""
    pixels, mask = drawn(5)
    key = add_image(project, pixels, "ward/a.b_lesion1.png")
    project.apply(SetLesionCount("two", key, 2))
    project.apply(Accept("first", key, 0, replace(work(mask), artefacts=pack(~mask))))
    accept(project, key, np.roll(mask, 9, axis=1), lesion=1)


def test_every_file_of_every_format_is_known_by_its_name(project: Project, to: Path) -> None:
    with_everything(project)
    assert FILE_NAMES.keys() >= WRITERS.keys()
    assert export(project, to, choice=ExportChoice(ALL)).failures == []
    there = files_there(to, ALL, names=["0", "1", "ward/a.b_lesion1"])
    assert {file for files in there.values() for file in files} == files_in(to)
    assert "ward/a.b_lesion1_segmentation.png" in there["ward/a.b_lesion1"]
    in_the_way = files_in_the_way(project, to, ExportChoice(ALL))
    assert in_the_way.foreign == ()
    assert set(in_the_way.own) == files_in(to)


def test_nothing_is_in_the_way_of_a_folder_that_is_not_there(project: Project, to: Path) -> None:
    assert files_in_the_way(project, to, ExportChoice(ALL)) == FilesInTheWay()
    assert not to.exists()


def test_only_what_would_be_written_over_is_in_the_way(project: Project, to: Path) -> None:
    open_image = add_image(project, drawn(6)[0], "open.png")
    assert project.lesions(open_image)[0].draft is None
    to.mkdir()
    for name in ("0_segmentation.png", "open_segmentation.png", "other.json", "0.json", "0.txt"):
        (to / name).write_text("somebody's")
    before = contents(to)

    choice = ExportChoice((ExportFormat.ISIC_PNG, *ONE_FILE))
    assert files_in_the_way(project, to, choice) == FilesInTheWay((), ("0_segmentation.png",))
    labelme = ExportChoice((ExportFormat.LABELME,))
    assert files_in_the_way(project, to, labelme) == FilesInTheWay((), ("0.json",))
    key = project.entries()[1].image_key
    assert files_in_the_way(project, to, replace(choice, image_keys=(key,))) == FilesInTheWay()
    assert contents(to) == before


def test_what_was_changed_since_is_foreign(project: Project, to: Path) -> None:
    export(project, to, choice=ExportChoice(ONE_FILE))
    (to / "lesionlab-coco.json").write_text("{}")
    found = files_in_the_way(project, to, ExportChoice(ONE_FILE))
    assert found == FilesInTheWay((), ("lesionlab-coco.json",))
    report = export(project, to, choice=ExportChoice(ONE_FILE))
    assert (report.exported, report.failures[0][0]) == (0, "lesionlab-coco.json")
    assert "did not write" in report.failures[0][1]
    assert (to / "lesionlab-coco.json").read_text() == "{}"

    assert export(project, to, choice=ExportChoice(ONE_FILE, replace=True)).exported == 2
    assert len(json.loads((to / "lesionlab-coco.json").read_text())["images"]) == 2


def test_a_full_disk_leaves_what_was_there(
    project: Project, to: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    formats = (ExportFormat.COCO, ExportFormat.LABELME, ExportFormat.NUMPY)
    export(project, to, choice=ExportChoice(formats))
    before = contents(to)
    for entry in project.entries():
        accept(project, entry.image_key, np.ones((96, 128), bool))

    def full(_temporary: Path, path: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr(target, "install_file", full)
    report = export(project, to, choice=ExportChoice(formats))
    assert report.exported == 0
    assert [name for name, _ in report.failures] == ["0.png", "1.png", "lesionlab-coco.json"]
    assert all("disk is full" in reason for _, reason in report.failures)
    assert contents(to) == before


def test_one_format_that_cannot_be_written_does_not_stop_the_others(
    project: Project, to: Path
) -> None:
    to.mkdir()
    (to / "lesionlab-coco.json").write_text("somebody's")
    choice = ExportChoice((ExportFormat.COCO, ExportFormat.ISIC_PNG))
    ((name, reason),) = export(project, to, choice=choice).failures
    assert name == "lesionlab-coco.json"
    assert "did not write" in reason
    assert (to / "lesionlab-coco.json").read_text() == "somebody's"
    assert (to / "corrections.csv").read_text().count("\n") == 3


def test_a_cancelled_export_leaves_the_one_file_of_all_images(project: Project, to: Path) -> None:
    export(project, to, choice=ExportChoice(ONE_FILE))
    before = contents(to)
    asked = iter([False, True])
    report = export(
        project, to, choice=ExportChoice(ONE_FILE), is_cancelled=lambda: next(asked, True)
    )
    assert report.was_cancelled
    assert report.exported == 0
    assert report.notes == ["Not written, because the export was cancelled: lesionlab-coco.json."]
    assert contents(to) == before


def test_a_cancelled_export_leaves_the_table_beside_the_masks(project: Project, to: Path) -> None:
    choice = ExportChoice((ExportFormat.ISIC_PNG,))
    export(project, to, choice=choice)
    before = (to / "corrections.csv").read_bytes()
    report = export(project, to, choice=choice, is_cancelled=lambda: True)
    assert report.notes == ["Not written, because the export was cancelled: corrections.csv."]
    assert (to / "corrections.csv").read_bytes() == before


def test_a_project_from_elsewhere_has_no_files_looked_at_outside(
    project: Project, to: Path
) -> None:
    to.mkdir()
    (to.parent / "secret_segmentation.png").write_text("somebody's")
    there = files_there(to, (ExportFormat.ISIC_PNG,), names=["../secret", "/etc/passwd"])
    assert there == {}


def test_a_name_of_two_lines_is_found(to: Path) -> None:
    to.mkdir()
    (to / "a\nb_segmentation.png").write_text("somebody's")
    there = files_there(to, (ExportFormat.ISIC_PNG,), names=["a\nb"])
    assert there == {"a\nb": ["a\nb_segmentation.png"]}
