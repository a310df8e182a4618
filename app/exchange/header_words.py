"""Words by which lists name their columns, in German, English, French and Italian."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from app.database.fold import fold
from app.exchange.fields import Field

_WORDS = {
    Field.NUMBER: """
        Kundennummer, Kunden-Nr, Kundennr, Kunden Nr, KdNr, Kd-Nr, Debitor, Debitoren-Nr,
        Debitorennummer, Konto, Kontonummer, Adressnummer, Adress-Nr, Firmennummer, Nummer, Nr,
        customer id, customer no, customer number, account number, account no, account id,
        client id, company id, record id, number, reference, numéro client, no client, n°
        client, numéro de client, code client, numero cliente, codice cliente, id, kunden id,
        referenz, number of customer, debtor number, geschäftspartner, partnernummer""",
    Field.COMPANY: """
        Firma, Firmenname, Firmenbezeichnung, Unternehmen, Unternehmensname, Kunde, Kundenname,
        Organisation, Organisationsname, Betrieb, Firma 1, Firma1, Name 1, Name1, Firmenname 1,
        Name Unternehmen, Name Adressatentyp Unternehmen, Company, Company Name, Organization,
        Organization Name, organization 1 name, Organisation Name, Account, Account Name,
        Business Name, Business, Customer, Customer Name, Client, Client Name, Société,
        Entreprise, Nom de l'entreprise, Nom de la société, Raison sociale, Nom société,
        Azienda, Ditta, Società, Ragione sociale, Nome azienda, Cliente, Nom du client, Related
        company, employer, arbeitgeber, associated company, primary company, institution,
        Zugehörige Firma, Zugehöriges Unternehmen""",
    Field.LEGAL_FORM: """
        Rechtsform, Gesellschaftsform, legal form, forme juridique, forma giuridica""",
    Field.STREET: """
        Strasse, Str, Strasse Nr, Strasse und Hausnummer, Strasse Hausnummer, Adresse,
        Anschrift, Adresszeile 1, Adresse 1, Address, Address 1, Address line 1, Street, Street
        address, Street 1, Rue, Adresse postale, Via, Indirizzo, Business Street, Work Street,
        Work Address, Business Address, Geschäftlich Strasse, Strasse geschäftlich, Strasse
        Geschäft, Billing street, Mailing street, billing address, street line 1, Address 1
        Street, Address 1 Formatted, street name, rue et numéro, Strasse Hausnr""",
    Field.ZIP: """
        PLZ, Postleitzahl, Postlz, ZIP, Zip code, Zipcode, Postal code, Postcode, Post code,
        Code postal, NPA, CP, CAP, Codice postale, Business Postal Code, Work Zip, Work ZipCode,
        PLZ geschäftlich, Postleitzahl geschäftlich, Billing zip, Address 1 Postal Code, billing
        postal code, mailing zip, zip postal code, NPA localité code""",
    Field.CITY: """
        Ort, Stadt, Ortschaft, Wohnort, Firmensitz, Sitz, City, Town, Place, Location city,
        Ville, Localité, Lieu, Città, Località, Luogo, Business City, Work City, Ort
        geschäftlich, Stadt geschäftlich, Billing city, Address 1 City, mailing city, suburb,
        commune, comune""",
    Field.REGION: """
        Kanton, Kt, Bundesland, Region, Provinz, State, Province, County, Canton, State Region,
        State Province, Business State, Work State, Cantone, Provincia, Regione, Address 1
        Region, Bundesland Kanton, département, Bundesland geschäftlich""",
    Field.COUNTRY: """
        Land, Länderkennzeichen, Ländercode, Staat, Country, Country code, Country Region,
        Nation, Pays, Paese, Nazione, Business Country, Business Country Region, Work Country,
        Land geschäftlich, Address 1 Country, Land Region geschäftlich, Billing country, mailing
        country, ISO Land""",
    Field.LANGUAGE: """
        Sprache, Korrespondenzsprache, Sprachcode, Language, Preferred language, Langue, Lingua""",
    Field.PHONE: """
        Telefon, Tel, Tel Nr, Telefonnummer, Telefon 1, Telefon Zentrale, Telefon Firma, Telefon
        Geschäft, Telefon geschäftlich, Rufnummer, Hauptnummer, Festnetz, Zentrale, Fon, Phone,
        Phone number, Phone 1, Telephone, Telephone number, Telephone 1, Business phone, Work
        phone, Main phone, Company phone, Company main phone, Office phone, Primary phone, Phone
        1 Value, Phone 2 Value, Phone 3 Value, Phone 4 Value, Phone 5 Value, Phone 6 Value,
        Phone 7 Value, Phone 8 Value, Téléphone, Tél, Numéro de téléphone, Téléphone 1,
        Téléphone bureau, Téléphone professionnel, Telefono, Numero di telefono, Telefono
        ufficio, Business Phone 2, Telefon 2, Telefon geschäftlich 2, Telefon 3, phone 2,
        telephone 2, Haupttelefon, Telefon Geschäftsleitung, Telefon Büro, Phone office, tel
        company, contact number""",
    Field.MOBILE: """
        Mobil, Mobiltelefon, Mobilnummer, Natel, Handy, Handynummer, Telefon mobil, Mobile,
        Mobile phone, Mobile number, Mobile phone number, Cell, Cell phone, Cellphone, Portable,
        Téléphone portable, Tél portable, Cellulare, Telefono cellulare, Home Mobile, Tel mobil,
        Telefon 2 mobil, GSM""",
    Field.FAX: """
        Fax, Telefax, Faxnummer, Fax-Nr, Fax number, Business Fax, Fax geschäftlich, Work fax,
        Télécopie, Fax Geschäft, Home Fax, Other Fax, Fax privat, fax zentrale""",
    Field.EMAIL: """
        E-Mail, Email, Mail, E-Mail-Adresse, Mailadresse, Emailadresse, E-Mail 1, Email 1, Email
        address, E-mail Address, Email Work, Work email, Business email, Company email, E-mail 1
        Value, E-Mail geschäftlich, E-Mail Firma, E-Mail Zentrale, Primary email, Secondary
        email, E-mail 2 Address, E-mail 3 Address, E-mail 2 Value, E-mail 3 Value, E-mail 4
        Value, E-Mail 2, E-Mail 3, Adresse e-mail, Adresse mail, Courriel, Adresse électronique,
        Posta elettronica, Indirizzo e-mail, Indirizzo email, E-Mail-Adresse 2, E-mail 2
        Adresse, email 2, e mail 1 address, E-Mail 2 Adresse, E-Mail 3 Adresse""",
    Field.WEBSITE: """
        Website, Webseite, Web, Homepage, Internet, Internetadresse, URL, Web page, Web page 1,
        Web page 2, Website URL, Web address, Company domain name, Website Work, Site web, Site
        internet, Sito web, Sito, Domain, Website 1 Value, www, Webadresse, Internetseite,
        company website""",
    Field.SECTOR: """
        Branche, Branchen, Wirtschaftszweig, Industry, Sector, Branch, Secteur, Branche
        d'activité, Secteur d'activité, Settore, NOGA, Unternehmensgegenstand, business sector,
        line of business""",
    Field.SEGMENT: """
        Segment, Kundensegment, ABC, ABC-Klasse, ABC Kunde, Kundenklasse, Klasse,
        Klassifizierung, Klassifikation, Customer segment, ABC class, Rating, Classe client,
        Segmento, Kundenkategorie ABC, Potenzial""",
    Field.STATUS: """
        Status, Kundenstatus, Kontaktstatus, Customer status, Account status, Statut, Statut
        client, Stato, Lifecycle stage, Lead status""",
    Field.TAGS: """
        Tags, Tag, Schlagwort, Schlagwörter, Stichwort, Stichwörter, Gruppe, Gruppen, Kategorie,
        Kategorien, Labels, Categories, Category, Groups, Group, Group membership, Keywords,
        Catégorie, Catégories, Étiquettes, Categoria, Categorie, Gruppo, Verteiler, Selektion,
        Merkmale""",
    Field.INSIDE_OWNER: """
        Innendienst, Zuständig, Zuständig Innendienst, Betreuer, Kundenbetreuer, Sachbearbeiter,
        Verantwortlich, Verantwortlicher, Besitzer, Eigentümer, Bearbeiter, Owner, Account
        owner, Contact owner, Company owner, Customer owner, Record owner, Inside sales, Inside
        rep, Sales rep, Salesperson, Assigned to, Responsible, Responsable, Propriétaire,
        Responsabile, Proprietario, Betreuer Innendienst, Verkäufer, Kontakt-Eigentümer, hubspot
        owner, Zuständige Person, Gestionnaire, Incaricato""",
    Field.FIELD_OWNER: """
        Aussendienst, Aussendienstmitarbeiter, ADM, AD, Zuständig Aussendienst, Vertreter,
        Gebietsleiter, Gebietsverkaufsleiter, Field sales, Field rep, Field owner, Outside
        sales, Représentant, Service externe, Rappresentante, Betreuer Aussendienst,
        Handelsvertreter""",
    Field.TURNOVER: """
        Umsatz, Jahresumsatz, Umsatz Vorjahr, Umsatz 12 Monate, Turnover, Revenue, Annual
        revenue, Sales, Chiffre d'affaires, CA annuel, Fatturato, Umsatz CHF, Umsatz EUR""",
    Field.SALUTATION: """
        Anrede, Salutation, Civilité, Appellativo, Titolo di cortesia, Gender title, Name
        Prefix, Prefix, Herr Frau""",
    Field.TITLE: """
        Titel, Akad Titel, Akademischer Titel, Titel Akad Grad, Title, Academic title, Titre,
        Titolo""",
    Field.FULL_NAME: """
        Ansprechpartner, Ansprechperson, Kontaktperson, Kontakt, Ansprechpartnerin, Name
        Ansprechpartner, Vor- und Nachname, Vorname Name, Name Vorname, Vorname Nachname, Voller
        Name, Full name, Contact name, Contact, Contact person, Person, Display name,
        Anzeigename, Name and surname, Personne de contact, Interlocuteur, Contatto, Persona di
        contatto, Nom complet, Nom et prénom, Prénom et nom, Nome completo, Nome e cognome,
        Referente, File as, Speichern unter""",
    Field.FIRST_NAME: """
        Vorname, Vornamen, Vorname Ansprechpartner, Vorname Kontaktperson, First name,
        Firstname, FName, Given name, Forename, Contact first name, Prénom, Nome di battesimo,
        Vorname Adressatentyp natürl Person""",
    Field.LAST_NAME: """
        Nachname, Familienname, Zuname, Nachname Ansprechpartner, Nachname Kontaktperson, Last
        name, Lastname, LName, Surname, Family name, Contact last name, Nom de famille, Cognome,
        Name Adressatentyp natürl Person, Name Kontaktperson""",
    Field.FUNCTION: """
        Funktion, Position, Stellung, Berufsbezeichnung, Rolle, Stelle, Function, Job title,
        Jobtitle, Role, Contact title, Organization Title, Organization 1 Title, Occupation,
        Fonction, Poste, Funzione, Posizione, Ruolo, Beruf""",
    Field.DU: """
        Du, Duzen, Per Du, Du/Sie, Duzfreund, first name terms, tutoyer, dare del tu""",
    Field.DECISION_MAKER: """
        Entscheider, Entscheidungsträger, Decision maker, Décideur, Decisore, Buying role""",
    Field.CONTACT_PHONE: """
        Durchwahl, Direktwahl, Direktnummer, Telefon direkt, Telefon Ansprechpartner, Telefon
        Kontaktperson, Telefon Kontakt, Telefon privat, Telefon (privat), Direct phone, Direct
        line, Direct dial, Contact phone, Home phone, Home phone 2, Other phone, Ligne directe,
        Téléphone direct, Téléphone privé, Telefono diretto, Telefono privato, Telefon privat 2,
        Weiteres Telefon, direct number, tel direkt""",
    Field.CONTACT_MOBILE: """
        Mobil Ansprechpartner, Mobile Kontaktperson, Handy Ansprechpartner, Contact mobile,
        Mobil privat, Mobil Kontaktperson, Car phone, Autotelefon""",
    Field.CONTACT_EMAIL: """
        E-Mail Ansprechpartner, E-Mail Kontaktperson, E-Mail Kontakt, E-Mail direkt, E-Mail
        persönlich, E-Mail privat, Contact email, Personal email, Email Home, Email Other, Home
        email, Direct email, E-mail privé, E-mail personale, E-mail du contact""",
    Field.IS_COMPANY: """
        Is a company, Ist eine Firma, Ist ein Unternehmen, Est une société""",
    Field.NEXT_STEP_ON: """
        Nächster Kontakt, Nächster Termin, Nächster Anruf, Nächstes Datum, Nächster Kontakt am,
        Nächster Schritt am, Wiedervorlage, Wiedervorlage am, Wiedervorlagedatum, WV, WV am,
        Pendenz, Pendent bis, Pendenz am, Termin, Rückruf am, Rückruf, Fällig, Fällig am,
        Anrufen am, Next contact, Next contact on, Next call, Next date, Next step on, Next
        activity date, Next step date, Follow up on, Follow-up, Follow-up date, Followup, Due,
        Due on, Due date, Call back on, Callback, Prochain contact, Prochain appel, À rappeler
        le, Rappel, Relance, Date de relance, Prossimo contatto, Prossima chiamata, Da
        richiamare, Richiamare il, Scadenza, nächster anruf am,
        Prochaine date, Date du prochain contact, Date prochain contact, Prochain rendez-vous,
        Rappeler le, Prossima data, Data prossimo contatto, Prossimo appuntamento, Wann,
        Wiederanruf, Wiederanruf am, Nächster Kontakt Datum""",
    Field.NEXT_STEP: """
        Nächster Schritt, Nächste Aktion, Was tun, Was ist zu tun, Zu tun, Aufgabe, To do, Todo,
        Next step, Next action, What to do, Task, Action required, Prochaine étape, Prochaine
        action, À faire, Prossimo passo, Prossima azione, Da fare, Nächste Massnahme, Was""",
    Field.PROMISED: """
        Versprochen, Zugesagt, Zusage, Fest versprochen, Promised, Promise, Agreed, Promis,
        Convenu, Promesso, Concordato, Vereinbart, fest, Promesse, Promessa, verbindlich""",
    Field.LAST_CONTACT_ON: """
        Letzter Kontakt, Letzter Kontakt am, Letzter Anruf, Letztes Gespräch, Letzter Besuch,
        Zuletzt kontaktiert, Zuletzt gesprochen, Kontaktiert am, Last contact, Last contact on,
        Last contacted, Last call, Last contact date, Last activity date, Last activity, Dernier
        contact, Dernier appel, Ultimo contatto, Ultima chiamata, letzter anruf am, letzte
        aktivität, Date du dernier contact, Date dernier contact, Data ultimo contatto,
        Letzter Kontakt Datum, Zuletzt""",
    Field.NOTE: """
        Bemerkung, Bemerkungen, Notiz, Notizen, Kommentar, Kommentare, Anmerkung, Anmerkungen,
        Info, Infos, Zusatzinfo, Gesprächsnotiz, Gesprächsnotizen, Telefonnotiz, Verlauf,
        Historie, Note, Notes, Remark, Remarks, Comment, Comments, Call notes, Call note,
        Remarque, Remarques, Commentaire, Commentaires, Osservazioni, Osservazione, Commento,
        Commenti, Annotazioni, Memo, Beschreibung, Description, Stand, Bem, Rem""",
    Field.PERMISSION: """
        Einwilligung, Einverständnis, Zustimmung, Telefonerlaubnis, Rechtsgrundlage, Consent,
        Phone consent, Permission, Legal basis, Consentement, Base légale, Consenso,
        Werbeeinwilligung Telefon""",
    Field.DO_NOT_CALL: """
        Werbesperre, Nicht anrufen, Keine Anrufe, Anrufsperre, Telefonsperre, Sperre, Gesperrt,
        Kein Anruf, Keine Werbung, Keine Werbeanrufe, Sperrvermerk, Do not call, Do not phone,
        No calls, DNC, Call blocked, Opted out of calls, Ne pas appeler, Pas d'appels, Non
        chiamare, Nessuna chiamata, Robinson, Sternvermerk""",
}
_SECRET = re.compile(
    r"\b(passwor[dt]|passwd|kennwor[dt]|pwd|mot de passe|parola d ordine|pin code|secret)\b"
)
_BRACKETS = re.compile(r"[(\[{][^)\]}]*[)\]}]")
_REMARK = re.compile(
    r"(?:bemerkung|notiz|kommentar|anmerkung|gesprachsnotiz|remark|comment|remarqu|commentaire)"
    r"(?:en|e|s)?\b|(?:bem|anm|notes?|osservazion[ei]|comment[oi]|annotazion[ei])\b"
)
_MOST_WORDS = 4  # of the header of a remark column; more is a remark itself
_CAMEL = re.compile(r"(?<=[a-zäöüéè])(?=[A-ZÄÖÜ])")


@cache
def _fields() -> dict[str, Field]:
    """Folded words without blanks -> field."""
    found: dict[str, Field] = {}
    for field, words in _WORDS.items():
        for word in words.split(","):
            found.setdefault(_key(word), field)
    return found


def _key(words: str) -> str:
    return fold(words).replace(" ", "")


@lru_cache(maxsize=4096)
def known_field(header: str) -> Field | None:
    """Tell what a header means, or None where we do not know its words.

    Stars, explanations in brackets, CamelCase, underscores, Salesforce's ``__C`` and colons do
    not matter; brackets are read only where the words without them are unknown.
    """
    text = header.strip()
    if len(text) > 80 or text.startswith("(col "):
        return None
    text = re.sub(r"__[cC]$", "", text)
    bare = _BRACKETS.sub(" ", text)
    for words in (text, bare):
        found = _fields().get(_key(words)) or _fields().get(_key(_CAMEL.sub(" ", words)))
        if found:
            return found
    return Field.NOTE if _is_remark(bare) else None


def _is_remark(header: str) -> bool:
    """Tell "Bemerkung 2024", "Notiz Aussendienst", "Remarks sales": old sheets have several."""
    words = fold(header)
    return _REMARK.match(words) is not None and words.count(" ") < _MOST_WORDS


def bare_words(header: str) -> str:
    """Give a header folded, without brackets: "Name (Pflicht) *" -> "name"."""
    return fold(_BRACKETS.sub(" ", header))


def is_secret(header: str) -> bool:
    """Tell whether a column holds passwords or the like, which no list should carry."""
    return _SECRET.search(fold(header)) is not None
