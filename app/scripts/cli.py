"""``talktrack scripts list | check FILE | publish FILE | export ID | release | withdraw``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.command_line import DONE, SOME_FAILED, WRONG_USE, CommandContext
from app.database.team.logins import LoginRefusedError, LoginTrouble
from app.scripts import queries, releasing
from app.scripts.check_report import Reported, report
from app.scripts.checker import check_file, read_source
from app.scripts.commands import PublishScript
from app.scripts.problems import Finding, ScriptFaultyError
from app.scripts.reading import read_script
from app.scripts.releasing import ReleaseRefusedError
from app.scripts.texts import Address, wording
from app.scripts.words import problem_text, release_line, release_refused
from app.scripts.writing import with_version
from app.team.coaching import CoachingRefusedError
from app.team.words import coaching_refused, login_refused


def add_parser(subcommands: Any) -> None:
    """Add ``scripts`` and what it can do."""
    scripts = subcommands.add_parser("scripts", help="list, check, publish, export call scripts")
    actions = scripts.add_subparsers(dest="action", required=True)
    actions.add_parser("list").set_defaults(run=_list)
    for name, run in (("check", _check), ("publish", _publish)):
        action = actions.add_parser(name)
        action.add_argument("file", type=Path)
        action.set_defaults(run=run)
    export = actions.add_parser("export")
    export.add_argument("id")
    export.set_defaults(run=_export)
    for name, purpose in (
        ("release", "let a trainee call with a script"),
        ("withdraw", "let a trainee call with it no longer"),
    ):
        action = actions.add_parser(name, help=purpose)
        action.add_argument("script", metavar="SCRIPT")
        action.add_argument("trainee", metavar="TRAINEE")
        action.set_defaults(run=_release)


def _list(arguments: argparse.Namespace, context: CommandContext) -> int:
    with context.database.read() as session:
        scripts = [entry.script for entry in queries.published(session)]
    language, _, region = context.language.partition("_")
    address = Address(language=language, region=region)
    rows = [
        {
            "id": script.id,
            "title": wording(script.head.title, address).text,
            "languages": script.languages,
            "purpose": script.head.purpose.value,
            "version": script.head.version,
            "steps": len(script.steps),
        }
        for script in scripts
    ]
    lines = [f"{row['id']}  {row['version']}  {row['purpose']}  {row['title']}" for row in rows]
    context.answer({"scripts": rows}, lines)
    return DONE


def _check(arguments: argparse.Namespace, context: CommandContext) -> int:
    return _report(check_file(arguments.file), context)


def _publish(arguments: argparse.Namespace, context: CommandContext) -> int:
    ids = context.database.ids
    try:
        source = read_source(arguments.file)
        context.database.execute(
            PublishScript(script_id=ids.new(), version_id=ids.new(), source=source)
        )
    except ScriptFaultyError as error:
        return _report(list(error.findings), context)
    name = read_script(source).id
    with context.database.read() as session:
        number = queries.current_sources(session)[name].number
    said = QCoreApplication.translate("scripts", "{name} is published as version {number}.")
    document = {"ok": True, "id": name, "version": number}
    context.answer(document, [said.format(name=name, number=number)])
    return DONE


def _export(arguments: argparse.Namespace, context: CommandContext) -> int:
    with context.database.read() as session:
        found = queries.current_sources(session).get(arguments.id)
    if found is None:
        said = QCoreApplication.translate("scripts", "There is no script {name}.")
        return context.refuse(said.format(name=arguments.id), SOME_FAILED)
    source = with_version(found.source, found.number)
    document = {"id": found.name, "version": found.number, "source": source}
    context.answer(document, source.splitlines())
    return DONE


def _release(arguments: argparse.Namespace, context: CommandContext) -> int:
    script, trainee = arguments.script, arguments.trainee
    released = arguments.action == "release"
    try:
        if context.database.kind != "postgresql":  # there everybody calls whom they like
            raise LoginRefusedError(LoginTrouble.LOCAL_FILE, trainee)
        (releasing.release if released else releasing.withdraw)(context.database, script, trainee)
    except ReleaseRefusedError as error:
        return context.refuse(release_refused(error), SOME_FAILED)
    except CoachingRefusedError as error:
        return context.refuse(coaching_refused(error), WRONG_USE)
    except LoginRefusedError as error:
        return context.refuse(login_refused(error), WRONG_USE)
    document = {"ok": True, "id": script, "trainee": trainee, "released": released}
    context.answer(document, [release_line(script, trainee, released)])
    return DONE


def _report(findings: list[Finding], context: CommandContext) -> int:
    found = [Reported(one.step, one.line, problem_text(one), one.is_warning) for one in findings]
    nothing = QCoreApplication.translate("scripts", "The script has no problems.")
    return report(context, found, nothing)
