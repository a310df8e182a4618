"""A large file is looked through beside the work; nobody waits for it, not even the end."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import Connection

from app.background import Background
from app.upkeep.files import page_check
from app.upkeep.files.page_check import PageCheck
from tests.frame.test_background import SLOW

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


def path_of(background: Background) -> Path:
    path = background.database.path
    assert path is not None
    return path


def test_what_is_found_is_told(
    qtbot: QtBot, background: Background, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_check, "damaged_pages", lambda connection: ["page 7 is nonsense"])
    check = PageCheck(background, path_of(background))
    with qtbot.waitSignal(check.damaged) as told:
        check.look()
    assert told.args is not None
    assert told.args[0].problems == ["page 7 is nonsense"]


def test_a_sound_file_is_not_talked_about(qtbot: QtBot, background: Background) -> None:
    check = PageCheck(background, path_of(background))
    told: list[Any] = []
    check.damaged.connect(told.append)
    check.look()
    qtbot.waitUntil(lambda: not background.busy)
    assert told == []


def test_the_end_does_not_wait_for_it(
    qtbot: QtBot, background: Background, monkeypatch: pytest.MonkeyPatch
) -> None:
    looking: list[bool] = []

    def for_ever(connection: Connection) -> list[str]:
        looking.append(True)
        return [str(connection.exec_driver_sql(SLOW["sqlite"]).scalar())]

    monkeypatch.setattr(page_check, "damaged_pages", for_ever)
    check = PageCheck(background, path_of(background))
    check.look()
    qtbot.waitUntil(lambda: bool(looking))
    time.sleep(0.1)  # let the statement begin
    check.stop()
    qtbot.waitUntil(lambda: not background.busy, timeout=10_000)
