"""The system's own dialogs for choosing folders and files; nobody types a path."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from lesionlab.ui.languages import translate


def choose_image_folder(parent: QWidget, *, start: str) -> str:
    """Give the folder of images that was chosen, or ""."""
    return QFileDialog.getExistingDirectory(
        parent, translate("FileChoice", "Open a folder of images"), start or str(Path.home())
    )


def choose_checkpoint(parent: QWidget | None) -> str:
    """Give the checkpoint file that was chosen, or ""."""
    file, _ = QFileDialog.getOpenFileName(
        parent,
        translate("FileChoice", "Add a SAM, MedSAM or classifier checkpoint"),
        str(Path.home()),
        translate("FileChoice", "Checkpoints (*.pth *.pt *.safetensors);;All files (*)"),
    )
    return file


def may_lose_changes(parent: QWidget) -> bool:
    """Ask whether to leave the folder although the last changes are not saved."""
    answer = QMessageBox.warning(
        parent,
        "LesionLab",
        translate("FileChoice", "The last changes are not saved, and are lost if you go on."),
        QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel,
        QMessageBox.StandardButton.Cancel,
    )
    return answer is QMessageBox.StandardButton.Discard
