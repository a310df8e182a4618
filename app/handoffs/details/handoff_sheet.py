"""A handoff on one page of paper."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.handoffs.details.detail_words import full_sections, offered_words
from app.handoffs.details.opened import Opened
from app.paper.sheet import Block, Sheet


def handoff_sheet(found: Opened, now: datetime, zone: str) -> Sheet:
    """Put the briefing and the last talks on a sheet.

    Where that is more than a page the letters get smaller, then each long text ends with how much
    of it is missing; the text for the clipboard has all of it.
    """
    translate = QCoreApplication.translate
    return Sheet(
        title=translate("handoffs", "Briefing {company}").format(company=found.row.company),
        facts=offered_words(found.row, now, zone),
        blocks=tuple(
            Block(heading=one.head, rows=tuple((line,) for line in one.lines))
            for one in full_sections(found, now, zone)
        ),
        one_page=True,
        left_out_of_each=translate("handoffs", "… ({count} more lines in Talktrack)"),
    )
