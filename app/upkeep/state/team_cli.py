"""``talktrack database setup-team URL``, and what of a server's database is its administrator's."""

from __future__ import annotations

import argparse
import shlex
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.clock import local_day
from app.command_line import WRONG_USE, CommandContext
from app.database.server.address import AddressError, TeamAddress, read_address, take_apart
from app.database.team.logins import LoginRefusedError, LoginTrouble
from app.database.team.team_setup import set_up_team
from app.team import administration
from app.team import queries as team
from app.team.administration import NewPerson
from app.team.new_password import NewPassword, PasswordRefusedError, new_password
from app.team.rules import Role, is_login
from app.team.words import ask_password, login_refused, password_once, password_refused
from app.upkeep.state.answers import answer_state
from app.upkeep.state.team_words import (
    backed_up_by_administrator,
    lead_is_there,
    logins_made_anew,
    no_address,
    nobody_can_sign_in,
    restored_by_administrator,
)

_PORT = "5432"


def add_parser(actions: Any) -> None:
    """Add ``setup-team`` to what ``database`` can do."""
    purpose = "make a team's database on a server, or bring it up to date"
    parser = actions.add_parser("setup-team", help=purpose)
    parser.add_argument("url", metavar="URL", help="postgresql://ADMINISTRATOR@server/database")
    parser.add_argument("--lead", metavar="LOGIN", help="the first team lead's login")
    parser.add_argument("--name", help="the lead's first and last name")
    parser.add_argument("--team", help="what the lead's team is called")
    parser.set_defaults(run=lambda arguments, context: _set_up(arguments, context, parser))


def upgrade(context: CommandContext) -> int:
    """Bring a server's database up to date and give rights anew, as its administrator."""
    from app.tables import metadata

    _say_lost(set_up_team(context.place, metadata), context)
    return answer_state(context, every_check=False)


def _set_up(
    arguments: argparse.Namespace, context: CommandContext, parser: argparse.ArgumentParser
) -> int:
    from app.tables import metadata

    if (arguments.lead is None) != (arguments.name is None):
        parser.error("--lead and --name belong together")
    try:
        address, password = read_address(arguments.url)
    except AddressError:
        return context.refuse(no_address(arguments.url), WRONG_USE)
    there = replace(context, place=address.with_password(password or context.password))
    try:
        # Before the server is touched: a lead who cannot be made is no reason to set it up by half.
        lead = _lead(arguments)
        _say_lost(set_up_team(there.place, metadata), context)
        more, lines = _add_lead(there, lead)
    except LoginRefusedError as error:
        return context.refuse(login_refused(error), WRONG_USE)
    return answer_state(there, every_check=False, more=more, lines=lines)


def _lead(arguments: argparse.Namespace) -> NewPerson | None:
    if arguments.lead is None:
        return None
    if not is_login(arguments.lead):
        raise LoginRefusedError(LoginTrouble.BAD_NAME, arguments.lead)
    return NewPerson(login=arguments.lead, name=arguments.name, role=Role.LEAD, team=arguments.team)


def _add_lead(there: CommandContext, lead: NewPerson | None) -> tuple[dict[str, Any], list[str]]:
    """Add the lead unless people are there; give what is answered besides."""
    today = local_day(there.clock(), there.zone)
    made: NewPassword | None = None
    with administration.opened(there.place, there.clock) as database:
        with database.read() as session:
            people = team.listed(session, today)
        if lead is not None and any(one.login == lead.login for one in people):
            there.say(lead_is_there(lead.login))
        elif lead is not None:
            made = _password(there, lead.login)
            administration.add_person(database, lead, made.text, today)
        elif not any(one.active and one.login for one in people):
            there.say(nobody_can_sign_in())
        with database.read() as session:
            people = team.listed(session, today)
    more: dict[str, Any] = {"users": [one._asdict() for one in people]}
    if lead is None or made is None or not made.made:
        return more, []
    return more | {"password": made.text}, [password_once(lead.login, made.text)]


def _password(context: CommandContext, login: str) -> NewPassword:
    """Ask until a password is taken: the database is ready, and somebody has to come in."""
    ask = context.ask_secret
    if ask is None:
        return new_password(None)
    while True:
        try:
            return new_password(lambda again: ask(ask_password(login, again)))
        except PasswordRefusedError as error:
            context.say(password_refused(error))


def _say_lost(logins: list[str], context: CommandContext) -> None:
    if logins:
        context.say(logins_made_anew(logins))


# --- backups ----------------------------------------------------------------------------------


def leave_backup(file: Path, context: CommandContext) -> int:
    """Give the administrator's lines that back a server's database up; nothing is done."""
    address, _ = take_apart(context.place)
    server = _server(address)
    lines = [
        [
            "pg_dump",
            "--format=custom",
            *server,
            f"--dbname={address.database}",
            f"--file={file}",
        ],
        ["pg_dumpall", "--roles-only", *server, f"--file={_logins_of(file)}"],
    ]
    return _leave(backed_up_by_administrator(_joined(lines)), context)


def leave_restore(file: Path, context: CommandContext) -> int:
    """Give the administrator's lines that restore a server's database; nothing is done."""
    address, _ = take_apart(context.place)
    server = _server(address)
    lines = [
        ["psql", *server, "--dbname=postgres", f"--file={_logins_of(file)}"],
        [
            "pg_restore",
            "--clean",
            "--if-exists",
            *server,
            f"--dbname={address.database}",
            str(file),
        ],
        ["talktrack", "database", "upgrade", f"--database={_administrators(address)}"],
    ]
    said = restored_by_administrator(_joined(lines[:1]), _joined(lines[1:]))
    return _leave(said, context)


def _leave(said: str, context: CommandContext) -> int:
    return context.refuse(said, WRONG_USE, kind="postgresql", problems=[said])


def _server(address: TeamAddress) -> list[str]:
    """Give the first server of an address: a backup is taken from one."""
    name, port = _host_and_port(address)
    host = [f"--host={name}"] if name else []
    return [*host, f"--port={port}", "--username=SUPERUSER"]


def _host_and_port(address: TeamAddress) -> tuple[str, str]:
    first = next(iter(address.hosts), "")
    if first.startswith("["):
        name, _, port = first[1:].partition("]")
        return name, port.removeprefix(":") or _PORT
    name, _, port = first.partition(":")
    return (first, _PORT) if ":" in port else (name, port or _PORT)


def _administrators(address: TeamAddress) -> str:
    return replace(address, login="ADMINISTRATOR").text


def _logins_of(file: Path) -> Path:
    return file.with_name(f"{file.name}.logins.sql")


def _joined(lines: list[list[str]]) -> str:
    return "\n".join(shlex.join(line) for line in lines)
