"""The check of the project's record: whether all is as it was recorded, in plain words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lesionlab.core.messages import Event, Progressed, RequestFailed
from lesionlab.core.record_messages import (
    BrokenLink,
    CheckedRecord,
    CheckRecord,
    RecordChecked,
    RecordNote,
)
from lesionlab.ui.languages import QT_TRANSLATE_NOOP, engine_text, error_text, translate
from lesionlab.ui.numbers import number
from lesionlab.ui.theme import styled

if TYPE_CHECKING:
    from lesionlab.ui.desks import Surroundings

WIDTH_PX = 640

_KINDS = {
    "image": QT_TRANSLATE_NOOP("Record", "image"),
    "proposal": QT_TRANSLATE_NOOP("Record", "proposal"),
    "correction": QT_TRANSLATE_NOOP("Record", "accepted mask"),
    "training set": QT_TRANSLATE_NOOP("Record", "training set"),
    "decoder": QT_TRANSLATE_NOOP("Record", "decoder"),
    "decoder use": QT_TRANSLATE_NOOP("Record", "use of a decoder"),
    "export": QT_TRANSLATE_NOOP("Record", "export"),
}


class RecordDialog(QDialog):
    """What the check came to, and the newest hash, to be kept elsewhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("The record of the project"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH_PX)
        intro = QLabel(
            self.tr(
                "Each image, proposal, accepted mask, decoder and export is a link of the project's"
                " record, together with the hash of the link before. A later change by anything"
                " else than LesionLab shows, as the hashes do not fit any more."
            )
        )
        intro.setWordWrap(True)
        self.outcome = styled(QLabel(self.tr("Checking...")), "heading")
        self.outcome.setWordWrap(True)
        self.details = QLabel()
        self.details.setWordWrap(True)
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.head = QLineEdit()
        self.head.setReadOnly(True)
        self.head.setAccessibleName(self.tr("Hash of the newest link"))
        self.head.setToolTip(self.tr("The hash of the newest link, and how many links there are."))
        self.copy = QPushButton(self.tr("Copy"))
        self.copy.setToolTip(self.tr("Copy the hash of the newest link."))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.head.text()))
        advice = styled(
            QLabel(
                self.tr(
                    "That the newest links were cut off shows only if this hash is kept elsewhere."
                    " Each export keeps it, and lesionlab verify compares the two."
                )
            ),
            "muted",
        )
        advice.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.head, 1)
        row.addWidget(self.copy)
        self._newest = QWidget()
        newest = QVBoxLayout(self._newest)
        newest.setContentsMargins(0, 0, 0, 0)
        newest.addLayout(row)
        newest.addWidget(advice)
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        for widget in (intro, self.outcome, self.details, self._newest, buttons):
            layout.addWidget(widget)
        layout.insertStretch(layout.count() - 1)
        self.details.hide()
        self._newest.hide()

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the check is."""
        text = self.tr("Checking link {done} of {total}...")
        self.outcome.setText(text.format(done=number(done), total=number(total)))

    def show_outcome(self, records: tuple[CheckedRecord, ...]) -> None:
        """Say what came of it."""
        broken = next((record for record in records if record.broken is not None), None)
        first = records[0]
        if broken is None:
            text = self.tr("All {links} links are as they were recorded.")
            self.outcome.setText(text.format(links=number(first.links)))
        else:
            self.outcome.setText(self.tr("Something is not as it was recorded."))
        lines = []
        if broken is not None and broken.broken is not None:
            if broken.reading:
                text = self.tr("In second reading {number}:")
                lines.append(text.format(number=broken.reading))
            lines += _broken_lines(broken.broken)
        lines += [_note_line(note) for record in records for note in record.notes]
        self.details.setText("\n\n".join(lines))
        self.details.setVisible(bool(lines))
        self.head.setText(f"{first.links} {first.head}")
        self.head.setCursorPosition(0)
        self._newest.show()
        layout = self.layout()
        assert layout is not None
        self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def show_error(self, text: str) -> None:
        """Say why it could not be checked."""
        self.outcome.setText(self.tr("The record could not be checked."))
        self.details.setText(text)
        self.details.show()


class RecordDesk(QObject):
    """Has the record checked when that is asked for."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.window)
        self._around = around
        self._number = 0
        self.dialog: RecordDialog | None = None

    def commands(self) -> dict[str, Callable[[], object]]:
        """Give what each of its actions does, by the action's id."""
        return {"record": self.check}

    def check(self) -> None:
        """Check the record and show what comes of it."""
        if self.dialog is None:
            self.dialog = RecordDialog(self._around.window)
            self.dialog.destroyed.connect(self._dialog_gone)
            self.dialog.open()
            self._around.bench.session.save_now()
            self._number = self._around.send(CheckRecord())

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine."""
        if self.dialog is None or number != self._number:
            return
        match event:
            case Progressed(done, total):
                self.dialog.show_progress(done, total)
            case RecordChecked(records):
                self.dialog.show_outcome(records)
            case RequestFailed(error):
                self.dialog.show_error(error_text(error))

    def forget(self) -> None:
        """Leave the project: nothing about it is shown any more."""
        if self.dialog is not None:
            self.dialog.close()

    def update_icons(self) -> None:
        """Draw in the colours of the theme; it has none of its own."""

    def _dialog_gone(self) -> None:
        self.dialog = None


def _broken_lines(broken: BrokenLink) -> list[str]:
    """Give in plain words what is wrong, one paragraph each."""
    kind = translate("Record", _KINDS[broken.kind]) if broken.kind in _KINDS else ""
    about = [kind, broken.about, _local_time(broken.made_at)]
    where = ", ".join(filter(None, about))
    if broken.number:
        text = translate("Record", "Link {number} ({about}):")
        where = text.format(number=number(broken.number), about=where or "-")
    lines = [f"{where} {engine_text(broken.what)}".strip()]
    compared = []
    if broken.expected:
        text = translate("Record", "Recorded: {value}")
        compared.append(text.format(value=broken.expected))
    if broken.actual:
        compared.append(translate("Record", "Found: {value}").format(value=broken.actual))
    if compared:
        lines.append("\n".join(compared))
    if broken.remedy:
        lines.append(engine_text(broken.remedy))
    return lines


def _note_line(note: RecordNote) -> str:
    if not note.number:
        return engine_text(note.what)
    text = translate("Record", "Link {number} ({about}):").format(
        number=number(note.number), about=_local_time(note.made_at) or "-"
    )
    return f"{text} {engine_text(note.what)}"


def _local_time(made_at: str) -> str:
    try:
        return f"{datetime.fromisoformat(made_at).astimezone():%Y-%m-%d %H:%M}"
    except (ValueError, OverflowError, OSError):
        return made_at
