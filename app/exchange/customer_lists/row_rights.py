"""Whether a customer may be called: the legal basis a list stands on, and do-not-call."""

from __future__ import annotations

from app.customers import derived
from app.customers.models import Block, Permission
from app.exchange.batches.rows import Holder, Origin, Rows
from app.exchange.customer_lists.customer_columns import is_blocked
from app.exchange.fields import Field
from app.exchange.messages import Level, Message, Reason
from app.exchange.values.records import ImportRecord
from app.exchange.values.single_values import permission_of

_LONGEST_SOURCE = 200


def permission(record: ImportRecord, customer_id: int, origin: Origin, rows: Rows) -> None:
    """Make the legal basis: what the record says, else what the whole list is."""
    typed = record.values.get(Field.PERMISSION)
    said = permission_of(typed) if typed else None
    rows.add(
        Permission,
        {
            "id": origin.new_id(),
            "customer_id": customer_id,
            "type": said or origin.basis,
            "source": origin.file_name[:_LONGEST_SOURCE] or None,
            "evidence": typed,
            "author_id": origin.author_id,
            "batch_id": origin.batch_id,
        },
    )


def blocks(record: ImportRecord, holder: Holder, origin: Origin, rows: Rows) -> None:
    """Block whoever the list says must not be called, and whoever has a number under a block.

    A list's own word blocks each of the numbers too, so that no other list brings them back.
    """
    said = is_blocked(record)
    if not said and not record.blocked:
        return
    hashes: list[str | None] = list(record.blocked)
    if said:
        numbers = (derived.number_hash(one.typed, record.region) for _, one in record.phones)
        hashes = [None, *numbers]
        record.messages.append(Message(Level.NOTE, Reason.DO_NOT_CALL_RECORDED))
    for number_hash in dict.fromkeys(hashes):
        rows.add(
            Block,
            {
                "id": origin.new_id(),
                "customer_id": holder.customer_id,
                "number_hash": number_hash,
                "since": origin.at,
                "author_id": origin.author_id,
                "batch_id": origin.batch_id,
            },
        )
