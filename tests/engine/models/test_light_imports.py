"""Libraries that are never called are not loaded, and can still be loaded later."""

from __future__ import annotations

import subprocess
import sys

import pytest

from lesionlab.engine.models.light_imports import without_loading

ENGINE_IMPORTS = """
import sys
import lesionlab.engine.explain.proposals
from lesionlab.engine.models.backbones import ARCHITECTURES
from lesionlab.engine.models.tensors import unfilled
with unfilled():
    for architecture in ARCHITECTURES.values():
        network = architecture.build(2)
        assert {parameter.device.type for parameter in network.parameters()} == {"meta"}
loaded = {"torch._dynamo", "sklearn", "matplotlib"} & set(sys.modules)
assert not loaded, loaded
import torch
assert torch.compile is not None
import torch._dynamo.utils
assert torch._dynamo.utils.is_compile_supported("cpu") in (True, False)
import sklearn.decomposition
assert sklearn.decomposition.NMF().get_params()
"""


def test_the_engine_loads_none_of_them_and_anyone_else_still_can() -> None:
    done = subprocess.run(
        [sys.executable, "-c", ENGINE_IMPORTS], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_what_is_loaded_already_stays() -> None:
    import json

    with without_loading("json"):
        assert sys.modules["json"] is json
    assert sys.modules["json"] is json


def test_a_name_that_was_left_out_says_so_when_it_is_called() -> None:
    with without_loading("not_there"):
        from not_there import something  # type: ignore[import-not-found]
    with pytest.raises(ImportError, match="something"):
        something()
    assert "not_there" not in sys.modules
