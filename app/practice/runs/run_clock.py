"""How long a run goes on, over all times it was left and taken up again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.calls.open_calls.call_clock import CallClock


class RunClock(QObject):
    """Counts the seconds of a run, and how long the person thought of the next line."""

    ticked = Signal(int)  # seconds

    def __init__(self, monotonic: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        self._before = 0  # seconds of the run before the clock was started last
        self._heard_at = 0.0
        self._clock = CallClock(monotonic, self)
        self._clock.ticked.connect(lambda seconds: self.ticked.emit(self.seconds))

    @property
    def seconds(self) -> int:
        """How long the run has been going on."""
        return self._before + (self._clock.seconds if self._clock.running else 0)

    @property
    def running(self) -> bool:
        """Tell whether the run is going on."""
        return self._clock.running

    @property
    def thought(self) -> float:
        """Seconds since the partner said something."""
        return self._monotonic() - self._heard_at

    def set(self, seconds: int) -> None:
        """Stand at so many seconds: of another run, or of one that is over."""
        self._clock.stop()
        self._before = seconds

    def go_on(self) -> None:
        """Run on; the partner has just been heard."""
        self._clock.start()
        self.hear()

    def stop(self) -> None:
        """Stand still where it is."""
        self.set(self.seconds)

    def hear(self) -> None:
        """The partner said something: the person thinks from now on."""
        self._heard_at = self._monotonic()
