"""A typed line taken apart: words, sentences, cues, what came before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.practice.tagger.cues import NAME, NUMBER
from app.practice.tagger.evidence import Context
from app.practice.tagger.lexicon import Lexicon, lexicon
from app.practice.tagger.matching import Hit, scan
from app.practice.tagger.spelling import fold
from app.practice.tagger.typed import (
    Piece,
    Sentence,
    Word,
    break_after,
    pieces_of,
    sentences_of,
)

LONGEST = 400
"""So many words of a line are read: two to three minutes of talking. What follows is not."""

FORGIVEN = 60
"""So many unknown words of a line are compared with known ones."""


@dataclass(frozen=True)
class Line:
    """What was typed, taken apart."""

    text: str
    language: str
    context: Context
    words: tuple[Word, ...]
    breaks: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    hits: tuple[dict[str, list[Hit]], ...]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where the words from ``first`` up to ``last`` stand in the text."""
        return self.words[first].start, self.words[last - 1].end

    def cue(self, number: int, section: str) -> Hit | None:
        """The first cue of a section in a sentence."""
        return min(self.hits[number].get(section, ()), default=None)

    def is_one_of(self, at: int, name: str) -> bool:
        """Whether a word is on a list of the cue file."""
        return any(form in self.lexicon.lists[name] for form in self.words[at].forms)

    def sentence_by_sentence(self) -> list[Line]:
        """The line with one of its sentences at a time; none if it has but one.

        Text and words stay, so that places in them hold.
        """
        if len(self.sentences) == 1:
            return []
        return [
            replace(self, sentences=(sentence,), hits=(hits,))
            for sentence, hits in zip(self.sentences, self.hits, strict=True)
        ]

    @property
    def lexicon(self) -> Lexicon:
        """The cues of this line's language."""
        return lexicon(self.language)


def line_of(text: str, language: str, context: Context) -> Line:
    """Take a line apart."""
    words, breaks = words_of(text, lexicon(language))
    sentences = tuple(sentences_of(breaks))
    hits = tuple(scan(lexicon(language), words, one.first, one.last) for one in sentences)
    return Line(text, language, context, tuple(words), tuple(breaks), sentences, hits)


def words_of(text: str, known: Lexicon) -> tuple[list[Word], list[str]]:
    """The words of a text with what separates each from the next."""
    pieces = pieces_of(text, LONGEST)
    words: list[Word] = []
    breaks: list[str] = []
    left = FORGIVEN
    for number, piece in enumerate(pieces):
        following = pieces[number + 1] if number + 1 < len(pieces) else None
        named = _is_name(piece, breaks, known)
        made, unknown = _forms(piece, known, forgive=left > 0 and not named)
        left -= unknown
        if named:
            made = [(*made[0], NAME), *made[1:]]
        words += (Word(piece.start, piece.end, piece.raw, forms) for forms in made)
        breaks += [""] * (len(made) - 1) + [break_after(text, piece, following)]
    return words, breaks


def _forms(piece: Piece, known: Lexicon, *, forgive: bool) -> tuple[list[tuple[str, ...]], bool]:
    """The word, or the words of a contraction, with all they may mean; and whether unknown."""
    if piece.raw[0].isdigit():
        return [(piece.raw, NUMBER)], False
    word = fold(piece.raw.replace("’", "'"))
    if word in known.contractions:
        return [_with_number(one, known) for one in known.contractions[word]], False
    if word in known.spellings:
        return [(word, *known.spellings[word])], False
    if "-" in word:
        return [_joined(word, known)], False
    if word in known.dictionary or not forgive:
        return [_with_number(word, known)], False
    meant = known.dictionary.meant(word)
    for one in meant:
        if one in known.contractions:
            return [(part,) for part in known.contractions[one]], True
    return [tuple(dict.fromkeys((word, *meant, *_numbers(meant, known))))], True


def _joined(word: str, known: Lexicon) -> tuple[str, ...]:
    """A word with hyphens is known as a whole, written as one word, and by its parts."""
    parts = word.split("-")
    return tuple(dict.fromkeys((word, "".join(parts), *parts, *_numbers(parts, known))))


def _is_name(piece: Piece, breaks: list[str], known: Lexicon) -> bool:
    """In English only names are written large inside a sentence."""
    inside = bool(breaks) and breaks[-1] not in (".", "?", "!", ":")
    large = piece.raw[0].isupper() and not piece.raw.startswith(("I'", "I’")) and piece.raw != "I"
    return inside and large and not known.nouns_are_large and fold(piece.raw) not in known.dates


def _with_number(word: str, known: Lexicon) -> tuple[str, ...]:
    return (word, NUMBER) if word in known.numbers else (word,)


def _numbers(words: Iterable[str], known: Lexicon) -> tuple[str, ...]:
    return (NUMBER,) if any(word in known.numbers for word in words) else ()
