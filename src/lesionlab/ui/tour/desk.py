"""Leads through the tour."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QToolBar, QToolButton, QWidget

from lesionlab.ui.help.library import with_plain_keys
from lesionlab.ui.key_tips import present_key
from lesionlab.ui.languages import translate
from lesionlab.ui.tour.card import Ring, TourCard
from lesionlab.ui.tour.steps import STEPS, Deed, Place, Step

if TYPE_CHECKING:
    from lesionlab.core.messages import Event
    from lesionlab.ui.desks import Surroundings

SEE_MS = 1200
"""How long a step stays after its deed, so that she sees what came of it."""

_FROM_BELOW_PX = 64
_KEYS = (("Esc", "end"), ("Alt+Right", "go_on"), ("Alt+Left", "go_back"))


class TourDesk(QObject):
    """Shows one card after the other; can be left at any time."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.window)
        self._around = around
        self._window: QWidget = around.window
        self._number = -1
        self._waits = False
        self._samples_wanted = False
        self.card: TourCard | None = None
        self._ring: Ring | None = None
        self._target: QWidget | None = None
        self._shortcuts: list[QShortcut] = []
        self._advance = QTimer(self)
        self._advance.setSingleShot(True)
        self._advance.setInterval(SEE_MS)
        self._advance.timeout.connect(self.go_on)
        samples = around.actions["open_samples"]
        around.actions["tour"].setVisible(samples.isVisible())
        samples.triggered.connect(self._samples_opening)
        self._watch_deeds()

    def commands(self) -> dict[str, Callable[[], object]]:
        return {"tour": self.start}

    def handle(self, number: int, event: Event) -> None:
        """The session tells all that it needs to know."""

    def forget(self) -> None:
        """Another folder is opened: the tour is over, unless it opened the sample images."""
        wanted, self._samples_wanted = self._samples_wanted, False
        if not (wanted and self._number == 0):
            self.end()

    def update_icons(self) -> None:
        """Draw in the colours of the theme."""
        if self._ring is not None:
            self._ring.update()

    # --- going through it ---

    @property
    def step(self) -> Step | None:
        """The step shown; None while there is no tour."""
        return STEPS[self._number] if self.card is not None else None

    def start(self) -> None:
        """Begin, or begin anew."""
        if self.card is None:
            card = self.card = TourCard(parent=self._window)
            card.nextWanted.connect(self.go_on)
            card.backWanted.connect(self.go_back)
            card.endWanted.connect(self.end)
            card.offerTaken.connect(self._take_offer)
            self._ring = Ring(parent=self._window)
            self._window.installEventFilter(self)
            for key, does in _KEYS:
                shortcut = QShortcut(QKeySequence(key), self._window)
                shortcut.activated.connect(getattr(self, does))
                self._shortcuts.append(shortcut)
        self._show(0)

    def go_on(self) -> None:
        """Show the next step; after the last, the tour is over."""
        if self._number + 1 < len(STEPS):
            self._show(self._number + 1)
        else:
            self.end()

    def go_back(self) -> None:
        """Show the step before."""
        if self._number > 0:
            self._show(self._number - 1)

    def end(self) -> None:
        """Leave the tour; everything else stays as it is."""
        self._advance.stop()
        self._window.removeEventFilter(self)
        self._follow(None)
        for thing in (self.card, self._ring, *self._shortcuts):
            if thing is not None:
                thing.setParent(None)
                thing.deleteLater()
        self.card = self._ring = None
        self._shortcuts = []
        self._number = -1

    def _show(self, number: int) -> None:
        assert self.card is not None
        self._advance.stop()
        self._number = number
        step = STEPS[number]
        self._waits = step.waits_for is not None
        offer = self._around.actions[step.offers].text() if step.offers else ""
        self.card.show_step(
            translate("Tour", step.title),
            with_plain_keys(translate("Tour", step.text), present_key),
            number=number + 1,
            count=len(STEPS),
            offer=offer.replace("&", ""),
            waits=self._waits,
        )
        self._follow(self._find(step.at))
        self._place()

    def _take_offer(self) -> None:
        if (step := self.step) is not None:
            self._around.actions[step.offers].trigger()

    def _samples_opening(self) -> None:
        self._samples_wanted = True

    # --- deeds ---

    def _watch_deeds(self) -> None:
        session, bench = self._around.bench.session, self._around.bench
        canvas = bench.view.canvas
        session.imageOpened.connect(partial(self._done, Deed.IMAGE_OPENED))
        session.accepted.connect(lambda _: self._done(Deed.ACCEPTED))
        canvas.clickAdded.connect(
            lambda _x, _y, label: self._done(Deed.LESION_CLICKED if label else Deed.SKIN_CLICKED)
        )
        canvas.boxChanged.connect(
            lambda _box, finished: self._done(Deed.BOX_CHANGED) if finished else None
        )
        canvas.editFinished.connect(lambda _edit, _target: self._done(Deed.PAINTED))
        self._around.actions["undo"].triggered.connect(lambda _: self._done(Deed.UNDONE))
        bench.worklist.filterChanged.connect(partial(self._done, Deed.FILTERED))

    def _done(self, deed: Deed) -> None:
        step = self.step
        if step is not None and step.waits_for is deed and self._waits:
            self._waits = False
            if self.card is not None:
                self.card.set_waiting(False, is_last=False)
            self._advance.start()

    # --- where ---

    def _find(self, at: Place | str) -> QWidget | None:
        bench = self._around.bench
        places: dict[str, QWidget] = {
            Place.CANVAS: bench.view.canvas,
            Place.WORKLIST: bench.worklist,
            Place.SIDE: bench.view.side,
        }
        return places[at] if at in places else self._tool_button(at)

    def _tool_button(self, action_id: str) -> QWidget | None:
        bar = self._window.findChild(QToolBar)
        buttons = [] if bar is None else bar.findChildren(QToolButton)
        action = self._around.actions.get(action_id)
        return next((b for b in buttons if b.defaultAction() is action), None)

    def _follow(self, target: QWidget | None) -> None:
        """Stay beside a widget when it moves."""
        if self._target is not None:
            self._target.removeEventFilter(self)
        self._target = target
        if target is not None:
            target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            QTimer.singleShot(0, self, self._place)
        return False

    def _place(self) -> None:
        """Lay card and frame where they belong now."""
        if self.card is None or self._ring is None:
            return
        room = self._window.rect()
        target = self._target
        is_seen = target is not None and target.isVisible()
        self._ring.setVisible(is_seen and target is not self._around.bench.view.canvas)
        if target is not None and is_seen:
            rect = QRect(target.mapTo(self._window, target.rect().topLeft()), target.size())
            self._ring.surround(rect)
            self.card.place_beside(rect, room)
        else:
            low = room.height() - self.card.height() - _FROM_BELOW_PX
            self.card.move(room.center().x() - self.card.width() // 2, low)
        self._ring.raise_()
        self.card.show()
        self.card.raise_()
