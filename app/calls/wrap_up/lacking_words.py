"""What is still lacking before a call can be saved, in words."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_LACKING: dict[str, object] = {
    "outcome": QT_TRANSLATE_NOOP("lacking", "Choose an outcome first: Alt+1 to Alt+9."),
    "call": QT_TRANSLATE_NOOP(
        "lacking", "Nobody was called yet. F9 calls, then choose an outcome."
    ),
    "caller_talks": QT_TRANSLATE_NOOP(
        "lacking", "This outcome is for calls that you make; here somebody called you."
    ),
    "when": QT_TRANSLATE_NOOP(
        "lacking", "When is the next step? For example “fri 10” or “in 2 weeks”."
    ),
    "time": QT_TRANSLATE_NOOP(
        "lacking", "An agreed callback needs a time, such as “tomorrow 14:30”."
    ),
    "past": QT_TRANSLATE_NOOP("lacking", "This moment has gone by. When do you call back?"),
    "amount": QT_TRANSLATE_NOOP(
        "lacking", "This is no amount. For example “1250” or “EUR 980.50”; empty if nobody said."
    ),
    "visit": QT_TRANSLATE_NOOP(
        "lacking", "When is the visit? For example “thu 10” or “27.11. 14:30”."
    ),
    "reason": QT_TRANSLATE_NOOP("lacking", "Choose the reason why there is no interest."),
    "person": QT_TRANSLATE_NOOP("lacking", "For whom is it? Choose a colleague."),
    "no_step_reason": QT_TRANSLATE_NOOP(
        "lacking", "No next step? Choose why, or add one with Ctrl+Plus."
    ),
}


def lacking_text(name: str) -> str:
    """Say what is lacking; name: of lacking.missing, "call" or "caller_talks"."""
    return QCoreApplication.translate("lacking", str(_LACKING[name]))
