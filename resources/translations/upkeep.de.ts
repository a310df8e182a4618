<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Noch keine Sicherung</translation>
    </message>
    <message>
        <source>One is taken every half hour in which something changed, and at the end.</source>
        <translation>Jede halbe Stunde, in der sich etwas geändert hat, und am Schluss entsteht eine.</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Jetzt sichern</translation>
    </message>
    <message>
        <source>&amp;Show folder</source>
        <translation>&amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Wiederherstellen…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schliessen</translation>
    </message>
    <message>
        <source>Taken by itself every half hour in which something changed, at the end, and before the tables change. Kept: all of two days, then daily, weekly, monthly ones.</source>
        <translation>Entstehen von selbst: jede halbe Stunde, in der sich etwas geändert hat, am Schluss, und bevor sich die Tabellen ändern. Es bleiben alle von zwei Tagen, danach tägliche, wöchentliche, monatliche.</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>Save or discard the open calls first.</source>
        <translation>Speichern oder verwerfen Sie zuerst die offenen Gespräche.</translation>
    </message>
    <message>
        <source>Go back to {moment}? {losses} What is there now is backed up first and kept beside it. The window opens again.</source>
        <translation>Zurück zu {moment}? {losses} Was jetzt da ist, wird vorher gesichert und daneben aufgehoben. Das Fenster öffnet sich neu.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Keep what is there</source>
        <translation>Lassen, wie es ist</translation>
    </message>
    <message>
        <source>The backup is written and checked: {name}</source>
        <translation>Die Sicherung ist geschrieben und geprüft: {name}</translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <source>This backup holds everything that is in the database.</source>
        <translation>Diese Sicherung enthält alles, was in der Datenbank ist.</translation>
    </message>
    <message>
        <source>customers: {count}</source>
        <translation>Kunden: {count}</translation>
    </message>
    <message>
        <source>people: {count}</source>
        <translation>Personen: {count}</translation>
    </message>
    <message>
        <source>calls: {count}</source>
        <translation>Gespräche: {count}</translation>
    </message>
    <message>
        <source>other contacts and notes: {count}</source>
        <translation>andere Kontakte und Notizen: {count}</translation>
    </message>
    <message>
        <source>follow-ups: {count}</source>
        <translation>Pendenzen: {count}</translation>
    </message>
    <message>
        <source>quotes: {count}</source>
        <translation>Offerten: {count}</translation>
    </message>
    <message>
        <source>orders: {count}</source>
        <translation>Aufträge: {count}</translation>
    </message>
    <message>
        <source>everything that was saved: {count}</source>
        <translation>alles, was gespeichert wurde: {count}</translation>
    </message>
    <message>
        <source>Since then came, and would be gone: {parts}.</source>
        <translation>Seither kam dazu und wäre weg: {parts}.</translation>
    </message>
</context>
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
        <source>Roles or rights are not as the set-up makes them ({count}): {examples}. The server’s administrator gives them anew with “talktrack database upgrade”.</source>
        <translation>Rollen oder Rechte sind nicht so, wie die Einrichtung sie anlegt ({count}): {examples}. Wer den Server verwaltet, vergibt sie neu mit «talktrack database upgrade».</translation>
    </message>
    <message>
        <source>Logins do not fit the list of people ({count}): {examples}. Change their role or disable them with “talktrack users”; what was made by hand, the server’s administrator undoes.</source>
        <translation>Logins passen nicht zur Liste der Personen ({count}): {examples}. Ändern Sie die Rolle oder sperren Sie sie mit «talktrack users»; was von Hand gemacht wurde, nimmt zurück, wer den Server verwaltet.</translation>
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
        <source>PostgreSQL {server}; signed in as {login}; not encrypted</source>
        <translation>PostgreSQL {server}; angemeldet als {login}; nicht verschlüsselt</translation>
    </message>
    <message>
        <source>PostgreSQL {server}; signed in as {login}; encrypted ({tls})</source>
        <translation>PostgreSQL {server}; angemeldet als {login}; verschlüsselt ({tls})</translation>
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
        <source>“{url}” is no address of a database on a server. Nothing was changed. Write it like this: postgresql://ADMINISTRATOR@server/talktrack</source>
        <translation>«{url}» ist keine Adresse einer Datenbank auf einem Server. Es wurde nichts verändert. Schreiben Sie sie so: postgresql://ADMINISTRATOR@server/talktrack</translation>
    </message>
    <message>
        <source>The login {login} is there already and was left as it is.</source>
        <translation>Das Login {login} gibt es schon; es blieb, wie es ist.</translation>
    </message>
    <message>
        <source>The database is ready, but nobody can sign in yet. Run the same line again with --lead LOGIN --name &quot;First Last&quot; --team TEAM.</source>
        <translation>Die Datenbank ist bereit, aber noch kann sich niemand anmelden. Führen Sie dieselbe Zeile noch einmal aus, mit --lead ANMELDUNG --name &quot;Vorname Name&quot; --team TEAM.</translation>
    </message>
    <message>
        <source>These people had no login on this server; it was made anew, without a password: {logins}. Give each of them one with “talktrack users password LOGIN”.</source>
        <translation>Diese Personen hatten auf diesem Server kein Login; es wurde neu angelegt, ohne Passwort: {logins}. Geben Sie jeder eines mit «talktrack users password LOGIN».</translation>
    </message>
    <message>
        <source>A team’s database is backed up by its administrator, with the server’s own tools: the data, and the logins with their passwords. Nothing was done. The lines, in which SUPERUSER is a superuser of the server:
{lines}</source>
        <translation>Die Datenbank eines Teams sichert, wer den Server verwaltet, mit dessen eigenen Werkzeugen: die Daten und die Logins mit ihren Passwörtern. Es wurde nichts gemacht. Die Zeilen; SUPERUSER ist ein Superuser des Servers:
{lines}</translation>
    </message>
    <message>
        <source>A team’s database is restored by its administrator, with the server’s own tools, while nobody works. Nothing was done. The lines, in which SUPERUSER is a superuser of the server and ADMINISTRATOR who set the team’s database up; the data of the database are replaced:
{lines}
On another server the logins come first, into an empty database:
{logins}</source>
        <translation>Die Datenbank eines Teams stellt wieder her, wer den Server verwaltet, mit dessen eigenen Werkzeugen, während niemand arbeitet. Es wurde nichts gemacht. Die Zeilen; SUPERUSER ist ein Superuser des Servers, ADMINISTRATOR, wer die Datenbank des Teams eingerichtet hat. Die Daten der Datenbank werden ersetzt:
{lines}
Auf einem anderen Server kommen zuerst die Logins, in eine leere Datenbank:
{logins}</translation>
    </message>
</context>
</TS>
