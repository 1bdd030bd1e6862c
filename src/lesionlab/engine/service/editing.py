"""Edits of a whole mask, for which the clinician waits."""

from __future__ import annotations

from time import perf_counter

from lesionlab.core.editing_messages import EditMask, MaskEdited, MaskOperation
from lesionlab.core.errors import UserError
from lesionlab.core.masks import BoolMask, pack, unpack
from lesionlab.engine.service.images import Images
from lesionlab.engine.service.worker import Step, Task, Work


class Editing:
    """Answers EditMask."""

    def __init__(self, images: Images) -> None:
        self._images = images

    def edit(self, task: Task) -> Work:
        """Do the operation and send the changed mask."""
        yield Step.LIGHT
        request = task.request
        assert isinstance(request, EditMask)
        begun = perf_counter()
        changed = self._changed(task, request, unpack(request.mask))
        return MaskEdited(
            request.image_key,
            request.revision,
            request.operation,
            pack(changed),
            engine_ms=(perf_counter() - begun) * 1000,
        )

    def _changed(self, task: Task, request: EditMask, mask: BoolMask) -> BoolMask:
        # cv2 takes its time to load, and the engine's first answer does not need it.
        from lesionlab.engine.editing import edge, operations

        operation = request.operation
        if operation.needs_place:
            pixels = self._images.decoded(task, request.image_key).pixels
            if pixels.shape[:2] != mask.shape:
                raise UserError(
                    "The image file was replaced by another one while it was worked on.",
                    remedy="Open the image again and draw the lesion anew.",
                )
            to_edge = (
                edge.grown_to_edge
                if operation is MaskOperation.GROW_TO_EDGE
                else edge.shrunk_to_edge
            )
            return to_edge(pixels, mask, at_xy=request.at_xy)
        if operation is MaskOperation.SMOOTH:
            return operations.smoothed(mask)
        if operation is MaskOperation.FILL_HOLES:
            return operations.filled(mask)
        if operation is MaskOperation.KEEP_LARGEST:
            return operations.largest(mask)
        if operation is MaskOperation.EXPAND:
            return operations.expanded(mask, request.amount_px)
        return operations.shrunk(mask, request.amount_px)
