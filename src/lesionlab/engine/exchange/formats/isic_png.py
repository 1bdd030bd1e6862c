"""Masks as PNG files named as in the ISIC archive, each image with a description beside them."""

from __future__ import annotations

import io
import json
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from lesionlab.core.masks import BoolMask
from lesionlab.engine.exchange.cases import ExportedCase
from lesionlab.engine.exchange.naming import ARTEFACTS_ENDING, PROMPTS_ENDING, mask_name
from lesionlab.engine.exchange.provenance import COLUMNS, csv_rows, image_json, lesion_json
from lesionlab.engine.exchange.tables import check_csv, csv_bytes
from lesionlab.engine.exchange.target import unlike
from lesionlab.engine.exchange.writer import ExportContext

TABLE_NAME = "corrections.csv"


class IsicPngWriter:
    """Writes, in the subfolder in which the image lies:

    `NAME_segmentation.png`, the union of its lesions; if there are several also
    `NAME_lesion1_segmentation.png` and so on; `NAME_artefacts.png`, where any were marked; and
    `NAME_prompts.json` with where they come from. All of them together have one line a lesion in
    `corrections.csv`.
    """

    def __init__(self, context: ExportContext) -> None:
        self._folder = context.folder
        self._rows: list[dict[str, Any]] = []

    def add(self, case: ExportedCase) -> None:
        stem = PurePosixPath(case.name).name
        files: dict[str, str] = {}
        described = []
        for lesion in case.lesions:
            mask = lesion.mask
            file_name = mask_name(stem, lesion=lesion.lesion if len(case.lesions) > 1 else None)
            if len(case.lesions) > 1:
                files[file_name] = self._put_mask(case, file_name, mask)
            described.append(lesion_json(lesion, mask=mask, image=case.image, mask_file=file_name))
        artefacts = case.artefacts()
        if artefacts is not None:
            file_name = f"{stem}{ARTEFACTS_ENDING}"
            files[file_name] = self._put_mask(case, file_name, artefacts)
        files[mask_name(stem)] = self._put_mask(case, mask_name(stem), case.union())
        # Written last: as long as it names the masks of before, it does not vouch for those of now.
        text = json.dumps(image_json(case.image, lesions=described, files=files), indent=1)
        self._folder.put(f"{case.name}{PROMPTS_ENDING}", text.encode())
        self._rows += csv_rows(case.image, described)

    def finish(self) -> None:
        self._folder.put(
            TABLE_NAME,
            csv_bytes(COLUMNS, self._rows),
            verify=partial(check_csv, columns=COLUMNS, rows=self._rows),
        )

    def _put_mask(self, case: ExportedCase, file_name: str, mask: BoolMask) -> str:
        name = str(PurePosixPath(case.name).with_name(file_name))
        return self._folder.put(name, mask_png(mask), verify=partial(check_mask_png, mask=mask))


def mask_png(mask: NDArray[np.generic]) -> bytes:
    """Give a mask, (H, W), non-zero is lesion, as a grey PNG of 8 bits: 0 and 255."""
    file = io.BytesIO()
    Image.fromarray((mask != 0).astype(np.uint8) * np.uint8(255)).save(file, "PNG")
    return file.getvalue()


def check_mask_png(path: Path, *, mask: BoolMask) -> None:
    """Check that a file shows just this mask.

    Raises:
        UserError: If it does not.
    """
    with Image.open(path, formats=("PNG",)) as image:
        if image.mode != "L" or not np.array_equal(np.asarray(image), mask * np.uint8(255)):
            raise unlike(path.name)
