"""The tab "Decoders": the versions, which is in use, and what can be done with each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lesionlab.core.decoder_messages import (
    DecoderExported,
    DecodersListed,
    DeleteDecoder,
    ExportDecoder,
    ImportDecoder,
    RollBackDecoder,
    UseDecoder,
)
from lesionlab.core.decoders import DecoderKind, DecoderVersion, Origin
from lesionlab.core.messages import Event, Request, RequestFailed
from lesionlab.ui import icons
from lesionlab.ui.languages import QT_TRANSLATE_NOOP, error_text, translate
from lesionlab.ui.notices import NoticeKind, NoticeStack
from lesionlab.ui.numbers import number
from lesionlab.ui.retraining import questions, wording
from lesionlab.ui.retraining.version_card import VersionCard
from lesionlab.ui.theme import colours, styled

_COLUMNS = (
    QT_TRANSLATE_NOOP("DecodersPage", "Decoder"),
    "",
    QT_TRANSLATE_NOOP("DecodersPage", "Made"),
    QT_TRANSLATE_NOOP("DecodersPage", "Corrections"),
    QT_TRANSLATE_NOOP("DecodersPage", "What judging said"),
)
_BADGE = 1
_CORRECTIONS = 3
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class DecodersPage(QWidget):
    """A table of versions, the card of the one that is picked, and buttons."""

    def __init__(self, send: Callable[[Request], int]) -> None:
        super().__init__()
        self._send = send
        self._number = 0
        self._done_text = ""
        self._before = ""
        self.versions: tuple[DecoderVersion, ...] = ()
        self.notes = NoticeStack()
        self.table = _table()
        self.table.itemSelectionChanged.connect(self._picked)
        self.card = VersionCard()
        self.use_button = styled(_button(self.tr("Use this decoder"), self._use), "primary")
        self.back_button = _button(self.tr("Go back to the one before"), self._roll_back)
        self.export_button = _button(self.tr("Export..."), self._export)
        self.delete_button = _button(self.tr("Delete..."), self._delete)
        self.import_button = _button(self.tr("Import..."), self._import)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.use_button, self.export_button, self.delete_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.import_button)
        buttons.addWidget(self.back_button)
        body = QVBoxLayout()
        body.setContentsMargins(24, 20, 24, 16)
        body.setSpacing(12)
        body.addWidget(self.table, 1)
        body.addWidget(self.card)
        body.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notes)
        layout.addLayout(body, 1)
        self._picked()

    @property
    def picked(self) -> DecoderVersion | None:
        """The version whose row is picked."""
        row = self.table.currentRow()
        return self.versions[row] if 0 <= row < len(self.versions) else None

    def pick(self, sha256: str) -> None:
        """Pick a version's row."""
        for row, version in enumerate(self.versions):
            if version.ref.sha256 == sha256:
                self.table.selectRow(row)

    def show_listed(self, listed: DecodersListed) -> None:
        """Show the versions; what was picked stays picked, else the one of its kind in use is."""
        before = self.picked
        kind = DecoderKind.DECODER if before is None else before.kind
        self.versions, self._before = listed.versions, listed.before
        self._fill()
        serving = (v.ref.sha256 for v in self.versions if v.in_use and v.kind is kind)
        known = {v.ref.sha256 for v in self.versions}
        if before is not None and not before.in_use and before.ref.sha256 in known:
            self.pick(before.ref.sha256)
        else:
            self.pick(next(serving, ""))
        self._picked()

    def handle(self, number: int, event: Event) -> None:
        """Take the answer to what was asked here."""
        if not number or number != self._number:
            return
        if isinstance(event, RequestFailed):
            self._answered(error_text(event.error), kind=NoticeKind.ERROR)
        elif isinstance(event, DecoderExported):
            self._answered(self.tr("Exported to {file}").format(file=event.file))
        elif isinstance(event, DecodersListed):
            self._answered(self._done_text)

    def update_icons(self) -> None:
        """Draw in the colours of the theme."""
        self.notes.update_icons()
        self._fill()

    def _fill(self) -> None:
        row = self.table.currentRow()
        self.table.blockSignals(True)
        self.table.setRowCount(len(self.versions))
        for place, version in enumerate(self.versions):
            for column, text in enumerate(_texts(version)):
                self.table.setItem(place, column, _item(text, version, column=column))
        if 0 <= row < len(self.versions):
            self.table.selectRow(row)
        self.table.blockSignals(False)

    def _picked(self) -> None:
        version = self.picked
        is_free = not self._number
        self.card.show_version(version)
        can_serve = version is not None and not version.is_missing
        self.use_button.setEnabled(is_free and can_serve and not _in_use(version))
        self.export_button.setEnabled(is_free and can_serve)
        self.delete_button.setEnabled(
            is_free
            and version is not None
            and version.origin is not Origin.BASE
            and not version.in_use
        )
        self.import_button.setEnabled(is_free)
        self.back_button.setEnabled(is_free and bool(self._before))
        self.back_button.setToolTip(
            self.tr("Use {before} again, which was in use before").format(before=self._before)
            if self._before
            else self.tr("No other decoder was in use before")
        )

    def _ask(self, request: Request, *, meanwhile: str, done: str) -> None:
        self.notes.show_notice("answer", meanwhile, can_dismiss=False)
        self._done_text = done
        self._number = self._send(request)
        self._picked()

    def _answered(self, text: str, *, kind: NoticeKind = NoticeKind.INFO) -> None:
        self._number = 0
        self.notes.show_notice("answer", text, kind=kind)
        self._picked()

    def _use(self) -> None:
        version = self.picked
        if version is None or not self.use_button.isEnabled():
            return
        is_trial = not version.is_proved
        if is_trial and not questions.may_try_unproved(self, title=wording.title(version)):
            return
        self._ask(
            UseDecoder(version.ref.sha256, as_trial=is_trial),
            meanwhile=self.tr("Changing to {title}...").format(title=wording.title(version)),
            done=(
                self.tr("{title} is in use on trial now.")
                if is_trial
                else self.tr("{title} is in use now.")
            ).format(title=wording.title(version)),
        )

    def _roll_back(self) -> None:
        self._ask(
            RollBackDecoder(),
            meanwhile=self.tr("Going back to the decoder before..."),
            done=self.tr("The decoder that was in use before is in use again."),
        )

    def _delete(self) -> None:
        version = self.picked
        if version is not None and questions.may_delete(self, title=wording.title(version)):
            self._ask(
                DeleteDecoder(version.ref.sha256),
                meanwhile=self.tr("Deleting {title}...").format(title=wording.title(version)),
                done=self.tr("{title} was deleted.").format(title=wording.title(version)),
            )

    def _export(self) -> None:
        version = self.picked
        if version is None:
            return
        file = questions.choose_export_file(self, title=wording.title(version), kind=version.kind)
        if file:
            self._ask(
                ExportDecoder(version.ref.sha256, file),
                meanwhile=self.tr("Exporting {title}...").format(title=wording.title(version)),
                done="",
            )

    def _import(self) -> None:
        if file := questions.choose_import_file(self):
            self._ask(
                ImportDecoder(file),
                meanwhile=self.tr("Checking the decoder file..."),
                done=self.tr("The decoder was imported. It is not in use."),
            )


def _in_use(version: DecoderVersion | None) -> bool:
    return version is not None and version.in_use


def _texts(version: DecoderVersion) -> tuple[str, ...]:
    return (
        wording.title(version),
        wording.badge(version),
        wording.made_on(version) or "–",
        number(version.corrections) if version.corrections else "–",
        wording.judged(version),
    )


def _item(text: str, version: DecoderVersion, *, column: int) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(text)
    if column == _CORRECTIONS:
        item.setTextAlignment(_RIGHT)
    if column == _BADGE and text:
        c = colours()
        if version.is_missing:
            icon, colour = "error", c.error
        elif version.is_on_trial:
            icon, colour = "warning", c.warning
        else:
            icon, colour = "accept", c.good
        item.setIcon(icons.icon(icon, colour=colour))
    if version.in_use and column <= _BADGE:
        font = item.font()
        font.setBold(True)
        item.setFont(font)
    return item


def _button(text: str, command: Callable[[], None]) -> QPushButton:
    button = QPushButton(text, autoDefault=False)
    button.clicked.connect(lambda _=False: command())
    return button


def _table() -> QTableWidget:
    table = QTableWidget(0, len(_COLUMNS))
    for column, title in enumerate(_COLUMNS):
        head = QTableWidgetItem(translate("DecodersPage", title) if title else "")
        head.setTextAlignment(_RIGHT if column == _CORRECTIONS else _LEFT)
        table.setHorizontalHeaderItem(column, head)
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setAccessibleName(translate("DecodersPage", "Decoder versions"))
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    for column in range(len(_COLUMNS) - 1):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
    header.setStretchLastSection(True)
    return table
