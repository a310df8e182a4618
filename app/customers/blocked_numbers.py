"""Which of a customer's numbers must not be dialled, wherever somebody said so."""

from __future__ import annotations

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.customers.derived import number_hash
from app.customers.models import Block, Customer, Phone


def blocked_numbers(session: Session, customer_id: int) -> set[int]:
    """Give the ids of a customer's numbers that are under a block in force.

    By the number itself in any spelling, whoever it was blocked for, or by the person it belongs
    to; where the whole customer is blocked, all of them.
    """
    country = session.scalar(select(Customer.country).where(Customer.id == customer_id))
    phones = session.execute(
        select(Phone.id, Phone.contact_id, Phone.typed).where(Phone.customer_id == customer_id)
    ).all()
    hashes = {phone.id: number_hash(phone.typed, country) for phone in phones}
    blocks = session.execute(
        select(Block.customer_id, Block.contact_id, Block.number_hash).where(
            Block.lifted_at.is_(None),
            or_(Block.customer_id == customer_id, Block.number_hash.in_(hashes.values())),
        )
    ).all()
    numbers = {block.number_hash for block in blocks}
    whole = {(block.customer_id, block.contact_id) for block in blocks if not block.number_hash}
    return {
        phone.id
        for phone in phones
        if hashes[phone.id] in numbers
        or (customer_id, None) in whole
        or (phone.contact_id is not None and (customer_id, phone.contact_id) in whole)
    }
