"""The backups of the project: a list to look at, and the way back to one of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QMessageBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lesionlab.core.backup_messages import (
    Backup,
    BackupRestored,
    BackupsListed,
    ListBackups,
    RestoreBackup,
)
from lesionlab.core.messages import Event, RequestFailed
from lesionlab.ui.languages import error_text
from lesionlab.ui.numbers import number
from lesionlab.ui.theme import styled

if TYPE_CHECKING:
    from lesionlab.ui.desks import Surroundings

ROW_PX = 28


class BackupsDialog(QDialog):
    """The backups in a table.

    Signals:
        restoreWanted: The number of the backup to go back to; it was asked for.
    """

    restoreWanted = Signal(int)

    def __init__(self, *, read_only: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._read_only = read_only
        self.setWindowTitle(self.tr("Backups"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(620, 420)
        intro = QLabel(
            self.tr(
                "The program copies the project's database by itself and checks each copy."
                " The images are not in it. Going back to a backup keeps the present state as"
                " one more backup."
            )
        )
        intro.setWordWrap(True)
        self.note = styled(QLabel(self.tr("Looking at the backups...")), "muted")
        self.note.setWordWrap(True)
        self.table = QTreeWidget()
        self.table.setAccessibleName(self.tr("Backups"))
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setHeaderLabels(
            [
                self.tr("Number"),
                self.tr("Made"),
                self.tr("Accepted masks"),
                self.tr("Size"),
                self.tr("Checked"),
            ]
        )
        self.table.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.itemSelectionChanged.connect(self._update_button)
        self.table.itemActivated.connect(lambda *_: self._ask())
        buttons = QDialogButtonBox()
        self.restore = buttons.addButton(
            self.tr("Go back to this one..."), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.restore.clicked.connect(self._ask)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        for widget in (intro, self.table, self.note, buttons):
            layout.addWidget(widget)
        self._backups: tuple[Backup, ...] = ()
        self._update_button()

    def show_backups(self, backups: tuple[Backup, ...]) -> None:
        """Fill the table."""
        self._backups = backups
        self.table.clear()
        locale = QLocale()
        for backup in backups:
            made = datetime.fromisoformat(backup.made_at).astimezone()
            item = QTreeWidgetItem(
                [
                    f"{backup.number}",
                    f"{made:%Y-%m-%d %H:%M}",
                    number(backup.accepted),
                    locale.formattedDataSize(backup.size_bytes),
                    self.tr("damaged") if backup.problem else self.tr("good"),
                ]
            )
            item.setSizeHint(0, QSize(0, ROW_PX))
            item.setToolTip(4, backup.problem)
            self.table.addTopLevelItem(item)
        if first := self.table.topLevelItem(0):
            self.table.setCurrentItem(first)
            self.table.setFocus()
        self.say("" if backups else self.tr("There is no backup yet; the first one comes soon."))

    def say(self, text: str) -> None:
        """Say something below the table, "" for nothing."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _chosen(self) -> Backup | None:
        chosen = self.table.selectedIndexes()
        return self._backups[chosen[0].row()] if chosen else None

    def _update_button(self) -> None:
        chosen = self._chosen()
        self.restore.setEnabled(chosen is not None and not chosen.problem and not self._read_only)

    def _ask(self) -> None:
        chosen = self._chosen()
        if chosen is None or not self.restore.isEnabled():
            return
        box = QMessageBox(
            QMessageBox.Icon.Question,
            self.tr("Backups"),
            self.tr("Go back to backup {number}?").format(number=chosen.number),
            parent=self,
        )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setInformativeText(
            self.tr(
                "What was done after it is not in the project any more. The present state is kept"
                " as a backup, so you can come back to it."
            )
        )
        go = box.addButton(self.tr("Go back"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
        go.clicked.connect(lambda: self.restoreWanted.emit(chosen.number))
        box.open()


class BackupsDesk(QObject):
    """Lists backups, and opens the folder anew after one was restored."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.window)
        self._around = around
        self._number = 0
        self._folder = ""
        self.dialog: BackupsDialog | None = None

    def commands(self) -> dict[str, Callable[[], object]]:
        """Give what each of its actions does, by the action's id."""
        return {"backups": self.show_dialog}

    def show_dialog(self) -> None:
        """Show the backups."""
        if self.dialog is None:
            self.dialog = BackupsDialog(
                read_only=self._around.bench.session.read_only, parent=self._around.window
            )
            self.dialog.restoreWanted.connect(self._restore)
            self.dialog.destroyed.connect(self._dialog_gone)
            self.dialog.open()
        self._number = self._around.send(ListBackups())

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine."""
        if isinstance(event, BackupsListed) and self.dialog is not None:
            self.dialog.show_backups(event.backups)
        elif isinstance(event, BackupRestored):
            self._around.open_folder(event.folder)
            self._around.notices.show_notice(
                "backups",
                self.tr("The project is as backup {number} has it.").format(number=event.number),
            )
        elif (
            isinstance(event, RequestFailed)
            and self.dialog is not None
            and 0 < number == self._number
        ):
            self.dialog.say(error_text(event.error))

    def forget(self) -> None:
        """Leave the project: nothing about it is shown any more."""
        if self.dialog is not None:
            self.dialog.close()

    def update_icons(self) -> None:
        """Draw in the colours of the theme; it has none of its own."""

    def _restore(self, number: int) -> None:
        # All work is saved first, so that it is in the backup of the present state.
        self._around.bench.session.save_now()
        self._number = self._around.send(RestoreBackup(number))

    def _dialog_gone(self) -> None:
        self.dialog = None
