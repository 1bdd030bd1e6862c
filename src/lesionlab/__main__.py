"""The door: the window, or a command without one."""

from __future__ import annotations

import os
import sys


def main() -> int:
    """Run `lesionlab` with the process's arguments; gives the exit status."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        _give_streams()
        freeze_support()
        _restore_library_path()
        if sys.argv[1:2] == ["-m"] and sys.argv[2].partition(".")[0] == "lesionlab":
            return _run_module(sys.argv[2], sys.argv[2:])
    from lesionlab.cli.main import run

    return run(sys.argv[1:])


def _give_streams() -> None:
    """Give the program somewhere to write to where it has no console, as on Windows."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115


def _restore_library_path() -> None:
    """Take back where the frozen program finds its own libraries: other programs must not.

    A file manager that is opened from the window would not start with them. Our own processes are
    told anew when they start.
    """
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    elif os.environ.get("LD_LIBRARY_PATH") == getattr(sys, "_MEIPASS", ""):
        del os.environ["LD_LIBRARY_PATH"]


def _run_module(name: str, arguments: list[str]) -> int:
    """Run a module of the program as `python -m` does, which is not there when frozen.

    The measurements run parts of the program in processes of their own.
    """
    import runpy

    sys.argv = arguments
    runpy.run_module(name, run_name="__main__", alter_sys=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
