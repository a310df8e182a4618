"""Words of templates."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from app.emails.format import EmailTemplate
from app.emails.rules import EmailPurpose
from app.emails.templates import Fault
from app.scripts.problems import Finding, Problem
from app.scripts.words import problem_text

_FORMS = {
    "de": QT_TRANSLATE_NOOP("email templates", "German, Sie"),
    "de_du": QT_TRANSLATE_NOOP("email templates", "German, Du"),
    "en": QT_TRANSLATE_NOOP("email templates", "English"),
}
_PARTS = {
    "title": QT_TRANSLATE_NOOP("email templates", "Name"),
    "subject": QT_TRANSLATE_NOOP("email templates", "Subject"),
    "body": QT_TRANSLATE_NOOP("email templates", "Text"),
}
_FINDINGS = {
    Problem.MISSING_TEXT: QT_TRANSLATE_NOOP("email templates", "This is still missing."),
    Problem.MISSING_DU: QT_TRANSLATE_NOOP(
        "email templates", "There is none; whoever you are on first-name terms with reads Sie."
    ),
    Problem.SWISS_WORD: QT_TRANSLATE_NOOP(
        "email templates",
        "“{detail}” is said in Switzerland only; customers of Germany and Austria would read it.",
    ),
}
_PURPOSES = {
    EmailPurpose.TRANSACTIONAL: QT_TRANSLATE_NOOP(
        "email templates", "for what was asked or agreed"
    ),
    EmailPurpose.ADVERTISING: QT_TRANSLATE_NOOP("email templates", "advertising: needs consent"),
}


def template_title(template: EmailTemplate) -> str:
    """Name a template in the language of the window, else in any it has."""
    return in_window_language(template.title)


def in_window_language(texts: Mapping[str, str]) -> str:
    """Choose a text in the language of the window, else in any; "" where there is none."""
    language = QLocale().name().partition("_")[0]
    return texts.get(language) or next(iter(texts.values()), "")


def fault_text(fault: Fault) -> str:
    """Say which template is not used, and why."""
    said = QCoreApplication.translate("email templates", "{place} is not used. {what}")
    return said.format(place=fault.place, what=finding_text(fault.finding))


def finding_text(finding: Finding) -> str:
    """Say what is wrong, and in which text."""
    own = _FINDINGS.get(finding.problem)
    what = _said(own).format(detail=finding.detail) if own else problem_text(finding)
    part, _, key = finding.step.partition(".")
    if part not in _PARTS:
        return what
    return f"{part_name(part)}, {form_name(key)}: {what}"


def form_name(key: str) -> str:
    """Name the language and form of a text, such as "de_du"; others are shown as they are."""
    return _said(_FORMS[key]) if key in _FORMS else key


def part_name(part: str) -> str:
    """Name a part of a template: "title", "subject" or "body"."""
    return _said(_PARTS[part])


def purpose_name(purpose: EmailPurpose) -> str:
    """Name what a template is for."""
    return _said(_PURPOSES[purpose])


def _said(text: object) -> str:
    return QCoreApplication.translate("email templates", str(text))
