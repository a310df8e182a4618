"""Writes an access report: a page to read and print, and the same for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from app.errors import UserError
from app.upkeep.privacy.access_report import Report, Section
from app.upkeep.privacy.report_values import for_programs, shown
from app.upkeep.privacy.report_words import TECHNICAL, field_words, section_words
from app.whole_files import write_whole
from app.widgets.formats import date_text

_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; color: #1c2128; max-width: 48rem; margin: 2rem auto;
  padding: 0 1rem; }
h1 { font-size: 1.6rem; margin-bottom: .2rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #d0d7de; }
dl { display: grid; grid-template-columns: 13rem 1fr; gap: .2rem 1rem; margin: 0 0 1rem;
  padding-bottom: .8rem; border-bottom: 1px solid #eaeef2; break-inside: avoid; }
dt { color: #57606a; } dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
"""


class ReportNotWrittenError(UserError):
    """The folder cannot be written; nothing was told to anybody."""

    def __init__(self, folder: str, detail: str) -> None:
        super().__init__(folder, detail)
        self.folder = folder
        self.detail = detail


def write(report: Report, folder: Path, language: str, zone: str) -> list[Path]:
    """Write both documents into a folder, which is made; give their paths.

    A report of the same minute is written over. Raises ReportNotWrittenError.
    """
    stamp = f"{report.at.astimezone(ZoneInfo(zone)):%Y%m%d-%H%M}"
    name = QCoreApplication.translate("access report", "access-report")
    base = folder / f"{name}-{report.subject.id}-{stamp}"
    page, data = base.with_suffix(".html"), base.with_suffix(".json")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(page, as_page(report, language, zone).encode())
        write_whole(data, json.dumps(as_document(report), ensure_ascii=False, indent=2).encode())
    except OSError as error:
        raise ReportNotWrittenError(str(folder), error.strerror or str(error)) from error
    return [page, data]


def as_document(report: Report) -> dict[str, Any]:
    """Give the report as one JSON document."""
    subject = report.subject
    return {
        "at": report.at.isoformat(),
        "controller": report.company,
        "customer_id": str(subject.customer_id),
        "contact_id": None if subject.contact_id is None else str(subject.contact_id),
        "name": subject.name,
        "company": subject.company,
        "staff": _staff(report),
        "data": {one.name: [for_programs(row) for row in one.rows] for one in report.sections},
    }


def _staff(report: Report) -> dict[str, str]:
    """Give the names of those of our people who appear in the report."""
    values = (value for one in report.sections for row in one.rows for value in row.values())
    named = {value for value in values if isinstance(value, int)}
    return {str(id_): name for id_, name in report.people.items() if id_ in named}


def as_page(report: Report, language: str, zone: str) -> str:
    """Give the report as an HTML page; what people typed is no markup in it."""
    heading = QCoreApplication.translate("access report", "What we hold about {name}")
    title = escape(heading.format(name=report.subject.name))
    body = "\n".join([*_introduction(report, zone), *map(_Sections(report, zone), report.sections)])
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language.replace("_", "-"))}">\n<head>'
        f'<meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style></head>\n'
        f"<body>\n<h1>{title}</h1>\n{body}\n</body>\n</html>\n"
    )


def _introduction(report: Report, zone: str) -> Iterator[str]:
    translate = QCoreApplication.translate
    at: datetime = report.at.astimezone(ZoneInfo(zone))
    yield _paragraph(
        translate("access report", "Access report of {date}, {time}.").format(
            date=date_text(at.date()), time=f"{at:%H:%M}"
        )
    )
    if report.company:
        said = translate("access report", "{company} answers for these data.")
        yield _paragraph(said.format(company=report.company))
    if report.subject.contact_id is not None:
        said = translate("access report", "As a person at {company}.")
        yield _paragraph(said.format(company=report.subject.company))
    yield _paragraph(
        translate(
            "access report",
            "The data serve the care of customers and sales by telephone. On which basis and from "
            "where they are is said under “Permission to call” and “Lists the data came from”. No "
            "call is recorded as sound, and no machine decides about you. You may have wrong data "
            "corrected, object to calls, have data erased as far as no law keeps them, and "
            "complain to the data protection authority.",
        )
    )


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


class _Sections:
    """Writes sections of one report."""

    def __init__(self, report: Report, zone: str) -> None:
        self._people = report.people
        self._zone = zone

    def __call__(self, section: Section) -> str:
        """Give a heading and a list of fields for each row."""
        rows = "\n".join(self._row(dict(row)) for row in section.rows)
        heading = f"{section_words(section.name)} ({len(section.rows)})"
        return f"<h2>{escape(heading)}</h2>\n{rows}"

    def _row(self, row: dict[str, Any]) -> str:
        told = (
            (field_words(column), shown(column, row, self._people, self._zone))
            for column in row
            if column not in TECHNICAL
        )
        fields = "".join(
            f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in told if value
        )
        return f"<dl>{fields}</dl>"
