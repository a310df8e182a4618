"""``talktrack practice list | check FILE | run SCENARIO``: no database is asked."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.command_line import DONE, CommandContext
from app.practice.cli_run import run_talk
from app.practice.personas.checker import check_file
from app.practice.personas.problem_words import problem_text
from app.practice.personas.shipped import shipped_personas, shipped_scripts
from app.scripts.check_report import Reported, report
from app.scripts.texts import Address, wording


def add_parser(subcommands: Any) -> None:
    """Add ``practice`` and what it can do."""
    practice = subcommands.add_parser("practice", help="practice customers: list, check, play")
    actions = practice.add_subparsers(dest="action", required=True)
    actions.add_parser("list", help="the scenarios there are").set_defaults(run=_list)
    check = actions.add_parser("check", help="find what is wrong with a persona's file")
    check.add_argument("file", type=Path)
    check.set_defaults(run=_check)
    play = actions.add_parser("run", help="play a talk with the answers of a file, and score it")
    play.add_argument("scenario", metavar="SCENARIO", help="as price-buyer/quote-price")
    play.add_argument("--answers", type=Path, required=True, metavar="FILE")
    play.add_argument("--seed", type=int, default=0, metavar="N", help="0 unless given")
    play.set_defaults(run=run_talk)


def _list(arguments: argparse.Namespace, context: CommandContext) -> int:
    language, _, region = context.language.partition("_")
    address = Address(language=language, region=region)
    rows = [
        {
            "id": f"{persona.id}/{name}",
            "title": wording(scenario.title, address).text,
            "persona": wording(persona.head.name, address).text,
            "script": scenario.script,
            "level": scenario.level or persona.head.level,
            "languages": persona.languages,
        }
        for persona in shipped_personas().values()
        for name, scenario in persona.scenarios.items()
    ]
    lines = [f"{row['id']}  {row['level']}  {row['title']}: {row['persona']}" for row in rows]
    context.answer({"scenarios": rows}, lines)
    return DONE


def _check(arguments: argparse.Namespace, context: CommandContext) -> int:
    findings = check_file(arguments.file, shipped_scripts())
    found = [Reported(one.place, one.line, problem_text(one), one.is_warning) for one in findings]
    nothing = QCoreApplication.translate("practice", "The persona has no problems.")
    return report(context, found, nothing)
