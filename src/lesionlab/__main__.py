"""The door: the window, or a command without one."""

from __future__ import annotations

import sys


def main() -> int:
    """Run `lesionlab` with the process's arguments; gives the exit status."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()
    from lesionlab.cli.main import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
