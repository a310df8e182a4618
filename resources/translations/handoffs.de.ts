<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BesidePart</name>
    <message>
        <source>Choose a handoff to see its briefing.</source>
        <translation>Wählen Sie eine Übergabe, um ihr Briefing zu sehen.</translation>
    </message>
    <message>
        <source>Visits that could be calls</source>
        <translation>Besuche, die Anrufe sein könnten</translation>
    </message>
    <message>
        <source>Cost and contribution</source>
        <translation>Kosten und Deckungsbeitrag</translation>
    </message>
    <message>
        <source>When a contact pays</source>
        <translation>Wann sich ein Kontakt lohnt</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>What you enter here is kept as “for {name}”.</source>
        <translation>Was Sie hier erfassen, wird als «für {name}» festgehalten.</translation>
    </message>
    <message>
        <source>The briefing is in the clipboard.</source>
        <translation>Das Briefing ist in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message numerus="yes">
        <source>%n more in the list</source>
        <translation>
            <numerusform>%n weitere in der Liste</numerusform>
            <numerusform>%n weitere in der Liste</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BriefingDialog</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Anbieten</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>Propose free dates</source>
        <translation>Freie Termine vorschlagen</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>Als Entwurf behalten</translation>
    </message>
    <message>
        <source>Who gets it? Choose a person.</source>
        <translation>Wer bekommt sie? Bitte eine Person wählen.</translation>
    </message>
    <message>
        <source>The receiver needs to know: {names}.</source>
        <translation>Wer sie bekommt, muss noch wissen: {names}.</translation>
    </message>
    <message>
        <source>{name} has no free date in the next month. Type what you agree.</source>
        <translation>{name} hat im nächsten Monat keinen freien Termin. Tippen Sie, was Sie vereinbaren.</translation>
    </message>
    <message>
        <source>Whose dates? Choose a person first.</source>
        <translation>Wessen Termine? Wählen Sie zuerst eine Person.</translation>
    </message>
    <message>
        <source>When is the visit? For example “thu 13:30”.</source>
        <translation>Wann ist der Besuch? Zum Beispiel «Do 13:30».</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>From {name}, entered by you.</source>
        <translation>Von {name}, durch Sie erfasst.</translation>
    </message>
    <message>
        <source>{number} of {of} missing</source>
        <translation>{number} von {of} fehlen</translation>
    </message>
    <message>
        <source>✓ nothing missing</source>
        <translation>✓ nichts fehlt</translation>
    </message>
</context>
<context>
    <name>BriefingFields</name>
    <message>
        <source>still missing</source>
        <translation>fehlt noch</translation>
    </message>
</context>
<context>
    <name>BriefingFlow</name>
    <message>
        <source>The briefing is kept.</source>
        <translation>Das Briefing ist gespeichert.</translation>
    </message>
    <message>
        <source>The handoff is offered; you stay responsible until it is accepted.</source>
        <translation>Die Übergabe ist angeboten; Sie bleiben zuständig, bis sie angenommen ist.</translation>
    </message>
</context>
<context>
    <name>DayPart</name>
    <message>
        <source>My day</source>
        <translation>Mein Tag</translation>
    </message>
    <message>
        <source>Nothing for today</source>
        <translation>Nichts für heute</translation>
    </message>
    <message>
        <source>Visits, handoffs to answer and tasks stand here when there are any.</source>
        <translation>Besuche, Übergaben zum Beantworten und Aufgaben stehen hier, sobald es welche gibt.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Mit wem</translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message>
        <source>Call instead of visiting</source>
        <translation>Anrufen statt besuchen</translation>
    </message>
    <message>
        <source>Hand over for a visit</source>
        <translation>Für einen Besuch übergeben</translation>
    </message>
    <message>
        <source>Plan the calls</source>
        <translation>Anrufe planen</translation>
    </message>
    <message>
        <source>Draft the handoffs</source>
        <translation>Übergaben entwerfen</translation>
    </message>
    <message>
        <source>Why not as advised?</source>
        <translation>Warum nicht wie empfohlen?</translation>
    </message>
    <message>
        <source>Something else is advised. Say why it is decided so; it is counted.</source>
        <translation>Empfohlen ist etwas anderes. Sagen Sie, warum so entschieden wird; es wird gezählt.</translation>
    </message>
    <message>
        <source>What becomes of each visit</source>
        <translation>Was aus jedem Besuch wird</translation>
    </message>
    <message>
        <source>Why the handoffs end</source>
        <translation>Warum die Übergaben enden</translation>
    </message>
    <message>
        <source>Otherwise than advised</source>
        <translation>Anders als empfohlen</translation>
    </message>
    <message>
        <source>Where nobody inside is responsible</source>
        <translation>Wo innen niemand zuständig ist</translation>
    </message>
</context>
<context>
    <name>DecisionFlow</name>
    <message>
        <source>Calls planned: {count}.</source>
        <translation>Geplante Anrufe: {count}.</translation>
    </message>
    <message>
        <source>Handoffs drafted: {count}.</source>
        <translation>Entworfene Übergaben: {count}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undone where nobody had gone on with it.</source>
        <translation>Rückgängig gemacht, wo noch niemand damit weitergearbeitet hat.</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Open customer</source>
        <translation>Kunde öffnen</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Calendar…</source>
        <translation>Kalender…</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Mein Tag</translation>
    </message>
    <message>
        <source>Visit or call?</source>
        <translation>Besuch oder Anruf?</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Field rep: all</source>
        <translation>Aussendienst: alle</translation>
    </message>
    <message>
        <source>Field rep</source>
        <translation>Aussendienst</translation>
    </message>
    <message numerus="yes">
        <source>Ended within %n days</source>
        <translation>
            <numerusform>Letzter %n Tag</numerusform>
            <numerusform>Letzte %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended at any time</source>
        <translation>Beendet: alle</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
</context>
<context>
    <name>HandoffFlow</name>
    <message>
        <source>{company} · entered for {name}</source>
        <translation>{company} · erfasst für {name}</translation>
    </message>
    <message>
        <source>Tell the customer that the visit does not take place</source>
        <translation>Kunden informieren: Der Besuch findet nicht statt</translation>
    </message>
    <message>
        <source>Returned to {name}.</source>
        <translation>Zurückgegeben an {name}.</translation>
    </message>
    <message>
        <source>The handoff is withdrawn.</source>
        <translation>Die Übergabe ist zurückgezogen.</translation>
    </message>
    <message>
        <source>The date is kept.</source>
        <translation>Der Termin ist gespeichert.</translation>
    </message>
    <message>
        <source>The report is kept; {name} reads it.</source>
        <translation>Der Bericht ist gespeichert; {name} liest ihn.</translation>
    </message>
</context>
<context>
    <name>HandoffsPart</name>
    <message>
        <source>Handoffs</source>
        <translation>Übergaben</translation>
    </message>
    <message>
        <source>List of handoffs</source>
        <translation>Liste der Übergaben</translation>
    </message>
    <message>
        <source>No handoffs here</source>
        <translation>Hier sind keine Übergaben</translation>
    </message>
    <message>
        <source>A call with the outcome “Visit booked” or “Handoff” makes one, and so does “Hand to field…” during a call.</source>
        <translation>Ein Gespräch mit dem Ergebnis «Besuchstermin vereinbart» oder «Übergabe» macht eine, ebenso «An Aussendienst…» während eines Gesprächs.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
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
        <source>Since</source>
        <translation>Seit</translation>
    </message>
</context>
<context>
    <name>InvitationDialog</name>
    <message>
        <source>Open in mail program</source>
        <translation>Im Mailprogramm öffnen</translation>
    </message>
    <message>
        <source>your address</source>
        <translation>Ihre Adresse</translation>
    </message>
    <message>
        <source>From which address do you invite? Answers go there.</source>
        <translation>Von welcher Adresse laden Sie ein? Antworten gehen dorthin.</translation>
    </message>
    <message>
        <source>To which address of the customer does it go?</source>
        <translation>An welche Adresse des Kunden geht es?</translation>
    </message>
    <message>
        <source>No longer invited: {to}. A second draft calls it off there.</source>
        <translation>Nicht mehr eingeladen: {to}. Ein zweiter Entwurf sagt dort ab.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Place and access</source>
        <translation>Ort und Zugang</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To the customer</source>
        <translation>An den Kunden</translation>
    </message>
    <message>
        <source>To {name}</source>
        <translation>An {name}</translation>
    </message>
    <message>
        <source>Opens as a draft in your mail program, with the appointment attached; you send it there. Nothing of the briefing is in it.</source>
        <translation>Öffnet sich als Entwurf im Mailprogramm, mit dem Termin im Anhang; gesendet wird dort. Vom Briefing steht nichts darin.</translation>
    </message>
    <message>
        <source>address of the customer</source>
        <translation>Adresse des Kunden</translation>
    </message>
</context>
<context>
    <name>OverviewView</name>
    <message>
        <source>Visit or call</source>
        <translation>Besuch oder Anruf</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>Nichts zu entscheiden</translation>
    </message>
    <message>
        <source>Planned visits that customers do not afford stand here, and customers who bring much and are not visited.</source>
        <translation>Hier stehen geplante Besuche, die der Kunde nicht trägt, und Kunden, die viel bringen und nicht besucht werden.</translation>
    </message>
    <message>
        <source>Call instead…</source>
        <translation>Stattdessen anrufen…</translation>
    </message>
    <message>
        <source>Hand over for a visit…</source>
        <translation>Für Besuch übergeben…</translation>
    </message>
    <message>
        <source>Recent decisions…</source>
        <translation>Letzte Entscheide…</translation>
    </message>
    <message>
        <source>Ctrl or Shift chooses several</source>
        <translation>Ctrl oder Umschalt wählt mehrere</translation>
    </message>
</context>
<context>
    <name>PlanVisitDialog</name>
    <message>
        <source>Plan a visit</source>
        <translation>Besuch planen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>e.g. thu 13:30, in 2 weeks</source>
        <translation>z. B. Do 13:30, in 2 Wochen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wozu</translation>
    </message>
    <message>
        <source>Who goes</source>
        <translation>Wer geht</translation>
    </message>
    <message>
        <source>When is it? A day, with or without a time.</source>
        <translation>Wann ist er? Ein Tag, mit oder ohne Uhrzeit.</translation>
    </message>
    <message>
        <source>What is the visit for?</source>
        <translation>Wozu ist der Besuch?</translation>
    </message>
    <message>
        <source>Who goes? Choose a person.</source>
        <translation>Wer geht? Wählen Sie eine Person.</translation>
    </message>
</context>
<context>
    <name>ReceiverChoice</name>
    <message>
        <source>Person…</source>
        <translation>Person …</translation>
    </message>
    <message>
        <source>Away until {day}; {deputy} stands in.</source>
        <translation>Abwesend bis {day}; Stellvertretung: {deputy}.</translation>
    </message>
    <message>
        <source>Away until {day}.</source>
        <translation>Abwesend bis {day}.</translation>
    </message>
</context>
<context>
    <name>RecentDecisionsDialog</name>
    <message>
        <source>Recent decisions</source>
        <translation>Letzte Entscheide</translation>
    </message>
    <message>
        <source>Undo this decision</source>
        <translation>Diesen Entscheid rückgängig machen</translation>
    </message>
    <message>
        <source>Your decisions of the last 30 days. What is undone stands in the plan again, where nobody has gone on: no call held, no customer told, no handoff offered. Drafts in the mail program stay; invite to a visit anew where it was cancelled.</source>
        <translation>Ihre Entscheide der letzten 30 Tage. Was rückgängig gemacht wird, steht wieder im Plan, wo noch niemand weitergearbeitet hat: kein Anruf geführt, kein Kunde informiert, keine Übergabe angeboten. Entwürfe im Mailprogramm bleiben; laden Sie neu ein, wo ein Besuch abgesagt wurde.</translation>
    </message>
    <message>
        <source>No decision of the last 30 days stands.</source>
        <translation>Es gibt keinen Entscheid der letzten 30 Tage, der noch gilt.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>What came of it…</source>
        <translation>Was daraus wurde …</translation>
    </message>
    <message>
        <source>what the customer needs, in their words</source>
        <translation>was der Kunde braucht, in seinen Worten</translation>
    </message>
    <message>
        <source>What was said and agreed</source>
        <translation>Was besprochen und vereinbart wurde</translation>
    </message>
    <message>
        <source>What is to be done next</source>
        <translation>Was als Nächstes zu tun ist</translation>
    </message>
    <message>
        <source>e.g. in 1 week</source>
        <translation>z. B. in 1 Woche</translation>
    </message>
    <message>
        <source>What came of it? Choose a result.</source>
        <translation>Was wurde daraus? Bitte ein Ergebnis wählen.</translation>
    </message>
    <message>
        <source>amount, e.g. {currency} 1250</source>
        <translation>Betrag, z. B. {currency} 1250</translation>
    </message>
    <message>
        <source>Which amount? For example “{currency} 1250”.</source>
        <translation>Welcher Betrag? Zum Beispiel «{currency} 1250».</translation>
    </message>
    <message>
        <source>What is next, and when? For example “in 1 week”.</source>
        <translation>Was ist als Nächstes zu tun, und wann? Zum Beispiel «in 1 Woche».</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Briefing, 5 is best</source>
        <translation>Briefing, 5 ist am besten</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Return</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Reason…</source>
        <translation>Grund …</translation>
    </message>
    <message>
        <source>What the sender should know</source>
        <translation>Was die Absenderin oder der Absender wissen soll</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>A visit was announced: the sender is to tell the customer today.</source>
        <translation>Ein Besuch ist angekündigt: Der Kunde ist heute zu informieren.</translation>
    </message>
    <message>
        <source>Why is it returned? Choose a reason.</source>
        <translation>Warum geht sie zurück? Bitte einen Grund wählen.</translation>
    </message>
</context>
<context>
    <name>StepsPart</name>
    <message>
        <source>This does not go here: the handoff is “{state}”.</source>
        <translation>Das geht hier nicht: Die Übergabe ist «{state}».</translation>
    </message>
</context>
<context>
    <name>VisitCard</name>
    <message>
        <source>Visit or call?</source>
        <translation>Besuch oder Anruf?</translation>
    </message>
    <message>
        <source>Is the visit worth it?</source>
        <translation>Lohnt sich der Besuch?</translation>
    </message>
</context>
<context>
    <name>VisitDialog</name>
    <message>
        <source>Fix the date</source>
        <translation>Termin fixieren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>e.g. thu 13:30</source>
        <translation>z. B. Do 13:30</translation>
    </message>
    <message>
        <source> min</source>
        <translation> Min.</translation>
    </message>
    <message>
        <source>by video</source>
        <translation>per Video</translation>
    </message>
    <message>
        <source>the customer has confirmed</source>
        <translation>vom Kunden bestätigt</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>When is it? Day and time, for example “thu 13:30”.</source>
        <translation>Wann? Tag und Zeit, zum Beispiel «Do 13:30».</translation>
    </message>
</context>
<context>
    <name>VisitField</name>
    <message>
        <source>agreed already? e.g. thu 13:30</source>
        <translation>schon vereinbart? z. B. Do 13:30</translation>
    </message>
    <message>
        <source>This is no day yet.</source>
        <translation>Das ist noch kein Tag.</translation>
    </message>
</context>
<context>
    <name>VisitFlow</name>
    <message>
        <source>Done: {what}</source>
        <translation>Erledigt: {what}</translation>
    </message>
    <message>
        <source>The visit is planned.</source>
        <translation>Der Besuch ist geplant.</translation>
    </message>
    <message>
        <source>The report stands in the customer&apos;s history.</source>
        <translation>Der Bericht steht im Verlauf des Kunden.</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Why nothing is handed over</source>
        <translation>Warum nichts übergeben wird</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>The handoff ends; it stays in the history.</source>
        <translation>Die Übergabe endet; im Verlauf bleibt sie.</translation>
    </message>
    <message>
        <source>A visit was announced: the sender is to tell the customer today.</source>
        <translation>Ein Besuch ist angekündigt: Der Kunde ist heute zu informieren.</translation>
    </message>
</context>
<context>
    <name>briefing</name>
    <message>
        <source>open quote {what}</source>
        <translation>offene Offerte {what}</translation>
    </message>
    <message>
        <source>{what} by {day}</source>
        <translation>{what} bis {day}</translation>
    </message>
</context>
<context>
    <name>handoff steps</name>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Finish and offer…</source>
        <translation>Fertigstellen und anbieten…</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Zurückgeben…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Zurückziehen…</translation>
    </message>
    <message>
        <source>Date…</source>
        <translation>Termin…</translation>
    </message>
    <message>
        <source>Date called off</source>
        <translation>Termin abgesagt</translation>
    </message>
    <message>
        <source>Visited</source>
        <translation>Besucht</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Abschliessen</translation>
    </message>
    <message>
        <source>Calendar…</source>
        <translation>Kalender…</translation>
    </message>
</context>
<context>
    <name>handoff trouble</name>
    <message>
        <source>{name} was faster: the handoff is “{state}” now. Nothing of yours was written; look at it again.</source>
        <translation>{name} war schneller: Die Übergabe ist jetzt «{state}». Von Ihnen wurde nichts geschrieben; bitte nochmals ansehen.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>This does not go any more: the handoff is “{state}”.</source>
        <translation>Das geht nicht mehr: Die Übergabe ist «{state}».</translation>
    </message>
    <message>
        <source>Not offered yet. Still missing: {names}.</source>
        <translation>Noch nicht angeboten. Es fehlt: {names}.</translation>
    </message>
    <message>
        <source>This handoff is gone. Nothing was changed.</source>
        <translation>Diese Übergabe gibt es nicht mehr. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Only team leads decide about the visits of others. Nothing was changed.</source>
        <translation>Nur Teamleitungen entscheiden über die Besuche anderer. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing to undo: this decision is older than 30 days, or not yours.</source>
        <translation>Nichts rückgängig zu machen: Dieser Entscheid ist älter als 30 Tage oder nicht Ihrer.</translation>
    </message>
</context>
<context>
    <name>handoffs</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Zur Annahme</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Visit planned</source>
        <translation>Terminiert</translation>
    </message>
    <message>
        <source>Visited</source>
        <translation>Besucht</translation>
    </message>
    <message>
        <source>Report there</source>
        <translation>Rückmeldung da</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Drafted by {sender}, {when}</source>
        <translation>Entworfen von {sender}, {when}</translation>
    </message>
    <message>
        <source>Offered by {sender}, {when}, to {receiver}</source>
        <translation>Angeboten von {sender}, {when}, an {receiver}</translation>
    </message>
    <message>
        <source>Offered by {sender}, {when}</source>
        <translation>Angeboten von {sender}, {when}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>heute {time}</translation>
    </message>
    <message>
        <source>{when} still stands in the calendars: call it off there</source>
        <translation>{when} steht noch in den Kalendern: dort absagen</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} Min.</translation>
    </message>
    <message>
        <source>by video</source>
        <translation>per Video</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Briefing: {quality} of 5</source>
        <translation>Briefing: {quality} von 5</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Date fixed</source>
        <translation>Termin fixiert</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>Phone care</source>
        <translation>Telefonische Betreuung</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>After the visit</source>
        <translation>Nach dem Besuch</translation>
    </message>
    <message>
        <source>briefing incomplete</source>
        <translation>Briefing unvollständig</translation>
    </message>
    <message>
        <source>no need</source>
        <translation>kein Bedarf</translation>
    </message>
    <message>
        <source>not the decision maker</source>
        <translation>nicht der Entscheider</translation>
    </message>
    <message>
        <source>wrong territory</source>
        <translation>falsches Gebiet</translation>
    </message>
    <message>
        <source>handed over already</source>
        <translation>schon übergeben</translation>
    </message>
    <message>
        <source>no capacity</source>
        <translation>keine Kapazität</translation>
    </message>
    <message>
        <source>the customer cancelled</source>
        <translation>Kunde hat abgesagt</translation>
    </message>
    <message>
        <source>order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>quote wanted</source>
        <translation>Offerte gewünscht</translation>
    </message>
    <message>
        <source>another visit</source>
        <translation>weiterer Besuch</translation>
    </message>
    <message>
        <source>customer was not there</source>
        <translation>Kunde war nicht da</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>Why a visit</source>
        <translation>Warum ein Besuch</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>Decides</source>
        <translation>Entscheidet</translation>
    </message>
    <message>
        <source>Current supplier</source>
        <translation>Heutiger Lieferant</translation>
    </message>
    <message>
        <source>Volume and timing</source>
        <translation>Menge und Zeitpunkt</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Einwände</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Versprochen</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Erlaubnisse</translation>
    </message>
    <message>
        <source>What the customer knows</source>
        <translation>Was der Kunde weiss</translation>
    </message>
    <message>
        <source>Place and access</source>
        <translation>Ort und Zugang</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Teilnehmende</translation>
    </message>
    <message>
        <source>Dates proposed</source>
        <translation>Vorgeschlagene Termine</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Handoff drafted</source>
        <translation>Übergabe entworfen</translation>
    </message>
    <message>
        <source>Handoff changed</source>
        <translation>Übergabe geändert</translation>
    </message>
    <message>
        <source>Handoff offered</source>
        <translation>Übergabe angeboten</translation>
    </message>
    <message>
        <source>Handoff accepted</source>
        <translation>Übergabe angenommen</translation>
    </message>
    <message>
        <source>Handoff returned</source>
        <translation>Übergabe zurückgegeben</translation>
    </message>
    <message>
        <source>Handoff withdrawn</source>
        <translation>Übergabe zurückgezogen</translation>
    </message>
    <message>
        <source>Date called off</source>
        <translation>Termin abgesagt</translation>
    </message>
    <message>
        <source>Visit took place</source>
        <translation>Besuch hat stattgefunden</translation>
    </message>
    <message>
        <source>Report of the handoff</source>
        <translation>Rückmeldung zur Übergabe</translation>
    </message>
    <message>
        <source>Handoff closed</source>
        <translation>Übergabe abgeschlossen</translation>
    </message>
    <message>
        <source>Visit cancelled, a call instead</source>
        <translation>Besuch abgesagt, stattdessen ein Anruf</translation>
    </message>
    <message>
        <source>Cancellation of the visit taken back</source>
        <translation>Absage des Besuchs rückgängig gemacht</translation>
    </message>
    <message>
        <source>Invitation to the visit prepared</source>
        <translation>Einladung zum Besuch vorbereitet</translation>
    </message>
    <message>
        <source>Cancellation of the visit prepared</source>
        <translation>Absage des Besuchs vorbereitet</translation>
    </message>
    <message>
        <source>Handoff goes over to somebody else</source>
        <translation>Übergabe geht an jemand anderen über</translation>
    </message>
    <message>
        <source>Handoff drafted for {receiver}</source>
        <translation>Übergabe an {receiver} entworfen</translation>
    </message>
    <message>
        <source>Handoff offered to {receiver}</source>
        <translation>Übergabe angeboten an {receiver}</translation>
    </message>
    <message>
        <source>(for {name})</source>
        <translation>(für {name})</translation>
    </message>
    <message>
        <source>Inside to field</source>
        <translation>Innen an Aussen</translation>
    </message>
    <message>
        <source>Field to inside</source>
        <translation>Aussen an Innen</translation>
    </message>
    <message>
        <source>to {name}</source>
        <translation>an {name}</translation>
    </message>
    <message>
        <source>late, team lead told</source>
        <translation>überfällig, Leitung informiert</translation>
    </message>
    <message>
        <source>briefing to be finished</source>
        <translation>Briefing fertigstellen</translation>
    </message>
    <message>
        <source>answer due {when}</source>
        <translation>Antwort fällig {when}</translation>
    </message>
    <message>
        <source>dates proposed</source>
        <translation>Termine vorgeschlagen</translation>
    </message>
    <message>
        <source>date due {when}</source>
        <translation>Termin fällig {when}</translation>
    </message>
    <message>
        <source>report due {when}</source>
        <translation>Bericht fällig {when}</translation>
    </message>
    <message>
        <source>won</source>
        <translation>gewonnen</translation>
    </message>
    <message>
        <source>to be read</source>
        <translation>zu lesen</translation>
    </message>
    <message>
        <source>calendar names other people</source>
        <translation>Kalender nennt andere Personen</translation>
    </message>
    <message>
        <source>in calendar</source>
        <translation>im Kalender</translation>
    </message>
    <message>
        <source>calendar has another date</source>
        <translation>Kalender: anderer Termin</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <translation>noch nicht bestätigt</translation>
    </message>
    <message>
        <source>tell the customer</source>
        <translation>Kunden informieren</translation>
    </message>
    <message>
        <source>in {minutes} min</source>
        <translation>in {minutes} Min.</translation>
    </message>
    <message>
        <source>in {hours} h</source>
        <translation>in {hours} Std.</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>um {time}</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>am {day}</translation>
    </message>
    <message>
        <source>Last calls</source>
        <translation>Letzte Gespräche</translation>
    </message>
    <message>
        <source>Briefing {company}</source>
        <translation>Briefing {company}</translation>
    </message>
    <message>
        <source>… ({count} more lines in Talktrack)</source>
        <translation>… ({count} weitere Zeilen in Talktrack)</translation>
    </message>
</context>
<context>
    <name>invitation</name>
    <message>
        <source>Invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>Changed invitation</source>
        <translation>Geänderte Einladung</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>Absage</translation>
    </message>
    <message>
        <source>Visit at {company}</source>
        <translation>Besuch bei {company}</translation>
    </message>
    <message>
        <source>Visit of {own} at {company}</source>
        <translation>Besuch von {own} bei {company}</translation>
    </message>
    <message>
        <source>Here is the appointment for our visit, for your calendar.</source>
        <translation>Hier ist der Termin unseres Besuchs für Ihren Kalender.</translation>
    </message>
    <message>
        <source>Our visit has changed. The attached file changes it in your calendar.</source>
        <translation>Unser Besuch hat sich geändert. Die Datei im Anhang ändert ihn in Ihrem Kalender.</translation>
    </message>
    <message>
        <source>Our visit does not take place. The attached file takes it out of your calendar.</source>
        <translation>Unser Besuch findet nicht statt. Die Datei im Anhang nimmt ihn aus Ihrem Kalender.</translation>
    </message>
    <message>
        <source>You are no longer expected at this visit. The attached file takes it out of your calendar.</source>
        <translation>Bei diesem Besuch werden Sie nicht mehr erwartet. Die angehängte Datei nimmt ihn aus Ihrem Kalender.</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} Min.</translation>
    </message>
    <message>
        <source>Good day</source>
        <translation>Guten Tag</translation>
    </message>
    <message>
        <source>Kind regards</source>
        <translation>Freundliche Grüsse</translation>
    </message>
    <message>
        <source>{when}, for {to}</source>
        <translation>{when}, für {to}</translation>
    </message>
    <message>
        <source>called off for {to}</source>
        <translation>abgesagt für {to}</translation>
    </message>
    <message>
        <source>By video with {name}</source>
        <translation>Per Video mit {name}</translation>
    </message>
    <message>
        <source>{name} visits you</source>
        <translation>{name} besucht Sie</translation>
    </message>
    <message>
        <source>by video</source>
        <translation>per Video</translation>
    </message>
</context>
<context>
    <name>my day</name>
    <message>
        <source>Visit report…</source>
        <translation>Besuchsbericht…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>To inside sales…</source>
        <translation>An Innendienst…</translation>
    </message>
    <message>
        <source>Visits today</source>
        <translation>Besuche heute</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Next visits</source>
        <translation>Nächste Besuche</translation>
    </message>
    <message>
        <source>report missing</source>
        <translation>Bericht fehlt</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>from {name}</source>
        <translation>von {name}</translation>
    </message>
</context>
<context>
    <name>visit decision</name>
    <message>
        <source>Tell the customer: no visit on {date}; we call on that day instead.</source>
        <translation>Kunden informieren: kein Besuch am {date}; wir rufen stattdessen an diesem Tag an.</translation>
    </message>
    <message>
        <source>{company}: no visit on {date}, a care call instead.</source>
        <translation>{company}: kein Besuch am {date}, stattdessen ein Betreuungsanruf.</translation>
    </message>
    <message>
        <source>brings much and has not been visited for a year</source>
        <translation>bringt viel und wurde seit einem Jahr nicht besucht</translation>
    </message>
    <message>
        <source>The visit does not pay: a care call takes its place.</source>
        <translation>Der Besuch rechnet sich nicht: An seine Stelle tritt ein Betreuungsanruf.</translation>
    </message>
    <message>
        <source>in the plan of {who}</source>
        <translation>im Plan von {who}</translation>
    </message>
    <message>
        <source>handoff to {who} (“{state}”)</source>
        <translation>Übergabe an {who} («{state}»)</translation>
    </message>
    <message>
        <source>entered in the history by {who}</source>
        <translation>in den Verlauf eingetragen von {who}</translation>
    </message>
    <message>
        <source>Care calls on the days of the visits: {count}. Once held, they save {saves}.</source>
        <translation>Betreuungsanrufe an den Tagen der Besuche: {count}. Sind sie geführt, sparen sie {saves}.</translation>
    </message>
    <message>
        <source>Care calls of customers without a visit: {count}.</source>
        <translation>Betreuungsanrufe bei Kunden ohne Besuch: {count}.</translation>
    </message>
    <message>
        <source>Handoffs that end, with this reason: {count}.</source>
        <translation>Übergaben, die mit diesem Grund enden: {count}.</translation>
    </message>
    <message>
        <source>Customers who are to be told today: {count}.</source>
        <translation>Kunden, die heute zu informieren sind: {count}.</translation>
    </message>
    <message>
        <source>Cancellations that open in the mail program: {count}.</source>
        <translation>Absagen, die sich im Mailprogramm öffnen: {count}.</translation>
    </message>
    <message>
        <source>Handoffs that are drafted: {count}. Inside sales finishes each briefing and offers it; nothing goes to anybody before that.</source>
        <translation>Übergaben, die entworfen werden: {count}. Der Innendienst macht jedes Briefing fertig und bietet es an; vorher geht nichts an jemanden.</translation>
    </message>
    <message>
        <source>Visits that a handoff brings already: {count}.</source>
        <translation>Besuche, die schon eine Übergabe bringt: {count}.</translation>
    </message>
    <message>
        <source>calls {count}</source>
        <translation>Anrufe {count}</translation>
    </message>
    <message>
        <source>handoffs {count}</source>
        <translation>Übergaben {count}</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>No visit is planned: care call of {inside}.</source>
        <translation>Kein Besuch ist geplant: Betreuungsanruf von {inside}.</translation>
    </message>
    <message>
        <source>{kept}: becomes a care call of {inside}.</source>
        <translation>{kept}: wird ein Betreuungsanruf von {inside}.</translation>
    </message>
    <message>
        <source>{kept}: becomes a care call.</source>
        <translation>{kept}: wird ein Betreuungsanruf.</translation>
    </message>
    <message>
        <source>{kept}: ends; care call of {inside}.</source>
        <translation>{kept}: endet; Betreuungsanruf von {inside}.</translation>
    </message>
    <message>
        <source>{who} reads it in the follow-ups.</source>
        <translation>{who} liest es in den Pendenzen.</translation>
    </message>
    <message>
        <source>{name} tells the customer today.</source>
        <translation>{name} informiert den Kunden heute.</translation>
    </message>
    <message>
        <source>The visit is in calendars and is cancelled there, too.</source>
        <translation>Der Besuch steht in Kalendern und wird auch dort abgesagt.</translation>
    </message>
    <message>
        <source>Draft of a handoff; {inside} finishes the briefing.</source>
        <translation>Entwurf einer Übergabe; {inside} macht das Briefing fertig.</translation>
    </message>
    <message>
        <source>{kept}: becomes a handoff, drafted for {inside}.</source>
        <translation>{kept}: wird eine Übergabe, entworfen für {inside}.</translation>
    </message>
    <message>
        <source>{kept}: stays as it is.</source>
        <translation>{kept}: bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>whom you choose below</source>
        <translation>wen Sie unten wählen</translation>
    </message>
    <message>
        <source>It can be undone for 30 days under “Recent decisions…”.</source>
        <translation>Unter «Letzte Entscheide…» lässt es sich 30 Tage lang rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>visit or call</name>
    <message>
        <source>visit</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>am Telefon</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>rather a call</source>
        <translation>eher anrufen</translation>
    </message>
    <message>
        <source>Visit all the same</source>
        <translation>Trotzdem besuchen</translation>
    </message>
    <message>
        <source>Call all the same</source>
        <translation>Trotzdem anrufen</translation>
    </message>
    <message>
        <source>the customer wants it so</source>
        <translation>der Kunde wünscht es</translation>
    </message>
    <message>
        <source>has to be seen on site</source>
        <translation>muss vor Ort gesehen werden</translation>
    </message>
    <message>
        <source>contract talk</source>
        <translation>Vertragsgespräch</translation>
    </message>
    <message>
        <source>more can be won there</source>
        <translation>dort ist mehr zu gewinnen</translation>
    </message>
    <message>
        <source>distance or a tour</source>
        <translation>Weg oder Tour</translation>
    </message>
    <message>
        <source>no time for it</source>
        <translation>keine Zeit dafür</translation>
    </message>
    <message>
        <source>Decided otherwise in 12 months: {count}</source>
        <translation>In 12 Monaten anders entschieden: {count}</translation>
    </message>
    <message>
        <source>Visit about {cost}.</source>
        <translation>Besuch rund {cost}.</translation>
    </message>
    <message>
        <source>Visit about {cost}, {worth}.</source>
        <translation>Besuch rund {cost}, {worth}.</translation>
    </message>
    <message>
        <source>expected contribution {amount}</source>
        <translation>erwarteter Deckungsbeitrag {amount}</translation>
    </message>
    <message>
        <source>contribution of 12 months {amount}</source>
        <translation>Deckungsbeitrag von 12 Monaten {amount}</translation>
    </message>
    <message>
        <source>Open quotes {count}, by their probability {weighed}</source>
        <translation>Offene Offerten {count}, nach Wahrscheinlichkeit {weighed}</translation>
    </message>
    <message>
        <source>contribution in it {amount}, as in the customer&apos;s orders</source>
        <translation>Deckungsbeitrag daran {amount}, wie bei den Aufträgen des Kunden</translation>
    </message>
    <message>
        <source>contribution in it {amount}, as in the team&apos;s orders</source>
        <translation>Deckungsbeitrag daran {amount}, wie bei den Aufträgen des Teams</translation>
    </message>
    <message>
        <source>no order says how much of it is contribution</source>
        <translation>kein Auftrag sagt, wie viel davon Deckungsbeitrag ist</translation>
    </message>
    <message>
        <source>open quotes without a probability, not counted: {count}</source>
        <translation>offene Offerten ohne Wahrscheinlichkeit, nicht gezählt: {count}</translation>
    </message>
    <message>
        <source>Visits are affordable: {affordable} a year, planned {planned}{worth}.</source>
        <translation>Besuche sind tragbar: {affordable} im Jahr, geplant {planned}{worth}.</translation>
    </message>
    <message>
        <source>Phone instead of visit: planned {planned}, affordable a year {affordable}{worth}; calls in place of the others save {saved}.</source>
        <translation>Telefon statt Besuch: geplant {planned}, im Jahr tragbar {affordable}{worth}; Anrufe anstelle der übrigen sparen {saved}.</translation>
    </message>
    <message>
        <source>By phone: no visit is affordable{worth}.</source>
        <translation>Per Telefon: kein Besuch ist tragbar{worth}.</translation>
    </message>
    <message>
        <source>A visit may be needed, whatever it costs: a complaint is open (affordable a year {affordable}, planned {planned}).</source>
        <translation>Ein Besuch kann nötig sein, was er auch kostet: Eine Reklamation ist offen (tragbar im Jahr {affordable}, geplant {planned}).</translation>
    </message>
    <message>
        <source>Open: no contribution of the last 12 months is known, so nobody can say how many visits are affordable.</source>
        <translation>Offen: Aus den letzten 12 Monaten ist kein Deckungsbeitrag bekannt; wie viele Besuche tragbar sind, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>Open: the contribution is known in another currency only, and visits are reckoned in {currency}.</source>
        <translation>Offen: Der Deckungsbeitrag ist nur in einer anderen Währung bekannt, und Besuche werden in {currency} gerechnet.</translation>
    </message>
    <message>
        <source>12 months: by phone {calls}, visits {visits}</source>
        <translation>12 Monate: am Telefon {calls}, Besuche {visits}</translation>
    </message>
    <message>
        <source>cost {amount}</source>
        <translation>Kosten {amount}</translation>
    </message>
    <message>
        <source>orders {count}</source>
        <translation>Aufträge {count}</translation>
    </message>
    <message>
        <source>An order brings {each}: too little to pay for a visit or a call.</source>
        <translation>Ein Auftrag bringt {each}: zu wenig, um einen Besuch oder einen Anruf zu bezahlen.</translation>
    </message>
    <message>
        <source>An order brings {each}: too little to pay for a visit; a call pays with an order in {phone} of 100.</source>
        <translation>Ein Auftrag bringt {each}: zu wenig für einen Besuch; Anrufe zahlen sich aus, wenn {phone} von 100 einen Auftrag bringen.</translation>
    </message>
    <message>
        <source>An order brings {each}: a call pays with an order in {phone} of 100, a visit in {visit}; to beat calls, visits need {more} more orders in 100.</source>
        <translation>Ein Auftrag bringt {each}: Anrufe zahlen sich mit {phone} Aufträgen auf 100 aus, Besuche mit {visit}; besser als Anrufe sind Besuche erst mit {more} mehr.</translation>
    </message>
    <message>
        <source>contribution {amount}</source>
        <translation>Deckungsbeitrag {amount}</translation>
    </message>
    <message>
        <source>{amount} per contact</source>
        <translation>{amount} pro Kontakt</translation>
    </message>
</context>
<context>
    <name>visit overview</name>
    <message>
        <source>Could be calls</source>
        <translation>Könnten Anrufe sein</translation>
    </message>
    <message>
        <source>Deserve a visit</source>
        <translation>Verdienen einen Besuch</translation>
    </message>
    <message>
        <source>Visits planned in the next 12 months: {planned}. Could be calls: {calls}, which saves {saves}.</source>
        <translation>Geplante Besuche in den nächsten 12 Monaten: {planned}. Davon könnten Anrufe sein: {calls}; das spart {saves}.</translation>
    </message>
    <message>
        <source>Saved in 12 months by {count} calls that were held: {saved}.</source>
        <translation>In 12 Monaten durch geführte Anrufe ({count}) gespart: {saved}.</translation>
    </message>
    <message>
        <source>Decided otherwise than advised: {reasons}.</source>
        <translation>Anders entschieden als empfohlen: {reasons}.</translation>
    </message>
    <message>
        <source>{planned} planned, {affordable} affordable</source>
        <translation>{planned} geplant, {affordable} tragbar</translation>
    </message>
    <message>
        <source>saves {amount}</source>
        <translation>spart {amount}</translation>
    </message>
    <message>
        <source>{affordable} affordable, none planned</source>
        <translation>{affordable} tragbar, keiner geplant</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>niemand zuständig</translation>
    </message>
</context>
<context>
    <name>visit report</name>
    <message>
        <source>Need: {need}</source>
        <translation>Bedarf: {need}</translation>
    </message>
    <message>
        <source>(for {name})</source>
        <translation>(für {name})</translation>
    </message>
    <message>
        <source>Result: {result}</source>
        <translation>Ergebnis: {result}</translation>
    </message>
</context>
</TS>
