from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.background import Background
from app.history.commands import AddActivity, AddNote
from app.history.complaint_commands import OpenComplaint
from app.history.models import Activity
from app.history.rules import ActivityKind
from app.history.source import HISTORY
from app.history.timeline_panel import TimelinePanel
from tests.example_customers import add_contact, add_customer
from tests.fakes import FakeClock
from tests.history.example_calls import call


class Tab:
    """The panel, shown for a customer."""

    def __init__(
        self, qtbot: QtBot, background: Background, clock: FakeClock, customer_id: int
    ) -> None:
        self.qtbot = qtbot
        self.background = background
        self.database = background.database
        self.customer_id = customer_id
        self.counts: list[int] = []
        self.panel = TimelinePanel(background, [HISTORY], clock, "Europe/Zurich")
        self.panel.count_changed.connect(self.counts.append)
        qtbot.addWidget(self.panel)
        self.panel.resize(600, 400)
        self.panel.show()

    def show(self, customer_id: int | None = None) -> None:
        self.panel.show_customer(customer_id or self.customer_id)
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.background.busy and not self.panel._reload.isActive())

    def note(self, text: str) -> None:
        id_ = self.database.ids.new()
        self.database.execute(AddNote(id=id_, customer_id=self.customer_id, text=text))

    def text(self) -> str:
        return self.panel._view.toPlainText()


@pytest.fixture
def tab(qtbot: QtBot, background: Background, clock: FakeClock, customer_id: int) -> Tab:
    """The tab of a customer with no history yet, not shown for it so far."""
    return Tab(qtbot, background, clock, customer_id)


def test_a_call_reads_as_what_when_who_and_the_note(tab: Tab) -> None:
    person = add_contact(tab.database, tab.customer_id, "Peter", "Hofer")
    call(
        tab.database, tab.customer_id, contact_id=person, note="Compares prices.\nAsks <b>Blum</b>"
    )
    tab.show()

    assert tab.text().splitlines() == [
        "Call · Decides later · 1 min 24 s",
        "Mon 23 Nov, 09:30 · Martina Baumann · Peter Hofer",
        "Compares prices.",
        "Asks <b>Blum</b>",
    ]
    assert tab.counts[-1] == 1


def test_a_contact_known_by_its_day_shows_no_time(tab: Tab) -> None:
    visit = AddActivity(
        id=tab.database.ids.new(),
        customer_id=tab.customer_id,
        kind=ActivityKind.VISIT,
        happened_at=datetime(2025, 6, 4, 12, tzinfo=UTC),
        happened_on=datetime(2025, 6, 4, tzinfo=UTC).date(),
        text="",
    )
    tab.database.execute(visit)
    tab.show()

    day, author = tab.text().splitlines()[1].split(" · ")
    assert day.endswith("2025")
    assert author == "Martina Baumann"


def test_without_history_the_tab_says_what_will_come(tab: Tab) -> None:
    tab.show()

    assert tab.panel._pages.currentIndex() == 1
    assert tab.counts == [0]


def test_a_note_is_added_and_the_field_emptied(tab: Tab) -> None:
    tab.show()
    tab.panel._note.setPlainText("Bookkeeping is in before 11.")
    tab.qtbot.mouseClick(tab.panel._add, Qt.MouseButton.LeftButton)
    tab.qtbot.waitUntil(lambda: "Bookkeeping is in before 11." in tab.text())

    assert tab.panel._note.note() == ""
    with tab.database.read() as session:
        assert session.scalars(select(Activity.text)).one() == "Bookkeeping is in before 11."


def test_a_note_begun_waits_while_another_customer_is_shown(tab: Tab) -> None:
    other = add_customer(tab.database, "Hotel Krone")
    tab.show()
    tab.panel._note.setPlainText("half a")
    tab.show(other)
    assert tab.panel._note.note() == ""
    tab.show()

    assert tab.panel._note.note() == "half a"


def test_an_empty_note_cannot_be_added(tab: Tab) -> None:
    tab.show()
    tab.panel._note.setPlainText("  ")

    assert not tab.panel._add.isEnabled()


def test_the_filter_shows_talks_alone(tab: Tab) -> None:
    call(tab.database, tab.customer_id)
    tab.note("Stock-taking")
    complaint = OpenComplaint(
        id=tab.database.ids.new(),
        customer_id=tab.customer_id,
        text="Late",
        answer_by=datetime(2026, 11, 24, 13, tzinfo=UTC),
    )
    tab.database.execute(complaint)
    tab.show()
    seen = []
    for segment in range(4):
        tab.panel._filter.setCurrentIndex(segment)
        tab.settle()
        seen.append([name for name in ("Call", "Note", "Complaint") if name in tab.text()])

    assert seen == [["Call", "Note", "Complaint"], ["Call"], ["Note"], ["Complaint"]]


def test_older_entries_come_when_one_scrolls_to_them(tab: Tab, clock: FakeClock) -> None:
    for number in range(70):
        clock.advance(minutes=1)
        tab.note(f"note {number:02}")
    tab.show()
    assert "note 69" in tab.text()
    assert "note 30" not in tab.text()

    bar = tab.panel._view.verticalScrollBar()
    while "note 00" not in tab.text():
        before = len(tab.text())
        bar.setValue(bar.maximum())
        tab.qtbot.waitUntil(lambda before=before: len(tab.text()) > before)
        tab.settle()
    shown = [line for line in tab.text().splitlines() if line.startswith("note ")]
    assert shown == [f"note {number:02}" for number in reversed(range(70))]


def test_what_others_record_appears_and_the_place_stays(tab: Tab, clock: FakeClock) -> None:
    for number in range(20):
        clock.advance(minutes=1)
        tab.note(f"note {number:02}")
    tab.show()
    bar = tab.panel._view.verticalScrollBar()
    bar.setValue(60)
    clock.advance(minutes=1)
    tab.note("brand new")
    tab.qtbot.waitUntil(lambda: "brand new" in tab.text())
    tab.settle()

    assert bar.value() == 60
    assert tab.counts[-1] == 21


def test_another_customers_change_asks_nothing(tab: Tab) -> None:
    other = add_customer(tab.database, "Hotel Krone")
    tab.show()
    tab.background.changed.emit("customer", (other,))

    assert not tab.panel._reload.isActive()
    tab.background.changed.emit("customer", ())
    assert tab.panel._reload.isActive()
    tab.settle()


def test_a_late_call_of_the_night_stands_on_its_local_day(tab: Tab) -> None:
    at = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    call(tab.database, tab.customer_id, started_at=at)
    tab.show()

    assert "Mon 23 Nov, 00:30" in tab.text()
