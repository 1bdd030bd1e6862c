"""Systems that change SAM's parts: on a SAM of the real classes, and on the compact model."""

from __future__ import annotations

import dataclasses

import cv2
import numpy as np
import pytest
import torch
from tiny_sam import SHAPE

from lesionlab.core.prompts import Box, PromptSet
from lesionlab.core.proposals import ModelInfo, ModelRef
from lesionlab.engine.models.checkpoints import build_sam
from lesionlab.engine.models.compact import build_compact
from lesionlab.engine.models.device import Device
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.preprocessing import Preprocessing
from lesionlab.engine.models.sam_decoding import decode_batch
from lesionlab.engine.synthetic.generator import draw_case
from lesionlab.engine.training import prompt_steps
from lesionlab.engine.training.augment import Scene
from lesionlab.engine.training.losses import focal_dice_loss, focal_loss, mask_iou, mask_loss
from lesionlab.engine.training.prompt_tasks import ask_with
from lesionlab.engine.training.systems import SYSTEMS, SystemContext
from lesionlab.engine.training.systems.learning import system_recipe

CPU = Device("cpu", "CPU")
NAMES = ("msa", "peft-adapters", "melseg", "melseg-focal")
# Conversations are about SAM's 256x256 cells, so its grid is 64x64; without global attention.
SPACIOUS = dataclasses.replace(
    SHAPE, width=16, depth=2, grid=64, patch_px=2, channels=32, window=8, global_blocks=()
)


def predictor_of(model, preprocessing):
    info = ModelInfo(ModelRef("tiny", ""), "", "", has_auto=True)
    return Predictor(model, info=info, preprocessing=preprocessing, device=CPU)


@pytest.fixture(scope="module")
def vit() -> SystemContext:
    torch.manual_seed(0)
    base = predictor_of(build_sam(SHAPE), Preprocessing.SAM)
    return SystemContext(base=base, start_weights=None, device=CPU)


@pytest.fixture(scope="module")
def spacious_vit() -> SystemContext:
    torch.manual_seed(0)
    base = predictor_of(build_sam(SPACIOUS), Preprocessing.SAM)
    return SystemContext(base=base, start_weights=None, device=CPU)


@pytest.fixture(scope="module")
def compact() -> SystemContext:
    torch.manual_seed(0)
    base = predictor_of(build_compact(), Preprocessing.COMPACT)
    return SystemContext(base=base, start_weights=None, device=CPU)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", ["vit", "compact"])
def test_untrained_it_predicts_exactly_what_the_base_does(request, name, kind):
    context = request.getfixturevalue(kind)
    image = draw_case(5, size_hw=(90, 120)).image
    prompts = PromptSet(box=Box(20, 10, 80, 70))
    ours = SYSTEMS[name].build(context).eval().mask_predictor(CPU)
    for given in (PromptSet(), prompts):
        expected = context.base.predict(context.base.encode(image), prompts=given)
        found = ours.predict(ours.encode(image), prompts=given)
        assert np.array_equal(found.logits, expected.logits)
        assert found.predicted_iou == expected.predicted_iou


@pytest.mark.parametrize("name", NAMES)
def test_what_the_base_has_begins_at_the_lower_rate(vit, name):
    task = SYSTEMS[name].build(vit)
    start = {id(p) for p in task.start_parameters()}
    new = {n for n, p in task.named_parameters() if p.requires_grad and id(p) not in start}
    assert start
    assert new
    assert all("adapter" in n or "pyramid" in n for n in new)


def test_the_encoder_ablation_differs_in_the_encoder_alone(compact):
    learned = {
        name: {n for n, p in SYSTEMS[name].build(compact).named_parameters() if p.requires_grad}
        for name in ("peft-medsam", "peft-adapters", "peft-all")
    }
    decoder = {n for n in learned["peft-medsam"] if n.startswith("model.mask_decoder.")}
    assert learned["peft-medsam"] == decoder
    adapters = learned["peft-adapters"] - decoder
    assert decoder < learned["peft-adapters"]
    assert all(n.startswith("model.image_encoder.") and ".adapter." in n for n in adapters)
    assert {n for n in learned["peft-all"] if n.startswith("model.mask_decoder.")} == decoder


@pytest.mark.parametrize("name", ["msa", "melseg"])
def test_a_vit_overfits_four_images(vit, name):
    drawn = [draw_case(seed, size_hw=(128, 128)) for seed in range(4)]
    target = torch.from_numpy(
        np.stack(
            [
                cv2.resize((c.mask > 0).astype(np.float32), (64, 64), interpolation=cv2.INTER_AREA)
                for c in drawn
            ]
        )
    )
    task = SYSTEMS[name].build(vit).train()
    images = task.images_as_input([case.image for case in drawn])
    prompts, decoder = task.model.prompt_encoder, task.model.mask_decoder
    learned = [p for p in task.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(learned, lr=3e-3)
    overlap = 0.0
    for _ in range(50):
        optimizer.zero_grad()
        sparse, dense = prompts(points=None, boxes=None, masks=None)
        logits, _ = decode_batch(
            decoder,
            task.encoder(images),
            image_pe=prompts.get_dense_pe(),
            sparse=sparse.expand(4, -1, -1),
            dense=dense.expand(4, -1, -1, -1),
            masks=1,
        )
        mask_loss(logits[:, 0], target).mean().backward()
        torch.nn.utils.clip_grad_norm_(learned, 1.0)
        optimizer.step()
        overlap = float(mask_iou(logits[:, 0], target).mean())
    assert overlap > 0.6


def test_a_vit_learns_from_conversations(spacious_vit):
    drawn = [draw_case(seed, size_hw=(128, 128)) for seed in range(2)]
    scenes = [Scene(image=case.image, lesions=[(case.mask > 0).astype("u1")]) for case in drawn]
    task = SYSTEMS["msa"].build(spacious_vit).train()
    stage = system_recipe(SYSTEMS["msa"], minutes=0, steps=1).stages[0]
    task.training_step(scenes, stage=stage, device=CPU.torch, seed=2)
    reached = {n for n, p in task.named_parameters() if p.grad is not None and p.grad.any()}
    for part in ("attention_adapter.up", "mlp_adapter.up", "looking.up", "telling.up"):
        assert any(part in n for n in reached), part
    assert all(p.requires_grad for n, p in task.named_parameters() if n in reached)


def test_random_sampling_clicks_everywhere_in_the_lesion_and_the_usual_one_in_its_middle():
    lesion = np.zeros((320, 320), np.uint8)
    lesion[100:200, 60:260] = 1
    scene = Scene(np.zeros((320, 320, 3), np.uint8), [lesion])
    spread = {}
    for anywhere in (True, False):
        rng = np.random.default_rng(0)
        asks = [ask_with(scene, mode="point", rng=rng, anywhere=anywhere) for _ in range(200)]
        for ask in asks:
            x, y, label = ask.clicks[0]
            assert label == 1
            assert ask.region[int(y), int(x)] == 1
        near_edge = []
        for ask in asks:
            depth = cv2.distanceTransform(ask.region, cv2.DIST_L2, 3)
            x, y, _ = ask.clicks[0]
            near_edge.append(depth[int(y), int(x)] < 0.3 * depth.max())
        spread[anywhere] = float(np.mean(near_edge))
    assert spread[True] > 0.25
    assert spread[False] == 0.0


def test_only_msa_begins_conversations_by_random_sampling(spacious_vit, monkeypatch):
    begun = []

    def noted(scene, *, mode, rng, anywhere):
        begun.append(anywhere)
        return ask_with(scene, mode="point", rng=rng, anywhere=anywhere)

    monkeypatch.setattr(prompt_steps, "ask_with", noted)
    case = draw_case(1, size_hw=(128, 128))
    scenes = [Scene(image=case.image, lesions=[(case.mask > 0).astype("u1")])]
    for name in ("msa", "peft-medsam"):
        stage = system_recipe(SYSTEMS[name], minutes=0, steps=1).stages[0]
        task = SYSTEMS[name].build(spacious_vit).train()
        task.training_step(scenes, stage=stage, device=CPU.torch, seed=2)
    assert begun == [True, False]


def test_focal_loss_is_the_papers_formula():
    # p = 1/2 everywhere: (1/2)^2 ln 2, and with alpha a quarter of it where there is lesion.
    logits, target = torch.zeros(1, 2, 2), torch.tensor([[[1.0, 0.0], [0.0, 0.0]]])
    ln2 = float(np.log(2))
    assert float(focal_loss(logits, target)) == pytest.approx(0.25 * ln2)
    weighed = 0.25 * ln2 * (0.25 + 3 * 0.75) / 4
    assert float(focal_loss(logits, target, alpha=0.25)) == pytest.approx(weighed)
    # Dice of .5 chances: 1 - (2 * .5 + 1) / (2 + 1 + 1).
    assert float(focal_dice_loss(logits, target)) == pytest.approx(0.5 + 2 * weighed)


def test_focal_loss_without_focus_is_cross_entropy():
    torch.manual_seed(1)
    logits, target = torch.randn(2, 5, 5), (torch.rand(2, 5, 5) > 0.5).float()
    entropy = torch.nn.functional.binary_cross_entropy_with_logits(logits, target)
    assert float(focal_loss(logits, target, gamma=0.0).mean()) == pytest.approx(float(entropy))


def test_the_melseg_lines_are_the_corners_of_the_papers_grid():
    lines = {name: SYSTEMS[name] for name in SYSTEMS if name.startswith("melseg")}
    assert {(line.optimizer, line.rate, line.batch) for line in lines.values()} == {
        ("adam", 1e-4, 4),
        ("sgd", 1e-4, 4),
    }
    assert len(lines) == 4


def test_melseg_trains_with_the_loss_of_its_name(vit):
    assert SYSTEMS["melseg"].build(vit)._loss is mask_loss
    assert SYSTEMS["melseg-focal-sgd"].build(vit)._loss is focal_loss
