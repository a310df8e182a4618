<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CallBody</name>
    <message>
        <source>About this customer</source>
        <translation>Zu diesem Kunden</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Leitfaden</translation>
    </message>
</context>
<context>
    <name>CallHead</name>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Both of you are told, and it is recorded</source>
        <translation>Beide werden informiert, und es wird festgehalten</translation>
    </message>
    <message>
        <source>Complaint…</source>
        <translation>Reklamation …</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Parkieren</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Incoming, complaint open</source>
        <translation>Eingehend, Reklamation offen</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>Eingehender Anruf</translation>
    </message>
    <message>
        <source>Service call</source>
        <translation>Servicegespräch</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Auflegen</translation>
    </message>
    <message>
        <source>Next number</source>
        <translation>Nächste Nummer</translation>
    </message>
    <message>
        <source>Who is calling?</source>
        <translation>Wer ruft an?</translation>
    </message>
    <message>
        <source>No person yet</source>
        <translation>Noch keine Kontaktperson</translation>
    </message>
    <message>
        <source>number withheld</source>
        <translation>Nummer unterdrückt</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Nummer</translation>
    </message>
    <message>
        <source>Lead:</source>
        <translation>Federführung:</translation>
    </message>
    <message>
        <source>Inside:</source>
        <translation>Innendienst:</translation>
    </message>
    <message>
        <source>Field:</source>
        <translation>Aussendienst:</translation>
    </message>
</context>
<context>
    <name>CallMessages</name>
    <message>
        <source>Choose an outcome first, then the next number can be rung.</source>
        <translation>Wählen Sie zuerst ein Gesprächsergebnis, dann kann die nächste Nummer gewählt werden.</translation>
    </message>
    <message>
        <source>Choose an outcome and save this call first, then you can ring.</source>
        <translation>Bitte zuerst ein Ergebnis wählen und dieses Gespräch speichern, dann kann gewählt werden.</translation>
    </message>
    <message>
        <source>There is no other number of this person. Ctrl+F9 shows all.</source>
        <translation>Diese Person hat keine weitere Nummer. Ctrl+F9 zeigt alle.</translation>
    </message>
    <message>
        <source>This customer has no number yet. Add one under Details.</source>
        <translation>Dieser Kunde hat noch keine Nummer. Ergänzen Sie eine unter Details.</translation>
    </message>
    <message>
        <source>The number could not be handed to your phone. Nothing was rung; dial it by hand, or look at the telephony settings.</source>
        <translation>Die Nummer konnte nicht an Ihr Telefon übergeben werden. Es wurde nichts gewählt; wählen Sie von Hand oder prüfen Sie die Telefonie-Einstellungen.</translation>
    </message>
    <message>
        <source>I dialled by hand</source>
        <translation>Von Hand gewählt</translation>
    </message>
</context>
<context>
    <name>CallsPage</name>
    <message>
        <source>Nobody to call</source>
        <translation>Niemand anzurufen</translation>
    </message>
    <message>
        <source>The next customer of your list will stand here. Import a list with F3.</source>
        <translation>Hier steht der nächste Kunde Ihrer Liste. Mit F3 importieren Sie eine Liste.</translation>
    </message>
</context>
<context>
    <name>ClaimTeller</name>
    <message>
        <source>{name} was faster; here is the next customer.</source>
        <translation>{name} war schneller; hier ist der nächste Kunde.</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Jemand aus dem Team</translation>
    </message>
    <message>
        <source>{name} took over the call with {company}. Nothing is lost: what you wrote is still here, and you can save it.</source>
        <translation>{name} hat das Gespräch mit {company} übernommen. Nichts geht verloren: Was Sie geschrieben haben, ist noch da und lässt sich speichern.</translation>
    </message>
    <message>
        <source>You took over the call with {company}. {name} is told.</source>
        <translation>Sie haben das Gespräch mit {company} übernommen. {name} wird informiert.</translation>
    </message>
    <message>
        <source>It was not taken over: {name} has this customer open meanwhile.</source>
        <translation>Nicht übernommen: {name} hat diesen Kunden inzwischen offen.</translation>
    </message>
    <message>
        <source>It was not taken over. Try it again in a moment.</source>
        <translation>Nicht übernommen. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>a customer</source>
        <translation>einem Kunden</translation>
    </message>
</context>
<context>
    <name>ComplaintDialog</name>
    <message>
        <source>Complaint</source>
        <translation>Reklamation</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schliessen</translation>
    </message>
    <message numerus="yes">
        <source>%n more complaint(s) follow when this one is solved.</source>
        <translation>
            <numerusform>Noch %n Reklamation folgt, wenn diese gelöst ist.</numerusform>
            <numerusform>Noch %n Reklamationen folgen, wenn diese gelöst ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>New complaint</source>
        <translation>Neue Reklamation</translation>
    </message>
    <message>
        <source>Satisfied with how the complaint was solved?</source>
        <translation>Zufrieden mit der Lösung der Reklamation?</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>What you typed about this complaint is not saved. Discard it?</source>
        <translation>Was Sie zu dieser Reklamation geschrieben haben, ist nicht gespeichert. Verwerfen?</translation>
    </message>
</context>
<context>
    <name>ComplaintForm</name>
    <message>
        <source>What the customer complains about</source>
        <translation>Was der Kunde bemängelt</translation>
    </message>
    <message>
        <source>Who takes care of it</source>
        <translation>Wer sich darum kümmert</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Antwort bis</translation>
    </message>
    <message>
        <source>A call-back is promised</source>
        <translation>Ein Rückruf ist versprochen</translation>
    </message>
</context>
<context>
    <name>CorrectionFlow</name>
    <message>
        <source>Saved: {company}, {outcome} · Correct</source>
        <translation>Gespeichert: {company}, {outcome} · Korrigieren</translation>
    </message>
    <message>
        <source>Finish or park the open call first, then correct the other one.</source>
        <translation>Schliessen oder parkieren Sie zuerst das offene Gespräch, dann korrigieren Sie das andere.</translation>
    </message>
    <message>
        <source>There is no call of yours that could be corrected.</source>
        <translation>Es gibt kein Gespräch von Ihnen, das korrigiert werden kann.</translation>
    </message>
    <message>
        <source>This call can no longer be corrected: it is not yours, was corrected already, or its next working day is over. Add a note instead.</source>
        <translation>Dieses Gespräch kann nicht mehr korrigiert werden: Es ist nicht Ihres, wurde schon korrigiert, oder der nächste Arbeitstag ist vorbei. Ergänzen Sie stattdessen eine Notiz.</translation>
    </message>
    <message>
        <source>Saved calls can be corrected as soon as the server is back.</source>
        <translation>Gespeicherte Anrufe lassen sich korrigieren, sobald der Server wieder da ist.</translation>
    </message>
</context>
<context>
    <name>EmailDialog</name>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>Anhängen …</translation>
    </message>
    <message>
        <source>Remove attachments</source>
        <translation>Anhänge entfernen</translation>
    </message>
    <message>
        <source>Open in mail program</source>
        <translation>Im Mailprogramm öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schliessen</translation>
    </message>
    <message>
        <source>Type one address, such as p.hofer@example.ch.</source>
        <translation>Geben Sie eine Adresse ein, etwa p.hofer@example.ch.</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>Nicht geöffnet</translation>
    </message>
    <message>
        <source>What you wrote is nowhere else yet. Discard it?</source>
        <translation>Was Sie geschrieben haben, steht noch nirgends sonst. Verwerfen?</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>send documents</source>
        <translation>Unterlagen senden</translation>
    </message>
    <message>
        <source>Settles “{what}”</source>
        <translation>Erledigt «{what}»</translation>
    </message>
    <message>
        <source>Your text stays. Empty it to take the template.</source>
        <translation>Ihr Text bleibt. Leeren Sie ihn, um die Vorlage zu nehmen.</translation>
    </message>
    <message>
        <source>Fill in what stands in [brackets].</source>
        <translation>Ergänzen Sie, was in [Klammern] steht.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Attached: {names}</source>
        <translation>Angehängt: {names}</translation>
    </message>
</context>
<context>
    <name>EndOfDayDialog</name>
    <message>
        <source>End of day</source>
        <translation>Tagesabschluss</translation>
    </message>
    <message>
        <source>What is left of the day</source>
        <translation>Was vom Tag übrig ist</translation>
    </message>
    <message>
        <source>Clear up…</source>
        <translation>Aufräumen …</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schliessen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Next working day</source>
        <translation>Nächster Arbeitstag</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Anderer Tag …</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>Fallen lassen …</translation>
    </message>
    <message>
        <source>At the top</source>
        <translation>Oben halten</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are left of today. What you leave stays and is overdue.</source>
        <translation>
            <numerusform>%n Punkt ist von heute übrig. Was Sie liegen lassen, bleibt und ist überfällig.</numerusform>
            <numerusform>%n Punkte sind von heute übrig. Was Sie liegen lassen, bleibt und ist überfällig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left of today. Have a good evening.</source>
        <translation>Von heute ist nichts übrig. Schönen Feierabend.</translation>
    </message>
    <message>
        <source>The next working day</source>
        <translation>Der nächste Arbeitstag</translation>
    </message>
</context>
<context>
    <name>EndOfDayFlow</name>
    <message>
        <source>It is {time}. Look at what is left of today, and at tomorrow?</source>
        <translation>Es ist {time}. Wollen Sie ansehen, was von heute übrig ist und was morgen kommt?</translation>
    </message>
    <message>
        <source>End of day</source>
        <translation>Tagesabschluss</translation>
    </message>
</context>
<context>
    <name>FieldPopup</name>
    <message>
        <source>choose…</source>
        <translation>wählen …</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Not understood; please write it differently.</source>
        <translation>Nicht verstanden; bitte anders schreiben.</translation>
    </message>
</context>
<context>
    <name>IncomingDialog</name>
    <message>
        <source>Incoming call</source>
        <translation>Eingehender Anruf</translation>
    </message>
    <message>
        <source>Number or name of the caller…</source>
        <translation>Nummer oder Name …</translation>
    </message>
    <message>
        <source>Who may be calling</source>
        <translation>Wer anrufen könnte</translation>
    </message>
    <message>
        <source>Take the call</source>
        <translation>Anruf annehmen</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>Message for…</source>
        <translation>Telefonnotiz für …</translation>
    </message>
    <message>
        <source>Note only</source>
        <translation>Nur Notiz</translation>
    </message>
    <message>
        <source>Whose number is it?</source>
        <translation>Wem gehört die Nummer?</translation>
    </message>
    <message>
        <source>Get ready to call</source>
        <translation>Zum Anrufen bereitlegen</translation>
    </message>
    <message>
        <source>Type the number that your phone shows, or what the caller says.</source>
        <translation>Tippen Sie die Nummer, die Ihr Telefon zeigt, oder den Namen, den man Ihnen nennt.</translation>
    </message>
    <message>
        <source>The database does not answer. A note or message waits until it does.</source>
        <translation>Die Datenbank antwortet nicht. Eine Notiz oder Telefonnotiz wartet, bis sie wieder da ist.</translation>
    </message>
    <message>
        <source>Nobody has this number or name yet: add a customer, or note it only.</source>
        <translation>Diese Nummer oder diesen Namen hat noch niemand: Kunden erfassen oder nur notieren.</translation>
    </message>
    <message>
        <source>Who is it? Arrow keys choose, Enter takes the call.</source>
        <translation>Wer ist es? Pfeiltasten wählen, Enter nimmt an.</translation>
    </message>
</context>
<context>
    <name>IncomingFlow</name>
    <message>
        <source>Nothing was rung: Talktrack itself opens phone links on this computer. Choose another way to ring numbers in the settings of the telephony.</source>
        <translation>Es wurde nicht gewählt: Auf diesem Computer öffnet Talktrack selbst die Telefonlinks. Wählen Sie in den Einstellungen unter Telefonie einen anderen Weg.</translation>
    </message>
    <message>
        <source>Your role in the team keeps no calls. A phone message is possible.</source>
        <translation>Ihre Rolle im Team hält keine Anrufe fest. Eine Telefonnotiz ist möglich.</translation>
    </message>
    <message>
        <source>Take the call {key}</source>
        <translation>Annehmen {key}</translation>
    </message>
    <message>
        <source>Message for… {key}</source>
        <translation>Telefonnotiz für … {key}</translation>
    </message>
    <message>
        <source>{company} is parked. {key} brings it back after this call.</source>
        <translation>{company} ist geparkt. {key} holt das Gespräch nach diesem Anruf zurück.</translation>
    </message>
</context>
<context>
    <name>IntroductionLines</name>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Your firm</source>
        <translation>Ihre Firma</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>To call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Which list</source>
        <translation>Welche Liste</translation>
    </message>
    <message>
        <source>Customers to call</source>
        <translation>Anzurufende Kunden</translation>
    </message>
    <message>
        <source>Nobody to call now</source>
        <translation>Jetzt ist niemand anzurufen</translation>
    </message>
    <message>
        <source>Import your list (Ctrl+V or F3, Import…), or plan a call with a customer.</source>
        <translation>Importieren Sie Ihre Liste (Ctrl+V oder F3, Importieren…) oder planen Sie einen Anruf bei einem Kunden.</translation>
    </message>
    <message>
        <source>Call list</source>
        <translation>Anrufliste</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>To call {count}</source>
        <translation>Anrufen {count}</translation>
    </message>
    <message>
        <source>Held back {count}</source>
        <translation>Zurückgehalten {count}</translation>
    </message>
</context>
<context>
    <name>MessageTaking</name>
    <message>
        <source>Kept among the follow-ups of {name}.</source>
        <translation>Steht in den Pendenzen von {name}.</translation>
    </message>
    <message>
        <source>Kept among your follow-ups.</source>
        <translation>Steht in Ihren Pendenzen.</translation>
    </message>
</context>
<context>
    <name>NextStepRow</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>what for</source>
        <translation>wofür</translation>
    </message>
    <message>
        <source>intended</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>Remove this step</source>
        <translation>Diesen Schritt entfernen</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>zugesagt</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Write only what the customer may read.</source>
        <translation>Nur, was der Kunde lesen darf.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>How things stand now, in one line</source>
        <translation>Aktueller Stand in einer Zeile</translation>
    </message>
    <message>
        <source>+ field</source>
        <translation>+ Feld</translation>
    </message>
</context>
<context>
    <name>OutcomeDetailsRow</name>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why no next step</source>
        <translation>Warum kein nächster Schritt</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Who takes care of it</source>
        <translation>Wer kümmert sich darum</translation>
    </message>
    <message>
        <source>amount, e.g. CHF 1250</source>
        <translation>Betrag, z. B. CHF 1250</translation>
    </message>
    <message>
        <source>Amount of the order</source>
        <translation>Betrag des Auftrags</translation>
    </message>
    <message>
        <source>Visit: e.g. thu 10</source>
        <translation>Besuch: z. B. do 10</translation>
    </message>
    <message>
        <source>When the visit is</source>
        <translation>Wann der Besuch ist</translation>
    </message>
    <message>
        <source>spoke with the person</source>
        <translation>Zielperson gesprochen</translation>
    </message>
</context>
<context>
    <name>OverrideLine</name>
    <message>
        <source>Not to be called for advertising: {reason}.</source>
        <translation>Nicht für Werbung anrufen: {reason}.</translation>
    </message>
    <message>
        <source>Call as a service call</source>
        <translation>Als Servicegespräch anrufen</translation>
    </message>
    <message>
        <source>Advised against now: {reason}. Why all the same?</source>
        <translation>Jetzt nicht zu empfehlen: {reason}. Warum trotzdem?</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>PreparationCard</name>
    <message>
        <source>Preparation</source>
        <translation>Vorbereitung</translation>
    </message>
</context>
<context>
    <name>QuickView</name>
    <message>
        <source>Note on this customer</source>
        <translation>Notiz zu diesem Kunden</translation>
    </message>
    <message>
        <source>Add a note, Enter saves it</source>
        <translation>Notiz ergänzen, Enter speichert</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schliessen</translation>
    </message>
</context>
<context>
    <name>RingingWords</name>
    <message>
        <source>number withheld</source>
        <translation>Nummer unterdrückt</translation>
    </message>
    <message>
        <source>Incoming call: {who}</source>
        <translation>Eingehender Anruf: {who}</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>perhaps {company}</source>
        <translation>vielleicht {company}</translation>
    </message>
    <message numerus="yes">
        <source>%n customers and people have it</source>
        <translation>
            <numerusform>%n Kunde oder Person hat sie</numerusform>
            <numerusform>%n Kunden und Personen haben sie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowMarks</name>
    <message>
        <source>Left out for today: {company}</source>
        <translation>Für heute ausgelassen: {company}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
</context>
<context>
    <name>SolutionForm</name>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>The customer has been told</source>
        <translation>Der Kunde weiss Bescheid</translation>
    </message>
    <message>
        <source>Satisfaction call</source>
        <translation>Zufriedenheitsanruf</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
</context>
<context>
    <name>UnsentDialog</name>
    <message>
        <source>Not sent to the team</source>
        <translation>Nicht ans Team gesendet</translation>
    </message>
    <message>
        <source>What could not be sent</source>
        <translation>Was nicht gesendet werden konnte</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Was geschrieben wurde</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Send again</source>
        <translation>&amp;Noch einmal senden</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schliessen</translation>
    </message>
    <message>
        <source>The team’s server did not take this. It lies on this computer until you decide. Copy what you need, for example into a note; what you discard is gone.</source>
        <translation>Der Server des Teams hat das nicht angenommen. Es liegt auf diesem Computer, bis Sie entscheiden. Kopieren Sie, was Sie brauchen, etwa in eine Notiz; was Sie verwerfen, ist weg.</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>&amp;Verwerfen …</translation>
    </message>
    <message>
        <source>&amp;Yes, discard it</source>
        <translation>&amp;Ja, verwerfen</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Import my list…</source>
        <translation>Meine Liste importieren…</translation>
    </message>
    <message>
        <source>Look around with example data</source>
        <translation>Mit Beispieldaten umsehen</translation>
    </message>
    <message>
        <source>Connect with my team&apos;s database…</source>
        <translation>Mit der Datenbank meines Teams verbinden…</translation>
    </message>
    <message>
        <source>Welcome to Talktrack</source>
        <translation>Willkommen bei Talktrack</translation>
    </message>
    <message>
        <source>A file (CSV, Excel) or what you copied from a spreadsheet.</source>
        <translation>Eine Datei (CSV, Excel) oder was Sie aus einer Tabelle kopiert haben.</translation>
    </message>
    <message>
        <source>Invented customers, in a file of their own. Your own list stays empty.</source>
        <translation>Erfundene Kunden in einer eigenen Datei. Ihre eigene Liste bleibt leer.</translation>
    </message>
    <message>
        <source>Where your colleagues already work with Talktrack on a server.</source>
        <translation>Wenn Ihre Kollegen schon mit Talktrack auf einem Server arbeiten.</translation>
    </message>
    <message>
        <source>Or add the first customer by hand: {key}</source>
        <translation>Oder den ersten Kunden von Hand erfassen: {key}</translation>
    </message>
    <message>
        <source>If you like, so that scripts and quotes name you:</source>
        <translation>Wenn Sie mögen, damit Leitfäden und Offerten Sie nennen:</translation>
    </message>
</context>
<context>
    <name>WrapUpPanel</name>
    <message>
        <source>More outcomes</source>
        <translation>Weitere Ergebnisse</translation>
    </message>
    <message>
        <source>+ next step</source>
        <translation>+ nächster Schritt</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Hand to field…</source>
        <translation>An Aussendienst…</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>Speichern, weiter</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Danach</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n Tag verspätet</numerusform>
            <numerusform>%n Tage verspätet</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n Woche</numerusform>
            <numerusform>%n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dormant %n mo</source>
        <translation>
            <numerusform>inaktiv %n Mt.</numerusform>
            <numerusform>inaktiv %n Mte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>request, %n min ago</source>
        <translation>
            <numerusform>Anfrage, vor %n Min.</numerusform>
            <numerusform>Anfrage, vor %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>request, %n h ago</source>
        <translation>
            <numerusform>Anfrage, vor %n Std.</numerusform>
            <numerusform>Anfrage, vor %n Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>request, %n day(s) ago</source>
        <translation>
            <numerusform>Anfrage, vor %n Tag</numerusform>
            <numerusform>Anfrage, vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tries</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callers</name>
    <message>
        <source>same switchboard</source>
        <translation>gleiche Zentrale</translation>
    </message>
    <message>
        <source>number ends alike</source>
        <translation>gleiche Endziffern</translation>
    </message>
    <message>
        <source>do not call</source>
        <translation>Werbesperre</translation>
    </message>
</context>
<context>
    <name>complaints</name>
    <message>
        <source>no call is planned</source>
        <translation>es wird kein Anruf geplant</translation>
    </message>
    <message>
        <source>Not understood. Try “fri 10”, “in 2 days” or “27.11. 14:00”.</source>
        <translation>Nicht verstanden. Versuchen Sie «Fr 10», «in 2 Tagen» oder «27.11. 14:00».</translation>
    </message>
    <message>
        <source>Write what the customer complains about.</source>
        <translation>Schreiben Sie, was der Kunde bemängelt.</translation>
    </message>
    <message>
        <source>Write what was done, then press Solved again.</source>
        <translation>Schreiben Sie, was getan wurde, und drücken Sie nochmals Gelöst.</translation>
    </message>
    <message>
        <source>A colleague changed or solved this complaint meanwhile. Nothing was overwritten, and your text is still here. Copy what you need, close this and open it again.</source>
        <translation>Jemand hat diese Reklamation inzwischen geändert oder gelöst. Nichts wurde überschrieben, und Ihr Text steht noch hier. Kopieren Sie, was Sie brauchen, schliessen Sie und öffnen Sie erneut.</translation>
    </message>
    <message>
        <source>This complaint is not there any more.</source>
        <translation>Diese Reklamation gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The team’s server is away, and of this customer nothing is at hand. As soon as it is back, this opens by itself. Of customers in your list, and of those you looked at lately, complaints can be taken now.</source>
        <translation>Der Server des Teams ist nicht erreichbar, und von diesem Kunden ist nichts zur Hand. Sobald er wieder da ist, öffnet sich das von selbst. Reklamationen von Kunden Ihrer Liste und von jenen, die Sie zuletzt angeschaut haben, lassen sich jetzt aufnehmen.</translation>
    </message>
    <message>
        <source>text changed</source>
        <translation>Text geändert</translation>
    </message>
    <message>
        <source>given to somebody else</source>
        <translation>jemand anderem gegeben</translation>
    </message>
    <message>
        <source>deadline changed</source>
        <translation>Frist geändert</translation>
    </message>
    <message>
        <source>call-back changed</source>
        <translation>Rückruf geändert</translation>
    </message>
</context>
<context>
    <name>consequences</name>
    <message>
        <source>The number is marked as wrong.</source>
        <translation>Die Nummer wird als falsch markiert.</translation>
    </message>
    <message>
        <source>No more advertising calls: customer and number are blocked.</source>
        <translation>Keine Werbeanrufe mehr: Kunde und Nummer werden gesperrt.</translation>
    </message>
    <message>
        <source>All planned steps go.</source>
        <translation>Alles Geplante entfällt.</translation>
    </message>
    <message>
        <source>Rests until {day}.</source>
        <translation>Ruht bis {day}.</translation>
    </message>
    <message>
        <source>Six tries are used up: it goes to the owner.</source>
        <translation>Sechs Versuche sind aufgebraucht: geht an den Zuständigen.</translation>
    </message>
    <message>
        <source>The customer is archived.</source>
        <translation>Der Kunde wird archiviert.</translation>
    </message>
    <message>
        <source>A complaint is opened; nothing is sold until it is solved.</source>
        <translation>Eröffnet eine Reklamation; der Verkauf ruht.</translation>
    </message>
    <message>
        <source>A handoff is drafted.</source>
        <translation>Eine Übergabe wird entworfen.</translation>
    </message>
    <message>
        <source>The order is entered.</source>
        <translation>Der Auftrag wird eingetragen.</translation>
    </message>
    <message>
        <source>No calls until the team lead has cleared it.</source>
        <translation>Keine Anrufe, bis die Teamleitung es geklärt hat.</translation>
    </message>
    <message>
        <source>The wish for documents is kept as evidence.</source>
        <translation>Der Wunsch nach Unterlagen wird als Nachweis festgehalten.</translation>
    </message>
    <message>
        <source>Six tries are used up: rests until {day}.</source>
        <translation>Sechs Versuche sind aufgebraucht: ruht bis {day}.</translation>
    </message>
    <message>
        <source>A message was left before: better no second one.</source>
        <translation>Es liegt schon eine Nachricht auf der Combox: besser keine zweite.</translation>
    </message>
</context>
<context>
    <name>customer sheet</name>
    <message>
        <source>Promised</source>
        <translation>Versprochen</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>Nr. {number}</translation>
    </message>
    <message>
        <source>Reachable: {hours}</source>
        <translation>Erreichbar: {hours}</translation>
    </message>
    <message>
        <source>How things stand: {stand}</source>
        <translation>Stand: {stand}</translation>
    </message>
    <message>
        <source>Complaint open since {date}: nothing is sold.</source>
        <translation>Reklamation offen seit {date}: Es wird nichts verkauft.</translation>
    </message>
    <message>
        <source>There are wishes not to be called.</source>
        <translation>Es bestehen Werbesperren.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>decides</source>
        <translation>entscheidet</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Open quotes</source>
        <translation>Offene Offerten</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
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
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Last orders</source>
        <translation>Letzte Aufträge</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Last contacts</source>
        <translation>Letzte Kontakte</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… und {count} weitere</translation>
    </message>
</context>
<context>
    <name>day list</name>
    <message>
        <source>Blocked: only as a service call</source>
        <translation>Gesperrt: nur als Servicegespräch</translation>
    </message>
    <message>
        <source>Advised against</source>
        <translation>Jetzt nicht zu empfehlen</translation>
    </message>
    <message>
        <source>on top</source>
        <translation>oben gehalten</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Nummer</translation>
    </message>
</context>
<context>
    <name>emails</name>
    <message>
        <source>For what was asked or agreed. Advertising does not belong in it.</source>
        <translation>Für Gewünschtes oder Vereinbartes. Werbung gehört nicht hinein.</translation>
    </message>
    <message>
        <source>Advertising: consent to e-mails is on record.</source>
        <translation>Werbung: Die Einwilligung in E-Mails ist festgehalten.</translation>
    </message>
    <message>
        <source>Advertising: no consent to e-mails is on record. It is needed first, between companies too; say who sends it and how to object.</source>
        <translation>Werbung: Keine Einwilligung in E-Mails ist festgehalten. Sie braucht es zuerst, auch zwischen Firmen; nennen Sie den Absender und wie man widerspricht.</translation>
    </message>
    <message>
        <source>E-mail prepared for {to}: {subject}</source>
        <translation>E-Mail vorbereitet an {to}: {subject}</translation>
    </message>
    <message>
        <source>Attached: {names}</source>
        <translation>Angehängt: {names}</translation>
    </message>
    <message>
        <source>No mail program opens the draft. Its folder is shown: open the newest file there.</source>
        <translation>Kein Mailprogramm öffnet den Entwurf. Sein Ordner wird gezeigt: Öffnen Sie dort die neueste Datei.</translation>
    </message>
    <message>
        <source>The e-mail is open in your mail program. Send it there.</source>
        <translation>Die E-Mail ist in Ihrem Mailprogramm offen. Senden Sie sie dort.</translation>
    </message>
</context>
<context>
    <name>end of day</name>
    <message>
        <source>Open wrap-ups</source>
        <translation>Offene Nachbearbeitungen</translation>
    </message>
    <message>
        <source>Promises still open</source>
        <translation>Noch offene Zusagen</translation>
    </message>
    <message>
        <source>Still due</source>
        <translation>Noch fällig</translation>
    </message>
    <message>
        <source>at the top</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>{day}: {number} planned, usual {usual}</source>
        <translation>{day}: {number} geplant, üblich {usual}</translation>
    </message>
    <message>
        <source>While you are away until {day}: with {deputy}</source>
        <translation>Während Sie bis {day} abwesend sind: bei {deputy}</translation>
    </message>
    <message>
        <source>While you are away until {day}: no deputy</source>
        <translation>Während Sie bis {day} abwesend sind: keine Stellvertretung</translation>
    </message>
</context>
<context>
    <name>held back</name>
    <message>
        <source>do not call</source>
        <translation>Werbesperre</translation>
    </message>
    <message>
        <source>no consent to advertising calls</source>
        <translation>keine Einwilligung in Werbeanrufe</translation>
    </message>
    <message>
        <source>no legal basis recorded</source>
        <translation>keine Rechtsgrundlage erfasst</translation>
    </message>
    <message>
        <source>no reason for interest recorded</source>
        <translation>kein Grund für Interesse erfasst</translation>
    </message>
    <message>
        <source>too early or too late there</source>
        <translation>dort zu früh oder zu spät</translation>
    </message>
    <message>
        <source>Sunday there</source>
        <translation>dort Sonntag</translation>
    </message>
    <message>
        <source>holiday there</source>
        <translation>dort Feiertag</translation>
    </message>
    <message>
        <source>tried twice today</source>
        <translation>heute zweimal versucht</translation>
    </message>
    <message>
        <source>tried less than 3 hours ago</source>
        <translation>vor weniger als 3 Stunden versucht</translation>
    </message>
    <message>
        <source>tried six times</source>
        <translation>sechsmal versucht</translation>
    </message>
    <message>
        <source>last try not yet</source>
        <translation>letzter Versuch noch nicht</translation>
    </message>
    <message>
        <source>not reachable at this hour</source>
        <translation>um diese Zeit nicht erreichbar</translation>
    </message>
    <message>
        <source>resting</source>
        <translation>ruht</translation>
    </message>
    <message>
        <source>open complaint</source>
        <translation>offene Reklamation</translation>
    </message>
    <message>
        <source>team lead clears first</source>
        <translation>Teamleitung klärt zuerst</translation>
    </message>
    <message>
        <source>key account, no task of yours</source>
        <translation>Schlüsselkunde, keine Aufgabe von Ihnen</translation>
    </message>
    <message>
        <source>open at a colleague&apos;s</source>
        <translation>bei anderer Person offen</translation>
    </message>
    <message>
        <source>Outside calling hours</source>
        <translation>Ausserhalb der Anrufzeiten</translation>
    </message>
</context>
<context>
    <name>lacking</name>
    <message>
        <source>Choose an outcome first: Alt+1 to Alt+9.</source>
        <translation>Wählen Sie zuerst ein Gesprächsergebnis: Alt+1 bis Alt+9.</translation>
    </message>
    <message>
        <source>Nobody was called yet. F9 calls, then choose an outcome.</source>
        <translation>Es wurde noch nicht angerufen. F9 ruft an, danach wählen Sie ein Ergebnis.</translation>
    </message>
    <message>
        <source>This outcome is for calls that you make; here somebody called you.</source>
        <translation>Dieses Ergebnis gehört zu Anrufen, die Sie machen; hier hat man Sie angerufen.</translation>
    </message>
    <message>
        <source>When is the next step? For example “fri 10” or “in 2 weeks”.</source>
        <translation>Wann ist der nächste Schritt? Zum Beispiel «fr 10» oder «in 2 Wochen».</translation>
    </message>
    <message>
        <source>An agreed callback needs a time, such as “tomorrow 14:30”.</source>
        <translation>Ein vereinbarter Rückruf braucht eine Uhrzeit, etwa «morgen 14:30».</translation>
    </message>
    <message>
        <source>This moment has gone by. When do you call back?</source>
        <translation>Dieser Zeitpunkt ist vorbei. Wann rufen Sie zurück?</translation>
    </message>
    <message>
        <source>This is no amount. For example “1250” or “EUR 980.50”; empty if nobody said.</source>
        <translation>Das ist kein Betrag. Zum Beispiel «1250» oder «EUR 980.50»; leer, wenn keiner genannt wurde.</translation>
    </message>
    <message>
        <source>When is the visit? For example “thu 10” or “27.11. 14:30”.</source>
        <translation>Wann ist der Besuch? Zum Beispiel «do 10» oder «27.11. 14:30».</translation>
    </message>
    <message>
        <source>Choose the reason why there is no interest.</source>
        <translation>Wählen Sie den Grund, warum kein Interesse besteht.</translation>
    </message>
    <message>
        <source>For whom is it? Choose a colleague.</source>
        <translation>Für wen ist es? Wählen Sie eine Person aus dem Team.</translation>
    </message>
    <message>
        <source>No next step? Choose why, or add one with Ctrl+Plus.</source>
        <translation>Kein nächster Schritt? Wählen Sie den Grund oder ergänzen Sie einen mit Ctrl+Plus.</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>Somebody else</source>
        <translation>Jemand anderes</translation>
    </message>
    <message>
        <source> (wrong number)</source>
        <translation> (falsche Nummer)</translation>
    </message>
</context>
<context>
    <name>preparation</name>
    <message>
        <source>Law</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>Open complaint</source>
        <translation>Offene Reklamation</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Tasks of the key account team</source>
        <translation>Aufgaben des Schlüsselkunden-Teams</translation>
    </message>
    <message>
        <source>How things stand</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Goal of this call</source>
        <translation>Ziel dieses Gesprächs</translation>
    </message>
    <message>
        <source>Last contacts</source>
        <translation>Letzte Kontakte</translation>
    </message>
    <message>
        <source>Open quotes</source>
        <translation>Offene Offerten</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Letzter Auftrag</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Erreichbar</translation>
    </message>
    <message>
        <source>sent {date}</source>
        <translation>gesendet {date}</translation>
    </message>
    <message>
        <source>valid until {date}</source>
        <translation>gültig bis {date}</translation>
    </message>
    <message>
        <source>with {name}, who is no longer there</source>
        <translation>mit {name}, nicht mehr dort</translation>
    </message>
    <message>
        <source>open since {date}; nothing is sold</source>
        <translation>offen seit {date}; es wird nichts verkauft</translation>
    </message>
    <message>
        <source>answer by {date}, {time}</source>
        <translation>Antwort bis {date}, {time}</translation>
    </message>
    <message>
        <source>nobody takes care of it yet</source>
        <translation>noch kümmert sich niemand darum</translation>
    </message>
    <message>
        <source>call-back promised</source>
        <translation>Rückruf versprochen</translation>
    </message>
</context>
<context>
    <name>quote plan</name>
    <message>
        <source>Ask about quote {number}</source>
        <translation>Offerte {number} nachfassen</translation>
    </message>
    <message>
        <source>Ask about the quote</source>
        <translation>Offerte nachfassen</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>No need</source>
        <translation>Kein Bedarf</translation>
    </message>
    <message>
        <source>Content with another supplier</source>
        <translation>Mit anderem Lieferanten zufrieden</translation>
    </message>
    <message>
        <source>Too expensive</source>
        <translation>Zu teuer</translation>
    </message>
    <message>
        <source>Bad experience with us</source>
        <translation>Schlechte Erfahrung mit uns</translation>
    </message>
    <message>
        <source>No budget</source>
        <translation>Kein Budget</translation>
    </message>
    <message>
        <source>Another reason, see the note</source>
        <translation>Anderer Grund, siehe Notiz</translation>
    </message>
    <message>
        <source>No next step: the usual rhythm is enough</source>
        <translation>Kein Schritt: Der übliche Rhythmus genügt</translation>
    </message>
    <message>
        <source>No next step: the customer calls</source>
        <translation>Kein Schritt: Der Kunde ruft an</translation>
    </message>
    <message>
        <source>No next step: a colleague takes over</source>
        <translation>Kein Schritt: Jemand aus dem Team übernimmt</translation>
    </message>
    <message>
        <source>No next step: the matter is settled</source>
        <translation>Kein Schritt: Die Sache ist erledigt</translation>
    </message>
    <message>
        <source>The customer asked for this call</source>
        <translation>Der Kunde wünscht diesen Anruf</translation>
    </message>
    <message>
        <source>It is urgent</source>
        <translation>Es eilt</translation>
    </message>
    <message>
        <source>Agreed with my colleague</source>
        <translation>Mit dem Team abgesprochen</translation>
    </message>
    <message>
        <source>{name} is calling</source>
        <translation>{name} telefoniert</translation>
    </message>
    <message>
        <source>promised {time}</source>
        <translation>zugesagt {time}</translation>
    </message>
    <message>
        <source>promise, now</source>
        <translation>Zusage, jetzt</translation>
    </message>
    <message>
        <source>promised today</source>
        <translation>heute zugesagt</translation>
    </message>
    <message>
        <source>from {name}</source>
        <translation>von {name}</translation>
    </message>
    <message>
        <source>quote ends {day}</source>
        <translation>Offerte endet {day}</translation>
    </message>
    <message>
        <source>reached {first}–{last} h, {number} of {of}</source>
        <translation>erreicht {first}–{last} h, {number} von {of}</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>um {time}</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>heute fällig</translation>
    </message>
    <message>
        <source>new lead</source>
        <translation>neuer Kontakt</translation>
    </message>
    <message>
        <source>law of {name} not checked</source>
        <translation>Recht von {name} nicht geprüft</translation>
    </message>
    <message>
        <source>quote ends today</source>
        <translation>Offerte endet heute</translation>
    </message>
    <message>
        <source>an unknown country</source>
        <translation>unbekanntem Land</translation>
    </message>
</context>
<context>
    <name>refusals</name>
    <message>
        <source>Nobody was rung: your role in the team calls no customers. Let somebody of inside sales call, or ask your team lead for another role.</source>
        <translation>Es wurde niemand angerufen: Ihre Rolle im Team ruft keine Kunden an. Lassen Sie den Innendienst anrufen, oder bitten Sie Ihre Teamleitung um eine andere Rolle.</translation>
    </message>
    <message>
        <source>Nobody was rung: trainees call only C customers that are assigned to them. Ask your team lead for this one, or choose another.</source>
        <translation>Es wurde niemand angerufen: Einsteiger rufen nur C-Kunden an, die ihnen zugeteilt sind. Bitten Sie Ihre Teamleitung um diesen Kunden, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Nobody was rung: no call script is released for you yet. Ask your coach.</source>
        <translation>Es wurde niemand angerufen: Für Sie ist noch kein Leitfaden freigegeben. Fragen Sie Ihren Coach.</translation>
    </message>
    <message>
        <source>Your role in the team calls no customers.</source>
        <translation>Ihre Rolle im Team ruft keine Kunden an.</translation>
    </message>
    <message>
        <source>Trainees call only C customers that are assigned to them.</source>
        <translation>Einsteiger rufen nur C-Kunden an, die ihnen zugeteilt sind.</translation>
    </message>
    <message>
        <source>No call script is released for you yet. Ask your coach.</source>
        <translation>Für Sie ist noch kein Gesprächsleitfaden freigegeben. Fragen Sie Ihren Coach.</translation>
    </message>
    <message>
        <source>Your role in the team calls no customers. What is planned for you stands at the right; customers are found with Ctrl+K.</source>
        <translation>Ihre Rolle im Team ruft keine Kunden an. Was für Sie geplant ist, steht rechts; Kunden finden Sie mit Ctrl+K.</translation>
    </message>
    <message>
        <source>The call with {company} could not be saved. Your note is still here: take it up again in the strip below and press Save once more.</source>
        <translation>Das Gespräch mit {company} konnte nicht gespeichert werden. Ihre Notiz ist noch da: Öffnen Sie sie unten in der Statusleiste und speichern Sie erneut.</translation>
    </message>
    <message>
        <source>The call with {company} could not be saved: the team’s database does not let your role call this customer. Your note is still here, in the strip below. Ask your team lead to give you the customer or another role, then save once more.</source>
        <translation>Das Gespräch mit {company} konnte nicht gespeichert werden: Die Datenbank des Teams lässt Ihre Rolle diesen Kunden nicht anrufen. Ihre Notiz ist noch da, unten in der Statusleiste. Bitten Sie Ihre Teamleitung um den Kunden oder eine andere Rolle, dann speichern Sie erneut.</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>Not understood. Try “fri 10”, “in 2 weeks” or “27.11.”</source>
        <translation>Nicht verstanden. Versuchen Sie «fr 10», «in 2 Wochen» oder «27.11.»</translation>
    </message>
    <message>
        <source>When? For example “fri 10”, “in 2 weeks”, “27.11.”</source>
        <translation>Wann? Etwa «fr 10», «in 2 Wochen», «27.11.»</translation>
    </message>
    <message>
        <source>me</source>
        <translation>ich</translation>
    </message>
    <message>
        <source>team lead</source>
        <translation>Teamleitung</translation>
    </message>
    <message>
        <source>for whom?</source>
        <translation>für wen?</translation>
    </message>
    <message>
        <source>This is in the past.</source>
        <translation>Das liegt in der Vergangenheit.</translation>
    </message>
    <message>
        <source>Next year: this year&apos;s day is over.</source>
        <translation>Nächstes Jahr: Der Tag ist dieses Jahr vorbei.</translation>
    </message>
    <message>
        <source>The day of the week does not fit; the date counts.</source>
        <translation>Der Wochentag passt nicht; das Datum gilt.</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>Nobody has the login {login}.</source>
        <translation>Niemand hat das Login {login}.</translation>
    </message>
    <message>
        <source>{name} calls no customers: the role does not.</source>
        <translation>{name} ruft keine Kunden an: Die Rolle sieht das nicht vor.</translation>
    </message>
    <message>
        <source>Nobody to call now.</source>
        <translation>Im Moment ist niemand anzurufen.</translation>
    </message>
    <message>
        <source>Held back today:</source>
        <translation>Heute zurückgehalten:</translation>
    </message>
</context>
<context>
    <name>unsent</name>
    <message>
        <source>It is damaged, or encrypted with a key that this computer’s keyring does not have; with the key it can be read and sent again. It lies in the file {file}.</source>
        <translation>Es ist beschädigt oder mit einem Schlüssel verschlüsselt, den der Schlüsselbund dieses Computers nicht hat; mit dem Schlüssel lässt es sich lesen und erneut senden. Es liegt in der Datei {file}.</translation>
    </message>
    <message>
        <source>Something that cannot be read</source>
        <translation>Etwas, das nicht lesbar ist</translation>
    </message>
    <message>
        <source>unknown customer</source>
        <translation>unbekannter Kunde</translation>
    </message>
    <message>
        <source>Call with {company}: {outcome}</source>
        <translation>Anruf mit {company}: {outcome}</translation>
    </message>
    <message>
        <source>Corrected call with {company}: {outcome}</source>
        <translation>Korrigierter Anruf mit {company}: {outcome}</translation>
    </message>
    <message>
        <source>Note on {company}</source>
        <translation>Notiz zu {company}</translation>
    </message>
    <message>
        <source>Phone message of {company}</source>
        <translation>Telefonnotiz von {company}</translation>
    </message>
    <message>
        <source>Past contact with {company}</source>
        <translation>Früherer Kontakt mit {company}</translation>
    </message>
    <message>
        <source>E-mail to {company}</source>
        <translation>E-Mail an {company}</translation>
    </message>
    <message>
        <source>Complaint of {company}</source>
        <translation>Reklamation von {company}</translation>
    </message>
    <message>
        <source>Solution of a complaint</source>
        <translation>Lösung einer Reklamation</translation>
    </message>
    <message>
        <source>Next step with {company}</source>
        <translation>Nächster Schritt mit {company}</translation>
    </message>
    <message>
        <source>Change of a follow-up or an entry</source>
        <translation>Änderung einer Pendenz oder eines Eintrags</translation>
    </message>
    <message>
        <source>Something that it belongs to is no longer there, such as the customer.</source>
        <translation>Etwas, wozu es gehört, ist nicht mehr da, etwa der Kunde.</translation>
    </message>
    <message>
        <source>The customer was deleted or merged meanwhile.</source>
        <translation>Der Kunde wurde inzwischen gelöscht oder zusammengeführt.</translation>
    </message>
    <message>
        <source>The follow-up is no longer there.</source>
        <translation>Die Pendenz ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Somebody finished the follow-up meanwhile.</source>
        <translation>Die Pendenz wurde inzwischen erledigt.</translation>
    </message>
    <message>
        <source>Somebody moved the follow-up meanwhile.</source>
        <translation>Die Pendenz wurde inzwischen verschoben.</translation>
    </message>
    <message>
        <source>Your login may not do this.</source>
        <translation>Ihr Login darf das nicht.</translation>
    </message>
    <message>
        <source>The call can no longer be corrected.</source>
        <translation>Der Anruf kann nicht mehr korrigiert werden.</translation>
    </message>
    <message>
        <source>The server refused it ({error}).</source>
        <translation>Der Server hat es abgelehnt ({error}).</translation>
    </message>
</context>
<context>
    <name>usual steps</name>
    <message>
        <source>Write the briefing</source>
        <translation>Übergabe-Briefing schreiben</translation>
    </message>
    <message>
        <source>Send the documents</source>
        <translation>Unterlagen senden</translation>
    </message>
    <message>
        <source>Ask about the documents</source>
        <translation>Zu den Unterlagen nachfragen</translation>
    </message>
    <message>
        <source>Write the quote</source>
        <translation>Offerte schreiben</translation>
    </message>
    <message>
        <source>Ask about the quote</source>
        <translation>Offerte nachfassen</translation>
    </message>
    <message>
        <source>Confirm the order</source>
        <translation>Auftrag bestätigen</translation>
    </message>
    <message>
        <source>Ask whether the delivery was right</source>
        <translation>Fragen, ob die Lieferung stimmt</translation>
    </message>
    <message>
        <source>Answer the complaint</source>
        <translation>Reklamation beantworten</translation>
    </message>
    <message>
        <source>Call back about the complaint</source>
        <translation>Wegen der Reklamation zurückrufen</translation>
    </message>
    <message>
        <source>Find the right number</source>
        <translation>Richtige Nummer suchen</translation>
    </message>
    <message>
        <source>Clear the abusive call first</source>
        <translation>Ausfälliges Gespräch zuerst klären</translation>
    </message>
</context>
<context>
    <name>view</name>
    <message>
        <source>{time} there</source>
        <translation>dort {time}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
</context>
</TS>
