from __future__ import annotations

import copy
import threading
from collections.abc import Callable

import pytest
import torch
from torch import nn

from lesionlab.engine.models.gate import Cancelled, Gate

LONG_S = 10.0


def in_thread(work: Callable[[], None]) -> tuple[threading.Thread, threading.Event]:
    finished = threading.Event()

    def run() -> None:
        work()
        finished.set()

    thread = threading.Thread(target=run)
    thread.start()
    return thread, finished


def test_background_waits_for_interactive_and_then_goes_on() -> None:
    gate = Gate()
    network = nn.Sequential(nn.Linear(2, 2), nn.ReLU())
    gate.install(network)

    def work() -> None:
        with gate.background():
            network(torch.zeros(1, 2))

    with gate.interactive():
        network(torch.zeros(1, 2))  # this thread passes
        thread, finished = in_thread(work)
        assert not finished.wait(0.1)
    assert finished.wait(LONG_S)
    thread.join()


def test_superseded_work_ends_also_while_it_waits() -> None:
    gate, superseded, ended = Gate(), threading.Event(), threading.Event()

    def work() -> None:
        with gate.background(superseded):
            try:
                gate.check()
            except Cancelled:
                ended.set()

    with gate.interactive():
        thread, _ = in_thread(work)
        superseded.set()
        assert ended.wait(LONG_S)
    thread.join()
    with gate.background(superseded), pytest.raises(Cancelled):
        gate.check()
    gate.check()  # outside, nothing is background work any more


def test_layers_of_copies_are_pause_points_too() -> None:
    gate, superseded = Gate(), threading.Event()
    network = nn.Sequential(nn.Linear(2, 2))
    gate.install(network)
    superseded.set()
    with gate.background(superseded), pytest.raises(Cancelled):
        copy.deepcopy(network)(torch.zeros(1, 2))


def test_two_interactive_threads_both_count() -> None:
    gate = Gate()

    def work() -> None:
        with gate.background():
            gate.check()

    with gate.interactive():
        with gate.interactive():
            thread, finished = in_thread(work)
        assert not finished.wait(0.1)
    assert finished.wait(LONG_S)
    thread.join()
