from __future__ import annotations

from app.database.database import Database
from app.database.ids import IdMaker
from app.handoffs import queries
from app.handoffs.commands import Briefing, DraftHandoff
from app.handoffs.queries import HandoffEntryKind
from tests.people import COLLEAGUE_ID, REP_ID


def test_a_draft_waits_for_its_sender_and_stands_in_the_timeline(
    database: Database, ids: IdMaker, customer_id: int
) -> None:
    database.execute(
        DraftHandoff(
            id=ids.new(),
            customer_id=customer_id,
            receiver_id=COLLEAGUE_ID,
            briefing=Briefing(need="Quieter hinges"),
        )
    )

    with database.read() as session:
        (draft,) = queries.drafts(session, REP_ID)
        assert queries.drafts(session, COLLEAGUE_ID) == []
        (entry,) = queries.timeline(session, customer_id)
        assert queries.timeline_count(session, customer_id) == 1
    assert (draft.company, draft.receiver) == ("Schreinerei Hofer", "Reto Hofer")
    assert draft.briefing["need"] == "Quieter hinges"
    assert (entry.kind, entry.author) == (HandoffEntryKind.DRAFTED, "Martina Baumann")
    assert (entry.value("receiver"), entry.text) == ("Reto Hofer", "Quieter hinges")
