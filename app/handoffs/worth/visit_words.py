"""Words of whether a customer is to be visited or called."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from app.handoffs.rules import OverruleReason
from app.handoffs.worth.customer_money import Sums
from app.handoffs.worth.visit_advice import Advice, Why
from app.handoffs.worth.visit_costs import (
    break_even,
    contribution_per_contact,
    saved_by_calling,
    visit_beats_phone_from,
    whole_percent,
)
from app.handoffs.worth.visit_figures import VisitOrCall
from app.settings.cost_words import money_text

_CERTAIN = 100  # per cent


def advice_name(advice: Advice) -> str:
    """Name an advice as shortly as a mark does."""
    translate = QCoreApplication.translate
    return {
        Advice.VISIT: translate("visit or call", "visit"),
        Advice.PHONE: translate("visit or call", "by phone"),
        Advice.OPEN: translate("visit or call", "open"),
    }[advice]


def worth_name(advice: Advice) -> str:
    """Answer whether a visit is worth it."""
    translate = QCoreApplication.translate
    return {
        Advice.VISIT: translate("visit or call", "yes"),
        Advice.PHONE: translate("visit or call", "rather a call"),
        Advice.OPEN: translate("visit or call", "open"),
    }[advice]


def otherwise_words(advice: Advice) -> str:
    """Say on a button that one decides otherwise."""
    translate = QCoreApplication.translate
    if advice is Advice.PHONE:
        return translate("visit or call", "Visit all the same")
    return translate("visit or call", "Call all the same")


def overrule_words(reason: OverruleReason) -> str:
    """Say why an advice is not followed."""
    translate = QCoreApplication.translate
    return {
        OverruleReason.CUSTOMER_WISH: translate("visit or call", "the customer wants it so"),
        OverruleReason.ON_SITE: translate("visit or call", "has to be seen on site"),
        OverruleReason.CONTRACT: translate("visit or call", "contract talk"),
        OverruleReason.CHANCE: translate("visit or call", "more can be won there"),
        OverruleReason.DISTANCE: translate("visit or call", "distance or a tour"),
        OverruleReason.NO_TIME: translate("visit or call", "no time for it"),
    }[reason]


def overruled_text(count: int) -> str:
    """Say how often it was decided otherwise; "" for never."""
    if not count:
        return ""
    text = QCoreApplication.translate("visit or call", "Decided otherwise in 12 months: {count}")
    return text.format(count=count)


def visit_cost_text(found: VisitOrCall) -> str:
    """Say what a visit costs, and what contribution stands against it."""
    translate = QCoreApplication.translate
    cost = money_text(found.rate.visit_minor, found.rate.currency)
    if found.contribution_minor is None and found.expected.minor is None:
        return translate("visit or call", "Visit about {cost}.").format(cost=cost)
    text = translate("visit or call", "Visit about {cost}, {worth}.")
    return text.format(cost=cost, worth=worth_text(found))


def worth_text(found: VisitOrCall) -> str:
    """Say what a customer is expected to bring, and what twelve months brought."""
    translate = QCoreApplication.translate
    currency, parts = found.rate.currency, []
    if found.expected.minor is not None:
        text = translate("visit or call", "expected contribution {amount}")
        parts.append(text.format(amount=money_text(found.expected.minor, currency)))
    if found.contribution_minor is not None:
        text = translate("visit or call", "contribution of 12 months {amount}")
        parts.append(text.format(amount=money_text(found.contribution_minor, currency)))
    return ", ".join(parts)


def expected_text(found: VisitOrCall) -> str:
    """Say how the expected contribution comes about; "" without open quotes."""
    translate, of = QCoreApplication.translate, found.expected
    currency, parts = found.rate.currency, []
    if of.quotes:
        text = translate("visit or call", "Open quotes {count}, by their probability {weighed}")
        weighed = money_text(of.weighed_minor, currency)
        parts.append(text.format(count=of.quotes, weighed=weighed))
    if of.minor is not None:
        text = (
            translate("visit or call", "contribution in it {amount}, as in the customer's orders")
            if of.own_share
            else translate("visit or call", "contribution in it {amount}, as in the team's orders")
        )
        parts.append(text.format(amount=money_text(of.minor, currency)))
    elif of.quotes:
        text = translate("visit or call", "no order says how much of it is contribution")
        parts.append(text)
    if of.unweighed:
        text = translate("visit or call", "open quotes without a probability, not counted: {count}")
        parts.append(text.format(count=of.unweighed))
    said = " · ".join(parts)
    return said[:1].upper() + said[1:]


def advice_text(found: VisitOrCall, *, told: bool = True) -> str:
    """Say the advice with its reason in one sentence. told: with what the customer brings."""
    advice, rate = found.advice, found.rate
    too_many = max(0, advice.planned - advice.affordable)
    return _sentence(advice.why).format(
        planned=advice.planned,
        affordable=advice.affordable,
        worth=f" ({worth_text(found)})" if told else "",
        saved=money_text(saved_by_calling(rate, too_many), rate.currency),
        currency=rate.currency,
    )


def _sentence(why: Why) -> str:
    translate = QCoreApplication.translate
    return {
        Why.AFFORDABLE: translate(
            "visit or call",
            "Visits are affordable: {affordable} a year, planned {planned}{worth}.",
        ),
        Why.TOO_MANY_PLANNED: translate(
            "visit or call",
            "Phone instead of visit: planned {planned}, affordable a year {affordable}{worth}; "
            "calls in place of the others save {saved}.",
        ),
        Why.NONE_AFFORDABLE: translate(
            "visit or call",
            "By phone: no visit is affordable{worth}.",
        ),
        Why.COMPLAINT: translate(
            "visit or call",
            "A visit may be needed, whatever it costs: a complaint is open (affordable a year "
            "{affordable}, planned {planned}).",
        ),
        Why.NO_CONTRIBUTION: translate(
            "visit or call",
            "Open: no contribution of the last 12 months is known, so nobody can say how many "
            "visits are affordable.",
        ),
        Why.OTHER_CURRENCY: translate(
            "visit or call",
            "Open: the contribution is known in another currency only, and visits are reckoned in "
            "{currency}.",
        ),
    }[why]


def year_text(found: VisitOrCall) -> str:
    """Say what twelve months cost and brought."""
    translate = QCoreApplication.translate
    parts = [
        translate("visit or call", "12 months: by phone {calls}, visits {visits}").format(
            calls=found.calls, visits=found.visits
        )
    ]
    if found.cost:
        text = translate("visit or call", "cost {amount}")
        parts.append(text.format(amount=_sums_text(found.cost)))
    orders = translate("visit or call", "orders {count}").format(count=found.orders)
    parts.append(f"{orders}, {_sums_text(found.turnover)}" if found.turnover else orders)
    contribution = _contribution_text(found)
    return " · ".join([*parts, contribution] if contribution else parts)


def break_even_text(found: VisitOrCall) -> str:
    """Say when a contact pays for itself; "" where no order says what it brings."""
    per_order, rate = found.per_order_minor, found.rate
    if per_order is None:
        return ""
    visit = break_even(rate.visit_minor, per_order)
    phone = break_even(rate.contact_minor, per_order)
    beats = visit_beats_phone_from(rate, per_order, Fraction(0))
    each = money_text(per_order, rate.currency)
    if visit is None or phone is None or beats is None or whole_percent(phone) > _CERTAIN:
        text = QCoreApplication.translate(
            "visit or call", "An order brings {each}: too little to pay for a visit or a call."
        )
        return text.format(each=each)
    if whole_percent(visit) > _CERTAIN:
        text = QCoreApplication.translate(
            "visit or call",
            "An order brings {each}: too little to pay for a visit; a call pays with an order in "
            "{phone} of 100.",
        )
        return text.format(each=each, phone=whole_percent(phone))
    text = QCoreApplication.translate(
        "visit or call",
        "An order brings {each}: a call pays with an order in {phone} of 100, a visit in {visit}; "
        "to beat calls, visits need {more} more orders in 100.",
    )
    return text.format(
        each=each,
        phone=whole_percent(phone),
        visit=whole_percent(visit),
        more=max(0, whole_percent(beats)),
    )


def _contribution_text(found: VisitOrCall) -> str:
    known = {} if found.contribution_minor is None else {found.rate.currency: 0}
    if found.contribution_minor is not None:
        known[found.rate.currency] = found.contribution_minor
    if not (known or found.elsewhere):
        return ""
    text = QCoreApplication.translate("visit or call", "contribution {amount}")
    said = text.format(amount=_sums_text({**known, **found.elsewhere}))
    each = contribution_per_contact(found.contribution_minor or 0, found.contacts)
    if each is None or not known:
        return said
    text = QCoreApplication.translate("visit or call", "{amount} per contact")
    return f"{said}, {text.format(amount=money_text(each, found.rate.currency))}"


def _sums_text(sums: Sums) -> str:
    return " + ".join(money_text(minor, currency) for currency, minor in sorted(sums.items()))
