"""The answer of ``database info``, ``check``, ``upgrade`` and ``setup-team``: the state of all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from app import __version__
from app.command_line import DONE, SOME_FAILED, CommandContext
from app.database.backup import Backups
from app.database.keys import salt_of
from app.database.network_paths import is_network_path
from app.database.schema import HEAD
from app.database.words import network_warning
from app.upkeep.state import checks, queries
from app.upkeep.state.looking import is_server, looking_at, shown_place
from app.upkeep.state.problems import Problem
from app.upkeep.state.server import about_the_server
from app.upkeep.state.words import problem_text, state_lines


def answer_state(
    context: CommandContext,
    *,
    every_check: bool,
    more: Mapping[str, Any] | None = None,
    lines: Sequence[str] = (),
) -> int:
    """Print what a database is and holds and what is wrong in it; give the exit code.

    more: entries for the document; lines: what is said besides.
    """
    from app.tables import metadata

    check = checks.problems if every_check else checks.technical_problems
    with looking_at(context.place) as session:
        found = check(session, metadata)
        state = {
            "kind": session.get_bind().dialect.name,
            "place": shown_place(context.place),
            "schema": HEAD,
            "program": __version__,
            "bytes": queries.size_bytes(session),
            **queries.counts(session),
            **(about_the_server(session) if is_server(context.place) else {}),
        }
    state |= _about_the_file(context)
    state |= {"ok": not found, "problems": [_entry(problem) for problem in found]}
    context.answer({**state, **(more or {})}, [*state_lines(state, context.zone), *lines])
    return SOME_FAILED if found else DONE


def _about_the_file(context: CommandContext) -> dict[str, Any]:
    if is_server(context.place):
        return {}
    path = Path(context.place)
    on_network = is_network_path(path)
    if on_network:
        context.say(network_warning(path))
    newest = next(iter(Backups(path, context.clock).all()), None)
    at = None if newest is None else newest.at.isoformat()
    encrypted = salt_of(path) is not None
    return {"network_drive": on_network, "encrypted": encrypted, "newest_backup": at}


def _entry(problem: Problem) -> dict[str, Any]:
    return {
        "kind": problem.kind.value,
        "count": problem.count,
        "examples": list(problem.examples),
        "problem": problem_text(problem),
    }
