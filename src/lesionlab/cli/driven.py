"""What programs measured that drive a window in a process of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

from lesionlab.core.errors import UserError


def home_in(folder: str) -> dict[str, str]:
    """Give an environment in which settings, data and caches lie in a folder."""
    return os.environ | {
        f"XDG_{kind}_HOME": f"{folder}/{kind}" for kind in ("DATA", "CACHE", "CONFIG")
    }


def measured_by(
    module: str, *arguments: str, environment: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Run a module as a program; give the line of JSON that it prints last.

    Raises:
        UserError: If the window cannot be driven here.
    """
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    if done.returncode or not done.stdout:
        raise UserError("The window could not be driven.", value=done.stderr[-500:])
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return figures
