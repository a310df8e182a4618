from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from app.clock import Appointment
from app.handoffs.rows import HandoffRow
from app.handoffs.rules import HandoffKind, HandoffState, ReturnReason, VisitResult
from app.handoffs.views.card_words import about, mark, subject, topic, when_words
from app.widgets.palette import Tone
from tests.handoffs.conftest import BRIEFING

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)  # a Tuesday, 10:00 in Zurich
ZONE = "Europe/Zurich"
VISIT = Appointment(date(2026, 11, 26), time(13, 30), ZONE)
OVER = Appointment(date(2026, 11, 24), time(10), ZONE)  # begins right now

ROW = HandoffRow(
    **dict.fromkeys(("id", "version", "customer_id", "sender_id", "receiver_id"), 1),
    **dict.fromkeys(("contact_id", "call_id", "visit_minutes", "segment"), None),
    **dict.fromkeys(("visit", "offered_at", "due_at", "reason", "result"), None),
    **dict.fromkeys(("value_minor", "quality"), None),
    company="Tanner",
    zone=ZONE,
    contact="",
    kind=HandoffKind.VISIT,
    state=HandoffState.OFFERED,
    sender="M. Baumann",
    receiver="R. Caduff",
    visit_video=False,
    visit_confirmed=False,
    briefing=BRIEFING,
    created_at=NOW,
    answer="",
    currency="CHF",
)


@pytest.mark.parametrize(
    ("facts", "text", "tone"),
    [
        ({"due_at": NOW + timedelta(hours=5)}, "answer due in 5 h", Tone.WARNING),
        ({"due_at": NOW + timedelta(days=1)}, "answer due tomorrow", Tone.NEUTRAL),
        ({"due_at": NOW - timedelta(minutes=1)}, "late, team lead told", Tone.DANGER),
        ({"state": HandoffState.SCHEDULED, "visit": VISIT}, "not confirmed yet", Tone.NEUTRAL),
        (
            {"state": HandoffState.SCHEDULED, "visit": OVER, "due_at": NOW + timedelta(days=1)},
            "report due tomorrow",
            Tone.NEUTRAL,
        ),
        (
            {"state": HandoffState.SCHEDULED, "visit": Appointment(VISIT.on, None, ZONE)},
            "not confirmed yet",
            Tone.NEUTRAL,
        ),
        ({"state": HandoffState.RETURNED, "visit": VISIT}, "tell the customer", Tone.DANGER),
        (
            {"state": HandoffState.RETURNED, "reason": ReturnReason.NO_NEED},
            "no need",
            Tone.WARNING,
        ),
        ({"state": HandoffState.FEEDBACK, "result": VisitResult.ORDER}, "won", Tone.SUCCESS),
        ({"state": HandoffState.DRAFT}, "briefing to be finished", Tone.NEUTRAL),
    ],
)
def test_a_card_says_what_is_due_or_what_came_of_it(
    facts: dict[str, object], text: str, tone: Tone
) -> None:
    assert mark(replace(ROW, **facts), NOW, ZONE) == (text, tone)  # type: ignore[arg-type]


def test_a_card_says_whose_it_is_and_what_it_is_about() -> None:
    assert about(ROW, NOW, ZONE) == "to R. Caduff · Wants to see two machines side by side"
    planned = replace(ROW, state=HandoffState.SCHEDULED, visit=VISIT)
    assert about(planned, NOW, ZONE) == "R. Caduff · Thu 26 Nov, 13:30"
    sent_back = replace(ROW, state=HandoffState.RETURNED, answer="no budget until May")
    assert about(sent_back, NOW, ZONE) == "R. Caduff · no budget until May"


@pytest.mark.parametrize(
    ("later", "text"),
    [
        (timedelta(minutes=20), "in 20 min"),
        (timedelta(hours=3), "in 3 h"),
        (timedelta(hours=12), "at 22:00"),
        (timedelta(days=3), "on Fri"),
        (timedelta(days=10), "on 4 Dec"),
    ],
)
def test_a_deadline_is_said_shortly(later: timedelta, text: str) -> None:
    assert when_words(NOW + later, NOW, ZONE) == text


@pytest.mark.parametrize(
    ("visit", "now", "over"),
    [
        (None, NOW, False),
        (OVER, NOW - timedelta(seconds=1), False),
        (OVER, NOW, True),
        (Appointment(date(2026, 11, 24), None, ZONE), NOW, False),  # some time today
        (Appointment(date(2026, 11, 24), None, ZONE), NOW + timedelta(hours=14), True),
    ],
)
def test_a_visit_waits_for_its_report_once_it_has_begun(
    visit: Appointment | None, now: datetime, over: bool
) -> None:
    assert replace(ROW, visit=visit).visit_is_over(now) is over


def test_a_list_with_a_column_for_the_receiver_does_not_repeat_the_name() -> None:
    assert about(ROW, NOW, ZONE) == f"to R. Caduff · {subject(ROW, NOW, ZONE)}"
    assert "Caduff" not in subject(ROW, NOW, ZONE)


def test_where_there_is_room_the_topic_stands_whole() -> None:
    goal = "Wants to see two machines side by side; three people decide"
    row = replace(ROW, briefing=replace(BRIEFING, visit_goal=goal))
    assert topic(row).endswith("…")
    assert topic(row, 160) == goal
