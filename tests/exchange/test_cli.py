from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from app.clock import Appointment
from app.command_line import DONE, SOME_FAILED, WRONG_USE, CommandContext, run
from app.database.database import Database
from app.follow_ups.changes.finishing import FinishFollowUp
from app.handoffs.decisions.giving_up import GivenUp
from app.handoffs.decisions.visit_decisions import CallInstead, DecideVisits
from app.handoffs.visits.planned_visits import PlannedAs
from tests.example_customers import add_customer
from tests.exchange.corpus import CORPUS, REASON, expectations, expected_encoding
from tests.handoffs.decisions.test_visit_overview import plan_visit
from tests.handoffs.worth.test_visit_figures import TODAY
from tests.people import REP_ID
from tests.seeding import working_as

EXPECTED = expectations()


class Answers:
    """Runs subcommands on one database and keeps what they print."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.err = ""

    def run(self, *words: str) -> tuple[int, Any]:
        out, err = io.StringIO(), io.StringIO()
        context = CommandContext(
            open_database=lambda: self._database,
            clock=self._database.clock,
            zone="Europe/Zurich",
            language="en",
            json=True,
            place="",
            out=out,
            err=err,
        )
        context.close = lambda: None  # type: ignore[method-assign]  # the fixture closes it
        code = run(words, context)
        self.err = err.getvalue()
        return code, json.loads(out.getvalue() or "null")


DECISION = "5b0f4c6e-8a52-4a5e-9f10-6a1d1c1f0a01"


@pytest.fixture
def talktrack(database: Database) -> Answers:
    return Answers(database)


def test_the_text_says_by_which_number_an_import_is_taken_back(
    database: Database, tmp_path: Path
) -> None:
    out = io.StringIO()
    context = CommandContext(
        open_database=lambda: database,
        clock=database.clock,
        zone="Europe/Zurich",
        language="en",
        json=False,
        place="",
        out=out,
        err=io.StringIO(),
    )
    context.close = lambda: None  # type: ignore[method-assign]  # the fixture closes it
    path = list_of(tmp_path, "Firma;Ort;Land\nHofer AG\n")
    run(("import", path), context)
    first, second = out.getvalue().splitlines()

    batch = first.rpartition("; import ")[2]
    assert first.startswith(f"{path}: 1 record(s), 1 created")
    assert "only 1 cell(s); the others are empty" in second
    assert run(("undo", batch), context) == DONE


def list_of(tmp_path: Path, text: str, name: str = "a.csv") -> str:
    path = tmp_path / name
    path.write_bytes(text.encode("cp1252"))
    return str(path)


def test_the_document_of_a_file(talktrack: Answers, tmp_path: Path) -> None:
    path = list_of(
        tmp_path, "Kunden 2026;;\nFirma;Telefon;Ort\nMöbel Test;0221/12;Köln\n;0221 123456;Bonn\n"
    )
    code, document = talktrack.run("import", path, "--country", "DE")

    assert code == SOME_FAILED
    batch, customer_id = document.pop("batch"), document["rows"][0].pop("customer_id")
    assert batch.isdigit()
    assert customer_id.isdigit()
    assert document == {
        "file": path,
        "format": "csv",
        "encoding": "cp1252",
        "delimiter": ";",
        "sheet": None,
        "header_row": 2,
        "records": 2,
        "created": 1,
        "updated": 0,
        "skipped": 0,
        "rejected": 1,
        "repeated": 0,
        "mapping": {"Firma": "company", "Telefon": "phone", "Ort": "city"},
        "messages": [
            {
                "level": "note",
                "column": "",
                "value": "",
                "reason": "Read as Windows-1252; check accents and umlauts in the preview.",
            },
            {
                "level": "note",
                "column": "",
                "value": "Kunden 2026",
                "reason": "title line above the header; left out",
            },
        ],
        "rows": [
            {
                "record": 1,
                "result": "created",
                "values": {"company": "Möbel Test", "phone": "0221/12", "city": "Köln"},
                "messages": [
                    {
                        "level": "warning",
                        "column": "Telefon",
                        "value": "0221/12",
                        "reason": "not a valid number in DE; kept as typed",
                    }
                ],
            },
            {
                "record": 2,
                "result": "rejected",
                "customer_id": None,
                "values": {"phone": "+49221123456", "city": "Bonn"},
                "messages": [
                    {
                        "level": "error",
                        "column": "",
                        "value": "",
                        "reason": "no company, name or e-mail address; not imported",
                    }
                ],
            },
        ],
    }


def test_several_files_are_a_list_and_a_bad_one_stops_no_other(
    talktrack: Answers, tmp_path: Path
) -> None:
    good = list_of(tmp_path, "Firma;Ort\nA AG;Bern\n")
    code, documents = talktrack.run("import", str(tmp_path / "none.csv"), good)

    assert code == SOME_FAILED
    assert [document["created"] for document in documents] == [0, 1]
    assert "none.csv" in talktrack.err


def test_dry_run_then_import_then_undo(talktrack: Answers, tmp_path: Path) -> None:
    path = list_of(tmp_path, "Firma;Ort\nA AG;Bern\n")

    code, document = talktrack.run("import", "--dry-run", path)
    assert (code, document["created"], document["batch"]) == (DONE, 1, None)

    code, document = talktrack.run("import", path)
    assert talktrack.run("undo", document["batch"]) == (DONE, {"undone": 1, "kept": []})
    code, refused = talktrack.run("undo", document["batch"])
    assert (code, refused["ok"], refused["undone"], refused["kept"]) == (SOME_FAILED, False, 0, [])


def test_what_can_be_taken_back_is_listed_decisions_about_visits_too(
    database: Database, tmp_path: Path
) -> None:
    small = add_customer(database, company="Bäckerei Klein")
    ids = [database.ids.new() for _ in range(4)]
    visits = [plan_visit(database, small, days) for days in (10, 40)]
    calls = tuple(
        CallInstead(
            customer_id=small,
            call_id=call_id,
            due=Appointment(TODAY),
            owner_id=REP_ID,
            text="",
            visits=(GivenUp(source=PlannedAs.STEP, id=visit, new_id=new_id),),
        )
        for call_id, visit, new_id in zip(ids[:2], visits, ids[2:], strict=True)
    )
    with working_as(database, "lead") as leads:
        talktrack = Answers(leads)
        leads.execute(DecideVisits(calls=calls), uuid=DECISION)
        leads.execute(FinishFollowUp(id=ids[0]))  # this call was held
        path = list_of(tmp_path, "Firma;Ort\nA AG;Bern\n")
        _, imported = talktrack.run("import", path)
        code, listed = talktrack.run("undo")
        assert code == DONE
        found = {one["kind"]: (one["batch"], one["what"]) for one in listed["recent"]}
        assert found == {
            "import": (imported["batch"], "a.csv"),
            "visits": (DECISION, "Bäckerei Klein"),
        }
        kept = [{"customer_id": str(small), "field": "", "why": "used"}]
        assert talktrack.run("undo", DECISION) == (DONE, {"undone": 0, "kept": kept})
        assert talktrack.run("undo", DECISION)[0] == SOME_FAILED
        _, listed = talktrack.run("undo")
        assert [one["kind"] for one in listed["recent"]] == ["import"]


def test_update_by_several_keys(talktrack: Answers, tmp_path: Path) -> None:
    talktrack.run("import", list_of(tmp_path, "Nummer;Firma;Ort\n1;A AG;Bern\n;B AG;Chur\n"))
    again = list_of(tmp_path, "Nummer;Firma;Ort;PLZ\n1;A;Bern;3000\n;B AG;Chur;7000\n")
    _, document = talktrack.run("import", again, "--update-by", "number,name+city")

    assert [row["result"] for row in document["rows"]] == ["updated", "updated"]


def test_a_named_mapping_holds(talktrack: Answers, tmp_path: Path) -> None:
    path = list_of(tmp_path, "Name;Ort\nFrei;Bern\n")
    _, document = talktrack.run("import", path, "--mapping", "cobra")
    assert document["mapping"] == {"Name": "last_name", "Ort": "city"}

    assert talktrack.run("import", path, "--mapping", "lotus")[0] == WRONG_USE
    assert "lotus" in talktrack.err


@pytest.mark.parametrize(
    "words", [["--update-by", "shoe size"], ["--basis", "hope"], ["--country", "Atlantis"]]
)
def test_wrong_words_are_wrong_use(talktrack: Answers, words: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        talktrack.run("import", "a.csv", *words)
    assert stopped.value.code == WRONG_USE


@pytest.mark.skipif(not EXPECTED, reason=REASON)
@pytest.mark.parametrize("name", EXPECTED)
def test_real_files_through_the_command_line(talktrack: Answers, name: str) -> None:
    expected = EXPECTED[name]
    for region in sorted({s.get("region", "CH") for s in expected["spot"]}):
        _, document = talktrack.run("import", str(CORPUS / name), "--country", region)

        results = ("created", "updated", "skipped", "rejected")
        assert document["records"] == expected["records"] == len(document["rows"])
        assert document["records"] == sum(document[result] for result in results)
        assert document["encoding"] == expected_encoding(expected)
        assert document["header_row"] == expected["header_line"]
        for spot in expected["spot"]:
            if spot.get("region", region) != region:
                continue
            values = document["rows"][spot["record"] - 1]["values"]
            found = values[document["mapping"][spot["field"]]]
            assert found == spot.get("e164", spot["value"].strip())


def test_what_cannot_be_opened_is_said_in_plain_words(talktrack: Answers, tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    code, answer = talktrack.run("import", str(tmp_path / "gone.csv"), str(tmp_path / "folder.csv"))

    assert code == SOME_FAILED
    assert [one["error"] for one in answer] == [
        "There is no such file.",
        "This is a folder. Choose a file in it and try again.",
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("import", "--basis", "friends", "list.csv"), "choose from"),
        (("import", "--country", "Atlantis", "list.csv"), "is no country"),
        (("import", "--update-by", "colour", "list.csv"), "choose among"),
    ],
)
def test_wrong_use_says_what_would_be_right(
    talktrack: Answers, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    with pytest.raises(SystemExit) as left:
        talktrack.run(*words)

    assert left.value.code == WRONG_USE
    assert said in capsys.readouterr().err
