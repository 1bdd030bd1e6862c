"""What the store tells about the work: its cost, what is open, and what nobody has touched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from lesionlab.core.decoders import EffortPoint, Origin
from lesionlab.core.errors import UserError
from lesionlab.core.prompts import Box, Click, PromptSet
from lesionlab.core.proposals import ModelRef
from lesionlab.core.records import Effort
from lesionlab.core.saving_messages import Accept, SaveDraft, SetFlag, SetLesionCount
from lesionlab.engine.store.decoders import NewDecoder
from lesionlab.engine.store.effort import IMPORTED
from lesionlab.engine.store.project import Project

Make = Callable[..., object]
BASE = ModelRef("compact", "c" * 64)
PROMPTS = PromptSet(box=Box(1, 2, 30, 31))


def retrained(project: Project, data: bytes) -> str:
    new = NewDecoder(data, BASE, BASE.sha256, Origin.IMPORTED, {})
    return project.add_decoder(new).sha256


def test_effort_names_the_decoder_that_made_the_proposal_also_one_deleted_since(
    project: Project, decoded: Make, draft: Make, proposal: Make, save_id: Make
) -> None:
    one, two = (retrained(project, data) for data in (b"one", b"two"))
    refs = [ModelRef("compact", BASE.sha256), *(ModelRef("compact-decoder", s) for s in (one, two))]
    for number, ref in enumerate(refs):
        key = decoded(project, f"{number}.png", shows=f"image {number}")
        project.save_proposal(key, replace(proposal("auto"), model=ref))
        # The mask's own model is another one: who corrects with clicks does not start there.
        work = replace(draft(), model_sha256="f" * 64, effort=Effort(10.0 + number, number, 1, 2))
        project.apply(Accept(save_id(), key, 0, work))
    project.delete_decoder(two)

    points = project.effort()

    assert [p.decoder_title for p in points] == ["compact", "Decoder 1", "Decoder 2"]
    assert [p.decoder_sha256 for p in points] == [BASE.sha256, one, two]
    assert [(p.seconds, p.clicks, p.box_edits, p.strokes) for p in points] == [
        (10.0, 0, 1, 2),
        (11.0, 1, 1, 2),
        (12.0, 2, 1, 2),
    ]
    assert points[0].accepted_at == next(iter(project.corrections())).accepted_at


def test_effort_without_a_proposal_goes_to_the_model_of_the_mask(
    project: Project, decoded: Make, draft: Make, save_id: Make
) -> None:
    one = retrained(project, b"one")
    for model in (one, "", "f" * 64):
        work = replace(draft(source=""), model_sha256=model)
        project.apply(Accept(save_id(), decoded(project), 0, work))

    assert [(p.decoder_sha256, p.decoder_title) for p in project.effort()] == [
        (one, "Decoder 1"),
        ("", ""),
        ("f" * 64, ""),
    ]


def test_nobody_spent_effort_here_on_what_was_imported(
    project: Project, decoded: Make, draft: Make, save_id: Make
) -> None:
    project.apply(Accept(save_id(), decoded(project), 0, draft(source=IMPORTED)))
    assert project.effort() == ()
    project.apply(Accept(save_id(), decoded(project), 0, draft(source="")))
    assert [type(p) for p in project.effort()] == [EffortPoint]
    assert len(list(project.corrections())) == 2


def is_open(project: Project) -> dict[tuple[str, int], bool]:
    return {(c.path, c.lesion): c.is_open for c in project.corrections(newest_only=True)}


def test_a_correction_is_open_while_its_lesion_is_worked_on_or_its_image_flagged(
    project: Project, decoded: Make, draft: Make, save_id: Make
) -> None:
    key = decoded(project)
    other = decoded(project, "b.png", shows="bb")
    project.apply(SetLesionCount(save_id(), key, 2))
    for image_key, lesion in ((key, 0), (key, 1), (other, 0)):
        project.apply(Accept(save_id(), image_key, lesion, draft(lesion)))
    closed = {("a.png", 0): False, ("a.png", 1): False, ("b.png", 0): False}
    assert is_open(project) == closed

    project.apply(SaveDraft(save_id(), key, 1, draft(3)))
    assert is_open(project) == {**closed, ("a.png", 1): True}
    project.apply(Accept(save_id(), key, 1, draft(3)))
    assert is_open(project) == closed

    project.apply(SetFlag(save_id(), key, True))
    assert is_open(project) == {**closed, ("a.png", 0): True, ("a.png", 1): True}
    project.apply(SetFlag(save_id(), key, False))
    assert is_open(project) == closed


def test_a_correction_names_a_file_that_shows_its_image_or_none(
    project: Project, decoded: Make, draft: Make, save_id: Make
) -> None:
    key = decoded(project)
    project.apply(Accept(save_id(), key, 0, draft()))
    copy = decoded(project, "copy.png")
    assert [c.image_key for c in project.corrections()] == [key]
    project.mark_missing(["copy.png"])
    assert [c.image_key for c in project.corrections()] == [copy]
    project.mark_missing([])
    assert [c.image_key for c in project.corrections()] == [None]


def untouched(project: Project) -> list[str]:
    return [record.path for record, _ in project.untouched_images()]


def test_untouched_images_have_a_proposal_and_nothing_that_anybody_did(
    project: Project, decoded: Make, draft: Make, proposal: Make, save_id: Make
) -> None:
    keys = {}
    for name in ("untouched", "drafted", "accepted", "flagged", "gone", "unreadable", "todo"):
        keys[name] = decoded(project, name, shows=name)
        if name != "todo":
            project.save_proposal(keys[name], proposal("auto"), is_default=True)
    assert len(untouched(project)) == 6
    project.apply(SaveDraft(save_id(), keys["drafted"], 0, draft()))
    project.apply(Accept(save_id(), keys["accepted"], 0, draft()))
    project.apply(SetFlag(save_id(), keys["flagged"], True))
    project.record_error(keys["unreadable"], UserError("It cannot be read."))
    project.mark_missing(set(keys) - {"gone"})

    assert untouched(project) == ["untouched"]
    ((record, _),) = project.untouched_images()
    assert record == project.image(keys["untouched"])


def test_an_untouched_image_comes_with_the_prompts_of_the_proposal_to_start_from(
    project: Project, decoded: Make, proposal: Make
) -> None:
    key = decoded(project)
    project.save_proposal(
        key, replace(proposal("auto"), prompts=PromptSet((Click(1, 1),), None, 1))
    )
    project.save_proposal(key, replace(proposal("Grad-CAM"), prompts=PROMPTS), is_default=True)

    ((_, prompts),) = project.untouched_images()

    assert prompts == PROMPTS == project.proposals(key)[0].prompts


@pytest.mark.parametrize("files", [1, 2])
@pytest.mark.parametrize("made", [(0, 1, 2), (0, 1, 2, 0), (0, 1, 2, 1)])
def test_an_untouched_image_comes_with_the_newest_prompts_of_that_source(
    project: Project, decoded: Make, proposal: Make, files: int, made: tuple[int, ...]
) -> None:
    key = decoded(project)
    if files == 2:
        decoded(project, "copy.png")
    for number in made:
        prompts = PromptSet(box=Box(number, 2, 30, 31))
        one = replace(proposal("auto", model=f"model {number}"), prompts=prompts)
        project.save_proposal(key, one, is_default=True)

    ((record, prompts),) = project.untouched_images()

    assert record.path == "a.png"
    assert prompts == project.proposals(key)[0].prompts == PromptSet(box=Box(made[-1], 2, 30, 31))


def test_only_untouched_images_without_a_proposal_of_a_model_are_to_be_renewed(
    project: Project, decoded: Make, draft: Make, proposal: Make, save_id: Make
) -> None:
    one, two, three = (decoded(project, f"{n}.png", shows=f"{n}") for n in range(3))
    for key in (one, two, three):
        project.save_proposal(key, proposal("auto", model="old"), is_default=True)
    project.apply(Accept(save_id(), three, 0, draft()))
    assert project.untouched_images_without(model_sha256="sha of new") == (one, two)
    project.save_proposal(one, proposal("auto", model="new"), is_default=True)
    assert project.untouched_images_without(model_sha256="sha of new") == (two,)
    assert project.untouched_images_without(model_sha256="sha of old") == ()
