"""What stands in a report, made once and written in several forms; the forms decide nothing."""

from __future__ import annotations

from dataclasses import dataclass, field

RESEARCH_USE = (
    "For research use only. LesionLab is not a medical device; nothing here is a diagnosis."
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is known.

    Attributes:
        name: What it is.
        value: With its unit.
        how: Where it comes from, or what it means, in a few words; or "".
        is_code: Whether it is a hash or the like, to be compared letter by letter.
    """

    name: str
    value: str
    how: str = ""
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """Facts under a title.

    Attributes:
        title: Short.
        facts: In their order.
        text: Running text, of any length, with the line breaks of who wrote it; or "".
        note: What has to be said of all of it, or "".
    """

    title: str
    facts: tuple[Fact, ...] = ()
    text: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class LegendLine:
    """What one kind of line in a picture is."""

    text: str
    colour: str
    is_dashed: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture.

    Attributes:
        title: Short.
        data: A JPEG or PNG file's bytes; it holds pixels and nothing else.
        kind: "jpeg" or "png".
        size_wh: Its pixels.
        caption: One sentence, or "".
        legend: What its lines are.
    """

    title: str
    data: bytes
    kind: str
    size_wh: tuple[int, int]
    caption: str = ""
    legend: tuple[LegendLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """What all pages of a report say.

    Attributes:
        project: Name of the folder of images, without where it lies; "" to leave it out.
        made_at: Date and time, for people.
        program: "LesionLab 0.1.0".
    """

    project: str
    made_at: str
    program: str


@dataclass(frozen=True, slots=True)
class CaseReport:
    """The report of one image.

    Attributes:
        heading: As on all pages.
        name: Of the image's file, without folders.
        state: One sentence: whether it is accepted, by whom and when.
        image_sha256: Over shape and pixels of the image.
        warnings: What the program warned of, a sentence each.
        pictures: In their order.
        sections: In their order.
    """

    heading: Heading
    name: str
    state: str
    image_sha256: str
    warnings: tuple[str, ...]
    pictures: tuple[Picture, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Figures in rows.

    Attributes:
        title: Short.
        head: Of each column; the first one holds names, the others figures or short text.
        rows: As text.
        note: What has to be said of all of it, or "".
    """

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart; `text` is its value as it is written beside it."""

    label: str
    value: float
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A row of bars from zero.

    Attributes:
        title: With the unit.
        bars: From left to right; no value is negative.
        axis: What the labels under the bars are.
        note: One sentence, or "".
    """

    title: str
    bars: tuple[Bar, ...]
    axis: str
    note: str = ""

    @property
    def highest(self) -> float:
        """The largest value, or 1 where all are 0."""
        return max((bar.value for bar in self.bars), default=0.0) or 1.0


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One case in the list of a project.

    Attributes:
        name: Path of the image within the project.
        page: Where its own pages are, relative to the project's report, without ending.
        image_sha256: Over shape and pixels of the image.
        picture: Small, with the outline.
        lines: What is to be known at a glance, a line each.
        warning_count: How many warnings there are.
    """

    name: str
    page: str
    image_sha256: str
    picture: Picture
    lines: tuple[str, ...]
    warning_count: int = 0


@dataclass(frozen=True, slots=True)
class ProjectReport:
    """The report of a project.

    Attributes:
        heading: As on all pages.
        figures: The few that stand at the top.
        charts: In their order.
        tables: In their order.
        cases: In the worklist's order.
        left_out: (name, reason) of the images that could not be reported.
    """

    heading: Heading
    figures: tuple[Fact, ...]
    charts: tuple[Chart, ...]
    tables: tuple[Table, ...]
    cases: tuple[CaseLine, ...]
    left_out: tuple[tuple[str, str], ...] = field(default=())
