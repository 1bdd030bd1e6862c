"""The card of a decoder version: all that is known of it, as plain JSON values."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import asdict
from math import isfinite
from typing import Any

from lesionlab import __version__
from lesionlab.core.decoders import DecoderKind, Origin
from lesionlab.core.judgement import CaseScores, Judgement, Verdict
from lesionlab.core.proposals import ModelRef
from lesionlab.core.training_set import TrainingSet
from lesionlab.engine.store.decoders import StoredDecoder

USE = "Research use only. Not a medical device."


def retrained_card(
    *,
    kind: DecoderKind,
    base: ModelRef,
    parent_sha256: str,
    champion_sha256: str,
    training_set: TrainingSet,
    judgement: Judgement,
    settings: Mapping[str, Any],
    seconds: float,
    device: str,
) -> dict[str, Any]:
    """Give the card of a decoder that was retrained here."""
    return {
        "kind": kind.value,
        "use": USE,
        "program_version": __version__,
        "base": asdict(base),
        "parent_sha256": parent_sha256,
        "judged_against_sha256": champion_sha256,
        "training_set_sha256": training_set.sha256,
        "training_cases": [case.case_id for case in training_set.cases],
        "training_images": sorted({case.image_id for case in training_set.cases}),
        "corrections": len(training_set.cases),
        "settings": dict(settings),
        "seconds": round(seconds, 1),
        "device": device,
        "judgement": judgement_as_json(judgement),
    }


def judgement_as_json(judgement: Judgement) -> dict[str, Any]:
    """Give a judgement as plain JSON values, with the figures of each case."""
    return {
        "verdict": judgement.decision.verdict.value,
        "headline": judgement.decision.headline,
        "reasons": list(judgement.decision.reasons),
        "more_cases": judgement.decision.more_cases,
        "differences": [asdict(difference) for difference in judgement.differences],
        "guards": [asdict(guard) | {"holds": guard.holds} for guard in judgement.guards],
        "cases": [asdict(comparison) for comparison in judgement.comparisons],
    }


def unseen_scores(card: Mapping[str, Any]) -> dict[str, CaseScores]:
    """Give how a retrained decoder's recipe did on each case while it had not seen it, by case id.

    A later candidate is compared with these on the cases that this decoder has been trained on
    since: each side is then judged by a decoder that did not know the case.
    """
    found = {}
    for row in _judged_cases(card):
        scores = row.get("candidate")
        if isinstance(scores, Mapping) and all(map(_is_number, scores.values())):
            with contextlib.suppress(KeyError, TypeError):
                found[str(row["case_id"])] = CaseScores(**scores)
    return found


def exported_card(stored: StoredDecoder) -> dict[str, Any]:
    """Give what of a card leaves with a decoder: nothing that names an image file."""
    judgement = stored.card.get("judgement")
    if not isinstance(judgement, Mapping):
        return dict(stored.card)
    unnamed = [
        {key: value for key, value in row.items() if key != "name"}
        for row in _judged_cases(stored.card)
    ]
    return dict(stored.card) | {"judgement": dict(judgement) | {"cases": unnamed}}


def imported_card(
    about: Mapping[str, Any], *, kind: DecoderKind, base: ModelRef, file_name: str
) -> dict[str, Any]:
    """Give the card of an imported decoder: the one that came with it, told apart as such.

    Its judgement is kept under another name: what was found elsewhere decides nothing here.
    """
    theirs = about.get("card")
    card = dict(theirs) if isinstance(theirs, Mapping) else {}
    return card | {
        "kind": kind.value,
        "use": USE,
        "base": asdict(base),
        "judgement": {},
        "judgement_elsewhere": card.get("judgement"),
        "imported_from": file_name,
        "imported_with": __version__,
    }


def known_images(card: Mapping[str, Any]) -> set[str]:
    """Give the images that a decoder was trained on, by id."""
    return _names(card.get("training_images"))


def known_cases(card: Mapping[str, Any]) -> set[str]:
    """Give the cases that a decoder was trained on, by id."""
    return _names(card.get("training_cases"))


def verdict_of(stored: StoredDecoder) -> Verdict | None:
    """Give what judging said; None if it was not judged here.

    What was proved elsewhere was not proved on this project's images.
    """
    judgement = stored.card.get("judgement")
    if stored.origin is not Origin.RETRAINED or not isinstance(judgement, Mapping):
        return None
    verdict = judgement.get("verdict")
    # A project from elsewhere may say anything.
    return Verdict(verdict) if verdict in list(Verdict) else None


def _judged_cases(card: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    judgement = card.get("judgement")
    cases = judgement.get("cases") if isinstance(judgement, Mapping) else None
    return [row for row in cases if isinstance(row, Mapping)] if isinstance(cases, list) else []


def _names(value: object) -> set[str]:
    return {name for name in value if isinstance(name, str)} if isinstance(value, list) else set()


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and isfinite(value)


def version_ref(stored: StoredDecoder) -> ModelRef:
    """Give the name and hash by which masks say that this decoder made them."""
    return ModelRef(f"{stored.base.name}-decoder-{stored.number}", stored.sha256)
