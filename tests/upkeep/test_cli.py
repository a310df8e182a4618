from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import MetaData, text

from app import __version__
from app.command_line import DONE, NO_DATABASE, SOME_FAILED, WRONG_USE, CommandContext, run
from app.database.database import Database, open_database
from app.database.engines import sqlite_writer
from app.database.errors import (
    DamagedDatabaseError,
    DatabaseUnavailableError,
    SchemaMismatchError,
)
from app.database.schema import HEAD
from app.database.server.address import read_address
from app.upkeep.state.looking import shown_place
from tests.example_customers import add_customer
from tests.fakes import FakeClock

Opener = Callable[[], Database]


class Answers:
    """Runs ``database …`` on a place and keeps what is printed."""

    def __init__(self, place: Path | str, opener: Opener, *, as_json: bool = True) -> None:
        self.place = str(place)
        self._opener = opener
        self._json = as_json
        self.ask_secret: Callable[[str], str] | None = None
        self.out = self.err = ""

    def run(self, *words: str) -> int:
        out, err = io.StringIO(), io.StringIO()
        context = CommandContext(
            open_database=self._opener,
            clock=FakeClock(),
            zone="Europe/Zurich",
            language="en",
            json=self._json,
            place=self.place,
            out=out,
            err=err,
            ask_secret=self.ask_secret,
        )
        code = run(("database", *words), context)
        self.out, self.err = out.getvalue(), err.getvalue()
        return code

    @property
    def document(self) -> Any:
        return json.loads(self.out)


def not_to_be_opened() -> Database:
    raise AssertionError("whoever only looks must not open the database for work")


@pytest.fixture
def talktrack(sqlite_place: Path) -> Answers:
    return Answers(sqlite_place, not_to_be_opened)


@pytest.fixture
def companies(sqlite_place: Path, metadata: MetaData) -> Callable[[], list[str]]:
    def read() -> list[str]:
        engine = sqlite_writer(sqlite_place)
        with engine.connect() as connection:
            found = connection.scalars(text("SELECT company FROM customer ORDER BY id")).all()
        engine.dispose()
        return list(found)

    return read


def fill(place: Path, metadata: MetaData, company: str) -> None:
    database = open_database(place, FakeClock(), metadata)
    add_customer(database, company)
    database.close()


def test_info_is_this_document(talktrack: Answers, sqlite_place: Path, metadata: MetaData) -> None:
    fill(sqlite_place, metadata, "Hofer AG")
    assert talktrack.run("info") == DONE
    document = talktrack.document
    assert document.pop("bytes") == sqlite_place.stat().st_size
    assert document == {
        "kind": "sqlite",
        "place": str(sqlite_place),
        "schema": HEAD,
        "program": __version__,
        "customers": 1,
        "contacts": 0,
        "calls": 0,
        "activities": 0,
        "follow_ups": 0,
        "quotes": 0,
        "orders": 0,
        "network_drive": False,
        "encrypted": False,
        "newest_backup": None,
        "ok": True,
        "problems": [],
    }


def test_info_of_a_team_hides_the_password(postgresql_place: str, logins: dict[str, str]) -> None:
    talktrack = Answers(postgresql_place, not_to_be_opened)
    assert talktrack.run("check") == DONE
    assert talktrack.document["kind"] == "postgresql"
    assert talktrack.document["ok"] is True
    assert logins["rep"] not in talktrack.out + talktrack.err


def test_check_names_kind_number_and_places(
    talktrack: Answers, sqlite_place: Path, metadata: MetaData
) -> None:
    fill(sqlite_place, metadata, "Hofer AG")
    engine = sqlite_writer(sqlite_place)
    with engine.begin() as connection:
        connection.execute(text("UPDATE customer SET search = ' hofer'"))
        id_ = connection.scalar(text("SELECT id FROM customer"))
    engine.dispose()

    assert talktrack.run("info") == DONE
    assert talktrack.run("check") == SOME_FAILED
    assert talktrack.document["ok"] is False
    assert talktrack.document["problems"] == [
        {
            "kind": "search_text_differs",
            "count": 1,
            "examples": [str(id_)],
            "problem": f"The search does not know the present words (1); customers: {id_}",
        }
    ]


def test_people_read_lines(sqlite_place: Path, metadata: MetaData) -> None:
    talktrack = Answers(sqlite_place, not_to_be_opened, as_json=False)
    assert talktrack.run("info") == DONE
    first, *_, last = talktrack.out.splitlines()
    assert str(sqlite_place) in first
    assert last == "No problems found."


def test_a_backup_is_restored_and_the_present_one_kept(
    talktrack: Answers,
    sqlite_place: Path,
    tmp_path: Path,
    metadata: MetaData,
    companies: Callable[[], list[str]],
) -> None:
    fill(sqlite_place, metadata, "Before AG")
    file = tmp_path / "mine.backup"
    assert talktrack.run("backup", str(file)) == DONE
    assert talktrack.document == {
        "kind": "sqlite",
        "file": str(file),
        "ok": True,
        "problems": [],
    }
    fill(sqlite_place, metadata, "After AG")

    assert talktrack.run("restore", str(file)) == DONE
    assert companies() == ["Before AG"]
    assert Path(talktrack.document["replaced"]).name.startswith("talktrack.db.replaced-")


def test_a_backup_overwrites_nothing(talktrack: Answers, tmp_path: Path) -> None:
    file = tmp_path / "thesis.odt"
    file.write_text("two years of work", encoding="utf-8")
    assert talktrack.run("backup", str(file)) == WRONG_USE
    assert file.read_text(encoding="utf-8") == "two years of work"
    assert "thesis.odt" in talktrack.err


def test_what_is_no_backup_is_not_restored(
    talktrack: Answers, tmp_path: Path, sqlite_place: Path
) -> None:
    before = sqlite_place.read_bytes()
    assert talktrack.run("restore", str(tmp_path / "none")) == SOME_FAILED
    assert not talktrack.document["ok"]
    assert sqlite_place.read_bytes() == before


def test_nothing_is_restored_under_an_open_window(
    talktrack: Answers, tmp_path: Path, sqlite_place: Path, metadata: MetaData
) -> None:
    file = tmp_path / "mine.backup"
    talktrack.run("backup", str(file))
    window = open_database(sqlite_place, FakeClock(), metadata)
    assert talktrack.run("restore", str(file)) == NO_DATABASE
    assert "Close Talktrack" in talktrack.err
    window.close()


def test_a_missing_file_is_made_as_a_first_start_does(tmp_path: Path, metadata: MetaData) -> None:
    place = tmp_path / "new.db"
    talktrack = Answers(place, lambda: open_database(place, FakeClock(), metadata))
    assert talktrack.run("info") == DONE
    assert talktrack.document["customers"] == 0


def test_what_cannot_be_opened_is_left_to_the_command_line(tmp_path: Path) -> None:
    garbage = tmp_path / "garbage.db"
    garbage.write_bytes(b"no database" * 100)
    for action in (["info"], ["check"], ["upgrade"], ["backup", str(tmp_path / "b")]):
        with pytest.raises(DamagedDatabaseError):
            Answers(garbage, not_to_be_opened).run(*action)
    assert garbage.read_bytes() == b"no database" * 100
    with pytest.raises(DatabaseUnavailableError):
        Answers("postgresql://rep:x@127.0.0.1:1/team", not_to_be_opened).run("info")


def test_upgrade_makes_the_tables_and_refuses_newer_ones(tmp_path: Path) -> None:
    talktrack = Answers(tmp_path / "new.db", not_to_be_opened)
    assert talktrack.run("upgrade") == DONE
    assert talktrack.document["schema"] == HEAD
    engine = sqlite_writer(tmp_path / "new.db")
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    for action in ("upgrade", "info", "check"):
        with pytest.raises(SchemaMismatchError):
            talktrack.run(action)


@pytest.mark.parametrize(("action", "tool"), [("backup", "pg_dump"), ("restore", "pg_restore")])
def test_the_administrator_gets_the_lines_for_a_server(action: str, tool: str) -> None:
    talktrack = Answers("postgresql://rep:secret@db.example:5433/team", not_to_be_opened)
    assert talktrack.run(action, "my file.dump") == WRONG_USE
    (line,) = [line for line in talktrack.err.splitlines() if line.startswith(f"{tool} ")]
    assert "--host=db.example --port=5433 --username=SUPERUSER --dbname=team" in line
    assert "'" in line
    assert "my file.dump.logins.sql" in talktrack.err
    assert "secret" not in talktrack.err
    assert not talktrack.document["ok"]


@pytest.mark.parametrize(
    ("place", "server"),
    [
        ("postgresql://rep@first:5433,second/team", "--host=first --port=5433"),
        ("postgresql://rep@[::1]:5433/team", "--host=::1 --port=5433"),
        ("postgresql://rep@[fe80::1]/team", "--host=fe80::1 --port=5432"),
        ("postgresql://rep@/team?host=/var/run/postgresql", "--host=/var/run/postgresql"),
        ("postgresql:///team", "pg_dump --format=custom --port=5432"),
    ],
)
def test_the_lines_name_the_first_server(place: str, server: str) -> None:
    talktrack = Answers(place, not_to_be_opened)
    assert talktrack.run("backup", "a.dump") == WRONG_USE
    assert server in talktrack.err


def test_a_network_drive_is_warned_of(talktrack: Answers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.upkeep.state.answers.is_network_path", lambda path: True)
    assert talktrack.run("info") == DONE
    assert talktrack.document["network_drive"] is True
    assert "PostgreSQL" in talktrack.err


def test_several_hosts_are_shown_as_they_are_typed() -> None:
    address, _ = read_address("postgresql://rep@one.example,two.example:5433/team?sslmode=require")
    shown = shown_place(address.with_password("secret"))
    assert shown.startswith("postgresql://rep@one.example:5432,two.example:5433/team?")
    assert "secret" not in shown
