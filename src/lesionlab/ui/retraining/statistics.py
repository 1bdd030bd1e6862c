"""The figures behind a decision, for those who want them, as one text with tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from lesionlab.core.decoder_messages import RetrainFinished
from lesionlab.core.judgement import PRIMARY, GuardCheck
from lesionlab.ui.languages import QT_TRANSLATE_NOOP, engine_text, translate
from lesionlab.ui.retraining import wording
from lesionlab.ui.theme import Colours

_HEAD = (
    QT_TRANSLATE_NOOP("Statistics", "Measure"),
    QT_TRANSLATE_NOOP("Statistics", "In use"),
    QT_TRANSLATE_NOOP("Statistics", "New"),
    QT_TRANSLATE_NOOP("Statistics", "Difference (95 % interval)"),
    "p",
    "n",
)
_GUARD_HEAD = (
    QT_TRANSLATE_NOOP("Statistics", "Check"),
    QT_TRANSLATE_NOOP("Statistics", "Result"),
    QT_TRANSLATE_NOOP("Statistics", "What was found"),
)


def statistics_html(result: RetrainFinished, c: Colours) -> str:
    """Give the statistics of a result as HTML in the colours of a theme."""
    judgement, parts = result.judgement, []
    title = translate("Statistics", "Decoder in use and new decoder on the same cases")
    parts.append(f"<h3>{title}</h3>")
    if judgement.differences:
        rows = [
            [
                (escape(text), "font-weight:600" if found.measure is PRIMARY else "")
                for text in wording.difference_row(found)
            ]
            for found in judgement.differences
        ]
        parts.append(_table(_translated(_HEAD), rows, c, right_from=1))
        parts.append(
            _small(
                translate(
                    "Statistics",
                    "The measure in bold decides. Each case was judged by a decoder "
                    "that had not learned from it. Intervals: bootstrap; p: Wilcoxon "
                    "signed-rank, two-sided. {dice_origin} Clicks are simulated, each "
                    "in the centre of the largest error.",
                ).format(dice_origin=wording.dice_origin()),
                c,
            )
        )
    else:
        parts.append(_small(translate("Statistics", "No case could be judged."), c))
    if judgement.guards:
        parts.append(f"<h3>{translate('Statistics', 'What must not get worse')}</h3>")
        rows = [
            [
                (escape(engine_text(guard.name)), ""),
                _outcome(guard, c),
                (escape(engine_text(guard.sentence)), ""),
            ]
            for guard in judgement.guards
        ]
        parts.append(_table(_translated(_GUARD_HEAD), rows, c, right_from=99))
    if result.left_out:
        title = translate("Statistics", "{corrections} left out").format(
            corrections=wording.corrections(len(result.left_out))
        )
        parts.append(f"<h3>{title}</h3>")
        rows = [
            [(escape(path), ""), (escape(engine_text(reason)), "")]
            for path, reason in result.left_out
        ]
        parts.append(
            _table(
                (translate("Statistics", "Image"), translate("Statistics", "Why")),
                rows,
                c,
                right_from=99,
            )
        )
    version = result.version
    parts.append(f"<h3>{translate('Statistics', 'Where it comes from')}</h3>")
    facts = [
        [
            (translate("Statistics", "Decoder"), ""),
            (f"{escape(wording.title(version))}, {version.ref.sha256[:12]}", ""),
        ],
        [
            (translate("Statistics", "Model"), ""),
            (f"{escape(version.base.name)}, {version.base.sha256[:12]}", ""),
        ],
        [
            (translate("Statistics", "Trained on"), ""),
            (wording.corrections(version.corrections), ""),
        ],
        [(translate("Statistics", "Took"), ""), (escape(wording.duration(result.seconds)), "")],
    ]
    parts.append(_table((), facts, c, right_from=99))
    return "".join(parts)


def _said(text: str) -> tuple[str, str]:
    return escape(engine_text(text)), ""


def _translated(head: Sequence[str]) -> list[str]:
    return [translate("Statistics", text) for text in head]


def _outcome(guard: GuardCheck, c: Colours) -> tuple[str, str]:
    if guard.count == 0:
        return translate("Statistics", "Nothing to check"), f"color:{c.muted}"
    if guard.holds:
        return translate("Statistics", "Holds"), f"color:{c.good};font-weight:600"
    return translate("Statistics", "Failed"), f"color:{c.error};font-weight:600"


def _table(
    head: Sequence[str],
    rows: Iterable[Sequence[tuple[str, str]]],
    c: Colours,
    *,
    right_from: int,
) -> str:
    line = f"border-bottom:1px solid {c.line};"

    def cell(text: str, style: str, place: int) -> str:
        side = "right" if place >= right_from else "left"
        return f"<td align='{side}' style='{line}padding:4px 14px 4px 0;{style}'>{text}</td>"

    titles = [[(escape(title), f"color:{c.muted}") for title in head]] if head else []
    lines = [
        f"<tr>{''.join(cell(text, style, i) for i, (text, style) in enumerate(row))}</tr>"
        for row in (*titles, *rows)
    ]
    return f"<table cellspacing='0' style='border-collapse:collapse'>{''.join(lines)}</table>"


def _small(text: str, c: Colours) -> str:
    return f"<p style='color:{c.muted}'>{escape(text)}</p>"
