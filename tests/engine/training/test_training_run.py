"""A recipe trains, stops, goes on, and ends with the same weights; only what should change does."""

import json

import pytest
import torch
from safetensors.torch import load_file

from lesionlab.core.errors import UserError
from lesionlab.core.resources import resource
from lesionlab.engine.explain.classifiers import ClassifierRegistry
from lesionlab.engine.models.cards import read_card
from lesionlab.engine.models.compact import build_compact
from lesionlab.engine.models.device import Device
from lesionlab.engine.models.lesion_classifier import INPUT_SIZE, build_lesion_classifier
from lesionlab.engine.synthetic.generator import draw_case
from lesionlab.engine.training import trainer
from lesionlab.engine.training.augment import AugmentationRecipe, SceneMaker
from lesionlab.engine.training.calibration import cam_peak_minimums, least_peak
from lesionlab.engine.training.data import load_cases
from lesionlab.engine.training.run import CHECKPOINT_NAME, run_recipe


class StopError(Exception):
    pass


def train(recipe, data_dir, out_dir, **options):
    return run_recipe(recipe, data_dir=data_dir, out_dir=out_dir, device="cpu", **options)


def test_resumed_training_gives_the_same_weights(write_recipe, data_dir, tmp_path):
    recipe = write_recipe(kind="classifier", steps=3)
    whole = load_file(train(recipe, data_dir, tmp_path / "whole"))

    def stop(progress):
        # Reports of the validated weights come right after a checkpoint was written.
        if progress.step == 2 and "held_out_cam_dice" in progress.figures:
            raise StopError

    with pytest.raises(StopError):
        train(recipe, data_dir, tmp_path / "parts", on_progress=stop)
    assert (tmp_path / "parts" / CHECKPOINT_NAME).is_file()
    resumed = load_file(train(recipe, data_dir, tmp_path / "parts"))
    assert whole.keys() == resumed.keys()
    for key, value in whole.items():
        assert torch.equal(value, resumed[key]), key


def test_scenes_made_in_other_processes_are_the_same(write_recipe, data_dir, tmp_path, monkeypatch):
    recipe = write_recipe(kind="classifier", steps=2)
    alone = load_file(train(recipe, data_dir, tmp_path / "alone"))
    monkeypatch.setattr(trainer, "scene_processes", lambda: 2)
    helped = load_file(train(recipe, data_dir, tmp_path / "helped"))
    for key, value in alone.items():
        assert torch.equal(value, helped[key]), key


def test_shipped_classifier_loads_and_its_card_tells(write_recipe, data_dir, tmp_path):
    recipe = write_recipe(kind="classifier", steps=1)
    path = train(recipe, data_dir, tmp_path / "out")
    weights = load_file(path)
    assert {v.dtype for v in weights.values() if v.is_floating_point()} == {torch.float16}
    build_lesion_classifier().load_state_dict({k: v.float() for k, v in weights.items()})
    card = json.loads(path.with_suffix(".json").read_text())
    assert card["recipe"]["stages"][0]["steps_done"] == 1
    assert card["classes"] == ["benign lesion", "melanoma"]
    assert "Apache-2.0" in card["start_weights"]["licence"]
    assert len(card["sha256"]) == 64
    assert card["cam_peak_min"] == {"Grad-CAM": 0.25}
    cases = load_cases(data_dir, side_px=96)
    scenes = SceneMaker(cases, size_px=INPUT_SIZE, recipe=AugmentationRecipe(), seed=0)
    peaks = cam_peak_minimums(
        path, cases=cases, scenes=scenes, device="cpu", count=2, methods=("Grad-CAM",)
    )
    assert peaks["Grad-CAM"] >= 0


def test_image_prompts_are_shipped_with_their_decoder_and_name_their_base(
    write_recipe, data_dir, tmp_path
):
    recipe = write_recipe(kind="image-prompts", steps=1)
    text = recipe.read_text().replace("start.safetensors", "")
    recipe.write_text(text)
    with pytest.raises(UserError, match="lacks a setting"):
        train(recipe, data_dir, tmp_path / "out")
    recipe.write_text(f'base = "compact"\n{text}')
    path = train(recipe, data_dir, tmp_path / "out")
    base = read_card(resource("models", "compact.json"))
    card = json.loads(path.with_suffix(".json").read_text())
    assert card["base"] == {"name": "compact", "sha256": base.sha256}
    assert card["start_weights"]["name"] == "none"
    kept, shipped = load_file(path), load_file(base.weights)
    assert {key.split(".")[0] for key in kept} == {"image_prompts", "mask_decoder"}
    decoder = {key for key in shipped if key.startswith("mask_decoder.")}
    assert decoder <= set(kept)
    assert any(not torch.equal(kept[key], shipped[key]) for key in decoder)


def test_sam_medcls_is_shipped_as_a_classifier_with_the_encoder_it_was_built_on(
    write_recipe, data_dir, tmp_path, peaks
):
    recipe = write_recipe(kind="sam-medcls", steps=1)
    text = recipe.read_text().replace("start.safetensors", "")
    recipe.write_text(f'base = "compact"\n{text}')
    path = train(recipe, data_dir, tmp_path / "out")
    kept, base = load_file(path), load_file(resource("models", "compact.safetensors"))
    for key in base:
        if key.startswith("image_encoder."):
            assert torch.equal(kept[key.replace("image_encoder.", "encoder.")], base[key]), key
    classifier = ClassifierRegistry(tmp_path / "out", tmp_path).load("tiny", Device("cpu", "CPU"))
    assert classifier.architecture.name == "sam-medcls"
    assert classifier.min_peaks == peaks
    chances = classifier.predict(draw_case(1, size_hw=(60, 80)).image)
    assert set(chances) == {"benign lesion", "melanoma"}


def test_peak_threshold_lies_between_skin_and_lesions():
    assert 0.1 < least_peak([0.9, 0.5], skin=[0.1, 0.0]) < 0.5
    assert least_peak([0.9, 0.4], skin=[0.1, 0.6, 0.6]) == 0.2


@pytest.mark.parametrize("prompts", [False, True])
def test_decoder_learns_only_with_prompt_tasks(write_recipe, data_dir, tmp_path, prompts):
    recipe = write_recipe(kind="promptable", steps=1, prompts=prompts)
    path = train(recipe, data_dir, tmp_path / "out")
    trained = load_file(path)
    model = build_compact()
    model.load_state_dict({k: v.float() for k, v in trained.items()})
    torch.manual_seed(3)  # the recipe's seed: the weights that training began from
    before = build_compact().state_dict()

    def has_changed(part):
        names = [k for k in trained if k.startswith(part) and trained[k].is_floating_point()]
        # Buffers such as the random position matrix never change.
        return any(not torch.equal(trained[k], before[k].half()) for k in names)

    assert has_changed("image_encoder.neck")
    assert has_changed("mask_decoder.") == prompts
    assert has_changed("prompt_encoder.") == prompts
    position = "prompt_encoder.pe_layer.positional_encoding_gaussian_matrix"
    assert torch.equal(trained[position], before[position].half())


def test_checkpoint_of_another_recipe_and_a_damaged_one_are_refused(
    write_recipe, data_dir, tmp_path
):
    out = tmp_path / "out"
    train(write_recipe(steps=1), data_dir, out)
    with pytest.raises(UserError, match="another recipe"):
        train(write_recipe(steps=1, name="other"), data_dir, out)
    (out / CHECKPOINT_NAME).write_bytes(b"PK\x03\x04 broken")
    with pytest.raises(UserError, match="damaged"):
        train(write_recipe(steps=1), data_dir, out)


def test_missing_data_and_start_weights_are_told(write_recipe, data_dir, tmp_path):
    with pytest.raises(UserError, match="training data"):
        train(write_recipe(), tmp_path / "nothing", tmp_path / "out")
    recipe = write_recipe()
    recipe.write_text(recipe.read_text().replace("start.safetensors", "nowhere.safetensors"))
    with pytest.raises(UserError, match="start weights"):
        train(recipe, data_dir, tmp_path / "out")


def test_image_without_a_fold_is_refused(write_recipe, data_dir, tmp_path):
    recipe = write_recipe()
    (recipe.parent / "folds.csv").write_text("image,fold\ncase_0,0\n")
    with pytest.raises(UserError, match="no fold"):
        train(recipe, data_dir, tmp_path / "out")
