<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CareSection</name>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Owner inside</source>
        <translation>Zuständig innen</translation>
    </message>
    <message>
        <source>Owner in the field</source>
        <translation>Zuständig aussen</translation>
    </message>
    <message>
        <source>Call every</source>
        <translation>Anruf alle</translation>
    </message>
    <message>
        <source>as the segment</source>
        <translation>wie das Segment</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Betreuung</translation>
    </message>
    <message numerus="yes">
        <source>segment: every %n day(s)</source>
        <translation>
            <numerusform>Segment: jeden Tag</numerusform>
            <numerusform>Segment: alle %n Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellMaker</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n Tag zu spät</numerusform>
            <numerusform>%n Tage zu spät</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>Changed by two people</source>
        <translation>Von zwei Personen geändert</translation>
    </message>
    <message>
        <source>Save so</source>
        <translation>So speichern</translation>
    </message>
    <message>
        <source>Back to my entries</source>
        <translation>Zurück zu meinen Eingaben</translation>
    </message>
    <message>
        <source>Somebody else changed the same</source>
        <translation>Jemand anders hat dasselbe geändert</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Your other entries are saved together with these.</source>
        <translation>Noch ist nichts gespeichert. Ihre übrigen Eingaben werden zusammen mit diesen gespeichert.</translation>
    </message>
</context>
<context>
    <name>ContactEditor</name>
    <message>
        <source>No longer there</source>
        <translation>Nicht mehr dort</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>Without name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>no longer there since {date}</source>
        <translation>nicht mehr dort seit {date}</translation>
    </message>
</context>
<context>
    <name>CustomerDetailsPanel</name>
    <message>
        <source>Unsaved entries</source>
        <translation>Nicht gespeicherte Eingaben</translation>
    </message>
    <message>
        <source>Entries of this customer are not saved yet. Save them?</source>
        <translation>Eingaben zu diesem Kunden sind noch nicht gespeichert. Jetzt speichern?</translation>
    </message>
</context>
<context>
    <name>CustomerList</name>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
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
        <source>Contact person</source>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Letzter Kontakt</translation>
    </message>
    <message>
        <source>How things stand</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>Words in any order, a number, its last digits…</source>
        <translation>Wörter in beliebiger Folge, eine Nummer, ihre letzten Ziffern …</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>New customer…</source>
        <translation>Neuer Kunde…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Noch keine Kunden</translation>
    </message>
    <message>
        <source>Import a list from a file, or add the first customer by hand.</source>
        <translation>Importieren Sie eine Liste aus einer Datei, oder erfassen Sie den ersten Kunden von Hand.</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Liste importieren…</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>Try fewer letters or take filters away. Words inside words are found too.</source>
        <translation>Versuchen Sie es mit weniger Buchstaben oder ohne Filter. Auch Wörter in Wörtern lassen sich finden.</translation>
    </message>
    <message>
        <source>Search inside words</source>
        <translation>In Wörtern suchen</translation>
    </message>
    <message>
        <source>The team’s server is away</source>
        <translation>Der Server des Teams ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Your customers stand here as soon as it is back; you need not do anything.</source>
        <translation>Ihre Kunden stehen hier, sobald er wieder antwortet; Sie müssen nichts tun.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schliessen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>The team’s server is away: the list stays as it was, and follows what you look for as soon as it is back.</source>
        <translation>Der Server des Teams ist nicht erreichbar: Die Liste bleibt, wie sie war, und folgt Ihrer Suche, sobald er wieder da ist.</translation>
    </message>
</context>
<context>
    <name>DetailsFoot</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>DetailsForms</name>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
</context>
<context>
    <name>DetailsMessages</name>
    <message>
        <source>Somebody removed or merged this customer meanwhile. Nothing can be saved here any more; what you typed can still be copied.</source>
        <translation>Jemand hat diesen Kunden inzwischen entfernt oder zusammengeführt. Hier lässt sich nichts mehr speichern; was Sie getippt haben, können Sie noch kopieren.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Without next step</source>
        <translation>Ohne nächsten Schritt</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Werbesperre</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Stichwort</translation>
    </message>
    <message>
        <source>✕ Show all</source>
        <translation>✕ Alle zeigen</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Reihenfolge der Liste</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>wird gezählt …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln Kunde</numerusform>
            <numerusform>%Ln Kunden</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} von {all}</translation>
    </message>
</context>
<context>
    <name>HoursEcho</name>
    <message>
        <source>Kept as a remark only. Try “Mon-Fri 9-11; never Wed afternoon”.</source>
        <translation>Nur als Bemerkung gespeichert. Verstanden wird zum Beispiel «Mo-Fr 9-11; nie Mi Nachmittag».</translation>
    </message>
    <message>
        <source>Understood: {hours}</source>
        <translation>Verstanden: {hours}</translation>
    </message>
</context>
<context>
    <name>NewCustomerDialog</name>
    <message>
        <source>New customer</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Customers who may be the same</source>
        <translation>Kunden, die dieselben sein können</translation>
    </message>
    <message>
        <source>Add customer</source>
        <translation>Kunden erfassen</translation>
    </message>
    <message>
        <source>same number</source>
        <translation>gleiche Nummer</translation>
    </message>
    <message>
        <source>like name</source>
        <translation>ähnlicher Name</translation>
    </message>
    <message>
        <source>Perhaps there already (Enter opens):</source>
        <translation>Vielleicht schon erfasst (Enter öffnet):</translation>
    </message>
    <message>
        <source>Nobody like this is there yet.</source>
        <translation>Noch niemand Ähnliches erfasst.</translation>
    </message>
    <message>
        <source>This is no phone number. It is kept as typed.</source>
        <translation>Das ist keine Telefonnummer. Der Text bleibt, wie er eingetippt ist.</translation>
    </message>
    <message>
        <source>This is no valid number in {country}. It is kept as typed.</source>
        <translation>Das ist keine gültige Nummer in {country}. Sie bleibt, wie sie eingetippt ist.</translation>
    </message>
</context>
<context>
    <name>NewPersonDialog</name>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>Person in one line</source>
        <translation>Person in einer Zeile</translation>
    </message>
    <message>
        <source>Muster, Hans, Purchasing 081 250 14 22</source>
        <translation>Muster, Hans, Einkauf 081 250 14 22</translation>
    </message>
    <message>
        <source>People who may be the same</source>
        <translation>Personen, die dieselben sein könnten</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Person erfassen</translation>
    </message>
    <message>
        <source>In any order: name, function, numbers, e-mail.</source>
        <translation>In beliebiger Reihenfolge: Name, Funktion, Nummern, E-Mail.</translation>
    </message>
    <message>
        <source>Perhaps there already (Enter opens the customer):</source>
        <translation>Vielleicht schon da (Enter öffnet den Kunden):</translation>
    </message>
    <message>
        <source>Nobody like this is there yet.</source>
        <translation>So jemanden gibt es noch nicht.</translation>
    </message>
</context>
<context>
    <name>NumberRows</name>
    <message>
        <source>Kind of number</source>
        <translation>Art der Nummer</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation>Nummer oder Adresse</translation>
    </message>
    <message>
        <source>Another number or e-mail address</source>
        <translation>Weitere Nummer oder E-Mail-Adresse</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>falsche Nummer</translation>
    </message>
</context>
<context>
    <name>PermissionSection</name>
    <message>
        <source>Legal basis</source>
        <translation>Rechtsgrundlage</translation>
    </message>
    <message>
        <source>Source or reason</source>
        <translation>Quelle oder Grund</translation>
    </message>
    <message>
        <source>Source or reason, as “fair in Bern, card”</source>
        <translation>Quelle oder Grund, z. B. «Messe Bern, Karte»</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Do not call any more</source>
        <translation>Nicht mehr anrufen</translation>
    </message>
    <message>
        <source>Permission to call</source>
        <translation>Erlaubnis zum Anruf</translation>
    </message>
    <message>
        <source>{permission} (withdrawn)</source>
        <translation>{permission} (widerrufen)</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Number blocked since {date}</source>
        <translation>Nummer gesperrt seit {date}</translation>
    </message>
    <message>
        <source>Everybody blocked since {date}</source>
        <translation>Alle gesperrt seit {date}</translation>
    </message>
    <message>
        <source>Person blocked since {date}</source>
        <translation>Person gesperrt seit {date}</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Aufheben</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>Ms</source>
        <translation>Frau</translation>
    </message>
    <message>
        <source>Mr</source>
        <translation>Herr</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
</context>
<context>
    <name>contact fields</name>
    <message>
        <source>Salutation</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
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
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>On first-name terms</source>
        <translation>Per Du</translation>
    </message>
    <message>
        <source>Decision maker</source>
        <translation>Entscheidet</translation>
    </message>
    <message>
        <source>Called first</source>
        <translation>Wird zuerst angerufen</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Erreichbar</translation>
    </message>
</context>
<context>
    <name>customer errors</name>
    <message>
        <source>A customer needs a name. Enter the company.</source>
        <translation>Ein Kunde braucht einen Namen. Bitte die Firma eingeben.</translation>
    </message>
    <message>
        <source>Not saved: “{field}” has room for {limit} characters. Your entries are still here.</source>
        <translation>Nicht gespeichert: «{field}» hat Platz für {limit} Zeichen. Ihre Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>Not saved: somebody removed or merged this entry meanwhile. Open the customer again.</source>
        <translation>Nicht gespeichert: Der Eintrag wurde inzwischen entfernt oder zusammengeführt. Bitte den Kunden neu öffnen.</translation>
    </message>
    <message>
        <source>Not saved: the database does not answer. Your entries are still here. Check the network and save again.</source>
        <translation>Nicht gespeichert: Die Datenbank antwortet nicht. Ihre Eingaben sind noch da. Bitte das Netz prüfen und nochmals speichern.</translation>
    </message>
</context>
<context>
    <name>customer fields</name>
    <message>
        <source>Customer no.</source>
        <translation>Kunden-Nr.</translation>
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
        <source>ZIP</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Canton, state</source>
        <translation>Kanton</translation>
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
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Branche</translation>
    </message>
    <message>
        <source>Call every</source>
        <translation>Anruf alle</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Erreichbar</translation>
    </message>
</context>
<context>
    <name>customer order</name>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>By city</source>
        <translation>Nach Ort</translation>
    </message>
    <message>
        <source>By segment</source>
        <translation>Nach Segment</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>Nach Status</translation>
    </message>
    <message>
        <source>By next step</source>
        <translation>Nach nächstem Schritt</translation>
    </message>
    <message>
        <source>By last contact</source>
        <translation>Nach letztem Kontakt</translation>
    </message>
</context>
<context>
    <name>customer status</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Resting</source>
        <translation>Ruht</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Werbesperre</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
</context>
<context>
    <name>customers</name>
    <message>
        <source>complaint open since {date}</source>
        <translation>Reklamation offen seit {date}</translation>
    </message>
</context>
<context>
    <name>law</name>
    <message>
        <source>may be called</source>
        <translation>Anruf erlaubt</translation>
    </message>
    <message>
        <source>law of {country} not checked</source>
        <translation>Recht von {country} nicht geprüft</translation>
    </message>
    <message>
        <source>do not call</source>
        <translation>Werbesperre</translation>
    </message>
    <message>
        <source>consent needed</source>
        <translation>Einwilligung nötig</translation>
    </message>
    <message>
        <source>no legal basis</source>
        <translation>keine Rechtsgrundlage</translation>
    </message>
    <message>
        <source>reason to be recorded</source>
        <translation>Grund fehlt noch</translation>
    </message>
</context>
<context>
    <name>permissions</name>
    <message>
        <source>Business relationship</source>
        <translation>Geschäftsbeziehung</translation>
    </message>
    <message>
        <source>Express consent</source>
        <translation>Ausdrückliche Einwilligung</translation>
    </message>
    <message>
        <source>Public listing</source>
        <translation>Öffentliches Verzeichnis</translation>
    </message>
    <message>
        <source>No legal basis</source>
        <translation>Keine Rechtsgrundlage</translation>
    </message>
</context>
<context>
    <name>person likeness</name>
    <message>
        <source>same number</source>
        <translation>gleiche Nummer</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>gleiche E-Mail</translation>
    </message>
    <message>
        <source>like name</source>
        <translation>ähnlicher Name</translation>
    </message>
    <message>
        <source>at this customer</source>
        <translation>bei diesem Kunden</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>nicht mehr dort</translation>
    </message>
    <message>
        <source>Without name</source>
        <translation>Ohne Namen</translation>
    </message>
</context>
<context>
    <name>phone kinds</name>
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
</context>
<context>
    <name>salutations</name>
    <message>
        <source>Ms</source>
        <translation>Frau</translation>
    </message>
    <message>
        <source>Mr</source>
        <translation>Herr</translation>
    </message>
</context>
<context>
    <name>segments</name>
    <message>
        <source>Key account</source>
        <translation>Schlüsselkunde</translation>
    </message>
    <message>
        <source>No segment</source>
        <translation>Ohne Segment</translation>
    </message>
</context>
<context>
    <name>two edit one</name>
    <message>
        <source>changed by {name} meanwhile</source>
        <translation>inzwischen geändert von {name}</translation>
    </message>
    <message>
        <source>changed by {name} meanwhile: {theirs}</source>
        <translation>inzwischen geändert von {name}: {theirs}</translation>
    </message>
    <message>
        <source>Set to “{status}” meanwhile ({who}). What you typed is still here.</source>
        <translation>Inzwischen auf «{status}» gesetzt ({who}). Was Sie getippt haben, ist noch da.</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>Theirs: {value} ({who})</source>
        <translation>Die andere Fassung: {value} ({who})</translation>
    </message>
    <message>
        <source>Mine: {value}</source>
        <translation>Meine: {value}</translation>
    </message>
    <message>
        <source>Both: {value} (theirs by {who})</source>
        <translation>Beide: {value} (die andere von {who})</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
</context>
</TS>
