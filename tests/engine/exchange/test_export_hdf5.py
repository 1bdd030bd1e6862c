"""The training set: exact masks, folds that do not leak, and nothing of an export that failed."""

from __future__ import annotations

import errno
import io
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest
from corrected import HW, accept, add_image, drawn, work

from lesionlab.core.export import ExportChoice, ExportFormat
from lesionlab.core.masks import pack
from lesionlab.core.prompts import Box, Click, PromptSet
from lesionlab.core.proposals import ModelRef, Proposal
from lesionlab.core.saving_messages import Accept, SetLesionCount, SetScale
from lesionlab.engine.exchange.export import ExportReport, export
from lesionlab.engine.exchange.formats import hdf5
from lesionlab.engine.exchange.formats.hdf5_file import HeldFile
from lesionlab.engine.imaging.decode import read_image
from lesionlab.engine.store.embeddings import SHAPE, EmbeddingCache
from lesionlab.engine.store.project import Project

PROMPTS = PromptSet((Click(1, 2), Click(3.5, 4, 0)), Box(1, 2, 30.5, 20), initial=1)
MODEL = ModelRef("compact", "c" * 64)


def masks(count: int, seed: int = 0) -> list[np.ndarray]:
    rng = np.random.default_rng(seed)
    return [rng.random(HW) > 0.6 for _ in range(count)]


def write(project: Project, to: Path, **options: object) -> ExportReport:
    cache = options.pop("embeddings", None)
    choice = ExportChoice((ExportFormat.HDF5,), **options)
    return export(project, to, choice=choice, embeddings=cache)


def two_lesions(project: Project) -> tuple[int, list[np.ndarray]]:
    key = add_image(project, drawn(1)[0], "a.png")
    proposal = Proposal("Grad-CAM", PROMPTS, pack(masks(1, 9)[0]), 0.9, MODEL)
    project.save_proposal(key, proposal, is_default=True)
    project.apply(SetLesionCount("count", key, 2))
    project.apply(SetScale("scale", key, 12.5))
    both = masks(2)
    first = work(both[0], prompts=PROMPTS, source="Grad-CAM", model="d" * 64)
    artefacts = pack(both[0] & both[1])
    project.apply(Accept("first", key, 0, replace(first, artefacts=artefacts)))
    accept(project, key, both[1], lesion=1)
    return key, both


def test_a_case_holds_its_masks_prompts_and_where_they_come_from(
    project: Project, to: Path
) -> None:
    _, both = two_lesions(project)

    report = write(project, to, hdf5_images=True)

    assert (report.exported, report.failures) == (1, [])
    with h5py.File(to / "training_set.h5") as file:
        assert (file.attrs["format"], file.attrs["version"]) == ("LesionLab training set", 1)
        assert (file.attrs["images"], file.attrs["lesions"]) == (1, 2)
        case = file["cases/00000000"]
        assert case["masks"].dtype == np.uint8
        assert np.array_equal(case["masks"][:], np.stack(both))
        assert np.array_equal(case["artefacts"][:], both[0] & both[1])
        assert np.array_equal(case["proposal"][:], masks(1, 9)[0])
        assert np.array_equal(case["image"][:], drawn(1)[0])
        assert case["points"][:].tolist() == [[0, 1, 2, 1], [0, 3.5, 4, 0]]
        assert case["boxes"][0].tolist() == [1, 2, 30.5, 20]
        assert np.isnan(case["boxes"][1]).all()
        assert case.attrs["px_per_mm"] == 12.5
        assert (case.attrs["height"], case.attrs["width"]) == HW
        first = json.loads(case["provenance"].asstr()[0])
    assert first["model_sha256"] == "d" * 64
    assert first["proposal_model_sha256"] == MODEL.sha256
    assert first["proposal_prompts"]["box_xyxy"] == [1, 2, 30.5, 20]
    assert first["accepted_at"]
    assert "mask" not in first


def test_without_options_there_are_no_images_and_no_embeddings(project: Project, to: Path) -> None:
    two_lesions(project)
    write(project, to)
    with h5py.File(to / "training_set.h5") as file:
        assert not {"image", "embeddings"} & set(file["cases/00000000"])


def test_patients_and_near_duplicates_stay_in_one_fold(project: Project, to: Path) -> None:
    keys = []
    for seed in range(12):
        pixels, mask = drawn(seed)
        keys.append(add_image(project, pixels, f"{seed}.png"))
        accept(project, keys[-1], mask)
    pixels, mask = drawn(0)
    accept(project, add_image(project, np.clip(pixels, 3, 250), "copy of 0.png"), mask)
    for key in keys[1:5]:
        project.set_group(key, "Erika Mustermann, 1964")

    write(project, to)

    with h5py.File(to / "training_set.h5") as file:
        paths = file["index/path"].asstr()[:].tolist()
        folds = dict(zip(paths, file["index/fold"][:].tolist(), strict=True))
        groups = dict(zip(paths, file["index/group"].asstr()[:].tolist(), strict=True))
        for row, path in enumerate(paths):
            attributes = file[f"cases/{row:08d}"].attrs
            assert (attributes["path"], attributes["fold"]) == (path, folds[path])
            assert attributes["group"] == groups[path]
        assert file.attrs["folds"] == 5
    assert len({groups[f"{seed}.png"] for seed in range(1, 5)}) == 1
    assert groups["copy of 0.png"] == groups["0.png"]
    assert len(set(groups.values())) == 9
    assert set(folds.values()) == set(range(5))
    for group in set(groups.values()):
        assert len({folds[path] for path in paths if groups[path] == group}) == 1
    assert b"Mustermann" not in (to / "training_set.h5").read_bytes()


def test_embeddings_come_from_the_cache_and_those_missing_are_told(
    project: Project, to: Path, tmp_path: Path
) -> None:
    cache = EmbeddingCache(tmp_path / "cache")
    for seed in range(2):
        pixels, mask = drawn(seed)
        accept(project, add_image(project, pixels, f"{seed}.png"), mask)
    embedding = np.random.default_rng(0).random(SHAPE).astype(np.float16)
    image_id = read_image(project.folder / "1.png").image_id
    cache.put(f"{image_id}-{'c' * 16}-compact", embedding)

    report = write(project, to, hdf5_embeddings=True, embeddings=EmbeddingCache(tmp_path / "cache"))

    assert len(report.notes) == 1
    assert report.notes[0].startswith("1 of the images")
    with h5py.File(to / "training_set.h5") as file:
        assert "embeddings" not in file["cases/00000000"]
        found = file["cases/00000001/embeddings/cccccccccccccccc-compact"]
        assert found.dtype == np.float16
        assert np.array_equal(found[:], embedding)


def test_the_same_export_gives_the_same_bytes(project: Project, to: Path) -> None:
    two_lesions(project)
    write(project, to)
    first = (to / "training_set.h5").read_bytes()
    write(project, to)
    assert (to / "training_set.h5").read_bytes() == first


def test_a_case_whose_image_is_gone_is_left_out_where_images_are_wanted(
    project: Project, to: Path
) -> None:
    for seed in range(2):
        pixels, mask = drawn(seed)
        accept(project, add_image(project, pixels, f"{seed}.png"), mask)
    (project.folder / "0.png").unlink()

    report = write(project, to, hdf5_images=True)
    assert [path for path, _ in report.failures] == ["0.png"]
    with h5py.File(to / "training_set.h5") as file:
        assert file["index/path"].asstr()[:].tolist() == ["1.png"]

    assert write(project, to).exported == 2


def test_what_reads_back_differently_does_not_replace_the_old_file(
    project: Project, to: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, both = two_lesions(project)
    write(project, to)
    before = (to / "training_set.h5").read_bytes()
    accept(project, key, ~both[0])
    put_case = hdf5.put_case

    def put_wrong(group: h5py.Group, *args: object, **kwargs: object) -> object:
        content = put_case(group, *args, **kwargs)
        group["masks"][0, 0, 0] ^= 1
        return content

    monkeypatch.setattr(hdf5, "put_case", put_wrong)
    ((name, reason),) = export(project, to, choice=ExportChoice((ExportFormat.HDF5,))).failures
    assert name == "training_set.h5"
    assert "could not be read back" in reason
    assert (to / "training_set.h5").read_bytes() == before
    assert sorted(path.name for path in to.iterdir()) == [
        "lesionlab-export.json",
        "training_set.h5",
    ]


def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    project: Project, to: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    two_lesions(project)
    write(project, to)
    before = (to / "training_set.h5").read_bytes()

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(hdf5, "put_case", full)
    (_, (name, reason)) = export(project, to, choice=ExportChoice((ExportFormat.HDF5,))).failures
    assert name == "training_set.h5"
    assert "disk is full" in reason
    assert (to / "training_set.h5").read_bytes() == before
    assert len(list(to.iterdir())) == 2


def test_the_readme_reads_it_with_pytorch(project: Project, to: Path) -> None:
    for seed in range(6):
        pixels, mask = drawn(seed)
        accept(project, add_image(project, pixels, f"{seed}.png"), mask)
    write(project, to, hdf5_images=True)
    readme = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
    (snippet,) = re.findall(r"```python\n(import h5py, torch\n.*?)```", readme, re.DOTALL)
    names: dict[str, Any] = {}
    exec(snippet, names)

    training = names["Lesions"](to / "training_set.h5", folds={0, 1, 2, 3})
    judging = names["Lesions"](to / "training_set.h5", folds={4})

    assert len(training) + len(judging) == 6
    assert not set(training.rows) & set(judging.rows)
    for dataset in (training, judging):
        for number, row in enumerate(dataset.rows):
            pixels, mask = drawn(row)
            image, target = dataset[number]
            assert image.shape == (3, *HW)
            assert np.allclose(image.numpy().transpose(1, 2, 0), pixels / 255)
            assert np.array_equal(target.numpy(), mask)


@pytest.mark.parametrize("room", [0, 100, 2_000, 5_000, 12_345, 30_000])
def test_hdf5_never_learns_of_a_full_disk(tmp_path: Path, room: int) -> None:
    class FullDisk:
        """The file that is written to, on a disk with some room."""

        def __init__(self, file: io.FileIO) -> None:
            self._file = file

        def write(self, data: memoryview) -> int:
            if self._file.tell() >= room:
                raise OSError(errno.ENOSPC, "No space left on device")
            return self._file.write(data[: room - self._file.tell()])

        def __getattr__(self, name: str) -> object:
            return getattr(self._file, name)

    disk = HeldFile(tmp_path / "a.h5")
    disk._file = FullDisk(disk._file)
    arrays = [np.random.default_rng(seed).integers(0, 256, 3_000) for seed in range(9)]
    with h5py.File(disk, "w") as file:
        for number, array in enumerate(arrays):
            file[f"cases/{number}"] = array
            file[f"cases/{number}"].attrs["fold"] = number
        file.flush()
        for number, array in enumerate(arrays):
            assert np.array_equal(file[f"cases/{number}"][:], array)
    with h5py.File(disk, "r") as file:
        for number, array in enumerate(arrays):
            assert np.array_equal(file[f"cases/{number}"][:], array)
            assert file[f"cases/{number}"].attrs["fold"] == number
    assert disk.problem is not None
    assert disk.problem.errno == errno.ENOSPC
    assert (tmp_path / "a.h5").stat().st_size <= room
    disk.close()


def test_an_empty_training_set_can_be_read(project: Project, to: Path) -> None:
    write(project, to)
    with h5py.File(to / "training_set.h5") as file:
        assert file.attrs["images"] == 0
        assert file["index/fold"].shape == (0,)
