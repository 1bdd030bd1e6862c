"""The window without a mouse, and for those who hear it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from scripted_link import ScriptedLink, entries, proposal

from lesionlab.core.prompts import BACKGROUND, FOREGROUND
from lesionlab.ui.export_dialog import ExportDialog
from lesionlab.ui.exports.image_choice import exportable
from lesionlab.ui.help.about import AboutDialog
from lesionlab.ui.help.key_table import key_rows
from lesionlab.ui.help.keys_sheet import KeysSheet
from lesionlab.ui.help.window import HelpWindow
from lesionlab.ui.main_window import MainWindow
from lesionlab.ui.palette.overlay import Palette
from lesionlab.ui.scale_dialog import ScaleDialog
from lesionlab.ui.settings.dialog import SettingsDialog
from lesionlab.ui.views.access_desk import AccessDesk
from lesionlab.ui.views.key_pointer import LARGE_STEP_PX, STEP_PX


def nameless(root: QWidget) -> list[str]:
    """Give the widgets below `root` that take the keys and say nothing to a screen reader."""
    found = []
    for widget in [root, *root.findChildren(QWidget)]:
        name = widget.objectName()
        # The list of a combo box is told as the box itself, and a text is its own name.
        is_popup = widget.window().windowFlags() & Qt.WindowType.Popup == Qt.WindowType.Popup
        is_text = isinstance(widget, QLabel)
        is_unfilled = isinstance(widget, QPushButton) and not widget.isVisibleTo(root)
        takes_keys = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if is_popup or is_text or is_unfilled or not takes_keys or name.startswith("qt_"):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name):
            parent = type(widget.parent()).__name__
            found.append(f"{type(widget).__name__} {name} in {parent}")
    return found


@pytest.fixture
def working(window: MainWindow, link: ScriptedLink) -> MainWindow:
    link.open_project(entries(3))
    link.show_image(proposal=proposal())
    window.bench.session.add_click(40, 30, 1)
    return window


def test_every_widget_of_the_window_has_a_name(working: MainWindow) -> None:
    assert nameless(working) == []


@pytest.mark.parametrize(
    "kind", ["scale", "export", "keys", "about", "help", "tone", "side by side"]
)
def test_every_widget_of_a_dialog_has_a_name(qtbot: QtBot, working: MainWindow, kind: str) -> None:
    if kind in ("tone", "side by side"):
        working.actions_by_id[kind.replace(" ", "_")].trigger()
        assert nameless(working) == []
        return
    dialog = {
        "scale": lambda: ScaleDialog(100, parent=working),
        "export": lambda: ExportDialog(
            lambda request: 1,
            images=exportable(working.bench.worklist),
            settings=working._settings,
            folder="/clinic",
            parent=working,
        ),
        "keys": lambda: KeysSheet(key_rows(working.actions_by_id), parent=working),
        "about": lambda: AboutDialog(parent=working),
        "help": lambda: HelpWindow(lambda name: f"# {name}", parent=working),
    }[kind]()
    qtbot.addWidget(dialog)

    assert nameless(dialog) == []


@pytest.mark.parametrize(("action", "kind"), [("settings", SettingsDialog), ("palette", Palette)])
def test_settings_and_palette_have_names(
    working: MainWindow, action: str, kind: type[QWidget]
) -> None:
    working.actions_by_id[action].trigger()

    assert nameless(working.findChild(kind)) == []


def test_the_retraining_window_has_names(working: MainWindow) -> None:
    working.actions_by_id["retrain"].trigger()

    assert working.retraining.window is not None
    assert nameless(working.retraining.window) == []


def test_tab_reaches_list_image_and_panel(qtbot: QtBot, working: MainWindow) -> None:
    canvas = working.bench.view.canvas
    reached: list[QWidget] = []
    widget: QWidget = canvas
    for _ in range(1000):
        widget = widget.nextInFocusChain()
        if widget is canvas:
            break
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.append(widget)

    assert working.bench.worklist.list in reached
    assert working.bench.view.side.prompts in reached
    beside, listed = working.bench.view.side.prompts, working.bench.worklist.list
    assert reached.index(beside) < reached.index(listed), "to the panel, then round to the list"


def test_a_ring_shows_what_has_the_keys(qtbot: QtBot, working: MainWindow) -> None:
    desk = next(d for d in working.desks if isinstance(d, AccessDesk))
    working.activateWindow()
    canvas = working.bench.view.canvas
    canvas.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is canvas)

    qtbot.keyClick(canvas, Qt.Key.Key_Tab)

    assert desk.ring.widget() is QApplication.focusWidget()
    assert desk.ring.widget() is not canvas
    assert desk.ring.isVisible()
    qtbot.mouseClick(canvas, Qt.MouseButton.MiddleButton)
    assert desk.ring.widget() is None


def test_points_are_set_by_keys_alone(qtbot: QtBot, working: MainWindow) -> None:
    canvas, session = working.bench.view.canvas, working.bench.session
    working.actions_by_id["key_pointer"].trigger()
    middle = QPointF(canvas.width() / 2, canvas.height() / 2)

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space):
        qtbot.keyClick(canvas, key)
    qtbot.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(canvas, Qt.Key.Key_Backspace)

    lesion, skin = session.work.prompts.clicks[-2:]
    assert (lesion.label, skin.label) == (FOREGROUND, BACKGROUND)
    expected = canvas.viewport.to_image(middle.x() + 2 * STEP_PX, middle.y())
    assert (lesion.x, lesion.y) == pytest.approx(expected)
    expected = canvas.viewport.to_image(middle.x() + 2 * STEP_PX, middle.y() + LARGE_STEP_PX)
    assert (skin.x, skin.y) == pytest.approx(expected)

    count = len(session.work.prompts.clicks)
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert len(session.work.prompts.clicks) == count - 1, "Delete removes what it points at"


def test_a_box_is_drawn_by_keys_alone(qtbot: QtBot, working: MainWindow) -> None:
    canvas = working.bench.view.canvas
    for name in ("tool_box", "key_pointer"):
        working.actions_by_id[name].trigger()
    before = working.bench.session.work.prompts.box

    qtbot.keyPress(canvas, Qt.Key.Key_Space)
    for _ in range(5):
        qtbot.keyClick(canvas, Qt.Key.Key_Up)
        qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyRelease(canvas, Qt.Key.Key_Space)

    box = working.bench.session.work.prompts.box
    assert box != before
    assert box.width_px == pytest.approx(box.height_px)


def test_the_pointer_takes_the_image_along_at_the_edge(qtbot: QtBot, working: MainWindow) -> None:
    canvas = working.bench.view.canvas
    working.actions_by_id["key_pointer"].trigger()
    canvas.zoom_by(4)
    left = canvas.viewport.left

    for _ in range(canvas.width() // LARGE_STEP_PX):
        qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)

    assert canvas.viewport.left < left
    working.actions_by_id["key_pointer"].trigger()
    left = canvas.viewport.left
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert canvas.viewport.left > left, "without the pointer the arrows move the image"


def test_the_image_is_told_in_words(working: MainWindow, link: ScriptedLink) -> None:
    canvas = working.bench.view.canvas
    assert canvas.accessibleName() == "Image img_00001.png"
    area = int(working.bench.session.work.mask.sum())
    said = canvas.accessibleDescription()
    assert said.startswith("corrected, not accepted")
    assert f"mask of {area:,} pixels" in said

    working.actions_by_id["next"].trigger()
    assert canvas.accessibleDescription() == "No image is shown."
    link.show_image(proposal=proposal())
    assert canvas.accessibleName() == "Image img_00002.png"
    assert canvas.accessibleDescription().startswith("as proposed")


def test_a_notice_does_not_move_the_image(qtbot: QtBot, working: MainWindow) -> None:
    canvas = working.bench.view.canvas
    for subject in ("research", "initials"):
        working.notices.dismiss(subject)
    qtbot.wait(10)
    before = canvas.mapTo(working, QPoint(0, 0)), canvas.size()

    working.notices.show_notice("test", "Something to know. " * 30)
    qtbot.wait(10)

    assert (canvas.mapTo(working, QPoint(0, 0)), canvas.size()) == before
    stack = working.notices
    assert stack.isVisible()
    assert stack.width() == working.bench.view.centre.width()
    assert stack.mapTo(working, QPoint(0, 0)) == before[0]
    assert stack.height() >= stack.notice("test").sizeHint().height()
    height = stack.height()
    working.notices.dismiss("test")
    qtbot.waitUntil(lambda: not stack.isVisible() or stack.height() < height)
