"""What comes in is exactly what the files have; work that is there is never overwritten."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from mask_files import (
    HW,
    coco_document,
    disc,
    labelme_document,
    labelme_mask,
    save_json,
    save_photograph,
    save_picture,
)
from PIL import Image
from segmentations import photograph, save_segmentation

from lesionlab.core.edits import EditState, compose
from lesionlab.core.import_messages import ImportFate
from lesionlab.core.masks import pack, unpack
from lesionlab.core.records import Draft, Effort
from lesionlab.core.saving_messages import Accept, SaveDraft, SetFlag
from lesionlab.core.worklist import WorkState
from lesionlab.engine.exchange.mask_import import (
    EMPTY_NOTES,
    DirectAccess,
    ImportPlan,
    ImportReport,
    MaskImporter,
    known_images,
    plan_import,
)
from lesionlab.engine.exchange.readers.find import opened_source
from lesionlab.engine.imaging.scan import scan_folder
from lesionlab.engine.store.effort import IMPORTED
from lesionlab.engine.store.project import Project

NAMES = ("a", "b", "c")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    folder = tmp_path / "clinic"
    for number, name in enumerate(NAMES):
        save_photograph(folder / f"{name}.png", seed=number)
    with Project.open(folder, user_data_dir=tmp_path / "user") as opened:
        opened.sync_paths(list(scan_folder(folder)))
        yield opened


@pytest.fixture
def masks(tmp_path: Path) -> Path:
    folder = tmp_path / "masks"
    folder.mkdir()
    return folder


def imported(
    project: Project, source: Path, *, as_drafts: bool = False, replace: bool = False
) -> ImportReport:
    with opened_source(source) as opened:
        images = known_images(project, project.entries())
        plan = plan_import(opened, images, folder=project.folder)
        importer = MaskImporter(DirectAccess(project), as_drafts=as_drafts, replace=replace)
        return importer.run(plan)


def planned(project: Project, source: Path) -> ImportPlan:
    return plan_import(source, known_images(project, project.entries()), folder=project.folder)


def key_of(project: Project, name: str) -> int:
    return next(e.image_key for e in project.entries() if e.path == f"{name}.png")


def masks_of(project: Project, name: str) -> list[np.ndarray]:
    records = project.lesions(key_of(project, name))
    return [unpack(record.draft.mask) for record in records if record.draft]


def state_of(project: Project, name: str) -> WorkState:
    return project.entry(key_of(project, name)).state


def draw(project: Project, name: str, mask: np.ndarray, *, accept: bool) -> None:
    """Work on an image as the clinician does."""
    from lesionlab.engine.imaging.decode import read_image

    key = key_of(project, name)
    image = read_image(project.path_of(key))
    project.record_decoded(key, image_id=image.image_id, hw=image.hw)
    draft = Draft(EditState(), pack(mask), None, "", Effort(clicks=3))
    kind = Accept if accept else SaveDraft
    project.apply(kind(f"drawn-{name}-{pack(mask).sha256}", key, 0, draft))


def test_masks_of_several_formats_become_corrections_pixel_for_pixel(
    project: Project, masks: Path
) -> None:
    one, two, hairs = disc(), disc(at=(20, 45), radius=5), disc(radius=2)
    save_picture(masks / "a_segmentation.png", one)
    save_json(masks / "b.json", labelme_document(labelme_mask(two), name="b.png"))
    np.save(masks / "c_masks.npy", np.stack([one, two]))
    np.save(masks / "c_artefacts.npy", hairs)

    report = imported(project, masks)

    assert len(report.imported) == 3
    assert not report.left_out
    for name, expected in (("a", [one]), ("b", [two]), ("c", [one, two])):
        assert state_of(project, name) is WorkState.ACCEPTED
        np.testing.assert_array_equal(masks_of(project, name), expected)
    for correction in project.corrections():
        assert correction.work.state.source == IMPORTED
        # Whoever undoes all that follows comes back to the mask that came in.
        np.testing.assert_array_equal(
            compose(np.zeros(HW), correction.work.state.edits), unpack(correction.work.mask)
        )
    artefacts = project.lesions(key_of(project, "c"))[0].draft
    assert artefacts is not None
    assert artefacts.artefacts is not None
    np.testing.assert_array_equal(unpack(artefacts.artefacts), hairs)
    assert project.effort() == ()


def test_importing_again_changes_nothing(project: Project, masks: Path) -> None:
    np.save(masks / "a_masks.npy", np.stack([disc(), disc(radius=4)]))
    imported(project, masks)
    before = [c.correction_id for c in project.corrections()]
    for replace in (False, True):
        report = imported(project, masks, replace=replace)
        assert (report.imported, report.unchanged, report.left_out) == ([], 1, [])
    assert [c.correction_id for c in project.corrections()] == before


def test_an_import_that_was_cut_off_is_brought_to_its_end(
    project: Project, masks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    np.save(masks / "a_masks.npy", np.stack([disc(), disc(radius=4)]))
    apply = Project.apply

    def dies_at_the_second(self: Project, change: object) -> object:
        if isinstance(change, Accept) and change.lesion == 1:
            raise KeyboardInterrupt
        return apply(self, change)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(Project, "apply", dies_at_the_second)
        with pytest.raises(KeyboardInterrupt):
            imported(project, masks)
    assert len(list(project.corrections())) == 1
    report = imported(project, masks)
    assert len(report.imported) == 1
    np.testing.assert_array_equal(masks_of(project, "a"), [disc(), disc(radius=4)])
    assert len(list(project.corrections())) == 2


@pytest.mark.parametrize("accept", [True, False])
def test_work_that_is_there_stays_and_is_named(project: Project, masks: Path, accept: bool) -> None:
    own = disc(radius=4)
    draw(project, "a", own, accept=accept)
    save_picture(masks / "a_segmentation.png", disc())
    save_picture(masks / "b_segmentation.png", disc())

    report = imported(project, masks)

    assert report.imported == [key_of(project, "b")]
    (left_out,) = report.left_out
    assert (left_out.fate, left_out.image) == (ImportFate.HAS_WORK, "a.png")
    np.testing.assert_array_equal(masks_of(project, "a"), [own])


def test_work_is_replaced_only_when_asked_for_and_stays_in_the_history(
    project: Project, masks: Path
) -> None:
    own = disc(radius=4)
    draw(project, "a", own, accept=True)
    project.apply(SetFlag("flag", key_of(project, "a"), True))
    save_picture(masks / "a_segmentation.png", disc())
    assert [line.fate for line in imported(project, masks).left_out] == [ImportFate.HAS_WORK]
    report = imported(project, masks, replace=True)
    assert not report.left_out
    old, new = project.corrections()
    np.testing.assert_array_equal(unpack(old.work.mask), own)
    np.testing.assert_array_equal(unpack(new.work.mask), disc())
    # And back again, which is a third correction and not the first one once more.
    save_picture(masks / "a_segmentation.png", own)
    imported(project, masks, replace=True)
    save_picture(masks / "a_segmentation.png", disc())
    imported(project, masks, replace=True)
    np.testing.assert_array_equal(masks_of(project, "a"), [disc()])
    assert len(list(project.corrections())) == 4


def test_more_lesions_in_the_project_than_masks_stay(project: Project, masks: Path) -> None:
    np.save(masks / "a_masks.npy", np.stack([disc(), disc(radius=4)]))
    imported(project, masks)
    (masks / "a_masks.npy").unlink()
    save_picture(masks / "a_segmentation.png", disc())
    report = imported(project, masks, replace=True)
    assert "More lesions" in str(report.left_out[0].error)
    assert len(masks_of(project, "a")) == 2


def test_drafts_are_to_be_looked_at(project: Project, masks: Path) -> None:
    save_picture(masks / "a_segmentation.png", disc())
    assert len(imported(project, masks, as_drafts=True).imported) == 1
    assert state_of(project, "a") is WorkState.CORRECTED
    assert list(project.corrections()) == []
    np.testing.assert_array_equal(masks_of(project, "a"), [disc()])
    assert imported(project, masks, as_drafts=True).unchanged == 1
    # Drafts from an import are nobody's work: they may be accepted by one.
    assert len(imported(project, masks).imported) == 1
    assert state_of(project, "a") is WorkState.ACCEPTED


def test_what_does_not_fit_is_named_and_the_rest_comes_in(project: Project, masks: Path) -> None:
    save_picture(masks / "a_segmentation.png", disc())
    save_picture(masks / "b_segmentation.png", disc(hw=(50, 50)))
    save_picture(masks / "c_segmentation.png", np.zeros(HW, bool))
    save_picture(masks / "d_segmentation.png", disc())
    report = imported(project, masks)
    assert len(report.imported) == 1
    reasons = {line.file: str(line.error) for line in report.left_out}
    assert "not of the image's size" in reasons["b_segmentation.png"]
    assert "empty" in reasons["c_segmentation.png"]
    assert "No image" in reasons["d_segmentation.png"]
    # And it is known before anything is done.
    plan = planned(project, masks)
    assert [m.image.path for m in plan.matches] == ["a.png"]
    assert {line.file: str(line.error) for line in plan.left_out} == reasons


def test_an_empty_lesion_among_others_is_left_out_and_told(project: Project, masks: Path) -> None:
    np.save(masks / "a.npy", np.stack([disc(), np.zeros(HW, bool)]))
    (line,) = planned(project, masks).lines()
    assert (line.lesions, line.empty, line.notes) == (1, 1, EMPTY_NOTES)
    report = imported(project, masks)
    assert len(masks_of(project, "a")) == 1
    assert report.notes == [("a.png", EMPTY_NOTES[0])]


def test_the_preview_can_be_cancelled_while_masks_are_read(project: Project, masks: Path) -> None:
    for name in NAMES:
        save_picture(masks / f"{name}_segmentation.png", disc())
    steps: list[tuple[int, int, str]] = []
    plan = plan_import(
        masks,
        known_images(project, project.entries()),
        folder=project.folder,
        progress=lambda *step: steps.append(step),
        # While files are looked through, then while the first masks are read.
        is_cancelled=lambda: steps[-1:] == [(2, 3, "c_segmentation.png")] and len(steps) > 5,
    )
    assert plan.was_cancelled
    assert [match.image.path for match in plan.matches] == ["a.png", "b.png"]


def test_an_image_that_cannot_be_read_is_named(project: Project, masks: Path) -> None:
    (project.folder / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n and no more")
    save_picture(masks / "a_segmentation.png", disc())
    report = imported(project, masks)
    assert "damaged" in str(report.left_out[0].error)
    assert project.entry(key_of(project, "a")).error


def test_masks_for_another_picture_of_the_same_name_are_not_taken(
    project: Project, masks: Path
) -> None:
    document = labelme_document(labelme_mask(disc()), name="a.png")
    save_json(masks / "a.json", document | {"lesionlab": {"image_sha256": "0" * 64}})
    report = imported(project, masks)
    assert "another picture" in str(report.left_out[0].error)


def test_masks_beside_their_images_are_found_and_the_images_are_not_masks(
    project: Project,
) -> None:
    save_picture(project.folder / "outlines" / "a.png", disc())
    project.sync_paths(list(scan_folder(project.folder)))
    report = imported(project, project.folder)
    assert report.imported == [key_of(project, "a")]
    assert not report.left_out


def test_many_images_in_one_coco_file(project: Project, tmp_path: Path) -> None:
    document = coco_document(name="a.png")
    document["images"] = [
        {"id": n, "file_name": f"set/{name}.jpg", "height": HW[0], "width": HW[1]}
        for n, name in enumerate((*NAMES, "z"))
    ]
    runs = [7, 5, HW[0] * HW[1] - 12]
    document["annotations"] = [
        {
            "id": n,
            "image_id": n % 4,
            "category_id": 7,
            "segmentation": {"size": list(HW), "counts": runs},
        }
        for n in range(6)
    ]
    report = imported(project, save_json(tmp_path / "coco.json", document))
    assert len(report.imported) == 3
    assert [line.file for line in report.left_out] == ["coco.json: set/z.jpg"]
    flat = np.zeros(HW[0] * HW[1], bool)
    flat[7:12] = True
    expected = flat.reshape(HW[::-1]).T
    for name, count in zip(NAMES, (2, 2, 1), strict=True):
        lesions = masks_of(project, name)
        assert len(lesions) == count
        assert all((mask == expected).all() for mask in lesions)


def test_an_image_that_lies_on_its_side_is_read_before_its_mask_is_judged(
    project: Project, masks: Path
) -> None:
    """Its header gives the size as stored, which is not the one in which it is seen."""
    lying = Image.fromarray(np.full((HW[1], HW[0], 3), 120, np.uint8))
    exif = Image.Exif()
    exif[0x0112] = 6
    lying.save(project.folder / "d.jpg", exif=exif)
    project.sync_paths(list(scan_folder(project.folder)))
    save_picture(masks / "d_segmentation.png", disc())
    assert len(imported(project, masks).imported) == 1


def test_a_segmentation_finds_its_dicom_image_whatever_they_are_called(
    tmp_path: Path, masks: Path
) -> None:
    folder = tmp_path / "pacs"
    for number, uid in enumerate(("1.2.3.4", "1.2.3.5")):
        photograph(HW, uid=uid).save_as(
            make_folder(folder) / f"IM_000{number}", enforce_file_format=True
        )
    one, two = disc(), disc(at=(20, 45))
    of = photograph(HW, uid="1.2.3.5")
    save_segmentation(masks / "SEG_0000.dcm", [one, two], of=of)
    # Named like an image, but drawn on one that is not here.
    save_segmentation(masks / "IM_0000.dcm", [one], of=photograph(HW, uid="1.2.3.9"))
    with Project.open(folder, user_data_dir=tmp_path / "user") as project:
        project.sync_paths(list(scan_folder(folder)))
        report = imported(project, masks)
        (key,) = report.imported
        assert project.entry(key).path == "IM_0001"
        lesions = [unpack(r.draft.mask) for r in project.lesions(key) if r.draft]
        np.testing.assert_array_equal(lesions, [one, two])
    (left_out,) = report.left_out
    assert "another picture" in str(left_out.error)


def test_a_search_can_be_cancelled(project: Project, masks: Path) -> None:
    for name in NAMES:
        save_picture(masks / f"{name}_segmentation.png", disc())
    asked: list[str] = []
    plan = plan_import(
        masks,
        known_images(project, project.entries()),
        folder=project.folder,
        progress=lambda _done, _total, file: asked.append(file),
        is_cancelled=lambda: len(asked) > 1,
    )
    assert plan.was_cancelled
    assert asked[:2] == ["a_segmentation.png", "b_segmentation.png"]
    assert plan.matches == []


def make_folder(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
