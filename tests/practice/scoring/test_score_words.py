"""What the scorecard says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

import translations
from app.paths import resources_dir
from app.practice.scoring.advice_words import advice_text
from app.practice.scoring.criteria import MAXIMUM, WELL_DONE, Criterion, Reason, Remark, Result
from app.practice.scoring.knock_outs import KnockedOut
from app.practice.scoring.ladder import Rung
from app.practice.scoring.next_thing import NextThing
from app.practice.scoring.score_words import (
    criterion_name,
    knock_out_text,
    remark_text,
    result_text,
)
from app.practice.tags import ELEMENTS_OF_OPENER, Tag
from app.practice.talk import KnockOut
from app.widgets.languages import Language, install_language, region_locale

NAMES = {"decision_on": "decision date", "price": "Too expensive"}
NOT_APPLICABLE = {
    Reason.LEFT_SCRIPT,
    Reason.NOTHING_REQUIRED,
    Reason.NO_OBJECTION,
    Reason.NO_ATTACK,
    Reason.NO_TIME_SPENT,
}


@pytest.fixture(autouse=True)
def swiss_region() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(region_locale(Language.ENGLISH, "CH"))
    yield
    QLocale.setDefault(before)


def test_every_criterion_has_a_name() -> None:
    assert len({criterion_name(one) for one in Criterion}) == len(MAXIMUM) == len(Criterion)


@pytest.mark.parametrize("reason", Reason, ids=str)
def test_every_reason_is_said(reason: Reason) -> None:
    assert remark_text(Remark(reason, ("decision_on",)), NAMES)


@pytest.mark.parametrize("rung", Rung, ids=str)
def test_every_rung_has_a_name(rung: Rung) -> None:
    assert remark_text(Remark(Reason.RUNG_LEFT_OUT, (rung,)), {}) != ""


COSTS = sorted(set(Reason) - WELL_DONE - NOT_APPLICABLE)


@pytest.mark.parametrize("why", [*COSTS, *KnockOut], ids=str)
def test_whatever_costs_points_has_its_advice(why: Reason | KnockOut) -> None:
    known = Remark(why, ("decision_on",)) if isinstance(why, Reason) else why
    said = advice_text(NextThing(known, after_line=3, sentence=2), NAMES)
    assert said.endswith(" Try again from the customer's sentence 2.")
    assert "{" not in said


def test_a_result_says_points_and_why() -> None:
    opener = Result(
        criterion=Criterion.OPENER,
        points=10.0,
        remarks=(Remark(Reason.OPENER_SAID, ELEMENTS_OF_OPENER),),
    )
    data = Result(
        criterion=Criterion.DATA,
        points=7.5,
        remarks=(Remark(Reason.DATA_MISSING, ("decision_on",)),),
    )
    assert result_text(opener, NAMES) == "10 of 10: name, company, reason, time"
    assert result_text(data, NAMES) == "7.5 of 10: decision date missing"


def test_steps_without_a_name_are_left_out() -> None:
    steps = Result(
        criterion=Criterion.STEPS,
        points=8.0,
        remarks=(Remark(Reason.STEPS_MISSING, ("walk_through",)),),
    )
    assert result_text(steps, NAMES) == "8 of 10"


def test_what_does_not_apply_says_only_why() -> None:
    ladder = Result(
        criterion=Criterion.LADDER,
        points=0.0,
        remarks=(Remark(Reason.NO_ATTACK),),
        applicable=False,
    )
    assert result_text(ladder, {}) == "No attack came."


def test_answers_name_techniques_and_what_was_not_met() -> None:
    technique = Result(
        criterion=Criterion.TECHNIQUE,
        points=7.5,
        remarks=(
            Remark(Reason.ANSWERS_FIT, (Tag.TECHNIQUE_CLARIFY, Tag.TECHNIQUE_ISOLATE)),
            Remark(Reason.ANSWERS_MISS, ("price",)),
        ),
    )
    said = result_text(technique, NAMES)
    assert said == "7.5 of 15: clarified, isolated, not met: Too expensive"


def test_the_advice_begins_anew_where_nothing_was_heard_before() -> None:
    todo = NextThing(Remark(Reason.OPENER_MISSING, (Tag.NAME_GIVEN,)), 0, 0)
    assert advice_text(todo, {}).endswith(" Try again from the beginning.")


@pytest.fixture
def german(qapp: QCoreApplication) -> Iterator[None]:
    translations.release()
    install_language(qapp, Language.GERMAN, resources_dir() / "translations")
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.mark.usefixtures("german")
def test_german_speaks_german() -> None:
    todo = NextThing(Remark(Reason.DATA_MISSING, ("decision_on",)), 3, 2)
    assert advice_text(todo, {"decision_on": "Entscheidungstermin"}) == (
        "Fragen Sie, bevor Sie argumentieren: Entscheidungstermin fehlt. "
        "Versuchen Sie es nochmals ab Satz 2 des Gegenübers."
    )
    assert knock_out_text(KnockedOut(KnockOut.FALSE_PROMISE, 7)).startswith("Es wurde")
