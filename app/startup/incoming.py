"""Joins what other programs tell of numbers with the window: incoming calls, numbers to dial."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.calls.conversation.incoming_flow import IncomingFlow
from app.calls.conversation.reception import Reception
from app.calls.draft import Origin
from app.main_window.pages import PageName
from app.team.rules import may_answer
from app.telephony.heard_number import NotANumberError, heard_number

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from app.calls.calls_page import CallsPage
    from app.calls.conversation.call_pane import CallPane
    from app.calls.open_calls.call_desk import CallDesk
    from app.startup.settings_opener import SettingsOpener
    from app.startup.workplace import Workplace

log = logging.getLogger(__name__)

INCOMING, DIAL = "incoming", "dial"


def make_incoming(
    work: Workplace,
    desk: CallDesk,
    pane: CallPane,
    page: CallsPage,
    settings: SettingsOpener,
    parent: QObject,
) -> IncomingFlow:
    """Make the flow of incoming calls and bind its keys."""
    around = work.around
    window = around.window
    reception = Reception(
        window=window,
        messages=window.messages,
        shortcuts=around.shortcuts,
        owner=work.owner(),
        clock=around.clock,
        home=around.settings.region,
        prefix=lambda: settings.telephony.prefix,
        choose_outcome=pane.choose_outcome,
        answers=work.background.database.kind == "sqlite" or may_answer(work.me.role),
        adds=work.edits,
    )
    flow = IncomingFlow(desk, work.background, reception, parent)
    flow.calls_wanted.connect(lambda: window.show_page(PageName.CALLS))
    flow.open_wanted.connect(lambda customer_id: page.open(customer_id, Origin.SEARCH))
    around.shortcuts.bind("incoming", window, flow.take)
    around.shortcuts.bind("phone_message", window, flow.take_message)
    return flow


def take_up(flow: IncomingFlow, arguments: Sequence[str]) -> None:
    """Do what another start of the program hands over; what is no number is left alone."""
    if len(arguments) != 2 or arguments[0] not in (INCOMING, DIAL):
        return
    try:
        number = heard_number(arguments[1])
    except NotANumberError:
        log.warning("another start handed over something that is no phone number")
        return
    if arguments[0] == INCOMING:
        flow.hear(number)
    elif number:
        flow.offer(number)
