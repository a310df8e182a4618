"""What reading and understanding a list have to tell, as words that others translate."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Level(StrEnum):
    """How much a message matters."""

    NOTE = "note"  # for information
    WARNING = "warning"  # kept, but somebody should look
    ERROR = "error"  # the record was not imported


class Reason(StrEnum):
    """Everything an import can have to say; ``words`` holds the sentences."""

    # The whole file
    NO_SUCH_FILE = "no_such_file"
    IS_A_FOLDER = "is_a_folder"
    MAY_NOT_BE_READ = "may_not_be_read"
    EMPTY_FILE = "empty_file"
    FILE_TOO_BIG = "file_too_big"
    NOT_A_TABLE = "not_a_table"
    PASSWORD_PROTECTED = "password_protected"
    DAMAGED_WORKBOOK = "damaged_workbook"
    NO_SUCH_SHEET = "no_such_sheet"
    NO_SUCH_ROW = "no_such_row"
    UNKNOWN_ENCODING = "unknown_encoding"
    TOO_MANY_COLUMNS = "too_many_columns"
    LINE_TOO_LONG = "line_too_long"
    READ_AS_CP1252 = "read_as_cp1252"
    READ_AS_OTHER = "read_as_other"
    LINES_BEFORE_HEADER = "lines_before_header"
    OTHER_SHEETS = "other_sheets"
    PASSWORDS_LEFT_OUT = "passwords_left_out"
    # One record
    FEWER_CELLS = "fewer_cells"
    MORE_CELLS = "more_cells"
    BROKEN_QUOTES = "broken_quotes"
    UNREADABLE_CHARACTERS = "unreadable_characters"
    NOBODY_TO_CALL = "nobody_to_call"
    REPEATED = "repeated"
    CHANGED_NOTHING = "changed_nothing"
    # One value
    NOT_A_NUMBER = "not_a_number"
    NOT_VALID_IN_REGION = "not_valid_in_region"
    NOT_AN_EMAIL = "not_an_email"
    NOT_A_DATE = "not_a_date"
    DAY_OR_YEAR = "day_or_year"
    PLANNED_ON = "planned_on"
    TAKEN_AS_DAY = "taken_as_day"
    COUNTED_FROM_TODAY = "counted_from_today"
    DATE_OF_LONG_AGO = "date_of_long_ago"
    DATE_IN_THE_FUTURE = "date_in_the_future"
    NOT_A_COUNTRY = "not_a_country"
    NOT_A_SEGMENT = "not_a_segment"
    NOT_A_STATUS = "not_a_status"
    NOT_AN_AMOUNT = "not_an_amount"
    NEITHER_YES_NOR_NO = "neither_yes_nor_no"
    NOT_A_PERMISSION = "not_a_permission"
    POSTCODE_TOO_SHORT = "postcode_too_short"
    TOO_LONG = "too_long"
    DELETE_NOT_DONE = "delete_not_done"
    DO_NOT_CALL_RECORDED = "do_not_call_recorded"
    NUMBER_IS_BLOCKED = "number_is_blocked"
    SEVERAL_MATCH = "several_match"
    MAY_BE_DUPLICATE = "may_be_duplicate"
    # Lists of quotes and orders
    NO_PAPER_NUMBER = "no_paper_number"
    NO_CUSTOMER_NAMED = "no_customer_named"
    NO_ORDER_DATE = "no_order_date"
    CUSTOMER_UNKNOWN = "customer_unknown"
    PAPER_DATE_UNCLEAR = "paper_date_unclear"
    PAPER_AMOUNT_UNCLEAR = "paper_amount_unclear"
    CURRENCY_UNKNOWN = "currency_unknown"
    STATE_UNKNOWN = "state_unknown"
    PROBABILITY_UNCLEAR = "probability_unclear"
    # Owners
    OWNER_UNKNOWN = "owner_unknown"
    OWNER_NOT_TAKEN_OVER = "owner_not_taken_over"


class Message(NamedTuple):
    """One remark on a file, a record or a value.

    column: the column's name in the file, or "". value: as typed. detail: what the sentence
    needs besides, as a region or a limit.
    """

    level: Level
    reason: Reason
    column: str = ""
    value: str = ""
    detail: str = ""
