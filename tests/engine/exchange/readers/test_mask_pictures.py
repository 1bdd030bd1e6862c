"""Masks as pictures: what they are called, which of two values is lesion, and what is refused."""

from __future__ import annotations

import contextlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from mask_files import disc, found_in, only_found, only_refused, save_photograph, save_picture
from PIL import Image

from lesionlab.core.errors import UserError
from lesionlab.engine.exchange.readers.found import MaskFormat
from lesionlab.engine.exchange.readers.picture_values import mask_of_two, two_valued_picture


@pytest.mark.parametrize("ending", ["_segmentation.png", "_Segmentation.png"])
def test_both_spellings_of_isic_are_read_exactly(tmp_path: Path, ending: str) -> None:
    mask = disc()
    save_picture(tmp_path / f"ISIC_0000001{ending}", mask)
    found = only_found(tmp_path)
    assert found.format is MaskFormat.ISIC
    assert found.names == ("ISIC_0000001",)
    assert found.hw == mask.shape
    (read,) = found.read()
    np.testing.assert_array_equal(read, mask)


def test_ph2_is_read_without_its_image_and_its_colour_regions(tmp_path: Path) -> None:
    mask = disc()
    case = tmp_path / "PH2 Dataset images" / "IMD002"
    save_photograph(case / "IMD002_Dermoscopic_Image" / "IMD002.bmp")
    save_picture(case / "IMD002_lesion" / "IMD002_lesion.bmp", mask)
    save_picture(case / "IMD002_roi" / "IMD002_R1_Label4.bmp", ~mask)
    found = only_found(tmp_path)
    assert found.format is MaskFormat.PH2
    assert found.names[0].endswith("/IMD002")
    np.testing.assert_array_equal(next(found.read()), mask)


def test_own_export_comes_back_as_its_lesions_and_not_their_union(tmp_path: Path) -> None:
    one, two, hairs = disc(), disc(at=(20, 45)), disc(radius=3)
    save_picture(tmp_path / "ward" / "a_segmentation.png", one | two)
    save_picture(tmp_path / "ward" / "a_lesion1_segmentation.png", one)
    save_picture(tmp_path / "ward" / "a_lesion2_segmentation.png", two)
    save_picture(tmp_path / "ward" / "a_artefacts.png", hairs)
    found = only_found(tmp_path)
    assert found.format is MaskFormat.LESIONLAB
    assert found.names == ("ward/a",)
    assert found.lesion_count == 2
    for read, mask in zip(found.read(), (one, two), strict=True):
        np.testing.assert_array_equal(read, mask)
    assert found.read_artefacts is not None
    np.testing.assert_array_equal(found.read_artefacts(), hairs)


def test_photographs_beside_the_masks_and_isic_extras_are_passed_over(tmp_path: Path) -> None:
    save_photograph(tmp_path / "ISIC_1.png")
    save_photograph(tmp_path / "ISIC_1.jpg")
    save_photograph(tmp_path / "ISIC_1_superpixels.png")
    save_picture(tmp_path / "ISIC_1_attribute_globules.png", disc())
    (tmp_path / "table.csv").write_text("a,b\n")
    (tmp_path / "note.json").write_text('{"what": "else"}')
    assert found_in(tmp_path) == ([], [])


@pytest.mark.parametrize("values", [(0, 1), (0, 255), (3, 200), (254, 255)])
def test_of_any_two_values_the_higher_one_is_lesion(
    tmp_path: Path, values: tuple[int, int]
) -> None:
    mask = disc()
    path = save_picture(tmp_path / "a.png", mask, values=values)
    np.testing.assert_array_equal(two_valued_picture(path), mask)


@pytest.mark.parametrize("kind", ["1", "P", "RGB", "RGBA", "LA", "I;16", "tiff", "bmp"])
def test_masks_of_all_kinds_of_pictures_are_read_exactly(tmp_path: Path, kind: str) -> None:
    mask = disc()
    path = tmp_path / "a.png"
    grey = Image.fromarray(mask.astype(np.uint8) * np.uint8(255))
    if kind == "P":
        image = Image.fromarray(mask.astype(np.uint8), mode="P")
        image.putpalette([10, 10, 10, 200, 20, 20])
    elif kind == "RGBA":
        # Black either way: only the opacity tells.
        image = Image.merge("RGBA", (*[Image.new("L", grey.size)] * 3, grey))
    elif kind == "I;16":
        image = Image.fromarray(mask.astype(np.uint16))
    elif kind in ("tiff", "bmp"):
        image, path = grey, path.with_suffix(f".{kind}")
    else:
        image = grey.convert(kind)
    image.save(path)
    found = only_found(tmp_path)
    np.testing.assert_array_equal(next(found.read()), mask)


def test_an_index_picture_with_a_black_palette_is_read_by_its_indexes(tmp_path: Path) -> None:
    mask = disc()
    image = Image.fromarray(mask.astype(np.uint8), mode="P")
    image.putpalette([0] * 768)
    image.save(tmp_path / "a.png")
    np.testing.assert_array_equal(two_valued_picture(tmp_path / "a.png"), mask)


def test_a_smoothed_mask_is_refused(tmp_path: Path) -> None:
    path = save_picture(tmp_path / "a_segmentation.png", disc())
    image = Image.open(path).resize((33, 22), Image.Resampling.BILINEAR)
    image.save(path)
    assert "more than two values" in only_refused(tmp_path)


def test_a_lossy_mask_is_refused(tmp_path: Path) -> None:
    Image.fromarray(disc().astype(np.uint8) * np.uint8(255)).save(tmp_path / "a_segmentation.jpg")
    assert "edge exactly" in only_refused(tmp_path)


def test_a_giant_declared_size_is_refused_before_decoding(tmp_path: Path) -> None:
    path = save_picture(tmp_path / "a_segmentation.png", disc())
    data = bytearray(path.read_bytes())
    data[16:24] = (60_000).to_bytes(4, "big") * 2
    import zlib

    data[29:33] = zlib.crc32(bytes(data[12:29])).to_bytes(4, "big")
    path.write_bytes(bytes(data))
    assert "size is not possible" in only_refused(tmp_path)


def test_a_cut_off_mask_does_not_end_the_others(tmp_path: Path) -> None:
    path = save_picture(tmp_path / "a_segmentation.png", disc())
    path.write_bytes(path.read_bytes()[:30])
    save_picture(tmp_path / "b_segmentation.png", disc())
    found, unusable = found_in(tmp_path)
    assert [each.names for each in found] == [("b",)]
    assert [each.file for each in unusable] == ["a_segmentation.png"]


@settings(max_examples=50, deadline=None)
@given(
    mask=hnp.arrays(np.bool_, st.tuples(st.integers(1, 9), st.integers(1, 9))),
    low=st.integers(0, 65534),
    data=st.data(),
)
def test_two_values_of_any_kind_give_the_mask(
    mask: np.ndarray, low: int, data: st.DataObject
) -> None:
    high = data.draw(st.integers(low + 1, 65535))
    values = np.where(mask, high, low).astype(np.uint16)
    expected = mask if mask.any() and not mask.all() else np.full(mask.shape, values[0, 0] != 0)
    np.testing.assert_array_equal(mask_of_two(values), expected)
    coloured = np.stack([values & 255, values >> 8, values * 0], axis=2).astype(np.uint8)
    of_colours = mask_of_two(coloured)
    assert (
        of_colours.all()
        or not of_colours.any()
        or (of_colours == mask).all()
        or (of_colours == ~mask).all()
    )


@pytest.mark.filterwarnings("ignore::UserWarning")
@settings(max_examples=100, deadline=None)
@given(
    data=st.binary(max_size=400),
    magic=st.sampled_from([b"\x89PNG\r\n\x1a\n", b"BM\0\0\0\0\0\0\0\0", b"II*\0"]),
)
def test_no_bytes_do_more_than_be_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, magic: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "hostile.png"
    path.write_bytes(magic + data)
    with contextlib.suppress(UserError):
        two_valued_picture(path)
