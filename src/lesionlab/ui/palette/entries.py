"""What the palette lists: actions, recent folders, images and whatever else stands in the menus."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from lesionlab.core.worklist import WorklistEntry
from lesionlab.ui.action_set import action_name
from lesionlab.ui.actions import ACTIONS, Needs
from lesionlab.ui.actions.spec import plain
from lesionlab.ui.languages import action_text, translate
from lesionlab.ui.palette.matching import score

IMAGES_SHOWN = 30
"""More images than this are not worth reading; a longer name finds the one."""

_IMPOSSIBLE = 45


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the palette.

    Attributes:
        id: By which it is remembered as used.
        title: What it is called.
        aside: What it does, or where it lies.
        keys: Its first key as shown, or "".
        problem: Why it cannot be chosen now, or "".
        run: Does it.
        where: The menu it is in, searched but not shown.
    """

    id: str
    title: str
    aside: str
    run: Callable[[], object]
    keys: str = ""
    problem: str = ""
    where: str = ""


def action_entries(actions: dict[str, QAction]) -> list[Entry]:
    """Give all actions that the menus show, in their order."""
    has_image = actions["fit"].isEnabled()
    return [
        _entry(
            actions[spec.id],
            id=spec.id,
            title=action_name(actions[spec.id]),
            where=plain(action_text(spec.menu)),
            needs=spec.needs,
            has_image=has_image,
        )
        for spec in ACTIONS
        if actions[spec.id].isVisible()
    ]


def menu_entries(menus: Iterable[QMenu], *, besides: Iterable[QAction]) -> list[Entry]:
    """Give what the menus hold at this moment besides the actions, the models for instance."""
    known = set(besides)
    entries = []
    for menu in menus:
        where = plain(menu.title())
        for action in menu.actions():
            inner = action.menu()
            if isinstance(inner, QMenu):
                entries += menu_entries([inner], besides=known)
            elif action not in known and action.isEnabled() and not action.isSeparator():
                title = plain(action.text())
                entries.append(_entry(action, id=f"{where}/{title}", title=title, where=where))
    return entries


def folder_entries(folders: Iterable[str], *, open_folder: Callable[[str], object]) -> list[Entry]:
    """Give the folders that were open lately."""
    text = translate("Palette", "Open {name}")
    return [
        Entry(f"folder:{f}", text.format(name=PurePath(f).name), f, partial(open_folder, f))
        for f in folders
    ]


def image_entries(
    query: str, images: Iterable[WorklistEntry], *, go_to: Callable[[int], object]
) -> list[Entry]:
    """Give the images whose path contains what was typed, at most `IMAGES_SHOWN`."""
    wanted = query.strip().casefold()
    if len(wanted) < 2:
        return []
    aside = translate("Palette", "Go to this image")
    found = []
    for image in images:
        if wanted in image.path.casefold():
            run = partial(go_to, image.image_key)
            found.append(Entry(f"image:{image.path}", image.path, aside, run))
            if len(found) == IMAGES_SHOWN:
                break
    return found


def ranked(query: str, entries: Iterable[Entry], *, recent: list[str]) -> list[Entry]:
    """Give the entries that fit, the best first; among equals, what was used last comes first.

    What cannot be done now stands behind what fits about as well.
    """
    place = {entry_id: number for number, entry_id in enumerate(recent)}
    fitting = []
    for number, entry in enumerate(entries):
        fit = score(query, title=entry.title, aside=f"{entry.aside} {entry.where}")
        if fit is not None:
            fit -= _IMPOSSIBLE if entry.problem else 0
            fitting.append((-fit, place.get(entry.id, len(place)), number, entry))
    return [entry for *_, entry in sorted(fitting, key=lambda row: row[:3])]


def _entry(
    action: QAction,
    *,
    id: str,
    title: str,
    where: str,
    needs: Needs = Needs.NOTHING,
    has_image: bool = True,
) -> Entry:
    native = QKeySequence.SequenceFormat.NativeText
    return Entry(
        id,
        title,
        action.whatsThis(),
        action.trigger,
        keys=action.shortcut().toString(native),
        problem="" if action.isEnabled() else _problem(needs, has_image=has_image),
        where=where,
    )


def _problem(needs: Needs, *, has_image: bool) -> str:
    if needs is Needs.PROJECT:
        return translate("Palette", "Open a folder first.")
    if needs is not Needs.NOTHING and not has_image:
        return translate("Palette", "Open an image first.")
    return translate("Palette", "Not possible at this moment.")
