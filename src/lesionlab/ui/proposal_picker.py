"""The proposals as small pictures to pick from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QPushButton, QToolButton, QWidget

from lesionlab.core.proposals import AUTO, IMAGE_PROMPTS, Proposal
from lesionlab.ui import pictures
from lesionlab.ui.key_tips import show_key
from lesionlab.ui.languages import engine_text, translate
from lesionlab.ui.theme import styled

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

COLUMNS = 3
_PICTURE = QSize(80, 60)
_OUTLINE = QColor("#00e5ff")


class ProposalPicker(QWidget):
    """A picture for each proposal, with the mask's outline; the one in use is marked.

    Signals:
        picked: The `Proposal` that was picked.
        moreWanted: "More proposals" was pressed.
    """

    picked = Signal(object)
    moreWanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        self._grid.setColumnStretch(COLUMNS, 1)
        self._note = styled(QLabel(self.tr("Preparing the proposal...")), "muted")
        self._note.setWordWrap(True)
        self._more = styled(QPushButton(self.tr("More proposals")), "small")
        show_key(
            self._more,
            self.tr("Propose with every CAM method and without any"),
            action_id="candidates",
        )
        self._more.clicked.connect(self.moreWanted)
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._pictures: dict[int, QImage] = {}
        self._buttons: dict[str, QToolButton] = {}

    def forget_pictures(self) -> None:
        """Another image is in view."""
        self._pictures.clear()

    def show_proposals(
        self,
        proposals: list[Proposal],
        *,
        pixels: NDArray[np.uint8],
        chosen: str,
        can_pick: bool,
        is_preparing: bool,
        is_making_more: bool,
    ) -> None:
        """Show the proposals of the image with these pixels, uint8 (h, w, 3) RGB."""
        self._clear()
        ratio = self.devicePixelRatioF()
        for place, proposal in enumerate(proposals):
            button = styled(QToolButton(), "proposal")
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setIconSize(_PICTURE)
            picture = QPixmap.fromImage(self._picture(proposal, pixels, ratio))
            picture.setDevicePixelRatio(ratio)
            icon = QIcon(picture)
            # In a read-only project it cannot be picked, but is to be seen all the same.
            icon.addPixmap(picture, QIcon.Mode.Disabled)
            button.setIcon(icon)
            button.setText(_title(proposal))
            button.setToolTip(_tip(proposal))
            button.setEnabled(can_pick)
            button.clicked.connect(lambda _=False, p=proposal: self.picked.emit(p))
            self._grid.addWidget(button, place // COLUMNS, place % COLUMNS)
            self._buttons[proposal.source] = button
        self._place_rest(len(proposals))
        self._note.setVisible(not proposals)
        self._note.setText(
            self.tr("Preparing the proposal...")
            if is_preparing
            else self.tr("No proposal; click on the lesion.")
        )
        self._busy.setVisible(is_making_more or is_preparing)
        self._more.setVisible(True)
        self._more.setEnabled(can_pick and not is_making_more)
        self.mark(chosen)

    def show_none(self, note: str) -> None:
        """Show no proposals but a note."""
        self._clear()
        self._place_rest(0)
        self._note.setText(note)
        self._note.setVisible(True)
        self._busy.hide()
        self._more.hide()

    def mark(self, source: str) -> None:
        """Mark the proposal from which the work goes on; "" is none."""
        for each, button in self._buttons.items():
            button.setChecked(each == source)

    def _clear(self) -> None:
        for button in self._buttons.values():
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons.clear()

    def _place_rest(self, count: int) -> None:
        """Place what stands below `count` pictures."""
        row, span = (count + COLUMNS - 1) // COLUMNS, COLUMNS + 1
        self._grid.addWidget(self._note, row, 0, 1, span)
        self._grid.addWidget(self._busy, row + 1, 0, 1, span)
        self._grid.addWidget(self._more, row + 2, 0, 1, span, Qt.AlignmentFlag.AlignLeft)

    def _picture(self, proposal: Proposal, pixels: NDArray[np.uint8], ratio: float) -> QImage:
        from lesionlab.core.masks import unpack

        key = id(proposal)
        if key not in self._pictures:
            self._pictures[key] = pictures.outlined(
                pixels, unpack(proposal.mask), size=_PICTURE * ratio, colour=_OUTLINE
            )
        return self._pictures[key]


def _title(proposal: Proposal) -> str:
    if proposal.source == AUTO:
        return translate("ProposalPicker", "No CAM")
    if proposal.source == IMAGE_PROMPTS:
        return translate("ProposalPicker", "Image itself")
    return proposal.source


def _tip(proposal: Proposal) -> str:
    lines = []
    if proposal.source == AUTO:
        lines.append(translate("ProposalPicker", "The model's own proposal, without a prompt."))
    elif proposal.source == IMAGE_PROMPTS:
        lines.append(
            translate(
                "ProposalPicker",
                "A second opinion: a network looks at the whole image and asks in your place.",
            )
        )
    elif proposal.abstained:
        lines.append(
            translate("ProposalPicker", "{source} gave no prompts: {abstained}").format(
                source=proposal.source, abstained=engine_text(proposal.abstained)
            )
        )
    else:
        lines.append(
            translate("ProposalPicker", "Box and points from {source}.").format(
                source=proposal.source
            )
        )
    lines.append(
        translate(
            "ProposalPicker", "The model's own estimate of the IoU: {predicted_iou:.2f}"
        ).format(predicted_iou=proposal.predicted_iou)
    )
    if proposal.stability is not None:
        lines.append(
            translate(
                "ProposalPicker", "Stability when the prompts are jittered: {stability:.2f}"
            ).format(stability=proposal.stability)
        )
    return "\n".join(lines)
