"""The signs of a line: all that may speak for or against a tag, each with the words that bear it.

A sign is named by its kind and what it is:
    u: a word; c: four letters of a long word, "<" and ">" its ends
    e with the sign that ends its sentence: a word or comma there
    a: one where the customer said nothing before; d: one where the customer has named a need
    b: t: two and three words in a row; s: two words with one between
    f: how the line begins; m: the sign that ends its first or last sentence
    F: how a clause begins, by its word and by what kind of word it is
    A: a short word in capitals that neither the customer nor everyday language has
    k: a section of the cue file
    o: the customer's words or needs taken up; n: how long the line is
    B: a word that the customer said before; K: a section of the cue file there
In e, a, d and in rows of words numbers, days and the like stand for their kind; "^" is a beginning
and the end is the sentence's own sign.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from app.practice.tagger.cues import NAME, NUMBER
from app.practice.tagger.evidence import Context
from app.practice.tagger.lexicon import lexicon
from app.practice.tagger.line import Line, line_of
from app.practice.tagger.overlap import content_of, taken_up
from app.practice.tagger.spelling import fold
from app.practice.tagger.typed import Part, Sentence, Word

KINDS = ("weekday", "month", "you", "your", "unit")
"""Lists of the cue file whose words count alike in a row."""

BEGINNINGS = ("question_words", "verbs_first", "imperatives")
"""Lists of the cue file that tell a question from an order, by the word a clause begins with."""

CAPITALS = range(2, 6)
"""So long is an abbreviation."""

LONG_WORD, LETTERS = 5, 4
LENGTHS = (3, 6, 10, 16, 25, 40)
MOST = 3

Span = tuple[int, int]
Signs = dict[str, Span | None]


def signs_of(line: Line) -> Signs:
    """Everything that can be seen in a line; None where no words of it bear the sign."""
    found: Signs = {}
    for number, sentence in enumerate(line.sentences):
        for name, first, last in _in_sentence(line, number, sentence):
            found.setdefault(name, line.span(first, last))
    for name, first, last in _abbreviations(line):
        found.setdefault(name, line.span(first, last))
    found.update(dict.fromkeys(_of_whole(line)))
    found.update(dict.fromkeys(_of_before(line.context, line.language)))
    return found


def _in_sentence(line: Line, number: int, sentence: Sentence) -> Iterator[tuple[str, int, int]]:
    """Signs with the words, from the first up to the last, that bear them."""
    for at in range(sentence.first, sentence.last):
        word = _plain(line.words[at])
        yield f"u:{word}", at, at + 1
        for letters in _letters(word):
            yield f"c:{letters}", at, at + 1
    row = list(_row(line, sentence))
    yield from _rows_of_words(row)
    yield from _by_place(line, sentence, row)
    for section, hits in line.hits[number].items():
        yield f"k:{section}", *min(hits)
    if number == 0:
        begins = [word for word, _ in row[1:3]]
        yield f"f:{begins[0]}", sentence.first, sentence.first + 1
        yield f"f:{' '.join(begins)}", sentence.first, min(sentence.first + 2, sentence.last)
    for clause in sentence.clauses:
        yield from _beginning(line, sentence, clause)
    yield from _taken_up(line, sentence)


def _by_place(
    line: Line, sentence: Sentence, row: list[tuple[str, int]]
) -> Iterator[tuple[str, int, int]]:
    """Words and commas by where they stand: the same word may ask or tell, answer or open."""
    places = [f"e{sentence.mark or '~'}"]
    if not line.context.before.strip():
        places.append("a")
    if line.context.needs:
        places.append("d")
    for word, at in row[1:-1]:
        for place in places:
            yield f"{place}:{word}", at, at + 1


def _beginning(line: Line, sentence: Sentence, clause: Part) -> Iterator[tuple[str, int, int]]:
    """How a clause begins, fillers left out ("Und, wo klemmt es?"), by the sign that ends all."""
    at = clause.first
    while at < clause.last - 1 and line.is_one_of(at, "fillers"):
        at += 1
    yield f"F:{_plain(line.words[at])}", at, at + 1
    asked = at + 1 if line.is_one_of(at, "question_prepositions") and at + 1 < clause.last else at
    place = "^" if clause.first == sentence.first else ","
    kinds = [one for one in BEGINNINGS if line.is_one_of(asked, one)] or ["other"]
    for kind in kinds:
        yield f"F{sentence.mark or '~'}{place}:{kind}", at, asked + 1


def _abbreviations(line: Line) -> Iterator[tuple[str, int, int]]:
    if line.text.isupper():
        return
    known = line.lexicon.lists["everyday_capitals"] | line.context.own_words
    for at in range(line.sentences[0].first + 1, line.sentences[-1].last):
        raw = line.words[at].raw
        if raw.isupper() and len(raw) in CAPITALS and fold(raw) not in known:
            yield "A:", at, at + 1


def _rows_of_words(row: list[tuple[str, int]]) -> Iterator[tuple[str, int, int]]:
    for at in range(len(row) - 1):
        (one, first), (two, second) = row[at : at + 2]
        yield f"b:{one} {two}", first, second + 1
        if at + 2 < len(row):
            three, third = row[at + 2]
            yield f"t:{one} {two} {three}", first, third + 1
            yield f"s:{one} {three}", first, third + 1


def _row(line: Line, sentence: Sentence) -> Iterator[tuple[str, int]]:
    """The words of a sentence, each by its kind, with its commas and ends."""
    kinds = _kinds(line.language)
    yield "^", sentence.first
    for at in range(sentence.first, sentence.last):
        word = _plain(line.words[at])
        yield kinds.get(word, word), at
        if line.breaks[at] in (",", ":"):
            yield ",", at
    yield sentence.mark or "~", sentence.last - 1


@lru_cache(maxsize=2)
def _kinds(language: str) -> dict[str, str]:
    lists = lexicon(language).lists
    return {word: f"<{kind}>" for kind in reversed(KINDS) for word in lists.get(kind, ())}


def _plain(word: Word) -> str:
    """A word as it may be meant: the known one that it stands for, or is often mistaken for."""
    if NUMBER in word.forms:
        return NUMBER
    meant = [form for form in word.forms[1:] if form != NAME]
    return meant[0] if meant and "-" not in word.forms[0] else word.forms[0]


@lru_cache(maxsize=4096)
def _letters(word: str) -> tuple[str, ...]:
    if len(word) < LONG_WORD:
        return ()
    ends = f"<{word}>"
    return tuple(ends[at : at + LETTERS] for at in range(len(ends) - LETTERS + 1))


def _taken_up(line: Line, sentence: Sentence) -> Iterator[tuple[str, int, int]]:
    """How much of what the customer said, or needs, comes back."""
    known = line.lexicon
    words = range(sentence.first, sentence.last)
    content = [at for at in words if not line.is_one_of(at, "stopwords")]
    asks = "?" if sentence.mark == "?" else ""
    for kind, text in (("said", line.context.before), ("need", " ".join(line.context.needs))):
        wanted = content_of(text, known)
        if not wanted:
            continue
        again = [at for at in content if taken_up(line.words[at], wanted)]
        span = (again[0], again[-1] + 1) if again else (sentence.first, sentence.last)
        yield f"o:{kind}{asks} {min(len(again), MOST)}", *span
        if again and 2 * len(again) >= len(content):
            yield f"o:{kind}{asks} half", *span
        if any(NUMBER in line.words[at].forms for at in again):
            yield f"o:{kind}{asks} number", *span


def _of_whole(line: Line) -> Iterator[str]:
    marks = [one.mark or "~" for one in line.sentences]
    words = sum(one.last - one.first for one in line.sentences)
    yield f"m:^{marks[0]}"
    yield f"m:{marks[-1]}$"
    yield f"n:{min(len(marks), MOST + 1)} sentences"
    yield f"n:{min(marks.count('?'), 2)} questions"
    yield f"n:words {sum(words > most for most in LENGTHS)}"


@lru_cache(maxsize=16)
def _of_before(context: Context, language: str) -> tuple[str, ...]:
    needs = ("o:needs",) if context.needs else ()
    return (*needs, *_said_before(context.before, language))


def _said_before(text: str, language: str) -> Iterator[str]:
    if not text.strip():
        yield "B:^$"
        return
    before = line_of(text, language, Context())
    kinds = _kinds(language)
    for word in map(_plain, before.words):
        yield f"B:{kinds.get(word, word)}"
    for sign in "?!":
        if sign in text:
            yield f"B:{sign}"
    if before.sentences:
        yield f"B:{before.sentences[-1].mark or '~'}$"
    for hits in before.hits:
        for section in hits:
            yield f"K:{section}"
