"""Makes the pages and panels that are first opened later; their modules are imported then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.customers.editing.customer_details_panel import CustomerDetailsPanel
from app.customers.page.customers_page import CustomersPage
from app.follow_ups.exceptions.exception_words import count_words
from app.follow_ups.exceptions.exceptions_panel import ExceptionsPanel
from app.follow_ups.noting.left_people_card import LeftPeopleCard
from app.handoffs.desk import Desk
from app.handoffs.late import late_handoffs
from app.handoffs.page.handoffs_page import HandoffsPage
from app.handoffs.source import HANDOFFS
from app.handoffs.worth.visit_card import VisitCard
from app.history.source import HISTORY
from app.history.timeline_panel import TimelinePanel
from app.key_accounts.key_card import KeyCard
from app.quotes.quotes_panel import QuotesPanel
from app.quotes.source import SALES
from app.team.rules import Role
from app.team.words import editing_withheld, selling_withheld
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.follow_ups.exceptions.exceptions_counter import ExceptionsCounter
    from app.startup.by_hand import ByHand
    from app.startup.links import Links
    from app.startup.papers import Papers
    from app.startup.workplace import Workplace


def make_customers(work: Workplace, counter: ExceptionsCounter | None) -> CustomersPage:
    """Make the page Customers."""
    around = work.around
    page = CustomersPage(work.background, around.clock, around.shortcuts, zone=around.zone)
    _complete_details(work, page)
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
        leads=work.leads,
    )
    return HandoffsPage(work.background, desk, around.shortcuts)


def make_history(work: Workplace, by_hand: ByHand, links: Links) -> TimelinePanel:
    """Make the tab with the history of a customer."""
    around = work.around
    panel = TimelinePanel(work.background, (HISTORY, SALES, HANDOFFS), around.clock, around.zone)
    panel.past_contact_wanted.connect(by_hand.add_past_contact)
    panel.links_dropped.connect(links.attach)
    panel.link_wanted.connect(links.open)
    return panel


def make_quotes(work: Workplace, papers: Papers) -> QuotesPanel:
    """Make the tab with the quotes and orders of a customer."""
    panel = QuotesPanel(work.background, work.around.clock, work.around.zone)
    papers.serve(panel)
    if not work.sells:
        panel.withhold_editing(selling_withheld())
    return panel


def make_details(work: Workplace) -> CustomerDetailsPanel:
    """Make the tab with the details of a customer."""
    panel = CustomerDetailsPanel(work.background, work.around.clock, zone=work.around.zone)
    _complete_details(work, panel)
    return panel


def _complete_details(work: Workplace, shown: CustomersPage | CustomerDetailsPanel) -> None:
    """Add what higher rooms say of a customer; withhold what one's role may not do."""
    background, clock, zone = work.background, work.around.clock, work.around.zone
    shown.add_notice(make_key_card(work))
    shown.add_notice(VisitCard(background, clock, zone))
    shown.add_notice(LeftPeopleCard(background, clock, zone))
    if not work.edits:
        shown.withhold_editing(editing_withheld())
    if not work.keeps_permissions:
        shown.withhold_permissions(blocking=work.blocks)
