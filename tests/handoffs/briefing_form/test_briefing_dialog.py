"""The briefing as a form; what is typed into it on the page is tested there."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.database.database import Database
from app.handoffs.briefing_form.briefing_dialog import BriefingDialog
from app.handoffs.briefing_form.known import known
from app.handoffs.rules import HandoffKind
from tests.fakes import FakeClock
from tests.people import REP_ID

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)

KINDS = (HandoffKind.VISIT, HandoffKind.TASK)


@pytest.fixture
def asked(qtbot: QtBot, database: Database, clock: FakeClock, customer_id: int) -> BriefingDialog:
    """A new handoff that may go either way, with a visit that nobody can read."""
    with database.read() as session:
        found = known(session, customer_id, None, "en", clock().date())
    assert found is not None
    dialog = BriefingDialog(None, found, clock, me=REP_ID, kinds=KINDS)
    qtbot.addWidget(dialog)
    dialog._visit.setText("sometime")
    return dialog


def test_a_visit_that_nobody_can_read_is_asked_for_again(
    qtbot: QtBot, asked: BriefingDialog
) -> None:
    with qtbot.assertNotEmitted(asked.wanted):
        asked.keep_draft()
    assert "When is the visit?" in asked.trouble


def test_what_asks_for_no_visit_is_kept_whatever_stood_there(
    qtbot: QtBot, asked: BriefingDialog
) -> None:
    asked._kind.setCurrentIndex(asked._kind.findData(HandoffKind.TASK))
    with qtbot.waitSignal(asked.wanted) as told:
        asked.keep_draft()
    assert told.args is not None
    assert (told.args[0].kind, told.args[0].visit) == (HandoffKind.TASK, None)
