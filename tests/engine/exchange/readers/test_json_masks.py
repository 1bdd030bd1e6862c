"""COCO and labelme: exactly what pycocotools and labelme make of a file, and what is refused."""

from __future__ import annotations

import contextlib
import json
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from mask_files import (
    HW,
    coco_document,
    disc,
    found_in,
    labelme_document,
    labelme_mask,
    labelme_shape,
    only_found,
    only_refused,
    save_json,
)
from pycocotools import mask as coco_mask

from lesionlab.core.errors import UserError
from lesionlab.engine.exchange.readers import limits
from lesionlab.engine.exchange.readers.coco import is_coco, read_coco
from lesionlab.engine.exchange.readers.found import FoundMasks, MaskFormat
from lesionlab.engine.exchange.readers.labelme import is_labelme, read_labelme
from lesionlab.engine.exchange.readers.limits import MAX_POINTS
from lesionlab.engine.exchange.readers.rle import mask_from_rle


def rle_of(mask: np.ndarray) -> dict[str, Any]:
    encoded = coco_mask.encode(np.asfortranarray(mask, dtype=np.uint8))
    return {"size": list(mask.shape), "counts": encoded["counts"].decode()}


def runs_of(mask: np.ndarray) -> list[int]:
    """Give COCO's uncompressed counts, beginning with what is no lesion."""
    flat = mask.T.ravel()
    edges = np.flatnonzero(np.diff(flat)) + 1
    counts = np.diff(np.concatenate(([0], edges, [flat.size]))).tolist()
    return [0, *counts] if flat[0] else counts


def test_a_coco_file_of_pycocotools_comes_in_exactly(tmp_path: Path) -> None:
    one, two = disc(), disc(at=(22, 47), radius=5)
    save_json(tmp_path / "coco.json", coco_document(rle_of(one), rle_of(two), name="ward\\a.jpg"))
    found = only_found(tmp_path)
    assert (found.format, found.names, found.hw) == (MaskFormat.COCO, ("ward/a.jpg",), HW)
    for read, mask in zip(found.read(), (one, two), strict=True):
        np.testing.assert_array_equal(read, mask)


@settings(max_examples=150, deadline=None)
@given(mask=hnp.arrays(np.bool_, st.tuples(st.integers(1, 40), st.integers(1, 40))))
def test_any_run_lengths_of_pycocotools_come_in_exactly(mask: np.ndarray) -> None:
    hw = (mask.shape[0], mask.shape[1])
    np.testing.assert_array_equal(mask_from_rle(rle_of(mask), hw=hw), mask)
    listed = {"size": list(hw), "counts": runs_of(mask)}
    np.testing.assert_array_equal(mask_from_rle(listed, hw=hw), mask)


def test_run_lengths_of_a_large_mask_come_in_exactly() -> None:
    mask = np.random.default_rng(1).random((300, 5000)) < 0.0005
    mask[:, 2000:4000] ^= True
    np.testing.assert_array_equal(mask_from_rle(rle_of(mask), hw=(300, 5000)), mask)


@pytest.mark.filterwarnings("ignore:__array__ implementation")
def test_coco_polygons_are_filled_as_pycocotools_fills_them(tmp_path: Path) -> None:
    polygons = [[5.5, 4.2, 30.1, 6.0, 22.0, 33.3], [40, 5, 70, 5, 70, 20, 40, 20]]
    save_json(tmp_path / "coco.json", coco_document(polygons))
    found = only_found(tmp_path)
    expected = coco_mask.decode(coco_mask.merge(coco_mask.frPyObjects(polygons, *HW)))
    np.testing.assert_array_equal(next(found.read()), expected.astype(bool))
    assert any("pycocotools" in note for note in found.notes)


def test_a_category_of_artefacts_is_no_lesion(tmp_path: Path) -> None:
    document = coco_document(rle_of(disc()), rle_of(disc(radius=3)))
    document["categories"].append({"id": 8, "name": "artefact"})
    document["annotations"][1]["category_id"] = 8
    save_json(tmp_path / "coco.json", document)
    found = only_found(tmp_path)
    assert found.lesion_count == 1
    assert found.read_artefacts is not None
    np.testing.assert_array_equal(found.read_artefacts(), disc(radius=3))


def test_one_bad_image_of_a_coco_file_does_not_end_the_others(tmp_path: Path) -> None:
    document = coco_document(rle_of(disc()))
    document["images"] += [
        {"id": 2, "file_name": "b.jpg", "height": -4, "width": 3},
        {"id": 2, "file_name": "again.jpg", "height": 4, "width": 3},
        "nonsense",
    ]
    document["annotations"] += [
        {"id": 8, "image_id": 2, "category_id": 7, "segmentation": [[1, 1, 2, 2, 3, 3]]},
        {"id": 9, "image_id": 99, "category_id": 7, "segmentation": [[1, 1, 2, 2, 3, 3]]},
        7,
    ]
    save_json(tmp_path / "coco.json", document)
    found, unusable = found_in(tmp_path)
    assert [each.names for each in found] == [("a.jpg",)]
    assert len(unusable) == 5


NAN = float("nan")


@pytest.mark.parametrize(
    ("segmentation", "reason"),
    [
        ({"size": list(HW), "counts": [1, 2, 3]}, "do not add up"),
        ({"size": list(HW), "counts": [2401, -1]}, "impossible"),
        ({"size": list(HW), "counts": [2**70]}, "impossible"),
        ({"size": list(HW), "counts": [1.5]}, "impossible"),
        ({"size": list(HW), "counts": [True]}, "impossible"),
        ({"size": list(HW), "counts": [0] * 3000}, "more run lengths than pixels"),
        ({"size": list(HW), "counts": ""}, "do not add up"),
        ({"size": list(HW), "counts": "o" * 50}, "cannot be read"),
        ({"size": list(HW), "counts": "oooooooooo0"}, "impossible"),
        ({"size": list(HW), "counts": "é"}, "cannot be read"),
        ({"size": list(HW), "counts": {}}, "cannot be read"),
        ({"size": [HW[0]], "counts": [1]}, "no size"),
        ({"size": [40, 61], "counts": [2440]}, "not of the image's size"),
        ({"size": [10**9, 10**9], "counts": [1]}, "size is not possible"),
        ({"size": [1e300, 1], "counts": [1]}, "no whole number"),
        ([[1, 2, NAN, 4, 5, 6]], "not finite"),
        ([[1, 2, 1e999, 4, 5, 6]], "not finite"),
        ([[1, 2, 10**400, 4, 5, 6]], "not finite"),
        ([[1, 2, "3", 4, 5, 6]], "no number"),
        ([[1, 2, 3, 4]], "three corners"),
        ([[1, 2, 3, 4, 5, 6, 7]], "three corners"),
        ([[1, 2, 3, 4, 5, 1e6]], "outside of the image"),
        (["nonsense"], "three corners"),
        ([[1, 2] * (MAX_POINTS + 1)], "too many points"),
        ([[0, 0, 59, 39] * 40_000], "too long"),
        ("nonsense", "cannot be read"),
    ],
)
def test_coco_segmentations_that_lie_are_refused(
    tmp_path: Path, segmentation: object, reason: str
) -> None:
    save_json(tmp_path / "coco.json", coco_document(segmentation))
    assert reason in only_refused(tmp_path)


@pytest.mark.parametrize("kind", ["polygon", "labelme"])
def test_a_hundred_thousand_points_are_filled_in_bounded_time(tmp_path: Path, kind: str) -> None:
    angles = np.linspace(0, 2 * np.pi, MAX_POINTS, endpoint=False)
    points = np.stack([1000 + 900 * np.cos(angles), 1000 + 900 * np.sin(angles)], axis=1).round(2)
    if kind == "polygon":
        document = coco_document([points.ravel().tolist()], hw=(2000, 2000))
    else:
        shape = labelme_shape("polygon", points.tolist())
        document = labelme_document(shape, hw=(2000, 2000))
    save_json(tmp_path / "a.json", document)
    began = time.monotonic()
    (mask,) = only_found(tmp_path).read()
    assert abs(mask.sum() / (np.pi * 900**2) - 1) < 0.01
    assert time.monotonic() - began < 60


@pytest.mark.parametrize("text", ["[" * 1_000_000, '{"a":' * 1_000_000, '{"shapes": 1e', "{\xff"])
def test_json_that_nests_or_ends_early_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.json").write_text("{" + text[1:], encoding="latin-1")
    assert only_refused(tmp_path)


def test_a_json_file_that_is_too_large_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lesionlab.engine.exchange.readers.limits.MAX_JSON_BYTES", 1000)
    (tmp_path / "a.json").write_text('{"shapes": [' + "1," * 1000 + "1]}")
    assert "too large" in only_refused(tmp_path)


def test_a_labelme_file_comes_in_as_labelme_draws_it(tmp_path: Path) -> None:
    mask = disc()
    document = labelme_document(
        labelme_shape("polygon", [[5, 4], [30.5, 6], [22, 33]], label="nevus"),
        labelme_shape("rectangle", [[50, 30], [40, 20]], label="nevus"),
        labelme_shape("circle", [[20, 20], [20, 26]], label="nevus"),
        labelme_shape("oriented_rectangle", [[40, 5], [45, 5], [45, 9], [40, 9]], label="nevus"),
        labelme_mask(mask, label="nevus"),
        labelme_shape("point", [[3, 3]], label="nevus"),
        labelme_mask(disc(radius=3), label="hair"),
        name="..\\images\\a.jpg",
    )
    save_json(tmp_path / "ward" / "b.json", document)
    found = only_found(tmp_path)
    assert (found.format, found.names) == (MaskFormat.LABELME, ("images/a.jpg", "ward/b"))
    assert found.lesion_count == 5
    polygon, rectangle, circle, turned, exact = found.read()
    assert turned[5:10, 40:46].all()
    assert turned.sum() == 30
    np.testing.assert_array_equal(exact, mask)
    expected = np.zeros(HW, bool)
    expected[20:31, 40:51] = True
    np.testing.assert_array_equal(rectangle, expected)
    assert circle[20, 14:27].all()
    assert not circle[20, 13]
    assert not circle[20, 27]
    assert polygon[4, 5]
    assert polygon[10, 20]
    assert not polygon[30, 40]
    assert found.read_artefacts is not None
    np.testing.assert_array_equal(found.read_artefacts(), disc(radius=3))
    assert any("point" in note for note in found.notes)


def test_shapes_of_one_group_are_one_lesion(tmp_path: Path) -> None:
    one, two = disc(), disc(at=(20, 45))
    shapes = (labelme_mask(one, group=1), labelme_mask(two, group=1), labelme_mask(two, group=2))
    save_json(tmp_path / "a.json", labelme_document(*shapes))
    both, second = only_found(tmp_path).read()
    np.testing.assert_array_equal(both, one | two)
    np.testing.assert_array_equal(second, two)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"points": [[0, 0], [59, 39]]}, "does not fit its place"),
        ({"points": [[0, 0], [60, 39]]}, "outside of the image"),
        ({"points": [[30, 0], [10, 39]]}, "outside of the image"),
        ({"points": [[NAN, 0], [59, 39]]}, "not finite"),
        ({"points": [[0, 0]]}, "cannot be read"),
        ({"points": {}}, "cannot be read"),
        ({"mask": "no base64!"}, "cannot be read"),
        ({"mask": "aGVsbG8="}, "cannot be read"),
        ({"mask": 5}, "cannot be read"),
        ({"shape_type": "polygon", "points": [[1, 1], [2, 2]]}, "number of points"),
        ({"shape_type": "circle", "points": [[1, 1], [2, 2], [3, 3]]}, "number of points"),
        ({"shape_type": "oriented_rectangle", "points": [[1, 1], [2, 2]]}, "number of points"),
    ],
)
def test_labelme_shapes_that_lie_are_refused(
    tmp_path: Path, change: dict[str, Any], reason: str
) -> None:
    save_json(tmp_path / "a.json", labelme_document(labelme_mask(disc()) | change))
    assert reason in only_refused(tmp_path)


@pytest.mark.parametrize("hw", [(None, None), (0, 5), (10**6, 10**6), ("40", 60)])
def test_a_labelme_file_of_no_possible_size_is_refused(tmp_path: Path, hw: Any) -> None:
    save_json(tmp_path / "a.json", labelme_document(labelme_mask(disc()), hw=hw))
    assert only_refused(tmp_path)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["size", "counts", "points", "label", "id", "image_id", "file_name"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)
numbers = st.integers(1, 3)
images = st.fixed_dictionaries(
    {
        "id": numbers,
        "file_name": st.just("a.png"),
        "height": st.just(9) | json_values,
        "width": st.just(9) | json_values,
    }
)
annotations = st.fixed_dictionaries(
    {"image_id": numbers | json_values, "segmentation": json_values, "category_id": json_values}
)
shapes = st.fixed_dictionaries(
    {
        "label": json_values,
        "points": json_values
        | st.lists(st.lists(st.floats(-9, 99), min_size=2, max_size=2), max_size=4),
        "shape_type": st.sampled_from(["polygon", "circle", "rectangle", "mask", "line", None]),
        "group_id": json_values,
        "mask": json_values,
    }
)


@settings(max_examples=200, deadline=None)
@given(
    document=st.fixed_dictionaries(
        {
            "images": st.lists(images | json_values, max_size=3),
            "annotations": st.lists(annotations | json_values, max_size=4),
            "categories": json_values,
        }
    )
)
def test_no_coco_document_does_more_than_be_refused(document: dict[str, Any]) -> None:
    from pathlib import PurePosixPath

    assert is_coco(document)
    for finding in read_coco(document, Path("a.json"), PurePosixPath("a.json")):
        if isinstance(finding, FoundMasks):
            with contextlib.suppress(UserError):
                assert all(mask.shape == finding.hw for mask in finding.read())


@settings(max_examples=200, deadline=None)
@given(shapes=st.lists(shapes | json_values, max_size=4), height=json_values | st.just(20))
def test_no_labelme_document_does_more_than_be_refused(
    tmp_path_factory: pytest.TempPathFactory, shapes: list[Any], height: Any
) -> None:
    from pathlib import PurePosixPath

    document = labelme_document(*shapes, hw=(height, 20))
    assert is_labelme(document)
    path = tmp_path_factory.getbasetemp() / "hostile.json"
    path.write_text(json.dumps(document))
    for finding in read_labelme(document, path, PurePosixPath("a.json")):
        if isinstance(finding, FoundMasks):
            with contextlib.suppress(UserError):
                assert all(mask.shape == finding.hw for mask in finding.read())


def test_json_of_millions_of_empty_lists_is_refused_before_it_is_parsed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(limits._MAX_JSON_PARTS, b"[", 1000)
    (tmp_path / "a.json").write_text('{"shapes": [' + "[]," * 1001 + "1]}")
    assert "too much" in only_refused(tmp_path)


def test_points_and_pixels_of_all_lesions_of_an_image_count_together(tmp_path: Path) -> None:
    polygon = [[5, 5, 30, 5, 30, 30] * 10_000]
    save_json(tmp_path / "coco.json", coco_document(*[polygon] * 4))
    assert "too many points" in only_refused(tmp_path)
    shape = labelme_shape("polygon", [[5, 5], [30, 5], [30, 30]] * 10_000)
    save_json(tmp_path / "coco.json", labelme_document(*[shape] * 4))
    assert "too many points" in only_refused(tmp_path)
    triangle = [[5, 5, 30, 5, 30, 30]]
    save_json(tmp_path / "coco.json", coco_document(*[triangle] * 50, hw=(14_000, 14_000)))
    assert "too many lesions" in only_refused(tmp_path)


def test_names_that_cannot_be_written_do_not_come_out(tmp_path: Path) -> None:
    document = coco_document([[1, 1, 9, 1, 9, 9]], name="a\ud800\x1b[2J.jpg")
    save_json(tmp_path / "coco.json", document)
    assert only_found(tmp_path).file == "coco.json: a??[2J.jpg"
    document["annotations"][0]["image_id"] = "\ud800"
    save_json(tmp_path / "coco.json", document)
    (refused,) = found_in(tmp_path)[1]
    str(refused.error).encode()
