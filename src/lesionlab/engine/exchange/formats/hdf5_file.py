"""A file for HDF5 to write, whose disk may be full."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any


class HeldFile(io.RawIOBase):
    """A new file that takes what it is given even when the disk does not.

    HDF5 ends the whole process, by a segmentation fault, when it cannot write what it has in its
    memory. So it is never told: after the first failure, which is kept, all further writing goes to
    memory, and what is read is right. The writer looks after each case whether there was one.

    Attributes:
        problem: Why the disk took no more, or None.
    """

    def __init__(self, path: Path) -> None:
        """Make the file.

        Raises:
            OSError: If it cannot be made.
        """
        super().__init__()
        # Unbuffered: what fails has to fail here, and not when the file is closed.
        self._file = path.open("x+b", buffering=0)
        self._position = 0
        self._held: list[tuple[int, bytes]] = []
        self.problem: OSError | None = None

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        begin = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._end()}
        self._position = begin[whence] + offset
        return self._position

    def tell(self) -> int:
        return self._position

    def truncate(self, size: int | None = None, /) -> int:
        size = self._position if size is None else size
        if self.problem is None:
            try:
                self._file.truncate(size)
            except OSError as error:
                self.problem = error
        return size

    def write(self, data: Any, /) -> int:
        view = memoryview(data).cast("B")
        written = 0
        try:
            self._file.seek(self._position)
            while self.problem is None and written < len(view):
                written += self._file.write(view[written:])
        except OSError as error:
            self.problem = error
        if written < len(view):
            self._held.append((self._position + written, bytes(view[written:])))
        self._position += len(view)
        return len(view)

    def readinto(self, buffer: Any, /) -> int:
        view = memoryview(buffer).cast("B")
        self._file.seek(self._position)
        found = 0
        while found < len(view) and (count := self._file.readinto(view[found:])):
            found += count
        view[found:] = bytes(len(view) - found)
        for offset, data in self._held:
            begin = max(offset, self._position)
            end = min(offset + len(data), self._position + len(view))
            if begin < end:
                view[begin - self._position : end - self._position] = data[
                    begin - offset : end - offset
                ]
        self._position += len(view)
        return len(view)

    def close(self) -> None:
        self._file.close()
        super().close()

    def _end(self) -> int:
        ends = (offset + len(data) for offset, data in self._held)
        return max(self._file.seek(0, io.SEEK_END), *ends, 0)
