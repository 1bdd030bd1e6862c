"""How well something fits what was typed. No Qt here."""

from __future__ import annotations

_WHOLE, _WORD, _INSIDE, _LETTERS, _ASIDE_WORD, _ASIDE = 100, 80, 60, 40, 15, 10


def score(query: str, *, title: str, aside: str) -> int | None:
    """Give how well a title fits, or None if it does not.

    Each word of the query has to be found: at the start of the title or of one of its words, inside
    of it, as letters in the same order ("rtr" finds "Retrain"), or in what is said beside it.

    Args:
        query: What was typed.
        title: What is looked for first.
        aside: More text about it.

    Returns:
        Higher is better; 0 for an empty query.
    """
    total = 0
    name, more = title.casefold(), aside.casefold()
    for word in query.casefold().split():
        best = _word_score(word, name, more)
        if best is None:
            return None
        total += best
    return total


def _word_score(word: str, name: str, more: str) -> int | None:
    if name.startswith(word):
        return _WHOLE
    if any(part.startswith(word) for part in name.split()):
        return _WORD
    if word in name:
        return _INSIDE
    if any(part.startswith(word) for part in more.split()):
        return _ASIDE_WORD
    if word in more:
        return _ASIDE
    spread = _spread(word, name)
    # Letters far apart are in almost every text.
    if len(word) > 1 and spread is not None and spread <= 3 * len(word):
        return max(_LETTERS - spread, 1)
    return None


def _spread(word: str, text: str) -> int | None:
    """Give over how many letters of the text the word's are spread, or None."""
    start = at = text.find(word[0])
    for letter in word[1:]:
        if at < 0:
            return None
        at = text.find(letter, at + 1)
    return None if at < 0 else at - start + 1
