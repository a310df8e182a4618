from __future__ import annotations

from datetime import date, time

from sqlalchemy import select

from app.clock import Appointment
from app.database.database import Database
from app.database.ids import IdMaker
from app.handoffs.course.commands import Briefing, DraftHandoff
from app.handoffs.models import Handoff
from app.handoffs.rules import HandoffState
from tests.fakes import FakeClock
from tests.people import COLLEAGUE_ID, REP_ID


def test_a_draft_keeps_what_was_agreed_and_its_sender(
    database: Database, clock: FakeClock, ids: IdMaker, customer_id: int
) -> None:
    visit = Appointment(date(2026, 12, 1), time(10), "Europe/Zurich")
    database.execute(
        DraftHandoff(
            id=ids.new(),
            customer_id=customer_id,
            receiver_id=COLLEAGUE_ID,
            visit=visit,
            briefing=Briefing(need="Quieter hinges", objections="price"),
        )
    )

    with database.read() as session:
        draft = session.scalars(select(Handoff)).one()
    assert (draft.state, draft.created_at) == (HandoffState.DRAFT, clock())
    assert (draft.sender_id, draft.receiver_id) == (REP_ID, COLLEAGUE_ID)
    assert (draft.visit_on, draft.visit_time) == (visit.on, visit.at)
    assert draft.visit_zone == visit.zone
    assert draft.briefing["need"] == "Quieter hinges"
    assert draft.briefing["current_supplier"] == ""


def test_a_draft_needs_no_appointment_yet(
    database: Database, ids: IdMaker, customer_id: int
) -> None:
    database.execute(DraftHandoff(id=ids.new(), customer_id=customer_id))

    with database.read() as session:
        draft = session.scalars(select(Handoff)).one()
    assert (draft.visit_on, draft.visit_time, draft.visit_zone) == (None, None, None)
