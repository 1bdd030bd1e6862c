"""What is given to all that answers requests with images and models."""

from __future__ import annotations

from typing import NamedTuple

from lesionlab.engine.service.default_proposals import DefaultProposals
from lesionlab.engine.service.fitted_models import FittedModels
from lesionlab.engine.service.images import Images
from lesionlab.engine.service.outbox import Outbox
from lesionlab.engine.service.project_queue import ProjectQueue


class Parts(NamedTuple):
    """The same ones for all of them."""

    projects: ProjectQueue
    images: Images
    models: FittedModels
    default_proposals: DefaultProposals
    outbox: Outbox
