"""Every reader of files from outside, as a function of one file, with files to begin from.

A reader may refuse a file with `UserError`; anything else is a bug.
"""

from __future__ import annotations

import io
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

Read = Callable[[Path], object]


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader to be fuzzed.

    Attributes:
        suffix: Of the file it is given.
        make: Gives the function that reads a file, once what it needs is loaded.
        seeds: Gives whole files to begin from.
    """

    suffix: str
    make: Callable[[], Read]
    seeds: Callable[[], Iterator[bytes]]


def _pixels(*, channels: int = 3, dtype: type = np.uint8) -> np.ndarray:
    shape = (9, 13, channels) if channels > 1 else (9, 13)
    return np.random.default_rng(0).integers(0, 256, shape).astype(dtype)


def _image() -> Read:
    from lesionlab.engine.imaging.decode import read_image

    return read_image


def _image_seeds() -> Iterator[bytes]:
    for kind in ("PNG", "JPEG", "BMP", "WEBP"):
        yield _encoded(_pixels(), kind)
    yield _encoded(_pixels(channels=4), "PNG")
    yield _encoded(_pixels(channels=1), "JPEG")
    exif = Image.Exif()
    exif[0x0112] = 6
    yield _encoded(_pixels(), "JPEG", exif=exif)


def _tiff_seeds() -> Iterator[bytes]:
    for compression in ("raw", "tiff_lzw", "tiff_deflate", "packbits", "jpeg"):
        yield _encoded(_pixels(), "TIFF", compression=compression)
    yield _encoded(_pixels(channels=1, dtype=np.uint16), "TIFF")
    import tifffile

    file = io.BytesIO()
    tifffile.imwrite(file, _pixels(dtype=np.uint16), photometric="rgb", planarconfig="contig")
    yield file.getvalue()


def _encoded(pixels: np.ndarray, kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, kind, **options)
    return file.getvalue()


def _checkpoint() -> Read:
    from lesionlab.engine.models.tensors import read_tensors

    return read_tensors


def _torch_seeds() -> Iterator[bytes]:
    import torch

    file = io.BytesIO()
    torch.save({"model": {"module.a": torch.zeros(2, 3), "b": torch.ones(4)}}, file)
    yield file.getvalue()


def _safetensors_seeds() -> Iterator[bytes]:
    import torch
    from safetensors.torch import save

    yield save({"a": torch.zeros(2, 3), "b": torch.ones(4)})
    yield save({"a": torch.zeros(2)}, metadata={"lesionlab": json.dumps({"kind": "decoder"})})


def _decoder_about() -> Read:
    from lesionlab.engine.models.decoders import read_about

    return read_about


def _project() -> Read:
    from tempfile import TemporaryDirectory

    from lesionlab.engine.store.project import Project

    def read(path: Path) -> None:
        with TemporaryDirectory(dir=path.parent) as place:
            folder = Path(place) / "images"
            store = folder / ".lesionlab"
            store.mkdir(parents=True)
            (store / "project.sqlite").write_bytes(path.read_bytes())
            with Project.open(folder, user_data_dir=Path(place) / "data") as project:
                for entry in project.entries(lost_too=True):
                    project.lesions(entry.image_key)
                    project.proposals(entry.image_key)
                list(project.corrections())

    return read


def _project_seeds() -> Iterator[bytes]:
    fixtures = Path(__file__).parents[1] / "engine" / "store" / "fixtures"
    for file in sorted(fixtures.glob("version_*.sql")):
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.executescript(file.read_text("utf-8"))
            yield connection.serialize()


def _manifest() -> Read:
    from lesionlab.engine.exchange.target import MANIFEST_NAME, ExportFolder

    def read(path: Path) -> None:
        folder = path.with_name("export")
        folder.mkdir(exist_ok=True)
        (folder / MANIFEST_NAME).write_bytes(path.read_bytes())
        ExportFolder(folder)

    return read


def _manifest_seeds() -> Iterator[bytes]:
    files = {"a/b.png": {"sha256": "0" * 64, "of": "isic-png a/b"}}
    yield json.dumps({"program": "LesionLab", "version": "1", "files": files}).encode()


def _model_card() -> Read:
    from lesionlab.engine.models.registry import read_card

    return read_card


def _model_card_seeds() -> Iterator[bytes]:
    from lesionlab.core.resources import resource

    for card in sorted(resource("models").glob("*.json")):
        yield card.read_bytes()


READERS = {
    "image": Reader(".png", _image, _image_seeds),
    "tiff": Reader(".tif", _image, _tiff_seeds),
    "checkpoint": Reader(".pth", _checkpoint, _torch_seeds),
    "safetensors": Reader(".safetensors", _checkpoint, _safetensors_seeds),
    "decoder": Reader(".safetensors", _decoder_about, _safetensors_seeds),
    "project": Reader(".sqlite", _project, _project_seeds),
    "manifest": Reader(".json", _manifest, _manifest_seeds),
    "model-card": Reader(".json", _model_card, _model_card_seeds),
}
