from __future__ import annotations

from pathlib import Path

import numpy as np
from engine_driver import Driver, draw_image, options

from lesionlab.core.edits import EditState
from lesionlab.core.masks import pack
from lesionlab.core.messages import ImagesFound, OpenProject, RequestFailed, ShowImage
from lesionlab.core.records import Draft, Effort
from lesionlab.core.report_messages import CaseReportMade, MakeCaseReport
from lesionlab.core.saving_messages import Accept


def test_a_report_has_what_was_saved_just_before(tmp_path: Path) -> None:
    folder = tmp_path / "clinic"
    folder.mkdir()
    draw_image(folder / "a.png")
    file = tmp_path / "a.html"
    driver = Driver.start(options(tmp_path, models=tmp_path))
    try:
        driver.answers(OpenProject(str(folder)))
        key = driver.until(ImagesFound).entries[0].image_key
        (refused,) = driver.answers(MakeCaseReport(key, str(file)))
        assert isinstance(refused, RequestFailed)
        assert "no mask of this image" in refused.error.what
        driver.answers(ShowImage(key))
        ys, xs = np.mgrid[:240, :320]
        work = Draft(
            EditState(None), pack((xs - 160) ** 2 + (ys - 120) ** 2 <= 900), None, "", Effort()
        )

        driver.send(Accept("accepted", key, 0, work, reader="AB"))
        (made,) = driver.answers(MakeCaseReport(key, str(file)))

        assert made == CaseReportMade(str(file))
        text = file.read_text("utf-8")
        assert "Accepted by AB" in text
        assert work.mask.sha256 in text
    finally:
        driver.shut_down()
