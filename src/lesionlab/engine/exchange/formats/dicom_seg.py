"""Masks as DICOM segmentations: one file an image, which refers to the image."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

import numpy as np
import pydicom
from numpy.typing import NDArray

from lesionlab.core.masks import BoolMask
from lesionlab.engine.exchange.cases import ExportedCase, ExportedLesion
from lesionlab.engine.exchange.formats.dicom_reference import (
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
        self._choice = context.choice

    def add(self, case: ExportedCase) -> None:
        reference = photograph_reference(case.image.image_id, lossy=_lossy(case))
        segments = case_segments(case)
        dataset = segmentation(segments, reference, px_per_mm=case.image.px_per_mm)
        expected = {segment.label: segment.mask for segment in segments}
        self._folder.put(
            case.name + DICOM_SEG_ENDING,
            file_bytes(dataset),
            verify=partial(check_segmentation, masks=expected),
        )
        if self._choice.dicom_images:
            self._put_image(case, reference)

    def finish(self) -> None:
        pass

    def _put_image(self, case: ExportedCase, reference: ReferencedImage) -> None:
        pixels = case.pixels()
        image = secondary_capture(pixels, reference, px_per_mm=case.image.px_per_mm)
        self._folder.put(
            case.name + DICOM_IMAGE_ENDING,
            file_bytes(image),
            verify=partial(check_image, pixels=pixels),
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


def check_segmentation(path: Path, *, masks: Mapping[str, BoolMask]) -> None:
    """Check that a file holds just these masks, by the label of their segment.

    Raises:
        UserError: If it does not.
    """
    try:
        found = read_masks(path)
    except UNREADABLE as error:
        raise unlike(path.name) from error
    if found.keys() != masks.keys() or not all(
        np.array_equal(found[label], masks[label]) for label in masks
    ):
        raise unlike(path.name)


def check_image(path: Path, *, pixels: NDArray[np.uint8]) -> None:
    """Check that a DICOM file shows just these pixels, uint8 (H, W, 3).

    Raises:
        UserError: If it does not.
    """
    try:
        found = pydicom.dcmread(path).pixel_array
    except UNREADABLE as error:
        raise unlike(path.name) from error
    if not np.array_equal(found, pixels):
        raise unlike(path.name)


def _algorithm(lesion: ExportedLesion) -> tuple[str, str] | None:
    """Give name and hash of the model whose mask was corrected, or None if there was none."""
    model = lesion.correction.proposal_model if lesion.correction is not None else None
    sha256 = lesion.work.model_sha256 or (model.sha256 if model is not None else "")
    if not sha256:
        return None
    return ("LesionLab" if model is None else f"LesionLab {model.name}"), sha256


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
