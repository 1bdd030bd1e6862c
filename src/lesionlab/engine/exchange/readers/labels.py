"""What labels and categories of other programs mean."""

from __future__ import annotations

_ARTEFACTS = frozenset(
    ("artefact", "artefacts", "artifact", "artifacts", "hair", "hairs", "ruler", "ink", "marker")
)
_OTHER = frozenset(("background", "_background_", "__ignore__", "skin", "healthy skin"))


def is_artefact(label: str) -> bool:
    """Tell whether a label names hair, ruler, ink and the like."""
    return label.strip().casefold() in _ARTEFACTS


def is_other(label: str) -> bool:
    """Tell whether a label names what is neither lesion nor artefact.

    Every label that is not known is a lesion's: they are called "nevus", "1" and "Läsion", too.
    """
    return label.strip().casefold() in _OTHER
