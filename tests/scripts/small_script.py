"""A small script for tests, with everything a script can have."""

from __future__ import annotations

from datetime import date

from app.scripts.notation import Notation
from app.scripts.reading import read_script
from app.scripts.speech import CallContext
from app.scripts.texts import Address

SMALL = """
id = "small"
version = 4
purpose = "quote"
title = { de = "Klein", en = "Small" }
goal = ["order"]
outcome_keys = ["order", "decides_later"]
start = "greet"

[choose]
open_quote = true

[fields.decision_on]
type = "date"
label = { de = "Entscheidet am", en = "Decides on" }
store = "quote.decision_on"

[fields.criterion]
type = "choice"
label = { de = "Kriterium", en = "Criterion" }
choices.price = { de = "Preis", en = "price" }
choices.speed = { de = "Tempo", en = "speed" }

[steps.prepare]
phase = "preparation"
say = { de = "Ziel?", en = "Goal?" }
answers = [ { text = { de = "Bereit", en = "Ready" }, go = "greet" } ]

[steps.greet]
phase = "opener"
say.de = "Guten Tag {contact.formal}, {user.name} von {own.company}. Passt es Ihnen?"
say.de_du = "Hallo {contact.first_name}, passt es dir?"
say.de_DE = "Guten Tag {contact.formal}, hier {user.name}."
say.en = "Hello {contact.formal}, {user.name} from {own.company}."
also.de = "Darf ich kurz?"
also.en = "A moment?"
hint.de = "Warten."
hint.en = "Wait."
question = "control"
answers = [
  { text = { de = "Ja", en = "Yes" }, go = "needs" },
  { text = { de = "Bestellt", en = "Ordered" }, go = "end", when = { "quote.state" = "accepted" } },
  { text = { de = "Keine Zeit", en = "No time" }, go = "objection.no_time" },
]

[steps.needs]
phase = "needs"
say.de = "Die Offerte über {quote.amount} vom {quote.sent_on}: was zählt?"
say.en = "The quote over {quote.amount} of {quote.sent_on}: what counts?"
question = "open"
ask = ["decision_on", "criterion"]
answers = [
  { text = { de = "Preis", en = "Price" }, go = "objection.price", set = { criterion = "price" } },
  { text = { de = "Weiter", en = "Go on" }, go = "benefit" },
]

[steps.benefit]
phase = "benefit"
say = { de = "Nutzen.", en = "Benefit." }
answers = [ { text = { de = "Gut", en = "Good" }, go = "doubts" } ]

[steps.doubts]
phase = "objections"
say = { de = "Noch etwas?", en = "Anything else?" }
answers = [ { text = { de = "Nein", en = "No" }, go = "close" } ]

[steps.close]
phase = "close"
say = { de = "Eintragen?", en = "Book it?" }
answers = [ { text = { de = "Ja", en = "Yes" }, go = "end" } ]

[steps.end]
phase = "recap"
outcome = "order"
say.de = "Entscheid am {field.decision_on}. Danke!"
say.en = "You decide on {field.decision_on}. Thanks!"

[objections.no_time]
title = { de = "keine Zeit", en = "no time" }
technique = "park"
heard = { de = ["keine Zeit"], en = ["no time"] }
replies = [ { de = "Wann?", en = "When?" }, { de = "Später?", en = "Later?" } ]
answers = [
  { text = { de = "Doch", en = "All right" }, go = "back" },
  { text = { de = "Preis", en = "Price" }, go = "objection.price" },
]

[objections.price]
title = { de = "Preis", en = "price" }
technique = "isolate"
heard = { de = ["zu teuer"], en = ["too expensive"] }
replies = [
  { de = "Nur der Preis?", en = "Only the price?" },
  { de = "Womit?", en = "With what?" },
]
"""

SCRIPT = read_script(SMALL)


def context_of(
    *, language: str = "en", region: str = "CH", du: bool = False, reader: str = "", **facts: object
) -> CallContext:
    """Give a context; facts are written with ``__`` for the point."""
    return CallContext(
        facts={name.replace("__", "."): value for name, value in facts.items()},  # type: ignore[misc]
        address=Address(language=language, region=region, du=du),
        reader=Address(language=reader or language, region=region),
        notation=Notation(language=language, region=region, today=date(2026, 11, 23)),
    )
