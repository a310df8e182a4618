"""Collects garbage on the window's thread only.

Python's collector runs on whichever thread allocates. A cycle that holds a QObject would then be
destroyed on a worker, which Qt forbids (its timers cannot be stopped from there), or on the
window's thread while a widget is being made, which has crashed PySide.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 1_000


class GarbageCollector(QObject):
    """Takes the automatic collector's place while it lives; made on the window's thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_automatic = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect what is due."""
        collect_due()

    def stop(self) -> None:
        """Hand over to the automatic collector again."""
        self._timer.stop()
        if self._was_automatic:
            gc.enable()


def collect_due() -> None:
    """Collect the oldest generation that is due, as Python itself would."""
    thresholds = gc.get_threshold()
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > thresholds[generation]:
            gc.collect(generation)
            return
