"""A visit goes into calendars, changes there and is called off; the mail program is a fake one."""

from __future__ import annotations

from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import vobject
from icalendar import Calendar
from PySide6.QtCore import QUrl
from sqlalchemy import select

from app.handoffs.models import HandoffEvent
from app.handoffs.rules import HandoffAction, HandoffState
from app.widgets.form_dialog import FormDialog
from tests.calls.desk import Desk
from tests.journeys.person import Person
from tests.journeys.test_handoffs import form, in_state, offer


def calendar_part(path: Path) -> Any:
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    (part,) = message.iter_attachments()  # type: ignore[attr-defined]
    return part


def test_a_visit_is_put_changed_and_called_off_in_calendars(
    rep: Person, office: Desk, place: str
) -> None:
    office.customer(company="Metallbau Tanner")
    opened: list[Path] = []
    rep.ask_for("tanner")
    rep.waits_ready("Metallbau Tanner")
    rep.press("F9", "Ctrl+Shift+H")
    rep.waits_for("A handoff is drafted.")
    rep.press("Ctrl+Return")
    in_state(rep, office, HandoffState.DRAFT)
    offer(rep, receiver="Urs" if "://" in place else "Reto")
    in_state(rep, office, HandoffState.OFFERED)
    page = rep.rooms.handoffs.page

    def opens(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    rep.rooms.handoffs.invitations.open_url = opens

    def settled(state: HandoffState) -> None:
        in_state(rep, office, state)
        rep.wait(lambda: page.opened is not None and page.opened.state is state)
        page.board.setFocus()

    def made(count: int) -> None:
        rep.wait(lambda: len(events(office)) == count)
        rep.wait(lambda: page.opened.invitation and page.opened.invitation.sequence == count - 1)
        rep.wait(lambda: not any(map(FormDialog.isVisible, rep.window.findChildren(FormDialog))))
        rep.settle()
        rep.clock.moment += timedelta(minutes=1)
        page.board.setFocus()

    settled(HandoffState.OFFERED)
    rep.press("A")
    settled(HandoffState.ACCEPTED)
    rep.press("K")
    rep.wait(lambda: "There is no date to come." in rep.message)

    rep.press("S")
    form(rep)
    rep.type_over("fri 13:30")
    rep.press("Ctrl+Return")
    settled(HandoffState.SCHEDULED)
    rep.press("K")
    form(rep)
    rep.go_to("From")
    rep.type_over("m.baumann@example.ch")
    rep.go_to("To the customer")
    rep.type_over("no address")
    rep.press("Ctrl+Return")
    rep.wait(lambda: "“no address” is no address." in form(rep).trouble)
    rep.go_to("To the customer")
    rep.type_over("tanner@example.ch")
    rep.press("Ctrl+Return")
    made(1)
    assert rep.message.startswith("The e-mail is open in your mail program.")
    rep.waits_for("in calendar")

    rep.press("S")
    form(rep)
    rep.type_over("mon 9:00")
    rep.press("Ctrl+Return")
    rep.wait(lambda: rep.sees("calendar has another date"))
    rep.settle()
    page.board.setFocus()
    rep.press("K")
    assert form(rep).windowTitle() == "Changed invitation"
    rep.press("Ctrl+Return")
    made(2)

    rep.press("K")
    form(rep)
    rep.go_to("To the customer")
    rep.type_over("ruegg@example.ch")
    assert rep.sees("No longer invited: tanner@example.ch.")
    rep.press("Ctrl+Return")
    made(3)
    assert "two drafts" in rep.message

    rep.rooms.handoffs.page.take(HandoffAction.CALL_OFF)
    settled(HandoffState.ACCEPTED)
    rep.press("K")
    assert form(rep).windowTitle() == "Cancellation"
    rep.press("Ctrl+Return")
    made(4)

    files = [calendar_part(path) for path in opened]
    methods = ["REQUEST", "REQUEST", "REQUEST", "CANCEL", "CANCEL"]
    assert [part.get_param("method") for part in files] == methods
    read = [vobject.readOne(part.get_content()).vevent for part in files]
    other = [Calendar.from_ical(part.get_content()).walk("VEVENT")[0] for part in files]
    assert [int(one.sequence.value) for one in read] == [0, 1, 2, 2, 3]
    assert [one["sequence"] for one in other] == [0, 1, 2, 2, 3]
    assert len({one.uid.value for one in read}) == 1
    days = [f"{one.dtstart.value:%d %H:%M}" for one in read]
    assert days == ["27 13:30", "30 09:00", "30 09:00", "30 09:00", "30 09:00"]
    tanner, ruegg = "mailto:tanner@example.ch", "mailto:ruegg@example.ch"
    customers = [one.attendee_list[0].value for one in read]
    assert customers == [tanner, tanner, ruegg, tanner, ruegg]
    assert ["status" in one for one in other] == [True, True, True, False, True]
    assert {one["organizer"] for one in other} == {"mailto:m.baumann@example.ch"}


def events(office: Desk) -> list[HandoffEvent]:
    kinds = (HandoffAction.INVITE, HandoffAction.UNINVITE)
    with office.database.read() as session:
        return list(session.scalars(select(HandoffEvent).where(HandoffEvent.action.in_(kinds))))
