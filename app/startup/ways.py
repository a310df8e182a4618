"""Where keys, rows and the search lead: pages, calls and forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from app.calls.draft import Origin
from app.main_window.pages import PageName
from app.widgets.message_line import Message
from app.widgets.opening import open_dialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.exchange.guided.import_dialog import ImportDialog
    from app.key_accounts.contacts_dialog import ContactsDialog
    from app.settings.outcomes import Outcome
    from app.startup.rooms import Rooms

_SECONDS = 8


class Ways(QObject):
    """Leads to what is wanted, on whatever page one is; says so where one's role does not."""

    def __init__(self, rooms: Rooms) -> None:
        super().__init__(rooms)
        self._rooms = rooms
        self._window = rooms.work.around.window

    # --- pages and calls ----------------------------------------------------------------------

    @Slot()
    def show_calls(self) -> None:
        """Show the page Calls."""
        self._window.show_page(PageName.CALLS)

    @Slot()
    def show_customers(self) -> None:
        """Show the page Customers."""
        self._window.show_page(PageName.CUSTOMERS)

    @Slot(object)
    def call_found(self, customer_id: int) -> None:
        """Let a customer who was looked for stand ready to be called."""
        self.show_calls()
        self._rooms.calls.open(customer_id, Origin.SEARCH)
        self._rooms.pane.focus_note()  # the search gave the keyboard back to what had it before

    @Slot(object, object)
    def call_planned(self, customer_id: int, follow_up_id: int) -> None:
        """Let the customer of a follow-up stand ready to be called."""
        self.show_calls()
        self._rooms.calls.open(customer_id, Origin.QUEUE, follow_up_id)

    @Slot()
    def dial(self) -> None:
        """Do what the dial key does, wherever it was pressed; a practised talk is hung up."""
        if self._rooms.practice.takes_dial_key():
            return
        self.show_calls()
        self._rooms.pane.dial_key()

    @Slot()
    def resume_latest(self) -> None:
        """Go on with the wrap-up that was parked last."""
        parked = self._rooms.desk.parked
        if parked:
            self.resume(parked[-1].call_id)

    @Slot(object)
    def resume(self, call_id: int) -> None:
        """Go on with a parked call."""
        self.show_calls()
        self._window.activateWindow()
        self._rooms.desk.resume(call_id)

    @Slot()
    def go_to_note(self) -> None:
        """Show the note of the call, from whatever one looks at on its page."""
        if self._window.current_page is PageName.CALLS:
            self._rooms.pane.turn_to_note()

    @Slot()
    def go_back_to_call(self) -> None:
        """Give the keyboard back to the call after a dialog, where its page is shown."""
        if self._window.current_page is PageName.CALLS:
            self._rooms.pane.focus_note()

    # --- the customer one looks at ------------------------------------------------------------

    @Slot()
    def add_person(self) -> None:
        """Open the form for a new person of the customer one looks at."""
        if self._may_edit():
            self._rooms.by_hand.add_person(self._customer_at_hand())

    @Slot()
    def add_past_contact(self) -> None:
        """Open the form for a past contact of the customer one looks at."""
        self._rooms.by_hand.add_past_contact(self._customer_at_hand())

    @Slot()
    def write_email(self) -> None:
        """Write an e-mail to the customer one looks at."""
        self._rooms.emails.write(self._customer_at_hand())

    @Slot()
    def open_complaint(self) -> None:
        """Open the complaint of the customer one looks at, or take a new one."""
        self._rooms.complaints.open(self._customer_at_hand())

    def choose_outcome(self, outcome: Outcome) -> None:
        """Choose an outcome of the present call, and go on where it asks something."""
        self.show_calls()
        self._rooms.pane.choose_outcome(outcome)

    def new_quote(self) -> None:
        """Open the form for a new quote to the customer one looks at."""
        text = self.tr("For whom? Open the customer first, then write the quote.")
        self._with_customer(self._rooms.papers.new_quote, text)

    def new_order(self) -> None:
        """Open the form for a new order of the customer one looks at."""
        text = self.tr("Whose order? Open the customer first, then enter it.")
        self._with_customer(self._rooms.papers.new_order, text)

    def hand_over(self) -> None:
        """Open the briefing of a new handoff of the customer one looks at."""
        text = self.tr("Whom? Open the customer first, then hand it over.")
        self._with_customer(self._rooms.handoffs.begin, text)

    def report_visit(self) -> None:
        """Open the report of a visit to the customer one looks at."""
        text = self.tr("Whom did you visit? Open the customer first, then report.")
        self._with_customer(self._rooms.handoffs.report_visit, text)

    def plan_visit(self) -> None:
        """Open the form for a visit to the customer one looks at."""
        text = self.tr("Whom do you visit? Open the customer first, then plan it.")
        self._with_customer(self._rooms.handoffs.plan_visit, text)

    def _with_customer(self, do: Callable[[int], None], nobody: str) -> None:
        """Do something with the customer one looks at; say so where there is none."""
        customer_id = self._customer_at_hand()
        if customer_id is not None:
            do(customer_id)
            return
        message = Message(text=nobody, key="hand_over", seconds=8)
        self._rooms.work.around.window.messages.show_message(message)

    @Slot()
    def show_key_contacts(self) -> ContactsDialog:
        """Show every contact with the key accounts one leads."""
        from app.key_accounts.contacts_dialog import ContactsDialog  # seldom wanted

        work = self._rooms.work
        around = work.around
        dialog = ContactsDialog(
            work.background, around.clock, around.zone, work.me.id, parent=self._window
        )
        dialog.customer_wanted.connect(self.call_found)
        open_dialog(dialog)
        return dialog

    def _customer_at_hand(self) -> int | None:
        """Give whose page is open: in the details, else in the middle of the calls."""
        if self._window.current_page is PageName.CUSTOMERS:
            return self._rooms.customers.customer_at_hand
        draft = self._rooms.desk.draft
        return None if draft is None else draft.customer_id

    # --- new customers ------------------------------------------------------------------------

    @Slot()
    def add_customer(self) -> None:
        """Open the form for a new customer: on its page, or over the running call."""
        if self._rooms.desk.in_call:
            if self._may_edit():
                self._rooms.by_hand.add_customer()
            return
        self.show_customers()
        self._rooms.customers.add_customer()

    @Slot()
    def import_list(self) -> ImportDialog | None:
        """Open the import; the person chooses a file there. None where one's role does not."""
        if not self._may_edit():
            return None
        from app.exchange.guided.import_dialog import ImportDialog  # seldom wanted

        dialog = ImportDialog(self._rooms.background, self._window)
        open_dialog(dialog)
        return dialog

    @Slot()
    def import_papers(self) -> None:
        """Choose a list of quotes or orders; where its columns are known it is imported at once."""
        dialog = self.import_list()
        if dialog is not None:
            dialog.choose_papers()

    @Slot()
    def paste_list(self) -> None:
        """Open the import with what was copied from a spreadsheet."""
        dialog = self.import_list()
        if dialog is not None:
            dialog.paste()

    @Slot()
    def paste_beside_call(self) -> None:
        """Paste on the page Calls; in a call only from the list, where it is surely meant."""
        draft = self._rooms.desk.draft
        in_call = draft is not None and draft.open
        focus = QApplication.focusWidget()
        if not in_call or (focus is not None and self._rooms.list.isAncestorOf(focus)):
            self.paste_list()

    def _may_edit(self) -> bool:
        """Tell whether one's role adds customers and people; says so where it does not."""
        edits = self._rooms.work.edits
        if not edits:
            from app.team.words import editing_withheld

            message = Message(text=editing_withheld(), key="withheld", seconds=_SECONDS)
            self._window.messages.show_message(message)
        return edits
