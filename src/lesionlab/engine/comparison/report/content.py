"""What stands in the report of a comparison, before it becomes HTML."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lesionlab.engine.exchange.report.content import Fact, Heading, Picture


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table.

    Attributes:
        text: The figure, or "–" where there is none.
        small: Below it, in small: its interval, for instance.
        pointers: To the figures in comparison.json that it shows, in the order of the text.
        tone: "best" of its column; "better" or "worse" than another beyond chance; "name" of the
            row; or "".
    """

    text: str
    small: str = ""
    pointers: tuple[str, ...] = ()
    tone: str = ""


@dataclass(frozen=True, slots=True)
class FigureTable:
    """Figures in rows.

    Attributes:
        title: Short, or "".
        head: Of each column.
        rows: As many cells each as there are columns.
        note: What has to be said of all of it, or "".
        style: "" or "dense" for many columns.
    """

    kind: ClassVar[str] = "table"
    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    style: str = ""


@dataclass(frozen=True, slots=True)
class Plot:
    """A drawing.

    Attributes:
        title: Short.
        svg: A whole svg element; texts in it are escaped.
        note: One sentence, or "".
        is_half: Whether two of them stand beside each other.
    """

    kind: ClassVar[str] = "plot"
    title: str
    svg: str
    note: str = ""
    is_half: bool = False


@dataclass(frozen=True, slots=True)
class Plots:
    """Drawings that belong together."""

    kind: ClassVar[str] = "plots"
    title: str
    plots: tuple[Plot, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """An image as a picture, with what is said below it."""

    picture: Picture
    name: str
    figure: Cell


@dataclass(frozen=True, slots=True)
class Gallery:
    """Images under a title."""

    kind: ClassVar[str] = "gallery"
    title: str
    images: tuple[Shown, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """Sentences, a paragraph each."""

    kind: ClassVar[str] = "text"
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts in rows, under a title or ""."""

    kind: ClassVar[str] = "facts"
    title: str
    facts: tuple[Fact, ...]
    note: str = ""


Block = FigureTable | Plot | Plots | Gallery | Text | Facts


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks under a title."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ComparisonReport:
    """The whole of it.

    Attributes:
        heading: As on all pages.
        title: Of the report.
        state: One sentence: what was compared.
        figures: The few that stand at the top.
        answers: What comes out, a sentence each.
        sections: In their order.
    """

    heading: Heading
    title: str
    state: str
    figures: tuple[tuple[Cell, str], ...]
    answers: tuple[str, ...]
    sections: tuple[Section, ...]
