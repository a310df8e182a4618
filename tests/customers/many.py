"""Many customers at once, written past the commands."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, insert

from app.customers.derived import (
    Searchable,
    address_key,
    city_key,
    name_key,
    reversed_digits,
    search_text,
)
from app.customers.models import Block, Contact, Customer, CustomerTag, Email, Phone
from app.customers.rules import Segment, Status
from tests.people import COLLEAGUE_ID, REP_ID

FIRST_ID = 1 << 58  # above 2^53, as real ids are
NAMES = ("Müller", "Mueller", "Muller", "Ärni", "Zgraggen", "Öttl", "O'Neill", "Straße", "Çelik")
TRADES = ("Metallbau", "Holzbau", "Elektro", "Möbel", "Druck & Verpackung", "Haustechnik")
CITIES = (
    ("Zürich", "8001", "CH"),
    ("Chur", "7000", "CH"),
    ("München", "80331", "DE"),
    ("", "", ""),
)
TODAY = date(2026, 11, 24)


def customers(count: int, seed: int = 1) -> Iterator[dict[str, dict[str, Any]]]:
    """Give rows by table for each customer; the same for the same seed."""
    chance = random.Random(seed)
    for at in range(count):
        id_ = FIRST_ID + at
        city, zip_, country = chance.choice(CITIES)
        company = f"{chance.choice(NAMES)} {chance.choice(TRADES)}"
        number = f"+4181250{at:04d}"
        person = chance.choice(NAMES)
        address = f"info{at}@{chance.choice(TRADES).split()[0].lower()}.ch"
        due = chance.choice((None, TODAY + timedelta(days=chance.randrange(-5, 20))))
        contacted = datetime(2026, 1, 1, 9, tzinfo=UTC) + timedelta(days=chance.randrange(200))
        yield {
            "customer": {
                "id": id_,
                "company": company,
                "city": city or None,
                "zip": zip_ or None,
                "country": country or None,
                "zone": "Europe/Zurich",
                "segment": chance.choice((None, *Segment)),
                "status": chance.choice(tuple(Status)),
                "inside_owner_id": chance.choice((None, REP_ID, COLLEAGUE_ID)),
                "next_step_on": due,
                "last_contact_at": chance.choice((None, contacted)),
                "sort_key": name_key(company),
                "city_key": city_key(city),
                "search": search_text(
                    Searchable(
                        company=company,
                        city=city,
                        zip=zip_,
                        people=[person],
                        mail_addresses=[address],
                    )
                ),
                "version": 1,
            },
            "contact": {
                "id": id_,
                "customer_id": id_,
                "last_name": person,
                "main": True,
                "version": 1,
                "du": False,
                "decision_maker": False,
            },
            "phone": {
                "id": id_,
                "customer_id": id_,
                "contact_id": None,
                "kind": "phone",
                "typed": number,
                "e164": number,
                "reversed_digits": reversed_digits(number, number),
            },
            "email": {
                "id": id_,
                "customer_id": id_,
                "address": address,
                "address_key": address_key(address),
            },
            "tag": {"id": id_, "customer_id": id_, "tag": chance.choice(("Holz", "VIP", "Alt"))},
            "block": {
                "id": id_,
                "customer_id": id_,
                "since": contacted,
                "lifted_at": chance.choice((None, contacted)),
            },
        }


_TABLES: dict[str, Any] = {
    "customer": Customer,
    "contact": Contact,
    "phone": Phone,
    "email": Email,
    "tag": CustomerTag,
    "block": Block,
}


_EVERY = {"tag": 3, "block": 9}


def add_many(connection: Connection, count: int, seed: int = 1) -> list[dict[str, dict[str, Any]]]:
    """Write customers and give what was written; every third has a tag, every ninth a block."""
    made = list(customers(count, seed))
    for name, table in _TABLES.items():
        rows = [customer[name] for customer in made[:: _EVERY.get(name, 1)]]
        connection.execute(insert(table.__table__), rows)
    return made
