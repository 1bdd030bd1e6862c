"""COCO, labelme and numpy: what their own libraries read is, pixel for pixel, what was accepted."""

from __future__ import annotations

import base64
import contextlib
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from corrected import HW, accept, add_image, drawn, work
from hypothesis import given
from hypothesis.extra.numpy import array_shapes, arrays
from jsonschema import Draft202012Validator
from PIL import Image
from pycocotools import mask as coco_mask
from pycocotools.coco import COCO

from dicom_files import MULTI_FRAME_CAPTURE, data_set, picture, saved
from lesionlab.core.export import ExportChoice, ExportFormat
from lesionlab.core.masks import pack
from lesionlab.core.saving_messages import Accept, SetLesionCount
from lesionlab.engine.exchange.export import ExportReport, export
from lesionlab.engine.exchange.formats import coco, labelme, numpy_arrays
from lesionlab.engine.exchange.formats.labelme_schema import SCHEMA
from lesionlab.engine.exchange.formats.pixel_outline import outlines, without_holes
from lesionlab.engine.imaging.decode import read_image
from lesionlab.engine.imaging.dicom import frames_in
from lesionlab.engine.store.project import Project

FORMATS = (ExportFormat.COCO, ExportFormat.LABELME, ExportFormat.NUMPY)
masks = arrays(np.bool_, array_shapes(min_dims=2, max_dims=2, min_side=1, max_side=12))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    folder = tmp_path / "images"
    (folder / "ward").mkdir(parents=True)
    with Project.open(folder, user_data_dir=tmp_path / "data") as project:
        yield project


def noise(seed: int) -> np.ndarray:
    return np.random.default_rng(seed).random(HW) > 0.6


def ring() -> np.ndarray:
    ys, xs = np.mgrid[: HW[0], : HW[1]]
    distance = (ys - 40) ** 2 + (xs - 60) ** 2
    return (distance < 900) & (distance > 100)


def two_lesions(project: Project) -> list[np.ndarray]:
    """Accept an image with two lesions and artefacts; gives lesion 1, lesion 2, artefacts."""
    key = add_image(project, drawn(3)[0], "ward/Läsion 1.png")
    first, second, hair = noise(1), ring(), noise(2) & noise(3)
    project.apply(SetLesionCount("two", key, 2))
    project.apply(Accept("first", key, 0, replace(work(first), artefacts=pack(hair))))
    accept(project, key, second, lesion=1)
    return [first, second, hair]


def write(project: Project, to: Path, *formats: ExportFormat, **options: object) -> ExportReport:
    report = export(project, to, choice=ExportChoice(formats or FORMATS, **options))
    assert report.failures == []
    return report


def read_coco(path: Path) -> COCO:
    with contextlib.redirect_stdout(io.StringIO()):
        return COCO(path)


def test_coco_holds_each_lesion_exactly(project: Project, to: Path) -> None:
    expected = two_lesions(project)
    key = add_image(project, drawn(4)[0], "b.png")
    accept(project, key, np.zeros(HW, bool))
    write(project, to, ExportFormat.COCO)
    read = read_coco(to / coco.FILE_NAME)
    images = {image["file_name"]: image for image in read.dataset["images"]}
    assert images.keys() == {"ward/Läsion 1.png", "b.png"}
    image = images["ward/Läsion 1.png"]
    assert (image["height"], image["width"]) == HW
    annotations = read.loadAnns(read.getAnnIds(imgIds=[image["id"]]))
    assert [each["category_id"] for each in annotations] == [1, 1, 2]
    assert read.loadCats([1, 2])[1]["name"] == "artefact"
    for annotation, mask in zip(annotations, expected, strict=True):
        assert (read.annToMask(annotation) == mask).all()
        assert annotation["area"] == mask.sum()
        assert annotation["bbox"] == coco_mask.toBbox(annotation["segmentation"]).tolist()
        assert annotation["iscrowd"] == 0
    assert annotations[1]["lesionlab"]["lesion"] == 2
    # An image on which nothing is lesion is there, with nothing on it.
    assert read.getAnnIds(imgIds=[images["b.png"]["id"]]) == []


def test_coco_polygons_say_what_they_could_not_hold(project: Project, to: Path) -> None:
    _, second, _ = two_lesions(project)
    report = write(project, to, ExportFormat.COCO, coco_polygons=True)
    read = read_coco(to / coco.FILE_NAME)
    annotation = next(
        each for each in read.dataset["annotations"] if each.get("lesionlab", {}).get("lesion") == 2
    )
    filled = second.copy()
    filled[30:51, 50:71] = True
    assert isinstance(annotation["segmentation"], list)
    assert (read.annToMask(annotation) == filled).all()
    lost = int((filled & ~second).sum())
    assert annotation["lesionlab"]["holes_filled"] == 1
    assert annotation["lesionlab"]["pixels_filled"] == lost
    info = read.dataset["info"]
    assert "cannot hold holes" in info["description"]
    assert info["lesionlab"]["pixels_filled"] >= lost
    (note,) = report.notes
    assert f"{info['lesionlab']['holes_filled']} holes" in note


@given(masks)
def test_outlines_filled_are_the_mask_without_its_holes(mask: np.ndarray) -> None:
    filled = without_holes(mask)
    polygons = outlines(filled.mask)
    assert bool(polygons) == mask.any()
    assert (filled.mask >= mask).all()
    assert filled.pixels == filled.mask.sum() - mask.sum()
    assert (filled.holes > 0) == (filled.pixels > 0)
    if polygons:
        rles = coco_mask.frPyObjects([each.ravel().tolist() for each in polygons], *mask.shape)
        assert (coco_mask.decode(coco_mask.merge(rles)) == filled.mask).all()


@given(masks)
def test_rle_is_exact(mask: np.ndarray) -> None:
    rle = coco.rle_of(mask)
    assert (coco_mask.decode(json.loads(json.dumps(rle))) == mask).all()


def test_labelme_files_are_as_labelme_reads_them(project: Project, to: Path) -> None:
    expected = two_lesions(project)
    write(project, to, ExportFormat.LABELME)
    path = to / "ward" / "Läsion 1.json"
    document = json.loads(path.read_text("utf-8"))
    Draft202012Validator.check_schema(SCHEMA)
    assert list(Draft202012Validator(SCHEMA).iter_errors(document)) == []
    assert (document["imageHeight"], document["imageWidth"]) == HW
    assert document["imageData"] is None
    image = path.parent / document["imagePath"]
    assert image.resolve() == project.folder / "ward" / "Läsion 1.png"
    assert [(each["label"], each["group_id"]) for each in document["shapes"]] == [
        ("lesion", 1),
        ("lesion", 2),
        ("artefact", None),
    ]
    for shape, mask in zip(document["shapes"], expected, strict=True):
        # Read as `labelme.utils.shapes_to_label` does, here written down once more.
        part = np.asarray(Image.open(io.BytesIO(base64.b64decode(shape["mask"])))).astype(bool)
        (x1, y1), (x2, y2) = shape["points"]
        there = np.zeros(HW, bool)
        there[y1 : y2 + 1, x1 : x2 + 1] = part
        assert (there == mask).all()


def test_labelme_files_carry_the_image_if_that_is_wanted(project: Project, to: Path) -> None:
    two_lesions(project)
    write(project, to, ExportFormat.LABELME, labelme_images=True, neutral_names=True)
    (path,) = to.glob("*[0-9a-f].json")
    document = json.loads(path.read_text("utf-8"))
    image = np.asarray(Image.open(io.BytesIO(base64.b64decode(document["imageData"]))))
    assert (image == drawn(3)[0]).all()
    assert document["imagePath"] == f"{path.stem}.png"


def test_frames_of_a_dicom_file_are_put_into_their_labelme_files(
    project: Project, to: Path
) -> None:
    frames = np.stack([picture(), picture()[::-1]])
    data = data_set(frames, frames=2, kind=MULTI_FRAME_CAPTURE)
    saved(data, project.folder / "IM_0001")
    for path in frames_in(project.folder / "IM_0001", "IM_0001"):
        (entry,) = project.sync_paths([path])
        image = read_image(project.folder / path)
        project.record_decoded(entry.image_key, image_id=image.image_id, hw=image.hw)
        accept(project, entry.image_key, np.eye(*image.hw, dtype=bool))
    write(project, to)
    write(project, to / "neutral", neutral_names=True)

    assert read_coco(to / coco.FILE_NAME).loadImgs([1])[0]["file_name"] == "IM_0001#1"
    document = json.loads((to / "IM_0001_frame2.json").read_text("utf-8"))
    image = np.asarray(Image.open(io.BytesIO(base64.b64decode(document["imageData"]))))
    assert (image == frames[1]).all()
    assert len(list((to / "neutral").glob("*_masks.npy"))) == 2
    assert not [path for path in (to / "neutral").iterdir() if b"IM_0001" in path.read_bytes()]


@pytest.mark.parametrize(
    "spoil",
    [
        {"imagePath": ""},
        {"version": 5},
        {"shapes": [{"label": "lesion", "points": [[0, 0]], "shape_type": "mask", "mask": "AA"}]},
        {"shapes": [{"label": "lesion", "points": [[0, 0], [1, 1]], "shape_type": "mask"}]},
        {"shapes": [{"label": 1, "points": [[0, 0]], "shape_type": "point"}]},
        {"flags": {"a": "yes"}},
    ],
)
def test_the_schema_finds_what_labelme_would_refuse(spoil: dict[str, object]) -> None:
    document = {
        "version": "5.5.0",
        "flags": {},
        "shapes": [],
        "imagePath": "a.png",
        "imageData": None,
    }
    validator = Draft202012Validator(SCHEMA)
    assert validator.is_valid(document)
    assert not validator.is_valid(document | spoil)


def test_numpy_files_hold_lesions_and_artefacts(project: Project, to: Path) -> None:
    first, second, hair = two_lesions(project)
    write(project, to, ExportFormat.NUMPY)
    lesions = np.load(to / "ward" / "Läsion 1_masks.npy", allow_pickle=False)
    artefacts = np.load(to / "ward" / "Läsion 1_artefacts.npy", allow_pickle=False)
    assert lesions.dtype == bool
    assert (lesions == np.stack([first, second])).all()
    assert (artefacts == hair).all()


def test_exporting_again_changes_nothing_and_writes_nothing(project: Project, to: Path) -> None:
    two_lesions(project)
    write(project, to)
    before = {
        path: path.stat().st_mtime_ns for path in to.rglob("*.*") if "export" not in path.name
    }
    write(project, to)
    assert {path: path.stat().st_mtime_ns for path in before} == before
    assert len(before) == 4


@pytest.mark.parametrize(
    ("format_", "module", "name"),
    [
        (ExportFormat.COCO, coco, "rle_of"),
        (ExportFormat.LABELME, labelme, "_base64_png"),
        (ExportFormat.NUMPY, numpy_arrays, "npy_bytes"),
    ],
)
def test_one_wrong_pixel_is_found_and_the_old_file_stays(
    project: Project,
    to: Path,
    format_: ExportFormat,
    module: object,
    name: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    key = add_image(project, drawn(3)[0], "a.png")
    accept(project, key, ring())
    write(project, to, format_)
    before = {path: path.read_bytes() for path in to.iterdir() if "export" not in path.name}
    accept(project, key, noise(5))
    right = getattr(module, name)

    def wrong(array: np.ndarray) -> object:
        spoilt = array.copy()
        spoilt[..., 7, 9] = ~spoilt[..., 7, 9] if array.dtype == bool else 1 - spoilt[..., 7, 9]
        return right(spoilt)

    monkeypatch.setattr(module, name, wrong)
    report = export(project, to, choice=ExportChoice((format_,)))
    assert report.exported == 0
    assert "could not be read back" in report.failures[0][1]
    assert {path: path.read_bytes() for path in before} == before
