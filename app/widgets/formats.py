"""Numbers and dates as they are written: words in the language, figures as in the region.

All follow the default ``QLocale``, which ``languages.install_language`` sets.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale


def number_text(number: int) -> str:
    """Write a whole number with the region's grouping: 812’340."""
    return QLocale().toString(number)


def date_text(day: date) -> str:
    """Write a date in figures, always with the full year: 27.11.2026."""
    pattern = _home().dateFormat(QLocale.FormatType.ShortFormat)
    if "yyyy" not in pattern:
        pattern = pattern.replace("yy", "yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def day_and_month(day: date) -> str:
    """Write a date of this year in words: 27 Nov."""
    month = QLocale().monthName(day.month, QLocale.FormatType.ShortFormat)
    pattern = QCoreApplication.translate("formats", "{day} {month}")
    return pattern.format(day=day.day, month=month)


def weekday(day: date) -> str:
    """Name the day of the week shortly: Fri."""
    return QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)


def _home() -> QLocale:
    """Give the locale whose date pattern is the region's own.

    English in Germany would write 27/11/2026; the people there write 27.11.2026.
    """
    territory = QLocale().territory()
    german = QLocale(QLocale.Language.German, territory)
    if german.territory() == territory:
        return german
    return QLocale(QLocale.Language.AnyLanguage, territory)
