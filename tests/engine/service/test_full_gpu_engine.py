"""The engine with a GPU that is too small: the click is answered, and the window is told."""

from __future__ import annotations

import time
from pathlib import Path

import gpu_engine
from engine_driver import options

from lesionlab.core.devices import DeviceReason
from lesionlab.core.messages import (
    EngineReady,
    MaskReady,
    OpenProject,
    Predict,
    RequestFailed,
)
from lesionlab.core.prompts import Click, PromptSet


def test_a_click_that_does_not_fit_is_answered_by_the_cpu(folder: Path, home: Path) -> None:
    engine = gpu_engine.start(options(home))
    try:
        first = engine.until(EngineReady)
        engine.answers(OpenProject(str(folder)))
        began = time.time()
        answers = engine.answers(Predict(1, 0, 1, PromptSet((Click(120, 120, 1),))))
        ready = [e.event for e in engine.seen if isinstance(e.event, EngineReady)][-1]
    finally:
        engine.shut_down()

    assert (first.device, first.device_reason) == ("cuda", DeviceReason.GPU)
    assert first.device_title == "Pretended GPU (CUDA)"
    assert not any(isinstance(e.event, RequestFailed) for e in engine.seen)
    assert [type(answer) for answer in answers] == [MaskReady]
    assert (ready.device, ready.device_reason) == ("cpu", DeviceReason.OUT_OF_MEMORY)
    assert began <= ready.device_since <= time.time()
    assert ready.model == first.model
