<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AbsenceDialog</name>
    <message>
        <source>Absence</source>
        <translation>Abwesenheit</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Stellvertretung</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Promises in the absence</source>
        <translation>Zusagen in der Abwesenheit</translation>
    </message>
    <message>
        <source>No such days yet: the last one is today or later, and not before the first.</source>
        <translation>Noch keine gültigen Tage: Der letzte ist heute oder später und nicht vor dem ersten.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>No promise falls into these days.</source>
        <translation>In diese Tage fällt keine Zusage.</translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) fall into these days.</source>
        <translation>
            <numerusform>In diese Tage fällt %n Zusage.</numerusform>
            <numerusform>In diese Tage fallen %n Zusagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody stands in: keep or move them before you go, or name a deputy.</source>
        <translation>Niemand vertritt Sie: Halten oder verschieben Sie sie, bevor Sie gehen, oder nennen Sie eine Stellvertretung.</translation>
    </message>
    <message>
        <source>They stand in the list of {deputy} too, until you are back.</source>
        <translation>Bis Sie zurück sind, stehen sie auch in der Liste von {deputy}.</translation>
    </message>
</context>
<context>
    <name>CalendarFlow</name>
    <message>
        <source>This follow-up is finished or was deleted by somebody else meanwhile.</source>
        <translation>Diese Pendenz ist inzwischen erledigt oder wurde von jemandem gelöscht.</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Als Datei speichern …</translation>
    </message>
    <message>
        <source>{what} was handed to the calendar program. Save it there.</source>
        <translation>{what} wurde dem Kalenderprogramm übergeben. Speichern Sie den Eintrag dort.</translation>
    </message>
    <message>
        <source>No program opens calendar files on this computer. Save it as a file and open that in your calendar.</source>
        <translation>Auf diesem Rechner öffnet kein Programm Kalenderdateien. Speichern Sie die Pendenz als Datei und öffnen Sie diese in Ihrem Kalender.</translation>
    </message>
    <message>
        <source>Save for the calendar</source>
        <translation>Für den Kalender speichern</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>Kalenderdateien (*.ics)</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Gespeichert: {path}</translation>
    </message>
    <message>
        <source>{where} could not be written. The follow-up is as it was. Check that there is room and that you may write there, or choose another folder. The system says: {detail}</source>
        <translation>{where} konnte nicht geschrieben werden. Die Pendenz ist, wie sie war. Prüfen Sie, ob genug Platz ist und ob Sie dort schreiben dürfen, oder wählen Sie einen anderen Ordner. Das System sagt: {detail}</translation>
    </message>
</context>
<context>
    <name>ClearUpDialog</name>
    <message>
        <source>Clear up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>At most on a day</source>
        <translation>Höchstens pro Tag</translation>
    </message>
    <message>
        <source>What is due, by the day it goes to</source>
        <translation>Was fällig ist, nach dem Tag, auf den es kommt</translation>
    </message>
    <message>
        <source>A day earlier</source>
        <translation>Einen Tag früher</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>Einen Tag später</translation>
    </message>
    <message>
        <source>&amp;Clear up</source>
        <translation>&amp;Aufräumen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Undo the last one</source>
        <translation>Letztes rückgängig</translation>
    </message>
    <message>
        <source>Cleared up on {day}</source>
        <translation>Aufgeräumt am {day}</translation>
    </message>
    <message>
        <source>Stays today</source>
        <translation>Bleibt heute</translation>
    </message>
    <message>
        <source>{day}: {number} planned</source>
        <translation>{day}: {number} geplant</translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s) are due until today.</source>
        <translation>
            <numerusform>%n Pendenz ist bis heute fällig.</numerusform>
            <numerusform>%n Pendenzen sind bis heute fällig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them would go to other days.</source>
        <translation>
            <numerusform>%n davon käme auf einen anderen Tag.</numerusform>
            <numerusform>%n davon kämen auf andere Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Promises, quotes, complaints and A customers stay first.</source>
        <translation>Zusagen, Offerten, Reklamationen und A-Kunden bleiben zuerst.</translation>
    </message>
</context>
<context>
    <name>ClearUpFlow</name>
    <message>
        <source>Nothing is due until today: there is nothing to clear up.</source>
        <translation>Bis heute ist nichts fällig: Es gibt nichts aufzuräumen.</translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s) moved.</source>
        <translation>
            <numerusform>%n Pendenz verschoben.</numerusform>
            <numerusform>%n Pendenzen verschoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The clearing up is undone; what was done or moved since stays.</source>
        <translation>Das Aufräumen ist rückgängig gemacht; was seither erledigt oder verschoben wurde, bleibt.</translation>
    </message>
    <message>
        <source>Nothing to undo: it is older than 30 days.</source>
        <translation>Nichts rückgängig zu machen: Es ist älter als 30 Tage.</translation>
    </message>
</context>
<context>
    <name>ClearUpOffer</name>
    <message>
        <source>Clear up…</source>
        <translation>Aufräumen …</translation>
    </message>
    <message numerus="yes">
        <source>You are back: %n overdue.</source>
        <translation>
            <numerusform>Sie sind zurück: %n überfällig.</numerusform>
            <numerusform>Sie sind zurück: %n überfällig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue, more than your usual day.</source>
        <translation>
            <numerusform>%n überfällig, mehr als an einem üblichen Tag.</numerusform>
            <numerusform>%n überfällig, mehr als an einem üblichen Tag.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColleaguePopup</name>
    <message>
        <source>Name of the colleague…</source>
        <translation>Name der Kollegin oder des Kollegen …</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Nobody has this name.</source>
        <translation>Niemand heisst so.</translation>
    </message>
</context>
<context>
    <name>ComplaintsFlow</name>
    <message numerus="yes">
        <source>Who answers %n complaint(s)?</source>
        <translation>
            <numerusform>Wer beantwortet %n Reklamation?</numerusform>
            <numerusform>Wer beantwortet %n Reklamationen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complaint(s) passed on to {name}.</source>
        <translation>
            <numerusform>%n Reklamation an {name} weitergegeben.</numerusform>
            <numerusform>%n Reklamationen an {name} weitergegeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undone: whoever answered them before answers them again.</source>
        <translation>Rückgängig: Wer sie vorher beantwortete, beantwortet sie wieder.</translation>
    </message>
</context>
<context>
    <name>DatePopup</name>
    <message>
        <source>What is to be done</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Anderer Tag</translation>
    </message>
    <message>
        <source>Another day: fri 10, in 2 weeks, 27.11.</source>
        <translation>Anderer Tag: fr 10, in 2 Wochen, 27.11.</translation>
    </message>
    <message>
        <source>This is no day yet.</source>
        <translation>Das ist noch kein Tag.</translation>
    </message>
</context>
<context>
    <name>DistributeDialog</name>
    <message>
        <source>Distribute customers</source>
        <translation>Kunden verteilen</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>plan nothing</source>
        <translation>nichts planen</translation>
    </message>
    <message>
        <source>another day…</source>
        <translation>anderer Tag …</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Anderer Tag</translation>
    </message>
    <message>
        <source>fri, in 2 weeks, 27.11.</source>
        <translation>fr, in 2 Wochen, 27.11.</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>Verteilen</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n Kunde</numerusform>
            <numerusform>%n Kunden</numerusform>
        </translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Was sich ändert</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) get the owner {name}.</source>
        <translation>
            <numerusform>Für %n Kunden wird {name} zuständig.</numerusform>
            <numerusform>Für %n Kunden wird {name} zuständig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) and request(s) go to {name}.</source>
        <translation>
            <numerusform>%n Zusage oder Anfrage geht an {name}.</numerusform>
            <numerusform>%n Zusagen und Anfragen gehen an {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) have this owner already.</source>
        <translation>
            <numerusform>Für %n Kunden ist diese Person schon zuständig.</numerusform>
            <numerusform>Für %n Kunden ist diese Person schon zuständig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are planned for {day}.</source>
        <translation>
            <numerusform>%n Anruf wird geplant auf {day}.</numerusform>
            <numerusform>%n Anrufe werden geplant auf {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them on another day: closed at their place.</source>
        <translation>
            <numerusform>%n davon an einem anderen Tag: Beim Kunden ist dann geschlossen.</numerusform>
            <numerusform>%n davon an einem anderen Tag: Bei den Kunden ist dann geschlossen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no day to come yet.</source>
        <translation>Das ist noch kein künftiger Tag.</translation>
    </message>
    <message>
        <source>Nothing: choose an owner or a day.</source>
        <translation>Nichts: Wählen Sie, wer zuständig wird, oder einen Tag.</translation>
    </message>
</context>
<context>
    <name>DistributionFlow</name>
    <message numerus="yes">
        <source>%n distributed.</source>
        <translation>
            <numerusform>%n verteilt.</numerusform>
            <numerusform>%n verteilt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Nothing to undo: no distribution of the last 30 days stands.</source>
        <translation>Nichts rückgängig zu machen: In den letzten 30 Tagen ist nichts verteilt worden, das noch gilt.</translation>
    </message>
    <message>
        <source>The distribution is undone; what others changed since stays.</source>
        <translation>Die Verteilung ist rückgängig gemacht; was andere seither geändert haben, bleibt.</translation>
    </message>
</context>
<context>
    <name>EditPopup</name>
    <message>
        <source>What is to be done</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Promised to the customer</source>
        <translation>Dem Kunden versprochen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>ExceptionsPanel</name>
    <message>
        <source>Kind of exception</source>
        <translation>Art der Ausnahme</translation>
    </message>
    <message>
        <source>Assign to…</source>
        <translation>Zuweisen…</translation>
    </message>
    <message>
        <source>Plan next step…</source>
        <translation>Nächsten Schritt planen…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Nothing slipped through</source>
        <translation>Nichts liegen geblieben</translation>
    </message>
    <message>
        <source>Every customer here has somebody who looks after it and a next step.</source>
        <translation>Für jeden Kunden ist jemand zuständig, und jeder hat einen nächsten Schritt.</translation>
    </message>
    <message>
        <source>Seg.</source>
        <translation>Seg.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftPeopleCard</name>
    <message>
        <source>Pass to</source>
        <translation>Weitergeben an</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Planned with people who are no longer there</source>
        <translation>Geplant mit Personen, die nicht mehr dort sind</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>niemand Bestimmtes</translation>
    </message>
    <message>
        <source>Passed on: {name}.</source>
        <translation>Weitergegeben: {name}.</translation>
    </message>
</context>
<context>
    <name>MessageDialog</name>
    <message>
        <source>Note about a call</source>
        <translation>Notiz zu einem Anruf</translation>
    </message>
    <message>
        <source>Phone message</source>
        <translation>Telefonnotiz</translation>
    </message>
    <message>
        <source>me</source>
        <translation>mich</translation>
    </message>
    <message>
        <source>Colleague…</source>
        <translation>Kollegin, Kollege …</translation>
    </message>
    <message>
        <source>Please call back</source>
        <translation>Bitte zurückrufen</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>Name, company, number</source>
        <translation>Name, Firma, Nummer</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Who called</source>
        <translation>Anruf von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>This is no day yet.</source>
        <translation>Das ist noch kein Tag.</translation>
    </message>
    <message>
        <source>This day has gone by.</source>
        <translation>Dieser Tag ist vorbei.</translation>
    </message>
    <message>
        <source>For whom is it? Choose a colleague.</source>
        <translation>Für wen ist es? Bitte jemanden wählen.</translation>
    </message>
    <message>
        <source>Until when? For example “fri” or “tomorrow 10”.</source>
        <translation>Bis wann? Zum Beispiel «fr» oder «morgen 10».</translation>
    </message>
    <message>
        <source>Not saved yet; your words are still here. {why}</source>
        <translation>Noch nicht gespeichert, Ihre Worte stehen noch hier. {why}</translation>
    </message>
</context>
<context>
    <name>MyDaysSection</name>
    <message>
        <source>me</source>
        <translation>ich</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Abwesenheiten</translation>
    </message>
    <message>
        <source>No absence is entered.</source>
        <translation>Es ist keine Abwesenheit eingetragen.</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Wessen</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Eintragen …</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Promises of these days stand in your deputy&apos;s list too, and go back by themselves. Why you are away is not asked.</source>
        <translation>Zusagen dieser Tage stehen auch in der Liste der Stellvertretung und kommen von selbst zurück. Warum Sie abwesend sind, wird nicht gefragt.</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Arbeitstage</translation>
    </message>
    <message>
        <source>Dates and times that are proposed to you lie within them. Hours as 08:00–12:00.</source>
        <translation>Tage und Zeiten, die Ihnen vorgeschlagen werden, liegen darin. Zum Beispiel 08:00–12:00.</translation>
    </message>
    <message>
        <source>Holidays of</source>
        <translation>Feiertage von</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>Deputy: {name}</source>
        <translation>Stellvertretung: {name}</translation>
    </message>
    <message>
        <source>No deputy</source>
        <translation>Keine Stellvertretung</translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n Zusage</numerusform>
            <numerusform>%n Zusagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastContactDialog</name>
    <message>
        <source>Past contact</source>
        <translation>Früherer Kontakt</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Was es war</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>yesterday 14:00, fri, 2 hours ago, 12.11.</source>
        <translation>gestern 14:00, Fr, vor 2 Stunden, 12.11.</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Mit wem</translation>
    </message>
    <message>
        <source>Who of us</source>
        <translation>Wer von uns</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Besprochen</translation>
    </message>
    <message>
        <source>Write only what the customer may read.</source>
        <translation>Nur schreiben, was der Kunde lesen darf.</translation>
    </message>
    <message>
        <source>Next step on</source>
        <translation>Nächster Schritt am</translation>
    </message>
    <message>
        <source>nothing, or: fri 10, in 2 weeks</source>
        <translation>nichts, oder: Fr 10, in 2 Wochen</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>what for</source>
        <translation>wofür</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Kontakt erfassen</translation>
    </message>
    <message>
        <source>This customer is no longer there.</source>
        <translation>Diesen Kunden gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>{name} (no longer there)</source>
        <translation>{name} (nicht mehr dort)</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>niemand Bestimmtes</translation>
    </message>
    <message>
        <source>Say when it was, such as “yesterday 14:00”.</source>
        <translation>Sagen Sie, wann es war, etwa «gestern 14:00».</translation>
    </message>
    <message>
        <source>Say on which day to come the next step is.</source>
        <translation>Sagen Sie, an welchem kommenden Tag der nächste Schritt ist.</translation>
    </message>
</context>
<context>
    <name>QueueActions</name>
    <message>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>Erledigt: {what}</translation>
    </message>
    <message>
        <source>Plan next…</source>
        <translation>Nächsten planen …</translation>
    </message>
    <message>
        <source>Dropped: {what}</source>
        <translation>Fallen gelassen: {what}</translation>
    </message>
    <message>
        <source>{what} is now with {colleague}.</source>
        <translation>{what} liegt jetzt bei {colleague}.</translation>
    </message>
    <message>
        <source>Changed: {what}</source>
        <translation>Geändert: {what}</translation>
    </message>
    <message>
        <source>Done: {what}. Next step {day}.</source>
        <translation>Erledigt: {what}. Nächster Schritt {day}.</translation>
    </message>
    <message>
        <source>Move it all the same</source>
        <translation>Trotzdem verschieben</translation>
    </message>
    <message>
        <source>{what}: now {day}.</source>
        <translation>{what}: jetzt {day}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>QueueFoot</name>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>More with this follow-up</source>
        <translation>Mehr mit dieser Pendenz</translation>
    </message>
    <message>
        <source>Done, and plan the next step…</source>
        <translation>Erledigt, und den nächsten Schritt planen …</translation>
    </message>
    <message>
        <source>Hand to a colleague…</source>
        <translation>Weitergeben …</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Into the calendar</source>
        <translation>In den Kalender</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Whose follow-ups</source>
        <translation>Wessen Pendenzen</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Pendenzen</translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation>Nichts ist geplant</translation>
    </message>
    <message>
        <source>What you plan at the end of a call stands here on its day.</source>
        <translation>Was Sie am Ende eines Gesprächs planen, steht hier an seinem Tag.</translation>
    </message>
    <message>
        <source>Mine {count}</source>
        <translation>Meine {count}</translation>
    </message>
    <message>
        <source>Team {count}</source>
        <translation>Team {count}</translation>
    </message>
</context>
<context>
    <name>QueueQuestions</name>
    <message>
        <source>Move: {what}</source>
        <translation>Verschieben: {what}</translation>
    </message>
    <message>
        <source>Drop: {what}</source>
        <translation>Fallen lassen: {what}</translation>
    </message>
    <message>
        <source>Hand on: {what}</source>
        <translation>Weitergeben: {what}</translation>
    </message>
    <message>
        <source>Next step: {what}</source>
        <translation>Nächster Schritt: {what}</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>In 10 minutes</source>
        <translation>In 10 Minuten</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>{count} follow-ups came due meanwhile, the first: {first}</source>
        <translation>Inzwischen wurden {count} Pendenzen fällig, die erste: {first}</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Pendenz</translation>
    </message>
</context>
<context>
    <name>calendar</name>
    <message>
        <source>Phone: {number}</source>
        <translation>Telefon: {number}</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>{weekday} {day} {month} {year}</source>
        <translation>{weekday}, {day}. {month} {year}</translation>
    </message>
</context>
<context>
    <name>drop reasons</name>
    <message>
        <source>Not needed any more</source>
        <translation>Nicht mehr nötig</translation>
    </message>
    <message>
        <source>The usual rhythm is enough</source>
        <translation>Der übliche Rhythmus genügt</translation>
    </message>
    <message>
        <source>The customer calls</source>
        <translation>Der Kunde ruft an</translation>
    </message>
    <message>
        <source>A colleague does it</source>
        <translation>Jemand anders macht es</translation>
    </message>
</context>
<context>
    <name>exceptions</name>
    <message>
        <source>Without owner</source>
        <translation>Ohne Zuständige</translation>
    </message>
    <message>
        <source>Without next step</source>
        <translation>Ohne nächsten Schritt</translation>
    </message>
    <message>
        <source>Promises overdue</source>
        <translation>Zusagen überfällig</translation>
    </message>
    <message>
        <source>Promises of absent people</source>
        <translation>Zusagen Abwesender</translation>
    </message>
    <message>
        <source>Requests waiting</source>
        <translation>Anfragen warten</translation>
    </message>
    <message>
        <source>Complaints overdue</source>
        <translation>Reklamationen überfällig</translation>
    </message>
    <message>
        <source>Handoffs overdue</source>
        <translation>Übergaben überfällig</translation>
    </message>
    <message>
        <source>over {number}</source>
        <translation>über {number}</translation>
    </message>
    <message>
        <source>nobody looks after it</source>
        <translation>niemand ist zuständig</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>nichts geplant</translation>
    </message>
    <message>
        <source>nobody is responsible</source>
        <translation>niemand verantwortlich</translation>
    </message>
    <message>
        <source>{name} away until {day}, deputy {deputy}</source>
        <translation>{name} bis {day} abwesend, Stellvertretung {deputy}</translation>
    </message>
    <message>
        <source>{name} away until {day}, no deputy</source>
        <translation>{name} bis {day} abwesend, keine Stellvertretung</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} Std.</translation>
    </message>
    <message>
        <source>Only team leads distribute customers. Nothing was changed.</source>
        <translation>Nur Teamleitende verteilen Kunden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed: the database does not answer. Check the network and try again.</source>
        <translation>Es wurde nichts geändert: Die Datenbank antwortet nicht. Prüfen Sie das Netz und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>follow-up trouble</name>
    <message>
        <source>A colleague has moved this step to {day} meanwhile. It stays there.</source>
        <translation>Jemand aus dem Team hat diesen Schritt inzwischen auf {day} verschoben. Dort bleibt er.</translation>
    </message>
    <message>
        <source>This step is finished already. Nothing was changed.</source>
        <translation>Dieser Schritt ist bereits erledigt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This step is no longer there. Nothing was changed.</source>
        <translation>Diesen Schritt gibt es nicht mehr. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>move presets</name>
    <message>
        <source>Later today</source>
        <translation>Heute später</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>In 3 working days</source>
        <translation>In 3 Arbeitstagen</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Nächste Woche</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Nächster Monat</translation>
    </message>
</context>
<context>
    <name>past contact</name>
    <message>
        <source>This is no day yet.</source>
        <translation>Das ist noch kein Tag.</translation>
    </message>
    <message>
        <source>This is no day to come.</source>
        <translation>Das ist kein kommender Tag.</translation>
    </message>
    <message>
        <source>Not saved: this is still to come.</source>
        <translation>Nicht gespeichert: Das kommt erst noch.</translation>
    </message>
    <message>
        <source>Not saved: the database does not answer. Your entries are still here. Check the network and save again.</source>
        <translation>Nicht gespeichert: Die Datenbank antwortet nicht. Ihre Eingaben sind noch hier. Prüfen Sie das Netz und speichern Sie nochmals.</translation>
    </message>
</context>
<context>
    <name>phone message</name>
    <message>
        <source>Please call back</source>
        <translation>Bitte zurückrufen</translation>
    </message>
    <message>
        <source>{who}: {what}</source>
        <translation>{who}: {what}</translation>
    </message>
</context>
<context>
    <name>queue</name>
    <message>
        <source>{name} no longer there</source>
        <translation>{name} nicht mehr dort</translation>
    </message>
    <message>
        <source>… and more</source>
        <translation>… und weitere</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… und {count} weitere</translation>
    </message>
    <message>
        <source>OVERDUE</source>
        <translation>ÜBERFÄLLIG</translation>
    </message>
    <message>
        <source>TODAY</source>
        <translation>HEUTE</translation>
    </message>
    <message>
        <source>THIS WEEK</source>
        <translation>DIESE WOCHE</translation>
    </message>
    <message>
        <source>LATER</source>
        <translation>SPÄTER</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>{time} there</source>
        <translation>dort {time}</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>nichts geplant</translation>
    </message>
    <message>
        <source>{planned} planned</source>
        <translation>{planned} geplant</translation>
    </message>
    <message>
        <source>{planned} planned, usual {usual}</source>
        <translation>{planned} geplant, üblich {usual}</translation>
    </message>
    <message>
        <source>The team&apos;s</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Pendenzen</translation>
    </message>
</context>
<context>
    <name>typed dates</name>
    <message>
        <source>This is in the past.</source>
        <translation>Das ist vorbei.</translation>
    </message>
    <message>
        <source>This is next year.</source>
        <translation>Das ist nächstes Jahr.</translation>
    </message>
    <message>
        <source>This was last year.</source>
        <translation>Das war letztes Jahr.</translation>
    </message>
    <message>
        <source>This is still to come.</source>
        <translation>Das kommt erst noch.</translation>
    </message>
    <message>
        <source>The date falls on another weekday; the date counts.</source>
        <translation>Das Datum fällt auf einen anderen Wochentag; das Datum gilt.</translation>
    </message>
</context>
</TS>
