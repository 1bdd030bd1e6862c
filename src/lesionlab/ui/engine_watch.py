"""Tells the user when the engine stops and comes back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer

from lesionlab.ui.engine_link import EngineLink
from lesionlab.ui.languages import translate
from lesionlab.ui.notices import NoticeKind, NoticeStack
from lesionlab.ui.status_line import StatusLine

_GOOD_NEWS_MS = 8000


class EngineWatch:
    """Keeps the notice about the engine in step with the link."""

    def __init__(self, link: EngineLink, *, notices: NoticeStack, status: StatusLine) -> None:
        self._link = link
        self._notices = notices
        self._status = status
        # One timer, stopped by bad news, which must not go away with the good news before it.
        self._good_news = QTimer(notices)
        self._good_news.setSingleShot(True)
        self._good_news.setInterval(_GOOD_NEWS_MS)
        self._good_news.timeout.connect(partial(notices.dismiss, "engine"))
        link.engineDied.connect(self._died)
        link.engineRestarted.connect(self._restarted)
        link.engineGaveUp.connect(self._gave_up)

    def _died(self, reason: str) -> None:
        self._good_news.stop()
        self._status.show_device(translate("EngineWatch", "Restarting the engine..."))
        self._notices.show_notice(
            "engine",
            translate(
                "EngineWatch", "The engine stopped and is being restarted; your work is kept."
            ),
            kind=NoticeKind.WARNING,
            can_dismiss=False,
        )

    def _restarted(self) -> None:
        self._notices.show_notice(
            "engine", translate("EngineWatch", "The engine was restarted; your work was kept.")
        )
        self._good_news.start()

    def _gave_up(self, reason: str) -> None:
        self._status.show_device(translate("EngineWatch", "No engine"))
        self._notices.show_notice(
            "engine",
            translate(
                "EngineWatch",
                "The engine stopped several times. {reason} Keep this window open: "
                "what is not saved yet is saved when the engine runs again.",
            ).format(reason=reason),
            kind=NoticeKind.ERROR,
            action=(translate("EngineWatch", "Start the engine again"), self._restart),
            can_dismiss=False,
        )

    def _restart(self) -> None:
        self._notices.dismiss("engine")
        self._status.show_device(translate("EngineWatch", "Starting the engine..."))
        self._link.restart()
