"""Triggers made from the tables' metadata: evidence of changes, and the search index.

They are made anew after every migration, so they always fit the tables.
"""

from __future__ import annotations

from sqlalchemy import Connection, MetaData, Table, text

UNWATCHED = {
    "command",
    "change",
    "access_log",
    "list_mark",
    "portfolio_figure",
    "claim",
    "device",
    "practice_card",
    "practice_review",
}
"""The journal itself, and what nobody would ever take back."""


def watched_tables(metadata: MetaData) -> list[Table]:
    """Give the tables whose updates and deletes are kept as evidence."""
    return [table for table in metadata.sorted_tables if table.name not in UNWATCHED]


def install(connection: Connection, metadata: MetaData) -> None:
    """Make all triggers of the present tables anew."""
    if connection.dialect.name == "postgresql":
        _install_postgresql(connection, metadata)
    else:
        _install_sqlite(connection, metadata)


def missing(connection: Connection, metadata: MetaData) -> list[str]:
    """Name the triggers that should be there and are not, as "table.trigger", sorted."""
    if connection.dialect.name == "postgresql":
        wanted = {f"{table.name}.{_POSTGRESQL_TRIGGER}" for table in watched_tables(metadata)}
        found = connection.scalars(text(_POSTGRESQL_TRIGGERS_FOUND))
    else:
        wanted = {
            *(f"{table.name}.tt_{table.name}_update" for table in watched_tables(metadata)),
            *(f"{table.name}.tt_{table.name}_delete" for table in watched_tables(metadata)),
            *(f"customer.{name}" for name in _SQLITE_SEARCH_TRIGGERS),
        }
        found = connection.scalars(
            text("SELECT tbl_name || '.' || name FROM sqlite_master WHERE type = 'trigger'")
        )
    return sorted(wanted - set(found))


def _kept_columns(table: Table) -> list[str]:
    return [column.name for column in table.columns if not column.info.get("derived")]


# --- SQLite -----------------------------------------------------------------------------------


def _install_sqlite(connection: Connection, metadata: MetaData) -> None:
    named = text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'tt_%'")
    for name in connection.scalars(named).all():
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
    for table in watched_tables(metadata):
        connection.exec_driver_sql(_sqlite_update_trigger(table))
        connection.exec_driver_sql(_sqlite_delete_trigger(table))
    for statement in _SQLITE_SEARCH_TRIGGERS.values():
        connection.exec_driver_sql(statement)


def _sqlite_update_trigger(table: Table) -> str:
    columns = _kept_columns(table)
    differs = " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in columns)
    parts = " UNION ALL ".join(
        f'SELECT \'{name}\' AS k, OLD."{name}" AS o, NEW."{name}" AS n '
        f'WHERE OLD."{name}" IS NOT NEW."{name}"'
        for name in columns
    )
    return (
        f'CREATE TRIGGER "tt_{table.name}_update" AFTER UPDATE ON "{table.name}" WHEN {differs} '
        'BEGIN INSERT INTO "change" (command_uuid, table_name, row_id, operation, old, new) '
        f"SELECT talktrack_command(), '{table.name}', {_sqlite_row_id(table)}, 'update', "
        f"json_group_object(k, o), json_group_object(k, n) FROM ({parts}); END"
    )


def _sqlite_delete_trigger(table: Table) -> str:
    old = ", ".join(f"'{name}', OLD.\"{name}\"" for name in _kept_columns(table))
    return (
        f'CREATE TRIGGER "tt_{table.name}_delete" AFTER DELETE ON "{table.name}" '
        'BEGIN INSERT INTO "change" (command_uuid, table_name, row_id, operation, old) '
        f"VALUES (talktrack_command(), '{table.name}', {_sqlite_row_id(table)}, 'delete', "
        f"json_object({old})); END"
    )


def _sqlite_row_id(table: Table) -> str:
    key = next(iter(table.primary_key.columns)).name
    return f'CAST(OLD."{key}" AS TEXT)'


_SQLITE_SEARCH_TRIGGERS = {
    # The old text is deleted first; a saved call never touches the index.
    "tt_search_insert": """CREATE TRIGGER tt_search_insert AFTER INSERT ON customer BEGIN
        INSERT INTO customer_fts (rowid, search) VALUES (NEW.id, NEW.search); END""",
    "tt_search_update": """CREATE TRIGGER tt_search_update AFTER UPDATE OF search ON customer
        WHEN OLD.search IS NOT NEW.search BEGIN
        INSERT INTO customer_fts (customer_fts, rowid, search)
            VALUES ('delete', OLD.id, OLD.search);
        INSERT INTO customer_fts (rowid, search) VALUES (NEW.id, NEW.search); END""",
    "tt_search_delete": """CREATE TRIGGER tt_search_delete AFTER DELETE ON customer BEGIN
        INSERT INTO customer_fts (customer_fts, rowid, search)
            VALUES ('delete', OLD.id, OLD.search);
        END""",
}


# --- PostgreSQL -------------------------------------------------------------------------------

_POSTGRESQL_TRIGGER = "tt_change"
_POSTGRESQL_TRIGGERS_FOUND = """
SELECT c.relname || '.' || t.tgname FROM pg_catalog.pg_trigger AS t
  JOIN pg_catalog.pg_class AS c ON c.oid = t.tgrelid
 WHERE NOT t.tgisinternal AND t.tgenabled <> 'D'
"""

_POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION talktrack_record_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    derived text[] := TG_ARGV[1]::text[];
    before jsonb := to_jsonb(OLD) - derived;
    after jsonb := '{}';
    changed_from jsonb := before;
    changed_to jsonb;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        after := to_jsonb(NEW) - derived;
        SELECT jsonb_object_agg(b.key, b.value), jsonb_object_agg(b.key, after -> b.key)
          INTO changed_from, changed_to
          FROM jsonb_each(before) AS b WHERE after -> b.key IS DISTINCT FROM b.value;
        IF changed_from IS NULL THEN RETURN NULL; END IF;
    END IF;
    INSERT INTO public.change (command_uuid, table_name, row_id, operation, old, new)
    VALUES (nullif(current_setting('talktrack.command', true), ''), TG_TABLE_NAME,
            to_jsonb(OLD) ->> TG_ARGV[0], lower(TG_OP), changed_from, changed_to);
    RETURN NULL;
END $$
"""


def _install_postgresql(connection: Connection, metadata: MetaData) -> None:
    connection.exec_driver_sql(_POSTGRESQL_FUNCTION)
    connection.exec_driver_sql("REVOKE ALL ON FUNCTION talktrack_record_change() FROM PUBLIC")
    for table in watched_tables(metadata):
        key = next(iter(table.primary_key.columns)).name
        derived = [column.name for column in table.columns if column.info.get("derived")]
        connection.exec_driver_sql(
            f'DROP TRIGGER IF EXISTS {_POSTGRESQL_TRIGGER} ON "{table.name}"'
        )
        connection.exec_driver_sql(
            f"CREATE TRIGGER {_POSTGRESQL_TRIGGER} AFTER UPDATE OR DELETE "
            f'ON "{table.name}" FOR EACH ROW '
            f"EXECUTE FUNCTION talktrack_record_change('{key}', '{{{','.join(derived)}}}')"
        )
