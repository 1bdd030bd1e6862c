"""What retraining is worth and what it costs, measured with simulated readers."""

from __future__ import annotations

import copy
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from lesionlab.core.errors import UserError
from lesionlab.core.judgement import (
    CLICK_LIMIT,
    CaseComparison,
    Measure,
    PairedDifference,
    Verdict,
)
from lesionlab.core.metrics import MeanInterval, bootstrap_interval, dice
from lesionlab.core.prompts import PromptSet
from lesionlab.core.proposals import DEFAULT_METHOD
from lesionlab.engine.bench.readers import Reader, random_reader, shuffled
from lesionlab.engine.bench.timing import time_in_turns
from lesionlab.engine.evaluation.pairs import Pair, read_pair
from lesionlab.engine.exchange.import_corrections import CorrectionImporter
from lesionlab.engine.explain.classifier import LesionClassifier
from lesionlab.engine.explain.proposals import propose
from lesionlab.engine.models.decoders import decoder_of
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.retraining.cases import EmbeddingBank, LearningCase, learning_case
from lesionlab.engine.retraining.learning import DecoderLearner
from lesionlab.engine.retraining.lineage import with_version
from lesionlab.engine.retraining.retrain import RetrainOutcome, retrain
from lesionlab.engine.retraining.scoring import jittered_box_mask, score
from lesionlab.engine.retraining.settings import RetrainSettings
from lesionlab.engine.retraining.statistics import paired_differences
from lesionlab.engine.store.embeddings import EmbeddingCache
from lesionlab.engine.store.project import Project
from lesionlab.engine.training.losses import mask_loss

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """What the benchmark works with.

    Attributes:
        base: A base checkpoint that was not trained on these images.
        classifier: Makes the proposals' prompts.
        pairs: Images and true masks, in an order that was drawn once.
        image_prompted: The image prompts of the base, where those are retrained; None retrains the
            decoder.
        cache: Embeddings on disk.
    """

    base: Predictor
    classifier: LesionClassifier
    pairs: Sequence[Pair]
    cache: EmbeddingCache
    image_prompted: Predictor | None = None

    @property
    def root(self) -> Predictor:
        """What is retrained, as it came."""
        return self.image_prompted or self.base


@dataclass(frozen=True, slots=True, eq=False)
class Gain:
    """What one retraining did for one reader's further images.

    Attributes:
        outcome: Of the retraining.
        comparisons: On further images with the reader's outlines, champion against candidate.
        differences: The same, put together.
        forgotten: Change of Dice on other images with the original outlines and jittered boxes.
    """

    outcome: RetrainOutcome
    comparisons: tuple[CaseComparison, ...]
    differences: tuple[PairedDifference, ...]
    forgotten: MeanInterval

    def difference(self, measure: Measure) -> PairedDifference:
        """Give the difference of one measure."""
        return next(d for d in self.differences if d.measure is measure)

    def clicks_where_both_reach(self, measure: Measure) -> tuple[float, float, int]:
        """Give the mean clicks before and after, and of how many images that both decoders finish.

        Elsewhere a case that is never finished counts as `CLICK_LIMIT` clicks, which hides what
        became of the others.
        """
        pairs = [(c.champion.value(measure), c.candidate.value(measure)) for c in self.comparisons]
        both = np.array([pair for pair in pairs if max(pair) < CLICK_LIMIT]).reshape(-1, 2)
        before, after = both.mean(axis=0) if len(both) else (np.nan, np.nan)
        return float(before), float(after), len(both)


def measure_gain(
    material: Material,
    reader: Reader,
    *,
    corrections: int,
    judged: int,
    settings: RetrainSettings,
    say: Say,
) -> Gain:
    """Let a reader correct some images, retrain, and judge on further images of hers and others.

    Args:
        material: At least `corrections + 2 * judged` pairs.
        reader: Outlines the images.
        corrections: Images that she corrects.
        judged: Further images of hers, and as many with the original outlines.
        settings: Of the retraining.
        say: Told what is being done.
    """
    own = material.pairs[:corrections]
    further = material.pairs[corrections : corrections + judged]
    others = material.pairs[corrections + judged : corrections + 2 * judged]
    with TemporaryDirectory(prefix="lesionlab-bench-") as scratch:
        say(f"retraining on {corrections} corrections")
        outcome, candidate = _retrained(material, own, reader, Path(scratch), settings)
    root, files = material.root, dict[str, Pair]()
    bank = EmbeddingBank(
        root,
        cache=None,
        pixels_of=lambda image_id: read_pair(files[image_id])[0].pixels,
        memory_bytes=1 << 32,
    )
    comparisons = []
    for case in _cases(material, further, reader, bank, files, say):
        before = score(root, case, bank=bank).scores
        after = score(candidate, case, bank=bank).scores
        comparisons.append(CaseComparison(case.image_id, case.image_id, 0, before, after))
    changes = []
    for case in _cases(material, others, lambda truth, _rng: truth, bank, files, say):
        before_mask = jittered_box_mask(root, case, bank=bank)
        after_mask = jittered_box_mask(candidate, case, bank=bank)
        changes.append(dice(after_mask, case.truth) - dice(before_mask, case.truth))
    alone = {c.case_id: c.case_id for c in comparisons}
    return Gain(
        outcome,
        tuple(comparisons),
        paired_differences(comparisons, group_of=alone),
        bootstrap_interval(changes),
    )


def count_promotions(
    material: Material, *, runs: int, corrections: int, settings: RetrainSettings, say: Say
) -> int:
    """Retrain on useless corrections: random masks, three cases, shuffled masks, in turns.

    Returns:
        How many candidates were proved better.
    """
    promoted = 0
    for run in range(runs):
        kind = ("random masks", "three cases", "shuffled masks")[run % 3]
        chosen = np.random.default_rng(run).permutation(len(material.pairs))
        pairs = [material.pairs[i] for i in chosen[: 3 if run % 3 == 1 else corrections]]
        verdict = _useless_verdict(material, pairs, kind, run, settings)
        say(f"useless corrections, run {run + 1} of {runs}: {kind}: {verdict}")
        promoted += verdict == Verdict.PROVED.value
    return promoted


@dataclass(frozen=True, slots=True)
class StepTimes:
    """Milliseconds of one decoder step, an image; ours in batches, the plain one alone."""

    ours_ms: float
    plain_ms: float
    batch: int


def time_steps(base: Predictor, *, settings: RetrainSettings, repeats: int = 8) -> StepTimes:
    """Time a learning step beside plain float32 PyTorch with `segment_anything`'s own decoder."""
    size = settings.recipe.batch
    cases, bank = _noise_cases(base, size)
    recipe = replace(settings.recipe, click_chances=(1.0,), mode_chances=(0.0, 1.0, 0.0, 0.0))
    learner = DecoderLearner(
        base,
        cases=cases,
        bank=bank,
        recipe=recipe,
        seed=0,
        in_bfloat16=settings.in_bfloat16,
    )
    plain = _plain_step(base, cases[0], bank)
    ours, alone = time_in_turns(learner.run_epoch, plain, repeats=repeats)
    return StepTimes(ours.median_ms / size, alone.median_ms, size)


@dataclass(frozen=True, slots=True)
class RunTimes:
    """Seconds of ten epochs on fifty corrections.

    Attributes:
        run_s: All of it.
        steps_s: The sum of its steps alone.
        encoding_s: What encoding each image anew in each epoch would add.
    """

    run_s: float
    steps_s: float
    encoding_s: float


def time_run(
    base: Predictor,
    *,
    settings: RetrainSettings,
    corrections: int = 50,
    epochs: int = 10,
    encodings: int = 2,
) -> RunTimes:
    """Time learning from cached embeddings, and encoding, `encodings` times and scaled up."""
    cases, bank = _noise_cases(base, corrections)
    recipe = replace(settings.recipe, epochs=epochs)
    learner = DecoderLearner(
        base, cases=cases, bank=bank, recipe=recipe, seed=0, in_bfloat16=settings.in_bfloat16
    )
    learner.step_s.clear()
    begun = time.perf_counter()
    for _ in range(epochs):
        learner.run_epoch()
    run_s = time.perf_counter() - begun
    image = np.random.default_rng(0).integers(0, 255, (768, 1024, 3), dtype=np.uint8)
    times = []
    for _ in range(encodings):
        begun = time.perf_counter()
        base.encode(image)
        times.append(time.perf_counter() - begun)
    return RunTimes(run_s, sum(learner.step_s), min(times) * corrections * epochs)


def _retrained(
    material: Material,
    pairs: Sequence[Pair],
    reader: Reader,
    scratch: Path,
    settings: RetrainSettings,
) -> tuple[RetrainOutcome, Predictor]:
    folder = scratch / "images"
    with Project.open(_made(folder), user_data_dir=scratch / "data") as project:
        masks = [read_pair(pair)[1] for pair in pairs]
        rng = np.random.default_rng(0)
        _import(material, project, pairs, [reader(mask, rng) for mask in masks], scratch)
        outcome = retrain(
            project,
            material.root,
            cache=material.cache,
            settings=settings,
            on_progress=lambda _: None,
        )
        stored = project.add_decoder(outcome.new)
        file = project.decoder_file(stored.sha256)
        return outcome, with_version(material.root, stored, file=file)


def _useless_verdict(
    material: Material,
    pairs: Sequence[Pair],
    kind: str,
    run: int,
    settings: RetrainSettings,
) -> str:
    with TemporaryDirectory(prefix="lesionlab-bench-") as name:
        scratch = Path(name)
        with Project.open(_made(scratch / "images"), user_data_dir=scratch / "data") as project:
            masks = [read_pair(pair)[1] for pair in pairs]
            rng = np.random.default_rng(run)
            if kind == "random masks":
                masks = [random_reader()(mask, rng) for mask in masks]
            elif kind == "shuffled masks":
                masks = shuffled(masks, seed=run)
            _import(material, project, pairs, masks, scratch)
            try:
                outcome = retrain(
                    project,
                    material.base,
                    cache=material.cache,
                    settings=replace(settings, seed=run),
                    on_progress=lambda _: None,
                )
            except UserError:
                return "not begun"
            return outcome.judgement.decision.verdict.value


def _import(
    material: Material,
    project: Project,
    pairs: Sequence[Pair],
    masks: Sequence[NDArray[np.bool_]],
    scratch: Path,
) -> None:
    importer = CorrectionImporter(
        project,
        predictor=material.base,
        classifier=material.classifier,
        cache=material.cache,
    )
    folder = _made(scratch / "masks")
    for pair, mask in zip(pairs, masks, strict=True):
        path = folder / f"{pair.image.stem}.png"
        Image.fromarray(mask.astype(np.uint8) * np.uint8(255)).save(path)
        importer.add(Pair(pair.image, path))


def _cases(
    material: Material,
    pairs: Sequence[Pair],
    reader: Reader,
    bank: EmbeddingBank,
    files: dict[str, Pair],
    say: Say,
) -> list[LearningCase]:
    """Encode images for a bank and give them as cases; says in `files` where each one is."""
    say(f"preparing {len(pairs)} further images")
    base, rng = material.base, np.random.default_rng(1)
    found = []
    for pair in pairs:
        image, truth = read_pair(pair)
        key = base.cache_key(image.image_id)
        array = material.cache.get(key)
        if array is None:
            array = base.encode(image.pixels).to_cache()
            material.cache.put(key, array)
        bank.keep(image.image_id, array)
        files[image.image_id] = pair
        prompts = PromptSet()
        if material.image_prompted is None:
            embedding = base.embedding_from_cache(array, image.hw)
            prompts = propose(
                base, material.classifier, image.pixels, embedding, method=DEFAULT_METHOD
            ).prompts
        found.append(learning_case(image.image_id, reader(truth, rng), prompts=prompts))
    return found


def _noise_cases(base: Predictor, count: int) -> tuple[list[LearningCase], EmbeddingBank]:
    """Give cases whose embeddings are noise: how long a step takes does not hang on them."""
    rng = np.random.default_rng(0)
    bank = EmbeddingBank(base, cache=None, pixels_of=_no_pixels, memory_bytes=1 << 32)
    cases = []
    for number in range(count):
        mask = np.zeros((384, 512), np.bool_)
        mask[100:280, 120:380] = True
        case = learning_case(f"noise-{number}", mask, prompts=PromptSet(), may_be_auto=False)
        bank.keep(case.image_id, rng.standard_normal(base.embedding_shape).astype(np.float16))
        cases.append(case)
    return cases, bank


def _plain_step(base: Predictor, case: LearningCase, bank: EmbeddingBank) -> Callable[[], object]:
    """Give one step as PyTorch and `segment_anything` do it: float32, one image, a box."""
    decoder = copy.deepcopy(decoder_of(base)).train().requires_grad_(True)
    prompts: Any = base.model.get_submodule("prompt_encoder")
    optimizer = torch.optim.AdamW(decoder.parameters(), lr=1e-4)
    target = torch.from_numpy(case.target(base))[None]
    features = bank.features([case.image_id]).contiguous()
    side = float(base.frame.side_px)
    box = torch.tensor([[0.25, 0.25, 0.75, 0.75]]) * side

    def step() -> None:
        with torch.no_grad():
            sparse, dense = prompts(points=None, boxes=box, masks=None)
        logits, _ = decoder(
            image_embeddings=features,
            image_pe=prompts.get_dense_pe(),
            sparse_prompt_embeddings=sparse,
            dense_prompt_embeddings=dense,
            multimask_output=False,
        )
        mask_loss(logits[:, 0], target).mean().backward()
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)

    return step


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _no_pixels(image_id: str) -> NDArray[np.uint8]:
    raise AssertionError(f"{image_id} was not kept")
