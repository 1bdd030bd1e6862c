"""What an engine is told when it is started."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lesionlab.core.backends import BACKENDS_NAME

_MIB = 2**20


@dataclass(frozen=True, slots=True)
class EngineOptions:
    """All that an engine has to know before its first request.

    Attributes:
        shipped_models_dir: Models that come with the program.
        user_models_dir: Models that the user added; need not exist.
        user_data_dir: Place for projects whose own folder cannot be written; need not exist.
        user_cache_dir: Place for embeddings; need not exist.
        device: "cpu" or "cuda"; None takes the best there is.
        model: Name of the model to begin with; None takes the shipped one.
        classifier: Name of the classifier to begin with; None takes the shipped one.
        memory_bytes: Bound on decoded images and embeddings kept in memory.
        disk_bytes: Bound on embeddings kept on disk.
    """

    shipped_models_dir: Path
    user_models_dir: Path
    user_data_dir: Path
    user_cache_dir: Path
    device: str | None = None
    model: str | None = None
    classifier: str | None = None
    memory_bytes: int = 128 * _MIB
    disk_bytes: int = 4096 * _MIB

    @property
    def backends_file(self) -> Path:
        """Where it is kept which backends were found to be the quickest."""
        return self.user_data_dir / BACKENDS_NAME

    @property
    def embeddings_dir(self) -> Path:
        """Folder of the embeddings within the cache."""
        return self.user_cache_dir / "embeddings"
