"""The mask to compare with: the one accepted last, or else the proposal's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lesionlab.core.masks import PackedMask, pack, unpack
from lesionlab.ui.languages import translate
from lesionlab.ui.session import Session

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class BeforeMasks:
    """Remembers the accepted masks of the image in view."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._accepted: dict[int, PackedMask] = {}
        self._unpacked: tuple[PackedMask, NDArray[np.uint8]] | None = None
        session.imageOpened.connect(self._image_opened)
        session.accepted.connect(self._accepted_now)

    def _image_opened(self) -> None:
        image = self._session.image
        lesions = [] if image is None else image.lesions
        self._unpacked = None
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
            title = translate("BeforeMasks", "Before: as accepted last")
            return self._mask_of(accepted), title
        if work.lesion > 0 or not image.proposals:
            return None
        source = work.state.source
        proposal = next((p for p in image.proposals if p.source == source), image.proposals[0])
        title = translate("BeforeMasks", "Before: the proposal")
        return self._mask_of(proposal.mask), title

    def _mask_of(self, packed: PackedMask) -> NDArray[np.uint8]:
        """Unpack a mask, once for as long as it is the one compared with."""
        import numpy as np

        if self._unpacked is None or self._unpacked[0] is not packed:
            self._unpacked = packed, unpack(packed).view(np.uint8)
        return self._unpacked[1]
