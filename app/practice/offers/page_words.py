"""Words of the page Practice: levels, when something is due, how a run ended."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.practice.kinds import RunMode
from app.practice.simulation.run import End
from app.settings.outcomes import Outcome
from app.settings.words import outcome_name
from app.widgets.palette import Tone

_LEVELS = {
    1: QT_TRANSLATE_NOOP("practice", "very easy"),
    2: QT_TRANSLATE_NOOP("practice", "easy"),
    3: QT_TRANSLATE_NOOP("practice", "medium"),
    4: QT_TRANSLATE_NOOP("practice", "hard"),
    5: QT_TRANSLATE_NOOP("practice", "very hard"),
}
_ENDS = {
    End.WON: QT_TRANSLATE_NOOP("practice", "Won"),
    End.LOST: QT_TRANSLATE_NOOP("practice", "Not won"),
    End.HUNG_UP: QT_TRANSLATE_NOOP("practice", "The customer hung up"),
    End.ENDED_CALL: QT_TRANSLATE_NOOP("practice", "Rightly ended"),
    End.GIVEN_UP: QT_TRANSLATE_NOOP("practice", "Ended early"),
    End.TIME_UP: QT_TRANSLATE_NOOP("practice", "Out of time"),
}
_MODES = {
    RunMode.PICK: QT_TRANSLATE_NOOP("practice", "picked"),
    RunMode.FREE: QT_TRANSLATE_NOOP("practice", "typed"),
    RunMode.OPEN: QT_TRANSLATE_NOOP("practice", "scorecard open"),
    RunMode.TWO_PEOPLE: QT_TRANSLATE_NOOP("practice", "two people"),
}


def level_words(level: int) -> str:
    """Say how difficult somebody is; levels beyond 1 to 5 count as the next one."""
    return _said(_LEVELS[max(1, min(5, level))])


def end_words(ended: str) -> str:
    """Say how a run ended; "" for a word of a newer program."""
    return _said(_ENDS[End(ended)]) if ended in set(End) else ""


def end_marks(ended: str) -> tuple[str, Tone]:
    """Say how a run ended, with the colour that goes with it."""
    good = ended in (End.WON, End.ENDED_CALL)
    return end_words(ended), Tone.SUCCESS if good else Tone.WARNING


def outcome_words(outcome: str | None, fitting: str | None) -> str:
    """Say how a run was wrapped up, and whether the talk speaks for that; "" where it was not.

    Words of a newer program are left out.
    """
    known = set(Outcome)
    if outcome not in known:
        return ""
    chosen = outcome_name(Outcome(outcome))
    if fitting not in known:
        return chosen
    if fitting == outcome:
        text = _said(QT_TRANSLATE_NOOP("practice", "{chosen}: the talk speaks for it, too."))
    else:
        text = _said(QT_TRANSLATE_NOOP("practice", "{chosen}. The talk speaks for “{fitting}”."))
    return text.format(chosen=chosen, fitting=outcome_name(Outcome(fitting)))


def mode_words(mode: RunMode) -> str:
    """Say how somebody answered."""
    return _said(_MODES[mode])


def due_words(due_on: date | None, today: date) -> tuple[str, Tone]:
    """Say when something is due: "due", "tomorrow", "in 4 days"; None: "new"."""
    if due_on is None:
        return _said(QT_TRANSLATE_NOOP("practice", "new")), Tone.NEUTRAL
    days = (due_on - today).days
    if days <= 0:
        return _said(QT_TRANSLATE_NOOP("practice", "due")), Tone.DANGER
    if days == 1:
        return _said(QT_TRANSLATE_NOOP("practice", "tomorrow")), Tone.WARNING
    text = _said(QT_TRANSLATE_NOOP("practice", "in {days} days"))
    return text.format(days=days), Tone.NEUTRAL


def percent_words(score: int | None) -> str:
    """Write a score as on the rows: "62 %"; "–" for none."""
    return "–" if score is None else f"{score} %"


def _said(text: object) -> str:
    return QCoreApplication.translate("practice", str(text))
