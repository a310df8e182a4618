"""Deciding for each record of a list whether it is new, known, or one more person of a company."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, exists, select, tuple_
from sqlalchemy.orm import Session

from app.customers import derived
from app.customers.models import Block, Customer, Email, Phone
from app.database.fold import fold
from app.exchange.batches.results import UpdateBy
from app.exchange.fields import Field
from app.exchange.messages import Level, Message, Reason
from app.exchange.values.records import ImportRecord

Key = tuple[str, ...]


class Seen:
    """What was read of the list so far, to find people of one company and likely duplicates.

    Two records are people of one customer where company and address agree, or company and
    customer number; in lists that name people's companies, the company alone. A shared e-mail
    address joins nobody.

    Only hashes of 64 bits are kept, since the texts of a million records take a gigabyte; two
    different ones agree by chance in one of ten million such lists.
    """

    def __init__(self) -> None:
        self._customers: dict[int, int] = {}
        self._records: dict[int, int] = {}
        self._said: dict[int, int] = {}

    def first_like(self, record: ImportRecord) -> int | None:
        """Give the number of the earlier record that this one repeats word for word, or None."""
        said = hash((tuple(record.values.items()), tuple(record.remarks), record.currency))
        first = self._said.setdefault(said, record.number)
        return None if first == record.number else first

    def customer_of(self, record: ImportRecord, keys: Sequence[int]) -> int | None:
        """Give the customer whose further person this record is, or None.

        keys: the record's ``company_keys``.
        """
        for key in keys:
            if key in self._customers:
                return self._customers[key] if record.person else None
        return None

    def remember(self, record: ImportRecord, keys: Sequence[int], customer_id: int) -> None:
        """Keep which customer a record made, and flag it where the same stood there before."""
        for key in keys:
            self._customers.setdefault(key, customer_id)
        name, person = record.name.casefold(), record.person.casefold()
        same = hash((name, person, record.values.get(Field.CITY)))
        before = self._records.setdefault(same, record.number)
        if before != record.number:
            record.messages.append(
                Message(
                    Level.WARNING, Reason.MAY_BE_DUPLICATE, value=record.name, detail=str(before)
                )
            )


def company_keys(record: ImportRecord) -> list[int]:
    """Give the hashes by which another person of the same company is known."""
    get = record.values.get
    written = get(Field.COMPANY)
    if not written:
        return []
    company = fold(written)
    keys: list[int] = []
    if number := get(Field.NUMBER):
        keys.append(hash((company, "number", number)))
    street, place = get(Field.STREET), get(Field.ZIP) or get(Field.CITY)
    if street and place:
        keys.append(hash((company, "address", fold(street), fold(place))))
    if Field.IS_COMPANY in record.ticks:
        keys.append(hash((company, "relation")))
    return keys


class Known:
    """Finds customers that are in the database already, for ``--update-by``.

    batch_id: rows of this import itself are not known customers.
    """

    def __init__(self, update_by: Sequence[UpdateBy], batch_id: int) -> None:
        self._update_by = update_by
        self._batch_id = batch_id

    def find(self, session: Session, records: Sequence[ImportRecord]) -> dict[int, set[int]]:
        """Give for record numbers the customers they match by the first key that matches any."""
        found: dict[int, set[int]] = {}
        for by in self._update_by:
            open_ones = [r for r in records if r.number not in found and not r.rejected]
            keys = {record.number: keys_of(record, by) for record in open_ones}
            matches = self._matches(session, by, {key for ks in keys.values() for key in ks})
            for number, wanted in keys.items():
                ids = {id_ for key in wanted for id_ in matches.get(key, ())}
                if ids:
                    found[number] = ids
        return found

    def _matches(self, session: Session, by: UpdateBy, keys: set[Key]) -> dict[Key, set[int]]:
        matches: defaultdict[Key, set[int]] = defaultdict(set)
        if not keys:
            return matches
        columns, customer_id = _COLUMNS[by]
        single = len(columns) == 1
        among: ColumnElement[bool] = (
            columns[0].in_([key[0] for key in keys])
            if single
            else tuple_(*columns).in_([tuple(key) for key in keys])
        )
        wanted = (
            select(customer_id, *columns)
            .join(Customer, Customer.id == customer_id)
            .where(among, Customer.batch_id.is_distinct_from(self._batch_id))
        )
        if by is UpdateBy.NUMBER or by is UpdateBy.NAME_AND_CITY:
            wanted = select(customer_id, *columns).where(
                among, Customer.batch_id.is_distinct_from(self._batch_id)
            )
        for id_, *values in session.execute(wanted):
            matches[tuple(values)].add(id_)
        return matches


_COLUMNS: dict[UpdateBy, tuple[tuple[ColumnElement[str | None], ...], ColumnElement[int]]] = {
    UpdateBy.NUMBER: ((Customer.number,), Customer.id),  # type: ignore[dict-item]
    UpdateBy.EMAIL: ((Email.address_key,), Email.customer_id),  # type: ignore[dict-item]
    UpdateBy.PHONE: ((Phone.e164,), Phone.customer_id),  # type: ignore[dict-item]
    UpdateBy.NAME_AND_CITY: (
        (Customer.sort_key, Customer.city_key),  # type: ignore[dict-item]
        Customer.id,
    ),
}


def keys_of(record: ImportRecord, by: UpdateBy) -> list[Key]:
    """Give what a record can be found again by; nothing where it lacks the value."""
    match by:
        case UpdateBy.NUMBER:
            number = record.get(Field.NUMBER)
            return [(number,)] if number else []
        case UpdateBy.EMAIL:
            return [(derived.address_key(address),) for _, address in record.emails]
        case UpdateBy.PHONE:
            return [
                (number.e164,)
                for kind, number in record.phones
                if number.e164 and number.valid and kind is not Field.FAX
            ]
        case UpdateBy.NAME_AND_CITY:
            city = derived.city_key(record.get(Field.CITY))
            return [(derived.name_key(record.name), city)] if city else []


def note_blocked_numbers(session: Session, records: Iterable[ImportRecord]) -> None:
    """Flag numbers that somebody asked not to be called on, in whatever list they come."""
    in_force = Block.lifted_at.is_(None) & Block.number_hash.is_not(None)
    if not session.scalar(select(exists().where(in_force))):
        return
    hashes: defaultdict[str, list[tuple[ImportRecord, str]]] = defaultdict(list)
    for record in records:
        for _, number in record.phones:
            typed_hash = derived.number_hash(number.typed, record.region)
            hashes[typed_hash].append((record, number.typed))
    if not hashes:
        return
    wanted = select(Block.number_hash).where(Block.number_hash.in_(list(hashes)), in_force)
    for found in set(session.scalars(wanted)):
        for record, typed in hashes[found or ""]:
            record.blocked.append(found or "")
            record.messages.append(Message(Level.WARNING, Reason.NUMBER_IS_BLOCKED, value=typed))
