"""From an understood record to the rows of the database."""

from __future__ import annotations

import re
from collections.abc import Callable

from app.clock import Appointment
from app.customers import derived
from app.customers.models import (
    Block,
    Contact,
    Customer,
    CustomerTag,
    CustomValue,
    Email,
    Permission,
    Phone,
)
from app.customers.phone_numbers import PhoneNumber
from app.database.fold import fold
from app.exchange.customer_columns import (
    customer_values,
    instant_of,
    is_blocked,
    is_flagged,
)
from app.exchange.fields import CUSTOM, LONGEST, Field
from app.exchange.messages import Level, Message, Reason
from app.exchange.names import salutation_code
from app.exchange.records import ImportRecord, Remark
from app.exchange.rows import Origin, Row, Rows
from app.exchange.values import language_of, permission_of, segment_of, status_of
from app.follow_ups.models import FollowUp
from app.follow_ups.rules import FollowUpKind
from app.follow_ups.states import TEXT_LENGTH, FollowUpState
from app.history.models import Activity
from app.history.rules import ActivityKind
from app.settings.zones import HOME_ZONE

_TAG_ENDS = re.compile(r"\s*(?:,|;|:::|\|)\s*")
_TAG_ENDS = re.compile(r"\s*(?:,|;|:::|\|)\s*")
_KIND = {
    Field.PHONE: "phone",
    Field.CONTACT_PHONE: "phone",
    Field.MOBILE: "mobile",
    Field.CONTACT_MOBILE: "mobile",
    Field.FAX: "fax",
}
_OF_PERSON = frozenset({Field.CONTACT_PHONE, Field.CONTACT_MOBILE, Field.CONTACT_EMAIL})


class RowBuilder:
    """Makes rows of records; ``new_id`` gives the ids."""

    def __init__(self, origin: Origin, new_id: Callable[[], int]) -> None:
        self._origin = origin
        self._new_id = new_id

    def customer(
        self, record: ImportRecord, owners: tuple[int | None, int | None], rows: Rows
    ) -> int:
        """Make a new customer with the record's person, numbers and all else; give its id."""
        id_ = self._new_id()
        rows.add(Customer, {"id": id_, **customer_values(record, owners, self._origin)})
        self._permission(record, id_, rows)
        self.belongings(record, id_, owners[0], rows, first=True)
        return id_

    def belongings(
        self,
        record: ImportRecord,
        customer_id: int,
        owner_id: int | None,
        rows: Rows,
        *,
        first: bool,
    ) -> None:
        """Make what hangs on a customer: person, numbers, notes, the next step.

        first: whether it is the customer's first person; numbers and addresses of further ones
        are theirs, not the company's.
        """
        contact_id = self._contact(record, customer_id, rows, main=first)
        self._phones(record, customer_id, contact_id, rows, first)
        self._emails(record, customer_id, contact_id, rows, first)
        self._notes(record, customer_id, contact_id, rows)
        self._follow_up(record, customer_id, contact_id, owner_id, rows)
        self._blocks(record, customer_id, rows)
        if first:
            self._tags_and_own_fields(record, customer_id, rows)

    def _contact(
        self, record: ImportRecord, customer_id: int, rows: Rows, *, main: bool
    ) -> int | None:
        get = record.get
        first, last = get(Field.FIRST_NAME), get(Field.LAST_NAME)
        if not (first or last):
            return None
        id_ = self._new_id()
        salutation = get(Field.SALUTATION)
        rows.add(
            Contact,
            {
                "id": id_,
                "customer_id": customer_id,
                "salutation": salutation_code(salutation) or salutation or None,
                "title": get(Field.TITLE) or None,
                "first_name": first or None,
                "last_name": last or None,
                "function": get(Field.FUNCTION) or None,
                "language": language_of(get(Field.LANGUAGE)),
                "du": record.ticks.get(Field.DU, False),
                "decision_maker": record.ticks.get(Field.DECISION_MAKER, False),
                "main": main,
                "batch_id": self._origin.batch_id,
            },
        )
        return id_

    def _phones(
        self,
        record: ImportRecord,
        customer_id: int,
        contact_id: int | None,
        rows: Rows,
        first: bool,
    ) -> None:
        for position, (field, number) in enumerate(record.phones):
            of_person = field in _OF_PERSON or field is Field.MOBILE or not first
            rows.add(Phone, self._phone(number, field, customer_id, position))
            rows.of[Phone][-1]["contact_id"] = contact_id if of_person else None

    def _phone(self, number: PhoneNumber, field: Field, customer_id: int, position: int) -> Row:
        return {
            "id": self._new_id(),
            "customer_id": customer_id,
            "kind": _KIND[field],
            "typed": number.typed[: LONGEST[Field.PHONE]],
            "e164": number.e164,
            "reversed_digits": derived.reversed_digits(number.typed, number.e164),
            "position": position,
            "batch_id": self._origin.batch_id,
        }

    def _emails(
        self,
        record: ImportRecord,
        customer_id: int,
        contact_id: int | None,
        rows: Rows,
        first: bool,
    ) -> None:
        for position, (field, address) in enumerate(record.emails):
            of_person = field in _OF_PERSON or not first or _is_personal(address, record)
            kept = address[: LONGEST[Field.EMAIL]]
            rows.add(
                Email,
                {
                    "id": self._new_id(),
                    "customer_id": customer_id,
                    "contact_id": contact_id if of_person else None,
                    "address": kept,
                    "address_key": derived.address_key(kept),
                    "position": position,
                    "batch_id": self._origin.batch_id,
                },
            )

    def _notes(
        self, record: ImportRecord, customer_id: int, contact_id: int | None, rows: Rows
    ) -> None:
        remarks = list(record.remarks)
        if Field.NEXT_STEP_ON not in record.days and record.get(Field.NEXT_STEP):
            remarks.append(Remark(record.get(Field.NEXT_STEP)))
        last = record.days.get(Field.LAST_CONTACT_ON)
        for remark in remarks:
            on = remark.on or (last.on if last else self._origin.today)
            rows.add(
                Activity,
                {
                    "id": self._new_id(),
                    "customer_id": customer_id,
                    "contact_id": contact_id,
                    "kind": ActivityKind.NOTE,
                    "happened_at": min(instant_of(on, None), self._origin.at),
                    "happened_on": on,
                    "text": remark.text,
                    "author_id": self._origin.author_id,
                    "batch_id": self._origin.batch_id,
                },
            )

    def _follow_up(
        self,
        record: ImportRecord,
        customer_id: int,
        contact_id: int | None,
        owner_id: int | None,
        rows: Rows,
    ) -> None:
        day = record.days.get(Field.NEXT_STEP_ON)
        if day is None:
            return
        promised = record.ticks.get(Field.PROMISED, False)
        due = Appointment(day.on, day.at, HOME_ZONE)
        kind = FollowUpKind.CALL
        if promised:
            kind = FollowUpKind.CALLBACK if day.at else FollowUpKind.PROMISE
        rows.add(
            FollowUp,
            {
                "id": self._new_id(),
                "customer_id": customer_id,
                "contact_id": contact_id,
                "kind": kind,
                "text": record.get(Field.NEXT_STEP)[:TEXT_LENGTH],
                "promised": promised,
                "due_on": due.on,
                "due_time": due.at,
                "due_zone": due.zone,
                "due_at": due.instant(),
                "owner_id": owner_id or self._origin.author_id,
                "state": FollowUpState.OPEN,
                "author_id": self._origin.author_id,
                "batch_id": self._origin.batch_id,
            },
        )

    def _permission(self, record: ImportRecord, customer_id: int, rows: Rows) -> None:
        typed = record.get(Field.PERMISSION)
        said = permission_of(typed) if typed else None
        rows.add(
            Permission,
            {
                "id": self._new_id(),
                "customer_id": customer_id,
                "type": said or self._origin.basis,
                "source": self._origin.file_name[:200] or None,
                "evidence": typed or None,
                "author_id": self._origin.author_id,
                "batch_id": self._origin.batch_id,
            },
        )

    def _blocks(self, record: ImportRecord, customer_id: int, rows: Rows) -> None:
        """Block the customer and each of the numbers, so that no other list brings them back."""
        if not is_blocked(record):
            return
        hashes = [derived.number_hash(number.typed, record.region) for _, number in record.phones]
        for number_hash in (None, *dict.fromkeys(hashes)):
            rows.add(
                Block,
                {
                    "id": self._new_id(),
                    "customer_id": customer_id,
                    "number_hash": number_hash,
                    "since": self._origin.at,
                    "author_id": self._origin.author_id,
                    "batch_id": self._origin.batch_id,
                },
            )
        record.messages.append(Message(Level.NOTE, Reason.DO_NOT_CALL_RECORDED))

    def _tags_and_own_fields(self, record: ImportRecord, customer_id: int, rows: Rows) -> None:
        batch_id = self._origin.batch_id
        tags: dict[str, None] = {}
        own: dict[str, str] = {}
        for key, value in record.values.items():
            field = key.partition(".")[0]
            if field == Field.TAGS:
                found = (tag.strip("* ")[:80] for tag in _TAG_ENDS.split(value))
                tags.update((tag, None) for tag in found if tag)
            elif key.startswith(CUSTOM):
                own[key.removeprefix(CUSTOM)] = value
            elif field in _NOT_STORED and _NOT_STORED[field](value) is None:
                own[field] = value
        for tag in tags:
            rows.add(
                CustomerTag,
                {
                    "id": self._new_id(),
                    "customer_id": customer_id,
                    "tag": tag,
                    "batch_id": batch_id,
                },
            )
        if is_flagged(record, Reason.NOT_A_COUNTRY):
            own[Field.COUNTRY] = record.get(Field.COUNTRY)
        for name, value in own.items():
            rows.add(
                CustomValue,
                {
                    "id": self._new_id(),
                    "customer_id": customer_id,
                    "name": name,
                    "value": value,
                    "batch_id": batch_id,
                },
            )


_NOT_STORED: dict[str, Callable[[str], object]] = {
    Field.SEGMENT: segment_of,
    Field.STATUS: status_of,
    Field.LANGUAGE: language_of,
    Field.TURNOVER: lambda value: None if not re.fullmatch(r"-?\d+\.\d\d", value) else value,
}
"""Values that have no place of their own where nobody understood them."""


def _is_personal(address: str, record: ImportRecord) -> bool:
    """hans.frei@firma.ch is the address of Hans Frei, info@firma.ch is the company's."""
    local = fold(address.partition("@")[0]).replace(" ", "")
    names = (record.get(Field.LAST_NAME), record.get(Field.FIRST_NAME))
    return any(len(name) > 2 and fold(name).replace(" ", "") in local for name in names)
