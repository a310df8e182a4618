"""An open follow-up in a few words, as the wrap-up offers it for ticking."""

from __future__ import annotations

from app.calls.view import OpenStep
from app.settings.words import follow_up_kind_name
from app.widgets.formats import day_and_month

_LONGEST = 40


def settled_text(step: OpenStep) -> str:
    """Say what was planned and for when: "27 Nov Ask about LED panels"."""
    what = step.text or follow_up_kind_name(step.kind)
    if len(what) > _LONGEST:
        what = what[: _LONGEST - 1].rstrip() + "…"
    return f"{day_and_month(step.due.on)} {what}"
