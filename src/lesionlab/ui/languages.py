"""The languages of the window, and Qt's translators for the one in use.

Widgets call `self.tr`, everything else `translate`, with literal texts that Qt's `lupdate` finds.
What the engine says comes as English text; `engine_text` and `error_text` translate it here, so
that the engine needs no Qt and its messages stay the same in logs and on the command line.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from lesionlab.core.resources import resource

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from lesionlab.core.errors import UserError

LANGUAGES = {"en": "English", "de": "Deutsch", "es": "Español", "zh": "中文"}
"""Code and own name of each language that there is."""

LANGUAGE_SETTING = "window/language"
"""Key of the chosen code; "" follows the system."""

ENGINE_CONTEXT = "Engine"
ACTION_CONTEXT = "Actions"

_QT_FILES = {"de": "qtbase_de", "es": "qtbase_es", "zh": "qtbase_zh_CN"}

translate = QCoreApplication.translate


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text of a table for `lupdate`, which knows this name; translated where it is used."""
    return text


def language(settings: QSettings) -> str:
    """Give the code of the language to use: the chosen one, else the system's, else English."""
    chosen = str(settings.value(LANGUAGE_SETTING, ""))
    if chosen in LANGUAGES:
        return chosen
    wanted: Sequence[str] = QLocale.system().uiLanguages()
    codes = (name.split("-")[0] for name in wanted)
    return next((code for code in codes if code in LANGUAGES), "en")


def use_language(application: QCoreApplication, code: str) -> None:
    """Have all texts and numbers that are asked for from now on in the language."""
    QLocale.setDefault(_locale(code))
    if code not in _QT_FILES:
        # English is what is in the code.
        return
    for folder, name in (
        (resource("translations").as_posix(), f"lesionlab_{code}"),
        # Qt's own texts: the buttons of dialogs, the menu of a text field.
        (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), _QT_FILES[code]),
    ):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)


def _locale(code: str) -> QLocale:
    """Give the locale of a language: as the user's own country writes it, if it is spoken there."""
    usual, system = QLocale(code), QLocale.system()
    if system.language() != usual.language():
        return usual
    # Not the system's itself: it may have the numbers of another language.
    return QLocale(system.language(), system.script(), system.territory())


def action_text(text: str) -> str:
    """Give a text of the table of actions in the window's language."""
    return translate(ACTION_CONTEXT, text)


def engine_text(text: str) -> str:
    """Give a text of the engine in the window's language, or as it is where that is not known."""
    return translate(ENGINE_CONTEXT, text) if text else ""


def error_text(error: UserError) -> str:
    """Give an error in the window's language, in one paragraph."""
    parts = [engine_text(error.what)]
    if error.value:
        parts.append(translate("Errors", "Got: {value}.").format(value=error.value))
    if error.expected:
        expected = engine_text(error.expected)
        parts.append(translate("Errors", "Expected: {expected}.").format(expected=expected))
    if error.remedy:
        parts.append(engine_text(error.remedy))
    return " ".join(parts)
