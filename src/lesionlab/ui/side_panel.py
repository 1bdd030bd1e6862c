"""The right side: lesions, proposals, CAM, prompts, measures, and the way on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lesionlab.core.masks import MaskMeasures
from lesionlab.ui import icons
from lesionlab.ui.key_tips import show_key
from lesionlab.ui.languages import QT_TRANSLATE_NOOP
from lesionlab.ui.numbers import filled, number, percent
from lesionlab.ui.prompt_list import PromptList
from lesionlab.ui.proposal_picker import ProposalPicker
from lesionlab.ui.theme import scaled, styled

WIDTH_PX = 320

_SCALE_TIP = QT_TRANSLATE_NOOP("SidePanel", "Draw a line of known length to get millimetres")
_ESTIMATE_TIP = QT_TRANSLATE_NOOP(
    "SidePanel",
    "How well the model itself thinks its mask fits. It is a guess by "
    "the model and not a measurement, and it says nothing about brush "
    "strokes.",
)


class SidePanel(QScrollArea):
    """Everything about the lesion in view that is not on the canvas.

    Signals:
        lesionPicked: Index of another lesion to bring in view.
        lesionAdded: One more lesion is wanted.
        lesionRemoved: The last lesion is to go.
        camOpacityChanged: 0 to 1.
        scaleWanted: The scale is to be set.
    """

    lesionPicked = Signal(int)
    lesionAdded = Signal()
    lesionRemoved = Signal()
    camOpacityChanged = Signal(float)
    scaleWanted = Signal()

    def __init__(self, *, cam_action: QAction, cam_opacity: float) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Lesion"))
        self.update_size()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = styled(QWidget(), "sideInner")
        self._layout = QVBoxLayout(inner)
        self._layout.setContentsMargins(16, 12, 14, 16)
        self._layout.setSpacing(8)
        self.setWidget(inner)
        self._build_lesions()
        self.proposals = ProposalPicker()
        self._section(self.tr("Proposals"), self.proposals)
        self._build_cam(cam_action, cam_opacity)
        self.prompts = PromptList()
        self._section(self.tr("Prompts"), self.prompts)
        self._build_measures()
        self._layout.addStretch(1)

    def add_panel(self, panel: QWidget) -> None:
        """Add another feature's part below the others."""
        place = self._layout.count() - 1
        self._layout.insertWidget(place, _line())
        self._layout.insertWidget(place + 1, panel)

    def add_notes(self, notes: QWidget) -> None:
        """Put notes on the image beneath its lesions."""
        self._layout.insertWidget(1, notes)

    def update_size(self) -> None:
        """Be as wide as the text's size asks for."""
        self.setFixedWidth(scaled(WIDTH_PX))

    def show_nothing(self) -> None:
        """No image is in view."""
        self.show_lesions([False], current=0, can_edit=False, can_remove=False)
        self.proposals.show_none("")
        self.prompts.show_prompts(None, can_edit=False)
        self.show_measures(None, estimate=None, px_per_mm=None)
        self.setEnabled(False)

    # --- lesions ---

    def _build_lesions(self) -> None:
        self._lesion_group = QButtonGroup(self)
        self._lesion_group.setExclusive(True)
        self._lesion_group.idClicked.connect(self.lesionPicked)
        self._lesion_buttons = QHBoxLayout()
        self._lesion_buttons.setSpacing(4)
        self._add = QToolButton()
        show_key(
            self._add, self.tr("Outline one more lesion in this image"), action_id="add_lesion"
        )
        self._add.setAccessibleName(self.tr("Add a lesion"))
        self._add.clicked.connect(self.lesionAdded)
        self._remove = QToolButton()
        self._remove.setToolTip(self.tr("Take away the last lesion"))
        self._remove.setAccessibleName(self.tr("Take away the last lesion"))
        self._remove.clicked.connect(self.lesionRemoved)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(styled(QLabel(self.tr("Lesion")), "heading"))
        row.addStretch(1)
        row.addLayout(self._lesion_buttons)
        for button in (self._remove, self._add):
            button.setIconSize(QSize(16, 16))
            row.addWidget(button)
        self._layout.addLayout(row)
        self._add.setIcon(icons.icon("add"))
        self._remove.setIcon(icons.icon("subtract"))

    def show_lesions(
        self, accepted: list[bool], *, current: int, can_edit: bool, can_remove: bool
    ) -> None:
        """Show one button for each lesion; `accepted` says which are."""
        for button in self._lesion_group.buttons():
            self._lesion_group.removeButton(button)
            self._lesion_buttons.removeWidget(button)
            button.hide()
            button.deleteLater()
        for index, is_accepted in enumerate(accepted):
            button = styled(QToolButton(), "lesion")
            button.setCheckable(True)
            button.setText(str(index + 1))
            button.setToolTip(
                (
                    self.tr("Lesion {number}, accepted")
                    if is_accepted
                    else self.tr("Lesion {number}")
                ).format(number=index + 1)
            )
            button.setChecked(index == current)
            self._lesion_group.addButton(button, index)
            self._lesion_buttons.addWidget(button)
        self._add.setEnabled(can_edit)
        self._remove.setVisible(len(accepted) > 1)
        self._remove.setEnabled(can_remove)

    # --- CAM ---

    def _build_cam(self, action: QAction, opacity: float) -> None:
        self._cam = QCheckBox(self.tr("Class activation map"))
        show_key(self._cam, self.tr("Show where the classifier looks"), action_id="cam")
        self._cam.setChecked(action.isChecked())
        self._cam.toggled.connect(action.setChecked)
        action.toggled.connect(self._cam.setChecked)
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(10, 100)
        slider.setValue(round(opacity * 100))
        slider.setAccessibleName(self.tr("Opacity of the class activation map"))
        slider.setToolTip(self.tr("Opacity of the class activation map"))
        slider.setMinimumWidth(60)
        slider.setEnabled(action.isChecked())
        slider.valueChanged.connect(lambda value: self.camOpacityChanged.emit(value / 100))
        action.toggled.connect(slider.setEnabled)
        row = QHBoxLayout()
        row.addWidget(self._cam, 1)
        row.addWidget(slider)
        self._layout.addLayout(row)

    def set_cam_available(self, available: bool) -> None:
        """Say whether the proposal in use has a CAM."""
        self._cam.setText(
            self.tr("Class activation map") if available else self.tr("Class activation map (none)")
        )

    # --- measures ---

    def _build_measures(self) -> None:
        self._area, self._share, self._diameter, self._estimate = (
            styled(QLabel("–"), "value") for _ in range(4)
        )
        self._scale_button = styled(QPushButton(self.tr("Set scale...")), "small")
        show_key(self._scale_button, self.tr(_SCALE_TIP), action_id="tool_ruler")
        self._scale_button.clicked.connect(self.scaleWanted)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        rows = (
            (self.tr("Area"), self._area),
            (self.tr("Share of the image"), self._share),
            (self.tr("Diameter"), self._diameter),
            (self.tr("Model's own estimate"), self._estimate),
        )
        for row, (title, value) in enumerate(rows):
            grid.addWidget(styled(QLabel(title), "muted"), row, 0)
            grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignRight)
        self._diameter.setToolTip(self.tr("Diameter of the circle with the same area"))
        self._estimate.setToolTip(self.tr(_ESTIMATE_TIP))
        grid.addWidget(self._scale_button, len(rows), 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        widget = QWidget()
        widget.setLayout(grid)
        self._section(self.tr("Mask"), widget)

    def show_measures(
        self, measures: MaskMeasures | None, *, estimate: float | None, px_per_mm: float | None
    ) -> None:
        """Show area and diameter, in millimetres where the scale is known."""
        area = share = diameter = "–"
        if measures is not None and measures.area_px:
            area, share = f"{number(measures.area_px)} px", percent(measures.share, 1)
            diameter = f"{number(measures.diameter_px)} px"
            if measures.area_mm2 is not None and measures.diameter_mm is not None:
                area = f"{number(measures.area_mm2, 1)} mm²"
                diameter = f"{number(measures.diameter_mm, 1)} mm"
        self._area.setText(area)
        self._share.setText(share)
        self._diameter.setText(diameter)
        self._estimate.setText(
            "–" if estimate is None else filled(self.tr("IoU {estimate:.2f}"), estimate=estimate)
        )
        self._scale_button.setText(
            self.tr("Set scale...") if px_per_mm is None else self.tr("Change scale...")
        )
        tip = self.tr(_SCALE_TIP)
        if px_per_mm is not None:
            tip = filled(
                self.tr(
                    "The scale is {px_per_mm:.1f} px in a millimetre; draw a line to change it"
                ),
                px_per_mm=px_per_mm,
            )
        show_key(self._scale_button, tip, action_id="tool_ruler")

    def set_can_edit(self, can_edit: bool) -> None:
        self._scale_button.setEnabled(can_edit)

    def _section(self, title: str, content: QWidget) -> None:
        self._layout.addWidget(_line())
        self._layout.addWidget(styled(QLabel(title), "heading"))
        self._layout.addWidget(content)


def _line() -> QFrame:
    line = styled(QFrame(), "line")
    line.setFixedHeight(1)
    line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return line
