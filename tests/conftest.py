"""What every test gets: a home of its own, no network, no screen, and a check for what it leaks."""

from __future__ import annotations

import os
import socket
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

# Before PySide6 and torch are imported by any test. One thread: the tests run two at a time.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_NUM_THREADS", "1")

import hypothesis
import psutil
import pytest
import tqdm

LEAK_GRACE_S = 5.0
LOOPBACK = ("127.", "::1", "localhost")

# Its watching thread would count as a leak of whoever shows the first progress bar.
tqdm.tqdm.monitor_interval = 0

# The same examples in every run: a failure here is a failure everywhere.
hypothesis.settings.register_profile("lesionlab", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("lesionlab")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "screen: needs a real (or virtual) X screen, not offscreen")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if os.environ["QT_QPA_PLATFORM"] == "offscreen":
        skip = pytest.mark.skip(reason="needs a screen: QT_QPA_PLATFORM=xcb under xvfb-run")
        for item in items:
            if item.get_closest_marker("screen"):
                item.add_marker(skip)


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    connect = socket.socket.connect

    def connect_here_only(self: socket.socket, address: object) -> None:
        host = address[0] if isinstance(address, tuple) else ""
        if host and not str(host).startswith(LOOPBACK):
            raise AssertionError(f"A test reached for the network: {address}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_here_only)
        yield


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an empty home, with all places where a program keeps the user's files inside it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    if "PySide6.QtCore" in sys.modules:
        # Qt remembers where its settings lie from the first time it looked.
        from PySide6.QtCore import QSettings

        for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
            QSettings.setPath(kind, QSettings.Scope.UserScope, str(home / "config"))
    return home


@pytest.fixture(autouse=True)
def _no_leaks() -> Iterator[None]:
    threads_before = set(threading.enumerate())
    children_before = _children()
    yield
    deadline = time.monotonic() + LEAK_GRACE_S
    while True:
        threads = [t.name for t in threading.enumerate() if t not in threads_before]
        children = _children() - children_before
        timers = _running_timers()
        if not (threads or children or timers):
            return
        if time.monotonic() > deadline:
            break
        time.sleep(0.02)
    pytest.fail(f"The test left behind: {threads=} {children=} {timers=}")


def _children() -> set[tuple[int, str]]:
    found = set()
    for child in psutil.Process().children(recursive=True):
        try:
            command = " ".join(child.cmdline())
            ended = child.status() == psutil.STATUS_ZOMBIE
        except psutil.NoSuchProcess:
            continue
        # The standard library starts one tracker for the life of the process that spawns.
        if not ended and "resource_tracker" not in command:
            found.add((child.pid, command))
    return found


def _running_timers() -> list[str]:
    """Name the running QTimers of windows that the test did not close."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    from PySide6.QtCore import QCoreApplication, QEvent, QTimer

    # What was handed to `deleteLater` is gone once an event loop comes round; none does here.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [
        f"{type(window).__name__}.{timer.objectName() or 'QTimer'}"
        for window in widgets.QApplication.topLevelWidgets()
        for timer in window.findChildren(QTimer)
        if timer.isActive()
    ]
