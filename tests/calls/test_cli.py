"""``talktrack today``."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime, time
from typing import Any

import pytest

from app.command_line import DONE, WRONG_USE, CommandContext, run
from app.customers.models import Contact
from app.customers.rules import Segment, Status
from app.settings.outcomes import FollowUpKind
from tests.calls.desk import NUMBER, Desk
from tests.calls.example_plan import TODAY, plan
from tests.people import COLLEAGUE_ID


class Shell:
    """Runs ``today`` over a desk's database and keeps what it prints."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.err = ""

    def lines(self, *words: str) -> list[str]:
        return self._run(*words, as_json=False)[1].splitlines()

    def document(self, *words: str) -> tuple[int, Any]:
        code, out = self._run(*words, as_json=True)
        return code, json.loads(out or "null")

    def _run(self, *words: str, as_json: bool) -> tuple[int, str]:
        out, err = io.StringIO(), io.StringIO()
        context = CommandContext(
            open_database=lambda: self._desk.database,
            clock=self._desk.clock,
            zone="Europe/Zurich",
            language="en",
            json=as_json,
            place="",
            out=out,
            err=err,
        )
        context.close = lambda: None  # type: ignore[method-assign]  # the fixture closes it
        code = run(("today", *words), context)
        self.err = err.getvalue()
        return code, out.getvalue()


@pytest.fixture
def shell(desk: Desk) -> Shell:
    return Shell(desk)


@pytest.fixture
def hofer(desk: Desk) -> int:
    """A customer who was promised a call at eleven."""
    customer_id = desk.customer(status=Status.ACTIVE, segment=Segment.A, next_step_on=TODAY)
    desk.put(
        Contact,
        customer_id=customer_id,
        first_name="Anna",
        last_name="Keller",
        main=True,
        du=False,
        decision_maker=True,
        version=1,
    )
    plan(
        desk,
        customer_id,
        kind=FollowUpKind.CALLBACK,
        promised=True,
        due_time=time(11),
        due_at=datetime(2026, 11, 24, 10, tzinfo=UTC),
    )
    return customer_id


def test_the_document(desk: Desk, shell: Shell, hofer: int) -> None:
    vienna = desk.customer("Wiener Möbel", country="AT", zone="Europe/Vienna")
    code, document = shell.document("--at", "2026-11-24T10:45:00+01:00")

    assert code == DONE
    assert document == {
        "at": "2026-11-24T10:45:00+01:00",
        "rows": [
            {
                "rank": 1,
                "customer_id": str(hofer),
                "company": "Schreinerei Hofer",
                "contact": "Anna Keller",
                "phone": NUMBER,
                "tier": 1,
                "score": 25.0,
                "reason": "promised 11:00",
                "due": "2026-11-24T11:00:00+01:00",
                "callable": True,
            }
        ],
        "held_back": [
            {
                "customer_id": str(vienna),
                "company": "Wiener Möbel",
                "grade": "blocked",
                "reason": "no consent to advertising calls",
            }
        ],
    }


def test_without_a_moment_it_is_now(shell: Shell, hofer: int) -> None:
    _, document = shell.document()

    assert document["at"] == "2026-11-24T10:00:00+01:00"
    assert document["rows"] == []  # an hour too early


def test_a_date_is_due_as_a_date_and_a_lead_is_not_due(desk: Desk, shell: Shell) -> None:
    plan(desk, desk.customer("Pendenz", status=Status.ACTIVE))
    desk.customer("Neu")
    _, document = shell.document()

    assert [row["due"] for row in document["rows"]] == ["2026-11-24", None]


def test_what_is_advised_against_says_why(desk: Desk, shell: Shell) -> None:
    plan(desk, desk.customer("Früh", status=Status.ACTIVE))
    _, document = shell.document("--at", "2026-11-24T06:00:00+01:00")

    assert [(row["grade"], row["reason"]) for row in document["held_back"]] == [
        ("advised", "too early or too late there")
    ]


def test_a_colleagues_list(desk: Desk, shell: Shell) -> None:
    desk.customer("Meine")
    desk.customer("Seine", inside_owner_id=COLLEAGUE_ID)
    _, document = shell.document("--user", "colleague")

    assert [row["company"] for row in document["rows"]] == ["Seine"]


def test_an_unknown_login_is_wrong_use(shell: Shell) -> None:
    sentence = "Nobody has the login nobody."
    assert shell.document("--user", "nobody") == (WRONG_USE, {"ok": False, "error": sentence})
    assert shell.err == f"{sentence}\n"


@pytest.mark.parametrize("at", ["today", "2026-11-24T10:00:00"])
def test_an_instant_has_an_offset(
    shell: Shell, at: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        shell.document("--at", at)
    assert left.value.code == WRONG_USE
    assert "--at" in capsys.readouterr().err


def test_people_read_a_table(desk: Desk, shell: Shell, hofer: int) -> None:
    desk.customer("Neu")
    desk.customer("Wiener Möbel", country="AT", zone="Europe/Vienna")

    assert shell.lines("--at", "2026-11-24T10:45:00+01:00") == [
        "1  Schreinerei Hofer  Anna Keller  +41812501234  promised 11:00",
        "2  Neu                             +41812501234  new lead",
        "",
        "Held back today:",
        "Wiener Möbel  no consent to advertising calls",
    ]


def test_an_empty_day_says_so(shell: Shell) -> None:
    assert shell.lines() == ["Nobody to call now."]


@pytest.mark.parametrize(("at", "says"), [("12:00", True), ("13:30", False), ("18:00", True)])
def test_outside_calling_hours_the_list_stays_and_says_so(
    shell: Shell, hofer: int, at: str, says: bool
) -> None:
    lines = shell.lines("--at", f"2026-11-24T{at}+01:00")
    assert (lines[0] == "Outside calling hours.") is says
    assert any("Hofer" in line for line in lines)
