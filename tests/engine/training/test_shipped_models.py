"""The models that come with the program: whole, described, small enough, and good on drawn skin."""

import hashlib
import json

import numpy as np
import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file
from torch import nn

from lesionlab.core.metrics import dice
from lesionlab.core.prompts import PromptSet
from lesionlab.core.resources import resource
from lesionlab.engine.evaluation.evaluate import evaluate_image
from lesionlab.engine.models.compact import build_compact
from lesionlab.engine.models.device import choose_device
from lesionlab.engine.models.image_prompted import ImagePrompts
from lesionlab.engine.models.image_prompts import ImagePromptEncoder
from lesionlab.engine.models.lesion_classifier import build_lesion_classifier
from lesionlab.engine.models.registry import ModelRegistry
from lesionlab.engine.synthetic.generator import draw_case


def build_image_prompted() -> nn.ModuleDict:
    model = build_compact()
    own = {"image_prompts": ImagePromptEncoder(model.prompt_encoder)}
    return nn.ModuleDict(own | {"mask_decoder": model.mask_decoder})


BUILDERS = {
    "compact": build_compact,
    "lesion-classifier": build_lesion_classifier,
    "image-prompts": build_image_prompted,
}
LIMIT_BYTES = 30_000_000


@pytest.mark.parametrize("name", BUILDERS)
def test_weights_fit_the_model_and_the_card(name):
    path = resource("models", f"{name}.safetensors")
    card = json.loads(path.with_suffix(".json").read_text())
    assert card["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    recipe = resource("recipes", card["recipe"]["file"])
    assert card["recipe"]["sha256"] == hashlib.sha256(recipe.read_bytes()).hexdigest()
    # What began from random weights stands on a shipped model, and only on the one that is here.
    if "base" in card:
        base = resource("models", f"{card['base']['name']}.safetensors")
        assert card["base"]["sha256"] == hashlib.sha256(base.read_bytes()).hexdigest()
    else:
        assert card["start_weights"]["licence"] == "Apache-2.0"
    assert card["figures"]
    with safe_open(path, framework="pt") as file:
        assert file.metadata()["preprocessing"] == card["preprocessing"]
    weights = load_file(path)
    assert {v.dtype for v in weights.values() if v.is_floating_point()} == {torch.float16}
    assert all(torch.isfinite(v).all() for v in weights.values())
    BUILDERS[name]().load_state_dict({key: value.float() for key, value in weights.items()})


def test_shipped_models_together_stay_small():
    sizes = [resource("models", f"{name}.safetensors").stat().st_size for name in BUILDERS]
    assert sum(sizes) <= LIMIT_BYTES


def test_compact_finds_drawn_lesions_and_follows_prompts(tmp_path):
    predictor = ModelRegistry(resource("models"), tmp_path).load("compact", choose_device("cpu"))
    results = []
    for seed in range(6):
        case = draw_case(seed, size_hw=(240, 320))
        results.append(
            evaluate_image(
                case.image,
                truth=case.mask,
                name=str(seed),
                predictor=predictor,
                ways=("auto", "jittered-box"),
            )
        )
    dices = {way: np.mean([r.overlaps[way].dice for r in results]) for way in results[0].overlaps}
    assert dices["auto"] > 0.85
    assert dices["jittered-box"] > 0.85


def test_the_image_itself_prompts_as_well_as_nothing_does(tmp_path):
    base = ModelRegistry(resource("models"), tmp_path).load("compact", choose_device("cpu"))
    prompted = ImagePrompts(base, shipped_dir=resource("models"), user_dir=tmp_path).load()
    dices = []
    for seed in range(4):
        case = draw_case(seed, size_hw=(240, 320))
        embedding = prompted.prompted(case.image, base.encode(case.image))
        dices.append(dice(prompted.predict(embedding, prompts=PromptSet()).mask, case.mask))
    assert np.mean(dices) > 0.85
