"""The card of one decoder version."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from lesionlab.core.decoders import DecoderVersion
from lesionlab.ui.languages import QT_TRANSLATE_NOOP
from lesionlab.ui.retraining import wording
from lesionlab.ui.theme import styled

_FACTS = (
    QT_TRANSLATE_NOOP("VersionCard", "Origin"),
    QT_TRANSLATE_NOOP("VersionCard", "Made"),
    QT_TRANSLATE_NOOP("VersionCard", "Trained on"),
    QT_TRANSLATE_NOOP("VersionCard", "Judging said"),
    QT_TRANSLATE_NOOP("VersionCard", "Model"),
    QT_TRANSLATE_NOOP("VersionCard", "Hash (SHA-256)"),
)


class VersionCard(QFrame):
    """What is known of the version that is picked."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        self._title = styled(QLabel(), "value")
        grid.addWidget(self._title, 0, 0, 1, 2)
        self._facts: dict[str, QLabel] = {}
        for row, name in enumerate(_FACTS, start=1):
            label = QLabel()
            label.setWordWrap(name == "Judging said")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(
                styled(QLabel(self.tr(name)), "muted"), row, 0, Qt.AlignmentFlag.AlignTop
            )
            grid.addWidget(label, row, 1)
            self._facts[name] = label
        self.show_version(None)

    @property
    def text(self) -> str:
        """All that is said, for tests and screen readers."""
        return "\n".join([self._title.text(), *(f.text() for f in self._facts.values())])

    def show_version(self, version: DecoderVersion | None) -> None:
        """Show a version, or none."""
        self.setVisible(version is not None)
        if version is None:
            return
        badge = wording.badge(version)
        title = wording.title(version)
        self._title.setText(f"{title} · {badge}" if badge else title)
        texts = {
            "Origin": wording.origin(version),
            "Made": wording.made_on(version) or "–",
            "Trained on": (
                self.tr("{corrections} of this project").format(
                    corrections=wording.corrections(version.corrections)
                )
                if version.corrections
                else self.tr("No corrections of this project")
            ),
            "Judging said": wording.judged(version),
            "Model": version.base.name,
            "Hash (SHA-256)": version.ref.sha256,
        }
        if version.is_missing:
            texts["Origin"] += self.tr(". Its file is gone or damaged, so it cannot be used.")
        for name, text in texts.items():
            self._facts[name].setText(text)
