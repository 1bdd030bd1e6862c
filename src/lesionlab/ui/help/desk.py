"""Brings up the help: the pages, by context or from the menu, the sheet of keys, and About."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from lesionlab.ui.key_tips import present_key

if TYPE_CHECKING:
    from lesionlab.core.messages import Event
    from lesionlab.ui.desks import Surroundings
    from lesionlab.ui.help.window import HelpWindow

_SHORTCUT = "help_shortcut"


class HelpDesk(QObject):
    """Opens the page that fits what is being done; its key works in every dialog."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.window)
        self._around = around
        self.window: HelpWindow | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)
        around.shortcuts.changed.connect(self._keys_changed)

    def commands(self) -> dict[str, Callable[[], object]]:
        return {"help": self.show_for_focus, "shortcuts": self.show_keys, "about": self.show_about}

    def handle(self, number: int, event: Event) -> None:
        """Nothing of the engine's concerns it."""

    def forget(self) -> None:
        """Nothing of the project is kept."""

    def update_icons(self) -> None:
        """It has no icons."""

    def show_for_focus(self) -> None:
        """Open the page for the widget that has the focus."""
        from lesionlab.ui.help.topics import topic_of

        self.show_page(topic_of(QApplication.focusWidget()))

    def show_page(self, place: str) -> None:
        """Open a page, or page#anchor."""
        from lesionlab.ui.help.window import HelpWindow

        # Beside a dialog that blocks all other windows, only a child of it can be used.
        parent: QWidget = QApplication.activeModalWidget() or self._around.window
        if self.window is None or self.window.parentWidget() is not parent:
            if self.window is not None:
                self.window.close()
                self.window.deleteLater()
            self.window = HelpWindow(self._page_text, parent=parent)
            self.window.destroyed.connect(self._forget_window)
        self.window.show_page(place)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def show_keys(self) -> None:
        """Open the sheet of keys."""
        from lesionlab.ui.help.key_table import key_rows
        from lesionlab.ui.help.keys_sheet import KeysSheet

        KeysSheet(key_rows(self._around.actions), parent=self._around.window).open()

    def show_about(self) -> None:
        """Say what the program is."""
        from lesionlab.ui.help.about import AboutDialog

        AboutDialog(parent=self._around.window).open()

    def _forget_window(self, gone: QObject) -> None:
        if self.window is gone:
            self.window = None

    def _keys_changed(self) -> None:
        if self.window is not None:
            self.window.renew()

    def _page_text(self, name: str) -> str:
        from lesionlab.ui.help import key_table, library
        from lesionlab.ui.languages import language

        text = library.page_source(name, language=language(self._around.settings))
        if name == library.KEYS_PAGE:
            text += key_table.markdown(key_table.key_rows(self._around.actions))
        return library.with_keys(text, self._key_or_name)

    def _key_or_name(self, action_id: str) -> str:
        from lesionlab.ui.action_set import action_name

        return present_key(action_id) or action_name(self._around.actions[action_id])

    def _focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        """Give each dialog of ours the key of the help when it is first worked in."""
        dialog = None if now is None else now.window()
        if not isinstance(dialog, QDialog) or dialog is self.window or not self._is_ours(dialog):
            return
        shortcut = dialog.findChild(QShortcut, _SHORTCUT)
        if shortcut is None:
            shortcut = QShortcut(dialog)
            shortcut.setObjectName(_SHORTCUT)
            shortcut.activated.connect(self.show_for_focus)
        keys = self._around.shortcuts.keys("help")
        shortcut.setKeys([QKeySequence(key) for key in keys])

    def _is_ours(self, widget: QWidget) -> bool:
        parent = widget.parentWidget()
        while parent is not None and parent is not self._around.window:
            parent = parent.parentWidget()
        return parent is self._around.window
