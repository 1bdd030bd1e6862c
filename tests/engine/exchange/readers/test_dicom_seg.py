"""DICOM segmentations made by highdicom come in exactly; others are refused."""

from __future__ import annotations

import io
from pathlib import Path, PurePosixPath

import numpy as np
import pydicom
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mask_files import HW, disc, found_in, only_found, only_refused
from pydicom.uid import RLELossless
from segmentations import photograph, save_segmentation

from lesionlab.core.errors import UserError
from lesionlab.engine.exchange.readers.dicom_seg import read_dicom_seg
from lesionlab.engine.exchange.readers.found import FoundMasks, MaskFormat

UID = "1.2.826.0.1.3680043.8.498.7"

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")


@pytest.mark.parametrize("kind", ["BINARY", "FRACTIONAL"])
def test_segments_of_highdicom_come_in_exactly(tmp_path: Path, kind: str) -> None:
    one, two = disc(), disc(at=(20, 30))
    of = photograph(HW, uid=UID)
    labels = ["Lesion 1", "Lesion 2", "Artefacts"]
    masks = [one, two, disc(radius=3)]
    save_segmentation(tmp_path / "a_seg.dcm", masks, of=of, labels=labels, kind=kind)
    of.save_as(tmp_path / "photograph.dcm", enforce_file_format=True)
    found = only_found(tmp_path)
    assert (found.format, found.sop_uid, found.hw) == (MaskFormat.DICOM_SEG, UID, HW)
    assert found.names == ("a_seg", "a")
    for read, mask in zip(found.read(), (one, two), strict=True):
        np.testing.assert_array_equal(read, mask)
    assert found.read_artefacts is not None
    np.testing.assert_array_equal(found.read_artefacts(), disc(radius=3))


def test_a_compressed_segmentation_comes_in_exactly(tmp_path: Path) -> None:
    of = photograph(HW, uid=UID)
    path = tmp_path / "a.dcm"
    save_segmentation(path, [disc()], of=of, kind="FRACTIONAL", transfer_syntax=RLELossless)
    np.testing.assert_array_equal(next(only_found(path).read()), disc())


def _changed(path: Path, **values: object) -> Path:
    data = pydicom.dcmread(path)
    for name, value in values.items():
        setattr(data, name, value)
    data.save_as(path)
    return path


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"Rows": 60_000, "Columns": 60_000}, "size is not possible"),
        ({"NumberOfFrames": 2_000_000}, "number of frames"),
        ({"NumberOfFrames": 2}, "number of frames"),
        ({"SegmentationType": "LABELMAP"}, "kind of segmentation"),
        ({"PixelData": b"\1\2"}, "damaged"),
        ({"SegmentSequence": [pydicom.Dataset()]}, "damaged"),
    ],
)
def test_segmentations_that_lie_are_refused(
    tmp_path: Path, values: dict[str, object], reason: str
) -> None:
    path = save_segmentation(tmp_path / "a.dcm", [disc()], of=photograph(HW, uid=UID))
    assert reason in only_refused(_changed(path, **values))


def test_other_dicom_files_are_passed_over(tmp_path: Path) -> None:
    photograph(HW, uid=UID).save_as(tmp_path / "a.dcm", enforce_file_format=True)
    (tmp_path / "b.dcm").write_bytes(bytes(128) + b"DICM" + b"\xff" * 50)
    assert found_in(tmp_path) == ([], [])


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("good")
    return save_segmentation(folder / "a.dcm", [disc()], of=photograph(HW, uid=UID)).read_bytes()


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_damaged_segmentation_does_more_than_be_refused(
    tmp_path_factory: pytest.TempPathFactory, good: bytes, data: st.DataObject
) -> None:
    hostile = bytearray(good)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(132, len(hostile) - 1))
        hostile[at : at + 1] = data.draw(st.binary(max_size=6))
    path = tmp_path_factory.getbasetemp() / "hostile.dcm"
    path.write_bytes(bytes(hostile))
    for finding in read_dicom_seg(path, PurePosixPath("hostile.dcm")):
        if isinstance(finding, FoundMasks):
            try:
                assert all(mask.shape == finding.hw for mask in finding.read())
            except UserError:
                continue


def test_a_length_that_lies_asks_for_no_more_than_there_is(tmp_path: Path, good: bytes) -> None:
    at = good.index(b"\xe0\x7f\x10\x00O") + 8
    data = io.BytesIO(good[:at] + b"\xf0\xff\xff\xff" + good[at + 4 :])
    (tmp_path / "a.dcm").write_bytes(data.getvalue())
    found, unusable = found_in(tmp_path)
    assert unusable or next(found[0].read()).shape == HW
