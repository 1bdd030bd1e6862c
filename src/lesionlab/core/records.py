"""What the store keeps of a clinician's work on one lesion."""

from __future__ import annotations

from dataclasses import dataclass

from lesionlab.core.edits import EditState
from lesionlab.core.history import HistoryUpdate, StoredHistory
from lesionlab.core.masks import PackedMask


@dataclass(frozen=True, slots=True)
class Effort:
    """What one mask cost the clinician, since the lesion was last opened fresh.

    Attributes:
        seconds: Time with the lesion in view and the window active.
        clicks: Points set, moved or removed.
        box_edits: Boxes drawn or changed.
        strokes: Brush strokes, and other edits of the mask by hand.
    """

    seconds: float = 0.0
    clicks: int = 0
    box_edits: int = 0
    strokes: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """Work on a lesion as it stands, saved by itself; a later draft supersedes it.

    Attributes:
        state: Prompts and edits by hand.
        mask: The mask shown, at the image's own size.
        predicted_iou: The decoder's estimate for the model's part of the mask, if there is one.
        model_sha256: Hash of the checkpoint that made the model's part, or "".
        effort: Cost up to now.
        artefacts: Hairs, ruler, ink: what is no skin to learn from; None if nothing is marked.
        history: On the way to the store, what became of the undo history; else None.
        computed_with: Of the model's part, what `backends.mask_computed_with` says; "" if there is
            none or it was not recorded.
    """

    state: EditState
    mask: PackedMask
    predicted_iou: float | None
    model_sha256: str
    effort: Effort
    artefacts: PackedMask | None = None
    history: HistoryUpdate | None = None
    computed_with: str = ""


@dataclass(frozen=True, slots=True)
class LesionRecord:
    """One lesion of an image as the store knows it.

    Attributes:
        lesion: 0 for the first one.
        draft: The newest work, accepted or not; None if nobody has touched it.
        accepted: Whether the newest work is accepted.
        history: For undo and redo; None if there is none.
        damaged: What of it is in the store but cannot be read, for people, or "".
    """

    lesion: int
    draft: Draft | None = None
    accepted: bool = False
    history: StoredHistory | None = None
    damaged: str = ""
