"""A person's local file with something of everything in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, MetaData, insert

from app.customers.law import PermissionType
from app.customers.models import (
    Block,
    Contact,
    Customer,
    CustomerHistory,
    CustomerTag,
    CustomValue,
    Email,
    Permission,
    Phone,
)
from app.customers.rules import Segment, Status
from app.database.database import open_database
from app.database.engines import sqlite_writer
from app.database.fold import fold, sort_key
from app.database.ids import IdMaker
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.handoffs.models import Handoff, HandoffEvent
from app.handoffs.rules import HandoffAction, HandoffState
from app.history.models import Activity, Call, CallVoid, Complaint
from app.history.rules import ActivityKind, ComplaintState, Direction, VoidReason
from app.practice.cards import replayed
from app.practice.kinds import CardKind, Grade, RunMode
from app.practice.models import (
    PracticeCard,
    PracticeDrill,
    PracticeReview,
    PracticeRun,
    PracticeTask,
)
from app.quotes.models import Order, Quote
from app.quotes.rules import QuoteState
from app.settings.outcomes import Outcome
from app.team.models import User
from app.team.rules import Role
from tests.fakes import FakeClock

LOGIN = "martina"  # of the computer; in the team she is "rep"
THEN = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@dataclass
class LocalPeople:
    """Ids of the people of the file."""

    me: int
    reto: int  # of the team too, there with a login
    urs: int  # of nobody's team


@dataclass
class Made:
    """The file, and the ids of what was put into it."""

    path: Path
    people: LocalPeople
    alpha: int
    beta: int
    call: int
    quote: int


class LocalWork:
    """Puts rows into a local file past the commands: years of work in a moment."""

    def __init__(self, connection: Connection, ids: IdMaker, people: LocalPeople) -> None:
        self._connection = connection
        self._ids = ids
        self._people = people

    def add(self, model: type, **values: Any) -> int:
        id_ = values.pop("id", None) or self._ids.new()
        self._connection.execute(insert(model).values(id=id_, **values))
        return id_

    def customer(self, company: str, city: str = "Chur", **facts: Any) -> int:
        values = {
            "company": company,
            "country": "CH",
            "city": city,
            "status": Status.ACTIVE,
            "inside_owner_id": self._people.me,
            "sort_key": sort_key(company),
            "city_key": sort_key(city),
            "search": f" {fold(company)} {fold(city)}",
            "version": 3,
            "created_at": THEN,
            **facts,
        }
        return self.add(Customer, **values)

    def phone(self, customer: int, typed: str, e164: str, **facts: Any) -> int:
        digits = e164.lstrip("+")[::-1]
        return self.add(
            Phone,
            customer_id=customer,
            kind="phone",
            typed=typed,
            e164=e164,
            reversed_digits=digits,
            invalid=False,
            position=0,
            **facts,
        )

    def call(self, customer: int, author: int | None, **facts: Any) -> int:
        values = {
            "direction": Direction.OUT,
            "started_at": THEN,
            "seconds": 61,
            "outcome": Outcome.CARE_HELD,
            "attempt": True,
            "connected": True,
            "reached": True,
            "conversion": False,
            "answers": {"demand": "400"},
            "script_path": ["greet", "close"],
            "note": "Braucht im Herbst mehr.",
            "purpose": "advertising",
            **facts,
        }
        return self.add(Call, customer_id=customer, author_id=author, **values)

    def note(self, customer: int, author: int | None, text: str, **facts: Any) -> int:
        return self.add(
            Activity,
            customer_id=customer,
            kind=ActivityKind.NOTE,
            happened_at=THEN,
            text=text,
            author_id=author,
            **facts,
        )

    def plan(self, customer: int | None, owner: int, **facts: Any) -> int:
        values = {
            "kind": FollowUpKind.CALL,
            "text": "nachfassen",
            "promised": False,
            "retry": False,
            "due_on": date(2026, 12, 1),
            "due_zone": "Europe/Zurich",
            "state": FollowUpState.OPEN,
            "author_id": owner,
            "version": 1,
            **facts,
        }
        return self.add(FollowUp, customer_id=customer, owner_id=owner, **values)


def make_local_file(folder: Path, metadata: MetaData, *, many: int = 0) -> Made:
    """Make the file; many: further customers, each with a number and a call."""
    clock = FakeClock()
    path = folder / "local" / "talktrack.db"
    path.parent.mkdir(exist_ok=True)
    database = open_database(path, clock, metadata)
    ids = IdMaker(device=99, now=clock)
    people = LocalPeople(ids.new(), ids.new(), ids.new())
    with database.writer.begin() as connection:
        for id_, login, name in (
            (people.me, LOGIN, "Martina Privat"),
            (people.reto, None, "Reto Hofer"),
            (people.urs, None, "Urs Niemand"),
        ):
            values = {"login": login, "name": name, "role": Role.LEAD, "active": login is not None}
            connection.execute(insert(User).values(id=id_, **values))
        work = LocalWork(connection, ids, people)
        alpha, call, quote = _all_of_alpha(work, people)
        beta = work.customer(
            "Beta GmbH",
            inside_owner_id=people.reto,
            field_owner_id=people.urs,
            stand="will nicht",
            stand_author_id=people.reto,
            stand_at=THEN,
        )
        for number in range(many):
            one = work.customer(f"Viele {number:05} AG")
            work.phone(one, f"081 {number:07}", f"+4181{number:07}")
            work.call(one, people.me)
    database.close()
    return Made(path, people, alpha, beta, call, quote)


@dataclass
class Practised:
    """Ids of what was practised in the file."""

    run: int
    card: int
    drill: int


def practise(made: Made) -> Practised:
    """Let the person of the file have practised: a run that was sent, a card, a drill, a task."""
    engine = sqlite_writer(made.path)
    me, ids = made.people.me, IdMaker(98, FakeClock())
    talk = {"format": 1}
    head = {"user_id": me, "persona": "price-buyer", "started_at": THEN, "seconds": 60}
    with engine.begin() as connection:
        work = LocalWork(connection, ids, made.people)
        run = {
            **head,
            **{"scenario": "price-buyer/quote-price", "script": "quote-follow-up", "level": 3},
            **{"seed": 1, "language": "de", "mode": RunMode.PICK, "ended": "won"},
            **{"content": talk, "criteria": [], "score": 80, "outcome": "order"},
        }
        sent = work.add(PracticeRun, **run, sent_to_coach_at=THEN)
        gone = work.add(PracticeRun, **run, deleted_at=THEN)
        on = THEN.date()
        state = replayed([(Grade.AGAIN, on), (Grade.GOOD, on)])
        card = work.add(
            PracticeCard,
            **{"user_id": me, "persona": "price-buyer", "kind": CardKind.OBJECTION},
            **{"name": "price", **vars(state)},
        )
        for run_id, grade in ((gone, Grade.AGAIN), (sent, Grade.GOOD)):
            work.add(
                PracticeReview,
                **{"user_id": me, "card_id": card, "run_id": run_id, "reviewed_at": THEN},
                **{"reviewed_on": on, "grade": grade, "seconds": 9.0},
            )
        drill = work.add(
            PracticeDrill,
            **{"user_id": me, "language": "de", "persona": "price-buyer", "attack": False},
            **{"situation": "", "heard": "Zu teuer.", "best": [], "acceptable": []},
        )
        work.add(
            PracticeTask,
            **{"user_id": me, "author_id": me, "runs": 1, "until_on": on, "text": ""},
            **{"given_at": THEN, "version": 1, "runs_done": 0},
        )
    engine.dispose()
    return Practised(sent, card, drill)


def _all_of_alpha(work: LocalWork, people: LocalPeople) -> tuple[int, int, int]:
    alpha = work.customer(
        "Alpha AG",
        segment=Segment.B,
        stand="vergleicht Preise",
        stand_author_id=people.me,
        stand_at=THEN,
    )
    contact = work.add(Contact, customer_id=alpha, first_name="Eva", last_name="Alt", version=1)
    work.phone(alpha, "081 252 11 22", "+41812521122", contact_id=contact)
    work.add(Email, customer_id=alpha, address="Eva@alpha.ch", address_key="eva@alpha.ch")
    work.add(CustomerTag, customer_id=alpha, tag="Messe")
    work.add(CustomValue, customer_id=alpha, name="Flotte", value="12")
    work.add(Permission, customer_id=alpha, type=PermissionType.CUSTOMERS, author_id=people.urs)
    work.add(Block, customer_id=alpha, number_hash="ab" * 32, since=THEN, author_id=people.me)
    void = work.call(alpha, people.me, note="verwählt")
    work._connection.execute(
        insert(CallVoid).values(call_id=void, reason=VoidReason.CORRECTED, author_id=people.me)
    )
    call = work.call(alpha, people.me, contact_id=contact, corrects_id=void, round_id=void)
    work.call(alpha, people.reto, note="von Reto")
    work.note(alpha, people.me, "Mag keine Anrufe vor neun.")
    work.note(alpha, people.reto, "von Reto")
    work.note(alpha, None, "von früher")
    quote = work.add(
        Quote,
        customer_id=alpha,
        number="Q-1",
        amount_minor=428_000,
        currency="CHF",
        state=QuoteState.SENT,
        owner_id=people.me,
        version=1,
    )
    work.add(
        Order,
        customer_id=alpha,
        quote_id=quote,
        call_id=call,
        amount_minor=100_00,
        currency="CHF",
        ordered_on=date(2026, 3, 3),
        author_id=people.me,
    )
    work.add(
        Complaint,
        customer_id=alpha,
        call_id=void,
        text="zu spät geliefert",
        responsible_id=people.reto,
        opened_at=THEN,
        answer_by=THEN,
        state=ComplaintState.OPEN,
        version=1,
    )
    handoff = work.add(
        Handoff,
        customer_id=alpha,
        call_id=call,
        state=HandoffState.DRAFT,
        sender_id=people.me,
        briefing={"goal": "zeigen"},
        created_at=THEN,
        version=1,
    )
    work.add(
        HandoffEvent,
        handoff_id=handoff,
        customer_id=alpha,
        action=HandoffAction.DRAFT,
        state=HandoffState.DRAFT,
        happened_at=THEN,
        author_id=people.me,
        text="",
    )
    work.plan(alpha, people.me, call_id=call, quote_id=quote)
    work.plan(alpha, people.reto)
    work.plan(None, people.me, text="Spesen")
    work.add(CustomerHistory, customer_id=alpha, field="segment", value="C", from_at=THEN)
    return alpha, call, quote
