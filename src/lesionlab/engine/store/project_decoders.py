"""The decoder versions of a project, as a part of `Project`."""

from __future__ import annotations

from pathlib import Path

from lesionlab.core.decoders import EffortPoint
from lesionlab.core.training_set import TrainingSet
from lesionlab.engine.store import decoders, effort
from lesionlab.engine.store.decoders import NewDecoder, StoredDecoder
from lesionlab.engine.store.project_part import ProjectPart


class ProjectDecoders(ProjectPart):
    """What `Project` does with decoder versions, and with what corrections cost."""

    def decoders(self, *, base_sha256: str) -> tuple[StoredDecoder, ...]:
        """Give the decoder versions of a base checkpoint, newest first."""
        with self._explained():
            return decoders.decoders(self._connection, base_sha256=base_sha256)

    def every_decoder(self) -> tuple[StoredDecoder, ...]:
        """Give the decoder versions of all base checkpoints, newest first."""
        with self._explained():
            return decoders.every_decoder(self._connection)

    def decoder(self, sha256: str) -> StoredDecoder:
        """Give one decoder version."""
        with self._explained():
            return decoders.decoder(self._connection, sha256)

    def decoder_file(self, sha256: str) -> Path:
        """Give where a decoder version's checkpoint lies."""
        return decoders.decoder_file(self.store, sha256)

    def decoder_in_use(self, *, base_sha256: str) -> str:
        """Give the SHA-256 of the decoder in use, the base's own if no version is."""
        with self._explained():
            return decoders.in_use(self._connection, base_sha256=base_sha256)

    def decoder_before(self, *, base_sha256: str) -> str | None:
        """Give the decoder that was in use before the present one, or None."""
        with self._explained():
            return decoders.use_before(self._connection, base_sha256=base_sha256)

    def add_decoder(self, new: NewDecoder) -> StoredDecoder:
        """Keep a new decoder version; what is in use does not change."""
        self.check_writable()
        with self._explained():
            return decoders.add_decoder(self._connection, self.store, new)

    def use_decoder(self, sha256: str, *, base_sha256: str) -> None:
        """Use a decoder version, or the base's own, from now on."""
        self.check_writable()
        with self._explained():
            decoders.use(self._connection, sha256, base_sha256=base_sha256)

    def delete_decoder(self, sha256: str) -> None:
        """Delete a decoder version that is not in use."""
        self.check_writable()
        with self._explained():
            decoders.delete(self._connection, self.store, sha256)

    def training_set(self, sha256: str) -> TrainingSet | None:
        """Give a frozen training set, or None if it is not this project's."""
        with self._explained():
            return decoders.training_set(self._connection, sha256)

    def effort(self) -> tuple[EffortPoint, ...]:
        """Give what each correction made here cost, oldest first."""
        with self._explained():
            return effort.effort(self._connection)
