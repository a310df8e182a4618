<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BatchDialog</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schliessen</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Es wird abgebrochen …</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Choose a list</source>
        <translation>Liste wählen</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.ods);;All files (*)</source>
        <translation>Listen (*.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.ods);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy a range of your sheet first.</source>
        <translation>Die Zwischenablage enthält keinen Text. Kopieren Sie zuerst einen Bereich Ihrer Tabelle.</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Eingefügt</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>&amp;Datei wählen …</translation>
    </message>
    <message>
        <source>&amp;Paste from clipboard</source>
        <translation>Aus Z&amp;wischenablage einfügen</translation>
    </message>
    <message>
        <source>Choose a list, or copy a range in your spreadsheet and press Ctrl+V.</source>
        <translation>Wählen Sie eine Liste, oder kopieren Sie einen Bereich Ihrer Tabelle und drücken Sie Ctrl+V.</translation>
    </message>
    <message>
        <source>Columns and what they become</source>
        <translation>Spalten und was aus ihnen wird</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>&amp;Try out</source>
        <translation>&amp;Probelauf</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>&amp;Undo this import</source>
        <translation>Import &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>Columns are mapped as in “{name}”.</source>
        <translation>Die Spalten sind wie in «{name}» zugeordnet.</translation>
    </message>
    <message>
        <source>Check what the columns become, then try it out.</source>
        <translation>Prüfen Sie, was aus den Spalten wird, dann machen Sie einen Probelauf.</translation>
    </message>
    <message>
        <source>This country is not known. Type its name or its two letters.</source>
        <translation>Dieses Land ist nicht bekannt. Schreiben Sie seinen Namen oder seine zwei Buchstaben.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing of it stays in the database.</source>
        <translation>Abgebrochen. Nichts davon bleibt in der Datenbank.</translation>
    </message>
    <message numerus="yes">
        <source>Trial: %n record(s), {created} would be created, {updated} updated, {skipped} skipped, {rejected} rejected. Nothing was written.</source>
        <translation>
            <numerusform>Probelauf: %n Datensatz, {created} würden neu, {updated} aktualisiert, {skipped} übersprungen, {rejected} abgewiesen. Es wurde nichts geschrieben.</numerusform>
            <numerusform>Probelauf: %n Datensätze, {created} würden neu, {updated} aktualisiert, {skipped} übersprungen, {rejected} abgewiesen. Es wurde nichts geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import {batch}: %n record(s), {created} created, {updated} updated, {skipped} skipped, {rejected} rejected.</source>
        <translation>
            <numerusform>Import {batch}: %n Datensatz, {created} neu, {updated} aktualisiert, {skipped} übersprungen, {rejected} abgewiesen.</numerusform>
            <numerusform>Import {batch}: %n Datensätze, {created} neu, {updated} aktualisiert, {skipped} übersprungen, {rejected} abgewiesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The import was taken back. %n customer(s) stay because somebody worked on them.</source>
        <translation>
            <numerusform>Der Import wurde zurückgenommen. %n Kunde bleibt, weil jemand daran gearbeitet hat.</numerusform>
            <numerusform>Der Import wurde zurückgenommen. %n Kunden bleiben, weil jemand daran gearbeitet hat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n Datensatz</numerusform>
            <numerusform>%n Datensätze</numerusform>
        </translation>
    </message>
    <message>
        <source>Record {number}: {message}</source>
        <translation>Datensatz {number}: {message}</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Liste importieren</translation>
    </message>
    <message>
        <source>The import was taken back.</source>
        <translation>Der Import wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>The import failed and left nothing behind. Your data are as before. Try again; if it fails again, send the report from the help menu.</source>
        <translation>Der Import ist misslungen und hat nichts hinterlassen. Ihre Daten sind wie zuvor. Versuchen Sie es nochmals; misslingt es wieder, senden Sie den Bericht aus dem Hilfemenü.</translation>
    </message>
</context>
<context>
    <name>ListOptions</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>nobody’s, to be distributed</source>
        <translation>niemandem, wird verteilt</translation>
    </message>
    <message>
        <source>mine ({name})</source>
        <translation>mir ({name})</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>Strichpunkt ;</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>Komma ,</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>Strich |</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>Offerten</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>our customers (business relationship)</source>
        <translation>Unsere Kunden (Geschäftsbeziehung)</translation>
    </message>
    <message>
        <source>consent, provable</source>
        <translation>Einwilligung, belegbar</translation>
    </message>
    <message>
        <source>from a public listing</source>
        <translation>aus einem öffentlichen Verzeichnis</translation>
    </message>
    <message>
        <source>no basis known</source>
        <translation>keine Grundlage bekannt</translation>
    </message>
    <message>
        <source>all are new</source>
        <translation>alle sind neu</translation>
    </message>
    <message>
        <source>update by customer number</source>
        <translation>nach Kundennummer aktualisieren</translation>
    </message>
    <message>
        <source>update by e-mail address</source>
        <translation>nach E-Mail-Adresse aktualisieren</translation>
    </message>
    <message>
        <source>update by phone number</source>
        <translation>nach Telefonnummer aktualisieren</translation>
    </message>
    <message>
        <source>update by name and city</source>
        <translation>nach Name und Ort aktualisieren</translation>
    </message>
    <message>
        <source>update by any of these</source>
        <translation>nach einem von diesen aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>&amp;Blatt</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>Zei&amp;chensatz</translation>
    </message>
    <message>
        <source>&amp;Delimiter</source>
        <translation>&amp;Trennzeichen</translation>
    </message>
    <message>
        <source>&amp;Header in row</source>
        <translation>&amp;Kopfzeile in Zeile</translation>
    </message>
    <message>
        <source>&amp;What the list holds</source>
        <translation>&amp;Was die Liste enthält</translation>
    </message>
    <message>
        <source>&amp;Country, where none is given</source>
        <translation>Land, w&amp;o keines steht</translation>
    </message>
    <message>
        <source>Why we may call (&amp;basis)</source>
        <translation>Warum wir anrufen dürfen (&amp;Grundlage)</translation>
    </message>
    <message>
        <source>&amp;Known customers</source>
        <translation>Bekannte K&amp;unden</translation>
    </message>
    <message>
        <source>W&amp;hose, where no owner is named</source>
        <translation>Ge&amp;hören, wo niemand genannt ist</translation>
    </message>
</context>
<context>
    <name>MappingTable</name>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move my local data to the team</source>
        <translation>Meine lokalen Daten zum Team bringen</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Übernehmen</translation>
    </message>
    <message>
        <source>&amp;Type the passphrase…</source>
        <translation>&amp;Passphrase eingeben…</translation>
    </message>
    <message>
        <source>&amp;Undo the move</source>
        <translation>Übernahme &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>What lies in {file} goes to the team&apos;s database. The file itself is not changed.</source>
        <translation>Was in {file} liegt, kommt in die Datenbank des Teams. Die Datei selbst wird nicht geändert.</translation>
    </message>
    <message>
        <source>Looking what there is…</source>
        <translation>Es wird nachgesehen, was da ist …</translation>
    </message>
    <message>
        <source>There is nothing to move.</source>
        <translation>Es gibt nichts zu übernehmen.</translation>
    </message>
    <message>
        <source>Check what comes along. Nothing is written before you press Move.</source>
        <translation>Prüfen Sie, was mitkommt. Nichts wird geschrieben, bevor Sie Übernehmen drücken.</translation>
    </message>
    <message>
        <source>The move was cancelled and left nothing behind.</source>
        <translation>Die Übernahme wurde abgebrochen und hat nichts hinterlassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) moved. You can undo it for 30 days: talktrack undo {batch}</source>
        <translation>
            <numerusform>%n Kunde übernommen. Sie können es 30 Tage lang zurücknehmen: talktrack undo {batch}</numerusform>
            <numerusform>%n Kunden übernommen. Sie können es 30 Tage lang zurücknehmen: talktrack undo {batch}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The move was undone. %n customer(s) stay because somebody worked on them.</source>
        <translation>
            <numerusform>Die Übernahme wurde rückgängig gemacht. %n Kunde bleibt, weil jemand daran gearbeitet hat.</numerusform>
            <numerusform>Die Übernahme wurde rückgängig gemacht. %n Kunden bleiben, weil jemand daran gearbeitet hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>The move was undone.</source>
        <translation>Die Übernahme wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>This could not be done. Nothing of it stays in the database.</source>
        <translation>Das ging nicht. Nichts davon bleibt in der Datenbank.</translation>
    </message>
    <message>
        <source>There is nothing to move: nobody ever worked with this file.</source>
        <translation>Es gibt nichts zu übernehmen: Mit dieser Datei hat nie jemand gearbeitet.</translation>
    </message>
    <message>
        <source>The file is of an older Talktrack. Nothing was moved. Open it once with “Work with the file on this computer”, come back to the team, and try again.</source>
        <translation>Die Datei ist von einem älteren Talktrack. Nichts wurde übernommen. Öffnen Sie sie einmal mit «Mit der Datei auf diesem Computer arbeiten», kommen Sie zum Team zurück und versuchen Sie es nochmals.</translation>
    </message>
    <message>
        <source>An import is running. Nothing was moved. Wait for its end.</source>
        <translation>Ein Import läuft. Nichts wurde übernommen. Warten Sie sein Ende ab.</translation>
    </message>
    <message>
        <source>The move can no longer be undone.</source>
        <translation>Die Übernahme kann nicht mehr rückgängig gemacht werden.</translation>
    </message>
</context>
<context>
    <name>MovePreview</name>
    <message>
        <source>What would be moved</source>
        <translation>Was übernommen würde</translation>
    </message>
    <message>
        <source>Comes along</source>
        <translation>Kommt mit</translation>
    </message>
    <message>
        <source>Nothing: the team has all of it already.</source>
        <translation>Nichts: Das Team hat schon alles.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) are there from an earlier time.</source>
        <translation>
            <numerusform>%n Kunde ist von früher schon da.</numerusform>
            <numerusform>%n Kunden sind von früher schon da.</numerusform>
        </translation>
    </message>
    <message>
        <source>In whose name</source>
        <translation>In wessen Namen</translation>
    </message>
    <message>
        <source>becomes {name}, who is signed in</source>
        <translation>wird {name}, jetzt angemeldet</translation>
    </message>
    <message>
        <source>stays the owner, as {name}</source>
        <translation>bleibt zuständig, als {name}</translation>
    </message>
    <message>
        <source>no owner in the team: the customers come without one</source>
        <translation>ist im Team nicht zuständig: Die Kunden kommen ohne Zuständige</translation>
    </message>
    <message>
        <source>The team may have these already</source>
        <translation>Diese hat das Team vielleicht schon</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Ähnlich</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Leave %n customer(s) out, with calls, notes and plans</source>
        <translation>
            <numerusform>%n Kunden &amp;weglassen, mit Gesprächen, Notizen und Geplantem</numerusform>
            <numerusform>%n Kunden &amp;weglassen, mit Gesprächen, Notizen und Geplantem</numerusform>
        </translation>
    </message>
    <message>
        <source>Otherwise they come as customers of their own and can be merged later.</source>
        <translation>Sonst kommen sie als eigene Kunden und können später zusammengeführt werden.</translation>
    </message>
    <message>
        <source>{company} – {other} ({why})</source>
        <translation>{company} – {other} ({why})</translation>
    </message>
    <message>
        <source>Stays in the file</source>
        <translation>Bleibt in der Datei</translation>
    </message>
</context>
<context>
    <name>TargetDelegate</name>
    <message>
        <source>What this column becomes</source>
        <translation>Was aus dieser Spalte wird</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>only %n cell(s); the others are empty</source>
        <translation>
            <numerusform>nur %n Zelle; die übrigen sind leer</numerusform>
            <numerusform>nur %n Zellen; die übrigen sind leer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped record(s) repeated an earlier one</source>
        <translation>
            <numerusform>%n übersprungener Datensatz wiederholte einen früheren</numerusform>
            <numerusform>%n übersprungene Datensätze wiederholten einen früheren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n record(s), {created} created, {updated} updated, {skipped} skipped, {rejected} rejected</source>
        <translation>
            <numerusform>{file}: %n Datensatz, {created} neu, {updated} aktualisiert, {skipped} übersprungen, {rejected} abgewiesen</numerusform>
            <numerusform>{file}: %n Datensätze, {created} neu, {updated} aktualisiert, {skipped} übersprungen, {rejected} abgewiesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>This is a folder. Choose a file in it and try again.</source>
        <translation>Das ist ein Ordner. Wählen Sie eine Datei darin und versuchen Sie es nochmals.</translation>
    </message>
    <message>
        <source>The file may not be read. Close it in other programs, check its rights and try again.</source>
        <translation>Die Datei darf nicht gelesen werden. Schliessen Sie sie in anderen Programmen, prüfen Sie ihre Rechte und versuchen Sie es nochmals.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is bigger than {detail}. Divide it and import the parts.</source>
        <translation>Die Datei ist grösser als {detail}. Teilen Sie sie auf und importieren Sie die Teile.</translation>
    </message>
    <message>
        <source>This is no table of text. Save it as CSV or XLSX and try again.</source>
        <translation>Das ist keine Tabelle mit Text. Speichern Sie sie als CSV oder XLSX und versuchen Sie es nochmals.</translation>
    </message>
    <message>
        <source>The workbook is protected by a password. Save it without one and try again.</source>
        <translation>Die Arbeitsmappe ist mit einem Passwort geschützt. Speichern Sie sie ohne Passwort und versuchen Sie es nochmals.</translation>
    </message>
    <message>
        <source>The workbook is damaged. Open it in your spreadsheet program and save it again.</source>
        <translation>Die Arbeitsmappe ist beschädigt. Öffnen Sie sie in Ihrem Tabellenprogramm und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>There is no sheet “{detail}”.</source>
        <translation>Es gibt kein Blatt «{detail}».</translation>
    </message>
    <message>
        <source>Row {detail} cannot be the header: the first rows end before it.</source>
        <translation>Zeile {detail} kann nicht die Kopfzeile sein: Die ersten Zeilen enden vorher.</translation>
    </message>
    <message>
        <source>The encoding “{detail}” is not known.</source>
        <translation>Der Zeichensatz «{detail}» ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The table has more than {detail} columns. Delete those that are not needed.</source>
        <translation>Die Tabelle hat mehr als {detail} Spalten. Löschen Sie die nicht benötigten.</translation>
    </message>
    <message>
        <source>A line is longer than {detail} characters. This is no table of customers.</source>
        <translation>Eine Zeile ist länger als {detail} Zeichen. Das ist keine Kundentabelle.</translation>
    </message>
    <message>
        <source>Read as Windows-1252; check accents and umlauts in the preview.</source>
        <translation>Als Windows-1252 gelesen; prüfen Sie Umlaute und Akzente in der Vorschau.</translation>
    </message>
    <message>
        <source>Read as {detail}; check accents and umlauts in the preview.</source>
        <translation>Als {detail} gelesen; prüfen Sie Umlaute und Akzente in der Vorschau.</translation>
    </message>
    <message>
        <source>title line above the header; left out</source>
        <translation>Titelzeile über der Kopfzeile; weggelassen</translation>
    </message>
    <message>
        <source>Other sheets were not read: {detail}.</source>
        <translation>Andere Blätter wurden nicht gelesen: {detail}.</translation>
    </message>
    <message>
        <source>column of passwords; left out</source>
        <translation>Spalte mit Passwörtern; weggelassen</translation>
    </message>
    <message>
        <source>more cells than the header; kept as a note</source>
        <translation>mehr Zellen als die Kopfzeile; als Notiz behalten</translation>
    </message>
    <message>
        <source>quotation marks do not fit together; check this record</source>
        <translation>Anführungszeichen passen nicht zusammen; bitte diesen Datensatz prüfen</translation>
    </message>
    <message>
        <source>characters that cannot be read</source>
        <translation>nicht lesbare Zeichen</translation>
    </message>
    <message>
        <source>no company, name or e-mail address; not imported</source>
        <translation>weder Firma noch Name noch E-Mail-Adresse; nicht importiert</translation>
    </message>
    <message>
        <source>no number, by which it would be known again; not imported</source>
        <translation>keine Nummer, an der man sie wiedererkennt; nicht importiert</translation>
    </message>
    <message>
        <source>neither customer number nor customer; not imported</source>
        <translation>weder Kundennummer noch Kunde; nicht importiert</translation>
    </message>
    <message>
        <source>an order without a day; not imported</source>
        <translation>ein Auftrag ohne Tag; nicht importiert</translation>
    </message>
    <message>
        <source>no such customer; import the customers first, then this list once more</source>
        <translation>diesen Kunden gibt es nicht; importieren Sie zuerst die Kunden, dann diese Liste noch einmal</translation>
    </message>
    <message>
        <source>not a possible date; left out</source>
        <translation>kein mögliches Datum; weggelassen</translation>
    </message>
    <message>
        <source>not an amount; left out</source>
        <translation>kein Betrag; weggelassen</translation>
    </message>
    <message>
        <source>not a currency we know; that of the country was taken</source>
        <translation>keine bekannte Währung; es gilt die des Landes</translation>
    </message>
    <message>
        <source>not a state we know; left out</source>
        <translation>kein bekannter Stand; weggelassen</translation>
    </message>
    <message>
        <source>not 0 to 100 %; left out</source>
        <translation>nicht 0 bis 100 %; weggelassen</translation>
    </message>
    <message>
        <source>the same as record {detail}; adds nothing</source>
        <translation>gleich wie Datensatz {detail}; bringt nichts dazu</translation>
    </message>
    <message>
        <source>nothing new; left as it is</source>
        <translation>nichts Neues; unverändert</translation>
    </message>
    <message>
        <source>not a phone number; kept as typed</source>
        <translation>keine Telefonnummer; wie geschrieben behalten</translation>
    </message>
    <message>
        <source>not a valid number in {detail}; kept as typed</source>
        <translation>keine gültige Nummer in {detail}; wie geschrieben behalten</translation>
    </message>
    <message>
        <source>not a valid e-mail address; kept as typed</source>
        <translation>keine gültige E-Mail-Adresse; wie geschrieben behalten</translation>
    </message>
    <message>
        <source>not a possible date; kept as a note</source>
        <translation>kein mögliches Datum; als Notiz behalten</translation>
    </message>
    <message>
        <source>may be a day or a year; kept as a note, please check</source>
        <translation>kann ein Tag oder ein Jahr sein; als Notiz behalten, bitte prüfen</translation>
    </message>
    <message>
        <source>names no single day; planned for {detail}</source>
        <translation>nennt keinen bestimmten Tag; geplant auf den {detail}</translation>
    </message>
    <message>
        <source>names no single day; taken as {detail}, the words are kept as a note</source>
        <translation>nennt keinen bestimmten Tag; als {detail} übernommen, der Wortlaut steht als Notiz</translation>
    </message>
    <message>
        <source>counted from the day of the import: {detail}</source>
        <translation>gezählt vom Tag des Imports an: {detail}</translation>
    </message>
    <message>
        <source>a date of long ago; please check</source>
        <translation>ein Datum aus ferner Vergangenheit; bitte prüfen</translation>
    </message>
    <message>
        <source>a contact in the future; kept as a note</source>
        <translation>ein Kontakt in der Zukunft; als Notiz behalten</translation>
    </message>
    <message>
        <source>not a known country; kept as typed</source>
        <translation>kein bekanntes Land; wie geschrieben behalten</translation>
    </message>
    <message>
        <source>not a segment; kept as typed</source>
        <translation>kein Kundensegment; wie geschrieben behalten</translation>
    </message>
    <message>
        <source>not a known status; kept as typed</source>
        <translation>kein bekannter Status; wie geschrieben behalten</translation>
    </message>
    <message>
        <source>not an amount; kept as typed</source>
        <translation>kein Betrag; wie geschrieben behalten</translation>
    </message>
    <message>
        <source>neither yes nor no; kept as a note</source>
        <translation>weder Ja noch Nein; als Notiz behalten</translation>
    </message>
    <message>
        <source>neither consent nor refusal; kept as evidence, please check</source>
        <translation>weder Einwilligung noch Ablehnung; als Beleg behalten, bitte prüfen</translation>
    </message>
    <message>
        <source>too short for a postcode of {detail}; a leading zero may be missing</source>
        <translation>zu kurz für eine Postleitzahl in {detail}; vielleicht fehlt eine führende Null</translation>
    </message>
    <message>
        <source>longer than {detail} characters; the whole text is kept as a note</source>
        <translation>länger als {detail} Zeichen; der ganze Text ist als Notiz behalten</translation>
    </message>
    <message>
        <source>asks to delete; an import deletes nothing</source>
        <translation>verlangt Löschen; ein Import löscht nichts</translation>
    </message>
    <message>
        <source>do not call; recorded as a block</source>
        <translation>nicht anrufen; als Werbesperre festgehalten</translation>
    </message>
    <message>
        <source>this number must not be called</source>
        <translation>diese Nummer darf nicht angerufen werden</translation>
    </message>
    <message>
        <source>matches several customers; left alone, please check</source>
        <translation>passt auf mehrere Kunden; unverändert, bitte prüfen</translation>
    </message>
    <message>
        <source>is perhaps there already (record {detail})</source>
        <translation>ist vielleicht schon da (Datensatz {detail})</translation>
    </message>
    <message>
        <source>is no user; kept as an inactive person without login</source>
        <translation>ist kein Benutzer; als inaktive Person ohne Login behalten</translation>
    </message>
    <message>
        <source>did not become the owner: only a team lead imports for others</source>
        <translation>wurde nicht zuständig: Nur die Teamleitung importiert für andere</translation>
    </message>
    <message>
        <source>The file cannot be read: {why}.</source>
        <translation>Die Datei lässt sich nicht lesen: {why}.</translation>
    </message>
    <message>
        <source>import {batch}</source>
        <translation>Import {batch}</translation>
    </message>
    <message>
        <source>There is no mapping “{name}”. There are: {known}.</source>
        <translation>Es gibt keine Zuordnung «{name}». Es gibt: {known}.</translation>
    </message>
    <message>
        <source>There is no import or decision {batch} that can be taken back.</source>
        <translation>Es gibt keinen Import oder Entscheid {batch}, der sich rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>Nothing of the last 30 days can be taken back.</source>
        <translation>Aus den letzten 30 Tagen lässt sich nichts rückgängig machen.</translation>
    </message>
    <message>
        <source>import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>decision about visits</source>
        <translation>Entscheid über Besuche</translation>
    </message>
    <message>
        <source>Taken back: {count}. Kept: {kept}.</source>
        <translation>Zurückgenommen: {count}. Behalten: {kept}.</translation>
    </message>
</context>
<context>
    <name>import fields</name>
    <message>
        <source>Customer number</source>
        <translation>Kundennummer</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>Rechtsform</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Strasse</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Canton or state</source>
        <translation>Kanton oder Bundesland</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Branche</translation>
    </message>
    <message>
        <source>Customer segment</source>
        <translation>Kundensegment</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Inside sales</source>
        <translation>Innendienst</translation>
    </message>
    <message>
        <source>Field sales</source>
        <translation>Aussendienst</translation>
    </message>
    <message>
        <source>Turnover of 12 months</source>
        <translation>Umsatz von 12 Monaten</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>First and last name in one</source>
        <translation>Vor- und Nachname in einem</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>On first-name terms</source>
        <translation>Per Du</translation>
    </message>
    <message>
        <source>Decision maker</source>
        <translation>Entscheider</translation>
    </message>
    <message>
        <source>Phone of the person</source>
        <translation>Telefon der Person</translation>
    </message>
    <message>
        <source>Mobile of the person</source>
        <translation>Mobil der Person</translation>
    </message>
    <message>
        <source>E-mail of the person</source>
        <translation>E-Mail der Person</translation>
    </message>
    <message>
        <source>Company or person (yes/no)</source>
        <translation>Firma oder Person (ja/nein)</translation>
    </message>
    <message>
        <source>Next step on</source>
        <translation>Nächster Schritt am</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Was als Nächstes zu tun ist</translation>
    </message>
    <message>
        <source>Next step promised (yes/no)</source>
        <translation>Nächster Schritt versprochen (ja/nein)</translation>
    </message>
    <message>
        <source>Last contact on</source>
        <translation>Letzter Kontakt am</translation>
    </message>
    <message>
        <source>Remark (becomes a note)</source>
        <translation>Bemerkung (wird zur Notiz)</translation>
    </message>
    <message>
        <source>Permission to call</source>
        <translation>Erlaubnis zum Anrufen</translation>
    </message>
    <message>
        <source>Do not call (yes/no)</source>
        <translation>Werbesperre (ja/nein)</translation>
    </message>
    <message>
        <source>Number of the quote or order</source>
        <translation>Nummer der Offerte oder des Auftrags</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>State of the quote</source>
        <translation>Stand der Offerte</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Mitbewerber</translation>
    </message>
    <message>
        <source>Probability (%)</source>
        <translation>Wahrscheinlichkeit (%)</translation>
    </message>
    <message>
        <source>Why lost</source>
        <translation>Warum verloren</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Deckungsbeitrag</translation>
    </message>
    <message>
        <source>From quote number</source>
        <translation>Aus Offerte Nr.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Own field “{name}”</source>
        <translation>Eigenes Feld «{name}»</translation>
    </message>
</context>
<context>
    <name>move</name>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>Telefonnummern</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>E-Mail-Adressen</translation>
    </message>
    <message>
        <source>Permissions to call</source>
        <translation>Erlaubnisse anzurufen</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Werbesperren</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Notes and other contacts</source>
        <translation>Notizen und andere Kontakte</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Pendenzen</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Offerten</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Reklamationen</translation>
    </message>
    <message>
        <source>Handoffs</source>
        <translation>Übergaben</translation>
    </message>
    <message>
        <source>Steps of handoffs</source>
        <translation>Schritte von Übergaben</translation>
    </message>
    <message>
        <source>People in key account teams</source>
        <translation>Personen in Schlüsselkunden-Teams</translation>
    </message>
    <message>
        <source>Tasks of key account teams</source>
        <translation>Aufgaben von Schlüsselkunden-Teams</translation>
    </message>
    <message>
        <source>Practised talks (they stay when the move is undone)</source>
        <translation>Geübte Gespräche (sie bleiben, wenn die Übernahme rückgängig gemacht wird)</translation>
    </message>
    <message>
        <source>Practice cards</source>
        <translation>Übungskarten</translation>
    </message>
    <message>
        <source>Drills from own calls</source>
        <translation>Kurzübungen aus eigenen Gesprächen</translation>
    </message>
    <message>
        <source>Calls that were undone or corrected ({count}): they do not count</source>
        <translation>Gespräche, die zurückgenommen oder berichtigt wurden ({count}): Sie zählen nicht</translation>
    </message>
    <message>
        <source>Calls, notes, orders and handoffs of others ({count}): on a server nobody writes in the name of others</source>
        <translation>Gespräche, Notizen, Aufträge und Übergaben anderer ({count}): Auf einem Server schreibt niemand im Namen anderer</translation>
    </message>
    <message>
        <source>Follow-ups that belong to no customer ({count})</source>
        <translation>Pendenzen, die zu keinem Kunden gehören ({count})</translation>
    </message>
    <message>
        <source>Key account teams ({count}) of customers that others look after, or led by somebody whom the team does not have</source>
        <translation>Schlüsselkunden-Teams ({count}) von Kunden, die andere betreuen, oder mit einer Federführung, die das Team nicht hat</translation>
    </message>
    <message>
        <source>Comments, scores, tasks and sheets of practice ({count}): on a server only one’s coach writes them</source>
        <translation>Kommentare, Wertungen, Aufgaben und Bögen der Übung ({count}): Auf einem Server schreibt sie nur der eigene Coach</translation>
    </message>
    <message>
        <source>Segments, statuses and owners that customers had before ({count}): figures of the team begin with the move</source>
        <translation>Kundensegmente, Status und Zuständige von früher ({count}): Die Zahlen des Teams beginnen mit der Übernahme</translation>
    </message>
    <message>
        <source>Call scripts, settings, what is pinned or skipped today, and the journal: the team has its own</source>
        <translation>Gesprächsleitfäden, Einstellungen, was heute oben gehalten oder übersprungen ist, und der Änderungsverlauf: Das Team hat eigene</translation>
    </message>
    <message>
        <source>same phone number</source>
        <translation>gleiche Telefonnummer</translation>
    </message>
    <message>
        <source>same e-mail address</source>
        <translation>gleiche E-Mail-Adresse</translation>
    </message>
    <message>
        <source>same name and place</source>
        <translation>gleicher Name und Ort</translation>
    </message>
</context>
</TS>
