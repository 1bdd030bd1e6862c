"""Whose map makes the first proposals: the part of the Models menu where it is chosen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from lesionlab.core.classifier_messages import ClassifierFailed, UseClassifier
from lesionlab.core.messages import EngineReady, Event, ModelsListed, Request, RequestFailed
from lesionlab.core.proposals import ClassifierInfo, ModelRef
from lesionlab.ui.languages import error_text
from lesionlab.ui.notices import NoticeKind, NoticeStack

if TYPE_CHECKING:
    from lesionlab.ui.workbench import Workbench

SETTING = "models/classifier"
"""Name of the setting that holds the chosen classifier's name."""


class ClassifierMenu(QObject):
    """Keeps the menu in step with the engine, and remembers the choice.

    Signals:
        changed: Another classifier is in use than before.
        listed: There are other classifiers, or another is in use; carries them and its `ModelRef`.

    Attributes:
        menu: To be put into the Models menu.
    """

    changed = Signal()
    listed = Signal(object, object)

    def __init__(
        self,
        parent: QMenu,
        *,
        send: Callable[[Request], int],
        settings: QSettings,
        notices: NoticeStack,
    ) -> None:
        super().__init__(parent)
        self.menu = QMenu(self.tr("Where the program &looks"), parent)
        self.menu.setToolTipsVisible(True)
        self.menu.menuAction().setToolTip(
            self.tr("Choose what tells the program where the lesion is, before anyone has clicked.")
        )
        self._send = send
        self._settings = settings
        self._notices = notices
        self._classifiers: tuple[ClassifierInfo, ...] = ()
        self._in_use: ModelRef | None = None
        self._number = 0
        self._rebuild()

    def serve(self, bench: Workbench) -> None:
        """Keep the workbench's proposals in step with what is chosen here."""
        self.listed.connect(bench.view.side.proposals.set_classifiers)
        self.changed.connect(bench.model_changed)

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine."""
        if isinstance(event, EngineReady):
            before, self._in_use = self._in_use, event.classifier
            self._show(event.classifiers)
            if number == self._number:
                self._notices.dismiss("classifier")
            if before is not None and self._in_use is not None and before != self._in_use:
                self.changed.emit()
        elif isinstance(event, ModelsListed):
            self._show(event.classifiers)
        elif isinstance(event, ClassifierFailed):
            self._tell(error_text(event.error))
        elif isinstance(event, RequestFailed) and number == self._number:
            self._tell(error_text(event.error))
            self._rebuild()

    def _show(self, classifiers: tuple[ClassifierInfo, ...]) -> None:
        self._classifiers = classifiers
        self._rebuild()
        self.listed.emit(classifiers, self._in_use)

    def _tell(self, text: str) -> None:
        self._notices.show_notice("classifier", text, kind=NoticeKind.ERROR)

    def _rebuild(self) -> None:
        self.menu.clear()
        group = QActionGroup(self.menu)
        for classifier in self._classifiers:
            action = self.menu.addAction(classifier.title.replace("&", "&&"))
            action.setToolTip(classifier.note)
            action.setCheckable(True)
            action.setChecked(classifier.ref == self._in_use)
            action.triggered.connect(partial(self._use, classifier))
            group.addAction(action)
        self.menu.setEnabled(bool(self._classifiers))

    def _use(self, classifier: ClassifierInfo) -> None:
        # Even if it is in use already: it may be so in place of one that was chosen and failed.
        self._settings.setValue(SETTING, classifier.ref.name)
        if classifier.ref != self._in_use:
            self._notices.show_notice(
                "classifier",
                self.tr("Loading {title}...").format(title=classifier.title),
                can_dismiss=False,
            )
            self._number = self._send(UseClassifier(classifier.ref.name))
