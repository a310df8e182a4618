"""What was found in a line, and by which rule."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from app.practice.tags import Tag


class Rule(StrEnum):
    """Why words earned a tag."""

    CUE = "cue"
    QUESTION_WORD = "question_word"
    VERB_FIRST = "verb_first"
    CHOICE = "choice"
    SUBJECT = "subject"
    REPEATS_CUSTOMER = "repeats_customer"
    ANSWERS_NEED = "answers_need"
    ANSWERS_NO_NEED = "answers_no_need"
    FACT_READ_BACK = "fact_read_back"
    AGREED_AND_OFFSET = "agreed_and_offset"
    PROMISE = "promise"
    DATE = "date"
    NAME = "name"
    EMPTY = "empty"
    WEIGHED = "weighed"


@dataclass(frozen=True)
class Evidence:
    """A tag with the words that earned it: ``text[start:end]``."""

    tag: Tag
    start: int
    end: int
    rule: Rule


@dataclass(frozen=True)
class Reading:
    """What a line was read as, in the order of the text; one evidence per tag."""

    found: tuple[Evidence, ...] = ()

    @property
    def tags(self) -> frozenset[Tag]:
        """The tags alone."""
        return frozenset(one.tag for one in self.found)


@dataclass(frozen=True, kw_only=True)
class Context:
    """What is known when the line is said.

    before: what the customer said just before; empty at the beginning.
    objection, attack: whether that was one; None where nobody told.
    needs: those named so far, in the customer's words.
    user, company: who calls.
    """

    before: str = ""
    objection: bool | None = None
    attack: bool | None = None
    needs: tuple[str, ...] = ()
    user: str = ""
    company: str = ""

    @property
    def resisted(self) -> bool:
        """Whether there may be an objection or attack to answer."""
        known = (self.objection, self.attack)
        return bool(self.before.strip()) and (any(known) or None in known)


@dataclass
class Findings:
    """Collects evidence; the first one for a tag stays."""

    by_tag: dict[Tag, Evidence] = field(default_factory=dict)

    def add(self, tag: Tag, span: tuple[int, int], rule: Rule) -> None:
        """Note a tag with its words."""
        self.by_tag.setdefault(tag, Evidence(tag, *span, rule))

    def drop(self, *tags: Tag) -> None:
        """Take tags back."""
        for tag in tags:
            self.by_tag.pop(tag, None)

    def has(self, *tags: Tag) -> bool:
        """Whether any of these tags was found."""
        return any(tag in self.by_tag for tag in tags)

    def in_order(self) -> tuple[Evidence, ...]:
        """All evidence in the order of the text."""
        return tuple(sorted(self.by_tag.values(), key=lambda one: (one.start, one.end, one.tag)))
