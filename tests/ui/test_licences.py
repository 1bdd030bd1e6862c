from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lesionlab.ui.help.about import AboutDialog
from lesionlab.ui.help.licences import LicencesDialog
from lesionlab.ui.main_window import MainWindow


def test_about_shows_whose_work_is_in_the_program_and_each_licence(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.actions_by_id["about"].trigger()
    about = window.findChild(AboutDialog)
    about.licences_button.click()
    dialog = about.findChild(LicencesDialog)
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() > 0, timeout=10_000)
    rows = [dialog.list.topLevelItem(n) for n in range(dialog.list.topLevelItemCount())]
    names = [row.text(0) for row in rows]

    assert names[0] == "Python"
    assert {"numpy", "torch", "PySide6_Essentials"} <= set(names)
    assert all(row.text(1) and row.text(2) for row in rows)
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in dialog.text.toPlainText()

    dialog.list.setCurrentItem(rows[names.index("PySide6_Essentials")])
    shown = dialog.text.toPlainText()
    assert shown.startswith("Qt and its Python bindings are used under the GNU Lesser General")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in shown

    dialog.reject()
    about.reject()


def test_the_licences_can_be_closed_while_they_are_still_being_read(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = LicencesDialog(parent=window)
    dialog.open()
    dialog.reject()
    QApplication.sendPostedEvents()
