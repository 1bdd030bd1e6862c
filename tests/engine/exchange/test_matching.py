"""Masks are matched with images by content, by DICOM's name for it, or by the file's name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from lesionlab.engine.exchange.matching import KnownImage, Match, Matcher, NoMatch
from lesionlab.engine.exchange.readers.found import FoundMasks, MaskFormat


def masks(
    *names: str,
    file: str = "",
    kind: MaskFormat = MaskFormat.PICTURE,
    image_id: str = "",
    sop: tuple[str, int] = ("", 0),
    path: str = "/masks/file.png",
) -> FoundMasks:
    return FoundMasks(
        kind,
        file=file or names[0],
        paths=(Path(path),),
        names=names,
        hw=(4, 4),
        lesion_count=1,
        read=lambda: iter(()),
        image_id=image_id,
        sop_uid=sop[0],
        sop_frame=sop[1],
    )


def images(*paths: str) -> list[KnownImage]:
    return [KnownImage(number, path) for number, path in enumerate(paths, 1)]


def matched(
    found: FoundMasks | Sequence[FoundMasks],
    known: Sequence[KnownImage],
    sop_uids: dict[tuple[str, int], int] | None = None,
) -> tuple[list[Match], list[NoMatch]]:
    found = [found] if isinstance(found, FoundMasks) else found
    return Matcher(known, folder=Path("/clinic"), sop_uids=sop_uids).match(found)


def path_for(found: FoundMasks, *paths: str) -> str:
    matches, missed = matched(found, images(*paths))
    return matches[0].image.path if matches else f"! {missed[0].error.what}"


@pytest.mark.parametrize(
    ("name", "paths", "expected"),
    [
        ("IMG_1", ["IMG_1.jpg", "IMG_10.jpg"], "IMG_1.jpg"),
        ("img_1", ["ward/IMG_1.JPG"], "ward/IMG_1.JPG"),
        ("a.png", ["a.jpg"], "a.jpg"),
        ("a.png", ["a.jpg", "a.png"], "a.png"),
        # As exports call what differs in case only.
        ("A.png", ["A.png", "a.png"], "A.png"),
        ("a.png_", ["A.png", "a.png"], "a.png"),
        ("ward/a.png_", ["ward/A.png", "a.png_.png", "ward/a.png"], "ward/a.png"),
        ("ISIC_0.1", ["ISIC_0.1.jpg"], "ISIC_0.1.jpg"),
        ("b/masks/a", ["a/a.jpg", "b/a.jpg"], "b/a.jpg"),
        ("a", ["A.jpg", "a.jpg"], "a.jpg"),
        ("a", ["x/a.jpg", "y/a.jpg"], "! Several images have this name."),
        ("z/a", ["x/a.jpg", "y/a.jpg"], "! Several images have this name."),
        ("c", ["a.jpg"], "! No image of the folder has this name."),
        ("scan_frame3", ["scan.dcm#2", "scan.dcm#3"], "scan.dcm#3"),
        ("scan.dcm#3", ["scan.dcm#2", "scan.dcm#3"], "scan.dcm#3"),
    ],
)
def test_names_are_matched(name: str, paths: list[str], expected: str) -> None:
    assert path_for(masks(name), *paths) == expected


def test_the_likelier_name_is_tried_first() -> None:
    assert path_for(masks("a_mask", "a"), "a.jpg", "a_mask.jpg") == "a_mask.jpg"
    assert path_for(masks("a_mask", "a"), "a.jpg") == "a.jpg"


def test_a_mask_is_never_matched_with_itself() -> None:
    found = masks("outlines/a", path="/clinic/outlines/a.png")
    assert path_for(found, "a.jpg", "outlines/a.png") == "a.jpg"


def test_content_counts_more_than_the_name() -> None:
    known = [KnownImage(1, "a.jpg", image_id="one"), KnownImage(2, "b.jpg", image_id="two")]
    matches, _ = matched(masks("a", image_id="two"), known)
    assert [each.image.path for each in matches] == ["b.jpg"]
    matches, missed = matched(masks("a", image_id="three"), known)
    assert not matches
    assert "another picture" in missed[0].error.what


def test_neutral_names_are_the_beginning_of_the_content() -> None:
    known = [
        KnownImage(number, f"{number}.jpg", image_id=image_id * 64)
        for number, image_id in enumerate("c0af", 1)
    ]
    for name, path in (("a" * 12, "3.jpg"), ("f" * 13 + "-2", "4.jpg"), ("0" * 12, "2.jpg")):
        matches, _ = matched(masks(name), known)
        assert [each.image.path for each in matches] == [path]
    matches, missed = matched(masks("b" * 12), known)
    assert not matches
    assert len(missed) == 1


def test_dicom_is_matched_by_its_uid_and_frame() -> None:
    known = images("x.dcm#1", "x.dcm#2", "y.dcm")
    uids = {("1.1", 1): 1, ("1.1", 2): 2, ("1.2", 0): 3}
    for sop, path in ((("1.1", 2), "x.dcm#2"), (("1.2", 0), "y.dcm"), (("1.2", 1), "y.dcm")):
        matches, _ = matched(masks("no name", sop=sop), known, uids)
        assert [each.image.path for each in matches] == [path]
    matches, missed = matched(masks("y", sop=("9.9", 0)), known, uids)
    assert not matches
    assert "another picture" in missed[0].error.what


def test_of_several_formats_the_most_exact_is_taken() -> None:
    several = [
        masks("a", file="a.json", kind=MaskFormat.LABELME),
        masks("a", file="a_segmentation.png", kind=MaskFormat.ISIC),
        masks("a", file="coco.json: a", kind=MaskFormat.COCO),
    ]
    matches, missed = matched(several, images("a.jpg"))
    assert [each.found.file for each in matches] == ["a_segmentation.png"]
    assert {each.found.file for each in missed} == {"a.json", "coco.json: a"}
    assert all("Another file is taken" in each.error.what for each in missed)


def test_of_two_alike_none_is_taken() -> None:
    several = [masks("x/a", file="x/a.png"), masks("y/a", file="y/a.png")]
    matches, missed = matched(several, images("a.jpg"))
    assert not matches
    assert len(missed) == 2
    assert all("none fits better" in each.error.what for each in missed)


def test_folders_of_the_same_name_tell_two_images_apart() -> None:
    several = [masks("x/a", file="x/a.png"), masks("y/a", file="y/a.png")]
    matches, missed = matched(several, images("x/a.jpg", "y/a.jpg"))
    assert [(m.image.path, m.found.file) for m in matches] == [
        ("x/a.jpg", "x/a.png"),
        ("y/a.jpg", "y/a.png"),
    ]
    assert not missed
