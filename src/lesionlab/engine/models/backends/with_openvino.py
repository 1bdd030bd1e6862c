"""Backends of OpenVINO: compiled for this machine's CPU from the model's own weights, in memory."""

from __future__ import annotations

import threading
import warnings
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from lesionlab.core.backends import Backend
from lesionlab.engine.models.backends.openvino_import import loaded_openvino
from lesionlab.engine.models.backends.openvino_vit import blocks_as_graph
from lesionlab.engine.models.sam_decoding import decode_batch

_BLOCKS = 3
"""Blocks of an encoder compiled together: between two pieces a click can go first."""
_PRECISIONS = {
    Backend.OPENVINO: "f32",
    Backend.OPENVINO_BFLOAT16: "bf16",
    Backend.OPENVINO_INT8: "bf16",
}
_QUANTIZED_TOGETHER = 64
"""Numbers of an activation that share a scale in 8 bits."""


class OpenvinoVit:
    """SAM's image encoder: patches and neck by PyTorch, the blocks by OpenVINO."""

    def __init__(self, encoder: Any, backend: Backend) -> None:
        self.backend = backend
        self._encoder = encoder
        self._lock = threading.Lock()
        grid = encoder.img_size // encoder.patch_embed.proj.kernel_size[0]
        blocks = list(encoder.blocks)
        self._pieces = [
            _compiled(
                blocks_as_graph(
                    blocks[first : first + _BLOCKS],
                    grid_hw=(grid, grid),
                    in_8_bits=backend is Backend.OPENVINO_INT8,
                ),
                backend,
            )
            for first in range(0, len(blocks), _BLOCKS)
        ]

    def __call__(self, batch: torch.Tensor) -> torch.Tensor:
        encoder = self._encoder
        tokens = encoder.patch_embed(batch)
        if encoder.pos_embed is not None:
            tokens = tokens + encoder.pos_embed
        for piece in self._pieces:
            # Of nothing: each use of a layer is a pause point.
            encoder.blocks[0].mlp.act(tokens[:0])
            with self._lock:
                tokens = torch.from_numpy(_answers(piece, tokens)[0])
                # Each piece would keep 0.2 GB for its next image. Never while it is computing.
                piece.release_memory()
        return encoder.neck(tokens.permute(0, 3, 1, 2))  # type: ignore[no-any-return]


class OpenvinoEncoder:
    """Any image encoder of fixed size, as traced from PyTorch."""

    def __init__(self, encoder: nn.Module, backend: Backend) -> None:
        self.backend = backend
        side: Any = encoder.img_size
        example = torch.zeros(1, 3, side, side)
        self._compiled = _compiled(_converted(encoder, (example,)), backend)

    def __call__(self, batch: torch.Tensor) -> torch.Tensor:
        return torch.from_numpy(_answers(self._compiled, batch)[0])


class OpenvinoDecoder:
    """A mask decoder, in the order of `sam_decoding`; prompt sets of an image one by one."""

    def __init__(self, decoder: nn.Module, *, image_pe: torch.Tensor) -> None:
        self.backend = Backend.OPENVINO
        grid = torch.zeros_like(image_pe, memory_format=torch.contiguous_format)
        sparse = torch.zeros(1, 2, image_pe.shape[1])
        one_mask = _OneMask(decoder, image_pe)
        self._compiled = _compiled(
            _converted(one_mask, (grid, sparse, grid), any_length=1), self.backend
        )

    def __call__(
        self,
        features: torch.Tensor,
        *,
        image_pe: torch.Tensor,
        sparse: torch.Tensor,
        dense: torch.Tensor,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        answers = [
            _answers(self._compiled, features, tokens[None], plane[None])
            for tokens, plane in zip(sparse, dense, strict=True)
        ]
        logits, predicted_iou = (np.concatenate(each) for each in zip(*answers, strict=True))
        return torch.from_numpy(logits), torch.from_numpy(predicted_iou)


class _OneMask(nn.Module):
    """`decode_batch` with one mask, as a module that can be traced."""

    def __init__(self, decoder: nn.Module, image_pe: torch.Tensor) -> None:
        super().__init__()
        self._decoder, self._image_pe = decoder, image_pe

    def forward(
        self, features: torch.Tensor, sparse: torch.Tensor, dense: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        return decode_batch(
            self._decoder,
            features,
            image_pe=self._image_pe,
            sparse=sparse,
            dense=dense,
            masks=1,
        )


def _converted(
    module: nn.Module, example: tuple[torch.Tensor, ...], *, any_length: int | None = None
) -> Any:
    """Convert a module from one pass through it; `any_length` is an input of varying tokens."""
    openvino = loaded_openvino()
    shapes = [list(tensor.shape) for tensor in example]
    if any_length is not None:
        shapes[any_length][1] = -1
    # What the tracer warns of are shapes, which are fixed here; and that it is an old one.
    with warnings.catch_warnings(), torch.inference_mode():
        warnings.simplefilter("ignore")
        traced = torch.jit.trace(module, example, check_trace=False)
        return openvino.convert_model(traced, example_input=example, input=shapes)


def _compiled(graph: Any, backend: Backend) -> Any:
    settings = {
        "INFERENCE_PRECISION_HINT": _PRECISIONS[backend],
        "INFERENCE_NUM_THREADS": torch.get_num_threads(),
        "PERFORMANCE_HINT": "LATENCY",
        # Torch's threads are not pinned either; the system moves both to where there is room.
        "ENABLE_CPU_PINNING": False,
    }
    if backend is Backend.OPENVINO_INT8:
        settings["DYNAMIC_QUANTIZATION_GROUP_SIZE"] = _QUANTIZED_TOGETHER
    return loaded_openvino().Core().compile_model(graph, "CPU", settings)


def _answers(compiled: Any, *tensors: torch.Tensor) -> list[NDArray[np.float32]]:
    """Compute once; the answers are copies, since OpenVINO's own go with the request."""
    request = compiled.create_infer_request()
    inputs = [tensor.contiguous().numpy() for tensor in tensors]
    results = request.infer(inputs, share_inputs=True)
    return [np.array(results[output]) for output in compiled.outputs]
