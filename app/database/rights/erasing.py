"""The one function that blanks what the server holds about a person; made from the map of columns.

It tests its caller, touches rows of the named customer only, and writes the access log itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sqlalchemy import MetaData

from app.database.erasing import ERASURE
from app.database.personal_data import MARK, PERSONAL, Personal

SIGNATURE = "talktrack_erase(jsonb)"

_GIVEN = {  # what a statement is given, and how it stands in the plan
    "name": "left($1 ->> 'name', 80)",
    "sort_key": "left($1 ->> 'sort_key', 80)",
    "search": "left($1 ->> 'search', 200)",
    "on": "($1 ->> 'on')::date",
}
_EMPTY = "old = '{}', new = CASE WHEN new IS NULL THEN NULL ELSE '{}'::jsonb END"


def body(metadata: MetaData) -> str:
    """Give the function's text after its name, for the tables that there are."""
    there = [name for name in PERSONAL if name in metadata.tables]
    statements = "\n    ".join(
        statement for name in there for statement in _statements(name, PERSONAL[name], metadata)
    )
    return f"""RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    of_customer bigint := ($1 #>> '{{log,customer_id}}')::bigint;
    as_a_whole boolean := $1 #>> '{{log,contact_id}}' IS NULL;
    pattern text := nullif($1 ->> 'pattern', '');
BEGIN  -- plan
    IF NOT public.talktrack_is('privacy_officer') THEN
        RAISE EXCEPTION 'only the privacy officer erases a person'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    {statements}
    UPDATE public.command SET payload = '{{}}' WHERE seq IN ({_numbers("commands")});
    UPDATE public.change SET {_EMPTY} WHERE seq IN ({_numbers("changes")});
    UPDATE public.change SET {_EMPTY}
     WHERE command_uuid = current_setting('talktrack.command', true) AND recorded_at >= now();
    INSERT INTO public.access_log (user_id, what, detail)
    VALUES (public.talktrack_user_id(), '{ERASURE}', $1 -> 'log');
END $$"""


def grants(metadata: MetaData) -> Iterator[str]:
    """Give what the function's owner needs, as it stands between GRANT and TO."""
    for name, personal in PERSONAL.items():
        if name not in metadata.tables:
            continue
        yield f'SELECT ON "{name}"'
        columns = {
            *personal.blank,
            *personal.closes,
            *personal.mask,
            *filter(None, [personal.document]),
        }
        if personal.goes:
            yield f'DELETE ON "{name}"'
        if columns:
            listed = ", ".join(f'"{column}"' for column in sorted(columns))
            yield f'UPDATE ({listed}) ON "{name}"'
    yield "SELECT, UPDATE (payload) ON command"
    yield "SELECT, UPDATE (old, new) ON change"
    yield "INSERT ON access_log"


def _statements(name: str, personal: Personal, metadata: MetaData) -> Iterator[str]:
    own, named = _ids("own", name), _ids("mentions", name)
    if "customer_id" in metadata.tables[name].columns:
        own, named = (f"{one} AND customer_id = of_customer" for one in (own, named))
    elif name == "customer":
        own, named = (f"{one} AND id = of_customer" for one in (own, named))
    table = f'public."{name}"'
    if personal.goes:
        yield f"DELETE FROM {table} WHERE {own};"
    if personal.blank:
        yield f"UPDATE {table} SET {_pairs(personal.blank)} WHERE {own};"
    if personal.closes:
        yield f"UPDATE {table} SET {_pairs(personal.closes)} WHERE as_a_whole AND {own};"
    masked = [
        f"\"{one}\" = regexp_replace(\"{one}\", pattern, '{MARK}', 'gi')" for one in personal.mask
    ]
    if personal.document:
        document = f'"{personal.document}"'
        masked.append(
            f"{document} = CASE WHEN {document}::text ~* pattern THEN '{{}}' ELSE {document} END"
        )
    if masked:
        yield f"UPDATE {table} SET {', '.join(masked)} WHERE pattern IS NOT NULL AND {named};"


def _pairs(values: Mapping[str, str]) -> str:
    return ", ".join(f'"{column}" = {_sql(value)}' for column, value in values.items())


def _sql(value: str) -> str:
    return re.sub(r":(name|sort_key|search|on)\b", lambda given: _GIVEN[given[1]], value)


def _ids(part: str, table: str) -> str:
    return (
        f"id IN (SELECT e::bigint FROM jsonb_array_elements_text($1 #> '{{{part},{table}}}') AS e)"
    )


def _numbers(part: str) -> str:
    return f"SELECT e::bigint FROM jsonb_array_elements_text($1 -> '{part}') AS e"
