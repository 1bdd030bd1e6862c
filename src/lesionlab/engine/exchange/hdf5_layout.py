"""Names within the HDF5 training set; the whole layout stands in `resources/help/formats.md`."""

from __future__ import annotations

FORMAT = "LesionLab training set"
VERSION = 1


def case_name(row: int) -> str:
    """Give the path of an image's group, by its row in the index."""
    return f"cases/{row:08d}"
