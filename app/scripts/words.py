"""Words of call scripts."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.scripts.problems import Finding, Problem
from app.scripts.releasing import ReleaseRefusedError, ReleaseTrouble
from app.scripts.rules import Phase, Technique

_PHASES = {
    Phase.PREPARATION: QT_TRANSLATE_NOOP("phases", "Preparation"),
    Phase.OPENER: QT_TRANSLATE_NOOP("phases", "Opener"),
    Phase.NEEDS: QT_TRANSLATE_NOOP("phases", "Needs"),
    Phase.BENEFIT: QT_TRANSLATE_NOOP("phases", "Benefit"),
    Phase.OBJECTIONS: QT_TRANSLATE_NOOP("phases", "Objection"),
    Phase.CLOSE: QT_TRANSLATE_NOOP("phases", "Close"),
    Phase.RECAP: QT_TRANSLATE_NOOP("phases", "Recap"),
}

_TECHNIQUES = {
    Technique.CLARIFY: QT_TRANSLATE_NOOP("techniques", "clarify"),
    Technique.ISOLATE: QT_TRANSLATE_NOOP("techniques", "isolate"),
    Technique.WHAT_IF: QT_TRANSLATE_NOOP("techniques", "what if"),
    Technique.BOOMERANG: QT_TRANSLATE_NOOP("techniques", "boomerang"),
    Technique.REFRAME: QT_TRANSLATE_NOOP("techniques", "reframe"),
    Technique.BREAK_DOWN: QT_TRANSLATE_NOOP("techniques", "break down the price"),
    Technique.REFERENCE: QT_TRANSLATE_NOOP("techniques", "reference"),
    Technique.PRE_EMPT: QT_TRANSLATE_NOOP("techniques", "pre-empt"),
    Technique.PARK: QT_TRANSLATE_NOOP("techniques", "park"),
    Technique.OFFSET: QT_TRANSLATE_NOOP("techniques", "concede and offset"),
}

_PROBLEMS = {
    Problem.NOT_READABLE: QT_TRANSLATE_NOOP("script problems", "The file cannot be read: {detail}"),
    Problem.TOO_LARGE: QT_TRANSLATE_NOOP("script problems", "The file is larger than 1 MB."),
    Problem.NOT_TOML: QT_TRANSLATE_NOOP("script problems", "This is no valid TOML: {detail}"),
    Problem.WRONG_FORM: QT_TRANSLATE_NOOP("script problems", "The form is not right: {detail}"),
    Problem.BAD_ID: QT_TRANSLATE_NOOP(
        "script problems", "“{detail}” is no name: use small letters, digits and - (in a step _)."
    ),
    Problem.NO_STEPS: QT_TRANSLATE_NOOP("script problems", "There are no steps."),
    Problem.UNKNOWN_TARGET: QT_TRANSLATE_NOOP(
        "script problems", "“{detail}” is no step or objection of this script."
    ),
    Problem.BACK_OUTSIDE_OBJECTION: QT_TRANSLATE_NOOP(
        "script problems", "Only answers to objections can lead back."
    ),
    Problem.UNREACHABLE: QT_TRANSLATE_NOOP("script problems", "No answer leads to this step."),
    Problem.DEAD_END: QT_TRANSLATE_NOOP(
        "script problems", "The talk ends here without a recap: add answers."
    ),
    Problem.NO_WAY_OUT: QT_TRANSLATE_NOOP(
        "script problems", "From here no way leads to the end of the talk."
    ),
    Problem.ALL_ANSWERS_CONDITIONAL: QT_TRANSLATE_NOOP(
        "script problems", "Every answer has a condition, so there may be none."
    ),
    Problem.TOO_MANY_ANSWERS: QT_TRANSLATE_NOOP(
        "script problems", "{detail} answers; there are keys for 9."
    ),
    Problem.MISSING_TEXT: QT_TRANSLATE_NOOP("script problems", "The text {detail} is missing."),
    Problem.TOO_LONG: QT_TRANSLATE_NOOP(
        "script problems", "The text is longer than {detail} signs."
    ),
    Problem.BAD_TEXT_KEY: QT_TRANSLATE_NOOP(
        "script problems", "“{detail}” is no language; use de, de_DE, de_du or de_DE_du."
    ),
    Problem.MISSING_DU: QT_TRANSLATE_NOOP(
        "script problems", "{detail} says Sie, but has no wording for Du."
    ),
    Problem.SWISS_WORD: QT_TRANSLATE_NOOP(
        "script problems", "Said in Switzerland only: {detail}. Give a text of that key."
    ),
    Problem.UNKNOWN_PLACEHOLDER: QT_TRANSLATE_NOOP(
        "script problems", "“{{{detail}}}” cannot be filled in."
    ),
    Problem.STRAY_BRACE: QT_TRANSLATE_NOOP(
        "script problems", "A brace in “{detail}” belongs to no placeholder; write it twice."
    ),
    Problem.UNKNOWN_OUTCOME: QT_TRANSLATE_NOOP("script problems", "“{detail}” is no outcome."),
    Problem.FIXED_OUTCOME_KEY: QT_TRANSLATE_NOOP(
        "script problems", "“{detail}” has a key of its own in every script."
    ),
    Problem.TOO_MANY_OUTCOME_KEYS: QT_TRANSLATE_NOOP(
        "script problems", "{detail} outcome keys; there are keys for 5."
    ),
    Problem.UNKNOWN_FIELD: QT_TRANSLATE_NOOP(
        "script problems", "“{detail}” is no field of this script."
    ),
    Problem.UNUSED_FIELD: QT_TRANSLATE_NOOP("script problems", "No step asks for this field."),
    Problem.BAD_VALUE: QT_TRANSLATE_NOOP(
        "script problems", "“{detail}” does not fit the type of the field."
    ),
    Problem.BAD_STORE: QT_TRANSLATE_NOOP(
        "script problems", "A field of this type cannot be kept in “{detail}”."
    ),
    Problem.MISSING_CHOICES: QT_TRANSLATE_NOOP(
        "script problems", "Fields of type choice, and only these, have choices."
    ),
    Problem.UNKNOWN_CONDITION: QT_TRANSLATE_NOOP(
        "script problems", "The condition “{detail}” is not known."
    ),
    Problem.DUPLICATE: QT_TRANSLATE_NOOP("script problems", "“{detail}” stands here twice."),
    Problem.MISSING_PHASE: QT_TRANSLATE_NOOP(
        "script problems", "There is no step of the phase {detail}."
    ),
    Problem.PHASE_ORDER: QT_TRANSLATE_NOOP(
        "script problems", "The phase {detail} stands after a later one."
    ),
    Problem.FEW_REPLIES: QT_TRANSLATE_NOOP(
        "script problems", "There is no second reply to this objection."
    ),
}


def phase_name(phase: Phase) -> str:
    """Name a phase, as on its chip."""
    return QCoreApplication.translate("phases", str(_PHASES[phase]))


def technique_name(technique: Technique) -> str:
    """Name a technique of answering objections."""
    return QCoreApplication.translate("techniques", str(_TECHNIQUES[technique]))


def problem_text(finding: Finding) -> str:
    """Say what is wrong, without the place."""
    sentence = QCoreApplication.translate("script problems", str(_PROBLEMS[finding.problem]))
    return sentence.format(detail=finding.detail)


_RELEASE_TROUBLES = {
    ReleaseTrouble.NO_SCRIPT: QT_TRANSLATE_NOOP("scripts", "There is no script {name}."),
    ReleaseTrouble.NOT_RELEASED: QT_TRANSLATE_NOOP(
        "scripts", "{name} is not released for {trainee}. Nothing was changed."
    ),
    ReleaseTrouble.NOT_THEIR_COACH: QT_TRANSLATE_NOOP(
        "scripts",
        "Only the coach of {trainee} releases scripts for them and takes them back. Nothing was "
        "changed. A team lead says who that is: “talktrack users coach {trainee} COACH”.",
    ),
}


def release_refused(error: ReleaseRefusedError) -> str:
    """Say why a script was not released or taken back, and what to do."""
    said = QCoreApplication.translate("scripts", str(_RELEASE_TROUBLES[error.trouble]))
    return said.format(name=error.script, trainee=error.trainee)


def release_line(script: str, trainee: str, released: bool) -> str:
    """Say whether a trainee calls with a script from now on."""
    said = QCoreApplication.translate("scripts", "{trainee} may call with {name} from now on.")
    if not released:
        said = QCoreApplication.translate("scripts", "{trainee} no longer calls with {name}.")
    return said.format(name=script, trainee=trainee)
