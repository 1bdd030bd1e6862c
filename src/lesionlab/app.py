"""Builds the window and all it needs: the only module that knows both the window and the engine.

Nothing of the engine is loaded in the window's process: the engine is started in a process of its
own, after the window has been painted for the first time.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from lesionlab import __version__
from lesionlab.core.errors import UserError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from PySide6.QtCore import QSettings

    from lesionlab.ui.application import Application
    from lesionlab.ui.engine_link import EngineLink
    from lesionlab.ui.main_window import MainWindow


def run_window(
    *,
    folder: str | None,
    device: str | None = None,
    on_started: Callable[[MainWindow], None] | None = None,
) -> int:
    """Open the window and serve it until it is closed.

    Args:
        folder: Opened at once, if there is one.
        device: Where the engine shall compute; None lets it choose.
        on_started: Called when the window is painted and complete.

    Returns:
        The exit status.

    Raises:
        UserError: If there is no screen.
    """
    check_screen()
    application = make_application()
    window = make_window(folder=folder or "", device=device)
    application.folderWanted.connect(window.open_folder)
    report_bugs(window)
    if on_started is not None:
        window.started.connect(lambda: on_started(window))
    window.show()
    return application.exec()


def check_screen() -> None:
    """Check for a screen before Qt does, which would abort the process.

    Raises:
        UserError: If there is none.
    """
    wants = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(map(os.environ.get, wants)):
        raise UserError(
            "There is no screen for the window.",
            value="neither DISPLAY nor WAYLAND_DISPLAY is set",
            remedy="Start it on a desktop, or use the commands without a window: lesionlab --help.",
        )


def make_application() -> Application:
    """Make the process's Qt application."""
    from PySide6.QtGui import QGuiApplication

    from lesionlab.ui.application import Application

    application = Application(sys.argv[:1])
    application.setApplicationName("lesionlab")
    application.setApplicationDisplayName("LesionLab")
    application.setApplicationVersion(__version__)
    # Under Wayland and for the task bar, the window finds its icon by this name.
    QGuiApplication.setDesktopFileName("lesionlab")
    return application


def make_window(*, folder: str, device: str | None) -> MainWindow:
    """Make the main window; the engine starts after its first paint.

    Args:
        folder: Opened at once, if not "".
        device: Where the engine shall compute; None lets it choose.
    """
    from PySide6.QtCore import QCoreApplication, QSettings

    from lesionlab.ui.languages import language, use_language
    from lesionlab.ui.main_window import MainWindow

    settings = QSettings(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, "lesionlab", "lesionlab"
    )
    application = QCoreApplication.instance()
    if application is not None:
        use_language(application, language(settings))
    return MainWindow(
        lambda: _make_link(device, settings),
        settings=settings,
        sample_folder=_sample_folder,
        folder=folder,
    )


def report_bugs(window: MainWindow) -> None:
    """Make every error that nobody expected a notice in the window and a report on the disk.

    This is the window's top hook: an error in one action must not end the others.
    """
    from PySide6.QtCore import QObject, Signal

    from lesionlab.ui.notices import NoticeKind

    class Hook(QObject):
        # A signal, because errors of other threads must be shown in the GUI thread.
        caught = Signal(str)

    hook = Hook(window)
    hook.caught.connect(lambda text: window.notices.show_notice("bug", text, kind=NoticeKind.ERROR))

    def take(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            window.close()
        elif isinstance(error, UserError):
            hook.caught.emit(str(error))
        else:
            hook.caught.emit(_written_report(kind, error, trace))

    def take_from_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            take(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook = take
    threading.excepthook = take_from_thread


def _written_report(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> str:
    from lesionlab.crash_report import crash_report, write_crash_report
    from lesionlab.user_dirs import crash_reports_dir

    report = crash_report(kind, error, trace)
    path = write_crash_report(crash_reports_dir(), report)
    sys.stderr.write(report)
    where = f" A report without any data of yours is in {path}." if path else ""
    return f"Something went wrong in the program; your work is kept.{where}"


def _make_link(device: str | None, settings: QSettings) -> EngineLink:
    from lesionlab.ui.classifier_menu import SETTING
    from lesionlab.ui.engine_link import EngineLink

    classifier = str(settings.value(SETTING, "")) or None

    def spawn() -> tuple[BaseProcess, Connection]:
        from lesionlab.cli.loading import engine_options
        from lesionlab.engine.service.process import spawn_engine

        return spawn_engine(engine_options(device=device, classifier=classifier))

    return EngineLink(spawn)


def _sample_folder() -> str:
    """Give the folder of sample images; made in a process of its own, since it needs the engine.

    Raises:
        UserError: If it cannot be made.
    """
    from multiprocessing import get_context

    from lesionlab.user_dirs import user_data_dir

    folder = user_data_dir() / "sample"
    if not folder.is_dir():
        process = get_context("spawn").Process(target=_make_samples, args=(folder,))
        process.start()
        process.join()
        if process.exitcode:
            raise UserError(
                "The sample images could not be made.",
                value=str(folder),
                remedy="Check that this folder can be written and that the disk has room.",
            )
    return str(folder)


def _make_samples(folder: Path) -> None:
    from lesionlab.engine.synthetic.generator import SAMPLE_COUNT, write_sample

    # Renamed when complete, so that what was interrupted is not taken for the whole.
    new = folder.with_name(f"{folder.name}.new")
    write_sample(new, count=SAMPLE_COUNT, seed=0, with_masks=True)
    new.rename(folder)
