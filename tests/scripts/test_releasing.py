"""Which scripts a trainee may call with, and who may say so."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from app.command_line import DONE, SOME_FAILED, WRONG_USE, CommandContext, run
from app.database.database import Database
from app.database.errors import NotAllowedError
from app.scripts import queries
from app.scripts.commands import ReleaseScript, WithdrawRelease
from app.scripts.shipped import load_shipped
from app.team.commands import AssignCoach, EndCoaching
from tests.people import COACH_ID, LEAD_ID, TRAINEE_ID, add_other_roles
from tests.seeding import seeding, working_as

LONG_AGO = date(2020, 1, 1)  # a server counts days by its own clock
LATER = date(2021, 1, 1)

Answer = tuple[int, Any, str]
Ask = Callable[..., Answer]


@pytest.fixture
def team(database: Database) -> Database:
    """The rep's database: scripts are there, and the coach coaches the trainee."""
    if database.kind == "sqlite":
        with seeding(database) as connection:
            add_other_roles(connection)
    with working_as(database, "lead") as leads:
        load_shipped(leads)
        coach(leads, COACH_ID)
    return database


def coach(leads: Database, coach_id: int) -> None:
    leads.execute(
        AssignCoach(id=leads.ids.new(), trainee_id=TRAINEE_ID, coach_id=coach_id, from_on=LONG_AGO)
    )


def script_id(database: Database) -> int:
    with database.read() as session:
        found = queries.script_named(session, "care")
    assert found is not None
    return found


def release(database: Database) -> None:
    id_ = database.ids.new()
    database.execute(ReleaseScript(id=id_, trainee_id=TRAINEE_ID, script_id=script_id(database)))


def withdraw(database: Database) -> None:
    database.execute(WithdrawRelease(trainee_id=TRAINEE_ID, script_id=script_id(database)))


def offered(database: Database) -> list[str]:
    with database.read() as session:
        return [one.script.id for one in queries.offered(session, TRAINEE_ID).scripts]


def may_call(database: Database) -> bool:
    with database.read() as session:
        return queries.has_released_script(session, TRAINEE_ID)


def test_a_trainee_is_offered_what_the_coach_released(team: Database) -> None:
    everything = offered(team)
    assert len(everything) > 1
    assert not may_call(team)
    with working_as(team, "coach") as coachs:
        release(coachs)
        assert offered(coachs) == ["care"]
        assert may_call(coachs)
        withdraw(coachs)
    assert offered(team) == everything
    assert not may_call(team)


def test_who_is_no_trainee_is_offered_all(team: Database) -> None:
    with team.read() as session:
        assert queries.offered(session, None) == (queries.published(session), False)


def test_what_is_not_released_cannot_be_taken_back(team: Database) -> None:
    with working_as(team, "coach") as coachs, pytest.raises(NotAllowedError):
        withdraw(coachs)


@pytest.mark.parametrize("login", ["lead", "trainee", "rep"])
def test_on_a_server_only_the_trainee_s_coach_releases(team: Database, login: str) -> None:
    if team.kind == "sqlite":
        return  # a file keeps no rights
    with working_as(team, login) as theirs, pytest.raises(NotAllowedError):
        release(theirs)
    with working_as(team, "coach") as coachs:
        release(coachs)
    with working_as(team, login) as theirs, pytest.raises(NotAllowedError):
        withdraw(theirs)
    assert may_call(team)


def test_the_next_coach_takes_back_what_the_earlier_one_released(team: Database) -> None:
    with working_as(team, "coach") as coachs:
        release(coachs)
    with working_as(team, "lead") as leads:
        coach(leads, LEAD_ID)
        withdraw(leads)
    assert not may_call(team)


# --- the command line -------------------------------------------------------------------------


@pytest.fixture
def ask(team: Database) -> Ask:
    """Runs ``scripts …`` by somebody's login."""

    def ask_as(login: str, *words: str) -> Answer:
        with working_as(team, login) as database:
            context = CommandContext(
                open_database=lambda: database,
                clock=database.clock,
                zone="Europe/Zurich",
                language="en",
                json=True,
                place="",
                out=io.StringIO(),
                err=io.StringIO(),
            )
            code = run(("scripts", *words), context)
        text = context.out.getvalue()
        return code, json.loads(text) if text else None, context.err.getvalue()

    return ask_as


def test_release_and_withdraw(team: Database, ask: Ask) -> None:
    if team.kind == "sqlite":
        code, document, told = ask("coach", "release", "care", "trainee")
        assert (code, document["ok"]) == (WRONG_USE, False)
        assert "nobody logs in to it" in told
        return
    document = {"ok": True, "id": "care", "trainee": "trainee", "released": True}
    for _ in range(2):
        assert ask("coach", "release", "care", "trainee") == (DONE, document, "")
    document["released"] = False
    assert ask("coach", "withdraw", "care", "trainee") == (DONE, document, "")
    code, nothing, told = ask("coach", "withdraw", "care", "trainee")
    assert (code, nothing["ok"]) == (SOME_FAILED, False)
    assert told == "care is not released for trainee. Nothing was changed.\n"


@pytest.mark.parametrize(
    ("login", "words", "code", "said"),
    [
        ("coach", ("nothing", "trainee"), SOME_FAILED, "There is no script nothing."),
        ("coach", ("care", "nobody"), WRONG_USE, "no login nobody"),
        ("coach", ("care", "rep"), WRONG_USE, "rep is no trainee"),
        ("lead", ("care", "trainee"), SOME_FAILED, "Only the coach of trainee"),
        ("trainee", ("care", "trainee"), SOME_FAILED, "Only the coach of trainee"),
    ],
)
def test_why_a_script_is_not_released_is_said(
    team: Database, ask: Ask, login: str, words: tuple[str, ...], code: int, said: str
) -> None:
    if team.kind == "sqlite":
        return  # refused before
    answer = ask(login, "release", *words)
    assert (answer[0], answer[1]["ok"]) == (code, False)
    assert said in answer[2]


def test_who_coaches_no_longer_takes_nothing_back(team: Database, ask: Ask) -> None:
    if team.kind == "sqlite":
        return
    ask("coach", "release", "care", "trainee")
    with working_as(team, "lead") as leads:
        leads.execute(EndCoaching(trainee_id=TRAINEE_ID, from_on=LATER))
    code, _, told = ask("coach", "withdraw", "care", "trainee")
    assert code == SOME_FAILED
    assert "users coach trainee COACH" in told
    assert may_call(team)
