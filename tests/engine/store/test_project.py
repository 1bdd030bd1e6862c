"""The project's work: what is saved is read back, in every state and after every accident."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from lesionlab.core.edits import Region, compose
from lesionlab.core.errors import BugError, UserError
from lesionlab.core.masks import pack, unpack
from lesionlab.core.prompts import Click
from lesionlab.core.proposals import IMAGE_PROMPTS
from lesionlab.core.records import LesionRecord
from lesionlab.core.saving_messages import Accept, SaveDraft, SetFlag, SetLesionCount, SetScale
from lesionlab.core.worklist import WorkState
from lesionlab.engine.store.project import Project

Make = Callable[..., object]


def reopened(project: Project, user_data_dir: Path) -> Project:
    project.close()
    return Project.open(project.folder, user_data_dir=user_data_dir)


def test_draft_survives_unchanged(
    project: Project, user_data_dir: Path, decoded: Make, draft: Make, save_id: Make
) -> None:
    key = decoded(project)
    assert project.lesions(key) == (LesionRecord(0),)
    state = project.apply(SaveDraft(save_id(), key, 0, draft(1)))
    assert state is WorkState.CORRECTED
    with reopened(project, user_data_dir) as again:
        assert again.lesions(key) == (LesionRecord(0, draft(1), accepted=False),)
        assert again.entry(key).state is WorkState.CORRECTED


def test_accepted_work_survives_and_later_work_reopens_it(
    project: Project, user_data_dir: Path, decoded: Make, draft: Make, save_id: Make
) -> None:
    key = decoded(project)
    project.apply(SaveDraft(save_id(), key, 0, draft(1)))
    assert project.apply(Accept(save_id(), key, 0, draft(2))) is WorkState.ACCEPTED
    assert project.lesions(key) == (LesionRecord(0, draft(2), accepted=True),)
    assert project.apply(SaveDraft(save_id(), key, 0, draft(3))) is WorkState.CORRECTED
    with reopened(project, user_data_dir) as again:
        assert again.lesions(key) == (LesionRecord(0, draft(3), accepted=False),)
        assert again.apply(Accept(save_id(), key, 0, draft(3))) is WorkState.ACCEPTED
        assert [c.work for c in again.corrections()] == [draft(2), draft(3)]
        (newest,) = again.corrections(image_key=key, newest_only=True)
        assert newest.work == draft(3)
        assert newest.path == "a.png"
        assert newest.accepted_at.endswith("+00:00")


def test_blank_start_is_not_an_empty_prompt(
    project: Project, decoded: Make, draft: Make, save_id: Make
) -> None:
    key = decoded(project)
    blank = replace(draft(1), state=replace(draft(1).state, prompts=None), predicted_iou=None)
    project.apply(SaveDraft(save_id(), key, 0, blank))
    assert project.lesions(key)[0].draft == blank


def test_requests_sent_again_do_nothing(project: Project, decoded: Make, draft: Make) -> None:
    """An engine died before it could acknowledge: all requests come again, in their order."""
    key = decoded(project)
    requests = [
        SetLesionCount("1", key, 2),
        SaveDraft("2", key, 0, draft(1)),
        Accept("3", key, 0, draft(2)),
        SetFlag("4", key, True),
        SetFlag("5", key, False),
    ]
    for request in requests + requests:
        state = project.apply(request)
    assert state is WorkState.CORRECTED
    assert len(list(project.corrections())) == 1
    assert project.lesions(key)[0].accepted


def test_states(
    project: Project, decoded: Make, draft: Make, proposal: Make, save_id: Make
) -> None:
    key = decoded(project)
    assert project.entry(key).state is WorkState.TODO
    assert project.save_proposal(key, proposal()) is WorkState.PROPOSED
    project.apply(SetLesionCount(save_id(), key, 2))
    assert project.entry(key).lesion_count == 2
    # One of two lesions accepted is not an accepted image.
    assert project.apply(Accept(save_id(), key, 0, draft(1))) is WorkState.CORRECTED
    assert project.apply(Accept(save_id(), key, 1, draft(2))) is WorkState.ACCEPTED
    assert project.apply(SetFlag(save_id(), key, True)) is WorkState.FLAGGED
    assert project.apply(SetFlag(save_id(), key, False)) is WorkState.ACCEPTED
    assert project.counts() == {state: int(state is WorkState.ACCEPTED) for state in WorkState}


def test_lesions_are_taken_away_with_their_drafts_but_never_accepted_ones(
    project: Project, decoded: Make, draft: Make, save_id: Make
) -> None:
    key = decoded(project)
    project.apply(SetLesionCount(save_id(), key, 3))
    project.apply(Accept(save_id(), key, 1, draft(1)))
    project.apply(SaveDraft(save_id(), key, 2, draft(2)))
    project.apply(SetLesionCount(save_id(), key, 2))
    project.apply(SetLesionCount(save_id(), key, 3))
    assert project.lesions(key)[2] == LesionRecord(2)
    for count in (1, 0):
        with pytest.raises(UserError, match="cannot be taken away"):
            project.apply(SetLesionCount(save_id(), key, count))
    with pytest.raises(BugError):
        project.apply(SaveDraft(save_id(), key, 3, draft(1)))


def test_scale(project: Project, decoded: Make, save_id: Make) -> None:
    key = decoded(project)
    project.apply(SetScale(save_id(), key, 42.5))
    assert project.image(key).px_per_mm == 42.5
    project.apply(SetScale(save_id(), key, None))
    assert project.image(key).px_per_mm is None
    for wrong in (0.0, -1.0, float("nan"), float("inf")):
        with pytest.raises(UserError, match="not possible"):
            project.apply(SetScale(save_id(), key, wrong))


def test_mask_of_another_size_is_refused(
    project: Project, decoded: Make, draft: Make, save_id: Make
) -> None:
    key = decoded(project)
    with pytest.raises(UserError, match="replaced"):
        project.apply(SaveDraft(save_id(), key, 0, draft(1, hw=(40, 61))))
    # What was refused is not remembered as done.
    assert project.lesions(key) == (LesionRecord(0),)


def test_nothing_counts_as_saved_in_a_folder_that_is_gone(
    project: Project, tmp_path: Path, decoded: Make, draft: Make, save_id: Make
) -> None:
    request = SaveDraft(save_id(), decoded(project), 0, draft())
    away = project.folder.rename(tmp_path / "away")

    with pytest.raises(UserError, match="folder is gone"):
        project.apply(request)

    away.rename(project.folder)
    assert project.apply(request) is WorkState.CORRECTED


def test_proposals_come_back_with_the_default_first(
    project: Project, decoded: Make, proposal: Make
) -> None:
    key = decoded(project)
    for source in ("auto", "Grad-CAM", "Score-CAM"):
        project.save_proposal(key, proposal(source), is_default=source == "Grad-CAM")
    first, *others = project.proposals(key)
    assert [p.source for p in others] == ["auto", "Score-CAM"]
    want = proposal("Grad-CAM")
    np.testing.assert_array_equal(first.cam, want.cam)
    assert replace(first, cam=None).__repr__() == replace(want, cam=None).__repr__()
    project.set_default_proposal(key, "Score-CAM")
    assert project.proposals(key)[0].source == "Score-CAM"


def test_newest_proposal_counts_and_an_equal_one_is_the_same(
    project: Project, decoded: Make, proposal: Make
) -> None:
    key = decoded(project)
    project.save_proposal(key, proposal(seed=1))
    project.save_proposal(key, proposal(seed=2, model="other"))
    project.save_proposal(key, replace(proposal(seed=1), stability=0.5))
    project.save_proposal(key, replace(proposal(seed=1), computed_with="something else"))
    (newest,) = project.proposals(key)
    assert newest.computed_with == "something else"
    assert newest.mask == proposal(seed=1).mask
    assert newest.stability == 0.5
    (of_other,) = project.proposals(key, model_sha256="sha of other")
    assert of_other.mask == proposal(seed=2).mask
    assert project.proposals(key, model_sha256="unknown") == ()


def test_what_the_image_itself_prompted_is_found_by_the_model_that_it_prompted(
    project: Project, decoded: Make, proposal: Make
) -> None:
    key = decoded(project)
    by_image = {"image_prompts_sha256": "sha of prompts"}
    for made in (
        proposal("Grad-CAM"),
        proposal(IMAGE_PROMPTS, seed=1, model="prompts"),
        # Of another version, later.
        proposal(IMAGE_PROMPTS, seed=2, model="prompts-decoder-1"),
        # A method is looked up by the decoder alone, whatever its name.
        proposal("Score-CAM", model="prompts"),
    ):
        project.save_proposal(key, made, is_default=made.source == "Grad-CAM")
    found = project.proposals(key, model_sha256="sha of compact", **by_image)
    assert [(p.source, p.model.name) for p in found] == [
        ("Grad-CAM", "compact"),
        (IMAGE_PROMPTS, "prompts"),
    ]
    (only,) = project.proposals(key, model_sha256="sha of compact")
    assert only.source == "Grad-CAM"


def test_corrections_know_the_proposal_they_started_from(
    project: Project, decoded: Make, draft: Make, proposal: Make, save_id: Make
) -> None:
    key = decoded(project)
    project.save_proposal(key, proposal("Grad-CAM"))
    project.apply(Accept(save_id(), key, 0, draft(1, source="Grad-CAM")))
    project.apply(Accept(save_id(), key, 0, draft(1, source="")))
    with_proposal, without = project.corrections()
    assert with_proposal.proposal_model.name == "compact"
    assert with_proposal.proposal_computed_with == proposal().computed_with != ""
    assert with_proposal.work.computed_with == draft().computed_with != ""
    assert (without.proposal_model, without.proposal_computed_with) == (None, "")


def test_corrections_cannot_be_changed(
    project: Project, decoded: Make, draft: Make, save_id: Make
) -> None:
    key = decoded(project)
    project.apply(Accept(save_id(), key, 0, draft(1)))
    connection = project._connection
    for statement in (
        "UPDATE corrections SET reader = 'somebody else'",
        "DELETE FROM corrections",
        "INSERT OR REPLACE INTO corrections SELECT * FROM corrections",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            connection.execute(statement)
    assert len(list(project.corrections())) == 1


def test_unknown_images_are_our_mistake(project: Project) -> None:
    with pytest.raises(BugError):
        project.entry(7)
    (entry,) = project.sync_paths(["a.png"])
    assert project.image(entry.image_key) is None
    assert project.lesions(entry.image_key) == (LesionRecord(0),)
    assert project.proposals(entry.image_key) == ()
    with pytest.raises(BugError):
        project.apply(SetScale("x", entry.image_key, 3.0))


_WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
import numpy as np
from lesionlab.core.edits import EditState
from lesionlab.core.masks import pack
from lesionlab.core.saving_messages import Accept, SaveDraft
from lesionlab.core.prompts import Click, PromptSet
from lesionlab.core.records import Draft, Effort
from lesionlab.engine.store.project import Project

project = Project.open(Path(sys.argv[1]), user_data_dir=Path(sys.argv[2]))
key = project.sync_paths(["a.png"])[0].image_key
project.record_decoded(key, image_id="aa", hw=(400, 600))
for number in range(1_000_000):
    mask = pack(np.random.default_rng(number).random((400, 600)) > 0.5)
    state = EditState(prompts=PromptSet(clicks=(Click(number % 600, 0, 1),)))
    draft = Draft(state, mask, None, "", Effort(clicks=number))
    kind = Accept if number % 5 == 4 else SaveDraft
    project.apply(kind(f"save {number}", key, 0, draft))
    print(number, flush=True)
"""


@pytest.mark.parametrize("after", [1, 7, 23])
def test_a_killed_process_loses_nothing_it_acknowledged(
    folder: Path, user_data_dir: Path, after: int
) -> None:
    (folder / "a.png").write_bytes(b"x")
    command = [sys.executable, "-c", _WRITER, str(folder), str(user_data_dir)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        acknowledged = -1
        for line in writer.stdout:
            acknowledged = int(line)
            if acknowledged == after:
                writer.send_signal(signal.SIGKILL)
    with Project.open(folder, user_data_dir=user_data_dir) as project:
        # The lock went with its process, so there is a writer again.
        assert project.read_only == ""
        (entry,) = project.sync_paths(["a.png"])
        (record,) = project.lesions(entry.image_key)
        newest = record.draft.effort.clicks
        assert acknowledged <= newest <= acknowledged + 1
        expected = np.random.default_rng(newest).random((400, 600)) > 0.5
        np.testing.assert_array_equal(unpack(record.draft.mask), expected)
        assert record.draft.state.prompts.clicks == (Click(newest % 600, 0, 1),)
        accepted = [c.work.effort.clicks for c in project.corrections()]
        assert accepted == [n for n in range(newest + 1) if n % 5 == 4]


def test_marked_artefacts_are_kept_with_draft_and_correction(
    project: Project, decoded: Make, draft: Make, save_id: Make
) -> None:
    key, work = decoded(project), draft(1)
    region = Region(((0.0, 0.0), (5.0, 0.0), (5.0, 5.0)), adds=True)
    marked = replace(
        work,
        state=replace(work.state, artefacts=(region,)),
        artefacts=pack(compose(np.zeros((40, 60)), (region,))),
    )
    project.apply(SaveDraft(save_id(), key, 0, marked))
    assert project.lesions(key) == (LesionRecord(0, marked),)
    project.apply(Accept(save_id(), key, 0, marked))
    (correction,) = project.corrections()
    assert correction.work == marked
