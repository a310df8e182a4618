"""An access report holds everything, is readable, and is noted in the access log."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import MetaData, text

from app.database.database import Database
from app.database.errors import NotAllowedError
from app.database.personal_data import PERSONAL
from app.upkeep.privacy import officer, subjects
from app.upkeep.privacy.access_log import Access, entries
from app.upkeep.privacy.access_report import MENTIONS, access_report
from app.upkeep.privacy.report_files import ReportNotWrittenError, as_document, as_page
from app.upkeep.privacy.report_words import TECHNICAL, has_words
from app.upkeep.privacy.subjects import Subject
from tests.seeding import seeding, working_as
from tests.upkeep.privacy.person_rows import ADDRESS, COMPANY, NAME, NUMBER, Ids

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
ZONE = "Europe/Zurich"


def subject(database: Database, id_: int) -> Subject:
    with database.read() as session:
        found = subjects.by_id(session, id_)
    assert found is not None
    return found


def test_every_column_is_named_or_known_to_be_technical(metadata: MetaData) -> None:
    for name in (*PERSONAL, "customer_history"):
        for column in metadata.tables[name].columns:
            if not column.info.get("derived"):
                assert has_words(column.name) or column.name in TECHNICAL, f"{name}.{column.name}"


@pytest.mark.parametrize("whose", ["contact", "customer"])
def test_each_table_with_personal_data_is_in_the_report(
    officers: Database, person: Ids, whose: str
) -> None:
    with officers.read() as session:
        one = subjects.by_id(session, person.of[whose])
        assert one is not None
        report = access_report(session, one, NOW)
    told = {section.name for section in report.sections}
    without = {"import_batch"}  # "imports" there
    if whose == "contact":
        without |= {"customer", "customer_tag", "custom_value"}  # the company's
        assert MENTIONS in told
    assert set(PERSONAL) - without <= told
    assert {"imports", "former_values", "commands"} <= told


def test_both_documents_say_the_same(officers: Database, person: Ids) -> None:
    with officers.read() as session:
        report = access_report(session, subject(officers, person.of["contact"]), NOW)
    page, document = as_page(report, "en", ZONE), as_document(report)
    (call,) = document["data"]["call"]
    assert call["id"] == str(person.of["call"])
    assert call["started_at"] == "2026-11-24T09:00:00+00:00"
    assert document["data"]["quote"][0]["amount"] is None
    for word in (NAME, NUMBER, ADDRESS, COMPANY):
        assert word in page
        assert word in json.dumps(document, ensure_ascii=False)
    assert "24.11.2026, 10:00" in page or "24/11/2026, 10:00" in page or "10:00" in page
    assert "Martina Baumann" in page
    assert "Claudia Keller" not in json.dumps(document)  # had nothing to do with it


def test_what_people_typed_is_no_markup(officers: Database, person: Ids) -> None:
    bad = "<script>alert(1)</script>"
    with seeding(officers) as connection:
        connection.execute(
            text("UPDATE contact SET last_name = :bad WHERE id = :id"),
            {"bad": bad, "id": person.of["contact"]},
        )
    with officers.read() as session:
        report = access_report(session, subject(officers, person.of["contact"]), NOW)
    assert "<script" not in as_page(report, "en", ZONE)


def test_a_report_is_noted_with_ids_alone(officers: Database, person: Ids, tmp_path: Path) -> None:
    one = subject(officers, person.of["contact"])
    files = officer.report(officers, one, tmp_path / "new" / "folder", "en", ZONE)
    assert {file.suffix for file in files} == {".html", ".json"}
    with officers.read() as session:
        (entry,) = entries(session)
    assert (entry.what, entry.subject_id) == (Access.REPORT, one.id)
    again = officer.report(officers, one, tmp_path, "en", ZONE)
    assert json.loads(again[1].read_text())["data"]["access_log"][0]["what"] == "access_report"


def test_a_folder_that_cannot_be_written_is_said(
    officers: Database, person: Ids, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ReportNotWrittenError):
        officer.report(
            officers, subject(officers, person.of["contact"]), tmp_path / "file" / "x", "en", ZONE
        )


def test_only_the_privacy_officer_reports(database: Database, person: Ids, tmp_path: Path) -> None:
    if database.kind == "sqlite":
        pytest.skip("in a local file everybody may")
    with working_as(database, "lead") as lead, pytest.raises(NotAllowedError):
        officer.report(lead, subject(lead, person.of["contact"]), tmp_path, "en", ZONE)
    assert list(tmp_path.glob("*.json")) == []
