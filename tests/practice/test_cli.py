"""``talktrack practice …``."""

from __future__ import annotations

import io
import json

import pytest

from app.command_line import DONE, SOME_FAILED, CommandContext, run
from app.practice.personas.shipped import persona_files

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


def test_a_talk_is_played_and_scored(answers, tmp_path):
    file = tmp_path / "answers.txt"
    file.write_text(
        "# the opener\n\n"
        "Guten Tag Frau Zgraggen, Lena Koch von Beispiel AG. Es geht um Ihre Offerte, "
        "passen zwei Minuten?\n"
        "Bis wann entscheiden Sie, und wer entscheidet mit?\n1\n2\n",
        encoding="utf-8",
    )
    words = ("run", "price-buyer/quote-price", "--answers", str(file), "--seed", "5")
    code, document, said = answers(*words, language="de")
    assert code == DONE
    assert answers(*words, language="de") == (code, document, said)
    assert (document["scenario"], document["seed"]) == ("price-buyer/quote-price", 5)
    turns = document["turns"]
    assert [turn["who"] for turn in turns] == ["customer", "trainee"] * 4 + ["customer"]
    assert {"name_given", "company_given", "time_check"} <= set(turns[1]["tags"])
    assert "27. November" in turns[4]["text"]
    assert set(turns[0]) == {"who", "text", "tags", "trust", "irritation", "interest"}
    assert all(0 <= turn["trust"] <= 100 for turn in turns)
    assert len(document["criteria"]) == 9
    opener = document["criteria"][0]
    assert (opener["name"], opener["of"]) == ("opener", 10)
    assert opener["points"] >= 7.5
    assert 2 in opener["turns"]
    assert 0 <= document["score"] <= 100
    assert document["knock_out"] is None
    assert document["ended"] is None
    assert [one["number"] for one in document["choices"]] == [1, 2, 3, 4]
    assert said == "The talk has not ended; it is scored as far as it came.\n"


def test_a_talk_to_its_end_says_how_it_ended(answers, tmp_path):
    file = tmp_path / "answers.txt"
    file.write_text("Hello.\nGoodbye.\nHello again.\n", encoding="utf-8")
    code, document, said = answers("run", "quote-price", "--answers", str(file))
    assert (code, document["ended"]) == (DONE, "lost")
    assert "choices" not in document
    assert said == "The talk had ended; this many answers were not used: 1.\n"
    code, text, _ = answers("run", "quote-price", "--answers", str(file), as_json=False)
    assert "  4 > Goodbye." in text
    assert f"{document['score']} of 100" in text


def test_a_talk_that_cannot_be_played_is_refused(answers, tmp_path):
    file = tmp_path / "answers.txt"
    file.write_text("1\n\n9\n", encoding="utf-8")
    code, document, said = answers("run", "price-buyer/quote-price", "--answers", str(file))
    assert (code, document["ok"]) == (SOME_FAILED, False)
    assert said.startswith("Line 3 of the answers picks 9, but there 4 lines were offered.")
    code, document, said = answers("run", "nobody/nothing", "--answers", str(file))
    assert (code, document["ok"]) == (SOME_FAILED, False)
    assert "talktrack practice list" in said
    file.write_bytes(b"\xff\xfe")
    assert answers("run", "quote-price", "--answers", str(file))[0] == SOME_FAILED
    assert answers("run", "quote-price", "--answers", str(tmp_path / "no.txt"))[0] == SOME_FAILED
