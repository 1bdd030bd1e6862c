"""DICOM segmentations: a segment is one mask, the image is referred to, nothing else leaves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import highdicom
import numpy as np
import pydicom
import pytest
from corrected import HW, accept, add_image, drawn, work
from PIL import Image

from lesionlab.core.errors import UserError
from lesionlab.core.export import ExportChoice, ExportFormat
from lesionlab.core.masks import pack
from lesionlab.core.messages import Accept, SetLesionCount, SetScale
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


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    folder = tmp_path / "images"
    folder.mkdir()
    with Project.open(folder, user_data_dir=tmp_path / "data") as project:
        yield project


@pytest.fixture
def to(tmp_path: Path) -> Path:
    return tmp_path / "out"


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
            dicom_seg.check_segmentation(path, masks={})
