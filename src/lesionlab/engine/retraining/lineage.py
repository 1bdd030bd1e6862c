"""Which decoders a retraining has to do with: the one in use, and the one that is begun from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar, cast

from lesionlab.core.errors import UserError
from lesionlab.core.judgement import Verdict
from lesionlab.engine.models.decoders import load_decoder, with_decoder_title
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.retraining.card import known_cases, known_images, verdict_of, version_ref
from lesionlab.engine.store.decoders import StoredDecoder, version_title
from lesionlab.engine.store.project import Project


@dataclass(frozen=True, slots=True, eq=False)
class Lineage:
    """The two decoders.

    Attributes:
        champion: The predictor in use.
        champion_card: Its card; empty for the base checkpoint's own decoder.
        start: What training begins from: the nearest forebear of the champion that was trained on
            none of the corrections, else it would have seen what it is to be judged on.
    """

    champion: Predictor
    champion_card: Mapping[str, Any]
    start: Predictor

    @property
    def champion_images(self) -> set[str]:
        """The images that the champion was trained on, by id."""
        return known_images(self.champion_card)

    @property
    def champion_cases(self) -> set[str]:
        """The cases that the champion was trained on, by id."""
        return known_cases(self.champion_card)


Fitted = TypeVar("Fitted", bound=Predictor)


def with_version(base: Fitted, stored: StoredDecoder, *, file: Path) -> Fitted:
    """Give a predictor with a stored decoder, whose checkpoint is `file`, in its own one's place.

    Raises:
        UserError: If the file is gone or damaged.
    """
    title = version_title(stored)
    try:
        parts = load_decoder(base, file, sha256=stored.sha256)
    except UserError as error:
        raise UserError(
            f"{title} cannot be loaded. {error.what}",
            value=error.value,
            remedy="Use another decoder, for instance the one that came with the model.",
        ) from error
    info = with_decoder_title(
        base.root,
        ref=version_ref(stored),
        title=title,
        on_trial=verdict_of(stored) is not Verdict.PROVED,
    )
    return cast(Fitted, base.with_parts(parts, info=info))


def lineage(project: Project, base: Predictor, *, image_ids: set[str]) -> Lineage:
    """Find what is in use and what to begin from.

    Args:
        project: The project.
        base: The base checkpoint with its own decoder, or what came with it as it came.
        image_ids: Images of the corrections that will be learned from.

    Raises:
        UserError: If the decoder in use cannot be loaded.
    """
    base_sha256 = base.root.ref.sha256

    def loaded(stored: StoredDecoder) -> Predictor:
        return with_version(base, stored, file=project.decoder_file(stored.sha256))

    sha256 = project.decoder_in_use(base_sha256=base_sha256)
    if sha256 == base_sha256:
        return Lineage(base, {}, base)
    in_use = project.decoder(sha256)
    champion = loaded(in_use)
    seen: set[str] = set()
    while sha256 != base_sha256 and sha256 not in seen:
        seen.add(sha256)
        try:
            stored = project.decoder(sha256)
            if not known_images(stored.card) & image_ids:
                return Lineage(champion, in_use.card, loaded(stored))
        except UserError:
            # A forebear that was deleted: the one before it may still be there, but who knows.
            break
        sha256 = stored.parent_sha256 or base_sha256
    return Lineage(champion, in_use.card, base)
