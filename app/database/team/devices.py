"""Numbers of the computers that work with a team's database; they stand in the ids they make.

The server gives them: a computer keeps its number by a key in its profile. When all are given,
the one that was longest not seen is given again, if that is long enough ago that nothing of it is
still to come.
"""

from __future__ import annotations

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from app.database.errors import DatabaseTroubleError
from app.database.ids import DEVICE_BITS
from app.database.roles import CALC, OWNER, STAFF

UNSEEN_DAYS = 90
"""After so many days without a start a number may be given to another computer."""

PER_PERSON = 32
"""Whoever starts on more computers than this gets back the one of theirs longest not seen: so
nobody uses the numbers up, by profiles that are thrown away or on purpose."""

SIGNATURE = "talktrack_device_number(text)"
_NONE_FREE = "54000"  # program_limit_exceeded

_FUNCTION = f"""
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me bigint;
    given bigint;
BEGIN  -- the key of this computer's profile
    SELECT u.id INTO me FROM public.users AS u WHERE u.login = session_user AND u.active;
    IF me IS NULL THEN
        RAISE EXCEPTION 'not a login of the team' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF ($1 ~ '^[0-9a-f]{{8}}(-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}$') IS NOT TRUE THEN
        RAISE EXCEPTION 'not a key' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    LOCK TABLE public.device IN SHARE ROW EXCLUSIVE MODE;  -- one after another
    UPDATE public.device SET seen_at = now(), user_id = me WHERE key = $1
    RETURNING number INTO given;
    IF given IS NOT NULL THEN RETURN given; END IF;
    IF (SELECT count(*) FROM public.device AS d WHERE d.user_id = me) >= {PER_PERSON} THEN
        SELECT d.number INTO given FROM public.device AS d
         WHERE d.user_id = me ORDER BY d.seen_at, d.number LIMIT 1;
    ELSE
        SELECT n INTO given FROM generate_series(0, {(1 << DEVICE_BITS) - 1}) AS n
         WHERE NOT EXISTS (SELECT FROM public.device AS d WHERE d.number = n) ORDER BY n LIMIT 1;
        IF given IS NOT NULL THEN
            INSERT INTO public.device (number, key, user_id) VALUES (given, $1, me);
            RETURN given;
        END IF;
        SELECT d.number INTO given FROM public.device AS d
         WHERE d.seen_at < now() - interval '{UNSEEN_DAYS} days'
         ORDER BY d.seen_at, d.number LIMIT 1;
    END IF;
    IF given IS NULL THEN
        RAISE EXCEPTION 'all numbers are given' USING ERRCODE = 'program_limit_exceeded';
    END IF;
    UPDATE public.device SET key = $1, user_id = me, seen_at = now() WHERE number = given;
    RETURN given;
END $$
"""


class NoDeviceNumberError(DatabaseTroubleError):
    """All numbers are given to computers that were seen lately."""


def number(connection: Connection, key: str) -> int:
    """Give the number of the computer with this key, which is a uuid; a new key gets a number.

    Raises NoDeviceNumberError.
    """
    try:
        given = connection.scalar(text("SELECT talktrack_device_number(:key)"), {"key": key})
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) == _NONE_FREE:
            raise NoDeviceNumberError from error
        raise
    return int(given)


def install(connection: Connection) -> None:
    """Make the function anew; the connection is of who may act as both CALC and OWNER."""
    execute = connection.exec_driver_sql
    execute(f"SET LOCAL ROLE {OWNER}")
    execute(f"GRANT SELECT ON public.users TO {CALC}")
    execute(f"GRANT SELECT, INSERT, UPDATE ON public.device TO {CALC}")
    execute(f"SET LOCAL ROLE {CALC}")
    execute(f"CREATE OR REPLACE FUNCTION public.{SIGNATURE} {_FUNCTION}")
    execute(f"REVOKE ALL ON FUNCTION public.{SIGNATURE} FROM PUBLIC")
    execute(f"GRANT EXECUTE ON FUNCTION public.{SIGNATURE} TO {STAFF}")
    execute("RESET ROLE")
