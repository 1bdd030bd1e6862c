"""The proposal that a clinician waits for never waits for another image's."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from lesionlab.engine.explain.proposals import candidates

sys.path.insert(0, str(Path(__file__).parent.parent / "models"))
from tiny_sam import tiny_predictor

PATIENCE_S = 20


def test_a_paused_background_proposal_holds_up_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lesionlab.engine.explain.proposals.methods_of", lambda _: ())
    paused, resume, done = threading.Event(), threading.Event(), threading.Event()
    background, interactive = tiny_predictor(), tiny_predictor()
    image = np.random.default_rng(0).integers(0, 255, (60, 80, 3), dtype=np.uint8)
    embeddings = [p.encode(image) for p in (background, interactive)]
    decode = background.decode

    def paused_decode(*args: Any, **kwargs: Any) -> tuple[np.ndarray, float]:
        paused.set()
        assert resume.wait(PATIENCE_S)
        return decode(*args, **kwargs)

    monkeypatch.setattr(background, "decode", paused_decode)

    def propose_in_background() -> None:
        list(candidates(background, None, image, embeddings[0]))  # type: ignore[arg-type]

    def propose_for_the_clinician() -> None:
        list(candidates(interactive, None, image, embeddings[1]))  # type: ignore[arg-type]
        done.set()

    threads = [
        threading.Thread(target=propose_in_background, daemon=True),
        threading.Thread(target=propose_for_the_clinician, daemon=True),
    ]
    threads[0].start()
    assert paused.wait(PATIENCE_S)
    threads[1].start()
    in_time = done.wait(5)
    resume.set()
    for thread in threads:
        thread.join(PATIENCE_S)
    assert in_time
