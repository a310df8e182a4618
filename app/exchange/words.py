"""What import and export have to say, in the language of the program."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from app.exchange.columns.paper_fields import PaperField, paper_target
from app.exchange.fields import CUSTOM, Field
from app.exchange.messages import Message, Reason
from app.widgets.formats import date_text

_REASONS = {
    Reason.NO_SUCH_FILE: QT_TRANSLATE_NOOP("import", "There is no such file."),
    Reason.IS_A_FOLDER: QT_TRANSLATE_NOOP(
        "import", "This is a folder. Choose a file in it and try again."
    ),
    Reason.MAY_NOT_BE_READ: QT_TRANSLATE_NOOP(
        "import",
        "The file may not be read. Close it in other programs, check its rights and try again.",
    ),
    Reason.EMPTY_FILE: QT_TRANSLATE_NOOP("import", "The file is empty."),
    Reason.FILE_TOO_BIG: QT_TRANSLATE_NOOP(
        "import", "The file is bigger than {detail}. Divide it and import the parts."
    ),
    Reason.NOT_A_TABLE: QT_TRANSLATE_NOOP(
        "import", "This is no table of text. Save it as CSV or XLSX and try again."
    ),
    Reason.PASSWORD_PROTECTED: QT_TRANSLATE_NOOP(
        "import", "The workbook is protected by a password. Save it without one and try again."
    ),
    Reason.DAMAGED_WORKBOOK: QT_TRANSLATE_NOOP(
        "import", "The workbook is damaged. Open it in your spreadsheet program and save it again."
    ),
    Reason.NO_SUCH_SHEET: QT_TRANSLATE_NOOP("import", "There is no sheet “{detail}”."),
    Reason.NO_SUCH_ROW: QT_TRANSLATE_NOOP(
        "import", "Row {detail} cannot be the header: the first rows end before it."
    ),
    Reason.UNKNOWN_ENCODING: QT_TRANSLATE_NOOP("import", "The encoding “{detail}” is not known."),
    Reason.TOO_MANY_COLUMNS: QT_TRANSLATE_NOOP(
        "import", "The table has more than {detail} columns. Delete those that are not needed."
    ),
    Reason.LINE_TOO_LONG: QT_TRANSLATE_NOOP(
        "import", "A line is longer than {detail} characters. This is no table of customers."
    ),
    Reason.READ_AS_CP1252: QT_TRANSLATE_NOOP(
        "import", "Read as Windows-1252; check accents and umlauts in the preview."
    ),
    Reason.READ_AS_OTHER: QT_TRANSLATE_NOOP(
        "import", "Read as {detail}; check accents and umlauts in the preview."
    ),
    Reason.LINES_BEFORE_HEADER: QT_TRANSLATE_NOOP(
        "import", "title line above the header; left out"
    ),
    Reason.OTHER_SHEETS: QT_TRANSLATE_NOOP("import", "Other sheets were not read: {detail}."),
    Reason.PASSWORDS_LEFT_OUT: QT_TRANSLATE_NOOP("import", "column of passwords; left out"),
    Reason.MORE_CELLS: QT_TRANSLATE_NOOP("import", "more cells than the header; kept as a note"),
    Reason.BROKEN_QUOTES: QT_TRANSLATE_NOOP(
        "import", "quotation marks do not fit together; check this record"
    ),
    Reason.UNREADABLE_CHARACTERS: QT_TRANSLATE_NOOP("import", "characters that cannot be read"),
    Reason.NOBODY_TO_CALL: QT_TRANSLATE_NOOP(
        "import", "no company, name or e-mail address; not imported"
    ),
    Reason.NO_PAPER_NUMBER: QT_TRANSLATE_NOOP(
        "import", "no number, by which it would be known again; not imported"
    ),
    Reason.NO_CUSTOMER_NAMED: QT_TRANSLATE_NOOP(
        "import", "neither customer number nor customer; not imported"
    ),
    Reason.NO_ORDER_DATE: QT_TRANSLATE_NOOP("import", "an order without a day; not imported"),
    Reason.CUSTOMER_UNKNOWN: QT_TRANSLATE_NOOP(
        "import", "no such customer; import the customers first, then this list once more"
    ),
    Reason.PAPER_DATE_UNCLEAR: QT_TRANSLATE_NOOP("import", "not a possible date; left out"),
    Reason.PAPER_AMOUNT_UNCLEAR: QT_TRANSLATE_NOOP("import", "not an amount; left out"),
    Reason.CURRENCY_UNKNOWN: QT_TRANSLATE_NOOP(
        "import", "not a currency we know; that of the country was taken"
    ),
    Reason.STATE_UNKNOWN: QT_TRANSLATE_NOOP("import", "not a state we know; left out"),
    Reason.PROBABILITY_UNCLEAR: QT_TRANSLATE_NOOP("import", "not 0 to 100 %; left out"),
    Reason.REPEATED: QT_TRANSLATE_NOOP("import", "the same as record {detail}; adds nothing"),
    Reason.CHANGED_NOTHING: QT_TRANSLATE_NOOP("import", "nothing new; left as it is"),
    Reason.NOT_A_NUMBER: QT_TRANSLATE_NOOP("import", "not a phone number; kept as typed"),
    Reason.NOT_VALID_IN_REGION: QT_TRANSLATE_NOOP(
        "import", "not a valid number in {detail}; kept as typed"
    ),
    Reason.NOT_AN_EMAIL: QT_TRANSLATE_NOOP("import", "not a valid e-mail address; kept as typed"),
    Reason.NOT_A_DATE: QT_TRANSLATE_NOOP("import", "not a possible date; kept as a note"),
    Reason.DAY_OR_YEAR: QT_TRANSLATE_NOOP(
        "import", "may be a day or a year; kept as a note, please check"
    ),
    Reason.PLANNED_ON: QT_TRANSLATE_NOOP("import", "names no single day; planned for {detail}"),
    Reason.TAKEN_AS_DAY: QT_TRANSLATE_NOOP(
        "import", "names no single day; taken as {detail}, the words are kept as a note"
    ),
    Reason.COUNTED_FROM_TODAY: QT_TRANSLATE_NOOP(
        "import", "counted from the day of the import: {detail}"
    ),
    Reason.DATE_OF_LONG_AGO: QT_TRANSLATE_NOOP("import", "a date of long ago; please check"),
    Reason.DATE_IN_THE_FUTURE: QT_TRANSLATE_NOOP(
        "import", "a contact in the future; kept as a note"
    ),
    Reason.NOT_A_COUNTRY: QT_TRANSLATE_NOOP("import", "not a known country; kept as typed"),
    Reason.NOT_A_SEGMENT: QT_TRANSLATE_NOOP("import", "not a segment; kept as typed"),
    Reason.NOT_A_STATUS: QT_TRANSLATE_NOOP("import", "not a known status; kept as typed"),
    Reason.NOT_AN_AMOUNT: QT_TRANSLATE_NOOP("import", "not an amount; kept as typed"),
    Reason.NEITHER_YES_NOR_NO: QT_TRANSLATE_NOOP("import", "neither yes nor no; kept as a note"),
    Reason.NOT_A_PERMISSION: QT_TRANSLATE_NOOP(
        "import", "neither consent nor refusal; kept as evidence, please check"
    ),
    Reason.POSTCODE_TOO_SHORT: QT_TRANSLATE_NOOP(
        "import", "too short for a postcode of {detail}; a leading zero may be missing"
    ),
    Reason.TOO_LONG: QT_TRANSLATE_NOOP(
        "import", "longer than {detail} characters; the whole text is kept as a note"
    ),
    Reason.DELETE_NOT_DONE: QT_TRANSLATE_NOOP(
        "import", "asks to delete; an import deletes nothing"
    ),
    Reason.DO_NOT_CALL_RECORDED: QT_TRANSLATE_NOOP("import", "do not call; recorded as a block"),
    Reason.NUMBER_IS_BLOCKED: QT_TRANSLATE_NOOP("import", "this number must not be called"),
    Reason.SEVERAL_MATCH: QT_TRANSLATE_NOOP(
        "import", "matches several customers; left alone, please check"
    ),
    Reason.MAY_BE_DUPLICATE: QT_TRANSLATE_NOOP(
        "import", "is perhaps there already (record {detail})"
    ),
    Reason.OWNER_UNKNOWN: QT_TRANSLATE_NOOP(
        "import", "is no user; kept as an inactive person without login"
    ),
    Reason.OWNER_NOT_TAKEN_OVER: QT_TRANSLATE_NOOP(
        "import", "did not become the owner: only a team lead imports for others"
    ),
}

_WITH_DAY = (Reason.PLANNED_ON, Reason.TAKEN_AS_DAY, Reason.COUNTED_FROM_TODAY)

_FILE_TROUBLES = {
    FileNotFoundError: Reason.NO_SUCH_FILE,
    IsADirectoryError: Reason.IS_A_FOLDER,
    PermissionError: Reason.MAY_NOT_BE_READ,
}

_FIELDS = {
    Field.NUMBER: QT_TRANSLATE_NOOP("import fields", "Customer number"),
    Field.COMPANY: QT_TRANSLATE_NOOP("import fields", "Company"),
    Field.LEGAL_FORM: QT_TRANSLATE_NOOP("import fields", "Legal form"),
    Field.STREET: QT_TRANSLATE_NOOP("import fields", "Street"),
    Field.ZIP: QT_TRANSLATE_NOOP("import fields", "Postcode"),
    Field.CITY: QT_TRANSLATE_NOOP("import fields", "City"),
    Field.REGION: QT_TRANSLATE_NOOP("import fields", "Canton or state"),
    Field.COUNTRY: QT_TRANSLATE_NOOP("import fields", "Country"),
    Field.LANGUAGE: QT_TRANSLATE_NOOP("import fields", "Language"),
    Field.PHONE: QT_TRANSLATE_NOOP("import fields", "Phone"),
    Field.MOBILE: QT_TRANSLATE_NOOP("import fields", "Mobile"),
    Field.FAX: QT_TRANSLATE_NOOP("import fields", "Fax"),
    Field.EMAIL: QT_TRANSLATE_NOOP("import fields", "E-mail"),
    Field.WEBSITE: QT_TRANSLATE_NOOP("import fields", "Website"),
    Field.SECTOR: QT_TRANSLATE_NOOP("import fields", "Sector"),
    Field.SEGMENT: QT_TRANSLATE_NOOP("import fields", "Customer segment"),
    Field.STATUS: QT_TRANSLATE_NOOP("import fields", "Status"),
    Field.TAGS: QT_TRANSLATE_NOOP("import fields", "Tags"),
    Field.INSIDE_OWNER: QT_TRANSLATE_NOOP("import fields", "Inside sales"),
    Field.FIELD_OWNER: QT_TRANSLATE_NOOP("import fields", "Field sales"),
    Field.TURNOVER: QT_TRANSLATE_NOOP("import fields", "Turnover of 12 months"),
    Field.SALUTATION: QT_TRANSLATE_NOOP("import fields", "Salutation"),
    Field.TITLE: QT_TRANSLATE_NOOP("import fields", "Title"),
    Field.FULL_NAME: QT_TRANSLATE_NOOP("import fields", "First and last name in one"),
    Field.FIRST_NAME: QT_TRANSLATE_NOOP("import fields", "First name"),
    Field.LAST_NAME: QT_TRANSLATE_NOOP("import fields", "Last name"),
    Field.FUNCTION: QT_TRANSLATE_NOOP("import fields", "Function"),
    Field.DU: QT_TRANSLATE_NOOP("import fields", "On first-name terms"),
    Field.DECISION_MAKER: QT_TRANSLATE_NOOP("import fields", "Decision maker"),
    Field.CONTACT_PHONE: QT_TRANSLATE_NOOP("import fields", "Phone of the person"),
    Field.CONTACT_MOBILE: QT_TRANSLATE_NOOP("import fields", "Mobile of the person"),
    Field.CONTACT_EMAIL: QT_TRANSLATE_NOOP("import fields", "E-mail of the person"),
    Field.IS_COMPANY: QT_TRANSLATE_NOOP("import fields", "Company or person (yes/no)"),
    Field.NEXT_STEP_ON: QT_TRANSLATE_NOOP("import fields", "Next step on"),
    Field.NEXT_STEP: QT_TRANSLATE_NOOP("import fields", "What to do next"),
    Field.PROMISED: QT_TRANSLATE_NOOP("import fields", "Next step promised (yes/no)"),
    Field.LAST_CONTACT_ON: QT_TRANSLATE_NOOP("import fields", "Last contact on"),
    Field.NOTE: QT_TRANSLATE_NOOP("import fields", "Remark (becomes a note)"),
    Field.PERMISSION: QT_TRANSLATE_NOOP("import fields", "Permission to call"),
    Field.DO_NOT_CALL: QT_TRANSLATE_NOOP("import fields", "Do not call (yes/no)"),
}


def reason_text(reason: Reason, detail: str = "") -> str:
    """Say a reason; ``detail`` is the region, limit, number or ISO day its sentence needs."""
    if reason is Reason.FEWER_CELLS:
        return _Counts().cells(int(detail))
    if reason in _WITH_DAY:
        detail = date_text(date.fromisoformat(detail))
    return QCoreApplication.translate("import", str(_REASONS[reason])).format(detail=detail)


def file_trouble(error: OSError) -> str:
    """Say why a file is out of reach; what is rare is said in the system's words."""
    for kind, reason in _FILE_TROUBLES.items():
        if isinstance(error, kind):
            return reason_text(reason)
    said = QCoreApplication.translate("import", "The file cannot be read: {why}.")
    return said.format(why=error.strerror or error)


def file_text(document: dict[str, Any]) -> str:
    """Say what became of a file, and by what number its import can be taken back.

    document: as ``talktrack import --json`` gives it.
    """
    said = _Counts().file(document["records"]).format(**document)
    if repeated := repeated_text(document.get("repeated", 0)):
        said = f"{said}; {repeated}"
    if document["batch"] is None:
        return said
    batch = QCoreApplication.translate("import", "import {batch}").format(**document)
    return f"{said}; {batch}"


def repeated_text(number: int) -> str:
    """Say how many of the skipped records repeat an earlier one; "" for none."""
    return _Counts().repeated(number) if number else ""


class _Counts(QObject):
    """Texts with a number, in its singular and plural; only ``tr`` is collected with forms."""

    def cells(self, number: int) -> str:
        return self.tr("only %n cell(s); the others are empty", "", number)

    def repeated(self, number: int) -> str:
        return self.tr("%n skipped record(s) repeated an earlier one", "", number)

    def file(self, number: int) -> str:
        return self.tr(
            "{file}: %n record(s), {created} created, {updated} updated, {skipped} skipped, "
            "{rejected} rejected",
            "",
            number,
        )


def message_text(message: Message) -> str:
    """Say a message with its value and column, in one line."""
    said = reason_text(message.reason, message.detail)
    about = ": ".join(part for part in (message.column, message.value) if part)
    return f"{about} – {said}" if about else said


_PAPER_FIELDS = {
    PaperField.NUMBER: QT_TRANSLATE_NOOP("import fields", "Number of the quote or order"),
    PaperField.CUSTOMER_NUMBER: QT_TRANSLATE_NOOP("import fields", "Customer number"),
    PaperField.CUSTOMER: QT_TRANSLATE_NOOP("import fields", "Customer"),
    PaperField.DATE: QT_TRANSLATE_NOOP("import fields", "Date"),
    PaperField.AMOUNT: QT_TRANSLATE_NOOP("import fields", "Amount"),
    PaperField.CURRENCY: QT_TRANSLATE_NOOP("import fields", "Currency"),
    PaperField.SUBJECT: QT_TRANSLATE_NOOP("import fields", "What for"),
    PaperField.STATE: QT_TRANSLATE_NOOP("import fields", "State of the quote"),
    PaperField.VALID_UNTIL: QT_TRANSLATE_NOOP("import fields", "Valid until"),
    PaperField.COMPETITOR: QT_TRANSLATE_NOOP("import fields", "Competitor"),
    PaperField.PROBABILITY: QT_TRANSLATE_NOOP("import fields", "Probability (%)"),
    PaperField.REASON_LOST: QT_TRANSLATE_NOOP("import fields", "Why lost"),
    PaperField.CONTRIBUTION: QT_TRANSLATE_NOOP("import fields", "Contribution"),
    PaperField.QUOTE_NUMBER: QT_TRANSLATE_NOOP("import fields", "From quote number"),
}


def target_text(target: str | None) -> str:
    """Name what a column becomes, for the choices of the import dialog."""
    if target is None:
        return QCoreApplication.translate("import fields", "Leave out")
    if target.startswith(CUSTOM):
        said = QCoreApplication.translate("import fields", "Own field “{name}”")
        return said.format(name=target.removeprefix(CUSTOM))
    paper = paper_target(target)
    if paper is not None:
        return QCoreApplication.translate("import fields", str(_PAPER_FIELDS[paper[1]]))
    return QCoreApplication.translate("import fields", str(_FIELDS[Field(target)]))
