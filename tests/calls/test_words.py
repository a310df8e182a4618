from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import QLocale

from app.calls import words
from app.calls.permission.gate import Advice, Verdict
from app.calls.permission.rounds import CapReason
from app.calls.reasons import Reason, ReasonKind
from app.customers.law import LawReason
from app.settings.working_time import OffLimits

MONDAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _english():
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.Switzerland))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        (Reason(ReasonKind.TALKING, name="T. Frei"), "T. Frei is calling"),
        (Reason(ReasonKind.PROMISED_AT, at=time(11)), "promised 11:00"),
        (Reason(ReasonKind.PROMISED_NOW), "promise, now"),
        (Reason(ReasonKind.DAYS_LATE, number=3), "3 days late"),
        (Reason(ReasonKind.DELEGATED, name="Reto Caduff"), "from R. Caduff"),
        (Reason(ReasonKind.QUOTE_ENDS, on=date(2026, 11, 27)), "quote ends Fri"),
        (Reason(ReasonKind.QUOTE_ENDS, on=MONDAY), "quote ends today"),
        (Reason(ReasonKind.WEEKS, number=26), "26 weeks"),
        (Reason(ReasonKind.DAYS, number=3), "3 day(s)"),  # the catalogue makes it "3 days"
        (Reason(ReasonKind.DAYS, number=0), "today"),
        (Reason(ReasonKind.DORMANT, number=14), "dormant 14 mo"),
        (Reason(ReasonKind.NEW_LEAD), "new lead"),
        (
            Reason(ReasonKind.REACHED_HOURS, number=3, of=4, first_hour=14, last_hour=16),
            "reached 14–16 h, 3 of 4",
        ),
        (Reason(ReasonKind.LAW_UNCHECKED, name="FR"), "law of FR not checked"),
        (Reason(ReasonKind.LAW_UNCHECKED, name="??"), "law of an unknown country not checked"),
    ],
)
def test_reasons_are_said_in_a_few_words(reason, text):
    assert words.reason_text(reason, MONDAY) == text


@pytest.mark.parametrize("kind", list(ReasonKind))
def test_no_reason_is_without_words(kind):
    text = words.reason_text(Reason(kind, 1, 2, MONDAY, time(9), 8, 9, "X"), MONDAY)
    assert text
    assert not set("{}%") & set(text)


def test_every_reason_to_hold_back_has_words_of_its_own():
    reasons = [*LawReason, *OffLimits, *CapReason, *Advice]
    texts = [words.held_back_text(reason) for reason in reasons]
    assert all(texts)
    assert len(set(texts)) == len(reasons)


def test_the_law_is_named_first():
    verdict = Verdict(LawReason.CONSENT_NEEDED, (OffLimits.SUNDAY,))
    assert words.verdict_text(verdict) == "no consent to advertising calls, Sunday there"
    assert words.verdict_text(Verdict()) == ""


def test_tries_are_counted():
    assert words.tries_text(2) == "2 tries"
    assert words.tries_text(0) == ""
