"""What is known of a customer in a call, in words."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from app.calls.view import CallView, PersonView
from app.calls.words import held_back_text, law_unchecked_text, short_name
from app.customers.law import Verdict
from app.customers.rules import Segment
from app.customers.spoken_language import GERMAN
from app.settings.working_time import local_time
from app.widgets.formats import day_and_month


def segment_letter(segment: Segment | None) -> str:
    """Give what the badge shows: K, A, B, C+ or C; empty for none."""
    if segment is None:
        return ""
    return "K" if segment is Segment.KEY else segment.value


def law_text(law: Verdict) -> str:
    """Say shortly what the law has against advertising calls; empty if nothing."""
    if law.reason is not None:
        text = held_back_text(law.reason)
    elif law.unchecked_country is not None:
        text = law_unchecked_text(law.unchecked_country)
    else:
        return ""
    return text[:1].upper() + text[1:]


def manner_text(view: CallView, person: PersonView | None) -> str:
    """Say in which language and form the person is spoken to: "German, Sie"; "" if it is open."""
    code = view.language_with(person)
    parts = []
    if code:
        parts.append(_language_name(code))
    if person is not None and code == GERMAN:
        parts.append("Du" if person.du else "Sie")
    return ", ".join(parts)


def _language_name(code: str) -> str:
    translate = QCoreApplication.translate
    known = {
        "de": translate("languages", "German"),
        "fr": translate("languages", "French"),
        "it": translate("languages", "Italian"),
        "en": translate("languages", "English"),
    }
    return known.get(code) or QLocale(code).nativeLanguageName() or code


def there_text(view: CallView, now: datetime, zone: str) -> str:
    """Say what time it is at the customer's place, where it is another than in ``zone``."""
    there = f"{local_time(now, view.zone):%H:%M}"
    if there == f"{local_time(now, zone):%H:%M}":
        return ""
    return QCoreApplication.translate("view", "{time} there").format(time=there)


def stand_text(view: CallView) -> str:
    """Give how things stand with its date and author; empty where nobody wrote it."""
    if not view.stand:
        return ""
    text = QCoreApplication.translate("view", "“{text}”").format(text=view.stand)
    if view.stand_at is None:
        return text
    when = day_and_month(view.stand_at.date())
    who = f" {short_name(view.stand_author)}" if view.stand_author else ""
    return f"{when}{who}: {text}"
