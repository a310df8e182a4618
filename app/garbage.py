"""Collects garbage on the window's thread only.

Python's collector runs on whichever thread allocates. A cycle that holds a QObject would then be
destroyed on a worker, which Qt forbids (its timers cannot be stopped from there).
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 1_000


class GarbageCollector(QObject):
    """Takes the automatic collector's place while it lives; made on the window's thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        gc.disable()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that is due, as Python itself would."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Hand over to the automatic collector again."""
        self._timer.stop()
        gc.enable()
