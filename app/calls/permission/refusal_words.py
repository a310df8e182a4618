"""Words for what a role may not do: ring a customer, or have a call saved."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.calls.permission.calling_out import NotMine
from app.database.errors import NotAllowedError

_NOT_MINE: dict[NotMine, object] = {
    NotMine.ROLE: QT_TRANSLATE_NOOP(
        "refusals",
        "Nobody was rung: your role in the team calls no customers. Let somebody of inside sales "
        "call, or ask your team lead for another role.",
    ),
    NotMine.NOT_ASSIGNED: QT_TRANSLATE_NOOP(
        "refusals",
        "Nobody was rung: trainees call only C customers that are assigned to them. Ask your "
        "team lead for this one, or choose another.",
    ),
    NotMine.NO_SCRIPT: QT_TRANSLATE_NOOP(
        "refusals",
        "Nobody was rung: no call script is released for you yet. Ask your coach.",
    ),
}


_WITHHELD: dict[NotMine, object] = {
    NotMine.ROLE: QT_TRANSLATE_NOOP("refusals", "Your role in the team calls no customers."),
    NotMine.NOT_ASSIGNED: QT_TRANSLATE_NOOP(
        "refusals", "Trainees call only C customers that are assigned to them."
    ),
    NotMine.NO_SCRIPT: QT_TRANSLATE_NOOP(
        "refusals", "No call script is released for you yet. Ask your coach."
    ),
}


def withheld_text(reason: NotMine | None) -> str:
    """Say why calling is not offered; "" where it is."""
    return "" if reason is None else QCoreApplication.translate("refusals", str(_WITHHELD[reason]))


def calls_nobody_text() -> str:
    """Say in place of the call list that one's role rings nobody, and what there is to do."""
    return QCoreApplication.translate(
        "refusals",
        "Your role in the team calls no customers. What is planned for you stands at the right; "
        "customers are found with Ctrl+K.",
    )


def not_mine_text(reason: NotMine) -> str:
    """Say why I may not ring a customer, and what to do."""
    return QCoreApplication.translate("refusals", str(_NOT_MINE[reason]))


def not_saved_text(company: str, error: Exception) -> str:
    """Say that a call is not in the database; trying again is no way out of a lacking right."""
    text = QCoreApplication.translate(
        "refusals",
        "The call with {company} could not be saved. Your note is still here: take it up "
        "again in the strip below and press Save once more.",
    )
    if isinstance(error, NotAllowedError):
        text = QCoreApplication.translate(
            "refusals",
            "The call with {company} could not be saved: the team’s database does not let your "
            "role call this customer. Your note is still here, in the strip below. Ask your team "
            "lead to give you the customer or another role, then save once more.",
        )
    return text.format(company=company)
