"""Edits of a whole mask that the engine computes: what was asked, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.edit_target import EditTarget
from lesionlab.core.editing_messages import EditMask, MaskEdited, MaskOperation
from lesionlab.core.edits import Replaced
from lesionlab.core.masks import PackedMask, pack
from lesionlab.core.messages import Request
from lesionlab.ui.lesion_work import LesionWork


@dataclass(frozen=True, slots=True)
class WholeMaskEdit:
    """One operation on the mask of a lesion, or on its region of artefacts.

    Attributes:
        operation: What to do.
        target: To which of the two.
        amount_px: How far EXPAND and SHRINK go, in image pixels.
        at_xy: Where the clinician clicked, in image pixels, if the operation needs a place.
    """

    operation: MaskOperation
    target: EditTarget = EditTarget.LESION
    amount_px: float = 0.0
    at_xy: tuple[float, float] = (0.0, 0.0)


class WholeMaskEdits:
    """Asks the engine for one operation at a time; the newest wins."""

    def __init__(self, send: Callable[[Request], int]) -> None:
        self._send = send
        self._revision = 0
        self.number = 0
        self._edit: WholeMaskEdit | None = None
        self._asked_of: NDArray[np.uint8] | None = None
        self._packed: PackedMask | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether an answer is still to come."""
        return self._edit is not None

    def ask(self, edit: WholeMaskEdit, work: LesionWork, *, image_key: int) -> None:
        """Ask for an operation on a lesion as it is now."""
        self._revision += 1
        self._edit = edit
        self._asked_of = work.part(edit.target)
        self._packed = pack(self._asked_of)
        request = EditMask(
            image_key,
            self._revision,
            edit.operation,
            self._packed,
            amount_px=edit.amount_px,
            at_xy=edit.at_xy,
        )
        self.number = self._send(request)

    def answered(
        self, event: MaskEdited, work: LesionWork
    ) -> tuple[EditTarget, Replaced | None] | None:
        """Take an answer.

        Returns:
            What was edited and the edit it came to, None if it changes nothing; or None if the
            answer is not the newest, or was computed from a mask that has changed since, which
            then is asked for again.
        """
        edit = self._edit
        if edit is None or event.revision != self._revision:
            return None
        if work.part(edit.target) is not self._asked_of:
            self.ask(edit, work, image_key=event.image_key)
            return None
        changed = event.mask != self._packed
        self.forget()
        return edit.target, Replaced(event.operation.value, event.mask) if changed else None

    def forget(self) -> None:
        """Wait no longer for the answer."""
        self._edit = self._asked_of = self._packed = None
        self.number = 0
