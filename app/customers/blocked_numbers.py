"""Which of a customer's numbers must not be dialled, wherever somebody said so."""

from __future__ import annotations

from sqlalchemy import BigInteger, bindparam, or_, select
from sqlalchemy.orm import Session

from app.customers.derived import number_hash
from app.customers.models import Block, Customer, Phone
from app.database.one_of import one_of

# Made once: whenever a customer is opened, making them would take longer than running them.
_ID = bindparam("customer_id", type_=BigInteger())
_PHONES = (
    select(Phone.id, Phone.contact_id, Phone.typed, Customer.country)
    .join(Customer, Customer.id == Phone.customer_id)
    .where(Phone.customer_id == _ID)
)
_BLOCKS = select(Block.customer_id, Block.contact_id, Block.number_hash).where(
    Block.lifted_at.is_(None), or_(Block.customer_id == _ID, one_of(Block.number_hash, "hashes"))
)


def blocked_numbers(session: Session, customer_id: int) -> set[int]:
    """Give the ids of a customer's numbers that are under a block in force.

    By the number itself in any spelling, whoever it was blocked for, or by the person it belongs
    to; where the whole customer is blocked, all of them.
    """
    connection, values = session.connection(), {"customer_id": customer_id}
    phones = connection.execute(_PHONES, values).all()
    hashes = {phone.id: number_hash(phone.typed, phone.country) for phone in phones}
    blocks = connection.execute(_BLOCKS, values | {"hashes": list(hashes.values())}).all()
    numbers = {block.number_hash for block in blocks}
    whole = {(block.customer_id, block.contact_id) for block in blocks if not block.number_hash}
    return {
        phone.id
        for phone in phones
        if hashes[phone.id] in numbers
        or (customer_id, None) in whole
        or (phone.contact_id is not None and (customer_id, phone.contact_id) in whole)
    }
