"""Makes the pages; joining.py joins them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from app.calls.call_head import CallHead
from app.calls.call_pane import CallPane
from app.calls.call_parts import Flows, Parts
from app.calls.customer_tab import CustomerTab
from app.calls.end_of_day_flow import EndOfDayFlow
from app.calls.list_panel import ListPanel, Whose
from app.calls.notes_card import NotesCard
from app.calls.preparation_card import PreparationCard
from app.calls.quick_view import QuickView
from app.calls.script_flow import ScriptFlow
from app.calls.wrap_up_flow import WrapUpFlow
from app.calls.wrap_up_panel import WrapUpPanel
from app.customers.customer_details_panel import CustomerDetailsPanel
from app.customers.customers_page import CustomersPage
from app.follow_ups.calendar_flow import CalendarFlow
from app.follow_ups.clear_up_flow import ClearUpFlow
from app.follow_ups.exception_words import count_words
from app.follow_ups.exceptions_counter import ExceptionsCounter
from app.follow_ups.exceptions_panel import ExceptionsPanel
from app.follow_ups.left_people_card import LeftPeopleCard
from app.follow_ups.queue_panel import QueuePanel
from app.follow_ups.reminders import Reminders
from app.follow_ups.tray_notifier import TrayNotifier
from app.handoffs.desk import Desk
from app.handoffs.handoffs_page import HandoffsPage
from app.handoffs.late import late_handoffs
from app.handoffs.source import HANDOFFS
from app.handoffs.visit_card import VisitCard
from app.history.source import HISTORY
from app.history.timeline_panel import TimelinePanel
from app.key_accounts.key_card import KeyCard
from app.quotes.quotes_panel import QuotesPanel
from app.quotes.source import SALES
from app.scripts.script_pane import ScriptPane
from app.startup.front import come_to_front
from app.startup.kept_moments import kept_moment
from app.team import queries as team
from app.team.rules import Role
from app.team.words import editing_withheld, selling_withheld
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.calls.call_desk import CallDesk
    from app.calls.claim_board import ClaimBoard
    from app.calls.claim_keeper import ClaimKeeper
    from app.calls.draft_files import DraftFiles
    from app.calls.view import CallView
    from app.startup.by_hand import ByHand
    from app.startup.links import Links
    from app.startup.papers import Papers
    from app.startup.workplace import Workplace


def make_list(work: Workplace, board: ClaimBoard) -> ListPanel:
    """Make the call list."""
    around = work.around
    whose = Whose(work.me.id, around.zone, work.own_days, work.hours, work.rings)
    return ListPanel(work.background, board, around.shortcuts, around.clock, whose)


def make_queue(work: Workplace) -> QueuePanel:
    """Make the follow-up queue."""
    return QueuePanel(work.background, work.owner(), work.around.clock, work.around.shortcuts)


def make_calendar(work: Workplace) -> CalendarFlow:
    """Make what puts follow-ups into the calendar program."""
    around = work.around
    return CalendarFlow(work.background, around.profile.calendar, around.clock, around.window)


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
    if work.me.role is not Role.LEAD:
        return None
    around = work.around
    return ExceptionsCounter(
        work.background, around.clock, around.zone, parent, late_handoffs=late_handoffs
    )


def make_customers(work: Workplace, counter: ExceptionsCounter | None) -> CustomersPage:
    """Make the page Customers."""
    around = work.around
    page = CustomersPage(work.background, around.clock, around.shortcuts, zone=around.zone)
    page.add_notice(make_key_card(work))
    page.add_notice(VisitCard(work.background, around.clock, around.zone))
    page.add_notice(LeftPeopleCard(work.background, around.clock, around.zone))
    if not work.edits:
        page.withhold_editing(editing_withheld())
    if not work.keeps_permissions:
        page.withhold_permissions(blocking=work.blocks)
    if counter is not None:
        _add_exceptions(work, page, counter)
    return page


def make_key_card(work: Workplace) -> KeyCard:
    """Make what says who looks after a key account."""
    around = work.around
    language = str(around.language).partition("_")[0]
    return KeyCard(work.background, around.clock, around.zone, work.me.id, language)


def _add_exceptions(work: Workplace, page: CustomersPage, counter: ExceptionsCounter) -> None:
    """Show a lead what slipped through, and how much of it there is."""
    panel = ExceptionsPanel(
        work.background,
        work.owner(),
        work.around.clock,
        work.around.shortcuts,
        page,
        late_handoffs=late_handoffs,
    )
    name = QCoreApplication.translate("pages", "Exceptions")
    chip = page.add_view(name, panel)

    def show(count: int) -> None:
        chip.show_fact(f"{name} {count_words(count)}", Tone.NEUTRAL)

    counter.counted.connect(show)
    if counter.count is not None:
        show(counter.count)
    panel.edit_wanted.connect(page.open_details)
    panel.call_wanted.connect(page.call_wanted)


def make_handoffs(work: Workplace) -> HandoffsPage:
    """Make the page Handoffs."""
    around = work.around
    desk = Desk(
        me=work.me.id,
        zone=around.zone,
        language=str(around.language).partition("_")[0],
        clock=around.clock,
        in_field=work.me.role is Role.FIELD,
        leads=work.me.role is Role.LEAD,
    )
    return HandoffsPage(work.background, desk, around.shortcuts)


def make_pane(
    work: Workplace,
    desk: CallDesk,
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
    flows = Flows(desk, script, wrap_up, files, claims)
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


def make_tabs(work: Workplace, by_hand: ByHand, links: Links, papers: Papers) -> list[CustomerTab]:
    """Make the tabs about a customer; each panel is made when its tab is first opened."""
    background, clock, zone = work.background, work.around.clock, work.around.zone
    translate = QCoreApplication.translate

    def history_title(view: CallView | None) -> str:
        count = view.contacts_count if view else ""
        return translate("pages", "History {count}").format(count=count)

    def papers_title(view: CallView | None) -> str:
        count = view.papers_count if view else ""
        return translate("pages", "Quotes & orders {count}").format(count=count)

    def history() -> TimelinePanel:
        panel = TimelinePanel(background, (HISTORY, SALES, HANDOFFS), clock, zone)
        panel.past_contact_wanted.connect(by_hand.add_past_contact)
        panel.links_dropped.connect(links.attach)
        panel.link_wanted.connect(links.open)
        return panel

    def quotes() -> QuotesPanel:
        panel = QuotesPanel(background, clock, zone)
        papers.serve(panel)
        if not work.sells:
            panel.withhold_editing(selling_withheld())
        return panel

    def details() -> CustomerDetailsPanel:
        panel = CustomerDetailsPanel(background, clock, zone=zone)
        if not work.edits:
            panel.withhold_editing(editing_withheld())
        if not work.keeps_permissions:
            panel.withhold_permissions(blocking=work.blocks)
        panel.add_notice(make_key_card(work))
        panel.add_notice(VisitCard(background, clock, zone))
        panel.add_notice(LeftPeopleCard(background, clock, zone))
        return panel

    return [
        CustomerTab(history, history_title),
        CustomerTab(details, lambda view: translate("pages", "Details")),
        CustomerTab(quotes, papers_title),
    ]
