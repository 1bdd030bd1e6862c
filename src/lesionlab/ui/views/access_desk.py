"""The image for those who work without a mouse, or hear the window instead of seeing it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from lesionlab.core.masks import measure
from lesionlab.core.messages import Event
from lesionlab.ui.desks import Surroundings
from lesionlab.ui.focus_ring import FocusRing
from lesionlab.ui.numbers import number, percent
from lesionlab.ui.views.key_pointer import KeyPointer


class AccessDesk(QObject):
    """The keyboard's pointer, the ring around what has the keys, and the image told in words."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.window)
        self._actions = around.actions
        self._status = around.status
        self._bench = around.bench
        self._canvas = around.bench.view.canvas
        self.key_pointer = KeyPointer(self._canvas)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.ring = FocusRing(app, parent=around.window)
        session = around.bench.session
        for signal in (session.maskChanged, session.lesionChanged, session.statusChanged):
            signal.connect(self._tell)
        around.bench.viewChanged.connect(self._tell)

    def commands(self) -> dict[str, Callable[[], object]]:
        """Give what its action does, by the action's id."""
        return {"key_pointer": self._show_pointer}

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine."""

    def forget(self) -> None:
        """Leave the project."""
        self._actions["key_pointer"].setChecked(False)
        self.key_pointer.set_on(False)

    def update_icons(self) -> None:
        """Draw in the colours of the theme."""

    def _show_pointer(self) -> None:
        on = self._actions["key_pointer"].isChecked()
        self.key_pointer.set_on(on)
        if on:
            hint = self.tr(
                "Arrows move the crosshair (Shift: finely, Ctrl: far). Space is the left mouse"
                " button, Backspace the right one."
            )
            self._status.showMessage(hint, 10_000)

    def _tell(self) -> None:
        """Have the canvas say which image it shows and what is known of the mask."""
        name, said = self._in_words()
        if self._canvas.accessibleName() != name:
            self._canvas.setAccessibleName(name)
        if self._canvas.accessibleDescription() != said:
            self._canvas.setAccessibleDescription(said)

    def _in_words(self) -> tuple[str, str]:
        image, work = self._bench.session.image, self._bench.session.work
        if image is None or work is None:
            return self.tr("Image"), self.tr("No image is shown.")
        name = self.tr("Image {name}").format(name=self._bench.current_path.rsplit("/", 1)[-1])
        said = []
        if len(image.lesions) > 1:
            said.append(
                self.tr("Lesion {number} of {count}").format(
                    number=work.lesion + 1, count=len(image.lesions)
                )
            )
        if work.accepted:
            said.append(self.tr("accepted"))
        elif work.touched:
            said.append(self.tr("corrected, not accepted"))
        elif not work.is_blank:
            said.append(self.tr("as proposed"))
        found = measure(work.mask, px_per_mm=image.px_per_mm)
        if not found.area_px:
            said.append(self.tr("no mask"))
        elif found.area_mm2 is not None:
            text = self.tr("mask of {area} square millimetres, {share} of the image")
            said.append(text.format(area=number(found.area_mm2, 1), share=percent(found.share, 1)))
        else:
            text = self.tr("mask of {area} pixels, {share} of the image")
            said.append(text.format(area=number(found.area_px), share=percent(found.share, 1)))
        return name, ", ".join(said)
