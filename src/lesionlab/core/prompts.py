"""What the decoder is given: clicks and a box, in original-image pixels, points as (x, y)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import isfinite
from typing import Any

from lesionlab.core.errors import PromptError
from lesionlab.core.masks import PackedMask, packed_from_json, packed_to_json

FOREGROUND = 1
BACKGROUND = 0


@dataclass(frozen=True, slots=True)
class Click:
    """One point prompt: x to the right, y down, label 1 for lesion and 0 for skin."""

    x: float
    y: float
    label: int = FOREGROUND


@dataclass(frozen=True, slots=True)
class Box:
    """An axis-aligned box with x0 < x1 and y0 < y1, in original-image pixels."""

    x0: float
    y0: float
    x1: float
    y1: float

    @staticmethod
    def spanning(a_xy: tuple[float, float], b_xy: tuple[float, float]) -> Box:
        """Give the box with the two points as opposite corners, in whatever order they come."""
        (ax, ay), (bx, by) = a_xy, b_xy
        return Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))

    @property
    def width_px(self) -> float:
        return self.x1 - self.x0

    @property
    def height_px(self) -> float:
        return self.y1 - self.y0

    @property
    def center_xy(self) -> tuple[float, float]:
        return (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2

    def clipped(self, hw: tuple[int, int]) -> Box:
        """Give the part of the box that lies inside an image of `hw` = (height, width)."""
        height, width = hw
        return Box(
            min(max(self.x0, 0.0), float(width)),
            min(max(self.y0, 0.0), float(height)),
            min(max(self.x1, 0.0), float(width)),
            min(max(self.y1, 0.0), float(height)),
        )


@dataclass(frozen=True, slots=True)
class PromptSet:
    """All prompts of one lesion. Complete, never a change, so that superseding loses nothing.

    The mask is a pure function of image, model and `PromptSet`: the decoder's first pass is given
    the box together with the first `initial` clicks (nothing at all means "auto": the model
    proposes what it finds), then each further click refines the logits of the pass before it.
    With a `base` there is no first pass: each click changes the painted mask where it lies.

    Attributes:
        clicks: In the order in which they were made.
        box: At most one.
        initial: How many of the first clicks are given together with the box, 0 to len(clicks).
        base: A mask that the clicks refine, painted by hand or proposed by another decoder, at the
            image's own size, or None.
    """

    clicks: tuple[Click, ...] = ()
    box: Box | None = None
    initial: int = 0
    base: PackedMask | None = None

    @property
    def first_pass(self) -> PromptSet:
        """The prompts of the decoder's first pass."""
        return replace(self, clicks=self.clicks[: self.initial], base=None)

    @property
    def refining_clicks(self) -> tuple[Click, ...]:
        """The clicks that each refine the pass before, in order."""
        return self.clicks[self.initial :]

    @property
    def is_empty(self) -> bool:
        """Whether there is no prompt at all: the model then proposes what it finds ("auto")."""
        return not self.clicks and self.box is None and self.base is None

    def with_click(self, click: Click) -> PromptSet:
        return replace(self, clicks=(*self.clicks, click))

    def without_click(self, index: int) -> PromptSet:
        initial = self.initial - 1 if index < self.initial else self.initial
        return replace(self, clicks=self.clicks[:index] + self.clicks[index + 1 :], initial=initial)

    def with_click_moved(self, index: int, *, x: float, y: float) -> PromptSet:
        moved = replace(self.clicks[index], x=x, y=y)
        return replace(self, clicks=(*self.clicks[:index], moved, *self.clicks[index + 1 :]))

    def with_box(self, box: Box | None) -> PromptSet:
        if self.base is not None and box is not None:
            # A box asks the model for another mask than the painted one.
            return PromptSet(box=box)
        return replace(self, box=box)

    def checked(self, hw: tuple[int, int]) -> PromptSet:
        """Give these prompts if they fit an image of `hw` = (height, width).

        Raises:
            PromptError: If a click lies outside the image, or the box is empty or not finite.
        """
        height, width = hw
        for click in self.clicks:
            if not (0 <= click.x <= width and 0 <= click.y <= height):
                raise PromptError(
                    "A click lies outside the image.",
                    value=f"({click.x:g}, {click.y:g})",
                    expected=f"0 to {width} across and 0 to {height} down",
                    remedy="Click inside the image.",
                )
            if click.label not in (FOREGROUND, BACKGROUND):
                raise PromptError(
                    "A click is neither lesion nor skin.",
                    value=str(click.label),
                    expected="1 (lesion) or 0 (skin)",
                )
        box = self.box
        if box is not None:
            corners = (box.x0, box.y0, box.x1, box.y1)
            if not all(map(isfinite, corners)) or box.width_px <= 0 or box.height_px <= 0:
                raise PromptError(
                    "The box is empty.",
                    value=", ".join(f"{corner:g}" for corner in corners),
                    expected="left < right and top < bottom",
                    remedy="Draw the box anew.",
                )
        return self


def prompts_to_json(prompts: PromptSet) -> dict[str, Any]:
    """Give the prompts as plain JSON values; `prompts_from_json` is the inverse."""
    box = prompts.box
    return {
        "box_xyxy": None if box is None else [*map(float, (box.x0, box.y0, box.x1, box.y1))],
        "points": [{"x": float(c.x), "y": float(c.y), "label": c.label} for c in prompts.clicks],
        "initial_points": prompts.initial,
        **({} if prompts.base is None else {"base": packed_to_json(prompts.base)}),
    }


def prompts_from_json(data: Mapping[str, Any]) -> PromptSet:
    """Rebuild a `PromptSet` from what `prompts_to_json` gave."""
    corners = data["box_xyxy"]
    clicks = (Click(float(p["x"]), float(p["y"]), int(p["label"])) for p in data["points"])
    return PromptSet(
        clicks=tuple(clicks),
        box=None if corners is None else Box(*map(float, corners)),
        initial=int(data["initial_points"]),
        base=packed_from_json(data["base"]) if data.get("base") else None,
    )
