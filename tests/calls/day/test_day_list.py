"""The call list of a day by example, in both databases."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import insert

from app.calls.day import todays_candidates
from app.calls.day.candidates import Tier
from app.calls.day.marks import MarkRow
from app.calls.day.portfolio import KeepValueP99, refresh_portfolio, value_p99
from app.calls.day.queries import DayList, day_list
from app.calls.permission.gate import Grade
from app.calls.reasons import ReasonKind
from app.customers.models import Customer, ImportBatch, Permission, PortfolioFigure
from app.customers.rules import Segment, Status
from app.settings.outcomes import FollowUpKind, Outcome
from app.settings.working_time import WorkDays
from app.team.models import User
from app.team.rules import Role
from tests.calls.desk import Desk
from tests.calls.example_plan import TODAY, plan, quote
from tests.example_customers import add_customer
from tests.people import COLLEAGUE_ID, REP_ID
from tests.seeding import seeding

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


def listed(desk: Desk, user_id: int = REP_ID) -> DayList:
    with desk.database.read() as session:
        return day_list(session, user_id, desk.clock(), "Europe/Zurich", WorkDays())


def names(found: DayList) -> list[str]:
    return [found.callees[row.candidate.customer_id].company for row in found.rows]


def held_back(found: DayList) -> list[str]:
    return [found.callees[row.candidate.customer_id].company for row in found.held_back]


def test_a_day_from_the_callback_down_to_the_new_lead(desk: Desk) -> None:
    active = {"status": Status.ACTIVE}
    desk.customer("Neu")
    dormant = desk.customer("Inaktiv", status=Status.DORMANT)
    care = desk.customer("Betreuung", care_due_on=YESTERDAY, **active)
    follow_up = desk.customer("Pendenz", **active)
    plan(desk, follow_up)
    quoted = desk.customer("Offerte", **active)
    quote(desk, quoted, valid_until=date(2026, 11, 27))
    plan(desk, quoted, kind=FollowUpKind.QUOTE)
    request = desk.customer("Anfrage", **active)
    plan(desk, request, kind=FollowUpKind.NEW_REQUEST)
    promised = desk.customer("Versprochen", **active)
    plan(desk, promised, promised=True)
    callback = desk.customer("Rückruf", **active)
    plan(
        desk,
        callback,
        kind=FollowUpKind.CALLBACK,
        promised=True,
        due_time=time(10, 10),
        due_at=datetime(2026, 11, 24, 9, 10, tzinfo=UTC),
    )

    found = listed(desk)
    assert [row.tier for row in found.rows] == list(Tier)
    assert names(found) == [
        "Rückruf",
        "Versprochen",
        "Anfrage",
        "Offerte",
        "Pendenz",
        "Betreuung",
        "Inaktiv",
        "Neu",
    ]
    assert [row.reasons[0].kind for row in found.rows[:2]] == [
        ReasonKind.PROMISED_AT,
        ReasonKind.PROMISED_TODAY,
    ]
    assert found.rows[3].reasons[0].on == date(2026, 11, 27)
    assert (found.done, found.total) == (0, 8)
    assert {care, dormant} <= set(found.callees)


def test_what_is_not_due_yet_is_not_in_the_list(desk: Desk) -> None:
    later = desk.customer("Später", status=Status.ACTIVE, next_step_on=TOMORROW)
    plan(desk, later, due_on=TOMORROW)
    desk.customer("Gepflegt", status=Status.ACTIVE, care_due_on=TOMORROW)
    afternoon = desk.customer("Nachmittag", status=Status.ACTIVE, next_step_on=TODAY)
    plan(desk, afternoon, kind=FollowUpKind.CALLBACK, due_time=time(15))

    assert names(listed(desk)) == []
    desk.clock.advance(hours=4, minutes=40)  # 14:40
    assert names(listed(desk)) == ["Nachmittag"]


def test_who_is_planned_to_be_called_is_not_proposed_besides(desk: Desk) -> None:
    tried = desk.customer(
        "Morgen wieder", status=Status.ACTIVE, care_due_on=YESTERDAY, next_step_on=TOMORROW
    )
    plan(desk, tried, due_on=TOMORROW, retry=True, kind=FollowUpKind.CARE)
    task = desk.customer(
        "Nur eine Aufgabe", status=Status.ACTIVE, care_due_on=YESTERDAY, next_step_on=TOMORROW
    )
    plan(desk, task, due_on=TOMORROW, kind=FollowUpKind.TASK)

    assert names(listed(desk)) == ["Nur eine Aufgabe"]


@pytest.mark.parametrize(("until", "back"), [(YESTERDAY, True), (TODAY, False)])
def test_who_rested_comes_back_the_day_after(desk: Desk, until: date, back: bool) -> None:
    resting = {"status": Status.RESTING, "resting_until": until}
    desk.customer("Kannte uns", care_due_on=date(2026, 6, 1), **resting)
    desk.customer("Nie erreicht", **resting)

    found = listed(desk)
    assert names(found) == (["Kannte uns", "Nie erreicht"] if back else [])
    if back:
        due = found.rows[0].candidate.due
        assert due is not None
        assert due.on == TODAY  # late since the rest ended, not since June


def test_an_active_customer_without_any_plan_is_in_the_list(desk: Desk) -> None:
    desk.customer("Vergessen", status=Status.ACTIVE)

    assert names(listed(desk)) == ["Vergessen"]


@pytest.mark.parametrize("status", [Status.BLOCKED, Status.ARCHIVED])
def test_blocked_and_archived_are_not(desk: Desk, status: Status) -> None:
    desk.customer("Weg", status=status, care_due_on=YESTERDAY)
    desk.customer("Auch weg", status=status)

    assert names(listed(desk)) == []


def test_mine_and_what_is_nobodys(desk: Desk) -> None:
    imported = desk.put(User, name="H. Meier", role=Role.REP, active=False, version=1)
    desk.customer("Meine")
    desk.customer("Niemandes", inside_owner_id=None)
    named = desk.customer("Von Meier", inside_owner_id=imported, status=Status.ACTIVE)
    plan(desk, named, owner_id=imported)
    desk.customer("Kollege", inside_owner_id=COLLEAGUE_ID)

    assert sorted(names(listed(desk))) == ["Meine", "Niemandes", "Von Meier"]
    assert sorted(names(listed(desk, COLLEAGUE_ID))) == ["Kollege", "Niemandes", "Von Meier"]


def test_a_delegated_task_stands_among_the_promises(desk: Desk) -> None:
    theirs = desk.customer("Schlüsselkunde", inside_owner_id=COLLEAGUE_ID, status=Status.ACTIVE)
    plan(desk, theirs, kind=FollowUpKind.TASK, author_id=COLLEAGUE_ID)
    own = desk.customer("Eigene Aufgabe", status=Status.ACTIVE, care_due_on=TOMORROW)
    plan(desk, own, kind=FollowUpKind.TASK)

    (row,) = listed(desk).rows
    assert (row.tier, row.candidate.delegated_by) == (Tier.PROMISE, "Reto Hofer")


def test_rows_of_a_running_import_wait(desk: Desk) -> None:
    def batch(state: str) -> int:
        return desk.put(
            ImportBatch,
            command_uuid=state,
            state=state,
            file_name="liste.csv",
            author_id=REP_ID,
            started_at=desk.clock(),
        )

    running, done = batch("running"), batch("done")
    for company, batch_id in (("Läuft", running), ("Fertig", done)):
        customer_id = desk.customer(company, batch_id=batch_id, status=Status.ACTIVE)
        plan(desk, customer_id)
        desk.customer(f"{company} neu", batch_id=batch_id)

    assert names(listed(desk)) == ["Fertig", "Fertig neu"]


def test_austrians_without_consent_are_held_back_by_law(desk: Desk) -> None:
    desk.customer("Wien ohne", country="AT", zone="Europe/Vienna")
    agreed = add_customer(desk.database, "Wien mit", country="AT", zone="Europe/Vienna")
    desk.put(Permission, customer_id=agreed, type="consent", channel="phone", purpose="advertising")
    mail = add_customer(desk.database, "Wien Mail", country="AT", zone="Europe/Vienna")
    desk.put(Permission, customer_id=mail, type="consent", channel="email", purpose="documents")

    found = listed(desk)
    assert names(found) == ["Wien mit"]
    assert sorted(held_back(found)) == ["Wien Mail", "Wien ohne"]
    assert {row.verdict.grade for row in found.held_back} == {Grade.BLOCKED}


def test_after_a_call_the_row_is_gone_and_counts_as_done(desk: Desk) -> None:
    customer_id = desk.customer("Hofer", status=Status.DORMANT)
    desk.customer("Andere")
    assert names(listed(desk)) == ["Hofer", "Andere"]
    desk.call(customer_id, Outcome.NO_ANSWER)

    found = listed(desk)
    assert names(found) == ["Andere"]
    assert (found.done, found.total, found.figures.calls) == (1, 2, 1)

    desk.clock.advance(hours=3, minutes=25)  # the next try is due: it is not done after all
    found = listed(desk)
    assert names(found) == ["Hofer", "Andere"]
    assert (found.done, found.total) == (0, 2)


def mark(desk: Desk, customer_id: int, kind: str, on: bool = True) -> None:
    command = MarkRow(id=desk.ids.new(), customer_id=customer_id, day=TODAY, kind=kind, on=on)
    desk.database.execute(command)


def test_pinned_rows_stay_on_top_and_skipped_ones_away_for_today(desk: Desk) -> None:
    first, second, third = (desk.customer(name) for name in ("A", "B", "C"))
    mark(desk, third, "pin")
    mark(desk, third, "pin")  # a second time changes nothing
    mark(desk, first, "skip")
    assert names(listed(desk)) == ["C", "B"]
    assert sorted(names(listed(desk, COLLEAGUE_ID))) == []

    mark(desk, third, "pin", on=False)
    mark(desk, first, "skip", on=False)
    assert names(listed(desk)) == ["A", "B", "C"]

    mark(desk, second, "skip")
    desk.clock.advance(days=1)
    assert names(listed(desk)) == ["A", "B", "C"]


def test_at_most_so_many_of_a_tier_the_longest_due_first(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(todays_candidates, "MOST_PER_TIER", 3)
    for days in range(5):
        due = {"care_due_on": TODAY - timedelta(days=days), "status": Status.ACTIVE}
        desk.customer(f"Betreuung {days}", **due)
        desk.customer(f"Niemandes {days}", inside_owner_id=None, **due)
        for kind in (FollowUpKind.CALL, FollowUpKind.QUOTE):
            planned = desk.customer(f"{kind} {days}", status=Status.ACTIVE, care_due_on=TOMORROW)
            plan(desk, planned, kind=kind, due_on=TODAY - timedelta(days=days))

    found = listed(desk)
    by_tier = [
        [name for name, row in zip(names(found), found.rows, strict=True) if row.tier is tier]
        for tier in (Tier.QUOTE, Tier.FOLLOW_UP, Tier.CARE)
    ]
    assert by_tier == [
        ["quote 4", "quote 3", "quote 2"],
        ["call 4", "call 3", "call 2"],
        ["Betreuung 4", "Niemandes 4", "Betreuung 3"],
    ]


def test_the_kept_percentile_is_computed_once_a_day(desk: Desk) -> None:
    with seeding(desk.database) as connection:
        for number in range(1, 101):
            connection.execute(
                insert(Customer).values(
                    id=desk.ids.new(),
                    company="A",
                    sort_key="a",
                    search=" a",
                    status=Status.ACTIVE,
                    version=1,
                    segment=Segment.C,
                    contribution_minor=number * 100 if number % 2 else None,
                    turnover_minor=number * 100,
                )
            )
    assert refresh_portfolio(desk.database, desk.clock)
    assert not refresh_portfolio(desk.database, desk.clock)
    with desk.database.read() as session:
        assert value_p99(session) == 9_900
    desk.clock.advance(days=1)
    assert refresh_portfolio(desk.database, desk.clock)
    assert desk.one(PortfolioFigure).at == desk.clock()


def test_an_empty_portfolio_has_no_percentile(desk: Desk) -> None:
    with desk.database.read() as session:
        assert value_p99(session) == 0
    desk.database.execute(KeepValueP99(at=desk.clock()))
    with desk.database.read() as session:
        assert value_p99(session) == 0


def test_blocked_customers_take_no_places_of_those_who_may_be_called(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(todays_candidates, "MOST_PER_TIER", 3)
    monkeypatch.setattr(todays_candidates, "MOST_BLOCKED", 2)
    for number in range(5):
        add_customer(desk.database, f"Wien {number}", country="AT", zone="Europe/Vienna")
    desk.customer("Chur")

    found = listed(desk)
    assert names(found) == ["Chur"]
    assert len(held_back(found)) == 2


def test_a_returned_visit_is_told_before_any_callback(desk: Desk) -> None:
    callback = desk.customer("Rückruf", status=Status.ACTIVE)
    early = {"due_time": time(9), "due_at": datetime(2026, 11, 24, 8, tzinfo=UTC)}
    plan(desk, callback, kind=FollowUpKind.CALLBACK, promised=True, **early)
    waiting = desk.customer("Erwartet uns", status=Status.ACTIVE)
    handoff_id = desk.ids.new()
    plan(desk, waiting, kind=FollowUpKind.PROMISE, promised=True, handoff_id=handoff_id)
    asked = desk.customer("Nach dem Besuch", status=Status.ACTIVE)
    plan(desk, asked, promised=True, handoff_id=handoff_id)  # a next step of a report

    assert names(listed(desk)) == ["Erwartet uns", "Rückruf", "Nach dem Besuch"]
