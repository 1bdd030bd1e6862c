"""A project that an older LesionLab wrote opens today with all the work in it.

The fixtures were written by the programs of their time, one for each version of the database.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from lesionlab.core.case_warnings import WarningKind
from lesionlab.core.edits import Stroke
from lesionlab.core.masks import unpack
from lesionlab.core.prompts import Box, Click, PromptSet
from lesionlab.core.records import Draft
from lesionlab.core.saving_messages import Accept
from lesionlab.core.worklist import WorkState
from lesionlab.engine.imaging.decode import read_image
from lesionlab.engine.provenance.verify import verify
from lesionlab.engine.store.project import Project
from lesionlab.engine.store.schema import MIGRATIONS

FIXTURES = Path(__file__).parent / "fixtures"
HW = (24, 32)
FILES = ("a.png", "ward/b.png", "c.png")


def mask(number: int) -> np.ndarray:
    mask = np.zeros(HW, np.bool_)
    mask[2 + number : 12 + number, 4 : 20 - number] = True
    return mask


def check_work(work: Draft, number: int) -> None:
    """Check that a draft is what each of the programs saved under this number."""
    np.testing.assert_array_equal(unpack(work.mask), mask(number))
    points = (Click(8, 6), Click(25, 20, 0))
    assert work.state.prompts == PromptSet(points, Box(3, 2, 21, 13), initial=1)
    assert work.state.edits == (Stroke(((4.0, 5.0), (6.5, 7.0)), 2.5, True),)
    assert (work.predicted_iou, work.effort.seconds, work.effort.clicks) == (0.875, 9.5, 2)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "images"
    for number, name in enumerate(FILES):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        pixels = np.random.default_rng(number).integers(0, 256, (*HW, 3), dtype=np.uint8)
        Image.fromarray(pixels).save(path)
    return folder


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)))
def test_all_the_work_of_an_older_project_is_there(
    folder: Path, tmp_path: Path, version: int
) -> None:
    store = folder / ".lesionlab"
    store.mkdir()
    with closing(sqlite3.connect(store / "project.sqlite")) as connection:
        connection.executescript((FIXTURES / f"version_{version}.sql").read_text("utf-8"))
        assert connection.execute("PRAGMA user_version").fetchone() == (version,)
    with Project.open(folder, user_data_dir=tmp_path / "data") as project:
        entries = project.sync_paths(FILES)
        for entry in entries:
            image = read_image(folder / entry.path)
            known = project.image(entry.image_key)
            assert known is not None
            assert (known.image_id, known.hw) == (image.image_id, HW)
        states = [entry.state for entry in entries]
        assert states == [WorkState.ACCEPTED, WorkState.CORRECTED, WorkState.FLAGGED]

        first, second = entries[0].image_key, entries[1].image_key
        older, newer = project.corrections(image_key=first)
        check_work(older.work, 0)
        check_work(newer.work, 1)
        known = project.image(first)
        assert known is not None
        assert known.px_per_mm == 12.5
        accepted, draft = project.lesions(second)
        assert (accepted.accepted, draft.accepted) == (True, False)
        assert accepted.draft is not None
        assert draft.draft is not None
        check_work(accepted.draft, 2)
        check_work(draft.draft, 3)
        (proposal,) = project.proposals(first)
        np.testing.assert_array_equal(unpack(proposal.mask), mask(5))
        assert proposal.cam is not None
        assert {proposal.computed_with, newer.work.computed_with} == {""}
        if version >= 2:
            assert known.group == "patient 1"
            assert project.decoder("d" * 64).base.sha256 == "c" * 64
        if version >= 4:
            assert WarningKind.CAM_OUTSIDE in [warning.kind for warning in older.warnings]
        if version >= 6:
            entry = project.entry(first)
            assert (entry.note, entry.diagnosis, entry.labels) == (
                "Rand unscharf",
                "nevus",
                ("atlas",),
            )
        # And work goes on in it.
        project.apply(Accept("today", second, 1, draft.draft))
        assert project.entry(second).state is WorkState.ACCEPTED
    assert all(record.broken is None for record in verify(store))


def test_each_version_before_todays_has_a_fixture() -> None:
    versions = range(1, len(MIGRATIONS))
    assert all((FIXTURES / f"version_{number}.sql").is_file() for number in versions)
