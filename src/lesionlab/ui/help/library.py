"""The pages of the help: Markdown files that come with the program, in the window's language."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from lesionlab.core.resources import resource

_ORDER = (
    "first-steps",
    "looking",
    "correcting",
    "worklist",
    "readers",
    "measures",
    "retraining",
    "export",
    "formats",
    "safety",
    "keys",
    "troubleshooting",
    "about",
)
"""Reading order; a page that is not named comes last."""


def _pages() -> tuple[str, ...]:
    names = {path.stem for path in resource("help").glob("*.md")}
    return (*(n for n in _ORDER if n in names), *sorted(names.difference(_ORDER)))


PAGES = _pages()
"""Names of the files in `resources/help`, in reading order."""

KEYS_PAGE = "keys"
"""The page to which the table of all keys is added."""

_KEY = re.compile(r"\{key:(\w+)\}")
_HEADING = re.compile(r"^(#{1,6})\s+(.+?)\s*$", re.MULTILINE)
_LINK = re.compile(r"\[[^\]]+\]\(([^)\s]+)\)")


class Heading(NamedTuple):
    """One heading of a page: its level, 1 is the title, its text, and the name links use."""

    level: int
    text: str
    anchor: str


def page_source(name: str, *, language: str) -> str:
    """Give a page as it is written, in English where it is not translated."""
    folder = resource("help")
    translated = folder / language / f"{name}.md"
    path = translated if translated.exists() else folder / f"{name}.md"
    return path.read_text(encoding="utf-8")


def with_keys(text: str, key_of: Callable[[str], str]) -> str:
    """Put the present keys in the places that name them, written `{key:ID}`."""
    return _KEY.sub(lambda found: f"`{key_of(found[1])}`", text)


def with_plain_keys(text: str, key_of: Callable[[str], str]) -> str:
    """Put the present keys in the places that name them, in a text that is not Markdown."""
    return _KEY.sub(lambda found: key_of(found[1]), text)


def named_actions(text: str) -> list[str]:
    """Give the ids of the actions whose keys a page names."""
    return _KEY.findall(text)


def headings(text: str) -> list[Heading]:
    """Give the headings of a page in their order."""
    return [
        Heading(len(found[1]), plain_text(found[2]), anchor(found[2]))
        for found in _HEADING.finditer(text)
    ]


def links(text: str) -> list[str]:
    """Give where the links of a page lead."""
    return _LINK.findall(text)


def anchor(heading: str) -> str:
    """Give the name by which links know a heading: lower case, hyphens between the words."""
    return re.sub(r"\W+", "-", plain_text(heading).casefold()).strip("-")


def plain_text(text: str) -> str:
    """Give Markdown without its marks."""
    return re.sub(r"[*`\\]|\[([^\]]*)\]\([^)]*\)", lambda found: found[1] or "", text)


def fits(text: str, query: str) -> bool:
    """Whether all words of a search are in a text."""
    folded = plain_text(text).casefold()
    return all(word in folded for word in query.casefold().split())
