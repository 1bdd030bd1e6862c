"""What a proposal came from, by name; and which one an image is started from."""

from __future__ import annotations

import numpy as np
import pytest

from lesionlab.core.cam_methods import methods_for
from lesionlab.core.masks import pack
from lesionlab.core.prompts import PromptSet
from lesionlab.core.proposals import (
    AUTO,
    DEFAULT_CLASSIFIER,
    IMAGE_PROMPTS,
    ModelRef,
    Proposal,
    method_of,
    source_of,
    to_start_from,
)

OWN = ModelRef(DEFAULT_CLASSIFIER, "1" * 64)
OTHER = ModelRef("resnet50", "2" * 64)
MODEL = ModelRef("compact", "0" * 64)


def made(source: str, classifier: ModelRef | None) -> Proposal:
    mask = pack(np.zeros((2, 2), np.bool_))
    return Proposal(source, PromptSet(), mask, 0.5, MODEL, classifier=classifier)


@pytest.mark.parametrize("method", [*methods_for(attends=True), AUTO])
def test_a_source_names_its_classifier_and_gives_its_method_back(method: str) -> None:
    assert source_of(method, OWN) == method
    assert source_of(method, OTHER) == f"{method} (resnet50)"
    assert {method_of(source_of(method, ref)) for ref in (OWN, OTHER)} == {method}


def test_an_image_is_started_from_what_the_classifier_in_use_made() -> None:
    own, other = made("Grad-CAM", OWN), made("Grad-CAM (resnet50)", OTHER)
    slow = made("Score-CAM (resnet50)", OTHER)
    assert to_start_from([own, slow, other], OWN) is own
    assert to_start_from([own, slow, other], OTHER) is other
    # Chosen to be started from, whatever the method.
    assert to_start_from([slow, own], OTHER) is slow
    assert to_start_from([own, slow], OTHER) is None
    assert to_start_from([], OWN) is None
    # The only one that was kept after another decoder came into use.
    second_opinion = made(IMAGE_PROMPTS, None)
    assert to_start_from([second_opinion], OWN) is None
    assert to_start_from([second_opinion, own], OWN) is own


def test_without_a_prompt_it_is_the_classifiers_that_said_nothing() -> None:
    older, silent = made(AUTO, None), made(AUTO, OTHER)
    assert to_start_from([older], OWN) is older
    assert to_start_from([older], OTHER) is None
    assert to_start_from([made("Grad-CAM", OWN), silent], OTHER) is silent
