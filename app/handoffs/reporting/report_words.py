"""A visit report as one text of the timeline."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.handoffs.rules import VisitResult
from app.handoffs.words import result_words
from app.quotes.words import amount_text


def report_text(need: str, text: str) -> str:
    """Put need and report together; both may be empty."""
    said = QCoreApplication.translate("visit report", "Need: {need}").format(need=need)
    return "\n".join(part for part in (said if need else "", text) if part)


def for_words(name: str) -> str:
    """Say in whose name somebody else reports, "" where one reports oneself."""
    text = QCoreApplication.translate("visit report", "(for {name})")
    return text.format(name=name) if name else ""


def visit_text(
    result: VisitResult, value_minor: int | None, currency: str, need: str, text: str
) -> str:
    """Write a whole report, the result first; of a handoff the result stands elsewhere."""
    value = "" if value_minor is None else amount_text(value_minor, currency)
    said = QCoreApplication.translate("visit report", "Result: {result}")
    head = said.format(result=" ".join(part for part in (result_words(result), value) if part))
    return "\n".join(part for part in (head, report_text(need, text)) if part)
