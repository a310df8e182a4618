"""The labelled utterances and hand-scored runs hold together, so that they can measure."""

from __future__ import annotations

import math
import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
LANGUAGES = ("de", "en")
FORMS = {"question_open", "question_closed", "question_alternative"}
SUBJECTS = {
    "question_situation",
    "question_problem",
    "question_implication",
    "question_need_payoff",
    "fact_asked",
}
TECHNIQUES = {
    "technique_clarify",
    "technique_isolate",
    "technique_what_if",
    "technique_boomerang",
    "technique_reframe",
    "technique_break_down_price",
    "technique_reference",
    "technique_pre_empt",
    "technique_park",
    "technique_concede_offset",
}
TONES = {
    "acknowledge",
    "concede",
    "apologise",
    "counter_attack",
    "boundary",
    "announce_end",
    "jargon",
}
STEPS = {"next_step_who", "next_step_what", "next_step_when"}
OTHERS = {"benefit_for_need", "benefit_unasked", "fact_noted", "time_check", "reason_given"}
TAGS = FORMS | SUBJECTS | TECHNIQUES | TONES | STEPS | OTHERS
PERSONAS = {
    *("Stammkundin", "Eilige", "Vielredner", "Schweiger", "Zentrale", "Preisdrücker"),
    *("Treue zum Mitbewerb", "Besserwisser", "Ex-Kunde", "Choleriker"),
}
MAXIMUM = {
    "opener": 10,
    "steps": 10,
    "questions": 15,
    "data": 10,
    "benefit": 10,
    "technique": 15,
    "ladder": 10,
    "next_step": 15,
    "times": 5,
}
KNOCK_OUTS = {"ignores_do_not_call", "hides_purpose", "false_promise"}
KNOCK_OUT_CAP = 40

Table = dict[str, Any]


def read(path: Path) -> Table:
    return tomllib.loads(path.read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Labelled:
    """A file of utterances, and how many it must hold in all and of each tag."""

    language: str
    folder: Path
    at_least: int
    of_a_tag: int

    @property
    def utterances(self) -> list[Table]:
        found: list[Table] = read(self.folder / f"{self.language}.toml")["utterance"]
        return found


KEYS = {"id", "half", "text", "before", "needs", "typing_mistakes", "tags"}
FIRST = HERE / "utterances"
SECOND = FIRST / "second"


@pytest.fixture(params=[(one, lang) for one in (FIRST, SECOND) for lang in LANGUAGES], ids=str)
def labelled(request: pytest.FixtureRequest) -> Labelled:
    folder, language = request.param
    return Labelled(language, folder, *((300, 12) if folder == FIRST else (220, 14)))


RUNS = sorted((HERE / "scored_runs").glob("*/*.toml"))


@pytest.fixture(params=RUNS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def run(request: pytest.FixtureRequest) -> Table:
    return read(request.param)


def points_of(run: Table) -> dict[str, float]:
    """Points of the criteria that apply, by name."""
    return {one["name"]: one["points"] for one in run["criterion"] if one.get("applicable", True)}


def to_half(points: float) -> float:
    return math.floor(points * 2 + 0.5) / 2


# --- utterances


def test_there_are_enough_utterances_each_once(labelled: Labelled) -> None:
    every = labelled.utterances
    assert len(every) >= labelled.at_least
    assert len({one["id"] for one in every}) == len(every)
    assert len({one["text"] for one in every}) == len(every)
    assert all(one["id"].startswith(f"{labelled.language}-") for one in every)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_second_set_goes_on_where_the_first_ends(language: str) -> None:
    first, second = (read(one / f"{language}.toml")["utterance"] for one in (FIRST, SECOND))
    last = max(int(one["id"].partition("-")[2]) for one in first)
    expected = [f"{language}-{last + n}" for n in range(1, len(second) + 1)]
    assert [one["id"] for one in second] == expected
    assert {one["text"].lower() for one in first}.isdisjoint(one["text"].lower() for one in second)


def test_an_utterance_has_only_what_the_rules_describe(labelled: Labelled) -> None:
    for one in labelled.utterances:
        assert set(one) <= KEYS, one["id"]
        assert one["text"].strip(), one["id"]
        assert set(one["tags"]) <= TAGS, one["id"]
        assert len(set(one["tags"])) == len(one["tags"]), one["id"]
        assert "ß" not in one["text"] + one.get("before", ""), one["id"]


def test_labels_agree_with_the_written_rules(labelled: Labelled) -> None:
    """What is asked stands beside a form of question, and so on."""
    for one in labelled.utterances:
        tags = set(one["tags"])
        answers = tags & TECHNIQUES
        assert not tags & SUBJECTS or tags & FORMS, one["id"]
        assert "technique_concede_offset" not in tags or "concede" in tags, one["id"]
        assert "benefit_for_need" not in tags or one.get("needs"), one["id"]
        if "technique_pre_empt" not in tags:
            assert not answers or one.get("before"), one["id"]


def test_every_tag_occurs_often_enough_in_both_halves(labelled: Labelled) -> None:
    every = labelled.utterances
    assert {one["half"] for one in every} == {"open", "held_out"}
    sizes = Counter(one["half"] for one in every)
    assert abs(sizes["open"] - sizes["held_out"]) <= 1
    counts = Counter((tag, one["half"]) for one in every for tag in one["tags"])
    for tag in TAGS:
        shown, held = counts[tag, "open"], counts[tag, "held_out"]
        assert shown + held >= labelled.of_a_tag, tag
        assert abs(shown - held) <= max(3, 0.2 * (shown + held)), tag


def test_some_are_typed_badly_and_some_carry_no_tag(labelled: Labelled) -> None:
    every = labelled.utterances
    badly = sum(one.get("typing_mistakes", False) for one in every) / len(every)
    assert 0.10 <= badly <= 0.20
    assert sum(not one["tags"] for one in every) >= 20
    assert sum(len(one["tags"]) >= 3 for one in every) >= 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_caps_a_score_is_labelled_among_near_misses(language: str) -> None:
    capping = Labelled(language, FIRST / "capping", 100, 25)
    test_there_are_enough_utterances_each_once(capping)
    every = capping.utterances
    assert {one["half"] for one in every} == {"held_out"}
    assert {key for one in every for key in one} <= KEYS - {"needs"}
    assert "ß" not in "".join(one["text"] + one.get("before", "") for one in every)
    counts = Counter(tag for one in every for tag in set(one["tags"]))
    assert set(counts) == {"false_promise", "hides_purpose"}
    assert min(counts.values()) >= capping.of_a_tag
    assert sum(not one["tags"] for one in every) >= 40


def test_every_tag_has_its_rule() -> None:
    rules = (HERE / "utterances" / "README.md").read_text(encoding="utf-8")
    assert [tag for tag in sorted(TAGS) if f"\n**{tag}** " not in rules] == []


# --- runs


@pytest.mark.parametrize("language", LANGUAGES)
def test_fifteen_runs_cover_scripts_personas_and_knock_outs(language: str) -> None:
    runs = [read(path) for path in RUNS if path.parent.name == language]
    assert len(runs) == 15
    assert len({run["id"] for run in runs}) == 15
    assert {run["script"] for run in runs} == {"S1", "S2", "S3", "S4"}
    assert {run["persona"] for run in runs} == PERSONAS
    assert any("knock_out" in run for run in runs)
    scores = [run["total"]["score"] for run in runs]
    assert min(scores) < 35
    assert max(scores) > 90


def test_a_run_is_a_whole_talk(run: Table) -> None:
    lines = run["line"]
    assert 12 <= len(lines) <= 30
    assert [line["n"] for line in lines] == list(range(1, len(lines) + 1))
    assert [line["who"] for line in lines[:2]] == ["trainee", "customer"]
    assert all(("tags" in line) == (line["who"] == "trainee") for line in lines)
    assert all(set(line.get("tags", [])) <= TAGS for line in lines)
    spent: Counter[str] = Counter()
    for line in lines:
        spent[line["phase"]] += line["seconds"]
    assert spent == Counter(run["seconds"])


def test_captured_data_needs_and_steps_point_to_lines(run: Table) -> None:
    last = len(run["line"])
    pointers = [*run.get("captured", {}).values(), *run.get("needs", {}).values()]
    for one in run["criterion"]:
        pointers += [*one.get("earned", []), *one.get("cost", [])]
    assert all(1 <= pointer <= last for pointer in pointers)
    assert set(run.get("captured", {})) <= set(run["required_data"])
    done = {step for line in run["line"] for step in line.get("steps", [])}
    assert done <= set(run["required_steps"])


def test_a_need_is_named_before_a_benefit_answers_it(run: Table) -> None:
    answers = [one["n"] for one in run["line"] if "benefit_for_need" in one.get("tags", [])]
    assert all(min(run["needs"].values()) < answer for answer in answers)


def test_points_stay_within_their_maximum_and_have_a_reason(run: Table) -> None:
    assert {one["name"]: one["max"] for one in run["criterion"]} == MAXIMUM
    for one in run["criterion"]:
        assert one["why"].strip()
        if one.get("applicable", True):
            assert 0 <= one["points"] <= one["max"], one["name"]
        else:
            assert "points" not in one, one["name"]


def test_the_countable_points_are_counted_right(run: Table) -> None:
    points = points_of(run)
    trainee = [line for line in run["line"] if line["who"] == "trainee"]
    tags = Counter(tag for line in trainee for tag in line["tags"])

    done = {step for line in trainee for step in line.get("steps", [])}
    assert points["steps"] == to_half(10 * len(done) / len(run["required_steps"]))
    if "data" in points:
        got = len(run.get("captured", {}))
        assert points["data"] == to_half(10 * got / len(run["required_data"]))
    if "questions" in points:
        deep = tags["question_problem"] + tags["question_implication"]
        asked = sum(tags[form] for form in FORMS)
        in_band = asked > 0 and 0.5 <= tags["question_open"] / asked <= 0.8
        assert points["questions"] == 5 * min(2, deep) + 5 * in_band
    if "benefit" in points:
        assert points["benefit"] == 10 * (tags["benefit_for_need"] > 0)
    if "next_step" in points:
        named = sum(tags[step] > 0 for step in STEPS)
        assert points["next_step"] == 5 * named


def test_every_objection_is_judged(run: Table) -> None:
    points = points_of(run)
    objections = sum("objection" in line for line in run["line"])
    fits = [line["fit"] for line in run["line"] if "fit" in line]
    assert len(fits) == objections
    assert set(fits) <= {0, 1, 2}
    if "technique" in points:
        assert points["technique"] == to_half(15 * sum(fits) / (2 * objections))
    assert ("technique" in points) == (objections > 0)
    assert ("ladder" in points) == any(line.get("attack") for line in run["line"])


def test_the_total_is_rescaled_and_capped(run: Table) -> None:
    points, total = points_of(run), run["total"]
    assert total["points"] == sum(points.values())
    assert total["of"] == sum(MAXIMUM[name] for name in points)
    assert total["rescaled"] == math.floor(100 * total["points"] / total["of"] + 0.5)
    knock_out = run.get("knock_out")
    if knock_out is None:
        assert total["score"] == total["rescaled"]
    else:
        assert knock_out["reason"] in KNOCK_OUTS
        assert 1 <= knock_out["line"] <= len(run["line"])
        assert total["score"] == min(KNOCK_OUT_CAP, total["rescaled"])
