"""The trainer process: one retraining, on a snapshot of the project, killable at any moment.

It writes nothing but embeddings into the cache. What it made is sent through the pipe, so that a
trainer that dies leaves nothing behind.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from dataclasses import dataclass, field
from multiprocessing import current_process, get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import TYPE_CHECKING

from lesionlab.core.decoders import DecoderKind
from lesionlab.core.errors import UserError

if TYPE_CHECKING:
    from lesionlab.engine.models.predictor import Predictor
    from lesionlab.engine.retraining.retrain import OnProgress, RetrainOutcome
    from lesionlab.engine.retraining.settings import RetrainSettings

# The engine imports this module to start a trainer, so nothing heavy is imported above.


@dataclass(frozen=True, slots=True)
class TrainerOptions:
    """All that a trainer has to know.

    Attributes:
        folder: Of images, whose project is learned from.
        model: Name of the base checkpoint.
        shipped_models_dir: Models that come with the program.
        user_models_dir: Models that the user added; need not exist.
        user_data_dir: Place for projects whose own folder cannot be written.
        embeddings_dir: The cache of embeddings.
        disk_bytes: Bound on it.
        device: "cpu" or "cuda"; None takes the best there is.
        seed: Of everything random.
        minutes: About how long it may take; None goes by epochs alone.
        kind: What is retrained.
    """

    folder: str
    model: str
    shipped_models_dir: Path
    user_models_dir: Path
    user_data_dir: Path
    embeddings_dir: Path
    disk_bytes: int
    device: str | None = None
    seed: int = 0
    minutes: float | None = None
    kind: DecoderKind = DecoderKind.DECODER
    settings: RetrainSettings | None = field(default=None)


def spawn_trainer(options: TrainerOptions) -> tuple[SpawnProcess, Connection]:
    """Start a trainer; gives it and the end of the pipe on which it says how it goes.

    It sends `RetrainProgressed`s, then a `RetrainOutcome` or a `UserError`.

    Raises:
        OSError: If the system cannot start another process.
    """
    # The engine is a daemon, so that it cannot outlive the window's process; Python lets daemons
    # have no children. The trainer cannot outlive the engine either: it ends with the pipe.
    current_process().daemon = False
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(
        target=trainer_main, args=(theirs, options), name="lesionlab-trainer", daemon=True
    )
    try:
        process.start()
    finally:
        theirs.close()
    return process, ours


def trainer_main(connection: Connection, options: TrainerOptions) -> None:
    """Do one retraining and say how it goes; ends at once when the pipe's other end is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(connection,), daemon=True).start()
    _give_way()
    from lesionlab.engine.service.outbox import user_error

    try:
        connection.send(run_retraining(options, on_progress=connection.send))
    except OSError:
        pass
    except Exception as error:  # the trainer's top: the engine is told in words
        connection.send(user_error(error))
    connection.close()
    # The thread that watches the pipe is still reading from it.
    os._exit(0)


def run_retraining(options: TrainerOptions, *, on_progress: OnProgress) -> RetrainOutcome:
    """Load the base checkpoint, retrain on a snapshot of the project, and judge.

    Raises:
        UserError: If it is not possible; says why.
    """
    from lesionlab.core.backends import BACKENDS_NAME
    from lesionlab.engine.models import device
    from lesionlab.engine.models.backends.choices import Choices
    from lesionlab.engine.models.registry import ModelRegistry
    from lesionlab.engine.retraining.retrain import retrain
    from lesionlab.engine.store.embeddings import EmbeddingCache
    from lesionlab.engine.store.project import Project

    device.use_threads()
    device.keep_freed_memory()
    device.use_exact_arithmetic()
    registry = ModelRegistry(
        options.shipped_models_dir,
        options.user_models_dir,
        choices=Choices(options.user_data_dir / BACKENDS_NAME),
    )
    place = device.choose_device(options.device)
    base = registry.load(options.model, place)
    if options.kind is DecoderKind.IMAGE_PROMPTS:
        base = _image_prompted(base, options)
    cache = EmbeddingCache(options.embeddings_dir, limit_bytes=options.disk_bytes)
    with Project.open(Path(options.folder), user_data_dir=options.user_data_dir) as project:
        # As a whole: learning that began on the GPU is begun anew on the CPU, and its outcome is
        # then the CPU's.
        return place.attempt(
            lambda: retrain(
                project,
                base,
                cache=cache,
                settings=_settings(options, place.kind),
                on_progress=on_progress,
            )
        )


def _image_prompted(base: Predictor, options: TrainerOptions) -> Predictor:
    from lesionlab.engine.models.image_prompted import ImagePrompts

    found = ImagePrompts(
        base, shipped_dir=options.shipped_models_dir, user_dir=options.user_models_dir
    ).load()
    if found is None:
        raise UserError(
            "With this model the image itself proposes nothing that could be retrained.",
            value=base.info.title,
            remedy="Choose the model that came with the program.",
        )
    return found


def _settings(options: TrainerOptions, device_kind: str) -> RetrainSettings:
    from lesionlab.engine.models.device import has_fast_bfloat16
    from lesionlab.engine.retraining.settings import RetrainSettings

    return options.settings or RetrainSettings(
        seed=options.seed,
        minutes=options.minutes,
        in_bfloat16=has_fast_bfloat16(device_kind),
    )


def _end_with(connection: Connection) -> None:
    """Wait until the other end is gone: nobody is left who would keep what is made here."""
    try:
        while True:
            connection.recv()
    except (EOFError, OSError):
        os._exit(1)


def _give_way() -> None:
    """Let every other process go first: a click must not wait for learning."""
    if sys.platform == "win32":
        import psutil

        psutil.Process().nice(psutil.IDLE_PRIORITY_CLASS)
    else:
        os.nice(19)
