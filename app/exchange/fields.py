"""What a column of an imported list can mean: the canonical names of FORMATS."""

from __future__ import annotations

from enum import StrEnum

CUSTOM = "custom."
"""Prefix of a column that is kept under its own name: ``custom.Fleet size``."""


class Field(StrEnum):
    """The canonical import fields.

    FULL_NAME is divided into first and last name, and names the customer where no company is
    given. IS_COMPANY tells in lists that mix companies and people what a row is.
    """

    NUMBER = "number"
    COMPANY = "company"
    LEGAL_FORM = "legal_form"
    STREET = "street"
    ZIP = "zip"
    CITY = "city"
    REGION = "region"
    COUNTRY = "country"
    LANGUAGE = "language"
    PHONE = "phone"
    MOBILE = "mobile"
    FAX = "fax"
    EMAIL = "email"
    WEBSITE = "website"
    SECTOR = "sector"
    SEGMENT = "segment"
    STATUS = "status"
    TAGS = "tags"
    INSIDE_OWNER = "inside_owner"
    FIELD_OWNER = "field_owner"
    TURNOVER = "turnover"
    SALUTATION = "salutation"
    TITLE = "title"
    FULL_NAME = "full_name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    FUNCTION = "function"
    DU = "du"
    DECISION_MAKER = "decision_maker"
    CONTACT_PHONE = "contact_phone"
    CONTACT_MOBILE = "contact_mobile"
    CONTACT_EMAIL = "contact_email"
    IS_COMPANY = "is_company"
    NEXT_STEP_ON = "next_step_on"
    NEXT_STEP = "next_step"
    PROMISED = "promised"
    LAST_CONTACT_ON = "last_contact_on"
    NOTE = "note"
    PERMISSION = "permission"
    DO_NOT_CALL = "do_not_call"


PHONE_FIELDS = frozenset(
    {Field.PHONE, Field.MOBILE, Field.FAX, Field.CONTACT_PHONE, Field.CONTACT_MOBILE}
)
EMAIL_FIELDS = frozenset({Field.EMAIL, Field.CONTACT_EMAIL})
DATE_FIELDS = frozenset({Field.NEXT_STEP_ON, Field.LAST_CONTACT_ON})
YES_NO_FIELDS = frozenset(
    {Field.DU, Field.DECISION_MAKER, Field.IS_COMPANY, Field.PROMISED, Field.DO_NOT_CALL}
)
LONGEST = {
    Field.NUMBER: 60,
    Field.COMPANY: 200,
    Field.LEGAL_FORM: 60,
    Field.STREET: 200,
    Field.ZIP: 20,
    Field.CITY: 100,
    Field.REGION: 60,
    Field.LANGUAGE: 10,
    Field.PHONE: 80,
    Field.MOBILE: 80,
    Field.FAX: 80,
    Field.EMAIL: 254,
    Field.WEBSITE: 300,
    Field.SECTOR: 120,
    Field.INSIDE_OWNER: 120,
    Field.FIELD_OWNER: 120,
    Field.SALUTATION: 20,
    Field.TITLE: 60,
    Field.FIRST_NAME: 100,
    Field.LAST_NAME: 100,
    Field.FUNCTION: 120,
    Field.CONTACT_PHONE: 80,
    Field.CONTACT_MOBILE: 80,
    Field.CONTACT_EMAIL: 254,
    Field.NEXT_STEP: 200,
}
"""Characters the database has room for."""


def custom(name: str) -> str:
    """Name the field of a column that keeps its own name."""
    return CUSTOM + name[:80].strip()


def is_target(text: str) -> bool:
    """Tell whether a column can be mapped to this."""
    return text in _NAMES or (text.startswith(CUSTOM) and len(text) > len(CUSTOM))


_NAMES = frozenset(Field)
