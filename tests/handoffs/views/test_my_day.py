"""The day of somebody who visits, and visits that no handoff brought."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.background import Background
from app.clock import Appointment
from app.customers.rules import Status
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.errors import StillToComeError
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.handoffs.course.commands import DraftHandoff
from app.handoffs.course.next_steps import NextStep
from app.handoffs.desk import Desk
from app.handoffs.models import Handoff
from app.handoffs.page.handoffs_page import HandoffsPage
from app.handoffs.rules import HandoffKind, HandoffState, VisitResult
from app.handoffs.views.day_view import day_rows
from app.handoffs.views.my_day import MyDay, my_day
from app.handoffs.visits.own_visits import ReportOwnVisit
from app.history.models import Activity
from app.history.rules import ActivityKind
from app.quotes.models import Order
from app.widgets.form_dialog import FormDialog
from app.widgets.rows import GroupRow, ListRow
from app.widgets.shortcuts import Shortcuts
from tests.fakes import FakeClock
from tests.handoffs.conftest import BRIEFING, Hands
from tests.people import COLLEAGUE_ID, FIELD_ID, REP_ID

ZONE = "Europe/Zurich"
TODAY = date(2026, 11, 24)


def plan(hands: Hands, kind: FollowUpKind, due: Appointment, text: str, owner: int) -> int:
    id_ = hands.ids.new()
    hands.database.execute(
        PlanFollowUp(
            id=id_, customer_id=hands.customer_id, kind=kind, due=due, text=text, owner_id=owner
        )
    )
    return id_


def day_of(hands: Hands, user_id: int) -> MyDay:
    with hands.database.read() as session:
        return my_day(session, user_id, TODAY)


def test_a_day_has_visits_what_waits_and_tasks_each_once(hands: Hands) -> None:
    at = Appointment(TODAY, time(13, 30), ZONE)
    plan(hands, FollowUpKind.VISIT, at, "look at the hall", COLLEAGUE_ID)
    plan(hands, FollowUpKind.TASK, Appointment(TODAY), "send the plan", COLLEAGUE_ID)
    plan(hands, FollowUpKind.TASK, Appointment(TODAY + timedelta(days=1)), "later", COLLEAGUE_ID)
    plan(hands, FollowUpKind.TASK, Appointment(TODAY), "not mine", REP_ID)
    hands.draft()
    hands.offer()
    other = Hands(hands.database, hands.ids, hands.customer_id)
    other.draft()
    other.offer()
    with other.as_("colleague") as reto:
        reto.accept()
        reto.schedule(Appointment(TODAY + timedelta(days=2), time(9), ZONE))
    found = day_of(hands, COLLEAGUE_ID)
    visits = [(one.when.on.day, one.step is not None) for one in found.visits]
    assert visits == [(24, True), (26, False)]
    assert [one.id for one in found.waiting] == [hands.id]
    assert [one.text for one in found.tasks] == ["send the plan"]
    shown = day_rows(found, hands.database.clock(), ZONE)
    headings = [one.title for one in shown if isinstance(one, GroupRow)]
    assert headings == ["Visits today 1", "Waiting for you 1", "Tasks 1", "Next visits 1"]
    assert len({one.key for one in shown if isinstance(one, ListRow)}) == 4
    mine = day_of(hands, REP_ID)
    assert (mine.visits, mine.waiting) == ((), ())
    assert [one.text for one in mine.tasks] == ["not mine"]


def test_a_visit_of_yesterday_wants_its_report(hands: Hands) -> None:
    plan(hands, FollowUpKind.VISIT, Appointment(TODAY - timedelta(days=1)), "hall", COLLEAGUE_ID)
    (_, row) = day_rows(day_of(hands, COLLEAGUE_ID), hands.database.clock(), ZONE)
    assert isinstance(row, ListRow)
    assert row.pill == "report missing"


def report(hands: Hands, **facts: object) -> None:
    values = {
        "id": hands.ids.new(),
        "customer_id": hands.customer_id,
        "order_id": hands.ids.new(),
        "result": VisitResult.ORDER,
        "text": "Ordered one saw",
        "visited_at": hands.database.clock() - timedelta(hours=1),
        **facts,
    }
    hands.database.execute(ReportOwnVisit(**values))  # type: ignore[arg-type]


def test_a_report_brings_visit_order_and_next_step(hands: Hands) -> None:
    step_id = plan(hands, FollowUpKind.VISIT, Appointment(TODAY), "hall", REP_ID)
    following = NextStep(
        id=hands.ids.new(),
        due=Appointment(date(2026, 12, 1)),
        owner_id=COLLEAGUE_ID,
        text="ask about the delivery",
    )
    report(hands, step_id=step_id, value_minor=125_000, next=following)
    with hands.database.read() as session:
        visit = session.scalars(select(Activity)).one()
        order = session.scalars(select(Order)).one()
        kept = session.get_one(FollowUp, step_id)
    assert (visit.kind, visit.text) == (ActivityKind.VISIT, "Ordered one saw")
    assert (order.amount_minor, order.ordered_on) == (125_000, TODAY)
    assert kept.state is FollowUpState.DONE
    (call,) = hands.plan()
    assert (call.kind, call.owner_id, call.promised) == (FollowUpKind.CALL, COLLEAGUE_ID, True)
    customer = hands.customer()
    assert customer.last_contact_at == hands.database.clock() - timedelta(hours=1)
    assert customer.next_step_on == date(2026, 12, 1)
    assert customer.status is Status.ACTIVE


def test_nobody_was_there_is_no_contact(hands: Hands) -> None:
    report(hands, result=VisitResult.NO_SHOW)
    with hands.database.read() as session:
        assert session.scalars(select(Activity.kind)).one() is ActivityKind.NOTE
        assert session.scalars(select(Order)).all() == []
    assert hands.customer().last_contact_at is None


def test_what_is_still_to_come_has_no_report(hands: Hands) -> None:
    with pytest.raises(StillToComeError):
        report(hands, visited_at=hands.database.clock() + timedelta(minutes=1))


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_who_is_in_the_field_reports_by_the_own_rights(hands: Hands) -> None:
    with hands.as_("field") as urs:
        plan(urs, FollowUpKind.VISIT, Appointment(TODAY), "hall", FIELD_ID)
        report(urs)
    assert [one.kind for one in hands.plan()] == [FollowUpKind.VISIT]


def test_a_lead_hands_over_from_field_to_inside_in_the_field_reps_name(hands: Hands) -> None:
    with hands.as_("lead") as lead:
        id_ = lead.ids.new()
        lead.database.execute(
            DraftHandoff(
                id=id_,
                customer_id=lead.customer_id,
                kind=HandoffKind.CARE,
                sender_id=FIELD_ID if "field" in _logins(lead) else COLLEAGUE_ID,
                receiver_id=REP_ID,
                briefing=BRIEFING,
            )
        )
        lead.id = id_
        lead.offer()
        assert [one[0] for one in lead.steps()] == ["draft", "offer"]
        assert all(one[2] for one in lead.steps())  # in somebody's name
        assert lead.row.state is HandoffState.OFFERED


def _logins(hands: Hands) -> set[str | None]:
    from app.team.queries import people

    with hands.database.read() as session:
        return {one.login for one in people(session)}


@pytest.fixture
def page(qtbot: QtBot, background: Background, clock: FakeClock) -> HandoffsPage:
    """The page of a rep who visits."""
    desk = Desk(REP_ID, ZONE, "en", clock, in_field=True)
    shown = HandoffsPage(background, desk, Shortcuts())
    qtbot.addWidget(shown)
    shown.resize(1280, 720)
    return shown


def open_day(qtbot: QtBot, page: HandoffsPage) -> None:
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.show_day()
    qtbot.waitUntil(lambda: page.day.step is not None, timeout=8000)
    page.day.list.setFocus()


def form(qtbot: QtBot, page: HandoffsPage) -> FormDialog:
    qtbot.waitUntil(lambda: any(map(FormDialog.isVisible, page.findChildren(FormDialog))))
    return next(one for one in page.findChildren(FormDialog) if one.isVisible())


def named(within: FormDialog, name: str) -> QLineEdit | QPlainTextEdit | QComboBox:
    kinds = (QLineEdit, QPlainTextEdit, QComboBox)
    found = [one for kind in kinds for one in within.findChildren(kind)]
    return next(one for one in found if one.accessibleName() == name)


def test_v_reports_a_planned_visit_in_one_form(
    qtbot: QtBot, hands: Hands, page: HandoffsPage
) -> None:
    plan(hands, FollowUpKind.VISIT, Appointment(TODAY, time(9), ZONE), "hall", REP_ID)
    open_day(qtbot, page)
    QTest.keyClick(page.day.list, Qt.Key.Key_V)
    asked = form(qtbot, page)
    result = named(asked, "Result")
    assert isinstance(result, QComboBox)
    result.setCurrentIndex(result.findData(VisitResult.NO_NEED))
    QTest.keyClicks(named(asked, "Need"), "a new hall in May")
    QTest.keyClicks(named(asked, "Next step"), "ask again")
    QTest.keyClicks(named(asked, "When"), "in 2 weeks")
    QTest.keyClick(asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def kept() -> list[Activity]:
        with hands.database.read() as session:
            return list(session.scalars(select(Activity)))

    qtbot.waitUntil(lambda: bool(kept()), timeout=8000)
    (visit,) = kept()
    assert visit.text == "Result: no need\nNeed: a new hall in May"
    assert visit.happened_at == datetime(2026, 11, 24, 8, tzinfo=UTC)  # when it was planned
    qtbot.waitUntil(lambda: page.day.step is None, timeout=8000)


def test_d_finishes_a_task_and_one_can_be_handed_to_inside(
    qtbot: QtBot, hands: Hands, page: HandoffsPage
) -> None:
    plan(hands, FollowUpKind.TASK, Appointment(TODAY), "send the plan", REP_ID)
    second = plan(hands, FollowUpKind.TASK, Appointment(TODAY), "order the parts", REP_ID)
    open_day(qtbot, page)
    QTest.keyClick(page.day.list, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: [one.id for one in hands.plan()] == [second], timeout=8000)
    qtbot.waitUntil(lambda: page.day.step is not None and page.day.step.id == second)
    (button,) = [one for one in page.detail.steps if one.text().startswith("To inside sales")]
    button.click()
    asked = form(qtbot, page)
    assert named(asked, "Need").toPlainText() == "order the parts"  # type: ignore[union-attr]
    who = named(asked, "For whom")
    assert isinstance(who, QComboBox)
    who.setCurrentIndex(who.findData(COLLEAGUE_ID))
    QTest.keyClick(asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def handed() -> list[Handoff]:
        with hands.database.read() as session:
            return [one for one in session.scalars(select(Handoff)) if one.offered_at]

    qtbot.waitUntil(lambda: bool(handed()), timeout=8000)
    assert (handed()[0].kind, handed()[0].receiver_id) == (HandoffKind.TASK, COLLEAGUE_ID)
