"""What the server's own catalogue says of our tables, functions and logins."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import MetaData

from app.database.rights.matrix import MATRIX, NEVER_CHANGED, SERVERS_OWN
from app.database.roles import CALC, GROUPS, OWNER, STAFF, USERS
from tests.database.rights_team import Staff, staff

__all__ = ["staff"]

MENDED = {
    **{"claim": {"user_id"}, "device": {"user_id"}},
    **{"handoff": {"sender_id"}, "key_member": {"user_id"}},  # a lead lets somebody take over
}
"""Columns that name whose a row is now, and change hands."""


def asked(staff: Staff, question: str, *values: Any) -> list[tuple[Any, ...]]:
    """Ask the catalogue as the administrator."""
    return staff.connection("").execute(question, values or None).fetchall()


def test_private_tables_and_those_written_by_row_force_their_policies(staff: Staff) -> None:
    found = asked(
        staff,
        "SELECT relname, relrowsecurity, relforcerowsecurity FROM pg_class"
        " WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'",
    )
    forced = {name for name, on, force in found if on and force}
    assert forced == {name for name, table in MATRIX.items() if table.by_row}
    assert {name for name, on, force in found if on} == forced


def test_reading_customers_has_no_policy_that_would_slow_the_search(staff: Staff) -> None:
    searched = ("customer", "contact", "phone", "email")
    assert asked(staff, "SELECT * FROM pg_policies WHERE tablename = ANY (%s)", [*searched]) == []


def test_every_view_reads_in_its_reader_s_right(staff: Staff) -> None:
    found = asked(
        staff,
        "SELECT relname FROM pg_class WHERE relkind IN ('v', 'm')"
        " AND relnamespace = 'public'::regnamespace"
        " AND NOT coalesce(reloptions, '{}') @> '{security_invoker=true}'",
    )
    assert found == []


def test_functions_with_rights_of_their_own_are_safe(staff: Staff) -> None:
    found = asked(
        staff,
        "SELECT p.proname, o.rolname, o.rolbypassrls OR o.rolsuper OR o.rolcanlogin, p.proconfig,"
        " has_function_privilege('public', p.oid, 'EXECUTE')"
        " FROM pg_proc AS p JOIN pg_roles AS o ON o.oid = p.proowner"
        " WHERE p.prosecdef AND p.pronamespace = 'public'::regnamespace",
    )
    ours = {"talktrack_delete_batch_rows", "talktrack_record_change", "talktrack_erase"}
    ours |= {"talktrack_deleted_runs"}
    assert ours <= {row[0] for row in found}
    for name, owner, strong, config, public in found:
        assert owner in (CALC, USERS), name
        assert not strong, name
        assert "search_path=pg_catalog, pg_temp" in (config or ()), name
        assert not public, name


def test_all_our_functions_have_a_safe_path_and_are_not_everybody_s(staff: Staff) -> None:
    found = asked(
        staff,
        "SELECT proname FROM pg_proc WHERE proname LIKE 'talktrack%%' AND"
        " (NOT coalesce(proconfig, '{}') @> ARRAY['search_path=pg_catalog, pg_temp']"
        "  OR has_function_privilege('public', oid, 'EXECUTE')) AND 1 = %s",
        1,
    )
    assert found == []


@pytest.mark.parametrize("role", [CALC, STAFF, USERS, *GROUPS.values()])
def test_only_the_owner_owns_tables(staff: Staff, role: str) -> None:
    owned = "SELECT relname FROM pg_class WHERE relowner = %s::regrole AND relkind IN ('r', 'v')"
    assert asked(staff, owned, role) == []


def test_nobody_of_the_team_owns_or_may_make_anything(staff: Staff) -> None:
    owners = asked(
        staff,
        "SELECT DISTINCT r.rolname FROM pg_shdepend AS d JOIN pg_roles AS r ON r.oid = d.refobjid"
        " WHERE d.deptype = 'o' AND d.dbid = (SELECT oid FROM pg_database"
        " WHERE datname = current_database())",
    )
    assert {name for (name,) in owners} <= {OWNER, CALC, USERS}
    for login in staff.passwords:
        strong = asked(
            staff,
            "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls"
            " OR has_schema_privilege(rolname, 'public', 'CREATE')"
            " OR has_database_privilege(rolname, current_database(), 'CREATE, TEMPORARY')"
            " FROM pg_roles WHERE rolname = %s",
            login,
        )
        assert strong == [(False,)], login


def test_author_time_and_batch_are_nobody_s_to_change(staff: Staff, metadata: MetaData) -> None:
    granted = asked(
        staff,
        "SELECT table_name, column_name, privilege_type FROM information_schema.column_privileges"
        " WHERE grantee LIKE 'talktrack%%' AND grantee NOT IN (%s, %s, %s)"
        " AND table_schema = 'public'",
        *(OWNER, CALC, USERS),
    )
    assert any(verb == "UPDATE" for _, _, verb in granted)
    for table, column, verb in granted:
        if verb == "UPDATE":
            mended = MENDED.get(table, set())
            assert column not in (NEVER_CHANGED | SERVERS_OWN) - {"name"} - mended, (table, column)
        if verb == "INSERT":
            assert column not in SERVERS_OWN, (table, column)


@pytest.mark.parametrize("table", ["call", "call_void", "activity", "command", "change"])
@pytest.mark.parametrize("verb", ["UPDATE", "DELETE", "TRUNCATE"])
def test_history_is_added_to_and_never_touched(staff: Staff, table: str, verb: str) -> None:
    for login in staff.passwords:
        if verb == "UPDATE":
            question = "SELECT has_any_column_privilege(%s, %s, %s)"
        else:
            question = "SELECT has_table_privilege(%s, %s, %s)"
        assert asked(staff, question, login, table, verb) == [(False,)]
