"""The memory that a process has taken, told by the process itself."""

from __future__ import annotations

import subprocess
import sys

import numpy as np

from lesionlab.engine.process_memory import most_bytes


def test_what_was_taken_counts_and_what_the_parent_took_does_not() -> None:
    before = most_bytes()
    taken = np.ones(80_000_000, np.uint8)
    assert most_bytes() >= before
    code = "from lesionlab.engine.process_memory import most_bytes; print(most_bytes())"
    child = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(child.stdout) < most_bytes() - len(taken) // 2
