"""Masks as DICOM segmentations: one file an image, which refers to the image."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import numpy as np
import pydicom
from numpy.typing import NDArray
from pydicom.dataset import Dataset

from lesionlab.core.masks import BoolMask
from lesionlab.engine.exchange.cases import ExportedCase, ExportedLesion
from lesionlab.engine.exchange.deidentify import Deidentifier, check_deidentified
from lesionlab.engine.exchange.formats.dicom_file import file_reference, is_dicom
from lesionlab.engine.exchange.formats.dicom_reference import (
    PATIENT_AND_STUDY,
    ReferencedImage,
    photograph_reference,
    secondary_capture,
)
from lesionlab.engine.exchange.formats.dicom_segmentation import (
    UNREADABLE,
    Segment,
    file_bytes,
    read_masks,
    segmentation,
)
from lesionlab.engine.exchange.naming import DICOM_IMAGE_ENDING, DICOM_SEG_ENDING
from lesionlab.engine.exchange.target import unlike
from lesionlab.engine.exchange.writer import ExportContext
from lesionlab.engine.imaging.signatures import HEADER_BYTES, image_kind

ARTEFACTS_LABEL = "Artefacts"

_JPEG_METHOD = "ISO_10918_1"


class DicomSegWriter:
    """Writes `NAME_seg.dcm`, and `NAME_image.dcm` if that is wanted."""

    def __init__(self, context: ExportContext) -> None:
        self._folder = context.folder
        self._project = context.project
        self._secret = context.project.uid_key()
        self._deidentifier = Deidentifier(self._secret)
        self._choice = context.choice

    def add(self, case: ExportedCase) -> None:
        reference, is_original = self._reference(case)
        segments = case_segments(case)
        work = _newest_work(case) if self._choice.dicom_identity else {}
        dataset = segmentation(segments, reference, px_per_mm=case.image.px_per_mm, **work)
        expected = {segment.label: segment.mask for segment in segments}
        self._folder.put(
            case.name + DICOM_SEG_ENDING,
            file_bytes(dataset),
            verify=partial(check_segmentation, masks=expected, reference=reference),
        )
        if self._choice.dicom_images and not is_original:
            self._put_image(case, reference)

    def finish(self) -> None:
        pass

    def _reference(self, case: ExportedCase) -> tuple[ReferencedImage, bool]:
        """Give what is referred to, and whether that is a DICOM file which is there already."""
        group = case.image.group
        patient_id = ""
        if group:
            # It says which images are of one patient, and no more.
            digest = hmac.new(self._secret, f"patient {group}".encode(), "sha256").hexdigest()
            patient_id = f"LL-{digest[:16]}"
        keeps_identity = self._choice.dicom_identity
        if not is_dicom(case.source) or (self._choice.dicom_images and not keeps_identity):
            lossy = _lossy(case)
            return (
                photograph_reference(case.image.image_id, patient_id=patient_id, lossy=lossy),
                False,
            )
        if not self._project.shows_known_image(case.entry.image_key):
            case.pixels()  # Raises if the file shows another image now.
        reference = file_reference(
            case.source,
            uid_of=self._deidentifier.uid,
            patient_id=patient_id,
            keeps_identity=keeps_identity,
        )
        return reference, True

    def _put_image(self, case: ExportedCase, reference: ReferencedImage) -> None:
        pixels = case.pixels()
        image = secondary_capture(pixels, reference, px_per_mm=case.image.px_per_mm)
        self._folder.put(
            case.name + DICOM_IMAGE_ENDING,
            file_bytes(image),
            verify=partial(check_image, pixels=pixels, reference=reference),
        )


def case_segments(case: ExportedCase) -> list[Segment]:
    """Give one segment a lesion, and one for artefacts where any were marked."""
    segments = [
        Segment(f"Lesion {lesion.lesion + 1}", lesion.mask, algorithm=_algorithm(lesion))
        for lesion in case.lesions
    ]
    artefacts = case.artefacts()
    if artefacts is not None:
        segments.append(Segment(ARTEFACTS_LABEL, artefacts, is_lesion=False))
    return segments


def check_segmentation(
    path: Path, *, masks: Mapping[str, BoolMask], reference: ReferencedImage
) -> None:
    """Check that a file holds just these masks, and nothing of the patient that is not meant to be.

    Args:
        path: The file.
        masks: By the label of their segment, bool (H, W).
        reference: What it refers to.

    Raises:
        UserError: If it does not.
    """
    try:
        found = read_masks(path)
        said = pydicom.dcmread(path, stop_before_pixels=True)
    except UNREADABLE as error:
        raise unlike(path.name) from error
    if found.keys() != masks.keys() or not all(
        np.array_equal(found[label], masks[label]) for label in masks
    ):
        raise unlike(path.name)
    _check_person(said, reference, path.name)


def _check_person(said: Dataset, reference: ReferencedImage, name: str) -> None:
    for keyword in PATIENT_AND_STUDY:
        if str(said.get(keyword) or "") != reference.person.get(keyword, ""):
            raise unlike(name)
    if reference.is_of_nobody:
        said.PatientID = ""  # A pseudonym, which the profile allows.
        check_deidentified(said)


def check_image(path: Path, *, pixels: NDArray[np.uint8], reference: ReferencedImage) -> None:
    """Check that a DICOM file shows just these pixels, uint8 (H, W, 3), and not whose they are.

    Raises:
        UserError: If it does not.
    """
    try:
        image = pydicom.dcmread(path)
        found = image.pixel_array
    except UNREADABLE as error:
        raise unlike(path.name) from error
    if not np.array_equal(found, pixels):
        raise unlike(path.name)
    _check_person(image, reference, path.name)


def _algorithm(lesion: ExportedLesion) -> tuple[str, str] | None:
    """Give name and hash of the model whose mask was corrected, or None if there was none."""
    model = lesion.correction.proposal_model if lesion.correction is not None else None
    sha256 = lesion.work.model_sha256 or (model.sha256 if model is not None else "")
    if not sha256:
        return None
    return ("LesionLab" if model is None else f"LesionLab {model.name}"), sha256


def _newest_work(case: ExportedCase) -> dict[str, str]:
    """Give when the newest of the masks was accepted, and by whom."""
    corrections = [each.correction for each in case.lesions if each.correction is not None]
    if not corrections:
        return {}
    newest = max(corrections, key=lambda correction: correction.accepted_at)
    return {"made_at": newest.accepted_at, "reader": newest.reader}


def _lossy(case: ExportedCase) -> tuple[float, str] | None:
    """Give how much a JPEG file is compressed; None for all other files, and if it is gone."""
    try:
        with case.source.open("rb") as file:
            if image_kind(file.read(HEADER_BYTES)) != "JPEG":
                return None
        height, width = case.image.hw
        return 3 * height * width / case.source.stat().st_size, _JPEG_METHOD
    except OSError:
        return None
