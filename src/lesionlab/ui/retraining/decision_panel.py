"""The decision on a retrained decoder, in sentences."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lesionlab.core.decoder_messages import RetrainFinished
from lesionlab.core.judgement import Verdict
from lesionlab.ui import icons
from lesionlab.ui.languages import engine_text
from lesionlab.ui.retraining import wording
from lesionlab.ui.theme import Colours, colours, styled

_ICONS = {
    Verdict.PROVED: "accept",
    Verdict.NOT_PROVED: "info",
    Verdict.TOO_FEW: "info",
    Verdict.REFUSED: "warning",
}


class DecisionPanel(QWidget):
    """Headline with its icon, the clicks, the reasons, and what else to know."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plain")
        self._verdict: Verdict | None = None
        self._name = styled(QLabel(), "muted")
        self._picture = QLabel()
        self._headline = styled(QLabel(), "headline")
        self._clicks = styled(QLabel(), "value")
        self._clicks.setToolTip(wording.clicks_origin())
        self._origin = styled(QLabel(wording.clicks_origin()), "muted")
        self._reasons = QLabel()
        self._notes = styled(QLabel(), "muted")
        self._reasons.setTextFormat(Qt.TextFormat.RichText)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._headline, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(8)
        layout.addWidget(self._name)
        layout.addLayout(head)
        layout.addSpacing(8)
        layout.addWidget(self._clicks)
        layout.addWidget(self._origin)
        layout.addSpacing(8)
        layout.addWidget(self._reasons)
        layout.addSpacing(8)
        layout.addWidget(self._notes)
        layout.addStretch(1)
        for label in (self._headline, self._clicks, self._origin, self._reasons, self._notes):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    @property
    def text(self) -> str:
        """All that is said, for tests and screen readers."""
        labels = (self._name, self._headline, self._clicks, self._reasons, self._notes)
        return "\n".join(label.text() for label in labels)

    def show_result(self, result: RetrainFinished) -> None:
        """Show the decision on a result."""
        judgement = result.judgement
        decision = judgement.decision
        self._verdict = decision.verdict
        self._name.setText(wording.title(result.version))
        self._headline.setText(engine_text(decision.headline))
        clicks = wording.clicks_sentence(judgement)
        self._clicks.setText(clicks)
        self._clicks.setVisible(bool(clicks))
        self._origin.setVisible(bool(clicks))
        reasons = "".join(
            f"<li style='margin-bottom:6px'>{escape(engine_text(r))}</li>" for r in decision.reasons
        )
        self._reasons.setText(f"<ul style='margin-left:-24px'>{reasons}</ul>" if reasons else "")
        notes = [wording.as_proposed(result.as_proposed, of=len(judgement.comparisons))]
        if result.left_out:
            notes.append(
                self.tr("{corrections} could not be used; Statistics says why.").format(
                    corrections=wording.corrections(len(result.left_out))
                )
            )
        self._notes.setText("\n\n".join(note for note in notes if note))
        self.update_icons()

    def update_icons(self) -> None:
        """Draw the icon in the colours of the theme."""
        if self._verdict is not None:
            self._picture.setPixmap(
                icons.pixmap(
                    _ICONS[self._verdict],
                    side=28,
                    colour=verdict_colour(self._verdict, colours()),
                    ratio=self.devicePixelRatioF(),
                )
            )


def verdict_colour(verdict: Verdict, c: Colours) -> str:
    """Give the colour of a verdict."""
    if verdict is Verdict.PROVED:
        return c.good
    return c.error if verdict is Verdict.REFUSED else c.warning
