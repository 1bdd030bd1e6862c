"""The order by need and the warnings, as the window shows and uses them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from lesionlab.core.messages import (
    EngineReady,
    EntryChanged,
    Event,
    ImageShown,
    ScanFinished,
)
from lesionlab.core.proposals import ModelRef
from lesionlab.core.triage_messages import AssessImages, NeedsRanked, RankByNeed
from lesionlab.core.worklist import WorklistEntry
from lesionlab.ui.triage.case_notes import CaseNotes
from lesionlab.ui.triage.wording import place_text, warning_text
from lesionlab.ui.worklist_model import is_open

if TYPE_CHECKING:
    from lesionlab.ui.desks import Surroundings

_RANK_AFTER_MS = 1500
"""An accepted mask changes what is new; while one after the other is accepted, that can wait."""
_HINT_MS = 4000


class TriageDesk(QObject):
    """Keeps the needs as last ranked; they are asked for anew when something was accepted."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.window)
        self._send = around.send
        self._bench = around.bench
        self._status = around.status
        self._ranked = NeedsRanked()
        self._place: dict[int, int] = {}
        self._model: ModelRef | None = None
        self._has_images = False
        self._last_needy: int | None = None
        self._is_by_need = self._is_stale = False
        self._key_in_view: int | None = None
        self._actions = around.actions
        self._actions["order_name"].setChecked(True)
        self._actions["order_need"].toggled.connect(self._order_chosen)
        self._rank_timer = QTimer(self)
        self._rank_timer.setSingleShot(True)
        self._rank_timer.setInterval(_RANK_AFTER_MS)
        self._rank_timer.timeout.connect(lambda: self._send(RankByNeed()))
        self._notes = CaseNotes()
        self._bench.view.side.add_notes(self._notes)
        self._bench.worklist.model.set_notes(self._row_notes)
        session = self._bench.session
        session.accepted.connect(lambda _key: self._rank_timer.start())
        session.imageOpened.connect(self._show_notes)
        self._bench.viewChanged.connect(self._view_changed)

    # --- as a desk

    def commands(self) -> dict[str, Callable[[], object]]:
        """Give what each of its actions does."""
        return {
            "next_needy": self.go_to_neediest,
            "next_warning": self.go_to_next_warning,
            "order_name": self.order_by_name,
            "order_need": self.order_by_need,
        }

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine."""
        if isinstance(event, NeedsRanked):
            self._take(event)
        elif isinstance(event, ScanFinished):
            self._has_images = event.image_count > 0
            self._assess()
        elif isinstance(event, EngineReady):
            model = None if event.model is None else event.model.ref
            if model != self._model:
                self._model = model
                self._assess()
        elif isinstance(event, ImageShown):
            if event.image_key not in self._place and not all(w.accepted for w in event.lesions):
                self._assess(first=(event.image_key,))
        elif (
            isinstance(event, EntryChanged)
            and event.entry.image_key == self._bench.session.image_key
        ):
            self._show(event.entry)

    def forget(self) -> None:
        """Leave the project."""
        self._rank_timer.stop()
        self._has_images = False
        self._last_needy = None
        self._is_by_need = self._is_stale = False
        self._key_in_view = None
        self._actions["order_name"].setChecked(True)
        self._bench.worklist.say_order("")
        self._take(NeedsRanked())
        self._notes.show_notes("", ())

    def update_icons(self) -> None:
        """Draw in the colours of the theme."""
        self._notes.update_icons()

    # --- what is asked

    def order_by_name(self) -> None:
        """List the images as they were found."""
        self._is_by_need = False
        self._bench.worklist.model.order_by(None)
        self._order_changed("")

    def order_by_need(self) -> None:
        """List the neediest images first, as ranked by now; those that are done come last."""
        self._is_by_need = True
        self._reorder()
        if not self._place:
            self._status.showMessage(self._nothing_to_rank(), _HINT_MS)

    def go_to_neediest(self) -> None:
        """Go to the neediest open image; asked again from there, to the next in that order."""
        current = self._bench.session.image_key
        start = 0
        if current is not None and current == self._last_needy:
            start = self._place.get(current, -1) + 1
        keys = self._ranked.image_keys
        for key in (*keys[start:], *keys[:start]):
            if key != current and self._is_open(key):
                self._last_needy = key
                self._bench.go_to(key)
                return
        self._status.showMessage(self._nothing_to_rank(), _HINT_MS)

    def go_to_next_warning(self) -> None:
        """Go to the next open image of the list that has a warning."""
        model = self._bench.worklist.model
        for key in model.open_after(self._bench.session.image_key):
            entry = model.entry(key)
            if entry is not None and entry.warnings:
                self._bench.go_to(key)
                return
        self._status.showMessage(
            self.tr("No other image of the list that waits to be accepted has a warning."), _HINT_MS
        )

    # --- the rest

    def _assess(self, *, first: tuple[int, ...] = ()) -> None:
        if self._has_images and self._model is not None:
            self._send(AssessImages(first))

    def _take(self, ranked: NeedsRanked) -> None:
        self._ranked = ranked
        self._place = {key: place for place, key in enumerate(ranked.image_keys)}
        self._is_stale = True
        self._show_notes()

    def _order_chosen(self, is_by_need: bool) -> None:
        if not is_by_need:
            self._is_by_need = False

    def _reorder(self) -> None:
        self._is_stale = False
        last = len(self._place)
        self._bench.worklist.model.order_by(lambda e: self._place.get(e.image_key, last))
        self._order_changed(self.tr("by need"))

    def _order_changed(self, title: str) -> None:
        self._bench.worklist.say_order(title)
        # Other images come next now, and are to be prepared.
        self._bench.worklist.filterChanged.emit()

    def _view_changed(self) -> None:
        self._show_notes()
        key = self._bench.session.image_key
        if key != self._key_in_view:
            self._key_in_view = key
            # Only now that an image was left: the list must not jump under the hand.
            if self._is_by_need and self._is_stale:
                self._reorder()

    def _is_open(self, image_key: int) -> bool:
        entry = self._bench.worklist.model.entry(image_key)
        return (
            entry is not None
            and is_open(entry)
            and not self._bench.session.saver.is_accepting(image_key)
        )

    def _nothing_to_rank(self) -> str:
        if self._place:
            return self.tr("No other image waits to be accepted.")
        return self.tr("The images are still being looked at. Try again in a moment.")

    def _show_notes(self) -> None:
        key = self._bench.session.image_key
        entry = None if key is None else self._bench.worklist.model.entry(key)
        if entry is None or self._bench.session.image is None:
            self._notes.show_notes("", ())
        else:
            self._show(entry)

    def _show(self, entry: WorklistEntry) -> None:
        self._notes.show_notes(self._need_of(entry), [warning_text(w) for w in entry.warnings])

    def _need_of(self, entry: WorklistEntry) -> str:
        place = self._place.get(entry.image_key)
        if place is None or not is_open(entry):
            return ""
        return place_text(place, len(self._place), self._ranked.reasons[place])

    def _row_notes(self, entry: WorklistEntry) -> Iterator[str]:
        """Give what the tooltip of a row says besides its name."""
        if need := self._need_of(entry):
            yield need
        for warning in entry.warnings:
            yield warning_text(warning)
