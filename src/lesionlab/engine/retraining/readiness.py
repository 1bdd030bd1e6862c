"""Whether retraining is possible now, told at a glance, without reading any image."""

from __future__ import annotations

import os
from collections.abc import Iterable

from lesionlab.core.decoders import DecoderKind, RetrainReadiness
from lesionlab.core.judgement import LEAST_TRAINABLE
from lesionlab.core.proposals import ModelInfo
from lesionlab.engine.retraining.card import known_images
from lesionlab.engine.retraining.corpus import usable_at_a_glance
from lesionlab.engine.store.corrections import CorrectionHead
from lesionlab.engine.store.project import Project

# Measured on two cores with the compact model; the decoder is the same for every base checkpoint.
_START_S = 14.0
_CORRECTION_S = 5.0
_MEASURED_CORES = 2
_MOST_CORES = 8


def readiness(
    project: Project,
    base: ModelInfo,
    heads: Iterable[CorrectionHead],
    *,
    kind: DecoderKind = DecoderKind.DECODER,
) -> RetrainReadiness:
    """Say what a retraining would use and about how long it would take.

    Args:
        project: With the corrections.
        base: What it would make a version of, as it came.
        heads: The project's newest corrections, read once for all kinds.
        kind: Of that version.
    """
    corrections = usable_at_a_glance(heads, kind=kind)
    in_use = project.decoder_in_use(base_sha256=base.ref.sha256)
    stored = {item.sha256: item for item in project.decoders(base_sha256=base.ref.sha256)}
    known = known_images(stored[in_use].card) if in_use in stored else set()
    groups = len({c.group or c.image_id for c in corrections})
    count = len(corrections)
    problem = project.read_only
    if not problem and groups < LEAST_TRAINABLE:
        more = LEAST_TRAINABLE - groups
        problem = (
            f"Accept the masks of {more} more lesion{'' if more == 1 else 's'} first: at least"
            f" {LEAST_TRAINABLE} are needed to learn from some and judge on others."
        )
    return RetrainReadiness(
        corrections=count,
        new_corrections=sum(c.image_id not in known for c in corrections),
        groups=groups,
        expected_s=_expected_s(count, [item.card for item in stored.values()]),
        problem=problem,
    )


def _expected_s(corrections: int, cards: list) -> float:
    """Scale the newest run here; without one, what was measured where the program was made."""
    for card in cards:
        seconds, before = card.get("seconds"), card.get("corrections")
        if isinstance(seconds, (int, float)) and isinstance(before, int) and before > 0:
            a_case = max(seconds - _START_S, 1.0) / before
            return _START_S + a_case * corrections
    cores = min(os.cpu_count() or 1, _MOST_CORES)
    return _START_S + _CORRECTION_S * corrections * _MEASURED_CORES / cores
