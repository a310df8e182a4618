"""A typed line is read into tags, each with the words that earned it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QTranslator

from app.paths import resources_dir
from app.practice.tag_words import tag_name
from app.practice.tagger.line import line_of
from app.practice.tagger.reading import Context, Evidence, Reading, read_line
from app.practice.tagger.signs import signs_of
from app.practice.tags import ELEMENTS_OF_NEXT_STEP, KNOCKING_OUT, Tag

NOTHING = Context()
DEAR = Context(before="Das ist mir viel zu teuer.", resisted=True)
COSTLY = Context(before="That is far too expensive.", resisted=True)
INSULTED = Context(before="Sie sind ein Betrüger!", resisted=True)


def tags(text: str, language: str = "de", context: Context = NOTHING) -> set[str]:
    return {tag.value for tag in read_line(text, language, context).tags}


def words_for(reading: Reading, text: str, tag: Tag) -> str:
    return next(text[one.start : one.end] for one in reading.found if one.tag is tag)


@pytest.mark.parametrize("text", ["", "   ", "...", "…", "?!"])
def test_nothing_said_is_silence(text):
    assert read_line(text, "de").tags == {Tag.SILENCE}


def test_every_tag_points_to_the_words_that_earned_it():
    text = "Das verstehe ich gut. Abgesehen vom Preis, was spricht noch dagegen?"
    reading = read_line(text, "de", DEAR)
    assert {Tag.ACKNOWLEDGE, Tag.QUESTION_OPEN, Tag.TECHNIQUE_ISOLATE} <= reading.tags
    assert words_for(reading, text, Tag.TECHNIQUE_ISOLATE) == "Abgesehen vom"
    assert "verstehe" in words_for(reading, text, Tag.ACKNOWLEDGE)


def test_a_technique_needs_an_objection():
    assert "technique_isolate" in tags("Ist das der einzige Grund?", context=DEAR)
    told = Context(before="Wir brauchen zehn Stück.", resisted=False)
    assert "technique_isolate" not in tags("Ist das der einzige Grund?", context=told)
    assert "technique_isolate" not in tags("Ist das der einzige Grund?")


def test_who_knows_whether_it_was_an_objection_may_stay_silent():
    unknown = Context(before="Das ist mir zu teuer.")
    assert "technique_isolate" in tags("Ist das der einzige Grund?", context=unknown)


def test_but_takes_the_understanding_back():
    assert "acknowledge" in tags("Das verstehe ich.", context=DEAR)
    assert "acknowledge" not in tags("Ich verstehe, aber so geht es nicht.", context=DEAR)
    assert "acknowledge" not in tags("I understand, but that is the price.", "en", COSTLY)


def test_a_choice_wins_over_the_question_word():
    found = tags("Wann passt es Ihnen, am Montag oder am Mittwoch?")
    assert {"question_alternative", "next_step_when"} <= found
    assert "question_open" not in found


def test_a_polite_wrapping_does_not_count():
    assert "question_open" in tags("Können Sie mir sagen, wer bei Ihnen bestellt?")
    assert "question_open" in tags("May I ask what happened?", "en")
    assert "question_closed" in tags("Darf ich Ihnen das kurz zeigen?")


@pytest.mark.parametrize(
    ("text", "language"), [("Wer zahlt schon gern zu viel?", "de"), ("Who cares?", "en")]
)
def test_rhetorical_questions_ask_nothing(text, language):
    assert not {one for one in tags(text, language) if one.startswith("question")}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Was für ein Gerät haben Sie heute?", "de"),
        ("Who needs to sign this?", "en"),
        ("Who cares? What do you use today?", "en"),
    ],
)
def test_a_question_stays_one_beside_rhetorical_words(text, language):
    assert "question_open" in tags(text, language)


def test_typing_mistakes_are_forgiven():
    assert "apologise" in tags("es tut mir leit, das war unser feler", context=INSULTED)
    assert "next_step_when" in tags("i will send you the qoute on thurzday", "en")


def test_terms_the_customer_used_are_no_jargon():
    assert "jargon" in tags("Unser SLA ist vier Stunden.")
    asked = Context(before="Was steht im SLA?")
    assert "jargon" not in tags("Unser SLA ist vier Stunden.", context=asked)


def test_a_firm_and_short_words_in_capitals_are_no_jargon_where_they_are_known():
    own = Context(company="RSB Handel")
    assert "jargon" not in tags("Guten Tag, Lena Koch von der RSB.", context=own)
    asked = Context(before="Die QM will das wissen.")
    assert "jargon" not in tags("Was braucht die QM genau?", context=asked)


def test_small_words_in_common_excuse_no_jargon():
    asked = Context(before="Der Mann von der Technik fragt nach der Leitung.")
    text = "Auf der Leitung haben Sie dann einen dedizierten SIP-Trunk mit QoS."
    assert "jargon" in tags(text, context=asked)


def test_a_benefit_answers_a_need_or_nobody_asked_for_it():
    need = Context(needs=("weniger Lärm in der Halle",))
    assert "benefit_for_need" in tags("Damit sinkt der Lärm um die Hälfte.", context=need)
    assert "benefit_unasked" in tags("Unser Gerät ist das modernste am Markt.")


def test_names_are_known_from_who_calls():
    who = Context(user="Lena Koch", company="Beispiel AG")
    found = tags("Grüezi, hier ist Lena Koch von der Beispiel AG.", context=who)
    assert {"name_given", "company_given"} <= found


@pytest.mark.parametrize(
    ("text", "language", "who"),
    [
        ("Zum Beispiel die Pumpe.", "de", Context(user="Lena Koch", company="Beispiel AG")),
        ("Kochen Sie selber?", "de", Context(user="Lena Koch", company="Beispiel AG")),
        ("Das ist gut, danke.", "de", Context(user="Eva Gut", company="Beispiel AG")),
        ("The price will be fine.", "en", Context(user="Jo Price", company="Oak Ltd")),
        ("Gut, gut, das freut mich.", "de", Context(user="Eva Gut", company="Beispiel AG")),
        ("Our price. Will you take it?", "en", Context(user="Will Price", company="Oak Ltd")),
        ("The prise is fine.", "en", Context(user="Will Price", company="Oak Ltd")),
        ("Wer ist für die Technik zuständig?", "de", Context(company="Rätia Technik AG")),
        ("Ist Ihre Firma eine GmbH?", "de", Context(user="Bo Li", company="Elektro Keller GmbH")),
        ("Ich bin Ihnen dankbar für die Rechnung von der Lieferung.", "de", Context()),
        ("Yes, it is. How are you?", "en", Context(user="Bo Li", company="Oak Ltd")),
    ],
)
def test_words_like_a_name_introduce_nobody(text, language, who):
    assert not {"name_given", "company_given"} & tags(text, language, who)


@pytest.mark.parametrize(
    "text",
    [
        "Gut, Beispiel AG, guten Tag.",
        "Gut von der Beispiel AG.",
        "Hier ist Gut.",
        "eva gut, grüezi",
    ],
)
def test_a_name_that_is_a_word_counts_where_somebody_is_introduced(text):
    assert "name_given" in tags(text, context=Context(user="Eva Gut", company="Beispiel AG"))


@pytest.mark.parametrize("text", ["Guten Tag, Bo Li von der Rätia.", "Bo Li, Rätia Technik AG."])
def test_a_firm_is_known_by_all_its_words_or_by_one_behind_from(text):
    who = Context(user="Bo Li", company="Rätia Technik AG")
    assert {"name_given", "company_given"} <= tags(text, context=who)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I hear you, that must be annoying.", "en"),
        ("I see you have three sites.", "en"),
        ("May I talk to the person who decides?", "en"),
        ("We take care of the delivery.", "en"),
        ("Cheers, that helps.", "en"),
        ("Haben Sie noch einen guten Tag für den Besuch?", "de"),
        ("It uses 20 percent less energy.", "en"),
        ("Damit haben Sie zehn Prozent weniger Ausfälle.", "de"),
        ("Bekommen Sie heute Rabatt?", "de"),
        ("Ich mache keine Rabatte.", "de"),
        ("I will take your details from the form.", "en"),
        ("Wir löschen den Termin.", "de"),
        ("Ich streiche die Position aus der Offerte.", "de"),
    ],
)
def test_cue_words_in_another_sense_show_nothing(text, language):
    assert not {"farewell", "price_given_away", "block_confirmed"} & tags(text, language)


@pytest.mark.parametrize(
    ("text", "language", "tag"),
    [
        ("Thanks for your time, speak to you next week.", "en", "farewell"),
        ("Have a lovely weekend!", "en", "farewell"),
        ("Ich gebe Ihnen fünf Prozent Rabatt.", "de", "price_given_away"),
        ("I can give you 10 percent off.", "en", "price_given_away"),
        ("Ich streiche Sie von der Liste.", "de", "block_confirmed"),
        ("Ihre Nummer ist gesperrt.", "de", "block_confirmed"),
        ("I'll take you off our list.", "en", "block_confirmed"),
        ("Your number has been removed.", "en", "block_confirmed"),
    ],
)
def test_cue_words_show_what_they_say(text, language, tag):
    assert tag in tags(text, language)


@pytest.mark.parametrize("language", ["de", "en"])
@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=300), before=st.text(max_size=80), need=st.text(max_size=30))
def test_any_text_is_read_and_read_alike(language, text, before, need):
    context = Context(before=before, needs=(need,))
    reading = read_line(text, language, context)
    assert reading == read_line(text, language, context)
    for one in reading.found:
        assert 0 <= one.start <= one.end <= len(text)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(
    "bit",
    [
        "wann ",
        "Wenn Sie das so sehen, ",
        "qwrtzx ",
        "if you would ",
        "a",
        "?",
        "1'000 ",
        "oder ",
        "Wann? ",
        "Gut. ",
    ],
)
def test_ten_times_the_text_takes_about_ten_times_as_long(language, bit):
    """Counted in a way that a busy machine does not disturb: the best of five."""
    short, long = bit * (1_000 // len(bit)), bit * (10_000 // len(bit))
    read_line(long, language, COSTLY)

    def best(text: str) -> float:
        spent = []
        for _ in range(5):
            started = time.perf_counter()
            read_line(text, language, COSTLY)
            spent.append(time.perf_counter() - started)
        return min(spent)

    assert best(long) < 25 * best(short) + 0.01


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Guten Tag Frau Caduff, Reto Meier von der Rätia Technik.", False),
        ("Guten Abend, hier ist Reto Meier.", False),
        ("Dann wünsche ich Ihnen einen guten Tag.", True),
        ("Schönen Tag noch!", True),
    ],
)
def test_a_greeting_is_no_farewell(text: str, ends: bool) -> None:
    assert (Tag.FAREWELL in read_line(text, "de").tags) == ends


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Keine Angst, ich will Ihnen nichts verkaufen.", "de"),
        ("Das ist nur eine kurze Umfrage.", "de"),
        ("Das ist kein Verkaufsgespräch.", "de"),
        ("Keine Sorge, ich verkaufe nichts.", "de"),
        ("Don't worry, I'm not selling anything.", "en"),
        ("This is only a survey.", "en"),
        ("This isn't a sales call.", "en"),
        ("Ich mache nur eine kleine Umfrage zum Thema Energie, dauert zwei Minuten.", "de"),
        ("Nein, ich will nichts verkaufen, ich rufe nur so an.", "de"),
        ("I'm just doing a quick survey on energy use, it takes two minutes.", "en"),
        ("No no, I'm not trying to sell you anything, I'm only calling to say hello.", "en"),
    ],
)
def test_hiding_the_purpose_is_a_knock_out(text, language):
    found = knocking_out_in(text, language)
    assert [one.tag for one in found] == [Tag.HIDES_PURPOSE]
    assert found[0].start < found[0].end


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Damit haben Sie garantiert nie wieder einen Ausfall.", "de"),
        ("Sie bekommen 100 % Liefergarantie.", "de"),
        ("Die Maschine geht nie kaputt.", "de"),
        ("You'll never have a breakdown again, guaranteed.", "en"),
        ("It's a 100% delivery guarantee.", "en"),
        ("I promise it will never fail.", "en"),
        ("Sie sparen damit sicher dreissig Prozent, das kann ich Ihnen fix zusagen.", "de"),
        ("Der Preis steigt bei uns nie, da können Sie ganz beruhigt sein.", "de"),
        ("You'll definitely save thirty percent in the first year, no ifs or buts.", "en"),
        ("Our prices never go up, you can rely on that.", "en"),
    ],
)
def test_what_nobody_can_keep_is_a_false_promise(text, language):
    assert [one.tag for one in knocking_out_in(text, language)] == [Tag.FALSE_PROMISE]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ich verkaufe Ihnen nichts, was Sie nicht brauchen.", "de"),
        ("Wir garantieren die Lieferung bis Freitag.", "de"),
        ("In der Umfrage waren acht von zehn zufrieden.", "de"),
        ("Fällt die Anlage nie aus?", "de"),
        ("Ich kann nicht garantieren, dass nie etwas ausfällt.", "de"),
        ("Ich verspreche Ihnen, dass ich am Freitag anrufe.", "de"),
        ("I won't sell you anything you don't need.", "en"),
        ("The guarantee is five years.", "en"),
        ("I can't promise that it will never fail.", "en"),
        ("Good morning. I can't promise that it will never fail.", "en"),
        ("I'm not selling you anything you don't need. How do you do it today?", "en"),
        ("Ich kann Ihnen nicht garantieren, dass nie etwas passiert. Aber wir helfen.", "de"),
        ("Guten Tag. Ich verkaufe Ihnen nichts, was Sie nicht brauchen.", "de"),
        ("We will not let you down.", "en"),
        ("You should never have to wait that long again.", "en"),
        ("Auf die Pumpe geben wir zwei Jahre Garantie.", "de"),
        ("Wir möchten wissen, wie zufrieden Sie mit der letzten Lieferung sind.", "de"),
        ("I'll ring you on Friday at ten, I promise.", "en"),
        ("We'd like to know how happy you were with the last delivery.", "en"),
    ],
)
def test_honest_lines_are_no_knock_out(text, language):
    assert knocking_out_in(text, language) == []


def test_an_honest_sentence_excuses_no_other():
    promise = "Sie sparen damit sicher dreissig Prozent, das kann ich Ihnen fix zusagen."
    honest = "Ich kann nicht garantieren, dass nie etwas ausfällt."
    assert [one.tag for one in knocking_out_in(f"{promise} {honest}", "de")] == [Tag.FALSE_PROMISE]
    assert knocking_out_in(honest, "de") == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_help_tells_what_each_tag_means(language, qapp):
    page = (resources_dir() / "help" / language / "lines.md").read_text(encoding="utf-8")
    translator = QTranslator()
    if language == "de":
        assert translator.load(str(resources_dir() / "translations" / "talktrack_de.qm"))
        qapp.installTranslator(translator)
    names = [tag_name(tag) for tag in Tag]
    qapp.removeTranslator(translator)
    assert [name for name in names if f"\n| {name} | " not in page] == []


@pytest.mark.parametrize("text", ["Ich rufe Sie am Freitag an.", "Ich rufe Sie nächste Woche an."])
def test_to_call_on_a_day_is_a_step_and_no_reason(text: str) -> None:
    found = read_line(text, "de", Context(before="Gut.")).tags
    assert {*ELEMENTS_OF_NEXT_STEP} <= found
    assert Tag.REASON_GIVEN not in found


def knocking_out_in(text: str, language: str) -> list[Evidence]:
    """What caps the score, with its words."""
    return [one for one in read_line(text, language).found if one.tag in KNOCKING_OUT]


def test_each_sentence_is_also_taken_by_itself():
    line = line_of("Das verstehe ich. Wer entscheidet bei Ihnen?", "de", NOTHING)
    understood, asked = map(signs_of, line.sentence_by_sentence())
    assert "u:verstehe" in understood
    assert "u:verstehe" not in asked
    assert {"u:entscheidet", "f:wer", "n:1 sentences"} <= set(asked)
    assert "f:wer" not in signs_of(line)
    assert line_of("Wer entscheidet?", "de", NOTHING).sentence_by_sentence() == []


ASKED = {
    "de": "Wer entscheidet bei Ihnen über den Einkauf?",
    "en": "Who decides on purchasing at your company?",
}
BESIDE = {
    "de": (
        "Unsere Geräte sind leise, sparsam und auch im Winter zuverlässig.",
        "Da haben Sie recht, die Rechnung war falsch, und das ist unser Fehler.",
        "Ich rufe an wegen der Offerte, die Sie im Mai von uns bekommen haben.",
    ),
    "en": (
        "Our machines are quiet, thrifty and reliable in winter, too.",
        "You are right, the invoice was wrong, and that is our mistake.",
        "I am calling about the quote that you got from us in May.",
    ),
}


@pytest.mark.parametrize("many", [1, 2, 3])
@pytest.mark.parametrize("language", ASKED)
def test_what_is_asked_is_heard_whatever_is_said_beside_it(language: str, many: int) -> None:
    beside = " ".join(BESIDE[language][:many])
    found = read_line(f"{beside} {ASKED[language]}", language).found
    asked = {one.tag for one in found if one.start > len(beside)}
    assert {Tag.QUESTION_OPEN, Tag.FACT_ASKED} <= asked


def test_what_asks_nothing_does_not_begin_to_beside_another_sentence():
    found = read_line("Who cares? What do you use today?", "en").found
    assert [one.start > 10 for one in found if one.tag is Tag.QUESTION_OPEN] == [True]
    assert not {
        one for one in tags(f"{BESIDE['de'][0]} Wer zahlt schon gern zu viel?") if "question" in one
    }


def test_a_word_is_a_sign_by_where_it_stands():
    alone = signs_of(line_of("Passt Dienstag?", "de", Context(needs=("weniger Lärm",))))
    assert {"e?:<weekday>", "a:<weekday>", "d:<weekday>"} <= set(alone)
    answering = signs_of(line_of("Passt Dienstag?", "de", Context(before="Wann kommen Sie?")))
    assert {"a:<weekday>", "d:<weekday>"}.isdisjoint(answering)
    telling = signs_of(line_of("Dienstag passt.", "de", NOTHING))
    assert "e.:<weekday>" in telling
    assert "e?:<weekday>" not in telling
