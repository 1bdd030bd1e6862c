"""The figures behind a decision, for those who want them, as one text with tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from lesionlab.core.decoder_messages import RetrainFinished
from lesionlab.core.judgement import PRIMARY, GuardCheck
from lesionlab.ui.retraining import wording
from lesionlab.ui.theme import Colours

_HEAD = ("Measure", "In use", "New", "Difference (95 % interval)", "p", "n")
_GUARD_HEAD = ("Check", "Result", "What was found")


def statistics_html(result: RetrainFinished, c: Colours) -> str:
    """Give the statistics of a result as HTML in the colours of a theme."""
    judgement, parts = result.judgement, []
    parts.append("<h3>Decoder in use and new decoder on the same cases</h3>")
    if judgement.differences:
        rows = [
            [
                (escape(text), "font-weight:600" if found.measure is PRIMARY else "")
                for text in wording.difference_row(found)
            ]
            for found in judgement.differences
        ]
        parts.append(_table(_HEAD, rows, c, right_from=1))
        parts.append(
            _small(
                "The measure in bold decides. Each case was judged by a decoder that had not"
                " learned from it. Intervals: bootstrap; p: Wilcoxon signed-rank, two-sided."
                f" {wording.DICE_ORIGIN} Clicks are simulated, each in the centre of the largest"
                " error.",
                c,
            )
        )
    else:
        parts.append(_small("No case could be judged.", c))
    if judgement.guards:
        parts.append("<h3>What must not get worse</h3>")
        rows = [
            [(escape(guard.name), ""), _outcome(guard, c), (escape(guard.sentence), "")]
            for guard in judgement.guards
        ]
        parts.append(_table(_GUARD_HEAD, rows, c, right_from=99))
    if result.left_out:
        parts.append(f"<h3>{wording.corrections(len(result.left_out))} left out</h3>")
        rows = [[(escape(path), ""), (escape(reason), "")] for path, reason in result.left_out]
        parts.append(_table(("Image", "Why"), rows, c, right_from=99))
    version = result.version
    parts.append("<h3>Where it comes from</h3>")
    facts = [
        [("Decoder", ""), (f"{escape(version.title)}, {version.ref.sha256[:12]}", "")],
        [("Model", ""), (f"{escape(version.base.name)}, {version.base.sha256[:12]}", "")],
        [("Trained on", ""), (wording.corrections(version.corrections), "")],
        [("Took", ""), (escape(wording.duration(result.seconds)), "")],
    ]
    parts.append(_table((), facts, c, right_from=99))
    return "".join(parts)


def _outcome(guard: GuardCheck, c: Colours) -> tuple[str, str]:
    if guard.count == 0:
        return "Nothing to check", f"color:{c.muted}"
    if guard.holds:
        return "Holds", f"color:{c.good};font-weight:600"
    return "Failed", f"color:{c.error};font-weight:600"


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
