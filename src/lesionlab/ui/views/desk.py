"""Brings the other views of the image together with the actions that ask for them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout

from lesionlab.core.messages import Event, ProjectOpened, RequestFailed
from lesionlab.core.view_messages import MakePicture, PictureKind, PictureReady
from lesionlab.ui.canvas.difference import Difference
from lesionlab.ui.canvas.picture import Channel
from lesionlab.ui.canvas.style import overlay_colours
from lesionlab.ui.desks import Surroundings
from lesionlab.ui.languages import error_text
from lesionlab.ui.numbers import number, percent
from lesionlab.ui.pill import Pill
from lesionlab.ui.views.before import BeforeMasks
from lesionlab.ui.views.folder_scale import FolderScale
from lesionlab.ui.views.loupe import Loupe
from lesionlab.ui.views.side_by_side import SideBySide
from lesionlab.ui.views.tone_panel import TonePanel

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

HELD_MS = 400
"""The loupe's key held for longer than this switches the loupe off when it is let go."""

_CHANNELS = {
    "channel_all": Channel.ALL,
    "channel_red": Channel.RED,
    "channel_green": Channel.GREEN,
    "channel_blue": Channel.BLUE,
    "channel_enhanced": Channel.ALL,
}
_LOWER_LEFT = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft


class ViewDesk(QObject):
    """Side by side, difference, brightness, hair removed, channels and the loupe.

    What is shown otherwise than it is, is said on the image, so that nobody judges a colour
    unknowingly.
    """

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.window)
        self._send = around.send
        self._actions = around.actions
        self._settings = around.settings
        self._status = around.status
        self._view = around.bench.view
        self._session = around.bench.session
        canvas = self._canvas = self._view.canvas
        self._before = BeforeMasks(self._session)
        layout = self._view.layout()
        assert isinstance(layout, QHBoxLayout)
        self.side_by_side = SideBySide(canvas, layout=layout, parent=self)
        self.tone = TonePanel(canvas)
        self.loupe = Loupe(canvas)
        self.legend = Pill(canvas, place=_LOWER_LEFT)
        self.tag = Pill(canvas, place=_LOWER_LEFT, above=self.legend)
        self._loupe_held = QTimer(self)
        self._loupe_held.setSingleShot(True)
        self._loupe_held.setInterval(HELD_MS)
        self._loupe_key_is_down = False
        self._pictures: dict[PictureKind, NDArray[np.uint8]] = {}
        self._picture_number = 0
        self._compare_soon = QTimer(self)
        self._compare_soon.setSingleShot(True)
        self._compare_soon.setInterval(0)
        self._compare_soon.timeout.connect(self._compare)
        self._folder_scale = FolderScale(self._session, settings=around.settings, parent=self)
        self._view.folderScaleGiven.connect(self._folder_scale.keep)
        self._connect()
        # Whole by default: what is accepted should have been seen.
        keep_view = self._actions["keep_view"]
        keep_view.setChecked(bool(around.settings.value("view/keep_view", False, bool)))
        canvas.set_keeps_view(keep_view.isChecked())

    def _connect(self) -> None:
        session = self._session
        session.imageOpened.connect(self._image_opened)
        for signal in (session.maskChanged, session.lesionChanged, session.proposalsChanged):
            signal.connect(self._compare_later)
        self.tone.changed.connect(self._show_display)
        self.tone.closed.connect(self._close_tone)
        self._canvas.installEventFilter(self)

    # --- the desk, as the main window sees it ---

    def commands(self) -> dict[str, Callable[[], object]]:
        """Give what each action of the views does, by the action's id."""
        return {
            "side_by_side": self._compare,
            "difference": self._compare,
            "tone": self._show_tone,
            "hair_removed": self._hair_changed,
            "loupe": self._show_loupe,
            "type_scale": self._view.ask_scale,
            "keep_view": self._keep_view,
            **{name: partial(self._channel_changed, name) for name in _CHANNELS},
        }

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine."""
        if isinstance(event, ProjectOpened):
            self._folder_scale.project_opened(event.folder)
        elif isinstance(event, PictureReady):
            if event.image_key == self._session.image_key:
                self._pictures[event.kind] = event.pixels
                self._show_display()
        elif isinstance(event, RequestFailed) and number and number == self._picture_number:
            self._actions["hair_removed"].setChecked(False)
            if self._actions["channel_enhanced"].isChecked():
                self._actions["channel_all"].setChecked(True)
            self._status.showMessage(error_text(event.error), 8000)
            self._show_display()

    def forget(self) -> None:
        """Leave the project."""
        self._compare_soon.stop()
        self._pictures = {}
        self._picture_number = 0
        self.side_by_side.hide()
        self.legend.say("")
        self.tag.say("")

    def update_icons(self) -> None:
        """Draw in the colours of the theme."""
        self._compare()

    def _keep_view(self) -> None:
        keeps = self._actions["keep_view"].isChecked()
        self._canvas.set_keeps_view(keeps)
        self._settings.setValue("view/keep_view", keeps)

    # --- before and after ---

    def _image_opened(self) -> None:
        self._pictures = {}
        self._show_display()
        self._compare_later()

    def _compare_later(self) -> None:
        if self._actions["side_by_side"].isChecked() or self._actions["difference"].isChecked():
            self._compare_soon.start()

    def _compare(self) -> None:
        """Show the mask of before, beside the present one or against it, as the actions say."""
        beside = self._actions["side_by_side"].isChecked()
        against = self._actions["difference"].isChecked()
        found = self._before.current() if beside or against else None
        mask, title = (None, self.tr("Before: nothing yet")) if found is None else found
        if beside and self._session.image is not None:
            self.side_by_side.show_before(mask, title)
        else:
            self.side_by_side.hide()
        if self._canvas.has_image:
            self._canvas.set_before(mask if against else None)
        work = self._session.work
        if against and work is not None:
            self.legend.say(self._legend(mask, work.mask, title=title))
        else:
            self.legend.say("")

    def _legend(
        self, before: NDArray[np.uint8] | None, now: NDArray[np.uint8], *, title: str
    ) -> str:
        if before is None:
            return self.tr("There is no mask of before to compare with")
        found = Difference.between(before, now)
        colours = overlay_colours()
        rows = (
            (colours.added.name(), self.tr("Added"), found.added_px),
            (colours.removed.name(), self.tr("Removed"), found.removed_px),
        )
        lines = [title]
        for colour, name, count in rows:
            share = found.share(count)
            in_percent = "" if share is None else f" ({percent(share, 1)})"
            lines.append(
                f"<span style='color:{colour}'>&#9632;</span> {name}:"
                f" {number(count)} px{in_percent}"
            )
        return "<br>".join(lines)

    # --- how the picture is shown ---

    def _show_tone(self) -> None:
        if self._actions["tone"].isChecked():
            self.tone.open()
        else:
            self._close_tone()

    def _close_tone(self) -> None:
        self._actions["tone"].setChecked(False)
        self.tone.hide()
        self._canvas.setFocus()

    def _hair_changed(self) -> None:
        # One picture at a time: that with stronger contrast has the hairs in it.
        enhanced = self._actions["channel_enhanced"]
        if self._actions["hair_removed"].isChecked() and enhanced.isChecked():
            self._actions["channel_all"].setChecked(True)
        self._show_display()

    def _channel_changed(self, name: str) -> None:
        if name == "channel_enhanced":
            self._actions["hair_removed"].setChecked(False)
        self._show_display()

    def _wanted_picture(self) -> PictureKind | None:
        if self._actions["channel_enhanced"].isChecked():
            return PictureKind.ENHANCED
        if self._actions["hair_removed"].isChecked():
            return PictureKind.HAIR_REMOVED
        return None

    def _show_display(self) -> None:
        """Show the picture as actions and sliders say, and say so on it."""
        if self._session.image is None or self._session.image_key is None:
            self.tag.say("")
            return
        kind = self._wanted_picture()
        pixels = None if kind is None else self._pictures.get(kind)
        if kind is not None and pixels is None:
            self._picture_number = self._send(MakePicture(self._session.image_key, kind))
        canvas = self._canvas
        canvas.set_other_picture(pixels)
        canvas.set_channel(
            next(c for name, c in _CHANNELS.items() if self._actions[name].isChecked())
        )
        canvas.set_brightness_contrast(brightness=self.tone.brightness, contrast=self.tone.contrast)
        if self.side_by_side.left.has_image:
            self.side_by_side.left.share_picture(canvas)
        self.tag.say(self._said_of_display(kind, is_there=pixels is not None))

    def _said_of_display(self, kind: PictureKind | None, *, is_there: bool) -> str:
        said = []
        if kind is not None and not is_there:
            said.append(self.tr("Computing the view..."))
        elif kind is PictureKind.HAIR_REMOVED:
            said.append(self.tr("Hair removed"))
        elif kind is PictureKind.ENHANCED:
            said.append(self.tr("Contrast enhanced"))
        for name, text in (
            ("channel_red", self.tr("Red channel")),
            ("channel_green", self.tr("Green channel")),
            ("channel_blue", self.tr("Blue channel")),
        ):
            if self._actions[name].isChecked():
                said.append(text)
        for value, text in (
            (self.tone.brightness, self.tr("Brightness {percent}")),
            (self.tone.contrast, self.tr("Contrast {percent}")),
        ):
            if value:
                said.append(text.format(percent=number(100 * value, signed=True)))
        return self.tr("View only: {what}").format(what=", ".join(said)) if said else ""

    # --- the loupe ---

    def _show_loupe(self) -> None:
        on = self._loupe_key_is_down = self._actions["loupe"].isChecked()
        self.loupe.set_on(on)
        if on:
            self._loupe_held.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyRelease:
            loupe = self._actions["loupe"]
            is_its_key = QKeySequence(event.keyCombination()) in loupe.shortcuts()
            if is_its_key and self._loupe_key_is_down and not event.isAutoRepeat():
                self._loupe_key_is_down = False
                if not self._loupe_held.isActive():
                    loupe.setChecked(False)
                    self._show_loupe()
        return False
