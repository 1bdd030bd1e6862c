"""The page "Appearance": the choices of the menu View that concern looks, on one page."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QPushButton, QWidget

from lesionlab.ui.actions import ACTIONS
from lesionlab.ui.actions.spec import plain
from lesionlab.ui.settings.form import SettingsForm

_CHOICES = ("theme", "mask", "overlay")
_TEXT_SIZE = ("text_smaller", "text_normal", "text_larger")


class AppearancePage(SettingsForm):
    """Each choice is the action of the menu; nothing is kept here."""

    def __init__(self, actions: dict[str, QAction]) -> None:
        super().__init__()
        self.choices = {group: self._add_choice(group, actions) for group in _CHOICES}
        self._add_text_size(actions)

    def _add_choice(self, group: str, actions: dict[str, QAction]) -> QComboBox:
        members = [actions[spec.id] for spec in ACTIONS if spec.group == group]
        box = QComboBox()
        for action in members:
            box.addItem(plain(action.text()))
        box.setCurrentIndex(next((i for i, a in enumerate(members) if a.isChecked()), 0))
        box.activated.connect(lambda index: members[index].trigger())
        self.add_row(_submenu(members[0]), box)
        return box

    def _add_text_size(self, actions: dict[str, QAction]) -> None:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for name in _TEXT_SIZE:
            button = QPushButton(plain(actions[name].text()))
            button.setToolTip(actions[name].toolTip())
            button.setAutoDefault(False)
            button.clicked.connect(actions[name].trigger)
            layout.addWidget(button)
        self.add_row(_submenu(actions[_TEXT_SIZE[0]]), row)


def _submenu(action: QAction) -> str:
    """Give the title of the menu within the menu that shows an action."""
    titles = (menu.title() for menu in action.associatedObjects() if isinstance(menu, QMenu))
    return plain(next(titles, ""))
