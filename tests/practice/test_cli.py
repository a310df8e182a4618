"""``talktrack practice …``."""

from __future__ import annotations

import io
import json

import pytest

from app.command_line import DONE, SOME_FAILED, CommandContext, run
from app.practice.shipped import persona_files

MODEL = next(path for path in persona_files() if path.stem == "price-buyer").read_text("utf-8")


def no_database():
    raise AssertionError("practice on the command line asks no database")


@pytest.fixture
def answers():
    """Run a subcommand; give its code, its document and what was said besides."""

    def ask(*words: str, language: str = "en", as_json: bool = True):
        context = CommandContext(
            open_database=no_database,
            clock=None,
            zone="Europe/Zurich",
            language=language,
            json=as_json,
            place="",
            out=io.StringIO(),
            err=io.StringIO(),
        )
        code = run(("practice", *words), context)
        text = context.out.getvalue()
        return code, json.loads(text) if as_json and text else text, context.err.getvalue()

    return ask


def test_scenarios_are_listed(answers):
    code, document, _ = answers("list", language="de_DE")
    assert code == DONE
    entry = next(one for one in document["scenarios"] if one["id"] == "price-buyer/quote-price")
    assert entry == {
        "id": "price-buyer/quote-price",
        "title": "Zu teuer",
        "persona": "Frau Zgraggen, Einkauf",
        "script": "quote-follow-up",
        "level": 3,
        "languages": ["de", "en"],
    }
    code, text, _ = answers("list", as_json=False)
    assert "price-buyer/quote-price  3  Price is too high: Mrs Zgraggen, purchasing\n" in text


def test_a_file_is_checked(answers, tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text(MODEL, encoding="utf-8")
    assert answers("check", str(path))[:2] == (DONE, {"ok": True, "errors": [], "warnings": []})
    path.write_text(MODEL.replace('does = "refuses"', 'does = "refuse"'), encoding="utf-8")
    code, document, _ = answers("check", str(path))
    assert (code, document["ok"]) == (SOME_FAILED, False)
    line = MODEL[: MODEL.index('does = "refuses"')].count("\n") + 1
    said = "“refuse” is no word that can stand here; the help lists them."
    assert document["errors"] == [{"step": "lines.26", "line": line, "problem": said}]
    code, text, _ = answers("check", str(path), as_json=False)
    assert text == f"{line}: lines.26: error: {said}\n"
    assert answers("check", str(tmp_path / "none.toml"))[0] == SOME_FAILED
