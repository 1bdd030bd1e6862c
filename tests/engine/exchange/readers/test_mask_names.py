"""What a mask's file name says of the image it belongs to."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from lesionlab.engine.exchange.readers.naming import Part, array_name, picture_name


@pytest.mark.parametrize("image", ["a", "a\nb", "ward/a b", "ä_segmentation"])
def test_the_image_is_found_whatever_it_is_called(image: str) -> None:
    for ending, part in (
        ("_segmentation.png", Part.WHOLE),
        ("_lesion2_segmentation.png", Part.LESION),
        ("_artefacts.png", Part.ARTEFACTS),
        ("_mask.png", Part.WHOLE),
    ):
        name = picture_name(PurePosixPath(image + ending))
        assert name is not None
        assert name.part is part
        assert image in name.names
    assert picture_name(PurePosixPath(f"{image}_overlay.png")) is None
    assert image in array_name(PurePosixPath(f"{image}_masks.npy")).names
    assert array_name(PurePosixPath(f"{image}_artefacts.npy")).names == (image,)
