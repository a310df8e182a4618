"""The dial key: it dials, hangs up, or rings the next number, whatever the call is ready for."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.calls.conversation.call_head import CallHead
from app.calls.conversation.call_messages import CallMessages
from app.calls.conversation.call_parts import Flows
from app.calls.conversation.number_menu import number_menu, people_menu
from app.calls.draft import Stage
from app.calls.view import PhoneView


class DialKey(QObject):
    """Decides what the key means now.

    caller_named: who is calling was chosen, or that it is somebody else (id or None).
    """

    first_wanted = Signal()  # nobody stands there yet
    caller_named = Signal(object)

    def __init__(self, flows: Flows, head: CallHead, messages: CallMessages, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._desk = flows.desk
        self._dialling = flows.dialling
        self._wrap_up = flows.wrap_up
        self._head = head
        self._messages = messages
        self._dial_soon: int | None = None  # the call that was to be dialled before it was read

    @Slot()
    def press(self) -> None:
        """Dial, hang up, or ring the next number."""
        draft = self._desk.draft
        if draft is None:
            self.first_wanted.emit()
        elif draft.stage is Stage.TALKING:
            self._desk.hang_up()
        elif draft.stage is Stage.PREPARING:
            self._dial_or_say()
        else:
            self._ring_next()

    @Slot()
    def choose_number(self) -> None:
        """Show all people and numbers; the chosen one is rung. Of a caller: who it is."""
        desk = self._desk
        if desk.view is None or desk.draft is None:
            return
        at = self._head.mapToGlobal(QPoint(18, 64))
        if desk.draft.incoming:
            people_menu(self._page, desk.view, self.caller_named.emit).open_at(at)
        elif desk.draft.stage is Stage.TALKING:
            self._messages.say_outcome_first()
        else:
            number_menu(self._page, desk.view, self._ring_chosen).open_at(at)

    def dial_if_waiting(self) -> None:
        """Dial now that the customer is read, if the key was pressed before."""
        draft = self._desk.draft
        if draft is not None and self._dial_soon == draft.call_id:
            self._dial_or_say()

    def _ring_chosen(self, contact_id: int | None, phone: PhoneView) -> None:
        desk = self._desk
        if desk.draft is None:
            return
        waits = desk.draft.stage is Stage.WRAPPING_UP
        if waits and not self._wrap_up.ring_next():
            self._messages.say_outcome_first()
            return
        desk.edit(contact_id=contact_id or desk.draft.contact_id)
        self._dialling.dial(phone)

    def _ring_next(self) -> None:
        if self._desk.draft is not None and self._desk.draft.incoming:
            self._messages.say_save_first()
            return
        # Asked before the next attempt forgets which number it was.
        following = self._dialling.next_phone()
        if following is None:
            self._messages.say_no_other_number()
        elif self._wrap_up.ring_next():
            self._dialling.dial(following)
        else:
            self._messages.say_outcome_first()

    def _dial_or_say(self) -> None:
        """Dial; a customer who is still being read is dialled as soon as the numbers are known."""
        desk = self._desk
        self._dial_soon = desk.draft.call_id if desk.draft and desk.view is None else None
        if self._dial_soon is not None:
            return
        if self._dialling.next_phone() is not None:
            self._dialling.dial()
        elif desk.view is not None and desk.view.phones:
            self.choose_number()  # somebody else can be rung
        else:
            self._messages.say_no_number()
