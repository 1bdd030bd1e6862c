"""Requests and events about retraining the decoder and about its versions.

They are part of `lesionlab.core.messages`, whose rules hold here too.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.decoders import DecoderKind, DecoderVersion, EffortPoint, RetrainReadiness
from lesionlab.core.judgement import CaseComparison, Judgement
from lesionlab.core.lane import Lane
from lesionlab.core.masks import PackedMask


@dataclass(frozen=True, slots=True)
class LookAtDecoders:
    """Answer: DecodersListed."""

    lane = Lane.DECODERS


@dataclass(frozen=True, slots=True)
class UseDecoder:
    """Serve the next click from a decoder version. Answers: EngineReady, DecodersListed.

    Attributes:
        sha256: Of the version; the base checkpoint's own SHA-256 goes back to its own decoder.
        as_trial: The user knows that it was not proved better and tries it all the same; without
            this, a version that was not proved is refused.
    """

    sha256: str
    as_trial: bool = False
    lane = Lane.DECODERS


@dataclass(frozen=True, slots=True)
class RollBackDecoder:
    """Go back to the version that was in use before. Answers: EngineReady, DecodersListed."""

    lane = Lane.DECODERS


@dataclass(frozen=True, slots=True)
class DeleteDecoder:
    """Delete the file of a version that is not in use. Answer: DecodersListed."""

    sha256: str
    lane = Lane.DECODERS


@dataclass(frozen=True, slots=True)
class ExportDecoder:
    """Write a version to a file. Answer: DecoderExported.

    Attributes:
        sha256: Of the version.
        file: `.safetensors` for the decoder with its card, to be imported elsewhere; `.pth` for a
            state dict that `segment_anything` loads.
    """

    sha256: str
    file: str
    lane = Lane.DECODERS


@dataclass(frozen=True, slots=True)
class ImportDecoder:
    """Check a decoder file that was exported elsewhere and add it. Answer: DecodersListed."""

    file: str
    lane = Lane.DECODERS


@dataclass(frozen=True, slots=True)
class Retrain:
    """Train a candidate from the accepted corrections and judge it.

    Answers: RetrainProgressed..., RetrainFinished. What is in use does not change.

    Attributes:
        seed: Of everything random in it.
        kind: What is retrained.
    """

    seed: int = 0
    kind: DecoderKind = DecoderKind.DECODER
    lane = Lane.RETRAIN


@dataclass(frozen=True, slots=True)
class CancelRetrain:
    """End the retraining under way, which is then answered with `Done`. Answer: Done."""

    lane = Lane.DECODERS


@dataclass(frozen=True, slots=True)
class RenewProposals:
    """Make the proposals of untouched images anew with the decoder in use, in the background.

    Answers: Progressed..., then Done.
    """

    lane = Lane.RENEW


DecoderRequest = (
    LookAtDecoders
    | UseDecoder
    | RollBackDecoder
    | DeleteDecoder
    | ExportDecoder
    | ImportDecoder
    | Retrain
    | CancelRetrain
    | RenewProposals
)


@dataclass(frozen=True, slots=True)
class DecodersListed:
    """The decoder versions of the base checkpoint in use, newest first, its own one last.

    Attributes:
        versions: All that are not deleted; after the decoders those of the image prompts.
        readiness: Whether retraining is possible now.
        image_readiness: Whether retraining the image prompts is; None if there are none for this
            base checkpoint.
        effort: What each accepted mask cost, oldest first.
        before: Title of the version that `RollBackDecoder` leads to, or "".
    """

    versions: tuple[DecoderVersion, ...]
    readiness: RetrainReadiness
    effort: tuple[EffortPoint, ...]
    before: str = ""
    image_readiness: RetrainReadiness | None = None


@dataclass(frozen=True, slots=True)
class DecoderExported:
    """A decoder version was written to this file."""

    file: str


@dataclass(frozen=True, slots=True)
class RetrainProgressed:
    """Where a retraining is.

    Attributes:
        phase: "preparing", "training" or "judging".
        fraction: Of the whole run, 0 to 1.
        left_s: About how long it will still take, or None while that is not known.
        epoch: Epochs done, from 0 (nothing learned yet).
        epochs: How many there will be.
        loss: Mean training loss of the epoch just done, or None.
        unseen_dice: Mean Dice on cases not trained on, after the epoch just done, or None. At
            epoch 0 it is the champion's.
        note: What the user should know of the GPU's memory, as a sentence; "" if nothing.
    """

    phase: str
    fraction: float
    left_s: float | None = None
    epoch: int = 0
    epochs: int = 0
    loss: float | None = None
    unseen_dice: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class ComparedCase:
    """One case to look at: old and new mask beside the accepted one.

    Attributes:
        comparison: The figures.
        image_key: Of the image in the project, to go there.
        pixels: The image small, uint8 (h, w, 3) RGB, longest side at most 320; None if it cannot be
            read any more.
        truth: The accepted mask. This and the next two have one size, which may be smaller than
            the image's.
        champion: Mask of the decoder in use, from the recorded prompts.
        candidate: Mask of the candidate, from the same prompts.
    """

    comparison: CaseComparison
    image_key: int
    pixels: NDArray[np.uint8] | None
    truth: PackedMask
    champion: PackedMask
    candidate: PackedMask


@dataclass(frozen=True, slots=True, eq=False)
class RetrainFinished:
    """The outcome of a retraining. The candidate is among the versions now, and not in use.

    Attributes:
        version: The candidate.
        judgement: What was found out about it.
        cases: To look at, worst change first; perhaps not all.
        left_out: (path, reason) of corrections that could not be used.
        as_proposed: How many of the judged corrections were accepted just as they were proposed.
        seconds: How long it took.
    """

    version: DecoderVersion
    judgement: Judgement
    cases: tuple[ComparedCase, ...]
    left_out: tuple[tuple[str, str], ...]
    as_proposed: int
    seconds: float


DecoderEvent = DecodersListed | DecoderExported | RetrainProgressed | RetrainFinished
