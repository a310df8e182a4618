<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>HelpView</name>
    <message>
        <source>Page of the help</source>
        <translation>Seite der Hilfe</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Talktrack: help</source>
        <translation>Talktrack: Hilfe</translation>
    </message>
    <message>
        <source>Search the help…</source>
        <translation>Hilfe durchsuchen…</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Found in the help</source>
        <translation>In der Hilfe gefunden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>All keys as they are set…</source>
        <translation>Aktuelle Tasten…</translation>
    </message>
    <message>
        <source>Tour through the window</source>
        <translation>Rundgang durchs Fenster</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”. Try one word less.</source>
        <translation>Nichts gefunden zu «{text}». Versuchen Sie es mit einem Wort weniger.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What the keys do</source>
        <translation>Was die Tasten tun</translation>
    </message>
    <message>
        <source>Keys without Ctrl or Alt work in lists. All can be changed in the settings.</source>
        <translation>Tasten ohne Ctrl oder Alt gelten in Listen. Alle lassen sich in den Einstellungen ändern.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>en</source>
        <comment>folder of the help in this language</comment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>NumberLine</name>
    <message>
        <source>Copied too. Dial this number on your phone.</source>
        <translation>Auch kopiert. Wählen Sie diese Nummer an Ihrem Telefon.</translation>
    </message>
</context>
<context>
    <name>PageName</name>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Handoffs</source>
        <translation>Übergaben</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Auswertungen</translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”. Try fewer letters or the phone number.</source>
        <translation>Nichts gefunden zu «{text}». Versuchen Sie es mit weniger Buchstaben oder mit der Telefonnummer.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n wrap-up(s) open: {name}</source>
        <translation>
            <numerusform>%n Nachbearbeitung offen: {name}</numerusform>
            <numerusform>%n Nachbearbeitungen offen: {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be sent</source>
        <translation>
            <numerusform>%n konnte nicht gesendet werden</numerusform>
            <numerusform>%n konnten nicht gesendet werden</numerusform>
        </translation>
    </message>
    <message>
        <source>{weekday} {day} {month}, {time}</source>
        <translation>{weekday}, {day}. {month}, {time}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search customers, phone numbers, commands…</source>
        <translation>Kunden, Nummern, Befehle suchen…</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Today {calls} · {reached} · {orders}</source>
        <translation>Heute {calls} · {reached} · {orders}</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n&lt;/b&gt; call(s)</source>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; Anruf</numerusform>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; Anrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n&lt;/b&gt; reached</source>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; erreicht</numerusform>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; erreicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n&lt;/b&gt; order(s)</source>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; Auftrag</numerusform>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; Aufträge</numerusform>
        </translation>
    </message>
</context>
</TS>
