"""What the window and the engine say to each other about the images as a list of work."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.errors import UserError
from lesionlab.core.lane import Lane


@dataclass(frozen=True, slots=True)
class SetNote:
    """Set an image's free text. Answer: Saved."""

    save_id: str
    image_key: int
    note: str
    lane = Lane.STORE


@dataclass(frozen=True, slots=True)
class SetDiagnosis:
    """Set an image's diagnosis, "" for none. Answer: Saved."""

    save_id: str
    image_key: int
    diagnosis: str
    lane = Lane.STORE


@dataclass(frozen=True, slots=True)
class SetLabels:
    """Set all labels of an image. Answer: Saved."""

    save_id: str
    image_key: int
    labels: tuple[str, ...]
    lane = Lane.STORE


@dataclass(frozen=True, slots=True)
class Reopen:
    """Have the accepted lesions of an image be work again that begins at the accepted masks.

    The corrections themselves stay. Answer: Saved.
    """

    save_id: str
    image_key: int
    lane = Lane.STORE


NoteRequest = SetNote | SetDiagnosis | SetLabels


@dataclass(frozen=True, slots=True)
class AcceptShown:
    """Accept a lesion's mask as it was shown beside others, named by its hash. Answer: Saved.

    It is refused if the lesion has another mask by now: nobody saw that one.
    """

    save_id: str
    image_key: int
    lesion: int
    mask_sha256: str
    lane = Lane.STORE


@dataclass(frozen=True, slots=True)
class MakeOutlines:
    """Give the images with the outlines of their newest masks. Answers: an OutlineReady for each.

    No proposal is made for it.
    """

    image_keys: tuple[int, ...]
    lane = Lane.OUTLINES


@dataclass(frozen=True, slots=True)
class PrepareProposals:
    """Make the proposals of images that have none yet, in this order, in the background.

    Answers: Progressed..., PreparingFinished; Done if it was cancelled.
    """

    image_keys: tuple[int, ...]
    lane = Lane.PREPARE


@dataclass(frozen=True, slots=True)
class CancelPreparing:
    """End `PrepareProposals` after the image that is being prepared. Answer: Done."""

    lane = Lane.PREPARE


@dataclass(frozen=True, slots=True)
class ShownLesion:
    """A lesion's mask as an outline shows it; `mask_sha256` is "" if it has none yet."""

    mask_sha256: str
    accepted: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class OutlineReady:
    """A small picture of an image and what is outlined in it.

    Attributes:
        image_key: Which image.
        pixels: uint8 (h, w, 3) RGB, longest side at most 220; None if it cannot be read.
        mask: bool (h, w) over the pixels: all lesions together; None if there is no mask.
        lesions: One for each lesion, in order.
        predicted_iou: The model's estimate for the first lesion, or None.
    """

    image_key: int
    pixels: NDArray[np.uint8] | None
    mask: NDArray[np.bool_] | None
    lesions: tuple[ShownLesion, ...]
    predicted_iou: float | None


@dataclass(frozen=True, slots=True)
class PreparingFinished:
    """All images were tried.

    Attributes:
        prepared: How many proposals were made.
        failures: (key, path, what went wrong) of the images of which none could be made.
    """

    prepared: int
    failures: tuple[tuple[int, str, UserError], ...] = ()


WorklistChange = NoteRequest | Reopen | AcceptShown
WorklistRequest = MakeOutlines | PrepareProposals | CancelPreparing
WorklistEvent = OutlineReady | PreparingFinished
