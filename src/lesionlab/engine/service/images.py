"""Decoded images and their embeddings: from memory, from the disk's cache, or made."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from lesionlab.core.errors import UserError
from lesionlab.engine.imaging.decode import DecodedImage, read_image
from lesionlab.engine.service.loaded_models import ModelsInUse
from lesionlab.engine.service.memory import SharedMemory
from lesionlab.engine.service.options import EngineOptions
from lesionlab.engine.service.project_queue import ProjectQueue
from lesionlab.engine.service.worker import Task
from lesionlab.engine.store.embeddings import EmbeddingCache
from lesionlab.engine.store.project import Project

if TYPE_CHECKING:
    from lesionlab.engine.models.predictions import Embedding

Turn = Callable[[], AbstractContextManager[object]]


class Images:
    """Gives images and embeddings to all threads that compute."""

    def __init__(self, projects: ProjectQueue, options: EngineOptions) -> None:
        self._projects = projects
        self._disk = EmbeddingCache(options.embeddings_dir, limit_bytes=options.disk_bytes)
        self._disk_lock = threading.Lock()
        limit_bytes = options.memory_bytes // 2
        self._decoded: SharedMemory[DecodedImage] = SharedMemory(
            limit_bytes=limit_bytes, size=lambda image: image.pixels.nbytes
        )
        self._embeddings: SharedMemory[Embedding] = SharedMemory(
            limit_bytes=limit_bytes, size=lambda embedding: embedding.features.nbytes
        )

    def decoded(self, task: Task, image_key: int, *, keeps: bool = True) -> DecodedImage:
        """Give an image of the task's project; the store then knows its content.

        Without `keeps`, it does not take the place of others in memory.

        Raises:
            UserError: If it cannot be read; the worklist then says why.
            Superseded: If nobody waits for it any more.
        """
        return self._decoded.get_or_make(
            (task.project, image_key),
            lambda: self._read(task, image_key),
            superseded=task.superseded,
            keeps=keeps,
        )

    def embedding(
        self,
        task: Task,
        image: DecodedImage,
        models: ModelsInUse,
        *,
        turn: Turn,
        keeps: bool = True,
    ) -> Embedding:
        """Give an image's embedding.

        Args:
            task: Who asks.
            image: The image.
            models: Those in use.
            turn: Gives the context in which the encoder may run. It is not entered while another
                thread is encoding the image, else a click could wait for what waits for the click.
            keeps: Whether it may take the place of others in memory; on disk it is kept anyhow.

        Raises:
            Superseded: If nobody waits for it any more.
        """
        predictor = models.predictor
        image_id = image.image_id

        def make() -> Embedding:
            hw = (image.pixels.shape[0], image.pixels.shape[1])
            with self._disk_lock:
                found = self._disk.first_of(predictor.cache_keys(image_id))
            if found is None:
                with turn():
                    made = predictor.encode(image.pixels)
                array, by = made.to_cache(), made.computed_with
                with self._disk_lock:
                    key = predictor.cache_key(image_id, made.backend)
                    self._disk.put(key, array, computed_with=by)
            else:
                array, by = found
            # Always by way of float16: the same clicks give the same mask on every day.
            return predictor.embedding_from_cache(array, hw, computed_with=by)

        # Whatever made it: a click must not wait because another backend would be quicker now.
        key = predictor.cache_key(image_id)
        return self._embeddings.get_or_make(key, make, superseded=task.superseded, keeps=keeps)

    def forget_images(self) -> None:
        """Forget the images of a project that was closed."""
        self._decoded.clear()

    def _read(self, task: Task, image_key: int) -> DecodedImage:
        path = self._projects.ask(task, lambda project: project.path_of(image_key))
        try:
            image = read_image(path)
        except UserError as error:
            self.note_unreadable(task, image_key, error)
            raise
        hw = (image.pixels.shape[0], image.pixels.shape[1])

        def note_content(project: Project) -> None:
            known = project.image(image_key)
            # Writing what is known already would cost a sync of the disk at each image.
            if known is None or known.image_id != image.image_id or project.entry(image_key).error:
                project.record_decoded(image_key, image_id=image.image_id, hw=hw, facts=image.facts)

        self._projects.change(task, image_key, note_content)
        return image

    def note_unreadable(self, task: Task, image_key: int, error: UserError) -> None:
        """Have the worklist say why an image cannot be used."""
        self._projects.change(
            task, image_key, lambda project: project.record_error(image_key, error)
        )
