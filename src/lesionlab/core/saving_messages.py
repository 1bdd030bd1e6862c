"""What the window has the engine keep of the work on an image, and how it hears that it is kept.

They are part of `lesionlab.core.messages`, whose rules hold here too. `save_id` makes sending a
request twice harmless; `image_id` is that of the image the work was done on, as the file may show
another one by now.
"""

from __future__ import annotations

from dataclasses import dataclass

from lesionlab.core.lane import Lane
from lesionlab.core.records import Draft
from lesionlab.core.worklist import WorkState
from lesionlab.core.worklist_messages import WorklistChange


@dataclass(frozen=True, slots=True)
class SaveDraft:
    """Keep the work on a lesion. Answer: Saved."""

    save_id: str
    image_key: int
    lesion: int
    draft: Draft
    image_id: str = ""
    lane = Lane.STORE


@dataclass(frozen=True, slots=True)
class Accept:
    """Append a correction: the clinician's accepted mask. Answer: Saved.

    `reader` signs it: initials, or "" for the user of the computer.
    """

    save_id: str
    image_key: int
    lesion: int
    draft: Draft
    image_id: str = ""
    reader: str = ""
    lane = Lane.STORE


@dataclass(frozen=True, slots=True)
class SetFlag:
    """Set or lift an image's flag. Answer: Saved."""

    save_id: str
    image_key: int
    flagged: bool
    lane = Lane.STORE


@dataclass(frozen=True, slots=True)
class SetLesionCount:
    """Add a lesion, or take away the last one while nothing of it is accepted. Answer: Saved."""

    save_id: str
    image_key: int
    lesion_count: int
    image_id: str = ""
    lane = Lane.STORE


@dataclass(frozen=True, slots=True)
class SetScale:
    """Set an image's scale, or None to forget it. Answer: Saved."""

    save_id: str
    image_key: int
    px_per_mm: float | None
    image_id: str = ""
    lane = Lane.STORE


@dataclass(frozen=True, slots=True)
class Saved:
    """The request with this id is on disk, synced."""

    save_id: str
    image_key: int
    state: WorkState


StoreRequest = SaveDraft | Accept | SetFlag | SetLesionCount | SetScale | WorklistChange
