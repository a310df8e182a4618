"""``talktrack privacy …``: finding, reporting, erasing only after the id was typed, the log."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.command_line import DONE, WRONG_USE, CommandContext, run
from app.customers.models import Contact
from app.database.backup import Backups
from app.database.database import Database
from app.paths import Profile
from tests.seeding import working_as
from tests.upkeep.privacy.person_rows import ADDRESS, COMPANY, LAST, NAME, NUMBER, Ids, put_person


class Shell:
    """Runs ``privacy …`` in somebody's hands and keeps what is printed."""

    def __init__(self, database: Database, profile: Profile) -> None:
        self._database = database
        self._profile = profile
        self.out = self.err = ""

    def run(self, *words: str, as_json: bool = True) -> int:
        out, err = io.StringIO(), io.StringIO()
        context = CommandContext(
            open_database=lambda: self._database,
            clock=self._database.clock,
            zone="Europe/Zurich",
            language="en",
            json=as_json,
            place="",
            out=out,
            err=err,
            profile=self._profile,
        )
        context.close = lambda: None  # type: ignore[method-assign]  # the fixture closes it
        code = run(("privacy", *words), context)
        self.out, self.err = out.getvalue(), err.getvalue()
        return code

    @property
    def document(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    made = Profile(tmp_path / "profile")
    made.make_directories()
    return made


@pytest.fixture
def shell(officers: Database, profile: Profile) -> Shell:
    return Shell(officers, profile)


def test_a_person_is_found_by_what_is_known(shell: Shell, person: Ids) -> None:
    for words in (NAME, f"{LAST} Vreni", ADDRESS, NUMBER, "081 250 98 76"):
        assert shell.run("find", words) == DONE
        assert shell.document["people"][0]["id"] == str(person.of["contact"]), words


def test_a_report_comes_as_two_files(shell: Shell, person: Ids, tmp_path: Path) -> None:
    assert shell.run("report", NAME, "--out", str(tmp_path / "out")) == DONE
    files = [Path(one) for one in shell.document["files"]]
    assert all(file.read_text() for file in files)


def test_several_of_a_name_are_listed_with_their_ids(
    shell: Shell, officers: Database, person: Ids
) -> None:
    other = put_person(officers)
    assert shell.run("erase", NAME) == WRONG_USE
    assert {str(one.of["contact"]) for one in (person, other)} <= set(shell.err.split())


def test_nobody_of_a_name_is_said(shell: Shell, person: Ids, tmp_path: Path) -> None:
    assert shell.run("report", "Nobody Here", "--out", str(tmp_path)) == WRONG_USE
    assert "Nobody is found" in shell.err


def test_without_the_id_nothing_is_erased(shell: Shell, person: Ids, officers: Database) -> None:
    id_ = str(person.of["contact"])
    for words in (("--dry-run",), (), ("--confirm", str(person.of["customer"]))):
        code = shell.run("erase", id_, *words)
        assert code == (WRONG_USE if "--confirm" in words else DONE)
    with officers.read() as session:
        assert session.get_one(Contact, person.of["contact"]).last_name == LAST
    shell.run("erase", id_, as_json=False)
    assert f"--confirm {id_}" in shell.out
    assert "Calls 1" in shell.out


def test_the_id_erases_and_drafts_go_too(
    shell: Shell, person: Ids, officers: Database, profile: Profile
) -> None:
    id_ = str(person.of["contact"])
    about = [
        profile.drafts / "call-1.json",
        profile.outbox / "7" / "0000000001-x.json",
        profile.drafts / "sub" / "call-2.damaged",
    ]
    others = profile.drafts / "call-3.json"
    for path in (*about, others):
        path.parent.mkdir(parents=True, exist_ok=True)
    about[0].write_text(json.dumps({"contact_id": person.of["contact"]}))
    about[1].write_text(json.dumps({"customer_id": person.of["customer"], "note": f"Ask {LAST}"}))
    about[2].write_text(f'{{"contact_id": {id_}, broken')
    others.write_text(json.dumps({"customer_id": person.of["customer"], "note": "Ask Meier"}))

    assert shell.run("erase", id_, "--confirm", id_, "--block-numbers") == DONE

    assert shell.document["erased"]
    assert not any(path.exists() for path in about)
    assert others.exists()
    assert shell.run("find", NAME) == DONE
    assert shell.document == {"people": []}


def test_backups_are_spoken_of_plainly(shell: Shell, person: Ids, officers: Database) -> None:
    if officers.path is None:
        pytest.skip("a server is backed up by its administrator")
    Backups(officers.path, officers.clock).take()
    shell.run("erase", str(person.of["contact"]), as_json=False)
    assert "still hold the person: 1, the oldest of" in shell.out


def test_the_log_says_who_did_what(shell: Shell, person: Ids, tmp_path: Path) -> None:
    id_ = str(person.of["contact"])
    shell.run("report", id_, "--out", str(tmp_path))
    shell.run("erase", id_, "--confirm", id_)
    assert shell.run("log", "--about", id_) == DONE
    assert [one["what"] for one in shell.document["entries"]] == ["erasure", "access_report"]
    assert all(one["by"] for one in shell.document["entries"])
    for word in (NAME, COMPANY):
        assert word not in shell.out
    assert shell.run("log", "--since", date(2099, 1, 1).isoformat()) == DONE
    assert shell.document == {"entries": []}


def test_whoever_may_not_is_told(database: Database, profile: Profile, person: Ids) -> None:
    if database.kind == "sqlite":
        pytest.skip("in a local file everybody may")
    id_ = str(person.of["contact"])
    with working_as(database, "admin") as admin:
        shell = Shell(admin, profile)
        for words in (("report", id_, "--out", "x"), ("erase", id_, "--confirm", id_), ("log",)):
            assert shell.run(*words) == WRONG_USE
            assert "Only the privacy officer" in shell.err
