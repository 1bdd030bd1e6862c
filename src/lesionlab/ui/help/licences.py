"""The parts of the program that others wrote, each with its licence."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lesionlab.ui.theme import scaled

if TYPE_CHECKING:
    from lesionlab.core.licences import Component

_NAME, _VERSION, _LICENCE = range(3)


class LicencesDialog(QDialog):
    """A list of all parts, and the licence of the chosen one.

    The list is read from some hundred small files, so a thread does it.

    Signals:
        found: The parts are known, with their texts.
    """

    found = Signal(object)

    def __init__(self, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Third-party licences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._texts: list[str] = []
        what = QLabel(self.tr("LesionLab is built on the work of many others, with thanks."))
        what.setWordWrap(True)
        self.list = self._make_list()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Licence text"))
        self.text.setPlaceholderText(self.tr("Reading..."))
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.addWidget(self.list)
        parts.addWidget(self.text)
        parts.setChildrenCollapsible(False)
        parts.setSizes([scaled(440), scaled(560)])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(what)
        layout.addWidget(parts, 1)
        layout.addWidget(buttons)
        self.resize(scaled(1040), scaled(600))
        self.found.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._reader = threading.Thread(target=self._read, name="licences", daemon=True)
        self._reader.start()

    def done(self, result: int) -> None:
        # It takes half a second at most, and must not speak to a dialog that is gone.
        self._reader.join()
        super().done(result)

    def _make_list(self) -> QTreeWidget:
        table = QTreeWidget()
        table.setHeaderLabels([self.tr("Part"), self.tr("Version"), self.tr("Licence")])
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setAccessibleName(self.tr("Parts of the program by others"))
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.header().setStretchLastSection(True)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.selectionModel().currentChanged.connect(self._chosen)
        return table

    def _read(self) -> None:
        from lesionlab.core.licences import components

        parts = components()
        texts = [(part, part.text()) for part in parts]
        # The program may have ended meanwhile.
        with contextlib.suppress(RuntimeError):
            self.found.emit(texts)

    def _show(self, parts: Sequence[tuple[Component, str]]) -> None:
        self._texts = [text for _part, text in parts]
        for part, _text in parts:
            row = QTreeWidgetItem([part.name, part.version, part.licence])
            row.setToolTip(_LICENCE, part.licence)
            self.list.addTopLevelItem(row)
        self.list.setCurrentIndex(self.list.model().index(0, _NAME))
        self.list.setFocus()

    def _chosen(self, row: QModelIndex, _before: QModelIndex) -> None:
        self.text.setPlainText(self._texts[row.row()])
