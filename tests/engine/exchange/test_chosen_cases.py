"""Which images leave, under which names, and whose outlines they are."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from corrected import accept, add_image, correct, drawn
from PIL import Image

from lesionlab.core.export import ExportChoice, ExportFormat
from lesionlab.core.worklist_messages import SetDiagnosis, SetLabels, SetNote
from lesionlab.engine.agreement.consensus import consensus_mask
from lesionlab.engine.exchange.export import export
from lesionlab.engine.exchange.formats import WRITERS
from lesionlab.engine.exchange.naming import neutral_names
from lesionlab.engine.imaging.decode import read_image
from lesionlab.engine.store.project import Project

PATIENT = "Müller_Anna_1961"


def opened(tmp_path: Path, reading: int = 0) -> Project:
    folder = tmp_path / "clinic"
    folder.mkdir(exist_ok=True)
    return Project.open(folder, user_data_dir=tmp_path / "data", reading=reading)


def read_png(path: Path) -> np.ndarray:
    return np.asarray(Image.open(path)) == 255


def test_only_the_chosen_images_are_written(tmp_path: Path) -> None:
    with opened(tmp_path) as project:
        correct(project, range(3))
        keys = [entry.image_key for entry in project.entries()]
        report = export(project, tmp_path / "to", choice=ExportChoice(image_keys=(keys[1],)))

    assert (report.exported, report.skipped) == (1, 0)
    assert [path.name for path in (tmp_path / "to").glob("*.png")] == ["1_segmentation.png"]


def test_the_consensus_takes_the_place_of_the_first_readers_masks(tmp_path: Path) -> None:
    with opened(tmp_path) as project:
        correct(project, range(2))
        number = project.readings.start(reader="CD", count=1, seed=1).number
    with opened(tmp_path, number) as reading:
        (path,) = reading.readings.sample_paths()
        (entry,) = reading.sync_paths([path])
        image = read_image(reading.folder / path)
        reading.record_decoded(entry.image_key, image_id=image.image_id, hw=image.hw)
        first = drawn(int(path.removesuffix(".png")))[1]
        second = np.roll(first, 6, axis=1)
        accept(reading, entry.image_key, second)
    name = path.removesuffix(".png")
    other = "1" if name == "0" else "0"

    with opened(tmp_path) as project:
        report = export(project, tmp_path / "to", choice=ExportChoice(consensus=True))

    assert (report.exported, report.failures) == (2, [])
    assert (
        read_png(tmp_path / "to" / f"{name}_segmentation.png") == consensus_mask([first, second])
    ).all()
    assert (read_png(tmp_path / "to" / f"{other}_segmentation.png") == drawn(int(other))[1]).all()
    (lesion,) = json.loads((tmp_path / "to" / f"{name}_prompts.json").read_text())["lesions"]
    assert lesion["accepted"] is True
    assert lesion["source"] == "consensus"
    assert lesion["consensus_of"][1] == "CD"
    (lesion,) = json.loads((tmp_path / "to" / f"{other}_prompts.json").read_text())["lesions"]
    assert lesion["consensus_of"] == []


def test_neutral_names_say_nothing_of_the_images_names(tmp_path: Path) -> None:
    with opened(tmp_path) as project:
        (project.folder / PATIENT).mkdir()
        key = add_image(project, drawn(1)[0], f"{PATIENT}/{PATIENT}.png")
        accept(project, key, drawn(1)[1])
        project.apply(SetNote("note", key, PATIENT))
        project.apply(SetLabels("labels", key, (PATIENT,)))
        project.apply(SetDiagnosis("diagnosis", key, PATIENT))
        project.set_group(key, PATIENT)
        image = project.image(key)
        assert image is not None
        choice = ExportChoice(tuple(WRITERS), neutral_names=True)
        report = export(project, tmp_path / "to", choice=choice)

    assert (report.exported, report.failures) == (1, [])
    files = [path for path in (tmp_path / "to").rglob("*") if path.is_file()]
    assert (tmp_path / "to" / f"{image.image_id[:12]}_segmentation.png") in files
    for path in files:
        written = str(path.relative_to(tmp_path)).encode() + path.read_bytes()
        for name in (PATIENT, "Anna", "1961_", "clinic"):
            assert name.encode() not in written, path
            assert json.dumps(name).strip('"').encode() not in written, path


def test_a_failure_is_told_by_the_images_own_name(tmp_path: Path) -> None:
    with opened(tmp_path) as project:
        key = add_image(project, drawn(1)[0], "Anna.png")
        accept(project, key, drawn(1)[1])
        to = tmp_path / "to"
        export(project, to, choice=ExportChoice(neutral_names=True))
        (mask,) = to.glob("*_segmentation.png")
        mask.write_bytes(b"changed since")
        report = export(project, to, choice=ExportChoice(neutral_names=True))

    ((path, reason),) = report.failures
    assert path == "Anna.png"
    assert "did not write" in reason


def test_files_of_an_export_never_take_each_others_names(tmp_path: Path) -> None:
    with opened(tmp_path) as project:
        for name in ("lesionlab-export.png", "a.png", "a_prompts.png"):
            accept(project, add_image(project, drawn(1)[0], name), drawn(1)[1])
        choice = ExportChoice((ExportFormat.ISIC_PNG, ExportFormat.LABELME))
        report = export(project, tmp_path / "to", choice=choice)

    assert [path for path, _ in report.failures] == ["lesionlab-export.png", "a_prompts.png"]
    assert all("the same name" in reason for _, reason in report.failures)
    described = json.loads((tmp_path / "to" / "a_prompts.json").read_text())
    assert described["image"] == "a.png"


@pytest.mark.parametrize("differ_at", [5, 12, 20])
def test_neutral_names_are_as_long_as_it_takes(differ_at: int) -> None:
    one, other = "a" * 64, "a" * differ_at + "b" * (64 - differ_at)
    names = neutral_names({"x/1.png": one, "2.png": other, "3.png": one})
    length = max(12, differ_at + 1)
    assert names == {"3.png": one[:length], "x/1.png": f"{one[:length]}-2", "2.png": other[:length]}
