<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ByHand</name>
    <message>
        <source>The customer was added.</source>
        <translation>Der Kunde ist erfasst.</translation>
    </message>
    <message>
        <source>Open a customer first, then a person can be added there.</source>
        <translation>Öffnen Sie zuerst einen Kunden, dann lässt sich dort eine Person erfassen.</translation>
    </message>
    <message>
        <source>Open a customer first, then a past contact can be added there.</source>
        <translation>Öffnen Sie zuerst einen Kunden, dann lässt sich dort ein Kontakt nachtragen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The contact was added.</source>
        <translation>Der Kontakt ist erfasst.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Nothing is left to take back: it was changed or undone since.</source>
        <translation>Es gibt nichts mehr rückgängig zu machen: Es wurde seither geändert oder schon zurückgenommen.</translation>
    </message>
    <message>
        <source>{name} was added.</source>
        <translation>{name} ist erfasst.</translation>
    </message>
    <message>
        <source>The person was added.</source>
        <translation>Die Person ist erfasst.</translation>
    </message>
</context>
<context>
    <name>Cancellations</name>
    <message>
        <source>Cancellations for calendars, opened in the mail program: {count}.</source>
        <translation>Absagen für Kalender, im Mailprogramm geöffnet: {count}.</translation>
    </message>
    <message>
        <source>Cancellations for calendars, in the folder that opened: {count}.</source>
        <translation>Absagen für Kalender, im Ordner, der sich geöffnet hat: {count}.</translation>
    </message>
    <message>
        <source>You send them there.</source>
        <translation>Senden Sie sie dort.</translation>
    </message>
    <message>
        <source>Not made for want of a valid address: {count}. Look at the handoffs.</source>
        <translation>Nicht erstellt, weil eine Adresse ungültig ist: {count}. Sehen Sie die Übergaben an.</translation>
    </message>
    <message>
        <source>The visits are cancelled, the drafts for calendars could not be written: {why}. Check the disk, then press Calendar beside each of these handoffs, in the list.</source>
        <translation>Die Besuche sind abgesagt, die Entwürfe für Kalender konnten nicht geschrieben werden: {why}. Prüfen Sie den Datenträger und drücken Sie dann in der Liste bei jeder dieser Übergaben auf Kalender.</translation>
    </message>
</context>
<context>
    <name>ClockBehind</name>
    <message>
        <source>This computer’s clock says {now}, but there are entries of {newest} already. So the call list and the follow-ups show the wrong day. All entries are safe. Set date and time of the computer right and start Talktrack again. If they are right, the clock was fast before, and nothing has to be done.</source>
        <translation>Die Uhr dieses Computers steht auf dem {now}, doch es gibt schon Einträge vom {newest}. Anrufliste und Pendenzen zeigen darum den falschen Tag. Alle Einträge sind sicher. Stellen Sie Datum und Zeit des Computers richtig, und starten Sie Talktrack neu. Stimmen sie, so ging die Uhr früher vor, und es ist nichts zu tun.</translation>
    </message>
</context>
<context>
    <name>Complaints</name>
    <message>
        <source>Open a customer first, then a complaint can be taken there.</source>
        <translation>Öffnen Sie zuerst einen Kunden, dann lässt sich dort eine Reklamation aufnehmen.</translation>
    </message>
    <message>
        <source>The complaint is saved.</source>
        <translation>Die Reklamation ist gespeichert.</translation>
    </message>
    <message>
        <source>The complaint is solved. Sales calls are open again.</source>
        <translation>Die Reklamation ist gelöst. Verkaufsanrufe sind wieder möglich.</translation>
    </message>
    <message>
        <source>The complaint is solved. Satisfaction call: {when}.</source>
        <translation>Die Reklamation ist gelöst. Zufriedenheitsanruf: {when}.</translation>
    </message>
</context>
<context>
    <name>Emails</name>
    <message>
        <source>Open a customer first, then an e-mail can be written there.</source>
        <translation>Öffnen Sie zuerst einen Kunden, dann lässt sich dort eine E-Mail schreiben.</translation>
    </message>
    <message>
        <source>The server is away: type the address. The shipped templates are shown, and the history keeps the e-mail as soon as the server is back.</source>
        <translation>Der Server ist weg: Tippen Sie die Adresse. Gezeigt werden die mitgelieferten Vorlagen; der Verlauf behält die E-Mail, sobald der Server zurück ist.</translation>
    </message>
    <message>
        <source>The draft could not be written: {why}. Check the attachments and the disk, then press the button again.</source>
        <translation>Der Entwurf liess sich nicht schreiben: {why}. Prüfen Sie die Anhänge und die Festplatte, dann drücken Sie nochmals.</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>These are invented customers, in a file of their own: nothing here touches your list, and the next look begins anew. Do not ring the numbers.</source>
        <translation>Das sind erfundene Kunden in einer eigenen Datei: Nichts hier berührt Ihre Liste, und beim nächsten Mal beginnt es von vorn. Wählen Sie die Nummern nicht.</translation>
    </message>
    <message>
        <source>Back to my own list</source>
        <translation>Zurück zu meiner Liste</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
</context>
<context>
    <name>Handoffs</name>
    <message>
        <source>Briefing</source>
        <translation>Briefing</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for you</source>
        <translation>
            <numerusform>%n wartet auf Sie</numerusform>
            <numerusform>%n warten auf Sie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Introducing</name>
    <message>
        <source>Your name or your firm is not entered yet: scripts and quotes leave a gap there.</source>
        <translation>Ihr Name oder Ihre Firma ist noch nicht eingetragen: In Leitfäden und Offerten bleibt dort eine Lücke.</translation>
    </message>
    <message>
        <source>Enter them…</source>
        <translation>Eintragen …</translation>
    </message>
</context>
<context>
    <name>Invitations</name>
    <message>
        <source>“{typed}” is no address. One looks like p.hofer@example.ch.</source>
        <translation>«{typed}» ist keine Adresse. Eine sieht aus wie p.hofer@example.ch.</translation>
    </message>
    <message>
        <source>The visit has a day and no time yet. Fix the time first.</source>
        <translation>Der Besuch hat einen Tag und noch keine Zeit. Legen Sie zuerst die Zeit fest.</translation>
    </message>
    <message>
        <source>There is no date to come. Fix one first, then calendars can be told.</source>
        <translation>Es steht kein Termin bevor. Legen Sie zuerst einen fest, dann erfahren ihn die Kalender.</translation>
    </message>
    <message>
        <source>There are two drafts: one calls it off for whoever is out of it.</source>
        <translation>Es sind zwei Entwürfe: einer sagt dort ab, wo niemand mehr erwartet wird.</translation>
    </message>
    <message>
        <source>The draft could not be written: {why}. Nothing was sent or kept. Check the disk and press the button again.</source>
        <translation>Der Entwurf liess sich nicht schreiben: {why}. Nichts wurde gesendet oder festgehalten. Prüfen Sie den Datenträger und drücken Sie den Knopf noch einmal.</translation>
    </message>
</context>
<context>
    <name>KeepingBackups</name>
    <message>
        <source>Backups…</source>
        <translation>Sicherungen …</translation>
    </message>
</context>
<context>
    <name>KeptDrafts</name>
    <message numerus="yes">
        <source>%n wrap-up(s) of an earlier start cannot be read: they are encrypted, and their key is not there. They stay in {folder} and come back by themselves if the key does. Everything else works.</source>
        <translation>
            <numerusform>%n Nachbearbeitung eines früheren Starts ist nicht lesbar: Sie ist verschlüsselt, und ihr Schlüssel fehlt. Sie bleibt in {folder} und kommt von selbst zurück, sobald der Schlüssel wieder da ist. Alles andere geht.</numerusform>
            <numerusform>%n Nachbearbeitungen eines früheren Starts sind nicht lesbar: Sie sind verschlüsselt, und ihr Schlüssel fehlt. Sie bleiben in {folder} und kommen von selbst zurück, sobald der Schlüssel wieder da ist. Alles andere geht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>These are {count} links. Drop their folder instead, or at most {most}.</source>
        <translation>Das sind {count} Verknüpfungen. Ziehen Sie stattdessen ihren Ordner herein, oder höchstens {most}.</translation>
    </message>
    <message>
        <source>Only files, folders and web addresses can be attached as links.</source>
        <translation>Nur Dateien, Ordner und Webadressen lassen sich verknüpfen.</translation>
    </message>
    <message>
        <source>Attach to {company}: {links}?</source>
        <translation>Mit {company} verknüpfen: {links}?</translation>
    </message>
    <message>
        <source>{count} others are no file, folder or web address.</source>
        <translation>{count} weitere sind weder Datei noch Ordner noch Webadresse.</translation>
    </message>
    <message>
        <source>{links} can be opened on this computer only; a folder the team shares is better.</source>
        <translation>{links} lässt sich nur auf diesem Computer öffnen; besser ist ein gemeinsamer Ordner des Teams.</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>Attached; it stands in the history. Only the path is kept, no copy.</source>
        <translation>Verknüpft; es steht im Verlauf. Gespeichert ist nur der Pfad, keine Kopie.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
    <message>
        <source>This leads to {target}. Open it?</source>
        <translation>Das führt zu {target}. Öffnen?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>{name} could start a program, so only its folder was opened.</source>
        <translation>{name} könnte ein Programm starten, darum ist nur der Ordner geöffnet.</translation>
    </message>
    <message>
        <source>{target} is not to be found from this computer. It was moved or deleted, its drive is not connected, or it lies on the computer of {author}.</source>
        <translation>{target} ist von diesem Computer aus nicht zu finden: verschoben oder gelöscht, das Laufwerk ist nicht verbunden, oder es liegt auf dem Computer von {author}.</translation>
    </message>
</context>
<context>
    <name>NoProfileDialog</name>
    <message>
        <source>Talktrack cannot start here</source>
        <translation>Talktrack kann hier nicht starten</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Nochmals versuchen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schliessen</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>No database</source>
        <translation>Keine Datenbank</translation>
    </message>
    <message>
        <source>The database is open, but it could not be kept as your choice: {path} cannot be written. The next start asks again. The system says: {detail}</source>
        <translation>Die Datenbank ist offen, konnte aber nicht als Ihre Wahl behalten werden: {path} kann nicht geschrieben werden. Der nächste Start fragt wieder. Das System meldet: {detail}</translation>
    </message>
    <message>
        <source>Opening the database…</source>
        <translation>Die Datenbank wird geöffnet …</translation>
    </message>
    <message>
        <source>Encrypting the database, every page of it…</source>
        <translation>Die Datenbank wird verschlüsselt, Seite um Seite …</translation>
    </message>
    <message>
        <source>Switching the encryption off, page by page…</source>
        <translation>Die Verschlüsselung wird aufgehoben, Seite um Seite …</translation>
    </message>
    <message>
        <source>Making the example data…</source>
        <translation>Die Beispieldaten werden erstellt …</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Won: an order of today was made of it; its follow-ups are done.</source>
        <translation>Gewonnen: Daraus wurde ein Auftrag von heute; die Pendenzen dazu sind erledigt.</translation>
    </message>
    <message>
        <source>The quote was removed, and its follow-ups with it.</source>
        <translation>Die Offerte ist entfernt, die Pendenzen dazu auch.</translation>
    </message>
    <message>
        <source>The order was removed.</source>
        <translation>Der Auftrag ist entfernt.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
    <message>
        <source>It is no longer there: somebody removed it.</source>
        <translation>Das gibt es nicht mehr: Jemand hat es entfernt.</translation>
    </message>
    <message>
        <source>The quote was saved.</source>
        <translation>Die Offerte ist gespeichert.</translation>
    </message>
    <message>
        <source>The order was saved.</source>
        <translation>Der Auftrag ist gespeichert.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Nothing is left to take back: it was changed or undone since.</source>
        <translation>Es gibt nichts mehr rückgängig zu machen: Es wurde seither geändert oder schon zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>Nobody is called from the practice. F2 leads to the calls.</source>
        <translation>Aus der Übung wird niemand angerufen. F2 führt zu den Anrufen.</translation>
    </message>
    <message>
        <source>The practised talk waits; its clock stands still. {key} leads back.</source>
        <translation>Das geübte Gespräch wartet, seine Uhr steht still. {key} führt zurück.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Call list</source>
        <translation>Anrufliste</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Pendenzen</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Offerte</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Nochmals versuchen</translation>
    </message>
    <message>
        <source>Type the &amp;passphrase…</source>
        <translation>&amp;Passphrase eingeben …</translation>
    </message>
    <message>
        <source>&amp;Other login, password or server…</source>
        <translation>Anderes &amp;Login, Passwort oder anderer Server …</translation>
    </message>
    <message>
        <source>&amp;Work with the file on this computer</source>
        <translation>&amp;Mit der Datei auf diesem Computer arbeiten</translation>
    </message>
    <message>
        <source>Open another &amp;file…</source>
        <translation>Andere &amp;Datei öffnen …</translation>
    </message>
    <message>
        <source>Begin with an &amp;empty file</source>
        <translation>Mit &amp;leerer Datei beginnen</translation>
    </message>
    <message>
        <source>The database is not open</source>
        <translation>Die Datenbank ist nicht offen</translation>
    </message>
    <message>
        <source>In the file lies what you saved on this computer, not what the team has. The next start tries the team&apos;s database again.</source>
        <translation>In der Datei liegt, was Sie auf diesem Computer gespeichert haben, nicht was das Team hat. Der nächste Start versucht wieder die Datenbank des Teams.</translation>
    </message>
    <message numerus="yes">
        <source>Tried again in %n second(s).</source>
        <translation>
            <numerusform>Neuer Versuch in %n Sekunde.</numerusform>
            <numerusform>Neuer Versuch in %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup holds what was saved until it was taken.</source>
        <translation>Eine Sicherung enthält, was bis dahin gespeichert war.</translation>
    </message>
    <message>
        <source>A backup holds what was saved until it was taken. The damaged file is kept beside it under another name, whatever you choose.</source>
        <translation>Eine Sicherung enthält, was bis dahin gespeichert war. Die beschädigte Datei bleibt unter anderem Namen daneben liegen, was immer Sie wählen.</translation>
    </message>
    <message>
        <source>Open a database</source>
        <translation>Datenbank öffnen</translation>
    </message>
    <message>
        <source>Databases (*.db *.db.*);;All files (*)</source>
        <translation>Datenbanken (*.db *.db.*);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>SearchEverything</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
</context>
<context>
    <name>ServerStatus</name>
    <message>
        <source>All saved</source>
        <translation>Alles gespeichert</translation>
    </message>
    <message>
        <source>No figure of practice reaches reports</source>
        <translation>Keine Zahl der Übung erreicht Auswertungen</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>While the server is away, only the next customers of your list and those you looked at lately can be shown. This one can be again as soon as it is back.</source>
        <translation>Solange der Server nicht erreichbar ist, lassen sich nur die nächsten Kunden Ihrer Liste zeigen und jene, die Sie zuletzt angeschaut haben. Dieser geht wieder, sobald der Server da ist.</translation>
    </message>
    <message>
        <source>Database on this computer</source>
        <translation>Datenbank auf diesem Computer</translation>
    </message>
    <message>
        <source>Team database: connecting again…</source>
        <translation>Team-Datenbank: verbindet wieder …</translation>
    </message>
    <message numerus="yes">
        <source>Team database, live: %n still to be sent</source>
        <translation>
            <numerusform>Team-Datenbank, live: noch %n zu senden</numerusform>
            <numerusform>Team-Datenbank, live: noch %n zu senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Team database, live</source>
        <translation>Team-Datenbank, live</translation>
    </message>
    <message numerus="yes">
        <source>Server away since {time}. Calls are saved on this computer: %n waiting</source>
        <translation>
            <numerusform>Server seit {time} nicht erreichbar. Anrufe werden auf diesem Computer gespeichert: %n wartet</numerusform>
            <numerusform>Server seit {time} nicht erreichbar. Anrufe werden auf diesem Computer gespeichert: %n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Server away since {time}. Calls are saved on this computer.</source>
        <translation>Server seit {time} nicht erreichbar. Anrufe werden auf diesem Computer gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>Server back: %n still to be sent</source>
        <translation>
            <numerusform>Server wieder da: noch %n zu senden</numerusform>
            <numerusform>Server wieder da: noch %n zu senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Server back, everything is saved</source>
        <translation>Server wieder da, alles ist gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>Talktrack and team database differ. Calls are saved on this computer: %n waiting</source>
        <translation>
            <numerusform>Talktrack passt nicht zur Team-Datenbank. Anrufe werden auf diesem Computer gespeichert: %n wartet</numerusform>
            <numerusform>Talktrack passt nicht zur Team-Datenbank. Anrufe werden auf diesem Computer gespeichert: %n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Talktrack and team database differ. Calls are saved on this computer.</source>
        <translation>Talktrack passt nicht zur Team-Datenbank. Anrufe werden auf diesem Computer gespeichert.</translation>
    </message>
    <message>
        <source>The team database was brought to another version while you worked. What you save now in calls, notes and follow-ups stays on this computer and is sent by the fitting Talktrack. {reason}</source>
        <translation>Die Team-Datenbank hat während Ihrer Arbeit eine andere Version bekommen. Was Sie jetzt an Anrufen, Notizen und Pendenzen speichern, bleibt auf diesem Computer und wird vom passenden Talktrack gesendet. {reason}</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minute(s) slow.</source>
        <translation>
            <numerusform>Die Uhr dieses Computers geht %n Minute nach.</numerusform>
            <numerusform>Die Uhr dieses Computers geht %n Minuten nach.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minute(s) fast.</source>
        <translation>
            <numerusform>Die Uhr dieses Computers geht %n Minute vor.</numerusform>
            <numerusform>Die Uhr dieses Computers geht %n Minuten vor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Talktrack goes by the server’s. Set yours right, so that the rest fits too.</source>
        <translation>Talktrack richtet sich nach der Uhr des Servers. Stellen Sie Ihre richtig, damit auch alles andere stimmt.</translation>
    </message>
    <message>
        <source>This needs the team’s server, which is away. Nothing was changed, and what you typed is still there. Do it again as soon as the status bar says that it is back.</source>
        <translation>Dafür braucht es den Server des Teams, und der ist nicht erreichbar. Es wurde nichts geändert, und was Sie getippt haben, steht noch da. Versuchen Sie es noch einmal, sobald die Statuszeile sagt, dass er wieder da ist.</translation>
    </message>
</context>
<context>
    <name>SettingsOpener</name>
    <message>
        <source>My days</source>
        <translation>Meine Tage</translation>
    </message>
    <message>
        <source>Cost rates</source>
        <translation>Kostensätze</translation>
    </message>
    <message>
        <source>E-mail templates</source>
        <translation>E-Mail-Vorlagen</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>The settings are saved.</source>
        <translation>Die Einstellungen sind gespeichert.</translation>
    </message>
    <message>
        <source>The settings are saved. Language, numbers, size and keys change when Talktrack is started again.</source>
        <translation>Die Einstellungen sind gespeichert. Sprache, Zahlen, Grösse und Tasten ändern sich, wenn Talktrack neu gestartet wird.</translation>
    </message>
</context>
<context>
    <name>ShownEverywhere</name>
    <message numerus="yes">
        <source>%n exception(s)</source>
        <translation>
            <numerusform>%n Ausnahme</numerusform>
            <numerusform>%n Ausnahmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Practice, nothing reaches customers</source>
        <translation>Übung, nichts erreicht Kunden</translation>
    </message>
    <message>
        <source>Wrap-up: {company}</source>
        <translation>Nachbearbeitung: {company}</translation>
    </message>
    <message>
        <source>In call: {company} {minutes}:{seconds}</source>
        <translation>Im Gespräch: {company} {minutes}:{seconds}</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Whom to call now</source>
        <translation>Wer jetzt an der Reihe ist</translation>
    </message>
    <message>
        <source>The best call stands on top, and every row says why it is there. The first one already stands ready in the middle.</source>
        <translation>Der beste Anruf steht zuoberst, und jede Zeile sagt, warum sie da ist. Der erste steht schon in der Mitte bereit.</translation>
    </message>
    <message>
        <source>{key} rings</source>
        <translation>{key} wählt</translation>
    </message>
    <message>
        <source>The same key hangs up, and after “no answer” rings the next customer. Other numbers and people are behind the small arrow.</source>
        <translation>Dieselbe Taste legt auf und wählt nach «Nicht erreicht» den nächsten Kunden. Andere Nummern und Personen sind hinter dem kleinen Pfeil.</translation>
    </message>
    <message>
        <source>Before and during the call</source>
        <translation>Vor und im Gespräch</translation>
    </message>
    <message>
        <source>First you see what matters: promises, open quotes, last contacts. While you talk, the call script stands here, with a field for your note beside it. What you type is saved by itself.</source>
        <translation>Zuerst sehen Sie, was zählt: Versprochenes, offene Offerten, letzte Kontakte. Im Gespräch steht hier der Leitfaden, daneben ein Feld für Ihre Notiz. Was Sie tippen, speichert sich von selbst.</translation>
    </message>
    <message>
        <source>One key for the outcome</source>
        <translation>Eine Taste für das Ergebnis</translation>
    </message>
    <message>
        <source>Each outcome brings its usual next step; change the date as you say it, such as “fri 10”. {key} saves, and the next customer stands there.</source>
        <translation>Jedes Ergebnis bringt seinen üblichen nächsten Schritt mit; das Datum tippen Sie, wie Sie es sagen, etwa «fr 10». {key} speichert, und der nächste Kunde steht da.</translation>
    </message>
    <message>
        <source>What is planned</source>
        <translation>Was geplant ist</translation>
    </message>
    <message>
        <source>Promises and follow-ups by time: call, snooze or done with one key each. Nothing you promised is forgotten.</source>
        <translation>Versprochenes und Pendenzen nach Zeit: anrufen, verschieben oder erledigt mit je einer Taste. Nichts Versprochenes geht vergessen.</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>{search} finds customers, numbers and commands from everywhere; {help} opens the help, where this tour can be seen again.</source>
        <translation>{search} findet von überall Kunden, Nummern und Befehle; {help} öffnet die Hilfe, in der Sie diesen Rundgang wieder finden.</translation>
    </message>
</context>
<context>
    <name>Transfers</name>
    <message numerus="yes">
        <source>%n customer(s) and the open work are transferred.</source>
        <translation>
            <numerusform>%n Kunde und die offene Arbeit sind übergeben.</numerusform>
            <numerusform>%n Kunden und die offene Arbeit sind übergeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The transfer is undone; what others changed since stays.</source>
        <translation>Die Übertragung ist rückgängig gemacht; was andere seither geändert haben, bleibt.</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>For whom? Open the customer first, then write the quote.</source>
        <translation>Für wen? Öffnen Sie zuerst den Kunden und schreiben Sie dann die Offerte.</translation>
    </message>
    <message>
        <source>Whose order? Open the customer first, then enter it.</source>
        <translation>Wessen Auftrag? Öffnen Sie zuerst den Kunden und erfassen Sie ihn dann.</translation>
    </message>
    <message>
        <source>Whom? Open the customer first, then hand it over.</source>
        <translation>Wen? Öffnen Sie zuerst den Kunden und übergeben Sie ihn dann.</translation>
    </message>
    <message>
        <source>Whom did you visit? Open the customer first, then report.</source>
        <translation>Wen haben Sie besucht? Öffnen Sie zuerst den Kunden, dann berichten Sie.</translation>
    </message>
    <message>
        <source>Whom do you visit? Open the customer first, then plan it.</source>
        <translation>Wen besuchen Sie? Öffnen Sie zuerst den Kunden, dann planen Sie.</translation>
    </message>
</context>
<context>
    <name>command line</name>
    <message>
        <source>“{text}” is no phone number. Nothing was done with it.</source>
        <translation>«{text}» ist keine Telefonnummer. Es ist nichts geschehen.</translation>
    </message>
    <message>
        <source>The window does not answer. Open Talktrack and try again.</source>
        <translation>Das Fenster antwortet nicht. Öffnen Sie Talktrack und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>doings</name>
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
        <source>New customer</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Liste importieren</translation>
    </message>
    <message>
        <source>Import quotes or orders</source>
        <translation>Offerten oder Aufträge importieren</translation>
    </message>
    <message>
        <source>Add a past contact</source>
        <translation>Kontakt nachtragen</translation>
    </message>
    <message>
        <source>Hand a customer over</source>
        <translation>Einen Kunden übergeben</translation>
    </message>
    <message>
        <source>Report a visit</source>
        <translation>Besuchsbericht</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>Besuch planen</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>E-Mail schreiben</translation>
    </message>
    <message>
        <source>New quote</source>
        <translation>Neue Offerte</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Neuer Auftrag</translation>
    </message>
    <message>
        <source>Complaint of this customer</source>
        <translation>Reklamation dieses Kunden</translation>
    </message>
    <message>
        <source>Transfer customers and open work</source>
        <translation>Kunden und offene Arbeit übertragen</translation>
    </message>
    <message>
        <source>Contacts with key accounts</source>
        <translation>Kontakte mit Schlüsselkunden</translation>
    </message>
    <message>
        <source>Print or PDF</source>
        <translation>Drucken oder PDF</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>Eingehender Anruf</translation>
    </message>
    <message>
        <source>Phone message for…</source>
        <translation>Telefonnotiz für …</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>End of day</source>
        <translation>Tagesabschluss</translation>
    </message>
    <message>
        <source>Clear up follow-ups</source>
        <translation>Pendenzen aufräumen</translation>
    </message>
    <message>
        <source>My working days and absences</source>
        <translation>Meine Arbeitstage und Abwesenheiten</translation>
    </message>
    <message>
        <source>E-mail templates</source>
        <translation>E-Mail-Vorlagen</translation>
    </message>
    <message>
        <source>Correct a saved call</source>
        <translation>Gespeichertes Gespräch korrigieren</translation>
    </message>
    <message>
        <source>A drill from a real call</source>
        <translation>Kurzübung aus einem echten Gespräch</translation>
    </message>
    <message>
        <source>Outcome: {name}</source>
        <translation>Ergebnis: {name}</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
</context>
<context>
    <name>no profile</name>
    <message>
        <source>The folder {where} cannot be used: settings, drafts and data would lie there. Nothing was changed, and what you saved elsewhere is safe. See to it that the folder can be made and that you may write in it, or name another one with --profile. The system says: {detail}</source>
        <translation>Der Ordner {where} ist nicht brauchbar: Dort lägen Einstellungen, Entwürfe und Daten. Nichts wurde geändert, und was Sie anderswo gespeichert haben, ist sicher. Sorgen Sie dafür, dass der Ordner angelegt werden kann und Sie darin schreiben dürfen, oder nennen Sie mit --profile einen anderen. Das System sagt: {detail}</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>History {count}</source>
        <translation>Verlauf {count}</translation>
    </message>
    <message>
        <source>Quotes &amp; orders {count}</source>
        <translation>Offerten &amp; Aufträge {count}</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>problem</name>
    <message>
        <source>Nothing was restored. {trouble}</source>
        <translation>Es wurde nichts wiederhergestellt. {trouble}</translation>
    </message>
    <message>
        <source>The database is restored from {backup}.</source>
        <translation>Die Datenbank ist aus {backup} wiederhergestellt.</translation>
    </message>
    <message>
        <source>The database is restored from {backup}. The one before is kept: {aside}</source>
        <translation>Die Datenbank ist aus {backup} wiederhergestellt. Die vorherige ist aufgehoben: {aside}</translation>
    </message>
    <message>
        <source>&amp;Restore the backup of {date}, {time}</source>
        <translation>&amp;Sicherung vom {date}, {time}, wiederherstellen</translation>
    </message>
</context>
<context>
    <name>protection</name>
    <message>
        <source>The database is as it was before. {trouble}</source>
        <translation>Die Datenbank ist, wie sie war. {trouble}</translation>
    </message>
    <message>
        <source>The encryption is switched off. Backups of before stay encrypted and are opened by the passphrase of that time.</source>
        <translation>Die Verschlüsselung ist aufgehoben. Frühere Sicherungen bleiben verschlüsselt; sie öffnet die Passphrase von damals.</translation>
    </message>
    <message>
        <source>The database is encrypted, and so is each new backup.</source>
        <translation>Die Datenbank ist verschlüsselt, und jede neue Sicherung auch.</translation>
    </message>
    <message>
        <source>The keyring did not take the key, so each start asks for the passphrase.</source>
        <translation>Der Schlüsselbund nahm den Schlüssel nicht an; jeder Start fragt nach der Passphrase.</translation>
    </message>
    <message>
        <source>These unencrypted copies could not be removed; delete them: {files}</source>
        <translation>Diese unverschlüsselten Kopien liessen sich nicht entfernen; löschen Sie sie: {files}</translation>
    </message>
</context>
<context>
    <name>rooms</name>
    <message>
        <source>Import quotes or orders…</source>
        <translation>Offerten oder Aufträge importieren …</translation>
    </message>
    <message>
        <source>Transfer customers and open work…</source>
        <translation>Kunden und offene Arbeit übertragen …</translation>
    </message>
</context>
</TS>
