"""Words about paper, and names of files."""

from __future__ import annotations

import re
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.paper.output import NotOnPaperError
from app.widgets.formats import date_text, number_text
from app.widgets.languages import Translate

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST_NAME = 80


def foot_text(at: datetime, translate: Translate = QCoreApplication.translate) -> str:
    """Say below each page when it was printed; at: local time."""
    text = translate("paper", "Talktrack · as of {date}, {time}")
    return text.format(date=date_text(at.date()), time=f"{at:%H:%M}")


def left_out_text() -> str:
    """Say that a page had no room for all."""
    return QCoreApplication.translate("paper", "… earlier ones stand in Talktrack.")


def shown_of_text(shown: int, total: int) -> str:
    """Say how many rows are printed of how many, in figures of the region."""
    if shown >= total:
        text = QCoreApplication.translate("paper", "rows: {total}")
        return text.format(total=number_text(total))
    text = QCoreApplication.translate("paper", "the first {shown} of {total}")
    return text.format(shown=number_text(shown), total=number_text(total))


def file_name(title: str, ending: str) -> str:
    """Make a file's name of a title, for every system."""
    plain = _NOT_IN_NAMES.sub(" ", title).strip(" .")[:_LONGEST_NAME].strip(" .")
    return f"{plain or 'Talktrack'}.{ending}"


def trouble_words(error: NotOnPaperError) -> str:
    """Say why nothing is on paper, and what to do."""
    translate = QCoreApplication.translate
    if not error.detail:
        text = translate(
            "paper",
            "The printer {where} took nothing. Nothing else was changed. Check that it is "
            "switched on, or save the pages as PDF.",
        )
    else:
        text = translate(
            "paper",
            "{where} could not be written. A file that was there before is as it was. Check that "
            "there is room and that you may write there, or choose another folder. The system "
            "says: {detail}",
        )
    return text.format(where=error.where, detail=error.detail)
