"""The briefing on one page and as text, however much there is to say."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.clock import Appointment
from app.handoffs.briefing import Briefing
from app.handoffs.detail_words import plain_text
from app.handoffs.handoff_sheet import handoff_sheet
from app.handoffs.opened import Opened
from app.handoffs.rules import HandoffState
from app.history.entry_kinds import EntryKind
from app.history.timeline import TimelineEntry
from app.paper.output import preview, write_pdf
from tests.handoffs.test_card_words import NOW, ROW, ZONE

LONG_COMPANY = (
    "Vereinigte Metallbau-, Apparatebau- und Maschinenfabriken Gebrüder Niederberger-Zgraggen & "
    "Söhne Aktiengesellschaft, Zweigniederlassung Oberentfelden-Zurzibiet"
)
LONG_PERSON = "Dr. Maria-Magdalena Freifrau von und zu Hohenstein-Wallenberg-Schönau"
PROMISES = tuple(
    f"Promise {number}: sends the data sheet of machine {number}" for number in range(1, 11)
)
USUAL = Briefing(
    visit_goal="Möchte zwei Maschinen nebeneinander sehen; drei Personen entscheiden",
    need="Zwei Sägen bis März ersetzen, der Staub macht Mühe",
    role_in_decision="Kurt Tanner (Inhaber), Beat Rüegg (Werkstatt)",
    current_supplier="Offerte eines Händlers in Aarau",
    volume_and_timing="rund CHF 86'000, Leasing möglich",
    objections="«der Händler ist näher»",
    promises="\n".join(PROMISES),
    permissions="Kunde",
    place="Industriestrasse 12, Eingang hinten",
    participants="Kurt Tanner, Beat Rüegg",
    dates="Di 1. Dez., 09:00; Mi 2. Dez., 14:00",
)


def opened_example(kind: str = "usual") -> Opened:
    """Give a handoff with its last talks. kind: usual, long (names), endless (texts)."""
    row = replace(
        ROW,
        state=HandoffState.SCHEDULED,
        visit=Appointment(date(2026, 11, 26), time(13, 30), ZONE),
        visit_minutes=60,
        contact="Kurt Tanner",
        company="Metallbau Tanner",
        briefing=USUAL,
        offered_at=datetime(2026, 11, 24, 8, 12, tzinfo=UTC),
    )
    if kind == "long":
        row = replace(row, company=LONG_COMPANY, contact=LONG_PERSON, sender=LONG_PERSON)
    if kind == "endless":
        words = "Sehr viel wurde gesagt und alles davon ist wichtig. " * 60
        row = replace(row, briefing=Briefing(**dict.fromkeys(vars(USUAL), words)))
    talks = tuple(
        TimelineEntry(
            id=number,
            kind=EntryKind.CALL_OUT,
            happened_at=NOW - timedelta(days=30 * number),
            text=f"«ein Besuch wäre gut, aber vor dem 4. Dezember» ({number})",
        )
        for number in (1, 2, 3)
    )
    return Opened(row, [], talks, ("+41 62 123 45 67", "k.tanner@tanner.example"))


@pytest.mark.parametrize("kind", ["usual", "long", "endless"])
def test_the_briefing_is_one_page(qapp: QApplication, tmp_path: Path, kind: str) -> None:
    sheet = handoff_sheet(opened_example(kind), NOW, ZONE)
    assert len(preview(sheet, "foot").pages) == 1
    path = tmp_path / "briefing.pdf"
    write_pdf(sheet, "foot", path)
    content = path.read_bytes()
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") == 1


def test_ten_promises_are_ten_lines(qapp: QApplication) -> None:
    sheet = handoff_sheet(opened_example(), NOW, ZONE)
    (block,) = [one for one in sheet.blocks if one.heading == "Promised"]
    assert block.rows == tuple((one,) for one in PROMISES)
    text = plain_text(opened_example(), NOW, ZONE)
    assert "Promised: \n- Promise 1" in text
    assert text.count("\n- Promise") == 10
    assert text.splitlines()[0] == "Metallbau Tanner"
    assert "Contact: Kurt Tanner · +41 62 123 45 67 · k.tanner@tanner.example" in text
    assert "Last calls:" in text


def test_what_is_left_out_is_said(qapp: QApplication) -> None:
    """Long texts are cut so that all the others are on the page too."""
    sheet = handoff_sheet(opened_example("endless"), NOW, ZONE)
    (need,) = [one for one in sheet.blocks if one.heading == "Need"]
    assert need.rows[0][0].startswith("Sehr viel wurde gesagt")
    assert need.rows[-1] == ("… more in Talktrack",)
    many = replace(USUAL, promises="\n".join(f"promise {number}" for number in range(20)))
    found = opened_example()
    found = found._replace(row=replace(found.row, briefing=many))
    (promised,) = [
        one for one in handoff_sheet(found, NOW, ZONE).blocks if one.heading == "Promised"
    ]
    assert promised.rows[11:] == (("promise 11",), ("… more in Talktrack",))
