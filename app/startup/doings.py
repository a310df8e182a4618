"""The commands that the search of the top bar finds by their names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.settings.words import outcome_name
from app.startup.search_everything import Doing

if TYPE_CHECKING:
    from app.startup.rooms import Rooms


def doings(rooms: Rooms) -> list[Doing]:
    """Give what can be done now, as one's role, database and call let it; in the order shown."""
    return [
        *_pages(rooms),
        *_additions(rooms),
        *_of_a_customer(rooms),
        *_of_incoming_calls(rooms),
        *_of_the_program(rooms),
        *_of_the_day(rooms),
        *_of_practice(rooms),
        *_of_privacy(rooms),
        *_of_the_call(rooms),
    ]


def _pages(rooms: Rooms) -> Iterator[Doing]:
    keycap, translate = rooms.work.around.shortcuts.keycap, QCoreApplication.translate
    text = translate("doings", "Calls")
    yield Doing("calls", text, keycap("page_calls"), rooms.ways.show_calls)
    text = translate("doings", "Customers")
    yield Doing("customers", text, keycap("page_customers"), rooms.ways.show_customers)
    text = translate("doings", "Practice")
    yield Doing("practice", text, keycap("page_practice"), rooms.practice.show_page)
    text = translate("doings", "Handoffs")
    yield Doing("handoffs", text, keycap("page_handoffs"), rooms.handoffs.show_page)


def _additions(rooms: Rooms) -> Iterator[Doing]:
    """Give the commands that add customers and people, to whom may."""
    if not rooms.work.edits:
        return
    keycap, translate = rooms.work.around.shortcuts.keycap, QCoreApplication.translate
    text = translate("doings", "New customer")
    yield Doing("new", text, keycap("new_customer"), rooms.ways.add_customer)
    text = translate("doings", "New person")
    yield Doing("person", text, keycap("new_person"), rooms.ways.add_person)
    yield Doing("import", translate("doings", "Import a list"), "", rooms.ways.import_list)
    text = translate("doings", "Import quotes or orders")
    yield Doing("import_papers", text, "", rooms.ways.import_papers)


def _of_a_customer(rooms: Rooms) -> Iterator[Doing]:
    keycap, translate = rooms.work.around.shortcuts.keycap, QCoreApplication.translate
    text = translate("doings", "Add a past contact")
    yield Doing("past", text, "", rooms.ways.add_past_contact)
    text = translate("doings", "Hand a customer over")
    yield Doing("hand_over", text, "", rooms.ways.hand_over)
    text = translate("doings", "Report a visit")
    yield Doing("report_visit", text, "", rooms.ways.report_visit)
    text = translate("doings", "Plan a visit")
    yield Doing("plan_visit", text, "", rooms.ways.plan_visit)
    text = translate("doings", "Write an e-mail")
    yield Doing("email", text, keycap("email"), rooms.ways.write_email)
    if rooms.work.sells:
        yield Doing("new_quote", translate("doings", "New quote"), "", rooms.ways.new_quote)
        yield Doing("new_order", translate("doings", "New order"), "", rooms.ways.new_order)
    text = translate("doings", "Complaint of this customer")
    yield Doing("complaint", text, keycap("complaint"), rooms.ways.open_complaint)
    if rooms.work.leads:
        text = translate("doings", "Transfer customers and open work")
        yield Doing("transfer", text, "", lambda: rooms.transfers.open())
    text = translate("doings", "Contacts with key accounts")
    yield Doing("key_contacts", text, "", rooms.ways.show_key_contacts)
    text = translate("doings", "Print or PDF")
    yield Doing("print", text, keycap("print"), lambda: rooms.printing.open())


def _of_incoming_calls(rooms: Rooms) -> Iterator[Doing]:
    keycap, translate = rooms.work.around.shortcuts.keycap, QCoreApplication.translate
    text = translate("doings", "Incoming call")
    yield Doing("incoming", text, keycap("incoming"), rooms.incoming.take)
    text = translate("doings", "Phone message for…")
    yield Doing("message", text, keycap("phone_message"), rooms.incoming.take_message)


def _of_the_program(rooms: Rooms) -> Iterator[Doing]:
    keycap, translate = rooms.work.around.shortcuts.keycap, QCoreApplication.translate
    if rooms.backups is not None:
        text = translate("doings", "Backups")
        yield Doing("backups", text, "", rooms.settings.show_backups)
    yield Doing("tour", translate("doings", "Tour"), "", rooms.first_start.tour.start)
    text = translate("doings", "Settings")
    yield Doing("settings", text, keycap("settings"), rooms.settings.open)


def _of_the_day(rooms: Rooms) -> Iterator[Doing]:
    keycap, translate = rooms.work.around.shortcuts.keycap, QCoreApplication.translate
    text = translate("doings", "End of day")
    yield Doing("end_of_day", text, keycap("end_of_day"), rooms.end_of_day.open)
    text = translate("doings", "Clear up follow-ups")
    yield Doing("clear_up", text, "", rooms.clear_up.open)
    text = translate("doings", "My working days and absences")
    yield Doing("days", text, "", rooms.settings.open_my_days)
    text = translate("doings", "E-mail templates")
    yield Doing("email_templates", text, "", rooms.settings.open_templates)
    text = translate("doings", "Correct a saved call")
    window = rooms.work.around.window
    yield Doing("correct", text, "", lambda: rooms.correction.choose(window))


def _of_practice(rooms: Rooms) -> Iterator[Doing]:
    if rooms.work.rings:
        text = QCoreApplication.translate("doings", "A drill from a real call")
        yield Doing("drill_from_call", text, "", rooms.real_calls.open)


def _of_the_call(rooms: Rooms) -> Iterator[Doing]:
    """Give the outcomes that the present call may come to."""
    keycap, translate = rooms.work.around.shortcuts.keycap, QCoreApplication.translate
    for outcome, number in rooms.pane.possible_outcomes():
        text = translate("doings", "Outcome: {name}").format(name=outcome_name(outcome))
        key = keycap(f"outcome_{number}") if number is not None else ""
        yield Doing(f"outcome {outcome}", text, key, partial(rooms.ways.choose_outcome, outcome))


def _of_privacy(rooms: Rooms) -> Iterator[Doing]:
    if rooms.settings.looks_after_privacy:
        text = QCoreApplication.translate("doings", "Privacy")
        yield Doing("privacy", text, "", rooms.settings.show_privacy)
