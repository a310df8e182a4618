"""The German and English words of typed dates, without marks (ü as u, and spelled ue)."""

from __future__ import annotations

from datetime import time

MONTHS = {
    "jan|januar|january|janner|jaenner": 1,
    "feb|febr|februar|february": 2,
    "mar|mrz|marz|maerz|march": 3,
    "apr|april": 4,
    "mai|may": 5,
    "jun|juni|june": 6,
    "jul|juli|july": 7,
    "aug|august": 8,
    "sep|sept|september": 9,
    "okt|oct|oktober|october": 10,
    "nov|november": 11,
    "dez|dec|dezember|december": 12,
}

NUMBERS = {
    "ein|eine|einem|einen|einer|a|an|one": 1,
    "zwei|two": 2,
    "drei|three": 3,
    "vier|four": 4,
    "funf|fuenf|five": 5,
    "sechs|six": 6,
    "sieben|seven": 7,
    "acht|eight": 8,
    "neun|nine": 9,
    "zehn|ten": 10,
    "elf|eleven": 11,
    "zwolf|zwoelf|twelve": 12,
    "vierzehn|fourteen": 14,
}

DAYS_FROM_TODAY = {
    "heute|today": 0,
    "morgen|tomorrow|tmrw": 1,
    "ubermorgen|uebermorgen|day after tomorrow": 2,
    "gestern|yesterday": -1,
    "vorgestern": -2,
}

PARTS_OF_DAY = {
    "fruh|frueh|early": time(8),
    "vormittag|vormittags|vorm|morgen|morning": time(9),
    "mittag|mittags|noon|midday": time(12),
    "nachmittag|nachmittags|nachm|afternoon": time(14),
    "abend|abends|evening": time(17),
}
"""What a part of the day is read as; the read-back shows it, so it can be corrected."""

AROUND_THE_HOUR = {
    "halb": -30,  # halb zehn is 9:30
    "half past": 30,
    "viertel vor|quarter to": -15,
    "viertel nach|viertel ab|quarter past": 15,
}
"""Minutes that these words put before or after a full hour."""

MINUTES = "min|mins|minute|minuten|minutes"
HOURS_LONG = "std|stunde|stunden|hour|hours|hrs"
HOURS = f"{HOURS_LONG}|h"
DAYS = "d|t|tag|tage|tagen|day|days"
WEEKS = "w|wo|wk|wks|woche|wochen|week|weeks"
MONTH_COUNTS = "monat|monate|monaten|mt|mte|month|months"
YEARS = "j|jahr|jahre|jahren|year|years"

NEXT = "nachste[nrsm]?|naechste[nrsm]?|next"
AFTER_NEXT = "ubernachste[nrsm]?|uebernachste[nrsm]?|uebernaechste[nrsm]?"
THIS = "diese[nrsm]?|this|kommende[nrsm]?|coming"

FILLERS = "am|um|on|at|the|den|der|dem|des|im|in|of|von|vom|bis|by|ca|gegen|around|ab|zum"
