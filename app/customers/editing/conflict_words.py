"""Says who changed what meanwhile, and what can become of it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.clock import Clock, local_day
from app.customers.changes.last_changes import REMOVED, LastChange
from app.customers.changes.merging import Choice, choices_of, chosen_value
from app.customers.editing.conflict_card import Contested
from app.customers.editing.details_forms import DetailsForms
from app.customers.errors import Conflict
from app.customers.fields import ContactField, CustomerField, PhoneKind, Value
from app.customers.rules import Status
from app.customers.words import (
    contact_field_words,
    customer_field_words,
    phone_words,
    status_words,
)
from app.settings.working_time import local_time
from app.widgets.formats import date_text

_LONGEST_THEIRS = 40  # at a field; the choice when saving shows all of it


class ConflictWords:
    """Puts conflicts into words. zone: whose clock the person looks at."""

    def __init__(self, clock: Clock, zone: str) -> None:
        self._clock = clock
        self._zone = zone

    def mark(self, last: LastChange | None, theirs: str) -> str:
        """Say at a field who changed it while it was edited here."""
        translate = QCoreApplication.translate
        who = last.author if last is not None and last.author else self._somebody()
        if not theirs:
            return translate("two edit one", "changed by {name} meanwhile").format(name=who)
        said = translate("two edit one", "changed by {name} meanwhile: {theirs}")
        short = theirs if len(theirs) <= _LONGEST_THEIRS else theirs[:_LONGEST_THEIRS] + "…"
        return said.format(name=who, theirs=short)

    def news(self, status: Status, last: LastChange | None) -> str:
        """Say that somebody set the customer to a status in which it is not called."""
        said = QCoreApplication.translate(
            "two edit one", "Set to “{status}” meanwhile ({who}). What you typed is still here."
        )
        author, at = (last.author, last.at) if last is not None else ("", None)
        return said.format(status=status_words(status), who=self.who_and_when(author, at))

    def contested(self, conflict: Conflict, forms: DetailsForms) -> Contested:
        """Name the field and its choices."""
        words = {choice: self._choice(conflict, choice, forms) for choice in _choices(conflict)}
        return Contested(conflict, _label(conflict, forms), words)

    def who_and_when(self, author: str, at: datetime | None) -> str:
        """Give "Reto Hofer, 14:03"; with the day where it was not today."""
        name = author or self._somebody()
        if at is None:
            return name
        day = local_day(at, self._zone)
        time = f"{local_time(at, self._zone):%H:%M}"
        today = day == local_day(self._clock(), self._zone)
        return f"{name}, {time}" if today else f"{name}, {date_text(day)} {time}"

    def _choice(self, conflict: Conflict, choice: Choice, forms: DetailsForms) -> str:
        translate = QCoreApplication.translate
        removed = translate("two edit one", "removed")
        if choice is Choice.THEIRS:
            theirs = (
                removed if conflict.field == REMOVED else _value(conflict, conflict.theirs, forms)
            )
            said = translate("two edit one", "Theirs: {value} ({who})")
            return said.format(value=theirs, who=self.who_and_when(conflict.author, conflict.at))
        if choice is Choice.MINE:
            mine = _value(conflict, conflict.mine, forms)
            if conflict.table in ("phone", "email") and conflict.mine is None:
                mine = removed
            return translate("two edit one", "Mine: {value}").format(value=mine)
        both = chosen_value(choice, conflict.theirs, conflict.mine)
        said = translate("two edit one", "Both: {value} (theirs by {who})")
        return said.format(value=both, who=self.who_and_when(conflict.author, conflict.at))

    def _somebody(self) -> str:
        return QCoreApplication.translate("two edit one", "somebody")


def _choices(conflict: Conflict) -> tuple[Choice, ...]:
    return choices_of(conflict.field)


def _label(conflict: Conflict, forms: DetailsForms) -> str:
    if conflict.table == "contact":
        name = forms.person_name(conflict.row_id)
        field = contact_field_words(ContactField(conflict.field))
        return f"{name}: {field}" if name else field
    if conflict.table == "customer" and conflict.field in forms.care.fields:
        return forms.care.label_of(conflict.field)
    if conflict.table == "customer":
        return customer_field_words(CustomerField(conflict.field))
    return forms.line_words(conflict.table, conflict.row_id)


def _value(conflict: Conflict, value: Value, forms: DetailsForms) -> str:
    translate = QCoreApplication.translate
    if conflict.table == "customer" and conflict.field in forms.care.fields:
        return forms.care.words_of(conflict.field, value)
    if isinstance(value, bool):
        return translate("two edit one", "yes") if value else translate("two edit one", "no")
    if conflict.field == "kind" and value:
        return phone_words(PhoneKind(str(value)))
    return str(value) if value not in (None, "") else translate("two edit one", "empty")
