from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import pytest

from app.exchange.columns.mappings import propose, shipped_mappings
from app.exchange.files.reading import read_file
from app.exchange.messages import Reason
from app.exchange.values.records import ImportRecord
from app.exchange.values.understanding import Understanding
from tests.exchange.corpus import CORPUS, REASON, expectations, expected_encoding

EXPECTED = expectations()
TODAY = date(2026, 11, 24)

pytestmark = pytest.mark.skipif(not EXPECTED, reason=REASON)


def understood(name: str, region: str = "CH") -> tuple[dict[str, str | None], list[ImportRecord]]:
    table = read_file(CORPUS / name)
    targets, _ = propose(table, shipped_mappings())
    reading = Understanding(table, targets, region=region, today=TODAY)
    mapping = dict(zip(table.columns, targets, strict=True))
    return mapping, list(reading.records(table.records()))


@pytest.mark.parametrize("name", EXPECTED)
def test_a_real_file_is_read_as_what_it_is(name: str) -> None:
    expected = EXPECTED[name]
    table = read_file(CORPUS / name)

    assert table.format == expected["format"]
    assert table.encoding == expected_encoding(expected)
    assert table.delimiter == expected.get("delimiter")
    assert table.header_row == expected["header_line"]
    assert table.sheet == expected.get("sheet", table.sheet)
    assert sum(1 for _ in table.records()) == expected["records"]


def spots() -> list[Any]:
    return [
        pytest.param(name, spot, id=f"{name}-{spot['record']}-{spot['field']}")
        for name, expected in EXPECTED.items()
        for spot in expected["spot"]
    ]


@pytest.mark.parametrize(("name", "spot"), spots())
def test_a_value_is_found_through_the_mapping(name: str, spot: dict[str, Any]) -> None:
    mapping, records = understood(name, spot.get("region", "CH"))

    target = mapping[spot["field"]]
    assert target is not None
    found = records[spot["record"] - 1].values[target]

    assert found == spot.get("e164", spot["value"].strip())


@pytest.mark.parametrize("name", EXPECTED)
def test_every_record_is_accounted_for(name: str) -> None:
    _, records = understood(name)

    assert [record.number for record in records] == list(range(1, EXPECTED[name]["records"] + 1))
    assert all(record.messages for record in records if record.rejected)


def reasons(records: list[ImportRecord]) -> Counter[Reason]:
    return Counter(message.reason for record in records for message in record.messages)


def test_addresses_without_any_name_are_rejected_one_by_one() -> None:
    _, records = understood("csv/mautic-leads.csv")

    assert [record.number for record in records if record.rejected] == [51, 52, 53, 54]
    assert all(not r.messages for r in records[:50])


def test_the_country_column_decides_how_numbers_are_read() -> None:
    _, records = understood("csv/mautic-leads.csv", region="DE")

    assert records[0].values["phone"] == "+447070860753"
    assert records[1].values["phone"] == "+27821189037"


def test_null_is_empty() -> None:
    _, records = understood("csv/northwind-customers.csv")

    assert "region" not in records[0].values
    assert not any("NULL" in record.values.values() for record in records)


def test_mail_addresses_that_cannot_work_are_reported_and_kept() -> None:
    _, records = understood("xlsx/powerapps-customers-1550.xlsx", "US")

    assert reasons(records)[Reason.NOT_AN_EMAIL] == 71
    assert records[-1].values["email"] == "Emmett.Guerrero@WarioWare,Inc..com"


def test_words_in_phone_cells_are_kept_and_flagged() -> None:
    _, records = understood("xlsx/phpspreadsheet-firstname-phone.xlsx")

    assert records[-1].values["phone"] == "PhoneNo 50"
    assert reasons(records)[Reason.NOT_A_NUMBER] == 98  # phone and fax of 49


def test_passwords_are_left_out() -> None:
    mapping, records = understood("csv/prestashop-customers.csv")

    assert mapping["Password *"] is None
    assert not any("123456789" in record.values.values() for record in records)


def test_delete_in_an_action_column_deletes_nothing() -> None:
    _, records = understood("csv/google-shared-contacts.csv")

    assert reasons(records)[Reason.DELETE_NOT_DONE] == 1
    assert not records[1].rejected


def test_companies_and_their_people_are_told_apart() -> None:
    _, records = understood("csv/odoo-customers-contacts.csv")

    assert [(r.values.get("company"), r.values.get("last_name")) for r in records[:3]] == [
        ("Aurora Shelves", None),
        ("Aurora Shelves", "Martins"),
        ("House Sales Direct", None),
    ]
    assert sum(not r.person for r in records) == 3


def test_datev_has_people_and_companies_in_columns_of_their_own() -> None:
    _, records = understood("csv/datev-stammdaten.csv", "DE")

    assert records[0].values["last_name"] == "Mustermann"
    assert records[3].values["company"] == "Scary Kitten  AG"
