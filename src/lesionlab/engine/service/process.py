"""The engine process: how it is started, and how it ends."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path

# The window's process imports this module to start the engine, so it imports nothing heavy.

_MIB = 2**20


@dataclass(frozen=True, slots=True)
class EngineOptions:
    """All that an engine has to know before its first request.

    Attributes:
        shipped_models_dir: Models that come with the program.
        user_models_dir: Models that the user added; need not exist.
        user_data_dir: Place for projects whose own folder cannot be written; need not exist.
        user_cache_dir: Place for embeddings; need not exist.
        device: "cpu" or "cuda"; None takes the best there is.
        model: Name of the model to begin with; None takes the shipped one.
        memory_bytes: Bound on decoded images and embeddings kept in memory.
        disk_bytes: Bound on embeddings kept on disk.
    """

    shipped_models_dir: Path
    user_models_dir: Path
    user_data_dir: Path
    user_cache_dir: Path
    device: str | None = None
    model: str | None = None
    memory_bytes: int = 128 * _MIB
    disk_bytes: int = 4096 * _MIB


def spawn_engine(options: EngineOptions) -> tuple[SpawnProcess, Connection]:
    """Start an engine process; give it and the window's end of the pipe to it.

    Raises:
        OSError: If the system cannot start another process.
    """
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(
        target=engine_main, args=(theirs, options), name="lesionlab-engine", daemon=True
    )
    try:
        process.start()
    finally:
        # Only the engine may hold its end: else its death would not close the pipe.
        theirs.close()
    return process, ours


def engine_main(connection: Connection, options: EngineOptions) -> None:
    """Serve requests until told to end or until the window is gone; never gives control back."""
    # Ctrl-C in a terminal reaches both processes; the window decides what becomes of the engine.
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    from lesionlab.engine.service.router import serve

    serve(connection, options)
    # Threads may be deep in a computation; what matters is on disk, so nothing is waited for.
    os._exit(0)
