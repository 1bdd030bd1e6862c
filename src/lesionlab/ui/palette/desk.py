"""Brings up the command palette and remembers what was used."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from lesionlab.ui.recent import RecentFolders, strings

if TYPE_CHECKING:
    from lesionlab.core.messages import Event
    from lesionlab.ui.desks import Surroundings
    from lesionlab.ui.palette.entries import Entry

REMEMBERED = 12
_USED = "palette/used"


class PaletteDesk(QObject):
    """Finds in everything that can be done or opened at this moment."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.window)
        self._around = around

    def commands(self) -> dict[str, Callable[[], object]]:
        return {"palette": self.show}

    def handle(self, number: int, event: Event) -> None:
        """Nothing of the engine's concerns it."""

    def forget(self) -> None:
        """Nothing of the project is kept."""

    def update_icons(self) -> None:
        """It is made anew each time."""

    def show(self) -> None:
        """Bring it up."""
        from lesionlab.ui.palette.overlay import Palette

        palette = Palette(self._finder(), parent=self._around.window)
        palette.chosen.connect(self._run)

    def _finder(self) -> Callable[[str], list[Entry]]:
        """Give what finds in everything there is at this moment."""
        from lesionlab.ui.palette import entries

        around = self._around
        bar = around.window.menuBar()
        menus = [m for m in (a.menu() for a in bar.actions()) if isinstance(m, QMenu)]
        fixed = [
            *entries.action_entries(around.actions),
            *entries.menu_entries(menus, besides=around.actions.values()),
            *entries.folder_entries(
                RecentFolders(around.settings).folders, open_folder=around.open_folder
            ),
        ]
        # The palette itself is open already.
        fixed = [entry for entry in fixed if entry.id != "palette"]
        images, go_to = around.bench.worklist.model.entries, around.bench.go_to
        used = self._used()

        def find(query: str) -> list[Entry]:
            found = entries.ranked(query, fixed, recent=used)
            return [*found, *entries.image_entries(query, images, go_to=go_to)]

        return find

    def _used(self) -> list[str]:
        return strings(self._around.settings.value(_USED))

    def _run(self, entry: Entry) -> None:
        if not entry.id.startswith("image:"):
            used = [entry.id, *(i for i in self._used() if i != entry.id)]
            self._around.settings.setValue(_USED, used[:REMEMBERED])
        entry.run()
