from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.customers.law import (
    UNKNOWN_COUNTRY,
    CallPurpose,
    LawReason,
    PermissionFact,
    PermissionType,
    may_call,
)

CUSTOMER = PermissionFact(PermissionType.CUSTOMERS)
CONSENT = PermissionFact(PermissionType.CONSENT)
LISTED = PermissionFact(PermissionType.PUBLIC)
LISTED_WITH_REASON = PermissionFact(PermissionType.PUBLIC, "tenders for our kind of fittings")
NO_BASIS = PermissionFact(PermissionType.NONE)

COUNTRIES = st.sampled_from([None, "", "CH", "DE", "AT", "at", "FR", "US"])
FACTS = st.lists(
    st.sampled_from([CUSTOMER, CONSENT, LISTED, LISTED_WITH_REASON, NO_BASIS]), max_size=3
)


@pytest.mark.parametrize(
    ("country", "facts", "reason"),
    [
        ("AT", [], LawReason.CONSENT_NEEDED),
        ("AT", [CUSTOMER], LawReason.CONSENT_NEEDED),
        ("AT", [LISTED_WITH_REASON], LawReason.CONSENT_NEEDED),
        ("AT", [CONSENT], None),
        ("CH", [CUSTOMER], None),
        ("CH", [CONSENT], None),
        ("CH", [LISTED], None),
        ("CH", [NO_BASIS], LawReason.BASIS_NEEDED),
        ("CH", [], LawReason.BASIS_NEEDED),
        ("DE", [CUSTOMER], None),
        ("DE", [CONSENT], None),
        ("DE", [LISTED], LawReason.REASON_NEEDED),
        ("DE", [LISTED_WITH_REASON], None),
        ("DE", [NO_BASIS], LawReason.BASIS_NEEDED),
        ("FR", [], None),
        ("LI", [NO_BASIS], None),
    ],
)
def test_each_country_asks_for_its_own_basis(country, facts, reason):
    assert may_call(country, facts, do_not_call=False).reason is reason


def test_a_country_without_a_rule_of_ours_is_named():
    assert may_call("fr", [], do_not_call=False).unchecked_country == "FR"
    assert may_call("CH", [CUSTOMER], do_not_call=False).unchecked_country is None


@pytest.mark.parametrize("country", [None, ""])
def test_an_unknown_country_is_unchecked_too(country):
    assert may_call(country, [CUSTOMER], do_not_call=False).unchecked_country == UNKNOWN_COUNTRY


@given(COUNTRIES, FACTS)
def test_do_not_call_stops_all_advertising(country, facts):
    verdict = may_call(country, facts, do_not_call=True)
    assert verdict.reason is LawReason.DO_NOT_CALL
    assert not verdict.callable


@given(COUNTRIES, FACTS, st.booleans())
def test_a_service_call_is_always_possible(country, facts, blocked):
    assert may_call(country, facts, do_not_call=blocked, purpose=CallPurpose.SERVICE).callable


@given(COUNTRIES, FACTS)
def test_consent_opens_every_gate(country, facts):
    assert may_call(country, [*facts, CONSENT], do_not_call=False).callable
