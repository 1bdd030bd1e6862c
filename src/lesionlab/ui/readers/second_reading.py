"""Start a blinded reading of a sample, or go on with one."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from lesionlab.core.messages import Event, Request, RequestFailed
from lesionlab.core.reading_messages import (
    ListReadings,
    ReadingsListed,
    ReadingStarted,
    StartReading,
)
from lesionlab.core.readings import ReadingInfo
from lesionlab.ui.languages import error_text
from lesionlab.ui.numbers import number
from lesionlab.ui.readers.initials import initials_field
from lesionlab.ui.theme import styled

_USUAL_COUNT = 20
_NUMBER_ROLE = Qt.ItemDataRole.UserRole


class SecondReadingDialog(QDialog):
    """Says what a second reading is, and opens one.

    Signals:
        readingChosen: Number of the reading to be opened.
    """

    readingChosen = Signal(int)

    def __init__(
        self,
        send: Callable[[Request], int],
        *,
        initials: str,
        listed_keys: Sequence[int],
        is_filtered: bool,
        parent: QWidget,
    ) -> None:
        """Make the dialog.

        Args:
            send: Sends a request to the engine; gives its number.
            initials: Of who reads now.
            listed_keys: The images that the worklist shows now.
            is_filtered: Whether the worklist hides some.
            parent: The main window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Second reading"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(520)
        self._send = send
        self._listed_keys = tuple(listed_keys)
        self._number = 0
        what = QLabel(
            self.tr(
                "A second reading shows a random sample of the accepted images once more, in random"
                " order. The first masks, points and notes are hidden; the program proposes anew."
                " What is accepted in it stays apart: training and export go on with the first"
                " masks."
            )
        )
        what.setWordWrap(True)
        self.field = initials_field(initials)
        self.field.textChanged.connect(self._update)
        self.count = QSpinBox()
        self.count.setRange(0, 0)
        self.only_listed = QCheckBox(self.tr("Only from the images listed now"))
        self.only_listed.setToolTip(self.tr("As the search and the filter of the worklist say"))
        self.only_listed.setVisible(is_filtered)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Who reads (initials)"), self.field)
        form.addRow(self.tr("How many images"), self.count)
        form.addRow("", self.only_listed)
        self.readings = QListWidget()
        self.readings.setAccessibleName(self.tr("Readings begun before"))
        self.readings.setMaximumHeight(120)
        self.readings.itemSelectionChanged.connect(self._update)
        self.readings.itemActivated.connect(lambda _item: self._go_on())
        self._before = styled(QLabel(self.tr("Begun before")), "heading")
        self._message = styled(QLabel(), "error")
        self._message.setWordWrap(True)
        self._message.hide()
        self.continue_button = QPushButton(self.tr("Go on with it"), autoDefault=False)
        self.continue_button.clicked.connect(self._go_on)
        self.start_button = styled(QPushButton(self.tr("Start"), default=True), "primary")
        self.start_button.clicked.connect(self._start)
        cancel = QPushButton(self.tr("Cancel"), autoDefault=False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.start_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(what)
        layout.addWidget(self._before)
        layout.addWidget(self.readings)
        layout.addWidget(self.continue_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(styled(QLabel(self.tr("New")), "heading"))
        layout.addLayout(form)
        layout.addWidget(self._message)
        layout.addLayout(buttons)
        self._show_readings(())
        self._number = send(ListReadings())

    @property
    def message(self) -> str:
        return self._message.text()

    def handle(self, number: int, event: Event) -> None:
        """Take an event of the engine; others than this dialog's are ignored."""
        if number != self._number:
            return
        if isinstance(event, ReadingsListed):
            self._show_readings(event.readings)
            self.count.setRange(min(event.accepted_count, 1), event.accepted_count)
            self.count.setValue(min(event.accepted_count, _USUAL_COUNT))
            if not event.accepted_count:
                self._say(self.tr("No image is accepted yet: there is nothing to read again."))
            self._update()
        elif isinstance(event, ReadingStarted):
            self.accept()
            self.readingChosen.emit(event.reading.number)
        elif isinstance(event, RequestFailed):
            self._say(error_text(event.error))
            self._update()

    def _show_readings(self, readings: Sequence[ReadingInfo]) -> None:
        self.readings.clear()
        for reading in readings:
            text = self.tr("{number}: {reader}, {done} of {count} done, begun {date}").format(
                number=reading.number,
                reader=reading.reader,
                done=number(reading.accepted_count),
                count=number(reading.image_count),
                date=reading.started_at[:10],
            )
            item = QListWidgetItem(text)
            item.setData(_NUMBER_ROLE, reading.number)
            self.readings.addItem(item)
        for widget in (self._before, self.readings, self.continue_button):
            widget.setVisible(bool(readings))
        unfinished = [place for place, each in enumerate(readings) if not each.is_complete]
        if unfinished:
            self.readings.setCurrentRow(unfinished[-1])
        self._update()
        self._fit()

    def _update(self) -> None:
        can_start = self.field.hasAcceptableInput() and self.count.value() > 0
        self.start_button.setEnabled(can_start)
        self.continue_button.setEnabled(bool(self.readings.selectedItems()))

    def _start(self) -> None:
        self._message.hide()
        self.start_button.setEnabled(False)
        self._number = self._send(
            StartReading(
                self.field.text().strip(),
                self.count.value(),
                self._listed_keys if self.only_listed.isChecked() else None,
                seed=random.randrange(2**31),
            )
        )

    def _go_on(self) -> None:
        for item in self.readings.selectedItems():
            self.accept()
            self.readingChosen.emit(item.data(_NUMBER_ROLE))

    def _say(self, text: str) -> None:
        self._message.setText(text)
        self._message.show()
        self._fit()

    def _fit(self) -> None:
        # A dialog does not grow by itself for what is shown in it later.
        if (layout := self.layout()) is not None:
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))
