"""Words of e-mails."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.emails.opening import Handed
from app.emails.rules import EmailDraft, EmailPurpose, one_line


def law_text(purpose: EmailPurpose, *, consents: bool) -> str:
    """Say plainly what the law makes of an e-mail (DOMAIN.md, 9)."""
    translate = QCoreApplication.translate
    if purpose is EmailPurpose.TRANSACTIONAL:
        return translate(
            "emails", "For what was asked or agreed. Advertising does not belong in it."
        )
    if consents:
        return translate("emails", "Advertising: consent to e-mails is on record.")
    return translate(
        "emails",
        "Advertising: no consent to e-mails is on record. It is needed first, between companies "
        "too; say who sends it and how to object.",
    )


def history_text(draft: EmailDraft) -> str:
    """Write what the history keeps: that it was prepared, for whom, and its text."""
    translate = QCoreApplication.translate
    head = translate("emails", "E-mail prepared for {to}: {subject}")
    lines = [head.format(to=", ".join(draft.to), subject=one_line(draft.subject))]
    if draft.attachments:
        attached = translate("emails", "Attached: {names}")
        lines.append(attached.format(names=", ".join(one.name for one in draft.attachments)))
    return "\n".join([*lines, "", draft.body.strip()])


def handed_text(handed: Handed) -> str:
    """Say how the e-mail came to the mail program; sending is the person's."""
    translate = QCoreApplication.translate
    if handed is Handed.FOLDER:
        return translate(
            "emails",
            "No mail program opens the draft. Its folder is shown: open the newest file there.",
        )
    return translate("emails", "The e-mail is open in your mail program. Send it there.")
