from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from corrected import accept, add_image, correct, drawn
from PIL import Image

from lesionlab.core.errors import UserError
from lesionlab.core.masks import unpack
from lesionlab.core.readings import CONSENSUS
from lesionlab.core.saving_messages import Accept
from lesionlab.core.worklist import WorkState
from lesionlab.engine.agreement.compare import as_json, compare, summarize
from lesionlab.engine.agreement.consensus import consensus_mask
from lesionlab.engine.agreement.export import consensus_correction, export_consensus
from lesionlab.engine.agreement.readers import listed_readings, read_images
from lesionlab.engine.exchange.export import export
from lesionlab.engine.imaging.decode import read_image
from lesionlab.engine.store.project import Project


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "clinic"
    folder.mkdir()
    with opened(folder) as project:
        correct(project, range(5))
    return folder


def opened(folder: Path, reading: int = 0) -> Project:
    return Project.open(folder, user_data_dir=folder.parent / "data", reading=reading)


def start(folder: Path, *, reader: str = "CD", count: int = 3, seed: int = 1) -> int:
    with opened(folder) as project:
        return project.readings.start(reader=reader, count=count, seed=seed).number


def read_all(folder: Path, number: int, *, moved: int = 4) -> list[str]:
    """Accept, in a reading, each true mask moved to the right; gives the paths read."""
    with opened(folder, number) as reading:
        paths = reading.readings.sample_paths()
        for entry in reading.sync_paths(paths):
            image = read_image(folder / entry.path)
            reading.record_decoded(entry.image_key, image_id=image.image_id, hw=image.hw)
            _, mask = drawn(int(entry.path.removesuffix(".png")))
            accept(reading, entry.image_key, np.roll(mask, moved, axis=1))
    return paths


def test_a_reading_is_a_random_sample_in_random_order(folder: Path) -> None:
    number = start(folder, count=4, seed=3)
    with opened(folder, number) as reading:
        paths = reading.readings.sample_paths()
        assert [entry.path for entry in reading.entries()] == paths
        info = reading.readings.info

    assert info is not None
    assert (info.number, info.reader, info.image_count, info.accepted_count) == (1, "CD", 4, 0)
    assert len(set(paths)) == 4
    assert paths != sorted(paths)
    assert start(folder, seed=3) == 2


def test_nothing_of_the_first_reading_is_in_it(folder: Path) -> None:
    number = start(folder)

    with opened(folder, number) as reading:
        for entry in reading.entries():
            image = read_image(folder / entry.path)
            reading.record_decoded(entry.image_key, image_id=image.image_id, hw=image.hw)
            assert reading.entry(entry.image_key).state is WorkState.TODO
            assert [lesion.draft for lesion in reading.lesions(entry.image_key)] == [None]
        assert list(reading.corrections()) == []
        database = (reading.store / "project.sqlite").read_bytes()

    with opened(folder) as project:
        for correction in project.corrections():
            assert correction.mask_sha256.encode() not in database


def test_a_reading_changes_nothing_of_the_first(folder: Path, tmp_path: Path) -> None:
    with opened(folder) as project:
        before = [(c.correction_id, c.mask_sha256) for c in project.corrections()]
        heads, effort, entries = project.correction_heads(), project.effort(), project.entries()
        export(project, tmp_path / "before")
    read_all(folder, start(folder))

    with opened(folder) as project:
        assert [(c.correction_id, c.mask_sha256) for c in project.corrections()] == before
        assert project.correction_heads() == heads
        assert project.effort() == effort
        assert project.entries() == entries
        export(project, tmp_path / "after")
    for file in (tmp_path / "before").iterdir():
        assert (tmp_path / "after" / file.name).read_bytes() == file.read_bytes()


def test_a_reading_is_interrupted_and_resumed(folder: Path) -> None:
    number = start(folder)
    with opened(folder, number) as reading:
        entry = reading.entries()[1]
        image = read_image(folder / entry.path)
        reading.record_decoded(entry.image_key, image_id=image.image_id, hw=image.hw)
        accept(reading, entry.image_key, np.ones(image.hw, bool))

    with opened(folder) as project:
        (info,) = listed_readings(project)
    with opened(folder, number) as reading:
        assert reading.entries()[1].state is WorkState.ACCEPTED
    assert (info.accepted_count, info.image_count, info.is_complete) == (1, 3, False)


def test_only_accepted_images_are_drawn(folder: Path) -> None:
    with opened(folder) as project:
        pixels, _ = drawn(77)
        open_key = add_image(project, pixels, "77.png")
        accepted = [e.image_key for e in project.entries() if e.state is WorkState.ACCEPTED]
        reading = project.readings.start(
            reader="CD", count=9, image_keys=[open_key, *accepted[:2]], seed=0
        )

        assert reading.image_count == 2
        with pytest.raises(UserError):
            project.readings.start(reader="CD", count=9, image_keys=[open_key])
        with pytest.raises(UserError, match="initials"):
            project.readings.start(reader="  ", count=9)


def test_a_reading_of_a_reading_is_refused(folder: Path) -> None:
    number = start(folder)

    with opened(folder, number) as reading, pytest.raises(UserError, match="Leave the reading"):
        reading.readings.start(reader="EF", count=1)
    with pytest.raises(UserError, match="no such reading"):
        opened(folder, 7)


def test_agreement_is_worst_first_with_means_over_images(folder: Path) -> None:
    read_all(folder, start(folder, reader="CD", count=3), moved=4)
    read_all(folder, start(folder, reader="EF", count=5), moved=8)

    with opened(folder) as project:
        images = list(read_images(project))
        pairs, failures = compare(images)

    assert failures == []
    assert len(images) == 5
    assert len(pairs) == 3 * 3 + 2
    dices = [pair.agreement.dice for pair in pairs]
    assert dices == sorted(dices)
    assert {pair.second for pair in pairs} == {"CD", "EF"}
    summary = summarize(pairs)
    assert summary is not None
    assert summary.dice.count == 5
    assert summary.dice.low <= summary.dice.mean <= summary.dice.high
    assert as_json(pairs, failures)["images"] == 5
    assert summarize([]) is None


def test_the_consensus_is_exported_and_used(folder: Path, tmp_path: Path) -> None:
    path = read_all(folder, start(folder, count=1))[0]
    to = tmp_path / "consensus"
    with opened(folder) as project:
        (image,) = read_images(project)
        expected = consensus_mask([read.mask for read in image.masks])
        paths = [entry.path for entry in project.entries()]
        assert export_consensus([image], to, paths=paths) == (1, [])
        assert export_consensus([image], to, paths=paths) == (1, [])
        project.apply(consensus_correction(image))
        newest = list(project.corrections(image_key=image.image_key, newest_only=True))
        (again,) = read_images(project)

    name = path.removesuffix(".png")
    written = np.asarray(Image.open(to / f"{name}_consensus.png"))
    assert ((written == 255) == expected).all()
    described = json.loads((to / f"{name}_consensus.json").read_text())
    assert [reading["reader"] for reading in described["readings"]][1] == "CD"
    assert (unpack(newest[0].work.mask) == expected).all()
    assert newest[0].work.state.source == CONSENSUS
    assert newest[0].reader.startswith("consensus of ")
    assert newest[0].reader.endswith(", CD")
    # What the readers drew themselves goes on being compared.
    assert (again.masks[0].mask == image.masks[0].mask).all()


def test_initials_sign_a_correction(folder: Path) -> None:
    with opened(folder) as project:
        (first, *_) = project.corrections()
        signed = Accept("signed", first.image_key or 0, 0, first.work, reader="AB")
        project.apply(signed)
        newest = list(project.corrections(image_key=first.image_key, newest_only=True))

    assert newest[0].reader == "AB"
    assert first.reader != "AB"
