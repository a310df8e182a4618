"""Numbers and dates as they are written: words in the language, figures as in the region.

All follow the default ``QLocale``, which ``languages.install_language`` sets, or another one.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale


def number_text(number: int, locale: QLocale | None = None) -> str:
    """Write a whole number with the region's grouping: 812’340."""
    return (locale or QLocale()).toString(number)


def date_text(day: date, locale: QLocale | None = None) -> str:
    """Write a date in figures, always with the full year: 27.11.2026."""
    locale = locale or QLocale()
    return locale.toString(QDate(day.year, day.month, day.day), date_pattern(locale))


def date_pattern(locale: QLocale | None = None) -> str:
    """Give the pattern of ``date_text``, as fields for dates take it: dd.MM.yyyy."""
    pattern = _home(locale or QLocale()).dateFormat(QLocale.FormatType.ShortFormat)
    return pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy")


def day_and_month(day: date) -> str:
    """Write a date of this year in words: 27 Nov."""
    month = QLocale().monthName(day.month, QLocale.FormatType.ShortFormat)
    pattern = QCoreApplication.translate("formats", "{day} {month}")
    return pattern.format(day=day.day, month=month)


def weekday(day: date) -> str:
    """Name the day of the week shortly: Fri."""
    return QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)


def _home(locale: QLocale) -> QLocale:
    """Give the locale whose date pattern is that of the region itself.

    English in Germany would write 27/11/2026; the people there write 27.11.2026.
    """
    territory = locale.territory()
    german = QLocale(QLocale.Language.German, territory)
    if german.territory() == territory:
        return german
    return QLocale(QLocale.Language.AnyLanguage, territory)
