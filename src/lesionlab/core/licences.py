"""The work of others that the program is built on, each part with its licence and its text.

All of it is told by what Python's installers keep beside each package (`NAME-VERSION.dist-info`),
which the frozen program carries along; so what is shown is what is there.
"""

from __future__ import annotations

import re
import sys
import sysconfig
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import PathDistribution
from pathlib import Path

from lesionlab.core.resources import resource

OWN_NAME = "lesionlab"
_INFO = ".dist-info"
_LICENCE_FILE = re.compile(
    r"licen[cs]e|copying|copyright|notice|authors|third.?party", re.IGNORECASE
)
_NOT_TEXT = {".py", ".pyc", ".pyi"}
# A field that holds a whole licence in place of its name.
_LONGEST_NAME = 60
_REQUIREMENT = re.compile(r"([A-Za-z0-9][\w.-]*)[^;]*(?:;(.*))?")
_QT = ("LGPL-3.0.txt", "GPL-3.0.txt")
_ADDED_TEXTS = {
    "pyside6-essentials": _QT,
    "shiboken6": _QT,
    "pycocotools": ("pycocotools.txt",),
    "pyjpegls": ("pyjpegls.txt",),
}
"""Texts of those packages that bring none themselves, in `resources/licences`."""
_NOTES = dict.fromkeys(
    ("pyside6-essentials", "shiboken6"),
    "Qt and its Python bindings are used under the GNU Lesser General Public License, version 3. "
    "They are not changed, lie beside the program as libraries of their own, and may be replaced "
    "by other builds of the same version. Their sources: https://code.qt.io and "
    "https://download.qt.io/official_releases/QtForPython/.",
)


@dataclass(frozen=True, slots=True)
class Component:
    """One part of the program that others wrote.

    Attributes:
        name: As its authors spell it.
        version: Of what is installed.
        licence: Its name, mostly as an SPDX expression; "" if it does not say.
        files: Licence texts and notices, the main one first.
        note: What else is to be said, or "".
    """

    name: str
    version: str
    licence: str
    files: tuple[Path, ...]
    note: str = ""

    def text(self) -> str:
        """Read all texts, each under its file's name where there are several."""
        parts = [self.note] if self.note else []
        for file in self.files:
            text = file.read_text(encoding="utf-8", errors="replace").strip()
            parts.append(text if len(self.files) == 1 else f"--- {_title(file)} ---\n\n{text}")
        return "\n\n".join(parts)


def components(requirements: Iterable[str] | None = None) -> list[Component]:
    """Give all parts by others: Python itself, then packages by name, then fonts.

    Args:
        requirements: As in `pyproject.toml`; these are given and what they need in turn. None takes
            those of the program, or in the frozen program all that was packed.
    """
    found = installed()
    if requirements is None and getattr(sys, "frozen", False):
        names = set(found)
    elif requirements is None:
        own = found.get(OWN_NAME)
        names = needed((own and PathDistribution(own).requires) or (), found)
    else:
        names = needed(requirements, found)
    packages = (_component(found[name]) for name in sorted(names - {OWN_NAME}))
    return [_python(), *packages, *_fonts()]


def installed() -> dict[str, Path]:
    """Give the folder with the metadata of each installed package, by the package's plain name."""
    found: dict[str, Path] = {}
    for folder in dict.fromkeys(map(Path, sys.path)):
        for info in sorted(folder.glob(f"*{_INFO}")) if folder.is_dir() else ():
            # Without this table it is only a folder with texts.
            if (info / "METADATA").is_file():
                found.setdefault(plain(info.name.removesuffix(_INFO).rpartition("-")[0]), info)
    return found


def needed(requirements: Iterable[str], found: Mapping[str, Path]) -> set[str]:
    """Give the plain names of installed packages that requirements lead to.

    What is asked for on other systems only is not installed and so is not given; what is there
    for another reason may be given in addition, which does no harm here.
    """
    names: set[str] = set()
    waiting = list(requirements)
    while waiting:
        match = _REQUIREMENT.match(waiting.pop().strip())
        if match is None or "extra ==" in (match[2] or ""):
            continue
        name = plain(match[1])
        if name in found and name not in names:
            names.add(name)
            waiting += PathDistribution(found[name]).requires or []
    return names


def plain(name: str) -> str:
    """Give a package's name as it is compared: small letters, hyphens."""
    return re.sub(r"[-_.]+", "-", name).lower()


def as_text(parts: Iterable[Component]) -> str:
    """Give all parts with their licences as one text: first a list, then the texts."""
    parts = list(parts)
    width = max((len(f"{part.name} {part.version}") for part in parts), default=0)
    lines = [f"{f'{part.name} {part.version}':<{width}}  {part.licence}" for part in parts]
    rule = "=" * 80
    texts = [
        f"{rule}\n{part.name} {part.version}\n{part.licence}\n{rule}\n\n{part.text()}"
        for part in parts
    ]
    return "\n".join(lines) + "\n\n" + "\n\n\n".join(texts) + "\n"


def _component(folder: Path) -> Component:
    found = PathDistribution(folder)
    files = [f for f in sorted(folder.rglob("*")) if _is_licence(f.relative_to(folder))]
    if not files:
        # Some put theirs into the package itself.
        files = [
            Path(str(found.locate_file(file)))
            for file in found.files or ()
            if _is_licence(Path(file.name))
        ]
    files.sort(key=lambda file: (len(file.parts), not file.name.upper().startswith("LICEN")))
    about = found.metadata
    name = str(about["Name"])
    added = [resource("licences", text) for text in _ADDED_TEXTS.get(plain(name), ())]
    return Component(
        name=name,
        version=str(about["Version"]),
        licence=_licence(found),
        files=(*(file for file in files if file.is_file()), *added),
        note=_NOTES.get(plain(name), ""),
    )


def _licence(found: PathDistribution) -> str:
    about = found.metadata
    expression = (about.get_all("License-Expression") or [""])[0]
    if expression:
        return str(expression)
    field = str((about.get_all("License") or [""])[0]).strip()
    if field and "\n" not in field and len(field) <= _LONGEST_NAME:
        return field
    classifiers = about.get_all("Classifier") or []
    named = [str(c).rpartition(" :: ")[2] for c in classifiers if str(c).startswith("License ::")]
    return " AND ".join(name for name in named if name != "OSI Approved")


def _python() -> Component:
    version = sys.version.split()[0]
    folders = [Path(folder, f"python-{version}{_INFO}") for folder in sys.path]
    folders += [Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix)]
    places = [folder / name for folder in folders for name in ("LICENSE.txt", "LICENSE")]
    # Where Debian keeps it.
    places.append(Path("/usr/share/doc", f"python{sysconfig.get_python_version()}", "copyright"))
    files = [file for file in places if file.is_file()]
    return Component("Python", version, "PSF-2.0", tuple(files[:1]))


def _fonts() -> list[Component]:
    """Give the fonts that reports embed."""
    dejavu, droid = (resource("fonts", f"LICENSE-{name}") for name in ("DejaVu", "Droid"))
    return [
        Component("DejaVu Sans (font)", "2.37", "Bitstream-Vera", (dejavu,)),
        Component("Droid Sans Fallback (font)", "6.0.1", "Apache-2.0", (droid,)),
    ]


def _is_licence(file: Path) -> bool:
    is_named_so = bool(_LICENCE_FILE.search(file.name)) or file.parts[0] == "licenses"
    return is_named_so and file.suffix not in _NOT_TEXT


def _title(file: Path) -> str:
    """Give a file's place within what it came with."""
    parts = file.parts
    infos = [number for number, part in enumerate(parts) if part.endswith(_INFO)]
    inside = parts[infos[0] + 1 :] if infos else parts[-1:]
    return "/".join(part for part in inside if part != "licenses")
