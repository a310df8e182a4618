"""What was found in a line, and in which words."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from app.practice.tagger.spelling import fold
from app.practice.tagger.typed import pieces_of
from app.practice.tags import Tag


@dataclass(frozen=True)
class Evidence:
    """A tag with the words that earned it: ``text[start:end]``."""

    tag: Tag
    start: int
    end: int


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
    resisted: whether that was an objection or attack; None where nobody told.
    needs: those named so far, in the customer's words.
    user, company: who calls.
    """

    before: str = ""
    resisted: bool | None = None
    needs: tuple[str, ...] = ()
    user: str = ""
    company: str = ""

    @property
    def can_be_answered(self) -> bool:
        """Whether there may be an objection or attack to answer."""
        return bool(self.before.strip()) and self.resisted is not False

    @cached_property
    def own_words(self) -> frozenset[str]:
        """The folded words of the customer, and of the caller's company: no jargon."""
        texts = " ".join((self.before, *self.needs, self.company))
        return frozenset(fold(piece.raw) for piece in pieces_of(texts))


@dataclass
class Findings:
    """Collects evidence; the first one for a tag stays."""

    by_tag: dict[Tag, Evidence] = field(default_factory=dict)

    def add(self, tag: Tag, span: tuple[int, int]) -> None:
        """Note a tag with its words."""
        self.by_tag.setdefault(tag, Evidence(tag, *span))

    def in_order(self) -> tuple[Evidence, ...]:
        """All evidence in the order of the text."""
        return tuple(sorted(self.by_tag.values(), key=lambda one: (one.start, one.end, one.tag)))
