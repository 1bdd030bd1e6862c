from __future__ import annotations

from pathlib import Path

import numpy as np
from engine_driver import Driver, draw_image, options

from lesionlab.core.masks import pack
from lesionlab.core.measure_messages import LesionMeasured, MeasureLesion
from lesionlab.core.messages import ImagesFound, OpenProject


def test_a_lesion_is_measured_without_models(tmp_path: Path) -> None:
    folder = tmp_path / "clinic"
    folder.mkdir()
    draw_image(folder / "a.png")
    driver = Driver.start(options(tmp_path, models=tmp_path))
    try:
        driver.answers(OpenProject(str(folder)))
        key = driver.until(ImagesFound).entries[0].image_key
        ys, xs = np.mgrid[:240, :320]
        mask = (xs - 160) ** 2 + (ys - 120) ** 2 <= 900

        (measured,) = [
            event
            for event in driver.answers(MeasureLesion(key, 0, pack(mask), 6.0))
            if isinstance(event, LesionMeasured)
        ]
        (nothing,) = driver.answers(MeasureLesion(key, 0, pack(np.zeros_like(mask)), 6.0))

        assert measured.measures is not None
        assert abs(measured.measures.shape.longest_px - 60) < 1.5
        assert measured.measures.px_per_mm == 6.0
        assert nothing == LesionMeasured(key, 0, None)
    finally:
        driver.shut_down()
