"""Triggers that refuse a write by what was in the row before, or by another table.

They are loud where a policy would only hide the row, and keep reading free of policies: a policy
on ``customer`` would keep PostgreSQL from its word index. They test the login itself; whoever
administers the server may write everything.
"""

from __future__ import annotations

from sqlalchemy import Connection, MetaData, text

from app.database.roles import CALC

_SAFE = "SET search_path = pg_catalog, pg_temp"
_PREFIX = "tt_guard"

_REFUSE = "RAISE EXCEPTION '{why}' USING ERRCODE = 'insufficient_privilege'"

_ERASES = f"current_user = '{CALC}'"
"""Only functions that test their caller act as this role: the erasure of a person."""

FUNCTIONS = {
    "batch": f"""
BEGIN  -- rows are of a batch only if one imports oneself, or takes a deletion back
    IF NOT public.talktrack_administers()
       AND NOT EXISTS (SELECT FROM public.import_batch AS b
                        WHERE b.id = NEW.batch_id AND b.state = 'running'
                          AND b.author_id = public.talktrack_user_id())
       AND NOT EXISTS (SELECT FROM public.change AS c
                        WHERE c.table_name = TG_TABLE_NAME AND c.row_id = NEW.id::text
                          AND c.operation = 'delete'
                          AND c.old ->> 'batch_id' = NEW.batch_id::text) THEN
        {_REFUSE.format(why="this import is not yours")};
    END IF;
    RETURN NEW;
END""",
    "owners": f"""
DECLARE
    me bigint := public.talktrack_user_id();
    before public.customer;
BEGIN  -- leads assign; others take what is nobody's, or give up what is theirs
    IF TG_OP = 'UPDATE' THEN before := OLD; END IF;
    IF public.talktrack_is('lead') THEN RETURN NEW; END IF;
    IF (NEW.inside_owner_id IS DISTINCT FROM before.inside_owner_id
            AND NOT (coalesce(before.inside_owner_id, me) IS NOT DISTINCT FROM me
                 AND coalesce(NEW.inside_owner_id, me) IS NOT DISTINCT FROM me))
       OR (NEW.field_owner_id IS DISTINCT FROM before.field_owner_id
            AND NOT (coalesce(before.field_owner_id, me) IS NOT DISTINCT FROM me
                 AND coalesce(NEW.field_owner_id, me) IS NOT DISTINCT FROM me)) THEN
        IF TG_OP = 'UPDATE' AND EXISTS (  -- from the sender, or from nobody, to the receiver
            SELECT FROM public.handoff AS h
             WHERE h.customer_id = NEW.id AND h.state = 'accepted' AND h.accepted_at IS NOT NULL
               AND me IN (h.sender_id, h.receiver_id)
               AND (NEW.inside_owner_id IS NOT DISTINCT FROM before.inside_owner_id
                    OR (coalesce(before.inside_owner_id, h.sender_id) = h.sender_id
                        AND NEW.inside_owner_id = h.receiver_id))
               AND (NEW.field_owner_id IS NOT DISTINCT FROM before.field_owner_id
                    OR (coalesce(before.field_owner_id, h.sender_id) = h.sender_id
                        AND coalesce(NEW.field_owner_id, h.receiver_id) = h.receiver_id))) THEN
            RETURN NEW;
        END IF;
        IF TG_OP = 'UPDATE' AND NEW.field_owner_id IS NOT DISTINCT FROM before.field_owner_id
           AND ((coalesce(before.inside_owner_id, me) = me  -- a coach gives C customers to a
                 AND NEW.segment IN ('C', 'C+')             -- trainee who is released to call
                 AND public.talktrack_my_trainee(NEW.inside_owner_id)
                 AND EXISTS (SELECT FROM public.script_release AS r
                              WHERE r.trainee_id = NEW.inside_owner_id
                                AND r.withdrawn_at IS NULL))
                OR (NEW.inside_owner_id = me                -- and takes them back
                    AND public.talktrack_my_trainee(before.inside_owner_id))) THEN
            RETURN NEW;
        END IF;
        {_REFUSE.format(why="only leads assign customers to others")};
    END IF;
    RETURN NEW;
END""",
    "stand": f"""
DECLARE
    me bigint := public.talktrack_user_id();
BEGIN  -- words are one's own, or stood there before under the same name
    IF {_ERASES} OR NEW.stand_author_id = me OR public.talktrack_administers()
       OR (NEW.stand IS NULL AND NEW.stand_author_id IS NULL) THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR NOT EXISTS (
        SELECT FROM public.change AS c
         WHERE c.table_name = 'customer' AND c.row_id = NEW.id::text AND c.old ? 'stand'
           AND c.old ->> 'stand' IS NOT DISTINCT FROM NEW.stand
           AND NEW.stand_author_id::text IS NOT DISTINCT FROM (
               SELECT later.old ->> 'stand_author_id'
                 FROM (SELECT n.seq, n.old FROM public.change AS n
                        WHERE n.table_name = 'customer' AND n.row_id = c.row_id
                          AND n.seq >= c.seq AND n.old ? 'stand_author_id'
                       UNION ALL
                       SELECT 9223372036854775807,
                              jsonb_build_object('stand_author_id', OLD.stand_author_id)
                       ) AS later ORDER BY later.seq LIMIT 1)) THEN
        {_REFUSE.format(why="nobody writes in the name of others")};
    END IF;
    RETURN NEW;
END""",
    "follow_up": f"""
DECLARE
    me bigint := public.talktrack_user_id();
BEGIN  -- a trainee's or an administrator's hands reach their own; finishing is in one's own name
    IF {_ERASES} OR public.talktrack_administers() THEN RETURN NEW; END IF;
    IF NEW.finished_by_id IS DISTINCT FROM OLD.finished_by_id AND NEW.finished_by_id <> me THEN
        {_REFUSE.format(why="nobody finishes in the name of others")};
    END IF;
    IF public.talktrack_is('rep', 'coach', 'lead', 'field')
       OR OLD.owner_id = me OR OLD.author_id = me
       OR EXISTS (SELECT FROM public.customer AS c
                   WHERE c.id = OLD.customer_id AND c.inside_owner_id = me) THEN
        RETURN NEW;
    END IF;
    {_REFUSE.format(why="this next step is not yours")};
END""",
    "handoff": f"""
DECLARE
    me bigint := public.talktrack_user_id();
BEGIN  -- the sender offers and takes back; the receiver answers, the sender in that name; leads
    IF {_ERASES} OR public.talktrack_is('lead') OR OLD.sender_id = me
       OR (OLD.receiver_id = me AND NEW.receiver_id = me
           AND (NEW.state = OLD.state OR NEW.state NOT IN ('draft','offered','withdrawn','closed')))
    THEN
        RETURN NEW;
    END IF;
    {_REFUSE.format(why="this handoff is not yours")};
END""",
}

_STAND = "NEW.stand IS NOT NULL OR NEW.stand_author_id IS NOT NULL"
_STAND_CHANGED = (
    "(OLD.stand, OLD.stand_author_id, OLD.stand_at) IS DISTINCT FROM "
    "(NEW.stand, NEW.stand_author_id, NEW.stand_at)"
)
_OWNED = "NEW.inside_owner_id IS NOT NULL OR NEW.field_owner_id IS NOT NULL"
_OWNER_CHANGED = (
    "(OLD.inside_owner_id, OLD.field_owner_id) IS DISTINCT FROM "
    "(NEW.inside_owner_id, NEW.field_owner_id)"
)

_TRIGGERS = (  # table, function, event, condition
    ("customer", "owners", "INSERT", _OWNED),
    ("customer", "owners", "UPDATE OF inside_owner_id, field_owner_id", _OWNER_CHANGED),
    ("customer", "stand", "INSERT", _STAND),
    ("customer", "stand", "UPDATE OF stand, stand_author_id, stand_at", _STAND_CHANGED),
    ("follow_up", "follow_up", "UPDATE", "true"),
    ("handoff", "handoff", "UPDATE", "true"),
)


def drop_guards(connection: Connection) -> None:
    """Take all guards away: columns they ask about can be changed then."""
    ours = text(
        "SELECT quote_ident(tgname) AS name, tgrelid::regclass AS of_table FROM pg_trigger"
        " WHERE NOT tgisinternal AND starts_with(tgname, :prefix)"
    )
    for row in connection.execute(ours, {"prefix": _PREFIX}).all():
        connection.exec_driver_sql(f"DROP TRIGGER {row.name} ON {row.of_table}")


def install(connection: Connection, metadata: MetaData) -> None:
    """Make all guards anew."""
    execute = connection.exec_driver_sql
    drop_guards(connection)
    for name, body in FUNCTIONS.items():
        function = f"public.talktrack_guard_{name}()"
        execute(
            f"CREATE OR REPLACE FUNCTION {function} RETURNS trigger LANGUAGE plpgsql {_SAFE} "
            f"AS $$ {body} $$"
        )
        execute(f"REVOKE ALL ON FUNCTION {function} FROM PUBLIC")
    batches = [
        (table.name, "batch", "INSERT", "NEW.batch_id IS NOT NULL")
        for table in metadata.sorted_tables
        if "batch_id" in table.columns and table.name != "users"
    ]
    for table, function, event, condition in (*_TRIGGERS, *batches):
        trigger = f"{_PREFIX}_{function}_{event.split()[0].lower()}"
        execute(
            f'CREATE TRIGGER {trigger} BEFORE {event} ON "{table}" FOR EACH ROW '
            f"WHEN ({condition}) EXECUTE FUNCTION public.talktrack_guard_{function}()"
        )
