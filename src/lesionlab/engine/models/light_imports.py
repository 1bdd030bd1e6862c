"""Keeps libraries that are never called from being loaded with those that are.

torchvision imports `torch._dynamo` for one name of a function that is not used here, and
pytorch-grad-cam imports scikit-learn and matplotlib for figures that are not drawn here. Together
they take 140 MB and two thirds of the time that the engine's imports take.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any, NoReturn


class _Placeholder(ModuleType):
    """Stands for a module whose names are imported and never used."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)

        def unusable(*_args: Any, **_kwargs: Any) -> NoReturn:
            raise ImportError(f"{self.__name__}.{name} was left out when the engine was loaded.")

        return unusable


@contextmanager
def without_loading(*names: str) -> Iterator[None]:
    """Let the body import others that import these modules, without loading these.

    Each is to be given with the packages above it. What is loaded already stays as it is; after the
    body, an import of one of them loads it as usual.
    """
    absent = [name for name in names if name not in sys.modules]
    sys.modules.update({name: _Placeholder(name) for name in absent})
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]
