"""What is asked for one image is answered from it alone, however many there are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lesionlab.core.saving_messages import Accept
from lesionlab.engine.store.project import Project

Make = Callable[..., object]


@pytest.mark.parametrize("newest_only", [True, False])
def test_corrections_of_one_image_are_found_by_the_index(
    project: Project, decoded: Make, draft: Make, save_id: Make, newest_only: bool
) -> None:
    keys = [decoded(project, f"{name}.png", shows=name * 2) for name in "abc"]
    for key in keys:
        project.apply(Accept(save_id(), key, 0, draft(1)))
    connection = project._connection
    asked: list[str] = []
    connection.set_trace_callback(asked.append)
    found = list(project.corrections(image_key=keys[1], newest_only=newest_only))
    connection.set_trace_callback(None)
    assert [each.path for each in found] == ["b.png"]
    of_corrections = [each for each in asked if "FROM corrections c" in each]
    assert of_corrections
    for sql in of_corrections:
        plan = [row["detail"] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}")]
        assert not [step for step in plan if step.startswith(("SCAN c ", "SCAN corrections"))], plan
