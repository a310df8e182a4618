"""The pages of the help: where they lie, their sections, and the search over them.

Pages are Markdown below ``resources/help``, one folder for each language. Both languages have
the same pages with the same headings in the same order, so that a section found in the one can
be shown in the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from app.database.fold import fold, fold_words

LANGUAGES = ("de", "en")
PAGES = (
    "first-steps",
    "calls",
    "call",
    "incoming",
    "wrap-up",
    "follow-ups",
    "handoffs",
    "complaints",
    "emails",
    "customers",
    "import",
    "quotes",
    "printing",
    "scripts",
    "practice",
    "personas",
    "lines",
    "settings",
    "phones",
    "database",
    "team-database",
    "privacy",
    "keys",
    "command-line",
)
"""The names of the files, in the order of the contents list."""

_HEADING = re.compile(r"(?P<marks>#{1,6})\s+(?P<text>.+?)\s*#*")
_FENCE = "```"
_LINK_TARGET = re.compile(r"\]\([^)]*\)")
_NOT_IN_SLUG = re.compile(r"[^\w\- ]")


@dataclass(frozen=True)
class Section:
    """A heading and what stands below it until the next one; the first has the page's title."""

    page: str
    heading: str
    text: str

    @property
    def slug(self) -> str:
        """The part of a link behind ``#`` that leads here."""
        return slug(self.heading)

    @cached_property
    def heading_words(self) -> tuple[str, ...]:
        """The words of the heading in the folded form."""
        return tuple(fold(self.heading).split())

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All words in the folded form."""
        return tuple(fold(f"{self.heading} {_LINK_TARGET.sub(']', self.text)}").split())


def slug(heading: str) -> str:
    """Give a heading's name in links, in the manner of code hosting sites."""
    return _NOT_IN_SLUG.sub("", heading.lower()).replace(" ", "-")


def read_sections(page: str, text: str) -> Iterator[Section]:
    """Divide a page at its headings; what looks like one inside a code block is none."""
    heading, lines, in_code = "", list[str](), False
    for line in text.splitlines():
        in_code ^= line.lstrip().startswith(_FENCE)
        found = None if in_code else _HEADING.fullmatch(line)
        if found is None:
            lines.append(line)
            continue
        if heading:
            yield Section(page, heading, "\n".join(lines))
        heading, lines = found["text"], []
    yield Section(page, heading, "\n".join(lines))


class HelpBook:
    """The help in one language; the other language is only searched.

    folder: holds a folder for each language. Pages are read when they are first needed.
    """

    def __init__(self, folder: Path, language: str) -> None:
        self._folder = folder
        self.language = language

    def path(self, page: str) -> Path:
        """Give the file of a page."""
        return self._folder / self.language / f"{page}.md"

    def page_at(self, path: Path) -> str | None:
        """Name the page that a file holds; None for a file that is no page of this language."""
        is_page = path.parent == self._folder / self.language and path.stem in PAGES
        return path.stem if is_page and path.suffix == ".md" else None

    @cached_property
    def titles(self) -> dict[str, str]:
        """Give the title of each page, in the order of the contents."""
        return {page: self._first_heading(page) for page in PAGES}

    def sections(self, page: str) -> list[Section]:
        """Give the sections of a page, the title's first."""
        return self._sections[self.language][page]

    def search(self, text: str) -> list[Section]:
        """Find sections that hold each word as the beginning of a word, best first.

        Best are those with the words in their heading, then those with them below it; what only
        the other language has comes last.
        """
        asked = fold_words(text)
        if not asked:
            return []
        own = [section for page in PAGES for section in self.sections(page)]
        others = [section for page in PAGES for section in self._in_other_language(page)]
        pairs = list(zip(own, others, strict=False))
        found = [section for section in own if _holds(section.heading_words, asked)]
        found += [section for section in own if _holds(section.words, asked)]
        found += [section for section, other in pairs if _holds(other.heading_words, asked)]
        found += [section for section, other in pairs if _holds(other.words, asked)]
        return list(dict.fromkeys(found))

    def _in_other_language(self, page: str) -> list[Section]:
        other = next(language for language in LANGUAGES if language != self.language)
        return self._sections[other][page]

    @cached_property
    def _sections(self) -> dict[str, dict[str, list[Section]]]:
        return {
            language: {
                page: list(read_sections(page, self._text(language, page))) for page in PAGES
            }
            for language in LANGUAGES
        }

    def _text(self, language: str, page: str) -> str:
        return (self._folder / language / f"{page}.md").read_text(encoding="utf-8")

    def _first_heading(self, page: str) -> str:
        with self.path(page).open(encoding="utf-8") as file:
            return file.readline().strip("# \n")


def _holds(words: Sequence[str], asked: Sequence[str]) -> bool:
    return all(any(word.startswith(beginning) for word in words) for beginning in asked)
