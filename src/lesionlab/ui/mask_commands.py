"""What the menu Mask does: edits of the whole mask, or of the artefacts while those are marked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QSettings, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from lesionlab.core.editing_messages import MaskOperation
from lesionlab.ui.canvas.tools import Tool
from lesionlab.ui.image_view import ImageView
from lesionlab.ui.number_field import NumberField
from lesionlab.ui.session import Session
from lesionlab.ui.whole_mask_edits import WholeMaskEdit

AMOUNT_RANGE_PX = (0.5, 500.0)
DEFAULT_AMOUNT_PX = 5.0
_FROM_CORNER_PX = 16
_AMOUNT_KEY = "mask/amount_px"

HAND_TOOLS = frozenset({Tool.BRUSH, Tool.ERASER, Tool.LASSO, Tool.POLYGON, Tool.GROW})
"""The tools that can edit the artefacts as well."""


class MaskCommands(QObject):
    """Connects the actions of the menu Mask with a session."""

    def __init__(
        self,
        session: Session,
        view: ImageView,
        *,
        actions: dict[str, QAction],
        settings: QSettings,
    ) -> None:
        super().__init__(view)
        self._session = session
        self._view = view
        self._actions = actions
        self._settings = settings
        self._dialog: AmountDialog | None = None
        session.imageOpened.connect(lambda: actions["artefacts"].setChecked(False))
        actions["artefacts"].toggled.connect(self._mark_artefacts)
        for tool in set(Tool) - HAND_TOOLS:
            # Points and box are for the lesion alone.
            actions[f"tool_{tool}"].triggered.connect(
                lambda _=False: actions["artefacts"].setChecked(False)
            )

    def commands(self) -> dict[str, Callable[[], object]]:
        """Give what each action does, by the action's id."""
        return {
            "mask_smooth": partial(self._edit, MaskOperation.SMOOTH),
            "mask_fill": partial(self._edit, MaskOperation.FILL_HOLES),
            "mask_largest": partial(self._edit, MaskOperation.KEEP_LARGEST),
            "mask_expand": partial(self._ask_amount, MaskOperation.EXPAND),
            "mask_shrink": partial(self._ask_amount, MaskOperation.SHRINK),
            "mask_proposal": self._session.back_to_proposal,
        }

    def _edit(self, operation: MaskOperation, amount_px: float = 0.0) -> None:
        target = self._view.canvas.target
        self._session.edit_whole_mask(WholeMaskEdit(operation, target, amount_px))

    def _mark_artefacts(self, marks: bool) -> None:
        if marks and self._view.canvas.tool not in HAND_TOOLS:
            self._actions["tool_brush"].trigger()
        self._view.mark_artefacts(marks)

    def _ask_amount(self, operation: MaskOperation) -> None:
        if self._dialog is not None:
            self._dialog.close()
        value = self._settings.value(_AMOUNT_KEY, DEFAULT_AMOUNT_PX, float)
        dialog = AmountDialog(operation, float(value), parent=self._view)  # type: ignore[arg-type]
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._forget_dialog)
        dialog.applied.connect(partial(self._apply, operation, dialog))
        self._dialog = dialog
        dialog.adjustSize()
        corner = self._view.canvas.rect().topLeft() + QPoint(_FROM_CORNER_PX, _FROM_CORNER_PX)
        # In a corner, where it hides little of the outline that it moves.
        dialog.move(self._view.canvas.mapToGlobal(corner))
        dialog.show()

    def _apply(self, operation: MaskOperation, dialog: AmountDialog) -> None:
        self._settings.setValue(_AMOUNT_KEY, dialog.amount_px)
        self._edit(operation, dialog.amount_px)

    def _forget_dialog(self) -> None:
        self._dialog = None


class AmountDialog(QDialog):
    """Asks by how much to expand or shrink; stays open, so that it can be tried again.

    Signals:
        applied: Its button "Apply" was pressed, or Enter.
    """

    applied = Signal()

    def __init__(self, operation: MaskOperation, amount_px: float, *, parent: QWidget) -> None:
        super().__init__(parent)
        is_expand = operation is MaskOperation.EXPAND
        self.setWindowTitle(self.tr("Expand") if is_expand else self.tr("Shrink"))
        self._amount = NumberField()
        self._amount.setRange(*AMOUNT_RANGE_PX)
        self._amount.setDecimals(1)
        self._amount.setSuffix(self.tr(" px"))
        self._amount.setValue(amount_px)
        self._amount.setToolTip(self.tr("How far the outline moves, in pixels of the image"))
        self._amount.selectAll()
        form = QFormLayout()
        form.addRow(self.tr("Move the outline by"), self._amount)
        buttons = QDialogButtonBox()
        close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        apply = buttons.addButton(QDialogButtonBox.StandardButton.Apply)
        apply.setDefault(True)
        apply.clicked.connect(lambda: self.applied.emit())
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(buttons)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            # Enter applies the amount; it must never reach the window and accept the mask.
            event.setAccepted(event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter))
            return event.isAccepted()
        return super().event(event)

    @property
    def amount_px(self) -> float:
        return self._amount.value()
