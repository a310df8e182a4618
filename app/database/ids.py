"""Ids made by the client, so that a record has its id before any server knows it."""

from __future__ import annotations

import secrets
import threading
from datetime import UTC, datetime, timedelta

from app.clock import Clock

EPOCH = datetime(2024, 1, 1, tzinfo=UTC)
DEVICE_BITS = 10
COUNTER_BITS = 11
_COUNTER_SIZE = 1 << COUNTER_BITS
_MILLISECOND = timedelta(milliseconds=1)


class IdMaker:
    """Makes 63-bit ids: 42 bits of milliseconds since 2024, 10 bits device, 11 bits counter.

    The counter starts at a random number and never goes back within a millisecond; when it
    overflows, or when the clock is set back, the next millisecond is used instead of waiting.
    """

    def __init__(self, device: int, now: Clock) -> None:
        if not 0 <= device < 1 << DEVICE_BITS:
            raise ValueError(f"device number {device} does not fit into {DEVICE_BITS} bits")
        self._device = device
        self._now = now
        self._lock = threading.Lock()
        self._last_ms = 0
        self._counter = secrets.randbelow(_COUNTER_SIZE)

    def new(self) -> int:
        """Give an id that this maker has never given before; ids grow with time."""
        return self.new_many(1)[0]

    def new_many(self, count: int) -> list[int]:
        """Give ``count`` ids under one lock, for imports."""
        with self._lock:
            now_ms = (self._now() - EPOCH) // _MILLISECOND
            return [self._next(now_ms) for _ in range(count)]

    def _next(self, now_ms: int) -> int:
        if now_ms > self._last_ms:
            self._last_ms = now_ms
            self._counter = secrets.randbelow(_COUNTER_SIZE // 2)
        elif self._counter == _COUNTER_SIZE - 1:
            self._last_ms += 1
            self._counter = 0
        else:
            self._counter += 1
        return (
            (self._last_ms << (DEVICE_BITS + COUNTER_BITS))
            | (self._device << COUNTER_BITS)
            | self._counter
        )


def random_device() -> int:
    """Choose a device number for a database that no server numbers."""
    return secrets.randbelow(1 << DEVICE_BITS)
