"""After an unexpected error: drafts first, then plain words and a report."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from app.crash_dialog import CrashDialog, CrashReporter, compose_report


def open_dialogs() -> list[CrashDialog]:
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, CrashDialog) and widget.isVisible()
    ]


def words(dialog: CrashDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def failing_save() -> None:
    raise OSError(28, "No space left on device")


def test_drafts_are_saved_before_the_dialog_opens(qtbot: QtBot, tmp_path: Path) -> None:
    open_at_save: list[int] = []
    reporter = CrashReporter(lambda: open_at_save.append(len(open_dialogs())), tmp_path / "log")

    reporter.tell(ValueError("Hofer"))
    qtbot.waitUntil(lambda: len(open_dialogs()) == 1)

    assert open_at_save == [0]
    dialog = open_dialogs()[0]
    assert "is kept as a draft" in words(dialog)
    dialog.reject()
    assert open_dialogs() == []


def test_an_error_of_a_worker_is_shown_by_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    saving_threads: list[threading.Thread] = []
    reporter = CrashReporter(
        lambda: saving_threads.append(threading.current_thread()), tmp_path / "log"
    )

    worker = threading.Thread(target=reporter.tell, args=(ValueError(),))
    worker.start()
    qtbot.waitUntil(lambda: len(open_dialogs()) == 1)
    worker.join()

    assert saving_threads == [threading.main_thread()]
    open_dialogs()[0].reject()


def test_many_errors_open_one_dialog_but_save_each_time(qtbot: QtBot, tmp_path: Path) -> None:
    saved: list[bool] = []
    reporter = CrashReporter(lambda: saved.append(True), tmp_path / "log")
    for _ in range(3):
        reporter.tell(ValueError())
    qtbot.waitUntil(lambda: len(saved) == 3)
    assert len(open_dialogs()) == 1

    open_dialogs()[0].reject()
    reporter.tell(ValueError())
    qtbot.waitUntil(lambda: len(open_dialogs()) == 1)  # a later one is shown again
    open_dialogs()[0].reject()


def test_lost_drafts_are_admitted(qtbot: QtBot, tmp_path: Path) -> None:
    reporter = CrashReporter(failing_save, tmp_path / "log")

    reporter.tell(ValueError())
    qtbot.waitUntil(lambda: len(open_dialogs()) == 1)

    assert "please copy it" in words(open_dialogs()[0])
    open_dialogs()[0].reject()


@pytest.mark.parametrize(
    ("place", "said"), [("report.txt", "is saved"), ("missing/report.txt", "another folder")]
)
def test_the_report_can_be_saved(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, said: str
) -> None:
    dialog = CrashDialog("what happened", drafts_are_safe=True)
    qtbot.addWidget(dialog)
    chosen = tmp_path / place
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(chosen), ""))

    dialog._save.click()

    assert said in dialog._outcome.text()
    assert not chosen.exists() or chosen.read_text(encoding="utf-8") == "what happened"


def test_a_report_names_versions_and_places_but_nobody() -> None:
    try:
        int("Hofer")
    except ValueError as error:
        report = compose_report(error, ["2026-11-24 09:00:00 INFO app.calls saved"])

    assert report.startswith("Talktrack ")
    assert "ValueError\n  tests/frame/test_crash_dialog.py:" in report
    assert report.endswith("INFO app.calls saved\n")
    assert "Hofer" not in report


def test_an_error_at_the_very_end_does_no_harm(qtbot: QtBot, tmp_path: Path) -> None:
    saved: list[bool] = []
    reporter = CrashReporter(lambda: saved.append(True), tmp_path / "log")
    shiboken6.delete(reporter)

    reporter.tell(ValueError())

    assert saved == []
