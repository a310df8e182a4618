"""Joins what the rooms are made of with each other and with the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from app.main_window.pages import PageName
from app.startup.doings import doings
from app.startup.search_everything import SearchEverything

if TYPE_CHECKING:
    from app.startup.rooms import Rooms

OFFER_SECONDS = 30


def show_pages(rooms: Rooms) -> None:
    """Put the pages into the window."""
    window = rooms.work.around.window
    window.set_page(PageName.CALLS, rooms.calls)
    window.set_page(PageName.CUSTOMERS, rooms.customers_page)
    window.set_page(PageName.PRACTICE, rooms.practice.lazy)
    window.set_page(PageName.HANDOFFS, rooms.handoffs.lazy)
    window.show_page(PageName.CALLS)
    rooms.handoffs.begin_day()
    window.top_bar.show_user(rooms.work.me.name)


def join(rooms: Rooms) -> None:
    """Let each hear what it waits for from the others."""
    _join_bars(rooms)
    _join_messages(rooms)
    _join_calls(rooms)
    _join_plans(rooms)
    _join_dialogs(rooms)
    _join_keys(rooms)
    _join_search(rooms)


def _join_bars(rooms: Rooms) -> None:
    window = rooms.work.around.window
    window.top_bar.call_wanted.connect(rooms.ways.show_calls)
    window.top_bar.user_wanted.connect(rooms.settings.open)
    window.status_bar.wrap_ups_wanted.connect(rooms.ways.resume_latest)
    rooms.desk.views.unread.connect(rooms.server.tell_unread)
    rooms.files.saved.connect(rooms.server.tell_saved)
    window.page_again.connect(rooms.ways.go_to_note)
    window.page_shown.connect(
        lambda page: rooms.server.show_practice(practising=page is PageName.PRACTICE)
    )


def _join_messages(rooms: Rooms) -> None:
    messages = rooms.work.around.window.messages
    for wanted in (
        rooms.list.message_wanted,
        rooms.queue.message_wanted,
        rooms.end_of_day.message_wanted,
        rooms.clear_up.message_wanted,
        rooms.reminders.message_wanted,
    ):
        wanted.connect(messages.show_message)
    rooms.reminders.message_over.connect(messages.withdraw)


def _join_calls(rooms: Rooms) -> None:
    correction, bar = rooms.correction, rooms.work.around.window.status_bar
    rooms.calls.passed_by.connect(rooms.claim_teller.tell_passed_by)
    rooms.incoming.calls_wanted.connect(rooms.practice.tell_waiting)
    rooms.pane.tell_reasons_by(rooms.list.reason_of)
    rooms.pane.call_saved.connect(correction.offer)
    rooms.pane.call_saved.connect(rooms.handoffs.finish)
    rooms.pane.call_saved.connect(rooms.introducing.ask_once)
    rooms.pane.call_not_saved.connect(correction.withdraw)
    correction.taken_up.connect(rooms.ways.show_calls)
    correction.offered.connect(lambda text: bar.show_offer(text, OFFER_SECONDS))
    bar.offer_taken.connect(correction.take_offer)


def _join_plans(rooms: Rooms) -> None:
    """Join queue, reminders and the end of the day with the calls they lead to."""
    end_of_day = rooms.end_of_day
    for wanted in (
        rooms.queue.call_wanted,
        rooms.reminders.call_wanted,
        end_of_day.call_wanted,
    ):
        wanted.connect(rooms.ways.call_planned)
    rooms.queue.calendar_wanted.connect(lambda id_: rooms.calendar.put(id_))
    rooms.queue.add_offer(rooms.clear_up.offer)
    end_of_day.resume_wanted.connect(rooms.ways.resume)
    end_of_day.clear_up_wanted.connect(rooms.clear_up.open)
    end_of_day.print_wanted.connect(lambda one: rooms.printing.offer([one]))
    rooms.reminders.seen_changed.connect(rooms.keep_seen)


def _join_dialogs(rooms: Rooms) -> None:
    """Join what opens over the page; the keyboard goes back to the call afterwards."""
    rooms.by_hand.over.connect(rooms.ways.go_back_to_call)
    rooms.by_hand.customer_wanted.connect(rooms.ways.call_found)
    rooms.pane.complaint_wanted.connect(lambda id_: rooms.complaints.open(id_))
    rooms.pane.links_dropped.connect(rooms.links.attach)
    if rooms.backups is not None:
        rooms.backups.backups_wanted.connect(rooms.settings.show_backups)


def _join_keys(rooms: Rooms) -> None:
    keys, window, ways = rooms.work.around.shortcuts, rooms.work.around.window, rooms.ways
    keys.bind("dial", window, ways.dial)
    # The page of the customers has its own; two that answer the same chord answer none.
    keys.bind("new_customer", rooms.calls, ways.add_customer)
    keys.bind("new_person", window, ways.add_person)
    # On the page: the pane is hidden while nobody stands there, though a call may wait.
    keys.bind("park", rooms.calls, rooms.pane.park_or_resume)
    keys.bind("email", window, ways.write_email)
    keys.bind("complaint", window, ways.open_complaint)
    keys.bind("settings", window, rooms.settings.open)
    keys.bind("print", window, lambda: rooms.printing.open())
    for page, paste in (
        (rooms.calls, ways.paste_beside_call),
        (rooms.customers_page, ways.paste_list),
    ):
        pasting = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), page)
        pasting.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        pasting.activated.connect(paste)


def _join_search(rooms: Rooms) -> None:
    field = rooms.work.around.window.search
    found = partial(doings, rooms)
    search = SearchEverything(rooms.background, rooms.ways.call_found, found, rooms)
    field.set_search(search.search)
    field.result_chosen.connect(search.choose)
