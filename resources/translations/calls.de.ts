<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CallHead</name>
    <message>
        <source>Park</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complaint open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No person yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextStepRow</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promised</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write only what the customer may read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ field</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutcomeDetailsRow</name>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why no next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who takes care of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amount, e.g. CHF 1250</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spoke with the person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreparationCard</name>
    <message>
        <source>Preparation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickView</name>
    <message>
        <source>Note on this customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note, Enter saves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WrapUpPanel</name>
    <message>
        <source>More outcomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How things stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How things stand, in one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand to field…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
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
        <source>%n tries</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
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
        <source>open at a colleague&apos;s</source>
        <translation>bei anderer Person offen</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>law</name>
    <message>
        <source>Do not call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No consent to advertising calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No legal basis recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for the call not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Law of {country} not checked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>preparation</name>
    <message>
        <source>Law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open complaint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How things stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal of this call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid until {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open since {date}; nothing is sold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>No need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content with another supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too expensive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad experience with us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason, see the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No next step: the usual rhythm is enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No next step: the customer calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No next step: a colleague takes over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No next step: the matter is settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer asked for this call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed with my colleague</source>
        <translation type="unfinished"></translation>
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
        <source>task from {name}</source>
        <translation>Aufgabe von {name}</translation>
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
    <name>steps</name>
    <message>
        <source>Not understood. Try “fri 10”, “in 2 weeks” or “27.11.”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When? For example “fri 10”, “in 2 weeks”, “27.11.”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is in the past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next year: this year&apos;s day is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day of the week does not fit; the date counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
