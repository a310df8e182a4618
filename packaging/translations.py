"""Keeps the translations: collect, list what is missing, fill in, check, compile.

    python packaging/translations.py update [ROOM]
    python packaging/translations.py missing [ROOM]
    python packaging/translations.py fill ROOM FILE.json
    python packaging/translations.py check
    python packaging/translations.py release

English is the language of the code. Each room has a German catalogue (Swiss words and
spelling) and one for English plurals; ``de_DE.ts`` overrides words that Germany and Austria
do not use. A file for ``fill`` is a list of {"context", "source", "translation" or "forms"};
ROOM may be ``calls``, ``calls.en`` (English plurals) or ``de_DE``.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import catalogues
from catalogues import Text

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
OVERRIDES = "de_DE"
TOP_LEVEL = "app"  # the catalogue of the modules that are in no room

# Swiss words that Germany and Austria say differently (DOMAIN.md, 1).
SWISS_WORDS = re.compile(r"pendenz|combox|offerte|kontaktperson", re.IGNORECASE)


class TranslationError(Exception):
    """A translation that cannot be used; its text says which."""


def rooms() -> list[str]:
    """Name the catalogues that the code needs: one per folder, and the top level."""
    folders = sorted(path.parent.name for path in (ROOT / "app").glob("*/__init__.py"))
    return [TOP_LEVEL, *folders]


def update(room: str | None = None, folder: Path = FOLDER) -> None:
    """Collect all texts of the code, or of one room; what the code no longer says goes."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in [room] if room else rooms():
        modules = _modules(name)
        for language, options in (("de", ()), ("en", ("-pluralonly",))):
            path = folder / f"{name}.{language}.ts"
            _tool(
                "lupdate",
                *("-silent", "-no-obsolete", "-locations", "none", *options),
                *("-source-language", "en", "-target-language", language),
                *map(str, modules),
                *("-ts", str(path)),
            )
            if not catalogues.read(path):
                path.unlink(missing_ok=True)


def missing(room: str | None = None, folder: Path = FOLDER) -> list[dict[str, object]]:
    """List the texts without a translation, as ``fill`` wants them back.

    For ``de_DE``: the German texts with a Swiss word that have no override.
    """
    if room == OVERRIDES:
        return [_asked(text) for text in _without_override(folder)]
    return [
        {"room": path.name.removesuffix(".ts").removesuffix(".de"), **_asked(text)}
        for path in _catalogues(folder, room)
        for text in catalogues.read(path)
        if text.is_missing
    ]


def fill(room: str, translations: Sequence[dict[str, object]], folder: Path = FOLDER) -> None:
    """Put translations in; raises TranslationError before anything is written."""
    if room == OVERRIDES:
        path, language = folder / f"{OVERRIDES}.ts", OVERRIDES
        texts = _with_new_overrides(folder, translations)
    else:
        name = room if room.endswith(".en") else f"{room}.de"
        path, language = folder / f"{name}.ts", name[-2:]
        texts = catalogues.read(path)
    given = {
        (str(entry["context"]), str(entry["source"]), str(entry.get("comment", ""))): entry
        for entry in translations
    }
    unknown = given.keys() - {text.key for text in texts}
    if unknown:
        raise TranslationError(f"not in {path.name}: {sorted(unknown)}")
    filled = [_filled(text, given[text.key]) if text.key in given else text for text in texts]
    catalogues.write(path, language, filled)


def check(folder: Path = FOLDER) -> list[str]:
    """List everything that is wrong; an empty list lets a release go."""
    with TemporaryDirectory() as temporary:
        fresh = Path(temporary)
        for path in folder.glob("*.ts"):
            (fresh / path.name).write_bytes(path.read_bytes())
        update(folder=fresh)
        return [*_unlike(folder, fresh), *_wrong(folder), *_wrong_overrides(folder)]


def release(folder: Path = FOLDER) -> list[Path]:
    """Compile the catalogues for the program where they are newer; give the compiled files."""
    compiled = []
    for language, pattern in (("de", "*.de.ts"), ("en", "*.en.ts"), ("de_DE", "de_DE.ts")):
        sources = sorted(folder.glob(pattern))
        target = folder / f"talktrack_{language}.qm"
        if not sources:
            continue
        newest = max(path.stat().st_mtime for path in sources)
        if not target.exists() or target.stat().st_mtime < newest:
            _tool("lrelease", "-silent", *map(str, sources), "-qm", str(target))
        compiled.append(target)
    return compiled


def _modules(room: str) -> list[Path]:
    if room == TOP_LEVEL:
        return sorted((ROOT / "app").glob("*.py"))
    return sorted((ROOT / "app" / room).rglob("*.py"))


def _catalogues(folder: Path, room: str | None) -> list[Path]:
    names = f"{room}.??.ts" if room else "*.??.ts"
    return sorted(folder.glob(names))


def _asked(text: Text) -> dict[str, object]:
    asked: dict[str, object] = {"context": text.context, "source": text.source}
    if text.plural:
        asked["plural"] = True
    if text.comment:
        asked["comment"] = text.comment
    return asked


def _filled(text: Text, entry: dict[str, object]) -> Text:
    given = entry.get("forms") if text.plural else [entry.get("translation")]
    if not isinstance(given, list) or len(given) != len(text.forms) or not all(given):
        kind = f'"forms" with {len(text.forms)} texts' if text.plural else '"translation"'
        raise TranslationError(f"{text.source!r} needs {kind}")
    filled = replace(text, forms=tuple(str(form) for form in given), unfinished=False)
    for problem in catalogues.problems(filled):
        raise TranslationError(f"{text.source!r}: {problem}")
    return filled


def _unlike(folder: Path, fresh: Path) -> Iterator[str]:
    """Compare with what the code says now."""
    names = {path.name for path in (*_catalogues(folder, None), *_catalogues(fresh, None))}
    for name in sorted(names):
        kept = {text.key for text in catalogues.read(folder / name)}
        said = {text.key for text in catalogues.read(fresh / name)}
        for context, source, _ in sorted(said - kept):
            yield f"{name}: not collected: {context}: {source!r} (run update)"
        for context, source, _ in sorted(kept - said):
            yield f"{name}: no longer said: {context}: {source!r} (run update)"


def _wrong(folder: Path) -> Iterator[str]:
    for path in _catalogues(folder, None):
        for text in catalogues.read(path):
            if text.is_missing:
                yield f"{path.name}: not translated: {text.context}: {text.source!r}"
                continue
            for problem in catalogues.problems(text):
                yield f"{path.name}: {text.context}: {text.source!r}: {problem}"


def _wrong_overrides(folder: Path) -> Iterator[str]:
    known = {text.key for text in _german(folder)}
    for text in catalogues.read(folder / f"{OVERRIDES}.ts"):
        if text.key not in known:
            yield f"{OVERRIDES}.ts: overrides an unknown text: {text.context}: {text.source!r}"
        for problem in catalogues.problems(text):
            yield f"{OVERRIDES}.ts: {text.context}: {text.source!r}: {problem}"
    for text in _without_override(folder):
        yield f"{OVERRIDES}.ts: a Swiss word has no override: {text.context}: {text.source!r}"


def _german(folder: Path) -> list[Text]:
    return [text for path in sorted(folder.glob("*.de.ts")) for text in catalogues.read(path)]


def _without_override(folder: Path) -> list[Text]:
    overridden = {text.key for text in catalogues.read(folder / f"{OVERRIDES}.ts")}
    return [
        text
        for text in _german(folder)
        if text.key not in overridden and any(map(SWISS_WORDS.search, text.forms))
    ]


def _with_new_overrides(folder: Path, translations: Sequence[dict[str, object]]) -> list[Text]:
    """Take the overrides there are and, still empty, the German texts now to be overridden."""
    texts = {text.key: text for text in catalogues.read(folder / f"{OVERRIDES}.ts")}
    wanted = {(str(entry["context"]), str(entry["source"])) for entry in translations}
    for text in _german(folder):
        if (text.context, text.source) in wanted:
            empty = replace(text, forms=("",) * len(text.forms), unfinished=True)
            texts.setdefault(text.key, empty)
    return [texts[key] for key in sorted(texts)]


def _tool(name: str, *arguments: str) -> None:
    """Run a tool of PySide6, wherever it lies on this system."""
    start = f"from PySide6.scripts.pyside_tool import {name}; {name}()"
    run = subprocess.run(
        [sys.executable, "-c", start, *arguments], capture_output=True, text=True, check=False
    )
    if run.returncode != 0:
        raise TranslationError(f"{name} failed: {run.stdout}{run.stderr}")


def _run(arguments: argparse.Namespace) -> int:
    if arguments.command == "update":
        update(arguments.room)
    elif arguments.command == "missing":
        json.dump(missing(arguments.room), sys.stdout, ensure_ascii=False, indent=1)
        print()
    elif arguments.command == "fill":
        fill(arguments.room, json.loads(arguments.file.read_text(encoding="utf-8")))
    elif arguments.command == "check":
        found = check()
        print("\n".join(found) or "All texts are translated.")
        return 1 if found else 0
    else:
        for path in release():
            print(path.name)
    return 0


def main() -> int:
    """Run one command; 0 done, 1 something is wrong, 2 wrong use."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("update", "missing"):
        commands.add_parser(name).add_argument("room", nargs="?")
    filling = commands.add_parser("fill")
    filling.add_argument("room")
    filling.add_argument("file", type=Path)
    commands.add_parser("check")
    commands.add_parser("release")
    try:
        return _run(parser.parse_args())
    except TranslationError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
