"""Other pictures of the image in view, made when they are asked for."""

from __future__ import annotations

from lesionlab.core.view_messages import MakePicture, PictureKind, PictureReady
from lesionlab.engine.imaging.display import display_pixels
from lesionlab.engine.service.images import Images
from lesionlab.engine.service.worker import Step, Task, Work


class Pictures:
    """Answers MakePicture."""

    def __init__(self, images: Images) -> None:
        self._images = images

    def make(self, task: Task) -> Work:
        """Compute one picture of the size in which the window has the image."""
        from lesionlab.engine.imaging.pictures import enhanced, without_hair

        request = task.request
        assert isinstance(request, MakePicture)
        image = self._images.decoded(task, request.image_key)
        yield Step.LIGHT
        pixels = display_pixels(image.pixels)
        compute = without_hair if request.kind is PictureKind.HAIR_REMOVED else enhanced
        return PictureReady(request.image_key, request.kind, compute(pixels))
