"""The tool for translations: nothing untranslated, nothing wrong gets through."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import catalogues
import translations
from catalogues import Text
from translations import TranslationError

OWN_ROOMS = ("widgets", "main_window")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for room in OWN_ROOMS:
        for path in translations.FOLDER.glob(f"{room}.??.ts"):
            shutil.copy(path, tmp_path)
    return tmp_path


def save(folder: Path, *texts: Text, name: str = "calls.de.ts", language: str = "de") -> None:
    catalogues.write(folder / name, language, texts)


def entry(source: str, **more: object) -> dict[str, object]:
    return {"context": "CallsPage", "source": source, **more}


@pytest.mark.parametrize("room", OWN_ROOMS)
def test_this_rooms_texts_are_collected_and_translated(folder: Path, room: str) -> None:
    kept = {path.name: path.read_bytes() for path in folder.glob(f"{room}.??.ts")}
    translations.update(room, folder)
    # Collecting again changes not a byte, so both writers agree and diffs stay small.
    assert {path.name: path.read_bytes() for path in folder.glob(f"{room}.??.ts")} == kept
    assert translations.missing(room, folder) == []


def test_signs_survive_writing_and_reading(tmp_path: Path) -> None:
    texts = [
        Text("A", "“<b>%n</b>” & 'so'", ("eins", "viele %n"), plural=True, unfinished=False),
        Text("A", "Open", comment="verb"),
        Text("B", 'Say "no"', ("Sagen Sie «nein»",), unfinished=False),
    ]
    save(tmp_path, *texts)
    assert catalogues.read(tmp_path / "calls.de.ts") == texts


def test_what_is_missing_can_be_filled_in_as_it_was_asked(tmp_path: Path) -> None:
    two = Text("CallsPage", "%n call(s)", ("", ""), plural=True)
    save(tmp_path, Text("CallsPage", "Hang up"), two)
    asked = translations.missing("calls", tmp_path)
    assert [text["source"] for text in asked] == ["Hang up", "%n call(s)"]

    answers = [
        {**asked[0], "translation": "Auflegen"},
        {**asked[1], "forms": ["%n Anruf", "%n Anrufe"]},
    ]
    translations.fill("calls", answers, tmp_path)

    assert translations.missing("calls", tmp_path) == []


@pytest.mark.parametrize(
    ("text", "answer", "problem"),
    [
        (Text("CallsPage", "Close"), {"translation": "Schließen"}, "not ß"),
        (Text("CallsPage", "Hello {name}"), {"translation": "Guten Tag {nam}"}, "placeholders"),
        (Text("CallsPage", "<b>now</b>"), {"translation": "jetzt"}, "placeholders"),
        (Text("CallsPage", "Close"), {"forms": ["a", "b"]}, "translation"),
        (Text("CallsPage", "%n call(s)", ("", ""), plural=True), {"forms": ["%n"]}, "forms"),
        (Text("CallsPage", "%n call(s)", ("", ""), plural=True), {"forms": ["%n", "x"]}, "no %n"),
    ],
)
def test_a_wrong_translation_is_refused_and_nothing_written(
    tmp_path: Path, text: Text, answer: dict[str, object], problem: str
) -> None:
    save(tmp_path, text)
    with pytest.raises(TranslationError, match=problem):
        translations.fill("calls", [entry(text.source, **answer)], tmp_path)
    assert catalogues.read(tmp_path / "calls.de.ts") == [text]


def test_a_translation_of_what_nobody_says_is_refused(tmp_path: Path) -> None:
    save(tmp_path, Text("CallsPage", "Hang up"))
    with pytest.raises(TranslationError, match="not in calls"):
        translations.fill("calls", [entry("Ring off", translation="Auflegen")], tmp_path)


def test_a_swiss_word_needs_one_for_germany(tmp_path: Path) -> None:
    swiss = Text("CallsPage", "Follow-ups", ("Pendenzen",), unfinished=False)
    save(tmp_path, swiss)
    assert [text["source"] for text in translations.missing("de_DE", tmp_path)] == ["Follow-ups"]

    answer = entry("Follow-ups", translation="Wiedervorlagen")
    translations.fill("de_DE", [answer], tmp_path)

    assert translations.missing("de_DE", tmp_path) == []
    assert catalogues.read(tmp_path / "de_DE.ts")[0].forms == ("Wiedervorlagen",)


def test_the_check_finds_what_would_be_seen_in_the_program(folder: Path) -> None:
    texts = catalogues.read(folder / "widgets.de.ts")
    save(folder, *texts[1:], Text("Old", "Gone", ("Fort",), unfinished=False), name="widgets.de.ts")
    override = Text("Nowhere", "Nothing", ("Nichts",), unfinished=False)
    save(folder, override, name="de_DE.ts", language="de_DE")

    found = "\n".join(translations.check(folder))

    assert f"widgets.de.ts: not collected: {texts[0].context}" in found
    assert "widgets.de.ts: no longer said: Old: 'Gone'" in found
    assert "de_DE.ts: overrides an unknown text: Nowhere" in found
    assert "main_window.de.ts" not in found


def test_compiling_is_done_only_when_something_changed(folder: Path) -> None:
    compiled = translations.release(folder)
    assert [path.name for path in compiled] == ["talktrack_de.qm", "talktrack_en.qm"]
    first = compiled[0].stat().st_mtime_ns
    translations.release(folder)
    assert compiled[0].stat().st_mtime_ns == first
