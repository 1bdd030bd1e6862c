"""The formats of the export in words, in the order in which they are offered."""

from __future__ import annotations

from dataclasses import dataclass

from lesionlab.core.export import ExportFormat
from lesionlab.ui.languages import QT_TRANSLATE_NOOP, translate

CONTEXT = "ExportFormats"


@dataclass(frozen=True, slots=True)
class OptionText:
    """A choice within a format.

    Attributes:
        field: Of `ExportChoice`.
        title: What it does.
        is_remembered: Whether it is on the next time as well; not where it may name a patient.
    """

    field: str
    title: str
    is_remembered: bool = True


@dataclass(frozen=True, slots=True)
class FormatText:
    """One format as it is offered.

    Attributes:
        format: Which.
        title: What the files are.
        what: A sentence on what is in them and for whom.
        options: Choices within it.
    """

    format: ExportFormat
    title: str
    what: str
    options: tuple[OptionText, ...] = ()


OFFERED = (
    FormatText(
        ExportFormat.ISIC_PNG,
        QT_TRANSLATE_NOOP("ExportFormats", "Masks as PNG files"),
        QT_TRANSLATE_NOOP(
            "ExportFormats",
            "One picture for each image, named as in the ISIC archive: white is lesion.",
        ),
    ),
    FormatText(
        ExportFormat.COCO,
        QT_TRANSLATE_NOOP("ExportFormats", "One COCO file"),
        QT_TRANSLATE_NOOP(
            "ExportFormats", "The outlines of all images in one file, for training programs."
        ),
        (
            OptionText(
                "coco_polygons",
                QT_TRANSLATE_NOOP("ExportFormats", "As polygons; holes in a mask are filled"),
            ),
        ),
    ),
    FormatText(
        ExportFormat.LABELME,
        QT_TRANSLATE_NOOP("ExportFormats", "labelme files"),
        QT_TRANSLATE_NOOP("ExportFormats", "One file for each image, to go on drawing in labelme."),
        (
            OptionText(
                "labelme_images",
                QT_TRANSLATE_NOOP("ExportFormats", "With the image inside, so that it may move"),
            ),
        ),
    ),
    FormatText(
        ExportFormat.DICOM_SEG,
        QT_TRANSLATE_NOOP("ExportFormats", "DICOM segmentations"),
        QT_TRANSLATE_NOOP(
            "ExportFormats", "One file for each image, for the archive (PACS); no patient in it."
        ),
        (
            OptionText(
                "dicom_images",
                QT_TRANSLATE_NOOP("ExportFormats", "With the image as a DICOM file beside it"),
            ),
        ),
    ),
    FormatText(
        ExportFormat.NUMPY,
        QT_TRANSLATE_NOOP("ExportFormats", "numpy arrays"),
        QT_TRANSLATE_NOOP(
            "ExportFormats", "One file for each image, every lesion by itself, for scripts."
        ),
    ),
    FormatText(
        ExportFormat.HDF5,
        QT_TRANSLATE_NOOP("ExportFormats", "Training set (HDF5)"),
        QT_TRANSLATE_NOOP(
            "ExportFormats", "All masks in one file with groups and folds, to train a network."
        ),
        (
            OptionText("hdf5_images", QT_TRANSLATE_NOOP("ExportFormats", "With the images")),
            OptionText(
                "hdf5_embeddings",
                QT_TRANSLATE_NOOP("ExportFormats", "With what the model made of the images"),
            ),
        ),
    ),
    FormatText(
        ExportFormat.MEASURES,
        QT_TRANSLATE_NOOP("ExportFormats", "Table of measures"),
        QT_TRANSLATE_NOOP(
            "ExportFormats", "Size, shape and colours of each lesion, for a spreadsheet."
        ),
    ),
    FormatText(
        ExportFormat.EFFORT,
        QT_TRANSLATE_NOOP("ExportFormats", "Table of effort"),
        QT_TRANSLATE_NOOP(
            "ExportFormats", "The time and the clicks that each mask took, for a spreadsheet."
        ),
    ),
    FormatText(
        ExportFormat.REPORT,
        QT_TRANSLATE_NOOP("ExportFormats", "Reports to read and to print"),
        QT_TRANSLATE_NOOP(
            "ExportFormats",
            "A page for each image and a summary of all, as HTML and as PDF, in English.",
        ),
        (
            OptionText(
                "report_notes",
                QT_TRANSLATE_NOOP(
                    "ExportFormats",
                    "With note, diagnosis and labels, which may say who the patient is",
                ),
                is_remembered=False,
            ),
        ),
    ),
)


def format_text(text: str) -> str:
    """Give a text of the table in the window's language."""
    return translate(CONTEXT, text)
