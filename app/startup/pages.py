"""Makes the pages; joining.py joins them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from app.calls.conversation.call_head import CallHead
from app.calls.conversation.call_pane import CallPane
from app.calls.conversation.call_parts import Flows, Parts
from app.calls.conversation.customer_tab import CustomerTab
from app.calls.conversation.notes_card import NotesCard
from app.calls.conversation.script_flow import ScriptFlow
from app.calls.day.end_of_day_flow import EndOfDayFlow
from app.calls.day.list_panel import ListPanel, Whose
from app.calls.preparation.card import PreparationCard
from app.calls.preparation.quick_view import QuickView
from app.calls.wrap_up.flow import WrapUpFlow
from app.calls.wrap_up.panel import WrapUpPanel
from app.follow_ups.days.clear_up_flow import ClearUpFlow
from app.follow_ups.queue.queue_panel import QueuePanel
from app.follow_ups.reminders import Reminders
from app.follow_ups.tray_notifier import TrayNotifier
from app.scripts.script_pane import ScriptPane
from app.startup.front import come_to_front
from app.startup.kept_moments import kept_moment
from app.team import queries as team

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.calls.conversation.dialling import Dialling
    from app.calls.open_calls.call_desk import CallDesk
    from app.calls.open_calls.claim_keeper import ClaimKeeper
    from app.calls.open_calls.draft_files import DraftFiles
    from app.calls.permission.claim_board import ClaimBoard
    from app.calls.view import CallView
    from app.customers.editing.customer_details_panel import CustomerDetailsPanel
    from app.follow_ups.exceptions.exceptions_counter import ExceptionsCounter
    from app.history.timeline_panel import TimelinePanel
    from app.quotes.quotes_panel import QuotesPanel
    from app.startup.by_hand import ByHand
    from app.startup.links import Links
    from app.startup.papers import Papers
    from app.startup.workplace import Workplace


def make_list(work: Workplace, board: ClaimBoard) -> ListPanel:
    """Make the call list."""
    around = work.around
    whose = Whose(work.me.id, around.zone, work.own_days, work.hours, work.rings)
    return ListPanel(work.background, board, around.shortcuts, around.clock, whose, work.last_done)


def make_queue(work: Workplace) -> QueuePanel:
    """Make the follow-up queue."""
    around = work.around
    return QueuePanel(work.background, work.owner(), around.clock, around.shortcuts, work.last_done)


def make_clear_up(work: Workplace) -> ClearUpFlow:
    """Make what offers to clear the queue up."""
    around = work.around
    return ClearUpFlow(work.background, work.owner(), around.clock, around.window)


def make_end_of_day(work: Workplace, desk: CallDesk) -> EndOfDayFlow:
    """Make what opens and offers the end of the day."""
    around = work.around
    return EndOfDayFlow(
        work.background, desk, work.owner(), around.clock, around.shortcuts, around.window
    )


def make_quick_view(work: Workplace, board: ClaimBoard) -> QuickView:
    """Make the view of another customer beside a running call."""
    return QuickView(work.background, board, work.around.clock, work.around.zone)


def make_counter(work: Workplace, parent: QObject) -> ExceptionsCounter | None:
    """Make what counts for a lead what slipped through; None for others."""
    if not work.leads:
        return None
    from app.follow_ups.exceptions.exceptions_counter import ExceptionsCounter
    from app.handoffs.late import late_handoffs

    around = work.around
    return ExceptionsCounter(
        work.background, around.clock, around.zone, parent, late_handoffs=late_handoffs
    )


def make_pane(
    work: Workplace,
    desk: CallDesk,
    dialling: Dialling,
    files: DraftFiles,
    claims: ClaimKeeper,
    tabs: list[CustomerTab],
    parent: QObject,
) -> CallPane:
    """Make the middle of the calls page with what works behind it."""
    keys = work.around.shortcuts
    parts = Parts(
        head=CallHead(keys),
        preparation=PreparationCard(),
        script=ScriptPane(keys),
        notes=NotesCard(),
        wrap_up=WrapUpPanel(keys),
        tabs=tabs,
    )
    wrap_up = WrapUpFlow(desk, parts.wrap_up, work.background, work.office(), parent)
    work.background.ask(parent, team.people, then=wrap_up.set_people)
    script = ScriptFlow(desk, parts.script, work.background, work.office(), work.caller(), parent)
    flows = Flows(desk, dialling, script, wrap_up, files, claims)
    return CallPane(parts, flows, keys, work.around.window.messages, work.around.zone)


def make_reminders(work: Workplace, parent: QObject) -> Reminders:
    """Make the reminders; they go on where the last start left off."""
    window = work.around.window
    notifier = TrayNotifier(window.windowIcon(), parent)
    notifier.activated.connect(lambda: come_to_front(window))
    return Reminders(
        work.background,
        work.owner(),
        work.around.clock,
        notifier,
        window.isActiveWindow,
        seen_until=kept_moment(work.around.profile.window_file),
        parent=parent,
    )


def make_tabs(
    work: Workplace, by_hand: ByHand, links: Links, papers: Callable[[], Papers]
) -> list[CustomerTab]:
    """Make the tabs about a customer; each panel is made when its tab is first opened."""
    translate = QCoreApplication.translate

    def history_title(view: CallView | None) -> str:
        count = view.contacts_count if view else ""
        return translate("pages", "History {count}").format(count=count)

    def papers_title(view: CallView | None) -> str:
        count = view.papers_count if view else ""
        return translate("pages", "Quotes & orders {count}").format(count=count)

    def history() -> TimelinePanel:
        from app.startup import late_pages

        return late_pages.make_history(work, by_hand, links)

    def quotes() -> QuotesPanel:
        from app.startup import late_pages

        return late_pages.make_quotes(work, papers())

    def details() -> CustomerDetailsPanel:
        from app.startup import late_pages

        return late_pages.make_details(work)

    return [
        CustomerTab(history, history_title),
        CustomerTab(details, lambda view: translate("pages", "Details")),
        CustomerTab(quotes, papers_title),
    ]
