"""The briefing on one page and as text, however much there is to say."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from app.clock import Appointment
from app.handoffs.briefing import Briefing
from app.handoffs.details.detail_words import plain_text
from app.handoffs.details.handoff_sheet import handoff_sheet
from app.handoffs.details.opened import Opened
from app.handoffs.rules import HandoffState
from app.history.entry_kinds import EntryKind
from app.history.timeline import TimelineEntry
from app.paper.output import preview, write_pdf
from app.paper.pages import Pages
from tests.handoffs.views.test_card_words import NOW, ROW, ZONE

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


def shown(found: Opened) -> dict[str, list[str]]:
    """Give what stands on the page below each heading."""
    (page,) = Pages(handoff_sheet(found, NOW, ZONE), "foot")._pages
    told: dict[str, list[str]] = {}
    for band in page[2:]:
        (text,) = (placed.text.text() for placed in band.texts)
        if band.keeps:
            told[text] = []
        else:
            told[list(told)[-1]].append(text)
    return told


def missing(rows: list[str]) -> int:
    """Give how many lines are said to be missing, 0 where the text is whole."""
    found = re.fullmatch(r"… \((\d+) more lines in Talktrack\)", rows[-1])
    return int(found[1]) if found else 0


def test_long_texts_share_the_page_and_short_ones_stay_whole(qapp: QApplication) -> None:
    lines = "\n".join(f"line {number}: " + "much was said of it. " * 9 for number in range(1, 13))
    briefing = replace(Briefing(**dict.fromkeys(vars(USUAL), lines)), permissions="Kunde")
    found = opened_example("long")
    told = shown(found._replace(row=replace(found.row, briefing=briefing)))
    assert told["Permissions"] == ["Kunde"]
    assert len(told["Last calls"]) == 3
    long = [rows for head, rows in told.items() if missing(rows)]
    assert len(long) == len(vars(USUAL)) - 2  # all but what is short and what is asked of care
    assert all(rows[0].startswith("line 1: much") for rows in long)
    counts = {missing(rows) for rows in long}
    assert max(counts) - min(counts) <= 1
    assert min(counts) >= 2


def test_one_long_text_leaves_the_others_alone(qapp: QApplication) -> None:
    words = "Sehr viel wurde gesagt und alles davon ist wichtig. " * 400
    found = opened_example()
    found = found._replace(row=replace(found.row, briefing=replace(USUAL, need=words)))
    told = shown(found)
    assert missing(told["Need"]) > 20
    assert len(told["Need"][0]) > 2000  # what room there is belongs to it
    others = [len(rows) for head, rows in told.items() if head not in ("Need", "Promised")]
    assert others == [1] * 11 + [3]
    assert told["Promised"] == list(PROMISES)
    text = plain_text(found, NOW, ZONE)
    assert words.strip() in text


def test_what_fits_is_not_shortened(qapp: QApplication) -> None:
    told = shown(opened_example())
    assert not any(missing(rows) for rows in told.values())
    many = replace(USUAL, promises="\n".join(f"promise {number}" for number in range(20)))
    found = opened_example()
    told = shown(found._replace(row=replace(found.row, briefing=many)))
    assert told["Promised"][-1] == "promise 19"


@given(
    st.dictionaries(
        st.sampled_from(list(vars(USUAL))),
        st.text(st.characters(exclude_categories=["Cs"]), max_size=40).flatmap(
            lambda text: st.integers(1, 60).map(lambda times: text * times)
        ),
    ),
    st.text(max_size=200),
)
@settings(deadline=None, max_examples=40)
def test_any_briefing_is_one_page(qapp: QApplication, told: dict[str, str], company: str) -> None:
    found = opened_example()
    row = replace(found.row, briefing=replace(USUAL, **told), company=company)
    pages = Pages(handoff_sheet(found._replace(row=row), NOW, ZONE), "foot")
    assert pages.count == 1
    assert sum(band.height for band in pages._pages[0]) <= pages._room
