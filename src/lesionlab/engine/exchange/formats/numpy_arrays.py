"""Masks as numpy arrays, for scripts."""

from __future__ import annotations

import io
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lesionlab.engine.exchange.cases import ExportedCase
from lesionlab.engine.exchange.naming import ARTEFACTS_ARRAY_ENDING, MASKS_ARRAY_ENDING
from lesionlab.engine.exchange.target import unlike
from lesionlab.engine.exchange.writer import ExportContext


class NumpyWriter:
    """Writes, in the subfolder in which the image lies:

    `NAME_masks.npy`, bool (lesions, H, W) in the order of the lesions, and where any were marked
    `NAME_artefacts.npy`, bool (H, W). Both are read with `numpy.load(path)`; there is no pickle in
    them.
    """

    def __init__(self, context: ExportContext) -> None:
        self._folder = context.folder

    def add(self, case: ExportedCase) -> None:
        self._put(case, MASKS_ARRAY_ENDING, np.stack([lesion.mask for lesion in case.lesions]))
        artefacts = case.artefacts()
        if artefacts is not None:
            self._put(case, ARTEFACTS_ARRAY_ENDING, artefacts)

    def finish(self) -> None:
        """Each image has files of its own, which are written."""

    def _put(self, case: ExportedCase, ending: str, array: NDArray[np.bool_]) -> None:
        data = npy_bytes(array)
        self._folder.put(f"{case.name}{ending}", data, verify=partial(_check, array=array))


def npy_bytes(array: NDArray[np.bool_]) -> bytes:
    """Give an array as the content of a `.npy` file."""
    file = io.BytesIO()
    np.save(file, array, allow_pickle=False)
    return file.getvalue()


def _check(path: Path, *, array: NDArray[np.bool_]) -> None:
    # By an open file: numpy would else go by the temporary file's name.
    with path.open("rb") as file:
        read = np.load(file, allow_pickle=False)
    if read.dtype != array.dtype or not np.array_equal(read, array):
        raise unlike(path.name)
