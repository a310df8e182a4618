"""``talktrack search``: customers by words or numbers."""

from __future__ import annotations

import argparse
from array import array
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from app.customers.search import finding, queries
from app.customers.search.listing import Listing

if TYPE_CHECKING:
    from app.command_line import CommandContext

_DONE = 0
_LIMIT = 50


def add_parser(subcommands: Any) -> None:
    """Add the subcommand of this room."""
    parser = subcommands.add_parser("search", help="find customers by words or numbers")
    parser.add_argument("text", metavar="TEXT", help="beginnings of words in any order, or digits")
    parser.add_argument("--limit", type=_limit, default=_LIMIT, help="at most so many customers")
    parser.set_defaults(run=run)


def _limit(text: str) -> int:
    limit = int(text)
    if limit < 0:
        raise argparse.ArgumentTypeError("a limit is 0 or more")
    return limit


def run(arguments: argparse.Namespace, context: CommandContext) -> int:
    """Print the customers found, sorted by name, and how many there are in all."""
    with context.database.read() as session:
        ids, total = _ids(session, Listing(text=arguments.text), arguments.limit)
        rows = queries.rows(session, ids)
    document = {"total": total, "customers": [_as_json(row) for row in rows]}
    context.answer(document, [_as_line(row) for row in rows])
    return _DONE


def _ids(session: Session, listing: Listing, limit: int) -> tuple[array[int], int]:
    found = finding.first(session, listing)
    total = finding.count(session, listing) if found.total is None else found.total
    ids = found.ids
    while len(ids) < min(limit, total):
        chunk = finding.following(session, listing, ids[-1], total)
        if not chunk:
            break
        ids += chunk
    return ids[:limit], total


def _as_json(row: queries.CustomerRow) -> dict[str, str | None]:
    return {
        "id": str(row.id),
        "company": row.company,
        "city": row.city or None,
        "phone": row.e164 or row.phone or None,
        "segment": row.segment,
        "next_step_on": None if row.next_step_on is None else row.next_step_on.isoformat(),
    }


def _as_line(row: queries.CustomerRow) -> str:
    next_step = "" if row.next_step_on is None else row.next_step_on.isoformat()
    return "\t".join((row.company, row.city, row.phone, row.segment or "", next_step))
