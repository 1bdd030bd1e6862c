"""The import of masks from the main window: the dialog while it is open, and what it is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lesionlab.core.messages import Event
from lesionlab.ui.going_on import may_go_on

if TYPE_CHECKING:
    from lesionlab.ui.desks import Surroundings
    from lesionlab.ui.imports.dialog import ImportDialog


class ImportDesk(QObject):
    """Opens the import dialog, gives it the engine's events, and shows the new masks."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.window)
        self._around = around
        self.dialog: ImportDialog | None = None

    def commands(self) -> dict[str, Callable[[], object]]:
        """Give what each of its actions does, by the action's id."""
        return {"import_masks": self.show_dialog}

    def show_dialog(self) -> None:
        """Save the work in view and open the dialog."""
        from lesionlab.ui.imports.dialog import ImportDialog

        if self.dialog is not None:
            return
        session = self._around.bench.session
        # What is begun is then known to be begun.
        self._around.bench.view.canvas.finish_gesture()
        session.save_now()
        self.dialog = ImportDialog(
            self._around.send,
            settings=self._around.settings,
            reader=session.saver.reader,
            parent=self._around.window,
        )
        self.dialog.imported.connect(self._imported)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def open_with(self, path: str) -> None:
        """Open the dialog and look for masks in a folder, file or archive."""
        self.show_dialog()
        if self.dialog is not None:
            self.dialog.look(path)

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine."""
        if self.dialog is not None:
            self.dialog.handle(number, event)

    def may_leave(self) -> bool:
        """Ask, if an import is under way, whether it may be stopped; give the answer."""
        if self.dialog is None or not self.dialog.is_importing:
            return True
        return may_go_on(
            self.dialog,
            self.tr("An import is under way."),
            self.tr(
                "If you go on, it ends before all masks are taken over. Those that were stay, and"
                " you can import the others later."
            ),
            yes=self.tr("Stop the import"),
            no=self.tr("Stay here"),
        )

    def forget(self) -> None:
        """Leave the project: nothing about it is shown any more."""
        if self.dialog is not None:
            self.dialog.leave()

    def update_icons(self) -> None:
        """Draw in the colours of the theme; it has none of its own."""

    def _imported(self, image_keys: tuple[int, ...]) -> None:
        if self._around.bench.session.image_key in image_keys:
            self._around.bench.show_again()

    def _closed(self) -> None:
        self.dialog = None
