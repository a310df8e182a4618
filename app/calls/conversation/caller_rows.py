"""Callers as rows to choose from, and as the line that tells of an incoming call."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from app.calls.preparation.view_words import segment_letter
from app.customers.rules import Status
from app.customers.search.callers import Caller, Hit
from app.follow_ups.noting.message_words import number_text
from app.widgets.palette import Tone
from app.widgets.rows import ListRow

_HITS: dict[Hit, object] = {
    Hit.SWITCHBOARD: QT_TRANSLATE_NOOP("callers", "same switchboard"),
    Hit.END: QT_TRANSLATE_NOOP("callers", "number ends alike"),
}


def caller_row(place: int, caller: Caller) -> ListRow:
    """Make the row of a caller; its key is its place in the list."""
    described = ", ".join(part for part in (caller.person, caller.function) if part)
    blocked = caller.status is Status.BLOCKED
    return ListRow(
        key=place,
        badge=segment_letter(caller.segment),
        title=caller.company,
        subtitle=" · ".join(part for part in (described, caller.city) if part),
        note=caller.phone,
        pill=_pill(caller),
        pill_tone=Tone.DANGER if blocked else Tone.NEUTRAL,
    )


def _pill(caller: Caller) -> str:
    if caller.status is Status.BLOCKED:
        return QCoreApplication.translate("callers", "do not call")
    known = _HITS.get(caller.hit)
    return "" if known is None else QCoreApplication.translate("callers", str(known))


def the_one(callers: Sequence[Caller]) -> Caller | None:
    """Give who surely calls: all hits are of one customer; the person only if nobody else is."""
    sure = [one for one in callers if one.hit is Hit.NUMBER]
    if not sure or len({one.customer_id for one in sure}) > 1:
        return None
    return sure[0] if len(sure) == 1 else sure[0]._replace(contact_id=None, person="")


class RingingWords(QObject):
    """What the message line says of an incoming call.

    A class because lupdate finds plurals in ``self.tr`` only.
    """

    def text(self, number: str, callers: Sequence[Caller] | None, home: str) -> str:
        """Say who calls; callers: None while they are being looked for."""
        written = number_text(number, home) if number else self.tr("number withheld")
        begins = self.tr("Incoming call: {who}").format(who=written)
        if callers is None or not number:
            return begins
        return f"{begins} · {self._whose(callers)}"

    def _whose(self, callers: Sequence[Caller]) -> str:
        one = the_one(callers)
        if one is not None:
            return ", ".join(part for part in (one.company, one.person) if part)
        if not callers:
            return self.tr("not known yet")
        if len(callers) == 1:
            return self.tr("perhaps {company}").format(company=callers[0].company)
        return self.tr("%n customers and people have it", "", len(callers))
