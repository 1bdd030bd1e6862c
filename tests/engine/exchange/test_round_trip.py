"""What was exported and is imported again is the same, pixel for pixel, in every such format."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from mask_files import HW, disc, save_photograph

from dicom_files import MULTI_FRAME_CAPTURE, data_set, saved
from lesionlab.core.edits import EditState
from lesionlab.core.export import ExportChoice, ExportFormat
from lesionlab.core.masks import pack, unpack
from lesionlab.core.records import Draft, Effort
from lesionlab.core.saving_messages import Accept, SetLesionCount
from lesionlab.engine.exchange.export import export
from lesionlab.engine.exchange.mask_import import (
    DirectAccess,
    ImportReport,
    MaskImporter,
    known_images,
    plan_import,
)
from lesionlab.engine.imaging.decode import read_image
from lesionlab.engine.imaging.scan import scan_folder
from lesionlab.engine.store.project import Project

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")

EXACT = (
    ExportFormat.ISIC_PNG,
    ExportFormat.COCO,
    ExportFormat.LABELME,
    ExportFormat.NUMPY,
    ExportFormat.DICOM_SEG,
    ExportFormat.HDF5,
)

Lesions = dict[str, list[np.ndarray]]


def drawn() -> Lesions:
    noise = np.random.default_rng(5).random(HW) < 0.5
    return {
        "ward/one.png": [disc()],
        "ward/one.jpg.png": [disc(at=(30, 50), radius=4), noise],
        "other/two.png": [disc(at=(12, 12), radius=6)],
        "other/TWO.png": [disc(at=(30, 50), radius=7), disc(at=(8, 8), radius=3)],
        "other/one.png": [disc(radius=18), disc(at=(10, 10), radius=3), ~noise],
    }


ARTEFACTS = disc(at=(5, 40), radius=4)


def opened(folder: Path) -> Project:
    """Make the images, and open their project; each image was looked at once."""
    for number, path in enumerate(drawn()):
        save_photograph(folder / path, seed=number)
    project = Project.open(folder, user_data_dir=folder.parent / "user")
    for entry in project.sync_paths(list(scan_folder(folder))):
        image = read_image(project.path_of(entry.image_key))
        project.record_decoded(entry.image_key, image_id=image.image_id, hw=image.hw)
    return project


def accept_all(project: Project) -> None:
    for entry in project.entries():
        masks = drawn()[entry.path]
        key = entry.image_key
        project.apply(SetLesionCount(f"count {key}", key, len(masks)))
        for lesion, mask in enumerate(masks):
            artefacts = pack(ARTEFACTS) if entry.path == "ward/one.png" else None
            draft = Draft(EditState(), pack(mask), None, "", Effort(), artefacts=artefacts)
            project.apply(Accept(f"{key} {lesion}", key, lesion, draft))


def imported(project: Project, source: Path) -> ImportReport:
    images = known_images(project, project.entries())
    plan = plan_import(source, images, folder=project.folder)
    return MaskImporter(DirectAccess(project), as_drafts=False, replace=False).run(plan)


def lesions_of(project: Project) -> Lesions:
    return {
        entry.path: [
            unpack(record.draft.mask)
            for record in project.lesions(entry.image_key)
            if record.draft is not None
        ]
        for entry in project.entries()
    }


@pytest.mark.parametrize("neutral", [False, True], ids=["own names", "neutral names"])
@pytest.mark.parametrize("kinds", [*((kind,) for kind in EXACT), EXACT], ids="+".join)
def test_export_and_import_is_identity(
    tmp_path: Path, kinds: tuple[ExportFormat, ...], neutral: bool
) -> None:
    with opened(tmp_path / "here") as project:
        accept_all(project)
        choice = ExportChoice(formats=kinds, neutral_names=neutral)
        report = export(project, tmp_path / "out", choice=choice)
        assert report.exported == len(drawn())
        assert not report.failures
    with opened(tmp_path / "there") as project:
        result = imported(project, tmp_path / "out")
        assert len(result.imported) == len(drawn())
        # Of all formats together one is taken; with one format there is nothing else.
        assert len(kinds) > 1 or not result.left_out
        for path, masks in lesions_of(project).items():
            np.testing.assert_array_equal(masks, drawn()[path])
        key = next(e.image_key for e in project.entries() if e.path == "ward/one.png")
        draft = project.lesions(key)[0].draft
        assert draft is not None
        assert draft.artefacts is not None
        np.testing.assert_array_equal(unpack(draft.artefacts), ARTEFACTS)
        assert imported(project, tmp_path / "out").unchanged == len(drawn())


def test_coco_polygons_come_back_with_their_holes_filled(tmp_path: Path) -> None:
    with opened(tmp_path / "here") as project:
        accept_all(project)
        choice = ExportChoice(formats=(ExportFormat.COCO,), coco_polygons=True)
        export(project, tmp_path / "out", choice=choice)
    with opened(tmp_path / "there") as project:
        imported(project, tmp_path / "out")
        from lesionlab.engine.exchange.formats.pixel_outline import without_holes

        for path, masks in lesions_of(project).items():
            expected = [without_holes(mask).mask for mask in drawn()[path]]
            np.testing.assert_array_equal(masks, expected)


@pytest.mark.parametrize("is_same_project", [True, False])
@pytest.mark.parametrize("keeps_identity", [True, False])
def test_segmentations_of_dicom_images(
    tmp_path: Path, keeps_identity: bool, is_same_project: bool
) -> None:
    masks = {"one.dcm": disc(), "two.dcm#1": disc(radius=5), "two.dcm#2": ~disc()}
    picture = np.random.default_rng(1).integers(0, 256, (*HW, 3)).astype(np.uint8)

    def clinic(name: str) -> Project:
        folder = tmp_path / name
        folder.mkdir(parents=True)
        saved(data_set(picture, PatientID="7"), folder / "one.dcm")
        frames = np.stack([255 - picture, picture[::-1]])
        data = data_set(frames, frames=2, kind=MULTI_FRAME_CAPTURE)
        data.SOPInstanceUID = f"{data.SOPInstanceUID}.2"
        data.SeriesInstanceUID = "1.2.3"
        saved(data, folder / "two.dcm")
        project = Project.open(folder, user_data_dir=tmp_path / "user")
        for entry in project.sync_paths(list(scan_folder(folder))):
            image = read_image(project.path_of(entry.image_key))
            project.record_decoded(
                entry.image_key, image_id=image.image_id, hw=image.hw, facts=image.facts
            )
        return project

    with clinic("a") as project:
        for entry in project.entries():
            draft = Draft(EditState(), pack(masks[entry.path]), None, "", Effort())
            project.apply(Accept(entry.path, entry.image_key, 0, draft))
        choice = ExportChoice((ExportFormat.DICOM_SEG,), dicom_identity=keeps_identity)
        assert export(project, tmp_path / "out", choice=choice).failures == []
        if is_same_project:
            plan = plan_import(
                tmp_path / "out",
                known_images(project, project.entries()),
                folder=project.folder,
                uid_key=project.uid_key(),
            )
            assert sorted(match.image.path for match in plan.matches) == sorted(masks)
            return
    with clinic("b") as project:
        report = imported(project, tmp_path / "out")
        assert (len(report.imported), report.left_out) == (3, [])
        for entry in project.entries():
            (lesion,) = project.lesions(entry.image_key)
            assert lesion.draft is not None
            np.testing.assert_array_equal(unpack(lesion.draft.mask), masks[entry.path])
