"""A question whose answer is to go on or not, in words that say what each would do."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

from lesionlab.ui.languages import translate


def may_go_on(parent: QWidget, question: str, text: str, *, yes: str, no: str = "") -> bool:
    """Ask before something that cannot be undone; not to go on is what Enter and Escape say.

    Args:
        parent: The window that asks.
        question: In a few words.
        text: What would happen.
        yes: What going on is called.
        no: What not going on is called; "" for "Cancel".
    """
    box = QMessageBox(QMessageBox.Icon.Question, "LesionLab", question, parent=parent)
    box.setInformativeText(text)
    accept = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    no = no or translate("Questions", "Cancel")
    box.setDefaultButton(box.addButton(no, QMessageBox.ButtonRole.RejectRole))
    box.exec()
    is_accepted = box.clickedButton() is accept
    box.deleteLater()
    return is_accepted
