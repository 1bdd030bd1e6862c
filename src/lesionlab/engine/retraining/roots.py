"""What decoder versions are versions of: a base checkpoint, and the image prompts beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lesionlab.core.decoders import DecoderKind
from lesionlab.core.proposals import ModelInfo
from lesionlab.engine.models.predictor import Predictor
from lesionlab.engine.store.project import Project


@dataclass(frozen=True, slots=True, eq=False)
class Roots:
    """The two, as they came with the program.

    Attributes:
        base: The base checkpoint with its own decoder.
        image_prompts: What its image prompts are; None if there are none.
        load_image_prompts: Gives their predictor; None if there are none.
    """

    base: Predictor
    image_prompts: ModelInfo | None
    load_image_prompts: Callable[[], Predictor | None]

    @property
    def infos(self) -> dict[DecoderKind, ModelInfo]:
        """What they are, by the kind of their versions."""
        found = {DecoderKind.DECODER: self.base.base}
        if self.image_prompts is not None:
            found[DecoderKind.IMAGE_PROMPTS] = self.image_prompts
        return found

    def of_version(self, project: Project, sha256: str) -> Predictor:
        """Give what a version in a project is a version of; also of either root itself.

        Raises:
            UserError: If there is no such version, or the image prompts are damaged.
        """
        if sha256 in {info.ref.sha256 for info in self.infos.values()}:
            return self.with_sha256(sha256)
        return self.with_sha256(project.decoder(sha256).base.sha256)

    def with_sha256(self, sha256: str) -> Predictor:
        """Give the root of that hash; the base checkpoint if none has it.

        Raises:
            UserError: If the image prompts are damaged.
        """
        if self.image_prompts is not None and sha256 == self.image_prompts.ref.sha256:
            return self.load_image_prompts() or self.base
        return self.base
