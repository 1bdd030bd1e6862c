"""The prompts of the lesion in view as a list, each with a cross to remove it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from lesionlab.core.prompts import FOREGROUND, PromptSet
from lesionlab.ui import icons
from lesionlab.ui.canvas.marks import point_pixmap
from lesionlab.ui.canvas.style import overlay_colours
from lesionlab.ui.numbers import number
from lesionlab.ui.theme import colours, scaled, styled

_ROW_HEIGHT = 28
_ROWS_SHOWN = 5


class PromptList(QListWidget):
    """One row for the box and one for each point.

    Signals:
        boxRemoved: The box's cross was pressed.
        clickRemoved: A point's cross was pressed; carries its index.
    """

    boxRemoved = Signal()
    clickRemoved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("prompts")
        self.setAccessibleName(self.tr("Prompts"))
        self.setMinimumWidth(0)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._removals: list[partial[None] | None] = []
        self._shown: tuple[object, ...] = ()

    def show_prompts(self, prompts: PromptSet | None, *, can_edit: bool) -> None:
        """Show these prompts; None is a blank start."""
        ratio = self.devicePixelRatioF()
        shown = (prompts, can_edit, ratio, colours(), overlay_colours(), scaled(_ROW_HEIGHT))
        if shown == self._shown:
            # Told twice for each click: when it is made, and when its mask is there.
            return
        self._shown = shown
        self.clear()
        self._removals = []
        if prompts is None or prompts.is_empty:
            text = (
                self.tr("None yet")
                if prompts is None
                else self.tr("None: the model proposes by itself")
            )
            self._add_row(None, text, None)
        else:
            if prompts.box is not None:
                size = f"{number(prompts.box.width_px)} × {number(prompts.box.height_px)} px"
                box = icons.pixmap("box", side=14, colour=colours().text, ratio=ratio)
                text = self.tr("Box, {size}").format(size=size)
                self._add_row(box, text, partial(self.boxRemoved.emit))
            if prompts.base is not None:
                self._add_row(None, self.tr("The mask as it was before"), None)
            for index, click in enumerate(prompts.clicks):
                is_lesion = click.label == FOREGROUND
                self._add_row(
                    point_pixmap(click.label, ratio=ratio),
                    (
                        self.tr("Lesion point {number}")
                        if is_lesion
                        else self.tr("Skin point {number}")
                    ).format(number=index + 1),
                    partial(self.clickRemoved.emit, index),
                )
        if not can_edit:
            for button in self.findChildren(QToolButton):
                button.setEnabled(False)
        self.setFixedHeight(min(self.count(), _ROWS_SHOWN) * scaled(_ROW_HEIGHT) + 4)

    def remove_selected(self) -> None:
        """Remove the prompt of the selected row."""
        remove = self._removals[self.currentRow()] if self.selectedItems() else None
        if remove is not None:
            remove()

    def _add_row(self, icon: QPixmap | None, text: str, remove: partial[None] | None) -> None:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(8, 0, 4, 0)
        layout.setSpacing(8)
        if icon is not None:
            picture = QLabel()
            picture.setPixmap(icon)
            layout.addWidget(picture)
        layout.addWidget(styled(QLabel(text), "muted" if icon is None else ""), 1)
        self._removals.append(remove)
        if remove is not None:
            cross = QToolButton()
            cross.setToolTip(self.tr("Remove: {text}").format(text=text))
            cross.setIcon(icons.icon("remove"))
            cross.setIconSize(QSize(12, 12))
            cross.setAccessibleName(self.tr("Remove {text}").format(text=text))
            cross.clicked.connect(remove)
            layout.addWidget(cross)
        item = QListWidgetItem()
        item.setSizeHint(QSize(100, scaled(_ROW_HEIGHT)))
        self.addItem(item)
        self.setItemWidget(item, row)
