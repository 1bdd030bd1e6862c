"""The page "Keys": the keys of all actions, and how to change them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lesionlab.ui.action_set import action_name
from lesionlab.ui.actions import ACTIONS
from lesionlab.ui.actions.spec import plain
from lesionlab.ui.languages import action_text
from lesionlab.ui.palette.matching import score
from lesionlab.ui.settings.key_recorder import KeyRecorder
from lesionlab.ui.shortcuts import Shortcuts, shown, warning
from lesionlab.ui.theme import styled

_KEYS_COLUMN = 2


class KeysPage(QWidget):
    """A table of all actions; a click on a key, or Enter, takes the next key pressed."""

    def __init__(self, shortcuts: Shortcuts, *, actions: dict[str, QAction]) -> None:
        super().__init__()
        self._shortcuts = shortcuts
        self._actions = actions
        self._ids = [spec.id for spec in ACTIONS]
        self._wanted = ""
        self._adds = False
        self.search = QLineEdit(placeholderText=self.tr("Search"), clearButtonEnabled=True)
        self.search.setAccessibleName(self.tr("Search in the actions"))
        self.search.textChanged.connect(self._filter)
        self._build_table()
        self._build_below()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.below)
        layout.addLayout(self._buttons())
        shortcuts.changed.connect(self._show_keys)
        self._show_keys()
        self.table.selectRow(0)

    def _build_table(self) -> None:
        self.table = QTableWidget(len(self._ids), 3)
        heads = [self.tr("Menu"), self.tr("Action"), self.tr("Keys")]
        self.table.setHorizontalHeaderLabels(heads)
        self.table.setAccessibleName(self.tr("Keys of all actions"))
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        for row, spec in enumerate(ACTIONS):
            action = self._actions[spec.id]
            texts = (plain(action_text(spec.menu)), action_name(action), "")
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(action.whatsThis())
                self.table.setItem(row, column, item)
        self.table.installEventFilter(self)
        self.table.cellClicked.connect(self._clicked)
        self.table.itemSelectionChanged.connect(self._selected)

    def _build_below(self) -> None:
        """Build what is between table and buttons: nothing, the recorder, or a question."""
        self.recorder = KeyRecorder()
        self.recorder.recorded.connect(self._recorded)
        self.recorder.left.connect(self._stop_recording)
        self._record_label = QLabel()
        recording = QWidget()
        row = QHBoxLayout(recording)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._record_label)
        row.addWidget(self.recorder, 1)
        self.question = QLabel()
        self.question.setWordWrap(True)
        self.take_button = QPushButton()
        self.take_button.clicked.connect(self._take_wanted)
        self.leave_button = QPushButton(self.tr("Leave it"))
        self.leave_button.clicked.connect(self._ask_nothing)
        asking = QWidget()
        row = QHBoxLayout(asking)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.question, 1)
        row.addWidget(self.take_button)
        row.addWidget(self.leave_button)
        self._hint = styled(
            QLabel(self.tr("Click on a key, or press Enter, and then press the new one.")), "muted"
        )
        self._hint.setWordWrap(True)
        self.below = QStackedWidget()
        for widget in (self._hint, recording, asking):
            self.below.addWidget(widget)

    def _buttons(self) -> QHBoxLayout:
        self.add_button = QPushButton(self.tr("Add a key"))
        self.add_button.clicked.connect(lambda: self.record(adds=True))
        self.remove_button = QPushButton(self.tr("No key"))
        self.remove_button.clicked.connect(lambda: self._shortcuts.set_keys(self._current, ()))
        self.reset_button = QPushButton(self.tr("Reset"))
        self.reset_button.clicked.connect(lambda: self._shortcuts.reset(self._current))
        self.reset_all_button = QPushButton(self.tr("Reset all"))
        self.reset_all_button.clicked.connect(self._shortcuts.reset_all)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.add_button, self.remove_button, self.reset_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.reset_all_button)
        for button in (
            self.add_button,
            self.remove_button,
            self.reset_button,
            self.reset_all_button,
            self.take_button,
            self.leave_button,
        ):
            # Else Enter in the search would press one of them.
            button.setAutoDefault(False)
        return row

    # --- the table ---

    @property
    def _current(self) -> str:
        """Id of the action in the selected row."""
        return self._ids[max(self.table.currentRow(), 0)]

    def show_action(self, action_id: str) -> None:
        """Select an action's row."""
        self.table.setCurrentCell(self._ids.index(action_id), _KEYS_COLUMN)

    def _show_keys(self) -> None:
        for row, action_id in enumerate(self._ids):
            keys = self._shortcuts.keys(action_id)
            item = self._cell(row, _KEYS_COLUMN)
            item.setText(" / ".join(shown(key) for key in keys))
            font = item.font()
            font.setBold(self._shortcuts.is_changed(action_id))
            item.setFont(font)
        self._ask_nothing()
        self._selected()

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        item = self.table.item(row, column)
        assert item is not None
        return item

    def _filter(self, text: str) -> None:
        for row, spec in enumerate(ACTIONS):
            cells = [self._cell(row, column).text() for column in range(3)]
            aside = f"{cells[0]} {cells[2]} {self._actions[spec.id].whatsThis()}"
            self.table.setRowHidden(row, score(text, title=cells[1], aside=aside) is None)
        shown_rows = [r for r in range(len(self._ids)) if not self.table.isRowHidden(r)]
        if shown_rows and self.table.isRowHidden(self.table.currentRow()):
            self.table.setCurrentCell(shown_rows[0], _KEYS_COLUMN)

    def _selected(self) -> None:
        has_keys = bool(self._shortcuts.keys(self._current))
        self.add_button.setEnabled(has_keys)
        self.remove_button.setEnabled(has_keys)
        self.reset_button.setEnabled(self._shortcuts.is_changed(self._current))

    def _clicked(self, row: int, column: int) -> None:
        if column == _KEYS_COLUMN:
            self.record(adds=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self.record(adds=False)
            return True
        return False

    # --- recording ---

    def record(self, *, adds: bool) -> None:
        """Take the next key for the selected action, besides its keys or in place of the first."""
        self._adds = adds
        text = self.tr("Press the new key for “{name}” (Esc leaves it):")
        self._record_label.setText(text.format(name=self._name(self._current)))
        self.below.setCurrentIndex(1)
        self.recorder.clear()
        self.recorder.setFocus()

    def _stop_recording(self) -> None:
        if self.below.currentIndex() == 1:
            self._ask_nothing()

    def _recorded(self, key: str) -> None:
        self._wanted = key
        # Before anything takes the recorder's place; it must not lose the focus by being hidden.
        self.table.setFocus()
        holder = self._shortcuts.holder(key, besides=self._current)
        if holder:
            text = self.tr("{key} belongs to “{name}”.")
            self._ask(text.format(key=shown(key), name=self._name(holder)), self.tr("Move it here"))
        elif warning(key):
            self._ask(warning(key), self.tr("Take it all the same"))
        else:
            self._take_wanted()

    def _ask(self, question: str, answer: str) -> None:
        self.question.setText(question)
        self.take_button.setText(answer)
        self.below.setCurrentIndex(2)
        self.take_button.setFocus()

    def _ask_nothing(self) -> None:
        had_focus = self.below.isAncestorOf(self.focusWidget() or self)
        self.below.setCurrentIndex(0)
        if had_focus:
            self.table.setFocus()

    def _take_wanted(self) -> None:
        keys = self._shortcuts.keys(self._current)
        rest = keys if self._adds else keys[1:]
        kept = [key for key in rest if key != self._wanted]
        self._shortcuts.set_keys(
            self._current, [*kept, self._wanted] if self._adds else [self._wanted, *kept]
        )

    def _name(self, action_id: str) -> str:
        return action_name(self._actions[action_id])
