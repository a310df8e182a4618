from __future__ import annotations

from decimal import Decimal

import pytest

from app.customers.law import PermissionType
from app.customers.rules import Segment, Status
from app.exchange.recognise import is_email, is_empty
from app.exchange.values.names import looks_like_company, salutation_code, split_name
from app.exchange.values.single_values import (
    amount_of,
    permission_of,
    segment_of,
    status_of,
    yes_or_no,
)


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("Hans Müller", ("", "", "Hans", "Müller")),
        ("Müller, Hans", ("", "", "Hans", "Müller")),
        ("Herr Dr. Hans Peter Müller", ("Herr", "Dr.", "Hans Peter", "Müller")),
        ("Anna von Arx", ("", "", "Anna", "von Arx")),
        ("Mrs. Penny Moore", ("Mrs.", "", "Penny", "Moore")),
        ("Prof. Dr. Eva de la Cruz", ("", "Prof. Dr.", "Eva", "de la Cruz")),
        ("Mme Dubois", ("Mme", "", "", "Dubois")),
        ("Zgraggen", ("", "", "", "Zgraggen")),
        ("von Arx", ("", "", "", "von Arx")),
    ],
)
def test_a_full_name_is_divided(written: str, parts: tuple[str, ...]) -> None:
    assert split_name(written) == parts


def test_companies_are_told_from_people() -> None:
    assert looks_like_company("Muster GmbH")
    assert looks_like_company("Dupont S.A.")
    assert not looks_like_company("Hans Müller")


def test_salutations_of_four_languages() -> None:
    assert [salutation_code(w) for w in ("Herr", "Mme", "Signora", "Mr.", "Dr.")] == [
        "mr",
        "ms",
        "ms",
        "mr",
        None,
    ]


@pytest.mark.parametrize(
    ("typed", "ticked"),
    [("x", True), ("Ja", True), ("1", True), ("TRUE", True), ("0", False), ("nein", False),
     ("vielleicht", None)],
)  # fmt: skip
def test_ticks(typed: str, ticked: bool | None) -> None:
    assert yes_or_no(typed) is ticked


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("ja", PermissionType.CONSENT),
        ("Ja, 3.1.2025 Messe", PermissionType.CONSENT),
        ("oui par courriel", PermissionType.CONSENT),
        ("Nein, will nicht", PermissionType.NONE),
        ("ja, am 5.6. widerrufen", PermissionType.NONE),
        ("public", PermissionType.PUBLIC),
        ("siehe Dossier", None),
        ("1 Mail", None),
        ("-", None),
    ],
)
def test_a_permission_may_carry_its_evidence(typed: str, said: PermissionType | None) -> None:
    assert permission_of(typed) is said


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("12'500.00", (Decimal("12500.00"), None)),
        ("12.500,00 €", (Decimal("12500.00"), "EUR")),
        ("CHF 4'280.-", (Decimal(4280), "CHF")),
        ("1,250.5", (Decimal("1250.5"), None)),
        ("12.500", (Decimal(12500), None)),
        ("1.234.567", (Decimal(1234567), None)),
        ("99.5", (Decimal("99.5"), None)),
        ("0", (Decimal(0), None)),
        ("viel", None),
        ("10 Stück", None),
    ],
)
def test_amounts(typed: str, amount: tuple[Decimal, str | None] | None) -> None:
    assert amount_of(typed) == amount


def test_segments_and_status() -> None:
    assert [segment_of(s) for s in ("a", "B-Kunde", "C+", "Key Account", "Z")] == [
        Segment.A,
        Segment.B,
        Segment.C_PLUS,
        Segment.KEY,
        None,
    ]
    assert [status_of(s) for s in ("Aktiv", "inaktiv", "gesperrt", "Qualified")] == [
        Status.ACTIVE,
        Status.DORMANT,
        Status.BLOCKED,
        None,
    ]


@pytest.mark.parametrize(
    ("address", "works"),
    [
        ("hans.muster@firma.ch", True),
        ("o'neil+x@mail.example.co.uk", True),
        ("Emmett.Guerrero@WarioWare,Inc..com", False),
        ("a@VoléeAirlines.com", False),
        ("a..b@c.ch", False),
        ("a@b", False),
        ("kein Mail", False),
    ],
)
def test_mail_addresses(address: str, works: bool) -> None:
    assert is_email(address) is works


def test_words_for_nothing() -> None:
    assert all(is_empty(cell) for cell in ("", "  ", "NULL", "n/a", "#NV", "-", "k.A."))
    assert not is_empty("Null & Nichtig AG")
