"""Three kills of the long run in `tests/benchmarks/kill_runs.py`: window, engine, both."""

from __future__ import annotations

from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


def test_nothing_that_was_shown_as_saved_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    from kill_runs import run

    outcome = run(tmp_path / "images", tmp_path, runs=3, seed=11)

    assert outcome.lost == []
    assert outcome.checked > 3
    assert outcome.saves > 0
    assert sum(outcome.kills.values()) == 3
