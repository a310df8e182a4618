"""Who may do what with which table, cell by cell, as people would say it; and rows to try it with.

A row is one's own or another's by its author, user, sender or owner; tables without such a column
have the same answer twice. Written apart from the program's matrix on purpose.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from psycopg.types.json import Jsonb

from tests.people import FIELD_ID, LOGINS, TEAM_ID, TRAINEE_ID

Who = frozenset[str]
Values = dict[str, Any]

ALL = frozenset({"rep", "trainee", "coach", "field", "lead", "privacy_officer", "admin"})
SELLERS = frozenset({"rep", "coach", "lead"})
CALLERS = SELLERS | {"trainee"}
OUTSIDE = CALLERS | {"field"}
LEAD = frozenset({"lead"})
COACHES = frozenset({"coach", "lead"})
OFFICER = frozenset({"privacy_officer"})
NOBODY: Who = frozenset()
PRACTISING = frozenset({"field"})  # coached by coach and lead, and by nobody else
BETWEEN = COACHES | PRACTISING

SCRIPT = 5_001
VERSION = 5_002
SENT_RUN = 5_003
NOW = "2026-11-24T09:00:00Z"


@dataclass(frozen=True)
class Cells:
    """Pairs of who may do it with one's own row and with another's.

    row: a row of a person; the first argument is what tells rows apart. change: one column with
    another value. needs: the table of a row with the same id that must be there before.
    """

    row: Callable[[int, int], Values]
    change: tuple[str, Any]
    insert: tuple[Who, Who] = (NOBODY, NOBODY)
    update: tuple[Who, Who] = (NOBODY, NOBODY)
    delete: tuple[Who, Who] = (NOBODY, NOBODY)
    read: tuple[Who, Who] = (ALL, ALL)
    key: str = "id"
    needs: str = ""


def _both(who: Who) -> tuple[Who, Who]:
    return who, who


def _own(who: Who) -> tuple[Who, Who]:
    return who, NOBODY


def customer_of(person: int) -> int:
    """Give the id of the C customer whom a person looks after."""
    return 10_000 + person % 1000


def batch_of(person: int) -> int:
    """Give the id of a running import of a person."""
    return 20_000 + person % 1000


def _of_customer(id_: int, person: int, **values: Any) -> Values:
    return {"id": id_, "customer_id": customer_of(person), **values}


def _call(id_: int, person: int) -> Values:
    return _of_customer(
        id_,
        person,
        **{"direction": "out", "started_at": NOW, "seconds": 60, "purpose": "advertising"},
        **{"outcome": "no_answer", "attempt": True, "connected": False, "reached": False},
        **{"conversion": False, "note": "", "answers": Jsonb({}), "script_path": Jsonb([])},
        script_version_id=VERSION,
        author_id=person,
    )


CELLS: dict[str, Cells] = {
    "team": Cells(row=lambda id_, me: {"id": id_, "name": "x"}, change=("name", "y")),
    "users": Cells(
        row=lambda id_, me: {
            **{"id": id_, "login": f"login{id_}", "name": "x", "role": "lead"},
            **{"active": True, "zone": "Europe/Zurich", "version": 1},
        },
        change=("role", "lead"),
    ),
    "membership": Cells(
        row=lambda id_, me: {
            **{"id": id_, "user_id": me, "team_id": TEAM_ID, "from_on": "2020-01-01"},
        },
        change=("to_on", "2030-01-01"),
    ),
    "absence": Cells(
        row=lambda id_, me: {
            **{"id": id_, "user_id": me, "from_on": "2026-12-01", "to_on": "2026-12-02"},
        },
        change=("to_on", "2026-12-03"),
        insert=(ALL, LEAD),
        update=(ALL, LEAD),
        delete=(ALL, LEAD),
    ),
    "coaching": Cells(
        row=lambda id_, me: {
            **{"id": id_, "coach_id": me, "trainee_id": TRAINEE_ID, "from_on": "2020-01-01"},
        },
        change=("to_on", "2030-01-01"),
        insert=_both(LEAD),
        update=_both(LEAD),
    ),
    "device": Cells(
        row=lambda id_, me: {"number": id_, "key": str(id_), "user_id": me},
        change=("seen_at", NOW),
        insert=_own(ALL),
        update=_own(ALL),
        key="number",
    ),
    "setting": Cells(
        row=lambda id_, me: {
            **{"id": id_, "name": f"s{id_}", "user_id": me, "value": Jsonb({}), "version": 1},
        },
        change=("version", 2),
        insert=_own(ALL),
        update=_own(ALL),
        read=_own(ALL),
    ),
    "cost_rate": Cells(
        row=lambda id_, me: {
            **{"id": id_, "from_on": date.fromordinal(700_000 + id_ % 1_000_000)},
            **{"visit_minor": 50_000, "contact_minor": 7_500, "visit_percent": 10},
            "currency": "CHF",
        },
        change=("visit_minor", 60_000),
        insert=_both(LEAD),
        update=_both(LEAD),
        delete=_both(LEAD),
    ),
    "saved_mapping": Cells(
        row=lambda id_, me: {"id": id_, "name": "x", "fingerprint": "f", "mapping": Jsonb({})},
        change=("name", "y"),
        insert=_both(SELLERS),
        update=_both(SELLERS),
        delete=_both(SELLERS),
    ),
    "portfolio_figure": Cells(
        row=lambda id_, me: {"name": f"f{id_}", "value": Jsonb({}), "at": NOW},
        change=("at", NOW),
        insert=_both(ALL),
        update=_both(ALL),
        key="name",
    ),
    "script": Cells(
        row=lambda id_, me: {"id": id_, "name": f"s{id_}", "purpose": "care", "active": True},
        change=("active", False),
        insert=_both(LEAD),
        update=_both(LEAD),
    ),
    "script_version": Cells(
        row=lambda id_, me: {
            **{"id": id_, "script_id": SCRIPT, "number": id_, "source": "", "author_id": me},
            "published_at": NOW,
        },
        change=("source", "x"),
        insert=_own(LEAD),
    ),
    "script_release": Cells(  # the trainee of both is assigned to everybody who may coach here
        row=lambda id_, me: {
            **{"id": id_, "trainee_id": TRAINEE_ID, "script_id": SCRIPT, "released_by": me},
        },
        change=("withdrawn_at", NOW),
        insert=_own(COACHES),
        update=_both(COACHES),
    ),
    "customer": Cells(
        row=lambda id_, me: {
            **{"id": id_, "company": "x", "sort_key": "x", "search": " x", "segment": "C"},
            **{"status": "active", "zone": "Europe/Zurich", "version": 1, "inside_owner_id": me},
        },
        change=("company", "y"),
        insert=(SELLERS, LEAD),
        update=_both(SELLERS),
    ),
    "customer_history": Cells(
        row=lambda id_, me: _of_customer(id_, me, field="status", from_at=NOW),
        change=("value", "x"),
        insert=_both(ALL),
    ),
    "contact": Cells(
        row=lambda id_, me: _of_customer(
            id_, me, last_name="x", du=False, decision_maker=False, main=False, version=1
        ),
        change=("last_name", "y"),
        insert=_both(SELLERS),
        update=_both(SELLERS),
    ),
    "phone": Cells(
        row=lambda id_, me: _of_customer(
            id_, me, kind="phone", typed="1", reversed_digits="1", invalid=False, position=0
        ),
        change=("typed", "2"),
        insert=_both(SELLERS),
        update=_both(SELLERS),
        delete=_both(SELLERS),
    ),
    "email": Cells(
        row=lambda id_, me: _of_customer(id_, me, address="a@b", address_key="a@b", position=0),
        change=("address", "c@d"),
        insert=_both(SELLERS),
        update=_both(SELLERS),
        delete=_both(SELLERS),
    ),
    "customer_tag": Cells(
        row=lambda id_, me: _of_customer(id_, me, tag=f"t{id_}"),
        change=("tag", "u"),
        insert=_both(SELLERS),
        update=_both(SELLERS),
        delete=_both(SELLERS),
    ),
    "custom_value": Cells(
        row=lambda id_, me: _of_customer(id_, me, name=f"n{id_}", value="x"),
        change=("value", "y"),
        insert=_both(SELLERS),
        update=_both(SELLERS),
        delete=_both(SELLERS),
    ),
    "permission": Cells(
        row=lambda id_, me: _of_customer(
            id_, me, type="consent", channel="phone", purpose="advertising", author_id=me
        ),
        change=("withdrawn_at", NOW),
        insert=_own(OUTSIDE),
        update=_both(OUTSIDE),
    ),
    "block": Cells(
        row=lambda id_, me: _of_customer(id_, me, since=NOW, author_id=me),
        change=("lifted_at", NOW),
        insert=_own(OUTSIDE | OFFICER),
        update=_both(OUTSIDE),
    ),
    "import_batch": Cells(
        row=lambda id_, me: {
            **{"id": id_, "command_uuid": str(id_), "state": "running", "file_name": "x"},
            **{"author_id": me, "started_at": NOW, "records": 0, "created": 0, "updated": 0},
            **{"skipped": 0, "rejected": 0},
        },
        change=("state", "done"),
        insert=_own(SELLERS),
        update=_own(SELLERS),
    ),
    "call": Cells(row=_call, change=("note", "x"), insert=_own(CALLERS)),
    "call_void": Cells(
        row=lambda id_, me: {"call_id": id_, "reason": "undone", "author_id": me},
        change=("reason", "corrected"),
        insert=_own(OUTSIDE),
        key="call_id",
        needs="call",
    ),
    "activity": Cells(
        row=lambda id_, me: _of_customer(
            id_, me, kind="note", happened_at=NOW, text="x", author_id=me
        ),
        change=("text", "y"),
        insert=_own(ALL),
    ),
    "activity_void": Cells(
        row=lambda id_, me: {"activity_id": id_, "author_id": me},
        change=("recorded_at", NOW),
        insert=_own(ALL),
        key="activity_id",
        needs="activity",
    ),
    "complaint": Cells(
        row=lambda id_, me: _of_customer(
            id_, me, text="x", opened_at=NOW, answer_by=NOW, call_back=True, state="open", version=1
        ),
        change=("solution", "y"),
        insert=_both(OUTSIDE),
        update=_both(OUTSIDE),
    ),
    "follow_up": Cells(
        row=lambda id_, me: _of_customer(
            id_,
            me,
            **{"kind": "call", "text": "", "promised": False, "retry": False, "version": 1},
            **{"due_on": "2026-11-25", "due_zone": "Europe/Zurich", "state": "open"},
            owner_id=me,
            author_id=me,
        ),
        change=("text", "y"),
        insert=_own(ALL),
        update=(ALL, SELLERS | {"field"}),
    ),
    "list_mark": Cells(
        row=lambda id_, me: _of_customer(
            id_, me, user_id=me, day="2026-11-24", kind=str(id_ % 10_000), at=NOW
        ),
        change=("at", NOW),
        insert=_own(ALL),
        update=_own(ALL),
        delete=_own(ALL),
        read=_own(ALL),
    ),
    "claim": Cells(
        row=lambda id_, me: {
            **{"customer_id": id_, "user_id": me, "holder": "x", "lease_until": NOW},
        },
        change=("lease_until", NOW),
        insert=_own(OUTSIDE),
        update=_own(OUTSIDE),
        key="customer_id",
        needs="customer",
    ),
    "key_member": Cells(
        row=lambda id_, me: _of_customer(id_, me, user_id=me, part="member"),
        change=("part", "deputy"),
        insert=(OUTSIDE, LEAD),
        update=(OUTSIDE, LEAD),
        delete=(OUTSIDE, LEAD),
    ),
    "key_task": Cells(
        row=lambda id_, me: _of_customer(id_, me, done_when="x", contact_allowed=False),
        change=("done_when", "y"),
        insert=(OUTSIDE, LEAD),
        update=(OUTSIDE, LEAD),
        needs="follow_up",
    ),
    "exchange_rate": Cells(
        row=lambda id_, me: {
            **{"id": id_, "month": date.fromordinal(700_000 + id_ % 1_000_000)},
            **{"currency": "EUR", "target": "CHF", "micro": 940_000},
        },
        change=("micro", 950_000),
        insert=_both(LEAD),
        update=_both(LEAD),
    ),
    "overruled_advice": Cells(
        row=lambda id_, me: {
            **{"id": id_, "customer_id": customer_of(me), "happened_at": NOW},
            **{"advice": "phone", "decided": "visit", "reason": "customer_wish"},
        },
        change=("reason", "on_site"),
        insert=_both(OUTSIDE),
        delete=_both(LEAD),
    ),
    "handoff": Cells(
        row=lambda id_, me: _of_customer(
            id_,
            me,
            **{"state": "offered", "sender_id": me, "receiver_id": LOGINS["colleague"]},
            **{"briefing": Jsonb({}), "created_at": NOW, "version": 1},
        ),
        change=("state", "withdrawn"),
        insert=(OUTSIDE, LEAD),  # in the name of a field rep
        update=(OUTSIDE, LEAD),
    ),
    "handoff_event": Cells(
        row=lambda id_, me: _of_customer(
            id_,
            me,
            **{"handoff_id": id_, "action": "offer", "state": "offered", "happened_at": NOW},
            **{"author_id": me, "text": ""},
        ),
        change=("text", "y"),
        insert=_own(OUTSIDE),
        needs="handoff",
    ),
    "quote": Cells(
        row=lambda id_, me: _of_customer(
            id_, me, subject="", currency="CHF", state="sent", owner_id=me, version=1
        ),
        change=("subject", "y"),
        insert=_both(SELLERS | {"field"}),
        update=_both(SELLERS | {"field"}),
        delete=_both(SELLERS | {"field"}),
    ),
    "orders": Cells(
        row=lambda id_, me: _of_customer(
            id_, me, subject="", currency="CHF", ordered_on="2026-11-24", author_id=me
        ),
        change=("subject", "y"),
        insert=_own(OUTSIDE),
        update=_both(SELLERS | {"field"}),
        delete=_own(SELLERS | {"field"}),
    ),
    "practice_run": Cells(
        row=lambda id_, me: {
            **{"id": id_, "user_id": me, "scenario": "s", "persona": "p", "script": "c"},
            **{"level": 3, "seed": 1, "language": "de", "mode": "pick", "started_at": NOW},
            **{"seconds": 60, "ended": "won", "content": Jsonb({}), "criteria": Jsonb([])},
        },
        change=("sent_to_coach_at", NOW),
        insert=_own(ALL),
        update=_own(ALL),
        read=_own(ALL),
    ),
    "practice_card": Cells(
        row=lambda id_, me: {
            **{"id": id_, "user_id": me, "persona": "p", "kind": "objection", "name": str(id_)},
            **{"stability": 1.0, "difficulty": 5.0, "reviews": 1},
            **{"due_on": "2026-11-25", "reviewed_on": "2026-11-24"},
        },
        change=("reviews", 2),
        insert=_own(ALL),
        update=_own(ALL),
        read=_own(ALL),
    ),
    "practice_review": Cells(
        row=lambda id_, me: {
            **{"id": id_, "user_id": me, "card_id": id_, "reviewed_at": NOW, "grade": "good"},
            **{"reviewed_on": "2026-11-24", "seconds": 12.0},
        },
        change=("grade", "easy"),
        insert=_own(ALL),
        read=_own(ALL),
        needs="practice_card",
    ),
    "practice_comment": Cells(  # of the trainee's run that was sent, by whomever
        row=lambda id_, me: {
            **{"id": id_, "run_id": SENT_RUN, "user_id": FIELD_ID, "author_id": me, "line": 2},
            **{"perception": "x", "effect": "x", "wish": "x", "version": 1},
        },
        change=("wish", "y"),
        insert=_own(COACHES),
        update=_own(COACHES),
        delete=_own(COACHES),
        read=(ALL, BETWEEN),
    ),
    "practice_override": Cells(
        row=lambda id_, me: {
            **{"id": id_, "run_id": SENT_RUN, "user_id": FIELD_ID, "author_id": me},
            **{"score": 70, "points": Jsonb({}), "reason": "x"},
        },
        change=("score", 71),
        insert=_own(COACHES),
        delete=_own(COACHES),
        read=(ALL, BETWEEN),
    ),
    "practice_task": Cells(
        row=lambda id_, me: {
            **{"id": id_, "user_id": FIELD_ID, "author_id": me, "runs": 3, "text": ""},
            **{"until_on": "2026-11-27", "given_at": NOW, "runs_done": 0, "version": 1},
        },
        change=("withdrawn_at", NOW),
        insert=_own(COACHES),
        update=_own(COACHES),
        read=(ALL, BETWEEN),
    ),
    "practice_observation": Cells(
        row=lambda id_, me: {
            **{"id": id_, "user_id": FIELD_ID, "author_id": me, "live": False},
            **{"happened_at": NOW, "marks": Jsonb({}), "strength": "x", "focus": "x"},
            "version": 1,
        },
        change=("focus", "y"),
        insert=_own(COACHES),
        update=_own(COACHES),
        delete=(ALL, PRACTISING),
        read=(ALL, BETWEEN),
    ),
    "practice_drill": Cells(
        row=lambda id_, me: {
            **{"id": id_, "user_id": me, "language": "de", "persona": "p", "attack": False},
            **{"situation": "", "heard": "x", "best": Jsonb([]), "acceptable": Jsonb([])},
        },
        change=("heard", "y"),
        insert=_own(ALL),
        delete=_own(ALL),
        read=_own(ALL),
    ),
    "command": Cells(
        row=lambda id_, me: {
            **{"uuid": str(id_), "user_id": me, "at": NOW, "kind": "x", "format": 1},
            **{"payload": Jsonb({}), "touched": Jsonb([])},
        },
        change=("kind", "y"),
        insert=_own(ALL),
        key="uuid",
    ),
    "change": Cells(
        row=lambda id_, me: {
            **{"command_uuid": str(id_), "table_name": "call", "row_id": "1"},
            **{"operation": "update", "old": Jsonb({})},
        },
        change=("row_id", "2"),
        key="command_uuid",
    ),
    "access_log": Cells(
        row=lambda id_, me: {"user_id": me, "what": f"w{id_}"},
        change=("what", "y"),
        insert=_own(ALL),
        read=(ALL, OFFICER),
        key="what",
    ),
}
