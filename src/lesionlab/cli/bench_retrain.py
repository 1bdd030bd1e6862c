"""`lesionlab bench retrain`: what retraining is worth and what it costs, with simulated readers."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from lesionlab.cli.bench_figure import Figure
from lesionlab.cli.driven import home_in, measured_by
from lesionlab.cli.loading import load_classifier, roots_of
from lesionlab.core.errors import UserError
from lesionlab.core.judgement import Measure

if TYPE_CHECKING:
    from lesionlab.engine.bench.retraining import Material
    from lesionlab.engine.evaluation.pairs import Pair
    from lesionlab.engine.models.predictor import Predictor
    from lesionlab.engine.retraining.settings import RetrainSettings

PARTS = ("speed", "window", "gain", "image", "harm")
HABIT = 0.05
CORRECTIONS, JUDGED = 40, 100
USELESS_CORRECTIONS = 12
TIMED_CORRECTIONS = 30
SEED = 7


def retrain_figures(
    *, parts: Sequence[str], images: Path | None, masks: Path | None, useless_runs: int
) -> Iterator[Figure]:
    """Measure one figure after the other; each is given as soon as it is there.

    Args:
        parts: Some of `PARTS`.
        images: Images that the shipped model never saw; None generates some.
        masks: Their true masks.
        useless_runs: Retrainings on useless corrections.
    """
    from lesionlab.engine.bench.retraining import Material
    from lesionlab.engine.models.device import has_fast_bfloat16
    from lesionlab.engine.retraining.settings import RetrainSettings
    from lesionlab.engine.store.embeddings import EmbeddingCache

    roots = roots_of("compact")
    base, device = roots.base, roots.base.device
    settings = RetrainSettings(in_bfloat16=has_fast_bfloat16(device.kind))
    if "speed" in parts:
        yield from speed_figures(base, settings)
    if set(parts) <= {"speed"}:
        return
    with TemporaryDirectory(prefix="lesionlab-bench-") as scratch:
        pairs = _pairs(images, masks, scratch=Path(scratch))
        material = Material(
            base,
            load_classifier(None, device=device),
            pairs,
            EmbeddingCache(Path(scratch) / "embeddings"),
        )
        if "window" in parts:
            yield from window_figures(material, scratch=Path(scratch))
        if "gain" in parts:
            yield from gain_figures(material, settings)
        if "image" in parts:
            prompted = replace(material, image_prompted=roots.load_image_prompts())
            yield from reader_figures(prompted, settings, title="image itself", habit=-HABIT)
        if "harm" in parts:
            yield from harm_figures(material, settings, runs=useless_runs)


def speed_figures(base: Predictor, settings: RetrainSettings) -> Iterator[Figure]:
    """Time a step, and a run beside what it would be without cached embeddings."""
    from lesionlab.engine.bench.retraining import time_run, time_steps
    from lesionlab.engine.bench.vit import random_vit_b

    kinds = [("bfloat16", settings)] if settings.in_bfloat16 else []
    for kind, chosen in [*kinds, ("float32", replace(settings, in_bfloat16=False))]:
        steps = time_steps(base, settings=chosen)
        yield Figure(
            f"decoder step for each image, {kind}, batch {steps.batch}",
            steps.ours_ms,
            "ms",
            count=8,
            limit=0.65 * steps.plain_ms,
            beside=("plain float32, batch 1", steps.plain_ms),
        )
    for name, model in (("compact", base), ("SAM ViT-B, random weights", random_vit_b())):
        times = time_run(model, settings=settings)
        is_compact = model is base
        yield Figure(
            f"50 corrections x 10 epochs, {name}",
            times.run_s,
            "s",
            count=1,
            # A small encoder is no slower than its decoder's step: there is little to save.
            limit=None if is_compact else (times.run_s + times.encoding_s) / 20,
            beside=("the same with re-encoding", times.run_s + times.encoding_s),
        )
        if is_compact:
            yield Figure(
                "the same beside the sum of its steps",
                times.run_s,
                "s",
                count=1,
                limit=1.15 * times.steps_s,
                beside=("sum of its steps", times.steps_s),
            )


def gain_figures(material: Material, settings: RetrainSettings) -> Iterator[Figure]:
    """Let two readers with opposite habits retrain, and judge on images of theirs and of others."""
    yield from reader_figures(material, settings, title="decoder", habit=-HABIT)
    yield from reader_figures(material, settings, title="decoder", habit=HABIT)


def reader_figures(
    material: Material, settings: RetrainSettings, *, title: str, habit: float
) -> Iterator[Figure]:
    """Let a reader retrain, and judge on images of hers and of others.

    Args:
        material: At least `CORRECTIONS + 2 * JUDGED` pairs.
        settings: Of the retraining.
        title: What is retrained.
        habit: By which share of a lesion's diameter she outlines outside of it; negative: inside.
    """
    from lesionlab.engine.bench.readers import tight_reader, wide_reader
    from lesionlab.engine.bench.retraining import measure_gain

    reader = wide_reader(habit) if habit > 0 else tight_reader(-habit)
    name = f"{title}, reader {abs(habit):.0%} {'outside' if habit > 0 else 'inside'}"
    gain = measure_gain(
        material, reader, corrections=CORRECTIONS, judged=JUDGED, settings=settings, say=_say
    )
    verdict = gain.outcome.judgement.decision.verdict
    found = gain.difference(Measure.PROPOSAL_DICE)
    beside = ("before", found.champion_mean)
    count = found.difference.count
    yield Figure(f"{name} ({verdict}): Dice", found.candidate_mean, "", count, beside=beside)
    yield Figure(f"{name}: Wilcoxon p", found.p_value, "", count, limit=0.01)
    before, after, reached = gain.clicks_where_both_reach(Measure.CLICKS_TO_90)
    yield Figure(
        f"{name}: clicks to IoU .90 where both reach it",
        after,
        "",
        reached,
        limit=0.75 * before,
        beside=("before", before),
    )
    for measure in (Measure.CLICKS_TO_85, Measure.CLICKS_TO_90):
        clicks = gain.difference(measure)
        yield Figure(
            f"{name}: {measure.value}",
            clicks.candidate_mean,
            "",
            count,
            limit=0.75 * clicks.champion_mean if measure is Measure.CLICKS_TO_90 else None,
            beside=("before", clicks.champion_mean),
        )
    forgotten = gain.forgotten
    yield Figure(
        f"{name}: Dice lost with the original outlines", -forgotten.mean, "", forgotten.count, 0.01
    )
    yield Figure(f"{name}: time of the retraining", gain.outcome.seconds, "s", 1)


def harm_figures(material: Material, settings: RetrainSettings, *, runs: int) -> Iterator[Figure]:
    """Count how many useless retrainings are promoted."""
    from lesionlab.engine.bench.retraining import count_promotions

    promoted = count_promotions(
        material, runs=runs, corrections=USELESS_CORRECTIONS, settings=settings, say=_say
    )
    yield Figure("useless corrections: promoted", float(promoted), "runs", runs, limit=0.0)


def window_figures(material: Material, *, scratch: Path) -> Iterator[Figure]:
    """Retrain in the real window, and click meanwhile."""
    import numpy as np

    folder, masks = scratch / "clinic", scratch / "clinic-masks"
    for place in (folder, masks):
        place.mkdir()
    for pair in material.pairs[:TIMED_CORRECTIONS]:
        _link(pair.image, folder / pair.image.name)
        _link(pair.mask, masks / f"{pair.image.stem}.png")
    for pair in material.pairs[TIMED_CORRECTIONS : TIMED_CORRECTIONS + 8]:
        _link(pair.image, folder / pair.image.name)
    environment = home_in(f"{scratch}/home")
    command = [sys.executable, "-m", "lesionlab"]
    importing = [*command, "import-corrections", str(folder), "--images", str(folder)]
    importing += ["--masks", str(masks)]
    # Some images have no mask, which is said and is no error here.
    subprocess.run(importing, check=False, env=environment, capture_output=True)
    _say("retraining in the window")
    said = measured_by(
        "lesionlab.cli.window_bench", str(folder), "--retrain", environment=environment
    )
    clicks = said["click_ms"]
    yield Figure(
        "click to painted mask while retraining, median",
        float(np.median(clicks)),
        "ms",
        len(clicks),
    )
    yield Figure(
        "click to painted mask while retraining, p95",
        float(np.percentile(clicks, 95)),
        "ms",
        len(clicks),
        limit=150.0,
    )
    _say("retraining alone")
    begun = time.monotonic()
    subprocess.run(
        [*command, "retrain", str(folder), "--json"],
        check=True,
        env=environment,
        capture_output=True,
    )
    yield Figure(
        f"{TIMED_CORRECTIONS} corrections, training and judging, from the command line",
        time.monotonic() - begun,
        "s",
        1,
        limit=180.0,
    )


def _pairs(images: Path | None, masks: Path | None, *, scratch: Path) -> list[Pair]:
    import numpy as np

    from lesionlab.cli.evaluate import held_out
    from lesionlab.engine.evaluation.pairs import find_pairs
    from lesionlab.engine.synthetic.generator import write_sample

    needed = CORRECTIONS + 2 * JUDGED
    if images is None or masks is None:
        _say(f"generating {needed} images")
        folder = scratch / "generated"
        write_sample(folder, count=needed, seed=SEED, with_masks=True)
        images, masks = folder, folder / "masks"
    found, _ = find_pairs(images, masks=masks)
    # Of another data set than the one that the shipped model was trained on, it saw none.
    with contextlib.suppress(UserError):
        found = held_out(found)
    if len(found) < needed:
        raise UserError(
            "There are too few images for this benchmark.",
            value=f"{len(found)} with a mask",
            expected=f"at least {needed}",
        )
    order = np.random.default_rng(SEED).permutation(len(found))
    return [found[i] for i in order]


def _link(source: Path, to: Path) -> None:
    to.symlink_to(source.resolve())


def _say(text: str) -> None:
    print(f"... {text}", file=sys.stderr, flush=True)
