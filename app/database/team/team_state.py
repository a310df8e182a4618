"""Looks whether a server's roles, rights and logins are as the set-up makes them.

Everybody of the team may look: the catalogue is open to all.
"""

from __future__ import annotations

from sqlalchemy import Connection, MetaData, text

from app.database.roles import ALL, CALC, GROUPS, LOGIN_MARK, OWNER, STAFF, USERS
from app.database.team import devices, login_functions

_MISSING_ROLES = text("""
SELECT wanted FROM unnest(CAST(:ours AS text[])) AS wanted
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted AND NOT rolcanlogin) ORDER BY 1
""")

_GROUPS_OUTSIDE = text("""
SELECT rolname FROM pg_roles
 WHERE rolname = ANY (:groups) AND NOT pg_has_role(oid, :staff, 'MEMBER') ORDER BY 1
""")

_OPEN_TO_ALL = text("""
SELECT kind FROM unnest(ARRAY['CONNECT', 'CREATE', 'TEMPORARY']) AS kind
 WHERE has_database_privilege('public', current_database(), kind)
UNION ALL
SELECT 'SCHEMA ' || kind FROM unnest(ARRAY['USAGE', 'CREATE']) AS kind
 WHERE has_schema_privilege('public', 'public', kind)
UNION ALL
SELECT 'FUNCTION ' || p.proname FROM pg_proc AS p
  JOIN pg_namespace AS n ON n.oid = p.pronamespace
 WHERE n.nspname = 'public' AND p.proname LIKE 'talktrack%' AND p.prosecdef
   AND has_function_privilege('public', p.oid, 'EXECUTE')
""")

_TABLES = text("""
SELECT c.relname, r.rolname AS owner, has_table_privilege(:staff, c.oid, 'SELECT') AS is_read
  FROM pg_class AS c JOIN pg_roles AS r ON r.oid = c.relowner
  JOIN pg_namespace AS n ON n.oid = c.relnamespace
 WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname = ANY (:tables) ORDER BY 1
""")

_FUNCTIONS = text("""
SELECT p.oid::regprocedure::text AS signature FROM pg_proc AS p
  JOIN pg_roles AS r ON r.oid = p.proowner WHERE r.rolname = ANY (:owners)
""")

_LOGINS = text("""
SELECT u.login, u.role, u.active, r.oid IS NOT NULL AS is_there,
       coalesce(r.rolcanlogin, false) AS may_log_in,
       ARRAY(SELECT g.rolname::text FROM pg_auth_members AS m JOIN pg_roles AS g ON g.oid = m.roleid
              WHERE m.member = r.oid AND g.rolname = ANY (:groups) ORDER BY 1) AS groups
  FROM users AS u LEFT JOIN pg_roles AS r ON r.rolname = u.login
 WHERE u.login IS NOT NULL ORDER BY u.login
""")

_NOBODYS = text("""
SELECT r.rolname FROM pg_roles AS r WHERE shobj_description(r.oid, 'pg_authid') = :mark
   AND has_database_privilege(r.oid, current_database(), 'CONNECT')
   AND NOT EXISTS (SELECT FROM users AS u WHERE u.login = r.rolname) ORDER BY 1
""")


def missing_rights(connection: Connection, metadata: MetaData) -> list[str]:
    """Name what of roles and rights is not there, or is open to everybody."""
    asked = {"ours": list(ALL), "groups": list(GROUPS.values()), "staff": STAFF}
    without = connection.scalars(_MISSING_ROLES, asked).all()
    if without:
        return list(without)  # the rest could not even be asked
    tables = {"tables": [table.name for table in metadata.sorted_tables], "staff": STAFF}
    wrong_tables = [
        row.relname
        for row in connection.execute(_TABLES, tables)
        if row.owner != OWNER or not row.is_read
    ]
    return [
        *connection.scalars(_GROUPS_OUTSIDE, asked),
        *(f"PUBLIC {right}" for right in connection.scalars(_OPEN_TO_ALL)),
        *wrong_tables,
        *_missing_functions(connection),
    ]


def _missing_functions(connection: Connection) -> list[str]:
    there = {
        signature.replace(" ", "").removeprefix("public.")
        for signature in connection.scalars(_FUNCTIONS, {"owners": [USERS, CALC]})
    }
    wanted = [*login_functions.names(), devices.SIGNATURE]
    return [name for name in wanted if name.replace(" ", "") not in there]


def differing_logins(connection: Connection) -> list[str]:
    """Name the logins that are not what the list of people says."""
    groups = {"groups": list(GROUPS.values())}
    people = connection.execute(_LOGINS, groups).all()
    differing = [
        person.login
        for person in people
        if person.may_log_in != person.active
        or person.groups != ([GROUPS[person.role]] if person.active else [])
    ]
    return [*differing, *connection.scalars(_NOBODYS, {"mark": LOGIN_MARK})]
