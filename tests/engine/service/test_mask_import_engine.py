"""The real engine looks for masks, takes them over, and tells the window what changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from engine_driver import Driver
from mask_files import disc, save_picture

from lesionlab.core.import_messages import (
    CancelImport,
    ImportFate,
    ImportMasks,
    ImportPreviewed,
    MasksImported,
    PreviewImport,
)
from lesionlab.core.masks import unpack
from lesionlab.core.messages import Done, EntryChanged, OpenProject, RequestFailed
from lesionlab.core.worklist import WorkState

HW = (240, 320)


def test_masks_are_previewed_then_imported(
    engines: Callable[..., Driver], folder: Path, tmp_path: Path
) -> None:
    masks = tmp_path / "masks"
    save_picture(masks / "2_segmentation.png", disc(hw=HW))
    save_picture(masks / "10_segmentation.png", disc(hw=(24, 32)))
    save_picture(masks / "7_segmentation.png", disc(hw=HW))
    engine = engines()
    assert isinstance(engine.answers(PreviewImport(str(masks)))[-1], RequestFailed)
    engine.answers(OpenProject(str(folder)))

    preview = engine.answers(PreviewImport(str(masks)))[-1]
    assert isinstance(preview, ImportPreviewed)
    # The sizes are known from the images' headers.
    assert [(line.image, line.fate) for line in preview.lines] == [
        ("2.png", ImportFate.NEW),
        ("10.png", ImportFate.UNUSABLE),
        ("", ImportFate.NO_IMAGE),
    ]
    assert preview.images_without == 1

    answers = engine.answers(ImportMasks(str(masks), reader="AB"))
    imported = answers[-1]
    assert isinstance(imported, MasksImported)
    assert len(imported.imported) == 1
    assert [line.fate for line in imported.left_out] == [
        ImportFate.UNUSABLE,
        ImportFate.NO_IMAGE,
    ]
    changed = [event.entry for event in answers if isinstance(event, EntryChanged)]
    assert (changed[-1].path, changed[-1].state) == ("2.png", WorkState.ACCEPTED)
    (lesion,) = engine.shown(imported.imported[0]).lesions
    assert lesion.draft is not None
    np.testing.assert_array_equal(unpack(lesion.draft.mask), disc(hw=HW))

    preview = engine.answers(PreviewImport(str(masks)))[-1]
    assert isinstance(preview, ImportPreviewed)
    assert [line.fate for line in preview.lines] == [
        ImportFate.HAS_WORK,
        ImportFate.UNUSABLE,
        ImportFate.NO_IMAGE,
    ]
    assert engine.answers(CancelImport()) == [Done()]
    failed = engine.answers(PreviewImport(str(tmp_path / "none")))[-1]
    assert isinstance(failed, RequestFailed)
