from __future__ import annotations

from collections import Counter

from lesionlab.core.resources import resource
from lesionlab.ui.actions import ACTIONS, MENUS, TOOLBAR
from lesionlab.ui.main_window import MainWindow


def test_no_key_does_two_things() -> None:
    keys = Counter(key for action in ACTIONS for key in action.keys)

    assert [key for key, count in keys.items() if count > 1] == []


def test_menus_toolbar_and_icons_exist() -> None:
    ids = [action.id for action in ACTIONS]

    assert len(ids) == len(set(ids))
    assert {action.menu for action in ACTIONS} <= set(MENUS)
    assert set(TOOLBAR) - {"|", "opacity"} <= set(ids)
    for action in ACTIONS:
        if action.icon:
            assert resource("icons", f"{action.icon}.svg").stat().st_size > 0


def test_every_action_does_something(window: MainWindow) -> None:
    signal = "2triggered(bool)"
    idle = [
        name
        for name, action in window.actions_by_id.items()
        if action.receivers(signal) + action.receivers("2toggled(bool)") == 0
    ]

    assert idle == []
