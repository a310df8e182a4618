from __future__ import annotations

from datetime import timedelta

from app.follow_ups.exceptions.exception_kinds import ExceptionKind
from app.follow_ups.exceptions.exception_queries import exceptions
from app.handoffs.late import late_handoffs
from tests.fakes import FakeClock
from tests.handoffs.conftest import BRIEFING, Hands

ZONE = "Europe/Zurich"


def test_a_lead_sees_what_was_not_answered_in_time(hands: Hands, clock: FakeClock) -> None:
    hands.draft()
    hands.offer()
    assert found(hands) == 0
    clock.moment += timedelta(days=1, minutes=1)
    assert found(hands) == 1
    with hands.database.read() as session:
        (row,) = late_handoffs(session, clock())
    assert (row.company, row.responsible, row.handoff_id) == (
        "Schreinerei Hofer",
        "Reto Hofer",
        hands.id,
    )
    assert row.step_text == BRIEFING.visit_goal
    hands.accept()
    assert found(hands) == 0


def found(hands: Hands) -> int:
    kind = ExceptionKind.LATE_HANDOFF
    with hands.database.read() as session:
        shown = exceptions(session, kind, hands.database.clock(), ZONE, late_handoffs)
    assert shown.counts[kind] == len(shown.rows)
    return len(shown.rows)
