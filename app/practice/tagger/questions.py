"""Which sentences ask, and in which form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.practice.tagger.evidence import Findings, Rule
from app.practice.tagger.line import Line
from app.practice.tagger.overlap import content_of, taken_up
from app.practice.tagger.typed import Part, Sentence
from app.practice.tags import Tag

OR = frozenset({"oder", "or"})
ECHO = 0.6
"""A question with more of the customer's words than this only repeats them."""


@dataclass(frozen=True)
class Asked:
    """A sentence that asks: its number, the form and the words that ask."""

    number: int
    form: Tag
    first: int
    last: int


def questions_of(line: Line, attacks: frozenset[int]) -> list[Asked]:
    """The questions of a line; sentences that attack ask nothing."""
    found = (
        _question(line, number, sentence)
        for number, sentence in enumerate(line.sentences)
        if number not in attacks
    )
    return [one for one in found if one]


def note_forms(line: Line, asked: list[Asked], findings: Findings) -> None:
    """Give the form of each question."""
    rules = {
        Tag.QUESTION_OPEN: Rule.QUESTION_WORD,
        Tag.QUESTION_CLOSED: Rule.VERB_FIRST,
        Tag.QUESTION_ALTERNATIVE: Rule.CHOICE,
    }
    for one in asked:
        findings.add(one.form, line.span(one.first, one.last), rules[one.form])


def _question(line: Line, number: int, sentence: Sentence) -> Asked | None:
    if sentence.mark == "!" or line.cue(number, "rhetorical"):
        return None
    asking = sentence.segments[-1]
    if sentence.mark == ".":
        return _told_to_tell(line, number, sentence)
    for check in (_choice, _checked, _told_to_tell, _open, _closed):
        form = check(line, number, sentence)
        if form is not None:
            return form
    if sentence.mark == "?" and not _repeats(line, asking):
        return Asked(number, Tag.QUESTION_CLOSED, asking.first, asking.last)
    return None


def _told_to_tell(line: Line, number: int, sentence: Sentence) -> Asked | None:
    """A request to tell: "Erzählen Sie", "walk me through", "your view?"."""
    hit = line.cue(number, "tell")
    if hit is None and sentence.mark == "?":
        hit = line.cue(number, "opinion_wrapped")
    if hit is None or hit.first - _start(line, sentence.first, hit.first) > 3:
        return None
    return Asked(number, Tag.QUESTION_OPEN, hit.first, hit.last)


def _choice(line: Line, number: int, sentence: Sentence) -> Asked | None:
    """Two named things with "oder" between them."""
    if sentence.mark != "?" and not _begins_as_question(line, sentence):
        return None
    for at in range(sentence.first + 1, sentence.last - 1):
        if not OR.intersection(line.words[at].forms):
            continue
        hits = line.hits[number]
        rests = [*hits.get("or_rest", ()), *hits.get("or_opposite", ())]
        if any(hit.first == at for hit in rests):
            continue
        if any(hit.first <= at < hit.last for hit in hits.get("minutes_or", ())):
            continue
        if _asks_openly_around(line, sentence, at):
            continue
        return Asked(number, Tag.QUESTION_ALTERNATIVE, sentence.first, sentence.last)
    return None


def _asks_openly_around(line: Line, sentence: Sentence, at: int) -> bool:
    """Whether "oder" stands in the clause of a question word: "Was stört am Preis oder ...?"."""
    for clause in sentence.clauses:
        if clause.first <= at < clause.last:
            return _question_word(line, clause) is not None and line.breaks[clause.last - 1] != ","
    return False


def _checked(line: Line, number: int, sentence: Sentence) -> Asked | None:
    """A statement with "richtig?", "isn't it?" at its end."""
    hit = line.cue(number, "tag_end")
    if hit is None or hit.first == sentence.first:
        return None
    apart = line.breaks[hit.first - 1] in (",", ":")
    if not apart and (sentence.mark != "?" or hit.last - hit.first < 2):
        return None
    return Asked(number, Tag.QUESTION_CLOSED, hit.first, hit.last)


def _open(line: Line, number: int, sentence: Sentence) -> Asked | None:
    if line.cue(number, "suggestion"):
        return None
    verb_first = False
    for clause in _asking_clauses(line, sentence):
        word = _question_word(line, clause)
        if word is not None and _asks(line, word, clause, strict=verb_first):
            return Asked(number, Tag.QUESTION_OPEN, word, clause.last)
        verb_first = verb_first or _verb_first(line, clause, sentence.mark)
    asking = sentence.segments[-1]
    wrapped = line.cue_within(number, asking.first, asking.last, "wrapped")
    if wrapped and verb_first and not line.cue(number, "whether"):
        return Asked(number, Tag.QUESTION_OPEN, wrapped.first, wrapped.last)
    return None


def _asking_clauses(line: Line, sentence: Sentence) -> Iterator[Part]:
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


def _asks(line: Line, word: int, clause: Part, *, strict: bool) -> bool:
    """Whether a question word begins a question, not a subordinate clause."""
    form = line.words[word].forms
    at = word + 1
    while at < clause.last and line.is_one_of(at, "precisely"):
        at += 1
    verb_follows = at < clause.last and line.is_one_of(at, "verbs_first")
    if "when" in form or ("where" in form and line.language == "en"):
        return verb_follows
    return not strict or verb_follows or clause.last - word <= 1 or "wie" in form


def _question_word(line: Line, clause: Part) -> int | None:
    """Where a clause has its question word, after fillers and a preposition."""
    at = _start(line, clause.first, clause.last)
    skipped = 0
    while at < clause.last and skipped < 3:
        if line.is_one_of(at, "question_words"):
            return at
        if not line.is_one_of(at, "question_prepositions"):
            return None
        at += 1
        skipped += 1
    return None


def _start(line: Line, first: int, last: int) -> int:
    """The first word that is no filler."""
    at = first
    while at < last - 1 and line.is_one_of(at, "fillers"):
        at += 1
    return at


def _begins_as_question(line: Line, sentence: Sentence) -> bool:
    if sentence.mark:
        return False
    first = sentence.clauses[0]
    return _verb_first(line, first, "") or _question_word(line, first) is not None


def _closed(line: Line, number: int, sentence: Sentence) -> Asked | None:
    if sentence.mark == "":
        starts = line.cue(number, "asks_any")
        if starts:
            return Asked(number, Tag.QUESTION_CLOSED, sentence.first, sentence.last)
    inside = [one for one in sentence.clauses if one.first >= sentence.segments[-1].first]
    for clause in inside if sentence.mark == "?" else [inside[0], inside[-1]]:
        if _verb_first(line, clause, sentence.mark):
            return Asked(number, Tag.QUESTION_CLOSED, clause.first, clause.last)
    return None


def _verb_first(line: Line, clause: Part, mark: str) -> bool:
    """Whether a clause begins with its verb, as a question does and an order does not."""
    at = _start(line, clause.first, clause.last)
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


def _repeats(line: Line, part: Part) -> bool:
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
