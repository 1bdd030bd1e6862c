"""Numbers in the form of the window's language, shown and typed."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from scripted_link import ScriptedLink, entries, proposal

import lesionlab.ui
from lesionlab.ui.languages import use_language
from lesionlab.ui.main_window import MainWindow
from lesionlab.ui.number_field import NumberField
from lesionlab.ui.numbers import filled, number, percent
from lesionlab.ui.retraining.effort import EffortSeries
from lesionlab.ui.retraining.wording import signed

UI = Path(lesionlab.ui.__file__).parent


@pytest.fixture
def abroad(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have a system that speaks none of the languages, and no translations afterwards."""
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("fi_FI"))
    yield
    for translator in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.setParent(None)


@pytest.mark.usefixtures("abroad")
@pytest.mark.parametrize(
    ("code", "whole", "half", "share"),
    [
        ("en", "31,582", "0.50", "93.1%"),
        ("de", "31.582", "0,50", "93,1\u00a0%"),
        ("es", "31.582", "0,50", "93,1\u00a0%"),
        ("zh", "31,582", "0.50", "93.1%"),
    ],
)
def test_numbers_are_written_as_the_language_does(
    qapp: QApplication, code: str, whole: str, half: str, share: str
) -> None:
    use_language(qapp, code)
    assert number(31582) == whole
    assert number(0.5, 2) == half
    assert percent(0.931, 1) == share
    text = filled("{n:,} of {name}: {iou:.2f}, {part:.1%}", n=31582, name="a", iou=0.5, part=0.931)
    assert text == f"{whole} of a: {half}, {share}"


def test_only_what_is_marked_as_a_number_is_changed() -> None:
    assert filled("{year} {folder} {n:,}", year=2026, folder="{x:,}", n=1) == "2026 {x:,} 1"
    assert [number(n, signed=True) for n in (5, 0, -5)] == ["+5", "+0", "-5"]


@pytest.mark.parametrize(("system", "expected"), [("es_MX", "0.93"), ("de_CH", "0,93")])
def test_the_own_country_decides_where_the_language_is_spoken(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, abroad: None, system: str, expected: str
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(system))
    use_language(qapp, "es")
    assert number(0.93, 2) == expected


@pytest.mark.parametrize("code", ["en", "de", "es", "zh"])
@pytest.mark.parametrize("typed", ["1.25", "1,25"])
def test_both_decimal_signs_can_be_typed(qtbot: QtBot, code: str, typed: str) -> None:
    QLocale.setDefault(QLocale(code))
    field = NumberField(suffix=" mm", decimals=2, maximum=500.0)
    qtbot.addWidget(field)
    field.selectAll()
    QTest.keyClicks(field, typed)
    assert field.value() == 1.25
    assert field.text() == f"{number(1.25, 2)} mm"


def test_no_english_number_is_left_in_a_german_window(
    window: MainWindow, link: ScriptedLink
) -> None:
    QLocale.setDefault(QLocale("de"))
    link.open_project(entries(1200))
    link.show_image(proposal=proposal())
    QApplication.processEvents()
    texts = [label.text() for label in window.findChildren(QLabel)]
    assert any("1.200" in text for text in texts)
    assert any(re.search(r"\d,\d\u00a0%", text) for text in texts)
    assert [text for text in texts if re.search(r"\d,\d{3}|\d\.\d\d?\b|\d%", text)] == []


def test_window_code_writes_no_number_by_itself() -> None:
    found = []
    for file in sorted(UI.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FormattedValue) and node.format_spec is not None:
                spec = ast.unparse(node.format_spec)
                if re.search(r"[,f%]'$", spec):
                    found.append(f"{file.relative_to(UI)}:{node.lineno}")
    # A style sheet is no text.
    assert [place for place in found if not place.startswith("theme.py")] == []


def test_plots_and_effort_are_in_the_language_too(qtbot: QtBot) -> None:
    from lesionlab.ui.retraining.plots import Plot

    QLocale.setDefault(QLocale("de"))
    plot = Plot("Effort", x_label="Masks", y_label="Seconds")
    qtbot.addWidget(plot)
    axis = plot.item.getAxis("left")
    assert axis.tickStrings([0.0, 0.5, 1500.0], 1.0, 0.5) == ["0,0", "0,5", "1.500,0"]
    assert axis.tickStrings([0.0, 1500.0], 1.0, 500.0) == ["0", "1.500"]
    series = EffortSeries("compact", [1, 2], [0.0, 3.0], [14.3, 20.4])
    assert series.figures == ("2", "1,5", "17,4", "17,4")


def test_a_difference_has_its_sign(qapp: QApplication) -> None:
    QLocale.setDefault(QLocale("es"))
    assert [signed(v, 2) for v in (0.125, -0.5, -0.001)] == ["+0,13", "−0,50", "0,00"]
