"""Commands are executed once, and what they replace is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from sqlalchemy import MetaData, delete, select, text, update
from sqlalchemy.orm import Session

from app.database import journal
from app.database.database import Database, open_database
from app.database.errors import NotAllowedError
from app.database.journal import Changed, UnknownCommandError, handles
from app.database.models import Change, Command
from app.settings.commands import ChangeTeamSetting
from app.settings.models import Setting
from app.team.commands import AddPerson
from tests.fakes import FakeClock
from tests.people import REP_ID

BIG = (1 << 61) + 12345  # survives neither a double nor 32 bits


@dataclass(frozen=True, kw_only=True)
class KeepSetting:
    id: int
    name: str
    value: dict[str, int]
    on: datetime


@handles("test_keep_setting")
def keep_setting(session: Session, command: KeepSetting) -> Changed:
    session.merge(Setting(id=command.id, user_id=REP_ID, name=command.name, value=command.value))
    return Changed("setting", [command.id]) + Changed("team", ())


@dataclass(frozen=True, kw_only=True)
class FailAfterWriting:
    id: int


@handles("test_fail_after_writing")
def fail_after_writing(session: Session, command: FailAfterWriting) -> Changed:
    session.add(Setting(id=command.id, user_id=REP_ID, name="half", value={}))
    session.flush()
    raise RuntimeError("the handler broke")


def keep(value: int, name: str = "hours") -> KeepSetting:
    at = datetime(2026, 11, 24, 9, tzinfo=UTC)
    return KeepSetting(id=BIG, name=name, value={"minutes": value}, on=at)


def test_a_command_is_kept_with_who_when_and_what(database: Database) -> None:
    database.execute(keep(5), uuid="11111111-1111-4111-8111-111111111111")

    with database.read() as session:
        kept = session.scalars(select(Command)).one()
    assert (kept.kind, kept.format, kept.user_id) == ("test_keep_setting", 1, database.user_id)
    assert kept.at == database.clock()
    assert kept.payload["id"] == BIG
    assert journal.decode(kept.kind, kept.format, kept.payload) == keep(5)


def test_a_command_sent_again_is_executed_once(database: Database) -> None:
    uuid = "22222222-2222-4222-8222-222222222222"
    first = database.execute(keep(5), uuid=uuid)
    database.execute(keep(6))
    again = database.execute(keep(5), uuid=uuid)

    assert [(c.kind, c.ids) for c in first] == [("setting", (BIG,)), ("team", ())]
    assert [(c.kind, c.ids) for c in again] == [("setting", ()), ("team", ())]
    with database.read() as session:
        assert session.get_one(Setting, BIG).value == {"minutes": 6}


def test_what_an_update_replaces_is_kept(database: Database) -> None:
    database.execute(keep(5))
    uuid = "33333333-3333-4333-8333-333333333333"
    database.execute(keep(6), uuid=uuid)

    with database.read() as session:
        change = session.scalars(select(Change)).one()
    assert (change.command_uuid, change.table_name, change.row_id) == (uuid, "setting", str(BIG))
    assert change.operation == "update"
    assert set(change.old) == {"value", "version"}
    assert change.new is not None
    assert change.new["version"] == 2


def test_saving_the_same_leaves_no_change(database: Database) -> None:
    database.execute(keep(5))
    database.execute(keep(5))

    with database.read() as session:
        assert session.scalars(select(Change)).all() == []


def test_a_handler_that_breaks_leaves_nothing(database: Database) -> None:
    with pytest.raises(RuntimeError):
        database.execute(FailAfterWriting(id=BIG))

    with database.read() as session:
        assert session.get(Setting, BIG) is None
        assert session.scalars(select(Command)).all() == []


def test_a_command_nobody_handles_is_told(database: Database) -> None:
    with pytest.raises(UnknownCommandError):
        database.execute(object())
    with pytest.raises(UnknownCommandError):
        journal.decode("test_keep_setting", 99, {})


def test_listeners_hear_of_a_change_after_it_is_saved(database: Database) -> None:
    heard: list[object] = []

    def listener(changed: Changed) -> None:
        with database.read() as session:
            heard.append(session.get_one(Setting, BIG).value)

    database.listen(listener)
    database.execute(keep(7))

    assert heard == [{"minutes": 7}]


@pytest.mark.parametrize("statement", [update(Command).values(kind="x"), delete(Command)])
def test_no_login_rewrites_the_journal(postgresql_only: Database, statement: object) -> None:
    postgresql_only.execute(keep(5))
    with (
        pytest.raises(NotAllowedError, match="permission denied"),
        postgresql_only.write() as session,
    ):
        session.execute(statement)  # type: ignore[call-overload]


def test_no_login_forges_evidence_or_recorded_time(postgresql_only: Database) -> None:
    forged = text(
        "INSERT INTO change (table_name, row_id, operation, old) VALUES ('call', '1', 'x', '{}')"
    )
    with (
        pytest.raises(NotAllowedError, match="permission denied"),
        postgresql_only.write() as session,
    ):
        session.execute(forged)
    forged = text(
        "INSERT INTO command (uuid, at, recorded_at, kind, format, payload, touched) "
        "VALUES ('u', now(), '2020-01-01', 'x', 1, '{}', '[]')"
    )
    with (
        pytest.raises(NotAllowedError, match="permission denied"),
        postgresql_only.write() as session,
    ):
        session.execute(forged)


def test_what_a_role_may_not_do_is_told_and_nothing_of_it_done(postgresql_only: Database) -> None:
    for wanted in (
        ChangeTeamSetting(id=BIG, name="company", value={"name": "Mine AG"}),
        AddPerson(id=BIG, name="Anna Neu", login="anna"),
    ):
        with pytest.raises(NotAllowedError):
            postgresql_only.execute(wanted)
    with postgresql_only.read() as session:
        assert session.scalars(select(Setting)).all() == []
        assert session.scalars(select(Command)).all() == []


@pytest.fixture
def postgresql_only(
    postgresql_place: str, clock: FakeClock, metadata: MetaData
) -> Iterator[Database]:
    """A team's database as a rep; in a local file rights are not enforced, as the window says."""
    opened = open_database(postgresql_place, clock, metadata)
    opened.user_id = REP_ID
    yield opened
    opened.close()
