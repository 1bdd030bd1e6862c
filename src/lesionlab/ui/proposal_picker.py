"""The proposals as small pictures to pick from."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lesionlab.core.classifier_messages import CandidatesProgressed
from lesionlab.core.proposals import (
    AUTO,
    IMAGE_PROMPTS,
    ClassifierInfo,
    ModelRef,
    Proposal,
    method_of,
)
from lesionlab.ui import pictures
from lesionlab.ui.key_tips import show_key
from lesionlab.ui.languages import engine_text, translate
from lesionlab.ui.numbers import filled
from lesionlab.ui.proposal_progress import ProposalProgress
from lesionlab.ui.theme import scaled, styled

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

COLUMNS = 3
_PICTURE = QSize(76, 57)
_OUTLINE = QColor("#00e5ff")
# Beyond this the pictures scroll, so that prompts and measures stay near.
_SHELF_PX = 340
_BUTTON_PX = 88


class ProposalPicker(QWidget):
    """A picture for each proposal, with the mask's outline; the one in use is marked.

    Where several classifiers propose, each has its own group.

    Signals:
        picked: The `Proposal` that was picked.
        moreWanted: "More proposals" was pressed, or "Stop" while they are coming.
    """

    picked = Signal(object)
    moreWanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shelf = _Shelf()
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self._shelf, self._note, self._busy):
            layout.addWidget(widget)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        # Below the button, which so stays where it was pressed.
        self._progress = ProposalProgress()
        layout.addWidget(self._progress)
        self._pictures: dict[Proposal, QImage] = {}
        self._buttons: dict[str, QToolButton] = {}
        self._shown: dict[str, Proposal] = {}
        self._headings: list[QLabel] = []
        self._titles: dict[str, str] = {}
        self._in_use = ""

    def set_classifiers(
        self, classifiers: Sequence[ClassifierInfo], in_use: ModelRef | None
    ) -> None:
        """Say which classifiers there are, and whose proposals come first from now on."""
        self._titles = {each.ref.name: each.title for each in classifiers}
        self._in_use = "" if in_use is None else in_use.name

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
        unfinished: Collection[str] = (),
    ) -> None:
        """Show the proposals of the image with these pixels, uint8 (h, w, 3) RGB.

        Those whose source is `unfinished` are to be seen, but cannot be picked yet.
        """
        self._drop(keep={proposal.source for proposal in proposals})
        for proposal in proposals:
            is_finished = proposal.source not in unfinished
            self._show(proposal, pixels, can_pick=can_pick and is_finished, finished=is_finished)
        self._arrange(proposals)
        self._note.setVisible(not proposals)
        self._note.setText(
            self.tr("Preparing the proposal...")
            if is_preparing
            else self.tr("No proposal; click on the lesion.")
        )
        self._busy.setVisible(is_preparing and not is_making_more)
        if not is_making_more:
            self._progress.hide()
        elif self._progress.isHidden():
            self._progress.begin(pixels)
        self._more.setVisible(True)
        self._more.setEnabled(can_pick)
        self._more.setText(self.tr("Stop") if is_making_more else self.tr("More proposals"))
        self.mark(chosen)

    def show_progress(self, progress: CandidatesProgressed) -> None:
        """Show what is being made at present, while more proposals are coming."""
        self._progress.show_progress(progress, classifier=self._title_of(progress.classifier))

    def show_none(self, note: str) -> None:
        """Show no proposals but a note."""
        self._drop(keep=set())
        self._arrange([])
        self._note.setText(note)
        self._note.setVisible(True)
        self._busy.hide()
        self._progress.hide()
        self._more.hide()

    def mark(self, source: str) -> None:
        """Mark the proposal from which the work goes on; "" is none."""
        for each, button in self._buttons.items():
            button.setChecked(each == source)

    def _drop(self, *, keep: set[str]) -> None:
        for source in self._buttons.keys() - keep:
            button = self._buttons.pop(source)
            self._pictures.pop(self._shown.pop(source), None)
            self._shelf.grid.removeWidget(button)
            button.hide()
            button.deleteLater()

    def _show(
        self, proposal: Proposal, pixels: NDArray[np.uint8], *, can_pick: bool, finished: bool
    ) -> None:
        """Give a proposal its button; the one before stays, so that the focus does, too."""
        source = proposal.source
        before = self._shown.get(source)
        if before is not None and before is not proposal:
            self._pictures.pop(before, None)
        self._shown[source] = proposal
        button = self._buttons.get(source) or self._new_button(source)
        ratio = self.devicePixelRatioF()
        picture = QPixmap.fromImage(self._picture(proposal, pixels, ratio))
        picture.setDevicePixelRatio(ratio)
        icon = QIcon(picture)
        # What cannot be picked is to be seen all the same.
        icon.addPixmap(picture, QIcon.Mode.Disabled)
        button.setIcon(icon)
        title, owner = _title(proposal), self._owner(proposal)
        button.setText(_fitted(button, title if finished else f"{title}…"))
        button.setAccessibleName(f"{title}, {owner}" if owner else title)
        button.setToolTip(_tip(proposal, owner) if finished else _unfinished_tip(title))
        button.setEnabled(can_pick)

    def _new_button(self, source: str) -> QToolButton:
        button = styled(QToolButton(), "proposal")
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(_PICTURE)
        button.setFixedWidth(scaled(_BUTTON_PX))
        button.clicked.connect(lambda: self.picked.emit(self._shown[source]))
        self._buttons[source] = button
        return button

    def _arrange(self, proposals: list[Proposal]) -> None:
        """Place the pictures, each classifier's beneath its title where there are several."""
        for heading in self._headings:
            heading.hide()
            heading.deleteLater()
        self._headings.clear()
        groups = self._grouped(proposals)
        grid, row = self._shelf.grid, 0
        for name, group in groups.items():
            if len(groups) > 1:
                grid.addWidget(self._heading(name), row, 0, 1, COLUMNS + 1)
                row += 1
            for place, proposal in enumerate(group):
                button = self._buttons[proposal.source]
                grid.addWidget(button, row + place // COLUMNS, place % COLUMNS)
                button.show()
            row += (len(group) + COLUMNS - 1) // COLUMNS
        self._shelf.setVisible(bool(proposals))
        self._shelf.updateGeometry()

    def _grouped(self, proposals: list[Proposal]) -> dict[str, list[Proposal]]:
        """Give the proposals by classifier; what was made without a map stands with the first."""
        made_by = [p.classifier.name for p in proposals if p.classifier and p.source != AUTO]
        names = [name for name in (self._in_use, *self._titles, *made_by) if name] or [""]
        groups: dict[str, list[Proposal]] = {name: [] for name in names}
        for proposal in proposals:
            owner = None if proposal.source == AUTO else proposal.classifier
            groups[names[0] if owner is None else owner.name].append(proposal)
        return {name: group for name, group in groups.items() if group}

    def _heading(self, name: str) -> QLabel:
        title = self._titles.get(name, name)
        heading = styled(QLabel(), "muted")
        room = scaled(_SHELF_PX) * 3 // 4
        heading.setText(heading.fontMetrics().elidedText(title, Qt.TextElideMode.ElideMiddle, room))
        heading.setToolTip(title)
        self._headings.append(heading)
        return heading

    def _owner(self, proposal: Proposal) -> str:
        """Give the title of the classifier whose map was taken, "" where it need not be said."""
        return "" if proposal.source == AUTO else self._title_of(proposal.classifier)

    def _title_of(self, classifier: ModelRef | None) -> str:
        if classifier is None or len(self._titles) < 2:
            return ""
        return self._titles.get(classifier.name, classifier.name)

    def _picture(self, proposal: Proposal, pixels: NDArray[np.uint8], ratio: float) -> QImage:
        from lesionlab.core.masks import unpack

        if proposal not in self._pictures:
            self._pictures[proposal] = pictures.outlined(
                pixels, unpack(proposal.mask), size=_PICTURE * ratio, colour=_OUTLINE
            )
        return self._pictures[proposal]


class _Shelf(QScrollArea):
    """As high as its pictures, up to a bound; then they scroll."""

    def __init__(self) -> None:
        super().__init__()
        self._inner = styled(QWidget(), "plain")
        self.grid = QGridLayout(self._inner)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(2)
        self.grid.setVerticalSpacing(4)
        self.grid.setColumnStretch(COLUMNS, 1)
        styled(self, "plain")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._inner)

    def sizeHint(self) -> QSize:
        """Give the size of the pictures, bounded."""
        size = self._inner.sizeHint()
        return QSize(size.width(), min(size.height(), scaled(_SHELF_PX)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())


def _fitted(button: QToolButton, text: str) -> str:
    """Shorten a text to a button's width; the tooltip has it whole."""
    button.ensurePolished()
    return button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, button.width() - 6)


def _title(proposal: Proposal) -> str:
    if proposal.source == AUTO:
        return translate("ProposalPicker", "No CAM")
    if proposal.source == IMAGE_PROMPTS:
        return translate("ProposalPicker", "Image itself")
    return method_of(proposal.source)


def _unfinished_tip(title: str) -> str:
    return translate("ProposalPicker", "{title} is still being made.").format(title=title)


def _tip(proposal: Proposal, owner: str) -> str:
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
    elif owner:
        lines.append(
            translate("ProposalPicker", "Box and points from {source} of {classifier}.").format(
                source=_title(proposal), classifier=owner
            )
        )
    else:
        lines.append(
            translate("ProposalPicker", "Box and points from {source}.").format(
                source=_title(proposal)
            )
        )
    lines.append(
        filled(
            translate("ProposalPicker", "The model's own estimate of the IoU: {predicted_iou:.2f}"),
            predicted_iou=proposal.predicted_iou,
        )
    )
    if proposal.stability is not None:
        lines.append(
            filled(
                translate(
                    "ProposalPicker", "Stability when the prompts are jittered: {stability:.2f}"
                ),
                stability=proposal.stability,
            )
        )
    return "\n".join(lines)
