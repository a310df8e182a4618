"""Ctrl+P: offers to print what is on the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from app.calls.preparation.customer_paper import customer_paper
from app.calls.preparation.customer_sheet import PaperDay, customer_sheet
from app.follow_ups.exceptions.exceptions_panel import ExceptionsPanel
from app.handoffs.source import HANDOFFS
from app.history.source import HISTORY
from app.main_window.pages import PageName
from app.paper.pages import page_text
from app.paper.printable import Printable
from app.paper.words import foot_text
from app.quotes.details import quote_paper
from app.quotes.quote_sheet import quote_sheet
from app.quotes.source import SALES
from app.startup.language import translations_dir
from app.widgets.languages import words_for
from app.widgets.opening import open_dialog

if TYPE_CHECKING:
    from datetime import datetime

    from app.paper.print_dialog import PrintDialog
    from app.paper.sheet import Sheet
    from app.startup.rooms import Rooms
    from app.startup.workplace import Workplace
    from app.widgets.languages import Language

_SOURCES = (HISTORY, SALES, HANDOFFS)


class Printing(QObject):
    """Opens the dialog; what has the keyboard comes first, what else is on screen after it."""

    def __init__(self, rooms: Rooms, work: Workplace) -> None:
        super().__init__(rooms)
        self._rooms = rooms
        self._work = work

    def open(self) -> PrintDialog | None:
        """Offer what can be printed now; nothing where the page has nothing."""
        on_calls = self._work.around.window.current_page is PageName.CALLS
        return self.offer(list(self._of_calls() if on_calls else self._of_customers()))

    def offer(self, choices: Sequence[Printable]) -> PrintDialog | None:
        """Offer these to be printed; nothing where there are none."""
        from app.paper.print_dialog import PrintDialog  # seldom wanted

        if not choices:
            return None
        around = self._work.around
        foot = foot_text(self._now())
        dialog = PrintDialog(self._work.background, choices, foot, around.window)
        open_dialog(dialog)
        return dialog

    def _of_calls(self) -> list[Printable]:
        """Give list, queue and the customer in the middle; that with the keyboard first."""
        rooms = self._rooms
        found = []
        beside = rooms.quick_view.customer_id
        draft = rooms.desk.draft
        in_the_middle = None if draft is None else draft.customer_id
        if (customer_id := beside if beside is not None else in_the_middle) is not None:
            found.append(self._customer(customer_id))
        call_list = Printable(self.tr("Call list"), rooms.list.printed().sheet)
        found.insert(0 if _has_keyboard(rooms.list) else len(found), call_list)
        if (quote_id := rooms.papers.quote_at_hand) is not None and beside is None:
            found.insert(0, self._quote(quote_id))
        if (printed := rooms.queue.printed) is not None:
            follow_ups = Printable(self.tr("Follow-ups"), printed.sheet)
            found.insert(0 if _has_keyboard(rooms.queue) else len(found), follow_ups)
        return found

    def _of_customers(self) -> Iterator[Printable]:
        page = self._rooms.customers
        view = page.shown_view
        if isinstance(view, ExceptionsPanel):
            sheet = view.sheet()
            yield Printable(self.tr("Exceptions"), lambda session: sheet)
        elif page.shown_list.table.total:
            yield Printable(self.tr("Customers"), page.shown_list.printed().sheet)
        if (customer_id := page.opened_customer) is not None:
            yield self._customer(customer_id)

    def _quote(self, quote_id: int) -> Printable:
        self._rooms.introducing.ask_once()  # the sheet names who sends it
        window = self._work.around.language
        question = partial(_quote_sheet, quote_id=quote_id, window=window, now=self._now())
        return Printable(self.tr("Quote"), question)

    def _now(self) -> datetime:
        around = self._work.around
        return around.clock().astimezone(ZoneInfo(around.zone))

    def _customer(self, customer_id: int) -> Printable:
        around = self._work.around
        day = PaperDay(around.clock(), around.zone)
        question = partial(_customer_sheet, customer_id=customer_id, day=day)
        return Printable(self.tr("Customer"), question)


def _customer_sheet(session: Any, customer_id: int, day: PaperDay) -> Sheet | None:
    paper = customer_paper(session, customer_id, _SOURCES)
    return None if paper is None else customer_sheet(paper, day)


def _quote_sheet(session: Any, quote_id: int, window: Language, now: datetime) -> Sheet | None:
    """Make the sheet as the customer reads it, whatever language the window has."""
    paper = quote_paper(session, quote_id)
    if paper is None:
        return None
    translate = words_for(paper.language, paper.country, window, translations_dir())
    sheet = quote_sheet(paper, translate)
    return replace(sheet, foot=foot_text(now, translate), page=page_text(translate))


def _has_keyboard(panel: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is panel or panel.isAncestorOf(focus))
