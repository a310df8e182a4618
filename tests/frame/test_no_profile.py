"""A profile that has no place is told plainly, at the terminal and in a window of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from app.paths import Profile, ProfileUnusableError
from app.startup.no_profile import NoProfileDialog

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 50

IN_WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from app.startup import no_profile, start, window

place, answers = Path(sys.argv[1]), sys.argv[2:]

class Answered(no_profile.NoProfileDialog):
    def exec(self):
        answer = answers.pop(0)
        if answer == "mend":
            place.unlink()
        QTimer.singleShot(0, self.reject if answer == "close" else self.accept)
        return super().exec()

class Watched(window.Opening):
    def _join(self, database):
        super()._join(database)
        print("open")
        QTimer.singleShot(0, self.window.close)

no_profile.NoProfileDialog = Answered
window.Opening = Watched
print(start(["--profile", str(place)]))
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file where the folder of a profile should be."""
    made = tmp_path / "taken"
    made.write_text("something else", encoding="utf-8")
    return made


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=SECONDS,
    )


def test_a_file_in_place_of_the_folder_is_told_and_stays(file: Path) -> None:
    with pytest.raises(ProfileUnusableError) as told:
        Profile(file).make_directories()
    assert told.value.where == file
    assert told.value.detail
    assert file.read_text(encoding="utf-8") == "something else"


def test_a_name_that_no_folder_can_have_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProfileUnusableError):
        Profile(tmp_path / "a\0b").make_directories()


def test_a_folder_that_may_not_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Profile(tmp_path).make_directories()
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # who is root may write anywhere
    with pytest.raises(ProfileUnusableError) as told:
        Profile(tmp_path).make_directories()
    assert told.value.detail == os.strerror(13)


def test_the_command_line_says_it_and_ends_with_3(file: Path) -> None:
    ended = run("-m", "app", "--profile", file / "below", "--language", "de", "--json", "today")
    assert ended.returncode == 3
    document = json.loads(ended.stdout)
    assert document["ok"] is False
    assert str(file / "below") in document["error"]
    assert document["error"] in ended.stderr
    assert "Nichts wurde geändert" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_telephone_program_is_answered_without_a_window(file: Path) -> None:
    ended = run("-m", "app", "--profile", file, "incoming", "+41441234567")
    assert ended.returncode == 3
    assert str(file) in ended.stderr


def test_the_window_says_it_until_the_person_gives_up(file: Path) -> None:
    ended = run("-c", IN_WINDOW, file, "again", "close")
    assert ended.stdout.split() == ["3"], ended.stderr
    assert "Traceback" not in ended.stderr


def test_once_the_place_is_free_it_starts(file: Path) -> None:
    ended = run("-c", IN_WINDOW, file, "mend")
    assert ended.stdout.split() == ["open", "0"], ended.stderr
    assert (file / "talktrack.db").exists()


def test_the_dialog_names_the_folder_and_enter_tries_again(qtbot: QtBot) -> None:
    dialog = NoProfileDialog(ProfileUnusableError(Path("/data/<mine>"), "Read-only file system"))
    qtbot.addWidget(dialog)
    dialog.show()
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "/data/<mine>" in said.replace("\\", "/")
    assert "Read-only file system" in said
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
