"""The work on an open project: the worklist, the image in view, and the way to the next."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from lesionlab.core.errors import UserError
from lesionlab.core.messages import (
    EntryChanged,
    Event,
    ImagesFound,
    MakeThumbnails,
    Prefetch,
    Request,
    ScanFinished,
    ThumbnailReady,
)
from lesionlab.core.worklist import WorkState
from lesionlab.ui.actions import ACTIONS, Needs
from lesionlab.ui.image_view import ImageView
from lesionlab.ui.key_tips import present_key
from lesionlab.ui.mask_commands import MaskCommands
from lesionlab.ui.notices import NoticeStack
from lesionlab.ui.numbers import filled
from lesionlab.ui.saved_state import SavedState
from lesionlab.ui.session import Session
from lesionlab.ui.status_line import StatusLine
from lesionlab.ui.worklist_panel import WorklistPanel

PREFETCH_AHEAD = 6
HINT_MS = 8000


class Workbench(QWidget):
    """One project: which image is in view, and what can be done with it.

    Signals:
        viewChanged: Another image is in view, or none, or whether it is saved changed.
        projectEmptied: The scan ended and found no image.
    """

    viewChanged = Signal()
    projectEmptied = Signal()

    def __init__(
        self,
        send: Callable[[Request], int],
        *,
        actions: dict[str, QAction],
        settings: QSettings,
        notices: NoticeStack,
        status: StatusLine,
    ) -> None:
        super().__init__()
        self._send = send
        self._actions = actions
        self._notices = notices
        self._status = status
        self._wanted_path = ""
        self.session = Session(send, parent=self)
        self.worklist = WorklistPanel()
        self.worklist.setMinimumWidth(200)
        self.view = ImageView(self.session, actions=actions, settings=settings)
        self._mask = MaskCommands(self.session, self.view, actions=actions, settings=settings)
        notices.float_over(self.view.centre)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(4)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.worklist)
        self.splitter.addWidget(self.view)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([248, 1100])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

        self.worklist.imageChosen.connect(self.go_to)
        self.worklist.thumbnailsWanted.connect(lambda keys: send(MakeThumbnails(keys)))
        self.worklist.filterChanged.connect(self._prefetch)
        self.worklist.model.countsChanged.connect(self._show_place)
        session = self.session
        self._saved = SavedState(session, notices=notices, status=status, parent=self)
        self._saved.changed.connect(self.viewChanged)
        session.accepted.connect(self._go_on)
        session.answered.connect(status.show_answer_ms)
        session.told.connect(lambda text: self._status.showMessage(text, 4000))
        session.imageFailed.connect(self._image_failed)
        for signal in (session.promptsChanged, session.imageOpened, session.lesionChanged):
            signal.connect(self.update_actions)

    # --- the project ---

    def begin_project(self, *, read_only: bool, last_path: str) -> None:
        """Start with an empty worklist; the image at `last_path` is opened when it is found."""
        self.end_project()
        # All answers about the project before have come by now.
        self.session.saver.forget_refused()
        self.session.read_only = read_only
        self._wanted_path = last_path

    def end_project(self) -> None:
        """Leave the image in view with its work saved, and forget the worklist."""
        self.leave()
        self.worklist.model.clear()
        self.update_actions()

    def leave(self) -> None:
        """Leave the image in view with its work saved."""
        self.view.canvas.finish_gesture()
        self.session.leave()
        self.worklist.set_in_view(None)
        self.view.clear()

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine."""
        model = self.worklist.model
        if isinstance(event, ImagesFound):
            model.add(event.entries)
            found = self.tr("Looking for images: {count:,} found so far")
            self._status.showMessage(filled(found, count=model.image_count), HINT_MS)
            self._open_first(is_complete=False)
        elif isinstance(event, ScanFinished):
            self._status.clearMessage()
            if model.image_count == 0:
                self.projectEmptied.emit()
            self._open_first(is_complete=True)
        elif isinstance(event, EntryChanged):
            model.replace(event.entry)
            if event.entry.image_key == self.session.image_key:
                self.update_actions()
        elif isinstance(event, ThumbnailReady):
            self.worklist.set_thumbnail(event.image_key, event.pixels)
        else:
            self.session.handle(number, event)

    def _open_first(self, *, is_complete: bool) -> None:
        """Open the image of last time, or the first one that waits to be accepted."""
        model = self.worklist.model
        if self.session.image_key is not None or model.image_count == 0:
            return
        key = model.find(self._wanted_path) if self._wanted_path else None
        if key is None and (is_complete or not self._wanted_path):
            key = next(model.open_after(None), None)
            if key is None and is_complete:
                key = model.key_at(0) if model.rowCount() else None
        if key is not None:
            self.go_to(key)

    # --- from image to image ---

    @property
    def current_path(self) -> str:
        """Relative path of the image in view, or ""."""
        key = self.session.image_key
        entry = None if key is None else self.worklist.model.entry(key)
        return "" if entry is None else entry.path

    def go_to(self, image_key: int) -> None:
        """Bring an image in view; the work on the one before is saved."""
        if image_key == self.session.image_key:
            return
        self.view.canvas.finish_gesture()
        self._actions["hide_mask"].setChecked(False)
        for subject in ("session", "accepted"):
            self._notices.dismiss(subject)
        self.session.open(image_key)
        self.worklist.set_in_view(image_key)
        self.view.wait_for_image()
        self._prefetch()
        self.update_actions()
        self._show_place()
        self.viewChanged.emit()

    def step(self, step: int) -> None:
        """Go to the next (1) or previous (-1) image of the list."""
        key = self.session.image_key
        target = None if key is None else self.worklist.model.neighbour(key, step=step)
        if target is not None:
            self.go_to(target)
        elif key is not None:
            self._status.showMessage(
                self.tr("This is the last image.")
                if step > 0
                else self.tr("This is the first image."),
                3000,
            )

    def _go_on(self, accepted_key: int) -> None:
        """Go on after a mask was accepted: to the next lesion, or the next image to accept."""
        image = self.session.image
        rest = [] if image is None else [w.lesion for w in image.lesions if not w.accepted]
        if rest:
            self.session.pick_lesion(rest[0])
            self._status.showMessage(
                self.tr("Accepted. Now lesion {value}.").format(value=rest[0] + 1), 4000
            )
            return
        self._status.showMessage(
            self.tr("Accepted {value}").format(value=self.current_path.rsplit("/", 1)[-1]), 4000
        )
        saver = self.session.saver
        for key in self.worklist.model.open_after(accepted_key):
            if not saver.is_accepting(key):
                self.go_to(key)
                return
        self.update_actions()
        self._notices.show_notice(
            "accepted",
            self.tr("Every image that can be read and is not flagged is accepted."),
            action=(self.tr("Export..."), self._actions["export"].trigger),
        )

    def _prefetch(self) -> None:
        """Have the images prepared that come next, and the one before."""
        key = self.session.image_key
        if key is None:
            return
        model = self.worklist.model
        ahead = model.open_after(key)
        keys = [k for k, _ in zip(ahead, range(PREFETCH_AHEAD), strict=False)]
        before = model.neighbour(key, step=-1)
        if before is not None and before not in keys:
            keys.append(before)
        if keys:
            self._send(Prefetch(tuple(keys)))

    # --- what can be done ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What has the focus had no use for the key.
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def go_back(self) -> None:
        """Go back to the image from a list or field, and on the image from a tool to the points."""
        canvas = self.view.canvas
        if not canvas.hasFocus():
            canvas.setFocus()
        elif not self._actions["tool_point"].isChecked():
            self._actions["tool_point"].trigger()

    def commands(self) -> dict[str, Callable[[], object]]:
        """Give what each action of a project does, by the action's id."""
        session, view, actions = self.session, self.view, self._actions
        commands: dict[str, Callable[[], object]] = {
            "accept": self.accept,
            "flag": lambda: self.flag(actions["flag"].isChecked()),
            "next": partial(self.step, 1),
            "previous": partial(self.step, -1),
            "add_lesion": session.add_lesion,
            "candidates": session.make_candidates,
            "undo": session.undo,
            "redo": session.redo,
            "brush_smaller": partial(view.change_brush, larger=False),
            "brush_larger": partial(view.change_brush, larger=True),
            "remove_point": view.side.prompts.remove_selected,
            "fit": view.canvas.fit,
        }
        for name in (spec.id for spec in ACTIONS if spec.group == "tool"):
            commands[name] = partial(self._choose_tool, name)
        commands |= self._mask.commands()
        return commands

    def _choose_tool(self, action_id: str) -> None:
        self._status.showMessage(self.view.choose_tool(action_id), HINT_MS)

    def model_changed(self) -> None:
        """Show what the model now in use makes of the image in view, if nobody worked on it yet."""
        work = self.session.work
        if work is None or not work.touched:
            self.show_again()

    def show_again(self) -> None:
        """Show the image in view as the store knows it now."""
        key = self.session.image_key
        if key is not None:
            self.session.leave()
            self.session.open(key)
            self.view.wait_for_image()

    def update_icons(self) -> None:
        """Draw the icons in the colours of the theme."""
        self.worklist.update_icons()
        self.view.update_icons()

    def update_actions(self) -> None:
        """Enable what can be done now."""
        session = self.session
        image, work = session.image, session.work
        can_edit = session.can_edit
        possible = {
            Needs.NOTHING: True,
            Needs.PROJECT: self.worklist.model.image_count > 0,
            Needs.IMAGE: image is not None,
            Needs.EDITING: can_edit,
        }
        for spec in ACTIONS:
            self._actions[spec.id].setEnabled(possible[spec.needs])
        if work is not None:
            self._actions["undo"].setEnabled(can_edit and work.history.can_undo)
            self._actions["redo"].setEnabled(can_edit and work.history.can_redo)
        key = session.image_key
        entry = None if key is None else self.worklist.model.entry(key)
        is_flagged = entry is not None and entry.state is WorkState.FLAGGED
        # An image that cannot be shown can still be flagged.
        self._actions["flag"].setEnabled(entry is not None and not session.read_only)
        self._actions["flag"].setChecked(is_flagged)

    def flag(self, flagged: bool) -> None:
        """Flag the image in view, or lift its flag."""
        if self.session.image_key is not None:
            self.session.saver.set_flag(self.session.image_key, flagged=flagged)
            self._saved.show()

    def accept(self) -> None:
        """Accept what is shown; a hidden mask is brought back first, to be seen."""
        if self._actions["hide_mask"].isChecked():
            self._actions["hide_mask"].setChecked(False)
            text = self.tr("The mask was hidden. Press {key} again to accept it.")
            self._status.showMessage(text.format(key=present_key("accept")), 5000)
        elif self.view.canvas.has_open_outline:
            self._status.showMessage(self.tr("Close the outline first, or drop it with Esc."), 4000)
        elif self.view.canvas.hides_part_of_mask:
            self.view.canvas.fit()
            text = self.tr("Part of the mask was out of sight. Press {key} again to accept it.")
            text = text.format(key=present_key("accept"))
            self._status.showMessage(text, 5000)
        elif not self.view.canvas.in_gesture:
            self.session.accept()

    # --- what is told ---

    def folder_is_back(self) -> None:
        """Save and show what could not be saved and shown while the drive was gone."""
        self._saved.retry()
        self._notices.dismiss("session")
        self.worklist.retry_thumbnails()
        key = self.session.image_key
        if key is not None and self.session.image is None:
            self.session.leave()
            self.go_to(key)

    def _show_place(self) -> None:
        """Show which image of how many is in view."""
        key = self.session.image_key
        row = None if key is None else self.worklist.model.row_of(key)
        total = self.worklist.model.rowCount()
        self._status.show_place(
            ""
            if row is None
            else filled(self.tr("Image {value:,} of {total:,}"), value=row + 1, total=total)
        )

    def _image_failed(self, error: UserError) -> None:
        self.view.show_failure(
            error,
            buttons=(
                (self.tr("Next image"), lambda: self.step(1)),
                (self.tr("Flag it"), self._flag_it),
            ),
        )
        self.update_actions()

    def _flag_it(self) -> None:
        self.flag(True)
        self.step(1)
