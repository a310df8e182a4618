"""``incoming`` and ``dial`` as telephone programs and links start them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import options
from app.paths import Profile
from app.settings.profile import ProfileSettings
from app.single_instance import SingleInstance
from app.startup import number_commands

ROOT = Path(__file__).resolve().parents[2]


def start(profile: Path, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "app", "--profile", str(profile), *words],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    made = Profile(tmp_path / "p")
    made.make_directories()
    return made


@pytest.fixture
def window(qapp: object, profile: Profile) -> Iterator[SingleInstance]:
    """The window that is open already, in this process."""
    instance = SingleInstance(profile.lock_file)
    assert instance.claim()
    instance.listen()
    yield instance
    instance.release()


def test_a_link_is_a_number_to_dial() -> None:
    assert options.parse(["tel:+41812501422"]).rest == ("dial", "tel:+41812501422")
    assert options.parse(["--json", "TEL:081"]).rest == ("dial", "TEL:081")


@pytest.mark.timeout(120)
def test_the_open_window_hears_first_and_the_answer_says_whose_it_is(
    qtbot: QtBot, window: SingleInstance, profile: Profile
) -> None:
    started = start(profile.directory, "incoming", "tel:+41-81-250-14-22", "--json")
    with qtbot.waitSignal(window.started_again, timeout=50_000) as heard:
        pass
    out, err = started.communicate(timeout=50)
    assert heard.args == [["incoming", "+41812501422"]]
    assert (started.returncode, json.loads(out), err) == (0, {"matches": []}, "")


@pytest.mark.timeout(120)
@pytest.mark.parametrize(
    "words",
    [
        ("incoming", "$(reboot)"),
        ("incoming", "+41 81 250 14 22; rm -rf ~"),
        ("incoming", "9" * 3000),
        ("dial", ""),
        ("tel:%22%3Ereboot",),
    ],
)
def test_what_is_no_number_is_said_and_opens_nothing(profile: Profile, words: tuple[str]) -> None:
    started = start(profile.directory, *words)
    out, err = started.communicate(timeout=50)
    assert (started.returncode, out) == (2, "")
    assert "is no phone number. Nothing was done with it." in err
    assert len(err) < 200
    assert not profile.database.exists()


def test_a_window_is_opened_where_there_is_none(
    profile: Profile, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened: list[SingleInstance] = []
    told: list[tuple[str, str]] = []

    def open_window(asked: options.Options) -> bool:
        instance = SingleInstance(profile.lock_file)
        assert instance.claim()  # nobody holds it any more
        opened.append(instance)
        return True

    def hand_over(self: SingleInstance, words: tuple[str, str], patience_ms: int = 0) -> bool:
        told.append(words)
        return True

    monkeypatch.setattr(SingleInstance, "hand_over", hand_over)
    asked = options.parse(["--profile", str(profile.directory), "dial", "081 250 14 22"])
    code = number_commands._hand_over(
        asked, profile, ProfileSettings(), ("dial", "0812501422"), open_window
    )
    assert (code, told, len(opened)) == (0, [("dial", "0812501422")], 1)
    assert capsys.readouterr().err == ""
    opened[0].release()


def test_a_window_that_does_not_answer_is_said(
    profile: Profile, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = options.parse(["--profile", str(profile.directory), "dial", "081 250 14 22"])
    code = number_commands._hand_over(
        asked, profile, ProfileSettings(), ("dial", "0812501422"), lambda _: False
    )
    assert code == 1
    assert "The window does not answer" in capsys.readouterr().err
