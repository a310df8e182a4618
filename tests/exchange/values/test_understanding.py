from __future__ import annotations

from datetime import date, time

import pytest

from app.exchange.columns.guessing import guess_targets
from app.exchange.columns.mappings import (
    KnownMapping,
    MappingFileError,
    apply,
    fingerprint,
    propose,
    shipped_mappings,
)
from app.exchange.fields import Field
from app.exchange.files.encodings import Source
from app.exchange.files.reading import read_source
from app.exchange.files.tables import Table
from app.exchange.messages import Reason
from app.exchange.values.dates import Day
from app.exchange.values.records import ImportRecord
from app.exchange.values.understanding import Understanding

TODAY = date(2026, 11, 24)


def table_of(text: str) -> Table:
    return read_source(Source("list.csv", content=text.encode()))


def understood(text: str, region: str = "CH") -> list[ImportRecord]:
    table = table_of(text)
    reading = Understanding(table, guess_targets(table), region=region, today=TODAY)
    return list(reading.records(table.records()))


def reasons(record: ImportRecord) -> list[Reason]:
    return [message.reason for message in record.messages]


@pytest.mark.parametrize(
    ("header", "targets"),
    [
        (
            "Kd-Nr;Firma;Strasse;PLZ;Ort;Telefon;E-Mail",
            ["number", "company", "street", "zip", "city", "phone", "email"],
        ),
        (
            "N° client;Société;Rue;NPA;Localité;Téléphone;Courriel",
            ["number", "company", "street", "zip", "city", "phone", "email"],
        ),
        (
            "Codice cliente;Ragione sociale;Indirizzo;CAP;Città;Telefono;Posta elettronica",
            ["number", "company", "street", "zip", "city", "phone", "email"],
        ),
        (
            "CUSTOMER_ID;companyName;Street;ZIP *;City;Phone (work);E-Mail Address",
            ["number", "company", "street", "zip", "city", "phone", "email"],
        ),
        (
            "Firma;Wiedervorlage;Was tun;Versprochen;Letzter Kontakt;Innendienst;Bemerkungen",
            [
                "company",
                "next_step_on",
                "next_step",
                "promised",
                "last_contact_on",
                "inside_owner",
                "note",
            ],
        ),
        (
            "Raison sociale;Prochaine date;À faire;Promis;Dernier contact;Responsable;Remarque 2",
            [
                "company",
                "next_step_on",
                "next_step",
                "promised",
                "last_contact_on",
                "inside_owner",
                "note",
            ],
        ),
        (
            "Ditta;Nome;Cognome;Prossima data;Da fare;Promesso;Osservazioni",
            [
                "company",
                "first_name",
                "last_name",
                "next_step_on",
                "next_step",
                "promised",
                "note",
            ],
        ),
        (
            "Firma;Wann;Was;Bem.;Bemerkung 2025;Notizen Innendienst;Gesprächsnotiz 2",
            ["company", "next_step_on", "next_step", "note", "note", "note", "note"],
        ),
        ("Vorname;Name;Firma", ["first_name", "last_name", "company"]),
        ("Name;Ort;Telefon", ["company", "city", "phone"]),
        ("Firma;Kennwort;Flottengrösse", ["company", None, "custom.Flottengrösse"]),
    ],
)
def test_headers_of_four_languages(header: str, targets: list[str | None]) -> None:
    assert (
        list(
            guess_targets(
                table_of(header + "\n" + ";".join("ABCDEFG"[: header.count(";") + 1]) + "\n")
            )
        )
        == targets
    )


def test_contents_speak_where_headers_are_silent() -> None:
    table = table_of(
        "Meier AG;Hauptstrasse 1;8001;Zürich;044 234 56 78;info@meier.ch\n"
        "Huber GmbH;Dorfweg 3;3011;Bern;031 312 34 56;post@huber.ch\n"
    )
    assert list(guess_targets(table)) == ["company", "street", "zip", "city", "phone", "email"]


def test_a_title_column_may_hold_salutations_or_jobs() -> None:
    assert guess_targets(table_of("Title;Last name\nMr.;A\nMs;B\n"))[0] == "salutation"
    assert guess_targets(table_of("Title;Last name\nSales Manager;A\n"))[0] == "function"


def test_numbers_keep_what_was_typed_and_say_why() -> None:
    record = understood("Firma;Telefon\nMöbel AG;0221/12\n", "DE")[0]

    assert record.values == {"company": "Möbel AG", "phone": "0221/12"}
    assert [(m.column, m.value, m.reason, m.detail) for m in record.messages] == [
        ("Telefon", "0221/12", Reason.NOT_VALID_IN_REGION, "DE")
    ]


def test_several_columns_and_several_numbers_of_one_field() -> None:
    record = understood("Firma;Telefon;Telefon 2\nA;044 234 56 78 / 044 234 56 79;031 312 34 56\n")[
        0
    ]
    assert [record.values[key] for key in ("phone", "phone.2", "phone.3")] == [
        "+41442345678",
        "+41442345679",
        "+41313123456",
    ]


def test_plans_and_history_of_an_old_sheet() -> None:
    record = understood(
        "Firma;Wiedervorlage;Was tun;Versprochen;Letzter Kontakt;Bemerkung\n"
        "A;27.11.2026 14:30;Offerte nachfassen;x;15/10/2026;12.10.2026: will vergleichen\n"
    )[0]

    assert record.days == {
        Field.NEXT_STEP_ON: Day(date(2026, 11, 27), time(14, 30)),
        Field.LAST_CONTACT_ON: Day(date(2026, 10, 15)),
    }
    assert record.values["next_step_on"] == "2026-11-27 14:30"
    assert record.ticks[Field.PROMISED] is True
    assert [(r.text, r.on) for r in record.remarks] == [("will vergleichen", date(2026, 10, 12))]


def test_each_remark_column_keeps_its_name_and_its_days() -> None:
    record = understood(
        "Firma;Bem.;Gespräch 3.11.2025;12.03.2026\nA;12.3.2025 nicht da;will Offerte;hat bestellt\n"
    )[0]

    assert [(r.text, r.on) for r in record.remarks] == [
        ("Bem.: nicht da", date(2025, 3, 12)),
        ("Gespräch 3.11.2025: will Offerte", date(2025, 11, 3)),
        ("12.03.2026: hat bestellt", date(2026, 3, 12)),
    ]


def test_a_column_named_after_a_day_holds_remarks_only_where_it_holds_words() -> None:
    assert guess_targets(table_of("Firma;Umsatz per 31.12.2025\nA;1200\nB;800\n")) == (
        "company",
        "custom.Umsatz per 31.12.2025",
    )


def test_a_permission_nobody_understands_is_flagged() -> None:
    records = understood("Firma;Einwilligung\nA;Ja, Messe 2025\nB;siehe Dossier\n")
    assert [reasons(record) for record in records] == [[], [Reason.NOT_A_PERMISSION]]


def test_an_impossible_date_becomes_a_note() -> None:
    record = understood("Firma;Wiedervorlage\nA;31.02.2027\n")[0]

    assert record.values["next_step_on"] == "31.02.2027"
    assert reasons(record) == [Reason.NOT_A_DATE]
    assert [r.text for r in record.remarks] == ["Wiedervorlage: 31.02.2027"]
    assert record.days == {}


def test_a_contact_in_the_future_is_no_contact_yet() -> None:
    record = understood("Firma;Letzter Kontakt\nA;27.11.2027\n")[0]

    assert reasons(record) == [Reason.DATE_IN_THE_FUTURE]
    assert record.days == {}
    assert [r.text for r in record.remarks] == ["Letzter Kontakt: 27.11.2027"]


def test_words_in_a_do_not_call_column_mean_do_not_call() -> None:
    records = understood("Firma;Nicht anrufen\nA;x\nB;auf Wunsch von Frau Frei\nC;nein\n")

    assert [r.ticks[Field.DO_NOT_CALL] for r in records] == [True, True, False]
    assert reasons(records[1]) == [Reason.NEITHER_YES_NOR_NO]


def test_too_long_a_value_is_kept_whole_as_a_note() -> None:
    long = "Sehr " * 60 + "AG"
    record = understood(f"Firma;Ort\n{long};Bern\n")[0]

    assert len(record.values["company"]) <= 200
    assert reasons(record) == [Reason.TOO_LONG]
    assert record.remarks[0].text == f"Firma: {long}"


def test_cells_beyond_the_header_become_a_note() -> None:
    record = understood("Firma;Ort\nA;Bern;ruft zurück\nB;Chur\nC;Biel\n")[0]
    assert [r.text for r in record.remarks] == ["ruft zurück"]


def test_a_postcode_that_lost_its_zero_is_flagged() -> None:
    record = understood("Firma;PLZ;Land\nA;1067;DE\n")[0]
    assert (record.values["zip"], reasons(record)) == ("1067", [Reason.POSTCODE_TOO_SHORT])


def test_unknown_words_stay_as_typed() -> None:
    record = understood("Firma;Land;ABC;Status;Umsatz\nA;Atlantis;Z;Qualified;viel\n")[0]

    assert [record.values[k] for k in ("country", "segment", "status", "turnover")] == [
        "Atlantis",
        "Z",
        "Qualified",
        "viel",
    ]
    assert reasons(record) == [
        Reason.NOT_A_COUNTRY,
        Reason.NOT_A_SEGMENT,
        Reason.NOT_A_STATUS,
        Reason.NOT_AN_AMOUNT,
    ]


def test_nobody_is_made_of_an_address_alone() -> None:
    record = understood("Firma;Ort\n;Bern\nB;Chur\n")[0]
    assert record.rejected
    assert reasons(record) == [Reason.NOBODY_TO_CALL]


def test_a_company_in_a_name_column_is_no_person() -> None:
    records = understood("Anzeigename;E-Mail\nMuster GmbH;a@muster.ch\nHans Frei;h@frei.ch\n")
    assert [(r.values.get("company"), r.values.get("last_name")) for r in records] == [
        ("Muster GmbH", None),
        (None, "Frei"),
    ]
    assert records[1].name == "Hans Frei"


def test_shipped_mappings_name_real_fields_only() -> None:
    names = [mapping.name for mapping in shipped_mappings()]
    assert names == [
        "cas-genesisworld",
        "cobra",
        "google-2013",
        "google-2024",
        "hubspot",
        "outlook",
    ]


def test_a_mapping_file_with_an_unknown_field_is_refused(tmp_path_factory) -> None:
    folder = tmp_path_factory.mktemp("mappings")
    (folder / "own.toml").write_text('[columns]\n"Firma" = "firm"\n', "utf-8")
    with pytest.raises(MappingFileError):
        shipped_mappings(folder)


def test_the_mapping_that_fits_best_is_chosen() -> None:
    table = table_of(
        "Record ID;First Name;Last Name;Email;Phone Number;Company Name;Contact owner\n"
        "1;A;B;a@b.ch;044 234 56 78;C AG;Frei\n"
    )
    targets, name = propose(table, shipped_mappings())

    assert name == "hubspot"
    assert targets == (
        "number",
        "first_name",
        "last_name",
        "contact_email",
        "phone",
        "company",
        "inside_owner",
    )


def test_addresses_of_a_list_without_people_are_the_companies() -> None:
    table = table_of(
        "Firma;Strasse;PLZ;Ort;Telefon;E-Mail\nA AG;Weg 1;8001;Zürich;044 234 56 78;info@a.ch\n"
    )
    targets, _ = propose(table, shipped_mappings())

    assert targets[-1] == "email"


def test_words_that_anybody_writes_are_no_programs_layout() -> None:
    table = table_of("Firma;PLZ;Ort;Telefon;Kategorie\nA AG;8001;Zürich;044 234 56 78;B\n")
    targets, name = propose(table, shipped_mappings())

    assert name is None
    assert targets[-1] == "segment"  # what is A, B or C throughout


def test_categories_with_other_words_are_tags() -> None:
    table = table_of("Firma;Kategorie\nA AG;Hotel\nB AG;B\nC AG;Spital\n")
    assert guess_targets(table)[-1] == "tags"


def test_an_own_mapping_holds_for_its_columns_and_the_rest_is_guessed() -> None:
    table = table_of("Firma;Ort;Extra\nA;B;C\n")
    own = KnownMapping("own", {"ort": "region", "extra": None})
    assert apply(table, own) == ("company", "region", None)


def test_a_layout_is_known_again_by_its_headers() -> None:
    assert fingerprint(["Firma", "Straße"]) == fingerprint(["FIRMA ", "Strasse"])
    assert fingerprint(["Firma", "Ort"]) != fingerprint(["Ort", "Firma"])
