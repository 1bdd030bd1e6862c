from __future__ import annotations

import pytest
from made_decoders import effort, listed
from scripted_link import ScriptedLink

from lesionlab.core.decoder_messages import LookAtDecoders
from lesionlab.ui.main_window import MainWindow
from lesionlab.ui.retraining.effort import clipped, running_means, series_of
from lesionlab.ui.retraining.effort_page import EffortPage
from lesionlab.ui.retraining.window import RetrainWindow

COSTS = ((4, 20.0, 0), (2, 10.0, 0), (0, 6.0, 1), (1, 8.0, 0), (0, 4.0, 1))


@pytest.fixture
def page(main: MainWindow, retraining: RetrainWindow) -> EffortPage:
    main.actions_by_id["effort"].trigger()
    assert retraining.tabs.currentWidget() is retraining.effort
    return retraining.effort


def test_without_an_accepted_mask_it_says_what_will_be_here(page: EffortPage) -> None:
    assert page.currentWidget() is page.empty
    assert page.empty.title == "No mask is accepted yet"


def test_each_decoder_has_its_points_its_line_and_its_means(
    page: EffortPage, link: ScriptedLink
) -> None:
    link.say(listed(effort=effort(*COSTS)), to=link.last(LookAtDecoders))

    assert page.currentWidget() is not page.empty
    # Clicks, and the one box change and the one stroke of each.
    assert page.legend.rows == [
        ("An earlier decoder", "3", "4.3", "12.7", "10.0"),
        ("Decoder 1", "2", "2.0", "5.0", "5.0"),
    ]
    lines = [item.getData() for item in page.clicks.item.listDataItems() if hasattr(item, "curve")]
    assert [list(xs) for xs, _ in lines] == [[1, 2, 4], [3, 5]]
    assert [list(ys) for _, ys in lines] == [[6, 5, pytest.approx(13 / 3)], [2, 2]]
    marks = [item.value() for item in page.clicks.item.items if hasattr(item, "angle")]
    assert marks == [2.5]
    assert page.note == ""


def test_new_masks_are_drawn_and_old_ones_not_twice(page: EffortPage, link: ScriptedLink) -> None:
    link.say(listed(effort=effort(*COSTS[:1])), to=link.last(LookAtDecoders))
    link.say(listed(effort=effort(*COSTS)))

    assert len(page.seconds.item.listDataItems()) == 6
    assert [len(series.places) for series in page.series] == [3, 2]


def test_a_mask_left_open_over_lunch_does_not_press_the_others_flat(
    page: EffortPage, link: ScriptedLink
) -> None:
    costs = [(1, 10.0, 0)] * 30
    costs[12] = (1, 1800.0, 0)
    link.say(listed(effort=effort(*costs)), to=link.last(LookAtDecoders))

    low, high = page.seconds.item.viewRange()[1]
    assert low <= 0
    assert high < 30
    assert page.note.startswith("Masks that took longer than 15 seconds: 1.")


def test_the_plots_follow_the_theme(main: MainWindow, page: EffortPage, link: ScriptedLink) -> None:
    link.say(listed(effort=effort(*COSTS)), to=link.last(LookAtDecoders))
    grounds = []
    for name in ("theme_dark", "theme_light"):
        main.actions_by_id[name].trigger()
        grounds.append(page.clicks.canvas.backgroundBrush().color().lightness())
        assert len(page.clicks.item.listDataItems()) == 6

    assert grounds[0] < 100 < grounds[1]


def test_series_keep_the_order_of_their_first_mask() -> None:
    first, second = series_of(effort(*COSTS))

    assert (first.title, first.places) == ("An earlier decoder", [1, 2, 4])
    assert (second.title, second.places) == ("Decoder 1", [3, 5])
    assert second.seconds == [6.0, 4.0]


def test_the_running_mean_forgets_what_is_long_ago() -> None:
    means = running_means([100.0] * 3 + [0.0] * 11)

    assert means[:3] == [100.0] * 3
    assert means[3] == 75.0
    assert means[-1] == 0.0


@pytest.mark.parametrize(
    ("values", "edge"),
    [([], 0.0), ([3.0, 5.0], 5.0), ([0.0, 0.0], 0.0), ([10.0] * 30 + [900.0], 15.0)],
)
def test_the_upper_edge_is_the_largest_value_unless_it_is_far_off(
    values: list[float], edge: float
) -> None:
    assert clipped(values) == edge
