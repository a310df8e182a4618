"""A key account with its team: states of the window for pictures."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtWidgets import QComboBox

from app.clock import Appointment
from app.customers.changes.care_commands import ChangeSegment
from app.customers.rules import Segment
from app.key_accounts.commands import GiveKeyTask, Seat, SetKeyTeam
from app.key_accounts.key_card import KeyCard
from app.key_accounts.rules import KeyPart
from app.team.queries import colleagues
from app.upkeep.transfers.transfer_dialog import TransferDialog
from scenes.stage import WorkScene
from scenes.workday import MOMENT, Workday

_COMPANY = "Brändli Maschinen AG"
_PARTS = (KeyPart.MEMBER, KeyPart.LEAD, KeyPart.DEPUTY)
_TASKS: Mapping[str, tuple[tuple[str, str, bool], ...]] = {
    "en": (
        ("Hear what they need in 2027", "A list of their lines with numbers", True),
        ("Write the frame contract anew", "Signed by both and filed", False),
    ),
    "de": (
        ("Bedarf 2027 aufnehmen", "Liste ihrer Linien mit Stückzahlen", True),
        ("Rahmenvertrag neu schreiben", "Von beiden unterschrieben und abgelegt", False),
    ),
}


def _make(day: Workday, language: str) -> int:
    database = day.rooms.background.database
    customer_id, new_id = day.customer(_COMPANY), database.ids.new
    database.execute(
        ChangeSegment(customer_id=customer_id, segment=Segment.KEY, history_id=new_id())
    )
    with database.read() as session:
        people = colleagues(session)
    seats = tuple(
        Seat(id=new_id(), user_id=one.id, part=part)
        for one, part in zip(people, _PARTS, strict=False)
    )
    database.execute(SetKeyTeam(customer_id=customer_id, seats=seats))
    for place, (goal, done_when, contact) in enumerate(_TASKS[language.partition("_")[0]]):
        database.execute(
            GiveKeyTask(
                id=new_id(),
                customer_id=customer_id,
                owner_id=people[place % len(people)].id,
                due=Appointment(_day(place), None, "Europe/Zurich"),
                goal=goal,
                done_when=done_when,
                contact_allowed=contact,
            )
        )
    day.settle()
    return customer_id


def _day(place: int) -> date:
    return (MOMENT + timedelta(days=1 + 2 * place)).date()


def details(day: Workday, language: str) -> None:
    """Details of a key account."""
    customer_id = _make(day, language)
    day.press("F3")
    day.rooms.customers.open_details(customer_id)
    day.settle()


def task(day: Workday, language: str) -> None:
    """A task of it being given."""
    details(day, language)
    day.part(KeyCard).open_task(None)
    day.settle()


def team(day: Workday, language: str) -> None:
    """Its team being changed."""
    details(day, language)
    day.part(KeyCard).change_team()
    day.settle()


def contacts(day: Workday, language: str) -> None:
    """Every contact with it."""
    details(day, language)
    day.part(KeyCard).show_contacts()
    day.settle()


def transfer(day: Workday, language: str) -> None:
    """Somebody takes over: what moves is said before it moves."""
    _make(day, language)
    day.press("F3")
    day.settle()
    day.rooms.transfers.open()
    day.settle()
    giver, taker, _ = day.part(TransferDialog).findChildren(QComboBox)
    giver.setCurrentIndex(giver.findText("Martina Baumann"))
    taker.setCurrentIndex(0)
    day.settle()


def preparation(day: Workday, language: str) -> None:
    """It stands ready to be called."""
    customer_id = _make(day, language)
    day.press("F2")
    day.rooms.ways.call_found(customer_id)
    day.settle()


SCENES: tuple[WorkScene, ...] = (
    WorkScene("key-account", details),
    WorkScene("key-task", task),
    WorkScene("key-team", team),
    WorkScene("key-contacts", contacts),
    WorkScene("key-call", preparation),
    WorkScene("transfer", transfer),
)
