"""``talktrack search`` answers in the form others rely on."""

from __future__ import annotations

import argparse
import io
import json
from typing import Any

from app.command_line import CommandContext
from app.customers import cli
from app.customers.search import finding
from app.database.database import Database
from tests.customers.samples import add_company, add_hofer


def answer(database: Database, *words: str, as_json: bool = True) -> str:
    parser = argparse.ArgumentParser()
    cli.add_parser(parser.add_subparsers())
    arguments = parser.parse_args(["search", *words])
    out = io.StringIO()
    context = CommandContext(
        open_database=lambda: database,
        clock=database.clock,
        zone="Europe/Zurich",
        language="en",
        json=as_json,
        place="",
        out=out,
        err=io.StringIO(),
    )
    assert arguments.run(arguments, context) == 0
    return out.getvalue()


def document(database: Database, *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(answer(database, *words))
    return found


def test_customers_come_with_text_ids_and_nothing_for_what_is_missing(database: Database) -> None:
    added = add_hofer(database)
    assert document(database, "hofer chur") == {
        "total": 1,
        "customers": [
            {
                "id": str(added.id),
                "company": "Schreinerei Hofer",
                "city": "Chur",
                "phone": "+41792501422",
                "segment": None,
                "next_step_on": None,
            }
        ],
    }


def test_a_limit_holds_rows_back_and_not_the_total(database: Database, monkeypatch: Any) -> None:
    monkeypatch.setattr(finding, "MOST_SORTED", 2)
    monkeypatch.setattr(finding, "FIRST_IDS", 2)
    for at in range(6):
        add_company(database, f"Borg {at}")
    found = document(database, "borg", "--limit", "4")
    assert found["total"] == 6
    assert [row["company"] for row in found["customers"]] == [f"Borg {at}" for at in range(4)]
    assert document(database, "borg", "--limit", "0")["customers"] == []


def test_for_people_a_line_each(database: Database) -> None:
    add_company(database, "Borg", city="Chur")
    assert answer(database, "borg", as_json=False) == "Borg\tChur\t\t\t\n"
