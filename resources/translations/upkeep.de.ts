<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>upkeep</name>
    <message>
        <source>Pages of the file are damaged; restore a backup. Found: {examples}</source>
        <translation>Seiten der Datei sind beschädigt; stellen Sie eine Sicherung wieder her. Gefunden: {examples}</translation>
    </message>
    <message>
        <source>Rows refer to others that are not there ({count}): {examples}</source>
        <translation>Zeilen verweisen auf andere, die es nicht gibt ({count}): {examples}</translation>
    </message>
    <message>
        <source>Triggers are missing, so changes are not recorded or not found ({count}): {examples}</source>
        <translation>Trigger fehlen; Änderungen werden deshalb nicht festgehalten oder nicht gefunden ({count}): {examples}</translation>
    </message>
    <message>
        <source>The next step in the list is not the earliest open follow-up ({count}); customers: {examples}</source>
        <translation>Der nächste Schritt in der Liste ist nicht die früheste offene Pendenz ({count}); Kunden: {examples}</translation>
    </message>
    <message>
        <source>The mark of an open complaint does not fit the complaints ({count}); customers: {examples}</source>
        <translation>Das Zeichen für eine offene Reklamation passt nicht zu den Reklamationen ({count}); Kunden: {examples}</translation>
    </message>
    <message>
        <source>The search does not know the present words ({count}); customers: {examples}</source>
        <translation>Die Suche kennt die jetzigen Wörter nicht ({count}); Kunden: {examples}</translation>
    </message>
    <message>
        <source>The place in sorted lists is wrong ({count}); customers: {examples}</source>
        <translation>Der Platz in sortierten Listen stimmt nicht ({count}); Kunden: {examples}</translation>
    </message>
    <message>
        <source>Active customers without a next step ({count}); customers: {examples}</source>
        <translation>Aktive Kunden ohne nächsten Schritt ({count}); Kunden: {examples}</translation>
    </message>
    <message>
        <source>Database: {place} ({kind}, {size})</source>
        <translation>Datenbank: {place} ({kind}, {size})</translation>
    </message>
    <message>
        <source>Version of the tables: {schema}; Talktrack {program}</source>
        <translation>Version der Tabellen: {schema}; Talktrack {program}</translation>
    </message>
    <message>
        <source>Customers: {customers} · persons: {contacts} · calls: {calls} · other contacts: {activities} · follow-ups: {follow_ups} · quotes: {quotes} · orders: {orders}</source>
        <translation>Kunden: {customers} · Personen: {contacts} · Anrufe: {calls} · andere Kontakte: {activities} · Pendenzen: {follow_ups} · Offerten: {quotes} · Aufträge: {orders}</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>Keine Probleme gefunden.</translation>
    </message>
    <message>
        <source>No backup has been taken yet.</source>
        <translation>Es gibt noch keine Sicherung.</translation>
    </message>
    <message>
        <source>Newest backup: {date}, {time}</source>
        <translation>Neueste Sicherung: {date}, {time}</translation>
    </message>
    <message>
        <source>The backup is written and checked: {file}</source>
        <translation>Die Sicherung ist geschrieben und geprüft: {file}</translation>
    </message>
    <message>
        <source>The database is restored from {file}.</source>
        <translation>Die Datenbank ist wiederhergestellt aus {file}.</translation>
    </message>
    <message>
        <source>The database is restored from {file}. The one before is kept: {replaced}</source>
        <translation>Die Datenbank ist wiederhergestellt aus {file}. Die bisherige bleibt erhalten: {replaced}</translation>
    </message>
    <message>
        <source>A team’s database is backed up and restored by its administrator, with the server’s own tools. Nothing was done. The line for it: {command}</source>
        <translation>Die Datenbank eines Teams wird von der Administration gesichert und wiederhergestellt, mit den Werkzeugen des Servers. Es wurde nichts getan. Die Zeile dafür: {command}</translation>
    </message>
</context>
</TS>
