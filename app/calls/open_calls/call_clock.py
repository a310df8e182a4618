"""How long the running call lasts, by a clock that nobody sets."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

TICK_MS = 1_000


class CallClock(QObject):
    """Counts the seconds of one call after another."""

    ticked = Signal(int)  # seconds

    def __init__(self, monotonic: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        self._started = 0.0
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(lambda: self.ticked.emit(self.seconds))

    @property
    def seconds(self) -> int:
        """Whole seconds since the last start."""
        return int(self._monotonic() - self._started)

    @property
    def running(self) -> bool:
        """Tell whether a call is running."""
        return self._tick.isActive()

    def start(self) -> None:
        """Begin a call."""
        self._started = self._monotonic()
        self._tick.start()

    def stop(self) -> None:
        """End the call; nobody is told of further seconds."""
        self._tick.stop()
