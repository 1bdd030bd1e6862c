"""Numbers as the window's language writes them: its decimal sign, thousands and percent.

Only for what a person reads in the window. Files and the command line keep the English form, which
programs read. `languages.use_language` sets Qt's default locale, which all of this goes by.
"""

from __future__ import annotations

from string import Formatter

from PySide6.QtCore import QLocale

# Qt gives the sign, but not whether a space goes before it.
_WITH_SPACE = {QLocale.Language.German, QLocale.Language.Spanish}
_NO_BREAK_SPACE = "\u00a0"


def number(value: float, digits: int = 0, *, signed: bool = False) -> str:
    """Write a number with so many digits behind the decimal sign.

    Args:
        value: Any number.
        digits: Behind the decimal sign.
        signed: Whether a plus is written before what is not negative.
    """
    locale = QLocale()
    plus = locale.positiveSign() if signed and value >= 0 else ""
    return plus + locale.toString(float(value), "f", digits)


def percent(share: float, digits: int = 0) -> str:
    """Write a share (0 to 1) in percent."""
    locale = QLocale()
    space = _NO_BREAK_SPACE if locale.language() in _WITH_SPACE else ""
    return f"{number(100 * share, digits)}{space}{locale.percent()}"


def filled(text: str, **values: object) -> str:
    """Fill in a translated text as `str.format` does, but with numbers in the language's form.

    These forms are known for numbers: `{name:,}` (whole), `{name:.2f}` and `{name:.1%}`.
    """
    return _FILLING.format(text, **values)


class _Filling(Formatter):
    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, int | float):
            if format_spec == ",":
                return number(value)
            if format_spec.endswith("f"):
                return number(value, int(format_spec[1:-1]))
            if format_spec.endswith("%"):
                return percent(value, int(format_spec[1:-1]))
        return str(super().format_field(value, format_spec))


_FILLING = _Filling()
