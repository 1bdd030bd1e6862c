"""What is asked before something is noted of many images at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QInputDialog, QWidget

from lesionlab.ui.languages import translate
from lesionlab.ui.worklist.fields import DIAGNOSES


def ask_label(parent: QWidget, *, used: Iterable[str], given: Callable[[str], object]) -> None:
    """Ask for a label, offered from those used already."""
    title = translate("Worklist", "Label the selected images")
    text = translate("Worklist", "Label to add")
    _ask(parent, title, text, offered=sorted(used, key=str.casefold), given=given)


def ask_diagnosis(parent: QWidget, *, used: Iterable[str], given: Callable[[str], object]) -> None:
    """Ask for a diagnosis, offered from the usual ones and those used already."""
    usual = [translate("Diagnosis", diagnosis) for diagnosis in DIAGNOSES]
    more = sorted(set(used) - set(usual) - {""}, key=str.casefold)
    title = translate("Worklist", "Diagnosis of the selected images")
    text = translate("Worklist", "Diagnosis")
    _ask(parent, title, text, offered=[*usual, *more], given=given)


def _ask(
    parent: QWidget,
    title: str,
    text: str,
    *,
    offered: list[str],
    given: Callable[[str], object],
) -> None:
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(text)
    dialog.setComboBoxItems(offered)
    dialog.setComboBoxEditable(True)
    dialog.setTextValue("")
    dialog.textValueSelected.connect(lambda value: given(value.strip()) if value.strip() else None)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
