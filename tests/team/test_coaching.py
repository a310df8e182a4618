"""Who coaches a trainee, and who may say so."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import MetaData

from app.command_line import DONE, WRONG_USE, CommandContext, run
from app.database.database import Database, open_database
from app.database.errors import NotAllowedError
from app.team import queries
from app.team.commands import AssignCoach, EndCoaching
from tests.fakes import FakeClock
from tests.people import COACH_ID, LEAD_ID, TRAINEE_ID, add_other_roles
from tests.postgres import Cluster
from tests.seeding import seeding, working_as

MONDAY, TUESDAY, WEDNESDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25)

Answer = tuple[int, Any, str]
Ask = Callable[..., Answer]


@pytest.fixture
def coached(leads_database: Database) -> Database:
    """The lead's database with a coach and a trainee in it."""
    if leads_database.kind == "sqlite":
        with seeding(leads_database) as connection:
            add_other_roles(connection)
    return leads_database


def assign(database: Database, coach_id: int, from_on: date) -> None:
    id_ = database.ids.new()
    database.execute(AssignCoach(id=id_, trainee_id=TRAINEE_ID, coach_id=coach_id, from_on=from_on))


def coach_on(database: Database, day: date) -> int | None:
    with database.read() as session:
        return queries.coach_of(session, TRAINEE_ID, day)


def test_another_coach_follows_the_earlier_one(coached: Database) -> None:
    assign(coached, COACH_ID, MONDAY)
    assign(coached, LEAD_ID, WEDNESDAY)
    assert [coach_on(coached, day) for day in (MONDAY, TUESDAY, WEDNESDAY)] == [
        *(COACH_ID, COACH_ID, LEAD_ID)
    ]
    coached.execute(EndCoaching(trainee_id=TRAINEE_ID, from_on=WEDNESDAY))
    assert coach_on(coached, WEDNESDAY) is None
    assert coach_on(coached, TUESDAY) == COACH_ID


@pytest.mark.parametrize("login", ["coach", "trainee", "rep"])
def test_a_server_lets_leads_alone_name_a_coach(database: Database, login: str) -> None:
    if database.kind == "sqlite":
        return  # a file keeps no rights
    with working_as(database, login) as theirs, pytest.raises(NotAllowedError):
        assign(theirs, COACH_ID, MONDAY)
    assert coach_on(database, MONDAY) is None


# --- the command line -------------------------------------------------------------------------


def asked(place: str, metadata: MetaData, *words: str) -> Answer:
    clock = FakeClock(datetime(2026, 11, 24, 9, tzinfo=UTC))
    context = CommandContext(
        open_database=lambda: open_database(place, clock, metadata),
        clock=clock,
        zone="Europe/Zurich",
        language="en",
        json=True,
        place=place,
        out=io.StringIO(),
        err=io.StringIO(),
    )
    code = run(("users", "coach", *words), context)
    text = context.out.getvalue()
    return code, json.loads(text) if text else None, context.err.getvalue()


@pytest.fixture
def ask(cluster: Cluster, team_database: str, logins: dict[str, str], metadata: MetaData) -> Ask:
    """Runs ``users coach`` by a login of a team's server."""

    def ask_as(login: str, *words: str) -> Answer:
        place = cluster.url(team_database, login, logins[login])
        return asked(place, metadata, *words)

    return ask_as


def test_a_lead_names_a_coach_and_another_one_and_nobody(ask: Ask) -> None:
    for coach in ("coach", "coach", "lead"):
        document = {"ok": True, "trainee": "trainee", "coach": coach}
        assert ask("lead", "trainee", coach) == (DONE, document, "")
    document = {"ok": True, "trainee": "trainee", "coach": None}
    assert ask("lead", "trainee") == (DONE, document, "")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nobody", "coach"), "no login nobody"),
        (("trainee", "nobody"), "no login nobody"),
        (("rep", "coach"), "rep is no trainee"),
        (("trainee", "rep"), "rep is neither coach nor team lead"),
    ],
)
def test_who_cannot_coach_or_be_coached_is_said(
    ask: Ask, words: tuple[str, ...], said: str
) -> None:
    code, document, told = ask("lead", *words)
    assert (code, document and document["ok"]) == (WRONG_USE, False)
    assert said in told


def test_a_coach_names_nobody(ask: Ask) -> None:
    with pytest.raises(NotAllowedError):
        ask("coach", "trainee", "coach")


def test_a_local_file_knows_no_coaching(sqlite_place: Path, metadata: MetaData) -> None:
    code, document, told = asked(str(sqlite_place), metadata, "rep", "lead")
    assert (code, document and document["ok"]) == (WRONG_USE, False)
    assert "nobody logs in to it" in told
