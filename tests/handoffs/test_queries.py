from __future__ import annotations

from datetime import timedelta

from app.handoffs import queries
from app.handoffs.course.commands import WithdrawHandoff
from app.handoffs.queries import HandoffEntryKind, Listing
from app.handoffs.rules import HandoffKind, Way
from tests.handoffs.conftest import BRIEFING, Hands
from tests.people import COLLEAGUE_ID, REP_ID


def listed(hands: Hands, listing: Listing) -> list[int]:
    with hands.database.read() as session:
        return [row.id for row in queries.handoffs(session, listing)]


def test_a_draft_is_its_senders_alone_and_stands_in_the_timeline(hands: Hands) -> None:
    hands.draft()
    assert listed(hands, Listing(Way.TO_FIELD, REP_ID)) == [hands.id]
    assert listed(hands, Listing(Way.TO_FIELD, COLLEAGUE_ID)) == []
    (entry,) = _timeline(hands)
    assert (entry.kind, entry.author) == (HandoffEntryKind.DRAFTED, "Martina Baumann")
    assert entry.value("receiver") == "Reto Hofer"
    row = hands.row
    assert (row.company, row.receiver) == ("Schreinerei Hofer", "Reto Hofer")
    assert row.briefing == BRIEFING


def test_each_way_and_each_rep_can_be_seen_alone(hands: Hands) -> None:
    hands.draft()
    hands.offer()
    visit = hands.id
    hands.draft(kind=HandoffKind.TASK)
    task = hands.id
    assert listed(hands, Listing(Way.TO_FIELD, REP_ID)) == [visit]
    assert listed(hands, Listing(Way.TO_INSIDE, REP_ID)) == [task]
    assert listed(hands, Listing(Way.TO_FIELD, REP_ID, field_rep_id=COLLEAGUE_ID)) == [visit]
    assert listed(hands, Listing(Way.TO_FIELD, REP_ID, field_rep_id=REP_ID)) == []


def test_what_has_ended_is_shown_for_a_while_and_open_ones_always(hands: Hands) -> None:
    hands.draft()
    later = hands.database.clock() + timedelta(days=1)
    assert listed(hands, Listing(Way.TO_FIELD, REP_ID, since=later)) == [hands.id]
    hands.database.execute(WithdrawHandoff(**hands.common))
    assert listed(hands, Listing(Way.TO_FIELD, REP_ID, since=later)) == []
    assert listed(hands, Listing(Way.TO_FIELD, REP_ID)) == [hands.id]


def test_what_is_due_first_stands_first(hands: Hands) -> None:
    hands.draft()
    draft = hands.id
    hands.draft()
    hands.offer()
    assert listed(hands, Listing(Way.TO_FIELD, REP_ID)) == [hands.id, draft]


def _timeline(hands: Hands) -> list[queries.TimelineEntry]:
    with hands.database.read() as session:
        entries = queries.timeline(session, hands.customer_id)
        assert queries.timeline_count(session, hands.customer_id) == len(entries)
    return entries
