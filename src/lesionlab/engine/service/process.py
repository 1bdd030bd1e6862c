"""The engine process: how it is started, and how it ends."""

from __future__ import annotations

import os
import signal
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess

from lesionlab.engine.service.options import EngineOptions

# The window's process imports this module to start the engine, so it imports nothing heavy.


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
