"""Customers for the tests of this room."""

from __future__ import annotations

from app.customers.changes.commands import AddCustomer
from app.customers.changes.contact_commands import NewContact, NewEmail, NewPhone
from app.customers.fields import ContactField, CustomerField, PhoneKind, Value
from app.database.database import Database


def customer_data(**values: Value) -> dict[CustomerField, Value]:
    return {CustomerField(name): value for name, value in values.items()}


def contact_data(**values: Value) -> dict[ContactField, Value]:
    return {ContactField(name): value for name, value in values.items()}


def hofer(database: Database, **more: object) -> AddCustomer:
    """A joinery in Chur with its owner, a number of its own and one of the owner's."""
    ids = database.ids
    owner = NewContact(
        id=ids.new(),
        data=contact_data(salutation="mr", first_name="Peter", last_name="Hofer"),
        phones=(NewPhone(id=ids.new(), typed="079 250 14 22", kind=PhoneKind.MOBILE),),
        emails=(NewEmail(id=ids.new(), address="Peter@Hofer-Holz.ch"),),
    )
    values: dict[str, object] = {
        "data": customer_data(
            company="Schreinerei Hofer",
            legal_form="GmbH",
            zip="7000",
            city="Chur",
            country="CH",
            number="K-1007",
        ),
        "contacts": (owner,),
        "phones": (NewPhone(id=ids.new(), typed="081 250 14 22"),),
    }
    return AddCustomer(id=ids.new(), **{**values, **more})  # type: ignore[arg-type]


def add_hofer(database: Database, **more: object) -> AddCustomer:
    command = hofer(database, **more)
    database.execute(command)
    return command


def add_company(database: Database, company: str, **data: Value) -> int:
    """A customer with nothing but master data; gives the id."""
    id_ = database.ids.new()
    database.execute(AddCustomer(id=id_, data=customer_data(company=company, **data)))
    return id_
