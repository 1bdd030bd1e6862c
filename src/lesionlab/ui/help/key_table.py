"""The table of all keys as they are at this moment, for the help, the screen and paper."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence

from lesionlab.ui.action_set import action_name
from lesionlab.ui.actions import ACTIONS, GESTURES
from lesionlab.ui.actions.spec import plain
from lesionlab.ui.languages import action_text, translate


class KeyRow(NamedTuple):
    """One line: the group it stands in, the keys or gesture, the name and what it does."""

    group: str
    keys: str
    name: str
    does: str


def key_rows(actions: dict[str, QAction]) -> list[KeyRow]:
    """Give all actions, with or without keys, in menu order, and the mouse gestures."""
    native = QKeySequence.SequenceFormat.NativeText
    rows = [
        KeyRow(
            plain(action_text(spec.menu)),
            " / ".join(key.toString(native) for key in actions[spec.id].shortcuts()),
            action_name(actions[spec.id]),
            actions[spec.id].whatsThis(),
        )
        for spec in ACTIONS
        if actions[spec.id].isVisible()
    ]
    mouse = translate("KeyTable", "Mouse")
    return rows + [KeyRow(mouse, action_text(g), "", action_text(does)) for g, does in GESTURES]


def markdown(rows: list[KeyRow]) -> str:
    """Give the rows as Markdown, one table for each group."""
    heads = (
        translate("KeyTable", "Keys"),
        translate("KeyTable", "Action"),
        translate("KeyTable", "What it does"),
    )
    lines: list[str] = []
    group = ""
    for row in rows:
        if row.group != group:
            group = row.group
            lines += ["", f"## {group}", "", f"| {' | '.join(heads)} |", "| --- | --- | --- |"]
        cells = (row.keys or "–", row.name, row.does)
        lines.append(f"| {' | '.join(cell.replace('|', '¦') for cell in cells)} |")
    return "\n".join(lines)


def html(rows: list[KeyRow], *, muted: str, title: str = "") -> str:
    """Give the rows that have keys as HTML in two columns of about the same length.

    Args:
        rows: The rows.
        muted: Colour of what an action does.
        title: Put above, if not "".
    """
    blocks: list[list[str]] = []
    group = ""
    for row in (row for row in rows if row.keys):
        if row.group != group:
            group = row.group
            blocks.append([f"<tr><td colspan='2'><br><b>{escape(group)}</b></td></tr>"])
        does = f"<td style='color:{muted}'>{escape(row.name or row.does)}</td>"
        blocks[-1].append(f"<tr><td width='38%'>{escape(row.keys)}</td>{does}</tr>")
    left, right = _halves(blocks)
    columns = "".join(
        f"<td width='50%' valign='top'><table width='100%' cellpadding='2'>{part}</table></td>"
        for part in (left, right)
    )
    head = f"<h2>{escape(title)}</h2>" if title else ""
    return f"{head}<table width='100%' cellpadding='6'><tr>{columns}</tr></table>"


def _halves(blocks: list[list[str]]) -> tuple[str, str]:
    """Part the groups, none of them torn, where both columns come out most alike."""
    lengths = [len(block) for block in blocks]
    cuts = range(len(blocks) + 1)
    cut = min(cuts, key=lambda at: abs(sum(lengths[:at]) - sum(lengths[at:])))
    return _joined(blocks[:cut]), _joined(blocks[cut:])


def _joined(blocks: list[list[str]]) -> str:
    return "".join(line for block in blocks for line in block)
