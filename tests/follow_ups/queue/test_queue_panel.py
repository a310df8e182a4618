from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.background import Background
from app.clock import Appointment
from app.follow_ups.changes.commands import MoveFollowUp, PlanFollowUp
from app.follow_ups.changes.finishing import FinishFollowUp
from app.follow_ups.models import FollowUp
from app.follow_ups.queue.colleague_popup import ColleaguePopup
from app.follow_ups.queue.date_popup import DatePopup
from app.follow_ups.queue.edit_popup import EditPopup
from app.follow_ups.queue.queue_panel import QueuePanel
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import FollowUpState
from app.widgets.buttons import KeyButton
from app.widgets.message_line import Message
from app.widgets.rows import ROW_ROLE, GroupRow, ListRow
from app.widgets.shortcuts import Shortcuts
from tests.fakes import FakeClock
from tests.follow_ups.example_owner import REP
from tests.people import COLLEAGUE_ID, REP_ID
from tests.widgets.conftest import theme

__all__ = ["theme"]

TUESDAY = date(2026, 11, 24)
P = TypeVar("P", bound=QWidget)


class Column:
    """The panel with what it said and what lies in the database."""

    def __init__(self, qtbot: QtBot, background: Background, clock: FakeClock) -> None:
        self.qtbot = qtbot
        self.background = background
        self.clock = clock
        self.messages: list[Message] = []
        self.panel = QueuePanel(background, REP, clock, Shortcuts())
        self.panel.message_wanted.connect(self.messages.append)
        qtbot.addWidget(self.panel)
        self.panel.show()
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.background.busy and not self.panel._reload.isActive())

    def plan(self, on: date = TUESDAY, at: time | None = None, **facts: Any) -> int:
        id_ = self.background.database.ids.new()
        facts = {"customer_id": None, "kind": FollowUpKind.CALL, "text": "LED", **facts}
        self.background.database.execute(PlanFollowUp(id=id_, due=Appointment(on, at), **facts))
        self.qtbot.waitUntil(lambda: self.panel.team or id_ in self.panel._rows)
        self.settle()
        return id_

    def rows(self) -> list[ListRow | GroupRow]:
        model = self.panel._list.model()
        return [model.index(row, 0).data(ROW_ROLE) for row in range(model.rowCount())]

    def shown(self) -> list[object]:
        return [row.key for row in self.rows() if isinstance(row, ListRow)]

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        self.panel._list.setFocus()
        self.qtbot.keyClick(self.panel._list, key, modifier or Qt.KeyboardModifier.NoModifier)
        self.settle()

    def popup(self, type_: type[P]) -> P:
        found = [one for one in QApplication.topLevelWidgets() if isinstance(one, type_)]
        self.settle()
        return next(one for one in found if one.isVisible())

    def type(self, text: str) -> None:
        """Type into the open popup, wherever its keyboard is: as fast as a hand does."""
        for letter in text:
            popup = QApplication.activePopupWidget()
            assert popup is not None, f"closed before {letter!r} of {text!r}"
            self.qtbot.keyClicks(popup.focusWidget() or popup, letter)

    def stored(self, id_: int) -> FollowUp:
        with self.background.database.read() as session:
            return session.scalars(select(FollowUp).where(FollowUp.id == id_)).one()

    def answer(self, text: str) -> None:
        answer: Callable[[], None] = next(
            one.do for one in self.messages[-1].answers if one.text == text
        )
        answer()
        self.settle()


@pytest.fixture
def column(qtbot: QtBot, background: Background, clock: FakeClock) -> Column:
    """The queue on a Tuesday at ten, with the keyboard in it."""
    made = Column(qtbot, background, clock)
    made.panel.activateWindow()
    return made


def test_an_empty_queue_says_what_to_do_first(column: Column) -> None:
    assert column.panel._pages.currentIndex() == 1


def test_rows_stand_under_counted_headings_and_counts_in_the_head(
    column: Column, customer_id: int
) -> None:
    late = column.plan(TUESDAY - timedelta(days=4), customer_id=customer_id, text="Third try")
    today = column.plan(at=time(11), customer_id=customer_id, promised=True)
    later = column.plan(TUESDAY + timedelta(days=30))

    heading, row, second, third, *_ = column.rows()
    assert isinstance(heading, GroupRow)
    assert heading.title == "OVERDUE 1"
    assert isinstance(row, ListRow)
    assert (row.title, row.subtitle, row.note) == ("Schreinerei Hofer", "Third try", "call")
    assert isinstance(second, GroupRow)
    assert second.title == "TODAY 1"
    assert isinstance(third, ListRow)
    assert (third.pill, third.note) == ("11:00", "promise")
    assert column.shown() == [late, today, later]
    assert column.panel._whose.tabText(0) == "Mine 2"


def test_enter_calls_the_customer(column: Column, customer_id: int) -> None:
    id_ = column.plan(customer_id=customer_id)
    column.panel.choose(id_)

    with column.qtbot.waitSignal(column.panel.call_wanted) as wanted:
        column.press(Qt.Key.Key_Return)
    assert wanted.args == [customer_id, id_]


def test_a_task_without_customer_calls_nobody(column: Column) -> None:
    column.panel.choose(column.plan(kind=FollowUpKind.TASK))

    with column.qtbot.assertNotEmitted(column.panel.call_wanted):
        column.press(Qt.Key.Key_Return)
    assert not column.panel._foot._call.isEnabled()


def test_k_wants_the_step_in_the_calendar(column: Column) -> None:
    id_ = column.plan()
    column.panel.choose(id_)
    with column.qtbot.waitSignal(column.panel.calendar_wanted) as wanted:
        column.press(Qt.Key.Key_K)
    assert wanted.args == [id_]


def test_d_finishes_marks_the_next_and_can_be_taken_back(column: Column) -> None:
    first, second = column.plan(), column.plan()
    column.panel.choose(first)
    column.press(Qt.Key.Key_D)
    column.qtbot.waitUntil(lambda: column.shown() == [second])

    assert column.stored(first).state is FollowUpState.DONE
    assert column.panel._list.chosen_key() == second
    column.answer("Undo")
    column.qtbot.waitUntil(lambda: column.shown() == [first, second])
    assert column.stored(first).state is FollowUpState.OPEN
    assert column.panel._list.chosen_key() == first  # a further key means this one


def test_s_and_a_digit_move_and_ctrl_z_moves_back(column: Column) -> None:
    id_ = column.plan()
    column.panel.choose(id_)
    column.press(Qt.Key.Key_S)
    popup = column.popup(DatePopup)
    column.qtbot.keyClick(popup, Qt.Key.Key_2)
    column.qtbot.waitUntil(lambda: column.stored(id_).due_on == date(2026, 11, 25))
    column.settle()

    assert column.messages[-1].text == "LED: now Wed 25 Nov."
    column.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    column.qtbot.waitUntil(lambda: column.stored(id_).due_on == TUESDAY)


def test_another_day_is_typed_and_read_back_with_its_load(column: Column, customer_id: int) -> None:
    friday = date(2026, 11, 27)
    column.plan(friday)
    id_ = column.plan(customer_id=customer_id)
    column.panel.choose(id_)
    column.press(Qt.Key.Key_S)
    popup = column.popup(DatePopup)
    column.type("fri 10")
    assert popup._read_back.text() == "Friday 27 November 2026, 10:00 · 1 planned, usual 20"

    column.qtbot.keyClick(popup._typed, Qt.Key.Key_Return)
    column.qtbot.waitUntil(lambda: column.stored(id_).due_on == friday)
    assert column.stored(id_).due_time == time(10)


@pytest.mark.parametrize(
    ("typed", "on"),
    [
        ("27.11.", date(2026, 11, 27)),
        ("2.12.", date(2026, 12, 2)),
        ("1/12", date(2026, 12, 1)),
        ("3d", date(2026, 11, 27)),
        ("in 1 woche", date(2026, 12, 1)),
    ],
)
def test_a_date_can_be_typed_at_once_even_if_it_begins_with_a_digit(
    column: Column, typed: str, on: date
) -> None:
    id_ = column.plan()
    column.panel.choose(id_)
    column.press(Qt.Key.Key_S)
    popup = column.popup(DatePopup)
    column.type(typed)
    assert popup._typed.text() == typed
    column.qtbot.wait(600)
    assert popup.isVisible()

    column.qtbot.keyClick(popup._typed, Qt.Key.Key_Return)
    column.qtbot.waitUntil(lambda: column.stored(id_).due_on == on)


def test_a_digit_with_enter_needs_no_waiting(column: Column) -> None:
    id_ = column.plan()
    column.panel.choose(id_)
    column.press(Qt.Key.Key_S)
    popup = column.popup(DatePopup)
    column.type("2")
    column.qtbot.keyClick(popup._typed, Qt.Key.Key_Return)
    column.qtbot.waitUntil(lambda: column.stored(id_).due_on == date(2026, 11, 25), timeout=400)


@pytest.mark.parametrize("typed", ["soonish", "yesterday", "today 9:00"])
def test_no_day_and_no_past_day_can_be_chosen(column: Column, typed: str) -> None:
    id_ = column.plan()
    column.panel.choose(id_)
    column.press(Qt.Key.Key_S)
    popup = column.popup(DatePopup)
    column.qtbot.keyClicks(popup._typed, typed)
    column.qtbot.keyClick(popup._typed, Qt.Key.Key_Return)
    column.settle()

    assert popup.isVisible()
    assert popup._read_back.text()
    assert column.stored(id_).due_on == TUESDAY


def test_a_colleagues_move_is_not_overwritten_unasked(column: Column) -> None:
    id_ = column.plan()
    column.panel.choose(id_)
    column.press(Qt.Key.Key_S)
    popup = column.popup(DatePopup)
    theirs = Appointment(date(2026, 12, 1))
    column.background.database.execute(MoveFollowUp(id=id_, due=theirs))
    column.qtbot.keyClick(popup, Qt.Key.Key_2)
    column.qtbot.waitUntil(lambda: bool(column.messages))

    assert "A colleague has moved this step to Tue 1 Dec" in column.messages[-1].text
    assert column.stored(id_).due_on == theirs.on
    column.answer("Move it all the same")
    column.qtbot.waitUntil(lambda: column.stored(id_).due_on == date(2026, 11, 25))


def test_done_and_the_next_step_planned_in_one_go(column: Column, customer_id: int) -> None:
    id_ = column.plan(customer_id=customer_id, text="Ask about LED panels")
    column.panel.choose(id_)
    column.press(Qt.Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
    popup = column.popup(DatePopup)
    assert popup._what.text() == "Ask about LED panels"
    popup._what.setText("Ask for the order")
    column.qtbot.keyClick(popup, Qt.Key.Key_4)
    column.qtbot.waitUntil(lambda: column.stored(id_).state is FollowUpState.DONE)
    column.qtbot.waitUntil(lambda: id_ not in column.shown())

    (follower,) = column.shown()
    assert isinstance(follower, int)
    planned = column.stored(follower)
    assert (planned.text, planned.due_on) == ("Ask for the order", date(2026, 11, 30))
    assert planned.customer_id == customer_id
    column.answer("Undo")
    column.qtbot.waitUntil(lambda: column.shown() == [id_])


def test_after_done_the_line_offers_the_next_step(column: Column, customer_id: int) -> None:
    id_ = column.plan(customer_id=customer_id)
    column.panel.choose(id_)
    column.press(Qt.Key.Key_D)
    column.qtbot.waitUntil(lambda: bool(column.messages))
    column.answer("Plan next…")
    column.qtbot.keyClick(column.popup(DatePopup), Qt.Key.Key_2)
    column.qtbot.waitUntil(lambda: bool(column.shown()))

    (follower,) = column.shown()
    assert isinstance(follower, int)
    assert column.stored(follower).due_on == date(2026, 11, 25)


def test_h_hands_on_to_a_colleague_found_by_name(column: Column) -> None:
    id_ = column.plan()
    column.panel.choose(id_)
    column.press(Qt.Key.Key_H)
    popup = column.popup(ColleaguePopup)
    column.qtbot.keyClicks(popup._search, "hof")
    column.qtbot.keyClick(popup._search, Qt.Key.Key_Return)
    column.qtbot.waitUntil(lambda: column.stored(id_).owner_id == COLLEAGUE_ID)
    column.qtbot.waitUntil(lambda: column.shown() == [])

    assert column.messages[-1].text == "LED is now with Reto Hofer."
    column.answer("Undo")
    column.qtbot.waitUntil(lambda: column.stored(id_).owner_id == REP_ID)


def test_e_changes_words_and_promise(column: Column) -> None:
    id_ = column.plan()
    column.panel.choose(id_)
    column.press(Qt.Key.Key_E)
    popup = column.popup(EditPopup)
    popup._promised.setChecked(True)
    popup._text.setText("Send safety data sheet")
    column.qtbot.keyClick(popup._text, Qt.Key.Key_Return)
    column.qtbot.waitUntil(lambda: column.stored(id_).promised)

    assert column.stored(id_).text == "Send safety data sheet"


def test_what_others_do_appears_by_itself_and_keeps_the_mark(column: Column) -> None:
    first, second = column.plan(), column.plan()
    column.panel.choose(second)
    column.background.database.execute(FinishFollowUp(id=first))
    column.qtbot.waitUntil(lambda: column.shown() == [second])

    assert column.panel._list.chosen_key() == second


def test_the_teams_queue_says_whose_a_step_is(column: Column) -> None:
    column.panel._whose.setCurrentIndex(1)
    column.plan(owner_id=COLLEAGUE_ID)
    column.qtbot.waitUntil(lambda: len(column.shown()) == 1)

    row = column.rows()[1]
    assert isinstance(row, ListRow)
    assert row.note == "RH · call"
    assert [column.panel._whose.tabText(at) for at in (0, 1)] == ["Mine 0", "Team 1"]


def test_at_midnight_today_becomes_overdue(column: Column) -> None:
    column.plan()
    column.clock.advance(days=1)
    column.panel._tick.timeout.emit()
    column.settle()

    heading = column.rows()[0]
    assert isinstance(heading, GroupRow)
    assert heading.title == "OVERDUE 1"


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("width", [270, 292, 340])
def test_the_buttons_stand_in_one_line(column: Column, width: int) -> None:
    column.panel.setFixedWidth(width)
    column.panel.resize(width, 600)
    buttons = [one for one in column.panel._foot.findChildren(KeyButton) if one.isVisible()]
    column.settle()
    QApplication.processEvents()
    tops = {one.mapTo(column.panel, QPoint(0, 0)).y() for one in buttons}
    assert len(buttons) == 4
    assert len(tops) == 1
    call = buttons[0]
    # The key is drawn beside the caption, or else named in the tip.
    drawn = call.sizeHint().width() > call.width_needed(key=False)
    assert call.toolTip() == ("" if drawn else call.keycap)
    assert drawn or width < 340


def test_the_menu_names_every_action_with_its_key(column: Column) -> None:
    texts = [action.text() for action in column.panel._foot.menu.actions()]
    assert texts[:3] == ["Call\t⏎", "Snooze\tS", "Done\tD"]
    assert len(texts) == 7


def test_the_keyboard_comes_into_the_list_or_where_it_is_chosen(column: Column) -> None:
    column.panel.focus_list()
    assert column.panel._whose.hasFocus()
    first = column.plan()
    column.panel.focus_list()
    assert column.panel._list.hasFocus()
    chosen = column.panel.chosen()
    assert chosen is not None
    assert chosen.id == first
