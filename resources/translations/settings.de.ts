<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ChordField</name>
    <message>
        <source>Press the new key</source>
        <translation>Neue Taste drücken</translation>
    </message>
</context>
<context>
    <name>CompanySection</name>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>My name</source>
        <translation>Mein Name</translation>
    </message>
    <message>
        <source>First name and name, as they are said on the phone. Scripts say them for {user.name}, quotes and e-mails are signed with them.</source>
        <translation>Vor- und Nachname, wie man sie am Telefon sagt. Leitfäden sagen sie für {user.name}, Offerten und E-Mails tragen sie.</translation>
    </message>
    <message>
        <source>All see it on your customers and calls, so it is kept by whoever looks after the team&apos;s people. Ask there if it is wrong.</source>
        <translation>Alle sehen ihn bei Ihren Kunden und Gesprächen; darum führt ihn, wer die Personen des Teams verwaltet. Stimmt er nicht, fragen Sie dort.</translation>
    </message>
    <message>
        <source>Our company</source>
        <translation>Unsere Firma</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As it is said on the phone. Scripts say it for {own.company}.</source>
        <translation>Wie er am Telefon gesagt wird. Die Leitfäden sagen ihn für {own.company}.</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>On which customers call back, as it is said. Scripts say it for {user.phone}.</source>
        <translation>Unter der Kunden zurückrufen, wie sie gesagt wird. Die Leitfäden sagen sie für {user.phone}.</translation>
    </message>
    <message>
        <source>The same for the whole team. Scripts that are open say it at once.</source>
        <translation>Für das ganze Team gleich. Offene Leitfäden sagen es sofort.</translation>
    </message>
    <message>
        <source>The same for the whole team. Only team leads change it.</source>
        <translation>Für das ganze Team gleich. Nur die Teamleitung ändert es.</translation>
    </message>
    <message>
        <source>Scripts and quotes need a name for you: please type it.</source>
        <translation>Leitfäden und Offerten brauchen einen Namen für Sie: Bitte tragen Sie ihn ein.</translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Connect with the team&apos;s database</source>
        <translation>Mit der Datenbank des Teams verbinden</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>&amp;Other server or login…</source>
        <translation>Anderer &amp;Server oder anderes Login …</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>{login}, type the password for the database {database} on {server}.</source>
        <translation>{login}, tippen Sie das Passwort für die Datenbank {database} auf {server} ein.</translation>
    </message>
    <message>
        <source>It works: PostgreSQL {version}, you are {name} in the team.</source>
        <translation>Es klappt: PostgreSQL {version}, im Team sind Sie {name}.</translation>
    </message>
</context>
<context>
    <name>ConnectForm</name>
    <message>
        <source>&amp;Keep it in this computer&apos;s keyring</source>
        <translation>Im &amp;Schlüsselbund dieses Computers behalten</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>&amp;Datei wählen …</translation>
    </message>
    <message>
        <source>This is no address of a server.</source>
        <translation>Das ist keine Adresse eines Servers.</translation>
    </message>
    <message>
        <source>Name the server.</source>
        <translation>Nennen Sie den Server.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>Name the database.</source>
        <translation>Nennen Sie die Datenbank.</translation>
    </message>
    <message>
        <source>Type your login.</source>
        <translation>Tippen Sie Ihr Login ein.</translation>
    </message>
    <message>
        <source>It is never written into a file.</source>
        <translation>Es wird nie in eine Datei geschrieben.</translation>
    </message>
    <message>
        <source>This computer has no keyring that can be used, so Talktrack asks for the password at each start. It is never written into a file.</source>
        <translation>Dieser Computer hat keinen brauchbaren Schlüsselbund, deshalb fragt Talktrack bei jedem Start nach dem Passwort. Es wird nie in eine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>With a port where it is not 5432, as in “server:5433”. Several are tried in their order: “first, second”. A whole address, postgresql://…, can be pasted here.</source>
        <translation>Mit Port, wo er nicht 5432 ist, wie in «server:5433». Mehrere werden der Reihe nach versucht: «erster, zweiter». Eine ganze Adresse, postgresql://…, kann hier eingefügt werden.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>File of the certificate</source>
        <translation>Datei des Zertifikats</translation>
    </message>
    <message>
        <source>those that this computer trusts</source>
        <translation>jene, denen dieser Computer vertraut</translation>
    </message>
    <message>
        <source>Encrypted, and the server&apos;s certificate is checked</source>
        <translation>Verschlüsselt, und das Zertifikat des Servers wird geprüft</translation>
    </message>
    <message>
        <source>Encrypted, without checking the certificate</source>
        <translation>Verschlüsselt, ohne das Zertifikat zu prüfen</translation>
    </message>
    <message>
        <source>Where the server offers it</source>
        <translation>Wo der Server sie anbietet</translation>
    </message>
    <message>
        <source>Nobody on the way can read along or pretend to be the server. The right choice for every server that is not this computer.</source>
        <translation>Niemand unterwegs kann mitlesen oder sich als der Server ausgeben. Das Richtige für jeden Server, der nicht dieser Computer ist.</translation>
    </message>
    <message>
        <source>Nobody on the way can read along, but somebody could pretend to be the server and learn your password. Only where the administrator says so.</source>
        <translation>Niemand unterwegs kann mitlesen, aber jemand könnte sich als der Server ausgeben und Ihr Passwort erfahren. Nur, wo der Administrator es sagt.</translation>
    </message>
    <message>
        <source>Right for a server on this computer.</source>
        <translation>Das Richtige für einen Server auf diesem Computer.</translation>
    </message>
    <message>
        <source>Without encryption anybody in the network can read along, the customers too. Only for a server on this computer.</source>
        <translation>Ohne Verschlüsselung kann jeder im Netz mitlesen, auch die Kunden. Nur für einen Server auf diesem Computer.</translation>
    </message>
    <message>
        <source>Choose the file of the certificate</source>
        <translation>Datei des Zertifikats wählen</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem *.cer);;All files (*)</source>
        <translation>Zertifikate (*.crt *.pem *.cer);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>CostCalculator</name>
    <message>
        <source>A field rep per year</source>
        <translation>Aussendienst pro Kopf/Jahr</translation>
    </message>
    <message>
        <source>Hours for visits per year</source>
        <translation>Stunden für Besuche pro Jahr</translation>
    </message>
    <message>
        <source>Minutes per visit, with the way</source>
        <translation>Minuten pro Besuch, mit Weg</translation>
    </message>
    <message>
        <source>Phoning per year</source>
        <translation>Telefonieren pro Jahr</translation>
    </message>
    <message>
        <source>People reached per year</source>
        <translation>Erreichte pro Jahr</translation>
    </message>
    <message>
        <source>Use {amount}</source>
        <translation>{amount} übernehmen</translation>
    </message>
</context>
<context>
    <name>CostSection</name>
    <message>
        <source>Rates</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>A contact is a talk with the person who was wanted; attempts that reached nobody are in its cost. Visits of a customer may cost this share of its yearly contribution: so many are affordable.</source>
        <translation>Ein Kontakt ist ein Gespräch mit der gewünschten Person; Versuche, die niemanden erreichten, sind in seinen Kosten enthalten. Die Besuche eines Kunden dürfen diesen Anteil seines jährlichen Deckungsbeitrags kosten: So viele sind tragbar.</translation>
    </message>
    <message>
        <source>The same for the whole team. What was before the day keeps its cost.</source>
        <translation>Für das ganze Team gleich. Was vor dem Tag war, behält seine Kosten.</translation>
    </message>
    <message>
        <source>The same for the whole team. Only team leads change it.</source>
        <translation>Für das ganze Team gleich. Nur Teamleitungen ändern es.</translation>
    </message>
    <message>
        <source>Other currencies, by month</source>
        <translation>Andere Währungen, nach Monat</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>Ausrechnen</translation>
    </message>
    <message>
        <source>From {date}</source>
        <translation>Ab {date}</translation>
    </message>
    <message>
        <source>Usual rates</source>
        <translation>Übliche Sätze</translation>
    </message>
    <message>
        <source>counts now</source>
        <translation>gilt jetzt</translation>
    </message>
</context>
<context>
    <name>DatabaseSection</name>
    <message>
        <source>Work with the &amp;file on this computer</source>
        <translation>Mit der &amp;Datei auf diesem Computer arbeiten</translation>
    </message>
    <message>
        <source>&amp;Move my local data to the team…</source>
        <translation>&amp;Meine lokalen Daten zum Team bringen …</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>&amp;Sicherungen …</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Jetzt offen</translation>
    </message>
    <message>
        <source>A team&apos;s database</source>
        <translation>Die Datenbank eines Teams</translation>
    </message>
    <message>
        <source>A file on this computer</source>
        <translation>Eine Datei auf diesem Computer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>The server says who may do what, and it is backed up by your administrator.</source>
        <translation>Der Server bestimmt, wer was darf, und Ihr Administrator sichert ihn.</translation>
    </message>
    <message>
        <source>It is encrypted, and so is what you type until it is saved: without passphrase or recovery key nobody can read it.</source>
        <translation>Sie ist verschlüsselt, ebenso, was Sie tippen, bis es gespeichert ist: Ohne Passphrase oder Wiederherstellungsschlüssel kann niemand sie lesen.</translation>
    </message>
    <message>
        <source>Whoever has this file can read and change all of it: a file knows no rights.</source>
        <translation>Wer diese Datei hat, kann alles darin lesen und ändern: Eine Datei kennt keine Rechte.</translation>
    </message>
    <message>
        <source>What you type and what waits for the server is encrypted on this computer. The key lies in its keyring.</source>
        <translation>Was Sie tippen und was auf den Server wartet, ist auf diesem Computer verschlüsselt. Der Schlüssel liegt in seinem Schlüsselbund.</translation>
    </message>
    <message>
        <source>What you type and what waits for the server is not encrypted on this computer: it has no keyring that could keep the key.</source>
        <translation>Was Sie tippen und was auf den Server wartet, ist auf diesem Computer nicht verschlüsselt: Er hat keinen Schlüsselbund, der den Schlüssel aufbewahren könnte.</translation>
    </message>
    <message>
        <source>&amp;Encryption…</source>
        <translation>V&amp;erschlüsselung …</translation>
    </message>
    <message>
        <source>&amp;Encrypt this database…</source>
        <translation>Diese Datenbank v&amp;erschlüsseln …</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>See what is there, take one now, or go back to one of them.</source>
        <translation>Sehen, was da ist, jetzt eine machen, oder zu einer zurückkehren.</translation>
    </message>
    <message>
        <source>Another database</source>
        <translation>Andere Datenbank</translation>
    </message>
    <message>
        <source>A team works together on a PostgreSQL server. Your local file stays as it is.</source>
        <translation>Ein Team arbeitet zusammen auf einem PostgreSQL-Server. Ihre lokale Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Another server, or another login or password for this one.</source>
        <translation>Ein anderer Server, oder ein anderes Login oder Passwort für diesen.</translation>
    </message>
    <message>
        <source>What lies there is not what the team has: {file}</source>
        <translation>Was dort liegt, ist nicht, was das Team hat: {file}</translation>
    </message>
    <message>
        <source>Customers, calls, notes and plans of that file come along; you see them first.</source>
        <translation>Kunden, Gespräche, Notizen und Geplantes jener Datei kommen mit; Sie sehen sie zuerst.</translation>
    </message>
    <message>
        <source>Save or discard the open calls first: they belong to the database that is open now.</source>
        <translation>Speichern oder verwerfen Sie zuerst die offenen Anrufe: Sie gehören zur Datenbank, die jetzt offen ist.</translation>
    </message>
    <message>
        <source>This start was given its database on the command line. What you choose here holds at once, and at every start that names none.</source>
        <translation>Dieser Start bekam seine Datenbank von der Befehlszeile. Was Sie hier wählen, gilt sofort und bei jedem Start, der keine nennt.</translation>
    </message>
    <message>
        <source>&amp;Other server or login…</source>
        <translation>Anderer &amp;Server oder anderes Login …</translation>
    </message>
    <message>
        <source>&amp;Connect with a team&apos;s database…</source>
        <translation>&amp;Mit der Datenbank eines Teams verbinden …</translation>
    </message>
</context>
<context>
    <name>ExchangeForm</name>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>One unit of</source>
        <translation>Eine Einheit von</translation>
    </message>
    <message>
        <source>is worth in</source>
        <translation>ist wert in</translation>
    </message>
    <message>
        <source>so much</source>
        <translation>so viel</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Two different currencies and a rate above 0, please.</source>
        <translation>Bitte zwei verschiedene Währungen und einen Kurs über 0.</translation>
    </message>
    <message>
        <source>A currency has three letters, such as EUR.</source>
        <translation>Eine Währung hat drei Buchstaben, zum Beispiel EUR.</translation>
    </message>
    <message>
        <source>None yet: money of other currencies is in no figure.</source>
        <translation>Noch keine: Geld anderer Währungen steht in keiner Zahl.</translation>
    </message>
    <message>
        <source>{month}: 1 {currency} = {worth} {target}</source>
        <translation>{month}: 1 {currency} = {worth} {target}</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>&amp;No key</source>
        <translation>&amp;Keine Taste</translation>
    </message>
    <message>
        <source>&amp;Usual key</source>
        <translation>&amp;Übliche Taste</translation>
    </message>
    <message>
        <source>&amp;All usual keys</source>
        <translation>&amp;Alle üblichen Tasten</translation>
    </message>
    <message>
        <source>Press Enter on a line, then the new key. Changed keys work when Talktrack is started again.</source>
        <translation>Auf einer Zeile Enter drücken, dann die neue Taste. Geänderte Tasten gelten nach dem nächsten Start von Talktrack.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>New key for: {what}</source>
        <translation>Neue Taste für: {what}</translation>
    </message>
    <message>
        <source>{key} already means “{what}”. Choose another key, or take it away there first.</source>
        <translation>{key} bedeutet schon «{what}». Wählen Sie eine andere Taste, oder nehmen Sie sie zuerst dort weg.</translation>
    </message>
    <message>
        <source>{key} types a sign while you write. Choose a function key, or hold Ctrl or Alt.</source>
        <translation>{key} schreibt beim Tippen ein Zeichen. Wählen Sie eine Funktionstaste, oder halten Sie Ctrl oder Alt dazu.</translation>
    </message>
    <message>
        <source>{key} is needed to move about. Choose another key.</source>
        <translation>{key} braucht es, um sich zu bewegen. Wählen Sie eine andere Taste.</translation>
    </message>
</context>
<context>
    <name>KeysTable</name>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>Übliche Taste</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>&amp;Report and erase…</source>
        <translation>&amp;Auskunft und Löschung …</translation>
    </message>
    <message>
        <source>Access reports, erasure, access log</source>
        <translation>Auskunft, Löschung, Zugriffsprotokoll</translation>
    </message>
    <message>
        <source>What the database holds about a person, as a document to hand over; taking a person out of it for good; and who did either.</source>
        <translation>Was die Datenbank über eine Person weiss, als Dokument zum Aushändigen; eine Person endgültig daraus entfernen; und wer das getan hat.</translation>
    </message>
    <message>
        <source>A request for access or erasure goes to your privacy officer, who alone may do it in a team. An administrator gives somebody this role.</source>
        <translation>Ein Gesuch um Auskunft oder Löschung geht an Ihre Datenschutzstelle; im Team darf nur sie es erledigen. Die Rolle «Datenschutz» vergibt die Administration.</translation>
    </message>
</context>
<context>
    <name>ProgramSection</name>
    <message>
        <source>Changes at once</source>
        <translation>Gilt sofort</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Changes when Talktrack is started again</source>
        <translation>Gilt nach dem nächsten Start von Talktrack</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Numbers and dates</source>
        <translation>Zahlen und Daten</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grösse</translation>
    </message>
    <message>
        <source>Of all texts and buttons.</source>
        <translation>Aller Texte und Knöpfe.</translation>
    </message>
    <message>
        <source>For example {number} and {date}.</source>
        <translation>Zum Beispiel {number} und {date}.</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Wie der Computer</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>Liechtenstein</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>USA</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
</context>
<context>
    <name>RegionForm</name>
    <message>
        <source>Country of the office</source>
        <translation>Land des Büros</translation>
    </message>
    <message>
        <source>Canton or Land of the office</source>
        <translation>Kanton oder Bundesland des Büros</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>only those of the whole country</source>
        <translation>nur die des ganzen Landes</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ab&amp;brechen</translation>
    </message>
    <message>
        <source>My program</source>
        <translation>Mein Programm</translation>
    </message>
    <message>
        <source>Me and company</source>
        <translation>Ich und Firma</translation>
    </message>
    <message>
        <source>Telephony</source>
        <translation>Telefonie</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>The settings could not be read, so the usual ones are shown. Your file is kept as {name}.</source>
        <translation>Die Einstellungen liessen sich nicht lesen, darum stehen hier die üblichen. Ihre Datei ist als {name} aufbewahrt.</translation>
    </message>
    <message>
        <source>Not saved yet. {trouble}</source>
        <translation>Noch nicht gespeichert. {trouble}</translation>
    </message>
    <message>
        <source>Your own settings are saved, those of the company are not. {trouble}</source>
        <translation>Ihre eigenen Einstellungen sind gespeichert, jene der Firma nicht. {trouble}</translation>
    </message>
    <message>
        <source>What stands on this page is not saved yet. {trouble}</source>
        <translation>Was auf dieser Seite steht, ist noch nicht gespeichert. {trouble}</translation>
    </message>
    <message>
        <source>Nothing was saved: {path} cannot be written. What you chose still stands here. Check that there is room and that you may write there, then save again. The system says: {detail}</source>
        <translation>Nichts wurde gespeichert: {path} lässt sich nicht schreiben. Was Sie gewählt haben, steht noch hier. Prüfen Sie, ob es Platz hat und ob Sie dort schreiben dürfen, und speichern Sie noch einmal. Das System meldet: {detail}</translation>
    </message>
</context>
<context>
    <name>TelephonySection</name>
    <message>
        <source>&amp;Ring this number</source>
        <translation>Diese Nummer &amp;wählen</translation>
    </message>
    <message>
        <source>The command needs a program, and {number} where the number goes.</source>
        <translation>Der Befehl braucht ein Programm, und {number} dort, wo die Nummer hinkommt.</translation>
    </message>
    <message>
        <source>The address needs a beginning such as https: and {number} where the number goes.</source>
        <translation>Die Adresse braucht einen Anfang wie https: und {number} dort, wo die Nummer hinkommt.</translation>
    </message>
    <message>
        <source>A password does not belong into this address: the settings are a plain file. Let the telephone accept this computer, or open the address in the browser.</source>
        <translation>Ein Passwort gehört nicht in diese Adresse: Die Einstellungen sind eine lesbare Datei. Lassen Sie das Telefon diesen Computer annehmen, oder öffnen Sie die Adresse im Browser.</translation>
    </message>
    <message>
        <source>Talktrack cannot ring by tel: links and open them too: it would call itself. Choose another way, or leave the links to the other program.</source>
        <translation>Talktrack kann nicht über tel:-Links wählen und sie zugleich öffnen: Es würde sich selbst anrufen. Wählen Sie einen anderen Weg, oder überlassen Sie die Links dem anderen Programm.</translation>
    </message>
    <message>
        <source>For an outside line there are only digits.</source>
        <translation>Für die Amtsleitung sind nur Ziffern möglich.</translation>
    </message>
    <message>
        <source>Numbers are rung by</source>
        <translation>Gewählt wird mit</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Numbers are written</source>
        <translation>Nummern stehen als</translation>
    </message>
    <message>
        <source>For an outside line</source>
        <translation>Für die Amtsleitung</translation>
    </message>
    <message>
        <source>Digits that your telephone system wants before numbers outside the house, often 0; mostly none. Numbers of up to four digits are people in the house.</source>
        <translation>Ziffern, die Ihre Telefonanlage vor Nummern ausser Haus verlangt, oft 0; meist keine. Nummern mit bis zu vier Ziffern gelten als intern.</translation>
    </message>
    <message>
        <source>Used from the next number on, without a new start.</source>
        <translation>Gilt ab der nächsten Nummer, ohne neuen Start.</translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Phone number to try out</source>
        <translation>Telefonnummer zum Ausprobieren</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>On web pages and in other programs. The customer then stands ready; nobody is rung before F9.</source>
        <translation>Auf Webseiten und in anderen Programmen. Der Kunde steht dann bereit; gewählt wird erst mit F9.</translation>
    </message>
    <message>
        <source>Asking the telephone…</source>
        <translation>Das Telefon wird gefragt …</translation>
    </message>
    <message>
        <source>{number} is on the clipboard.</source>
        <translation>{number} ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>{number} was handed over.</source>
        <translation>{number} wurde übergeben.</translation>
    </message>
    <message>
        <source>the computer&apos;s telephone program</source>
        <translation>dem Telefonprogramm des Computers</translation>
    </message>
    <message>
        <source>a command</source>
        <translation>einem Befehl</translation>
    </message>
    <message>
        <source>a web address</source>
        <translation>einer Webadresse</translation>
    </message>
    <message>
        <source>hand: the number is shown and copied</source>
        <translation>Hand: Die Nummer wird angezeigt und kopiert</translation>
    </message>
    <message>
        <source>081 250 14 22, abroad 0043 …</source>
        <translation>081 250 14 22, Ausland 0043 …</translation>
    </message>
    <message>
        <source>Asks the web address of a desk phone or telephone system, or opens one such as sip:. {number} stands for the number, for example +41442345678. The help has the lines for common telephones.</source>
        <translation>Fragt die Webadresse eines Tischtelefons oder einer Telefonanlage an oder öffnet eine wie «sip:». {number} steht für die Nummer, zum Beispiel +41442345678. Die Hilfe hat die Zeilen für gängige Telefone.</translation>
    </message>
    <message>
        <source>Shows the number large and puts it on the clipboard; you dial it yourself.</source>
        <translation>Zeigt die Nummer gross und legt sie in die Zwischenablage; Sie wählen selbst.</translation>
    </message>
    <message>
        <source>Opens a tel: link with the program that this computer has for it: a softphone, Teams, a coupled mobile phone.</source>
        <translation>Öffnet einen tel:-Link mit dem Programm, das dieser Computer dafür hat: ein Softphone, Teams, ein gekoppeltes Handy.</translation>
    </message>
    <message>
        <source>Open it in the &amp;browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>Talktrack opens links with phone &amp;numbers (tel:)</source>
        <translation>Talktrack öffnet &amp;Links mit Telefonnummern (tel:)</translation>
    </message>
    <message>
        <source>Starts a program. {number} stands for the number, for example +41442345678. Put words with blanks in double quotes; no shell reads the line.</source>
        <translation>Startet ein Programm. {number} steht für die Nummer, zum Beispiel +41442345678. Wörter mit Leerzeichen kommen in Anführungszeichen (&quot;); keine Shell liest die Zeile.</translation>
    </message>
    <message>
        <source>Nothing was rung: this computer has no program for tel: links. Choose one in its settings, or another way here.</source>
        <translation>Nichts wurde gewählt: Dieser Computer hat kein Programm für tel:-Links. Bestimmen Sie eines in seinen Einstellungen, oder wählen Sie hier einen anderen Weg.</translation>
    </message>
    <message>
        <source>Nothing was rung: the program could not be started. Check its name and folder.</source>
        <translation>Nichts wurde gewählt: Das Programm liess sich nicht starten. Prüfen Sie Namen und Ordner.</translation>
    </message>
    <message>
        <source>Nothing was rung: the address could not be opened. Check how it begins.</source>
        <translation>Nichts wurde gewählt: Die Adresse liess sich nicht öffnen. Prüfen Sie, wie sie beginnt.</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Encrypted database</source>
        <translation>Verschlüsselte Datenbank</translation>
    </message>
    <message>
        <source>Passphrase or recovery key</source>
        <translation>Passphrase oder Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>&amp;Show what I type</source>
        <translation>Eingabe an&amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Keep the key in this computer&apos;s keyring</source>
        <translation>Schlüssel im Schlüssel&amp;bund dieses Computers aufbewahren</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Passphrase or recovery key</source>
        <translation>&amp;Passphrase oder Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>This computer has no keyring that can be used.</source>
        <translation>Dieser Computer hat keinen brauchbaren Schlüsselbund.</translation>
    </message>
</context>
<context>
    <name>WeekForm</name>
    <message>
        <source>Hours on {day}</source>
        <translation>Arbeitszeit am {day}</translation>
    </message>
    <message>
        <source>all calling hours</source>
        <translation>alle Anrufzeiten</translation>
    </message>
    <message>
        <source>“{typed}” are no hours. Type them as 08:00–12:00, 13:30–17:00.</source>
        <translation>«{typed}» sind keine Zeiten. Schreiben Sie sie so: 08:00–12:00, 13:30–17:00.</translation>
    </message>
    <message>
        <source>Tick at least one working day.</source>
        <translation>Kreuzen Sie mindestens einen Arbeitstag an.</translation>
    </message>
</context>
<context>
    <name>cost rates</name>
    <message>
        <source>From</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>A visit</source>
        <translation>Ein Besuch</translation>
    </message>
    <message>
        <source>A contact by phone</source>
        <translation>Ein Kontakt am Telefon</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Share for visits</source>
        <translation>Anteil für Besuche</translation>
    </message>
    <message>
        <source>Visit {visit}, contact by phone {contact}, {percent} % for visits</source>
        <translation>Besuch {visit}, Kontakt am Telefon {contact}, {percent} % für Besuche</translation>
    </message>
</context>
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
    <message>
        <source>called outside the tasks</source>
        <translation>ohne Aufgabe angerufen</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>Besuch</translation>
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
<context>
    <name>phone links</name>
    <message>
        <source>The system could not be told about phone links; the program for them is the one from before. Choose it in the system&apos;s settings.</source>
        <translation>Dem System konnte nicht gesagt werden, wer Telefonlinks öffnet; es bleibt beim bisherigen Programm. Wählen Sie es in den Einstellungen des Systems.</translation>
    </message>
    <message>
        <source>One step is left: Windows settings, Apps, Default apps: choose Talktrack for TEL.</source>
        <translation>Ein Schritt fehlt noch: Windows-Einstellungen, Apps, Standard-Apps: für TEL Talktrack wählen.</translation>
    </message>
    <message>
        <source>One step is left: FaceTime, Settings: choose Talktrack for calls.</source>
        <translation>Ein Schritt fehlt noch: FaceTime, Einstellungen: für Anrufe Talktrack wählen.</translation>
    </message>
</context>
<context>
    <name>web answers</name>
    <message>
        <source>The telephone took the number.</source>
        <translation>Das Telefon hat die Nummer angenommen.</translation>
    </message>
    <message>
        <source>Nothing was rung: nobody answers at the telephone&apos;s web address. Dial by hand, or check the address and whether the telephone is on.</source>
        <translation>Es wurde nicht gewählt: An der Webadresse des Telefons antwortet niemand. Wählen Sie von Hand, oder prüfen Sie die Adresse und ob das Telefon eingeschaltet ist.</translation>
    </message>
    <message>
        <source>Nothing was rung: the telephone wants a password. Let it accept this computer without one, or tick “Open it in the browser” in the settings of the telephony.</source>
        <translation>Es wurde nicht gewählt: Das Telefon verlangt ein Passwort. Lassen Sie es diesen Computer ohne Passwort annehmen, oder wählen Sie in den Einstellungen unter Telefonie «Im Browser öffnen».</translation>
    </message>
    <message>
        <source>Nothing was rung: the telephone did not take the number. Check its web address in the settings of the telephony.</source>
        <translation>Es wurde nicht gewählt: Das Telefon hat die Nummer nicht angenommen. Prüfen Sie seine Webadresse in den Einstellungen unter Telefonie.</translation>
    </message>
    <message>
        <source>Nothing was rung: this computer does not trust the telephone&apos;s certificate. Use its address with http:, or tick “Open it in the browser”.</source>
        <translation>Es wurde nicht gewählt: Dieser Computer traut dem Zertifikat des Telefons nicht. Nehmen Sie die Adresse mit http:, oder wählen Sie «Im Browser öffnen».</translation>
    </message>
</context>
</TS>
