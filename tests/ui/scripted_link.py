"""A link whose engine is the test: it records what is sent, and the test says what comes back."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from PySide6.QtCore import QObject, Signal

from lesionlab.core.masks import pack
from lesionlab.core.messages import (
    EngineReady,
    ImagesFound,
    ImageShown,
    MaskReady,
    OpenProject,
    Predict,
    ProjectOpened,
    ProposalReady,
    Request,
    ScanFinished,
    ShowImage,
)
from lesionlab.core.prompts import Box, PromptSet
from lesionlab.core.proposals import ModelInfo, ModelRef, Proposal
from lesionlab.core.records import LesionRecord
from lesionlab.core.saving_messages import Saved
from lesionlab.core.worklist import WorklistEntry, WorkState

HW = (60, 80)
MODEL = ModelInfo(ModelRef("compact", "ab" * 32), "LesionLab compact", "Shipped", has_auto=True)

AnyRequest = TypeVar("AnyRequest", bound=Request)


class ScriptedLink(QObject):
    """Takes the place of `EngineLink`."""

    eventArrived = Signal(int, object)
    engineDied = Signal(str)
    engineRestarted = Signal()
    engineGaveUp = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[Request] = []
        self.is_started = self.is_closed = False
        self.saves_in_time = True
        self.restarts = 0

    def start(self) -> None:
        self.is_started = True

    def send(self, request: Request) -> int:
        self.sent.append(request)
        return len(self.sent)

    def restart(self) -> None:
        self.restarts += 1

    def wait_until_saved(self, *, timeout_s: float = 5.0) -> bool:
        return self.saves_in_time

    def close(self, *, timeout_s: float = 5.0) -> bool:
        self.is_closed = True
        return True

    # --- what the test asks ---

    def all(self, kind: type[AnyRequest]) -> list[AnyRequest]:
        return [request for request in self.sent if isinstance(request, kind)]

    def last(self, kind: type[AnyRequest]) -> AnyRequest:
        return self.all(kind)[-1]

    def number_of(self, request: Request) -> int:
        return next(i for i, sent in enumerate(self.sent, start=1) if sent is request)

    # --- what the engine says ---

    def say(self, event: object, *, to: Request | None = None) -> None:
        self.eventArrived.emit(0 if to is None else self.number_of(to), event)

    def open_project(
        self, entries: list[WorklistEntry], *, read_only: str = "", notice: str = ""
    ) -> None:
        self.say(EngineReady("cpu", "CPU, 2 cores", MODEL, (MODEL,)))
        request = self.last(OpenProject)
        self.say(ProjectOpened(request.folder, "store", read_only, notice), to=request)
        if entries:
            self.say(ImagesFound(tuple(entries)), to=request)
        self.say(ScanFinished(len(entries)), to=request)

    def show_image(
        self,
        *,
        proposal: Proposal | None = None,
        lesions: tuple[LesionRecord, ...] = (LesionRecord(0),),
        px_per_mm: float | None = None,
        image_id: str = "",
    ) -> None:
        request = self.last(ShowImage)
        pixels = np.full((*HW, 3), 180, np.uint8)
        proposals = () if proposal is None else (proposal,)
        self.say(
            ImageShown(request.image_key, HW, pixels, lesions, proposals, px_per_mm, image_id),
            to=request,
        )

    def propose(self, proposal: Proposal, *, is_default: bool = True) -> None:
        request = self.last(ShowImage)
        self.say(ProposalReady(request.image_key, proposal, is_default), to=request)

    def answer(self, request: Predict, mask: np.ndarray, *, predicted_iou: float = 0.9) -> None:
        self.say(
            MaskReady(
                request.image_key,
                request.lesion,
                request.revision,
                request.prompts,
                pack(mask),
                predicted_iou,
                MODEL.ref,
                50.0,
                "scripted",
            ),
            to=request,
        )

    def save_all(self, state: WorkState = WorkState.CORRECTED) -> None:
        for request in self.sent:
            if hasattr(request, "save_id"):
                self.say(Saved(request.save_id, request.image_key, state))


def disc(x: float, y: float, radius: float) -> np.ndarray:
    """Give a mask, bool `HW`, with one disc."""
    ys, xs = np.mgrid[: HW[0], : HW[1]]
    return (xs - x) ** 2 + (ys - y) ** 2 <= radius**2


def proposal(*, source: str = "Grad-CAM", mask: np.ndarray | None = None) -> Proposal:
    """Give a proposal with a box."""
    mask = disc(40, 30, 12) if mask is None else mask
    ys, xs = np.nonzero(mask)
    box = Box(*map(float, (xs.min(), ys.min(), xs.max() + 1, ys.max() + 1))) if ys.size else None
    return Proposal(
        source,
        PromptSet(box=box),
        pack(mask),
        0.88,
        MODEL.ref,
        cam=np.zeros((7, 7), np.uint8),
    )


def entries(count: int) -> list[WorklistEntry]:
    """Give `count` images with keys from 1."""
    return [WorklistEntry(key, f"img_{key:05d}.png") for key in range(1, count + 1)]
