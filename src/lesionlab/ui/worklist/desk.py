"""Notes, orders, reopening and what is done to many images at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from lesionlab.core.messages import EntryChanged, Event, ScanFinished
from lesionlab.core.worklist import WorkState
from lesionlab.ui.canvas.style import overlay_colours
from lesionlab.ui.worklist.contact_sheet import ContactSheet
from lesionlab.ui.worklist.notes_panel import NotesPanel
from lesionlab.ui.worklist.orders import ORDERS, order_title
from lesionlab.ui.worklist.selection_dialogs import ask_diagnosis, ask_label

if TYPE_CHECKING:
    from lesionlab.core.worklist import WorklistEntry
    from lesionlab.ui.desks import Surroundings

_HINT_MS = 4000
_OFFER_AFTER_MS = 300
_GOAL = "worklist/goal"


class WorklistDesk(QObject):
    """What concerns the list and the notes on its images."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.window)
        self._around = around
        self._bench = around.bench
        self._saver = around.bench.session.saver
        self._list = around.bench.worklist
        self.panel = NotesPanel()
        self.sheet: ContactSheet | None = None
        self._bench.view.side.add_panel(self.panel)
        self.panel.noteChanged.connect(self._saver.set_note)
        self.panel.diagnosisChanged.connect(self._saver.set_diagnosis)
        self.panel.labelsChanged.connect(self._saver.set_labels)
        self._bench.viewChanged.connect(self._show_entry)
        self._list.menuWanted.connect(self._show_menu)
        self._list.set_goal(_number(around.settings.value(_GOAL, 0)))
        self._offer_soon = QTimer(self)
        self._offer_soon.setSingleShot(True)
        self._offer_soon.setInterval(_OFFER_AFTER_MS)
        self._offer_soon.timeout.connect(self._offer)

    # --- as a desk

    def commands(self) -> dict[str, Callable[[], object]]:
        """Give what each of its actions does, by the action's id."""
        return {
            "search": self._list.begin_search,
            "note": partial(self._edit, self.panel.note),
            "labels": self.edit_labels,
            "diagnosis": self.edit_diagnosis,
            "reopen": self.reopen,
            "contact_sheet": self.show_contact_sheet,
            "goal": self._ask_goal,
            **{name: partial(self._order, name) for name in ORDERS},
        }

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine."""
        if self.sheet is not None:
            self.sheet.handle(event)
        if isinstance(event, ScanFinished):
            self._offer_soon.start()
        elif isinstance(event, EntryChanged):
            if event.entry.labels or event.entry.diagnosis:
                self._offer_soon.start()
            if event.entry.image_key == self._bench.session.image_key:
                self._show(event.entry)

    def forget(self) -> None:
        """Leave the project: nothing about it is shown any more."""
        if self.sheet is not None:
            self.sheet.close()
        self.panel.save_now()
        self._offer_soon.stop()
        self.panel.show_entry(None, can_edit=False)

    def update_icons(self) -> None:
        """Draw in the colours of the theme; there is no icon here."""

    # --- the image in view

    def _show_entry(self) -> None:
        key = self._bench.session.image_key
        self._show(None if key is None else self._list.model.entry(key))

    def _show(self, entry: WorklistEntry | None) -> None:
        self.panel.show_entry(entry, can_edit=not self._bench.session.read_only)

    def _edit(self, field: QWidget) -> None:
        if self.panel.isEnabled():
            side = self._bench.view.side
            field.setFocus()
            side.ensureWidgetVisible(self.panel)

    def _offer(self) -> None:
        entries = self._list.model.entries
        self.panel.offer(
            labels={label for e in entries if e.labels for label in e.labels},
            diagnoses={e.diagnosis for e in entries if e.diagnosis},
        )

    # --- the list

    def _order(self, action_id: str) -> None:
        self._list.model.order_by(ORDERS[action_id])
        self._list.say_order(order_title(action_id))
        # Other images come next now, and are to be prepared.
        self._list.filterChanged.emit()

    def _ask_goal(self) -> None:
        dialog = QInputDialog(self._around.window)
        dialog.setWindowTitle(self.tr("Goal of the day"))
        dialog.setLabelText(self.tr("Masks to accept in a day; 0 for no goal"))
        dialog.setInputMode(QInputDialog.InputMode.IntInput)
        dialog.setIntRange(0, 10_000)
        dialog.setIntValue(self._list.goal)
        dialog.intValueSelected.connect(self._set_goal)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _set_goal(self, goal: int) -> None:
        self._around.settings.setValue(_GOAL, goal)
        self._list.set_goal(goal)

    # --- one or many

    def _meant(self) -> tuple[int, ...]:
        """Give the images that are meant: the selected ones if there are several."""
        selected = self._list.selected_keys()
        if len(selected) > 1:
            return selected
        key = self._bench.session.image_key
        return () if key is None else (key,)

    def _may_change(self) -> bool:
        if self._bench.session.read_only:
            self._say(self.tr("Nothing can be changed here."))
            return False
        return True

    def edit_labels(self) -> None:
        """Go to the labels of the image in view, or ask for a label for the selected ones."""
        keys = self._meant()
        if len(keys) < 2:
            self._edit(self.panel.labels.field)
        elif self._may_change():
            used = {label for e in self._list.model.entries for label in e.labels}
            ask_label(self._around.window, used=used, given=partial(self.add_label, keys))

    def edit_diagnosis(self) -> None:
        """Go to the diagnosis of the image in view, or ask for one for the selected ones."""
        keys = self._meant()
        if len(keys) < 2:
            self._edit(self.panel.diagnosis)
        elif self._may_change():
            used = {e.diagnosis for e in self._list.model.entries}
            ask_diagnosis(self._around.window, used=used, given=partial(self.set_diagnosis, keys))

    def add_label(self, keys: tuple[int, ...], label: str) -> None:
        """Give images one more label."""
        for key in keys:
            entry = self._list.model.entry(key)
            if entry is not None and label not in entry.labels:
                self._saver.set_labels(key, (*entry.labels, label))

    def set_diagnosis(self, keys: tuple[int, ...], diagnosis: str) -> None:
        """Note the same diagnosis of images."""
        for key in keys:
            self._saver.set_diagnosis(key, diagnosis)

    def flag(self, keys: tuple[int, ...], *, flagged: bool) -> None:
        """Flag images or lift their flags."""
        for key in keys:
            self._saver.set_flag(key, flagged=flagged)

    def reopen(self) -> None:
        """Reopen the image in view, or the selected ones, as far as they are accepted."""
        if not self._may_change():
            return
        keys = [key for key in self._meant() if self._is_accepted(key)]
        if not keys:
            self._say(self.tr("Only an image whose mask is accepted can be reopened."))
            return
        for key in keys:
            self._saver.reopen(key)
        if self._bench.session.image_key in keys:
            self._bench.show_again()
        self._say(self.tr("Reopened. The accepted masks stay in the history."))

    def show_contact_sheet(self) -> None:
        """Show the selected images, or all that are listed and wait to be accepted."""
        keys = self._list.selected_keys()
        model = self._list.model
        if len(keys) < 2:
            keys = tuple(model.open_keys())
        entries = [entry for entry in map(model.entry, keys) if entry is not None]
        if not entries:
            self._say(self.tr("No image of the list waits to be accepted."))
            return
        session = self._bench.session
        self._bench.view.canvas.finish_gesture()
        session.save_now()
        self.sheet = ContactSheet(
            entries,
            send=self._around.send,
            saver=self._saver,
            colour=overlay_colours().mask,
            can_accept=not session.read_only,
            parent=self._around.window,
        )
        self.sheet.imageWanted.connect(self._bench.go_to)
        self.sheet.finished.connect(self._sheet_closed)
        self.sheet.open()

    def _sheet_closed(self) -> None:
        sheet, self.sheet = self.sheet, None
        if sheet is not None and self._bench.session.image_key in sheet.accepted_keys:
            self._bench.show_again()
        self._list.filterChanged.emit()

    def _is_accepted(self, key: int) -> bool:
        entry = self._list.model.entry(key)
        return entry is not None and entry.state is WorkState.ACCEPTED

    def _show_menu(self, at: QPoint) -> None:
        keys = self._meant()
        if not keys:
            return
        actions = self._around.actions
        can_change = not self._bench.session.read_only
        menu = QMenu(self._list)
        menu.addAction(self.tr("Flag"), partial(self.flag, keys, flagged=True)).setEnabled(
            can_change
        )
        menu.addAction(
            self.tr("Lift the flag"), partial(self.flag, keys, flagged=False)
        ).setEnabled(can_change)
        menu.addAction(actions["contact_sheet"])
        menu.addAction(actions["reopen"])
        menu.addSeparator()
        menu.addAction(actions["labels"])
        menu.addAction(actions["diagnosis"])
        menu.addSeparator()
        menu.addAction(actions["export"])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _say(self, text: str) -> None:
        self._around.status.showMessage(text, _HINT_MS)


def _number(value: object) -> int:
    """Give a number from the settings, which may come back as text."""
    try:
        return max(0, int(str(value)))
    except ValueError:
        return 0
