"""Reports as PDF, A4, from the same content as the HTML ones."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    Image,
    KeepTogether,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from lesionlab.engine.exchange.report import content
from lesionlab.engine.exchange.report.charts import chart_drawing, legend_drawing
from lesionlab.engine.exchange.report.content import (
    RESEARCH_USE,
    CaseReport,
    Fact,
    Heading,
    Picture,
    ProjectReport,
    Section,
)
from lesionlab.engine.exchange.report.fonts import BOLD, REGULAR, marked_up, plain, register_fonts
from lesionlab.engine.exchange.report.html import link
from lesionlab.engine.exchange.report.palette import ACCENT, INK, LINE, MUTED, WARNING, WASH

# Pictures are JPEG already: written as letters they would be a quarter larger.
rl_config.useA85 = 0

MARGIN = 15 * mm
WIDTH = A4[0] - 2 * MARGIN
GAP = 6 * mm
COLUMN = (WIDTH - GAP) / 2
NAME = 42 * mm
HOW = 58 * mm
PICTURE_HEIGHT = 60 * mm
THUMBNAIL = (30 * mm, 23 * mm)

_RUNNING_SIZE = 7.5
_MOST_ROWS_TOGETHER = 16


def write_pdf(report: CaseReport | ProjectReport, path: Path) -> int:
    """Write a report, of a project with its cases as a list; gives the number of pages."""
    if isinstance(report, CaseReport):
        return _build(
            list(_case(report)),
            path,
            heading=report.heading,
            title=report.name,
            keywords=report.image_sha256,
        )
    title = report.heading.project or "Project"
    return _build(list(_project(report, title)), path, heading=report.heading, title=title)


def _build(
    story: list[Flowable], path: Path, *, heading: Heading, title: str, keywords: str = ""
) -> int:
    register_fonts()
    document = BaseDocTemplate(
        str(path),
        pagesize=A4,
        title=plain(f"{title} - LesionLab report"),
        author="",
        subject=RESEARCH_USE,
        keywords=keywords,
        creator=heading.program,
        lang="en",
    )
    frame = Frame(
        MARGIN,
        MARGIN + 5 * mm,
        WIDTH,
        A4[1] - 2 * MARGIN - 12 * mm,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    document.addPageTemplates(PageTemplate("page", [frame]))

    class NumberedCanvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
        """Writes header and footer when the number of pages is known."""

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **(kwargs | {"initialFontName": REGULAR}))
            self._pages: list[dict[str, Any]] = []

        def showPage(self) -> None:  # noqa: N802 (ReportLab's name)
            self._pages.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            for number, page in enumerate(self._pages, 1):
                self.__dict__.update(page)
                _draw_running(self, heading, number=number, count=len(self._pages))
                super().showPage()
            super().save()

    document.build(story, canvasmaker=NumberedCanvas)
    return int(document.page)


def _draw_running(canvas: Canvas, heading: Heading, *, number: int, count: int) -> None:
    left, right = MARGIN, A4[0] - MARGIN
    top, bottom = A4[1] - MARGIN + 1 * mm, MARGIN - 3 * mm
    canvas.setFillColor(MUTED)
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.5)
    canvas.setFont(REGULAR, _RUNNING_SIZE)
    canvas.drawRightString(right, top, heading.made_at)
    room = WIDTH - stringWidth(heading.made_at, REGULAR, _RUNNING_SIZE) - 8 * mm
    said = Paragraph(
        marked_up("LesionLab report" + (f" · {_cut(heading.project)}" if heading.project else "")),
        ParagraphStyle("running", fontName=REGULAR, fontSize=_RUNNING_SIZE, textColor=MUTED),
    )
    _, height = said.wrap(room, 12 * mm)
    said.drawOn(canvas, left, top - height + _RUNNING_SIZE)
    canvas.line(left, top - 2 * mm, right, top - 2 * mm)
    canvas.line(left, bottom + 4 * mm, right, bottom + 4 * mm)
    canvas.drawString(left, bottom, RESEARCH_USE)
    canvas.drawRightString(right, bottom, f"Page {number} of {count}")


def _cut(text: str, most: int = 48) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def _style(size: float = 9, **more: Any) -> ParagraphStyle:
    values = {"fontName": REGULAR, "fontSize": size, "leading": size * 1.35, "textColor": INK}
    return ParagraphStyle("text", **(values | more))


_TITLE = _style(17, fontName=BOLD, spaceAfter=1)
_STATE = _style(9, textColor=MUTED, spaceAfter=6)
_HEADING = _style(10.5, fontName=BOLD, spaceBefore=11, spaceAfter=3, keepWithNext=1)
_TEXT = _style()
_NAME = _style(8.5, textColor=MUTED)
_VALUE = _style(8.5)
_SMALL = _style(7.5, textColor=MUTED)
_NOTE = _style(7.5, textColor=MUTED, spaceBefore=3)
_CODE = _style(8)
_STRONG = _style(8.5, fontName=BOLD)
_NUMBER = _style(15, fontName=BOLD, leading=18)
_FIGURE = _style(8)
_HEAD = _style(7.5, textColor=MUTED, fontName=BOLD)
_WARNING = _style(8.5)

_PLAIN = [
    ("FONTNAME", (0, 0), (-1, -1), REGULAR),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]
_RULED = [
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 8),
    ("TOPPADDING", (0, 0), (-1, -1), 2.5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LINEBELOW", (0, 0), (-1, -1), 0.5, LINE),
]


def _paragraph(text: str, style: ParagraphStyle = _TEXT) -> Paragraph:
    return Paragraph(marked_up(" ".join(text.split())) or "&nbsp;", style)


# --- a case


def _case(report: CaseReport) -> Iterator[Flowable]:
    yield _paragraph(report.name, _TITLE)
    yield _paragraph(report.state, _STATE)
    if report.warnings:
        yield _warnings(report.warnings)
        yield Spacer(0, 4 * mm)
    for place in range(0, len(report.pictures), 2):
        cells = [_figure(picture) for picture in report.pictures[place : place + 2]]
        cells += [[]] * (2 - len(cells))
        row = Table([[cells[0], "", cells[1]]], colWidths=(COLUMN, GAP, COLUMN))
        row.setStyle(TableStyle(_PLAIN))
        yield row
        yield Spacer(0, 4 * mm)
    for section in report.sections:
        yield from _section(section)


def _warnings(warnings: tuple[str, ...]) -> Table:
    table = Table([[_paragraph(each, _WARNING)] for each in warnings], colWidths=[WIDTH])
    table.setStyle(
        TableStyle(
            [
                ("BACKGROUND", (0, 0), (-1, -1), HexColor("#fff6e2")),
                ("LINEBEFORE", (0, 0), (0, -1), 2, WARNING),
                ("LEFTPADDING", (0, 0), (-1, -1), 8),
                ("TOPPADDING", (0, 0), (-1, -1), 3),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
            ]
        )
    )
    return table


def _figure(picture: Picture) -> list[Flowable]:
    caption = f'<font name="{BOLD}" color="{INK.hexval().replace("0x", "#")}">'
    text = f"{caption}{marked_up(picture.title)}</font> {marked_up(picture.caption)}"
    below: list[Flowable] = [Spacer(0, 1.2 * mm), Paragraph(text, _SMALL)]
    if picture.legend:
        below.append(legend_drawing(picture.legend, width=COLUMN))
    return [_framed(picture, COLUMN, PICTURE_HEIGHT), *below]


def _framed(picture: Picture, width: float, height: float) -> Table:
    """Give a picture in the middle of a pale field of always the same size."""
    own_width, own_height = picture.size_wh
    scale = min(width / own_width, height / own_height)
    image = Image(io.BytesIO(picture.data), own_width * scale, own_height * scale)
    field = Table([[image]], colWidths=[width], rowHeights=[height])
    field.setStyle(
        TableStyle(
            [
                *_PLAIN,
                ("ALIGN", (0, 0), (-1, -1), "CENTER"),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("BACKGROUND", (0, 0), (-1, -1), WASH),
            ]
        )
    )
    return field


def _section(section: Section) -> Iterator[Flowable]:
    heading = _paragraph(section.title, _HEADING)
    note = [_paragraph(section.note, _NOTE)] if section.note else []
    if section.facts:
        yield KeepTogether([heading, _facts(section.facts), *([] if section.text else note)])
    else:
        yield heading
    if section.text:
        yield Spacer(0, 2 * mm)
        for line in section.text.splitlines():
            yield _paragraph(line)
    if section.text or not section.facts:
        yield from note


def _facts(facts: tuple[Fact, ...]) -> Table:
    rows = [
        [
            _paragraph(fact.name, _NAME),
            _paragraph(fact.value, _CODE if fact.is_code else _VALUE),
            _paragraph(fact.how, _SMALL),
        ]
        for fact in facts
    ]
    table = Table(rows, colWidths=(NAME, WIDTH - NAME - HOW, HOW), splitInRow=1)
    spans = [("SPAN", (1, row), (2, row)) for row, fact in enumerate(facts) if not fact.how]
    table.setStyle(TableStyle([*_RULED, *spans]))
    return table


# --- a project


def _project(report: ProjectReport, title: str) -> Iterator[Flowable]:
    yield _paragraph(title, _TITLE)
    yield Spacer(0, 3 * mm)
    yield _numbers(report.figures)
    for place in range(0, len(report.charts), 2):
        yield _chart_row(report.charts[place : place + 2])
    for table in report.tables:
        yield from _table(table)
    yield _paragraph("Cases", _HEADING)
    if not report.cases:
        yield _paragraph("No case is accepted yet.")
    for place in range(0, len(report.cases), 2):
        yield _MadeWhenDrawn(partial(_card_row, report.cases[place : place + 2]))
    if report.left_out:
        yield _paragraph("Not in this report", _HEADING)
        facts = tuple(Fact(name, reason) for name, reason in report.left_out)
        for place in range(0, len(facts), 20):
            yield _facts(facts[place : place + 20])


def _numbers(figures: tuple[Fact, ...]) -> Table:
    cells = [[_paragraph(f.value, _NUMBER), _paragraph(f.name, _SMALL)] for f in figures]
    table = Table([cells], colWidths=[WIDTH / len(figures)] * len(figures))
    table.setStyle(
        TableStyle(
            [
                ("BACKGROUND", (0, 0), (-1, -1), WASH),
                ("LEFTPADDING", (0, 0), (-1, -1), 8),
                ("TOPPADDING", (0, 0), (-1, -1), 6),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ]
        )
    )
    return table


def _chart_row(charts: tuple[content.Chart, ...]) -> KeepTogether:
    cells: list[Any] = []
    for chart in charts:
        parts: list[Flowable] = [
            _paragraph(chart.title, _HEADING),
            chart_drawing(chart, width=COLUMN),
        ]
        if chart.note:
            parts.append(_paragraph(chart.note, _NOTE))
        cells.append(parts)
    cells += [""] * (2 - len(cells))
    row = Table([[cells[0], "", cells[1]]], colWidths=(COLUMN, GAP, COLUMN))
    row.setStyle(TableStyle(_PLAIN))
    return KeepTogether([Spacer(0, 3 * mm), row])


def _table(table: content.Table) -> Iterator[Flowable]:
    count = len(table.head)
    first = 46 * mm if count > 2 else 70 * mm
    widths = [first, *[(WIDTH - first) / (count - 1)] * (count - 1)]
    rows = [[_paragraph(name, _HEAD) for name in table.head]]
    rows += [[_paragraph(value, _FIGURE) for value in row] for row in table.rows]
    drawn = Table(rows, colWidths=widths, repeatRows=1, splitInRow=1)
    drawn.setStyle(TableStyle(_RULED))
    note = [_paragraph(table.note, _NOTE)] if table.note else []
    parts = [_paragraph(table.title, _HEADING), drawn, *note]
    yield from [KeepTogether(parts)] if len(rows) < _MOST_ROWS_TOGETHER else parts


class _MadeWhenDrawn(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """Is made for its page and then forgotten: thousands would fill the memory."""

    def __init__(self, make: Callable[[], Flowable]) -> None:
        super().__init__()
        self._make = make
        self._made: Any = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self._made = self._make()
        self.width, self.height = self._made.wrapOn(self.canv, width, height)
        return self.width, self.height

    def draw(self) -> None:
        made, self._made = self._made, None
        made.drawOn(self.canv, 0, 0)


def _card_row(cases: tuple[content.CaseLine, ...]) -> Table:
    cells: list[Any] = [_card(case) for case in cases]
    cells += [""] * (2 - len(cells))
    row = Table([[cells[0], "", cells[1]]], colWidths=(COLUMN, GAP, COLUMN))
    row.setStyle(TableStyle([*_PLAIN, ("BOTTOMPADDING", (0, 0), (-1, -1), 3 * mm)]))
    return row


def _card(case: content.CaseLine) -> Table:
    address = f"{link(case.page)}.pdf"
    name = marked_up(_cut(case.name, 90))
    colour = ACCENT.hexval().replace("0x", "#")
    lines: list[Flowable] = [
        Paragraph(f'<link href="{address}" color="{colour}">{name}</link>', _STRONG)
    ]
    lines += [_paragraph(_cut(line, 120), _SMALL) for line in case.lines]
    if case.warning_count:
        lines.append(_paragraph(f"Warnings: {case.warning_count}", _SMALL))
    card = Table(
        [[_framed(case.picture, *THUMBNAIL), "", lines]],
        colWidths=(THUMBNAIL[0], 3 * mm, COLUMN - THUMBNAIL[0] - 3 * mm),
    )
    card.setStyle(TableStyle(_PLAIN))
    return card
