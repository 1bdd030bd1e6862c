"""Backends are measured when nobody waits, kept, and brought to what serves."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from tiny_sam import tiny_predictor

from lesionlab.core.backends import Backend, BackendChoice
from lesionlab.engine.models.backends import trials
from lesionlab.engine.models.backends.choices import Choices
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.service import tuning
from lesionlab.engine.service.loaded_models import ModelsInUse
from lesionlab.engine.service.options import EngineOptions
from lesionlab.engine.service.tuning import Tuning
from lesionlab.engine.service.turns import Turns

CHOICE = BackendChoice(Backend.REARRANGED, Backend.REARRANGED)


def waits(condition: threading.Event) -> bool:
    return condition.wait(20)


class Engine:
    """A tuning with models, and a measurement that only says what it chose."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(tuning, "_REST_S", 0.05)
        monkeypatch.setattr(tuning, "_LOOK_EVERY_S", 0.01)
        monkeypatch.setattr(trials, "choose_backends", self._choose)
        self.measured = 0
        self.during = lambda: None
        self.told = threading.Event()
        self.turns = Turns()
        self.loaded = ModelsInUse(tiny_predictor(), None, self.turns)
        self.models = SimpleNamespace(in_use=self.loaded)
        options = EngineOptions(folder, folder, folder, folder)
        self.choices = Choices(options.backends_file)
        self.tuning = Tuning(self.models, options)
        self.tuning.on_tuned = self.told.set
        self.tuning.start()

    def _choose(self, _predictor: Predictor, *, pause: Callable[[], None]) -> BackendChoice:
        self.measured += 1
        self.during()
        pause()
        return CHOICE

    def serve(self) -> None:
        with self.turns.first(threading.Event()):
            pass


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    engine = Engine(tmp_path, monkeypatch)
    yield engine
    engine.tuning.end()


def test_nothing_is_measured_before_the_first_image_was_served(engine: Engine) -> None:
    engine.tuning.take(engine.loaded)
    time.sleep(0.3)
    assert engine.measured == 0
    engine.serve()
    assert waits(engine.told)
    assert engine.measured == 1
    predictor = engine.loaded.predictor
    assert predictor.encoder_backend.backend is Backend.REARRANGED
    assert predictor.decoder_backend.backend is Backend.REARRANGED
    assert repr(engine.choices.of(predictor)) == repr(CHOICE)


def test_what_is_known_is_not_measured_again(engine: Engine) -> None:
    engine.choices.keep(engine.loaded.predictor, CHOICE)
    engine.serve()
    engine.tuning.take(engine.loaded)
    assert waits(engine.told)
    assert engine.measured == 0
    assert engine.loaded.predictor.encoder_backend.backend is Backend.REARRANGED


def test_a_retrained_decoder_is_computed_likewise(engine: Engine) -> None:
    base = engine.loaded.predictor
    decoder = tiny_predictor(seed=1).model.get_submodule("mask_decoder")
    fitted = base.with_decoder(decoder, info=base.info)
    engine.serve()
    engine.tuning.take(ModelsInUse(fitted, None, engine.turns))
    assert waits(engine.told)
    for predictor in (base, fitted):
        assert predictor.encoder_backend.backend is Backend.REARRANGED
        assert predictor.decoder_backend.backend is Backend.REARRANGED


def test_a_model_that_was_left_is_measured_no_further(engine: Engine) -> None:
    engine.during = lambda: setattr(engine.models, "in_use", None)
    engine.serve()
    engine.tuning.take(engine.loaded)
    assert not engine.told.wait(0.5)
    assert engine.measured == 1
    assert engine.choices.of(engine.loaded.predictor) is None
    assert engine.loaded.predictor.encoder_backend.backend is Backend.PYTORCH


def test_it_waits_while_somebody_waits_for_more_proposals(engine: Engine) -> None:
    engine.serve()
    with engine.turns.awaited():
        engine.tuning.take(engine.loaded)
        assert not engine.told.wait(0.4)
        assert engine.measured == 0
    assert waits(engine.told)


def test_begun_it_waits_at_its_next_pause(engine: Engine) -> None:
    may_go_on = threading.Event()
    begun = threading.Event()

    def during() -> None:
        begun.set()
        assert waits(may_go_on)

    engine.during = during
    engine.serve()
    engine.tuning.take(engine.loaded)
    assert waits(begun)
    with engine.turns.awaited():
        may_go_on.set()
        assert not engine.told.wait(0.3)
    assert waits(engine.told)


def test_it_waits_while_a_click_is_answered(engine: Engine) -> None:
    engine.serve()
    with engine.turns.first(threading.Event()):
        engine.tuning.take(engine.loaded)
        assert not engine.told.wait(0.4)
    assert waits(engine.told)
