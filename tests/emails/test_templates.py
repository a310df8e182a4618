from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.emails.checker import check, read_data, read_source
from app.emails.example import example_facts, example_notation
from app.emails.filling import written
from app.emails.placeholders import EMAIL_FACTS
from app.emails.rules import EmailPurpose
from app.emails.templates import all_templates, in_order, shipped, shipped_templates
from app.emails.words import finding_text
from app.scripts.facts import FactKind
from app.scripts.problems import Problem, ScriptFaultyError
from app.scripts.regional_words import swiss_word
from app.scripts.texts import Address
from app.settings.outcomes import Outcome

OWN = """
id = "documents"
purpose = "transactional"
title = { de = "Prospekt" }
subject = { de = "Prospekt für {customer.name}" }
body = { de = "Guten Tag {contact.formal}" }
"""
FORMS = (Address(language="de"), Address(language="de", du=True), Address(language="en"))
WRITTEN_AFTER = {
    Outcome.INFO_REQUESTED: "documents",
    Outcome.QUOTE_REQUESTED: "quote_coming",
    Outcome.ORDER: "order",
    Outcome.CALLBACK: "callback",
    Outcome.VISIT_BOOKED: "visit",
    Outcome.DECIDES_LATER: "decides_later",
    Outcome.NEED_LATER: "need_later",
    Outcome.VOICEMAIL: "not_reached",
    Outcome.NO_ANSWER: "not_reached",
    Outcome.COMPLAINT: "complaint",
    Outcome.CARE_HELD: "care_held",
    None: "agreed",
}


def kept(**changes: Any) -> dict[str, Any]:
    """Give a template as it lies in the team's settings."""
    return msgspec.to_builtins(shipped()["documents"]) | changes


def test_shipped_templates_have_no_fault_in_both_languages_and_forms() -> None:
    assert [path.stem for path in shipped_templates()] == [*shipped()]
    for template in shipped().values():
        assert check(template) == []
        assert {"de", "en"} <= set(template.title) & set(template.subject)
        assert {"de", "de_du", "en"} <= set(template.body)
        for texts in (template.title, template.subject, template.body):
            assert "ß" not in "".join(texts.values())


@pytest.mark.parametrize("address", FORMS)
def test_the_example_customer_leaves_no_gap(address: Address) -> None:
    facts, notation = example_facts(address), example_notation(address.language)
    for name, fact in EMAIL_FACTS.items():
        if fact.kind is FactKind.SPOKEN:
            assert facts.get(name), name
            assert fact.neutral.keys() >= {"de", "en"}
    for template in shipped().values():
        made = written(template, address, facts, notation)
        assert (template.id, made.gaps) == (template.id, 0)
        assert "Petra" in made.body if address.du else "Muster" in made.body


def test_without_values_every_gap_is_marked_and_reads_on() -> None:
    made = written(shipped()["callback"], FORMS[0], {}, example_notation("de"))
    assert made.subject == "Unser Telefonat am [vereinbarten Tag]"
    assert "rufe ich Sie am [vereinbarten Tag] an" in made.body
    made = written(shipped()["order"], FORMS[2], {}, example_notation("en"))
    assert "with number and delivery date by [the agreed day]." in made.body


@pytest.mark.parametrize(("outcome", "first"), WRITTEN_AFTER.items())
def test_the_template_that_fits_the_outcome_comes_first(
    outcome: Outcome | None, first: str
) -> None:
    names = in_order(shipped(), outcome)
    assert names[0] == first
    assert sorted(names) == sorted(shipped())


def test_a_template_for_many_stands_behind_one_that_is_for_this_outcome() -> None:
    assert in_order(shipped(), Outcome.QUOTE_REQUESTED)[:3] == ["quote_coming", "quote", "agreed"]
    assert in_order({}, None) == []


def test_the_teams_replaces_the_shipped_one_and_ones_own_file_the_teams(tmp_path: Path) -> None:
    team = {"documents": kept(title={"de": "Vom Team", "en": "Of the team"})}
    found = all_templates(team, tmp_path / "none")
    assert found.usable["documents"].title["en"] == "Of the team"
    (tmp_path / "mine.toml").write_text(OWN, encoding="utf-8")
    found = all_templates(team, tmp_path)
    assert found.faults == []
    assert found.usable["documents"].title == {"de": "Prospekt"}
    assert found.usable["documents"].purpose is EmailPurpose.TRANSACTIONAL


@pytest.mark.parametrize(
    ("old", "new", "where", "problem"),
    [
        ("{contact.formal}", "{contact.salary}", "body.de", Problem.UNKNOWN_PLACEHOLDER),
        ("{contact.formal}", "{contact", "body.de", Problem.STRAY_BRACE),
        ("{contact.formal}", "x" * 20_000, "body.de", Problem.TOO_LONG),
        ('title = { de = "Prospekt" }', "title = { fr = 'x' }", "title.de", Problem.MISSING_TEXT),
        ('title = { de = "Prospekt" }', "title = { DE = 'x' }", "title.DE", Problem.BAD_TEXT_KEY),
        ('subject = { de = "', 'subject = { en = "x", de = "', "body.en", Problem.MISSING_TEXT),
        ('id = "documents"', 'id = "../x"', "id", Problem.BAD_ID),
        ('purpose = "transactional"', 'purpose = "spam"', "", Problem.WRONG_FORM),
        ('id = "documents"', "", "", Problem.WRONG_FORM),
        ("{ de = ", "{ de ", "", Problem.NOT_TOML),
    ],
)
def test_a_broken_file_is_named_and_replaces_nothing(
    tmp_path: Path, old: str, new: str, where: str, problem: Problem
) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(OWN.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ScriptFaultyError) as raised:
        read_source(path.read_text("utf-8"))
    assert (where, problem) in {(one.step, one.problem) for one in raised.value.findings}
    found = all_templates({}, tmp_path)
    assert found.usable["documents"].title["en"] == "Send documents"
    assert {fault.place for fault in found.faults} == {"mine.toml"}


@pytest.mark.parametrize(
    "data", [None, [], "text", {"id": "documents"}, {"id": 7}, kept(body={"de": "{x.y}"})]
)
def test_what_others_left_in_the_settings_is_checked_too(data: object, tmp_path: Path) -> None:
    found = all_templates({"documents": data}, tmp_path)
    assert found.usable["documents"] == shipped()["documents"]
    assert {fault.place for fault in found.faults} == {"documents"}


def test_a_missing_du_wording_is_told_and_allowed() -> None:
    template = read_data(kept(body={"de": "Gern sende ich Ihnen alles.", "en": "Here it is."}))
    assert [(one.step, one.problem) for one in check(template)] == [
        ("body.de_du", Problem.MISSING_DU)
    ]


def test_no_folder_is_no_trouble_and_a_folder_is_no_file(tmp_path: Path) -> None:
    assert all_templates({}, tmp_path / "none").faults == []
    (tmp_path / "odd.toml").mkdir()
    (fault,) = all_templates({}, tmp_path).faults
    assert (fault.place, fault.finding.problem) == ("odd.toml", Problem.NOT_READABLE)


@pytest.mark.parametrize("region", ["DE", "AT"])
@pytest.mark.parametrize("du", [False, True])
def test_customers_of_germany_and_austria_read_their_own_words(region: str, du: bool) -> None:
    address = Address(language="de", region=region, du=du)
    facts, notation = example_facts(address), example_notation("de")
    for template in shipped().values():
        mail = written(template, address, facts, notation)
        assert swiss_word(mail.subject + mail.body, region) == ""
    mail = written(shipped()["quote_coming"], address, facts, notation)
    assert "unser Angebot bis zum" in mail.body


def test_a_swiss_word_without_another_one_is_a_warning() -> None:
    template = read_data(kept(body={"de": "Am Natel", "de_du": "Am Natel", "en": "By phone"}))
    found = check(template)
    assert {(one.step, one.problem, one.detail) for one in found} == {
        ("body.de", Problem.SWISS_WORD, "Natel"),
        ("body.de_du", Problem.SWISS_WORD, "Natel"),
    }
    assert "“Natel”" in finding_text(found[0])
