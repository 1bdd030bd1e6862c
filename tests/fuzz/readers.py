"""Every reader of files from outside, as a function of one file, with files to begin from.

A reader may refuse a file with `UserError`; anything else is a bug.
"""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
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
    from lesionlab.engine.models.cards import read_card

    return read_card


def _model_card_seeds() -> Iterator[bytes]:
    from lesionlab.core.resources import resource

    for card in sorted(resource("models").glob("*.json")):
        yield card.read_bytes()


def _dicom_seeds() -> Iterator[bytes]:
    from pydicom.encaps import encapsulate
    from pydicom.uid import ExplicitVRLittleEndian, ImplicitVRLittleEndian, JPEGBaseline8Bit

    pixels = _pixels()
    yield _dicom(pixels, pixels.tobytes(), syntax=ExplicitVRLittleEndian)
    yield _dicom(pixels, pixels.tobytes(), syntax=ImplicitVRLittleEndian)
    jpeg = encapsulate([_encoded(pixels, "JPEG")])
    yield _dicom(pixels, jpeg, syntax=JPEGBaseline8Bit, photometric="YBR_FULL_422")
    grey = _pixels(channels=1, dtype=np.uint16)
    yield _dicom(grey, grey.tobytes(), syntax=ExplicitVRLittleEndian, photometric="MONOCHROME2")


def _dicom(pixels: np.ndarray, data: bytes, *, syntax: str, photometric: str = "RGB") -> bytes:
    from pydicom.dataset import Dataset, FileMetaDataset

    photograph = Dataset()
    photograph.file_meta = FileMetaDataset()
    photograph.file_meta.TransferSyntaxUID = syntax
    photograph.SOPClassUID = "1.2.840.10008.5.1.4.1.1.77.1.4"
    photograph.SOPInstanceUID = "1.2.3"
    photograph.PatientID = "P"
    photograph.PixelSpacing = [0.1, 0.1]
    photograph.Rows, photograph.Columns = pixels.shape[:2]
    photograph.SamplesPerPixel = 3 if pixels.ndim == 3 else 1
    photograph.PhotometricInterpretation = photometric
    if pixels.ndim == 3:
        photograph.PlanarConfiguration = 0
    photograph.BitsAllocated = photograph.BitsStored = 8 * pixels.itemsize
    photograph.HighBit = photograph.BitsStored - 1
    photograph.PixelRepresentation = 0
    photograph.PixelData = data
    file = io.BytesIO()
    photograph.save_as(file, enforce_file_format=True)
    return file.getvalue()


def _masks() -> Read:
    from lesionlab.engine.exchange.readers.find import find_masks, opened_source
    from lesionlab.engine.exchange.readers.found import FoundMasks

    def read(path: Path) -> list[object]:
        masks: list[object] = []
        with opened_source(path) as source:
            for found in find_masks(source):
                if isinstance(found, FoundMasks):
                    masks += found.read()
                    if found.read_artefacts is not None:
                        found.read_artefacts()
        return masks

    return read


def _coco_seeds() -> Iterator[bytes]:
    from pycocotools.mask import encode

    mask = np.asfortranarray(_pixels(channels=1) > 127, dtype=np.uint8)
    coded = encode(mask)
    kinds: list[object] = [
        {"size": list(mask.shape), "counts": coded["counts"].decode()},
        {"size": list(mask.shape), "counts": [3, 5, mask.size - 8]},
        [[1.0, 1.0, 8.0, 1.5, 6.0, 7.0], [2, 2, 3, 2, 3, 3]],
    ]
    for segmentation in kinds:
        image = {"id": 1, "file_name": "a.png", "height": mask.shape[0], "width": mask.shape[1]}
        annotation = {"id": 1, "image_id": 1, "category_id": 1, "segmentation": segmentation}
        document = {"images": [image], "annotations": [annotation], "categories": []}
        yield json.dumps(document).encode()


def _labelme_seeds() -> Iterator[bytes]:
    from base64 import b64encode

    picture = b64encode(_encoded(_pixels(channels=1) // 128, "PNG")).decode()
    shapes = (
        {"shape_type": "polygon", "points": [[1, 1], [8, 1.5], [6, 7]]},
        {"shape_type": "rectangle", "points": [[1, 1], [8, 7]]},
        {"shape_type": "circle", "points": [[4, 4], [6, 4]]},
        {"shape_type": "mask", "points": [[0, 0], [12, 8]], "mask": picture},
    )
    for shape in shapes:
        document = {
            "version": "5.5.0",
            "flags": {},
            "shapes": [{"label": "lesion", "flags": {}, **shape}],
            "imagePath": "a.png",
            "imageHeight": 9,
            "imageWidth": 13,
        }
        yield json.dumps(document).encode()


def _numpy_seeds() -> Iterator[bytes]:
    masks = _pixels(channels=1) > 127
    for array in (masks, masks[None].astype(np.uint8), masks.astype(np.float32)):
        file = io.BytesIO()
        np.save(file, array, allow_pickle=False)
        yield file.getvalue()


def _npz_seeds() -> Iterator[bytes]:
    file = io.BytesIO()
    np.savez(file, mask=_pixels(channels=1) > 127)
    yield file.getvalue()


def _zip_seeds() -> Iterator[bytes]:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("masks/a.json", next(_labelme_seeds()))
        archive.writestr("masks/b_segmentation.png", next(_mask_picture_seeds()))
    yield file.getvalue()


def _mask_picture_seeds() -> Iterator[bytes]:
    plane = np.where(_pixels(channels=1) > 127, 255, 0).astype(np.uint8)
    for kind in ("PNG", "BMP", "TIFF"):
        yield _encoded(plane, kind)


def _segmentation_seeds() -> Iterator[bytes]:
    import pydicom

    seed = pydicom.dcmread(io.BytesIO(next(_dicom_seeds())))
    seed.SOPClassUID = seed.file_meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.66.4"
    seed.SegmentationType = "BINARY"
    seed.SamplesPerPixel, seed.PhotometricInterpretation = 1, "MONOCHROME2"
    seed.BitsAllocated = seed.BitsStored = 1
    seed.HighBit, seed.NumberOfFrames = 0, 1
    segment, frame, identification = pydicom.Dataset(), pydicom.Dataset(), pydicom.Dataset()
    segment.SegmentNumber, segment.SegmentLabel = 1, "Lesion 1"
    identification.ReferencedSegmentNumber = 1
    frame.SegmentIdentificationSequence = [identification]
    seed.SegmentSequence, seed.PerFrameFunctionalGroupsSequence = [segment], [frame]
    bits = np.packbits(_pixels(channels=1) > 127, bitorder="little").tobytes()
    seed.PixelData = bits + b"\0" * (len(bits) % 2)
    del seed.PlanarConfiguration
    file = io.BytesIO()
    seed.save_as(file, enforce_file_format=True)
    yield file.getvalue()


READERS = {
    "image": Reader(".png", _image, _image_seeds),
    "tiff": Reader(".tif", _image, _tiff_seeds),
    "checkpoint": Reader(".pth", _checkpoint, _torch_seeds),
    "safetensors": Reader(".safetensors", _checkpoint, _safetensors_seeds),
    "decoder": Reader(".safetensors", _decoder_about, _safetensors_seeds),
    "project": Reader(".sqlite", _project, _project_seeds),
    "manifest": Reader(".json", _manifest, _manifest_seeds),
    "dicom": Reader(".dcm", _image, _dicom_seeds),
    "dicom-seg": Reader(".dcm", _masks, _segmentation_seeds),
    "coco": Reader(".json", _masks, _coco_seeds),
    "labelme": Reader(".json", _masks, _labelme_seeds),
    "npy": Reader(".npy", _masks, _numpy_seeds),
    "npz": Reader(".npz", _masks, _npz_seeds),
    "zip": Reader(".zip", _masks, _zip_seeds),
    "mask-picture": Reader(".png", _masks, _mask_picture_seeds),
    "model-card": Reader(".json", _model_card, _model_card_seeds),
}
