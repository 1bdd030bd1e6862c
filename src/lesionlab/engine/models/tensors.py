"""Reads named tensors from files of unknown origin: nothing in them is ever executed."""

from __future__ import annotations

import pickle
import struct
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import nn
from torch.overrides import TorchFunctionMode

from lesionlab.core.errors import UserError

SAFETENSORS_SUFFIX = ".safetensors"
# SAM ViT-H is 2.6 GB; with an optimiser's state beside it three times as much.
_LARGEST_BYTES = 8_000_000_000
_ZIP_MAGIC = b"PK\x03\x04"


def read_tensors(path: Path) -> dict[str, torch.Tensor]:
    """Read the named tensors of a safetensors or PyTorch checkpoint, on the CPU.

    PyTorch files are read with `weights_only`, which refuses to run code that a file carries. The
    weights may lie under "model" or "state_dict", and their names may begin with "module.".

    Args:
        path: A `.safetensors` file, or a `.pth` or `.pt` file of PyTorch 1.6 or newer.

    Raises:
        UserError: If the file is missing, empty, too large, truncated, of another format, carries
            code or holds something else than named tensors.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            magic = file.read(len(_ZIP_MAGIC))
    except OSError as error:
        raise UserError(
            "The checkpoint cannot be read.",
            value=f"{path.name} ({error.strerror})",
            remedy="Check that the file exists and that you may read it.",
        ) from error
    if size > _LARGEST_BYTES:
        raise _refused(path, "it is larger than any SAM checkpoint", f"{size / 1e9:.1f} GB")
    if path.suffix.lower() == SAFETENSORS_SUFFIX:
        return _read_safetensors(path)
    if magic != _ZIP_MAGIC:
        raise _refused(path, "it is not a PyTorch checkpoint of version 1.6 or newer", "")
    return _read_torch(path)


@contextmanager
def unfilled() -> Iterator[None]:
    """Have modules that are built in the body lie on "meta", for `fill`: nothing is allocated.

    No start weights are drawn either. On "meta" torch would do that in Python, and import its
    compiler first, which together take more than a second.
    """
    with torch.device("meta"), _DrawsNothing():
        yield


_DRAWS = (torch.Tensor.normal_, torch.Tensor.uniform_)


class _DrawsNothing(TorchFunctionMode):
    def __torch_function__(
        self, func: Any, types: Any, args: tuple[Any, ...] = (), kwargs: Any = None
    ) -> Any:
        kwargs = kwargs or {}
        if func in _DRAWS or getattr(func, "__module__", "") == nn.init.__name__:
            return args[0] if args else kwargs["tensor"]
        if func is torch.arange:
            # What networks count up is an index, and part of them.
            kwargs.setdefault("device", "cpu")
        return func(*args, **kwargs)


def fill(
    module: nn.Module,
    tensors: Mapping[str, torch.Tensor],
    *,
    origin: str,
    layout: str = "the key layout of the official SAM checkpoints",
) -> None:
    """Put tensors into a module as float32; each of its tensors must be there, and no other.

    Args:
        module: May lie on the "meta" device: the tensors then take its tensors' places.
        tensors: By the names in the module's state.
        origin: Name of the file, for the message.
        layout: What the names are expected to be, for the message.

    Raises:
        UserError: If names or shapes differ from the module's, or a value is not finite.
    """
    expected = module.state_dict()
    missing, unknown = expected.keys() - tensors.keys(), tensors.keys() - expected.keys()
    if missing or unknown:
        name = min(missing or unknown)
        kind = "lacks" if missing else "has the unknown"
        raise UserError(
            "The checkpoint does not fit the model.",
            value=f"{origin} {kind} tensor {name} ({len(missing)} missing, {len(unknown)} unknown)",
            expected=layout,
            remedy="Choose the original checkpoint file.",
        )
    state = {}
    for name, tensor in tensors.items():
        if tensor.shape != expected[name].shape:
            raise UserError(
                "The checkpoint does not fit the model.",
                value=f"{origin}: {name} is {tuple(tensor.shape)}",
                expected=str(tuple(expected[name].shape)),
                remedy="Choose the original checkpoint file.",
            )
        # A copy, so that nothing is tied to the file any more.
        copy = tensor.detach().to(expected[name].dtype, copy=True).contiguous()
        if not bool(torch.isfinite(copy).all()):
            raise UserError(
                "The checkpoint is damaged.",
                value=f"{origin}: {name} holds values that are not finite",
                remedy="Fetch the file again.",
            )
        state[name] = copy
    module.load_state_dict(state, assign=True)


def _read_safetensors(path: Path) -> dict[str, torch.Tensor]:
    try:
        return load_file(path, device="cpu")
    except (SafetensorError, OSError, ValueError, KeyError) as error:
        raise _refused(path, "it is not a whole safetensors file", str(error)) from error


def _read_torch(path: Path) -> dict[str, torch.Tensor]:
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
        # PyTorch stores plainly. A compressed entry can hide any size, so it is not even tried.
        if any(entry.compress_type != zipfile.ZIP_STORED for entry in entries):
            raise _refused(path, "its content is compressed, which PyTorch never does", "")
        content = torch.load(path, map_location="cpu", weights_only=True, mmap=True)
    except pickle.UnpicklingError as error:
        raise _refused(path, "it holds something else than weights, possibly code", "") from error
    except (
        zipfile.BadZipFile,
        OSError,
        EOFError,
        RuntimeError,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        NotImplementedError,
        struct.error,
        AssertionError,
        MemoryError,
    ) as error:
        # A damaged stream can fail anywhere inside the reader.
        raise _refused(path, "it is damaged or incomplete", type(error).__name__) from error
    return _named_tensors(path, content)


def _named_tensors(path: Path, content: object) -> dict[str, torch.Tensor]:
    for wrapper in ("model", "state_dict"):
        if isinstance(content, Mapping) and isinstance(content.get(wrapper), Mapping):
            content = content[wrapper]
    if not isinstance(content, Mapping) or not content:
        raise _refused(path, "it holds no weights", type(content).__name__)
    tensors: dict[str, torch.Tensor] = {}
    for name, value in content.items():
        if not isinstance(name, str) or not isinstance(value, torch.Tensor):
            raise _refused(path, "it holds something else than named tensors", str(name)[:80])
        tensors[name.removeprefix("module.")] = value
    return tensors


def _refused(path: Path, reason: str, detail: str) -> UserError:
    return UserError(
        f"The checkpoint was refused: {reason}.",
        value=f"{path.name}, {detail}" if detail else path.name,
        expected="a SAM or MedSAM checkpoint (.pth) or a .safetensors file",
        remedy="Choose another file, or fetch this one again from its source.",
    )
