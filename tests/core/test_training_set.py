"""A frozen training set: its hash tells any two apart, and it is the same when read back."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from lesionlab.core.prompts import Box, Click, PromptSet
from lesionlab.core.training_set import TrainingCase, TrainingSet

coordinates = st.floats(0, 9000).map(abs)
clicks = st.builds(Click, coordinates, coordinates, st.sampled_from((0, 1)))
prompts = st.builds(
    PromptSet,
    st.lists(clicks, max_size=3).map(tuple),
    st.none() | st.builds(Box, coordinates, coordinates, coordinates, coordinates),
    st.integers(0, 3),
)
hashes = st.integers(0, 2**256 - 1).map("{:064x}".format)
cases = st.builds(
    TrainingCase,
    correction_id=st.integers(1, 10_000),
    image_id=hashes,
    path=st.text(max_size=20),
    lesion=st.integers(0, 3),
    mask_sha256=hashes,
    prompts=prompts,
    group=hashes,
    fold=st.integers(0, 4),
    artefacts_sha256=st.just("") | hashes,
)
training_sets = st.lists(cases, max_size=4).map(lambda made: TrainingSet(tuple(made)))

CASE = TrainingCase(1, "a" * 64, "a.png", 0, "b" * 64, PromptSet((Click(1.0, 2.0),)), "g", 0)
CHANGES = {
    "correction_id": lambda case: case.correction_id + 1,
    "image_id": lambda case: case.image_id[::-1] + "0",
    "path": lambda case: case.path + "x",
    "lesion": lambda case: case.lesion + 1,
    "mask_sha256": lambda case: case.mask_sha256 + "0",
    "prompts": lambda case: case.prompts.with_click(Click(0.5, 0.5)),
    "group": lambda case: case.group + "x",
    "fold": lambda case: case.fold + 1,
    "artefacts_sha256": lambda case: case.artefacts_sha256 + "0",
}


@given(training_sets)
def test_what_is_read_back_is_equal_and_has_the_same_hash(frozen: TrainingSet) -> None:
    again = TrainingSet.from_json(frozen.to_json())

    assert again == frozen
    assert again.sha256 == frozen.sha256
    assert [c.case_id for c in again.cases] == [c.case_id for c in frozen.cases]


def test_coordinates_in_whole_numbers_hash_as_what_is_read_back() -> None:
    whole = TrainingSet((replace(CASE, prompts=PromptSet((Click(3, 4),), Box(1, 2, 30, 40))),))

    again = TrainingSet.from_json(whole.to_json())

    assert again == whole
    assert again.sha256 == whole.sha256


@given(st.lists(cases, min_size=1, max_size=3), st.data())
def test_any_change_changes_the_hash(made: list[TrainingCase], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(made) - 1))
    field = data.draw(st.sampled_from(sorted(CHANGES)))
    changed = list(made)
    changed[at] = replace(made[at], **{field: CHANGES[field](made[at])})

    assert TrainingSet(tuple(changed)).sha256 != TrainingSet(tuple(made)).sha256
    assert TrainingSet(tuple(made[1:])).sha256 != TrainingSet(tuple(made)).sha256


def test_every_field_is_covered_by_the_changes_above() -> None:
    assert set(CHANGES) == set(TrainingCase.__dataclass_fields__)


@given(cases, st.text(max_size=9), st.integers(0, 4), st.integers(1, 99))
def test_a_case_is_named_by_what_is_predicted_and_not_by_where_it_was_put(
    case: TrainingCase, group: str, fold: int, number: int
) -> None:
    elsewhere = replace(case, group=group, fold=fold, correction_id=number, path="moved.png")

    assert elsewhere.case_id == case.case_id


def test_cases_that_ask_for_another_mask_have_another_name() -> None:
    for field in ("image_id", "lesion", "mask_sha256", "prompts", "artefacts_sha256"):
        other = replace(CASE, **{field: CHANGES[field](CASE)})
        assert other.case_id != CASE.case_id, field


def test_folds_are_counted_from_the_highest_one() -> None:
    assert TrainingSet(()).folds == 0
    assert TrainingSet((replace(CASE, fold=3), CASE)).folds == 4
