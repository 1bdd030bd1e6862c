"""What leaves the program: which images, in which formats, with which options."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ExportFormat(StrEnum):
    """A kind of file that the work on a project can be written as."""

    ISIC_PNG = "isic-png"
    COCO = "coco"
    LABELME = "labelme"
    NUMPY = "numpy"
    DICOM_SEG = "dicom-seg"
    HDF5 = "hdf5"
    MEASURES = "measures"
    EFFORT = "effort"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What is exported, and how.

    Attributes:
        formats: At least one.
        image_keys: Of the images to take; None takes all.
        include_unaccepted: Take a newer draft for the lesion's mask, and a draft where nothing is
            accepted.
        consensus: Take the readers' consensus as the one mask of an image that was read more than
            once.
        neutral_names: Name files after the image's content instead of after its own file, whose
            name may be a patient's.
        replace: Also replace files that the program did not write, or that were changed since.
        coco_polygons: Write polygons, which cannot hold holes, instead of exact masks.
        labelme_images: Put each image into its labelme file.
        dicom_images: Write each image as a DICOM file beside its segmentation.
        dicom_identity: Leave in DICOM segmentations whom their DICOM image shows, and its own UIDs.
        hdf5_images: Put the images into the training set.
        hdf5_embeddings: Put the images' embeddings into it, as far as they are made.
        report_notes: Put what the clinician typed (note, diagnosis, labels) into the reports.
    """

    formats: tuple[ExportFormat, ...] = (ExportFormat.ISIC_PNG,)
    image_keys: tuple[int, ...] | None = None
    include_unaccepted: bool = False
    consensus: bool = False
    neutral_names: bool = False
    replace: bool = False
    coco_polygons: bool = False
    labelme_images: bool = False
    dicom_images: bool = False
    dicom_identity: bool = False
    hdf5_images: bool = False
    hdf5_embeddings: bool = False
    report_notes: bool = False
