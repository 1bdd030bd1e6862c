"""One scale for the images of a folder, given once."""

from __future__ import annotations

import hashlib

from PySide6.QtCore import QObject, QSettings

from lesionlab.ui.session import Session


class FolderScale(QObject):
    """Gives each image that is opened the folder's scale, if it has none and the same size.

    Images of another size were taken or made otherwise, so a pixel of theirs is another length.
    """

    def __init__(self, session: Session, *, settings: QSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self._key = ""
        session.imageOpened.connect(self._apply)

    def project_opened(self, folder: str) -> None:
        """Know which folder the images are of."""
        # A folder's name may hold what a settings file takes for a path of its own.
        self._key = f"scale/{hashlib.sha256(folder.encode()).hexdigest()[:32]}"

    def keep(self, px_per_mm: float) -> None:
        """Use the scale for all images of the size in view from now on."""
        if self._session.image is not None and self._key:
            height, width = self._session.image.shown.hw
            self._settings.setValue(self._key, f"{px_per_mm!r} {height} {width}")

    def _apply(self) -> None:
        image = self._session.image
        kept = str(self._settings.value(self._key, "")).split() if self._key else []
        if image is None or image.px_per_mm is not None or len(kept) != 3:
            return
        if image.shown.hw == (int(kept[1]), int(kept[2])):
            self._session.set_scale(float(kept[0]))
