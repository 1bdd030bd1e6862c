"""Masks as pictures of two values: ISIC, PH2, LesionLab's own, and any other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath

from lesionlab.core.errors import UserError
from lesionlab.core.masks import BoolMask
from lesionlab.engine.exchange.naming import PROMPTS_ENDING
from lesionlab.engine.exchange.readers.found import Finding, FoundMasks, MaskFormat, Unusable
from lesionlab.engine.exchange.readers.limits import check_lesion_count, read_json
from lesionlab.engine.exchange.readers.naming import MaskName, Part, picture_name
from lesionlab.engine.exchange.readers.picture_values import picture_header, two_valued_picture
from lesionlab.engine.exchange.target import PROGRAM


@dataclass(slots=True)
class PictureGroup:
    """The pictures of one image's masks.

    Attributes:
        whole: All lesions in one, with what its name says.
        lesions: Each lesion by its number from 1.
        artefacts: Hair, ruler and ink.
    """

    names: tuple[str, ...] = ()
    whole: tuple[MaskName, Path, PurePosixPath] | None = None
    lesions: dict[int, tuple[Path, PurePosixPath]] = field(default_factory=dict)
    artefacts: Path | None = None


class PictureMasks:
    """Collects pictures of masks, and gives them image by image."""

    def __init__(self) -> None:
        self._groups: dict[str, PictureGroup] = {}

    def take(self, path: Path, file: PurePosixPath, *, may_be_photograph: bool) -> Unusable | None:
        """Take a picture that is a mask by its name or by its values.

        Args:
            path: A PNG, BMP or TIFF.
            file: The same, relative to the folder looked through.
            may_be_photograph: Whether it is known as an image to be outlined; then its name is no
                evidence, and its values are looked at.

        Returns:
            What is wrong with it, if it should be a mask and is none.
        """
        name = picture_name(file)
        if name is None:
            return None
        try:
            is_mask = name.is_certain or (picture_header(path).is_grey and not may_be_photograph)
        except UserError as error:
            return Unusable(str(file), error)
        if not is_mask:
            try:
                two_valued_picture(path)
            except UserError:
                # A photograph, as they often lie beside the masks.
                return None
        if name.format is MaskFormat.PICTURE or name.part is Part.WHOLE:
            key = f"{name.names[0]} {name.format}"
        else:
            key = f"{name.names[0]} {MaskFormat.ISIC}"
        self._put(key.casefold(), name, path, file)
        return None

    def found(self) -> Iterator[Finding]:
        """Give what was taken, image by image."""
        for group in self._groups.values():
            try:
                if group.lesions:
                    yield _several(group)
                elif group.whole is not None:
                    yield _whole(group, *group.whole)
            except UserError as error:
                file = _files(group)[0]
                yield Unusable(str(file), error)

    def _put(self, key: str, name: MaskName, path: Path, file: PurePosixPath) -> None:
        group = self._groups.setdefault(key, PictureGroup())
        group.names = name.names
        if name.part is Part.LESION:
            group.lesions[name.lesion] = path, file
        elif name.part is Part.ARTEFACTS:
            group.artefacts = path
        elif group.whole is None:
            group.whole = name, path, file
        else:
            # "a.png" and "a.bmp": matching will say that there are two.
            self._put(f"{key} {file}", name, path, file)


def _whole(group: PictureGroup, name: MaskName, path: Path, file: PurePosixPath) -> FoundMasks:
    return FoundMasks(
        name.format,
        file=str(file),
        paths=_paths(group),
        names=name.names,
        hw=picture_header(path).hw,
        lesion_count=1,
        read=partial(_masks, (path,)),
        read_artefacts=_artefacts(group),
        image_id=_image_id(path, file, name.names),
    )


def _several(group: PictureGroup) -> FoundMasks:
    numbers = sorted(group.lesions)
    paths = tuple(group.lesions[number][0] for number in numbers)
    hw = picture_header(paths[0]).hw
    check_lesion_count(len(paths), hw)
    first = group.lesions[numbers[0]][1]
    is_gapless = numbers == list(range(1, len(numbers) + 1))
    return FoundMasks(
        MaskFormat.LESIONLAB,
        file=str(first),
        paths=_paths(group),
        names=group.names,
        hw=hw,
        lesion_count=len(paths),
        read=partial(_masks, paths),
        read_artefacts=_artefacts(group),
        image_id=_image_id(paths[0], first, group.names),
        notes=() if is_gapless else ("the files of some lesions are missing",),
    )


def _artefacts(group: PictureGroup) -> partial[BoolMask] | None:
    return None if group.artefacts is None else partial(two_valued_picture, group.artefacts)


def _image_id(path: Path, file: PurePosixPath, names: tuple[str, ...]) -> str:
    """Give the SHA-256 of the image if this program wrote it beside its masks, else ""."""
    beside = path.with_name(f"{PurePosixPath(names[0]).name}{PROMPTS_ENDING}")
    if not beside.is_file():
        return ""
    try:
        described = read_json(beside)
    except UserError:
        return ""
    is_own = isinstance(described, dict) and described.get("program") == PROGRAM
    # Another program's mask of the same name is not in the list.
    files = described.get("files") if is_own else None
    if not isinstance(files, dict) or file.name not in files:
        return ""
    image_id = described.get("image_sha256")
    return image_id if isinstance(image_id, str) else ""


def _paths(group: PictureGroup) -> tuple[Path, ...]:
    paths = [path for path, _file in group.lesions.values()]
    paths += [] if group.whole is None else [group.whole[1]]
    return (*paths, *(() if group.artefacts is None else (group.artefacts,)))


def _files(group: PictureGroup) -> list[PurePosixPath]:
    files = [file for _path, file in group.lesions.values()]
    return files + ([] if group.whole is None else [group.whole[2]])


def _masks(paths: Iterable[Path]) -> Iterator[BoolMask]:
    return map(two_valued_picture, paths)
