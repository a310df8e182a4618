"""Reads of one quote or order, for the forms and for paper."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.customers.models import Contact, Customer
from app.customers.spoken_language import spoken_language
from app.quotes.amounts import currency_of
from app.quotes.editing import OrderFacts, QuoteFacts, order_facts_of, quote_facts_of
from app.quotes.models import Order, Quote
from app.settings.queries import OwnCompany, own_company
from app.team.models import User
from app.team.rules import said_name


@dataclass(frozen=True)
class PersonChoice:
    """A person of the customer to whom a quote can go."""

    id: int
    name: str


@dataclass(frozen=True, kw_only=True)
class PaperAround:
    """The customer on whose papers one works.

    currency: what is meant where none is typed: that of the last paper, else of the country.
    """

    customer_id: int
    company: str
    country: str | None
    region: str | None
    zone: str
    currency: str
    people: tuple[PersonChoice, ...]


def around(session: Session, customer_id: int) -> PaperAround | None:
    """Give what the forms must know of a customer; None where it is gone."""
    customer = session.get(Customer, customer_id)
    if customer is None:
        return None
    wanted = (
        select(Contact.id, Contact.first_name, Contact.last_name)
        .where(Contact.customer_id == customer_id, Contact.left_on.is_(None))
        .order_by(Contact.main.desc(), Contact.id)
    )
    return PaperAround(
        customer_id=customer_id,
        company=customer.company,
        country=customer.country,
        region=customer.region,
        zone=customer.zone,
        currency=usual_currency(session, customer_id),
        people=tuple(
            PersonChoice(row.id, " ".join(part for part in (row[1], row[2]) if part))
            for row in session.execute(wanted)
        ),
    )


def quote_facts(session: Session, quote_id: int) -> QuoteFacts | None:
    """Give what a quote says; None where it was removed."""
    quote = session.get(Quote, quote_id)
    return None if quote is None else quote_facts_of(quote)


def order_facts(session: Session, order_id: int) -> OrderFacts | None:
    """Give what an order says; None where it was removed."""
    order = session.get(Order, order_id)
    return None if order is None else order_facts_of(order)


@dataclass(frozen=True, kw_only=True)
class QuotePaper:
    """A quote as it goes on paper. own: our firm; address: the customer's, line by line.

    language: which the receiver reads; None where nothing tells. country: where they do.
    """

    facts: QuoteFacts
    company: str
    address: tuple[str, ...]
    person: str
    own: OwnCompany
    author: str
    language: str | None = None
    country: str | None = None


def quote_paper(session: Session, quote_id: int) -> QuotePaper | None:
    """Read what stands on the sheet of a quote; None where it was removed."""
    quote = session.get(Quote, quote_id)
    if quote is None:
        return None
    customer = session.get_one(Customer, quote.customer_id)
    person = session.get(Contact, quote.contact_id) if quote.contact_id else None
    author = session.get(User, quote.owner_id) if quote.owner_id else None
    place = " ".join(part for part in (customer.zip, customer.city) if part)
    names = (person.title, person.first_name, person.last_name) if person else ()
    return QuotePaper(
        facts=quote_facts_of(quote),
        company=" ".join(part for part in (customer.company, customer.legal_form) if part),
        address=tuple(line for line in (customer.street, place) if line),
        person=" ".join(part for part in names if part),
        own=own_company(session),
        author=said_name(author.name, author.login) if author else "",
        language=spoken_language(
            own=person.language if person else None,
            company=customer.language,
            country=customer.country,
            region=customer.region,
        ),
        country=customer.country,
    )


def usual_currency(session: Session, customer_id: int) -> str:
    """Give the currency that is meant where none is typed: of the last quote, else the country."""
    country = session.scalar(select(Customer.country).where(Customer.id == customer_id))
    return _last_currency(session, customer_id) or currency_of(country)


def _last_currency(session: Session, customer_id: int) -> str | None:
    wanted = select(Quote.currency).where(Quote.customer_id == customer_id)
    return session.scalar(wanted.order_by(Quote.id.desc()).limit(1))
