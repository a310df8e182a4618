"""The server's functions that make and change logins.

They belong to a role that may create roles and that nobody logs in as. Each tests its caller
first, accepts our groups only, and touches no login but those that Talktrack made. An active
person is a member of exactly the group of ``users.role``; a disabled one of none, so that a
window which is still open can do nothing more.

Leads manage their people; admins and privacy officers are managed by an admin, or by whoever
administers the server. Passwords of others are set by the latter two alone: who knows a password
reads what is its owner's alone. Nobody changes their own role or locks themselves out.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from app.database.roles import GROUPS, LOGIN_MARK, OWNER, USERS

CONNECTIONS = 20
"""How many connections a login may have: several windows and command lines at once."""

SEPARATE_ROLES = ("admin", "privacy_officer")
"""Roles that a lead neither gives nor takes."""

_TABLES = ("users", "team", "membership")

_PRIVATE = {
    "talktrack_require_manager(text)": """
RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF (pg_has_role(session_user, '{users}', 'MEMBER')
            OR pg_has_role(session_user, '{admin}', 'MEMBER')
            OR (pg_has_role(session_user, '{lead}', 'MEMBER')
                AND $1 <> ALL ({separate}))) IS NOT TRUE THEN
        RAISE EXCEPTION 'not allowed to manage a login of this role'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF ($1 = ANY ({words})) IS NOT TRUE THEN
        RAISE EXCEPTION 'no such role' USING ERRCODE = 'invalid_parameter_value';
    END IF;
END $$""",
    "talktrack_require_login(text)": """
RETURNS text LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    present text;
BEGIN
    SELECT u.role INTO present FROM public.users AS u WHERE u.login = $1 FOR UPDATE;
    PERFORM public.talktrack_require_manager(coalesce(present, 'rep'));
    IF present IS NULL OR NOT EXISTS (
        SELECT FROM pg_roles AS r WHERE r.rolname = $1
           AND shobj_description(r.oid, 'pg_authid') = '{mark}'
           AND NOT (r.rolsuper OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication
                    OR r.rolbypassrls)) THEN
        RAISE EXCEPTION 'not a login that Talktrack made' USING ERRCODE = 'undefined_object';
    END IF;
    IF $1 = session_user THEN
        RAISE EXCEPTION 'nobody manages their own login'
            USING ERRCODE = 'object_in_use';
    END IF;
    RETURN present;
END $$""",
    "talktrack_require_verifier(text)": """
RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF $1 !~ '^SCRAM-SHA-256\\$[0-9]+:[A-Za-z0-9+/=]+\\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$' THEN
        RAISE EXCEPTION 'not a SCRAM verifier' USING ERRCODE = 'invalid_parameter_value';
    END IF;
END $$""",
    "talktrack_put_into_group(text, text)": """
RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    former name;
BEGIN
    FOR former IN
        SELECT g.rolname FROM pg_auth_members AS m JOIN pg_roles AS g ON g.oid = m.roleid
         WHERE m.member = to_regrole(quote_ident($1)) AND g.rolname = ANY ({groups})
           AND g.rolname <> coalesce('talktrack_' || $2, '')
    LOOP
        EXECUTE format('REVOKE %I FROM %I', former, $1);
    END LOOP;
    IF $2 IS NULL THEN
        EXECUTE format('ALTER ROLE %I NOLOGIN', $1);
        EXECUTE format('REVOKE CONNECT ON DATABASE %I FROM %I', current_database(), $1);
    ELSE
        EXECUTE format('GRANT %I TO %I', 'talktrack_' || $2, $1);
        EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), $1);
        EXECUTE format('ALTER ROLE %I LOGIN', $1);
    END IF;
    IF EXISTS (
        SELECT FROM pg_auth_members AS m JOIN pg_roles AS g ON g.oid = m.roleid
         WHERE m.member = to_regrole(quote_ident($1)) AND g.rolname = ANY ({groups})
           AND g.rolname <> coalesce('talktrack_' || $2, '')) THEN
        RAISE EXCEPTION 'somebody else put this login into another group of Talktrack'
            USING ERRCODE = 'dependent_objects_still_exist';
    END IF;
END $$""",
    "talktrack_make_login(text, text, text)": """
RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF $1 !~ '^[a-z][a-z0-9._-]*$' OR octet_length($1) > 63 OR $1 ~ '^(pg_|talktrack_)' THEN
        RAISE EXCEPTION 'no name for a login' USING ERRCODE = 'invalid_name';
    END IF;
    PERFORM public.talktrack_require_verifier($2);
    EXECUTE format('CREATE ROLE %I LOGIN CONNECTION LIMIT {connections} PASSWORD %L', $1, $2);
    EXECUTE format('COMMENT ON ROLE %I IS %L', $1, '{mark}');
    PERFORM public.talktrack_put_into_group($1, $3);
END $$""",
    "talktrack_restore_logins()": """
RETURNS SETOF text LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    person record;
BEGIN  -- gives those that had to be made anew: without a password, so that nobody comes in
    FOR person IN
        SELECT u.login, CASE WHEN u.active THEN u.role END AS role, r.oid IS NULL AS is_lost,
               r.rolcanlogin AND shobj_description(r.oid, 'pg_authid') = '{mark}' AS is_open,
               EXISTS (SELECT FROM pg_auth_members AS m JOIN pg_roles AS g ON g.oid = m.roleid
                        WHERE m.member = r.oid AND g.rolname = ANY ({groups})) AS has_group
          FROM public.users AS u LEFT JOIN pg_roles AS r ON r.rolname = u.login
         WHERE u.login ~ '^[a-z][a-z0-9._-]*$' ORDER BY u.login
    LOOP
        IF person.is_lost THEN
            PERFORM public.talktrack_make_login(person.login, NULL, person.role);
            RETURN NEXT person.login;
        ELSIF person.is_open AND person.role IS NOT NULL THEN
            -- A group is never changed here: this may be a copy beside the team's own database.
            IF NOT person.has_group THEN
                PERFORM public.talktrack_put_into_group(person.login, person.role);
            END IF;
            EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), person.login);
        END IF;
    END LOOP;
END $$""",
}
"""Called by the others only, in their right."""

_PUBLIC = {
    "talktrack_add_login(bigint, text, text, text, text, text)": """
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN  -- person, login, verifier, name, role, zone
    PERFORM public.talktrack_require_manager($5);
    IF EXISTS (SELECT FROM public.users AS u WHERE u.login = $2)
            OR EXISTS (SELECT FROM pg_roles WHERE rolname = $2) THEN
        RAISE EXCEPTION 'this login is there already' USING ERRCODE = 'duplicate_object';
    END IF;
    PERFORM public.talktrack_make_login($2, $3, $5);
    UPDATE public.users SET login = $2, role = $5, active = true, batch_id = NULL,
           version = version + 1 WHERE id = $1 AND login IS NULL;
    IF NOT FOUND THEN
        INSERT INTO public.users (id, login, name, role, active, zone, version)
        VALUES ($1, $2, $4, $5, true, $6, 1);
    END IF;
END $$""",
    "talktrack_join_team(bigint, bigint, text, bigint, date)": """
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN  -- person, team, its name where it is new, membership, from
    PERFORM public.talktrack_require_manager(
        (SELECT u.role FROM public.users AS u WHERE u.id = $1));
    INSERT INTO public.team (id, name) VALUES ($2, $3) ON CONFLICT (id) DO NOTHING;
    UPDATE public.membership SET to_on = greatest(from_on, $5 - 1)
     WHERE user_id = $1 AND to_on IS NULL;
    INSERT INTO public.membership (id, user_id, team_id, from_on) VALUES ($4, $1, $2, $5);
END $$""",
    "talktrack_change_role(text, text)": """
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN  -- login, role
    PERFORM public.talktrack_require_manager($2);
    PERFORM public.talktrack_require_login($1);
    UPDATE public.users SET role = $2, version = version + 1 WHERE login = $1;
    IF (SELECT u.active FROM public.users AS u WHERE u.login = $1) THEN
        PERFORM public.talktrack_put_into_group($1, $2);
    END IF;
END $$""",
    "talktrack_rename_person(text, text)": """
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    present text;
BEGIN  -- login, name; one's own too: a name locks nobody out
    SELECT u.role INTO present FROM public.users AS u WHERE u.login = $1 FOR UPDATE;
    PERFORM public.talktrack_require_manager(coalesce(present, 'rep'));
    IF present IS NULL THEN
        RAISE EXCEPTION 'nobody has this login' USING ERRCODE = 'undefined_object';
    END IF;
    IF coalesce(btrim($2), '') = '' THEN
        RAISE EXCEPTION 'no name' USING ERRCODE = 'zero_length_character_string';
    END IF;
    UPDATE public.users SET name = $2, version = version + 1 WHERE login = $1 AND name <> $2;
END $$""",
    "talktrack_enable_login(text, boolean)": """
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    present text;
BEGIN  -- login, whether it may be used
    present := public.talktrack_require_login($1);
    UPDATE public.users SET active = $2, version = version + 1 WHERE login = $1;
    PERFORM public.talktrack_put_into_group($1, CASE WHEN $2 THEN present END);
END $$""",
    "talktrack_end_sessions(text)": """
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    ended bigint;
BEGIN  -- login; only who shares a role's rights may end its sessions, so for this moment
    PERFORM public.talktrack_require_login($1);
    IF (SELECT u.active FROM public.users AS u WHERE u.login = $1) THEN
        RAISE EXCEPTION 'this login is in use' USING ERRCODE = 'insufficient_privilege';
    END IF;
    EXECUTE format('GRANT %I TO {users}', $1);
    SELECT count(pg_terminate_backend(pid)) INTO ended FROM pg_stat_activity WHERE usename = $1;
    EXECUTE format('REVOKE %I FROM {users}', $1);
    RETURN ended;
END $$""",
    "talktrack_set_password(text, text)": """
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN  -- login, verifier
    PERFORM public.talktrack_require_manager('admin');
    PERFORM public.talktrack_require_login($1);
    IF $2 IS NULL THEN
        RAISE EXCEPTION 'no password' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    PERFORM public.talktrack_require_verifier($2);
    EXECUTE format('ALTER ROLE %I PASSWORD %L', $1, $2);
END $$""",
}
"""Called by leads, admins, and whoever administers the server."""


def install(connection: Connection) -> None:
    """Make the functions anew; the connection is of who may act as both USERS and OWNER."""
    execute = connection.exec_driver_sql
    execute(f"SET LOCAL ROLE {OWNER}")
    for table in _TABLES:
        execute(f"GRANT SELECT, INSERT, UPDATE ON public.{table} TO {USERS}")
    execute(f"SET LOCAL ROLE {USERS}")
    for signature, body in {**_PRIVATE, **_PUBLIC}.items():
        execute(f"CREATE OR REPLACE FUNCTION public.{signature} {_filled(body)}")
        execute(f"REVOKE ALL ON FUNCTION public.{signature} FROM PUBLIC")
    for signature in _PUBLIC:
        managers = f"{GROUPS['lead']}, {GROUPS['admin']}"
        execute(f"GRANT EXECUTE ON FUNCTION public.{signature} TO {managers}")
    execute("RESET ROLE")


def names() -> list[str]:
    """Name the functions that people call, with their arguments' types."""
    return list(_PUBLIC)


def _filled(body: str) -> str:
    words = {
        "users": USERS,
        "admin": GROUPS["admin"],
        "lead": GROUPS["lead"],
        "separate": _array(SEPARATE_ROLES),
        "words": _array(GROUPS),
        "groups": _array(GROUPS.values()),
        "mark": LOGIN_MARK,
        "connections": str(CONNECTIONS),
    }
    for name, value in words.items():
        body = body.replace("{" + name + "}", value)
    return body.replace("%", "%%")  # the driver takes a single one for a parameter


def _array(words: Iterable[str]) -> str:
    return "ARRAY[" + ", ".join(f"'{word}'" for word in words) + "]::text[]"
