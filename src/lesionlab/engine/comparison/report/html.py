"""The report of a comparison as HTML: one file, no script, nothing from a network."""

from __future__ import annotations

from markupsafe import Markup

from lesionlab.engine.comparison.report.content import ComparisonReport
from lesionlab.engine.exchange.report.html import page


def html_bytes(report: ComparisonReport) -> bytes:
    """Give the whole page, UTF-8."""
    stream = page("comparison.html.j2", styles=("comparison.css",), report=report, drawn=Markup)
    return "".join(stream).encode("utf-8", errors="replace")
