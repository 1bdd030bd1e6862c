from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
from engine_driver import Driver, draw_image, options

from lesionlab.core.decoder_messages import Retrain
from lesionlab.core.edits import EditState
from lesionlab.core.export_messages import ExportMasks
from lesionlab.core.masks import pack
from lesionlab.core.messages import ImagesFound, OpenProject, ProjectOpened, RequestFailed
from lesionlab.core.reading_messages import (
    CompareReaders,
    ListReadings,
    ReadersCompared,
    ReadingsListed,
    ReadingStarted,
    StartReading,
)
from lesionlab.core.records import Draft, Effort
from lesionlab.core.saving_messages import Accept
from lesionlab.core.worklist import WorkState


def accepted(key: int, *, x: int, reader: str) -> Accept:
    ys, xs = np.mgrid[:240, :320]
    mask = (xs - x) ** 2 + (ys - 120) ** 2 <= 1600
    draft = Draft(EditState(), pack(mask), None, "", Effort())
    return Accept(f"{reader} {key}", key, 0, draft, reader=reader)


def opened(driver: Driver, folder: Path, reading: int = 0) -> tuple[ProjectOpened, ImagesFound]:
    answers = driver.answers(OpenProject(str(folder), reading))
    return (
        next(event for event in answers if isinstance(event, ProjectOpened)),
        next(event for event in answers if isinstance(event, ImagesFound)),
    )


def test_a_blinded_reading_from_start_to_agreement(tmp_path: Path) -> None:
    folder = tmp_path / "clinic"
    folder.mkdir()
    for number in range(4):
        draw_image(folder / f"{number}.png", center_xy=(150 + 5 * number, 120))
    driver = Driver.start(options(tmp_path, models=tmp_path))
    try:
        _, found = opened(driver, folder)
        for entry in found.entries[:3]:
            driver.shown(entry.image_key)
            driver.answers(accepted(entry.image_key, x=160, reader="AB"))
        (started,) = driver.answers(StartReading("CD", 2, seed=4))
        assert isinstance(started, ReadingStarted)

        project, sample = opened(driver, folder, started.reading.number)
        assert project.reading is not None
        assert project.reading.reader == "CD"
        assert len(sample.entries) == 2
        for entry in sample.entries:
            assert entry.state is WorkState.TODO
            shown = driver.shown(entry.image_key)
            assert [lesion.draft for lesion in shown.lesions] == [None]
            assert shown.proposals == ()
        for refused in (
            ExportMasks(str(tmp_path / "masks")),
            Retrain(),
            CompareReaders(),
            StartReading("EF", 1),
        ):
            assert isinstance(driver.answers(refused)[-1], RequestFailed)
        assert not (tmp_path / "masks").exists()
        for entry in sample.entries:
            driver.answers(accepted(entry.image_key, x=165, reader="CD"))

        _, found = opened(driver, folder)
        assert sum(entry.state is WorkState.ACCEPTED for entry in found.entries) == 3
        (listed,) = driver.answers(ListReadings())
        assert isinstance(listed, ReadingsListed)
        assert [reading.is_complete for reading in listed.readings] == [True]
        compared = driver.answers(CompareReaders())[-1]
        assert isinstance(compared, ReadersCompared)
        assert {(pair.first, pair.second) for pair in compared.pairs} == {("AB", "CD")}
        assert len(compared.pairs) == len(compared.pictures) == 2
    finally:
        driver.shut_down()
    shutil.rmtree(folder)
