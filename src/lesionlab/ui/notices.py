"""Slim bars over the work: what the user should know, with one thing to do about it.

They float over the upper edge: a bar that comes or goes must not move the image under the hand.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lesionlab.ui.languages import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from lesionlab.ui.notice import Notice


def research_use() -> str:
    """Give what the program is for, and what it is not for."""
    return translate(
        "Notices",
        "LesionLab is for research. It is not a medical device: its outlines and numbers are not a"
        " diagnosis and must not be used for one.",
    )


_RESEARCH_SEEN = "notices/research_seen"
_PLACING = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)


class NoticeKind(StrEnum):
    """How serious a notice is; also the name of its icon."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class NoticeStack(QWidget):
    """The bars shown at the moment, at most one for each subject."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._over: list[QWidget] = []
        self.hide()
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
        self._place()

    def dismiss(self, subject: str) -> None:
        """Take away the bar about a subject, if there is one."""
        bar = self._bars.pop(subject, None)
        if bar is not None:
            self._layout.removeWidget(bar)
            bar.hide()
            bar.deleteLater()
            self._place()

    def float_over(self, widget: QWidget) -> None:
        """Lie over the upper edge of a widget of the same window while it is in sight.

        The widget named last goes first.
        """
        self._over.insert(0, widget)
        widget.installEventFilter(self)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _PLACING:
            self._place()
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def _place(self) -> None:
        self.setVisible(bool(self._bars))
        over = next((widget for widget in self._over if widget.isVisible()), None)
        if over is None or not self._bars:
            return
        width = over.width()
        height = self._layout.heightForWidth(width)
        at = over.mapToGlobal(QPoint(0, 0)) - self.mapToGlobal(QPoint(0, 0)) + self.pos()
        self.setGeometry(at.x(), at.y(), width, max(height, self._layout.minimumSize().height()))
        self.raise_()

    def notice(self, subject: str) -> Notice | None:
        """Give the bar about a subject."""
        return self._bars.get(subject)

    def update_icons(self) -> None:
        """Draw the icons in the colours of the theme."""
        for bar in self._bars.values():
            bar.update_icons()


def show_research_use(notices: NoticeStack, *, settings: QSettings) -> None:
    """Say what the program is for until that was dismissed once."""
    if not settings.value(_RESEARCH_SEEN, False, bool):
        notices.show_notice(
            "research", research_use(), on_dismiss=partial(settings.setValue, _RESEARCH_SEEN, True)
        )
