from __future__ import annotations

import numpy as np
import pytest
from tiny_backbones import tiny_architecture

from lesionlab.core.cam_methods import methods_for
from lesionlab.engine.bench import cams
from lesionlab.engine.models.device import choose_device


def test_every_pair_is_timed_from_its_first_map_to_its_last(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = ("mobilenet_v2", "vit_s_16")
    monkeypatch.setattr(cams, "ARCHITECTURES", {name: tiny_architecture(name) for name in names})
    image = np.zeros((30, 40, 3), np.uint8)
    times = list(cams.time_pairs(names, image, device=choose_device("cpu")))
    assert [(t.architecture, t.method) for t in times] == [
        (title, method)
        for title, attends in (("MobileNetV2", False), ("ViT-S", True))
        for method in methods_for(attends=attends)
    ]
    for t in times:
        assert 0 < t.first_ms <= t.whole_ms
        assert 0 < t.deaf_ms <= t.whole_ms
        # Only a method of many passes has something to show before it is done.
        assert (t.first_ms < t.whole_ms) == (t.method in ("Score-CAM", "Ablation-CAM"))
