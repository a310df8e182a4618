"""The lead's view in the window: a selection is decided about in one step, and taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.background import Background
from app.customers.rules import Segment
from app.database.database import Database
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.handoffs.decisions.decide_dialog import DecideDialog
from app.handoffs.decisions.overview_view import OverviewView
from app.handoffs.decisions.recent_decisions_dialog import RecentDecisionsDialog
from app.handoffs.desk import Desk
from app.handoffs.models import Handoff, OverruledAdvice
from app.handoffs.page.handoffs_page import HandoffsPage
from app.handoffs.rules import HandoffState, OverruleReason
from app.handoffs.worth.visit_card import VisitCard
from app.widgets.message_line import Message
from app.widgets.row_list import RowList
from app.widgets.rows import ROW_ROLE, ListRow
from app.widgets.shortcuts import Shortcuts
from tests.example_customers import add_customer
from tests.fakes import FakeClock
from tests.handoffs.decisions.test_visit_overview import plan_visit
from tests.handoffs.worth.test_visit_figures import ZONE, knows
from tests.people import LEAD_ID, REP_ID
from tests.seeding import working_as

D = TypeVar("D", bound=QDialog)


@dataclass
class Shown:
    """The page of the lead, and the database it works in."""

    page: HandoffsPage
    database: Database
    messages: list[Message]

    @property
    def view(self) -> OverviewView:
        return self.page.overview

    def rows(self, kind: FollowUpKind, state: FollowUpState) -> int:
        with self.database.read() as session:
            wanted = select(FollowUp.id).where(FollowUp.kind == kind, FollowUp.state == state)
            return len(session.scalars(wanted).all())


@pytest.fixture
def shown(qtbot: QtBot, database: Database, clock: FakeClock) -> Any:
    for name, contribution in (("Bäckerei Klein", 6_000_00), ("Café Winzig", 5_500_00)):
        id_ = add_customer(database, company=name, segment=Segment.C)
        knows(
            database, id_, contribution_minor=contribution, currency="CHF", inside_owner_id=REP_ID
        )
        for days in (10, 40):
            plan_visit(database, id_, days)
    large = add_customer(database, company="Maschinen Gross", segment=Segment.B)
    knows(database, large, contribution_minor=40_000_00, currency="CHF", inside_owner_id=REP_ID)
    with working_as(database, "lead") as leads:
        background = Background(leads)
        desk = Desk(LEAD_ID, ZONE, "en", clock, leads=True)
        page = HandoffsPage(background, desk, Shortcuts())
        qtbot.addWidget(page)
        page.resize(1280, 720)
        messages: list[Message] = []
        page.overview.message_wanted.connect(messages.append)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.show_overview()
        qtbot.waitUntil(lambda: page.overview.current is not None, timeout=8000)
        yield Shown(page, leads, messages)
        background.stop()


def choose(view: OverviewView, *rows: int) -> None:
    model = view.list.selectionModel()
    model.clearSelection()
    for at in rows:
        index = view.list.model().index(at, 0)
        model.select(index, QItemSelectionModel.SelectionFlag.Select)


def dialog_of(qtbot: QtBot, shown: Shown, kind: type[D]) -> D:
    qtbot.waitUntil(lambda: bool(shown.page.findChildren(kind)), timeout=8000)
    return shown.page.findChildren(kind)[0]


def rows_of(rows: RowList) -> list[ListRow]:
    model = rows.model()
    return [model.index(at, 0).data(ROW_ROLE) for at in range(model.rowCount())]


def confirm(qtbot: QtBot, shown: Shown) -> str:
    dialog = dialog_of(qtbot, shown, DecideDialog)
    said = [one.text() for one in dialog.findChildren(type(dialog._what))]
    said += [f"{one.title}: {one.subtitle}" for one in rows_of(dialog.list)]
    text = " ".join(said)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    return text


def test_two_customers_become_calls_at_once_and_back(qtbot: QtBot, shown: Shown) -> None:
    view = shown.view
    choose(view, 1, 2)  # below the heading
    assert view.call.isEnabled()
    assert view.visit.isEnabled()
    view.call.click()
    told = confirm(qtbot, shown)
    assert "Care calls on the days of the visits: 2." in told
    assert "Bäckerei Klein: In the plan of Martina Baumann: becomes a care call" in told
    calls = (FollowUpKind.CARE, FollowUpState.OPEN)
    qtbot.waitUntil(lambda: shown.rows(*calls) == 2, timeout=8000)
    assert shown.rows(FollowUpKind.VISIT, FollowUpState.OPEN) == 2
    qtbot.waitUntil(lambda: bool(shown.messages), timeout=8000)
    shown.messages[-1].answers[0].do()
    qtbot.waitUntil(lambda: shown.rows(*calls) == 0, timeout=8000)
    assert shown.rows(FollowUpKind.VISIT, FollowUpState.OPEN) == 4


def test_a_decision_is_undone_from_the_list_of_recent_ones(qtbot: QtBot, shown: Shown) -> None:
    view = shown.view
    choose(view, 1)
    view.call.click()
    confirm(qtbot, shown)
    calls = (FollowUpKind.CARE, FollowUpState.OPEN)
    qtbot.waitUntil(lambda: shown.rows(*calls) == 1, timeout=8000)
    qtbot.waitUntil(lambda: bool(shown.messages), timeout=8000)
    view.recent.click()
    recent = dialog_of(qtbot, shown, RecentDecisionsDialog)
    (row,) = rows_of(recent.list)
    assert row.title == "calls 1"
    QTest.keyClick(recent, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: shown.rows(*calls) == 0, timeout=8000)
    qtbot.waitUntil(lambda: "Undone" in shown.messages[-1].text, timeout=8000)
    view.recent.click()
    qtbot.waitUntil(
        lambda: any(
            not rows_of(one.list) for one in shown.page.findChildren(RecentDecisionsDialog)
        ),
        timeout=8000,
    )


def test_against_the_advice_a_reason_is_asked_for_and_counted(qtbot: QtBot, shown: Shown) -> None:
    choose(shown.view, 1)
    shown.view.visit.click()
    dialog = dialog_of(qtbot, shown, DecideDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.trouble.startswith("Something else is advised.")
    dialog._why_otherwise.setCurrentIndex(1)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "on site 1" in shown.view._figures.text(), timeout=8000)
    assert "Decided otherwise than advised" in shown.view._figures.text()


def test_who_deserves_a_visit_becomes_a_handoff(qtbot: QtBot, shown: Shown) -> None:
    view = shown.view
    choose(view, 4)
    assert view.visit.isEnabled()
    assert view.call.isEnabled()
    view.visit.click()
    assert "Handoffs that are drafted: 1." in confirm(qtbot, shown)

    def drafts() -> list[Handoff]:
        with shown.database.read() as session:
            return list(session.scalars(select(Handoff)))

    qtbot.waitUntil(lambda: bool(drafts()), timeout=8000)
    assert (drafts()[0].state, drafts()[0].sender_id) == (HandoffState.DRAFT, REP_ID)


def test_the_card_counts_who_decides_otherwise(
    qtbot: QtBot, database: Database, background: Background, clock: FakeClock
) -> None:
    id_ = add_customer(database, company="Bäckerei Klein", segment=Segment.C)
    knows(database, id_, contribution_minor=1_000_00, currency="CHF")
    card = VisitCard(background, clock, ZONE, of_visit=True)
    qtbot.addWidget(card)
    card.show_customer(id_)
    qtbot.waitUntil(lambda: not card.isHidden(), timeout=8000)
    assert card._mark.text() == "rather a call"
    assert card._advice.text().startswith("Visit about CHF")
    assert card._otherwise.accessibleName() == "Visit all the same"
    card._reasons.actions()[1].trigger()

    def kept() -> list[OverruledAdvice]:
        with database.read() as session:
            return list(session.scalars(select(OverruledAdvice)))

    qtbot.waitUntil(lambda: bool(kept()), timeout=8000)
    one = kept()[0]
    assert (one.advice, one.decided, one.reason) == ("phone", "visit", OverruleReason.ON_SITE)
    qtbot.waitUntil(lambda: card._overruled.text() == "Decided otherwise in 12 months: 1")
