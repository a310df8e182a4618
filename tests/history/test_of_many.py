"""The last contacts with several customers: the same as in their timelines, newest first."""

from __future__ import annotations

from datetime import timedelta

from app.database.database import Database
from app.database.ids import IdMaker
from app.history.entry_kinds import EntryKind
from app.history.models import Activity, Complaint
from app.history.of_many import last_contacts_of
from app.history.queries import timeline
from app.history.rules import ActivityKind
from app.settings.outcomes import Outcome
from tests.calls.desk import Desk
from tests.fakes import FakeClock

_NONE = {EntryKind.NOTE, EntryKind.LINK, EntryKind.PLANNED_VISIT, EntryKind.COMPLAINT_SOLVED}


def fill(desk: Desk, clock: FakeClock, company: str) -> int:
    """Put calls, a visit, an e-mail, notes and a solved complaint into a timeline."""
    id_ = desk.customer(company)
    for outcome in (Outcome.NO_ANSWER, Outcome.CARE_HELD):
        clock.advance(minutes=7)
        desk.call(id_, outcome)
    for kind in (ActivityKind.VISIT, ActivityKind.NOTE, ActivityKind.EMAIL, ActivityKind.LINK):
        clock.advance(minutes=7)
        desk.put(Activity, customer_id=id_, kind=kind, happened_at=clock(), text=kind.value)
    desk.put(
        Complaint,
        **{"customer_id": id_, "text": "late", "opened_at": clock(), "state": "solved"},
        **{"answer_by": clock(), "call_back": False, "version": 1},
        solved_at=clock() + timedelta(minutes=1),
    )
    return id_


def test_contacts_of_several_are_those_of_each(
    database: Database, clock: FakeClock, ids: IdMaker
) -> None:
    desk = Desk(database, clock, ids)
    mine = [fill(desk, clock, name) for name in ("Alder", "Brändli", "Caduff")]
    fill(desk, clock, "Danuser")
    with database.read() as session:
        whole = [
            (id_, entry)
            for id_ in mine
            for entry in timeline(session, id_)
            if entry.kind not in _NONE
        ]
        whole.sort(key=lambda one: one[1].place, reverse=True)
        assert len(whole) == 15
        assert last_contacts_of(session, mine, 100) == whole
        for limit in range(1, 16):
            assert last_contacts_of(session, mine, limit) == whole[:limit]
        assert last_contacts_of(session, [], 100) == []
