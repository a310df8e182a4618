"""Words of the customers: segments, status, legal bases, kinds of numbers, sentences of errors."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.customers.errors import (
    CompanyMissingError,
    ContactGoneError,
    CustomerGoneError,
    TooLongError,
)
from app.customers.fields import ContactField, CustomerField, PhoneKind
from app.customers.law import LawReason, PermissionType, Verdict
from app.customers.rules import Segment, Status
from app.database.errors import NotAllowedError
from app.database.words import describe
from app.widgets.formats import date_text

_STATUS = {
    Status.NEW: QT_TRANSLATE_NOOP("customer status", "New"),
    Status.ACTIVE: QT_TRANSLATE_NOOP("customer status", "Active"),
    Status.RESTING: QT_TRANSLATE_NOOP("customer status", "Resting"),
    Status.DORMANT: QT_TRANSLATE_NOOP("customer status", "Dormant"),
    Status.BLOCKED: QT_TRANSLATE_NOOP("customer status", "Do not call"),
    Status.ARCHIVED: QT_TRANSLATE_NOOP("customer status", "Archived"),
}
_PERMISSIONS = {
    PermissionType.CUSTOMERS: QT_TRANSLATE_NOOP("permissions", "Business relationship"),
    PermissionType.CONSENT: QT_TRANSLATE_NOOP("permissions", "Express consent"),
    PermissionType.PUBLIC: QT_TRANSLATE_NOOP("permissions", "Public listing"),
    PermissionType.NONE: QT_TRANSLATE_NOOP("permissions", "No legal basis"),
}
_PHONES = {
    PhoneKind.PHONE: QT_TRANSLATE_NOOP("phone kinds", "Phone"),
    PhoneKind.MOBILE: QT_TRANSLATE_NOOP("phone kinds", "Mobile"),
    PhoneKind.FAX: QT_TRANSLATE_NOOP("phone kinds", "Fax"),
}
_CUSTOMER_FIELDS = {
    CustomerField.NUMBER: QT_TRANSLATE_NOOP("customer fields", "Customer no."),
    CustomerField.COMPANY: QT_TRANSLATE_NOOP("customer fields", "Company"),
    CustomerField.LEGAL_FORM: QT_TRANSLATE_NOOP("customer fields", "Legal form"),
    CustomerField.STREET: QT_TRANSLATE_NOOP("customer fields", "Street"),
    CustomerField.ZIP: QT_TRANSLATE_NOOP("customer fields", "ZIP"),
    CustomerField.CITY: QT_TRANSLATE_NOOP("customer fields", "City"),
    CustomerField.REGION: QT_TRANSLATE_NOOP("customer fields", "Canton, state"),
    CustomerField.COUNTRY: QT_TRANSLATE_NOOP("customer fields", "Country"),
    CustomerField.LANGUAGE: QT_TRANSLATE_NOOP("customer fields", "Language"),
    CustomerField.WEBSITE: QT_TRANSLATE_NOOP("customer fields", "Website"),
    CustomerField.SECTOR: QT_TRANSLATE_NOOP("customer fields", "Sector"),
    CustomerField.CADENCE_DAYS: QT_TRANSLATE_NOOP("customer fields", "Call every"),
    CustomerField.REACHABLE: QT_TRANSLATE_NOOP("customer fields", "Reachable"),
}
_CONTACT_FIELDS = {
    ContactField.SALUTATION: QT_TRANSLATE_NOOP("contact fields", "Salutation"),
    ContactField.TITLE: QT_TRANSLATE_NOOP("contact fields", "Title"),
    ContactField.FIRST_NAME: QT_TRANSLATE_NOOP("contact fields", "First name"),
    ContactField.LAST_NAME: QT_TRANSLATE_NOOP("contact fields", "Last name"),
    ContactField.FUNCTION: QT_TRANSLATE_NOOP("contact fields", "Function"),
    ContactField.LANGUAGE: QT_TRANSLATE_NOOP("contact fields", "Language"),
    ContactField.DU: QT_TRANSLATE_NOOP("contact fields", "On first-name terms"),
    ContactField.DECISION_MAKER: QT_TRANSLATE_NOOP("contact fields", "Decision maker"),
    ContactField.MAIN: QT_TRANSLATE_NOOP("contact fields", "Called first"),
    ContactField.REACHABLE: QT_TRANSLATE_NOOP("contact fields", "Reachable"),
}


def segment_words(segment: Segment | None) -> str:
    """Name a segment; letters are the same in every language."""
    if segment is Segment.KEY:
        return QCoreApplication.translate("segments", "Key account")
    return segment.value if segment else QCoreApplication.translate("segments", "No segment")


def badge_letter(segment: Segment | None) -> str:
    """Give what stands in a segment's badge; empty where there is no segment."""
    if segment is None:
        return ""
    return "K" if segment is Segment.KEY else segment.value


def status_words(status: Status) -> str:
    """Name a status."""
    return QCoreApplication.translate("customer status", str(_STATUS[status]))


def permission_words(permission: PermissionType) -> str:
    """Name a legal basis."""
    return QCoreApplication.translate("permissions", str(_PERMISSIONS[permission]))


def phone_words(kind: PhoneKind) -> str:
    """Name the kind of a number."""
    return QCoreApplication.translate("phone kinds", str(_PHONES[kind]))


def customer_field_words(field: CustomerField) -> str:
    """Name a field of a customer."""
    return QCoreApplication.translate("customer fields", str(_CUSTOMER_FIELDS[field]))


def contact_field_words(field: ContactField) -> str:
    """Name a field of a person."""
    return QCoreApplication.translate("contact fields", str(_CONTACT_FIELDS[field]))


def trouble_words(trouble: Exception) -> str:
    """Say what kept a change from being saved, what is safe and what to do."""
    translate = QCoreApplication.translate
    if isinstance(trouble, CompanyMissingError):
        return translate("customer errors", "A customer needs a name. Enter the company.")
    if isinstance(trouble, TooLongError):
        said = translate(
            "customer errors",
            "Not saved: “{field}” has room for {limit} characters. Your entries are still here.",
        )
        return said.format(field=_field_words(trouble.field), limit=trouble.limit)
    if isinstance(trouble, CustomerGoneError | ContactGoneError):
        return translate(
            "customer errors",
            "Not saved: somebody removed or merged this entry meanwhile. Open the customer again.",
        )
    if isinstance(trouble, NotAllowedError):
        return describe(trouble)
    return translate(
        "customer errors",
        "Not saved: the database does not answer. Your entries are still here. "
        "Check the network and save again.",
    )


def _field_words(name: str) -> str:
    if name in set(CustomerField):
        return customer_field_words(CustomerField(name))
    if name in set(ContactField):
        return contact_field_words(ContactField(name))
    return name


def law_words(verdict: Verdict) -> str:
    """Say whether the law lets us call, and if not, why."""
    translate = QCoreApplication.translate
    if verdict.reason is None:
        if verdict.unchecked_country is None:
            return translate("law", "may be called")
        said = translate("law", "law of {country} not checked")
        return said.format(country=verdict.unchecked_country)
    return {
        LawReason.DO_NOT_CALL: translate("law", "do not call"),
        LawReason.CONSENT_NEEDED: translate("law", "consent needed"),
        LawReason.BASIS_NEEDED: translate("law", "no legal basis"),
        LawReason.REASON_NEEDED: translate("law", "reason to be recorded"),
    }[verdict.reason]


def complaint_text(since: date) -> str:
    """Say since when a complaint is open, to stand in a line of a list."""
    text = QCoreApplication.translate("customers", "complaint open since {date}")
    return text.format(date=date_text(since))


def complaint_head(since: date) -> str:
    """Say since when a complaint is open, to stand alone."""
    text = complaint_text(since)
    return text[:1].upper() + text[1:]
