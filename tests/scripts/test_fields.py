"""What is typed into captured fields."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.scripts.fields import FieldValueError, is_canonical, parse, shown, value
from app.scripts.format import Field
from app.scripts.notation import Money, Notation
from app.scripts.rules import FieldType
from app.scripts.texts import Address

TODAY = date(2026, 11, 23)
CHOICES = {"price": {"de": "Preis", "en": "price"}, "speed": {"de": "Tempo", "en": "speed"}}
FIELDS = {
    type_: Field(
        type=type_,
        label={"de": "Feld", "en": "Field"},
        choices=CHOICES if type_ is FieldType.CHOICE else {},
    )
    for type_ in FieldType
}
SWISS = Notation(language="de", region="CH", today=TODAY)


@pytest.mark.parametrize(
    ("type_", "typed", "canonical"),
    [
        ("text", "  400  Paar ", "400 Paar"),
        ("number", "1'200", "1200"),
        ("number", "1’200.5", "1200.5"),
        ("number", "1.200", "1200"),
        ("number", "1.200,75", "1200.75"),
        ("number", "0.125", "0.125"),
        ("number", "60 %", "60"),
        ("number", "-3", "-3"),
        ("money", "4280", "4280.00 CHF"),
        ("money", "Fr. 4'280.-", "4280.00 CHF"),
        ("money", "EUR 4.280,50", "4280.50 EUR"),
        ("money", "4.280 €", "4280.00 EUR"),
        ("date", "27.11.", "2026-11-27"),
        ("date", "3.11.", "2027-11-03"),
        ("date", "27.11.26", "2026-11-27"),
        ("date", "2026-11-27", "2026-11-27"),
        ("date", "27. November", "2026-11-27"),
        ("date", "27 Nov 2027", "2027-11-27"),
        ("date", "29.2.", "2028-02-29"),
        ("date", "morgen", "2026-11-24"),
        ("choice", "Preis", "price"),
        ("choice", "SPEED", "speed"),
        ("yes_no", "Ja", "yes"),
        ("yes_no", "no", "no"),
    ],
)
def test_what_is_typed_is_understood(type_, typed, canonical):
    field = FIELDS[FieldType(type_)]
    assert parse(field, typed, today=TODAY) == canonical
    assert is_canonical(field, canonical)


@pytest.mark.parametrize(
    ("type_", "typed"),
    [
        ("text", "   "),
        ("number", "viel"),
        ("number", "9" * 16),
        ("number", "١٢"),
        ("money", "12 quatloos"),
        ("money", "CHF 10 EUR"),
        ("money", "10.005,555"),
        ("date", "31.2."),
        ("date", "99.99.9999"),
        ("date", "27 Foo"),
        ("choice", "other"),
        ("yes_no", "perhaps"),
    ],
)
def test_what_is_no_such_value_is_refused(type_, typed):
    with pytest.raises(FieldValueError) as refused:
        parse(FIELDS[FieldType(type_)], typed, today=TODAY)
    assert refused.value.typed == typed


def test_canonical_texts_are_values():
    assert value(FIELDS[FieldType.MONEY], "4280.50 CHF") == Money(428050, "CHF")
    assert value(FIELDS[FieldType.NUMBER], "1200.5") == Decimal("1200.5")
    assert value(FIELDS[FieldType.DATE], "2026-11-27") == date(2026, 11, 27)
    assert value(FIELDS[FieldType.YES_NO], "no") is False


@pytest.mark.parametrize(
    ("type_", "canonical", "expected"),
    [
        ("date", "2026-11-27", "27. November"),
        ("choice", "price", "Preis"),
        ("yes_no", "yes", "ja"),
        ("money", "4280.00 CHF", "CHF 4’280"),
    ],
)
def test_captured_values_are_shown_in_the_person_s_language(type_, canonical, expected):
    field = FIELDS[FieldType(type_)]
    assert shown(field, canonical, Address(language="de"), SWISS) == expected


@given(type_=st.sampled_from(FieldType), typed=st.text(max_size=40))
def test_parsing_gives_a_canonical_value_or_refuses(type_, typed):
    field = FIELDS[type_]
    try:
        canonical = parse(field, typed, today=TODAY)
    except FieldValueError:
        return
    assert is_canonical(field, canonical)
    assert shown(field, canonical, Address(language="de"), SWISS)
