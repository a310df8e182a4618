"""Work beside the window: answers come home, unwanted ones are dropped, saves keep their order."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.background import Background
from app.database.database import Database
from tests.database.test_journal import BIG, FailAfterWriting, KeepSetting

SLOW = {
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
    "SELECT count(*) FROM n",
    "postgresql": "SELECT pg_sleep(30)",
}


def keep(number: int) -> KeepSetting:
    return KeepSetting(id=BIG, name="n", value={"n": number}, on=datetime(2026, 11, 24, tzinfo=UTC))


def test_an_answer_arrives_on_the_window_s_thread(qtbot: QtBot, background: Background) -> None:
    arrived: list[tuple[Any, str]] = []
    asker = QObject()

    def then(answer: int) -> None:
        arrived.append((answer, threading.current_thread().name))

    background.ask(asker, lambda session: session.scalar(text("SELECT 42")) or 0, then=then)
    qtbot.waitUntil(lambda: bool(arrived))

    assert arrived == [(42, threading.main_thread().name)]


def test_a_cancelled_question_is_interrupted_and_answers_nobody(
    qtbot: QtBot, background: Background, database: Database
) -> None:
    answered: list[Any] = []
    running = threading.Event()

    def question(session: Session) -> None:
        running.set()
        session.execute(text(SLOW[database.kind]))

    job = background.ask(background, question, then=answered.append, failed=answered.append)
    assert running.wait(10)
    time.sleep(0.1)  # let the statement begin; cancelling before it is the easier case
    started = time.monotonic()
    job.cancel()
    qtbot.waitUntil(lambda: not background.busy, timeout=10_000)

    assert time.monotonic() - started < 5
    assert answered == []


def test_nobody_is_called_when_the_asker_is_gone(qtbot: QtBot, background: Background) -> None:
    answered: list[Any] = []
    asker = QObject()
    hold = threading.Event()

    def question(session: Session) -> int:
        hold.wait(10)
        return 1

    background.ask(asker, question, then=answered.append)
    import shiboken6

    shiboken6.delete(asker)
    hold.set()
    qtbot.waitUntil(lambda: not background.busy)

    assert answered == []


def test_saves_keep_their_order_and_are_announced(
    qtbot: QtBot, background: Background, database: Database
) -> None:
    announced: list[tuple[str, object]] = []
    background.changed.connect(lambda kind, ids: announced.append((kind, ids)))
    for number in range(20):
        background.do(background, keep(number))
    qtbot.waitUntil(lambda: len(announced) == 40)

    with database.read() as session:
        value = session.scalar(text("SELECT value FROM setting"))
    assert "19" in str(value)
    assert announced[0] == ("setting", (BIG,))


def test_a_save_that_fails_tells_who_asked(qtbot: QtBot, background: Background) -> None:
    failures: list[Exception] = []
    background.do(background, FailAfterWriting(id=BIG), failed=failures.append)
    qtbot.waitUntil(lambda: bool(failures))

    assert isinstance(failures[0], RuntimeError)


def test_an_error_nobody_expected_reaches_the_program_s_hook(
    qtbot: QtBot, background: Background
) -> None:
    with qtbot.captureExceptions() as caught:
        background.do(background, FailAfterWriting(id=BIG))
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is RuntimeError


@pytest.mark.parametrize("count", [500])
def test_many_answers_do_not_crash(qtbot: QtBot, background: Background, count: int) -> None:
    answers: list[int] = []
    for number in range(count):
        asker = QObject()
        background.ask(asker, lambda session, n=number: n, then=answers.append)
        if number % 2:
            background.ask(background, lambda session, n=number: n, then=answers.append)
    qtbot.waitUntil(lambda: not background.busy, timeout=20_000)
    assert len(answers) >= count // 2


def test_long_work_runs_beside_the_others(qtbot: QtBot, background: Background) -> None:
    done: list[Any] = []
    go_on = threading.Event()
    background.run(background, lambda database, job: go_on.wait(10), then=done.append)
    quick: list[int] = []
    background.ask(background, lambda session: 1, then=quick.append)
    qtbot.waitUntil(lambda: quick == [1])
    assert done == []
    go_on.set()
    qtbot.waitUntil(lambda: done == [True])
