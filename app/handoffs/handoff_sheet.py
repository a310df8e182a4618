"""A handoff on one page of paper."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.handoffs.detail_words import full_sections, offered_words
from app.handoffs.opened import Opened
from app.paper.sheet import Block, Sheet

_LONGEST = 400  # characters of a line
_MOST_LINES = 12


def handoff_sheet(found: Opened, now: datetime, zone: str) -> Sheet:
    """Put the briefing and the last talks on a sheet; what does not fit is said to be left out."""
    translate = QCoreApplication.translate
    row, more = found.row, translate("handoffs", "… more in Talktrack")
    return Sheet(
        title=translate("handoffs", "Briefing {company}").format(company=row.company),
        facts=offered_words(row, now, zone),
        blocks=tuple(
            Block(heading=one.head, rows=tuple((line,) for line in _fitting(one.lines, more)))
            for one in full_sections(found, now, zone)
        ),
        one_page=True,
        left_out=more,
    )


def _fitting(lines: list[str], more: str) -> list[str]:
    """Give as much of a text as lets all others be on the page too; ``more`` says the rest is."""
    shown = [_cut(line) for line in lines[:_MOST_LINES]]
    whole = len(lines) <= _MOST_LINES and shown == lines
    return shown if whole else [*shown, more]


def _cut(line: str) -> str:
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 2].rstrip()} …"
