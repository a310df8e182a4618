"""Writing a list of quotes or orders: known ones are updated, every record is accounted for.

Under one command of the journal and in small transactions, as a list of customers is written.
"""

from __future__ import annotations

import uuid as uuids
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.calls.paperwork.quote_keeping import settle_quote
from app.customers import derived
from app.customers.models import Customer, ImportBatch
from app.database.database import Database
from app.database.journal import Changed, NobodySignedInError, enter
from app.database.parts import in_parts
from app.exchange.batches.batch_lock import batch_lock
from app.exchange.batches.commands import StartImport
from app.exchange.batches.results import Result, RowResult, Sums
from app.exchange.columns.paper_fields import ListKind
from app.exchange.customer_lists.import_batch import Imported
from app.exchange.messages import Level, Message, Reason
from app.exchange.papers.paper_reading import PaperRecord
from app.exchange.papers.paper_steps import PaperSteps, dates_of
from app.exchange.taking_back.undo import take_back
from app.quotes.models import Order, Quote
from app.quotes.rules import OPEN, QuoteState

_CHUNK = 50  # each may plan two steps


@dataclass(frozen=True, kw_only=True)
class PaperPlan:
    """How a list is to be imported."""

    kind: ListKind
    file_name: str
    dry_run: bool = False


@dataclass
class _Found:
    """What is known of the records of one chunk."""

    by_number: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    by_name: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def customers(self, record: PaperRecord) -> list[int]:
        """Give the customers a record can mean: by number, else by name."""
        if record.customer_number:
            return self.by_number.get(record.customer_number, [])
        return self.by_name.get(derived.name_key(record.customer), [])


def import_papers(
    database: Database,
    records: Iterable[PaperRecord],
    plan: PaperPlan,
    *,
    on_rows: Callable[[list[RowResult]], None] = lambda rows: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Imported:
    """Import records; a dry run tells the same and leaves nothing.

    Raises NobodySignedInError where nobody is known as author.
    """
    if database.user_id is None:
        raise NobodySignedInError
    return _Run(database, database.user_id, plan, on_rows, cancelled).go(records)


class _Run:
    """One import on its way."""

    def __init__(
        self,
        database: Database,
        author_id: int,
        plan: PaperPlan,
        on_rows: Callable[[list[RowResult]], None],
        cancelled: Callable[[], bool],
    ) -> None:
        self._database = database
        self._author_id = author_id
        self._plan = plan
        self._on_rows = on_rows
        self._cancelled = cancelled
        self._sums = Sums()
        self._uuid = str(uuids.uuid4())
        self._batch_id = database.ids.new()
        self._at = database.clock()
        self._steps = PaperSteps(database, self._batch_id, author_id)
        self._foreseen: dict[tuple[int, str], int] = {}

    def go(self, records: Iterable[PaperRecord]) -> Imported:
        if self._plan.dry_run:
            complete = self._all(records)
            return Imported(None, self._sums, cancelled=not complete)
        with batch_lock(self._database, self._batch_id):
            start = StartImport(id=self._batch_id, file_name=self._plan.file_name)
            self._database.execute(start, uuid=self._uuid)
            try:
                complete = self._all(records)
                if complete:
                    self._finish()
            except BaseException:
                take_back(self._database, self._batch_id)
                raise
            if not complete:
                take_back(self._database, self._batch_id)
                return Imported(None, self._sums, cancelled=True)
        self._database.tell(self._changed)
        return Imported(self._batch_id, self._sums)

    @property
    def _changed(self) -> Changed:
        kinds = (Changed(kind, ()) for kind in ("quote", "order", "customer", "follow_up"))
        return sum(kinds, Changed("import", [self._batch_id]))

    def _all(self, records: Iterable[PaperRecord]) -> bool:
        for chunk in in_parts(records, _CHUNK):
            if self._cancelled():
                return False
            done = list(self._chunk(chunk))
            self._sums.count(done)
            self._on_rows(done)
        return True

    def _chunk(self, chunk: Sequence[PaperRecord]) -> Iterator[RowResult]:
        if self._plan.dry_run:
            with self._database.read() as session:
                found = _find(session, chunk)
                yield from [self._one(session, record, found) for record in chunk]
            return
        with self._database.write() as session:
            enter(session, self._uuid, self._author_id, self._at)
            found = _find(session, chunk)
            done = [self._one(session, record, found) for record in chunk]
            session.flush()
        yield from done

    def _one(self, session: Session, record: PaperRecord, found: _Found) -> RowResult:
        base = record.base
        if base.rejected:
            return RowResult(base, Result.REJECTED, None)
        customers = found.customers(record)
        if len(customers) != 1:
            reason = Reason.SEVERAL_MATCH if customers else Reason.CUSTOMER_UNKNOWN
            named = record.customer_number or record.customer
            level = Level.WARNING if customers else Level.ERROR
            base.messages.append(Message(level, reason, value=named))
            return RowResult(base, Result.SKIPPED if customers else Result.REJECTED, None)
        is_quote = self._plan.kind is ListKind.QUOTES
        keep = self._keep_quote if is_quote else self._keep_order
        result = keep(session, record, customers[0])
        if result is Result.SKIPPED:
            base.messages.append(Message(Level.NOTE, Reason.CHANGED_NOTHING, value=record.number))
        return RowResult(base, result, customers[0])

    def _keep_quote(self, session: Session, record: PaperRecord, customer_id: int) -> Result:
        values = {
            "subject": record.subject,
            "amount_minor": record.amount_minor,
            "sent_on": record.on,
            "valid_until": record.valid_until,
            "state": record.state,
            "competitor": record.competitor,
            "probability": record.probability,
            "reason_lost": record.reason_lost,
        }
        known = _known(session, Quote, customer_id, record.number)
        if known is not None:
            before = dates_of(known)
            result = self._update(known, {**values, **_currency(record)})
            if result is Result.UPDATED and known.state not in OPEN:
                self._settle(session, known)
            elif result is Result.UPDATED and not self._plan.dry_run:
                self._steps.plan(session, known, before)
            return result
        made = {name: value for name, value in values.items() if value not in (None, "")}
        quote = Quote(
            **{"state": QuoteState.SENT, **made},
            **self._origin(record, customer_id),
            owner_id=self._author_id,
        )
        result = self._add(session, quote)
        if not self._plan.dry_run:
            self._steps.plan(session, quote)
        return result

    def _keep_order(self, session: Session, record: PaperRecord, customer_id: int) -> Result:
        quote = None
        if record.quote_number:
            quote = _known(session, Quote, customer_id, record.quote_number)
        values = {
            "subject": record.subject,
            "amount_minor": record.amount_minor,
            "contribution_minor": record.contribution_minor,
            "ordered_on": record.on,
            "quote_id": quote.id if quote else None,
        }
        known = _known(session, Order, customer_id, record.number)
        if known is not None:
            result = self._update(known, {**values, **_currency(record)})
        else:
            made = {name: value for name, value in values.items() if value not in (None, "")}
            order = Order(**made, **self._origin(record, customer_id), author_id=self._author_id)
            result = self._add(session, order)
        if quote is not None and quote.state in OPEN and not self._plan.dry_run:
            quote.state = QuoteState.ACCEPTED
            self._settle(session, quote)
        return result

    def _origin(self, record: PaperRecord, customer_id: int) -> dict[str, Any]:
        return {
            "id": self._database.ids.new(),
            "customer_id": customer_id,
            "number": record.number,
            "currency": record.currency,
            "batch_id": self._batch_id,
        }

    def _add(self, session: Session, row: Quote | Order) -> Result:
        """Add a row; a second record of the same number in one list updates the first."""
        key = (row.customer_id, row.number or "")
        if self._plan.dry_run:
            if key in self._foreseen:
                return Result.UPDATED
            self._foreseen[key] = row.id
            return Result.CREATED
        session.add(row)
        session.flush()
        return Result.CREATED

    def _update(self, row: Quote | Order, values: dict[str, Any]) -> Result:
        """Write what the list knows and what differs; what it does not name stays."""
        named = {name: value for name, value in values.items() if value not in (None, "")}
        differs = {name: new for name, new in named.items() if getattr(row, name) != new}
        if not differs:
            return Result.SKIPPED
        if not self._plan.dry_run:
            for name, new in differs.items():
                setattr(row, name, new)
        return Result.UPDATED

    def _settle(self, session: Session, quote: Quote) -> None:
        if not self._plan.dry_run:
            settle_quote(session, quote.id, quote.customer_id, quote.state)

    def _finish(self) -> None:
        sums = self._sums
        with self._database.write() as session:
            enter(session, self._uuid, self._author_id, self._at)
            session.execute(
                update(ImportBatch)
                .where(ImportBatch.id == self._batch_id)
                .values(
                    state="done",
                    finished_at=self._database.clock(),
                    records=sums.records,
                    created=sums.created,
                    updated=sums.updated,
                    skipped=sums.skipped,
                    rejected=sums.rejected,
                )
            )
            self._database.tell_others(session, self._changed)


def _find(session: Session, chunk: Sequence[PaperRecord]) -> _Found:
    found = _Found()
    numbers = {one.customer_number for one in chunk if one.customer_number}
    names = {derived.name_key(one.customer) for one in chunk if not one.customer_number}
    wanted = select(Customer.number, Customer.id).where(Customer.number.in_(numbers))
    for number, id_ in session.execute(wanted):
        found.by_number[number or ""].append(id_)
    named = select(Customer.sort_key, Customer.id).where(Customer.sort_key.in_(names - {""}))
    for key, id_ in session.execute(named):
        found.by_name[key].append(id_)
    return found


def _known(session: Session, table: Any, customer_id: int, number: str) -> Any:
    """Give the customer's paper of this number; the newest where it was entered twice."""
    wanted = select(table).where(table.customer_id == customer_id, table.number == number)
    return session.scalar(wanted.order_by(table.id.desc()).limit(1))


def _currency(record: PaperRecord) -> dict[str, str]:
    """Give the currency where the amount came with the record."""
    return {} if record.amount_minor is None else {"currency": record.currency}
