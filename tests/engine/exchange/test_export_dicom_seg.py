"""DICOM segmentations: a segment is one mask, the image is referred to, nothing else leaves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import highdicom
import numpy as np
import pydicom
import pytest
from corrected import HW, accept, add_image, drawn, work
from PIL import Image

from dicom_files import DERMOSCOPIC, MULTI_FRAME_CAPTURE, data_set, picture, saved
from lesionlab.core.errors import UserError
from lesionlab.core.export import ExportChoice, ExportFormat
from lesionlab.core.masks import pack
from lesionlab.core.saving_messages import Accept, SetLesionCount, SetScale
from lesionlab.engine.exchange.export import ExportReport, export
from lesionlab.engine.exchange.formats import dicom_seg
from lesionlab.engine.exchange.formats.dicom_reference import (
    derived_uid,
    photograph_reference,
)
from lesionlab.engine.exchange.formats.dicom_segmentation import (
    Segment,
    file_bytes,
    read_masks,
    segmentation,
)
from lesionlab.engine.imaging.decode import read_image
from lesionlab.engine.store.project import Project

SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7"


def mask(seed: int) -> np.ndarray:
    return np.random.default_rng(seed).random(HW) > 0.6


def write(project: Project, to: Path, **options: object) -> ExportReport:
    return export(project, to, choice=ExportChoice((ExportFormat.DICOM_SEG,), **options))


def segment_pixels(path: Path) -> dict[str, np.ndarray]:
    """Read each segment as pydicom alone gives it: frame by frame, by the frame's own number."""
    dataset = pydicom.dcmread(path)
    labels = {int(item.SegmentNumber): item.SegmentLabel for item in dataset.SegmentSequence}
    frames = dataset.pixel_array.reshape(-1, dataset.Rows, dataset.Columns)
    shared = dataset.SharedFunctionalGroupsSequence[0]
    found = {}
    for frame, group in zip(frames, dataset.PerFrameFunctionalGroupsSequence, strict=True):
        of = group if "SegmentIdentificationSequence" in group else shared
        number = of.SegmentIdentificationSequence[0].ReferencedSegmentNumber
        found[labels[int(number)]] = frame != 0
    return found


def test_each_lesion_and_the_artefacts_are_a_segment(project: Project, to: Path) -> None:
    key = add_image(project, drawn(1)[0], "a.png")
    project.apply(SetLesionCount("count", key, 2))
    project.apply(SetScale("scale", key, 12.5))
    model = work(mask(0), source="Grad-CAM", model="d" * 64)
    project.apply(Accept("first", key, 0, replace(model, artefacts=pack(mask(2)))))
    accept(project, key, mask(1), lesion=1)

    report = write(project, to)

    assert (report.exported, report.failures) == (1, [])
    expected = {"Lesion 1": mask(0), "Lesion 2": mask(1), "Artefacts": mask(2)}
    for found in (segment_pixels(to / "a_seg.dcm"), read_masks(to / "a_seg.dcm")):
        assert found.keys() == expected.keys()
        for label, pixels in expected.items():
            assert np.array_equal(found[label], pixels)
    dataset = highdicom.seg.segread(to / "a_seg.dcm")
    assert dataset.segmentation_type == highdicom.seg.SegmentationTypeValues.BINARY
    first, second, artefacts = dataset.SegmentSequence
    assert first.SegmentedPropertyTypeCodeSequence[0].CodeValue == "95324001"
    assert first.SegmentAlgorithmType == "SEMIAUTOMATIC"
    algorithm = first.SegmentationAlgorithmIdentificationSequence[0]
    assert (algorithm.AlgorithmName, algorithm.AlgorithmVersion) == ("LesionLab", "d" * 64)
    assert second.SegmentAlgorithmType == "MANUAL"
    assert artefacts.SegmentedPropertyTypeCodeSequence[0].CodeMeaning == "Image artifact(s)"
    measures = dataset.SharedFunctionalGroupsSequence[0].PixelMeasuresSequence[0]
    assert measures.PixelSpacing == [0.08, 0.08]


def test_the_image_is_referred_to_by_a_name_that_follows_from_its_pixels(
    project: Project, to: Path
) -> None:
    accept(project, add_image(project, drawn(1)[0], "a.png"), mask(0))
    write(project, to, dicom_images=True)

    dataset = pydicom.dcmread(to / "a_seg.dcm")
    image = pydicom.dcmread(to / "a_image.dcm")
    image_id = read_image(project.folder / "a.png").image_id
    assert image.SOPInstanceUID == derived_uid("image", image_id)
    assert image.SOPClassUID == SECONDARY_CAPTURE
    (series,) = dataset.ReferencedSeriesSequence
    assert series.SeriesInstanceUID == image.SeriesInstanceUID
    assert dataset.StudyInstanceUID == image.StudyInstanceUID
    (source,) = dataset.SourceImageSequence
    assert source.ReferencedSOPInstanceUID == image.SOPInstanceUID
    assert source.ReferencedSOPClassUID == image.SOPClassUID
    assert np.array_equal(image.pixel_array, drawn(1)[0])


def test_an_image_leaves_without_what_its_file_says(project: Project, to: Path) -> None:
    pixels, lesion = drawn(1)
    exif = Image.Exif()
    exif[0x010E] = "Erika Mustermann, 12.8.1964"
    exif.get_ifd(0x8825)[2] = (52.0, 31.0, 12.0)
    Image.fromarray(pixels).save(project.folder / "a.jpg", exif=exif)
    (entry,) = project.sync_paths(["a.jpg"])
    image = read_image(project.folder / "a.jpg")
    project.record_decoded(entry.image_key, image_id=image.image_id, hw=image.hw)
    project.set_group(entry.image_key, "Mustermann 1964")
    accept(project, entry.image_key, lesion)

    write(project, to, dicom_images=True)

    for path in (to / "a_seg.dcm", to / "a_image.dcm"):
        assert b"Mustermann" not in path.read_bytes()
        dataset = pydicom.dcmread(path)
        assert dataset.LossyImageCompression == "01"
        assert not dataset.PatientName
        assert not dataset.StudyDate
    assert np.array_equal(pydicom.dcmread(to / "a_image.dcm").pixel_array, image.pixels)


SAID = {
    "PatientName": "Mustermann^Erika",
    "PatientID": "PAT-4711",
    "PatientBirthDate": "19640812",
    "PatientSex": "F",
    "AccessionNumber": "ACC-0815",
    "StudyID": "STUDY-77",
    "StudyDate": "20240229",
    "StudyTime": "101112",
    "ReferringPhysicianName": "Hausarzt^Hans",
    "InstitutionName": "Klinik am Wald",
    "StationName": "KAMERA-3",
    "DeviceSerialNumber": "SN-99887",
    "OperatorsName": "Schwester^Anna",
    "PatientComments": "Kommentar zum Menschen",
    "SeriesDescription": "Ruecken links unten",
    "StudyDescription": "Vorsorge Mustermann",
    "FrameOfReferenceUID": "1.2.3.4.5.6.7",
    "SeriesInstanceUID": "1.2.826.0.1.111.222",
    "LossyImageCompression": "01",
    "LossyImageCompressionRatio": "9.5",
    "LossyImageCompressionMethod": "ISO_10918_1",
}
"""What a DICOM file of a camera says besides its pixels; UIDs and compression at the end."""


def add_dicom(project: Project, path: str, **options: object) -> tuple[int, pydicom.Dataset]:
    """Put a DICOM file into a project's folder and have it decoded; gives its key."""
    frames = options.pop("frames", None)
    values = picture() if frames is None else np.stack([picture() + i for i in range(frames)])
    data = data_set(values, frames=frames, **(SAID | options))
    return add_dicom_file(project, path, data, frame="" if frames is None else f"#{frames}"), data


def add_dicom_file(project: Project, path: str, data: pydicom.Dataset, frame: str = "") -> int:
    saved(data, project.folder / path)
    (entry,) = project.sync_paths([path + frame])
    image = read_image(project.folder / (path + frame))
    project.record_decoded(entry.image_key, image_id=image.image_id, hw=image.hw, facts=image.facts)
    return entry.image_key


def dicom_mask() -> np.ndarray:
    return np.random.default_rng(5).random(picture().shape[:2]) > 0.5


def test_a_dicom_image_is_referred_to_and_nobody_learns_whom_it_shows(
    project: Project, to: Path
) -> None:
    key, data = add_dicom(project, "a.dcm")
    accept(project, key, dicom_mask())

    assert write(project, to).failures == []

    content = (to / "a_seg.dcm").read_bytes()
    words = [*SAID.values(), data.SOPInstanceUID, data.StudyInstanceUID]
    told = {"F", "01", "9.5", "ISO_10918_1"}
    assert [word for word in words if word not in told and word.encode() in content] == []
    for part in ("Mustermann", "Erika", "Hausarzt", "Klinik", "Wald", "Schwester", "Ruecken"):
        assert part.encode() not in content
    dataset = pydicom.dcmread(to / "a_seg.dcm")
    assert np.array_equal(read_masks(to / "a_seg.dcm")["Lesion 1"], dicom_mask())
    (source,) = dataset.SourceImageSequence
    assert source.ReferencedSOPClassUID == DERMOSCOPIC
    assert source.ReferencedSOPInstanceUID.startswith("2.25.")
    assert not dataset.PatientName
    assert not dataset.PatientSex
    assert dataset.PatientIdentityRemoved == "YES"
    assert dataset.PatientID.startswith("LL-")
    assert dataset.LossyImageCompression == "01"
    assert dataset.LossyImageCompressionRatio == 9.5


def test_images_of_a_patient_and_a_study_stay_together_within_a_project(
    project: Project, to: Path
) -> None:
    for name, study, patient in (("a", "1.2.3", "P1"), ("b", "1.2.3", "P1"), ("c", "1.2.4", "P2")):
        said = {
            "StudyInstanceUID": study,
            "PatientID": patient,
            "SOPInstanceUID": f"1.9.{ord(name)}",
        }
        data = data_set(picture() + ord(name), **(SAID | said))
        accept(project, add_dicom_file(project, f"{name}.dcm", data), dicom_mask())
    write(project, to)
    a, b, c = (pydicom.dcmread(to / f"{name}_seg.dcm") for name in "abc")

    assert a.StudyInstanceUID == b.StudyInstanceUID != c.StudyInstanceUID
    assert a.PatientID == b.PatientID != c.PatientID
    assert a.SOPInstanceUID != b.SOPInstanceUID


def test_two_projects_have_different_names_for_one_image(tmp_path: Path) -> None:
    names = set()
    for number in range(2):
        folder = tmp_path / f"project {number}"
        folder.mkdir()
        with Project.open(folder, user_data_dir=tmp_path / "data") as project:
            key, _ = add_dicom(project, "a.dcm")
            accept(project, key, dicom_mask())
            for _ in range(2):
                write(project, folder / "out")
                seg = pydicom.dcmread(folder / "out" / "a_seg.dcm")
                names.add((seg.SourceImageSequence[0].ReferencedSOPInstanceUID, seg.PatientID))
    assert len(names) == 2
    assert len({name for name, _ in names}) == len({patient for _, patient in names}) == 2


def test_a_copy_of_a_project_gives_the_same_names(tmp_path: Path) -> None:
    # The window exports from a copy, as the project is open for writing already.
    folder = tmp_path / "images"
    folder.mkdir()
    with (
        Project.open(folder, user_data_dir=tmp_path / "data") as project,
        Project.open(folder, user_data_dir=tmp_path / "data") as copy,
    ):
        assert copy.read_only
        assert copy.uid_key() == project.uid_key()


def test_what_the_image_says_of_the_patient_stays_if_that_is_chosen(
    project: Project, to: Path
) -> None:
    key, data = add_dicom(project, "a.dcm", PatientBirthDate="about 1964")
    accept(project, key, dicom_mask())

    assert write(project, to, dicom_identity=True, dicom_images=True).failures == []

    dataset = pydicom.dcmread(to / "a_seg.dcm")
    assert (dataset.PatientName, dataset.PatientID) == ("Mustermann^Erika", "PAT-4711")
    assert (dataset.StudyDate, dataset.AccessionNumber) == ("20240229", "ACC-0815")
    assert not dataset.PatientBirthDate  # No date, so nothing that could be written as one.
    assert dataset.StudyInstanceUID == data.StudyInstanceUID
    assert dataset.SourceImageSequence[0].ReferencedSOPInstanceUID == data.SOPInstanceUID
    assert dataset.get("PatientIdentityRemoved") != "YES"
    assert dataset.ContentDate > "20250101"
    assert not (to / "a_image.dcm").exists()  # The image is there as DICOM already.


def test_a_frame_is_referred_to_by_its_number(project: Project, to: Path) -> None:
    key, _ = add_dicom(project, "a.dcm", frames=3, kind=MULTI_FRAME_CAPTURE)
    accept(project, key, dicom_mask())
    assert write(project, to).failures == []
    dataset = pydicom.dcmread(to / "a_frame3_seg.dcm")
    (derivation,) = dataset.PerFrameFunctionalGroupsSequence[0].DerivationImageSequence
    (source,) = derivation.SourceImageSequence
    assert source.ReferencedFrameNumber == 3
    assert source.ReferencedSOPClassUID == MULTI_FRAME_CAPTURE


def test_a_dicom_image_leaves_as_its_pixels_alone(project: Project, to: Path) -> None:
    key, data = add_dicom(project, "a.dcm")
    accept(project, key, dicom_mask())
    assert write(project, to, dicom_images=True).failures == []
    image = pydicom.dcmread(to / "a_image.dcm")
    seg = pydicom.dcmread(to / "a_seg.dcm")
    assert np.array_equal(image.pixel_array, picture())
    assert seg.SourceImageSequence[0].ReferencedSOPInstanceUID == image.SOPInstanceUID
    assert seg.PatientID == image.PatientID
    content = (to / "a_image.dcm").read_bytes()
    words = [*SAID.values(), data.SOPInstanceUID, data.StudyInstanceUID]
    assert [word for word in words if len(word) > 4 and word.encode() in content] == []


def test_a_dicom_file_that_is_gone_replaced_or_nameless_is_told(project: Project, to: Path) -> None:
    for seed, name in enumerate(("gone", "nameless", "replaced"), 1):
        key = add_dicom_file(project, f"{name}.dcm", data_set(picture() + seed))
        accept(project, key, dicom_mask())
    (project.folder / "gone.dcm").unlink()
    saved(data_set(picture() + 9), project.folder / "replaced.dcm")
    nameless = data_set(picture() + 2)
    nameless.file_meta.MediaStorageSOPInstanceUID = nameless.SOPInstanceUID
    del nameless.SOPInstanceUID
    saved(nameless, project.folder / "nameless.dcm")

    report = write(project, to)

    reasons = dict(report.failures)
    assert "not there" in reasons["gone.dcm"]
    assert "replaced" in reasons["replaced.dcm"]
    assert "does not say what it is called" in reasons["nameless.dcm"]
    assert not list(to.glob("*_seg.dcm"))


def test_an_odd_number_of_bytes_is_padded(project: Project, to: Path) -> None:
    pixels = drawn(1)[0][:95, :127]
    accept(project, add_image(project, pixels, "a.png"), mask(0)[:95, :127])
    assert write(project, to, dicom_images=True).exported == 1
    assert np.array_equal(pydicom.dcmread(to / "a_image.dcm").pixel_array, pixels)


def test_empty_and_disjoint_masks_come_back_as_they_were(tmp_path: Path) -> None:
    left, right = np.zeros(HW, bool), np.zeros(HW, bool)
    left[:, :9], right[3:7, 20:] = True, True
    for masks in ([left, right], [np.zeros(HW, bool)], [left, np.zeros(HW, bool)]):
        segments = [Segment(f"Lesion {number}", each) for number, each in enumerate(masks, 1)]
        dataset = segmentation(segments, photograph_reference("ab" * 32), px_per_mm=None)
        path = tmp_path / "seg.dcm"
        path.write_bytes(file_bytes(dataset))
        for found in (read_masks(path), segment_pixels(path)):
            for segment in segments:
                assert np.array_equal(found[segment.label], segment.mask)


@pytest.mark.parametrize(
    ("kind", "frame"),
    [
        ("1.2.840.10008.5.1.4.1.1.77.1.4", None),  # VL Photographic
        ("1.2.840.10008.5.1.4.1.1.77.1.7", None),  # Dermoscopic Photography
        ("1.2.840.10008.5.1.4.1.1.7.4", 3),  # Multi-frame True Color Secondary Capture
    ],
)
def test_kind_and_frame_of_the_image_are_referred_to(
    tmp_path: Path, kind: str, frame: int | None
) -> None:
    reference = replace(photograph_reference("ab" * 32), sop_class_uid=kind, frame=frame)
    dataset = segmentation([Segment("Lesion 1", mask(0))], reference, px_per_mm=None)
    path = tmp_path / "seg.dcm"
    path.write_bytes(file_bytes(dataset))

    assert np.array_equal(read_masks(path)["Lesion 1"], mask(0))
    dataset = pydicom.dcmread(path)
    (derivation,) = dataset.PerFrameFunctionalGroupsSequence[0].DerivationImageSequence
    (source,) = derivation.SourceImageSequence
    instance = dataset.ReferencedSeriesSequence[0].ReferencedInstanceSequence[0]
    for each in (source, instance, dataset.SourceImageSequence[0]):
        assert each.ReferencedSOPClassUID == kind
    assert source.get("ReferencedFrameNumber") == frame


def test_the_same_export_gives_the_same_bytes(project: Project, to: Path) -> None:
    key = add_image(project, drawn(1)[0], "a.png")
    accept(project, key, mask(0))
    write(project, to)
    first = (to / "a_seg.dcm").read_bytes()
    write(project, to)
    assert (to / "a_seg.dcm").read_bytes() == first

    name = pydicom.dcmread(to / "a_seg.dcm").SOPInstanceUID
    accept(project, key, mask(1))
    write(project, to)
    assert pydicom.dcmread(to / "a_seg.dcm").SOPInstanceUID != name


def test_what_reads_back_differently_does_not_replace_the_old_file(
    project: Project, to: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = add_image(project, drawn(1)[0], "a.png")
    accept(project, key, mask(0))
    write(project, to)
    before = (to / "a_seg.dcm").read_bytes()
    accept(project, key, mask(1))

    def one_bit_off(dataset: pydicom.Dataset) -> bytes:
        data = bytearray(file_bytes(dataset))
        data[-9] ^= 1
        return bytes(data)

    monkeypatch.setattr(dicom_seg, "file_bytes", one_bit_off)
    report = write(project, to)
    assert [path for path, _ in report.failures] == ["a.png"]
    assert (to / "a_seg.dcm").read_bytes() == before


def test_a_file_that_is_no_segmentation_does_not_pass(tmp_path: Path) -> None:
    path = tmp_path / "seg.dcm"
    for data in (b"", b"\0" * 200, b"\0" * 128 + b"DICM" + b"\0" * 50):
        path.write_bytes(data)
        with pytest.raises(UserError, match="could not be read back"):
            dicom_seg.check_segmentation(path, masks={}, reference=photograph_reference("ab" * 32))
