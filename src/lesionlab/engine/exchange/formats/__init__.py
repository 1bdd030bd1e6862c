"""The formats that the work on a project is written as, one module each."""

from __future__ import annotations

from importlib import import_module

from lesionlab.core.export import ExportFormat
from lesionlab.engine.exchange.writer import ExportContext, FormatWriter

WRITERS = {
    ExportFormat.ISIC_PNG: "isic_png.IsicPngWriter",
    ExportFormat.COCO: "coco.CocoWriter",
    ExportFormat.LABELME: "labelme.LabelmeWriter",
    ExportFormat.NUMPY: "numpy_arrays.NumpyWriter",
    ExportFormat.MEASURES: "measures.MeasuresWriter",
    ExportFormat.EFFORT: "effort.EffortWriter",
    ExportFormat.REPORT: "report.ReportWriter",
    ExportFormat.DICOM_SEG: "dicom_seg.DicomSegWriter",
    ExportFormat.HDF5: "hdf5.Hdf5Writer",
}
"""Module in this package and class of each format's writer."""


def make_writer(name: ExportFormat, context: ExportContext) -> FormatWriter:
    """Make the writer of a format; its libraries are loaded only now."""
    module, _, writer = WRITERS[name].partition(".")
    made: FormatWriter = getattr(import_module(f"{__name__}.{module}"), writer)(context)
    return made
