"""A handoff on one page of paper."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.handoffs.detail_words import Section, contact_words, offered_words, sections
from app.handoffs.opened import Opened
from app.paper.sheet import Block, Sheet


def handoff_sheet(found: Opened, now: datetime, zone: str) -> Sheet:
    """Put the briefing and the last talks on a sheet; what does not fit is said to be left out."""
    translate = QCoreApplication.translate
    row = found.row
    told = sections(row)
    if found.contacts:
        heading = translate("handoffs", "Last calls")
        told.append(Section(heading, contact_words(found.contacts, now, zone)))
    return Sheet(
        title=translate("handoffs", "Briefing {company}").format(company=row.company),
        facts=offered_words(row, now, zone),
        blocks=tuple(
            Block(
                heading=one.head,
                rows=tuple((line,) for line in one.text.splitlines() if line.strip()),
            )
            for one in told
        ),
        one_page=True,
        left_out=translate("handoffs", "… more in Talktrack"),
    )
