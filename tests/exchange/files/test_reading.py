from __future__ import annotations

import csv
import io
import zipfile
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from xlsxwriter import Workbook

from app.exchange.files.encodings import Source
from app.exchange.files.reading import read_file, read_pasted, read_source
from app.exchange.files.tables import ReadingChoices, Table, UnreadableError
from app.exchange.messages import Reason

LIST = "Firma;PLZ;Ort\nMüller AG;8001;Zürich\nBäcker & Co.;3011;Bern\n"


def table_of(content: bytes | str, **choices: object) -> Table:
    data = content.encode() if isinstance(content, str) else content
    return read_source(Source("list.csv", content=data), ReadingChoices(**choices))


def rows(table: Table) -> list[list[str]]:
    return [record.cells for record in table.records()]


def problems(table: Table) -> list[Reason]:
    return [problem.reason for record in table.records() for problem in record.problems]


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16"),
        ("utf-16-be", "utf-16"),
        ("utf-32", "utf-32"),
        ("cp1252", "cp1252"),
        ("iso8859-15", "cp1252"),
        ("cp850", "cp850"),
        ("mac-roman", "mac-roman"),
    ],
)
def test_umlauts_survive_every_usual_encoding(codec: str, name: str) -> None:
    table = table_of(LIST.encode(codec))

    assert table.encoding == name
    assert table.columns == ("Firma", "PLZ", "Ort")
    assert rows(table)[0] == ["Müller AG", "8001", "Zürich"]


def test_windows_1252_is_a_guess_and_says_so() -> None:
    assert [n.reason for n in table_of(LIST.encode("cp1252")).notes] == [Reason.READ_AS_CP1252]


@pytest.mark.parametrize("codec", ["cp850", "mac-roman"])
def test_an_older_encoding_is_a_guess_and_says_so(codec: str) -> None:
    assert [(n.reason, n.detail) for n in table_of(LIST.encode(codec)).notes] == [
        (Reason.READ_AS_OTHER, codec)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Firma;Motto\nAlpha AG;„Immer da“\nBeta AG;„Schnell“ – „Gut“\n",
        "Firma;Ort\nŠkoda;Košice\nMaršál;Žilina\nTomaš Peček;Třešť\n",
        "FIRMA;ORT\nMÜLLER;ZÜRICH\nSOCIÉTÉ;GENÈVE\n",
    ],
)
def test_quotation_marks_and_foreign_names_do_not_look_old(text: str) -> None:
    codec = "cp1250" if "ř" in text else "cp1252"
    assert table_of(text.encode(codec)).encoding == "cp1252"


def test_one_late_umlaut_decides_the_encoding_of_a_long_file() -> None:
    long = "Firma;Ort\n" + "Meier AG;Bern\n" * 20_000
    assert table_of(long.encode() + "Bär;Genf\n".encode("cp1252")).encoding == "cp1252"
    assert table_of(long.encode() + "Bär;Genf\n".encode()).encoding == "utf-8"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_line_ends_and_delimiters(end: str, delimiter: str) -> None:
    table = table_of(LIST.replace(";", delimiter).replace("\n", end))

    assert table.delimiter == delimiter
    assert rows(table)[1] == ["Bäcker & Co.", "3011", "Bern"]


def test_commas_in_texts_do_not_make_a_comma_table() -> None:
    table = table_of("Firma;Adresse;Umsatz\nA;Weg 1, Ort;1,5\nB;Gasse 2, Dorf;2,5\n")
    assert table.delimiter == ";"


def test_a_sep_line_is_neither_header_nor_record() -> None:
    table = table_of("sep=|\nFirma|Ort\nA, B|C;D\n")

    assert (table.delimiter, table.header_row) == ("|", 2)
    assert rows(table) == [["A, B", "C;D"]]


def test_title_lines_are_left_out_and_named() -> None:
    table = table_of("Kundenliste 2026;;\n;;\nFirma;PLZ;Ort\nA AG;8001;Zürich\n")

    assert table.header_row == 3
    assert [(n.reason, n.value) for n in table.notes] == [
        (Reason.LINES_BEFORE_HEADER, "Kundenliste 2026")
    ]


@pytest.mark.parametrize(
    "first", ["Meier AG;8001;Zürich", "Hans Meier;hans@meier.ch;Bern", "A;044 234 56 78;B"]
)
def test_a_list_without_header_loses_no_line(first: str) -> None:
    table = table_of(first + "\nMuster GmbH;8002;Zürich\nProbe AG;8003;Zürich\n")

    assert table.header_row == 0
    assert ";".join(rows(table)[0]) == first
    assert table.columns == ("(col 1)", "(col 2)", "(col 3)")


def test_a_person_may_decide_otherwise() -> None:
    table = table_of("A;B\nC;D\nE;F\n", header_row=0)
    assert len(rows(table)) == 3
    table = table_of("A;B\nC;D\nE;F\n", header_row=2, delimiter=";")
    assert (table.columns, rows(table)) == (("C", "D"), [["E", "F"]])


def test_header_names_become_unique() -> None:
    assert table_of("Telefon;Telefon;;Ort\n1;2;3;4\n").columns == (
        "Telefon",
        "Telefon (2)",
        "(col 3)",
        "Ort",
    )


def test_empty_lines_are_no_records() -> None:
    table = table_of("Firma;Ort\n\nA;B\n;\n \nC;D\n")
    assert [(r.number, r.cells) for r in table.records()] == [(1, ["A", "B"]), (2, ["C", "D"])]


def test_ragged_rows_are_kept_and_flagged() -> None:
    table = table_of("Firma;PLZ;Ort\nA;1\nB;2;C;surplus\nD;3;E;\n")

    assert [[p.reason for p in r.problems] for r in table.records()] == [
        [Reason.FEWER_CELLS],
        [Reason.MORE_CELLS],
        [],
    ]


def test_line_breaks_and_doubled_quotes_inside_cells() -> None:
    table = table_of('Firma,Notiz\r\n"A ""B"" C","one\r\ntwo\rthree"\r\nD,E\r\n')
    assert rows(table) == [['A "B" C', "one\r\ntwo\rthree"], ["D", "E"]]


def test_a_quote_that_never_closes_costs_its_own_line_only() -> None:
    table = table_of('Firma;Ort\n"Broken;Bern\nMeier;Basel\nHuber;Chur\n')

    assert rows(table) == [["Broken", "Bern"], ["Meier", "Basel"], ["Huber", "Chur"]]
    assert problems(table) == [Reason.BROKEN_QUOTES]


def test_text_after_a_closing_quote_is_kept() -> None:
    table = table_of('Firma;Ort\n"Hotel" Krone;Bern\nMeier;Basel\n')

    assert rows(table) == [["Hotel Krone", "Bern"], ["Meier", "Basel"]]
    assert problems(table) == [Reason.BROKEN_QUOTES]


def test_zero_bytes_are_taken_out_and_flagged() -> None:
    table = table_of(b"Firma;Ort\nA\0B;Bern\n")

    assert rows(table) == [["AB", "Bern"]]
    assert problems(table) == [Reason.UNREADABLE_CHARACTERS]


def test_bytes_that_no_encoding_knows_are_flagged() -> None:
    table = table_of("Firma;Ort\nMüller \x81;Bern\n".encode("latin-1"))
    assert problems(table) == [Reason.UNREADABLE_CHARACTERS]


def test_a_cell_of_half_a_million_characters_is_whole() -> None:
    long = "x" * 500_000
    assert rows(table_of(f"Firma;Notiz\nA;{long}\nB;C\n")) == [["A", long], ["B", "C"]]


def test_a_cell_beyond_all_measure_does_not_stop_the_rest() -> None:
    giant = "x" * 1_200_000
    table = table_of(f"Firma;Notiz\nA;{giant}\nB;C\n")

    assert rows(table) == [["A", giant], ["B", "C"]]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Reason.EMPTY_FILE),
        (b"\xef\xbb\xbf\r\n  \r\n", Reason.EMPTY_FILE),
        (bytes(range(256)) * 20, Reason.NOT_A_TABLE),
        (b"PK\x03\x04 but no workbook", Reason.DAMAGED_WORKBOOK),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, Reason.DAMAGED_WORKBOOK),
        (
            b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
            Reason.PASSWORD_PROTECTED,
        ),
        (";".join(f"c{n}" for n in range(600)).encode(), Reason.TOO_MANY_COLUMNS),
        (b"x" * 5_000_000, Reason.LINE_TOO_LONG),
    ],
)
def test_what_is_no_list_is_refused_with_its_reason(content: bytes, reason: Reason) -> None:
    with pytest.raises(UnreadableError) as refused:
        rows(table_of(content))
    assert refused.value.reason is reason


@pytest.mark.parametrize(
    ("choices", "reason"),
    [
        ({"encoding": "klingon"}, Reason.UNKNOWN_ENCODING),
        ({"header_row": 99}, Reason.NO_SUCH_ROW),
    ],
)
def test_impossible_choices_are_refused(choices: dict[str, object], reason: Reason) -> None:
    with pytest.raises(UnreadableError) as refused:
        table_of(LIST, **choices)
    assert refused.value.reason is reason


@given(st.binary(max_size=400))
def test_no_bytes_whatever_make_reading_crash(content: bytes) -> None:
    with suppress(UnreadableError):
        assert all(isinstance(cell, str) for row in rows(table_of(content)) for cell in row)


_CELL = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufffd"), max_size=12
)


@given(st.lists(st.lists(_CELL, min_size=3, max_size=3), min_size=1, max_size=12))
def test_what_a_csv_writer_writes_comes_back(body: list[list[str]]) -> None:
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=";", quoting=csv.QUOTE_ALL)
    writer.writerows([["Firma", "PLZ", "Ort"], *body])

    table = table_of(written.getvalue(), encoding="utf-8", delimiter=";", header_row=1)

    assert rows(table) == [row for row in body if any(cell.strip() for cell in row)]
    assert problems(table) == []


def test_a_pasted_range() -> None:
    table = read_pasted('Firma\tNotiz\r\nA;B, C\t"one\ntwo ""three"""\r\n')

    assert (table.delimiter, rows(table)) == ("\t", [["A;B, C", 'one\ntwo "three"']])


def workbook(path: Path, sheets: dict[str, list[list[object]]]) -> Path:
    book = Workbook(path, {"default_date_format": "dd.mm.yyyy"})
    for name, body in sheets.items():
        sheet = book.add_worksheet(name)
        for index, row in enumerate(body):
            sheet.write_row(index, 0, row)
    book.close()
    return path


def test_cells_of_a_workbook_read_as_people_see_them(tmp_path: Path) -> None:
    body = [
        ["Nummer", "Seit", "Aktiv", "Rabatt"],
        [8989, date(2026, 11, 27), True, 2.5],
        [41442345678, "gestern", False, ""],
    ]
    table = read_file(workbook(tmp_path / "a.xlsx", {"Kunden": body}))

    assert (table.format, table.encoding, table.sheet) == ("xlsx", None, "Kunden")
    assert rows(table) == [
        ["8989", "2026-11-27", "TRUE", "2.5"],
        ["41442345678", "gestern", "FALSE", ""],
    ]


def test_a_workbook_that_lacks_one_of_its_sheets_is_damaged(tmp_path: Path) -> None:
    whole = workbook(tmp_path / "a.xlsx", {"Kunden": [["Firma"], ["A"]], "Alt": [["Firma"], ["B"]]})
    torn = tmp_path / "torn.xlsx"
    with zipfile.ZipFile(whole) as parts, zipfile.ZipFile(torn, "w") as kept:
        for part in parts.namelist():
            if not part.endswith("sheet2.xml"):
                kept.writestr(part, parts.read(part))

    with pytest.raises(UnreadableError) as trouble:
        read_file(torn)
    assert trouble.value.reason is Reason.DAMAGED_WORKBOOK


def test_the_fullest_sheet_is_chosen_and_can_be_changed(tmp_path: Path) -> None:
    sheets: dict[str, list[list[object]]] = {
        "Deckblatt": [["Liste"]],
        "Kunden": [["Firma", "Ort"], ["A", "B"], ["C", "D"]],
        "Alt": [["Firma", "Ort"], ["X", "Y"]],
    }
    path = workbook(tmp_path / "a.xlsx", sheets)

    assert (read_file(path).sheet, read_file(path).sheets) == ("Kunden", tuple(sheets))
    assert rows(read_file(path, ReadingChoices(sheet="Alt"))) == [["X", "Y"]]
    with pytest.raises(UnreadableError):
        read_file(path, ReadingChoices(sheet="Neu"))
