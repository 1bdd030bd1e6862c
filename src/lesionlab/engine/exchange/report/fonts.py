"""Fonts of the PDF reports: whatever people write, it is shown or marked, and never a failure.

Two fonts are embedded, of each what a file uses: DejaVu Sans for Latin, Greek, Cyrillic and many
other letters and signs, Droid Sans Fallback for Chinese and Japanese. What neither has becomes a
box. Letters are set from left to right one after the other, also those of Arabic and Hebrew.
"""

from __future__ import annotations

from functools import cache
from itertools import groupby
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from lesionlab.core.resources import resource

REGULAR = "DejaVuSans"
BOLD = "DejaVuSans-Bold"
CHINESE = "DroidSansFallbackFull"

MISSING = "□"


@cache
def register_fonts() -> None:
    """Make the fonts known to ReportLab; done once."""
    for name in (REGULAR, BOLD, CHINESE):
        pdfmetrics.registerFont(TTFont(name, resource("fonts", f"{name}.ttf")))
    pdfmetrics.registerFontFamily(
        REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD
    )


def marked_up(text: str) -> str:
    """Give a text as ReportLab's paragraphs take it: escaped, each part in a font that has it."""
    parts = []
    for font, characters in groupby(shown(text), key=_font_of):
        part = escape("".join(characters))
        parts.append(part if font == REGULAR else f'<font name="{font}">{part}</font>')
    return "".join(parts)


def plain(text: str) -> str:
    """Give a text as it can be drawn in the embedded font alone."""
    return "".join(c if _font_of(c) == REGULAR else MISSING for c in shown(text))


def shown(text: str) -> str:
    """Give a text with a box for what no font here has, without control characters."""
    return "".join(map(_shown, text.replace("\r\n", "\n").replace("\t", "    ")))


def _shown(character: str) -> str:
    if character in _SHAPELESS:
        return ""
    return character if character == "\n" or _font_of(character) else MISSING


_SHAPELESS = frozenset(
    map(
        chr,
        (
            *range(0x200B, 0x2010),
            *range(0x202A, 0x202F),
            *range(0x2060, 0x2070),
            *range(0xFE00, 0xFE10),
            0xFEFF,
        ),
    )
)
"""Joiners, variation selectors and marks of direction: they only say how others are drawn."""


def _font_of(character: str) -> str:
    """Give which font has a character, or "" if none has; a line break is in all."""
    code = ord(character)
    if (code in _glyphs(REGULAR) and code in _glyphs(BOLD)) or character == "\n":
        return REGULAR
    return CHINESE if code in _glyphs(CHINESE) else ""


@cache
def _glyphs(font: str) -> frozenset[int]:
    register_fonts()
    codes = pdfmetrics.getFont(font).face.charToGlyph
    # Control characters have glyphs in some fonts, and no meaning on paper.
    return frozenset(code for code in codes if chr(code).isprintable())
