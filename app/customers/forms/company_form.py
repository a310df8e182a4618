"""The form of a company's master data."""

from __future__ import annotations

from app.customers.details import CustomerDetails
from app.customers.fields import CustomerField, Value
from app.customers.forms.field_form import FieldForm, FieldSpec
from app.customers.typed.countries import country_code
from app.customers.words import customer_field_words

_LENGTHS = {
    CustomerField.NUMBER: 60,
    CustomerField.LEGAL_FORM: 60,
    CustomerField.ZIP: 20,
    CustomerField.CITY: 100,
    CustomerField.REGION: 60,
    CustomerField.COUNTRY: 40,
    CustomerField.WEBSITE: 300,
    CustomerField.SECTOR: 120,
}
_LANGUAGES = (
    ("", "–"),
    ("de", "Deutsch"),
    ("fr", "Français"),
    ("it", "Italiano"),
    ("en", "English"),
)
_ORDER = (
    CustomerField.COMPANY,
    CustomerField.LEGAL_FORM,
    CustomerField.NUMBER,
    CustomerField.STREET,
    CustomerField.ZIP,
    CustomerField.CITY,
    CustomerField.REGION,
    CustomerField.COUNTRY,
    CustomerField.LANGUAGE,
    CustomerField.SECTOR,
    CustomerField.WEBSITE,
    CustomerField.REACHABLE,
)
_WIDE = {
    CustomerField.COMPANY,
    CustomerField.STREET,
    CustomerField.WEBSITE,
    CustomerField.REACHABLE,
}


def company_form() -> FieldForm[CustomerField]:
    """Make the empty form."""
    return FieldForm[CustomerField](
        [
            FieldSpec(
                field=field,
                label=customer_field_words(field),
                longest=_LENGTHS.get(field, 200),
                choices=_LANGUAGES if field is CustomerField.LANGUAGE else (),
                wide=field in _WIDE,
            )
            for field in _ORDER
        ]
    )


def company_values(customer: CustomerDetails) -> dict[CustomerField, Value]:
    """Give what the form shows of a customer."""
    return {field: getattr(customer, field.value) for field in _ORDER}


def company_changes(form: FieldForm[CustomerField]) -> dict[CustomerField, Value]:
    """Give what was changed; a country's name as its code where we know it."""
    changes = form.changes()
    country = changes.get(CustomerField.COUNTRY)
    if isinstance(country, str):
        changes[CustomerField.COUNTRY] = country_code(country) or country[:2].upper()
    return changes
