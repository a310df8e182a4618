"""Tables of the teams of key accounts."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database.base import Base, Words
from app.key_accounts.rules import KeyPart

DONE_WHEN_LENGTH = 300
"""How many characters the criterion may have by which a task is done."""


class KeyMember(Base):
    """Somebody in the team of a key account: its lead, the deputy, a member."""

    __tablename__ = "key_member"
    __table_args__ = (
        Index(None, "customer_id"),
        Index(None, "user_id"),
        Index(None, "batch_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    part: Mapped[KeyPart] = mapped_column(Words(KeyPart, 10))
    batch_id: Mapped[int | None] = mapped_column()  # moved from a local file


class KeyTask(Base):
    """What a follow-up needs besides to be a task of the key team; it has the follow-up's id.

    The follow-up's words are the goal, its day is when the task is due, its owner does it.
    """

    __tablename__ = "key_task"
    __table_args__ = (Index(None, "customer_id"), Index(None, "batch_id"))

    id: Mapped[int] = mapped_column(
        ForeignKey("follow_up.id"), primary_key=True, autoincrement=False
    )
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id"))
    done_when: Mapped[str] = mapped_column(String(DONE_WHEN_LENGTH))
    contact_allowed: Mapped[bool] = mapped_column()
    batch_id: Mapped[int | None] = mapped_column()  # moved from a local file
