"""What the checker finds, and on which line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.scripts.checker import check, check_file, checked
from app.scripts.problems import WARNINGS, Finding, Problem, ScriptFaultyError
from app.scripts.rules import MAX_SCRIPT_BYTES
from app.scripts.shipped import shipped_files
from app.scripts.words import problem_text
from tests.scripts.small_script import SMALL

MUTANTS = [*sorted("[]{}=\"'\\.,#\n \x00ä0x"), "go", "steps", "back", "objection.", "say", '"""']


def line_of(text: str, source: str = SMALL) -> int:
    return source[: source.index(text)].count("\n") + 1


def found(source: str) -> set[tuple[Problem, str]]:
    return {(finding.problem, finding.step) for finding in check(source)}


def test_a_script_without_problems_has_no_findings():
    assert check(SMALL) == []
    assert checked(SMALL).id == "small"


# ruff: noqa: E501 (a table is read by its columns)
@pytest.mark.parametrize(
    ("old", "new", "problem", "step"),
    [
        ('go = "benefit"', 'go = "nowhere"', Problem.UNKNOWN_TARGET, "needs"),
        ('start = "greet"', 'start = "nowhere"', Problem.UNKNOWN_TARGET, ""),
        ('go = "objection.no_time"', 'go = "objection.rain"', Problem.UNKNOWN_TARGET, "greet"),
        ('go = "benefit"', 'go = "back"', Problem.BACK_OUTSIDE_OBJECTION, "needs"),
        ('go = "doubts"', 'go = "close"', Problem.UNREACHABLE, "doubts"),
        ('answers = [ { text = { de = "Gut", en = "Good" }, go = "doubts" } ]', "", Problem.DEAD_END, "benefit"),
        ('go = "doubts"', 'go = "benefit"', Problem.NO_WAY_OUT, "benefit"),
        ('en = "Good" }, go = "doubts"', 'en = "Good" }, go = "doubts", when = { "quote.state" = "sent" }', Problem.ALL_ANSWERS_CONDITIONAL, "benefit"),
        ('say = { de = "Nutzen.", en = "Benefit." }', 'say = { de = "Nutzen." }', Problem.MISSING_TEXT, "benefit"),
        ('hint.en = "Wait."', "", Problem.MISSING_TEXT, "greet"),
        ('heard = { de = ["zu teuer"], en', "heard = { en", Problem.MISSING_TEXT, "objection.price"),
        ('hint.en = "Wait."', 'hint.en = "Wait."\nhint.EN = "Wait"', Problem.BAD_TEXT_KEY, "greet"),
        ('say.de_du = "Hallo {contact.first_name}, passt es dir?"', 'also.de_du = "Du?"', Problem.MISSING_DU, "greet"),
        ("{quote.amount}", "{quote.secret}", Problem.UNKNOWN_PLACEHOLDER, "needs"),
        ("{quote.amount}", "{customer.status}", Problem.UNKNOWN_PLACEHOLDER, "needs"),
        ("{field.decision_on}", "{field.other}", Problem.UNKNOWN_PLACEHOLDER, "end"),
        ("{quote.amount}", "{quote.amount", Problem.STRAY_BRACE, "needs"),
        ('goal = ["order"]', 'goal = ["victory"]', Problem.UNKNOWN_OUTCOME, ""),
        ('outcome = "order"', 'outcome = "victory"', Problem.UNKNOWN_OUTCOME, "end"),
        ('["order", "decides_later"]', '["order", "no_answer"]', Problem.FIXED_OUTCOME_KEY, ""),
        ('["order", "decides_later"]', '["order", "order"]', Problem.DUPLICATE, ""),
        ('["order", "decides_later"]', '["order", "decides_later", "busy", "hung_up", "abusive", "message"]', Problem.TOO_MANY_OUTCOME_KEYS, ""),
        ('ask = ["decision_on", "criterion"]', 'ask = ["decision_on", "shoe_size"]', Problem.UNKNOWN_FIELD, "needs"),
        ('set = { criterion = "price" }', 'set = { shoe_size = "44" }', Problem.UNKNOWN_FIELD, "needs"),
        ('set = { criterion = "price" }', 'set = { criterion = "beauty" }', Problem.BAD_VALUE, "needs"),
        ('ask = ["decision_on", "criterion"]', 'ask = ["criterion"]', Problem.UNUSED_FIELD, "field.decision_on"),
        ('ask = ["decision_on", "criterion"]', 'ask = ["decision_on", "decision_on"]', Problem.DUPLICATE, "needs"),
        ('store = "quote.decision_on"', 'store = "quote.secret"', Problem.BAD_STORE, "field.decision_on"),
        ('store = "quote.decision_on"', 'store = "contact.function"', Problem.BAD_STORE, "field.decision_on"),
        ('type = "date"', 'type = "choice"', Problem.MISSING_CHOICES, "field.decision_on"),
        ('"quote.state" = "accepted"', '"quote.state" = "lovely"', Problem.UNKNOWN_CONDITION, "greet"),
        ('"quote.state" = "accepted"', '"quote.colour" = true', Problem.UNKNOWN_CONDITION, "greet"),
        ('"quote.state" = "accepted"', '"field.criterion" = "beauty"', Problem.UNKNOWN_CONDITION, "greet"),
        ("open_quote = true", 'segment = ["Z"]', Problem.UNKNOWN_CONDITION, ""),
        ('text = { de = "Keine Zeit", en = "No time" }', 'text = { de = "Ja", en = "No time" }', Problem.DUPLICATE, "greet"),
        ('de = ["zu teuer"]', 'de = ["keine Zeit"]', Problem.DUPLICATE, "objection.price"),
        ('phase = "benefit"', 'phase = "close"', Problem.MISSING_PHASE, ""),
        ('phase = "benefit"', 'phase = "recap"', Problem.PHASE_ORDER, "doubts"),
        (', { de = "Später?", en = "Later?" }', "", Problem.FEW_REPLIES, "objection.no_time"),
        ('id = "small"', 'id = "Small Talk"', Problem.BAD_ID, ""),
        ("[steps.doubts]", '[steps."any doubts"]', Problem.BAD_ID, "any doubts"),
        ("[steps.doubts]", "[steps.back]", Problem.BAD_ID, "back"),
        ('phase = "benefit"', 'phase = "lunch"', Problem.WRONG_FORM, "benefit"),
        ('say = { de = "Nutzen.", en = "Benefit." }', "say = 3", Problem.WRONG_FORM, "benefit"),
        ('hint.de = "Warten."', 'hnit.de = "Warten."', Problem.WRONG_FORM, "greet"),
        ('start = "greet"', "", Problem.WRONG_FORM, ""),
        ('start = "greet"', 'start = "greet', Problem.NOT_TOML, ""),
    ],
)  # fmt: skip
def test_a_fault_is_found_at_its_step(old, new, problem, step):
    assert old in SMALL
    assert (problem, step) in found(SMALL.replace(old, new, 1))


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('go = "benefit"', 'go = "nowhere"', Problem.UNKNOWN_TARGET),
        ("{quote.amount}", "{quote.secret}", Problem.UNKNOWN_PLACEHOLDER),
        ('outcome = "order"', 'outcome = "victory"', Problem.UNKNOWN_OUTCOME),
        ('store = "quote.decision_on"', 'store = "quote.secret"', Problem.BAD_STORE),
        ('set = { criterion = "price" }', 'set = { criterion = "beauty" }', Problem.BAD_VALUE),
        ('hint.de = "Warten."', 'hnit.de = "Warten."', Problem.WRONG_FORM),
        ('start = "greet"', "start = greet", Problem.NOT_TOML),
    ],
)
def test_a_fault_names_its_line(old, new, problem):
    source = SMALL.replace(old, new, 1)
    lines = {finding.line for finding in check(source) if finding.problem is problem}
    assert lines == {line_of(old)}


def test_more_answers_than_keys_are_an_error():
    answer = '{ text = { de = "A%d", en = "B%d" }, go = "doubts" }'
    many = ", ".join(answer % (number, number) for number in range(10))
    source = SMALL.replace('{ text = { de = "Gut", en = "Good" }, go = "doubts" }', many)
    assert (Problem.TOO_MANY_ANSWERS, "benefit") in found(source)


def test_an_objection_that_only_leads_to_itself_has_no_way_out():
    source = SMALL + 'answers = [ { text = { de = "X", en = "X" }, go = "objection.price" } ]\n'
    assert (Problem.NO_WAY_OUT, "objection.price") in found(source)


def test_a_step_whose_only_way_is_an_objection_and_back_has_no_way_out():
    source = SMALL.replace('go = "doubts"', 'go = "objection.price"')
    assert (Problem.NO_WAY_OUT, "benefit") in found(source)


def test_several_faults_of_form_are_all_reported():
    source = SMALL.replace('phase = "benefit"', "phase = 1").replace('phase = "close"', "phase = 2")
    assert {(Problem.WRONG_FORM, "benefit"), (Problem.WRONG_FORM, "close")} <= found(source)


def test_a_script_without_steps_says_only_that():
    head = SMALL[: SMALL.index("[choose]")]
    assert [finding.problem for finding in check(head)] == [Problem.NO_STEPS]


def test_a_script_with_errors_is_not_given_out():
    with pytest.raises(ScriptFaultyError) as refused:
        checked(SMALL.replace('go = "benefit"', 'go = "nowhere"'))
    assert Problem.UNKNOWN_TARGET in {finding.problem for finding in refused.value.findings}


def test_a_script_with_warnings_only_can_be_used():
    source = SMALL.replace(', { de = "Später?", en = "Later?" }', "")
    assert all(finding.is_warning for finding in check(source))
    assert checked(source).id == "small"


def test_files_that_cannot_be_read_are_findings(tmp_path):
    assert check_file(tmp_path / "none.toml")[0].problem is Problem.NOT_READABLE
    assert check_file(tmp_path)[0].problem is Problem.NOT_READABLE
    latin = tmp_path / "latin.toml"
    latin.write_bytes("id = 'ä'".encode("cp1252"))
    assert check_file(latin)[0].problem is Problem.NOT_READABLE
    large = tmp_path / "large.toml"
    large.write_text("#" * (MAX_SCRIPT_BYTES + 1))
    assert check_file(large) == [Finding(0, "", Problem.TOO_LARGE)]


def test_a_byte_order_mark_does_no_harm(tmp_path):
    path = tmp_path / "small.toml"
    path.write_text(SMALL, encoding="utf-8-sig")
    assert check_file(path) == []


@pytest.mark.parametrize(
    "source",
    [
        "", "\x00", "a = 1979-99-99", "a = " + "9" * 5000, "a = " + "[" * 5000, "steps = 3",
        "steps = {}\nfields = []\nobjections = 'x'", "[[steps]]", '"\\ud800" = 1', "\ud800",
        'id = "x"\nstart = 1e999', "[steps.x]\nanswers = [{}]",
    ],
)  # fmt: skip
def test_nonsense_gives_findings_and_no_exception(source):
    assert check(source)


@given(data=st.data())
def test_a_mutated_script_never_breaks_the_checker(data):
    source = SMALL
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(source)))
        length = data.draw(st.integers(0, 40))
        source = source[:place] + data.draw(st.sampled_from(MUTANTS)) + source[place + length :]
    for finding in check(source):
        assert finding.line >= 0
        assert problem_text(finding)
    if not any(not finding.is_warning for finding in check(source)):
        assert checked(source).steps


@given(data=st.data())
def test_lines_swapped_in_a_shipped_script_never_break_the_checker(data):
    path = data.draw(st.sampled_from(shipped_files()))
    lines = path.read_text(encoding="utf-8").splitlines()
    for _ in range(data.draw(st.integers(1, 4))):
        first, second = (data.draw(st.integers(0, len(lines) - 1)) for _ in range(2))
        lines[first], lines[second] = lines[second], lines[first]
    assert all(finding.line <= len(lines) for finding in check("\n".join(lines)))


def test_every_problem_has_a_sentence():
    for problem in Problem:
        said = problem_text(Finding(1, "greet", problem, "x.y"))
        assert said.endswith(".") or problem in (
            Problem.NOT_READABLE, Problem.NOT_TOML, Problem.WRONG_FORM,
        )  # fmt: skip
    assert set(Problem) > WARNINGS
