"""What a file says about its image beside the pixels."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ImageFacts:
    """What is taken over from a file's header.

    Attributes:
        px_per_mm: Pixels in a millimetre on the skin, or None.
        identity: Whose image it is, in words of the clinic; "" if that is not said. It is the
            patient's, so it is neither kept, nor shown, nor logged: the store keeps a hash.
    """

    px_per_mm: float | None = None
    identity: str = field(default="", repr=False)


NO_FACTS = ImageFacts()
