"""Data sets without the patient."""

from __future__ import annotations

import io
from pathlib import Path

import pydicom
import pytest
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import ExplicitVRLittleEndian

from dicom_files import (
    MARKER,
    MARKER_UID,
    data_set,
    found_markers,
    mark,
    picture,
    profile_attributes,
    saved,
)
from lesionlab.core.errors import UserError
from lesionlab.engine.exchange.deidentify import Deidentifier, check_deidentified
from lesionlab.engine.imaging.decode import read_image

KEY = bytes(range(32))


@pytest.fixture
def marked(tmp_path: Path) -> Dataset:
    return pydicom.dcmread(saved(mark(data_set(picture())), tmp_path / "marked.dcm"))


def written(data: Dataset) -> bytes:
    data.file_meta = FileMetaDataset()
    data.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    buffer = io.BytesIO()
    data.save_as(buffer, enforce_file_format=True)
    return buffer.getvalue()


def test_nothing_of_any_attribute_of_the_profile_is_left(marked: Dataset, tmp_path: Path) -> None:
    assert len(profile_attributes()) > 600
    pixels = read_image(tmp_path / "marked.dcm").image_id
    Deidentifier(KEY).clean(marked)
    content = written(marked)
    assert found_markers(content) == []
    (tmp_path / "clean.dcm").write_bytes(content)
    assert read_image(tmp_path / "clean.dcm").image_id == pixels
    check_deidentified(pydicom.dcmread(tmp_path / "clean.dcm"))
    assert marked.PatientIdentityRemoved == "YES"
    assert marked.DeidentificationMethodCodeSequence[0].CodeValue == "113100"
    assert marked.LongitudinalTemporalInformationModified == "REMOVED"


def test_each_attribute_that_is_left_is_found(marked: Dataset) -> None:
    clean = pydicom.dcmread(io.BytesIO(written(marked)))
    Deidentifier(KEY).clean(clean)
    for element in marked:
        if found_markers(str(element).encode()) or element.tag.is_private:
            data = Dataset()
            data.update(clean)
            data[element.tag] = element
            with pytest.raises(UserError) as caught:
                check_deidentified(data)
            assert found_markers(str(caught.value).encode()) == []


def test_the_check_wants_it_said(marked: Dataset) -> None:
    Deidentifier(KEY).clean(marked)
    check_deidentified(marked)
    marked.PatientIdentityRemoved = "NO"
    with pytest.raises(UserError, match="does not say"):
        check_deidentified(marked)


def test_references_fit_together_afterwards() -> None:
    image, other = data_set(picture()), data_set(picture())
    reference = Dataset()
    reference.ReferencedSOPClassUID = image.SOPClassUID
    reference.ReferencedSOPInstanceUID = image.SOPInstanceUID
    other.SourceImageSequence = Sequence([reference])
    old = image.SOPInstanceUID
    deidentifier = Deidentifier(KEY)
    deidentifier.clean(image)
    deidentifier.clean(other)
    assert image.SOPInstanceUID == other.SourceImageSequence[0].ReferencedSOPInstanceUID != old
    assert image.SOPClassUID == other.SourceImageSequence[0].ReferencedSOPClassUID
    assert Deidentifier(bytes(32)).uid(old) != image.SOPInstanceUID
    assert image.SOPInstanceUID.is_valid


def test_what_cannot_be_read_goes() -> None:
    data = data_set(picture())
    data.PatientID = MARKER
    content = written(data)
    at = content.index(b"\x10\0\x20\0LO")
    hostile = content[: at + 4] + b"QQ" + content[at + 6 :]
    read = pydicom.dcmread(io.BytesIO(hostile))
    Deidentifier(KEY).clean(read)
    assert MARKER.encode() not in written(read)
    nested = data_set(picture(), AnatomicRegionSequence=Sequence([Dataset()]))
    nested.AnatomicRegionSequence[0].FailedSOPInstanceUIDList = [MARKER_UID + "1", MARKER_UID + "2"]
    Deidentifier(KEY).clean(nested)
    assert found_markers(written(nested)) == []
