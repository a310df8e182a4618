"""Looks whether a database holds together: pages, references, triggers, kept columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

from sqlalchemy import ColumnElement, MetaData, and_, func, select, text
from sqlalchemy.orm import Session

from app.customers.models import Customer
from app.customers.rules import Status, needs_next_step
from app.database import triggers
from app.database.on_server import on_server
from app.database.pages import damaged_pages
from app.database.team import team_state
from app.follow_ups.models import FollowUp
from app.follow_ups.states import FollowUpState
from app.history.models import Complaint
from app.history.rules import ComplaintState
from app.upkeep.state.problems import Problem, ProblemKind, problem_if_any
from app.upkeep.state.text_checks import search_text_differs, sort_key_differs

_CUSTOMERS_PER_STEP = 5_000  # each statement stays far below a server's time limit

Finder = Callable[[Session, ColumnElement[bool]], Iterator[int]]
"""Gives the ids of the customers with a problem, among those of a step."""


def technical_problems(session: Session, metadata: MetaData) -> list[Problem]:
    """Check pages, triggers, rights; quick enough to be done whenever somebody looks."""
    damaged = problem_if_any(ProblemKind.DAMAGED_PAGES, _damaged_pages(session))
    if damaged:
        return damaged  # nothing that is read of damaged pages can be relied on
    missing = triggers.missing(session.connection(), metadata)
    return problem_if_any(ProblemKind.MISSING_TRIGGERS, missing) + _server_problems(
        session, metadata
    )


def _server_problems(session: Session, metadata: MetaData) -> list[Problem]:
    if not on_server(session):
        return []
    connection = session.connection()
    missing = team_state.missing_rights(connection, metadata)
    differing = team_state.differing_logins(connection)
    return problem_if_any(ProblemKind.MISSING_RIGHTS, missing) + problem_if_any(
        ProblemKind.LOGINS_DIFFER, differing
    )


def problems(session: Session, metadata: MetaData) -> list[Problem]:
    """Check everything; takes about a minute for a million customers."""
    found = technical_problems(session, metadata)
    if any(problem.kind is ProblemKind.DAMAGED_PAGES for problem in found):
        return found
    found += problem_if_any(ProblemKind.BROKEN_REFERENCES, _broken_references(session))
    places: defaultdict[ProblemKind, list[int]] = defaultdict(list)
    for step in _steps(session):
        for kind, finder in _FINDERS.items():
            places[kind].extend(finder(session, step))
    for kind, ids in places.items():
        found += problem_if_any(kind, ids)
    return found


def _damaged_pages(session: Session) -> list[str]:
    if on_server(session):
        return []
    return damaged_pages(session.connection())


def _broken_references(session: Session) -> Iterator[str]:
    """Name rows that refer to rows that are not there; a server never lets it come so far."""
    if on_server(session):
        return
    for table, row_id, parent, _ in session.execute(text("PRAGMA foreign_key_check")):
        yield f"{table} {row_id}: {parent}"


def _steps(session: Session) -> Iterator[ColumnElement[bool]]:
    """Walk all customers in steps by id."""
    last = -1
    while True:
        ids = select(Customer.id).where(Customer.id > last).order_by(Customer.id)
        step = ids.limit(_CUSTOMERS_PER_STEP).subquery()
        end = session.scalar(select(func.max(step.c.id)))
        if end is None:
            return
        yield and_(Customer.id > last, Customer.id <= end)
        last = end


def _next_step_differs(session: Session, step: ColumnElement[bool]) -> Iterator[int]:
    earliest = select(func.min(FollowUp.due_on)).where(
        FollowUp.customer_id == Customer.id, FollowUp.state == FollowUpState.OPEN
    )
    differs = Customer.next_step_on.is_distinct_from(earliest.scalar_subquery())
    yield from session.scalars(select(Customer.id).where(step, differs))


def _complaint_differs(session: Session, step: ColumnElement[bool]) -> Iterator[int]:
    oldest = select(func.min(Complaint.opened_at)).where(
        Complaint.customer_id == Customer.id, Complaint.state == ComplaintState.OPEN
    )
    differs = Customer.complaint_since.is_distinct_from(oldest.scalar_subquery())
    yield from session.scalars(select(Customer.id).where(step, differs))


def _without_next_step(session: Session, step: ColumnElement[bool]) -> Iterator[int]:
    """Find customers whom nobody would call again: no follow-up, and no day of care either."""
    needing = [status for status in Status if needs_next_step(status)]
    yield from session.scalars(
        select(Customer.id).where(
            step,
            Customer.status.in_(needing),
            Customer.next_step_on.is_(None),
            Customer.care_due_on.is_(None),
        )
    )


_FINDERS: dict[ProblemKind, Finder] = {
    ProblemKind.NEXT_STEP_DIFFERS: _next_step_differs,
    ProblemKind.COMPLAINT_DIFFERS: _complaint_differs,
    ProblemKind.SEARCH_TEXT_DIFFERS: search_text_differs,
    ProblemKind.SORT_KEY_DIFFERS: sort_key_differs,
    ProblemKind.WITHOUT_NEXT_STEP: _without_next_step,
}
