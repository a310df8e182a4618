"""Handoffs on their way: states of the window for pictures, reached by the room's commands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from sqlalchemy import update

from app.clock import Appointment
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.rules import FollowUpKind
from app.handoffs import queries
from app.handoffs.briefing import Briefing
from app.handoffs.course.answering import AcceptHandoff
from app.handoffs.course.commands import DraftHandoff, OfferHandoff
from app.handoffs.course.visit_dates import ScheduleVisit
from app.handoffs.invitations import Guest, Invitation
from app.handoffs.inviting.invitation_commands import KeepInvitation
from app.handoffs.rules import HandoffAction
from app.history.commands import AddActivity
from app.history.rules import ActivityKind
from app.main_window.pages import PageName
from app.quotes.commands import AddOrder, AddQuote
from app.team.models import User
from app.team.queries import people
from app.team.rules import Role
from scenes.stage import WorkScene
from scenes.workday import MOMENT, Workday

_GOALS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "tender 2027",
        "Wants to see two machines side by side; three people decide",
        "kitchen refit",
        "machine park",
        "service contract",
        "new hall",
        "second line",
        "spare parts in stock",
        "no budget until May",
    ),
    "de": (
        "Ausschreibung 2027",
        "Möchte zwei Maschinen nebeneinander sehen; drei Personen entscheiden",
        "Umbau der Küche",
        "Maschinenpark",
        "Wartungsvertrag",
        "neue Halle",
        "zweite Linie",
        "Ersatzteile an Lager",
        "kein Budget bis Mai",
    ),
}
_BRIEFING: Mapping[str, Briefing] = {
    "en": Briefing(
        need="Replace two saws by March, dust is the trouble",
        role_in_decision="Kurt Tanner (owner), Beat Rüegg (workshop)",
        dates="Tue 1 Dec, 09:00; Wed 2 Dec, 14:00; Thu 3 Dec, 10:30",
        volume_and_timing="about CHF 86'000, lease possible",
        current_supplier="quote from a dealer in Aarau",
        objections="“the dealer is nearer”",
        promises="data sheet sent today, visit before 4 Dec",
        permissions="customer",
        place="Industriestrasse 12, entrance at the back",
        customer_informed="Mrs Beck knows it and likes it",
    ),
    "de": Briefing(
        need="Zwei Sägen bis März ersetzen, der Staub macht Mühe",
        role_in_decision="Kurt Tanner (Inhaber), Beat Rüegg (Werkstatt)",
        dates="Di 1. Dez., 09:00; Mi 2. Dez., 14:00; Do 3. Dez., 10:30",
        volume_and_timing="rund CHF 86'000, Leasing möglich",
        current_supplier="Offerte eines Händlers in Aarau",
        objections="«der Händler ist näher»",
        promises="Datenblatt heute gesendet, Besuch vor dem 4. Dez.",
        permissions="Kunde",
        place="Industriestrasse 12, Eingang hinten",
        customer_informed="Frau Beck weiss es und begrüsst es",
    ),
}


_FIRMS = (
    "Gemeinde Flawil",
    "Metallbau Tanner",
    "Hotel Seeblick",
    "Brändli Maschinen AG",
    "Weber Haustechnik",
    "Druckwerk Oberland",
    "Alpstein Käserei AG",
    "Garage Monnier SA",
    "Praxis Dr. Sommer",
    "Gasthof Bären",
)


class _Hands:
    """Takes steps as the sender and, told by phone, in the receiver's name."""

    def __init__(self, day: Workday, language: str) -> None:
        self.database = day.rooms.background.database
        self._language = language
        with self.database.read() as session:
            self.people = {one.name: one.id for one in people(session)}
        self._customers = [day.customer(name) for name in _FIRMS]
        self._at = 0

    def offer(self, who: str, **more: Any) -> int:
        """Offer the next customer to somebody and give the handoff's id."""
        new_id = self.database.ids.new
        goal = _GOALS[self._language][self._at % 9]
        briefing = Briefing(**{**vars(_BRIEFING[self._language]), "visit_goal": goal})
        id_ = self.draft(who, briefing, **more)
        self.database.execute(OfferHandoff(**self.common(id_), step_id=new_id()))
        return id_

    def draft(self, who: str, briefing: Briefing, **more: Any) -> int:
        """Draft the next customer's handoff and give its id."""
        id_, customer_id = self.database.ids.new(), self._customers[self._at]
        self._at += 1
        values = {"receiver_id": self.people[who], "briefing": briefing, **more}
        self.database.execute(DraftHandoff(id=id_, customer_id=customer_id, **values))
        return id_

    def common(self, id_: int) -> dict[str, Any]:
        """Give what all steps need."""
        with self.database.read() as session:
            row = queries.handoff(session, id_)
        assert row is not None
        return {"id": id_, "seen": row.version, "event_id": self.database.ids.new()}

    def accept(self, id_: int) -> int:
        """Accept it."""
        new_id = self.database.ids.new
        periods, step_id = (new_id(), new_id()), new_id()
        accept = AcceptHandoff(**self.common(id_), step_id=step_id, history_ids=periods)
        self.database.execute(accept)
        return id_

    def schedule(self, id_: int, on: date, at: time, *, confirmed: bool) -> int:
        """Fix the date."""
        self.database.execute(
            ScheduleVisit(
                **self.common(id_),
                step_id=self.database.ids.new(),
                visit=Appointment(on, at),
                minutes=60,
                confirmed=confirmed,
            )
        )
        return id_


def board(day: Workday, language: str) -> None:
    """Handoffs in all states, as the example data have them."""
    _show(day)


def handoff_list(day: Workday, language: str) -> None:
    """The same as a list."""
    board(day, language)
    day.rooms.handoffs.page.show_list()
    day.settle()


def briefing(day: Workday, language: str) -> None:
    """The briefing that a call drafted, with what is known filled in."""
    hands = _Hands(day, language)
    hands.draft("Reto Caduff", Briefing(need=_BRIEFING[language].need))
    _show(day)
    page = day.rooms.handoffs.page
    page.take(HandoffAction.OFFER)
    day.settle()


def report(day: Workday, language: str) -> None:
    """The report after a visit, told by phone."""
    hands = _Hands(day, language)
    id_ = hands.accept(hands.offer("Reto Caduff"))
    _show(day)
    page = day.rooms.handoffs.page
    page.show_handoff(id_)
    day.settle()
    page.take(HandoffAction.REPORT)
    day.settle()


def invitation(day: Workday, language: str) -> None:
    """A dated visit on its way into calendars."""
    hands = _Hands(day, language)
    id_ = hands.accept(hands.offer("Reto Caduff"))
    hands.schedule(id_, MOMENT.date() + timedelta(days=3), time(13, 30), confirmed=True)
    _show(day)
    page = day.rooms.handoffs.page
    page.show_handoff(id_)
    day.settle()
    page.calendar_wanted.emit(page.opened)
    day.settle()


def changed_invitation(day: Workday, language: str) -> None:
    """Calendars know a visit whose customer is now somebody else."""
    hands = _Hands(day, language)
    id_ = hands.accept(hands.offer("Reto Caduff"))
    at = Appointment(MOMENT.date() + timedelta(days=3), time(13, 30))
    hands.schedule(id_, at.on, time(13, 30), confirmed=True)
    made = Invitation(
        sequence=0,
        visit=at,
        minutes=60,
        place="",
        organizer=Guest("Martina Baumann", "m.baumann@example.ch"),
        guests=(Guest("Kurt Tanner", "k.tanner@example.ch"), Guest("Urs Frei", "u@example.ch")),
    )
    kept = KeepInvitation(**hands.common(id_), invitation=made, text="")
    hands.database.execute(kept)
    _show(day)
    page = day.rooms.handoffs.page
    page.show_handoff(id_)
    day.settle()
    page.calendar_wanted.emit(page.opened)
    day.settle()


def visit_date(day: Workday, language: str) -> None:
    """Fixing a date, with the free ones of whoever visits."""
    hands = _Hands(day, language)
    id_ = hands.accept(hands.offer("Reto Caduff"))
    _show(day)
    page = day.rooms.handoffs.page
    page.show_handoff(id_)
    day.settle()
    page.take(HandoffAction.SCHEDULE)
    day.settle()


def my_day(day: Workday, language: str) -> None:
    """The day of somebody who visits; the window is theirs."""
    hands = _Hands(day, language)
    new_id, today, me = hands.database.ids.new, MOMENT.date(), hands.people["Martina Baumann"]
    for at, days, text in ((time(13, 30), 0, 0), (time(9), 2, 1), (None, 3, 2)):
        hands.database.execute(
            PlanFollowUp(
                id=new_id(),
                customer_id=day.customer(_FIRMS[5 + text]),
                kind=FollowUpKind.VISIT,
                due=Appointment(today + timedelta(days=days), at),
                text=_GOALS[language][3 + text],
                owner_id=me,
            )
        )
    hands.accept(hands.offer("Martina Baumann"))
    hands.offer("Martina Baumann")
    handoffs, work = day.rooms.handoffs, day.rooms.work
    handoffs._work = replace(work, me=work.me._replace(role=Role.FIELD))
    handoffs.begin_day()
    day.settle()
    handoffs.page.setFocus()


def own_report(day: Workday, language: str) -> None:
    """The report of a visit that no handoff brought."""
    my_day(day, language)
    day.rooms.handoffs.page.day.visits.report(day.customer(_FIRMS[5]))
    day.settle()


def plan_visit(day: Workday, language: str) -> None:
    """Planning a visit."""
    my_day(day, language)
    day.rooms.handoffs.page.day.visits.plan(day.customer(_FIRMS[5]))
    day.settle()


def visit_overview(day: Workday, language: str) -> None:
    """Which visits could be calls, as a lead sees it."""
    hands = _Hands(day, language)
    new_id, today = hands.database.ids.new, MOMENT.date()
    for at, firm in enumerate(_FIRMS[:6]):
        for days in range(10, 10 + 30 * (4 - at % 3), 30):
            hands.database.execute(
                PlanFollowUp(
                    id=new_id(),
                    customer_id=day.customer(firm),
                    kind=FollowUpKind.VISIT,
                    due=Appointment(today + timedelta(days=days + at)),
                    text=_GOALS[language][at],
                    promised=not at % 2,
                )
            )
    _add_other_visits(day, hands)
    with hands.database.write() as session:
        session.execute(
            update(User).where(User.id == hands.database.user_id).values(role=Role.LEAD)
        )
    handoffs, work = day.rooms.handoffs, day.rooms.work
    handoffs._work = replace(work, me=work.me._replace(role=Role.LEAD))
    handoffs.show_page()
    handoffs.page.show_overview()
    day.settle()
    handoffs.page.setFocus()


def _add_other_visits(day: Workday, hands: _Hands) -> None:
    """Plan two by handoffs, one as an entry of the history; quote and sell to one without any."""
    database, today = hands.database, MOMENT.date()
    for days in (16, 44):
        accepted = hands.accept(hands.offer("Reto Caduff"))
        hands.schedule(accepted, today + timedelta(days=days), time(13, 30), confirmed=True)
    on = today + timedelta(days=130)
    database.execute(
        AddActivity(
            id=database.ids.new(),
            customer_id=day.customer(_FIRMS[2]),
            kind=ActivityKind.PLANNED_VISIT,
            happened_at=datetime.combine(on, time(9), UTC),
            happened_on=on,
            text="",
        )
    )
    buyer = day.customer(_FIRMS[9])
    sold: dict[str, Any] = {"customer_id": buyer, "currency": "CHF"}
    database.execute(
        AddOrder(
            id=database.ids.new(),
            ordered_on=today - timedelta(days=90),
            amount_minor=40_000_00,
            contribution_minor=20_000_00,
            **sold,
        )
    )
    database.execute(
        AddQuote(
            id=database.ids.new(), amount_minor=86_000_00, probability=50, sent_on=today, **sold
        )
    )


def worth(day: Workday, language: str) -> None:
    """The card beside a handoff: what the visit costs, what is expected of it."""
    hands = _Hands(day, language)
    hands._at = 9
    id_ = hands.offer("Reto Caduff")
    hands._at = 0
    _add_other_visits(day, hands)
    _show(day)
    day.rooms.handoffs.page.show_handoff(id_)
    day.settle()


def recent_decisions(day: Workday, language: str) -> None:
    """What was decided lately, to be undone."""
    visit_decision(day, language)
    day.press("Ctrl+Return")
    day.settle()
    day.rooms.handoffs.page.overview.recent.click()
    day.settle()


def visit_decision(day: Workday, language: str) -> None:
    """What a selection will become."""
    visit_overview(day, language)
    view = day.rooms.handoffs.page.overview
    first, last = (view.list.model().index(at, 0) for at in (1, 4))
    view.list.selectionModel().select(
        QItemSelection(first, last), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    view.decide(could_call=True)
    day.settle()


def _show(day: Workday) -> None:
    day.window.show_page(PageName.HANDOFFS)
    day.settle()
    day.rooms.handoffs.page.reload()
    day.settle()
    day.rooms.handoffs.page.board.setFocus()


SCENES: tuple[WorkScene, ...] = (
    WorkScene("handoffs", board),
    WorkScene("handoffs-list", handoff_list),
    WorkScene("handoff-briefing", briefing),
    WorkScene("handoff-report", report),
    WorkScene("my-day", my_day),
    WorkScene("visit-report", own_report),
    WorkScene("visit-plan", plan_visit),
    WorkScene("visit-overview", visit_overview),
    WorkScene("visit-decision", visit_decision),
    WorkScene("recent-decisions", recent_decisions),
    WorkScene("visit-worth", worth),
    WorkScene("handoff-invitation", invitation),
    WorkScene("handoff-invitation-changed", changed_invitation),
    WorkScene("handoff-date", visit_date),
)
