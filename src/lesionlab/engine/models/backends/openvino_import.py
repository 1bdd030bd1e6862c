"""Imports OpenVINO where it is installed. It asks nothing of the network then."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from typing import Any


def is_installed() -> bool:
    """Tell whether OpenVINO is there, without loading it."""
    return find_spec("openvino") is not None


def loaded_openvino() -> Any:
    """Import OpenVINO, which then sends nothing to anybody.

    Raises:
        ImportError: If it is not installed.
    """
    # Its tools report their use to Google Analytics by this package, and do without where it is
    # missing; None makes every import of it fail.
    sys.modules.setdefault("openvino_telemetry", None)  # type: ignore[arg-type]
    import openvino

    return openvino


def has_bfloat16() -> bool:
    """Tell whether OpenVINO multiplies bfloat16 itself on this CPU."""
    capabilities = loaded_openvino().Core().get_property("CPU", "OPTIMIZATION_CAPABILITIES")
    return "BF16" in capabilities
