"""What is asked in a dialog: files with the system's own, and what cannot be taken back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from lesionlab.core.decoders import DecoderKind
from lesionlab.ui.going_on import may_go_on
from lesionlab.ui.languages import translate

_FILTERS = {
    "LesionLab decoder (*.safetensors)": ".safetensors",
    "segment_anything state dict (*.pth)": ".pth",
}


def choose_export_file(parent: QWidget, *, title: str, kind: DecoderKind) -> str:
    """Give the file to export a decoder to, with a suffix that says its form, or ""."""
    first, *others = _FILTERS
    if kind is DecoderKind.IMAGE_PROMPTS:
        others = []  # `segment_anything` knows nothing like it
    file, chosen = QFileDialog.getSaveFileName(
        parent,
        translate("Questions", "Export {title}").format(title=title),
        str(Path.home() / f"{title.replace('/', '-')}{_FILTERS[first]}"),
        ";;".join((first, *others)),
        first,
    )
    return export_name(file, chosen=chosen)


def export_name(file: str, *, chosen: str) -> str:
    """Give the name of a file to export with the suffix of the kind that was chosen."""
    if not file:
        return ""
    path, suffix = Path(file), _FILTERS.get(chosen, ".safetensors")
    if path.suffix == suffix:
        return file
    # The dialog offers a name with the other kind's suffix, which does not follow the choice.
    return str(path.with_suffix(suffix) if path.suffix in _FILTERS.values() else file + suffix)


def choose_import_file(parent: QWidget) -> str:
    """Give the decoder file to import, or ""."""
    file, _ = QFileDialog.getOpenFileName(
        parent,
        translate("Questions", "Import a decoder"),
        str(Path.home()),
        translate("Questions", "Decoders (*.safetensors);;All files (*)"),
    )
    return file


def may_try_unproved(parent: QWidget, *, title: str) -> bool:
    """Ask whether to use a decoder that was not proved better."""
    return may_go_on(
        parent,
        translate("Questions", "Try {title} although it was not proved better?").format(
            title=title
        ),
        translate(
            "Questions",
            "It then draws the masks that you see from now on, and the window "
            "says that it is on trial. Your accepted masks stay as they are, "
            "and you can go back at any time under Decoders.",
        ),
        yes=translate("Questions", "Try it"),
    )


def may_delete(parent: QWidget, *, title: str) -> bool:
    """Ask whether to delete a decoder's file."""
    return may_go_on(
        parent,
        translate("Questions", "Delete {title}?").format(title=title),
        translate(
            "Questions",
            "Its file is removed and cannot be brought back. Masks that were made with it stay.",
        ),
        yes=translate("Questions", "Delete"),
    )


def may_lose_retraining(parent: QWidget) -> bool:
    """Ask whether to go on although a retraining is under way."""
    return may_go_on(
        parent,
        translate("Questions", "A retraining is under way."),
        translate(
            "Questions",
            "The retraining under way would be lost if you go on. Your "
            "corrections are safe, and you can start it again later.",
        ),
        yes=translate("Questions", "Stop the retraining"),
        no=translate("Questions", "Stay here"),
    )
