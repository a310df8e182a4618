"""Who may write what on a team's server; made anew after every migration.

All staff read every customer's situation and timeline. Nobody but the owner, who cannot log in,
updates or deletes calls, notes or the journal.
"""

from __future__ import annotations

from sqlalchemy import Connection, MetaData

from app.database.roles import STAFF

APPEND_ONLY = {"call", "call_void", "activity", "script_version", "customer_history"}
"""Rows that are added and never touched again."""

JOURNAL = {"change"}
"""Written by triggers alone."""

FREELY_REMOVED = {"list_mark", "customer_tag", "custom_value", "phone", "email", "saved_mapping"}
"""Rows that people may delete; the journal keeps what they said."""

COMMAND_COLUMNS = "uuid, user_id, at, kind, format, payload, touched"
"""What a login says of a command; number and recorded time are the server's."""

_DELETE_BATCH_ROWS = """
CREATE OR REPLACE FUNCTION talktrack_delete_batch_rows(
    batch bigint, from_table text, row_ids bigint[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    allowed boolean;
    removed bigint;
BEGIN
    SELECT b.author_id = u.id AND b.started_at > now() - interval '30 days' INTO allowed
      FROM public.import_batch AS b JOIN public.users AS u ON u.login = session_user
     WHERE b.id = batch;
    IF allowed IS NOT TRUE THEN
        RAISE EXCEPTION 'this import is not yours or is older than 30 days'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF from_table <> ALL ({tables}) THEN
        RAISE EXCEPTION USING MESSAGE = 'imports do not write ' || from_table;
    END IF;
    EXECUTE 'DELETE FROM public.' || quote_ident(from_table)
        || ' WHERE batch_id = $1 AND id = ANY ($2)' USING batch, row_ids;
    GET DIAGNOSTICS removed = ROW_COUNT;
    RETURN removed;
END $$
"""


def install(connection: Connection, metadata: MetaData) -> None:
    """Give the group of the staff its rights on all present tables."""
    execute = connection.exec_driver_sql
    execute("REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC")
    execute(f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {STAFF}")
    execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {STAFF}")
    for table in metadata.sorted_tables:
        for right in _rights_on(table.name):
            execute(f'GRANT {right} ON "{table.name}" TO {STAFF}')
    _install_batch_function(connection, metadata)


def _rights_on(table: str) -> list[str]:
    if table in JOURNAL:
        return []
    if table == "command":
        return [f"INSERT ({COMMAND_COLUMNS})"]
    if table == "access_log":
        return ["INSERT (user_id, what, detail)"]
    if table in APPEND_ONLY:
        return ["INSERT"]
    if table in FREELY_REMOVED:
        return ["INSERT", "UPDATE", "DELETE"]
    return ["INSERT", "UPDATE"]


def _install_batch_function(connection: Connection, metadata: MetaData) -> None:
    tables = [t.name for t in metadata.sorted_tables if "batch_id" in t.columns]
    names = "ARRAY[" + ", ".join(f"'{name}'" for name in tables) + "]"
    connection.exec_driver_sql(_DELETE_BATCH_ROWS.replace("{tables}", names))
    signature = "talktrack_delete_batch_rows(bigint, text, bigint[])"
    connection.exec_driver_sql(f"REVOKE ALL ON FUNCTION {signature} FROM PUBLIC")
    connection.exec_driver_sql(f"GRANT EXECUTE ON FUNCTION {signature} TO {STAFF}")
