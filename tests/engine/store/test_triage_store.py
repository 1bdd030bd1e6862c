"""What triage keeps in a project, and what stays with an accepted mask for good."""

from __future__ import annotations

import csv
import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from lesionlab.core.case_warnings import CaseWarning, WarningKind
from lesionlab.core.masks import pack
from lesionlab.core.needs import NeedPart
from lesionlab.core.proposals import ModelRef
from lesionlab.core.saving_messages import Accept, SaveDraft, SetLesionCount
from lesionlab.engine.exchange.export import export
from lesionlab.engine.store.location import DATABASE_NAME
from lesionlab.engine.store.triage import Assessed
from lesionlab.engine.triage.lines import SIDE

MODEL = ModelRef("compact", "sha of compact")
BORDER = CaseWarning(WarningKind.TOUCHES_BORDER)


def mask(*, touches: bool, hw: tuple[int, int] = (40, 60)) -> object:
    plane = np.zeros(hw, np.bool_)
    plane[0 if touches else 10 : 25, 15:40] = True
    return pack(plane)


def assessed(value: float = 0.1, *, model: ModelRef = MODEL, methods: float = 0.1) -> Assessed:
    return Assessed(
        {NeedPart.ESTIMATE: value, NeedPart.METHODS: methods},
        np.full(256, value, np.float32),
        np.zeros((SIDE, SIDE), np.bool_),
        model,
        "base",
        "classifier",
    )


@pytest.fixture
def work(draft):
    return lambda touches: replace(draft(), mask=mask(touches=touches))


def unassessed(project, **asked: object) -> tuple[int, ...]:
    wanted = {"model_sha256": MODEL.sha256, "first": (), "but": (), "limit": 10}
    return project.triage.unassessed(**{**wanted, **asked})


def test_images_are_assessed_once_for_each_decoder_proposed_and_wanted_ones_first(
    project, decoded, proposal
):
    keys = [decoded(project, f"{name}.png", shows=name) for name in ("aa", "bb", "cc")]
    project.save_proposal(keys[2], proposal())
    assert unassessed(project) == (keys[2], keys[0], keys[1])
    assert unassessed(project, first=(keys[1],), limit=2) == (keys[1], keys[2])
    assert unassessed(project, but={keys[0]}) == (keys[2], keys[1])
    project.triage.save("cc", assessed(), proposed=None)
    assert unassessed(project) == (keys[0], keys[1])
    assert len(unassessed(project, model_sha256="another")) == 3


def test_the_table_gives_back_what_was_measured(project, decoded, work, save_id):
    first, second = (decoded(project, f"{name}.png", shows=name) for name in ("aa", "bb"))
    project.triage.save("aa", assessed(0.25), proposed=None)
    project.triage.save("bb", assessed(0.5), proposed=None)
    project.apply(Accept(save_id(), second, 0, work(touches=False)))
    table = project.triage.table(model_sha256=MODEL.sha256, base_sha256="base")
    assert table.image_keys.tolist() == [first, second]
    assert table.measured[NeedPart.ESTIMATE].tolist() == [0.25, 0.5]
    assert np.isnan(table.measured[NeedPart.UNSTEADY]).all()
    assert table.vectors[:, 0].tolist() == [0.25, 0.5]
    assert table.corrected.tolist() == [False, True]
    nothing = project.triage.table(model_sha256="another", base_sha256="base")
    assert len(nothing.image_keys) == len(nothing.vectors) == 0


def test_the_worklist_tells_the_warnings_of_the_newest_mask(project, decoded, work, save_id):
    key = decoded(project)
    project.triage.save("aa", assessed(), proposed=mask(touches=True))
    assert project.entry(key).warnings == (BORDER,)
    project.apply(SaveDraft(save_id(), key, 0, work(touches=False)))
    assert project.entry(key).warnings == ()
    # Assessed again, for another decoder: the clinician's mask is what counts.
    project.triage.save("aa", assessed(), proposed=mask(touches=True))
    assert project.entry(key).warnings == ()


def test_warnings_of_a_lesion_that_is_taken_away_go_with_it(project, decoded, work, save_id):
    key = decoded(project)
    project.apply(SetLesionCount(save_id(), key, 2))
    project.apply(SaveDraft(save_id(), key, 1, work(touches=True)))
    assert project.entry(key).warnings == (BORDER,)
    project.apply(SetLesionCount(save_id(), key, 1))
    assert project.entry(key).warnings == ()


def test_an_accepted_mask_keeps_its_warnings_for_good(project, decoded, work, save_id, tmp_path):
    key = decoded(project)
    project.triage.save("aa", assessed(methods=0.9), proposed=mask(touches=True))
    project.apply(Accept(save_id(), key, 0, work(touches=True)))
    project.apply(SaveDraft(save_id(), key, 0, work(touches=False)))
    (correction,) = project.corrections()
    assert correction.warnings == (BORDER, CaseWarning(WarningKind.METHODS_DISAGREE))
    export(project, tmp_path / "out")
    said = json.loads((tmp_path / "out" / "a_prompts.json").read_text())["lesions"][0]
    assert [each["kind"] for each in said["warnings"]] == ["touches_border", "methods_disagree"]
    assert said["warnings_overridden_by"] == correction.reader
    with (tmp_path / "out" / "corrections.csv").open() as file:
        assert next(csv.DictReader(file))["warnings"] == "touches_border methods_disagree"


def test_warnings_of_corrections_cannot_be_changed(project, decoded, work, save_id):
    key = decoded(project)
    project.apply(Accept(save_id(), key, 0, work(touches=True)))
    connection = sqlite3.connect(Path(project.store) / DATABASE_NAME)
    for change in (
        "UPDATE correction_warnings SET detail = 'x'",
        "DELETE FROM correction_warnings",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            connection.execute(change)
    connection.close()


def test_usual_sizes_come_from_what_was_accepted(project, decoded, work, save_id):
    for number in range(12):
        key = decoded(project, f"{number}.png", shows=f"i{number}")
        project.apply(Accept(save_id(), key, 0, work(touches=False)))
    key = decoded(project, "small.png", shows="small")
    plane = np.zeros((40, 60), np.bool_)
    plane[20:25, 20:25] = True
    project.triage.save("small", assessed(), proposed=pack(plane))
    assert project.entry(key).warnings == (CaseWarning(WarningKind.SMALL),)
