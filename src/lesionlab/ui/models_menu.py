"""The Models menu: which models there are, which is in use, and on what it runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from time import localtime, strftime

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from lesionlab.core.backends import BACKEND_TITLES
from lesionlab.core.devices import DEVICE_REASONS, SMALLER_PARTS, DeviceReason
from lesionlab.core.messages import (
    AddModel,
    EngineReady,
    Event,
    ModelsListed,
    Request,
    RequestFailed,
    UseModel,
)
from lesionlab.core.proposals import ClassifierInfo, ModelInfo
from lesionlab.ui.classifier_menu import ClassifierMenu
from lesionlab.ui.file_choice import choose_checkpoint
from lesionlab.ui.languages import engine_text, error_text, translate
from lesionlab.ui.notices import NoticeKind, NoticeStack
from lesionlab.ui.status_line import StatusLine


class ModelsMenu(QObject):
    """Keeps the menu, the status line and the "no model" notice in step with the engine.

    Signals:
        modelChanged: Another model is in use than before.

    Attributes:
        classifiers: The part of the menu where the classifier is chosen.
    """

    modelChanged = Signal()

    def __init__(
        self,
        menu: QMenu,
        *,
        send: Callable[[Request], int],
        add_action: QAction,
        decoder_actions: Sequence[QAction],
        notices: NoticeStack,
        status: StatusLine,
        settings: QSettings,
    ) -> None:
        super().__init__(menu)
        self.classifiers = ClassifierMenu(menu, send=send, settings=settings, notices=notices)
        self._menu = menu
        self._send = send
        self._add_action = add_action
        self._decoder_actions = decoder_actions
        self._notices = notices
        self._status = status
        self._models: tuple[ModelInfo, ...] = ()
        self._in_use: ModelInfo | None = None
        self._device = self._device_reason = ""
        self._told_since: float | None = None
        self._number = 0
        self._rebuild()

    def commands(self) -> dict[str, Callable[[], object]]:
        """Give what the actions of models do, by the action's id."""
        return {"add_model": self._choose_file}

    def _choose_file(self) -> None:
        if file := choose_checkpoint(self._menu.parentWidget()):
            self.add_file(file)

    def add_file(self, file: str) -> None:
        """Have a checkpoint file checked and added."""
        self._notices.show_notice("model", self.tr("Checking the model file..."), can_dismiss=False)
        self._number = self._send(AddModel(file))

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine."""
        self.classifiers.handle(number, event)
        if isinstance(event, EngineReady):
            self._ready(event)
        elif isinstance(event, ModelsListed):
            self._models = event.models
            if number == self._number:
                self._notices.show_notice("model", self._told_of(event.added))
            self._rebuild()
        elif isinstance(event, RequestFailed) and number == self._number:
            self._notices.show_notice("model", error_text(event.error), kind=NoticeKind.ERROR)
            self._rebuild()

    def _told_of(self, added: ModelInfo | ClassifierInfo | None) -> str:
        if isinstance(added, ClassifierInfo):
            return self.tr(
                "It was added; choose it under Models, Where the program looks. More proposals "
                "uses it as well."
            )
        return self.tr("The model was added; choose it under Models.")

    def _ready(self, event: EngineReady) -> None:
        before, self._in_use = self._in_use, event.model
        self._models, self._device = event.models, self._title_of_device(event)
        self._device_reason = _why_there(event)
        self._status.show_device(self._device, reason=self._device_reason)
        self._tell_of_full_gpu(event)
        self._notices.dismiss("model")
        if event.model is None:
            self._status.show_model(self.tr("No model"), is_missing=True)
            reason = (
                self.tr("No model could be loaded.")
                if event.problem is None
                else error_text(event.problem)
            )
            self._notices.show_notice(
                "model",
                self.tr(
                    "{reason} You can look at images and paint; there are no proposals."
                ).format(reason=reason),
                kind=NoticeKind.WARNING,
                action=(self.tr("Add model file..."), self._add_action.trigger),
                can_dismiss=False,
            )
        else:
            self._status.show_model(event.model.title)
        self._rebuild()
        if before is not None and event.model is not None and before.ref != event.model.ref:
            self.modelChanged.emit()

    def _title_of_device(self, event: EngineReady) -> str:
        if event.device_cores is None:
            return event.device_title
        if event.device_cores == 1:
            return self.tr("CPU, 1 core")
        return self.tr("CPU, {count} cores").format(count=event.device_cores)

    def _tell_of_full_gpu(self, event: EngineReady) -> None:
        if event.device_reason is not DeviceReason.OUT_OF_MEMORY:
            self._told_since = None
            self._notices.dismiss("device")
        elif self._told_since != (since := event.device_since or 0.0):
            self._told_since = since
            self._notices.show_notice(
                "device",
                self.tr(
                    "The GPU ran out of memory, so the models run on the CPU now, which is slower. "
                    "Nothing was lost. To use the GPU again, close other programs that use it, "
                    "then start LesionLab again or choose another model."
                ),
                kind=NoticeKind.WARNING,
            )

    def _rebuild(self) -> None:
        menu = self._menu
        menu.clear()
        group = QActionGroup(menu)
        for model in self._models:
            action = menu.addAction(model.title)
            action.setToolTip(model.note)
            action.setCheckable(True)
            action.setChecked(self._in_use is not None and model.ref == self._in_use.base_ref)
            action.triggered.connect(partial(self._use, model))
            group.addAction(action)
        if not self._models:
            menu.addAction(self.tr("No models yet")).setEnabled(False)
        menu.addSeparator()
        menu.addMenu(self.classifiers.menu)
        menu.addAction(self._add_action)
        menu.addSeparator()
        menu.addActions(list(self._decoder_actions))
        menu.addSeparator()
        device = (
            self.tr("Runs on: {device}").format(device=self._device)
            if self._device
            else self.tr("The engine is starting")
        )
        where = menu.addAction(device)
        where.setEnabled(False)
        where.setToolTip(self._device_reason)
        menu.setToolTipsVisible(True)

    def _use(self, model: ModelInfo) -> None:
        if self._in_use is None or model.ref != self._in_use.base_ref:
            self._status.show_model(self.tr("Loading {title}...").format(title=model.title))
            self._number = self._send(UseModel(model.ref.name))


def _why_there(event: EngineReady) -> str:
    """Give why the models run where they run, in the window's language; "" if not known."""
    if event.device_reason is None:
        return ""
    lines = [engine_text(DEVICE_REASONS[event.device_reason])]
    if event.device_since is not None:
        time = strftime("%H:%M", localtime(event.device_since))
        lines.append(translate("ModelsMenu", "Since {time}.").format(time=time))
    elif event.device_is_short:
        lines.append(engine_text(SMALLER_PARTS))
    if event.backends is not None:
        encoder, decoder = (engine_text(BACKEND_TITLES[backend]) for backend in event.backends)
        said = translate(
            "ModelsMenu", "Images are read by {encoder}, clicks answered by {decoder}."
        )
        lines.append(said.format(encoder=encoder, decoder=decoder))
    return "\n".join(lines)
