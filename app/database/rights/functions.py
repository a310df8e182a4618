"""What the server asks about a login, and what it does for one that may not do it itself.

Functions with rights of their own belong to a role that nobody logs in as and that owns no table;
each tests its caller first. All names in them are qualified, so that nobody can put another thing
in the way.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, MetaData

from app.database.rights import erasing
from app.database.roles import CALC, GROUPS, OWNER, STAFF

_SAFE = "SET search_path = pg_catalog, pg_temp"
_ASKS = f"LANGUAGE plpgsql STABLE {_SAFE}"

QUESTIONS = {
    # Null for whoever is no active member of the team.
    "talktrack_user_id()": f"""RETURNS bigint {_ASKS} AS $$
BEGIN
    RETURN (SELECT u.id FROM public.users AS u WHERE u.login = session_user AND u.active);
END $$""",
    # Whoever administers the server; no login of the team.
    "talktrack_administers()": f"""RETURNS boolean {_ASKS} AS $$
BEGIN
    RETURN pg_has_role(session_user, '{OWNER}', 'MEMBER');
END $$""",
    # One of these words of users.role; whoever administers the server is all of them.
    "talktrack_is(VARIADIC text[])": f"""RETURNS boolean {_ASKS} AS $$
DECLARE
    word text;
BEGIN
    FOREACH word IN ARRAY $1 LOOP
        IF pg_has_role(session_user, 'talktrack_' || word, 'MEMBER') THEN RETURN true; END IF;
    END LOOP;
    RETURN public.talktrack_administers();
END $$""",
    "talktrack_own_call(bigint)": f"""RETURNS boolean {_ASKS} AS $$
BEGIN
    RETURN EXISTS (SELECT FROM public.call AS c
                    WHERE c.id = $1 AND c.author_id = public.talktrack_user_id());
END $$""",
    "talktrack_own_activity(bigint)": f"""RETURNS boolean {_ASKS} AS $$
BEGIN
    RETURN EXISTS (SELECT FROM public.activity AS a
                    WHERE a.id = $1 AND a.author_id = public.talktrack_user_id());
END $$""",
    "talktrack_planned_visit(bigint)": f"""RETURNS boolean {_ASKS} AS $$
BEGIN
    RETURN EXISTS (SELECT FROM public.activity AS a
                    WHERE a.id = $1 AND a.kind = 'planned_visit');
END $$""",
    "talktrack_own_command(text)": f"""RETURNS boolean {_ASKS} AS $$
BEGIN
    RETURN EXISTS (SELECT FROM public.command AS k
                    WHERE k.uuid = $1 AND k.user_id = public.talktrack_user_id());
END $$""",
    "talktrack_trainee_may_call(bigint, bigint)": f"""RETURNS boolean {_ASKS} AS $$
DECLARE
    me bigint := public.talktrack_user_id();
BEGIN  -- customer, script version
    RETURN EXISTS (SELECT FROM public.customer AS c
                    WHERE c.id = $1 AND c.segment IN ('C', 'C+') AND c.inside_owner_id = me)
       AND EXISTS (SELECT FROM public.script_version AS v
                     JOIN public.script_release AS r ON r.script_id = v.script_id
                    WHERE v.id = $2 AND r.trainee_id = me AND r.withdrawn_at IS NULL);
END $$""",
    "talktrack_leads_key(bigint)": f"""RETURNS boolean {_ASKS} AS $$
DECLARE
    me bigint := public.talktrack_user_id();
BEGIN  -- customer: lead and deputy of the team; without a lead whoever looks after the customer
    IF EXISTS (SELECT FROM public.key_member AS m WHERE m.customer_id = $1 AND m.part = 'lead') THEN
        RETURN EXISTS (SELECT FROM public.key_member AS m
                        WHERE m.customer_id = $1 AND m.user_id = me
                          AND m.part IN ('lead', 'deputy'));
    END IF;
    RETURN EXISTS (SELECT FROM public.customer AS c
                    WHERE c.id = $1 AND me IN (c.inside_owner_id, c.field_owner_id));
END $$""",
    "talktrack_coaches(bigint)": f"""RETURNS boolean {_ASKS} AS $$
BEGIN  -- trainee
    RETURN EXISTS (SELECT FROM public.coaching AS c
                    WHERE c.trainee_id = $1 AND c.coach_id = public.talktrack_user_id()
                      AND c.from_on <= current_date
                      AND (c.to_on IS NULL OR c.to_on >= current_date));
END $$""",
    "talktrack_my_trainee(bigint)": f"""RETURNS boolean {_ASKS} AS $$
BEGIN  -- trainee
    RETURN public.talktrack_is('coach', 'lead') AND public.talktrack_coaches($1)
       AND EXISTS (SELECT FROM public.users AS u
                    WHERE u.id = $1 AND u.role = 'trainee' AND u.active);
END $$""",
    "talktrack_sent_run(bigint, bigint)": f"""RETURNS boolean {_ASKS} AS $$
BEGIN  -- run, trainee
    RETURN public.talktrack_coaches($2)
       AND EXISTS (SELECT FROM public.practice_run AS r
                    WHERE r.id = $1 AND r.user_id = $2 AND r.sent_to_coach_at IS NOT NULL
                      AND r.deleted_at IS NULL);
END $$""",
}
"""Asked by policies and guards in the right of whoever writes."""

_RECORD_CHANGE = "talktrack_record_change()"  # made with its triggers
_DELETE_BATCH_ROWS = "talktrack_delete_batch_rows(bigint, text, bigint[])"
_NAME_OWNER = "talktrack_name_owner(bigint, text, text, bigint)"
_DELETED_RUNS = "talktrack_deleted_runs(bigint)"

_WITH_RIGHTS_OF_THEIR_OWN = {
    _DELETE_BATCH_ROWS: f"""RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER {_SAFE} AS $$
DECLARE
    removed bigint;
BEGIN  -- batch, table, rows
    IF NOT EXISTS (SELECT FROM public.import_batch AS b
                    WHERE b.id = $1 AND b.author_id = public.talktrack_user_id()
                      AND b.recorded_at > now() - interval '30 days') THEN
        RAISE EXCEPTION 'this import is not yours or is older than 30 days'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF ($2 = ANY ({{tables}})) IS NOT TRUE THEN
        RAISE EXCEPTION 'imports do not write this table' USING ERRCODE = 'undefined_table';
    END IF;
    IF EXISTS (SELECT FROM public.change AS c
                 JOIN public.command AS k ON k.uuid = c.command_uuid
                WHERE c.table_name = $2
                  AND c.row_id = ANY (ARRAY (SELECT one::text FROM unnest($3) AS one))
                  AND k.user_id <> public.talktrack_user_id()
                  AND c.new - 'version' <> '{{}}') THEN  -- as traces.py tells edits
        RAISE EXCEPTION 'somebody else has worked on this since'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    EXECUTE 'DELETE FROM public.' || quote_ident($2)
        || ' WHERE batch_id = $1 AND id = ANY ($2)' USING $1, $3;
    GET DIAGNOSTICS removed = ROW_COUNT;
    RETURN removed;
END $$""",
    _NAME_OWNER: f"""RETURNS void LANGUAGE plpgsql SECURITY DEFINER {_SAFE} AS $$
BEGIN  -- person, name, role, batch
    IF NOT public.talktrack_is('lead') OR NOT EXISTS (
        SELECT FROM public.import_batch AS b WHERE b.id = $4 AND b.state = 'running'
           AND b.author_id = public.talktrack_user_id()) THEN
        RAISE EXCEPTION 'only leads import owners who are not in the team'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO public.users (id, name, role, active, zone, batch_id, version)
    VALUES ($1, $2, $3, false, 'Europe/Zurich', $4, 1);
END $$""",
    # What the rule for live calls counts of runs that are shown to nobody any more.
    _DELETED_RUNS: f"""RETURNS TABLE (id bigint, script text, level bigint, score bigint,
    knock_out text, started_at timestamptz, branched boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER {_SAFE} AS $$
BEGIN  -- who practised
    RETURN QUERY
    SELECT r.id, r.script::text, r.level,
           coalesce((SELECT o.score FROM public.practice_override AS o
                      WHERE o.run_id = r.id ORDER BY o.id DESC LIMIT 1), r.score),
           r.knock_out::text, r.started_at, r.branched_from_id IS NOT NULL
      FROM public.practice_run AS r
     WHERE r.user_id = $1 AND r.deleted_at IS NOT NULL
       AND ($1 = public.talktrack_user_id()
            OR r.sent_to_coach_at IS NOT NULL AND public.talktrack_coaches($1));
END $$""",
}


def install(connection: Connection, metadata: MetaData) -> None:
    """Make all functions anew and give them to whom they belong."""
    execute = connection.exec_driver_sql
    for signature, body in QUESTIONS.items():
        _make(connection, signature, body, STAFF, CALC)
    for signature, body in _WITH_RIGHTS_OF_THEIR_OWN.items():
        _make(connection, signature, body.replace("{tables}", _array(_imported(metadata))), STAFF)
        execute(f"ALTER FUNCTION public.{signature} OWNER TO {CALC}")
    _make(connection, erasing.SIGNATURE, erasing.body(metadata), GROUPS["privacy_officer"])
    execute(f"ALTER FUNCTION public.{erasing.SIGNATURE} OWNER TO {CALC}")
    execute(f"ALTER FUNCTION public.{_RECORD_CHANGE} OWNER TO {CALC}")


def grant_tables(connection: Connection, metadata: MetaData) -> None:
    """Give the functions' owner what they need; after all other rights were made anew."""
    execute = connection.exec_driver_sql
    execute(f"GRANT SELECT ON users, import_batch, change, command TO {CALC}")
    execute(f"GRANT SELECT ON practice_run, practice_override, coaching TO {CALC}")
    execute(f"GRANT INSERT ON change, users TO {CALC}")
    execute(f"GRANT SELECT, DELETE ON {', '.join(_imported(metadata))} TO {CALC}")
    for right in erasing.grants(metadata):
        execute(f"GRANT {right} TO {CALC}")


def _imported(metadata: MetaData) -> list[str]:
    return [table.name for table in metadata.sorted_tables if "batch_id" in table.columns]


def _make(connection: Connection, signature: str, body: str, *callers: str) -> None:
    execute = connection.exec_driver_sql
    execute(f"CREATE OR REPLACE FUNCTION public.{signature} {body}")
    execute(f"REVOKE ALL ON FUNCTION public.{signature} FROM PUBLIC")
    execute(f"GRANT EXECUTE ON FUNCTION public.{signature} TO {', '.join(callers)}")


def _array(words: Iterable[str]) -> str:
    return "ARRAY[" + ", ".join(f"'{word}'" for word in words) + "]::text[]"
