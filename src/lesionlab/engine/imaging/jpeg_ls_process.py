"""JPEG-LS, decoded in a process of its own.

Its library was seen to stay in one loop for minutes on a small hostile stream, and nothing within a
process can stop that. A process can be ended.
"""

from __future__ import annotations

import math
import signal
import sys
from multiprocessing import current_process, get_context
from multiprocessing.connection import Connection

import numpy as np
from numpy.typing import NDArray

from lesionlab.engine.imaging.jpeg_segments import stream_bits, stream_hw

_START_S = 30.0
_PER_VALUE_S = 5e-7
"""A slow machine decodes ten million values a second."""

_END_S = 5.0


def jpeg_ls_values(stream: bytes, *, samples: int) -> NDArray[np.generic]:
    """Decode a JPEG-LS stream.

    Args:
        stream: Whose size, as it says itself, was checked.
        samples: 1 or 3 for each pixel.

    Returns:
        uint8 or uint16 (H, W) or (H, W, 3).

    Raises:
        ValueError: If it is damaged, takes too long, or has another number of samples.
        OSError: If the system cannot start another process.
    """
    height, width = stream_hw(stream)
    value = np.dtype(np.uint8 if stream_bits(stream) <= 8 else "<u2")
    count = height * width * samples
    data, is_by_plane = _decoded(stream, limit_s=_START_S + count * _PER_VALUE_S)
    if len(data) != count * value.itemsize:
        raise ValueError("The stream has another size than it says.")
    values = np.frombuffer(data, value)
    if samples == 1:
        return values.reshape(height, width)
    if is_by_plane:
        return np.moveaxis(values.reshape(samples, height, width), 0, 2)
    return values.reshape(height, width, samples)


def _decoded(stream: bytes, *, limit_s: float) -> tuple[bytes, bool]:
    # The engine is a daemon, and Python lets daemons have no children; see `spawn_trainer`.
    current_process().daemon = False
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(
        target=_decode, args=(theirs, stream, limit_s), name="lesionlab-jpeg-ls", daemon=True
    )
    try:
        process.start()
    finally:
        theirs.close()
    try:
        if not ours.poll(limit_s):
            raise ValueError("The stream takes too long.")
        data, is_by_plane = ours.recv()
    finally:
        ours.close()
        process.kill()
        process.join(_END_S)
        process.close()
    if data is None:
        raise ValueError("The stream is damaged.")
    return data, is_by_plane


def _decode(connection: Connection, stream: bytes, limit_s: float) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        # Ends it also where nobody is left to do so.
        signal.alarm(math.ceil(limit_s))
    import jpeg_ls

    try:
        data, info = jpeg_ls.decode_pixel_data(stream)
    except RuntimeError:
        connection.send((None, False))
        return
    connection.send((bytes(data), info["components"] > 1 and info["interleave_mode"] == 0))
