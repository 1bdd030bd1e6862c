"""The two kinds of error: what the user can mend, and what is ours to mend."""

from __future__ import annotations


class UserError(Exception):
    """The environment or the input is not as needed; the user can do something about it.

    Attributes:
        what: What happened, one sentence, without jargon.
        value: The offending value as shown to the user, or "".
        expected: What was expected instead, or "".
        remedy: What the user can do now, one sentence, or "".
    """

    def __init__(self, what: str, *, value: str = "", expected: str = "", remedy: str = "") -> None:
        super().__init__(what, value, expected, remedy)
        self.what = what
        self.value = value
        self.expected = expected
        self.remedy = remedy

    def __reduce__(self) -> tuple[object, ...]:
        # By default an exception with keyword-only arguments cannot be unpickled elsewhere.
        return (_rebuild, (type(self), self.what, self.value, self.expected, self.remedy))

    def __str__(self) -> str:
        parts = [self.what]
        if self.value:
            parts.append(f"Got: {self.value}.")
        if self.expected:
            parts.append(f"Expected: {self.expected}.")
        if self.remedy:
            parts.append(self.remedy)
        return " ".join(parts)


class PromptError(UserError):
    """Prompts that no model can answer: a click outside the image, an empty box."""


class BugError(Exception):
    """Something that cannot happen has happened; the report goes to the developers."""


def _rebuild(kind: type[UserError], what: str, value: str, expected: str, remedy: str) -> UserError:
    return kind(what, value=value, expected=expected, remedy=remedy)
