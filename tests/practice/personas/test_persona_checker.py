"""Problems of persona files are found, with their place and line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.practice.personas.checker import check, check_file
from app.practice.personas.problem_words import problem_text
from app.practice.personas.problems import WARNINGS, Finding, Problem
from app.practice.personas.shipped import persona_files, shipped_personas, shipped_scripts

MODEL = next(path for path in persona_files() if path.stem == "price-buyer").read_text("utf-8")
SCENARIO = "scenarios.quote-price"


def problems(source: str) -> set[tuple[str, Problem, str]]:
    return {(one.place, one.problem, one.detail) for one in check(source, shipped_scripts())}


def changed(*pairs: tuple[str, str]) -> str:
    source = MODEL
    for old, new in pairs:
        assert old in source
        source = source.replace(old, new, 1)
    return source


@pytest.mark.parametrize("path", persona_files(), ids=lambda path: path.stem)
def test_a_shipped_persona_has_no_problems(path) -> None:
    assert check_file(path, shipped_scripts()) == []


def test_files_and_scenarios_are_named_after_what_they_hold() -> None:
    assert {path.stem for path in persona_files()} == set(shipped_personas())
    names = [name for persona in shipped_personas().values() for name in persona.scenarios]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("level = 3", "level = 9", ("", Problem.BAD_LEVEL, "9")),
        ("irritation = 30,", "irritation = 130,", ("", Problem.BAD_MOOD, "irritation = 130")),
        ("patience = 3", "patience = 0", ("", Problem.BAD_NUMBER, "patience = 0")),
        ('id = "price-buyer"', 'id = "Price"', ("", Problem.BAD_ID, "Price")),
        (
            'script = "quote-follow-up"',
            'script = "nothing"',
            (SCENARIO, Problem.UNKNOWN_SCRIPT, "nothing"),
        ),
        (
            'way = ["greet", "impression"',
            'way = ["greet", "x"',
            (SCENARIO, Problem.UNKNOWN_STEP, "x"),
        ),
        (
            'way = ["greet", "impression",',
            'way = ["greet",',
            (SCENARIO, Problem.MISSING_STEP, "impression"),
        ),
        ('"close", "recap_order"]', '"close"]', (SCENARIO, Problem.NO_RECAP, "")),
        (
            'data = ["decider", "criterion"',
            'data = ["decider", "nothing"',
            (SCENARIO, Problem.UNKNOWN_FIELD, "nothing"),
        ),
        (
            'won = { interest = ">70", irritation = "<60", next_step = true }',
            "won = {}",
            (SCENARIO, Problem.NO_GOAL, "won"),
        ),
        (
            'tells = ["criterion"]',
            'tells = ["probability"]',
            (SCENARIO, Problem.NEVER_TOLD, "criterion"),
        ),
        (
            'when = { irritation = ">60" }',
            'when = { irritation = "much" }',
            ("lines.8", Problem.BAD_COMPARISON, "much"),
        ),
        (
            'when = { irritation = ">60" }',
            'when = { irritation = ">60 <50" }',
            ("lines.8", Problem.NEVER_HOLDS, "irritation >60 <50"),
        ),
        (
            'objection = "think_over"\nwhen',
            'objection = "nothing"\nwhen',
            ("lines.7", Problem.UNKNOWN_OBJECTION, "nothing"),
        ),
        (
            'objection = "think_over"\nwhen',
            'objection = "price"\nwhen',
            ("objections.think_over", Problem.NEVER_RAISED, "think_over"),
        ),
        (
            'best = ["technique_clarify", "technique_isolate"]',
            "best = []",
            ("objections.think_over", Problem.NO_FIT, "think_over"),
        ),
        (
            'best = ["technique_clarify", "technique_isolate"]',
            'best = ["technique_reference"]',
            ("objections.think_over", Problem.NO_GOOD_CHOICE, "think_over"),
        ),
        (
            'does = "do_not_call"\nwhen = { irritation = ">80" }',
            'does = "do_not_call"',
            ("lines.28", Problem.NO_CONDITION, ""),
        ),
        ('does = "refuses"', 'does = "agrees"', (SCENARIO, Problem.MISSING_LINE, "refuses")),
        (
            "{user.name} von {own.company}. Zwei",
            "{user.nose} von {own.company}. Zwei",
            (f"{SCENARIO}.choices.1", Problem.UNKNOWN_PLACEHOLDER, "user.nose"),
        ),
        (
            '"{fact.competitor}. Die sind',
            '"{fact.nothing}. Die sind',
            (f"{SCENARIO}.lines.3", Problem.UNKNOWN_PLACEHOLDER, "fact.nothing"),
        ),
        (
            'title = { de = "Zu teuer", en = "Price is too high" }',
            'title = { de = "Zu teuer" }',
            (SCENARIO, Problem.MISSING_TEXT, "title (en)"),
        ),
        (
            'step = "greet"\nlabel',
            "label",
            (f"{SCENARIO}.choices.1", Problem.NO_PLACE, ""),
        ),
    ],
)
def test_an_error_is_found_at_its_place(old, new, expected) -> None:
    found = problems(changed((old, new)))
    assert expected in found
    assert expected[1] not in WARNINGS


@pytest.mark.parametrize(
    ("old", "new", "place", "problem"),
    [
        (
            '"So gerechnet sieht es anders aus, das gebe ich zu.",\n  "Hm. Nur der Preis, ja.'
            ' Sonst passt es eigentlich.",\n  "Das ist ein Argument. Weiter.",\n',
            "",
            "lines.10",
            Problem.FEW_WORDINGS,
        ),
        ('"Aha. Und weiter?"', '"Schöne Worte."', "lines.22", Problem.DUPLICATE),
        ('step = "do_not_call"\n', 'step = "visit"\n', "choices.20", Problem.UNUSED_CHOICE),
    ],
)
def test_a_warning_lets_a_persona_pass(old, new, place, problem) -> None:
    found = check(changed((old, new)), shipped_scripts())
    assert (place, problem) in {(one.place, one.problem) for one in found}
    assert all(one.is_warning for one in found)


def test_a_scenario_that_cannot_be_won_is_an_error() -> None:
    old = 'won = { interest = ">70", irritation = "<60", next_step = true }'
    source = changed((old, 'won = { trust = ">99", irritation = "<1", next_step = true }'))
    assert problems(source) == {(SCENARIO, Problem.NEVER_WON, "quote-price")}


def test_a_word_that_means_nothing_is_named_with_its_line() -> None:
    source = changed(('said = "counter_attack"', 'said = "shouts"'))
    (found,) = check(source, shipped_scripts())
    assert (found.place, found.problem, found.detail) == (
        "lines.15",
        Problem.UNKNOWN_WORD,
        "shouts",
    )
    assert "shouts" in source.splitlines()[found.line - 1]


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("id = ", Problem.NOT_TOML),
        ("id = 3", Problem.WRONG_FORM),
        ("x" * 1_000_001, Problem.TOO_LARGE),
        (MODEL.replace("patience", "patients"), Problem.WRONG_FORM),
        ("lines = 3\nscenarios = 4\nobjections = []", Problem.WRONG_FORM),
    ],
)
def test_what_is_no_persona_is_said_so(source, problem) -> None:
    assert problem in {one.problem for one in check(source, shipped_scripts())}


def test_a_file_that_cannot_be_read_is_a_finding(tmp_path) -> None:
    missing = check_file(tmp_path / "none.toml", {})
    assert [one.problem for one in missing] == [Problem.NOT_READABLE]
    (tmp_path / "latin.toml").write_bytes(b'id = "\xe4"')
    assert [one.problem for one in check_file(tmp_path / "latin.toml", {})] == [
        Problem.NOT_READABLE
    ]


@pytest.mark.parametrize("problem", Problem)
def test_every_problem_has_its_sentence(problem) -> None:
    said = problem_text(Finding(1, "lines.1", problem, "word"))
    assert said.endswith((".", "word"))
    assert "{" not in said.replace("{word}", "")


@given(
    edits=st.lists(
        st.tuples(
            st.integers(min_value=0, max_value=len(MODEL.splitlines()) - 1),
            st.sampled_from(
                ["", "[]", "{}", "-1", '"any"', '"{fact.x}"', '"{"', '"<5 >7"', '[""]']
            ),
        ),
        min_size=1,
        max_size=3,
    )
)
@settings(max_examples=40, deadline=None)
def test_whatever_is_written_the_checker_answers(edits) -> None:
    lines = MODEL.splitlines()
    for number, value in edits:
        key, equals, _ = lines[number].partition("=")
        lines[number] = f"{key}= {value}" if equals and value else value
    found = check("\n".join(lines), shipped_scripts())
    assert all(0 <= one.line <= len(lines) for one in found)
    assert all(problem_text(one) for one in found)
