"""One retraining from beginning to end: reproducible, judged on unseen cases, hard to stop."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from corrected import HW, accept, add_image, correct, drawn, write_image
from pretended_gpu import PretendedGpu, is_full_from
from quick import QUICK
from safetensors.torch import load
from tiny_sam import tiny_predictor, tiny_sam

from lesionlab.core.decoder_messages import RetrainProgressed
from lesionlab.core.decoders import Origin
from lesionlab.core.devices import DEVICE_REASONS, DeviceReason
from lesionlab.core.errors import UserError
from lesionlab.core.judgement import LEAST_JUDGEABLE, PRIMARY, Verdict
from lesionlab.core.masks import pack, unpack
from lesionlab.core.metrics import dice
from lesionlab.core.prompts import PromptSet
from lesionlab.core.proposals import Proposal
from lesionlab.engine.models import device
from lesionlab.engine.models.device import Device
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.models.preprocessing import Preprocessing
from lesionlab.engine.models.registry import ModelRegistry
from lesionlab.engine.retraining import judging, trainer
from lesionlab.engine.retraining import retrain as retraining
from lesionlab.engine.retraining.cases import EmbeddingBank
from lesionlab.engine.retraining.learning import DecoderLearner
from lesionlab.engine.retraining.retrain import RetrainOutcome
from lesionlab.engine.retraining.trainer import TrainerOptions
from lesionlab.engine.store import embeddings
from lesionlab.engine.store.embeddings import EmbeddingCache
from lesionlab.engine.store.project import Project

Run = Callable[..., RetrainOutcome]


def key_of(project: Project, path: str) -> int:
    return next(e.image_key for e in project.entries() if e.path == path)


def test_one_seed_gives_one_decoder_and_another_seed_another(
    project: Project, run: Run, outcome: RetrainOutcome
) -> None:
    assert run(project).new.sha256 == outcome.new.sha256
    assert run(project, settings=replace(QUICK, seed=1)).new.sha256 != outcome.new.sha256


def test_the_candidate_is_a_decoder_alone_and_differs_from_the_one_it_was_begun_from(
    base: Predictor, outcome: RetrainOutcome
) -> None:
    made = load(outcome.new.data)
    began = base.retrained_parts.state_dict()

    assert set(made) == set(began)
    changed = [name for name, value in began.items() if not torch.equal(made[name], value)]
    assert len(changed) > 20
    assert outcome.new.parent_sha256 == base.info.ref.sha256
    assert outcome.new.origin is Origin.RETRAINED


def test_nothing_in_the_project_changes_by_retraining(
    project: Project, run: Run, base: Predictor
) -> None:
    before = {k: v.clone() for k, v in base.model.state_dict().items()}
    rows = "\n".join(project._connection.iterdump())

    run(project)

    assert "\n".join(project._connection.iterdump()) == rows
    after = base.model.state_dict()
    assert [k for k, v in before.items() if not torch.equal(after[k], v)] == []


def test_the_card_says_what_it_was_made_from_and_can_be_written_as_json(
    outcome: RetrainOutcome, base: Predictor
) -> None:
    card = json.loads(json.dumps(outcome.new.card))
    frozen = outcome.new.training_set

    assert card["training_set_sha256"] == frozen.sha256
    assert card["training_cases"] == [case.case_id for case in frozen.cases]
    assert set(card["training_images"]) == {case.image_id for case in frozen.cases}
    assert card["corrections"] == 6
    assert card["base"] == {"name": "tiny", "sha256": base.info.ref.sha256}
    assert card["judged_against_sha256"] == base.info.ref.sha256
    assert card["settings"]["recipe"]["epochs"] == 1
    assert card["settings"]["epochs_done"] == 1
    assert len(card["judgement"]["cases"]) == 6
    assert "Not a medical device" in card["use"]


def test_six_corrections_are_learned_from_but_too_few_to_judge(outcome: RetrainOutcome) -> None:
    decision = outcome.judgement.decision

    assert decision.verdict is Verdict.TOO_FEW
    assert "6 cases" in decision.headline
    assert 6 + decision.more_cases >= LEAST_JUDGEABLE
    assert outcome.judgement.difference(PRIMARY).difference.count == 6
    gains = [c.gain for c in outcome.judgement.comparisons]
    assert gains == sorted(gains)


def test_the_pictures_to_look_at_belong_to_the_figures(
    project: Project, outcome: RetrainOutcome
) -> None:
    assert [c.comparison for c in outcome.cases] == list(outcome.judgement.comparisons)
    for case in outcome.cases:
        truth, old, new = map(unpack, (case.truth, case.champion, case.candidate))
        comparison = case.comparison
        assert dice(old, truth) == pytest.approx(comparison.champion.proposal_dice)
        assert dice(new, truth) == pytest.approx(comparison.candidate.proposal_dice)
        assert project.entry(case.image_key).path == comparison.name
        assert case.pixels.shape == (*HW, 3)


def test_progress_never_goes_back_and_ends_at_the_end(project: Project, run: Run) -> None:
    told: list[RetrainProgressed] = []

    run(project, on_progress=told.append)

    fractions = [t.fraction for t in told]
    assert fractions == sorted(fractions)
    assert (fractions[0], fractions[-1]) == (0, pytest.approx(1))
    assert list(dict.fromkeys(t.phase for t in told)) == ["preparing", "training", "judging"]
    curve = [(t.epoch, t.unseen_dice) for t in told if t.unseen_dice is not None]
    assert [epoch for epoch, _ in curve] == [0, 1]
    assert all(0 <= value <= 1 for _, value in curve)


def test_what_the_listener_raises_ends_the_run(project: Project, run: Run) -> None:
    def stop(event: RetrainProgressed) -> None:
        if event.phase == "training":
            raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        run(project, on_progress=stop)


# --- nothing is judged by who has seen it


class Spy:
    """Which cases each decoder has learned from, and which it was asked about."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.seen: dict[int, set[str]] = {}
        self.asked: list[tuple[Predictor, str]] = []
        self.kept: list[object] = []
        spy = self

        class Learner(DecoderLearner):
            def __init__(self, start: Predictor, *, cases, **rest) -> None:
                super().__init__(start, cases=cases, **rest)
                self.images = {case.image_id for case in cases}

            def peek(self) -> Predictor:
                return self._told(super().peek())

            def predictor(self) -> Predictor:
                return self._told(super().predictor())

            def _told(self, predictor: Predictor) -> Predictor:
                spy.kept.append(predictor)
                spy.seen[id(predictor)] = self.images
                return predictor

        monkeypatch.setattr(retraining, "DecoderLearner", Learner)
        for module, name in (
            (judging, "score"),
            (judging, "proposal_mask"),
            (retraining, "proposal_mask"),
        ):
            monkeypatch.setattr(module, name, self._watched(getattr(module, name)))

    def _watched(self, question):
        def asked(predictor, case, **rest):
            self.asked.append((predictor, case.image_id))
            return question(predictor, case, **rest)

        return asked


def test_no_case_is_predicted_for_judging_by_a_decoder_that_saw_it_or_its_group(
    project: Project, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    pixels, mask = drawn(0)
    accept(project, add_image(project, np.clip(pixels * 0.9, 0, 255), "copy.png"), mask)
    for path in ("1.png", "2.png"):
        project.set_group(key_of(project, path), "patient 7")
    spy = Spy(monkeypatch)

    outcome = run(project)

    cases = outcome.new.training_set.cases
    group_of = {case.image_id: case.group for case in cases}
    assert group_of[cases[0].image_id] == group_of[cases[-1].image_id]
    asked = [(spy.seen[id(p)], image) for p, image in spy.asked if id(p) in spy.seen]
    # Each case once for the curve after the one epoch, once for the judgement.
    assert sorted(image for _, image in asked) == sorted(2 * [case.image_id for case in cases])
    for seen, image_id in asked:
        assert seen
        assert group_of[image_id] not in {group_of[other] for other in seen}
    everything = {case.image_id for case in cases}
    assert sum(images == everything for images in spy.seen.values()) == 1


def test_images_that_nobody_corrected_are_rehearsed_or_guarded_and_never_both(
    project: Project,
    run: Run,
    base: Predictor,
    cache: EmbeddingCache,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    images = {}
    for seed in range(50, 55):
        pixels, mask = drawn(seed)
        key = add_image(project, pixels, f"{seed}.png")
        made = Proposal("auto", PromptSet(), pack(mask), 0.5, base.info.ref)
        project.save_proposal(key, made, is_default=True)
        images[seed] = project.image(key).image_id
        if seed != 54:
            cache.put(base.cache_key(images[seed]), base.encode(pixels).to_cache())
    accept(project, key_of(project, "50.png"), drawn(50)[1])
    spy = Spy(monkeypatch)
    guarded: list[str] = []

    def check_moved(*_, cases, **rest):
        guarded.extend(case.image_id for case in cases)
        return check(*_, cases=cases, **rest)

    check = retraining.guards.check_moved
    monkeypatch.setattr(retraining.guards, "check_moved", check_moved)

    outcome = run(project, cache=cache)

    # Of the last one there is no embedding, and nobody is to wait for it.
    untouched = {images[seed] for seed in (51, 52, 53)}
    rehearsed = {image for predictor, image in spy.asked if image in untouched}
    assert (len(rehearsed), len(guarded)) == (2, 1)
    assert rehearsed | set(guarded) == untouched
    moved = next(g for g in outcome.judgement.guards if g.name == "uncorrected images")
    assert moved.count == 1
    assert images[50] in {case.image_id for case in outcome.new.training_set.cases}


# --- what goes wrong on the way


def test_what_cannot_be_read_is_left_out_and_told_and_the_rest_is_learned(
    project: Project, run: Run
) -> None:
    correct(project, range(20, 22))
    write_image(project.folder / "20.png", drawn(77)[0])
    (project.folder / "21.png").unlink()

    outcome = run(project)

    reasons = dict(outcome.left_out)
    assert set(reasons) == {"20.png", "21.png"}
    assert "replaced" in reasons["20.png"]
    assert len(outcome.new.training_set.cases) == len(outcome.judgement.comparisons) == 6
    assert outcome.new.card["corrections"] == 6


def test_a_replaced_file_is_left_out_although_the_embedding_of_the_old_one_is_cached(
    project: Project, run: Run, cache: EmbeddingCache
) -> None:
    correct(project, range(20, 21))
    run(project, cache=cache)
    write_image(project.folder / "20.png", drawn(77)[0])

    outcome = run(project, cache=cache)

    assert [path for path, _ in outcome.left_out] == ["20.png"]


def test_where_too_many_cannot_be_read_it_says_how_many_more_it_takes(
    project: Project, run: Run
) -> None:
    for number in range(2):
        write_image(project.folder / f"{number}.png", drawn(70 + number)[0])

    with pytest.raises(UserError, match="too few") as error:
        run(project)

    assert "1 more" in error.value.remedy
    assert "replaced" in error.value.value


def test_a_damaged_embedding_is_made_again(
    project: Project, run: Run, cache: EmbeddingCache, tmp_path: Path
) -> None:
    first = run(project, cache=cache)
    files = sorted((tmp_path / "embeddings").iterdir())
    assert len(files) >= 6
    files[0].write_bytes(b"nothing of this kind")
    files[1].write_bytes(files[1].read_bytes()[:1000])
    flipped = bytearray(files[2].read_bytes())
    flipped[-100] ^= 0xFF
    files[2].write_bytes(flipped)

    again = run(project, cache=EmbeddingCache(tmp_path / "embeddings"))

    assert again.new.sha256 == first.new.sha256
    assert again.left_out == ()


def test_a_cache_that_cannot_be_written_or_is_too_small_makes_no_difference(
    project: Project,
    run: Run,
    base: Predictor,
    cache: EmbeddingCache,
    tmp_path: Path,
    outcome: RetrainOutcome,
) -> None:
    (tmp_path / "a file").write_bytes(b"")
    unwritable = EmbeddingCache(tmp_path / "a file" / "embeddings")
    tiny = EmbeddingCache(tmp_path / "tiny", limit_bytes=1)

    unwritable.put("an-image", np.zeros(base.embedding_shape))
    assert unwritable.get("an-image") is None
    assert run(project, cache=unwritable).new.sha256 == outcome.new.sha256
    bank = EmbeddingBank(base, cache=tiny, pixels_of=lambda name: drawn(int(name))[0])
    made = [bank.embedding(name, hw=HW).features for name in "0120"]
    assert np.array_equal(made[0], made[3])
    assert len(list((tmp_path / "tiny").iterdir())) == 1


def test_a_retraining_that_fills_the_gpu_is_begun_anew_on_the_cpu(
    template: Path, tmp_path: Path, outcome: RetrainOutcome, monkeypatch: pytest.MonkeyPatch
) -> None:
    gpu, told = PretendedGpu(), []

    def load_tiny(_registry: ModelRegistry, _name: str, device: Device) -> Predictor:
        info = tiny_predictor(has_auto=True).info
        made = Predictor(tiny_sam(), info=info, preprocessing=Preprocessing.SAM, device=device)
        is_full_from(made.model.mask_decoder, gpu)
        return made

    monkeypatch.setattr(device, "choose_device", lambda _name: gpu)
    monkeypatch.setattr(device, "keep_freed_memory", lambda: None)
    monkeypatch.setattr(device, "use_threads", lambda: None)
    monkeypatch.setattr(ModelRegistry, "load", load_tiny)
    monkeypatch.setattr(trainer, "_settings", lambda *_: QUICK)
    monkeypatch.setattr(embeddings, "SHAPE", tiny_predictor().embedding_shape)
    options = TrainerOptions(
        folder=str(shutil.copytree(template, tmp_path / "clinic")),
        model="tiny",
        shipped_models_dir=tmp_path,
        user_models_dir=tmp_path,
        user_data_dir=tmp_path / "data",
        embeddings_dir=tmp_path / "embeddings",
        disk_bytes=2**30,
    )

    made = trainer.run_retraining(options, on_progress=told.append)

    assert gpu.is_left
    assert made.new.sha256 == outcome.new.sha256
    assert made.new.card["device"].startswith("CPU, ")
    assert {event.note for event in told} == {"", DEVICE_REASONS[DeviceReason.OUT_OF_MEMORY]}
    assert [event.fraction for event in told].count(0.0) == 2
