"""An engine whose retrainings are as long as a test wants them to be."""

from __future__ import annotations

from dataclasses import replace
from multiprocessing import get_context
from multiprocessing.connection import Connection

from engine_driver import Driver

from lesionlab.engine.retraining.settings import RetrainSettings
from lesionlab.engine.service import retraining
from lesionlab.engine.service.options import EngineOptions
from lesionlab.engine.service.process import engine_main


def start(options: EngineOptions, settings: RetrainSettings) -> Driver:
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_main, args=(theirs, options, settings), daemon=True)
    process.start()
    theirs.close()
    return Driver(process, ours)


def _main(connection: Connection, options: EngineOptions, settings: RetrainSettings) -> None:
    spawn = retraining.spawn_trainer
    retraining.spawn_trainer = lambda given: spawn(replace(given, settings=settings))
    engine_main(connection, options)
