"""Paths of single frames."""

from __future__ import annotations

import pytest

from lesionlab.core.frames import frame_path, may_be_dicom, split_frame, without_suffix
from lesionlab.engine.exchange.naming import export_names


@pytest.mark.parametrize(
    "file", ["a.dcm", "ward/A.DICOM", "a#2.ima", "IM_0001", "1.2.840.3", "x/y#1"]
)
def test_a_frame_is_told_from_its_file(file: str) -> None:
    assert split_frame(frame_path(file, 12)) == (file, 12)
    assert may_be_dicom(file)


@pytest.mark.parametrize(
    "path", ["a.png", "a.dcm", "a.png#1", "a.dcm#0", "a.dcm#", "#1", "a.dcm#1.png"]
)
def test_other_paths_stay(path: str) -> None:
    assert split_frame(path) == (path, None)


def test_export_names_of_frames() -> None:
    assert without_suffix("ward.1/a.b.dcm#3") == "ward.1/a.b_frame3"
    assert without_suffix("1.2.840.3") == "1.2.840.3"
    names = export_names(["w/a.dcm#1", "w/a.dcm#2", "w/a_frame1.png", "IM_1#1", "1.2.3", "1.2.4"])
    assert names["w/a.dcm#2"] == "w/a_frame2"
    assert names["w/a_frame1.png"] == "w/a_frame1.png"
    assert names["1.2.3"] == "1.2.3"
    assert names["IM_1#1"] == "IM_1_frame1"
    assert len({name.casefold() for name in names.values()}) == 6
