"""The lead's page as rows and sentences."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.handoffs.decisions.visit_overview import Overview, Weighed
from app.handoffs.worth.visit_words import advice_text, overrule_words, worth_text
from app.settings.cost_words import money_text
from app.widgets.formats import number_text
from app.widgets.palette import Tone
from app.widgets.rows import AnyRow, GroupRow, ListRow


class OverviewKey(NamedTuple):
    """A row: a customer, and on which side it stands."""

    could_call: bool
    customer_id: int


def overview_rows(found: Overview) -> list[AnyRow]:
    """Make the rows: first what could be calls, then who deserves a visit."""
    translate = QCoreApplication.translate
    groups = (
        (translate("visit overview", "Could be calls"), found.could_be_calls, True),
        (translate("visit overview", "Deserve a visit"), found.deserve, False),
    )
    made: list[AnyRow] = []
    for heading, rows, could_call in groups:
        if rows:
            made.append(GroupRow(f"{heading} {number_text(len(rows))}"))
            made += [_row(one, could_call=could_call) for one in rows]
    return made


def figures_text(found: Overview) -> str:
    """Say in a few sentences how things stand."""
    translate = QCoreApplication.translate
    calls = sum(one.days for one in found.could_be_calls)
    text = translate(
        "visit overview",
        "Visits planned in the next 12 months: {planned}. Could be calls: {calls}, which saves "
        "{saves}.",
    )
    parts = [
        text.format(
            planned=number_text(found.planned),
            calls=number_text(calls),
            saves=money_text(found.saves_minor, found.rate.currency),
        )
    ]
    if found.replaced:
        text = translate(
            "visit overview", "Saved in 12 months by {count} calls that were held: {saved}."
        )
        saved = " + ".join(money_text(minor, of) for of, minor in sorted(found.saved.items()))
        parts.append(text.format(count=number_text(found.replaced), saved=saved))
    if found.overruled:
        text = translate("visit overview", "Decided otherwise than advised: {reasons}.")
        ordered = sorted(found.overruled.items(), key=lambda one: (-one[1], one[0]))
        told = ", ".join(f"{overrule_words(reason)} {count}" for reason, count in ordered)
        parts.append(text.format(reasons=told))
    return " ".join(parts)


def _row(one: Weighed, *, could_call: bool) -> ListRow:
    translate = QCoreApplication.translate
    found = one.found
    if could_call:
        text = translate("visit overview", "{planned} planned, {affordable} affordable")
        pill = text.format(planned=one.planned, affordable=found.advice.affordable)
        note = translate("visit overview", "saves {amount}").format(
            amount=money_text(one.saves_minor, found.rate.currency)
        )
    else:
        text = translate("visit overview", "{affordable} affordable, none planned")
        pill = text.format(affordable=found.advice.affordable)
        note = worth_text(found)
    owners = " · ".join(dict.fromkeys(name for name in (one.inside, one.field) if name))
    return ListRow(
        key=OverviewKey(could_call, one.customer_id),
        title=one.company,
        badge=str(one.segment or ""),
        pill=pill,
        pill_tone=Tone.INFO if could_call else Tone.SUCCESS,
        subtitle=owners or translate("visit overview", "no owner"),
        note=note,
        spoken=f"{one.company}, {pill}, {note}, {advice_text(found)}",
    )
