"""Whoever scripts the command line reads one document, also where nothing could be done."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from app import options
from app.command_line import ROOMS, SOME_FAILED, WRONG_USE, CommandContext, run
from app.database.database import open_database
from app.tables import metadata
from tests.fakes import FakeClock

REFUSED = {
    "import missing.csv": SOME_FAILED,
    "import list.csv --mapping nobody-made-it": WRONG_USE,
    "import list.csv --country Atlantis": WRONG_USE,
    "undo 4711": SOME_FAILED,
    "undo all": WRONG_USE,
    "undo 5b0f4c6e-8a52-4a5e-9f10-6a1d1c1f0a01": SOME_FAILED,
    "search": WRONG_USE,
    "search hofer --limit -1": WRONG_USE,
    "today --user nobody": WRONG_USE,
    "today --at noon": WRONG_USE,
    "scripts check missing.toml": SOME_FAILED,
    "scripts publish missing.toml": SOME_FAILED,
    "scripts publish list.csv": SOME_FAILED,
    "scripts export nobody-wrote-it": SOME_FAILED,
    "scripts release care-call nobody": WRONG_USE,
    "scripts dance": WRONG_USE,
    "practice check missing.toml": SOME_FAILED,
    "practice check list.csv": SOME_FAILED,
    "practice run nobody-met-them --answers list.csv": SOME_FAILED,
    "practice run loyal/second-source --answers missing.txt": SOME_FAILED,
    "practice run loyal/second-source": WRONG_USE,
    "practice dance": WRONG_USE,
    "database backup list.csv": WRONG_USE,
    "database backup missing/backup.db": SOME_FAILED,
    "database restore missing.db": SOME_FAILED,
    "database restore list.csv": SOME_FAILED,
    "database setup-team http://example.org": WRONG_USE,
    "users add tfrei --name Frei": WRONG_USE,
    "users disable nobody": WRONG_USE,
    "users password": WRONG_USE,
    "privacy report nobody --out .": WRONG_USE,
    "privacy erase nobody": WRONG_USE,
    "privacy log --since yesterday": WRONG_USE,
}


def test_every_subcommand_is_tried() -> None:
    of_the_window = {"incoming", "dial"}
    assert set(ROOMS) == set(options.SUBCOMMANDS) - of_the_window
    assert {words.split()[0] for words in REFUSED} == set(ROOMS)


@pytest.mark.parametrize(("words", "code"), REFUSED.items())
def test_a_refusal_is_one_document(
    words: str,
    code: int,
    sqlite_place: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("list.csv").write_text("Firma;Ort\nHofer;Chur\n", "utf-8")
    clock, out, err = FakeClock(), io.StringIO(), io.StringIO()
    context = CommandContext(
        open_database=lambda: open_database(sqlite_place, clock, metadata),
        clock=clock,
        zone="Europe/Zurich",
        language="en",
        json=True,
        place=str(sqlite_place),
        out=out,
        err=err,
    )

    assert code_of(words, context) == code
    document: dict[str, Any] = json.loads(out.getvalue())
    assert not document.get("ok")
    said = err.getvalue() + capsys.readouterr().err
    assert document.get("error", "?") in said or document["errors"]


def code_of(words: str, context: CommandContext) -> object:
    """Run a subcommand; wrong use leaves by an exception."""
    try:
        return run(tuple(words.split()), context)
    except SystemExit as left:
        return left.code
