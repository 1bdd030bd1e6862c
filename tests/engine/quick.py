"""A retraining as short as can be, which takes every step that a long one does."""

from __future__ import annotations

from lesionlab.engine.retraining.learning import (
    BOX,
    MODES,
    NOTHING,
    POINT,
    RECORDED,
    LearningRecipe,
)
from lesionlab.engine.retraining.settings import RetrainSettings


def modes(**chances: float) -> tuple[float, ...]:
    """Give the chances of these modes, of all others none."""
    return tuple(chances.get(mode, 0.0) for mode in MODES)


QUICK = RetrainSettings(
    recipe=LearningRecipe(
        epochs=1,
        rate=1e-3,
        mode_chances=modes(**{RECORDED: 0.4, BOX: 0.2, POINT: 0.2, NOTHING: 0.2}),
        click_chances=(1.0,),
        rehearsal=0.2,
    ),
    rehearsed=2,
    guarded=2,
)
