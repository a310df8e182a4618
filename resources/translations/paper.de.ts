<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>PreviewView</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Seite {number}</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print or PDF</source>
        <translation>Drucken oder PDF</translation>
    </message>
    <message>
        <source>What to print</source>
        <translation>Was gedruckt wird</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schliessen</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>Als &amp;PDF speichern…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>It is no longer there. Close this window and choose anew.</source>
        <translation>Das gibt es nicht mehr. Schliessen Sie dieses Fenster und wählen Sie neu.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>An den Drucker gesendet.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Gespeichert: {path}</translation>
    </message>
    <message>
        <source>The database does not answer. Try again when it is back.</source>
        <translation>Die Datenbank antwortet nicht. Versuchen Sie es wieder, wenn sie zurück ist.</translation>
    </message>
    <message>
        <source>This could not be read. Close this window and try again.</source>
        <translation>Das konnte nicht gelesen werden. Schliessen Sie dieses Fenster und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
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
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Why now</source>
        <translation>Warum jetzt</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Talktrack · as of {date}, {time}</source>
        <translation>Talktrack · Stand {date}, {time}</translation>
    </message>
    <message>
        <source>… earlier ones stand in Talktrack.</source>
        <translation>… frühere stehen in Talktrack.</translation>
    </message>
    <message>
        <source>rows: {total}</source>
        <translation>Zeilen: {total}</translation>
    </message>
    <message>
        <source>the first {shown} of {total}</source>
        <translation>die ersten {shown} von {total}</translation>
    </message>
    <message>
        <source>The printer {where} took nothing. Nothing else was changed. Check that it is switched on, or save the pages as PDF.</source>
        <translation>Der Drucker {where} hat nichts angenommen. Sonst wurde nichts geändert. Prüfen Sie, ob er eingeschaltet ist, oder speichern Sie die Seiten als PDF.</translation>
    </message>
    <message>
        <source>{where} could not be written. A file that was there before is as it was. Check that there is room and that you may write there, or choose another folder. The system says: {detail}</source>
        <translation>{where} konnte nicht geschrieben werden. Eine Datei, die vorher da war, ist unverändert. Prüfen Sie, ob Platz ist und Sie dort schreiben dürfen, oder wählen Sie einen anderen Ordner. Das System meldet: {detail}</translation>
    </message>
</context>
</TS>
