"""Measures the lesion in view, in a thread of its own: neither clicks nor saving wait for it."""

from __future__ import annotations

from lesionlab.core.masks import unpack
from lesionlab.core.measure_messages import LesionMeasured, MeasureLesion
from lesionlab.engine.service.images import Images
from lesionlab.engine.service.worker import Step, Task, Work


class Measuring:
    """Answers MeasureLesion."""

    def __init__(self, images: Images) -> None:
        self._images = images

    def measure(self, task: Task) -> Work:
        """Measure the mask that is shown."""
        yield Step.LIGHT
        from lesionlab.engine.measures.lesion import measure_lesion

        request = task.request
        assert isinstance(request, MeasureLesion)
        image = self._images.decoded(task, request.image_key)
        mask = unpack(request.mask)
        measures = None
        if mask.any() and mask.shape == image.hw:
            measures = measure_lesion(image.pixels, mask, px_per_mm=request.px_per_mm)
        return LesionMeasured(request.image_key, request.lesion, measures)
