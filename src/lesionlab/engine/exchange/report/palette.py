"""Colours of the PDF reports; those of the HTML ones stand in resources/report/style.css."""

from __future__ import annotations

from reportlab.lib.colors import HexColor

INK = HexColor("#1c2530")
MUTED = HexColor("#5b6673")
LINE = HexColor("#dde2e8")
WASH = HexColor("#eef1f4")
ACCENT = HexColor("#0b6a8f")
WARNING = HexColor("#c98a00")
