"""Says what is wrong with a persona, in the language of who writes it."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.practice.personas.problems import Finding, Problem

_PROBLEMS = {
    Problem.NOT_READABLE: QT_TRANSLATE_NOOP(
        "persona problems", "The file cannot be read: {detail}"
    ),
    Problem.TOO_LARGE: QT_TRANSLATE_NOOP("persona problems", "The file is larger than 1 MB."),
    Problem.NOT_TOML: QT_TRANSLATE_NOOP("persona problems", "This is no valid TOML: {detail}"),
    Problem.WRONG_FORM: QT_TRANSLATE_NOOP("persona problems", "The form is not right: {detail}"),
    Problem.UNKNOWN_WORD: QT_TRANSLATE_NOOP(
        "persona problems", "“{detail}” is no word that can stand here; the help lists them."
    ),
    Problem.BAD_ID: QT_TRANSLATE_NOOP(
        "persona problems",
        "“{detail}” is no name: use small letters, digits and - (for objections and attacks _).",
    ),
    Problem.BAD_LEVEL: QT_TRANSLATE_NOOP("persona problems", "The level {detail} is not 1 to 5."),
    Problem.BAD_MOOD: QT_TRANSLATE_NOOP(
        "persona problems", "The mood {detail} is not from 0 to 100."
    ),
    Problem.BAD_NUMBER: QT_TRANSLATE_NOOP(
        "persona problems", "The number is not possible: {detail}"
    ),
    Problem.BAD_COMPARISON: QT_TRANSLATE_NOOP(
        "persona problems", "“{detail}” is no comparison; write for example >50 or >30 <60."
    ),
    Problem.NEVER_HOLDS: QT_TRANSLATE_NOOP(
        "persona problems", "This condition can never hold here: {detail}"
    ),
    Problem.NO_CONDITION: QT_TRANSLATE_NOOP(
        "persona problems", "A do-not-call needs a condition, or it would be said at once."
    ),
    Problem.TWO_THINGS: QT_TRANSLATE_NOOP(
        "persona problems", "A line does one thing only, this one does several: {detail}"
    ),
    Problem.NO_SCENARIOS: QT_TRANSLATE_NOOP("persona problems", "There are no scenarios."),
    Problem.UNKNOWN_SCRIPT: QT_TRANSLATE_NOOP("persona problems", "There is no script “{detail}”."),
    Problem.UNKNOWN_STEP: QT_TRANSLATE_NOOP(
        "persona problems", "“{detail}” is no step of the script."
    ),
    Problem.MISSING_STEP: QT_TRANSLATE_NOOP(
        "persona problems", "The way leaves out the step “{detail}”, which the script requires."
    ),
    Problem.NO_RECAP: QT_TRANSLATE_NOOP(
        "persona problems", "The way does not end with a step of the phase recap."
    ),
    Problem.UNKNOWN_FIELD: QT_TRANSLATE_NOOP(
        "persona problems", "“{detail}” is no field of the script."
    ),
    Problem.UNKNOWN_FACT: QT_TRANSLATE_NOOP(
        "persona problems", "There is no fact “{detail}” in the scenario."
    ),
    Problem.NEVER_TOLD: QT_TRANSLATE_NOOP("persona problems", "No line tells the fact “{detail}”."),
    Problem.NEVER_ASKED: QT_TRANSLATE_NOOP(
        "persona problems", "No choice and no step asks for the fact “{detail}”."
    ),
    Problem.UNKNOWN_OBJECTION: QT_TRANSLATE_NOOP(
        "persona problems", "There is no objection “{detail}”."
    ),
    Problem.UNKNOWN_ATTACK: QT_TRANSLATE_NOOP("persona problems", "There is no attack “{detail}”."),
    Problem.NEVER_RAISED: QT_TRANSLATE_NOOP("persona problems", "No line brings up “{detail}”."),
    Problem.NO_FIT: QT_TRANSLATE_NOOP("persona problems", "Nothing answers “{detail}” best."),
    Problem.NO_CHOICES: QT_TRANSLATE_NOOP(
        "persona problems", "There are too few choices at “{detail}”: two, at an attack three."
    ),
    Problem.NO_GOOD_CHOICE: QT_TRANSLATE_NOOP(
        "persona problems", "Among the choices at “{detail}” none is good."
    ),
    Problem.NO_MISTAKE: QT_TRANSLATE_NOOP(
        "persona problems", "Among the choices at “{detail}” none is a mistake."
    ),
    Problem.NO_PLACE: QT_TRANSLATE_NOOP(
        "persona problems",
        "It is not said where this is offered: step, objection, attack or phase.",
    ),
    Problem.UNUSED_CHOICE: QT_TRANSLATE_NOOP(
        "persona problems", "No scenario comes to the step “{detail}”, so this is never offered."
    ),
    Problem.MISSING_LINE: QT_TRANSLATE_NOOP(
        "persona problems", "There is no line for “{detail}” without a condition."
    ),
    Problem.FEW_WORDINGS: QT_TRANSLATE_NOOP(
        "persona problems", "So few wordings are heard again soon: {detail}"
    ),
    Problem.NO_GOAL: QT_TRANSLATE_NOOP("persona problems", "“{detail}” names no condition."),
    Problem.NEVER_WON: QT_TRANSLATE_NOOP(
        "persona problems", "Even with the best choices “{detail}” was not won."
    ),
    Problem.NEVER_LOST: QT_TRANSLATE_NOOP(
        "persona problems", "Even with the worst choices “{detail}” was won."
    ),
    Problem.MISSING_TEXT: QT_TRANSLATE_NOOP("persona problems", "The text {detail} is missing."),
    Problem.BAD_TEXT_KEY: QT_TRANSLATE_NOOP(
        "persona problems", "“{detail}” is no language; use de, de_DE, de_du or de_DE_du."
    ),
    Problem.UNKNOWN_PLACEHOLDER: QT_TRANSLATE_NOOP(
        "persona problems", "“{{{detail}}}” cannot be filled in."
    ),
    Problem.MISSING_VALUE: QT_TRANSLATE_NOOP(
        "persona problems", "“{{{detail}}}” has no value under known, so a general word is said."
    ),
    Problem.STRAY_BRACE: QT_TRANSLATE_NOOP(
        "persona problems", "A brace in “{detail}” belongs to no placeholder; write it twice."
    ),
    Problem.DUPLICATE: QT_TRANSLATE_NOOP("persona problems", "“{detail}” is said in two places."),
    Problem.SWISS_WORD: QT_TRANSLATE_NOOP(
        "persona problems", "Said in Switzerland only: {detail}. Give a text of that key."
    ),
}


def problem_text(finding: Finding) -> str:
    """Say what is wrong, without the place."""
    sentence = QCoreApplication.translate("persona problems", str(_PROBLEMS[finding.problem]))
    return sentence.format(detail=finding.detail)
