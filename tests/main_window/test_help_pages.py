"""The guide tells the truth: its pages are held against the program."""

from __future__ import annotations

import argparse
import importlib
import re
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

import catalogues
from app.command_line import ROOMS
from app.customers.typed.typed_hours import read_hours
from app.exchange.fields import Field as ImportField
from app.follow_ups.dates.typed_dates import NotUnderstood, read_date
from app.main_window.help_book import LANGUAGES, PAGES, HelpBook, read_sections, slug
from app.main_window.help_window import HELP_OF
from app.options import SUBCOMMANDS
from app.paths import resources_dir
from app.scripts import format as script_format
from app.scripts.checker import check
from app.scripts.facts import FACTS, FactKind
from app.scripts.fields import STORE_TARGETS
from app.scripts.rules import FieldType, Phase, Purpose, Question, Technique
from app.settings.outcomes import FollowUpKind, Outcome
from app.settings.profile import ProfileSettings
from app.settings.words import outcome_name
from app.widgets.shortcuts import LIST_KEYS, WINDOW_KEYS

HELP = resources_dir() / "help"
ROOT = Path(__file__).resolve().parents[2]
RANGE = re.compile(r"`(\w+_)(\d)` (?:bis|to) `\1(\d)`")
LINK = re.compile(r"(!?)\[[^\]]*\]\(([^)]+)\)")
RESERVED = {"de": "Vorbehaltene Tasten", "en": "Reserved keys"}
DATES = {"de": "Datum eintippen", "en": "Typing a date"}
HOURS = {"de": "Erreichbare Zeiten", "en": "Reachable hours"}
MONDAY = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)

in_both = pytest.mark.parametrize("language", LANGUAGES)
on_every_page = pytest.mark.parametrize("page", PAGES)


def text_of(language: str, page: str) -> str:
    return (HELP / language / f"{page}.md").read_text(encoding="utf-8")


def section_of(language: str, page: str, heading: str) -> str:
    sections = HelpBook(HELP, language).sections(page)
    return next(section.text for section in sections if section.heading == heading)


def headings_of(language: str, page: str) -> list[str]:
    lines, in_code = [], False
    for line in text_of(language, page).splitlines():
        in_code ^= line.startswith("```")
        if not in_code and line.startswith("#"):
            lines.append(line)
    return lines


def german_outcomes() -> dict[str, str]:
    texts = catalogues.read(resources_dir() / "translations" / "settings.de.ts")
    return {text.source: text.forms[0] for text in texts if text.context == "outcomes"}


@in_both
def test_every_page_is_in_the_contents(language: str) -> None:
    assert {path.stem for path in (HELP / language).glob("*.md")} == set(PAGES)


@on_every_page
def test_both_languages_have_the_same_headings(page: str) -> None:
    german, english = (headings_of(language, page) for language in LANGUAGES)
    levels = [[line.split()[0] for line in lines] for lines in (german, english)]
    assert levels[0] == levels[1]
    assert levels[0][0] == "#"
    assert levels[0].count("#") == 1
    for lines in (german, english):
        assert len({slug(line.strip("# ")) for line in lines}) == len(lines)


@in_both
@on_every_page
def test_links_and_pictures_are_there(language: str, page: str) -> None:
    book = HelpBook(HELP, language)
    for is_picture, target in LINK.findall(text_of(language, page)):
        name, _, fragment = target.partition("#")
        path = (HELP / language / (name or f"{page}.md")).resolve()
        if is_picture:
            assert path.is_file(), target
        else:
            linked = book.page_at(path)
            assert linked is not None, target
            slugs = {section.slug for section in book.sections(linked)}
            assert not fragment or fragment in slugs, target


@pytest.mark.parametrize("name", ["README.md", "resources/help/ARCHITECTURE.md"])
def test_other_documents_lead_to_files_that_are_there(name: str) -> None:
    document = ROOT / name
    targets = [target for _, target in LINK.findall(document.read_text(encoding="utf-8"))]
    for target in targets:
        assert (document.parent / target).exists(), target


def test_pictures_are_small_and_all_are_shown() -> None:
    pictures = sorted((HELP / "pictures").glob("*.png"))
    shown = "".join(text_of(language, page) for language in LANGUAGES for page in PAGES)
    shown += (ROOT / "README.md").read_text(encoding="utf-8")
    assert pictures
    for picture in pictures:
        assert picture.stat().st_size < 150_000, picture.name
    unused = {picture.name for picture in pictures if picture.name not in shown}
    assert unused <= {"work-de.png"}  # made with its English twin


@on_every_page
def test_the_german_is_swiss(page: str) -> None:
    assert "ß" not in text_of("de", page)
    assert not re.search(r"[„“”]", text_of("de", page))


# --- keys and command line ------------------------------------------------------------------


def named_keys(text: str) -> set[str]:
    names = set(re.findall(r"`(\w+)`", text))
    for stem, first, last in RANGE.findall(text):
        names |= {f"{stem}{number}" for number in range(int(first), int(last) + 1)}
    return names


def as_written(chord: str) -> str:
    chord = chord.replace("Ctrl++", "Ctrl+Plus").replace("Left", "←")
    return chord.replace("Return", "Enter")


@in_both
def test_every_key_is_explained(language: str) -> None:
    text = text_of(language, "keys")
    assert set(WINDOW_KEYS) | set(LIST_KEYS) <= named_keys(text)
    for name, chords in {**WINDOW_KEYS, **LIST_KEYS}.items():
        if not name[-1].isdigit():
            assert as_written(chords[0]) in text, name


@in_both
def test_reserved_keys_do_nothing(language: str) -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "app").rglob("*.py"))
    reserved = named_keys(section_of(language, "keys", RESERVED[language]))
    assert reserved <= set(WINDOW_KEYS)
    for name in reserved:
        page = name.removeprefix("page_").upper()
        bound = rf'bind\(\s*"{name}"|set_page\(\s*PageName\.{page}\b'
        assert not re.search(bound, code), f"{name} does something now: say so in the guide"


def options_of(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        yield from (word for word in action.option_strings if word.startswith("--"))
        if isinstance(action, argparse._SubParsersAction):
            for name, below in action.choices.items():
                yield name
                yield from options_of(below)


@in_both
def test_every_subcommand_and_option_is_explained(language: str) -> None:
    text = text_of(language, "command-line") + text_of(language, "import")
    for name in SUBCOMMANDS:
        assert f"talktrack {name}" in text
    for module in set(ROOMS.values()):
        parser = argparse.ArgumentParser()
        importlib.import_module(module).add_parser(parser.add_subparsers())
        for word in options_of(parser):
            assert word in text, word
    for word in ("--profile", "--database", "--demo", "--language", "--json", "--version"):
        assert word in text


# --- what can be typed, and what follows ----------------------------------------------------


@in_both
def test_every_outcome_has_its_row(language: str) -> None:
    rows = re.findall(r"^\| ([^|]+?) \|", text_of(language, "wrap-up"), re.MULTILINE)
    german = german_outcomes()
    for outcome in Outcome:
        name = outcome_name(outcome)
        assert (german[name] if language == "de" else name) in rows


@in_both
def test_typed_dates_are_understood(language: str) -> None:
    table = section_of(language, "wrap-up", DATES[language])
    rows = re.findall(r"^\| ([^|]+?) \|", table, re.MULTILINE)[2:]
    typed = [text for row in rows for text in re.split(r", | oder | or ", row)]
    assert len(typed) > 15
    for text in typed:
        assert not isinstance(read_date(text, MONDAY, "Europe/Zurich"), NotUnderstood), text


@in_both
def test_reachable_hours_are_understood(language: str) -> None:
    typed = re.findall(r"[«“]([^»”]+)[»”]", section_of(language, "customers", HOURS[language]))
    assert len(typed) == 4
    for text in typed:
        assert read_hours(text) is not None, text


@in_both
def test_settings_can_be_written_as_shown(language: str) -> None:
    blocks = re.findall(r"```toml\n(.*?)```", text_of(language, "settings"), re.DOTALL)
    assert len(blocks) == 7
    for block in blocks:
        shown = msgspec.convert(tomllib.loads(block), ProfileSettings)
        assert set(shown.shortcuts) <= {*WINDOW_KEYS, *LIST_KEYS}


@in_both
def test_every_field_of_an_import_is_named(language: str) -> None:
    named = set(re.findall(r"`([\w.]+)`", text_of(language, "import")))
    assert {field.value for field in ImportField} <= named


# --- scripts --------------------------------------------------------------------------------


def test_the_script_shown_can_be_published() -> None:
    shown = [
        re.findall(r"```toml\n(.*?)```", text_of(language, "scripts"), re.DOTALL)
        for language in LANGUAGES
    ]
    assert shown[0] == shown[1]
    assert [check(source) for source in shown[0]] == [[]]


@in_both
def test_every_word_of_a_script_is_explained(language: str) -> None:
    text = re.sub(r"```.*?```", "", text_of(language, "scripts"), flags=re.DOTALL)
    named = set(re.findall(r"`([^`]+)`", text))
    parts = (
        script_format.Head,
        script_format.Choose,
        script_format.Field,
        script_format.Step,
        script_format.Answer,
        script_format.Objection,
    )
    keys = {name for part in parts for name in part.__struct_fields__} - {"choose"}
    words = {word for words in (Outcome, FollowUpKind, Purpose) for word in words}
    words |= {word for words in (Phase, Question, Technique, FieldType) for word in words}
    assert keys <= named
    assert {str(word) for word in words} <= named
    assert set(STORE_TARGETS) <= named
    for name, fact in FACTS.items():
        written = f"{{{name}}}" if fact.kind is FactKind.SPOKEN else name
        assert written in named, name
        assert set(fact.words) <= named | {word.strip('"') for word in named}


# --- the search -----------------------------------------------------------------------------


def test_headings_in_code_are_none() -> None:
    sections = list(read_sections("x", "# A\n\n```toml\n# no heading\n```\n\n## B\nb"))
    assert [section.heading for section in sections] == ["A", "B"]
    assert sections[1].slug == "b"


@pytest.mark.parametrize(
    ("language", "text", "page", "heading"),
    [
        ("de", "parkieren", "call", "Parkieren"),
        ("de", "rueckgaengig", "import", "Abbrechen und rückgängig machen"),
        ("en", "typing date", "wrap-up", "Typing a date"),
        ("en", "pendenzen erledigen", "wrap-up", "Settling follow-ups"),
        ("de", "snoozing", "follow-ups", "Verschieben"),
    ],
)
def test_the_search_finds_first(language: str, text: str, page: str, heading: str) -> None:
    first = HelpBook(HELP, language).search(text)[0]
    assert (first.page, first.heading) == (page, heading)


def test_the_search_finds_nothing_for_nothing() -> None:
    book = HelpBook(HELP, "en")
    assert book.search("  ") == []
    assert book.search("xylophone") == []


def test_pages_of_the_window_have_their_help() -> None:
    assert set(HELP_OF.values()) <= set(PAGES)
    topics = re.findall(
        r'setProperty\("help", "([\w-]+)"\)',
        "".join(path.read_text(encoding="utf-8") for path in (ROOT / "app").rglob("*.py")),
    )
    assert set(topics) <= set(PAGES)
    assert len(topics) >= 3
