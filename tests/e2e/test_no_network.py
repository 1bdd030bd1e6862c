"""No connection is opened in a whole session, by any of the program's processes.

Seen by the system itself (strace), so that it also holds for what is not written in Python.
"""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from lesionlab.engine.synthetic.generator import draw_case

# Connections within the machine, as to the screen, go by a file: AF_UNIX.
_TO_THE_NETWORK = re.compile(r"\b(connect|bind|sendto|sendmsg|sendmmsg)\(.*AF_INET6?\b")
_SESSION = Path(__file__).with_name("whole_session.py")
_IMAGES = 5


def _traced(command: list[str], log: Path) -> subprocess.CompletedProcess[str]:
    trace = ["strace", "-f", "--seccomp-bpf", "-e", "trace=%network", "-o", str(log)]
    return subprocess.run([*trace, *command], capture_output=True, text=True, check=False)


def _reached_for(log: Path) -> list[str]:
    return [
        line
        for line in log.read_text(errors="replace").splitlines()
        if _TO_THE_NETWORK.search(line)
    ]


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """Give where calls are logged, once it is sure that they would be seen, in children too."""
    if shutil.which("strace") is None:
        pytest.skip("needs strace")
    log = tmp_path / "calls"
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        port = server.getsockname()[1]
        child = f"import socket; socket.socket().connect_ex(('127.0.0.1', {port}))"
        parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
        done = _traced([sys.executable, "-c", parent], log)
    if "PTRACE" in done.stderr or "ptrace" in done.stderr:
        pytest.skip("this machine lets nobody trace a process")
    assert _reached_for(log), done.stderr
    return log


@pytest.mark.timeout(600)
def test_a_whole_session_opens_no_connection(log: Path, tmp_path: Path) -> None:
    folder = tmp_path / "images"
    folder.mkdir()
    for seed in range(_IMAGES):
        Image.fromarray(draw_case(seed, size_hw=(96, 128)).image).save(folder / f"{seed}.png")
    done = _traced([sys.executable, str(_SESSION), str(folder), str(tmp_path / "to")], log)
    assert done.returncode == 0, done.stderr[-3000:]
    assert (tmp_path / "to" / "exported" / "corrections.csv").is_file()
    assert _reached_for(log) == []
