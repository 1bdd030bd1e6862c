"""Reports as HTML: each one file with its pictures in it, without scripts and without a network."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.environment import TemplateStream
from markupsafe import Markup

from lesionlab.core.resources import resource
from lesionlab.engine.exchange.report.content import (
    RESEARCH_USE,
    CaseReport,
    Picture,
    ProjectReport,
)

_FOLDER = "report"


def write_html(report: CaseReport | ProjectReport, path: Path, *, back: str = "") -> None:
    """Write a report; `back` is where the list of all cases is, relative to a case's report.

    A project's report links to its cases' own pages beside it.
    """
    name = "case" if isinstance(report, CaseReport) else "project"
    stream = page(f"{name}.html.j2", report=report, back=link(back))
    stream.dump(str(path), encoding="utf-8", errors="replace")


def page(template: str, *, styles: tuple[str, ...] = (), **values: Any) -> TemplateStream:
    """Give a page as a stream of text.

    Args:
        template: The name of its template.
        styles: Names of style sheets beyond the one of all reports.
        values: What the template is given; all text in it is escaped.
    """
    texts = [resource(_FOLDER, name).read_text(encoding="utf-8") for name in ("style.css", *styles)]
    stream = (
        _templates()
        .get_template(template)
        # The style is the only text that is taken as it is: it comes with the program.
        .stream(style=Markup("".join(texts)), research_use=RESEARCH_USE, **values)
    )
    stream.enable_buffering(64)
    return stream


def data_uri(picture: Picture) -> str:
    """Give a picture as an address that holds it."""
    return f"data:image/{picture.kind};base64,{b64encode(picture.data).decode('ascii')}"


def link(path: str) -> str:
    """Give a relative path, forward slashes, as an address that no character of it can change."""
    # A colon in a name would make the part before it a scheme.
    return "/".join(quote(part, safe="", errors="replace") for part in PurePosixPath(path).parts)


@cache
def _templates() -> Environment:
    templates = Environment(
        loader=FileSystemLoader(resource(_FOLDER)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters.update(data_uri=data_uri, link=link)
    return templates
