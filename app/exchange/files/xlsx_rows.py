"""Rows out of a workbook, each cell as the text a person would type."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from app.exchange.files.encodings import Source
from app.exchange.files.tables import UnreadableError
from app.exchange.messages import Reason

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_MOST_UNPACKED_BYTES = 3_000_000_000
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def is_workbook(start: bytes) -> bool:
    """Tell by a file's first bytes whether it is a workbook (or an encrypted one)."""
    return start.startswith((_ZIP, _OLE))


class Workbook:
    """An opened workbook and the sheet to read.

    sheets: the names of all sheets that hold cells; sheet: the wanted one, or the fullest of
    those that are not hidden.
    """

    def __init__(self, source: Source, wanted: str | None = None) -> None:
        self._book = _open(source)
        sizes = {name: self._size(name) for name in self._names()}
        filled = {name: size for name, size in sizes.items() if size}
        self.sheets = tuple(filled)
        if wanted is not None:
            if wanted not in sizes:
                raise UnreadableError(Reason.NO_SUCH_SHEET, wanted)
            self.sheet = wanted
            return
        hidden = self._hidden()
        shown = {name: size for name, size in filled.items() if name not in hidden} or filled
        if not shown:
            raise UnreadableError(Reason.EMPTY_FILE)
        self.sheet = max(shown, key=lambda name: shown[name])

    def rows(self) -> Iterator[list[str]]:
        """Read the sheet from its first row, the empty ones included."""
        for row in self._book.get_sheet_by_name(self.sheet).iter_rows():
            yield [_text(cell) for cell in row]

    def _size(self, name: str) -> int:
        """Count a sheet's cells; one that is named and lacking makes the file a damaged one."""
        from python_calamine import CalamineError

        try:
            return _cells(self._book.get_sheet_by_name(name))
        except CalamineError:
            raise UnreadableError(Reason.DAMAGED_WORKBOOK) from None

    def _names(self) -> list[str]:
        from python_calamine import SheetTypeEnum

        sheets = self._book.sheets_metadata
        return [sheet.name for sheet in sheets if sheet.typ == SheetTypeEnum.WorkSheet]

    def _hidden(self) -> set[str]:
        from python_calamine import SheetVisibleEnum

        sheets = self._book.sheets_metadata
        return {sheet.name for sheet in sheets if sheet.visible != SheetVisibleEnum.Visible}


def _open(source: Source) -> CalamineWorkbook:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    _refuse_bombs(source)
    with source.open() as file:
        start = file.read(4)
        file.seek(0)
        try:
            return CalamineWorkbook.from_filelike(file)
        except PasswordError:
            raise UnreadableError(Reason.PASSWORD_PROTECTED) from None
        except CalamineError:
            # Office wraps an encrypted workbook into the container of its old formats.
            is_ole = start == _OLE
            file.seek(0)
            encrypted = is_ole and "EncryptedPackage".encode("utf-16-le") in file.read()
            reason = Reason.PASSWORD_PROTECTED if encrypted else Reason.DAMAGED_WORKBOOK
            raise UnreadableError(reason) from None


def _refuse_bombs(source: Source) -> None:
    with source.open() as file:
        if not zipfile.is_zipfile(file):
            return
        file.seek(0)
        try:
            with zipfile.ZipFile(file) as packed:
                unpacked = sum(part.file_size for part in packed.infolist())
        except zipfile.BadZipFile:
            raise UnreadableError(Reason.DAMAGED_WORKBOOK) from None
    if unpacked > _MOST_UNPACKED_BYTES:
        raise UnreadableError(Reason.FILE_TOO_BIG, f"{_MOST_UNPACKED_BYTES // 1_000_000} MB")


def _cells(sheet: CalamineSheet) -> int:
    return int(sheet.height * sheet.width)


def _text(cell: Any) -> str:
    """Whole numbers come as floats: 8989.0 is what Excel shows as 8989."""
    match cell:
        case str():
            return cell
        case bool():
            return "TRUE" if cell else "FALSE"
        case float():
            return str(int(cell)) if cell.is_integer() else repr(cell)
        case datetime():
            return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
        case date() | time():
            return cell.isoformat()
        case timedelta():
            return str(cell)
        case _:
            return "" if cell is None else str(cell)
