"""One window per profile, seen by two processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from app.single_instance import SingleInstance

ROOT = Path(__file__).resolve().parents[2]

SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from app.single_instance import SingleInstance

application = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
if instance.claim():
    instance.listen()
    print("first", flush=True)
    application.exec()
print("handed over" if instance.hand_over(sys.argv[2:], 500) else "nobody answers", flush=True)
"""


def start(lock_file: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", SECOND_START, str(lock_file), *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def first(qapp: object, tmp_path: Path) -> Iterator[SingleInstance]:
    """The window that was started first, in this process."""
    instance = SingleInstance(tmp_path / "window.lock")
    assert instance.claim()
    instance.listen()
    yield instance
    instance.release()


def test_a_second_start_hands_its_arguments_to_the_first(
    qtbot: QtBot, first: SingleInstance, tmp_path: Path
) -> None:
    second = start(tmp_path / "window.lock", "dial", "tel:+41441234567", "ä")
    with qtbot.waitSignal(first.started_again, timeout=20_000) as received:
        pass

    assert second.communicate(timeout=20)[0] == "handed over\n"
    assert received.args == [["dial", "tel:+41441234567", "ä"]]


def test_each_start_is_heard(qtbot: QtBot, first: SingleInstance, tmp_path: Path) -> None:
    heard: list[list[str]] = []
    first.started_again.connect(heard.append)
    starts = [start(tmp_path / "window.lock", str(number)) for number in range(2)]

    qtbot.waitUntil(lambda: len(heard) == 2, timeout=20_000)

    answers = [process.communicate(timeout=20)[0].strip() for process in starts]
    assert answers == ["handed over"] * 2
    assert sorted(heard) == [["0"], ["1"]]


def test_another_profile_has_a_window_of_its_own(first: SingleInstance, tmp_path: Path) -> None:
    other = SingleInstance(tmp_path / "other.lock")
    assert other.claim()
    other.release()


@pytest.mark.skipif(sys.platform == "win32", reason="sends SIGKILL")
def test_the_lock_of_a_killed_window_is_taken_over(qtbot: QtBot, tmp_path: Path) -> None:
    lock_file = tmp_path / "window.lock"
    with start(lock_file) as killed:
        assert killed.stdout is not None
        assert killed.stdout.readline() == "first\n"
        os.kill(killed.pid, signal.SIGKILL)
    assert lock_file.exists()

    successor = SingleInstance(lock_file)
    assert successor.claim()
    successor.listen()
    third = start(lock_file, "dial")
    with qtbot.waitSignal(successor.started_again, timeout=20_000) as received:
        pass
    third.communicate(timeout=20)
    successor.release()
    assert received.args == [["dial"]]


def test_nobody_answers_where_no_window_is(qapp: object, tmp_path: Path) -> None:
    assert not SingleInstance(tmp_path / "window.lock").hand_over(["dial"], patience_ms=100)


def test_a_given_up_profile_is_free(first: SingleInstance, tmp_path: Path) -> None:
    second = SingleInstance(tmp_path / "window.lock")
    assert not second.claim()
    first.release()
    assert second.claim()
    second.release()


@pytest.mark.parametrize("message", [b"nonsense\n", b"7\n"])
def test_nonsense_is_turned_away(
    qtbot: QtBot, first: SingleInstance, caplog: pytest.LogCaptureFixture, message: bytes
) -> None:
    heard: list[list[str]] = []
    first.started_again.connect(heard.append)
    visitor = QLocalSocket()
    visitor.connectToServer(first._name)
    assert visitor.waitForConnected(2000)
    visitor.write(message)
    visitor.flush()

    qtbot.waitUntil(lambda: "no list of arguments" in caplog.text)

    assert heard == []
