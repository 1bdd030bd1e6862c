"""The image in view: the canvas and the panel beside it, showing one editing session."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from lesionlab.core.classifier_messages import CandidatesProgressed
from lesionlab.core.edit_target import EditTarget
from lesionlab.core.editing_messages import MaskOperation
from lesionlab.core.errors import UserError
from lesionlab.core.masks import measure
from lesionlab.core.proposals import Proposal
from lesionlab.ui.canvas.tools import TOOL_HINTS, Tool
from lesionlab.ui.canvas.widget import Canvas
from lesionlab.ui.languages import translate
from lesionlab.ui.pages import MessagePage, PageButton
from lesionlab.ui.pill import Pill
from lesionlab.ui.scale_dialog import ScaleDialog
from lesionlab.ui.session import Session
from lesionlab.ui.side_panel import SidePanel
from lesionlab.ui.theme import colours
from lesionlab.ui.whole_mask_edits import WholeMaskEdit

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from lesionlab.core.edits import Edit

BRUSH_STEP = 1.2
_PATIENCE_MS = 250
"""How long the image before stays on the screen while the next is on its way."""

_DEFAULTS = {"mask_opacity": 0.25, "cam_opacity": 0.5, "brush_radius": 20.0}


class ImageView(QWidget):
    """Shows a session, and gives what is done on the canvas and in the panel to it.

    Signals:
        folderScaleGiven: A scale, px/mm, is to be used for the folder's other images, too.
    """

    folderScaleGiven = Signal(float)

    def __init__(
        self, session: Session, *, actions: dict[str, QAction], settings: QSettings
    ) -> None:
        super().__init__()
        self._session = session
        self._actions = actions
        self._settings = settings
        self.canvas = Canvas()
        self.page = MessagePage()
        self.side = SidePanel(cam_action=actions["cam"], cam_opacity=self.number("cam_opacity"))
        self.pill = Pill(self.canvas)
        self.centre = QStackedWidget()
        self.centre.addWidget(self.canvas)
        self.centre.addWidget(self.page)
        self.centre.setMinimumWidth(320)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.centre, 1)
        layout.addWidget(self.side)
        self._shown: dict[EditTarget, NDArray[np.uint8]] = {}
        self._just_painted: EditTarget | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._still_waiting)
        self.canvas.set_brush_radius(self.number("brush_radius"))
        self.canvas.set_cam_opacity(self.number("cam_opacity"))
        self._connect()
        self.show_mask_style()
        self.update_icons()
        self.clear()

    def _connect(self) -> None:
        session, canvas, side = self._session, self.canvas, self.side
        session.imageOpened.connect(self._show_image)
        session.lesionChanged.connect(self._show_lesions)
        session.promptsChanged.connect(self._show_prompts)
        session.maskChanged.connect(self._show_mask)
        session.proposalsChanged.connect(self._show_proposals)
        session.candidatesProgressed.connect(self._show_progress)
        session.statusChanged.connect(self._show_waiting)
        canvas.clickAdded.connect(session.add_click)
        canvas.clickMoved.connect(session.move_click)
        canvas.clickRemoved.connect(session.remove_click)
        canvas.boxChanged.connect(session.set_box)
        canvas.boxRemoved.connect(lambda: session.set_box(None))
        canvas.editFinished.connect(self._take_edit)
        canvas.gestureHeld.connect(session.keep_under_way)
        canvas.gestureTakenBack.connect(session.save_now)
        canvas.edgeWanted.connect(self._find_edge)
        canvas.brushRadiusChanged.connect(lambda px: self._remember("brush_radius", px))
        canvas.rulerDrawn.connect(self.ask_scale)
        side.lesionPicked.connect(session.pick_lesion)
        side.lesionAdded.connect(session.add_lesion)
        side.lesionRemoved.connect(session.remove_last_lesion)
        side.proposals.picked.connect(session.choose_proposal)
        side.proposals.moreWanted.connect(session.make_candidates)
        side.prompts.clickRemoved.connect(session.remove_click)
        side.prompts.boxRemoved.connect(lambda: session.set_box(None))
        side.scaleWanted.connect(self._actions["tool_ruler"].trigger)
        side.camOpacityChanged.connect(self._set_cam_opacity)
        self._actions["cam"].toggled.connect(self.show_cam)
        for name in ("hide_mask", "outline"):
            self._actions[name].toggled.connect(self.show_mask_style)

    # --- how it is shown ---

    def number(self, name: str) -> float:
        """Give a remembered number."""
        value = self._settings.value(f"view/{name}", _DEFAULTS[name], float)
        return float(value)  # type: ignore[arg-type]

    def set_mask_opacity(self, opacity: float) -> None:
        """Set how opaque the mask's fill is, 0 to 1."""
        self._remember("mask_opacity", opacity)
        self.show_mask_style()

    def show_mask_style(self) -> None:
        """Show the mask as the actions and the settings say."""
        only_outline = self._actions["outline"].isChecked()
        self.canvas.set_mask_style(
            fill=not only_outline, outline=True, opacity=self.number("mask_opacity")
        )
        self.canvas.set_mask_hidden(self._actions["hide_mask"].isChecked())

    def show_cam(self) -> None:
        """Show the CAM of the proposal in use, if it is wanted."""
        proposal = self._proposal_in_use()
        cam = None if proposal is None else proposal.cam
        self.side.set_cam_available(cam is not None)
        self.canvas.set_cam(cam if self._actions["cam"].isChecked() else None)

    def choose_tool(self, action_id: str) -> str:
        """Take the tool that belongs to an action; give a hint on how it is used."""
        tool = Tool(action_id.removeprefix("tool_"))
        self.canvas.set_tool(tool)
        return translate("Tools", TOOL_HINTS[tool])

    def change_brush(self, *, larger: bool) -> None:
        """Make brush and eraser one step larger or smaller."""
        radius = self.canvas.brush_radius_px
        self.canvas.set_brush_radius(radius * BRUSH_STEP if larger else radius / BRUSH_STEP)
        self._remember("brush_radius", self.canvas.brush_radius_px)

    def update_icons(self) -> None:
        """Draw everything in the colours of the theme."""
        self.canvas.set_background_color(QColor(colours().canvas))
        self.page.update_icons()
        self.side.update_size()
        self.show_mask_style()
        self._show_prompts()

    # --- from image to image ---

    def clear(self) -> None:
        """Show nothing."""
        self._patience.stop()
        self.centre.setCurrentWidget(self.canvas)
        self.canvas.show_message("", "")
        self.pill.say("")
        self.side.show_nothing()

    def wait_for_image(self) -> None:
        """Another image is on its way."""
        # The one before stays a moment, so that nothing flickers; it can no longer be edited.
        self.canvas.set_read_only(True)
        self.side.setEnabled(False)
        self.pill.say("")
        self._patience.start()

    def _still_waiting(self) -> None:
        self.clear()
        self.pill.say(self.tr("Opening the image..."))

    def show_failure(self, error: UserError, *, buttons: Sequence[PageButton]) -> None:
        """Say why the image cannot be shown and what can be done."""
        self.clear()
        self.page.show_error(error, icon="unreadable", buttons=buttons)
        self.centre.setCurrentWidget(self.page)

    def _show_image(self) -> None:
        image = self._session.image
        if image is None:
            return
        self._patience.stop()
        self.centre.setCurrentWidget(self.canvas)
        self.canvas.show_image(image.shown.pixels, image.shown.hw)
        self._shown.clear()
        self.canvas.set_read_only(self._session.read_only)
        self.side.setEnabled(True)
        self.side.proposals.forget_pictures()
        self._show_proposals()

    # --- the session, shown ---

    def _show_lesions(self) -> None:
        image = self._session.image
        if image is None:
            return
        can_edit = self._session.can_edit
        self.side.show_lesions(
            [work.accepted for work in image.lesions],
            current=image.current,
            can_edit=can_edit,
            can_remove=can_edit and image.can_remove_lesion,
        )
        self.side.set_can_edit(can_edit)
        self._show_proposals()

    def _show_prompts(self) -> None:
        work = self._session.work
        if work is None:
            return
        self.canvas.set_prompts(work.prompts)
        if work.live is None:
            self.side.prompts.show_prompts(work.prompts, can_edit=self._session.can_edit)
            self.side.proposals.mark(work.state.source)
            self.show_cam()

    def _show_mask(self) -> None:
        image, work = self._session.image, self._session.work
        if image is None or work is None:
            return
        for target in EditTarget:
            part = work.part(target)
            if part is self._shown.get(target):
                continue
            self._shown[target] = part
            if target is not self._just_painted:
                # The canvas paints strokes under way into what it is given.
                is_shown = target is EditTarget.LESION or part.any()
                self.canvas.set_mask(part.copy() if is_shown else None, target)
        self.side.show_measures(
            measure(work.mask, px_per_mm=image.px_per_mm),
            estimate=None if work.estimate is None else work.estimate.predicted_iou,
            px_per_mm=image.px_per_mm,
        )

    def _show_proposals(self) -> None:
        image, work = self._session.image, self._session.work
        if image is None or work is None:
            return
        if work.lesion > 0:
            self.side.proposals.show_none(
                self.tr("Proposals are for the first lesion; click on this one.")
            )
            return
        self.side.proposals.show_proposals(
            image.proposals,
            pixels=image.shown.pixels,
            chosen=work.state.source,
            can_pick=self._session.can_edit,
            is_preparing=image.is_preparing,
            is_making_more=image.makes_candidates,
            unfinished=image.unfinished,
        )
        self.show_cam()

    def _show_progress(self, progress: CandidatesProgressed) -> None:
        if (work := self._session.work) is not None and work.lesion == 0:
            self.side.proposals.show_progress(progress)

    def _show_waiting(self) -> None:
        image = self._session.image
        if self._session.is_finishing:
            self.pill.say(self.tr("Finishing: the mask shown is accepted in a moment"))
        elif image is not None:
            preparing = image.is_preparing and image.work.is_blank
            if preparing:
                self.pill.say(self.tr("Preparing the proposal..."))
            elif self.canvas.target is EditTarget.ARTEFACTS:
                self.pill.say(
                    self.tr("Marking artefacts: hair, ruler, ink (K: back to the lesion)")
                )
            else:
                self.pill.say("")

    def _proposal_in_use(self) -> Proposal | None:
        """Give the proposal the work goes on from, or else the first one that has a CAM."""
        image, work = self._session.image, self._session.work
        if image is None or work is None:
            return None
        in_use = (p for p in image.proposals if p.source == work.state.source and p.cam is not None)
        with_cam = (p for p in image.proposals if p.cam is not None)
        return next(in_use, None) or next(with_cam, None)

    # --- the rest ---

    def _take_edit(self, edit: Edit, target: EditTarget) -> None:
        # The canvas shows the edit already: giving it the same mask again would cost a frame.
        self._just_painted = target
        try:
            self._session.add_edit(edit, target)
        finally:
            self._just_painted = None

    def _find_edge(self, x: float, y: float, grows: bool) -> None:
        operation = MaskOperation.GROW_TO_EDGE if grows else MaskOperation.SHRINK_TO_EDGE
        edit = WholeMaskEdit(operation, self.canvas.target, at_xy=(x, y))
        self._session.edit_whole_mask(edit)

    def mark_artefacts(self, marks: bool) -> None:
        """Have brush, eraser, lasso and the like edit the artefacts, or the lesion again."""
        self.canvas.set_target(EditTarget.ARTEFACTS if marks else EditTarget.LESION)
        self._show_waiting()

    def ask_scale(self, length_px: float | None = None) -> None:
        """Ask for the scale, by a line of so many pixels or for one pixel."""
        image = self._session.image
        if image is None:
            return
        dialog = ScaleDialog(length_px, px_per_mm=image.px_per_mm, parent=self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def given() -> None:
            self._session.set_scale(dialog.px_per_mm)
            if dialog.for_folder.isChecked():
                self.folderScaleGiven.emit(dialog.px_per_mm)

        dialog.accepted.connect(given)
        if length_px is not None:
            dialog.finished.connect(self._actions["tool_point"].trigger)
        dialog.open()

    def _set_cam_opacity(self, opacity: float) -> None:
        self._remember("cam_opacity", opacity)
        self.canvas.set_cam_opacity(opacity)

    def _remember(self, name: str, value: float) -> None:
        self._settings.setValue(f"view/{name}", value)
