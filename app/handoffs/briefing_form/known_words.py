"""Puts a briefing together from what is known, in words that the sender then edits."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.customers.details import ContactDetails
from app.customers.words import permission_words
from app.handoffs.briefing import Briefing
from app.handoffs.briefing_form.known import Known, Promise
from app.quotes.words import amount_text
from app.settings.words import follow_up_kind_name
from app.widgets.formats import day_and_month

# Names of fields in the shipped scripts; those of one's own scripts fit where they are called so.
_NEED = ("need", "demand", "wish", "condition", "concern")
_SUPPLIER = ("supplier", "competitor")
_VOLUME = ("quantity", "cost", "timing", "needed_by", "decision_on")


def proposed(found: Known, contact_id: int | None) -> Briefing:
    """Say what is known; empty where nobody was told anything, so that it is asked for."""
    return Briefing(
        role_in_decision=_decides(found, contact_id),
        need=_first(found, _NEED) or found.note,
        current_supplier=_first(found, _SUPPLIER),
        volume_and_timing=", ".join(
            [*(found.answers[name] for name in _VOLUME if name in found.answers), *_quotes(found)]
        ),
        objections=", ".join(f"“{said}”" for said in found.objections),
        promises="\n".join(map(_promise, found.promises)),
        permissions=", ".join(map(permission_words, found.permissions)),
        place=found.address,
    )


def _first(found: Known, names: tuple[str, ...]) -> str:
    return next((found.answers[name] for name in names if name in found.answers), "")


def _decides(found: Known, contact_id: int | None) -> str:
    deciders = [one for one in found.contacts if one.decision_maker]
    chosen = [one for one in found.contacts if one.id == contact_id]
    named = list(dict.fromkeys(map(_person, deciders or chosen)))
    told = found.answers.get("decider")
    if told and not any(told in one for one in named):
        named.insert(0, told)
    return ", ".join(named)


def _person(one: ContactDetails) -> str:
    return f"{one.name} ({one.function})" if one.function else one.name


def _quotes(found: Known) -> list[str]:
    text = QCoreApplication.translate("briefing", "open quote {what}")
    told = []
    for quote in found.quotes:
        parts = (quote.number, quote.subject, amount_text(quote.amount_minor, quote.currency))
        told.append(text.format(what=" ".join(part for part in parts if part)))
    return told


def _promise(promise: Promise) -> str:
    text = QCoreApplication.translate("briefing", "{what} by {day}")
    what = promise.text or follow_up_kind_name(promise.kind)
    return text.format(what=what, day=day_and_month(promise.due_on))
