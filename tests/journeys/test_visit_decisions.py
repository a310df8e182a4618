"""A lead turns three kinds of planned visits into calls, and takes it back days later."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import QUrl
from sqlalchemy import select

from app.clock import Appointment
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.handoffs.decisions.decide_dialog import DecideDialog
from app.handoffs.decisions.recent_decisions_dialog import RecentDecisionsDialog
from app.handoffs.inviting.invitation_commands import KeepInvitation
from app.handoffs.models import HandoffEvent
from app.handoffs.rules import HandoffAction, HandoffState
from app.history.rules import ActivityKind
from app.widgets.row_list import RowList
from app.widgets.rows import ROW_ROLE
from tests.calls.desk import Desk
from tests.handoffs.conftest import Hands
from tests.handoffs.decisions.test_visit_overview import plan_visit
from tests.handoffs.inviting.test_invitations import MADE
from tests.handoffs.worth.test_visit_figures import activity, knows
from tests.journeys.conftest import WindowOf
from tests.journeys.person import Person
from tests.journeys.test_handoffs import form, states
from tests.journeys.test_visit_calendar import calendar_part
from tests.people import REP_ID

CARE, PROMISE, VISIT = FollowUpKind.CARE, FollowUpKind.PROMISE, FollowUpKind.VISIT


@pytest.fixture
def lead(window_of: WindowOf) -> Callable[[], Person]:
    """Opens the database in the lead's window."""
    return lambda: window_of("lead")


def plan_three(office: Desk) -> None:
    """Plan a visit as a step, one by a handoff that stands in calendars, one as an entry."""
    database = office.database
    id_ = office.customer(company="Bäckerei Klein")
    knows(database, id_, contribution_minor=900_00, inside_owner_id=REP_ID)
    today = database.clock().date()
    plan_visit(database, id_, 10)
    hands = Hands(database, database.ids, id_)
    hands.draft()
    hands.offer()
    with hands.as_("colleague") as receiver:
        receiver.accept()
        receiver.schedule(Appointment(today + timedelta(days=20), time(14)))
    database.execute(KeepInvitation(**hands.common, invitation=MADE, text="invited"))
    activity(database, id_, ActivityKind.PLANNED_VISIT, today + timedelta(days=30))


def open_steps(office: Desk) -> list[FollowUpKind]:
    with office.database.read() as session:
        wanted = select(FollowUp.kind).where(FollowUp.state == FollowUpState.OPEN)
        return sorted(session.scalars(wanted))


def said(rows: RowList) -> list[str]:
    model = rows.model()
    found = (model.index(at, 0).data(ROW_ROLE) for at in range(model.rowCount()))
    return [one.subtitle for one in found]


def test_three_kinds_of_visits_become_calls_and_stand_again_days_later(
    lead: Callable[[], Person], office: Desk
) -> None:
    plan_three(office)
    person = lead()
    person.press("F5")
    page = person.rooms.handoffs.page
    drafts: list[Path] = []
    person.rooms.handoffs.cancellations.open_url = lambda url: keep(drafts, url)
    page.show_overview()
    person.wait(lambda: page.overview.current is not None)
    person.waits_for("Could be calls: 3")
    page.overview.list.setFocus()
    person.press("Ctrl+A")
    person.push("Call instead…")

    dialog = form(person)
    assert isinstance(dialog, DecideDialog)
    step, handoff, entry = said(dialog.list)
    assert step == "In the plan of Martina Baumann: becomes a care call."
    assert handoff.startswith("Handoff to Reto Hofer (“Visit planned”): ends; care call of Martina")
    assert handoff.endswith(
        "Reto Hofer reads it in the follow-ups. Martina Baumann tells the customer today. "
        "The visit is in calendars and is cancelled there, too."
    )
    assert entry.startswith("Entered in the history by Martina Baumann: becomes a care call")
    person.go_to("Why the handoffs end")
    person.type_over("They order by phone anyway")
    person.press("Ctrl+Return")

    person.wait(lambda: states(office) == [HandoffState.WITHDRAWN])
    assert open_steps(office) == [CARE, CARE, CARE, PROMISE, FollowUpKind.TASK]
    person.wait(lambda: len(drafts) == 1)
    person.wait(
        lambda: "Cancellations for calendars, opened in the mail program: 1." in person.message
    )
    file = calendar_part(drafts[0])
    assert file.get_param("method") == "CANCEL"
    calendar = Calendar.from_ical(file.get_content())
    (event,) = calendar.walk("VEVENT")
    assert (calendar["METHOD"], event["SEQUENCE"], event["STATUS"]) == ("CANCEL", 1, "CANCELLED")
    person.wait(lambda: HandoffAction.UNINVITE in actions(office))
    with office.database.read() as session:
        wanted = select(HandoffEvent).where(HandoffEvent.action == HandoffAction.CANCEL)
        assert session.scalars(wanted).one().text == "They order by phone anyway"

    person.clock.moment += timedelta(days=9)
    person.settle()
    person.push("Recent decisions…")
    recent = form(person)
    assert isinstance(recent, RecentDecisionsDialog)
    assert said(recent.list) == ["Bäckerei Klein"]
    person.press("Ctrl+Return")
    person.wait(lambda: states(office) == [HandoffState.SCHEDULED])
    person.wait(lambda: open_steps(office) == [FollowUpKind.HANDOFF, VISIT, VISIT])
    person.waits_for("Could be calls: 3")


def keep(drafts: list[Path], url: QUrl) -> bool:
    drafts.append(Path(url.toLocalFile()))
    return True


def actions(office: Desk) -> set[HandoffAction]:
    with office.database.read() as session:
        return set(session.scalars(select(HandoffEvent.action)))
