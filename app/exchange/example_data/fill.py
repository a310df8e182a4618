"""Fills an empty database with example data, in one command."""

from __future__ import annotations

import uuid
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from sqlalchemy.orm import Session

from app.calls.day.portfolio import VALUE_P99
from app.calls.day.ranking import value_p99
from app.customers.models import PortfolioFigure
from app.database.database import Database
from app.database.journal import Changed, handles
from app.exchange.example_data.almanac import instant
from app.exchange.example_data.casting import cast
from app.exchange.example_data.content import Content, Language, read_content
from app.exchange.example_data.customer_rows import CustomerRows
from app.exchange.example_data.desk import Part, parts
from app.exchange.example_data.endings import Ending
from app.exchange.example_data.firms import Firm
from app.exchange.example_data.founding import Founder
from app.exchange.example_data.handing_over import HandingOver
from app.exchange.example_data.known import KNOWN_NUMBER, KnownCustomers, known_on
from app.exchange.example_data.papers import Papers
from app.exchange.example_data.practice import add_practice
from app.exchange.example_data.rows import DayIds, Rows
from app.exchange.example_data.staff import Staff, add_staff
from app.exchange.example_data.story import Story
from app.exchange.example_data.wording import Wording
from app.quotes.models import Order
from app.team.queries import person_by_login

CUSTOMERS = 1200
_KINDS = (
    *("team", "contact", "call", "follow_up", "quote", "order", "complaint", "handoff"),
    "practice",
)
_MORNING = 7 * 60
_YEAR = timedelta(days=365)
_REACHABLE_SHARE = 0.08
_LONG_KNOWN_DAYS = (1150, 3200)
_NAMESPACE = uuid.UUID("5b0f2f0e-6f5b-4d2c-9a86-0d5d1f8f4a11")


@dataclass(frozen=True, kw_only=True)
class FillExampleData:
    """The wish for example data, with all that it depends on.

    day: the local day that is today in the data. zone: of the office. login: of whoever works
    with the program; that person is M. Baumann, under the own name if there already.
    """

    day: date
    zone: str
    language: Language
    login: str
    seed: int


def fill(
    database: Database,
    day: date,
    zone: str = "Europe/Zurich",
    *,
    language: Language = "de",
    login: str = "mbaumann",
    seed: int = 1,
) -> None:
    """Fill an empty, migrated database with about 1,200 invented customers.

    The same arguments give the same rows with the same ids. Labels and notes are in
    ``language``, "de" or "en"; ValueError for others. A second time does nothing.
    """
    command = FillExampleData(day=day, zone=zone, language=language, login=login, seed=seed)
    database.execute(command, uuid=str(uuid.uuid5(_NAMESPACE, repr(command))))


@handles("fill_example_data")
def fill_example_data(session: Session, command: FillExampleData) -> Changed:
    """Invent everything and insert it."""
    user = person_by_login(session, command.login)
    rows = Rows(DayIds(command.day))
    now = instant(command.day, _MORNING, command.zone)
    staff = add_staff(
        rows, command.day, command.zone, command.login, user.id if user else None, now
    )
    _Invention(command, rows, staff, now).invent()
    add_practice(rows, read_content(command.language), staff, command.day, command.zone)
    rows.write(session)
    changed = Changed("customer", ())
    for kind in _KINDS:
        changed += Changed(kind, ())
    return changed


class _Invention:
    """Makes all rows of customers."""

    def __init__(self, command: FillExampleData, rows: Rows, staff: Staff, now: datetime) -> None:
        self._day = command.day
        self._seed = command.seed
        self._rows = rows
        self._staff = staff
        self._now = now
        self._content: Content = read_content(command.language)
        self._founder = Founder(self._content, rows.ids, command.day, command.seed)
        self._papers = Papers(rows, known_on(command.day), KNOWN_NUMBER)

    def invent(self) -> None:
        """Make firms, tell their stories, then write down how they stand."""
        known = KnownCustomers(self._content, self._founder, self._staff, self._day)
        firms = known.firms()
        for firm in firms:
            known.tell(self._story(firm))
        invented = [self._founder.found() for _ in range(CUSTOMERS - len(firms))]
        chance = Random(f"{self._seed} parts")
        played = parts(self._staff, self._day, chance)
        blocked: dict[int, datetime] = {}
        for firm, part in cast(invented, played, self._staff, chance):
            said = self._play(firm, part)
            if isinstance(said, datetime):
                blocked[firm.id] = said
        self._papers.number_orders()
        everybody = [*firms, *invented]
        HandingOver(self._rows, self._content, self._staff, self._day, everybody).invent()
        self._write(everybody, blocked)

    def _story(self, firm: Firm) -> Story:
        chance = Random(f"{self._seed} story {firm.company}")
        words_chance = Random(f"{self._seed} words {firm.company}")  # same events in both languages
        wording = Wording(self._content, firm, words_chance)
        return Story(firm, self._rows, self._papers, wording, chance, self._staff.team)

    def _play(self, firm: Firm, part: Part) -> object:
        story = self._story(firm)
        if not part.reachable_any_time and story.chance.random() < _REACHABLE_SHARE:
            firm.reachable = self._founder.reachable(story.chance)
        if part.long_known:
            firm.since = self._day - timedelta(days=story.chance.randint(*_LONG_KNOWN_DAYS))
        if not part.ordered:
            firm.since = self._day - timedelta(days=story.chance.randint(10, 60))
        return part.tell(Ending(story, self._day, self._staff.sutter))

    def _write(self, firms: list[Firm], blocked: dict[int, datetime]) -> None:
        self._sum_up_year(firms)
        writer = CustomerRows(self._rows, self._content, self._day, Random(f"{self._seed} rows"))
        oldest_first = sorted(firms, key=lambda firm: (firm.since, firm.id))
        for position, firm in enumerate(oldest_first):
            writer.add(firm, position, blocked.get(firm.id))
        values = [firm.contribution for firm in firms if firm.has_ordered]
        figure = {"minor": value_p99(values)}
        self._rows.add(PortfolioFigure, name=VALUE_P99, value=figure, at=self._now)

    def _sum_up_year(self, firms: list[Firm]) -> None:
        turnover: dict[int, int] = defaultdict(int)
        contribution: dict[int, int] = defaultdict(int)
        for order in self._rows.of(Order):
            if order["ordered_on"] > self._day - _YEAR:
                turnover[order["customer_id"]] += order["amount_minor"]
                contribution[order["customer_id"]] += order["contribution_minor"]
        for firm in firms:
            firm.turnover, firm.contribution = turnover[firm.id], contribution[firm.id]
