"""What the tests of the retraining get: a window at work, its retraining open and listed."""

from __future__ import annotations

import pytest
from made_decoders import listed, version
from scripted_link import ScriptedLink, entries, proposal

from lesionlab.core.decoder_messages import LookAtDecoders
from lesionlab.ui.main_window import MainWindow
from lesionlab.ui.retraining import questions
from lesionlab.ui.retraining.window import RetrainWindow


@pytest.fixture(autouse=True)
def may_lose(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Give the answers to "may the retraining be lost?"; yes when there are no more."""
    answers: list[bool] = []
    monkeypatch.setattr(
        questions, "may_lose_retraining", lambda parent: answers.pop(0) if answers else True
    )
    return answers


@pytest.fixture
def main(window: MainWindow, link: ScriptedLink) -> MainWindow:
    """Give the main window with the first of ten images in view, and nothing known of decoders."""
    link.open_project(entries(10))
    link.show_image(proposal=proposal())
    return window


@pytest.fixture
def retraining(main: MainWindow, link: ScriptedLink) -> RetrainWindow:
    """Give the retraining's window; Decoder 3 and the model's own are there, the latter in use."""
    link.say(listed(version(3)), to=link.last(LookAtDecoders))
    main.actions_by_id["retrain"].trigger()
    window = main.retraining.window
    assert window is not None
    return window
