"""Cycles with Qt objects in them are never destroyed on a worker's thread."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.garbage import GarbageCollector


class Knot(QObject):
    """An object that only the collector can free."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def test_a_worker_frees_no_qt_object(qtbot: QtBot) -> None:
    before = gc.isenabled()
    collector = GarbageCollector()
    try:
        freed_on: list[str] = []
        knot = Knot()
        weakref.finalize(knot, lambda: freed_on.append(threading.current_thread().name))
        del knot
        worker = threading.Thread(target=lambda: [[] for _ in range(100_000)], name="worker")
        worker.start()
        worker.join()
        assert freed_on == []

        many = [Knot() for _ in range(2_000)]  # more than the first generation holds
        del many
        collector.look()
        assert freed_on == [threading.main_thread().name]
    finally:
        collector.stop()
    assert gc.isenabled() is before


def test_python_collects_again_where_it_did_before(qtbot: QtBot) -> None:
    before = gc.isenabled()
    gc.enable()
    try:
        collector = GarbageCollector()
        assert not gc.isenabled()
        collector.stop()
        assert gc.isenabled()
    finally:
        if not before:
            gc.disable()
