<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>follow-up kinds</name>
    <message>
        <source>call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>promise</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>Offerte</translation>
    </message>
    <message>
        <source>care call</source>
        <translation>Betreuung</translation>
    </message>
    <message>
        <source>reactivation</source>
        <translation>Rückgewinnung</translation>
    </message>
    <message>
        <source>acquisition</source>
        <translation>Akquise</translation>
    </message>
    <message>
        <source>handoff</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>new request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>research</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>complaint</source>
        <translation>Reklamation</translation>
    </message>
</context>
<context>
    <name>moves</name>
    <message>
        <source>Moved: holiday at the customer&apos;s place.</source>
        <translation>Verschoben: Feiertag beim Kunden.</translation>
    </message>
    <message>
        <source>Moved: no working day.</source>
        <translation>Verschoben: kein Arbeitstag.</translation>
    </message>
    <message>
        <source>Moved into the calling hours.</source>
        <translation>In die Anrufzeiten verschoben.</translation>
    </message>
    <message>
        <source>Moved: you are away on that day.</source>
        <translation>Verschoben: Sie sind an diesem Tag abwesend.</translation>
    </message>
</context>
<context>
    <name>outcome buttons</name>
    <message>
        <source>Voicemail</source>
        <translation>Combox</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>Zentrale</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Care call</source>
        <translation>Betreuung</translation>
    </message>
    <message>
        <source>Send info</source>
        <translation>Unterlagen</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Offerte</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>No interest</source>
        <translation>Kein Interesse</translation>
    </message>
    <message>
        <source>Abusive</source>
        <translation>Ausfällig</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>outcomes</name>
    <message>
        <source>No answer</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Besetzt</translation>
    </message>
    <message>
        <source>Voicemail left</source>
        <translation>Combox besprochen</translation>
    </message>
    <message>
        <source>Gatekeeper</source>
        <translation>Nur Zentrale</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Falsche Nummer</translation>
    </message>
    <message>
        <source>Wrong person</source>
        <translation>Falsche Person</translation>
    </message>
    <message>
        <source>Callback agreed</source>
        <translation>Rückruf vereinbart</translation>
    </message>
    <message>
        <source>Care call held</source>
        <translation>Betreuungsgespräch geführt</translation>
    </message>
    <message>
        <source>Info requested</source>
        <translation>Unterlagen gewünscht</translation>
    </message>
    <message>
        <source>Need later</source>
        <translation>Bedarf später</translation>
    </message>
    <message>
        <source>Decides later</source>
        <translation>Entscheidet später</translation>
    </message>
    <message>
        <source>Quote requested</source>
        <translation>Offerte gewünscht</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Visit booked</source>
        <translation>Besuchstermin vereinbart</translation>
    </message>
    <message>
        <source>Handoff</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Reklamation</translation>
    </message>
    <message>
        <source>Not interested</source>
        <translation>Kein Interesse</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Keine Werbeanrufe mehr</translation>
    </message>
    <message>
        <source>Hung up</source>
        <translation>Aufgelegt</translation>
    </message>
    <message>
        <source>Abusive, ended</source>
        <translation>Ausfällig, Gespräch beendet</translation>
    </message>
    <message>
        <source>Closed down</source>
        <translation>Firma besteht nicht mehr</translation>
    </message>
    <message>
        <source>Message for a colleague</source>
        <translation>Telefonnotiz</translation>
    </message>
</context>
</TS>
