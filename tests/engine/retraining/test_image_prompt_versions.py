"""Versions of what the image itself prompts: learned, judged, kept and chosen as decoders are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import product
from pathlib import Path

import numpy as np
import pytest
import torch
from corrected import accept, add_image, correct, drawn
from quick import QUICK
from tiny_sam import tiny_predictor

from lesionlab.core.decoders import DecoderKind, Origin
from lesionlab.core.errors import UserError
from lesionlab.core.masks import unpack
from lesionlab.core.prompts import PromptSet
from lesionlab.core.proposals import ModelInfo, ModelRef
from lesionlab.core.saving_messages import SetLesionCount
from lesionlab.engine.imaging.decode import read_image
from lesionlab.engine.models.decoders import load_decoder
from lesionlab.engine.models.image_prompted import (
    ImagePromptedPredictor,
    prompting_pixels,
    with_image_prompts,
)
from lesionlab.engine.models.image_prompts import INPUT_SIZE, ImagePromptEncoder
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.preprocessing import compact_tensor
from lesionlab.engine.retraining.cases import EmbeddingBank, learning_case
from lesionlab.engine.retraining.exchange import export_decoder, import_decoder
from lesionlab.engine.retraining.image_prompt_learning import ImagePromptLearner
from lesionlab.engine.retraining.learning import LearningRecipe
from lesionlab.engine.retraining.lineage import with_version
from lesionlab.engine.retraining.retrain import RetrainOutcome, retrain
from lesionlab.engine.retraining.roots import Roots
from lesionlab.engine.retraining.versions import (
    all_versions,
    find_version,
    keep,
    listed,
    use_version,
)
from lesionlab.engine.store.project import Project

OWN = ModelRef("image-prompts", "8" * 64)


def image_prompted(base: Predictor) -> ImagePromptedPredictor:
    """Put an image prompt encoder that has seen some images, and another decoder, on a base."""
    torch.manual_seed(2)
    encoder = ImagePromptEncoder(base.model.prompt_encoder).requires_grad_(False)
    seen = torch.cat([compact_tensor(drawn(n)[0], side_px=INPUT_SIZE) for n in range(4)])
    for _ in range(20):  # until its batch normalization has their statistics
        encoder(seen)
    info = ModelInfo(OWN, "Tiny image prompts", "", has_auto=True, base=base.info.ref)
    decoder = tiny_predictor(seed=7).model.mask_decoder
    return with_image_prompts(base.with_decoder(decoder, info=info), encoder)


@pytest.fixture(scope="module")
def own(base: Predictor) -> ImagePromptedPredictor:
    return image_prompted(base)


@pytest.fixture(scope="module")
def both(base: Predictor, own: ImagePromptedPredictor) -> Roots:
    return Roots(base, own.info, lambda: own)


@pytest.fixture(scope="module")
def made(
    own: ImagePromptedPredictor, template: Path, tmp_path_factory: pytest.TempPathFactory
) -> RetrainOutcome:
    """Give what one quick retraining of it on the six corrections came to."""
    with Project.open(template, user_data_dir=tmp_path_factory.mktemp("data")) as project:
        return retrain(project, own, cache=None, settings=QUICK, on_progress=lambda _: None)


def test_it_learns_encoder_and_decoder_and_leaves_both_roots_as_they_were(
    base: Predictor, own: ImagePromptedPredictor, made: RetrainOutcome, tmp_path: Path
) -> None:
    fresh = image_prompted(base).retrained_parts.state_dict()
    file = tmp_path / "made.safetensors"
    file.write_bytes(made.new.data)
    learned = load_decoder(own, file)

    assert set(learned) == {"image_prompts", "mask_decoder"}
    for name, part in learned.items():
        values = part.state_dict()
        moved = [k for k, v in values.items() if not torch.equal(v, fresh[f"{name}.{k}"])]
        assert moved, name
        # Batches are far too small to learn statistics from.
        assert not [k for k in moved if "running" in k or "places" in k]
    now = own.retrained_parts.state_dict()
    assert all(torch.equal(now[key], value) for key, value in fresh.items())


def test_it_is_judged_by_what_the_image_alone_proposes(
    own: ImagePromptedPredictor, made: RetrainOutcome, project: Project
) -> None:
    assert made.new.card["kind"] == "image-prompts"
    assert made.new.base == OWN
    training_set = made.new.training_set
    assert training_set is not None
    assert all(case.prompts.is_empty for case in training_set.cases)
    (item, *_) = made.cases
    image = read_image(project.folder / item.comparison.name).pixels
    mask = own.predict(own.encode(image), prompts=PromptSet()).mask
    assert np.array_equal(unpack(item.champion), mask)


def test_a_further_lesion_is_left_out_with_a_reason(
    own: ImagePromptedPredictor, project: Project, run: Callable[..., RetrainOutcome]
) -> None:
    pixels, mask = drawn(20)
    key = add_image(project, pixels, "20.png")
    project.apply(SetLesionCount("two", key, 2))
    accept(project, key, mask)
    accept(project, key, ~mask, lesion=1)

    outcome = run(project, base=own)

    ((path, why),) = outcome.left_out
    assert path.endswith("20.png")
    assert "a further one" in why
    assert listed(project, {DecoderKind.DECODER: own.base, DecoderKind.IMAGE_PROMPTS: own.info})


def test_its_versions_are_kept_and_chosen_beside_those_of_the_decoder(
    base: Predictor,
    own: ImagePromptedPredictor,
    both: Roots,
    made: RetrainOutcome,
    outcome: RetrainOutcome,
    project: Project,
) -> None:
    decoder = keep(project, outcome).version
    version = keep(project, made).version

    assert (version.title, version.kind) == ("Image itself 2", DecoderKind.IMAGE_PROMPTS)
    shown = listed(project, both.infos)
    assert [v.title for v in shown.versions] == [
        "Decoder 1",
        f"{base.info.title} as it came",
        "Image itself 2",
        "Tiny image prompts as it came",
    ]
    assert [v.in_use for v in shown.versions] == [False, True, False, True]
    assert shown.image_readiness is not None
    assert shown.image_readiness.corrections == shown.readiness.corrections == 6

    use_version(
        project, both.of_version(project, version.ref.sha256), version.ref.sha256, as_trial=True
    )

    assert [v.in_use for v in all_versions(project, both.infos)] == [False, True, True, False]
    assert listed(project, both.infos).image_readiness.new_corrections == 0  # type: ignore[union-attr]
    assert both.of_version(project, decoder.ref.sha256) is base
    assert both.of_version(project, OWN.sha256) is own
    use_version(project, own, OWN.sha256, as_trial=False)
    assert [v.in_use for v in all_versions(project, both.infos)] == [False, True, False, True]


def test_a_version_in_use_serves_and_is_what_the_next_one_is_judged_against(
    base: Predictor,
    own: ImagePromptedPredictor,
    made: RetrainOutcome,
    project: Project,
    run: Callable[..., RetrainOutcome],
) -> None:
    sha256 = keep(project, made).version.ref.sha256
    use_version(project, own, sha256, as_trial=True)
    stored = project.decoder(sha256)

    fitted = with_version(own, stored, file=project.decoder_file(sha256))

    assert isinstance(fitted, ImagePromptedPredictor)
    assert (fitted.root, fitted.base) == (own.info, base.info)
    assert fitted.info.title == "Tiny image prompts, Image itself 1 (on trial)"
    image, _ = drawn(3)
    embedding = own.encode(image)
    again = fitted.prompted(prompting_pixels(image), replace(embedding, tokens=None))
    assert not torch.equal(again.tokens, embedding.tokens)
    assert torch.equal(again.tokens, fitted.encode(image).tokens)
    correct(project, range(21, 22))
    second = run(project, base=own)
    assert second.new.card["judged_against_sha256"] == sha256
    # Begun from what had seen none of these corrections.
    assert second.new.parent_sha256 == OWN.sha256


def test_it_leaves_a_project_as_a_file_and_comes_into_another(
    own: ImagePromptedPredictor,
    both: Roots,
    roots: Roots,
    made: RetrainOutcome,
    project: Project,
    tmp_path: Path,
) -> None:
    sha256 = keep(project, made).version.ref.sha256
    file = tmp_path / "itself.safetensors"
    export_decoder(project, own, sha256, to=file)
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    with Project.open(folder, user_data_dir=tmp_path / "other data") as other:
        stored = import_decoder(other, both, file)
        assert (stored.sha256, stored.origin) == (sha256, Origin.IMPORTED)
        assert stored.kind is DecoderKind.IMAGE_PROMPTS
        # Where the model has no image prompts, it is another model's.
        with pytest.raises(UserError, match="another model"):
            import_decoder(other, roots, file)
    with pytest.raises(UserError, match="cannot be exported") as error:
        export_decoder(project, own, sha256, to=tmp_path / "itself.pth")
    assert ".pth" not in error.value.expected


def test_versions_are_found_by_number_and_the_one_that_came_by_its_name(
    both: Roots, made: RetrainOutcome, project: Project
) -> None:
    version = keep(project, made).version
    known = all_versions(project, both.infos)

    assert find_version(known, "1") == find_version(known, "image itself 1")
    assert find_version(known, "1").ref == version.ref
    assert find_version(known, "image-prompts").ref == OWN
    assert find_version(known, "0").kind is DecoderKind.DECODER


@pytest.fixture
def bank(own: ImagePromptedPredictor) -> EmbeddingBank:
    return EmbeddingBank(own, cache=None, pixels_of=lambda name: drawn(int(name))[0])


def test_a_mirrored_case_is_prompted_by_its_mirrored_image(
    own: ImagePromptedPredictor, bank: EmbeddingBank
) -> None:
    cases = [learning_case(str(n), drawn(n)[1], prompts=PromptSet()) for n in range(2)]
    learner = ImagePromptLearner(own, cases=cases, bank=bank, recipe=LearningRecipe(), seed=1)
    seen = [prompting_pixels(drawn(n)[0]) for n in range(2)]

    for flips in product((False, True), repeat=2):
        across, down = flips
        mirrored = [
            np.ascontiguousarray(p[:: -1 if down else 1, :: -1 if across else 1]) for p in seen
        ]
        images = torch.cat([compact_tensor(p, side_px=INPUT_SIZE) for p in mirrored])
        with learner._asked_model(cases, flips=flips) as model:
            sparse, _ = model.prompt_encoder(points=None, boxes=None, masks=None)
            sparse.sum().backward()
        assert torch.allclose(sparse, own.image_prompts(images), atol=1e-4)


def test_what_is_learned_is_the_readers_outline(
    own: ImagePromptedPredictor, bank: EmbeddingBank
) -> None:
    """Not by heart: with batch normalization at rest that takes more passes than a test may."""
    cases = [learning_case(str(n), drawn(n)[1], prompts=PromptSet()) for n in range(4)]
    recipe = LearningRecipe(
        epochs=8, rate=1e-3, mode_chances=(1.0, 0.0, 0.0, 0.0), click_chances=(1.0,), rehearsal=0
    )
    learner = ImagePromptLearner(own, cases=cases, bank=bank, recipe=recipe, seed=1)

    losses = [learner.run_epoch() for _ in range(recipe.epochs)]

    assert losses[-1] < 0.75 * losses[0]
    gradients = [p.grad for p in learner.parts.parameters()]
    assert gradients == [None] * len(gradients)  # none is left over for the next step
