"""What the engine keeps in memory, bounded in bytes."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from lesionlab.engine.service.worker import Superseded

Value = TypeVar("Value")

_LOOK_S = 0.05


class SharedMemory(Generic[Value]):
    """Values that are costly to make, the newest used ones kept; any thread may ask.

    A value that one thread is making is waited for by the others, so nothing is made twice.
    """

    def __init__(self, *, limit_bytes: int, size: Callable[[Value], int]) -> None:
        """Make an empty memory.

        Args:
            limit_bytes: Bound on the values kept; the newest one is kept whatever its size.
            size: Gives the bytes of a value.
        """
        self._limit_bytes = limit_bytes
        self._size = size
        self._values: OrderedDict[Hashable, Value] = OrderedDict()
        self._being_made: set[Hashable] = set()
        self._changed = threading.Condition()

    def get_or_make(
        self,
        key: Hashable,
        make: Callable[[], Value],
        *,
        superseded: threading.Event,
        keeps: bool = True,
    ) -> Value:
        """Give the value of a key; if nobody has it, it is made here.

        Args:
            key: Of the value.
            make: Makes it.
            superseded: Set when nobody waits for it any more.
            keeps: Whether a value made here stays in memory, perhaps in another one's place.

        Raises:
            Superseded: If `superseded` was set while another thread was making the value.
        """
        with self._changed:
            while key in self._being_made:
                self._changed.wait(_LOOK_S)
                if superseded.is_set():
                    raise Superseded
            if key in self._values:
                self._values.move_to_end(key)
                return self._values[key]
            self._being_made.add(key)
        try:
            value = make()
            with self._changed:
                if keeps:
                    self._keep(key, value)
        finally:
            with self._changed:
                self._being_made.discard(key)
                self._changed.notify_all()
        return value

    def clear(self) -> None:
        with self._changed:
            self._values.clear()

    def _keep(self, key: Hashable, value: Value) -> None:
        self._values[key] = value
        excess = sum(map(self._size, self._values.values())) - self._limit_bytes
        while excess > 0 and len(self._values) > 1:
            _, oldest = self._values.popitem(last=False)
            excess -= self._size(oldest)
