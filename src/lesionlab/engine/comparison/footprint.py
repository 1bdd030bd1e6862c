"""How much memory a system takes to predict: measured in a process of its own."""

from __future__ import annotations

import multiprocessing
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

_PATIENCE_S = 300.0
_MB = 1 << 20


@dataclass(frozen=True, slots=True)
class FootprintOrder:
    """What the process is to do.

    Attributes:
        system: Name of the system.
        weights: What it learned, or None.
        image: The image file to predict for.
        base: Name of the base checkpoint.
        shipped_dir: The program's models.
        user_dir: The user's models.
        device: Where to compute.
    """

    system: str
    weights: Path | None
    image: Path
    base: str
    shipped_dir: Path
    user_dir: Path
    device: str


def footprint_mb(order: FootprintOrder) -> float:
    """Give the memory in use at the most, in MB, of a process that predicts one mask.

    It counts the whole process: Python, PyTorch and the models; NaN where it could not be measured.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_measure, args=(order, theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        return float(ours.recv()) if ours.poll(_PATIENCE_S) else float("nan")
    except EOFError:
        return float("nan")
    finally:
        ours.close()
        process.join(1)
        if process.is_alive():
            process.kill()
            process.join()


def _measure(order: FootprintOrder, answer: Connection) -> None:
    from lesionlab.core.prompts import PromptSet
    from lesionlab.engine.imaging.decode import read_image
    from lesionlab.engine.models.device import choose_device, use_threads
    from lesionlab.engine.models.registry import ModelRegistry
    from lesionlab.engine.models.tensors import read_tensors
    from lesionlab.engine.process_memory import most_bytes
    from lesionlab.engine.training.systems import SYSTEMS, SystemContext

    use_threads()
    device = choose_device(order.device)
    base = ModelRegistry(order.shipped_dir, order.user_dir).load(order.base, device)
    task = SYSTEMS[order.system].build(SystemContext(base, None, device))
    if order.weights is not None:
        task.load_trained_state(read_tensors(order.weights))
    predictor = task.eval().mask_predictor(device)  # type: ignore[operator]
    del base
    pixels = read_image(order.image).pixels
    predictor.predict(predictor.encode(pixels), prompts=PromptSet())
    answer.send(most_bytes() / _MB)
    answer.close()
