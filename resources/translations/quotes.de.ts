<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>QuotesPanel</name>
    <message>
        <source>Quotes</source>
        <translation>Offerten</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>No quotes and no orders yet</source>
        <translation>Noch keine Offerten und Aufträge</translation>
    </message>
    <message>
        <source>They stand here once a call has brought them.</source>
        <translation>Sie stehen hier, sobald ein Gespräch sie gebracht hat.</translation>
    </message>
</context>
<context>
    <name>quotes</name>
    <message>
        <source>Ordered on {date}</source>
        <translation>Bestellt am {date}</translation>
    </message>
    <message>
        <source>from quote {number}</source>
        <translation>aus Offerte {number}</translation>
    </message>
    <message>
        <source>Without number</source>
        <translation>Ohne Nummer</translation>
    </message>
    <message>
        <source>Sent on {date}</source>
        <translation>Gesendet am {date}</translation>
    </message>
    <message>
        <source>decides on {date}</source>
        <translation>Entscheid am {date}</translation>
    </message>
    <message>
        <source>ended on {date}</source>
        <translation>abgelaufen am {date}</translation>
    </message>
    <message>
        <source>valid until {date}</source>
        <translation>gültig bis {date}</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Offerte</translation>
    </message>
</context>
</TS>
