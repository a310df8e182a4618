<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>MessageLine</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schliessen</translation>
    </message>
</context>
<context>
    <name>ProgressFooter</name>
    <message>
        <source>{done} of {total} done</source>
        <translation>{done} von {total} erledigt</translation>
    </message>
    <message>
        <source>≈ {hours} h {minutes} left</source>
        <translation>noch ≈ {hours} h {minutes}</translation>
    </message>
    <message>
        <source>≈ {minutes} min left</source>
        <translation>noch ≈ {minutes} min</translation>
    </message>
</context>
<context>
    <name>SaveState</name>
    <message>
        <source>saving…</source>
        <translation>wird gespeichert …</translation>
    </message>
    <message>
        <source>saved just now</source>
        <translation>eben gespeichert</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>saved on this computer</source>
        <translation>auf diesem Computer gespeichert</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>SegmentBadge</name>
    <message>
        <source>Segment {letter}</source>
        <translation>Segment {letter}</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>discarding</name>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>What you typed is not saved. Discard it?</source>
        <translation>Was Sie geschrieben haben, ist nicht gespeichert. Verwerfen?</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Choose outcome {number}</source>
        <translation>Gesprächsergebnis {number} wählen</translation>
    </message>
    <message>
        <source>Choose answer {number} of the script</source>
        <translation>Antwort {number} des Leitfadens wählen</translation>
    </message>
    <message>
        <source>Go to phase {number} of the script</source>
        <translation>Zur Phase {number} des Leitfadens</translation>
    </message>
    <message>
        <source>Show the help</source>
        <translation>Hilfe zeigen</translation>
    </message>
    <message>
        <source>Go to the calls</source>
        <translation>Zu den Anrufen</translation>
    </message>
    <message>
        <source>Go to the customers</source>
        <translation>Zu den Kunden</translation>
    </message>
    <message>
        <source>Go to the practice</source>
        <translation>Zur Übung</translation>
    </message>
    <message>
        <source>Go to the handoffs</source>
        <translation>Zu den Übergaben</translation>
    </message>
    <message>
        <source>Go to the reports</source>
        <translation>Zu den Auswertungen</translation>
    </message>
    <message>
        <source>Go to the call list</source>
        <translation>Zur Anrufliste</translation>
    </message>
    <message>
        <source>Go to the follow-ups</source>
        <translation>Zu den Pendenzen</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>Dial; during a call: hang up</source>
        <translation>Wählen; im Gespräch: auflegen</translation>
    </message>
    <message>
        <source>Choose another number or person</source>
        <translation>Andere Nummer oder Person wählen</translation>
    </message>
    <message>
        <source>Take an incoming call</source>
        <translation>Eingehenden Anruf annehmen</translation>
    </message>
    <message>
        <source>Phone message for a colleague</source>
        <translation>Telefonnotiz für jemanden im Team</translation>
    </message>
    <message>
        <source>Park the call</source>
        <translation>Gespräch parkieren</translation>
    </message>
    <message>
        <source>Choose among the other outcomes</source>
        <translation>Unter den übrigen Ergebnissen wählen</translation>
    </message>
    <message>
        <source>One step back in the script</source>
        <translation>Im Leitfaden einen Schritt zurück</translation>
    </message>
    <message>
        <source>Show the second wording</source>
        <translation>Zweite Formulierung zeigen</translation>
    </message>
    <message>
        <source>Find an objection</source>
        <translation>Einwand suchen</translation>
    </message>
    <message>
        <source>Add another next step</source>
        <translation>Weiteren nächsten Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Practice: correct how a line was read</source>
        <translation>Übung: berichtigen, wie ein Satz gelesen wurde</translation>
    </message>
    <message>
        <source>Save and go to the next customer</source>
        <translation>Speichern und zum nächsten Kunden</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>E-Mail schreiben</translation>
    </message>
    <message>
        <source>Complaint of the customer</source>
        <translation>Reklamation des Kunden</translation>
    </message>
    <message>
        <source>Hand over to field sales</source>
        <translation>An den Aussendienst übergeben</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>New contact person</source>
        <translation>Neue Kontaktperson</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>End the day</source>
        <translation>Tag abschliessen</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>In lists: call</source>
        <translation>In Listen: anrufen</translation>
    </message>
    <message>
        <source>In lists: keep at the top</source>
        <translation>In Listen: oben halten</translation>
    </message>
    <message>
        <source>In lists: skip for today</source>
        <translation>In Listen: heute überspringen</translation>
    </message>
    <message>
        <source>In lists: snooze</source>
        <translation>In Listen: verschieben</translation>
    </message>
    <message>
        <source>At the end of the day: to tomorrow</source>
        <translation>Beim Tagesabschluss: auf morgen</translation>
    </message>
    <message>
        <source>In lists: done</source>
        <translation>In Listen: erledigt</translation>
    </message>
    <message>
        <source>In lists: done, and plan the next step</source>
        <translation>In Listen: erledigt, und nächsten Schritt planen</translation>
    </message>
    <message>
        <source>In lists: undo</source>
        <translation>In Listen: rückgängig machen</translation>
    </message>
    <message>
        <source>In lists: hand to a colleague</source>
        <translation>In Listen: einer Kollegin oder einem Kollegen übergeben</translation>
    </message>
    <message>
        <source>In lists: edit</source>
        <translation>In Listen: bearbeiten</translation>
    </message>
    <message>
        <source>Follow-ups, visits: into the calendar</source>
        <translation>Pendenzen, Besuche: in den Kalender</translation>
    </message>
    <message>
        <source>Handoffs: accept</source>
        <translation>Übergaben: annehmen</translation>
    </message>
    <message>
        <source>Handoffs: return</source>
        <translation>Übergaben: zurückgeben</translation>
    </message>
    <message>
        <source>Handoffs: finish and offer</source>
        <translation>Übergaben: fertigstellen und anbieten</translation>
    </message>
    <message>
        <source>Handoffs: visit report</source>
        <translation>Übergaben: Besuchsbericht</translation>
    </message>
    <message>
        <source>Handoffs: withdraw</source>
        <translation>Übergaben: zurückziehen</translation>
    </message>
</context>
</TS>
