"""Freezing a training set: what is left out and why, and what never comes apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import cv2
import numpy as np
import pytest
from corrected import HW, accept, add_image, correct, drawn, work, write_image
from tiny_sam import tiny_predictor

from lesionlab.core.decoders import DecoderKind
from lesionlab.core.errors import UserError
from lesionlab.core.masks import pack
from lesionlab.core.prompts import Box, Click, PromptSet
from lesionlab.core.proposals import Proposal
from lesionlab.core.saving_messages import Accept, SaveDraft, SetFlag, SetLesionCount
from lesionlab.core.training_set import TrainingSet
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.retraining.corpus import Corpus, freeze, usable_at_a_glance
from lesionlab.engine.store.project import Project

EMPTY = np.zeros(HW, np.bool_)
BOX = PromptSet(box=Box(10, 10, 100, 80))


@pytest.fixture
def frozen(project: Project, base: Predictor) -> Callable[..., Corpus]:
    return lambda seed=0: freeze(project, predictor=base, seed=seed)


def key_of(project: Project, path: str) -> int:
    return next(e.image_key for e in project.entries() if e.path == path)


def test_every_correction_is_frozen_with_what_was_accepted(project: Project, frozen) -> None:
    corpus = frozen()

    cases = corpus.training_set.cases
    assert [case.path for case in cases] == [f"{n}.png" for n in range(6)]
    assert corpus.left_out == ()
    for case, correction in zip(cases, project.corrections(), strict=True):
        assert case.correction_id == correction.correction_id
        assert case.mask_sha256 == correction.mask_sha256 == correction.work.mask.sha256
        assert case.image_id == correction.image_id
    assert [item.correction.path for item in corpus.corrections] == [c.path for c in cases]


def test_the_same_corrections_freeze_to_the_same_set_and_another_seed_folds_them_otherwise(
    frozen,
) -> None:
    assert frozen().training_set.sha256 == frozen().training_set.sha256
    others = {frozen(seed).training_set.sha256 for seed in range(4)}
    assert len(others) > 1
    assert frozen().training_set.folds == 5


def test_a_mask_accepted_again_is_learned_in_its_newest_form(project: Project, frozen) -> None:
    mask = np.zeros(HW, np.bool_)
    mask[20:40, 30:70] = True
    accept(project, key_of(project, "2.png"), mask)

    cases = [c for c in frozen().training_set.cases if c.path == "2.png"]

    assert [c.mask_sha256 for c in cases] == [pack(mask).sha256]


def test_marked_artefacts_make_another_case_and_another_training_set(
    project: Project, frozen
) -> None:
    before, key = frozen().training_set, key_of(project, "2.png")
    artefacts = np.zeros(HW, np.bool_)
    artefacts[:5] = True
    marked = replace(work(drawn(2)[1]), artefacts=pack(artefacts))
    project.apply(Accept("marked", key, 0, marked))

    after = frozen().training_set

    assert after.sha256 != before.sha256
    (case,) = [c for c in after.cases if c.path == "2.png"]
    assert case.artefacts_sha256 == pack(artefacts).sha256
    assert case.case_id not in {c.case_id for c in before.cases}


def test_what_cannot_be_used_is_left_out_each_with_its_reason_and_the_rest_is_used(
    project: Project, frozen
) -> None:
    correct(project, range(20, 26))
    accept(project, key_of(project, "20.png"), EMPTY)
    (project.folder / "21.png").unlink()
    project.apply(SetFlag("flag", key_of(project, "22.png"), True))
    project.apply(SaveDraft("again", key_of(project, "23.png"), 0, work(drawn(23)[1])))
    (project.folder / "24.png").write_bytes(b"\x89PNG and then nothing")
    further = key_of(project, "25.png")
    project.apply(SetLesionCount("two", further, 2))
    accept(project, further, ~EMPTY, lesion=1)
    damage_mask(project, "5.png")

    corpus = frozen()

    # The first lesion of the last one can be used; it was only its second that had no prompt.
    used = {case.path for case in corpus.training_set.cases}
    assert used == {*(f"{n}.png" for n in range(5)), "25.png"}
    reasons = dict(corpus.left_out)
    assert len(corpus.left_out) == 7
    for path, word in {
        "20.png": "empty",
        "21.png": "",
        "22.png": "flagged",
        "23.png": "corrected again",
        "24.png": "",
        "25.png": "only painted",
    }.items():
        assert word in reasons[path]
        assert reasons[path]
    assert any("damaged" in why for why in reasons.values())


def damage_mask(project: Project, path: str) -> None:
    project._connection.execute("DROP TRIGGER corrections_stay")
    project._connection.execute("UPDATE corrections SET mask = x'00' WHERE path = ?", (path,))


def test_a_damaged_mask_is_named_by_its_file(project: Project, frozen) -> None:
    damage_mask(project, "5.png")

    ((path, reason),) = frozen().left_out

    assert path == "5.png"
    assert "damaged" in reason


def test_a_second_lesion_that_was_clicked_is_learned_with_its_clicks(
    project: Project, frozen
) -> None:
    key = key_of(project, "0.png")
    project.apply(SetLesionCount("two", key, 2))
    prompts = PromptSet((Click(5.0, 6.0), Click(7.0, 8.0)), None, 1)
    accept(project, key, ~EMPTY, lesion=1, prompts=prompts)

    cases = [c for c in frozen().training_set.cases if c.path == "0.png"]

    assert [c.lesion for c in cases] == [0, 1]
    # Only what the first mask was made with: the further clicks corrected what it came to.
    assert cases[1].prompts == PromptSet((Click(5.0, 6.0),), None, 1)
    assert cases[0].group == cases[1].group
    assert cases[0].fold == cases[1].fold


def test_the_prompts_learned_from_are_those_of_the_proposal(
    project: Project, base: Predictor, frozen
) -> None:
    pixels, mask = drawn(30)
    key = add_image(project, pixels, "30.png")
    project.save_proposal(
        key, Proposal("Grad-CAM", BOX, pack(mask), 0.5, base.info.ref), is_default=True
    )
    clicked = BOX.with_click(Click(9.0, 9.0, 0))
    accept(project, key, mask, prompts=clicked, source="Grad-CAM")

    (case,) = [c for c in frozen().training_set.cases if c.path == "30.png"]

    assert case.prompts == BOX


def test_without_any_prompt_a_model_that_needs_one_is_asked_as_if_nobody_had_clicked(
    project: Project,
) -> None:
    needing = tiny_predictor(has_auto=False)

    cases = freeze(project, predictor=needing, seed=0).training_set.cases

    assert all(case.prompts.box is not None for case in cases)


# --- what must not come apart


def recoloured(pixels: np.ndarray) -> np.ndarray:
    return np.clip(pixels * np.array((0.8, 0.9, 0.75)) + 20, 0, 255).astype(np.uint8)


def rescaled(plane: np.ndarray) -> np.ndarray:
    return cv2.resize(plane, None, fx=1.4, fy=1.4, interpolation=cv2.INTER_LINEAR)


def one_side_of_each_fold(frozen: TrainingSet) -> None:
    for group in {case.group for case in frozen.cases}:
        assert len({case.fold for case in frozen.cases if case.group == group}) == 1


@pytest.mark.parametrize("seed", range(3))
def test_near_duplicates_share_a_fold_and_count_once(project: Project, frozen, seed: int) -> None:
    pixels, mask = drawn(0)
    accept(project, add_image(project, recoloured(pixels), "colour.png"), mask)
    large = rescaled(mask.astype(np.uint8)) > 0
    accept(project, add_image(project, rescaled(pixels), "large.png"), large)

    training_set = frozen(seed).training_set

    alike = [c for c in training_set.cases if c.path in ("0.png", "colour.png", "large.png")]
    assert len({c.image_id for c in alike}) == 3
    assert len({c.group for c in alike}) == len({c.fold for c in alike}) == 1
    assert len({c.group for c in training_set.cases}) == 6
    one_side_of_each_fold(training_set)


@pytest.mark.parametrize("seed", range(3))
def test_images_of_one_patient_share_a_fold(project: Project, frozen, seed: int) -> None:
    correct(project, range(40, 43))
    for path in ("1.png", "40.png", "42.png"):
        project.set_group(key_of(project, path), "patient 7")

    training_set = frozen(seed).training_set

    alike = [c for c in training_set.cases if c.path in ("1.png", "40.png", "42.png")]
    assert len({c.group for c in alike}) == len({c.fold for c in alike}) == 1
    assert "patient 7" not in training_set.to_json()
    one_side_of_each_fold(training_set)


# --- too little


def emptied(project: Project) -> None:
    for entry in project.entries():
        accept(project, entry.image_key, EMPTY)


def test_where_all_masks_are_empty_it_says_so(project: Project, frozen) -> None:
    emptied(project)

    with pytest.raises(UserError, match="too few") as error:
        frozen()

    assert "0 corrections" in error.value.value
    assert "empty" in error.value.value
    assert "5 more" in error.value.remedy


@pytest.mark.parametrize(("kept", "more"), [(0, 5), (1, 4), (4, 1)])
def test_too_few_corrections_say_how_many_more_it_takes(
    tmp_path, base: Predictor, kept: int, more: int
) -> None:
    folder = tmp_path / "few"
    folder.mkdir()
    with Project.open(folder, user_data_dir=tmp_path) as project:
        correct(project, range(kept))
        with pytest.raises(UserError, match="too few") as error:
            freeze(project, predictor=base, seed=0)
    assert f"{more} more" in error.value.remedy
    assert f"{kept} correction" in error.value.value


def test_many_copies_of_one_image_are_one_case(tmp_path, base: Predictor) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    pixels, mask = drawn(0)
    with Project.open(folder, user_data_dir=tmp_path) as project:
        for number in range(6):
            changed = pixels.copy()
            changed[0, 0] = number  # else they would be one image by their hash
            accept(project, add_image(project, changed, f"{number}.png"), mask)
        with pytest.raises(UserError, match="too few") as error:
            freeze(project, predictor=base, seed=0)
    assert "6 corrections of 1 independent case" in error.value.value
    assert "4 more" in error.value.remedy


def test_at_a_glance_nothing_is_read_but_what_is_open_or_gone_is_left_out(
    project: Project,
) -> None:
    project.apply(SetFlag("flag", key_of(project, "0.png"), True))
    write_image(project.folder / "1.png", drawn(99)[0])
    project.mark_missing([f"{n}.png" for n in range(5)])

    found = [
        c.path for c in usable_at_a_glance(project.correction_heads(), kind=DecoderKind.DECODER)
    ]

    assert found == ["1.png", "2.png", "3.png", "4.png"]
