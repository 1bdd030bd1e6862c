from __future__ import annotations

from html import escape
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QShortcut
from pytestqt.qtbot import QtBot
from scripted_link import ScriptedLink, entries, proposal

import lesionlab.ui
from lesionlab.ui.actions import ACTIONS
from lesionlab.ui.help import library, topics
from lesionlab.ui.help.key_table import html, key_rows
from lesionlab.ui.help.keys_sheet import KeysSheet
from lesionlab.ui.help.window import HelpWindow
from lesionlab.ui.main_window import MainWindow


def source(name: str) -> str:
    return library.page_source(name, language="en")


def anchors(name: str) -> set[str]:
    return {heading.anchor for heading in library.headings(source(name))}


@pytest.fixture
def help_window(window: MainWindow) -> HelpWindow:
    window.actions_by_id["help"].trigger()
    return window.findChild(HelpWindow)


# --- the pages ---


@pytest.mark.parametrize("name", library.PAGES)
def test_each_page_has_one_title(name: str) -> None:
    levels = [heading.level for heading in library.headings(source(name))]

    assert levels[0] == 1
    assert levels.count(1) == 1


@pytest.mark.parametrize("name", library.PAGES)
def test_no_link_is_dead(name: str) -> None:
    for link in library.links(source(name)):
        page, _, at = link.partition("#")
        target = page.removesuffix(".md") or name
        assert target in library.PAGES, link
        assert not at or at in anchors(target), link


@pytest.mark.parametrize("name", library.PAGES)
def test_pages_name_only_actions_that_there_are(name: str) -> None:
    ids = {spec.id for spec in ACTIONS}

    assert [i for i in library.named_actions(source(name)) if i not in ids] == []


def test_topics_lead_somewhere() -> None:
    for place in topics.topics().values():
        page, _, at = place.partition("#")
        assert page in library.PAGES
        assert not at or at in anchors(page), place


def test_topics_are_of_widgets_that_there_are() -> None:
    folder = Path(lesionlab.ui.__file__).parent
    code = "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))

    assert [name for name in topics.topics() if f"class {name}(" not in code] == []


def test_a_page_is_english_where_it_is_not_translated() -> None:
    assert library.page_source("about", language="xx") == source("about")


# --- the window ---


def test_every_action_is_in_the_help(window: MainWindow, help_window: HelpWindow) -> None:
    help_window.show_page("keys")
    text = help_window.page.toPlainText()

    missing = [row.name for row in key_rows(window.actions_by_id) if row.name not in text]
    assert missing == []


def test_pages_name_the_keys_of_the_moment(window: MainWindow) -> None:
    window.shortcuts.set_keys("accept", ["Ctrl+Alt+A"])
    window.actions_by_id["help"].trigger()
    page = window.findChild(HelpWindow)
    page.show_page("correcting#accepting")

    assert "Ctrl+Alt+A accepts" in page.page.toPlainText()
    assert "{key:" not in page.page.toPlainText()

    window.shortcuts.reset("accept")
    assert "Return accepts" in page.page.toPlainText()


def test_the_help_fits_what_is_being_done(
    qtbot: QtBot, window: MainWindow, link: ScriptedLink
) -> None:
    link.open_project(entries(3))
    link.show_image(proposal=proposal())
    bench = window.bench

    assert topics.topic_of(bench.view.canvas) == "correcting"
    assert topics.topic_of(bench.worklist.list) == "worklist"
    assert topics.topic_of(window) == topics.FALLBACK


def test_the_key_of_the_help_works_in_a_dialog(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_id["shortcuts"].trigger()
    sheet = window.findChild(KeysSheet)
    qtbot.waitUntil(lambda: sheet.findChild(QShortcut) is not None)

    sheet.findChild(QShortcut).activated.emit()

    page = sheet.findChild(HelpWindow)
    assert page.place == "keys"
    assert page.isVisible()


def test_links_back_and_contents(qtbot: QtBot, help_window: HelpWindow) -> None:
    help_window.show_page("first-steps")
    help_window.page.anchorClicked.emit(QUrl("looking.md#the-proposal"))
    assert help_window.place == "looking#the-proposal"
    assert help_window.contents.currentItem().text(0) == "The proposal"
    assert help_window.page.textCursor().block().text() == "The proposal"

    help_window.back_button.click()
    assert help_window.place == "first-steps"
    assert help_window.page.toPlainText().startswith("First steps")


def test_the_search_finds_and_opens(qtbot: QtBot, help_window: HelpWindow) -> None:
    qtbot.keyClicks(help_window.search, "read-only folder")
    tops = [
        help_window.contents.topLevelItem(i)
        for i in range(help_window.contents.topLevelItemCount())
    ]
    shown = [item.text(0) for item in tops if not item.isHidden()]
    assert "Safety" in shown
    assert "Looking at an image" not in shown

    qtbot.keyClick(help_window.search, Qt.Key.Key_Return)
    assert help_window.page.extraSelections()
    help_window.search.setText("xyzzy")
    assert help_window._nothing.isVisible()


# --- the sheet of keys ---


def test_the_sheet_names_every_key(window: MainWindow) -> None:
    window.shortcuts.set_keys("flag", ["Ctrl+Alt+F"])
    rows = key_rows(window.actions_by_id)
    text = html(rows, muted="#888888")

    assert [row.keys for row in rows if escape(row.keys) not in text] == []
    assert "Ctrl+Alt+F" in text


def test_the_sheet_is_one_page_of_pdf(window: MainWindow, tmp_path: Path) -> None:
    window.actions_by_id["shortcuts"].trigger()
    sheet = window.findChild(KeysSheet)
    file = tmp_path / "keys.pdf"

    assert sheet.write_pdf(str(file))
    data = file.read_bytes()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") == 1
    assert not sheet.write_pdf(str(tmp_path / "no_such_folder" / "keys.pdf"))
