"""Links to files, folders and addresses in a customer's timeline; only where they lead is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database.journal import Changed, author_id, handles, moment
from app.history.errors import NoLinkError
from app.history.link_targets import reach_of
from app.history.models import Activity
from app.history.rules import ActivityKind
from app.history.upkeep_of_customer import in_history


class NewLink(NamedTuple):
    """A path or an address."""

    id: int
    target: str


@dataclass(frozen=True, kw_only=True)
class AttachLinks:
    """Links of a customer, dropped at once."""

    customer_id: int
    links: tuple[NewLink, ...]


@handles("attach_links", may_wait=True)
def attach_links(session: Session, command: AttachLinks) -> Changed:
    """Keep them; one that stands there already is kept once. Raises NoLinkError."""
    links = select(Activity.text).where(
        Activity.customer_id == command.customer_id,
        Activity.kind == ActivityKind.LINK,
        in_history(),
    )
    known = set(session.scalars(links))
    for link in command.links:
        if reach_of(link.target) is None:
            raise NoLinkError(link.target)
        if link.target not in known:
            known.add(link.target)
            session.add(
                Activity(
                    id=link.id,
                    customer_id=command.customer_id,
                    kind=ActivityKind.LINK,
                    happened_at=moment(session),
                    text=link.target,
                    author_id=author_id(session),
                )
            )
    return Changed("customer", [command.customer_id])
