"""The mask to compare with: the one accepted last, or else the proposal's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from lesionlab.core.masks import PackedMask, pack, unpack
from lesionlab.ui.session import Session

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class BeforeMasks:
    """Remembers the accepted masks of the image in view."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._accepted: dict[int, PackedMask] = {}
        session.imageOpened.connect(self._image_opened)
        session.accepted.connect(self._accepted_now)

    def _image_opened(self) -> None:
        image = self._session.image
        lesions = [] if image is None else image.lesions
        self._accepted = {work.lesion: pack(work.mask) for work in lesions if work.accepted}

    def _accepted_now(self, _image_key: int) -> None:
        if work := self._session.work:
            self._accepted[work.lesion] = pack(work.mask)

    def current(self) -> tuple[NDArray[np.uint8], str] | None:
        """Give the mask, uint8 (H, W) of 0 and 1, and what it is; None if there is none."""
        image, work = self._session.image, self._session.work
        if image is None or work is None:
            return None
        if (accepted := self._accepted.get(work.lesion)) is not None:
            title = QCoreApplication.translate("BeforeMasks", "Before: as accepted last")
            return _unpacked(accepted), title
        if work.lesion > 0 or not image.proposals:
            return None
        source = work.state.source
        proposal = next((p for p in image.proposals if p.source == source), image.proposals[0])
        title = QCoreApplication.translate("BeforeMasks", "Before: the proposal")
        return _unpacked(proposal.mask), title


def _unpacked(packed: PackedMask) -> NDArray[np.uint8]:
    import numpy as np

    return unpack(packed).view(np.uint8)
