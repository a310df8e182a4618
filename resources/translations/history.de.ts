<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>TimelinePanel</name>
    <message>
        <source>What to show</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Neue Notiz</translation>
    </message>
    <message>
        <source>Write only what the customer may read.</source>
        <translation>Schreiben Sie nur, was der Kunde lesen darf.</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Past contact…</source>
        <translation>Früherer Kontakt…</translation>
    </message>
    <message>
        <source>Add a call, visit, e-mail or talk that is over</source>
        <translation>Einen vergangenen Anruf, Besuch, ein E-Mail oder Gespräch nachtragen</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>Calls, visits, quotes and notes will stand here.</source>
        <translation>Hier werden Anrufe, Besuche, Offerten und Notizen stehen.</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>Eingehender Anruf</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>Planned visit</source>
        <translation>Geplanter Besuch</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Phone message</source>
        <translation>Telefonnotiz</translation>
    </message>
    <message>
        <source>Talk at the counter</source>
        <translation>Gespräch am Schalter</translation>
    </message>
    <message>
        <source>Call, added later</source>
        <translation>Anruf, nachgetragen</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Reklamation</translation>
    </message>
    <message>
        <source>Complaint solved</source>
        <translation>Reklamation gelöst</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Notes &amp; mail</source>
        <translation>Notizen &amp; Post</translation>
    </message>
    <message>
        <source>Quotes &amp; more</source>
        <translation>Offerten &amp; mehr</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
</context>
</TS>
