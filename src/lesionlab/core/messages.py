"""What the window and the engine say to each other: frozen values, never objects with behaviour.

A request carries everything that is needed to answer it. Each request has one lane. In the lanes of
`LATEST_WINS` only the newest request matters: one is in flight, one is pending, and a newer one
takes the pending one's place at the sender. Requests in `Lane.STORE` are never dropped: they are
kept by the sender until their `Saved` arrives and sent again if the engine had to be restarted.
Each request is answered by any number of events of which exactly the last is marked final.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lesionlab.core.backends import Backend
from lesionlab.core.backup_messages import BackupEvent, BackupRequest
from lesionlab.core.classifier_messages import ClassifierEvent, ClassifierRequest
from lesionlab.core.decoder_messages import DecoderEvent, DecoderRequest
from lesionlab.core.devices import DeviceReason
from lesionlab.core.doubt_messages import DoubtEvent, DoubtRequest
from lesionlab.core.editing_messages import EditMask, MaskEdited
from lesionlab.core.errors import UserError
from lesionlab.core.export_messages import ExportEvent, ExportRequest
from lesionlab.core.folder_messages import FolderEvent
from lesionlab.core.import_messages import ImportEvent, ImportRequest
from lesionlab.core.lane import Lane
from lesionlab.core.masks import PackedMask
from lesionlab.core.measure_messages import MeasureEvent, MeasureRequest
from lesionlab.core.prompts import PromptSet
from lesionlab.core.proposals import ClassifierInfo, ModelInfo, ModelRef, Proposal
from lesionlab.core.reading_messages import ReadingEvent, ReadingRequest
from lesionlab.core.readings import FIRST, ReadingInfo
from lesionlab.core.record_messages import RecordEvent, RecordRequest
from lesionlab.core.records import LesionRecord
from lesionlab.core.report_messages import ReportEvent, ReportRequest
from lesionlab.core.saving_messages import Saved, StoreRequest
from lesionlab.core.triage_messages import TriageEvent, TriageRequest
from lesionlab.core.view_messages import MakePicture, PictureReady
from lesionlab.core.worklist import WorklistEntry
from lesionlab.core.worklist_messages import WorklistEvent, WorklistRequest


@dataclass(frozen=True, slots=True)
class OpenProject:
    """Open the project of a folder. Answers: ProjectOpened, ImagesFound..., ScanFinished.

    Attributes:
        folder: Of the images.
        reading: Number of the second reading to be opened in the project's place, or 0.
    """

    folder: str
    reading: int = FIRST
    lane = Lane.PROJECT


@dataclass(frozen=True, slots=True)
class ShowImage:
    """Decode an image and give what is known of it, then its proposal.

    Answers: ImageShown, then (if no lesion of it has a draft) ProposalReady for lesion 0.
    """

    image_key: int
    lane = Lane.VIEW


@dataclass(frozen=True, slots=True)
class Predict:
    """Predict the mask for the complete prompts. Answer: MaskReady."""

    image_key: int
    lesion: int
    revision: int
    prompts: PromptSet
    lane = Lane.PREDICT


@dataclass(frozen=True, slots=True)
class Prefetch:
    """Prepare images (embedding and proposal) in this order, in the background."""

    image_keys: tuple[int, ...]
    lane = Lane.PREFETCH


@dataclass(frozen=True, slots=True)
class MakeThumbnails:
    """Answers: a ThumbnailReady for each."""

    image_keys: tuple[int, ...]
    lane = Lane.THUMBNAILS


@dataclass(frozen=True, slots=True)
class AddModel:
    """Check a checkpoint file of SAM, MedSAM or a classifier and add it. Answer: ModelsListed."""

    file: str
    lane = Lane.WORK


@dataclass(frozen=True, slots=True)
class UseModel:
    """Serve the next prediction from the named model. Answer: EngineReady."""

    name: str
    lane = Lane.WORK


@dataclass(frozen=True, slots=True)
class Shutdown:
    """Finish what is being written and end."""

    lane = Lane.PROJECT


Request = (
    OpenProject
    | ShowImage
    | Predict
    | EditMask
    | Prefetch
    | MakeThumbnails
    | MakePicture
    | StoreRequest
    | ExportRequest
    | ImportRequest
    | AddModel
    | UseModel
    | ClassifierRequest
    | DecoderRequest
    | BackupRequest
    | DoubtRequest
    | TriageRequest
    | WorklistRequest
    | MeasureRequest
    | ReadingRequest
    | RecordRequest
    | ReportRequest
    | Shutdown
)


@dataclass(frozen=True, slots=True)
class EngineReady:
    """The models are loaded.

    Attributes:
        device: "cpu" or "cuda".
        device_title: For people: "CPU, 2 cores" or "NVIDIA ... (CUDA)".
        device_cores: How many cores of the CPU the models may use; None on a GPU.
        model: The one in use; None if none could be loaded (`problem` says why).
        models: All that can be chosen.
        classifier: The one in use, or None.
        classifiers: All that can be chosen.
        problem: Why there is no model, or None.
        device_reason: Why the models run there and not elsewhere; None while that is not known.
        device_since: When the GPU was left for want of memory, in seconds since 1970, or None.
        device_is_short: Whether some work is done in smaller parts, for want of the GPU's memory.
        backends: What computes the image encoder and what the decoder; None while not known.
    """

    device: str
    device_title: str
    model: ModelInfo | None
    models: tuple[ModelInfo, ...]
    problem: UserError | None = None
    device_reason: DeviceReason | None = None
    device_since: float | None = None
    device_is_short: bool = False
    device_cores: int | None = None
    backends: tuple[Backend, Backend] | None = None
    classifier: ModelRef | None = None
    classifiers: tuple[ClassifierInfo, ...] = ()


@dataclass(frozen=True, slots=True)
class ModelsListed:
    """The models and classifiers that can be chosen, after one was added."""

    models: tuple[ModelInfo, ...]
    classifiers: tuple[ClassifierInfo, ...] = ()
    added: ModelInfo | ClassifierInfo | None = None


@dataclass(frozen=True, slots=True)
class ProjectOpened:
    """A project is open.

    Attributes:
        folder: The folder of images, as opened.
        store: Where the project's data lies.
        read_only: Why nothing can be changed, or "".
        notice: Something to tell the user once ("the folder cannot be written, ..."), or "".
        reading: Which second reading it is; None for the project itself.
    """

    folder: str
    store: str
    read_only: str = ""
    notice: str = ""
    reading: ReadingInfo | None = None


@dataclass(frozen=True, slots=True)
class ImagesFound:
    """More images of the folder, in worklist order, behind those already given."""

    entries: tuple[WorklistEntry, ...]


@dataclass(frozen=True, slots=True)
class ScanFinished:
    """The whole folder is listed."""

    image_count: int


@dataclass(frozen=True, slots=True)
class EntryChanged:
    """An image's line in the worklist changed."""

    entry: WorklistEntry


@dataclass(frozen=True, slots=True, eq=False)
class ImageShown:
    """An image is decoded.

    Attributes:
        hw: Height and width of the image itself, in pixels; the frame of all prompts and masks.
        pixels: For display, uint8 (h, w, 3) RGB; the image itself, or smaller for huge ones.
        lesions: What the store knows of each lesion.
        proposals: Proposals made before, the one to start from first.
        px_per_mm: The image's scale, or None.
        image_id: SHA-256 over shape and pixels of the image.
        awaits_proposal: Whether the one to start from is still to come, `proposals` or not.
    """

    image_key: int
    hw: tuple[int, int]
    pixels: NDArray[np.uint8]
    lesions: tuple[LesionRecord, ...]
    proposals: tuple[Proposal, ...]
    px_per_mm: float | None
    image_id: str = ""
    awaits_proposal: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class ProposalReady:
    """A proposal for lesion 0 of an image.

    Attributes:
        is_default: Whether it is the one to start from.
        is_finished: Whether it stays; else it is made of a map that is still being made.
    """

    image_key: int
    proposal: Proposal
    is_default: bool
    is_finished: bool = True


@dataclass(frozen=True, slots=True)
class MaskReady:
    """The answer to `Predict`; for `computed_with` see `records.Draft`."""

    image_key: int
    lesion: int
    revision: int
    prompts: PromptSet
    mask: PackedMask
    predicted_iou: float
    model: ModelRef
    engine_ms: float
    computed_with: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class ThumbnailReady:
    """uint8 (h, w, 3) RGB, longest side at most 96; None if the image cannot be read."""

    image_key: int
    pixels: NDArray[np.uint8] | None


@dataclass(frozen=True, slots=True)
class Progressed:
    """A long request is at `done` of `total`; `text` is for people."""

    done: int
    total: int
    text: str


@dataclass(frozen=True, slots=True)
class RequestFailed:
    """A request could not be answered; always final."""

    error: UserError
    image_key: int | None = None
    save_id: str = ""


@dataclass(frozen=True, slots=True)
class Done:
    """A request that has no other last answer is done."""


Event = (
    EngineReady
    | ModelsListed
    | ProjectOpened
    | ImagesFound
    | ScanFinished
    | EntryChanged
    | ImageShown
    | ProposalReady
    | MaskReady
    | MaskEdited
    | ThumbnailReady
    | PictureReady
    | Saved
    | Progressed
    | ClassifierEvent
    | ExportEvent
    | ImportEvent
    | DecoderEvent
    | BackupEvent
    | DoubtEvent
    | TriageEvent
    | WorklistEvent
    | MeasureEvent
    | ReadingEvent
    | RecordEvent
    | ReportEvent
    | FolderEvent
    | RequestFailed
    | Done
)
