"""Slim bars above the work: what the user should know, with one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lesionlab.ui.languages import translate

if TYPE_CHECKING:
    from lesionlab.ui.notice import Notice


def research_use() -> str:
    """Give what the program is for, and what it is not for."""
    return translate(
        "Notices",
        "LesionLab is for research. It is not a medical device: its outlines and numbers are not a"
        " diagnosis and must not be used for one.",
    )


class NoticeKind(StrEnum):
    """How serious a notice is; also the name of its icon."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class NoticeStack(QWidget):
    """The bars shown at the moment, at most one for each subject."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: dict[str, Notice] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def show_notice(
        self,
        subject: str,
        text: str,
        *,
        kind: NoticeKind = NoticeKind.INFO,
        action: tuple[str, Callable[[], None]] | None = None,
        can_dismiss: bool = True,
        on_dismiss: Callable[[], None] | None = None,
    ) -> None:
        """Show a bar in place of the one about the same subject.

        Args:
            subject: What it is about; not shown.
            text: One or two sentences.
            kind: How serious it is.
            action: Text of a button and what it does.
            can_dismiss: Whether it has a cross.
            on_dismiss: Called when the cross was pressed.
        """
        # Not at the top: no bar is shown before the window is painted for the first time.
        from lesionlab.ui.notice import Notice

        self.dismiss(subject)

        def dismissed() -> None:
            self.dismiss(subject)
            if on_dismiss is not None:
                on_dismiss()

        bar = Notice(text, kind=kind, action=action, on_dismiss=dismissed if can_dismiss else None)
        self._bars[subject] = bar
        self._layout.addWidget(bar)

    def dismiss(self, subject: str) -> None:
        """Take away the bar about a subject, if there is one."""
        bar = self._bars.pop(subject, None)
        if bar is not None:
            self._layout.removeWidget(bar)
            bar.hide()
            bar.deleteLater()

    def notice(self, subject: str) -> Notice | None:
        """Give the bar about a subject."""
        return self._bars.get(subject)

    def update_icons(self) -> None:
        """Draw the icons in the colours of the theme."""
        for bar in self._bars.values():
            bar.update_icons()
