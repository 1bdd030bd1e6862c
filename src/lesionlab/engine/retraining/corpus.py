"""From a project's corrections to a frozen training set: what can be used, and what is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.decoders import DecoderKind
from lesionlab.core.errors import UserError
from lesionlab.core.judgement import LEAST_TRAINABLE
from lesionlab.core.masks import PackedMask, unpack
from lesionlab.core.prompts import PromptSet
from lesionlab.core.training_set import TrainingCase, TrainingSet
from lesionlab.engine.explain.proposals import auto_prompts
from lesionlab.engine.imaging.decode import read_image
from lesionlab.engine.imaging.thumbnails import read_thumbnail
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.store.corrections import (
    Correction,
    CorrectionHead,
    DamagedCorrectionError,
)
from lesionlab.engine.store.project import Project
from lesionlab.engine.training.folds import assign_folds, group_by_lesion, perceptual_hash

PICTURE_PX = 320
LeftOut = tuple[str, str]
"""Path of an image, and why its correction cannot be used."""


@dataclass(frozen=True, slots=True, eq=False)
class UsableCorrection:
    """A correction that can be learned from.

    Attributes:
        correction: As the project has it.
        image_key: Of the image's file.
        prompts: What the proposal was made with, before anyone clicked, in image pixels.
        picture: The image small, uint8 (h, w, 3) RGB.
    """

    correction: Correction
    image_key: int
    prompts: PromptSet
    picture: NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class Corpus:
    """What a retraining has to work with.

    Attributes:
        training_set: Frozen.
        corrections: By the order of the training set's cases.
        left_out: What cannot be used, and why.
    """

    training_set: TrainingSet
    corrections: tuple[UsableCorrection, ...]
    left_out: tuple[LeftOut, ...]


def freeze(project: Project, *, predictor: Predictor, seed: int) -> Corpus:
    """Freeze the newest accepted corrections of a project into a training set.

    Raises:
        UserError: If there are too few that are independent of each other.
    """
    usable: list[UsableCorrection] = []
    left_out: list[LeftOut] = []
    for correction in _readable(project, left_out):
        try:
            usable.append(_usable(project, correction, predictor=predictor))
        except UserError as error:
            left_out.append((correction.path, str(error)))
    groups = group_images(usable)
    # Groups in the order of their images' hashes: nothing depends on when what was accepted.
    together: dict[str, list[str]] = {}
    for image_id, group in sorted(groups.items()):
        together.setdefault(group, []).append(image_id)
    if len(together) < LEAST_TRAINABLE:
        raise too_few(len(usable), groups=len(together), left_out=left_out)
    folds = assign_folds(
        [tuple(images) for images in together.values()],
        strata=dict.fromkeys(groups, ""),
        seed=seed,
    )
    cases = tuple(
        TrainingCase(
            correction_id=item.correction.correction_id,
            image_id=item.correction.image_id,
            path=item.correction.path,
            lesion=item.correction.lesion,
            mask_sha256=item.correction.mask_sha256,
            prompts=item.prompts,
            group=groups[item.correction.image_id],
            fold=folds[item.correction.image_id],
            artefacts_sha256=_sha256_of(item.correction.work.artefacts),
        )
        for item in usable
    )
    return Corpus(TrainingSet(cases), tuple(usable), tuple(left_out))


def _sha256_of(mask: PackedMask | None) -> str:
    return "" if mask is None else mask.sha256


def group_images(usable: Sequence[UsableCorrection]) -> dict[str, str]:
    """Give for each image the group that must stay together: patient, lesion, near-duplicates.

    A group's name is the hash of its first image, which names no patient.
    """
    hashes = {item.correction.image_id: perceptual_hash(item.picture) for item in usable}
    known = {item.correction.image_id: item.correction.group for item in usable}
    return {
        image_id: group[0]
        for group in group_by_lesion(hashes, same_lesion=known)
        for image_id in group
    }


def usable_at_a_glance(
    heads: Iterable[CorrectionHead], *, kind: DecoderKind
) -> list[CorrectionHead]:
    """Give the corrections that look usable for a kind of decoder, without reading image or mask.

    Near-duplicates, empty masks and unreadable images are only found when a retraining reads them.
    """
    return [
        head for head in heads if _obstacle(head, has_prompts=head.has_prompts, kind=kind) is None
    ]


def too_few(count: int, *, groups: int, left_out: Sequence[LeftOut] = ()) -> UserError:
    """Explain that there is too little to learn from and to judge on."""
    found = f"{count} correction{'' if count == 1 else 's'}"
    if groups < count:
        found += f" of {groups} independent case{'' if groups == 1 else 's'}"
    if left_out:
        found += f"; {len(left_out)} cannot be used, the first because: {left_out[0][1]}"
    return UserError(
        "There are too few corrections to retrain.",
        value=found,
        expected=f"at least {LEAST_TRAINABLE}, of different lesions",
        remedy=f"Accept masks of at least {max(LEAST_TRAINABLE - groups, 1)} more lesions.",
    )


def _readable(project: Project, left_out: list[LeftOut]) -> Iterator[Correction]:
    """Give the newest correction of each lesion; one whose mask is damaged is left out."""
    corrections = project.corrections(newest_only=True)
    while True:
        try:
            yield next(corrections)
        except StopIteration:
            return
        except DamagedCorrectionError as error:
            left_out.append((error.path, str(error)))


def _obstacle(
    correction: Correction | CorrectionHead, *, has_prompts: bool, kind: DecoderKind
) -> UserError | None:
    if correction.is_open:
        return UserError(
            "The image is flagged, or its lesion is being corrected again.",
            remedy="Accept it, or lift its flag.",
        )
    if correction.image_key is None:
        return UserError("The image's file is gone.", remedy="Bring it back into the folder.")
    if correction.lesion > 0 and kind is DecoderKind.IMAGE_PROMPTS:
        return UserError("The image itself proposes one lesion, and this is a further one.")
    if correction.lesion > 0 and not has_prompts:
        return UserError(
            "This further lesion was only painted, so there is no prompt to learn from.",
            remedy="Click on the lesion before you paint.",
        )
    return None


def _usable(project: Project, correction: Correction, *, predictor: Predictor) -> UsableCorrection:
    prompts, kind = _prompts_of(correction), predictor.decoder_kind
    obstacle = _obstacle(correction, has_prompts=prompts is not None, kind=kind)
    if obstacle is not None or correction.image_key is None:
        raise obstacle or UserError("The image's file is gone.")
    mask = unpack(correction.work.mask)
    if not mask.any():
        raise UserError("The mask is empty.", remedy="Draw the lesion and accept it again.")
    if kind is DecoderKind.IMAGE_PROMPTS:
        prompts = PromptSet()
    elif prompts is None:
        made = project.proposals(correction.image_key)
        hw = (mask.shape[0], mask.shape[1])
        prompts = made[0].prompts if made else auto_prompts(predictor, hw=hw)
    if prompts.is_empty and not predictor.info.has_auto:
        prompts = auto_prompts(predictor, hw=(mask.shape[0], mask.shape[1]))
    if not project.shows_known_image(correction.image_key):
        _check_content(project, correction)
    picture = read_thumbnail(project.path_of(correction.image_key), side_px=PICTURE_PX)
    return UsableCorrection(correction, correction.image_key, prompts, picture)


def _check_content(project: Project, correction: Correction) -> None:
    """Check by its pixels that a file, which was written to since, still shows the same image."""
    assert correction.image_key is not None  # such a correction is left out before
    image = read_image(project.path_of(correction.image_key))
    if image.image_id != correction.image_id:
        raise replaced()


def replaced() -> UserError:
    """Explain that a file does not show any more what was corrected."""
    return UserError(
        "The image file was replaced by another one since it was corrected.",
        remedy="Open the image again and draw the lesion anew.",
    )


def _prompts_of(correction: Correction) -> PromptSet | None:
    """Give what a lesion's first mask was made with, or None if nothing was recorded."""
    if correction.proposal_prompts is not None:
        return correction.proposal_prompts.first_pass
    prompts = correction.work.state.prompts
    if prompts is None or prompts.first_pass.is_empty:
        return None
    return prompts.first_pass
