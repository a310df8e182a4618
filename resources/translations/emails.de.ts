<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>TemplateDialog</name>
    <message>
        <source>E-mail template</source>
        <translation>E-Mail-Vorlage</translation>
    </message>
    <message>
        <source>How it reads</source>
        <translation>So liest es sich</translation>
    </message>
    <message>
        <source>For an example customer</source>
        <translation>Für einen Beispielkunden</translation>
    </message>
    <message>
        <source>Not taken over</source>
        <translation>Nicht übernommen</translation>
    </message>
    <message>
        <source>Discard what you changed in this template?</source>
        <translation>Verwerfen, was Sie an dieser Vorlage geändert haben?</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>Language and form</source>
        <translation>Sprache und Form</translation>
    </message>
    <message>
        <source>Insert placeholder…</source>
        <translation>Platzhalter einfügen …</translation>
    </message>
    <message>
        <source>Proposed after</source>
        <translation>Vorschlag nach</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Settles what was promised, such as “send documents”</source>
        <translation>Erledigt, was zugesagt ist, etwa «Unterlagen senden»</translation>
    </message>
</context>
<context>
    <name>TemplatesSection</name>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>New from this…</source>
        <translation>Neue daraus …</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Restore shipped</source>
        <translation>Mitgelieferte wiederherstellen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The same for the whole team. The one that fits the outcome of the call is proposed.</source>
        <translation>Für das ganze Team gleich. Vorgeschlagen wird, was zum Ergebnis des Gesprächs passt.</translation>
    </message>
    <message>
        <source>The same for the whole team. Only team leads change it.</source>
        <translation>Für das ganze Team gleich. Nur die Teamleitung ändert es.</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>of the team</source>
        <translation>vom Team</translation>
    </message>
    <message>
        <source>After: {outcomes}</source>
        <translation>Nach: {outcomes}</translation>
    </message>
    <message>
        <source>After any call</source>
        <translation>Nach jedem Gespräch</translation>
    </message>
</context>
<context>
    <name>email templates</name>
    <message>
        <source>German, Sie</source>
        <translation>Deutsch, Sie</translation>
    </message>
    <message>
        <source>German, Du</source>
        <translation>Deutsch, Du</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
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
        <source>This is still missing.</source>
        <translation>Das fehlt noch.</translation>
    </message>
    <message>
        <source>There is none; whoever you are on first-name terms with reads Sie.</source>
        <translation>Fehlt; wer geduzt wird, liest Sie.</translation>
    </message>
    <message>
        <source>“{detail}” is said in Switzerland only; customers of Germany and Austria would read it.</source>
        <translation>«{detail}» sagt man nur in der Schweiz; auch Kunden aus Deutschland und Österreich würden es lesen.</translation>
    </message>
    <message>
        <source>for what was asked or agreed</source>
        <translation>für Gewünschtes oder Vereinbartes</translation>
    </message>
    <message>
        <source>advertising: needs consent</source>
        <translation>Werbung: braucht eine Einwilligung</translation>
    </message>
    <message>
        <source>{place} is not used. {what}</source>
        <translation>{place} wird nicht verwendet. {what}</translation>
    </message>
</context>
</TS>
