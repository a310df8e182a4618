<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CrashDialog</name>
    <message>
        <source>Unexpected error</source>
        <translation>Unerwarteter Fehler</translation>
    </message>
    <message>
        <source>Talktrack has met an error that it did not expect.</source>
        <translation>In Talktrack ist ein unerwarteter Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>You can go on working. If something looks wrong, close Talktrack and start it again. Please save the report and send it to whoever looks after Talktrack for you.</source>
        <translation>Sie können weiterarbeiten. Wenn etwas nicht stimmt, schliessen Sie Talktrack und starten Sie es neu. Bitte speichern Sie den Bericht und senden Sie ihn der Person, die Talktrack bei Ihnen betreut.</translation>
    </message>
    <message>
        <source>The report holds no names, numbers or notes. This is all that is in it:</source>
        <translation>Der Bericht enthält keine Namen, Nummern oder Notizen. Das ist alles, was darin steht:</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schliessen</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>The report could not be saved there. Choose another folder.</source>
        <translation>Der Bericht konnte dort nicht gespeichert werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The report is saved.</source>
        <translation>Der Bericht ist gespeichert.</translation>
    </message>
    <message>
        <source>Everything that you saved is in the database. What you were typing is kept as a draft and comes back when Talktrack starts.</source>
        <translation>Alles Gespeicherte ist in der Datenbank. Was Sie gerade schrieben, ist als Entwurf gesichert und erscheint beim nächsten Start wieder.</translation>
    </message>
    <message>
        <source>Everything that you saved is in the database. What you were typing could not be kept as a draft: please copy it before you close Talktrack.</source>
        <translation>Alles Gespeicherte ist in der Datenbank. Was Sie gerade schrieben, konnte nicht als Entwurf gesichert werden: Bitte kopieren Sie es, bevor Sie Talktrack schliessen.</translation>
    </message>
</context>
</TS>
