"""Preset reasons: why no interest, why no next step, why dialled all the same."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def no_interest_reasons() -> list[tuple[str, str]]:
    """Give the reasons why a customer is not interested, as kept and as shown."""
    translate = QCoreApplication.translate
    return [
        ("no_need", translate("reasons", "No need")),
        ("has_supplier", translate("reasons", "Content with another supplier")),
        ("price", translate("reasons", "Too expensive")),
        ("bad_experience", translate("reasons", "Bad experience with us")),
        ("no_budget", translate("reasons", "No budget")),
        ("other", translate("reasons", "Another reason, see the note")),
    ]


def no_step_reasons() -> list[tuple[str, str]]:
    """Give the reasons why a call ends without a next step."""
    translate = QCoreApplication.translate
    return [
        ("care_rhythm", translate("reasons", "No next step: the usual rhythm is enough")),
        ("customer_calls", translate("reasons", "No next step: the customer calls")),
        ("colleague_does", translate("reasons", "No next step: a colleague takes over")),
        ("finished", translate("reasons", "No next step: the matter is settled")),
    ]


def override_reasons() -> list[tuple[str, str]]:
    """Give the reasons for dialling although it is advised against."""
    translate = QCoreApplication.translate
    return [
        ("customer_asked", translate("reasons", "The customer asked for this call")),
        ("urgent", translate("reasons", "It is urgent")),
        ("agreed_with_colleague", translate("reasons", "Agreed with my colleague")),
        ("other", translate("reasons", "Another reason, see the note")),
    ]
