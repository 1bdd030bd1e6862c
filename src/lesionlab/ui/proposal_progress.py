"""What is being made of "More proposals" at present, and how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QSizePolicy, QWidget

from lesionlab.core.classifier_messages import CandidatesProgressed
from lesionlab.core.proposals import AUTO, IMAGE_PROMPTS
from lesionlab.ui import pictures
from lesionlab.ui.languages import translate
from lesionlab.ui.numbers import percent
from lesionlab.ui.theme import styled

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_PICTURE = QSize(44, 33)
_MAP_OPACITY = 0.8
_SPACING_PX = 8
_STEPS = 1000


class ProposalProgress(QWidget):
    """One line: the map so far over the image, whose it is, and how far all of it is."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = QLabel()
        self._picture.setFixedSize(_PICTURE)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = styled(QLabel(), "muted")
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._share = styled(QLabel(), "muted")
        self._share.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._bar = QProgressBar()
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("How far the proposals are"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 0)
        grid.setHorizontalSpacing(_SPACING_PX)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._picture, 0, 0, 2, 1)
        grid.addWidget(self._title, 0, 1)
        grid.addWidget(self._share, 0, 2)
        grid.addWidget(self._bar, 1, 1, 1, 2)
        self._image: QImage | None = None
        self._text = ""
        self.hide()

    def begin(self, pixels: NDArray[np.uint8]) -> None:
        """Show that proposals are to come for the image with these pixels, uint8 (h, w, 3) RGB."""
        ratio = self.devicePixelRatioF()
        self._image = pictures.reduced(pixels, size=_PICTURE * ratio)
        self._image.setDevicePixelRatio(ratio)
        self._picture.setPixmap(QPixmap.fromImage(self._image))
        # As wide as it will ever be, so that the title beside it stays as it is.
        self._share.ensurePolished()
        self._share.setFixedWidth(self._share.fontMetrics().horizontalAdvance(percent(1.0)))
        self._say(self.tr("Looking at the image..."), share=0.0)
        self.show()

    def show_progress(self, progress: CandidatesProgressed, *, classifier: str) -> None:
        """Show how far it is; `classifier` is its title, "" where it need not be said."""
        self._say(_title(progress.method, classifier), share=progress.share)
        if self._image is not None:
            picture = self._image.copy()
            if progress.cam is not None:
                _lay_over(picture, progress.cam)
            self._picture.setPixmap(QPixmap.fromImage(picture))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _say(self, title: str, *, share: float) -> None:
        self._text = title
        self._share.setText(percent(share))
        self._bar.setValue(round(_STEPS * share))
        self.setToolTip(title)
        self.setAccessibleName(title)
        self._fit()

    def _fit(self) -> None:
        """Shorten the title to the room that there is; the tooltip has it whole."""
        room = self.width() - _PICTURE.width() - self._share.width() - 2 * _SPACING_PX
        metrics = self._title.fontMetrics()
        self._title.setText(metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, room))


def _title(method: str, classifier: str) -> str:
    if method == AUTO:
        return translate("ProposalPicker", "No CAM")
    if method == IMAGE_PROMPTS:
        return translate("ProposalPicker", "Image itself")
    if not classifier:
        return method
    return translate("ProposalProgress", "{method} of {classifier}").format(
        method=method, classifier=classifier
    )


def _lay_over(picture: QImage, cam: NDArray[np.uint8]) -> None:
    """Lay a map, uint8 (h, w), over a picture of the whole image, in place."""
    from lesionlab.ui.canvas.picture import cam_image

    width, height = picture.width(), picture.height()
    heat = cam_image(cam).scaled(
        width,
        height,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    heat.setDevicePixelRatio(picture.devicePixelRatio())
    painter = QPainter(picture)
    painter.setOpacity(_MAP_OPACITY)
    painter.drawImage(0, 0, heat)
    painter.end()
