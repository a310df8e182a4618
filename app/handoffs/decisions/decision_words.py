"""Words of a decision about visits: what becomes of each, and what was decided lately."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.clock import Appointment, local_day
from app.follow_ups.words import clock_text, day_with_year, short_due
from app.handoffs.decisions.decision_making import Sayings, drafts_for
from app.handoffs.decisions.taking_back_decisions import LastDecision
from app.handoffs.decisions.visit_overview import Weighed
from app.handoffs.invitations import InvitationStep, step_wanted
from app.handoffs.rules import HandoffState
from app.handoffs.visits.planned_visits import PlannedAs, VisitToCome
from app.handoffs.words import state_words
from app.settings.cost_words import money_text
from app.widgets.formats import number_text
from app.widgets.rows import ListRow, Names

_MOST_NAMED = 4


def sayings() -> Sayings:
    """Give the words that stand in what is planned."""
    translate = QCoreApplication.translate

    def tell(visit: Appointment) -> str:
        text = translate(
            "visit decision", "Tell the customer: no visit on {date}; we call on that day instead."
        )
        return text.format(date=short_due(visit, visit.on))

    def told(company: str, visit: Appointment) -> str:
        text = translate("visit decision", "{company}: no visit on {date}, a care call instead.")
        return text.format(company=company, date=short_due(visit, visit.on))

    goal = translate("visit decision", "brings much and has not been visited for a year")
    return Sayings(tell=tell, told=told, goal=goal)


def usual_reason() -> str:
    """Say why a handoff ends; who decides may say it better."""
    return QCoreApplication.translate(
        "visit decision", "The visit does not pay: a care call takes its place."
    )


def kept_as(visit: VisitToCome) -> str:
    """Say where a visit is planned, and by whom it is made."""
    translate = QCoreApplication.translate
    match visit.source:
        case PlannedAs.STEP:
            text = translate("visit decision", "in the plan of {who}")
        case PlannedAs.HANDOFF:
            text = translate("visit decision", "handoff to {who} (“{state}”)")
        case PlannedAs.ENTRY:
            text = translate("visit decision", "entered in the history by {who}")
    state = visit.handoff.state if visit.handoff is not None else HandoffState.SCHEDULED
    return text.format(who=visit.who or "?", state=state_words(state))


def visits_text(visits: Sequence[VisitToCome], today: date) -> str:
    """List the visits that could be calls."""
    return "\n".join(f"{short_due(one.when, today)} · {kept_as(one)}" for one in visits)


def is_in_calendars(visit: VisitToCome) -> bool:
    """Tell whether calendars are to be told that the visit is off."""
    row = visit.handoff
    if row is None:
        return False
    wanted = step_wanted(row.invitation, row.visit, HandoffState.WITHDRAWN)
    return wanted is InvitationStep.CANCEL


def preview(rows: Sequence[Weighed], *, could_call: bool, today: date) -> list[ListRow]:
    """Say of each visit what becomes of it. could_call: calls, else handoffs."""
    say = _as_call if could_call else _as_handoff
    made: list[ListRow] = []
    for one in rows:
        ordered = sorted(one.visits, key=lambda visit: visit.when.on)
        of_whom: list[VisitToCome | None] = [*ordered] or [None]
        made += [_row(one, visit, say(one, visit), today) for visit in of_whom]
    return made


def calls_summary(rows: Sequence[Weighed]) -> str:
    """Say in a few lines what happens where calls take the place of visits."""
    translate = QCoreApplication.translate
    visits = [visit for one in rows for visit in one.visits]
    currency = rows[0].found.rate.currency
    days = sum(one.days for one in rows)
    ends = sum(one.source is PlannedAs.HANDOFF for one in visits)
    in_calendars = sum(map(is_in_calendars, visits))
    told = len({(one.customer_id, one.when.on) for one in visits if one.announced})
    owed = sum(not one.visits for one in rows)
    parts = [
        (
            days,
            translate(
                "visit decision",
                "Care calls on the days of the visits: {count}. Once held, they save {saves}.",
            ),
        ),
        (owed, translate("visit decision", "Care calls of customers without a visit: {count}.")),
        (ends, translate("visit decision", "Handoffs that end, with this reason: {count}.")),
        (told, translate("visit decision", "Customers who are to be told today: {count}.")),
        (
            in_calendars,
            translate("visit decision", "Cancellations that open in the mail program: {count}."),
        ),
    ]
    saves = money_text(sum(one.saves_minor for one in rows), currency)
    said = [text.format(count=number_text(count), saves=saves) for count, text in parts if count]
    return " ".join([*said, _can_be_undone()])


def visits_summary(rows: Sequence[Weighed]) -> str:
    """Say in a few lines what happens where handoffs bring visits."""
    translate = QCoreApplication.translate
    drafts = sum(len(drafts_for(one)) for one in rows)
    stays = sum(visit.source is PlannedAs.HANDOFF for one in rows for visit in one.visits)
    text = translate(
        "visit decision",
        "Handoffs that are drafted: {count}. Inside sales finishes each briefing and offers it; "
        "nothing goes to anybody before that.",
    )
    parts = [text.format(count=number_text(drafts))]
    if stays:
        text = translate("visit decision", "Visits that a handoff brings already: {count}.")
        parts.append(text.format(count=number_text(stays)))
    return " ".join([*parts, _can_be_undone()])


def decision_row(last: LastDecision, zone: str) -> ListRow:
    """Say what was decided, when and about whom."""
    translate = QCoreApplication.translate
    counted = (
        (last.calls, translate("visit decision", "calls {count}")),
        (last.visits, translate("visit decision", "handoffs {count}")),
    )
    said = [text.format(count=number_text(count)) for count, text in counted if count]
    names = ", ".join(last.companies[:_MOST_NAMED])
    more = len(last.companies) - _MOST_NAMED
    if more > 0:
        text = translate("visit decision", "{names} and {count} more")
        names = text.format(names=names, count=number_text(more))
    return ListRow(
        key=last.uuid,
        title=" · ".join(said),
        names=Names.NONE,
        pill=f"{day_with_year(local_day(last.at, zone))}, {clock_text(last.at, zone)}",
        subtitle=names,
    )


def _row(one: Weighed, visit: VisitToCome | None, said: str, today: date) -> ListRow:
    return ListRow(
        key=(one.customer_id, visit and (visit.source, visit.id)),
        title=one.company,
        pill="" if visit is None else short_due(visit.when, today),
        subtitle=said,
    )


def _as_call(one: Weighed, visit: VisitToCome | None) -> str:
    translate = QCoreApplication.translate
    if visit is None:
        text = translate("visit decision", "No visit is planned: care call of {inside}.")
        return text.format(inside=_inside(one))
    text = translate("visit decision", "{kept}: becomes a care call of {inside}.")
    if visit.who == one.inside:
        text = translate("visit decision", "{kept}: becomes a care call.")
    if visit.source is PlannedAs.HANDOFF:
        text = translate("visit decision", "{kept}: ends; care call of {inside}.")
    parts = [_sentence(text.format(kept=kept_as(visit), inside=_inside(one)))]
    if visit.who_id is not None and visit.who_id != one.inside_id:
        text = translate("visit decision", "{who} reads it in the follow-ups.")
        parts.append(text.format(who=visit.who))
    if visit.announced:
        text = translate("visit decision", "{name} tells the customer today.")
        parts.append(text.format(name=_teller(one, visit)))
    if is_in_calendars(visit):
        text = translate("visit decision", "The visit is in calendars and is cancelled there, too.")
        parts.append(text)
    return " ".join(parts)


def _as_handoff(one: Weighed, visit: VisitToCome | None) -> str:
    translate = QCoreApplication.translate
    if visit is None:
        text = translate("visit decision", "Draft of a handoff; {inside} finishes the briefing.")
        return text.format(inside=_inside(one))
    text = translate("visit decision", "{kept}: becomes a handoff, drafted for {inside}.")
    if visit.source is PlannedAs.HANDOFF:
        text = translate("visit decision", "{kept}: stays as it is.")
    return _sentence(text.format(kept=kept_as(visit), inside=_inside(one)))


def _teller(one: Weighed, visit: VisitToCome) -> str:
    return (visit.handoff.sender if visit.handoff is not None else "") or _inside(one)


def _inside(one: Weighed) -> str:
    return one.inside or QCoreApplication.translate("visit decision", "whom you choose below")


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _can_be_undone() -> str:
    return QCoreApplication.translate(
        "visit decision", "It can be undone for 30 days under “Recent decisions…”."
    )
