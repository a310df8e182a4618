"""Who looked at whom: access reports and erasures, as the access log keeps them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import String, cast, or_, select
from sqlalchemy.orm import Session

from app.customers.models import Contact, Customer
from app.database.erasing import ERASURE
from app.database.journal import Changed, author_id, handles
from app.database.models import AccessLog
from app.team.models import User

_MOST = 1_000


class Access(StrEnum):
    """What was done with personal data."""

    REPORT = "access_report"
    ERASURE = ERASURE


class Entry(NamedTuple):
    """One line of the log.

    person: who it was, "" where nobody knows the name. about: whom it was about, as the database
    knows the name now; "" after an erasure. subject_id: the same by id.
    """

    seq: int
    at: datetime
    person: str
    what: str
    customer_id: int | None
    contact_id: int | None
    about: str = ""

    @property
    def subject_id(self) -> int | None:
        """The id by which the person or customer is named."""
        return self.customer_id if self.contact_id is None else self.contact_id


@dataclass(frozen=True, kw_only=True)
class NoteAccess:
    """Somebody takes out what the database holds about a person."""

    what: Access
    customer_id: int
    contact_id: int | None = None


@handles("note_access")
def note_access(session: Session, command: NoteAccess) -> Changed:
    """Write it down, with ids alone."""
    detail = {
        "customer_id": str(command.customer_id),
        "contact_id": None if command.contact_id is None else str(command.contact_id),
    }
    session.add(AccessLog(user_id=author_id(session), what=command.what.value, detail=detail))
    return Changed("access_log", ())


def entries(
    session: Session, since: datetime | None = None, about: int | None = None
) -> list[Entry]:
    """Give the newest lines first, at most 1,000; on a server others' are the privacy officer's.

    about: the id of a person or a customer.
    """
    wanted = (
        select(AccessLog, User.name)
        .outerjoin(User, User.id == AccessLog.user_id)
        .order_by(AccessLog.seq.desc())
        .limit(_MOST)
    )
    if since is not None:
        wanted = wanted.where(AccessLog.recorded_at >= since)
    if about is not None:
        ids = (AccessLog.detail[name].as_string() for name in ("customer_id", "contact_id"))
        wanted = wanted.where(or_(*(cast(one, String) == str(about) for one in ids)))
    found = [_entry(row, name) for row, name in session.execute(wanted)]
    names = _names(session, found)
    return [one._replace(about=names.get(one.subject_id or 0, "")) for one in found]


def _names(session: Session, found: list[Entry]) -> dict[int, str]:
    """Give the present names of whom these lines are about."""
    people = select(Contact.id, Contact.first_name, Contact.last_name).where(
        Contact.id.in_({one.contact_id for one in found if one.contact_id is not None})
    )
    companies = select(Customer.id, Customer.company).where(
        Customer.id.in_({one.customer_id for one in found if one.contact_id is None})
    )
    names = {row.id: row.company for row in session.execute(companies)}
    for id_, first, last in session.execute(people):
        names[id_] = " ".join(part for part in (first, last) if part)
    return names


def _entry(row: AccessLog, name: str | None) -> Entry:
    def id_of(word: str) -> int | None:
        found = str(row.detail.get(word) or "")
        return int(found) if found.isdigit() else None

    return Entry(
        row.seq, row.recorded_at, name or "", row.what, id_of("customer_id"), id_of("contact_id")
    )
