"""The report of a comparison: one tree of figures, written as HTML, CSV and JSON."""

from __future__ import annotations

from lesionlab.engine.comparison.report.files import write_report

__all__ = ["write_report"]
