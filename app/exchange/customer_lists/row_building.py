"""From an understood record to the rows of a customer: itself, its people and numbers."""

from __future__ import annotations

from functools import lru_cache

from app.customers import derived
from app.customers.models import Contact, Customer, CustomerTag, CustomValue, Email, Phone
from app.database.fold import fold
from app.exchange.batches.rows import Holder, Origin, Rows
from app.exchange.customer_lists import row_plans, row_rights
from app.exchange.customer_lists.customer_columns import customer_row
from app.exchange.fields import LONGEST, Field
from app.exchange.values.names import salutation_code
from app.exchange.values.records import ImportRecord
from app.exchange.values.single_values import language_of

_KIND = {
    Field.PHONE: "phone",
    Field.CONTACT_PHONE: "phone",
    Field.MOBILE: "mobile",
    Field.CONTACT_MOBILE: "mobile",
    Field.FAX: "fax",
}
_NUMBERS_OF_PERSON = frozenset({Field.CONTACT_PHONE, Field.CONTACT_MOBILE, Field.MOBILE})
_LONGEST_NUMBER = LONGEST[Field.PHONE]
_LONGEST_ADDRESS = LONGEST[Field.EMAIL]
_SHORTEST_NAME = 3  # "Li" is in too many addresses to tell whose they are


class RowBuilder:
    """Makes rows of records."""

    def __init__(self, origin: Origin) -> None:
        self._origin = origin

    @property
    def assigns(self) -> bool:
        """Tell whether the author of the import may give customers to others."""
        return self._origin.assigns

    def customer(
        self, record: ImportRecord, owners: tuple[int | None, int | None], rows: Rows
    ) -> int:
        """Make a new customer with the record's person, numbers and all else; give its id."""
        row = customer_row(record, owners, self._origin)
        id_: int = row["id"]
        rows.add(Customer, row)
        row_rights.permission(record, id_, self._origin, rows)
        self._tags(record, id_, rows)
        self._own_fields(record, id_, rows)
        self.belongings(record, Holder(id_, row["zone"], owners[0]), rows, first=True)
        return id_

    def belongings(self, record: ImportRecord, holder: Holder, rows: Rows, *, first: bool) -> None:
        """Make what hangs on a customer: person, numbers, notes, the next step.

        first: whether it is the customer's first person; numbers and addresses of further ones
        are theirs, not the company's.
        """
        contact_id = self._contact(record, holder, rows, main=first)
        self._phones(record, holder, contact_id, rows, first)
        self._emails(record, holder, contact_id, rows, first)
        row_plans.notes(record, holder, contact_id, self._origin, rows)
        row_plans.follow_up(record, holder, contact_id, self._origin, rows)
        row_rights.blocks(record, holder, self._origin, rows)

    def _contact(
        self, record: ImportRecord, holder: Holder, rows: Rows, *, main: bool
    ) -> int | None:
        get, ticks = record.values.get, record.ticks
        first, last = get(Field.FIRST_NAME), get(Field.LAST_NAME)
        if not (first or last):
            return None
        id_ = self._origin.new_id()
        salutation = get(Field.SALUTATION)
        rows.add(
            Contact,
            {
                "id": id_,
                "customer_id": holder.customer_id,
                "salutation": (salutation_code(salutation) or salutation) if salutation else None,
                "title": get(Field.TITLE),
                "first_name": first,
                "last_name": last,
                "function": get(Field.FUNCTION),
                "language": language_of(get(Field.LANGUAGE, "")),
                "du": ticks.get(Field.DU, False),
                "decision_maker": ticks.get(Field.DECISION_MAKER, False),
                "main": main,
                "batch_id": self._origin.batch_id,
            },
        )
        return id_

    def _phones(
        self,
        record: ImportRecord,
        holder: Holder,
        contact_id: int | None,
        rows: Rows,
        first: bool,
    ) -> None:
        for position, (field, number) in enumerate(record.phones):
            of_person = not first or field in _NUMBERS_OF_PERSON
            rows.add(
                Phone,
                {
                    "id": self._origin.new_id(),
                    "customer_id": holder.customer_id,
                    "contact_id": contact_id if of_person else None,
                    "kind": _KIND[field],
                    "typed": number.typed[:_LONGEST_NUMBER],
                    "e164": number.e164,
                    "reversed_digits": derived.reversed_digits(number.typed, number.e164),
                    "position": position,
                    "batch_id": self._origin.batch_id,
                },
            )

    def _emails(
        self,
        record: ImportRecord,
        holder: Holder,
        contact_id: int | None,
        rows: Rows,
        first: bool,
    ) -> None:
        for position, (field, address) in enumerate(record.emails):
            of_person = not first or field is Field.CONTACT_EMAIL or _is_personal(address, record)
            kept = address[:_LONGEST_ADDRESS]
            rows.add(
                Email,
                {
                    "id": self._origin.new_id(),
                    "customer_id": holder.customer_id,
                    "contact_id": contact_id if of_person else None,
                    "address": kept,
                    "address_key": derived.address_key(kept),
                    "position": position,
                    "batch_id": self._origin.batch_id,
                },
            )

    def _tags(self, record: ImportRecord, customer_id: int, rows: Rows) -> None:
        for tag in record.tags:
            row = {"id": self._origin.new_id(), "customer_id": customer_id, "tag": tag}
            rows.add(CustomerTag, {**row, "batch_id": self._origin.batch_id})

    def _own_fields(self, record: ImportRecord, customer_id: int, rows: Rows) -> None:
        for name, value in record.own.items():
            row = {"id": self._origin.new_id(), "customer_id": customer_id, "name": name}
            rows.add(CustomValue, {**row, "value": value, "batch_id": self._origin.batch_id})


def _is_personal(address: str, record: ImportRecord) -> bool:
    """hans.frei@firma.ch is the address of Hans Frei, info@firma.ch is the company's."""
    local = _letters(address.partition("@")[0])
    for field in (Field.LAST_NAME, Field.FIRST_NAME):
        name = record.values.get(field, "")
        if len(name) >= _SHORTEST_NAME and _letters(name) in local:
            return True
    return False


@lru_cache(maxsize=8192)
def _letters(text: str) -> str:
    """Give the folded letters without blanks; names and "info" come again and again."""
    return fold(text).replace(" ", "")
