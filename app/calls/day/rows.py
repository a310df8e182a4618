"""The call list as rows to be shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.calls.day.callees import Callee
from app.calls.day.ranking import HeldBack, Row
from app.calls.permission.gate import Grade
from app.calls.preparation.view_words import segment_letter
from app.calls.reasons import Reason, ReasonKind
from app.calls.words import law_unchecked_text, reason_text, tries_text, verdict_text
from app.customers.words import complaint_text
from app.widgets.palette import Tone
from app.widgets.rows import AnyRow, GroupRow, ListRow, Names

_TONES = {
    ReasonKind.TALKING: Tone.INFO,
    ReasonKind.PROMISED_NOW: Tone.DANGER,
    ReasonKind.PROMISED_AT: Tone.WARNING,
    ReasonKind.PROMISED_TODAY: Tone.WARNING,
    ReasonKind.DAYS_LATE: Tone.WARNING,
    ReasonKind.QUOTE_ENDS: Tone.WARNING,
    ReasonKind.DELEGATED: Tone.WARNING,
    ReasonKind.NEW_REQUEST: Tone.WARNING,
}
_DOTS = 3
_NO_BREAK = "\N{NO-BREAK SPACE}"


def day_row(row: Row, callee: Callee, caller: str, today: date) -> ListRow:
    """Make the row of somebody to call.

    caller: the colleague who has the customer open now, or "". today: at the customer's place.
    """
    reason = Reason(ReasonKind.TALKING, name=caller) if caller else own_reason(row)
    tried = len(row.candidate.situation.attempts.rounds)
    further = [text for text in (_no_number(callee), _complaint(row), _law(row)) if text]
    return ListRow(
        key=row.candidate.customer_id,
        badge=segment_letter(row.candidate.segment),
        title=callee.company,
        pill=reason_text(reason, today),
        pill_tone=_TONES.get(reason.kind, Tone.NEUTRAL),
        subtitle=" · ".join(part for part in (callee.contact, callee.city, *further) if part),
        names=Names.TITLE if further else Names.BOTH,
        note=_note(row, tried),
        tries=(min(tried, _DOTS), _DOTS) if tried else None,
        dimmed=bool(caller),
    )


def held_back_rows(held_back: Sequence[HeldBack], callees: Mapping[int, Callee]) -> list[AnyRow]:
    """Make the rows of those who may not or should not be called now, by grade."""
    translate = QCoreApplication.translate
    rows: list[AnyRow] = []
    for grade, title in (
        (Grade.BLOCKED, translate("day list", "Blocked: only as a service call")),
        (Grade.ADVISED, translate("day list", "Advised against")),
    ):
        group = [held for held in held_back if held.verdict.grade is grade]
        if group:
            rows.append(GroupRow(f"{title} {len(group)}"))
            rows += [_held_row(held, callees[held.candidate.customer_id]) for held in group]
    return rows


def own_reason(row: Row) -> Reason:
    """Give why a customer is to be called, whoever is calling now."""
    return next(reason for reason in row.reasons if reason.kind is not ReasonKind.TALKING)


def _held_row(held: HeldBack, callee: Callee) -> ListRow:
    return ListRow(
        key=held.candidate.customer_id,
        badge=segment_letter(held.candidate.segment),
        title=callee.company,
        subtitle=verdict_text(held.verdict, held.candidate.situation.complaint_since),
    )


def _note(row: Row, tried: int) -> str:
    if row.candidate.pinned:
        return QCoreApplication.translate("day list", "on top")
    return tries_text(tried) or "—"


def _no_number(callee: Callee) -> str:
    """Say that neither the person nor the company has a number; empty where one has."""
    if callee.phone:
        return ""
    return QCoreApplication.translate("day list", "no number").replace(" ", _NO_BREAK)


def _complaint(row: Row) -> str:
    """Say since when a complaint is open; empty where none is."""
    since = row.candidate.situation.complaint_since
    return complaint_text(since) if since is not None else ""


def _law(row: Row) -> str:
    """Say whose law nobody checked, in words that stay in one line; empty where rules know it."""
    country = next((one.name for one in row.reasons if one.kind is ReasonKind.LAW_UNCHECKED), "")
    return law_unchecked_text(country).replace(" ", _NO_BREAK) if country else ""
