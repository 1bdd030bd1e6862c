"""Decoder versions, results and recorded effort as the engine would tell of them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from scripted_link import HW, disc

from lesionlab.core.decoder_messages import ComparedCase, DecodersListed, RetrainFinished
from lesionlab.core.decoders import (
    DecoderKind,
    DecoderVersion,
    EffortPoint,
    Origin,
    RetrainReadiness,
)
from lesionlab.core.judgement import (
    CaseComparison,
    CaseScores,
    Decision,
    GuardCheck,
    Judgement,
    Measure,
    PairedDifference,
    Verdict,
)
from lesionlab.core.masks import pack
from lesionlab.core.metrics import MeanInterval, dice
from lesionlab.core.proposals import ModelRef

BASE_REF = ModelRef("compact", "ab" * 32)
BASE = DecoderVersion(0, "LesionLab compact as it came", BASE_REF, BASE_REF, Origin.BASE)
IMAGE_REF = ModelRef("image-prompts", "cd" * 32)
IMAGE = DecoderKind.IMAGE_PROMPTS
READY = RetrainReadiness(31, 12, 28, 125.0)
HEADLINES = {
    Verdict.PROVED: "The new decoder is better.",
    Verdict.NOT_PROVED: "The new decoder was not proved better.",
    Verdict.TOO_FEW: "7 cases are too few to tell.",
    Verdict.REFUSED: "It got worse elsewhere.",
}


def image_version(number: int, **changed: object) -> DecoderVersion:
    """Give a retrained version of what the image itself proposes; 0 is the one that came."""
    changed = {"in_use": False} | changed
    if number == 0:
        title = "LesionLab image prompts as it came"
        return replace(BASE, title=title, ref=IMAGE_REF, base=IMAGE_REF, kind=IMAGE, **changed)
    retrained = replace(version(number), title=f"Image itself {number}", base=IMAGE_REF, kind=IMAGE)
    return replace(retrained, **changed)


def version(number: int, *, verdict: Verdict | None = Verdict.PROVED) -> DecoderVersion:
    """Give a retrained version."""
    return DecoderVersion(
        number,
        f"Decoder {number}",
        ModelRef("compact", f"{number:02x}" * 32),
        BASE_REF,
        Origin.RETRAINED,
        "2026-05-07T09:14:00+00:00",
        corrections=31,
        verdict=verdict,
        headline="" if verdict is None else HEADLINES[verdict],
    )


def listed(
    *versions: DecoderVersion,
    in_use: int = 0,
    readiness: RetrainReadiness = READY,
    effort: tuple[EffortPoint, ...] = (),
    before: str = "Decoder 2",
) -> DecodersListed:
    """Give a list of these versions and the base's own, of which number `in_use` is in use."""
    all_versions = tuple(replace(v, in_use=v.number == in_use) for v in (*versions, BASE))
    return DecodersListed(all_versions, readiness, effort, before)


def clicks(low: float, high: float, *, count: int = 31) -> PairedDifference:
    """Give a difference in simulated clicks whose mean goes from 4.1 to 2.6."""
    interval = MeanInterval(-1.5, low, high, count)
    return PairedDifference(Measure.CLICKS_TO_90, 4.1, 2.6, interval, 1.0, 0.002)


def judgement(
    verdict: Verdict, *, difference: PairedDifference, cases: tuple[ComparedCase, ...] = ()
) -> Judgement:
    """Give a judgement with one guard that failed and one that holds."""
    primary = PairedDifference(
        Measure.PROPOSAL_DICE, 0.901, 0.933, MeanInterval(0.032, 0.011, 0.054, 31), 0.05, 0.0001
    )
    guards = (
        GuardCheck("Samples", 0.94, 0.93, 12, "The samples are as good as before."),
        GuardCheck("Earlier work", 0.88, 0.9, 40, "Earlier work got worse."),
    )
    decision = Decision(verdict, HEADLINES[verdict], ("Because of <this>.", "And of that."))
    return Judgement(tuple(c.comparison for c in cases), (primary, difference), guards, decision)


def case(number: int, *, gain: float = 0.0, pixels: bool = True) -> ComparedCase:
    """Give a case of the image with this key."""
    truth, old = disc(40, 30, 12), disc(44, 30, 12)
    was = dice(truth, old)
    scores = CaseScores(was, 0.8, 9.0, 0.9, 0.85, 1, 4)
    found = CaseComparison(
        f"case {number}",
        f"visit/img_{number:05d}.png",
        0,
        scores,
        replace(scores, proposal_dice=was + gain, clicks_to_iou_90=2),
    )
    image = np.full((*HW, 3), 180, np.uint8) if pixels else None
    return ComparedCase(found, number, image, pack(truth), pack(old), pack(disc(41, 30, 12)))


def result(
    verdict: Verdict = Verdict.PROVED,
    *,
    count: int = 3,
    difference: PairedDifference | None = None,
    as_proposed: int = 2,
) -> RetrainFinished:
    """Give the outcome of a retraining, Decoder 4, with cases of the images 1, 2, ..."""
    cases = tuple(case(n, gain=-0.1 + 0.02 * n, pixels=n != 2) for n in range(1, count + 1))
    return RetrainFinished(
        version(4, verdict=verdict),
        judgement(verdict, difference=difference or clicks(-1.9, -1.1), cases=cases),
        cases,
        (("gone.png", "The image is gone."),),
        as_proposed,
        133.0,
    )


def effort(*costs: tuple[int, float, int]) -> tuple[EffortPoint, ...]:
    """Give a point for each (clicks, seconds, number of the decoder)."""
    return tuple(
        EffortPoint(
            f"2026-05-01T08:{n:02d}:00+00:00",
            seconds,
            count,
            1,
            1,
            f"{number:02x}" * 32,
            f"Decoder {number}" if number else "",
        )
        for n, (count, seconds, number) in enumerate(costs)
    )
