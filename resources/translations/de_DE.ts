<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys without Ctrl or Alt work in lists. All can be changed in the settings.</source>
        <translation>Tasten ohne Strg oder Alt gelten in Listen. Alle lassen sich in den Einstellungen ändern.</translation>
    </message>
</context>
<context>
    <name>follow-up kinds</name>
    <message>
        <source>quote</source>
        <translation>Angebot</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
</context>
<context>
    <name>outcome buttons</name>
    <message>
        <source>Quote</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Mailbox</translation>
    </message>
</context>
<context>
    <name>outcomes</name>
    <message>
        <source>Quote requested</source>
        <translation>Angebot gewünscht</translation>
    </message>
    <message>
        <source>Voicemail left</source>
        <translation>Mailbox besprochen</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>quote ends today</source>
        <translation>Angebot endet heute</translation>
    </message>
    <message>
        <source>quote ends {day}</source>
        <translation>Angebot endet {day}</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>New contact person</source>
        <translation>Neuer Ansprechpartner</translation>
    </message>
    <message>
        <source>Park the call</source>
        <translation>Gespräch parken</translation>
    </message>
</context>
</TS>
