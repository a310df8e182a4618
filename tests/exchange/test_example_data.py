"""The invented customers: plausible, consistent, and the same every time."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import phonenumbers
import pytest
from sqlalchemy import MetaData, select, text

from app.calls.day.queries import day_list
from app.customers.derived import reversed_digits
from app.customers.law import LawReason
from app.customers.rules import cadence_of, is_dormant
from app.customers.typed.typed_hours import read_hours
from app.database.database import Database, open_database
from app.exchange.example_data import fill
from app.follow_ups.queue.queue_query import queue
from app.follow_ups.rules import DueGroup
from app.handoffs.briefing import missing
from app.handoffs.briefing import read as read_briefing
from app.handoffs.rules import HandoffKind
from app.settings.public_holidays import is_holiday, region_of
from app.settings.working_time import WorkDays
from tests.fakes import FakeClock
from tests.people import REP_ID
from tests.seeding import administering

MONDAY = date(2026, 11, 23)
MORNING = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)  # 10:42 in Zurich
ZURICH = "Europe/Zurich"
Rows = dict[str, list[dict[str, Any]]]


def read(database: Database, metadata: MetaData) -> Rows:
    """All rows by table in the order of their keys; the journal left out, it has real times."""
    with database.read() as session:
        return {
            table.name: [
                dict(row._mapping)
                for row in session.execute(select(table).order_by(*table.primary_key.columns))
            ]
            for table in metadata.sorted_tables
            if table.name not in ("command", "change", "access_log")
        }


def filled(folder: Path, metadata: MetaData, day: date, language: str = "de") -> Database:
    database = open_database(folder / "example.db", FakeClock(), metadata)
    fill(database, day, ZURICH, language=language, login="mbaumann")
    return database


def filled_rows(folder: Path, metadata: MetaData, day: date, language: str = "de") -> Rows:
    database = filled(folder, metadata, day, language)
    rows = read(database, metadata)
    database.close()
    return rows


@pytest.fixture(scope="module")
def example(metadata: MetaData, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = filled(tmp_path_factory.mktemp("example"), metadata, MONDAY)
    yield database
    database.close()


@pytest.fixture(scope="module")
def rows(example: Database, metadata: MetaData) -> Rows:
    return read(example, metadata)


@pytest.fixture(scope="module")
def english(metadata: MetaData, tmp_path_factory: pytest.TempPathFactory) -> Rows:
    return filled_rows(tmp_path_factory.mktemp("english"), metadata, MONDAY, "en")


@pytest.fixture(
    scope="module",
    params=[date(2026, 11, 27), date(2027, 1, 2), date(2026, 4, 7)],
    ids=["friday", "saturday", "after easter"],
)
def other_day(
    request: pytest.FixtureRequest, metadata: MetaData, tmp_path_factory: pytest.TempPathFactory
) -> tuple[date, Rows]:
    day: date = request.param
    return day, filled_rows(tmp_path_factory.mktemp("day"), metadata, day)


def texts(rows: Rows) -> list[str]:
    """Everything that a person is meant to have written."""
    written = [row["note"] for row in rows["call"]]
    written += [
        row["text"] for name in ("activity", "follow_up", "complaint") for row in rows[name]
    ]
    written += [row["stand"] for row in rows["customer"]]
    written += [row["subject"] for name in ("quote", "orders") for row in rows[name]]
    return [each for each in written if each]


# --- the same every time, in both databases ---------------------------------------------------


def test_the_same_day_gives_the_same_rows(rows: Rows, metadata: MetaData, tmp_path: Path) -> None:
    assert filled_rows(tmp_path, metadata, MONDAY) == rows


def test_both_languages_tell_of_the_same_customers(rows: Rows, english: Rows) -> None:
    def named(of: Rows) -> list[tuple[int, str, str]]:
        return [(row["id"], row["company"], row["city"]) for row in of["customer"]]

    assert named(english) == named(rows)
    assert len(english["call"]) == len(rows["call"])


def test_an_unknown_language_is_refused(sqlite_place: Path, metadata: MetaData) -> None:
    database = open_database(sqlite_place, FakeClock(), metadata)
    with pytest.raises(ValueError, match="fr"):
        fill(database, MONDAY, language="fr")
    with database.read() as session:
        assert session.scalar(text("SELECT count(*) FROM customer")) == 0
    database.close()


def test_the_pages_look_as_drawn_in_both_databases(
    database: Database, clock: FakeClock, metadata: MetaData
) -> None:
    clock.set(MORNING)
    with administering(database) as whole:  # it writes in everybody's name
        fill(whole, MONDAY, ZURICH, login="rep")
        fill(whole, MONDAY, ZURICH, login="rep")  # a second time does nothing

    with database.read() as session:
        mine = queue(session, REP_ID, MONDAY, team=False)
        calls = day_list(session, REP_ID, clock(), ZURICH, WorkDays())
        assert session.scalar(text("SELECT count(*) FROM customer")) == 1200
        assert session.scalar(text("SELECT count(*) FROM users WHERE login = 'rep'")) == 1

    assert (mine.mine, mine.team) == (17, 63)
    counts = {group.group: group.count for group in mine.groups}
    assert counts[DueGroup.OVERDUE] == 3
    assert counts[DueGroup.TODAY] == 6
    assert counts[DueGroup.THIS_WEEK] == 8
    assert len(calls.rows) == 42
    first = [calls.callees[row.candidate.customer_id].company for row in calls.rows[:4]]
    assert first == [
        "Brändli Maschinen AG",
        "Metallbau Tanner",
        "Blumen Rosengart",
        "Schreinerei Hofer",
    ]
    assert {line.verdict.law for line in calls.held_back} == {LawReason.CONSENT_NEEDED}


def test_every_reference_leads_somewhere(example: Database) -> None:
    with example.read() as session:
        assert session.execute(text("PRAGMA foreign_key_check")).all() == []
        found = "SELECT count(*) FROM customer_fts WHERE customer_fts MATCH 'schreinerei hofer'"
        assert session.scalar(text(found)) == 1


def test_loose_references_lead_somewhere_too(rows: Rows) -> None:
    ids = {name: {row.get("id") for row in table} for name, table in rows.items()}
    for step in rows["follow_up"]:
        assert step["call_id"] in ids["call"] | {None}
        assert step["quote_id"] in ids["quote"] | {None}
        assert step["handoff_id"] in ids["handoff"] | {None}
    for order in rows["orders"]:
        assert order["call_id"] in ids["call"] | {None}
    for call in rows["call"]:
        assert call["round_id"] in ids["call"] | {None}
    for block in rows["block"]:
        assert block["customer_id"] in ids["customer"]


# --- counts and shares ------------------------------------------------------------------------


def test_there_are_as_many_customers_as_a_wholesaler_has(rows: Rows) -> None:
    countries = Counter(row["country"] for row in rows["customer"])

    assert len(rows["customer"]) == 1200
    assert 0.65 < countries["CH"] / 1200 < 0.76
    assert countries["DE"] > 150
    assert countries["AT"] > 100


def test_segments_have_their_shares_of_customers_and_contribution(rows: Rows) -> None:
    ordered = [row for row in rows["customer"] if row["number"]]
    counted = Counter(row["segment"] for row in ordered)
    worth: Counter[str] = Counter()
    for row in ordered:
        worth[row["segment"]] += row["contribution_minor"]
    total = sum(worth.values())

    assert (counted["key"] + counted["A"]) / len(ordered) == pytest.approx(0.20, abs=0.02)
    assert counted["B"] / len(ordered) == pytest.approx(0.30, abs=0.02)
    assert (counted["C"] + counted["C+"]) / len(ordered) == pytest.approx(0.50, abs=0.02)
    assert counted["key"] >= 5
    assert (worth["key"] + worth["A"]) / total == pytest.approx(0.80, abs=0.06)
    assert worth["B"] / total == pytest.approx(0.15, abs=0.05)


def test_every_status_outcome_and_kind_of_step_occurs(rows: Rows) -> None:
    assert set(Counter(row["status"] for row in rows["customer"])) == {
        "new", "active", "resting", "dormant", "blocked", "archived",
    }  # fmt: skip
    outcomes = Counter(row["outcome"] for row in rows["call"])
    assert len(outcomes) >= 15
    reached = sum(row["reached"] for row in rows["call"] if row["direction"] == "out")
    attempts = sum(row["attempt"] for row in rows["call"])
    assert 0.45 < reached / attempts < 0.85
    assert Counter(row["state"] for row in rows["complaint"])["open"] == 1
    assert {"sent", "accepted", "lost"} <= {row["state"] for row in rows["quote"]}


# --- numbers, addresses, words ----------------------------------------------------------------


def test_all_numbers_are_valid_and_read_as_typed(rows: Rows) -> None:
    country = {row["id"]: row["country"] for row in rows["customer"]}
    for row in rows["phone"]:
        parsed = phonenumbers.parse(row["typed"], country[row["customer_id"]])
        assert phonenumbers.is_valid_number(parsed), row["typed"]
        written = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
        assert written == row["e164"]
        assert row["reversed_digits"] == reversed_digits(row["typed"], row["e164"])
    numbers = [row["e164"] for row in rows["phone"]]
    assert len(set(numbers)) == len(numbers)


def test_no_number_can_be_anybodys(rows: Rows) -> None:
    for row in rows["phone"]:
        assert re.match(
            r"\+49(3023125\d{3}|4066969\d{3}|6990009\d{3}|2214710\d{3}|8999998\d{3}"
            r"|17139200\d{2}|176040690\d{2})$"
            r"|\+41(\d\d)0\d{6}$|\+43\d{3,4}0\d{5,6}$",
            row["e164"],
        ), row["e164"]


def test_mail_and_web_addresses_are_on_reserved_domains(rows: Rows) -> None:
    addresses = [row["address"] for row in rows["email"]]
    assert all(re.fullmatch(r"[a-z0-9.-]+@[a-z0-9-]+\.example", each) for each in addresses)
    assert len(set(addresses)) > 0.99 * len(addresses)
    sites = [row["website"] for row in rows["customer"] if row["website"]]
    assert all(re.fullmatch(r"www\.[a-z0-9-]+\.example", site) for site in sites)


def test_swiss_texts_and_notes_have_no_sharp_s(rows: Rows) -> None:
    assert not [each for each in texts(rows) if "ß" in each]
    for row in rows["customer"]:
        if row["country"] == "CH":
            assert "ß" not in f"{row['company']} {row['street']} {row['sector']}"


def test_notes_say_nothing_of_health_religion_or_family(rows: Rows, english: Rows) -> None:
    private = re.compile(
        r"\b(krank\w*|gesundheit\w*|schwanger\w*|diagnose\w*|operation\w*|therapie\w*|burnout"
        r"|kirche\w*|katholisch\w*|muslim\w*|religi\w*|ehefrau|ehemann|tochter|scheidung\w*"
        r"|verheiratet|sick\w*|illness\w*|pregnan\w*|church\w*|wife|husband|daughter|divorce\w*)\b",
        re.IGNORECASE,
    )
    assert not [each for each in (*texts(rows), *texts(english)) if private.search(each)]


def test_no_placeholder_and_no_dummy_word_is_left(rows: Rows, english: Rows) -> None:
    for each in (*texts(rows), *texts(english)):
        assert not re.search(r"[{}|]|\.\.|\b(test \d|lorem|foo|asdf)\b", each, re.IGNORECASE), each


def test_english_notes_are_english(english: Rows) -> None:
    german = re.compile(r"\b(der|die|das|und|nicht|mit|wird|Offerte|Lieferung)\b")
    assert not [each for each in texts(english) if german.search(each)]


def test_no_text_is_repeated_too_often(rows: Rows) -> None:
    notes = Counter(row["note"] for row in rows["call"] if row["reached"] and row["note"])
    share = 1 / sum(notes.values())
    worst, times = notes.most_common(1)[0]
    assert times * share < 0.02, worst
    assert len(notes) > 0.5 * sum(notes.values())
    by_customer: dict[int, Counter[str]] = defaultdict(Counter)
    for row in rows["call"]:
        if row["reached"] and len(row["note"]) > 40:
            by_customer[row["customer_id"]][row["note"]] += 1
    assert max(max(counted.values()) for counted in by_customer.values()) <= 3


def test_companies_have_names_of_their_own(rows: Rows) -> None:
    names = [row["company"] for row in rows["customer"]]
    assert len(set(names)) == len(names)
    assert all(1 < len(name) < 60 and "  " not in name for name in names)
    forms: dict[str, set[str]] = defaultdict(set)
    for row in rows["customer"]:
        forms[row["country"]].add(row["legal_form"])
    assert {"AG", "GmbH", "SA", "Sàrl"} <= forms["CH"]
    assert {"GmbH", "e.K.", "KG"} <= forms["DE"]
    assert {"GmbH", "OG", "KG"} <= forms["AT"]


def test_reachable_hours_are_understood(rows: Rows, english: Rows) -> None:
    typed = {row["reachable"] for of in (rows, english) for row in of["customer"]} - {None}
    assert len(typed) > 10
    assert all(read_hours(each) is not None for each in typed)


# --- what a customer's row says of its history ------------------------------------------------


def check_derived_columns(rows: Rows) -> None:
    contacts: dict[int, list[datetime]] = defaultdict(list)
    for call in rows["call"]:
        if call["reached"] or (call["direction"] == "in" and call["connected"]):
            contacts[call["customer_id"]].append(call["started_at"])
    for activity in rows["activity"]:
        if activity["kind"] in ("visit", "counter_talk"):
            contacts[activity["customer_id"]].append(activity["happened_at"])
    steps: dict[int, list[date]] = defaultdict(list)
    for step in rows["follow_up"]:
        steps[step["customer_id"]].append(step["due_on"])
    open_complaints = {
        row["customer_id"]: row["opened_at"] for row in rows["complaint"] if row["state"] == "open"
    }
    for row in rows["customer"]:
        last = max(contacts[row["id"]], default=None)
        assert row["last_contact_at"] == last
        assert row["next_step_on"] == min(steps[row["id"]], default=None)
        assert row["complaint_since"] == open_complaints.get(row["id"])
        due = None
        if last is not None:
            local = last.astimezone(ZoneInfo(row["zone"])).date()
            due = cadence_of(row["segment"], row["cadence_days"]).next_on(local)
        assert row["care_due_on"] == due


def check_nobody_is_forgotten(rows: Rows) -> None:
    for row in rows["customer"]:
        if row["status"] == "active":
            assert row["next_step_on"] or row["care_due_on"], row["company"]
        if row["status"] in ("blocked", "archived", "resting"):
            assert row["next_step_on"] is None, row["company"]


def check_working_time(rows: Rows, day: date) -> None:
    place = {row["id"]: row for row in rows["customer"]}
    for call in rows["call"]:
        customer = place[call["customer_id"]]
        local = call["started_at"].astimezone(ZoneInfo(customer["zone"]))
        assert local.date() < day
        assert local.isoweekday() <= 5
        assert not is_holiday(region_of(customer["country"], customer["region"]), local.date())
        assert time(8) <= local.time() < time(12) or time(13, 30) <= local.time() < time(17, 30)
        assert call["recorded_at"] >= call["started_at"]
    for step in rows["follow_up"]:
        assert step["due_on"] == day or step["due_on"].isoweekday() <= 5
        assert step["recorded_at"].date() < day


def test_the_rows_of_customers_fit_their_history(rows: Rows) -> None:
    check_derived_columns(rows)
    check_nobody_is_forgotten(rows)
    check_working_time(rows, MONDAY)


def test_they_do_so_on_any_day(other_day: tuple[date, Rows]) -> None:
    day, rows = other_day
    check_derived_columns(rows)
    check_nobody_is_forgotten(rows)
    check_working_time(rows, day)


def test_on_any_day_there_is_something_to_do(other_day: tuple[date, Rows]) -> None:
    day, rows = other_day
    me = next(row["id"] for row in rows["users"] if row["login"] == "mbaumann")
    mine = [row["due_on"] for row in rows["follow_up"] if row["owner_id"] == me]
    sunday = day + timedelta(days=7 - day.isoweekday())

    assert sum(on < day for on in mine) == 3
    assert sum(on == day for on in mine) >= 6
    assert sum(on <= sunday for on in mine) == 17


def handoffs_of(rows: Rows) -> list[dict[str, Any]]:
    """The handoffs that whoever is signed in sent or is to receive."""
    me = next(row["id"] for row in rows["users"] if row["login"] == "mbaumann")
    return [row for row in rows["handoff"] if me in (row["sender_id"], row["receiver_id"])]


def check_handoffs(rows: Rows, day: date) -> None:
    mine = handoffs_of(rows)
    now = datetime.combine(day, time(10, 42), ZoneInfo(ZURICH))
    assert {row["state"] for row in mine} == {
        "offered", "accepted", "scheduled", "visited", "feedback", "returned", "closed",
    }  # fmt: skip
    assert {row["kind"] for row in mine} == {"visit", "care", "after_visit"}
    late = [row for row in mine if row["due_at"] and row["due_at"] < now - timedelta(days=1)]
    assert len(late) == 1
    plans = {row["handoff_id"]: row for row in rows["follow_up"] if row["handoff_id"]}
    for row in mine:
        assert missing(read_briefing(row["briefing"]), HandoffKind(row["kind"])) == ()
        steps = [one for one in rows["handoff_event"] if one["handoff_id"] == row["id"]]
        assert steps == sorted(steps, key=lambda one: one["happened_at"])
        assert steps[-1]["state"] == row["state"]
        assert all(one["happened_at"] < now for one in steps)
        if row["state"] == "scheduled":
            assert row["visit_on"] > day
            assert plans[row["id"]]["due_on"] == row["visit_on"]
            assert plans[row["id"]]["owner_id"] == row["receiver_id"]


def test_handoffs_stand_in_all_states_and_one_is_late(rows: Rows) -> None:
    check_handoffs(rows, MONDAY)
    words = [row["answer"] for row in handoffs_of(rows)]
    words += [row["briefing"][name] for row in handoffs_of(rows) for name in ("need", "promises")]
    assert not [each for each in words if each and "ß" in each]


def test_they_do_so_on_other_days(other_day: tuple[date, Rows]) -> None:
    day, rows = other_day
    check_handoffs(rows, day)


def test_a_key_account_has_a_team_and_tasks(rows: Rows) -> None:
    (customer_id,) = {row["customer_id"] for row in rows["key_member"]}
    customer = next(row for row in rows["customer"] if row["id"] == customer_id)
    me = next(row["id"] for row in rows["users"] if row["login"] == "mbaumann")
    assert customer["segment"] == "key"
    assert {row["part"]: row["user_id"] for row in rows["key_member"]}["lead"] == me
    assert {row["contact_allowed"] for row in rows["key_task"]} == {True, False}
    steps = {row["id"]: row for row in rows["follow_up"]}
    assert all(steps[row["id"]]["due_on"] > MONDAY for row in rows["key_task"])


def test_dormant_customers_and_only_they_have_not_ordered_for_long(rows: Rows) -> None:
    orders: dict[int, list[date]] = defaultdict(list)
    for order in rows["orders"]:
        orders[order["customer_id"]].append(order["ordered_on"])
    dormant = {id_ for id_, days in orders.items() if is_dormant(days, MONDAY)}
    said = {row["id"] for row in rows["customer"] if row["status"] == "dormant"}
    active = {row["id"] for row in rows["customer"] if row["status"] == "active"}

    assert said <= dormant
    assert len(dormant & active) < 0.03 * len(active)


def test_contribution_is_that_of_the_last_year(rows: Rows) -> None:
    summed: Counter[int] = Counter()
    for order in rows["orders"]:
        assert 0 < order["contribution_minor"] < order["amount_minor"]
        if order["ordered_on"] > MONDAY - timedelta(days=365):
            summed[order["customer_id"]] += order["contribution_minor"]
    for row in rows["customer"]:
        assert (row["contribution_minor"] or 0) == summed[row["id"]]


def test_whoever_asked_for_it_is_not_called_any_more(rows: Rows) -> None:
    since = {row["customer_id"]: row["since"] for row in rows["block"]}
    blocked = {row["id"] for row in rows["customer"] if row["status"] == "blocked"}

    assert set(since) == blocked
    for call in rows["call"]:
        if call["customer_id"] in blocked:
            assert call["started_at"] <= since[call["customer_id"]]


def test_only_some_austrians_have_consented(rows: Rows) -> None:
    austrians = {row["id"] for row in rows["customer"] if row["country"] == "AT"}
    types = Counter(row["type"] for row in rows["permission"] if row["customer_id"] in austrians)
    assert 0.4 < types["consent"] / len(austrians) < 0.8
    germans = {row["id"] for row in rows["customer"] if row["country"] == "DE"}
    assert all(row["evidence"] for row in rows["permission"] if row["customer_id"] in germans)


def test_the_customer_of_the_picture_has_its_quote(rows: Rows) -> None:
    hofer = next(row for row in rows["customer"] if row["company"] == "Schreinerei Hofer")
    (quote,) = (row for row in rows["quote"] if row["customer_id"] == hofer["id"])
    calls = [row for row in rows["call"] if row["customer_id"] == hofer["id"]]
    activities = [row for row in rows["activity"] if row["customer_id"] == hofer["id"]]

    assert (quote["number"], quote["amount_minor"], quote["state"]) == ("Q-2291", 428_000, "sent")
    assert (quote["sent_on"], quote["valid_until"]) == (date(2026, 11, 3), date(2026, 11, 27))
    assert [row["outcome"] for row in calls[-2:]] == ["no_answer", "voicemail"]
    assert len(calls) + len(activities) == 8
    assert hofer["stand"] == "vergleicht Preise, nach der Inventur wieder fragen"
    assert hofer["stand_at"].date() == date(2026, 10, 12)


def test_quote_numbers_run_on_by_date(rows: Rows) -> None:
    numbers = [row["number"] for row in rows["quote"]]
    assert len(set(numbers)) == len(numbers)
    by_date = sorted(rows["quote"], key=lambda row: row["sent_on"])
    third = len(by_date) // 3
    first = max(int(row["number"][2:]) for row in by_date[:third])
    last = min(int(row["number"][2:]) for row in by_date[-third:])
    assert first < last


def test_the_signed_in_user_is_a_rep_of_the_team(rows: Rows) -> None:
    people = {row["login"]: (row["name"], row["role"]) for row in rows["users"]}
    members = {row["user_id"] for row in rows["membership"]}

    assert people["mbaumann"] == ("Martina Baumann", "coach")
    assert members == {row["id"] for row in rows["users"]}
    assert [row["name"] for row in rows["team"]] == ["Ost"]
