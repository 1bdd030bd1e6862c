"""A whole run with a decoder that learned perfectly: proved where it should be, and only there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from corrected import HW, accept, add_image, drawn
from quick import QUICK
from tiny_sam import tiny_predictor

from lesionlab.core.judgement import PRIMARY, Verdict
from lesionlab.core.masks import pack
from lesionlab.core.prompts import PromptSet
from lesionlab.core.proposals import Proposal
from lesionlab.engine.models.decoders import decoder_of
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.refine import refine
from lesionlab.engine.retraining import retrain as retraining
from lesionlab.engine.retraining.learning import DecoderLearner
from lesionlab.engine.retraining.retrain import RetrainOutcome
from lesionlab.engine.retraining.versions import keep, use_version
from lesionlab.engine.store.embeddings import EmbeddingCache
from lesionlab.engine.store.project import Project

Run = Callable[..., RetrainOutcome]
NO_GUARDS = replace(QUICK, guarded=0)


@pytest.fixture
def reader(base: Predictor) -> Predictor:
    """Give a model that outlines as the reader means it, and quite unlike the base."""
    return base.with_decoder(decoder_of(tiny_predictor(seed=5)), info=base.info)


@pytest.fixture(autouse=True)
def _who_learns_draws_like_the_reader(reader: Predictor, monkeypatch: pytest.MonkeyPatch) -> None:
    class Learned(DecoderLearner):
        def run_epoch(self) -> float:
            super().run_epoch()
            self.parts["mask_decoder"].load_state_dict(decoder_of(reader).state_dict())
            return 0.0

    monkeypatch.setattr(retraining, "DecoderLearner", Learned)


@pytest.fixture
def corrected(project: Project, reader: Predictor) -> Project:
    """Give the project with twelve images that this reader corrected."""
    for entry in project.entries():
        accept(project, entry.image_key, outlined(reader, entry.image_key - 1))
    for seed in range(6, 12):
        accept(project, add_image(project, drawn(seed)[0], f"{seed}.png"), outlined(reader, seed))
    return project


def outlined(reader: Predictor, seed: int):
    mask = refine(reader, reader.encode(drawn(seed)[0]), prompts=PromptSet()).mask
    assert 0 < mask.sum() < mask.size
    return mask


def test_what_is_better_on_every_unseen_case_is_proved_and_may_be_used(
    corrected: Project, base: Predictor, run: Run
) -> None:
    outcome = run(corrected, settings=NO_GUARDS)

    decision = outcome.judgement.decision
    assert decision.verdict is Verdict.PROVED
    assert "12 cases" in decision.reasons[0]
    primary = outcome.judgement.difference(PRIMARY)
    assert primary.candidate_mean == pytest.approx(1, abs=0.01)
    assert primary.champion_mean < 0.95
    assert primary.p_value < 0.01
    assert outcome.judgement.worse == ()
    version = keep(corrected, outcome).version
    assert version.is_proved
    use_version(corrected, base, version.ref.sha256, as_trial=False)


def test_what_moved_all_other_proposals_far_is_refused_however_much_better_it_fits(
    corrected: Project, base: Predictor, run: Run, cache: EmbeddingCache
) -> None:
    for seed in range(50, 54):
        pixels, mask = drawn(seed)
        key = add_image(corrected, pixels, f"{seed}.png")
        made = Proposal("auto", PromptSet(), pack(mask), 0.5, base.info.ref)
        corrected.save_proposal(key, made, is_default=True)
        image_id = corrected.image(key).image_id
        cache.put(base.cache_key(image_id), base.encode(pixels).to_cache())

    outcome = run(corrected, cache=cache)

    decision = outcome.judgement.decision
    assert outcome.judgement.difference(PRIMARY).difference.low > 0
    assert decision.verdict is Verdict.REFUSED
    assert any("moved too far" in reason for reason in decision.reasons)
    version = keep(corrected, outcome).version
    assert not version.is_proved


@pytest.mark.parametrize("hw", [HW, (600, 800)], ids=["small", "larger than is compared"])
def test_masks_accepted_just_as_they_were_proposed_prove_nothing_and_are_counted(
    tmp_path: Path, base: Predictor, run: Run, hw: tuple[int, int]
) -> None:
    folder = tmp_path / "taken over"
    folder.mkdir()
    with Project.open(folder, user_data_dir=tmp_path) as project:
        for seed in range(10):
            pixels, _ = drawn(seed, hw)
            # The program shows masks of embeddings as they come from the cache.
            embedding = base.embedding_from_cache(base.encode(pixels).to_cache(), hw)
            mask = refine(base, embedding, prompts=PromptSet()).mask
            accept(project, add_image(project, pixels, f"{seed}.png"), mask)

        outcome = run(project, settings=NO_GUARDS)

    assert outcome.as_proposed == 10
    assert outcome.judgement.decision.verdict is Verdict.NOT_PROVED
    assert outcome.judgement.decision.more_cases == 0
