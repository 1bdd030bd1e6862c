"""Folds never part a lesion; recipes are checked; schedules end."""

from collections import Counter
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesionlab.core.errors import UserError
from lesionlab.core.resources import resource
from lesionlab.engine.synthetic.generator import draw_case
from lesionlab.engine.training.folds import (
    FOLDS,
    assign_folds,
    folds_as_csv,
    group_by_lesion,
    perceptual_hash,
    read_folds,
)
from lesionlab.engine.training.recipe import StageRecipe, read_recipe
from lesionlab.engine.training.schedule import StageClock, rate_factor

SHIPPED = ("compact", "lesion-classifier", "mobilenet-v2", "image-prompts", "sam-medcls")

images = st.dictionaries(
    st.text("abcdef", min_size=1, max_size=5),
    st.tuples(st.integers(0, 2**64 - 1) | st.integers(0, 40), st.sampled_from(["", "x", "y"])),
    max_size=40,
)


@given(images, st.integers(0, 9))
def test_no_lesion_and_no_near_duplicate_in_two_folds(known, seed):
    hashes = {name: code for name, (code, _) in known.items()}
    lesions = {name: lesion for name, (_, lesion) in known.items()}
    groups = group_by_lesion(hashes, same_lesion=lesions)
    assert sorted(name for group in groups for name in group) == sorted(known)
    folds = assign_folds(groups, strata=dict.fromkeys(known, "one"), seed=seed)
    for a in known:
        for b in known:
            is_same = lesions[a] and lesions[a] == lesions[b]
            if is_same or (hashes[a] ^ hashes[b]).bit_count() <= 5:
                assert folds[a] == folds[b]


def test_folds_are_even_in_each_stratum_and_seeded():
    groups = [(f"image_{i:03}",) for i in range(100)]
    strata = {name: "melanoma" if i % 4 == 0 else "nevus" for i, (name,) in enumerate(groups)}
    folds = assign_folds(groups, strata=strata, seed=1)
    counts = Counter((strata[name], fold) for name, fold in folds.items())
    assert {counts["melanoma", fold] for fold in range(FOLDS)} == {5}
    assert {counts["nevus", fold] for fold in range(FOLDS)} == {15}
    assert folds == assign_folds(groups[::-1], strata=strata, seed=1)
    assert folds != assign_folds(groups, strata=strata, seed=2)


def test_hash_survives_rescaling_and_recolouring():
    image = draw_case(3, size_hw=(120, 160)).image
    copy = cv2.resize(cv2.convertScaleAbs(image, alpha=0.8, beta=12), (301, 222))
    other = draw_case(4, size_hw=(120, 160)).image
    assert (perceptual_hash(image) ^ perceptual_hash(copy)).bit_count() <= 5
    assert (perceptual_hash(image) ^ perceptual_hash(other)).bit_count() > 5


def test_folds_are_read_as_written(tmp_path):
    folds = {"b": 3, "a": 0}
    (tmp_path / "folds.csv").write_bytes(folds_as_csv(folds))
    assert read_folds(tmp_path / "folds.csv") == folds


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_recipes_are_valid_and_hold_out_a_fifth(name):
    path = resource("recipes") / f"{name}.toml"
    recipe = read_recipe(path)
    assert recipe.name == name
    folds = read_folds(path.parent / recipe.data.folds)
    held_out = sum(fold == recipe.data.held_out_fold for fold in folds.values())
    assert held_out / len(folds) == pytest.approx(0.2, abs=0.01)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("seed = 3", "", "lacks"),
        ("seed = 3", "seed = '3'", "wrong type"),
        ("seed = 3", "seed = true", "wrong type"),
        ("seed = 3", "seed = 3\nsead = 4", "unknown setting"),
        ('kind = "classifier"', 'kind = "oracle"', "unknown kind"),
        ("batch = 2", "batch = 0", "empty"),
        ("seed = 3", "seed = 3\narchitecture = 'resnet9000'", "architecture"),
        ("seed = 3", "seed = 3\narchitecture = 'sam-medcls'", "architecture"),
        ("[[stage]]", "[stage]", "no stage"),
        ("seed = 3", "seed = = 3", "not valid TOML"),
    ],
)
def test_wrong_recipes_are_told(write_recipe, old, new, told):
    path = write_recipe()
    path.write_text(path.read_text().replace(old, new))
    with pytest.raises(UserError, match=told):
        read_recipe(path)


def test_missing_recipe_is_told():
    with pytest.raises(UserError, match="cannot be read"):
        read_recipe(Path("nowhere.toml"))


def test_whole_numbers_serve_as_floats(write_recipe):
    path = write_recipe()
    path.write_text(path.read_text().replace("ema_decay = 0.9", "ema_decay = 0"))
    assert read_recipe(path).ema_decay == 0.0


@given(st.floats(0, 1))
def test_rate_rises_then_falls_and_never_ends_at_zero(progress):
    assert 0.02 <= rate_factor(progress) <= 1.0001
    if progress > 0.05:
        assert rate_factor(progress) <= rate_factor(0.05) + 1e-9


def test_stage_ends_by_steps_or_by_the_clock():
    now = [0.0]

    def stage(minutes):
        return StageRecipe(
            "s", steps=10, batch=1, rate_start=1, rate_rest=1, prompts=False, minutes=minutes
        )

    clock = StageClock(stage(0), now=lambda: now[0])
    now[0] = 1e6
    assert clock.progress == 0
    clock.step = 10
    assert clock.progress == 1
    timed = StageClock(stage(1), now=lambda: now[0])
    now[0] += 45
    assert timed.progress == 0.75
    assert StageClock(stage(1), elapsed_s=60, now=lambda: now[0]).progress == 1


def test_rates_are_numbers():
    assert np.isfinite([rate_factor(p) for p in (0, 0.04, 1)]).all()
