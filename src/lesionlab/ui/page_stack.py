"""The pages that fill the window: welcome, messages about a folder, and the workbench."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from lesionlab.core.errors import UserError
from lesionlab.ui.recent import RecentFolders

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from lesionlab.ui.pages import MessagePage
    from lesionlab.ui.welcome import WelcomePage


class PageStack(QStackedWidget):
    """Shows one page at a time, each with what can be done next."""

    def __init__(
        self,
        *,
        open_action: QAction,
        samples_action: QAction | None,
        tour_action: QAction,
        open_folder: Callable[[str], None],
        recent: RecentFolders,
    ) -> None:
        super().__init__()
        self._open_action = open_action
        self._open_folder = open_folder
        self._recent = recent
        self._samples_action = samples_action
        self._tour_action = tour_action
        self.welcome: WelcomePage | None = None
        self._message: MessagePage | None = None

    @property
    def message(self) -> MessagePage:
        """The page of messages; made when it is first needed, after the first paint."""
        from lesionlab.ui.pages import MessagePage

        if self._message is None:
            self._message = MessagePage()
            self.addWidget(self._message)
        return self._message

    def show_welcome(self) -> None:
        """Show what is shown when no folder is open."""
        if self.welcome is None:
            self.welcome = self._make_welcome()
            self.addWidget(self.welcome)
        self.welcome.set_recent(self._recent.folders)
        self.setCurrentWidget(self.welcome)

    def _make_welcome(self) -> WelcomePage:
        from lesionlab.ui.welcome import WelcomePage

        samples = self._samples_action
        welcome = WelcomePage(has_samples=samples is not None)
        welcome.openWanted.connect(self._open_action.trigger)
        welcome.folderChosen.connect(self._open_folder)
        if samples is not None:
            welcome.samplesWanted.connect(samples.trigger)
            welcome.tourWanted.connect(self._tour_action.trigger)
        return welcome

    def show_busy(self, title: str, text: str = "") -> None:
        """Say what is being done."""
        self.message.show_message(title, text, busy=True)
        self.setCurrentWidget(self.message)

    def show_folder_failed(self, error: UserError, *, folder: str) -> None:
        """Say why a folder could not be opened."""
        self.message.show_error(
            error,
            icon="error",
            buttons=[
                (self.tr("Open another folder..."), self._open_action.trigger),
                (self.tr("Try again"), partial(self._open_folder, folder)),
                (self.tr("Back"), self.show_welcome),
            ],
        )
        self.setCurrentWidget(self.message)

    def show_folder_empty(self, folder: str) -> None:
        """Say that there is no image in a folder."""
        self.message.show_message(
            self.tr("There are no images in this folder"),
            self.tr(
                "{folder}\nImages are PNG, JPEG, TIFF, BMP, WebP or DICOM files, here or "
                "in folders inside."
            ).format(folder=folder),
            icon="empty_folder",
            buttons=[
                (self.tr("Open another folder..."), self._open_action.trigger),
                (self.tr("Look again"), partial(self._open_folder, folder)),
                (self.tr("Back"), self.show_welcome),
            ],
        )
        self.setCurrentWidget(self.message)

    def show_samples_failed(self, reason: str) -> None:
        """Say why there are no sample images."""
        self.message.show_message(
            self.tr("The sample images could not be made"),
            reason,
            icon="error",
            buttons=[
                (self.tr("Open a folder..."), self._open_action.trigger),
                (self.tr("Back"), self.show_welcome),
            ],
        )
        self.setCurrentWidget(self.message)
