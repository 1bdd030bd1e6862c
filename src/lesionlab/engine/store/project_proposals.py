"""The proposals of a project, as a part of `Project`."""

from __future__ import annotations

from lesionlab.core.prompts import PromptSet
from lesionlab.core.proposals import Proposal
from lesionlab.core.worklist import WorkState
from lesionlab.engine.store import images, proposals
from lesionlab.engine.store.corrections import Correction
from lesionlab.engine.store.images import ImageRecord
from lesionlab.engine.store.project_part import ProjectPart


class ProjectProposals(ProjectPart):
    """What `Project` does with proposals."""

    def proposals(
        self, image_key: int, *, model_sha256: str | None = None, image_prompts_sha256: str = ""
    ) -> tuple[Proposal, ...]:
        """Give the newest proposal of each source, the default first.

        Args:
            image_key: Of which image.
            model_sha256: Of this decoder only; None takes any.
            image_prompts_sha256: With a decoder, also that of these image prompts.
        """
        with self._explained():
            record = images.image_record(self._connection, image_key)
            if record is None:
                return ()
            return proposals.proposals(
                self._connection,
                record.image_id,
                hw=record.hw,
                model_sha256=model_sha256,
                image_prompts_sha256=image_prompts_sha256,
            )

    def save_proposal(
        self, image_key: int, proposal: Proposal, *, is_default: bool = False
    ) -> WorkState:
        """Keep a proposal for lesion 0 of a decoded image."""
        record = images.decoded_image(self._connection, image_key)
        proposals.save_proposal(self._connection, record.image_id, proposal, is_default=is_default)
        return self.entry(image_key).state

    def untouched_images(self) -> tuple[tuple[ImageRecord, PromptSet], ...]:
        """Give the images with a proposal that nobody has worked on, and its prompts.

        The prompts are those of the proposal to start from.
        """
        with self._explained():
            return proposals.untouched(self._connection)

    def untouched_images_without(self, *, model_sha256: str) -> tuple[int, ...]:
        """Give the keys of untouched images of which a model made no proposal to start from."""
        with self._explained():
            return proposals.untouched_without(self._connection, model_sha256=model_sha256)

    def set_default_proposal(self, image_key: int, source: str) -> None:
        """Say from which source's proposal a decoded image is to be started."""
        record = images.decoded_image(self._connection, image_key)
        proposals.set_default(self._connection, record.image_id, source)

    def proposal_of(self, correction: Correction) -> Proposal | None:
        """Give the proposal that a correction started from, or None."""
        mask = correction.work.mask
        with self._explained():
            return proposals.of_correction(
                self._connection, correction.correction_id, hw=(mask.height, mask.width)
            )
