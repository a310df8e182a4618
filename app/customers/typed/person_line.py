"""A person typed in one line, read in any order: "Muster, Hans, Einkauf 081 250 14 22".

All of it comes back in some field, so that nothing typed is lost; what is read wrongly stands
before one's eyes and is corrected there. Only words that say what stands beside them ("Tel.",
"Herr") become a field's meaning instead of its text.

Where words have more than one sense:

- With a comma the surname stands first ("Muster, Hans"), without one the first name ("Hans
  Muster"), unless only the other word is a known first name.
- Words of work ("Einkauf", "Leiterin", "head of") are the function, wherever they stand.
- Five digits and more are a number; shorter ones stay with the words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.customers.typed.person_words import (
    is_first_name,
    is_of_work,
    is_particle,
    is_title,
    joins_work,
    number_label,
    salutation_of,
)
from app.customers.typed.phone_numbers import digits, is_mobile, read_number

_FEWEST_DIGITS = 5
_EMAIL = re.compile(r"(?:mailto:)?([^\s,;<>()\[\]\"|:]+@[^\s,;<>()\[\]\"|]*[^\s,;<>()\[\]\"|.])")
_NUMBER = re.compile(r"(?<![^\W_])[+(]?\d(?:[\d\s()+./'’\-–]*\d)?(?![^\W_])")
_LABEL = re.compile(r"(?<![^\W_])([^\W\d_]+)([\s:.]*)$")
_DIVIDER = re.compile(r"[,;|\n\r\t\u2028\u2029<>]+|\s[/–-]\s")
_CUT = " ; "  # stands where a number or an address was


@dataclass(frozen=True)
class TypedPerson:
    """How a line was understood; salutation is ``mr``, ``ms`` or empty."""

    salutation: str = ""
    title: str = ""
    first_name: str = ""
    last_name: str = ""
    function: str = ""
    phone: str = ""
    mobile: str = ""
    fax: str = ""
    email: str = ""


def read_person(line: str, region: str) -> TypedPerson:
    """Read what somebody typed; never raises for any text.

    region: ISO code of the country whose habits hold for numbers. Several numbers of one kind
    stand in their field with " / " between them, several addresses with a blank.
    """
    rest, emails = _take_emails(line)
    rest, numbers = _take_numbers(rest, region)
    parts = [part.split() for part in _DIVIDER.split(rest)]
    person = _name_and_work([part for part in parts if part])
    return replace(
        person,
        email=" ".join(emails),
        **{kind: " / ".join(typed) for kind, typed in numbers.items()},
    )


def _take_emails(text: str) -> tuple[str, list[str]]:
    found: list[str] = []

    def take(match: re.Match[str]) -> str:
        found.append(match[1])
        return _CUT

    return _EMAIL.sub(take, text), found


def _take_numbers(text: str, region: str) -> tuple[str, dict[str, list[str]]]:
    """Cut the numbers out with the words before them that say what they are."""
    found: dict[str, list[str]] = {}
    rest, behind = "", 0
    for match in _NUMBER.finditer(text):
        if len(digits(match[0])) < _FEWEST_DIGITS:
            continue
        before, label = _without_label(text[behind : match.start()])
        for typed in _single_numbers(match[0], region):
            kind = label or ("mobile" if is_mobile(typed, region) else "phone")
            found.setdefault(kind, []).append(typed)
        rest += before + _CUT
        behind = match.end()
    return rest + text[behind:], found


def _without_label(text: str) -> tuple[str, str]:
    """Take "Tel.:" away from the end of a text; give what kind of number it announces.

    A single letter needs its colon ("T: 081 …"): without it, it may be an initial.
    """
    match = _LABEL.search(text)
    if match is None or (len(match[1]) == 1 and ":" not in match[2]):
        return text, ""
    label = number_label(match[1])
    return (text[: match.start()], label) if label else (text, "")


def _single_numbers(run: str, region: str) -> list[str]:
    """Divide digits that are two valid numbers one after the other, typed without a comma."""
    run = run.strip()
    if read_number(run, region).valid:
        return [run]
    for gap in re.finditer(r"\s+(?:/\s+)?(?=[+0(])", run):
        first, second = run[: gap.start()], run[gap.end() :]
        if read_number(first, region).valid and len(digits(second)) >= _FEWEST_DIGITS:
            return [first, *_single_numbers(second, region)]
    return [run]


# --- names and work -----------------------------------------------------------------------------


def _name_and_work(parts: list[list[str]]) -> TypedPerson:
    salutation, parts = _take_salutation(parts)
    title, parts = _take_title(parts)
    names: list[list[str]] = []
    others: list[list[str]] = []  # what belongs to the work, or may be a name, as typed
    for part in parts:
        name, of_work = _divide(part, after_name=bool(names))
        names += [name] if name else []
        others += [words for words in (name, of_work) if words]
    first, last, used = _names(names)
    places = {id(words) for words in used}  # the same words may stand there twice
    function = ", ".join(" ".join(words) for words in others if id(words) not in places)
    return TypedPerson(salutation, title, " ".join(first), " ".join(last), function)


def _take_salutation(parts: list[list[str]]) -> tuple[str, list[list[str]]]:
    """Take the first word that addresses somebody, where it begins a part."""
    for at, part in enumerate(parts):
        salutation = salutation_of(part[0])
        if salutation:
            rest = [*parts[:at], part[1:], *parts[at + 1 :]]
            return salutation, [one for one in rest if one]
    return "", parts


def _take_title(parts: list[list[str]]) -> tuple[str, list[list[str]]]:
    """Take the titles at the beginning of a part."""
    title: list[str] = []
    rest = []
    for part in parts:
        count = next((at for at, word in enumerate(part) if not is_title(word)), len(part))
        title += part[:count]
        rest.append(part[count:])
    return " ".join(title), [part for part in rest if part]


def _divide(part: list[str], *, after_name: bool) -> tuple[list[str], list[str]]:
    """Divide words into a name and what belongs to the work; either may be empty."""
    digit = [any(map(str.isdigit, word)) for word in part]
    marks = [is_of_work(word) or with_digit for word, with_digit in zip(part, digit, strict=True)]
    if not any(marks):
        return part, []
    if after_name and marks == digit:  # "Muster, Hans, Halle 3"
        return [], part
    begin, end = marks.index(True), len(marks) - marks[::-1].index(True)
    while begin and (joins_work(part[begin - 1]) or (digit[begin] and _is_small(part[begin - 1]))):
        begin -= 1
    before, work, behind = part[:begin], part[begin:end], part[end:]
    if before:  # "Hans Muster Leiter Einkauf Metall": what follows the work belongs to it
        return before, work + behind
    while behind and joins_work(behind[0]):
        work, behind = [*work, *behind[:2]], behind[2:]
    return behind, work


def _is_small(word: str) -> bool:
    """Tell a word that goes with the digits behind it: "int. 22", "intern 22"."""
    return word[:1].islower()


def _names(parts: list[list[str]]) -> tuple[list[str], list[str], list[list[str]]]:
    """Give first name, surname, and the parts they were found in."""
    if not parts:
        return [], [], []
    if len(parts) == 1 or _is_whole(parts[0], parts[1]):
        first, last = _in_order(parts[0])
        return first, last, parts[:1]
    last, first = parts[0], parts[1]
    if _all_known(last) and not _all_known(first):
        first, last = last, first
    return first, last, parts[:2]


def _is_whole(part: list[str], following: list[str]) -> bool:
    """Tell a whole name from a surname before a comma: "Hans Muster, …" from "von Arx, …"."""
    words = [word for word in part if not is_particle(word)]
    return len(words) > 1 and not _all_known(following)


def _in_order(words: list[str]) -> tuple[list[str], list[str]]:
    """Divide a name without a comma into first name and surname."""
    if len(words) == 1:
        return [], words
    at = next((at for at, word in enumerate(words) if at and is_particle(word)), len(words) - 1)
    if is_particle(words[0]) or (is_first_name(words[-1]) and not is_first_name(words[0])):
        return words[-1:], words[:-1]  # "Muster Hans", "von Arx Anna"
    return words[:at], words[at:]


def _all_known(words: Sequence[str]) -> bool:
    return all(is_first_name(word) for word in words)
