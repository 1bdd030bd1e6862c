"""What a retraining came to, for a clinician to decide on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from lesionlab.core.decoder_messages import RetrainFinished
from lesionlab.core.decoders import DecoderKind, DecoderVersion
from lesionlab.ui.numbers import number
from lesionlab.ui.retraining.case_list import CaseList
from lesionlab.ui.retraining.decision_panel import DecisionPanel
from lesionlab.ui.retraining.statistics import statistics_html
from lesionlab.ui.theme import colours, styled


class ResultView(QWidget):
    """The decision with its reasons, the cases, the statistics, and what to do about it.

    Signals:
        useWanted: The new decoder is to be used, as it was proved better.
        trialWanted: It is to be tried although it was not proved.
        kept: The one in use stays.
        imageWanted: Key of the image to be brought into view.
    """

    useWanted = Signal()
    trialWanted = Signal()
    kept = Signal()
    imageWanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.result: RetrainFinished | None = None
        self.decision = DecisionPanel()
        self.cases = CaseList()
        self.cases.imageWanted.connect(self.imageWanted)
        self.statistics = QTextBrowser()
        self.statistics.setAccessibleName(self.tr("Statistics"))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.cases)
        self._pages.addWidget(self.statistics)
        self.cases_button = _switch(self.tr("Cases"))
        self.statistics_button = _switch(self.tr("Statistics"))
        group = QButtonGroup(self)
        for place, button in enumerate((self.cases_button, self.statistics_button)):
            group.addButton(button, place)
        group.idClicked.connect(self._pages.setCurrentIndex)
        self._message = QLabel()
        self._message.setWordWrap(True)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self.keep_button = QPushButton(self.tr("Keep the old one"), autoDefault=False)
        self.keep_button.clicked.connect(self.kept)
        self.use_button = QPushButton(autoDefault=False)
        self.use_button.clicked.connect(self._use)
        self._lay_out()

    def _lay_out(self) -> None:
        left = styled(QScrollArea(), "plain")
        left.setWidgetResizable(True)
        left.setAccessibleName(self.tr("Result"))
        left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left.setWidget(self.decision)
        left.setMinimumWidth(300)
        left.setMaximumWidth(440)
        switch = QHBoxLayout()
        switch.setSpacing(4)
        switch.addWidget(self.cases_button)
        switch.addWidget(self.statistics_button)
        switch.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addLayout(switch)
        right.addWidget(self._pages, 1)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addWidget(left, 2)
        columns.addLayout(right, 3)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._message, 1)
        foot.addWidget(self.keep_button)
        foot.addWidget(self.use_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(16)
        layout.addLayout(columns, 1)
        layout.addLayout(foot)

    @property
    def message(self) -> str:
        return self._message.text()

    def show_result(self, result: RetrainFinished) -> None:
        """Show what a retraining came to."""
        self.result = result
        self.decision.show_result(result)
        self.cases.show_cases(result.cases)
        shown, judged = len(result.cases), len(result.judgement.comparisons)
        count = number(shown)
        if shown != judged:
            count = self.tr("{shown} of {judged}").format(shown=count, judged=number(judged))
        self.cases_button.setText(self.tr("Cases ({count})").format(count=count))
        self.cases_button.click()
        self.statistics.setHtml(statistics_html(result, colours()))
        self._say("")
        self.show_versions(None)

    def show_versions(self, versions: tuple[DecoderVersion, ...] | None) -> None:
        """Offer what can be done, as the versions stand now; None if that is not known."""
        if self.result is None:
            return
        may_be_used = self.result.judgement.decision.may_be_used
        use, keep = ("primary", "") if may_be_used else ("", "primary")
        use_it = (
            self.tr("Use the new decoder")
            if self.result.version.kind is DecoderKind.DECODER
            else self.tr('Use the new "Image itself"')
        )
        self.use_button.setText(use_it if may_be_used else self.tr("Try it anyway..."))
        self.keep_button.setText(self.tr("Keep the old one"))
        sha256 = self.result.version.ref.sha256
        now = None if versions is None else [v for v in versions if v.ref.sha256 == sha256]
        can_be_used = now is None or any(not v.in_use and not v.is_missing for v in now)
        if not can_be_used:
            self.keep_button.setText(self.tr("Back"))
            keep = "primary"
            state = (
                self.tr("in use")
                if any(v.in_use for v in now or ())
                else self.tr("not there any more")
            )
            self._say(self.tr("This decoder is {state}.").format(state=state))
        self.use_button.setVisible(can_be_used)
        for button, name in ((self.use_button, use), (self.keep_button, keep)):
            button.setObjectName(name)
            button.style().polish(button)
        self.set_busy(False)

    def set_busy(self, is_busy: bool) -> None:
        """Wait for the engine to change the decoder, or no longer."""
        self.use_button.setEnabled(not is_busy)
        self.keep_button.setEnabled(not is_busy)
        if is_busy:
            self._say(self.tr("Changing the decoder..."))

    def show_error(self, text: str) -> None:
        """Say why the decoder was not changed."""
        self.set_busy(False)
        self._say(text, is_error=True)

    def update_icons(self) -> None:
        """Draw in the colours of the theme."""
        self.decision.update_icons()
        self.cases.update_icons()
        if self.result is not None:
            self.statistics.setHtml(statistics_html(self.result, colours()))

    def _say(self, text: str, *, is_error: bool = False) -> None:
        self._message.setText(text)
        self._message.setObjectName("error" if is_error else "muted")
        self._message.style().polish(self._message)

    def _use(self) -> None:
        if self.result is None:
            return
        if self.result.judgement.decision.may_be_used:
            self.useWanted.emit()
        else:
            self.trialWanted.emit()


def _switch(text: str) -> QPushButton:
    button = styled(QPushButton(text, autoDefault=False), "switch")
    button.setCheckable(True)
    return button
