"""Finds out, beside all other work, what computes the model in use the quickest on this machine."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from lesionlab.engine.service.loaded_models import LoadedModels, ModelsInUse
from lesionlab.engine.service.options import EngineOptions
from lesionlab.engine.service.worker import Superseded

_REST_S = 3.0
_LOOK_EVERY_S = 0.5
_log = logging.getLogger(__name__)


class Tuning:
    """A thread that brings the chosen backends to models, and measures where none was chosen.

    It begins when the first image was served and nobody waits for anything; a click never waits
    for it.

    Attributes:
        on_tuned: Called when other backends are in use than before.
    """

    def __init__(self, models: LoadedModels, options: EngineOptions) -> None:
        self.on_tuned: Callable[[], None] = lambda: None
        self._models, self._options = models, options
        self._nudged, self._ended = threading.Event(), threading.Event()
        self._fitted: ModelsInUse | None = None
        self._thread = threading.Thread(target=self._run, name="engine-tuning", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def end(self) -> None:
        """Begin nothing more, and end what is being measured at its next pause."""
        self._ended.set()
        self._nudged.set()

    def take(self, fitted: ModelsInUse) -> None:
        """See to these models, which serve from now on."""
        self._fitted = fitted
        self._nudged.set()

    def _run(self) -> None:
        while True:
            self._nudged.wait()
            self._nudged.clear()
            fitted = self._fitted
            if self._ended.is_set():
                return
            if fitted is None or fitted.predictor.device.kind != "cpu":
                continue
            while fitted.turns.is_awaited or not _REST_S <= fitted.turns.rested_s < float("inf"):
                if self._ended.wait(_LOOK_EVERY_S):
                    break
            if self._ended.is_set():
                return
            try:
                self._tune(fitted)
            except Superseded:
                continue
            except Exception:  # a thread's top: all goes on with the backends that there are
                _log.exception("The backends could not be measured.")

    def _tune(self, fitted: ModelsInUse) -> None:
        from lesionlab.engine.models.backends.choices import Choices, use_chosen
        from lesionlab.engine.models.backends.trials import choose_backends

        loaded, turns = self._models.in_use, fitted.turns
        if loaded is None or loaded.predictor.base != fitted.predictor.base:
            return
        superseded = threading.Event()

        def pause() -> None:
            while turns.is_awaited and not self._ended.wait(_LOOK_EVERY_S):
                pass
            if self._models.in_use is not loaded or self._ended.is_set():
                superseded.set()
            turns.check()

        choices = Choices(self._options.backends_file)
        with turns.behind(superseded):
            choice = choices.of(loaded.predictor)
            if choice is None:
                choice = choose_backends(loaded.predictor, pause=pause)
                choices.keep(loaded.predictor, choice)
            use_chosen(loaded.predictor, choice)
            fitted.predictor.use(encoder=loaded.predictor.encoder_backend)
            use_chosen(fitted.predictor, choice)
        self.on_tuned()
