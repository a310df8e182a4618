<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>BriefingDialog</name>
    <message>
        <source>Contact person</source>
        <translation>Ansprechpartner</translation>
    </message>
</context>
<context>
    <name>CalendarFlow</name>
    <message>
        <source>No program opens calendar files on this computer. Save it as a file and open that in your calendar.</source>
        <translation>Auf diesem Rechner öffnet kein Programm Kalenderdateien. Speichern Sie die Wiedervorlage als Datei und öffnen Sie diese in Ihrem Kalender.</translation>
    </message>
    <message>
        <source>This follow-up is finished or was deleted by somebody else meanwhile.</source>
        <translation>Diese Wiedervorlage ist inzwischen erledigt oder wurde von jemandem gelöscht.</translation>
    </message>
    <message>
        <source>{where} could not be written. The follow-up is as it was. Check that there is room and that you may write there, or choose another folder. The system says: {detail}</source>
        <translation>{where} konnte nicht geschrieben werden. Die Wiedervorlage ist, wie sie war. Prüfen Sie, ob genug Platz ist und ob Sie dort schreiben dürfen, oder wählen Sie einen anderen Ordner. Das System sagt: {detail}</translation>
    </message>
</context>
<context>
    <name>CallHead</name>
    <message>
        <source>No person yet</source>
        <translation>Noch kein Ansprechpartner</translation>
    </message>
</context>
<context>
    <name>ClearUpDialog</name>
    <message numerus="yes">
        <source>%n follow-up(s) are due until today.</source>
        <translation>
            <numerusform>%n Wiedervorlage ist bis heute fällig.</numerusform>
            <numerusform>%n Wiedervorlagen sind bis heute fällig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Promises, quotes, complaints and A customers stay first.</source>
        <translation>Zusagen, Angebote, Reklamationen und A-Kunden bleiben zuerst.</translation>
    </message>
</context>
<context>
    <name>ClearUpFlow</name>
    <message numerus="yes">
        <source>%n follow-up(s) moved.</source>
        <translation>
            <numerusform>%n Wiedervorlage verschoben.</numerusform>
            <numerusform>%n Wiedervorlagen verschoben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockBehind</name>
    <message>
        <source>This computer’s clock says {now}, but there are entries of {newest} already. So the call list and the follow-ups show the wrong day. All entries are safe. Set date and time of the computer right and start Talktrack again. If they are right, the clock was fast before, and nothing has to be done.</source>
        <translation>Die Uhr dieses Computers steht auf dem {now}, doch es gibt schon Einträge vom {newest}. Anrufliste und Wiedervorlagen zeigen darum den falschen Tag. Alle Einträge sind sicher. Stellen Sie Datum und Zeit des Computers richtig, und starten Sie Talktrack neu. Stimmen sie, so ging die Uhr früher vor, und es ist nichts zu tun.</translation>
    </message>
</context>
<context>
    <name>CompanySection</name>
    <message>
        <source>First name and name, as they are said on the phone. Scripts say them for {user.name}, quotes and e-mails are signed with them.</source>
        <translation>Vor- und Nachname, wie man sie am Telefon sagt. Leitfäden sagen sie für {user.name}, Angebote und E-Mails tragen sie.</translation>
    </message>
    <message>
        <source>Scripts and quotes need a name for you: please type it.</source>
        <translation>Leitfäden und Angebote brauchen einen Namen für Sie: Bitte tragen Sie ihn ein.</translation>
    </message>
</context>
<context>
    <name>CustomerList</name>
    <message>
        <source>Contact person</source>
        <translation>Ansprechpartner</translation>
    </message>
</context>
<context>
    <name>Introducing</name>
    <message>
        <source>Your name or your firm is not entered yet: scripts and quotes leave a gap there.</source>
        <translation>Ihr Name oder Ihre Firma ist noch nicht eingetragen: In Leitfäden und Angeboten bleibt dort eine Lücke.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys without Ctrl or Alt work in lists. All can be changed in the settings.</source>
        <translation>Tasten ohne Strg oder Alt gelten in Listen. Alle lassen sich in den Einstellungen ändern.</translation>
    </message>
</context>
<context>
    <name>LinesTable</name>
    <message>
        <source>Lines of the quote</source>
        <translation>Positionen des Angebots</translation>
    </message>
</context>
<context>
    <name>ListOptions</name>
    <message>
        <source>quotes</source>
        <translation>Angebote</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Contact person</source>
        <translation>Ansprechpartner</translation>
    </message>
</context>
<context>
    <name>MessageTaking</name>
    <message>
        <source>Kept among the follow-ups of {name}.</source>
        <translation>Steht in den Wiedervorlagen von {name}.</translation>
    </message>
    <message>
        <source>Kept among your follow-ups.</source>
        <translation>Steht in Ihren Wiedervorlagen.</translation>
    </message>
</context>
<context>
    <name>NewCustomerDialog</name>
    <message>
        <source>Contact person</source>
        <translation>Ansprechpartner</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>The quote was removed, and its follow-ups with it.</source>
        <translation>Das Angebot ist entfernt, die Wiedervorlagen dazu auch.</translation>
    </message>
    <message>
        <source>The quote was saved.</source>
        <translation>Das Angebot ist gespeichert.</translation>
    </message>
    <message>
        <source>Won: an order of today was made of it; its follow-ups are done.</source>
        <translation>Gewonnen: Daraus wurde ein Auftrag von heute; die Wiedervorlagen dazu sind erledigt.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Follow-ups</source>
        <translation>Wiedervorlagen</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Angebot</translation>
    </message>
</context>
<context>
    <name>QueueFoot</name>
    <message>
        <source>More with this follow-up</source>
        <translation>Mehr mit dieser Wiedervorlage</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Follow-ups</source>
        <translation>Wiedervorlagen</translation>
    </message>
    <message>
        <source>Whose follow-ups</source>
        <translation>Wessen Wiedervorlagen</translation>
    </message>
</context>
<context>
    <name>QuoteDialog</name>
    <message>
        <source>New quote</source>
        <translation>Neues Angebot</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Angebot</translation>
    </message>
</context>
<context>
    <name>QuotesPanel</name>
    <message>
        <source>New quote</source>
        <translation>Neues Angebot</translation>
    </message>
    <message>
        <source>No quotes and no orders yet</source>
        <translation>Noch keine Angebote und Aufträge</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Angebote</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>Follow-up</source>
        <translation>Wiedervorlage</translation>
    </message>
    <message>
        <source>{count} follow-ups came due meanwhile, the first: {first}</source>
        <translation>Inzwischen wurden {count} Wiedervorlagen fällig, die erste: {first}</translation>
    </message>
</context>
<context>
    <name>ServerStatus</name>
    <message>
        <source>The team database was brought to another version while you worked. What you save now in calls, notes and follow-ups stays on this computer and is sent by the fitting Talktrack. {reason}</source>
        <translation>Die Team-Datenbank hat während Ihrer Arbeit eine andere Version bekommen. Was Sie jetzt an Anrufen, Notizen und Wiedervorlagen speichern, bleibt auf diesem Computer und wird vom passenden Talktrack gesendet. {reason}</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Calls, visits, quotes and notes will stand here.</source>
        <translation>Hier werden Anrufe, Besuche, Angebote und Notizen stehen.</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>First you see what matters: promises, open quotes, last contacts. While you talk, the call script stands here, with a field for your note beside it. What you type is saved by itself.</source>
        <translation>Zuerst sehen Sie, was zählt: Versprochenes, offene Angebote, letzte Kontakte. Im Gespräch steht hier der Leitfaden, daneben ein Feld für Ihre Notiz. Was Sie tippen, speichert sich von selbst.</translation>
    </message>
    <message>
        <source>Promises and follow-ups by time: call, snooze or done with one key each. Nothing you promised is forgotten.</source>
        <translation>Versprochenes und Wiedervorlagen nach Zeit: anrufen, verschieben oder erledigt mit je einer Taste. Nichts Versprochenes geht vergessen.</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>Somebody leaves, somebody else takes over. What was promised keeps its day; both find it in their follow-ups.</source>
        <translation>Jemand geht, jemand anders übernimmt. Versprochenes behält seinen Tag; beide finden es in ihren Wiedervorlagen.</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>For whom? Open the customer first, then write the quote.</source>
        <translation>Für wen? Öffnen Sie zuerst den Kunden und schreiben Sie dann das Angebot.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>If you like, so that scripts and quotes name you:</source>
        <translation>Wenn Sie mögen, damit Leitfäden und Angebote Sie nennen:</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n open follow-up(s)</source>
        <translation>
            <numerusform>%n offene Wiedervorlage</numerusform>
            <numerusform>%n offene Wiedervorlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open quote(s)</source>
        <translation>
            <numerusform>%n offenes Angebot</numerusform>
            <numerusform>%n offene Angebote</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>access report</name>
    <message>
        <source>Canton, state</source>
        <translation>Bundesland</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Wiedervorlagen</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>follow-up changed</source>
        <translation>Wiedervorlage geändert</translation>
    </message>
    <message>
        <source>follow-up finished</source>
        <translation>Wiedervorlage erledigt</translation>
    </message>
    <message>
        <source>follow-up planned</source>
        <translation>Wiedervorlage geplant</translation>
    </message>
    <message>
        <source>quote changed</source>
        <translation>Angebot geändert</translation>
    </message>
    <message>
        <source>quote or order taken back</source>
        <translation>Angebot oder Auftrag zurückgenommen</translation>
    </message>
    <message>
        <source>quote recorded</source>
        <translation>Angebot erfasst</translation>
    </message>
    <message>
        <source>quote removed</source>
        <translation>Angebot entfernt</translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <source>follow-ups: {count}</source>
        <translation>Wiedervorlagen: {count}</translation>
    </message>
    <message>
        <source>quotes: {count}</source>
        <translation>Angebote: {count}</translation>
    </message>
</context>
<context>
    <name>briefing</name>
    <message>
        <source>open quote {what}</source>
        <translation>offenes Angebot {what}</translation>
    </message>
</context>
<context>
    <name>consequences</name>
    <message>
        <source>A message was left before: better no second one.</source>
        <translation>Es liegt schon eine Nachricht auf der Mailbox: besser keine zweite.</translation>
    </message>
</context>
<context>
    <name>customer fields</name>
    <message>
        <source>Canton, state</source>
        <translation>Bundesland</translation>
    </message>
</context>
<context>
    <name>customer sheet</name>
    <message>
        <source>Open quotes</source>
        <translation>Offene Angebote</translation>
    </message>
</context>
<context>
    <name>doings</name>
    <message>
        <source>Clear up follow-ups</source>
        <translation>Wiedervorlagen aufräumen</translation>
    </message>
    <message>
        <source>Import quotes or orders</source>
        <translation>Angebote oder Aufträge importieren</translation>
    </message>
    <message>
        <source>New quote</source>
        <translation>Neues Angebot</translation>
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
    <name>handoffs</name>
    <message>
        <source>quote wanted</source>
        <translation>Angebot gewünscht</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Quotes &amp; more</source>
        <translation>Angebote &amp; mehr</translation>
    </message>
</context>
<context>
    <name>import fields</name>
    <message>
        <source>From quote number</source>
        <translation>Aus Angebot Nr.</translation>
    </message>
    <message>
        <source>Number of the quote or order</source>
        <translation>Nummer des Angebots oder Auftrags</translation>
    </message>
    <message>
        <source>State of the quote</source>
        <translation>Stand des Angebots</translation>
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
    <name>move</name>
    <message>
        <source>Follow-ups</source>
        <translation>Wiedervorlagen</translation>
    </message>
    <message>
        <source>Follow-ups that belong to no customer ({count})</source>
        <translation>Wiedervorlagen, die zu keinem Kunden gehören ({count})</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Angebote</translation>
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
    <name>pages</name>
    <message>
        <source>Quotes &amp; orders {count}</source>
        <translation>Angebote &amp; Aufträge {count}</translation>
    </message>
</context>
<context>
    <name>preparation</name>
    <message>
        <source>Open quotes</source>
        <translation>Offene Angebote</translation>
    </message>
</context>
<context>
    <name>queue</name>
    <message>
        <source>Follow-ups</source>
        <translation>Wiedervorlagen</translation>
    </message>
</context>
<context>
    <name>quote plan</name>
    <message>
        <source>Ask about quote {number}</source>
        <translation>Angebot {number} nachfassen</translation>
    </message>
    <message>
        <source>Ask about the quote</source>
        <translation>Angebot nachfassen</translation>
    </message>
</context>
<context>
    <name>quote sheet</name>
    <message>
        <source>Quote {number}</source>
        <translation>Angebot {number}</translation>
    </message>
</context>
<context>
    <name>quotes</name>
    <message>
        <source>An order came of this quote, so it stays. Remove the order first if it is wrong.</source>
        <translation>Aus diesem Angebot wurde ein Auftrag, darum bleibt es. Entfernen Sie zuerst den Auftrag, falls er falsch ist.</translation>
    </message>
    <message>
        <source>No follow-up is planned with it.</source>
        <translation>Damit wird keine Wiedervorlage geplant.</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>This quote is no longer there: somebody removed it. Your entries are still here; make a new quote of them if it is needed.</source>
        <translation>Dieses Angebot gibt es nicht mehr: Jemand hat es entfernt. Ihre Eingaben sind noch da; erfassen Sie daraus ein neues Angebot, wenn es gebraucht wird.</translation>
    </message>
    <message>
        <source>This quote was won already: its order is there. Nothing was added.</source>
        <translation>Dieses Angebot ist schon gewonnen: Sein Auftrag ist da. Es kam nichts hinzu.</translation>
    </message>
    <message>
        <source>from quote {number}</source>
        <translation>aus Angebot {number}</translation>
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
    <name>rooms</name>
    <message>
        <source>Import quotes or orders…</source>
        <translation>Angebote oder Aufträge importieren …</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Follow-ups, visits: into the calendar</source>
        <translation>Wiedervorlagen, Besuche: in den Kalender</translation>
    </message>
    <message>
        <source>Go to the follow-ups</source>
        <translation>Zu den Wiedervorlagen</translation>
    </message>
    <message>
        <source>New contact person</source>
        <translation>Neuer Ansprechpartner</translation>
    </message>
    <message>
        <source>Park the call</source>
        <translation>Gespräch parken</translation>
    </message>
</context>
<context>
    <name>team</name>
    <message>
        <source>Your role in the team reads quotes and orders; sales staff keep them. Ask your team lead.</source>
        <translation>Ihre Rolle im Team liest Angebote und Aufträge; der Verkauf erfasst sie. Fragen Sie die Teamleitung.</translation>
    </message>
</context>
<context>
    <name>unsent</name>
    <message>
        <source>Change of a follow-up or an entry</source>
        <translation>Änderung einer Wiedervorlage oder eines Eintrags</translation>
    </message>
    <message>
        <source>Somebody finished the follow-up meanwhile.</source>
        <translation>Die Wiedervorlage wurde inzwischen erledigt.</translation>
    </message>
    <message>
        <source>Somebody moved the follow-up meanwhile.</source>
        <translation>Die Wiedervorlage wurde inzwischen verschoben.</translation>
    </message>
    <message>
        <source>The follow-up is no longer there.</source>
        <translation>Die Wiedervorlage ist nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>upkeep</name>
    <message>
        <source>Customers: {customers} · persons: {contacts} · calls: {calls} · other contacts: {activities} · follow-ups: {follow_ups} · quotes: {quotes} · orders: {orders}</source>
        <translation>Kunden: {customers} · Personen: {contacts} · Anrufe: {calls} · andere Kontakte: {activities} · Wiedervorlagen: {follow_ups} · Angebote: {quotes} · Aufträge: {orders}</translation>
    </message>
    <message>
        <source>The next step in the list is not the earliest open follow-up ({count}); customers: {examples}</source>
        <translation>Der nächste Schritt in der Liste ist nicht die früheste offene Wiedervorlage ({count}); Kunden: {examples}</translation>
    </message>
</context>
<context>
    <name>usual steps</name>
    <message>
        <source>Ask about the quote</source>
        <translation>Angebot nachfassen</translation>
    </message>
    <message>
        <source>Write the quote</source>
        <translation>Angebot schreiben</translation>
    </message>
</context>
<context>
    <name>visit decision</name>
    <message>
        <source>{who} reads it in the follow-ups.</source>
        <translation>{who} liest es in den Wiedervorlagen.</translation>
    </message>
</context>
<context>
    <name>visit or call</name>
    <message>
        <source>Open quotes {count}, by their probability {weighed}</source>
        <translation>Offene Angebote {count}, nach Wahrscheinlichkeit {weighed}</translation>
    </message>
    <message>
        <source>open quotes without a probability, not counted: {count}</source>
        <translation>offene Angebote ohne Wahrscheinlichkeit, nicht gezählt: {count}</translation>
    </message>
</context>
</TS>
