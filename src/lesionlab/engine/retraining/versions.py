"""Decoder versions as people see them, and what can be done with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from lesionlab.core.decoder_messages import DecodersListed, RetrainFinished
from lesionlab.core.decoders import DecoderKind, DecoderVersion, Origin
from lesionlab.core.errors import UserError
from lesionlab.core.proposals import ModelInfo
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.retraining.card import verdict_of, version_ref
from lesionlab.engine.retraining.lineage import with_version
from lesionlab.engine.retraining.readiness import readiness
from lesionlab.engine.retraining.retrain import RetrainOutcome
from lesionlab.engine.store.decoders import StoredDecoder, version_title
from lesionlab.engine.store.project import Project


def versions(
    project: Project, base: ModelInfo, *, kind: DecoderKind = DecoderKind.DECODER
) -> tuple[DecoderVersion, ...]:
    """Give the decoder versions of a base checkpoint, newest first, its own one last.

    Args:
        project: That has them.
        base: The base checkpoint, or the image prompts that came with it.
        kind: What is the one, and what the other.
    """
    used = project.decoder_in_use(base_sha256=base.ref.sha256)
    stored = project.decoders(base_sha256=base.ref.sha256)
    own = DecoderVersion(
        number=0,
        title=f"{base.title} as it came",
        ref=base.ref,
        base=base.ref,
        origin=Origin.BASE,
        headline="The decoder that came with the model.",
        in_use=used == base.ref.sha256,
        kind=kind,
    )
    return (
        *(
            version(item, file=project.decoder_file(item.sha256), in_use=item.sha256 == used)
            for item in stored
        ),
        own,
    )


def version(stored: StoredDecoder, *, file: Path, in_use: bool) -> DecoderVersion:
    """Give a stored decoder, whose checkpoint is `file`, as a version for people."""
    verdict = verdict_of(stored)
    headline = "Imported; it was not judged on this project's images."
    if verdict is not None:
        headline = str(stored.card["judgement"].get("headline", ""))
    corrections = stored.card.get("corrections", 0)
    return DecoderVersion(
        number=stored.number,
        title=version_title(stored),
        ref=version_ref(stored),
        base=stored.base,
        origin=stored.origin,
        made_at=stored.made_at,
        corrections=corrections if isinstance(corrections, int) else 0,
        verdict=verdict,
        headline=headline,
        in_use=in_use,
        is_missing=not file.is_file(),
        kind=stored.kind,
    )


def all_versions(
    project: Project, roots: Mapping[DecoderKind, ModelInfo]
) -> tuple[DecoderVersion, ...]:
    """Give the versions of all kinds; see `Roots.infos` and `versions`."""
    return tuple(v for kind, info in roots.items() for v in versions(project, info, kind=kind))


def listed(project: Project, roots: Mapping[DecoderKind, ModelInfo]) -> DecodersListed:
    """Give all that the window shows of decoders and of retraining; see `Roots.infos`."""
    base, image_prompts = roots[DecoderKind.DECODER], roots.get(DecoderKind.IMAGE_PROMPTS)
    known, heads = all_versions(project, roots), project.correction_heads()
    before = project.decoder_before(base_sha256=base.ref.sha256)
    return DecodersListed(
        versions=known,
        readiness=readiness(project, base, heads),
        effort=project.effort(),
        before=next((v.title for v in known if v.ref.sha256 == before), ""),
        image_readiness=(
            None
            if image_prompts is None
            else readiness(project, image_prompts, heads, kind=DecoderKind.IMAGE_PROMPTS)
        ),
    )


def find_version(known: Sequence[DecoderVersion], name: str) -> DecoderVersion:
    """Give the version of that number ("3"), title, name or beginning of its SHA-256.

    "0" and "base" are the base checkpoint's own decoder.

    Raises:
        UserError: If there is none, or several begin so.
    """
    wanted = "0" if name == Origin.BASE else name.casefold()
    found = [v for v in known if wanted in (_number(v), v.title.casefold(), v.ref.name)]
    if not found and len(wanted) >= 6:
        found = [v for v in known if v.ref.sha256.startswith(wanted)]
    if len(found) != 1:
        raise UserError(
            "There is no such decoder version." if not found else "Several versions begin so.",
            value=name,
            expected=", ".join(map(_number, known)) + " (0 or base is the model's own)",
        )
    return found[0]


def _number(version: DecoderVersion) -> str:
    """Give what it is chosen by: its number, or its name where it came without one."""
    is_numbered = version.number > 0 or version.kind is DecoderKind.DECODER
    return str(version.number) if is_numbered else version.ref.name


def use_version(project: Project, base: Predictor, sha256: str, *, as_trial: bool) -> None:
    """Use a version of `base` from now on, or `base` itself.

    It is loaded first, so that what cannot be loaded never takes the place of what works.

    Raises:
        UserError: If it was not proved and `as_trial` does not say that this is known, or if it
            cannot be loaded.
    """
    base_sha256 = base.root.ref.sha256
    if sha256 != base_sha256:
        stored = project.decoder(sha256)
        file = project.decoder_file(sha256)
        shown = version(stored, file=file, in_use=True)
        if not (shown.is_proved or as_trial):
            raise UserError(
                "This decoder was not proved better.",
                value=f"{shown.title}: {shown.headline}",
                remedy="It can be tried, marked as such, if you say that you know this.",
            )
        with_version(base, stored, file=file)
    project.use_decoder(sha256, base_sha256=base_sha256)


def roll_back(project: Project, base: Predictor) -> None:
    """Go back to the version that was in use before.

    Raises:
        UserError: If there is none, or it cannot be loaded.
    """
    before = project.decoder_before(base_sha256=base.root.ref.sha256)
    if before is None:
        raise UserError("No other decoder was in use before.", remedy="Choose one of those listed.")
    use_version(project, base, before, as_trial=True)


def keep(project: Project, outcome: RetrainOutcome) -> RetrainFinished:
    """Keep a candidate in the project; what is in use does not change.

    Raises:
        UserError: If the project cannot be written or the disk is full.
    """
    stored = project.add_decoder(outcome.new)
    file = project.decoder_file(stored.sha256)
    in_use = project.decoder_in_use(base_sha256=stored.base.sha256) == stored.sha256
    return RetrainFinished(
        version=version(stored, file=file, in_use=in_use),
        judgement=outcome.judgement,
        cases=outcome.cases,
        left_out=outcome.left_out,
        as_proposed=outcome.as_proposed,
        seconds=outcome.seconds,
    )
