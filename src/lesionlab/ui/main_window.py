"""The main window: menus, toolbar, notices and pages around the workbench.

It is painted before anything heavy is loaded: the workbench, which needs numpy, and the engine
come after the first paint.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from lesionlab.ui.action_set import fill_menus, make_actions
from lesionlab.ui.dropping import Dropping, Use, dropped_folder, use_of
from lesionlab.ui.languages import engine_text
from lesionlab.ui.look import Look
from lesionlab.ui.notices import NoticeKind, NoticeStack, show_research_use
from lesionlab.ui.page_stack import PageStack
from lesionlab.ui.recent import RecentFolders
from lesionlab.ui.samples import SampleMaker
from lesionlab.ui.shortcuts import Shortcuts
from lesionlab.ui.status_line import StatusLine
from lesionlab.ui.window_layout import WindowLayout

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from lesionlab.core.messages import Event, ProjectOpened
    from lesionlab.ui.desks import Desk
    from lesionlab.ui.engine_link import EngineLink
    from lesionlab.ui.models_menu import ModelsMenu
    from lesionlab.ui.retraining.desk import RetrainDesk
    from lesionlab.ui.workbench import Workbench


class MainWindow(QMainWindow):
    """The window of the program.

    Signals:
        started: Everything is loaded and the engine has been started.
    """

    started = Signal()

    def __init__(
        self,
        make_link: Callable[[], EngineLink],
        *,
        settings: QSettings,
        sample_folder: Callable[[], str] | None = None,
        folder: str = "",
    ) -> None:
        """Build what is needed for the first paint.

        Args:
            make_link: Builds the link to the engine; called, and the link started, after that.
            settings: Where the window remembers how it was left.
            sample_folder: Gives a folder of sample images, which it may have to make first;
                called in a thread. None if there is none to offer.
            folder: Opened at once, if not "".
        """
        super().__init__()
        self._make_link = make_link
        self._settings = settings
        self._samples: SampleMaker | None = None
        self._folder = folder
        self._is_started = False
        self._open_number = 0
        self._link: EngineLink | None = None
        self.bench: Workbench | None = None
        self._models: ModelsMenu | None = None
        self.retraining: RetrainDesk | None = None
        self.desks: tuple[Desk, ...] = ()
        self._recent = RecentFolders(settings)
        self._layout = WindowLayout(settings)
        self._look = Look(settings, parent=self)
        self._look.changed.connect(self._update_icons)
        self.setWindowTitle("LesionLab")
        self.setMinimumSize(900, 560)
        Dropping(self).dropped.connect(self._take_dropped)
        self._build_actions()
        self.status = StatusLine()
        self.setStatusBar(self.status)
        samples = self.actions_by_id["open_samples"]
        samples.setVisible(sample_folder is not None)
        self.pages = PageStack(
            open_action=self.actions_by_id["open"],
            samples_action=None if sample_folder is None else samples,
            tour_action=self.actions_by_id["tour"],
            open_folder=self.open_folder,
            recent=self._recent,
        )
        centre = QWidget()
        self.notices = NoticeStack(centre)
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.pages, 1)
        self.setCentralWidget(centre)
        self.notices.float_over(self.pages)
        self._layout.restore_place(self)
        if sample_folder is not None:
            self._samples = SampleMaker(sample_folder, parent=self)
            self._samples.ready.connect(self.open_folder)
            self._samples.failed.connect(self.pages.show_samples_failed)

    def _build_actions(self) -> None:
        actions = self.actions_by_id = make_actions(self)
        self.shortcuts = Shortcuts(actions, settings=self._settings, parent=self)
        self._menus = fill_menus(self.menuBar(), actions)
        for action in actions.values():
            self.addAction(action)
        for name in ("tool_point", "channel_all", *self._look.checked_actions()):
            actions[name].setChecked(True)
        self._layout.restore_switches(actions)
        self._connect_actions(
            {
                "open": self._choose_folder,
                "open_samples": self._open_samples,
                "quit": self.close,
                **self._look.commands(),
            }
        )

    def _connect_actions(self, commands: dict[str, Callable[[], object]]) -> None:
        for name, command in commands.items():
            # A function takes no argument here, so the state of a checkable action is dropped.
            self.actions_by_id[name].triggered.connect(lambda _=False, do=command: do())

    # --- starting and closing ---

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_started:
            self._is_started = True
            QTimer.singleShot(0, self._start)

    def _start(self) -> None:
        """Start the engine, and load what the first paint did not need."""
        link = self._link = self._make_link()
        link.eventArrived.connect(self._handle)
        link.start()

        from lesionlab.ui import icons
        from lesionlab.ui.desks import Surroundings, make_desks
        from lesionlab.ui.engine_watch import EngineWatch
        from lesionlab.ui.focus_return import FocusReturn
        from lesionlab.ui.models_menu import ModelsMenu
        from lesionlab.ui.recovery_desk import RecoveryDesk
        from lesionlab.ui.retraining.desk import RetrainDesk
        from lesionlab.ui.toolbar import ToolBar
        from lesionlab.ui.workbench import Workbench

        self._watch = EngineWatch(link, notices=self.notices, status=self.status)
        actions = self.actions_by_id
        bench = self.bench = Workbench(
            link.send,
            actions=actions,
            settings=self._settings,
            notices=self.notices,
            status=self.status,
        )
        bench.viewChanged.connect(self._show_title)
        bench.projectEmptied.connect(lambda: self.pages.show_folder_empty(self._folder))
        self._connect_actions(bench.commands())
        self.pages.addWidget(bench)
        self._layout.restore_splitter(bench.splitter)
        self.toolbar = ToolBar(actions, opacity=bench.view.number("mask_opacity"))
        self.toolbar.opacityChanged.connect(bench.view.set_mask_opacity)
        self.toolbar.hide()
        self.addToolBar(self.toolbar)
        self.toolbar.update_icons()
        self._models = ModelsMenu(
            self._menus["&Models"],
            send=link.send,
            add_action=actions["add_model"],
            decoder_actions=[actions[name] for name in ("retrain", "decoders", "effort")],
            notices=self.notices,
            status=self.status,
            settings=self._settings,
        )
        self._connect_actions(self._models.commands())
        self._models.classifiers.serve(bench)
        self.retraining = RetrainDesk(
            link.send, actions=actions, notices=self.notices, status=self.status, parent=self
        )
        self._connect_actions(self.retraining.commands())
        self.retraining.imageWanted.connect(self._go_to)
        around = Surroundings(
            send=link.send,
            bench=bench,
            actions=actions,
            settings=self._settings,
            notices=self.notices,
            status=self.status,
            window=self,
            open_folder=self.open_folder,
            shortcuts=self.shortcuts,
        )
        self.desks = make_desks(around)
        for desk in self.desks:
            self._connect_actions(desk.commands())
        FocusReturn(self, image=bench.view.canvas)
        self._models.modelChanged.connect(bench.model_changed)
        self._models.modelChanged.connect(self.retraining.renew_proposals)
        self.windowHandle().activeChanged.connect(self._activity_changed)
        self.setWindowIcon(icons.icon("lesionlab"))
        show_research_use(self.notices, settings=self._settings)
        self.started.emit()
        left_open = next((d.folder for d in self.desks if isinstance(d, RecoveryDesk)), "")
        if folder := self._folder or left_open or self._recent.folder_at_start:
            self.open_folder(folder)
        else:
            self.pages.show_welcome()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close():
            event.ignore()
            return
        self._layout.keep_place(self)
        if self.bench is not None and self._link is not None and self.retraining is not None:
            self._forget()
            self._layout.keep_inside(self.bench.splitter, self.actions_by_id)
            self._remember_image()
            self.bench.leave()
            self.hide()
            self._link.close()
        self._settings.sync()
        event.accept()

    def _may_close(self) -> bool:
        """Ask before work is lost that no engine is there to save, or that takes too long."""
        if self.bench is None or self._link is None:
            return True
        self.bench.view.canvas.finish_gesture()
        self.bench.session.save_now()
        return self._may_leave(is_saved=self._link.wait_until_saved())

    def _may_leave(self, *, is_saved: bool = True) -> bool:
        """Ask before work under way is stopped, or lost that is not saved or the store refused."""
        from lesionlab.ui.desks import HasWork

        busy = [each for each in self._parts() if isinstance(each, HasWork)]
        if not all(each.may_leave() for each in busy):
            return False
        if is_saved and not (self.bench is not None and self.bench.session.saver.has_failed):
            return True
        from lesionlab.ui.file_choice import may_lose_changes

        return may_lose_changes(self)

    def _parts(self) -> list[Desk | RetrainDesk]:
        """Give what stands beside the workbench, once it is there."""
        return [*([] if self.retraining is None else [self.retraining]), *self.desks]

    def _forget(self) -> None:
        for part in self._parts():
            part.forget()

    def _activity_changed(self) -> None:
        if self.bench is not None:
            self.bench.session.effort_clock.set_active(self.isActiveWindow())

    # --- folders ---

    def open_folder(self, folder: str, *, reading: int = 0) -> None:
        """Open a folder of images, or a second reading of it; what is open is saved and left."""
        from lesionlab.core.messages import OpenProject

        if self._link is None or self.bench is None or self.retraining is None:
            self._folder = folder
            return
        if not self._may_leave():
            self._show_bench()
            return
        self._remember_image()
        self._forget()
        self.bench.end_project()
        # It is remembered, and the next start may be from elsewhere.
        self._folder = folder = os.path.abspath(folder)
        self.toolbar.hide()
        self.pages.show_busy(self.tr("Opening the folder..."), folder)
        self._open_number = self._link.send(OpenProject(folder, reading))

    def _choose_folder(self) -> None:
        from lesionlab.ui.file_choice import choose_image_folder

        if folder := choose_image_folder(self, start=self._folder):
            self.open_folder(folder)

    def _open_samples(self) -> None:
        if self._samples is not None:
            self.pages.show_busy(self.tr("Preparing the sample images..."))
            self._samples.start()

    def _remember_image(self) -> None:
        if self.bench is not None and self.bench.current_path:
            self._recent.remember_image(self._folder, self.bench.current_path)

    def _take_dropped(self, path: str) -> None:
        from lesionlab.ui.imports.desk import ImportDesk

        is_open = self.bench is not None and self.pages.currentWidget() is self.bench
        use = use_of(path, is_open=is_open, parent=self)
        if use is Use.FOLDER:
            self.open_folder(dropped_folder(path))
        elif use is Use.MASKS:
            next(d for d in self.desks if isinstance(d, ImportDesk)).open_with(path)

    # --- what the engine says ---

    def _handle(self, number: int, event: Event) -> None:
        from lesionlab.core.messages import ProjectOpened, RequestFailed

        if self.bench is None or self._models is None or self.retraining is None:
            return
        self._models.handle(number, event)
        for part in self._parts():
            part.handle(number, event)
        if isinstance(event, ProjectOpened):
            self._project_opened(event)
        elif isinstance(event, RequestFailed) and number == self._open_number:
            self._recent.remove(self._folder)
            self.pages.show_folder_failed(event.error, folder=self._folder)
        else:
            self.bench.handle(number, event)
            if self.bench.worklist.model.image_count and self._open_number:
                self._show_bench()

    def _project_opened(self, event: ProjectOpened) -> None:
        if self.bench is None or self.pages.currentWidget() is self.bench:
            # After a restart of the engine the project is open already.
            return
        self._folder = event.folder
        self._recent.add(event.folder)
        for subject in ("read-only", "project", "saving", "accepted"):
            self.notices.dismiss(subject)
        if event.read_only:
            self.notices.show_notice(
                "read-only",
                engine_text(event.read_only),
                kind=NoticeKind.WARNING,
                can_dismiss=False,
            )
        if event.notice:
            self.notices.show_notice("project", engine_text(event.notice))
        self.bench.begin_project(
            read_only=bool(event.read_only),
            last_path="" if event.reading else self._recent.last_image(event.folder),
        )
        self.pages.show_busy(self.tr("Looking for images..."), event.folder)

    # --- what is shown ---

    def _show_bench(self) -> None:
        if self.bench is not None and self.pages.currentWidget() is not self.bench:
            self.pages.setCurrentWidget(self.bench)
            self.toolbar.show()
            self.bench.view.canvas.setFocus()

    def _show_title(self) -> None:
        if self.bench is None:
            return
        name = self.bench.current_path.rsplit("/", 1)[-1]
        folder = Path(self._folder).name
        self.setWindowTitle(
            self.tr("{name}[*] – {folder} – LesionLab").format(name=name, folder=folder)
            if name
            else "LesionLab[*]"
        )
        self.setWindowModified(self.bench.session.is_saving)

    def _go_to(self, image_key: int) -> None:
        """Bring an image into view, and this window before the others."""
        if self.bench is not None:
            self.bench.go_to(image_key)
            self.raise_()
            self.activateWindow()

    def _update_icons(self) -> None:
        """Draw the icons in the colours of the theme."""
        self.notices.update_icons()
        self.pages.message.update_icons()
        if self.bench is not None and self.retraining is not None:
            self.bench.update_icons()
            self.toolbar.update_icons()
            self.retraining.update_icons()
            for desk in self.desks:
                desk.update_icons()
