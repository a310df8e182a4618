<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ContactsDialog</name>
    <message>
        <source>Contacts with key accounts</source>
        <translation>Kontakte mit Schlüsselkunden</translation>
    </message>
    <message>
        <source>Only outside the tasks</source>
        <translation>Nur ausserhalb der Aufgaben</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>No contact yet</source>
        <translation>Noch kein Kontakt</translation>
    </message>
    <message>
        <source>Calls, visits and e-mails of everybody with the key accounts you lead will stand here.</source>
        <translation>Hier stehen Anrufe, Besuche und E-Mails aller mit den Schlüsselkunden, für die Sie die Federführung haben.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schliessen</translation>
    </message>
    <message>
        <source>outside the tasks</source>
        <translation>ausserhalb der Aufgaben</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Tasks of the key account team</source>
        <translation>Aufgaben des Schlüsselkunden-Teams</translation>
    </message>
    <message>
        <source>Team…</source>
        <translation>Team …</translation>
    </message>
    <message>
        <source>New task…</source>
        <translation>Neue Aufgabe …</translation>
    </message>
    <message>
        <source>Contacts…</source>
        <translation>Kontakte …</translation>
    </message>
    <message>
        <source>Key account</source>
        <translation>Schlüsselkunde</translation>
    </message>
    <message>
        <source>Nobody has the lead yet. Whoever does not look after this customer calls for tasks only, or says why; the team lead is told.</source>
        <translation>Noch hat niemand die Federführung. Wer diesen Kunden nicht betreut, ruft nur für Aufgaben an oder sagt warum; die Teamleitung erfährt es.</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>Task for a key account</source>
        <translation>Aufgabe für einen Schlüsselkunden</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>What is to be reached</source>
        <translation>Was erreicht werden soll</translation>
    </message>
    <message>
        <source>How one sees that it is done</source>
        <translation>Woran man sieht, dass sie erledigt ist</translation>
    </message>
    <message>
        <source>fri, in 2 weeks, 27.11.</source>
        <translation>Fr, in 2 Wochen, 27.11.</translation>
    </message>
    <message>
        <source>Who does it…</source>
        <translation>Wer sie erledigt …</translation>
    </message>
    <message>
        <source>What is to be reached? Write the goal.</source>
        <translation>Was soll erreicht werden? Bitte das Ziel schreiben.</translation>
    </message>
    <message>
        <source>When is it done? Write how one sees that.</source>
        <translation>Wann ist sie erledigt? Bitte schreiben, woran man das sieht.</translation>
    </message>
    <message>
        <source>Who does it? Choose a person.</source>
        <translation>Wer erledigt sie? Bitte eine Person wählen.</translation>
    </message>
    <message>
        <source>Until when? For example “fri” or “in 2 weeks”.</source>
        <translation>Bis wann? Zum Beispiel «Fr» oder «in 2 Wochen».</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Done when</source>
        <translation>Erledigt, wenn</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Customer contact</source>
        <translation>Kundenkontakt</translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message>
        <source>Key account team</source>
        <translation>Schlüsselkunden-Team</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>nobody: no key account team</source>
        <translation>niemand: kein Schlüsselkunden-Team</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Lead and deputy are two people. Choose another one.</source>
        <translation>Federführung und Stellvertretung sind zwei Personen. Bitte eine andere wählen.</translation>
    </message>
</context>
<context>
    <name>key accounts</name>
    <message>
        <source>Lead</source>
        <translation>Federführung</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Stellvertretung</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>may call</source>
        <translation>Anruf erlaubt</translation>
    </message>
    <message>
        <source>no contact with the customer</source>
        <translation>kein Kontakt mit dem Kunden</translation>
    </message>
    <message>
        <source>Done when: {what}</source>
        <translation>Erledigt, wenn: {what}</translation>
    </message>
    <message>
        <source>outside the tasks ({why})</source>
        <translation>ausserhalb der Aufgaben ({why})</translation>
    </message>
    <message>
        <source>Somebody has changed the team meanwhile; yours was not saved. Look at it again.</source>
        <translation>Jemand hat das Team inzwischen geändert; Ihres wurde nicht gespeichert. Bitte noch einmal ansehen.</translation>
    </message>
    <message>
        <source>This task is done or gone meanwhile. Nothing was changed.</source>
        <translation>Diese Aufgabe ist inzwischen erledigt oder weg. Es wurde nichts geändert.</translation>
    </message>
</context>
</TS>
