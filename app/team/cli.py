"""``talktrack users list | add | rename | enable | disable | role | coach | password``."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any

from app.clock import local_day
from app.database.server.address import is_address
from app.database.team.logins import LoginRefusedError, LoginTrouble
from app.team import administration, coaching, queries
from app.team.administration import NewPerson
from app.team.coaching import CoachingRefusedError
from app.team.login_commands import ChangeRole, EnableLogin, RenamePerson
from app.team.new_password import NewPassword, PasswordRefusedError, new_password
from app.team.queries import Listed
from app.team.rules import Role, is_login
from app.team.words import (
    about_names,
    ask_password,
    coaching_line,
    coaching_refused,
    login_refused,
    password_once,
    password_refused,
    password_set,
    person_line,
    team_made,
)

if TYPE_CHECKING:
    from app.command_line import CommandContext
    from app.database.database import Database

_DONE, _WRONG_USE = 0, 2

Action = Callable[[argparse.Namespace, "CommandContext", "Database"], int]


def add_parser(subcommands: Any) -> None:
    """Add ``users`` and what it can do."""
    users = subcommands.add_parser("users", help="the people of a team and their logins")
    actions = users.add_subparsers(dest="action", required=True)
    _add(actions, "list", _list, "show everybody; those who left too")
    added = _add(actions, "add", _add_person, "add a person with a login", "login")
    added.add_argument("--name", required=True, help="first and last name")
    added.add_argument("--role", type=Role, choices=list(Role), default=Role.REP)
    added.add_argument("--team", help="a team that is there, or the name of a new one")
    _add(
        actions, "disable", _disable, "let somebody sign in no longer; what they did stays", "login"
    )
    _add(actions, "enable", _enable, "let somebody sign in again", "login")
    renamed = _add(actions, "rename", _rename, "call somebody by another name", "login")
    renamed.add_argument("name", metavar="NAME", help="first and last name")
    role = _add(actions, "role", _change_role, "give somebody another role", "login")
    role.add_argument("role", type=Role, choices=list(Role))
    coach = _add(actions, "coach", _coach, "let a coach look after a trainee", "trainee")
    coach.add_argument("coach", nargs="?", metavar="COACH", help="without one: nobody any longer")
    password = _add(actions, "password", _change_password, "change a password: one's own, or")
    password.add_argument("login", nargs="?", metavar="LOGIN", help="somebody else's")


def _add(
    actions: Any, name: str, run: Action, purpose: str, *positional: str
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(name, help=purpose)
    for argument in positional:
        parser.add_argument(argument, metavar=argument.upper())
    parser.set_defaults(run=lambda arguments, context: _run(run, arguments, context))
    return parser


def _run(action: Action, arguments: argparse.Namespace, context: CommandContext) -> int:
    try:
        with _database(context) as database:
            return action(arguments, context, database)
    except LoginRefusedError as error:
        said = login_refused(error)
    except CoachingRefusedError as error:
        said = coaching_refused(error)
    except PasswordRefusedError as error:
        said = password_refused(error)
    return context.refuse(said, _WRONG_USE)


def _database(context: CommandContext) -> AbstractContextManager[Database]:
    if not is_address(context.place):
        return nullcontext(context.database)
    return administration.opened(context.place, context.clock)


def _list(arguments: argparse.Namespace, context: CommandContext, database: Database) -> int:
    return _answer(_people(context, database), context)


def _add_person(arguments: argparse.Namespace, context: CommandContext, database: Database) -> int:
    _require_server(database, arguments.login)
    if not is_login(arguments.login):
        raise LoginRefusedError(LoginTrouble.BAD_NAME, arguments.login)
    password = _new_password(context, arguments.login)
    new = NewPerson(
        login=arguments.login, name=arguments.name, role=arguments.role, team=arguments.team
    )
    today = local_day(context.clock(), context.zone)
    added = administration.add_person(database, new, password.text, today)
    if said := about_names(new.name, added):
        context.say(said)
    if added.new_team:
        context.say(team_made(new.team or ""))
    return _answer(_people(context, database, new.login), context, new.login, password)


def _disable(arguments: argparse.Namespace, context: CommandContext, database: Database) -> int:
    _require_server(database, arguments.login)
    administration.disable(database, arguments.login)
    return _answer(_people(context, database, arguments.login), context)


def _enable(arguments: argparse.Namespace, context: CommandContext, database: Database) -> int:
    _require_server(database, arguments.login)
    database.execute(EnableLogin(login=arguments.login, active=True))
    return _answer(_people(context, database, arguments.login), context)


def _rename(arguments: argparse.Namespace, context: CommandContext, database: Database) -> int:
    _require_server(database, arguments.login)
    database.execute(RenamePerson(login=arguments.login, name=arguments.name))
    return _answer(_people(context, database, arguments.login), context)


def _change_role(arguments: argparse.Namespace, context: CommandContext, database: Database) -> int:
    _require_server(database, arguments.login)
    database.execute(ChangeRole(login=arguments.login, role=arguments.role))
    return _answer(_people(context, database, arguments.login), context)


def _coach(arguments: argparse.Namespace, context: CommandContext, database: Database) -> int:
    trainee, coach = arguments.trainee, arguments.coach
    _require_server(database, trainee)
    coaching.assign(database, trainee, coach, local_day(context.clock(), context.zone))
    document = {"ok": True, "trainee": trainee, "coach": coach}
    context.answer(document, [coaching_line(trainee, coach)])
    return _DONE


def _change_password(
    arguments: argparse.Namespace, context: CommandContext, database: Database
) -> int:
    login = arguments.login or database.login or ""
    _require_server(database, login)
    password = _new_password(context, login)
    administration.set_password(database, login, password.text)
    context.say(password_set(login))
    return _answer(_people(context, database, login), context, login, password)


def _require_server(database: Database, login: str) -> None:
    if database.kind != "postgresql":
        raise LoginRefusedError(LoginTrouble.LOCAL_FILE, login)


def _new_password(context: CommandContext, login: str) -> NewPassword:
    ask = context.ask_secret
    if ask is None:
        return new_password(None)
    return new_password(lambda again: ask(ask_password(login, again)))


def _people(context: CommandContext, database: Database, login: str | None = None) -> list[Listed]:
    with database.read() as session:
        found = queries.listed(session, local_day(context.clock(), context.zone))
    return found if login is None else [one for one in found if one.login == login]


def _answer(
    people: list[Listed],
    context: CommandContext,
    login: str = "",
    password: NewPassword | None = None,
) -> int:
    document: dict[str, Any] = {"users": [one._asdict() for one in people]}
    lines = [person_line(*one) for one in people]
    if password is not None and password.made:
        document["password"] = password.text
        lines.append(password_once(login, password.text))
    context.answer(document, lines)
    return _DONE
