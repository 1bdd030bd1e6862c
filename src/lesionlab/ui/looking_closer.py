"""Before a click: what it would give, where the model is in doubt, and which click to give it."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from lesionlab.core.doubt_messages import DoubtFound, LookAtDoubt, MaskPreviewed, PreviewMask
from lesionlab.core.messages import Event
from lesionlab.core.prompts import BACKGROUND, FOREGROUND, Click, PromptSet
from lesionlab.ui.canvas.tools import Tool

if TYPE_CHECKING:
    from lesionlab.ui.desks import Surroundings
    from lesionlab.ui.lesion_work import LesionWork

REST_MS = 60
"""So long the pointer must rest before a preview is asked for."""
_HINT_MS = 5000


class LookingCloserDesk(QObject):
    """Asks the engine only while one of the two views is switched on; nothing of it is saved."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.window)
        self._around = around
        self._session = around.bench.session
        self._canvas = around.bench.view.canvas
        self._at: tuple[float, float] | None = None
        self._previewed: PromptSet | None = None
        self._doubted: PromptSet | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._ask_preview)
        for name in ("preview", "doubt"):
            action = around.actions[name]
            action.setChecked(bool(around.settings.value(f"view/{name}", False, bool)))
            action.toggled.connect(lambda on, n=name: around.settings.setValue(f"view/{n}", on))
        around.actions["preview"].toggled.connect(self._end_preview)
        around.actions["doubt"].toggled.connect(self._look_at_doubt)
        self._canvas.cursorAt.connect(self._moved)
        self._canvas.cursorLeft.connect(self._end_preview)
        self._session.maskChanged.connect(self._mask_changed)
        self._session.lesionChanged.connect(self._mask_changed)

    def commands(self) -> dict[str, Callable[[], object]]:
        """Give what each of its actions does, by the action's id."""
        return {
            "settle_lesion": lambda: self._settle(FOREGROUND),
            "settle_skin": lambda: self._settle(BACKGROUND),
        }

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine."""
        if isinstance(event, MaskPreviewed) and event.prompts == self._previewed:
            self._canvas.hints.set_preview(event.outlines)
            self._canvas.update()
        elif isinstance(event, DoubtFound) and event.prompts == self._doubted:
            self._show_doubt(event)

    def forget(self) -> None:
        """Leave the project."""
        self._end_preview()
        self._end_doubt()

    def update_icons(self) -> None:
        """Draw in the colours of the theme."""
        self._look_at_doubt()

    # --- preview ---

    def _moved(self, x: float, y: float) -> None:
        self._at = (x, y)
        if self._around.actions["preview"].isChecked():
            self._rest.start()

    def _ask_preview(self) -> None:
        work, at = self._work(), self._at
        canvas = self._canvas
        if (
            work is None
            or at is None
            or not self._session.can_edit
            or canvas.tool is not Tool.POINT
            or canvas.in_gesture
        ):
            self._end_preview()
            return
        shift = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        prompts = work.with_click(Click(*at, BACKGROUND if shift else FOREGROUND))
        if prompts != self._previewed and self._session.image_key is not None:
            self._previewed = prompts
            self._around.send(PreviewMask(self._session.image_key, work.lesion, prompts))

    def _end_preview(self) -> None:
        self._rest.stop()
        self._at = None
        self._drop_preview()

    def _drop_preview(self) -> None:
        self._previewed = None
        if self._canvas.hints.has_preview:
            self._canvas.hints.set_preview(())
            self._canvas.update()

    # --- doubt ---

    def _mask_changed(self) -> None:
        self._drop_preview()
        self._look_at_doubt()

    def _look_at_doubt(self) -> None:
        work, image_key = self._work(), self._session.image_key
        prompts = None if work is None else work.prompts
        wanted = self._around.actions["doubt"].isChecked()
        if not wanted or work is None or prompts is None or image_key is None:
            self._end_doubt()
        elif prompts != self._doubted:
            # What is shown of the mask before would be wrong now.
            self._end_doubt()
            self._doubted = prompts
            self._around.send(LookAtDoubt(image_key, work.lesion, prompts))

    def _show_doubt(self, event: DoubtFound) -> None:
        import numpy as np

        share = np.frombuffer(zlib.decompress(event.lesion_share), np.uint8)
        self._canvas.hints.set_doubt(share.reshape(event.size_hw), event.suggested_xy)
        self._canvas.update()

    def _end_doubt(self) -> None:
        self._doubted = None
        if self._canvas.hints.has_doubt:
            self._canvas.hints.set_doubt(None, None)
            self._canvas.update()

    def _settle(self, label: int) -> None:
        """Answer the suggestion; without one, say what to do."""
        suggested = self._canvas.hints.suggested
        if suggested is not None and self._session.can_edit:
            self._session.add_click(*suggested, label)
            return
        if self._doubted is not None and not self._canvas.hints.has_doubt:
            return  # It is being looked for.
        if self._around.actions["doubt"].isChecked():
            text = self.tr("There is no place left where one click would settle much.")
        else:
            text = self.tr("Show doubt first (View menu): it marks the place to settle.")
        self._around.status.showMessage(text, _HINT_MS)

    def _work(self) -> LesionWork | None:
        work = self._session.work
        return work if work is not None and work.is_settled else None
