"""``talktrack scripts …``."""

from __future__ import annotations

import io
import json

import pytest

from app.command_line import DONE, SOME_FAILED, CommandContext, run
from app.scripts.reading import read_script
from app.scripts.shipped import load_shipped
from tests.scripts.small_script import SMALL


@pytest.fixture
def answers(database):
    """Run a subcommand; give its code and its JSON document."""

    def ask(*words: str, language: str = "en"):
        context = CommandContext(
            open_database=lambda: database,
            clock=database.clock,
            zone="Europe/Zurich",
            language=language,
            json=True,
            place="",
            out=io.StringIO(),
            err=io.StringIO(),
        )
        context.close = lambda: None  # the fixture closes it
        code = run(("scripts", *words), context)
        text = context.out.getvalue()
        return code, json.loads(text) if text else None, context.err.getvalue()

    return ask


def test_scripts_are_listed(database, answers):
    load_shipped(database)
    code, document, _ = answers("list", language="de_DE")
    assert code == DONE
    entry = next(entry for entry in document["scripts"] if entry["id"] == "quote-follow-up")
    assert entry["title"] == "Angebot nachfassen"
    assert (entry["languages"], entry["purpose"], entry["version"]) == (["de", "en"], "quote", 1)
    assert entry["steps"] >= 20


def test_a_file_is_checked_without_a_database(answers, tmp_path):
    path = tmp_path / "small.toml"
    path.write_text(SMALL, encoding="utf-8")
    assert answers("check", str(path))[:2] == (DONE, {"ok": True, "errors": [], "warnings": []})
    path.write_text(SMALL.replace('go = "benefit"', 'go = "nowhere"'), encoding="utf-8")
    code, document, _ = answers("check", str(path))
    assert (code, document["ok"]) == (SOME_FAILED, False)
    line = SMALL[: SMALL.index('go = "benefit"')].count("\n") + 1
    said = "“nowhere” is no step or objection of this script."
    assert {"step": "needs", "line": line, "problem": said} in document["errors"]
    assert answers("check", str(tmp_path / "none.toml"))[0] == SOME_FAILED


def test_a_script_is_published_and_exported(answers, tmp_path):
    path = tmp_path / "small.toml"
    path.write_text(SMALL, encoding="utf-8")
    assert answers("publish", str(path))[:2] == (DONE, {"ok": True, "id": "small", "version": 1})
    code, document, _ = answers("export", "small")
    assert (code, document["version"]) == (DONE, 1)
    assert read_script(document["source"]).id == "small"


def test_a_faulty_script_is_refused(answers, tmp_path):
    path = tmp_path / "bad.toml"
    path.write_text("id = 3", encoding="utf-8")
    code, document, _ = answers("publish", str(path))
    assert (code, document["ok"]) == (SOME_FAILED, False)


def test_an_unknown_script_cannot_be_exported(answers):
    code, document, said = answers("export", "nothing")
    sentence = "There is no script nothing."
    assert (code, document) == (SOME_FAILED, {"ok": False, "error": sentence})
    assert said == f"{sentence}\n"
