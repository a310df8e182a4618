<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccessLogTable</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
</context>
<context>
    <name>AccessLogView</name>
    <message>
        <source>Access log</source>
        <translation>Zugriffsprotokoll</translation>
    </message>
</context>
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
        <translation>Entstehen von selbst: jede halbe Stunde, in der sich etwas geändert hat, am Schluss und vor Änderungen der Tabellen. Es bleiben alle von zwei Tagen, danach tägliche, wöchentliche und monatliche.</translation>
    </message>
    <message>
        <source>other passphrase</source>
        <translation>andere Passphrase</translation>
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
    <name>EncryptDialog</name>
    <message>
        <source>Encrypt this database</source>
        <translation>Diese Datenbank verschlüsseln</translation>
    </message>
    <message>
        <source>Open by itself here: the key lies in the &amp;keyring</source>
        <translation>Hier von selbst öffnen: der Schlüssel liegt im Schlüssel&amp;bund</translation>
    </message>
    <message>
        <source>&amp;Ask for the passphrase at each start</source>
        <translation>Bei jedem &amp;Start nach der Passphrase fragen</translation>
    </message>
    <message>
        <source>&amp;I have the recovery key outside this computer</source>
        <translation>&amp;Ich habe den Wiederherstellungsschlüssel ausserhalb dieses Computers</translation>
    </message>
    <message>
        <source>&amp;Remove them, once the encrypted file is checked</source>
        <translation>&amp;Entfernen, sobald die verschlüsselte Datei geprüft ist</translation>
    </message>
    <message>
        <source>&amp;Leave them; whoever has them can read them</source>
        <translation>&amp;Liegen lassen; wer sie hat, kann sie lesen</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Encrypt</source>
        <translation>&amp;Verschlüsseln</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Nochmals</translation>
    </message>
    <message>
        <source>It opens the file on every computer. Nobody can tell you a forgotten one: then only the recovery key is left.</source>
        <translation>Sie öffnet die Datei auf jedem Computer. Eine vergessene kann Ihnen niemand nennen: Dann bleibt nur der Wiederherstellungsschlüssel.</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Beim Start</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Looking for unencrypted copies…</source>
        <translation>Unverschlüsselte Kopien werden gesucht …</translation>
    </message>
    <message>
        <source>Removed files are overwritten. On an SSD old pieces may stay readable for experts all the same; and copies on sticks or elsewhere are yours to delete.</source>
        <translation>Entfernte Dateien werden überschrieben. Auf einer SSD können Fachleute alte Stücke trotzdem noch lesen; Kopien auf Sticks oder anderswo löschen Sie selbst.</translation>
    </message>
    <message>
        <source>This computer has no keyring that can be used.</source>
        <translation>Dieser Computer hat keinen brauchbaren Schlüsselbund.</translation>
    </message>
    <message>
        <source>The file itself and a backup taken just before are not encrypted.</source>
        <translation>Nicht verschlüsselt sind die Datei selbst und eine Sicherung unmittelbar davor.</translation>
    </message>
    <message numerus="yes">
        <source>The file itself, a backup taken just before, and %n earlier backup(s) or file(s) set aside ({size}) are not encrypted.</source>
        <translation>
            <numerusform>Nicht verschlüsselt sind die Datei selbst, eine Sicherung unmittelbar davor und %n frühere Sicherung oder Datei daneben ({size}).</numerusform>
            <numerusform>Nicht verschlüsselt sind die Datei selbst, eine Sicherung unmittelbar davor und %n frühere Sicherungen und Dateien daneben ({size}).</numerusform>
        </translation>
    </message>
    <message>
        <source>Save or discard the open calls first.</source>
        <translation>Speichern oder verwerfen Sie zuerst die offenen Gespräche.</translation>
    </message>
    <message>
        <source>Unencrypted copies</source>
        <translation>Unverschlüsselte Kopien</translation>
    </message>
    <message>
        <source>Print or save the recovery key, then tick that you have it.</source>
        <translation>Drucken oder speichern Sie den Wiederherstellungsschlüssel, und kreuzen Sie an, dass Sie ihn haben.</translation>
    </message>
    <message>
        <source>Say what is to become of the unencrypted copies.</source>
        <translation>Wählen Sie, was aus den unverschlüsselten Kopien werden soll.</translation>
    </message>
</context>
<context>
    <name>ErasurePanel</name>
    <message>
        <source>Never call this person’s &amp;numbers again</source>
        <translation>&amp;Nummern dieser Person nie mehr anrufen</translation>
    </message>
    <message>
        <source>Name, typed once more</source>
        <translation>Name, noch einmal eingegeben</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Erase for good</source>
        <translation>&amp;Endgültig löschen</translation>
    </message>
    <message>
        <source>What the erasure of {name} takes away</source>
        <translation>Was die Löschung von {name} entfernt</translation>
    </message>
    <message>
        <source>This cannot be taken back. To confirm, type the name: {name}</source>
        <translation>Das lässt sich nicht zurücknehmen. Geben Sie zur Bestätigung den Namen ein: {name}</translation>
    </message>
    <message>
        <source>What goes and what stays</source>
        <translation>Was geht und was bleibt</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Full name, number, e-mail address or id</source>
        <translation>Ganzer Name, Nummer, E-Mail-Adresse oder ID</translation>
    </message>
    <message>
        <source>Whom it is about</source>
        <translation>Um wen es geht</translation>
    </message>
    <message>
        <source>People and customers found</source>
        <translation>Gefundene Personen und Kunden</translation>
    </message>
    <message>
        <source>Access &amp;report…</source>
        <translation>&amp;Auskunft …</translation>
    </message>
    <message>
        <source>&amp;Erase…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>A person’s data are reported and erased here. If a customer is a person, choose the customer: its people go with it.</source>
        <translation>Hier geben Sie Auskunft über die Daten einer Person oder löschen sie. Ist ein Kunde selbst eine Person, wählen Sie den Kunden: Seine Personen gehen mit.</translation>
    </message>
    <message>
        <source>Nobody is found.</source>
        <translation>Niemand gefunden.</translation>
    </message>
</context>
<context>
    <name>PrivacyDialog</name>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Report and erase</source>
        <translation>Auskunft und Löschung</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>Zugriffsprotokoll</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Open the report</source>
        <translation>Auskunft ö&amp;ffnen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schliessen</translation>
    </message>
    <message>
        <source>Folder for the report</source>
        <translation>Ordner für die Auskunft</translation>
    </message>
    <message>
        <source>A call is open, and its draft may be about the person. Nothing was changed. Save or discard the open calls first.</source>
        <translation>Ein Anruf ist offen, und sein Entwurf kann die Person betreffen. Nichts wurde geändert. Speichern oder verwerfen Sie zuerst die offenen Anrufe.</translation>
    </message>
    <message>
        <source>This could not be done. What was saved before is safe.</source>
        <translation>Das ging nicht. Was vorher gespeichert war, ist sicher.</translation>
    </message>
</context>
<context>
    <name>ProtectionDialog</name>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>C&amp;hange passphrase</source>
        <translation>Passphrase &amp;wechseln</translation>
    </message>
    <message>
        <source>&amp;Show recovery key</source>
        <translation>Wiederherstellungsschlüssel &amp;zeigen</translation>
    </message>
    <message>
        <source>Open by itself here: the key lies in the &amp;keyring</source>
        <translation>Hier von selbst öffnen: der Schlüssel liegt im Schlüssel&amp;bund</translation>
    </message>
    <message>
        <source>&amp;Remove the copies</source>
        <translation>Kopien &amp;entfernen</translation>
    </message>
    <message>
        <source>Switch encryption o&amp;ff…</source>
        <translation>Verschlüsselung &amp;aufheben…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chliessen</translation>
    </message>
    <message>
        <source>Save or discard the open calls first.</source>
        <translation>Speichern oder verwerfen Sie zuerst die offenen Gespräche.</translation>
    </message>
    <message>
        <source>This database is encrypted</source>
        <translation>Diese Datenbank ist verschlüsselt</translation>
    </message>
    <message>
        <source>Another passphrase</source>
        <translation>Andere Passphrase</translation>
    </message>
    <message>
        <source>Passphrase now</source>
        <translation>Jetzige Passphrase</translation>
    </message>
    <message>
        <source>Or the recovery key. Needed below, but not for keyring and copies.</source>
        <translation>Oder der Wiederherstellungsschlüssel. Nötig für alles Folgende, ausser für Schlüsselbund und Kopien.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Nochmals</translation>
    </message>
    <message>
        <source>The recovery key stays the same. A copy of the old key file, such as on a stick, still opens the file with the old passphrase.</source>
        <translation>Der Wiederherstellungsschlüssel bleibt. Eine Kopie der alten Schlüsseldatei, etwa auf einem Stick, öffnet die Datei weiterhin mit der alten Passphrase.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Beim Start</translation>
    </message>
    <message>
        <source>Unencrypted copies</source>
        <translation>Unverschlüsselte Kopien</translation>
    </message>
    <message>
        <source>Looking for unencrypted copies…</source>
        <translation>Unverschlüsselte Kopien werden gesucht …</translation>
    </message>
    <message>
        <source>Without encryption</source>
        <translation>Ohne Verschlüsselung</translation>
    </message>
    <message>
        <source>Whoever has the file can read it then. Encrypted backups stay encrypted.</source>
        <translation>Wer die Datei hat, kann sie dann lesen. Verschlüsselte Sicherungen bleiben verschlüsselt.</translation>
    </message>
    <message>
        <source>This computer has no keyring that can be used.</source>
        <translation>Dieser Computer hat keinen brauchbaren Schlüsselbund.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) beside the database are not encrypted ({size}).</source>
        <translation>
            <numerusform>%n Datei neben der Datenbank ist nicht verschlüsselt ({size}).</numerusform>
            <numerusform>%n Dateien neben der Datenbank sind nicht verschlüsselt ({size}).</numerusform>
        </translation>
    </message>
    <message>
        <source>There are none beside the database.</source>
        <translation>Neben der Datenbank liegen keine.</translation>
    </message>
    <message>
        <source>Type the passphrase of now, or the recovery key.</source>
        <translation>Geben Sie die jetzige Passphrase oder den Wiederherstellungsschlüssel ein.</translation>
    </message>
    <message>
        <source>The new passphrase holds from now on.</source>
        <translation>Von jetzt an gilt die neue Passphrase.</translation>
    </message>
    <message>
        <source>Switch the encryption off? The window opens again. The passphrase is not asked for any more, and whoever has the file can read it.</source>
        <translation>Verschlüsselung aufheben? Das Fenster öffnet sich neu. Nach der Passphrase wird nicht mehr gefragt, und wer die Datei hat, kann sie lesen.</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Leave it encrypted</source>
        <translation>Verschlüsselt lassen</translation>
    </message>
    <message>
        <source>The keyring did not take the key, so each start asks.</source>
        <translation>Der Schlüsselbund nahm den Schlüssel nicht an; jeder Start fragt.</translation>
    </message>
    <message>
        <source>These could not be removed; delete them yourself: {files}</source>
        <translation>Diese liessen sich nicht entfernen; löschen Sie sie selbst: {files}</translation>
    </message>
    <message>
        <source>The unencrypted copies are removed.</source>
        <translation>Die unverschlüsselten Kopien sind entfernt.</translation>
    </message>
</context>
<context>
    <name>RecoveryField</name>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Print or save…</source>
        <translation>&amp;Drucken oder speichern…</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>Transfer customers and open work</source>
        <translation>Kunden und offene Arbeit übertragen</translation>
    </message>
    <message>
        <source>Somebody leaves, somebody else takes over. What was promised keeps its day; both find it in their follow-ups.</source>
        <translation>Jemand geht, jemand anders übernimmt. Versprochenes behält seinen Tag; beide finden es in ihren Pendenzen.</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Übertragen</translation>
    </message>
    <message>
        <source>Who hands over…</source>
        <translation>Wer abgibt …</translation>
    </message>
    <message>
        <source>Who takes over…</source>
        <translation>Wer übernimmt …</translation>
    </message>
    <message>
        <source>everything of this person</source>
        <translation>alles von dieser Person</translation>
    </message>
    <message>
        <source>only the marked customers of the list ({count})</source>
        <translation>nur die markierten Kunden der Liste ({count})</translation>
    </message>
    <message>
        <source>Undo the last transfer</source>
        <translation>Letzte Übertragung rückgängig</translation>
    </message>
    <message>
        <source>Who hands over? Choose a person.</source>
        <translation>Wer gibt ab? Bitte eine Person wählen.</translation>
    </message>
    <message>
        <source>Who takes over? Choose somebody else.</source>
        <translation>Wer übernimmt? Bitte jemand anderen wählen.</translation>
    </message>
    <message>
        <source>There is nothing to move.</source>
        <translation>Es gibt nichts zu übertragen.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Geht über</translation>
    </message>
    <message>
        <source>{date}: from {giver} to {taker}</source>
        <translation>{date}: von {giver} an {taker}</translation>
    </message>
    <message>
        <source>Choose who hands over.</source>
        <translation>Bitte wählen, wer abgibt.</translation>
    </message>
    <message>
        <source>nothing: this person has nothing of it</source>
        <translation>nichts: Diese Person hat nichts davon</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n Kunde</numerusform>
            <numerusform>%n Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open quote(s)</source>
        <translation>
            <numerusform>%n offene Offerte</numerusform>
            <numerusform>%n offene Offerten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open handoff(s)</source>
        <translation>
            <numerusform>%n offene Übergabe</numerusform>
            <numerusform>%n offene Übergaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open complaint(s)</source>
        <translation>
            <numerusform>%n offene Reklamation</numerusform>
            <numerusform>%n offene Reklamationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key account team(s)</source>
        <translation>
            <numerusform>%n Schlüsselkunden-Team</numerusform>
            <numerusform>%n Schlüsselkunden-Teams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open follow-up(s)</source>
        <translation>
            <numerusform>%n offene Pendenz</numerusform>
            <numerusform>%n offene Pendenzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them promised, with their days</source>
        <translation>
            <numerusform>davon %n versprochen, mit ihrem Tag</numerusform>
            <numerusform>davon %n versprochen, mit ihren Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>access report</name>
    <message>
        <source>access-report</source>
        <translation>auskunft</translation>
    </message>
    <message>
        <source>What we hold about {name}</source>
        <translation>Was wir über {name} wissen</translation>
    </message>
    <message>
        <source>Access report of {date}, {time}.</source>
        <translation>Auskunft vom {date}, {time}.</translation>
    </message>
    <message>
        <source>{company} answers for these data.</source>
        <translation>Für diese Daten verantwortlich: {company}.</translation>
    </message>
    <message>
        <source>As a person at {company}.</source>
        <translation>Als Person bei {company}.</translation>
    </message>
    <message>
        <source>The data serve the care of customers and sales by telephone. On which basis and from where they are is said under “Permission to call” and “Lists the data came from”. No call is recorded as sound, and no machine decides about you. You may have wrong data corrected, object to calls, have data erased as far as no law keeps them, and complain to the data protection authority.</source>
        <translation>Die Daten dienen der Betreuung von Kunden und dem Verkauf am Telefon. Auf welcher Grundlage und woher sie sind, steht unter «Erlaubnis für Anrufe» und «Listen, aus denen die Daten stammen». Kein Gespräch wird aufgenommen, und keine Maschine entscheidet über Sie. Sie können falsche Daten berichtigen lassen, Anrufen widersprechen, Daten löschen lassen, soweit kein Gesetz sie verlangt, und sich bei der Datenschutzbehörde beschweren.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>in</source>
        <translation>eingehend</translation>
    </message>
    <message>
        <source>out</source>
        <translation>ausgehend</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>Telefonnummern</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>E-Mail-Adressen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Eigene Felder</translation>
    </message>
    <message>
        <source>Permission to call</source>
        <translation>Erlaubnis für Anrufe</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Werbesperre</translation>
    </message>
    <message>
        <source>Segment, status and owners over time</source>
        <translation>Segment, Status und Zuständige im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Notes, visits, messages</source>
        <translation>Notizen, Besuche, Nachrichten</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Pendenzen</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Reklamationen</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Offerten</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Tasks of the key account team</source>
        <translation>Aufgaben des Schlüsselkunden-Teams</translation>
    </message>
    <message>
        <source>Handoffs to field sales</source>
        <translation>Übergaben an den Aussendienst</translation>
    </message>
    <message>
        <source>Steps of handoffs</source>
        <translation>Schritte von Übergaben</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Other texts that name the person</source>
        <translation>Andere Texte, die die Person nennen</translation>
    </message>
    <message>
        <source>Lists the data came from</source>
        <translation>Listen, aus denen die Daten stammen</translation>
    </message>
    <message>
        <source>What stood there before (journal)</source>
        <translation>Was vorher stand (Änderungsverlauf)</translation>
    </message>
    <message>
        <source>What our staff did, and when (journal)</source>
        <translation>Was unsere Leute wann getan haben (Änderungsverlauf)</translation>
    </message>
    <message>
        <source>Who took these data out</source>
        <translation>Wer diese Daten herausgegeben hat</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>Rechtsform</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Strasse</translation>
    </message>
    <message>
        <source>ZIP</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Canton, state</source>
        <translation>Kanton</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Staat</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Branche</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Rests until</source>
        <translation>Ruht bis</translation>
    </message>
    <message>
        <source>Owner, inside sales</source>
        <translation>Zuständig im Innendienst</translation>
    </message>
    <message>
        <source>Owner, field sales</source>
        <translation>Zuständig im Aussendienst</translation>
    </message>
    <message>
        <source>Call every (days)</source>
        <translation>Anruf alle (Tage)</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Erreichbar</translation>
    </message>
    <message>
        <source>Turnover, 12 months</source>
        <translation>Umsatz, 12 Monate</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Deckungsbeitrag</translation>
    </message>
    <message>
        <source>How things stand</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>How things stand, by</source>
        <translation>Stand, von</translation>
    </message>
    <message>
        <source>How things stand, since</source>
        <translation>Stand, seit</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Letzter Kontakt</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Next care call due</source>
        <translation>Nächster Betreuungsanruf</translation>
    </message>
    <message>
        <source>Open complaint since</source>
        <translation>Offene Reklamation seit</translation>
    </message>
    <message>
        <source>Recorded first</source>
        <translation>Zuerst erfasst</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>On first-name terms</source>
        <translation>Per Du</translation>
    </message>
    <message>
        <source>Decision maker</source>
        <translation>Entscheider</translation>
    </message>
    <message>
        <source>Called first</source>
        <translation>Wird zuerst angerufen</translation>
    </message>
    <message>
        <source>No longer there since</source>
        <translation>Nicht mehr dort seit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>International</source>
        <translation>International</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Falsche Nummer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Stichwort</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Rechtsgrundlage</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Erteilt am</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Number, as a checksum</source>
        <translation>Nummer, als Prüfsumme</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Lifted</source>
        <translation>Aufgehoben</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Answers noted</source>
        <translation>Notierte Antworten</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Antwort bis</translation>
    </message>
    <message>
        <source>Callback promised</source>
        <translation>Rückruf versprochen</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>Customer informed</source>
        <translation>Kunde informiert</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Versprochen</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Fällig am</translation>
    </message>
    <message>
        <source>Due at</source>
        <translation>Fällig um</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Finished by</source>
        <translation>Erledigt von</translation>
    </message>
    <message>
        <source>Done when</source>
        <translation>Erledigt, wenn</translation>
    </message>
    <message>
        <source>Customer contact allowed</source>
        <translation>Kundenkontakt erlaubt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Visit on</source>
        <translation>Besuch am</translation>
    </message>
    <message>
        <source>Visit at</source>
        <translation>Besuch um</translation>
    </message>
    <message>
        <source>Duration (minutes)</source>
        <translation>Dauer (Minuten)</translation>
    </message>
    <message>
        <source>By video</source>
        <translation>Per Video</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Briefing, 1 to 5</source>
        <translation>Briefing, 1 bis 5</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Verschickt am</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Decision on</source>
        <translation>Entscheid am</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Mitbewerber</translation>
    </message>
    <message>
        <source>Probability (%)</source>
        <translation>Wahrscheinlichkeit (%)</translation>
    </message>
    <message>
        <source>Why lost</source>
        <translation>Warum verloren</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>Bestellt am</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>Erfasst von</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Stood there</source>
        <translation>Stand dort</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>weggefallen</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>gelöst</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>angeboten</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>visit planned</source>
        <translation>Besuch geplant</translation>
    </message>
    <message>
        <source>visited</source>
        <translation>besucht</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>rückgemeldet</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>advertising</source>
        <translation>Werbung</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Mr</source>
        <translation>Herr</translation>
    </message>
    <message>
        <source>Ms</source>
        <translation>Frau</translation>
    </message>
    <message>
        <source>owner, inside sales</source>
        <translation>zuständig im Innendienst</translation>
    </message>
    <message>
        <source>owner, field sales</source>
        <translation>zuständig im Aussendienst</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>access report</source>
        <translation>Auskunft</translation>
    </message>
    <message>
        <source>erasure</source>
        <translation>Löschung</translation>
    </message>
    <message>
        <source>contact or visit noted</source>
        <translation>Kontakt oder Besuch notiert</translation>
    </message>
    <message>
        <source>note written</source>
        <translation>Notiz geschrieben</translation>
    </message>
    <message>
        <source>phone message left</source>
        <translation>Telefonnotiz hinterlassen</translation>
    </message>
    <message>
        <source>person added</source>
        <translation>Person erfasst</translation>
    </message>
    <message>
        <source>person changed</source>
        <translation>Person geändert</translation>
    </message>
    <message>
        <source>person no longer there</source>
        <translation>Person nicht mehr dort</translation>
    </message>
    <message>
        <source>customer added</source>
        <translation>Kunde erfasst</translation>
    </message>
    <message>
        <source>customer changed</source>
        <translation>Kunde geändert</translation>
    </message>
    <message>
        <source>how things stand written</source>
        <translation>Stand geschrieben</translation>
    </message>
    <message>
        <source>number added</source>
        <translation>Nummer erfasst</translation>
    </message>
    <message>
        <source>number changed</source>
        <translation>Nummer geändert</translation>
    </message>
    <message>
        <source>number removed</source>
        <translation>Nummer entfernt</translation>
    </message>
    <message>
        <source>address added</source>
        <translation>Adresse erfasst</translation>
    </message>
    <message>
        <source>address changed</source>
        <translation>Adresse geändert</translation>
    </message>
    <message>
        <source>address removed</source>
        <translation>Adresse entfernt</translation>
    </message>
    <message>
        <source>permission recorded</source>
        <translation>Erlaubnis erfasst</translation>
    </message>
    <message>
        <source>do not call recorded</source>
        <translation>Werbesperre erfasst</translation>
    </message>
    <message>
        <source>call saved</source>
        <translation>Anruf gespeichert</translation>
    </message>
    <message>
        <source>call corrected</source>
        <translation>Anruf korrigiert</translation>
    </message>
    <message>
        <source>follow-up planned</source>
        <translation>Pendenz geplant</translation>
    </message>
    <message>
        <source>follow-up changed</source>
        <translation>Pendenz geändert</translation>
    </message>
    <message>
        <source>follow-up finished</source>
        <translation>Pendenz erledigt</translation>
    </message>
    <message>
        <source>complaint recorded</source>
        <translation>Reklamation erfasst</translation>
    </message>
    <message>
        <source>complaint solved</source>
        <translation>Reklamation gelöst</translation>
    </message>
    <message>
        <source>quote recorded</source>
        <translation>Offerte erfasst</translation>
    </message>
    <message>
        <source>quote changed</source>
        <translation>Offerte geändert</translation>
    </message>
    <message>
        <source>order recorded</source>
        <translation>Auftrag erfasst</translation>
    </message>
    <message>
        <source>quote removed</source>
        <translation>Offerte entfernt</translation>
    </message>
    <message>
        <source>order changed</source>
        <translation>Auftrag geändert</translation>
    </message>
    <message>
        <source>order removed</source>
        <translation>Auftrag entfernt</translation>
    </message>
    <message>
        <source>quote or order taken back</source>
        <translation>Offerte oder Auftrag zurückgenommen</translation>
    </message>
    <message>
        <source>task for a key account given</source>
        <translation>Aufgabe für Schlüsselkunden erteilt</translation>
    </message>
    <message>
        <source>task for a key account changed</source>
        <translation>Aufgabe für Schlüsselkunden geändert</translation>
    </message>
    <message>
        <source>handoff drafted</source>
        <translation>Übergabe entworfen</translation>
    </message>
    <message>
        <source>handoff changed</source>
        <translation>Übergabe geändert</translation>
    </message>
    <message>
        <source>handoff returned</source>
        <translation>Übergabe zurückgegeben</translation>
    </message>
    <message>
        <source>visit put into calendars</source>
        <translation>Besuch in Kalender eingetragen</translation>
    </message>
    <message>
        <source>visit reported</source>
        <translation>Besuch rückgemeldet</translation>
    </message>
    <message>
        <source>visits and calls decided</source>
        <translation>Besuche und Anrufe entschieden</translation>
    </message>
    <message>
        <source>decision on visits taken back</source>
        <translation>Entscheid über Besuche zurückgenommen</translation>
    </message>
    <message>
        <source>data changed</source>
        <translation>Daten geändert</translation>
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
    <name>privacy</name>
    <message>
        <source>(erased)</source>
        <translation>(gelöscht)</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>person at {company}</source>
        <translation>Person bei {company}</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Geschrieben: {path}</translation>
    </message>
    <message>
        <source>The report lies in {folder}: {names}. The access log notes it. Hand it to the person alone.</source>
        <translation>Die Auskunft liegt in {folder}: {names}. Das Zugriffsprotokoll hält sie fest. Händigen Sie sie nur der Person selbst aus.</translation>
    </message>
    <message>
        <source>Nothing was erased. An erasure cannot be taken back. To erase, give the same command with {option}</source>
        <translation>Nichts wurde gelöscht. Eine Löschung lässt sich nicht zurücknehmen. Zum Löschen geben Sie denselben Befehl mit {option}</translation>
    </message>
    <message>
        <source>Erased: {name}</source>
        <translation>Gelöscht wird: {name}</translation>
    </message>
    <message>
        <source>Emptied or deleted: {rows}</source>
        <translation>Geleert oder entfernt: {rows}</translation>
    </message>
    <message>
        <source>Stays without the person, because accounting must keep it: {rows}; amounts, dates and document numbers</source>
        <translation>Bleibt ohne die Person, weil die Buchhaltung es aufbewahren muss: {rows}; Beträge, Daten und Belegnummern</translation>
    </message>
    <message>
        <source>Covered in other texts of this customer where the name or number stands: {mentions}; emptied in the journal: {journal}</source>
        <translation>In anderen Texten dieses Kunden abgedeckt, wo Name oder Nummer steht: {mentions}; im Änderungsverlauf geleert: {journal}</translation>
    </message>
    <message>
        <source>Numbers that must not be called stay as checksums, so that a new list does not bring them back: {count}</source>
        <translation>Nummern mit Werbesperre bleiben als Prüfsummen, damit eine neue Liste sie nicht zurückbringt: {count}</translation>
    </message>
    <message>
        <source>The customer {company} is called by the same name, and stays. If the customer is this person, erase the customer.</source>
        <translation>Der Kunde {company} heisst gleich und bleibt. Ist der Kunde diese Person, löschen Sie den Kunden.</translation>
    </message>
    <message>
        <source>Drafts and waiting entries on this computer are deleted: {count}</source>
        <translation>Entwürfe und Wartendes auf diesem Computer werden entfernt: {count}</translation>
    </message>
    <message>
        <source>Encrypted with a key that is not here, so nobody can tell whom they are about; delete them if in doubt: {names}</source>
        <translation>Mit einem Schlüssel verschlüsselt, der nicht da ist, sodass niemand sagen kann, um wen es geht; löschen Sie sie im Zweifel: {names}</translation>
    </message>
    <message>
        <source>Backups that still hold the person: {count}, the oldest of {date}. They go by themselves, the last after about nine months. Whoever restores one erases again.</source>
        <translation>Sicherungen, die die Person noch enthalten: {count}, die älteste vom {date}. Sie verschwinden von selbst, die letzte nach etwa neun Monaten. Wer eine zurückholt, löscht noch einmal.</translation>
    </message>
    <message>
        <source>Databases that were set aside hold the person until you delete them: {names}</source>
        <translation>Beiseitegelegte Datenbanken enthalten die Person, bis Sie sie entfernen: {names}</translation>
    </message>
    <message>
        <source>Not reached: files that were exported or sent, backups kept elsewhere, and what waits on other computers.</source>
        <translation>Nicht erreicht: exportierte oder verschickte Dateien, Sicherungen an anderen Orten und was auf anderen Computern wartet.</translation>
    </message>
    <message>
        <source>The person is erased. The access log keeps that it was done, without data.</source>
        <translation>Die Person ist gelöscht. Das Zugriffsprotokoll hält fest, dass es geschah, ohne Daten.</translation>
    </message>
    <message>
        <source>These files could not be deleted; delete them: {names}</source>
        <translation>Diese Dateien liessen sich nicht entfernen; entfernen Sie sie: {names}</translation>
    </message>
    <message>
        <source>Nothing is noted in the access log.</source>
        <translation>Im Zugriffsprotokoll steht nichts.</translation>
    </message>
    <message>
        <source>Nobody is found. Nothing was changed. Try the full name, a number, an e-mail address or the id; “talktrack privacy find” lists ids.</source>
        <translation>Niemand gefunden. Nichts wurde geändert. Versuchen Sie es mit dem ganzen Namen, einer Nummer, einer E-Mail-Adresse oder der ID; «talktrack privacy find» nennt IDs.</translation>
    </message>
    <message>
        <source>Several are found. Nothing was changed. Name one by its id:</source>
        <translation>Mehrere gefunden. Nichts wurde geändert. Nennen Sie eine Person mit ihrer ID:</translation>
    </message>
    <message>
        <source>Only the privacy officer may do this. Nothing was changed. A login gets the role with “talktrack users role LOGIN privacy_officer”, from an administrator.</source>
        <translation>Das darf nur die Rolle «Datenschutz». Nichts wurde geändert. Die Administration vergibt sie mit «talktrack users role LOGIN privacy_officer».</translation>
    </message>
    <message>
        <source>The report could not be written into {folder}. Nothing was changed. Check that there is room and that you may write there. The system says: {detail}</source>
        <translation>Die Auskunft liess sich nicht in {folder} schreiben. Nichts wurde geändert. Prüfen Sie, ob Platz ist und ob Sie dort schreiben dürfen. Das System meldet: {detail}</translation>
    </message>
</context>
<context>
    <name>protection</name>
    <message>
        <source>The passphrase needs at least {number} characters; four words that do not belong together are good.</source>
        <translation>Die Passphrase braucht mindestens {number} Zeichen; gut sind vier Wörter, die nicht zusammengehören.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type both again.</source>
        <translation>Die beiden Passphrasen sind verschieden. Geben Sie beide nochmals ein.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Opens the database where the passphrase is forgotten or the key file is lost. Whoever has it can read everything: keep it locked away, and not beside the computer.</source>
        <translation>Öffnet die Datenbank, wenn die Passphrase vergessen oder die Schlüsseldatei verloren ist. Wer ihn hat, kann alles lesen: Bewahren Sie ihn verschlossen auf, und nicht beim Computer.</translation>
    </message>
</context>
<context>
    <name>transfers</name>
    <message>
        <source>You take over from {name}: {what}</source>
        <translation>Sie übernehmen von {name}: {what}</translation>
    </message>
    <message>
        <source>{name} takes over from you: {what}</source>
        <translation>{name} übernimmt von Ihnen: {what}</translation>
    </message>
    <message>
        <source>Nothing to undo: no transfer of the last 30 days stands.</source>
        <translation>Nichts rückgängig zu machen: Keine Übertragung der letzten 30 Tage besteht.</translation>
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
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
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
