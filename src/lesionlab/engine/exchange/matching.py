"""Which image of a project each found mask belongs to: by content, by DICOM's UID, or by name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath

from lesionlab.core.errors import UserError
from lesionlab.core.frames import split_frame, without_suffix
from lesionlab.engine.exchange.naming import export_names
from lesionlab.engine.exchange.readers.found import FoundMasks, MaskFormat, printable
from lesionlab.engine.imaging.scan import IMAGE_SUFFIXES

_FORMATS = tuple(MaskFormat)
_LISTED = 3
_NEUTRAL = re.compile(r"([0-9a-f]{12,64})(?:-[0-9]+)?")


@dataclass(frozen=True, slots=True)
class KnownImage:
    """An image of a project.

    Attributes:
        image_key: Its key.
        path: Relative to the project's folder.
        image_id: SHA-256 over shape and pixels, or "" if it was never decoded.
        hw: Height and width in pixels; None if it was never decoded.
        has_work: Whether a lesion of it is accepted or begun.
    """

    image_key: int
    path: str
    image_id: str = ""
    hw: tuple[int, int] | None = None
    has_work: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    """Masks and the image that they belong to.

    Attributes:
        found: The masks.
        image: Theirs.
        empty: How many of them have no pixel; 0 while they were not read.
    """

    found: FoundMasks
    image: KnownImage
    empty: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class NoMatch:
    """Masks that are not taken, and why.

    Attributes:
        found: The masks.
        error: Why.
        image: The one that they belong to, or None.
        is_surplus: Whether others are taken for that image.
    """

    found: FoundMasks
    error: UserError
    image: KnownImage | None = None
    is_surplus: bool = False


@dataclass(frozen=True, slots=True, order=True)
class _Fit:
    """How well masks fit an image; more is better."""

    is_certain: bool
    shared_folders: int
    same_case: bool


class Matcher:
    """Finds the image of each mask."""

    def __init__(
        self,
        images: Sequence[KnownImage],
        *,
        folder: Path,
        sop_uids: Mapping[tuple[str, int], int] | None = None,
    ) -> None:
        """Prepare to match.

        Args:
            images: All images of the project.
            folder: Of the project.
            sop_uids: Keys of the DICOM images among them, by SOP Instance UID and frame from 1; 0
                for an image with one frame.
        """
        self._folder = folder.resolve()
        self._images = {image.image_key: image for image in images}
        self._sop_uids = dict(sop_uids or {})
        self._uids_of: dict[int, set[str]] = {}
        for (uid, _frame), key in self._sop_uids.items():
            self._uids_of.setdefault(key, set()).add(uid)
        self._by_content: dict[str, list[KnownImage]] = {}
        self._by_file_name: dict[str, list[KnownImage]] = {}
        self._by_stem: dict[str, list[KnownImage]] = {}
        for image in images:
            name = PurePosixPath(image.path).name
            stem = PurePosixPath(without_suffix(image.path)).name
            self._by_file_name.setdefault(name.casefold(), []).append(image)
            self._by_stem.setdefault(stem.casefold(), []).append(image)
            if image.image_id:
                self._by_content.setdefault(image.image_id, []).append(image)
        exported = export_names(image.path for image in images)
        for image in images:
            # Of those whose names differ in case only: "one.png_" was made for one of them.
            if (name := exported[image.path]) not in (image.path, without_suffix(image.path)):
                own_name = PurePosixPath(name).name.casefold()
                self._by_file_name.setdefault(own_name, []).append(image)
        self._image_ids = sorted(self._by_content)

    def match(self, all_found: Iterable[FoundMasks]) -> tuple[list[Match], list[NoMatch]]:
        """Match masks with images, each image with one set of masks at most.

        Where several files have masks of one image, the one that says most surely that they are its
        masks is taken; then the one in the more similar folder; then the more exact format. If that
        does not tell, none is.

        Returns:
            The matches in the order of the images, and the rest in the order of the files.
        """
        missed: list[NoMatch] = []
        by_image: dict[int, list[tuple[_Fit, FoundMasks]]] = {}
        for found in all_found:
            try:
                image, fit = self._image_of(found)
            except UserError as error:
                missed.append(NoMatch(found, error))
            else:
                by_image.setdefault(image.image_key, []).append((fit, found))
        matches: list[Match] = []
        for key, candidates in by_image.items():
            match, others = _best(self._images[key], candidates)
            matches += [] if match is None else [match]
            missed += others
        order = {key: place for place, key in enumerate(self._images)}
        matches.sort(key=lambda match: order[match.image.image_key])
        return matches, missed

    def _image_of(self, found: FoundMasks) -> tuple[KnownImage, _Fit]:
        """Give the image that masks belong to.

        Raises:
            UserError: If there is none, or several could be meant.
        """
        certain = self._with_content(found)
        frames = (found.sop_frame, 0) if found.sop_frame == 1 else (found.sop_frame,)
        for frame in frames if found.sop_uid else ():
            if key := self._sop_uids.get((found.sop_uid, frame)):
                certain = [self._images[key]]
        if certain:
            # Copies of one picture: its work is the same, whichever is taken.
            fits = [(_fit(image, found.names, is_certain=True), image) for image in certain]
            best = max(fits, key=lambda each: each[0])
            return best[1], best[0]
        for name in found.names:
            images = self._named(PurePosixPath(name).name, besides=found)
            if images:
                return self._one_of(images, name, found)
        raise UserError(
            "No image of the folder has this name.",
            value=printable(found.names[0]) if found.names else found.sop_uid,
            remedy="Masks are matched by the names of files.",
        )

    def _with_content(self, found: FoundMasks) -> list[KnownImage]:
        if found.image_id:
            return self._by_content.get(found.image_id, [])
        for name in map(PurePosixPath, found.names):
            # Exports under neutral names are called like the beginning of the SHA-256.
            if neutral := _NEUTRAL.fullmatch(name.name):
                return self._with_content_like(neutral[1])
        return []

    def _with_content_like(self, beginning: str) -> list[KnownImage]:
        images: list[KnownImage] = []
        first = bisect_left(self._image_ids, beginning)
        for image_id in islice(self._image_ids, first, None):
            if not image_id.startswith(beginning):
                break
            images += self._by_content[image_id]
        return images

    def _one_of(
        self, images: list[KnownImage], name: str, found: FoundMasks
    ) -> tuple[KnownImage, _Fit]:
        fits = [(_fit(image, (name,), is_certain=False), image) for image in images]
        best = max(fit for fit, _image in fits)
        chosen = [image for fit, image in fits if fit == best]
        if len(chosen) > 1:
            raise UserError(
                "Several images have this name.",
                value=", ".join(image.path for image in chosen[:_LISTED])
                + ("..." if chosen[_LISTED:] else ""),
                remedy="Put the masks into subfolders called like those of the images.",
            )
        image = chosen[0]
        is_other = found.image_id and image.image_id and found.image_id != image.image_id
        if is_other or self._is_named_otherwise(image, found.sop_uid):
            raise other_picture(image.path)
        return image, best

    def _is_named_otherwise(self, image: KnownImage, sop_uid: str) -> bool:
        own_uids = self._uids_of.get(image.image_key)
        if not (sop_uid and own_uids) or sop_uid in own_uids:
            return False
        from lesionlab.engine.exchange.deidentify import is_pseudonym

        # A pseudonym of another project may be of this image: it does not say that it is not.
        return not is_pseudonym(sop_uid)

    def _named(self, name: str, *, besides: FoundMasks) -> list[KnownImage]:
        """Give the images that are called so; none of them is the file of the masks itself."""
        folded = name.casefold()
        stem, suffix = folded.rpartition(".")[::2]
        groups = [self._by_file_name.get(folded), self._by_stem.get(folded)]
        if f".{suffix}" in IMAGE_SUFFIXES:
            groups.append(self._by_stem.get(stem))
        own = {path.resolve() for path in besides.paths}
        for group in groups:
            others = [
                image
                for image in group or ()
                if self._folder / split_frame(image.path)[0] not in own
            ]
            if others:
                return others
        return []


def other_picture(path: str) -> UserError:
    """Explain that masks were made for another picture than the one of this name."""
    return UserError(
        "The masks were made for another picture of this name.",
        value=path,
        remedy="Put the picture that they were made for into the folder.",
    )


def _fit(image: KnownImage, names: tuple[str, ...], *, is_certain: bool) -> _Fit:
    path = PurePosixPath(image.path)
    folders = {part.casefold() for part in path.parts[:-1]}
    own = {path.name, PurePosixPath(without_suffix(image.path)).name}
    shared, same_case = 0, False
    for name in map(PurePosixPath, names):
        shared = max(shared, len(folders & {part.casefold() for part in name.parts[:-1]}))
        same_case |= name.name in own or name.stem in own
    return _Fit(is_certain, shared, same_case)


def _best(
    image: KnownImage, candidates: list[tuple[_Fit, FoundMasks]]
) -> tuple[Match | None, list[NoMatch]]:
    def rank(candidate: tuple[_Fit, FoundMasks]) -> tuple[_Fit, int]:
        fit, found = candidate
        return fit, -_FORMATS.index(found.format)

    best = max(map(rank, candidates))
    chosen = [found for fit, found in candidates if rank((fit, found)) == best]
    if len(chosen) > 1:
        ambiguous = UserError(
            "Several files have masks of this image, and none fits better than the others.",
            value=", ".join(found.file for found in chosen[:_LISTED]),
            remedy="Choose the folder with the right one alone.",
        )
        return None, [NoMatch(found, ambiguous, image) for _fit, found in candidates]
    surplus = UserError("Another file is taken for this image.", value=chosen[0].file)
    return Match(chosen[0], image), [
        NoMatch(found, surplus, image, is_surplus=True)
        for _fit, found in candidates
        if found is not chosen[0]
    ]
