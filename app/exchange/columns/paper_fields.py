"""What a column of a list of quotes or orders can mean, and the words by which lists name it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import cache

from app.database.fold import fold
from app.exchange.columns.guessing import Target
from app.exchange.fields import EMAIL_FIELDS, PHONE_FIELDS
from app.exchange.files.tables import Table
from app.exchange.header_words import known_field


class ListKind(StrEnum):
    """What the records of a list are."""

    CUSTOMERS = "customers"
    QUOTES = "quotes"
    ORDERS = "orders"


class PaperField(StrEnum):
    """The fields of a quote or an order; as targets they begin with the kind of the list."""

    NUMBER = "number"
    CUSTOMER_NUMBER = "customer_number"
    CUSTOMER = "customer"
    DATE = "date"
    AMOUNT = "amount"
    CURRENCY = "currency"
    SUBJECT = "subject"
    STATE = "state"
    VALID_UNTIL = "valid_until"
    COMPETITOR = "competitor"
    PROBABILITY = "probability"
    REASON_LOST = "reason_lost"
    CONTRIBUTION = "contribution"
    QUOTE_NUMBER = "quote_number"


_F = PaperField
FIELDS_OF = {
    ListKind.QUOTES: (
        *(_F.NUMBER, _F.CUSTOMER_NUMBER, _F.CUSTOMER, _F.DATE, _F.AMOUNT, _F.CURRENCY),
        *(_F.SUBJECT, _F.STATE, _F.VALID_UNTIL, _F.COMPETITOR, _F.PROBABILITY, _F.REASON_LOST),
    ),
    ListKind.ORDERS: (
        *(_F.NUMBER, _F.CUSTOMER_NUMBER, _F.CUSTOMER, _F.DATE, _F.AMOUNT, _F.CURRENCY),
        *(_F.CONTRIBUTION, _F.SUBJECT, _F.QUOTE_NUMBER),
    ),
}
_NEEDED = frozenset({_F.DATE, _F.AMOUNT})
_WHOSE = frozenset({_F.CUSTOMER_NUMBER, _F.CUSTOMER})
_OF_PEOPLE = PHONE_FIELDS | EMAIL_FIELDS  # a list with numbers to call is one of customers
_QUOTE_NUMBER = """
    Offertnummer, Offert-Nr, Offerten-Nr, Offerte, Offerte Nr, Offertennummer, Angebot,
    Angebotsnummer, Angebot Nr, Angebots-Nr, quote, quote no, quote number, quotation,
    quotation no, offer no, offer number, numéro d'offre, no offre, numero offerta"""
_ORDER_NUMBER = """
    Auftragsnummer, Auftrag, Auftrag Nr, Auftrags-Nr, Bestellnummer, Bestell-Nr, Beleg, Beleg-Nr,
    Belegnummer, Rechnungsnummer, order, order no, order number, sales order, invoice no,
    invoice number, numéro de commande, no commande, numero ordine"""
_WORDS = {
    _F.CUSTOMER_NUMBER: """
        Kundennummer, Kunden-Nr, Kundennr, KdNr, Kd-Nr, Debitor, Debitoren-Nr, Debitorennummer,
        Adressnummer, customer no, customer number, customer id, account number, account no,
        client id, numéro client, no client, numero cliente""",
    _F.CUSTOMER: """
        Kunde, Kundenname, Firma, Firmenname, Name, Adresse, customer, customer name, company,
        company name, account, account name, client, client name, société, azienda, cliente""",
    _F.DATE: """
        Datum, Offertdatum, Angebotsdatum, Auftragsdatum, Bestelldatum, Belegdatum, Versanddatum,
        Rechnungsdatum, versandt am, gesendet am, erstellt am, date, quote date, order date,
        sent on, created, created on, invoice date, date de commande, data""",
    _F.AMOUNT: """
        Betrag, Summe, Total, Nettobetrag, Netto, Wert, Offertsumme, Angebotssumme, Auftragswert,
        Auftragssumme, Umsatz, amount, total amount, net amount, net, value, sum, revenue,
        montant, importo""",
    _F.CURRENCY: "Währung, Whg, Waehrung, currency, currency code, monnaie, devise, valuta",
    _F.SUBJECT: """
        Betreff, Bezeichnung, Gegenstand, Beschreibung, Titel, Text, Projekt, subject,
        description, title, project, opportunity name, objet, oggetto""",
    _F.STATE: "Status, Stand, Zustand, Phase, state, stage, statut, stato",
    _F.VALID_UNTIL: """
        gültig bis, Gültigkeit, Ablauf, Ablaufdatum, Bindefrist, valid until, valid to, expires,
        expires on, expiry date, expiration date, close date, valable jusqu'au, valido fino""",
    _F.COMPETITOR: "Mitbewerber, Konkurrent, Wettbewerber, competitor, concurrent",
    _F.PROBABILITY: "Wahrscheinlichkeit, Chance, Quote %, probability, probabilité",
    _F.REASON_LOST: "Verlustgrund, Grund, Absagegrund, reason lost, lost reason, loss reason",
    _F.CONTRIBUTION: """
        Deckungsbeitrag, DB, DB1, DB 1, Marge, Bruttomarge, Rohertrag, contribution,
        contribution margin, margin, gross margin, gross profit, marge brute, margine""",
}


def target_of(kind: ListKind, field: PaperField) -> str:
    """Name the target of a column: ``quotes.amount``."""
    return f"{kind}.{field}"


def paper_target(target: Target) -> tuple[ListKind, PaperField] | None:
    """Take a target apart; None for one of a list of customers."""
    kind, _, name = (target or "").partition(".")
    if kind in (ListKind.QUOTES, ListKind.ORDERS) and name in set(PaperField):
        return ListKind(kind), PaperField(name)
    return None


def kind_of(targets: Iterable[Target]) -> ListKind:
    """Tell what a list holds by what its columns become."""
    found = (paper_target(target) for target in targets)
    return next((one[0] for one in found if one is not None), ListKind.CUSTOMERS)


def guess_kind(table: Table) -> ListKind:
    """Guess what a list holds: quotes and orders have a number, a customer, a date, an amount."""
    if any(known_field(column) in _OF_PEOPLE for column in table.columns):
        return ListKind.CUSTOMERS
    headers = [fold(column) for column in table.columns]
    for kind, words in ((ListKind.ORDERS, _ORDER_NUMBER), (ListKind.QUOTES, _QUOTE_NUMBER)):
        fields = set(_known(kind, headers))
        if _folded(words) & set(headers) and fields >= _NEEDED and fields & _WHOSE:
            return kind
    return ListKind.CUSTOMERS


def guess_paper_targets(table: Table, kind: ListKind) -> tuple[Target, ...]:
    """Propose what the columns of a list of quotes or orders mean; unknown ones are left out."""
    seen: set[PaperField] = set()
    targets: list[Target] = []
    for field in _known(kind, [fold(column) for column in table.columns]):
        fits = field is not None and field in FIELDS_OF[kind] and field not in seen
        targets.append(target_of(kind, field) if field is not None and fits else None)
        if field is not None:
            seen.add(field)
    return tuple(targets)


def _known(kind: ListKind, headers: Sequence[str]) -> list[PaperField | None]:
    own, other = (
        (_QUOTE_NUMBER, _ORDER_NUMBER)
        if kind is ListKind.QUOTES
        else (_ORDER_NUMBER, _QUOTE_NUMBER)
    )
    bare = _folded("Nummer, Nr, No, Number, id")
    words = {**dict.fromkeys(bare, _F.NUMBER), **_fields()}
    if kind is ListKind.ORDERS:
        words |= dict.fromkeys(_folded(other), _F.QUOTE_NUMBER)
    words |= dict.fromkeys(_folded(own), _F.NUMBER)
    return [words.get(header) for header in headers]


@cache
def _fields() -> dict[str, PaperField]:
    return {word: field for field, words in _WORDS.items() for word in _folded(words)}


@cache
def _folded(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split(","))
