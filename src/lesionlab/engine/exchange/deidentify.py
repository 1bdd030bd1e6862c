"""DICOM data sets without anything of the patient.

The attributes are those of the Basic Application Level Confidentiality Profile; what it says of
each is data (`resources/dicom/confidentiality_profile.json`). Beyond it, private attributes, names
of persons, free text and UIDs that it does not list are taken away too: what is unknown may say
anything. What the picture itself shows cannot be cleaned here.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Iterator
from functools import cache
from hashlib import sha256

from pydicom.datadict import dictionary_has_tag, keyword_for_tag
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset
from pydicom.errors import BytesLengthException
from pydicom.multival import MultiValue
from pydicom.sequence import Sequence
from pydicom.tag import BaseTag, Tag

from lesionlab.core.errors import UserError
from lesionlab.core.resources import resource
from lesionlab.engine.imaging.dicom_header import hush

METHOD = "LesionLab: PS3.15 Basic Application Confidentiality Profile"
BASIC_PROFILE_CODE = "113100"

_STANDARD_UIDS = "1.2.840.10008."
_OWN_UIDS = "2.25."
_UNREAD = (
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    ArithmeticError,
    RuntimeError,
    BytesLengthException,
)

_DUMMIES: dict[str, object] = {
    "AE": "REMOVED",
    "AS": "000Y",
    "CS": "REMOVED",
    "DA": "19000101",
    "DS": "0",
    "DT": "19000101000000",
    "IS": "0",
    "LO": "REMOVED",
    "LT": "REMOVED",
    "PN": "REMOVED",
    "SH": "REMOVED",
    "ST": "REMOVED",
    "TM": "000000",
    "UC": "REMOVED",
    "UR": "removed:",
    "UT": "REMOVED",
    **dict.fromkeys(("FL", "FD", "SL", "SS", "SV", "UL", "US", "UV"), 0),
    **dict.fromkeys(("OB", "OD", "OF", "OL", "OV", "OW", "UN"), b"\0\0"),
}
_UNLISTED = frozenset(("PN", "LT", "ST", "UN", "UT", "DA", "DT", "TM"))
"""VRs of what is taken away though the profile does not name it. Not all of it says who somebody
is; but a date does, with others, and free text may."""

_OWN = frozenset((0x00120062, 0x00120063, 0x00120064, 0x00280303))
"""What this module itself writes: that, how and how far a data set was de-identified."""


class Deidentifier:
    """Cleans data sets; UIDs that were the same before are the same afterwards."""

    def __init__(self, key: bytes) -> None:
        """Prepare it; who does not have `key` cannot find out from which UID one was made."""
        self._key = key

    def uid(self, uid: str) -> str:
        """Give the new UID of an instance, series, study or the like.

        UIDs of the standard (kinds of objects, transfer syntaxes) stay.

        Source: PS3.5, B.2 (a UUID under 2.25).
        """
        if not uid or uid.startswith(_STANDARD_UIDS):
            return uid
        digest = bytearray(hmac.digest(self._key, uid.encode(), sha256)[:16])
        digest[6] = digest[6] & 0x0F | 0x80  # version 8 and the variant, as RFC 9562 has it
        digest[8] = digest[8] & 0x3F | 0x80
        return f"{_OWN_UIDS}{int.from_bytes(digest, 'big')}"

    def clean(self, data: Dataset) -> None:
        """Take everything of the patient out of a data set, in place, and note that it was done.

        Pixels are left as they are. The data set has no file meta information any more.
        """
        hush()
        if hasattr(data, "file_meta"):
            del data.file_meta
        self._clean(data)
        note_deidentified(data)

    def _clean(self, data: Dataset) -> None:
        for tag in list(data.keys()):
            if _is_removed(tag) or tag in _OWN:
                del data[tag]
                continue
            try:
                element = data[tag]
                self._clean_element(data, element)
            except _UNREAD:
                # What cannot be read cannot be known to say nothing.
                del data[tag]

    def _clean_element(self, data: Dataset, element: DataElement) -> None:
        action = _action(element)
        if action == "X":
            del data[element.tag]
        elif action == "Z":
            data[element.tag] = DataElement(element.tag, element.VR, _empty(element.VR))
        elif action == "D":
            data[element.tag] = DataElement(element.tag, element.VR, _dummy(element.VR))
        elif element.VR == "SQ":
            for item in element.value:
                self._clean(item)
        elif element.VR == "UI":
            uids = _values(element)
            new = [self.uid(str(uid)) for uid in uids]
            data[element.tag] = DataElement(element.tag, "UI", new if len(new) != 1 else new[0])


def note_deidentified(data: Dataset) -> None:
    """Have a data set say that there is nothing of the patient in it."""
    data.PatientIdentityRemoved = "YES"
    data.DeidentificationMethod = METHOD
    code = Dataset()
    code.CodeValue = BASIC_PROFILE_CODE
    code.CodingSchemeDesignator = "DCM"
    code.CodeMeaning = "Basic Application Confidentiality Profile"
    data.DeidentificationMethodCodeSequence = Sequence([code])
    data.LongitudinalTemporalInformationModified = "REMOVED"


def is_pseudonym(uid: str) -> bool:
    """Tell whether a UID is one that `Deidentifier.uid` may have made, with whatever key."""
    number = uid.removeprefix(_OWN_UIDS)
    return number != uid and number.isdecimal() and len(number) < 40 and int(number) >> 76 & 15 == 8


def check_deidentified(data: Dataset) -> None:
    """Check that nothing is left that `Deidentifier.clean` takes away.

    Raises:
        UserError: If something is; it is named, and its value is not.
    """
    hush()
    left = sorted(set(_left(data)))
    if left:
        raise UserError(
            "Attributes that may say who the patient is are left.",
            value=", ".join(left[:5]),
            expected="none of the DICOM confidentiality profile",
        )
    if data.get("PatientIdentityRemoved") != "YES":
        raise UserError(
            "The data set does not say that it was de-identified.",
            expected="Patient Identity Removed: YES",
        )


def _left(data: Dataset) -> Iterator[str]:
    for tag in list(data.keys()):
        name = keyword_for_tag(tag) or str(tag)
        if _is_removed(tag):
            yield name
            continue
        if tag in _OWN:
            continue
        try:
            element = data[tag]
            action = _action(element)
            if action == "X":
                yield name
            elif action in ("Z", "D"):
                # Both are right: a tool may write a dummy where the profile asks for nothing.
                if not element.is_empty and _plain(element) != _plain(
                    DataElement(tag, element.VR, _dummy(element.VR))
                ):
                    yield name
            elif element.VR == "SQ":
                for item in element.value:
                    yield from _left(item)
            elif element.VR == "UI" and not all(
                str(uid).startswith((_STANDARD_UIDS, _OWN_UIDS)) for uid in _values(element)
            ):
                yield name
        except _UNREAD:
            yield name


def _action(element: DataElement) -> str:
    """Give "X", "Z", "D", "U", or "" for what is kept, or for a sequence with items to be cleaned.

    Where the profile leaves a choice, it is made such that the attribute stays valid wherever it is
    required: a dummy or an empty value, not nothing.
    """
    listed = _profile().get(int(element.tag), "")
    if listed == "X/Z/U*":
        return ""
    if listed:
        for action in ("D", "Z", "U", "X"):
            if action in listed.split("/"):
                break
        return "" if action == "U" or (action == "D" and element.VR == "UI") else action
    return "X" if element.VR in _UNLISTED else ""


def _is_removed(tag: BaseTag) -> bool:
    """Tell whether nothing of this is kept: private, unknown, curves, overlays, signatures."""
    return (
        tag.is_private
        or tag.group & 0xFF00 in (0x5000, 0x6000)
        or tag.element == 0
        or not dictionary_has_tag(tag)
    )


@cache
def _profile() -> dict[int, str]:
    """Give by tag what the profile says to do; repeating groups are in `_is_removed`."""
    path = resource("dicom", "confidentiality_profile.json")
    rows = json.loads(path.read_text(encoding="utf-8"))["attributes"]
    return {int(Tag(tag)): action for tag, action, _ in rows if "xx" not in tag}


def _empty(vr: str) -> object:
    return Sequence() if vr == "SQ" else None


def _dummy(vr: str) -> object:
    return Sequence() if vr == "SQ" else _DUMMIES[vr]


def _plain(element: DataElement) -> object:
    return element.value if element.VR.startswith("O") or element.VR == "UN" else str(element.value)


def _values(element: DataElement) -> list[object]:
    if element.is_empty:
        return []
    return list(element.value) if isinstance(element.value, MultiValue) else [element.value]
