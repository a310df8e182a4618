"""Giving a customer that an import changed its former values back."""

from __future__ import annotations

import json
from typing import Any, cast

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.customers import derived
from app.customers.models import Contact, Customer, ImportBatch
from app.database.base import table_of
from app.database.batches import delete_rows
from app.database.models import Change
from app.database.on_server import on_server
from app.exchange.batches.results import Kept, KeptBecause
from app.exchange.batches.rows import Rows
from app.exchange.taking_back.traces import Traces
from app.follow_ups.upkeep_of_customer import keep_next_step

_NOT_RESTORED = frozenset({"version", "next_step_on"})  # counts on; follows from the follow-ups


def restore(session: Session, batch: ImportBatch, customer_id: int, traces: Traces) -> list[Kept]:
    """Take from a customer what an import added and set back what it changed.

    A field that somebody changed since keeps its present value and is told.
    """
    kept = _restore_columns(session, batch, customer_id)
    kept += _delete_added(session, batch.id, customer_id, traces)
    keep_next_step(session, customer_id)
    session.expire_all()
    derived.keep_keys(session.get_one(Customer, customer_id))
    derived.keep_search(session, customer_id)
    return kept


def _restore_columns(session: Session, batch: ImportBatch, customer_id: int) -> list[Kept]:
    changes = session.execute(
        select(Change.old, Change.new)
        .where(
            Change.command_uuid == batch.command_uuid,
            Change.table_name == "customer",
            Change.row_id == str(customer_id),
            Change.operation == "update",
        )
        .order_by(Change.seq.desc())
    ).all()
    kept: list[Kept] = []
    for old, new in changes:
        present = _stored(session, customer_id)
        former: dict[str, Any] = {}
        for name, value in (new or {}).items():
            if name in _NOT_RESTORED:
                continue
            if present[name] == value:
                former[name] = old[name]
            else:
                kept.append(Kept(customer_id, name, KeptBecause.EDITED))
        _store(session, customer_id, former)
    return kept


def _stored(session: Session, customer_id: int) -> dict[str, Any]:
    """The row in the form in which the journal keeps values."""
    if on_server(session):
        question = text("SELECT to_jsonb(c) FROM customer AS c WHERE id = :id")
        return cast("dict[str, Any]", session.scalar(question, {"id": customer_id}))
    question = text("SELECT * FROM customer WHERE id = :id")
    return dict(session.execute(question, {"id": customer_id}).mappings().one())


def _store(session: Session, customer_id: int, values: dict[str, Any]) -> None:
    if not values:
        return
    known = {name: value for name, value in values.items() if name in table_of(Customer).c}
    if on_server(session):
        settings = ", ".join(f'"{name}" = r."{name}"' for name in known)
        statement = text(
            f"UPDATE customer SET {settings}, version = customer.version + 1 "
            "FROM jsonb_populate_record(NULL::customer, CAST(:old AS jsonb)) AS r "
            "WHERE customer.id = :id"
        )
        session.execute(statement, {"old": json.dumps(known), "id": customer_id})
        return
    settings = ", ".join(f'"{name}" = :{name}' for name in known)
    statement = text(f"UPDATE customer SET {settings}, version = version + 1 WHERE id = :row_id")
    session.execute(statement, {**known, "row_id": customer_id})


def _delete_added(session: Session, batch_id: int, customer_id: int, traces: Traces) -> list[Kept]:
    kept: list[Kept] = []
    for model in reversed(Rows.ORDER[1:]):
        table = table_of(model)
        wanted = select(table.c.id).where(
            table.c.customer_id == customer_id, table.c.batch_id == batch_id
        )
        ids = list(session.scalars(wanted))
        staying = traces.edited_rows(session, model, ids)
        if model is Contact:
            staying |= traces.used_contacts(session, ids)
        delete_rows(session, table, batch_id, [id_ for id_ in ids if id_ not in staying])
        kept += [Kept(customer_id, table.name, KeptBecause.EDITED) for _ in staying]
    return kept
