"""The clauses of a sentence: how they begin, and whether they only repeat the customer."""

from __future__ import annotations

from collections.abc import Iterator

from app.practice.tagger.line import Line
from app.practice.tagger.overlap import content_of, taken_up
from app.practice.tagger.typed import Part, Sentence

ECHO = 0.6
"""A question with more of the customer's words than this only repeats them."""


def asking_clauses(line: Line, sentence: Sentence) -> Iterator[Part]:
    """Clauses that may hold the question: those of the last segment; without sign the first."""
    last = sentence.segments[-1]
    inside = [one for one in sentence.clauses if one.first >= last.first]
    if sentence.mark == "?":
        yield from inside
        return
    for clause in inside:
        yield clause
        if clause.last - clause.first > 3:
            return


def asks(line: Line, word: int, clause: Part, *, strict: bool) -> bool:
    """Whether a question word begins a question, not a subordinate clause."""
    form = line.words[word].forms
    at = word + 1
    while at < clause.last and line.is_one_of(at, "precisely"):
        at += 1
    verb_follows = at < clause.last and line.is_one_of(at, "verbs_first")
    if "when" in form or ("where" in form and line.language == "en"):
        return verb_follows
    return not strict or verb_follows or clause.last - word <= 1 or "wie" in form


def question_word(line: Line, clause: Part) -> int | None:
    """Where a clause has its question word, after fillers and a preposition."""
    at = start(line, clause.first, clause.last)
    skipped = 0
    while at < clause.last and skipped < 3:
        if line.is_one_of(at, "question_words"):
            return at
        if not line.is_one_of(at, "question_prepositions"):
            return None
        at += 1
        skipped += 1
    return None


def start(line: Line, first: int, last: int) -> int:
    """The first word that is no filler."""
    at = first
    while at < last - 1 and line.is_one_of(at, "fillers"):
        at += 1
    return at


def begins_as_question(line: Line, sentence: Sentence) -> bool:
    """Whether a sentence without sign begins with its verb or a question word."""
    if sentence.mark:
        return False
    first = sentence.clauses[0]
    return verb_first(line, first, "") or question_word(line, first) is not None


def verb_first(line: Line, clause: Part, mark: str) -> bool:
    """Whether a clause begins with its verb, as a question does and an order does not."""
    at = start(line, clause.first, clause.last)
    if at + 1 >= clause.last:
        return False
    verb, following = line.words[at], at + 1
    if line.is_one_of(at, "imperatives") and "sie" in line.words[following].forms and mark != "?":
        return False
    subject = line.is_one_of(following, "subjects")
    if line.is_one_of(at, "verbs_first"):
        return subject or mark == "?"
    if line.language != "de":
        return False
    polite = any(one in line.words[following].forms for one in ("sie", "wir"))
    familiar = "du" in line.words[following].forms
    form = verb.forms[0]
    return (polite and form.endswith("en")) or (familiar and form.endswith("st"))


def repeats(line: Line, part: Part) -> bool:
    """Whether these are only the customer's words with a question mark."""
    said = content_of(line.context.before, line.lexicon)
    small = line.lexicon.lists["stopwords"]
    words = [
        line.words[at]
        for at in range(part.first, part.last)
        if not small.intersection(line.words[at].forms)
    ]
    again = sum(taken_up(word, said) for word in words)
    return bool(words) and again / len(words) >= ECHO
