"""Writes the rows of a firm itself once its story is told."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from random import Random

from app.clock import local_day
from app.customers.derived import (
    Searchable,
    address_key,
    city_key,
    name_key,
    reversed_digits,
    search_text,
)
from app.customers.law import PermissionType
from app.customers.models import (
    Block,
    Contact,
    Customer,
    CustomerHistory,
    CustomerTag,
    Email,
    Permission,
    Phone,
)
from app.customers.rules import Segment, Status, cadence_of
from app.exchange.example_data.almanac import instant
from app.exchange.example_data.content import Content
from app.exchange.example_data.firms import Firm, Person
from app.exchange.example_data.numbers import Number
from app.exchange.example_data.rows import Rows

_MORNING = 8 * 60
_FIRST_NUMBER = 10_400
_EVIDENCE = {
    PermissionType.CUSTOMERS: ("Bestellungen laut Auftragsliste", "Orders on record"),
    PermissionType.CONSENT: (
        "Formular am Messestand unterschrieben, Ablage Vertrieb",
        "Form signed at the trade fair, filed in sales",
    ),
    PermissionType.PUBLIC: (
        "Eintrag im Branchenverzeichnis, verarbeitet unsere Artikel",
        "Listed in the trade directory, uses our goods",
    ),
    PermissionType.NONE: ("", ""),
}
_SOURCE = {
    PermissionType.CUSTOMERS: ("Kundenbeziehung", "Business relationship"),
    PermissionType.CONSENT: ("Messe", "Trade fair"),
    PermissionType.PUBLIC: ("Branchenverzeichnis", "Trade directory"),
    PermissionType.NONE: ("", ""),
}
_REASON_BLOCKED = ("Wunsch am Telefon", "Asked for on the phone")


class CustomerRows:
    """Writes firms into rows; numbers them as the own accounting would, the oldest first."""

    def __init__(self, rows: Rows, content: Content, day: date, chance: Random) -> None:
        self._rows = rows
        self._content = content
        self._day = day
        self._chance = chance

    def add(self, firm: Firm, position: int, blocked_at: datetime | None = None) -> None:
        """Take up a firm with all that belongs to it.

        position: place among all by age. blocked_at: when it asked not to be called any more.
        """
        self._add_customer(firm, position)
        for person in firm.people:
            self._add_person(firm, person)
        self._add_phone(firm, None, "phone", firm.phone, 0)
        if firm.email:
            self._add_email(firm, None, firm.email)
        for tag in firm.tags:
            self._rows.add(CustomerTag, customer_id=firm.id, tag=tag)
        self._add_permission(firm)
        self._add_history(firm)
        if blocked_at is not None:
            self._rows.add(
                Block,
                customer_id=firm.id,
                reason=self._content.pick(list(_REASON_BLOCKED)),
                since=blocked_at,
                author_id=firm.owner,
            )

    def _add_customer(self, firm: Firm, position: int) -> None:
        last = firm.last_contact
        cadence = cadence_of(firm.segment, firm.cadence_days)
        names = [name for each in firm.people for name in (each.first_name, each.last_name)]
        mails = [mail for mail in (firm.email, *(each.email for each in firm.people)) if mail]
        number = str(_FIRST_NUMBER + position) if firm.has_ordered else None
        self._rows.add(
            Customer,
            id=firm.id,
            number=number,
            company=firm.company,
            legal_form=firm.legal_form,
            street=firm.street,
            zip=firm.place.zip,
            city=firm.place.city,
            region=firm.place.region,
            country=firm.place.country,
            zone=firm.zone,
            language=firm.language,
            website=firm.website,
            sector=firm.sector.label,
            segment=firm.segment,
            status=firm.status,
            resting_until=firm.resting_until,
            inside_owner_id=firm.owner,
            field_owner_id=firm.field_owner,
            cadence_days=firm.cadence_days,
            reachable=firm.reachable,
            turnover_minor=firm.turnover if firm.has_ordered else None,
            contribution_minor=firm.contribution if firm.has_ordered else None,
            currency=firm.currency,
            stand=firm.stand,
            stand_author_id=firm.stand_author,
            stand_at=firm.stand_at,
            last_contact_at=last,
            next_step_on=firm.next_step_on,
            care_due_on=cadence.next_on(local_day(last, firm.zone)) if last else None,
            complaint_since=firm.complaint_since,
            sort_key=name_key(firm.company),
            city_key=city_key(firm.place.city),
            search=search_text(
                Searchable(
                    company=firm.company,
                    legal_form=firm.legal_form,
                    city=firm.place.city,
                    zip=firm.place.zip,
                    number=number,
                    people=names,
                    mail_addresses=mails,
                )
            ),
            created_at=instant(firm.since, _MORNING, firm.zone),
        )

    def _add_person(self, firm: Firm, person: Person) -> None:
        self._rows.add(
            Contact,
            id=person.id,
            customer_id=firm.id,
            salutation=person.salutation,
            title=person.title,
            first_name=person.first_name,
            last_name=person.last_name,
            function=person.function,
            language=person.language,
            du=person.du,
            decision_maker=person.decides,
            main=person is firm.main,
            reachable=person.reachable,
            left_on=person.left_on,
        )
        if person.mobile:
            self._add_phone(firm, person, "mobile", person.mobile, 1)
        if person.email:
            self._add_email(firm, person, person.email)

    def _add_phone(
        self, firm: Firm, person: Person | None, kind: str, number: Number, position: int
    ) -> None:
        self._rows.add(
            Phone,
            customer_id=firm.id,
            contact_id=person.id if person else None,
            kind=kind,
            typed=number.typed,
            e164=number.e164,
            reversed_digits=reversed_digits(number.typed, number.e164),
            position=position,
        )

    def _add_email(self, firm: Firm, person: Person | None, address: str) -> None:
        self._rows.add(
            Email,
            customer_id=firm.id,
            contact_id=person.id if person else None,
            address=address,
            address_key=address_key(address),
            position=0 if person is None else 1,
        )

    def _add_permission(self, firm: Firm) -> None:
        given_on = min(firm.since + timedelta(days=self._chance.randint(0, 90)), self._day)
        self._rows.add(
            Permission,
            customer_id=firm.id,
            type=firm.basis,
            source=self._content.pick(list(_SOURCE[firm.basis])) or None,
            evidence=self._content.pick(list(_EVIDENCE[firm.basis])) or None,
            given_on=given_on,
            recorded_at=instant(given_on, _MORNING, firm.zone),
            author_id=firm.owner,
        )

    def _add_history(self, firm: Firm) -> None:
        """Write down what ended: the time as a new or active one, for some a former segment."""
        created = instant(firm.since, _MORNING, firm.zone)
        days = (self._day - firm.since).days
        if firm.status is not Status.NEW:
            first = created + timedelta(days=min(days, self._chance.randint(1, 20)))
            self._ended(firm, "status", Status.NEW.value, created, first)
            if firm.status is not Status.ACTIVE and (last := firm.last_contact):
                self._ended(firm, "status", Status.ACTIVE.value, first, max(first, last))
        if firm.has_ordered and days > 400 and self._chance.random() < 0.12:
            changed = created + timedelta(days=self._chance.randint(200, days - 100))
            before = Segment.B if firm.segment is Segment.A else Segment.C
            if before is not firm.segment:
                self._ended(firm, "segment", before.value, created, changed)

    def _ended(self, firm: Firm, name: str, value: str, began: datetime, ended: datetime) -> None:
        self._rows.add(
            CustomerHistory,
            customer_id=firm.id,
            field=name,
            value=value,
            from_at=began,
            to_at=ended,
        )
