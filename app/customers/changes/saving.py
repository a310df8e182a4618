"""Saving all that was edited of a customer at once: everything, or nothing and why not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from app.customers.changes import care_commands, contact_commands, number_commands
from app.customers.changes.care_commands import ChangeOwner, ChangeSegment, ChangeStatus
from app.customers.changes.commands import EditCustomer, edit_customer
from app.customers.changes.contact_commands import AddContact, ContactLeft, EditContact
from app.customers.changes.number_commands import (
    AddEmail,
    AddPhone,
    EditEmail,
    EditPhone,
    RemoveEmail,
    RemovePhone,
)
from app.customers.errors import Conflict, EditConflictError
from app.database.journal import Changed, handles

Handler = Callable[[Session, Any], Changed]

_HANDLERS: dict[type[Any], tuple[str, Handler]] = {
    EditCustomer: ("edits", edit_customer),
    ChangeSegment: ("segments", care_commands.change_segment),
    ChangeStatus: ("statuses", care_commands.change_status),
    ChangeOwner: ("owners", care_commands.change_owner),
    EditPhone: ("phones", number_commands.edit_phone),
    RemovePhone: ("removed_phones", number_commands.remove_phone),
    EditEmail: ("emails", number_commands.edit_email),
    RemoveEmail: ("removed_emails", number_commands.remove_email),
    EditContact: ("people", contact_commands.edit_contact),
    ContactLeft: ("left", contact_commands.contact_left),
    AddPhone: ("new_phones", number_commands.add_phone),
    AddEmail: ("new_emails", number_commands.add_email),
    AddContact: ("new_people", contact_commands.add_contact),
}
"""By the field of ``SaveDetails`` that holds commands of this type, in the order of work."""


@dataclass(frozen=True, kw_only=True)
class SaveDetails:
    """Everything somebody changed in a customer's details, in the order in which it is done."""

    customer_id: int
    edits: tuple[EditCustomer, ...] = ()
    segments: tuple[ChangeSegment, ...] = ()
    statuses: tuple[ChangeStatus, ...] = ()
    owners: tuple[ChangeOwner, ...] = ()
    phones: tuple[EditPhone, ...] = ()
    removed_phones: tuple[RemovePhone, ...] = ()
    emails: tuple[EditEmail, ...] = ()
    removed_emails: tuple[RemoveEmail, ...] = ()
    people: tuple[EditContact, ...] = ()
    left: tuple[ContactLeft, ...] = ()
    new_phones: tuple[AddPhone, ...] = ()
    new_emails: tuple[AddEmail, ...] = ()
    new_people: tuple[AddContact, ...] = ()

    def parts(self) -> Iterator[Any]:
        """Give the single commands."""
        for name, _ in _HANDLERS.values():
            yield from getattr(self, name)

    @property
    def empty(self) -> bool:
        """Tell whether nothing was changed."""
        return next(self.parts(), None) is None


def save_of(customer_id: int, commands: Iterator[Any]) -> SaveDetails:
    """Put single commands together."""
    sorted_: dict[str, tuple[Any, ...]] = {}
    for command in commands:
        name, _ = _HANDLERS[type(command)]
        sorted_[name] = (*sorted_.get(name, ()), command)
    return SaveDetails(customer_id=customer_id, **sorted_)


@handles("save_details")
def save_details(session: Session, command: SaveDetails) -> Changed:
    """Do all of it, or raise EditConflictError with every field that somebody else changed."""
    changed = Changed("customer", [command.customer_id])
    conflicts: list[Conflict] = []
    for part in command.parts():
        try:
            _, handler = _HANDLERS[type(part)]
            changed += handler(session, part)
        except EditConflictError as error:
            conflicts += error.conflicts
    if conflicts:
        raise EditConflictError(tuple(conflicts))
    return changed
