"""More proposals by five classifiers for one image: how soon each comes, how soon it stops.

Run as a program in a process of its own: `python -m lesionlab.cli.classifiers_bench` prints one
line of JSON, with the milliseconds of each. Four classifiers with random weights are added beside
the program's own in the user's folder, which the environment says (see `driven.home_in`): what a
map shows makes no difference to how long it takes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from lesionlab.core.classifier_messages import (
    CancelCandidates,
    CandidatesProgressed,
    MakeCandidates,
)
from lesionlab.core.envelopes import EventEnvelope, RequestEnvelope
from lesionlab.core.errors import UserError
from lesionlab.core.messages import (
    EngineReady,
    OpenProject,
    Predict,
    ProposalReady,
    Request,
    ShowImage,
    Shutdown,
)
from lesionlab.core.prompts import Click, PromptSet
from lesionlab.engine.service.options import EngineOptions
from lesionlab.engine.service.process import spawn_engine

CANCELS = 12
CLICKS = 12
_WAIT_S = 120.0
_BETWEEN_S = 1.7
_AT_ONCE_MS = 5.0


class EngineDriver:
    """Talks to an engine process in place of the window."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._sent = 0

    def send(self, request: Request) -> int:
        """Send a request; gives its number."""
        self._sent += 1
        self._connection.send(RequestEnvelope(self._sent, request))
        return self._sent

    def next(self, wait_s: float = _WAIT_S) -> EventEnvelope | None:
        """Give the next event, None if there is none within the time."""
        if not self._connection.poll(wait_s):
            return None
        envelope: EventEnvelope = self._connection.recv()
        return envelope

    def until_final(self, number: int) -> Iterator[EventEnvelope]:
        """Give everything that comes, up to the last answer to a request."""
        while True:
            envelope = self.next()
            if envelope is None:
                raise UserError("The engine says nothing.")
            yield envelope
            if envelope.number == number and envelope.final:
                return


@contextmanager
def engine(options: EngineOptions, folder: Path) -> Iterator[EngineDriver]:
    """Start an engine, open a folder and have its first image shown."""
    process, connection = spawn_engine(options)
    driver = EngineDriver(connection)
    try:
        opening = driver.send(OpenProject(str(folder)))
        is_open = is_ready = False
        while not (is_open and is_ready):
            envelope = driver.next()
            if envelope is None:
                raise UserError("The engine says nothing.")
            is_open |= envelope.number == opening and envelope.final
            is_ready |= isinstance(envelope.event, EngineReady)
        for _ in driver.until_final(driver.send(ShowImage(1))):
            pass
        yield driver
    finally:
        driver.send(Shutdown())
        process.join()


def all_pairs_ms(driver: EngineDriver) -> dict[str, object]:
    """Ask for all proposals; gives how long was waited for each result and each change to be seen.

    A result is a proposal, finished or not, or the map so far of one that says nothing yet; a
    change is also that another one is begun.
    """
    begun = perf_counter()
    masks, results, changes = [begun], [begun], [begun]
    done: dict[str, float] = {}
    for envelope in driver.until_final(driver.send(MakeCandidates(1))):
        now, event = perf_counter(), envelope.event
        if isinstance(event, ProposalReady):
            masks.append(now)
            results.append(now)
            changes.append(now)
            if event.is_finished:
                done[event.proposal.source] = 1000 * (now - begun)
        elif isinstance(event, CandidatesProgressed):
            changes.append(now)
            if event.cam is not None:
                results.append(now)
    return {
        "mask_ms": _waits_ms(masks),
        "wait_ms": _waits_ms(results),
        "change_ms": _waits_ms(changes),
        "done_ms": done,
        "all_ms": 1000 * (perf_counter() - begun),
    }


def _waits_ms(moments: Sequence[float]) -> list[float]:
    """Give the times between moments, in seconds; what comes with another one is one with it."""
    waits = [1000 * (after - before) for before, after in pairwise(moments)]
    return [wait for wait in waits if wait >= _AT_ONCE_MS]


def cancel_ms(driver: EngineDriver, *, repeats: int = CANCELS) -> list[float]:
    """End the making at moments spread over it; gives how long until it had ended."""
    times = []
    for index in range(repeats):
        number = driver.send(MakeCandidates(1))
        end = perf_counter() + 0.2 + _BETWEEN_S * index
        while (left := end - perf_counter()) > 0:
            driver.next(left)
        begun = perf_counter()
        driver.send(CancelCandidates())
        for _ in driver.until_final(number):
            pass
        times.append(1000 * (perf_counter() - begun))
    return times


def clicks_ms(driver: EngineDriver, *, repeats: int = CLICKS) -> list[float]:
    """Click while proposals are being made; gives how long the engine took for each mask."""
    making = driver.send(MakeCandidates(1))
    times = []
    for index in range(repeats):
        end = perf_counter() + 1.0
        while (left := end - perf_counter()) > 0:
            driver.next(left)
        prompts = PromptSet(clicks=(Click(500.0 + index, 380.0),), initial=1)
        begun = perf_counter()
        for _ in driver.until_final(driver.send(Predict(1, 0, index + 1, prompts))):
            pass
        times.append(1000 * (perf_counter() - begun))
    driver.send(CancelCandidates())
    for _ in driver.until_final(making):
        pass
    return times


def add_untrained(folder: Path) -> None:
    """Add one classifier of each further architecture, with random weights, to the user's."""
    import torch
    from safetensors.torch import save_file

    from lesionlab.cli.loading import classifier_registry
    from lesionlab.engine.models.backbones import ARCHITECTURES, GRID

    registry = classifier_registry()
    for name in GRID:
        # The program's own is one already.
        if name == "mobilenet_v2":
            continue
        torch.manual_seed(0)
        file = folder / f"{name}.safetensors"
        save_file(ARCHITECTURES[name].build(2).state_dict(), file)
        registry.add(file)
        file.unlink()


def main() -> None:
    """Measure everything and print it."""
    from lesionlab.cli.bench import write_images
    from lesionlab.cli.loading import engine_options

    with TemporaryDirectory() as scratch:
        images = Path(scratch) / "images"
        write_images(images, count=1)
        add_untrained(Path(scratch))
        with engine(engine_options(device=None), images) as driver:
            said = all_pairs_ms(driver)
            said |= {"again_ms": all_pairs_ms(driver)["all_ms"]}
            said |= {"cancel_ms": cancel_ms(driver), "click_ms": clicks_ms(driver)}
    print(json.dumps(said))


if __name__ == "__main__":
    main()
