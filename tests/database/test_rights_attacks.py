"""What somebody with a login and a query tool might try; the server refuses each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from psycopg import sql
from psycopg.types.json import Jsonb

from app.database.roles import CALC, GROUPS, OWNER, USERS
from tests.database.rights_cells import (
    CELLS,
    NOW,
    Values,
    batch_of,
    customer_of,
)
from tests.database.rights_team import Connection, Staff, inserting, staff
from tests.people import COLLEAGUE_ID, LEAD_ID, LOGINS, REP_ID, TRAINEE_ID

__all__ = ["staff"]

Refused = psycopg.errors.InsufficientPrivilege
FRESH = 77_000


@pytest.fixture
def rep(staff: Staff) -> Iterator[Connection]:
    """A rep with a query tool; whatever is done is rolled back."""
    with staff.trying("rep") as connection:
        yield connection


def put(connection: Connection, table: str, values: Values) -> None:
    """Insert a row."""
    connection.execute(inserting(table, values), values)


@pytest.mark.parametrize("role", [OWNER, CALC, USERS, GROUPS["lead"], "lead", "admin_of_tests"])
def test_nobody_becomes_somebody_else(rep: Connection, role: str) -> None:
    name = sql.Identifier(role)
    for statement in ("SET ROLE {}", "SET LOCAL ROLE {}", "SET SESSION AUTHORIZATION {}"):
        with pytest.raises(Refused), rep.transaction():
            rep.execute(sql.SQL(statement).format(name))


def test_nobody_gives_rights_away_or_takes_them(rep: Connection) -> None:
    for statement in (
        "GRANT talktrack_lead TO rep",
        "ALTER ROLE rep SUPERUSER",
        "ALTER TABLE call DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE call DISABLE TRIGGER ALL",
        "DROP POLICY tt_read ON setting",
        "CREATE POLICY mine ON setting USING (true)",
        "DROP TABLE call",
        "TRUNCATE change",
        "SET session_replication_role = replica",
        "SET lo_compat_privileges = on",
    ):
        with pytest.raises(Refused), rep.transaction():
            rep.execute(statement)


def test_row_security_cannot_be_switched_off(staff: Staff, rep: Connection) -> None:
    other = CELLS["setting"].row(FRESH, COLLEAGUE_ID)
    staff.put("setting", other)
    rep.execute("SET LOCAL row_security = off")
    with pytest.raises(Refused), rep.transaction():
        rep.execute("SELECT * FROM setting")
    rep.execute("SET LOCAL row_security = on")
    assert rep.execute("SELECT id FROM setting WHERE id = %s", [FRESH]).fetchall() == []


def test_a_role_in_a_setting_changes_nothing(rep: Connection) -> None:
    rep.execute("SELECT set_config('talktrack.user_id', %s, true)", [str(LEAD_ID)])
    rep.execute("SELECT set_config('role', 'talktrack_rep', true)")
    assert rep.execute("SELECT public.talktrack_user_id()").fetchone() == (REP_ID,)
    with pytest.raises(Refused), rep.transaction():
        put(rep, "activity", CELLS["activity"].row(FRESH, LEAD_ID))


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE FUNCTION pg_temp.talktrack_user_id() RETURNS bigint LANGUAGE sql AS 'SELECT 1'",
        "CREATE TEMPORARY TABLE users (id bigint, login text)",
        "CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE FUNCTION public.talktrack_is(text) RETURNS boolean LANGUAGE sql AS 'SELECT true'",
        "CREATE OPERATOR public.= (LEFTARG = bigint, RIGHTARG = bigint, FUNCTION = int8ne)",
        "CREATE VIEW public.everything AS SELECT * FROM setting",
        "CREATE SCHEMA mine",
        "CREATE EXTENSION file_fdw",
        "DO LANGUAGE plpgsql $$ BEGIN EXECUTE 'CREATE TABLE public.mine (id int)'; END $$",
    ],
)
def test_nothing_is_put_into_the_search_path(rep: Connection, statement: str) -> None:
    with pytest.raises(Refused), rep.transaction():
        rep.execute(statement)  # type: ignore[call-overload]


@pytest.mark.parametrize(
    "statement",
    [
        "COPY (SELECT 1) TO PROGRAM 'cat'",
        "COPY setting FROM PROGRAM 'echo'",
        "COPY setting TO '/tmp/settings'",
        "COPY activity FROM '/etc/passwd'",
        "SELECT pg_read_file('/etc/passwd')",
        "SELECT pg_ls_dir('.')",
        "SELECT lo_import('/etc/passwd')",
        "SELECT rolpassword FROM pg_authid",
        "SELECT pg_reload_conf()",
    ],
)
def test_the_server_s_machine_is_out_of_reach(rep: Connection, statement: str) -> None:
    with pytest.raises(Refused), rep.transaction():
        rep.execute(statement)  # type: ignore[call-overload]


def test_statistics_and_estimates_do_not_tell_what_is_private(
    staff: Staff, rep: Connection
) -> None:
    for number in range(50):
        secret = CELLS["setting"].row(FRESH + 100 + number, COLLEAGUE_ID)
        staff.put("setting", {**secret, "name": "secret of a colleague" + str(number)})
    staff.connection("").execute("ANALYZE setting")
    found = rep.execute("SELECT tablename FROM pg_stats WHERE tablename = 'setting'").fetchall()
    assert found == []
    with pytest.raises(Refused), rep.transaction():
        rep.execute("SELECT * FROM pg_statistic")


def test_a_leaky_condition_is_asked_of_one_s_own_rows_only(staff: Staff, rep: Connection) -> None:
    staff.put("setting", CELLS["setting"].row(FRESH + 1, COLLEAGUE_ID))
    staff.put("setting", {**CELLS["setting"].row(FRESH + 2, REP_ID), "name": "7"})
    # Were it asked of the colleague's row too, its name would be in the error.
    found = rep.execute("SELECT id FROM setting WHERE name::int = 7").fetchall()
    assert found == [(FRESH + 2,)]


@pytest.mark.parametrize("table", ["call", "activity", "follow_up", "orders", "permission"])
def test_nobody_forges_author_or_recorded_time(rep: Connection, table: str) -> None:
    row = CELLS[table].row(FRESH, REP_ID)
    with pytest.raises(Refused), rep.transaction():
        put(rep, table, {**row, "author_id": COLLEAGUE_ID})
    with pytest.raises(Refused), rep.transaction():
        put(rep, table, {**row, "author_id": None})
    with pytest.raises(Refused), rep.transaction():
        put(rep, table, {**row, "recorded_at": NOW})
    put(rep, table, row)
    with pytest.raises(Refused), rep.transaction():
        rep.execute(
            sql.SQL("UPDATE {} SET author_id = %s WHERE id = %s").format(sql.Identifier(table)),
            [COLLEAGUE_ID, FRESH],
        )


def test_nobody_finishes_in_the_name_of_others(rep: Connection) -> None:
    put(rep, "follow_up", CELLS["follow_up"].row(FRESH, REP_ID))
    finish = "UPDATE follow_up SET state = 'done', finished_by_id = %s WHERE id = %s"
    with pytest.raises(Refused, match="in the name of others"), rep.transaction():
        rep.execute(finish, [COLLEAGUE_ID, FRESH])
    rep.execute(finish, [REP_ID, FRESH])


def test_nobody_says_how_things_stand_in_the_name_of_others(staff: Staff, rep: Connection) -> None:
    customer = customer_of(COLLEAGUE_ID)
    write = "UPDATE customer SET stand = %s, stand_author_id = %s WHERE id = %s"
    staff.connection("").execute(write, ["Compares prices", COLLEAGUE_ID, customer])
    for words, author in (("Bankrupt", COLLEAGUE_ID), ("Bankrupt", None), (None, LEAD_ID)):
        with pytest.raises(Refused, match="in the name of others"), rep.transaction():
            rep.execute(write, [words, author, customer])
    with pytest.raises(Refused, match="in the name of others"), rep.transaction():
        rep.execute("UPDATE customer SET stand = 'Bankrupt' WHERE id = %s", [customer])
    rep.execute(write, ["Orders in May", REP_ID, customer])
    with pytest.raises(Refused, match="in the name of others"), rep.transaction():
        rep.execute(write, ["Compares prices", LEAD_ID, customer])
    rep.execute(write, ["Compares prices", COLLEAGUE_ID, customer])  # taken back: so it stood


def test_undoing_does_not_lend_words_to_an_author_in_between(staff: Staff, rep: Connection) -> None:
    customer = customer_of(LEAD_ID)
    write = "UPDATE customer SET stand = %s, stand_author_id = %s WHERE id = %s"
    for words, author in (("A", LEAD_ID), ("B", LEAD_ID), ("C", COLLEAGUE_ID)):
        staff.connection("").execute(write, [words, author, customer])
    rep.execute(write, ["D", REP_ID, customer])
    for words, author in (("A", COLLEAGUE_ID), ("B", COLLEAGUE_ID), ("C", LEAD_ID)):
        with pytest.raises(Refused), rep.transaction():
            rep.execute(write, [words, author, customer])
    rep.execute(write, ["B", LEAD_ID, customer])


def test_evidence_of_what_is_private_shows_to_its_user_alone(staff: Staff) -> None:
    with staff.trying("colleague") as colleague:
        colleague.execute("SELECT set_config('talktrack.command', 'theirs', true)")
        put(colleague, "command", {**CELLS["command"].row(1, COLLEAGUE_ID), "uuid": "theirs"})
        put(colleague, "setting", CELLS["setting"].row(FRESH + 3, COLLEAGUE_ID))
        colleague.execute("UPDATE setting SET version = 2 WHERE id = %s", [FRESH + 3])
        mine = "SELECT 1 FROM change WHERE table_name = 'setting' AND command_uuid = 'theirs'"
        assert colleague.execute(mine).fetchall() == [(1,)]
    evidence = CELLS["change"].row(1, REP_ID)
    staff.put("change", {**evidence, "command_uuid": "theirs", "table_name": "setting"})
    with staff.trying("rep") as rep:
        assert rep.execute(mine).fetchall() == []


def test_commands_about_what_is_private_show_to_their_author_alone(
    staff: Staff, rep: Connection
) -> None:
    for number, (kind, author) in enumerate(
        (("mark_row", COLLEAGUE_ID), ("mark_row", REP_ID), ("add_note", COLLEAGUE_ID))
    ):
        staff.put("command", {**CELLS["command"].row(FRESH + number, author), "kind": kind})
    found = rep.execute("SELECT kind, user_id FROM command ORDER BY seq").fetchall()
    assert found == [("mark_row", REP_ID), ("add_note", COLLEAGUE_ID)]


def test_customers_are_assigned_by_leads_alone(staff: Staff, rep: Connection) -> None:
    mine, theirs = customer_of(REP_ID), customer_of(COLLEAGUE_ID)
    give = "UPDATE customer SET inside_owner_id = %s WHERE id = %s"
    for owner, customer in ((COLLEAGUE_ID, mine), (REP_ID, theirs), (None, theirs)):
        with pytest.raises(Refused, match="only leads assign"), rep.transaction():
            rep.execute(give, [owner, customer])
    rep.execute(give, [None, mine])
    rep.execute(give, [REP_ID, mine])
    with staff.trying("lead") as lead:
        lead.execute(give, [REP_ID, theirs])


def test_rows_are_smuggled_into_no_import(staff: Staff, rep: Connection) -> None:
    phone = CELLS["phone"].row(FRESH, REP_ID)
    with pytest.raises(Refused, match="not yours"), rep.transaction():
        put(rep, "phone", {**phone, "batch_id": batch_of(COLLEAGUE_ID)})
    put(rep, "phone", {**phone, "batch_id": batch_of(REP_ID)})
    with pytest.raises(Refused), rep.transaction():  # else its undo would delete the customer
        rep.execute(
            "UPDATE customer SET batch_id = %s WHERE id = %s",
            [batch_of(REP_ID), customer_of(COLLEAGUE_ID)],
        )


def test_only_one_s_own_young_import_is_taken_back(staff: Staff, rep: Connection) -> None:
    delete = "SELECT public.talktrack_delete_batch_rows(%s, %s, %s)"
    with pytest.raises(Refused), rep.transaction():
        rep.execute(delete, [batch_of(COLLEAGUE_ID), "phone", [1]])
    for table in ("command", "change", "phone; DROP TABLE call", None):
        with pytest.raises(psycopg.errors.UndefinedTable), rep.transaction():
            rep.execute(delete, [batch_of(REP_ID), table, [1]])
    old = {**CELLS["import_batch"].row(FRESH, REP_ID), "recorded_at": "2020-01-01T00:00:00Z"}
    staff.put("import_batch", old)
    with pytest.raises(Refused), rep.transaction():
        rep.execute(delete, [FRESH, "phone", [1]])
    with pytest.raises(Refused), rep.transaction():
        put(rep, "import_batch", {**old, "id": FRESH + 1})
    with pytest.raises(Refused), rep.transaction():
        rep.execute("UPDATE import_batch SET recorded_at = now() WHERE id = %s", [FRESH])


@pytest.mark.parametrize(
    ("editor", "new", "stays"),
    [
        (COLLEAGUE_ID, '{"city": "Chur", "version": 2}', True),
        (COLLEAGUE_ID, '{"version": 2}', False),  # nothing was edited
        (REP_ID, '{"city": "Chur"}', False),  # one's own; the program asks about it
    ],
)
def test_what_a_colleague_worked_on_is_not_taken_back(
    staff: Staff, editor: int, new: str, stays: bool
) -> None:
    delete = "SELECT public.talktrack_delete_batch_rows(%s, 'customer', %s)"
    with staff.trying("") as administrator:
        imported = {**CELLS["customer"].row(FRESH, REP_ID), "batch_id": batch_of(REP_ID)}
        put(administrator, "customer", imported)
        uuid = f"edit of {editor}"
        command = {**CELLS["command"].row(FRESH, editor), "uuid": uuid}
        put(administrator, "command", command)
        put(
            administrator,
            "change",
            {
                "command_uuid": uuid,
                "table_name": "customer",
                "row_id": str(FRESH),
                "operation": "update",
                "old": "{}",
                "new": new,
            },
        )
        administrator.execute("SET SESSION AUTHORIZATION rep")
        asked = (delete, [batch_of(REP_ID), [FRESH]])
        if stays:
            with pytest.raises(Refused, match="somebody else"), administrator.transaction():
                administrator.execute(*asked)
        else:
            assert administrator.execute(*asked).fetchone() == (1,)
        administrator.execute("RESET SESSION AUTHORIZATION")


def test_only_leads_name_owners_who_are_not_in_the_team(staff: Staff) -> None:
    name = "SELECT public.talktrack_name_owner(%s, 'Anna Neu', 'rep', %s)"
    for login in staff.passwords:
        values = [FRESH, batch_of(LOGINS[login])]
        assert staff.may(login, name, values) is (login == "lead"), login
    assert not staff.may("lead", name, [FRESH, batch_of(REP_ID)])


def erasing(person: int, **wishes: Any) -> Values:
    """Give a plan that blanks a note of a person's customer."""
    log = {"customer_id": str(customer_of(person)), "contact_id": None}
    plan = {"own": {}, "mentions": {}, "commands": [], "changes": [], "on": "2026-11-24"}
    return {"plan": Jsonb({**plan, "pattern": "", "log": log, **wishes})}


ERASE = "SELECT public.talktrack_erase(%(plan)s)"


def test_only_the_privacy_officer_erases(staff: Staff) -> None:
    for login in staff.passwords:
        assert staff.may(login, ERASE, erasing(REP_ID)) is (login == "privacy_officer"), login


def test_an_erasure_touches_the_named_customer_alone_and_is_written_down(staff: Staff) -> None:
    note = CELLS["activity"].row(FRESH + 7, REP_ID)
    staff.put("activity", note)
    own = {"activity": [str(FRESH + 7)], "users": [str(REP_ID)], "setting; DROP TABLE call": ["1"]}
    text_of = "SELECT text FROM activity WHERE id = %s"
    with staff.trying("privacy_officer") as officer:
        officer.execute(ERASE, erasing(COLLEAGUE_ID, own=own))
        assert officer.execute(text_of, [FRESH + 7]).fetchone() == ("x",)
        officer.execute(ERASE, erasing(REP_ID, own=own))
        assert officer.execute(text_of, [FRESH + 7]).fetchone() == ("",)
        said = "SELECT user_id, detail ->> 'customer_id' FROM access_log WHERE what = 'erasure'"
        mine = LOGINS["privacy_officer"]
        assert officer.execute(said + " ORDER BY seq").fetchall() == [
            (mine, str(customer_of(COLLEAGUE_ID))),
            (mine, str(customer_of(REP_ID))),
        ]


def test_the_privacy_officer_blanks_nothing_past_the_function(staff: Staff) -> None:
    staff.put("activity", CELLS["activity"].row(FRESH + 8, REP_ID))
    for statement in (
        "UPDATE activity SET text = '' WHERE id = 77008",
        "UPDATE contact SET last_name = NULL",
        "UPDATE command SET payload = '{}'",
        "UPDATE change SET old = '{}'",
        "UPDATE customer SET company = 'x'",
        "DELETE FROM phone",
        "DELETE FROM access_log",
        "UPDATE access_log SET what = 'x'",
        "SET ROLE talktrack_calc",
    ):
        with staff.trying("privacy_officer") as officer, pytest.raises(Refused):
            officer.execute(statement)  # type: ignore[call-overload]


def test_nobody_writes_the_access_log_for_others_or_with_a_time(rep: Connection) -> None:
    for values in (
        {"user_id": COLLEAGUE_ID, "what": "erasure"},
        {"user_id": REP_ID, "what": "erasure", "recorded_at": NOW},
        {"user_id": None, "what": "erasure"},
    ):
        with pytest.raises(Refused), rep.transaction():
            put(rep, "access_log", values)


@pytest.mark.parametrize(
    ("change", "allowed"),
    [
        ({}, True),
        ({"customer_id": customer_of(REP_ID)}, False),
        ({"script_version_id": None}, False),
        ({"customer_id": customer_of(REP_ID), "direction": "in"}, True),
    ],
)
def test_a_trainee_calls_only_own_c_customers_by_released_scripts(
    staff: Staff, change: Values, allowed: bool
) -> None:
    row = {**CELLS["call"].row(FRESH, TRAINEE_ID), **change}
    assert staff.may("trainee", inserting("call", row), row) is allowed


@pytest.mark.parametrize(("segment", "allowed"), [("C+", True), ("B", False), (None, False)])
def test_a_trainee_calls_no_other_segment(staff: Staff, segment: str | None, allowed: bool) -> None:
    customer = customer_of(TRAINEE_ID)
    classed = "UPDATE customer SET segment = %s WHERE id = %s"
    staff.connection("").execute(classed, [segment, customer])
    row = CELLS["call"].row(FRESH, TRAINEE_ID)
    assert staff.may("trainee", inserting("call", row), row) is allowed
    staff.connection("").execute(classed, ["C", customer])


def test_a_release_is_given_and_taken_by_the_trainee_s_coach(staff: Staff) -> None:
    call = CELLS["call"].row(FRESH, TRAINEE_ID)
    withdraw = "UPDATE script_release SET withdrawn_at = %s WHERE trainee_id = %s"
    coach = staff.connection("coach")
    assert staff.may("coach", withdraw, [NOW, LOGINS["colleague"]]) is False
    coach.execute(withdraw, [NOW, TRAINEE_ID])
    assert staff.may("trainee", inserting("call", call), call) is False
    released = CELLS["script_release"].row(FRESH, LOGINS["coach"])
    own = {**released, "trainee_id": LOGINS["coach"]}
    assert staff.may("coach", inserting("script_release", own), own) is False
    put(coach, "script_release", released)
    assert staff.may("trainee", inserting("call", call), call) is True


def test_a_coach_of_yesterday_releases_nothing(staff: Staff) -> None:
    ended = "UPDATE coaching SET to_on = %s WHERE coach_id = %s"
    staff.connection("lead").execute(ended, ["2021-01-01", LOGINS["coach"]])
    released = CELLS["script_release"].row(FRESH + 1, LOGINS["coach"])
    assert staff.may("coach", inserting("script_release", released), released) is False
    staff.connection("lead").execute(ended, [None, LOGINS["coach"]])
    assert staff.may("coach", inserting("script_release", released), released) is True


def test_only_one_s_own_calls_are_undone(staff: Staff) -> None:
    staff.put("call", CELLS["call"].row(FRESH + 5, COLLEAGUE_ID))
    void = {"call_id": FRESH + 5, "reason": "undone", "author_id": REP_ID}
    assert staff.may("rep", inserting("call_void", void), void) is False


def test_a_claim_cannot_be_kept_for_ever(staff: Staff) -> None:
    claim = CELLS["claim"].row(customer_of(REP_ID), REP_ID)
    for_ever = {**claim, "lease_until": "2100-01-01T00:00:00Z"}
    assert staff.may("rep", inserting("claim", claim), claim) is True
    assert staff.may("rep", inserting("claim", for_ever), for_ever) is False


def test_whom_the_team_does_not_know_writes_nothing(staff: Staff) -> None:
    staff.connection("").execute("UPDATE users SET active = false WHERE login = 'rep'")
    try:
        for table in ("activity", "call", "follow_up", "command"):
            row = CELLS[table].row(FRESH, REP_ID)
            assert staff.may("rep", inserting(table, row), row) is False
    finally:
        staff.connection("").execute("UPDATE users SET active = true WHERE login = 'rep'")
