"""Has the mask in view measured after it has settled, and shows what comes back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from lesionlab.core.lesion_measures import LesionMeasures
from lesionlab.core.masks import pack
from lesionlab.core.measure_messages import LesionMeasured, MeasureLesion
from lesionlab.core.messages import Event, RequestFailed
from lesionlab.ui.measures.panel import MeasuresPanel

if TYPE_CHECKING:
    from lesionlab.ui.desks import Surroundings
    from lesionlab.ui.measures.sheet import MeasuresSheet

SETTLED_MS = 400
_SETTING = "panel/measures"


class MeasuresDesk(QObject):
    """Asks only while somebody sees the answer: the panel is unfolded, or the sheet is open."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.window)
        self._around = around
        self._session = around.bench.session
        self._number = 0
        self._subject: tuple[int, int] | None = None
        self._measures: LesionMeasures | None = None
        self.sheet: MeasuresSheet | None = None
        expanded = bool(around.settings.value(_SETTING, True, bool))
        self.panel = MeasuresPanel(expanded=expanded)
        around.bench.view.side.add_panel(self.panel)
        self.panel.toggled.connect(self._toggled)
        self.panel.sheetWanted.connect(self.show_sheet)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLED_MS)
        self._settle.timeout.connect(self._ask)
        self._session.maskChanged.connect(self._mask_changed)
        around.bench.viewChanged.connect(self._note_subject)

    def commands(self) -> dict[str, Callable[[], object]]:
        """Give what each of its actions does, by the action's id."""
        return {"measures": self.show_sheet}

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine."""
        if number != self._number:
            return
        if isinstance(event, LesionMeasured):
            self._number = 0
            if (event.image_key, event.lesion) == self._subject:
                self._show(event.measures)
        elif isinstance(event, RequestFailed):
            self._number = 0
            self._show(None)

    def forget(self) -> None:
        """Leave the project: nothing about it is shown any more."""
        self._settle.stop()
        self._number, self._subject = 0, None
        if self.sheet is not None:
            self.sheet.close()
        self._show(None)

    def update_icons(self) -> None:
        """Draw in the colours of the theme."""
        if self.sheet is not None:
            self.sheet.update_icons()

    def show_sheet(self) -> None:
        """Open the sheet with the formulas."""
        if self.sheet is None:
            from lesionlab.ui.measures.sheet import MeasuresSheet

            self.sheet = MeasuresSheet(parent=self._around.window)
        self.sheet.show_measures(self._measures, title=self._title())
        self.sheet.show()
        self.sheet.raise_()
        self.sheet.activateWindow()
        self._mask_changed()

    @property
    def _is_seen(self) -> bool:
        return self.panel.is_expanded or (self.sheet is not None and self.sheet.isVisible())

    def _toggled(self, expanded: bool) -> None:
        self._around.settings.setValue(_SETTING, expanded)
        self._mask_changed()

    def _mask_changed(self) -> None:
        self._note_subject()
        if self._subject is not None and self._is_seen:
            self._settle.start()

    def _note_subject(self) -> None:
        work, key = self._session.work, self._session.image_key
        subject = None if work is None or key is None else (key, work.lesion)
        if subject != self._subject:
            # What is shown is of another lesion; the same one's figures stay until the new ones.
            self._subject = subject
            self._show(None)

    def _ask(self) -> None:
        image, work, key = self._session.image, self._session.work, self._session.image_key
        if image is None or work is None or key is None or not self._is_seen:
            return
        if not work.mask.any():
            self._show(None)
            return
        self._number = self._around.send(
            MeasureLesion(key, work.lesion, pack(work.mask), image.px_per_mm)
        )

    def _show(self, measures: LesionMeasures | None) -> None:
        self._measures = measures
        self.panel.show_measures(measures)
        if self.sheet is not None:
            self.sheet.show_measures(measures, title=self._title())

    def _title(self) -> str:
        image = self._session.image
        name = self._around.bench.current_path.rsplit("/", 1)[-1]
        if image is None or not name:
            return self.tr("No lesion is in view")
        if len(image.lesions) == 1:
            return name
        return self.tr("{name}, lesion {number}").format(name=name, number=image.current + 1)
