"""The proposal that an image is started from."""

from __future__ import annotations

from lesionlab.core.proposals import DEFAULT_METHOD, Proposal, to_start_from
from lesionlab.core.records import LesionRecord
from lesionlab.engine.imaging.decode import DecodedImage
from lesionlab.engine.service.images import Images, Turn
from lesionlab.engine.service.loaded_models import ModelsInUse
from lesionlab.engine.service.project_queue import ProjectQueue
from lesionlab.engine.service.worker import Task
from lesionlab.engine.store.project import Project


class DefaultProposals:
    """Gives the proposals that were made before, and makes those that were not."""

    def __init__(self, *, projects: ProjectQueue, images: Images) -> None:
        self._projects = projects
        self._images = images

    def of(
        self,
        task: Task,
        image_key: int,
        image: DecodedImage,
        models: ModelsInUse,
        *,
        turn: Turn,
        keeps: bool = True,
    ) -> Proposal | None:
        """Give an image's proposal by the models in use; a new one is kept in the store.

        Args:
            task: Who asks.
            image_key: Which image.
            image: It.
            models: Those in use.
            turn: Gives the context in which models may run.
            keeps: Whether the embedding may take the place of others in memory.

        Returns:
            None if a clinician has already worked on the image.

        Raises:
            Superseded: If nobody waits for it any more.
        """

        def known(project: Project) -> tuple[tuple[LesionRecord, ...], tuple[Proposal, ...]]:
            sha256 = models.predictor.info.ref.sha256
            return project.lesions(image_key), project.proposals(image_key, model_sha256=sha256)

        lesions, made_before = self._projects.ask(task, known)
        if any(lesion.draft for lesion in lesions):
            return None
        if found := to_start_from(made_before, models.classifier.ref):
            if found is not made_before[0]:
                # Another classifier was in use meanwhile.
                self._projects.change(
                    task,
                    image_key,
                    lambda project: project.set_default_proposal(image_key, found.source),
                )
            return found
        embedding = self._images.embedding(task, image, models, turn=turn, keeps=keeps)
        # Imports torch, which the models in use have done before.
        from lesionlab.engine.explain.proposals import propose

        with turn():
            proposal = propose(
                models.predictor, models.classifier, image.pixels, embedding, method=DEFAULT_METHOD
            )
        self._projects.change(
            task,
            image_key,
            lambda project: project.save_proposal(image_key, proposal, is_default=True),
        )
        return proposal
