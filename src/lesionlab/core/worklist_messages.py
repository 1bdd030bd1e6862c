"""What the window and the engine say to each other about the images as a list of work."""

from __future__ import annotations

from dataclasses import dataclass

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
