"""An engine with a pretended GPU that has no memory for a decoder pass."""

from __future__ import annotations

from multiprocessing import get_context
from multiprocessing.connection import Connection

from engine_driver import Driver
from pretended_gpu import PretendedGpu, is_full_from

from lesionlab.engine.service.options import EngineOptions
from lesionlab.engine.service.process import engine_main


def start(options: EngineOptions) -> Driver:
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_main, args=(theirs, options), daemon=True)
    process.start()
    theirs.close()
    return Driver(process, ours)


def _main(connection: Connection, options: EngineOptions) -> None:
    from lesionlab.engine.models import device
    from lesionlab.engine.models.registry import ModelRegistry

    gpu, load = PretendedGpu(), ModelRegistry.load

    def load_full(registry: ModelRegistry, *args: object, **kwargs: object) -> object:
        predictor = load(registry, *args, **kwargs)
        is_full_from(predictor.model.prompt_encoder, gpu)
        return predictor

    device.choose_device = lambda _name: gpu
    ModelRegistry.load = load_full
    engine_main(connection, options)
