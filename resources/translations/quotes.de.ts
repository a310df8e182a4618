<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>LinesTable</name>
    <message>
        <source>Lines of the quote</source>
        <translation>Positionen der Offerte</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Preis pro Stück</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>A line needs a text, a quantity and a price.</source>
        <translation>Eine Position braucht einen Text, eine Menge und einen Preis.</translation>
    </message>
</context>
<context>
    <name>OrderDialog</name>
    <message>
        <source>New order</source>
        <translation>Neuer Auftrag</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>what stays after the direct costs</source>
        <translation>was nach den direkten Kosten bleibt</translation>
    </message>
    <message>
        <source>today, 27.11.</source>
        <translation>heute, 27.11.</translation>
    </message>
    <message>
        <source>contribution {amount}</source>
        <translation>Deckungsbeitrag {amount}</translation>
    </message>
    <message>
        <source>Amount and contribution need the same currency.</source>
        <translation>Betrag und Deckungsbeitrag brauchen dieselbe Währung.</translation>
    </message>
    <message>
        <source>An order needs its day.</source>
        <translation>Ein Auftrag braucht seinen Tag.</translation>
    </message>
    <message>
        <source>An order of a day to come is none yet.</source>
        <translation>Ein Auftrag von einem künftigen Tag ist noch keiner.</translation>
    </message>
    <message>
        <source>The contribution cannot be more than the amount.</source>
        <translation>Der Deckungsbeitrag kann nicht höher sein als der Betrag.</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Theirs: {value} ({who})</source>
        <translation>Von anderen: {value} ({who})</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>Mine: {value}</source>
        <translation>Von mir: {value}</translation>
    </message>
</context>
<context>
    <name>QuoteDialog</name>
    <message>
        <source>New quote</source>
        <translation>Neue Offerte</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Offerte</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>niemand Bestimmtes</translation>
    </message>
    <message>
        <source>today, 27.11.</source>
        <translation>heute, 27.11.</translation>
    </message>
    <message>
        <source>in 4 weeks, 31.12.</source>
        <translation>in 4 Wochen, 31.12.</translation>
    </message>
    <message>
        <source>empty: sum of the lines</source>
        <translation>leer: Summe der Positionen</translation>
    </message>
    <message>
        <source>A line marked “?” needs a text, a quantity and a price.</source>
        <translation>Eine Position mit «?» braucht einen Text, eine Menge und einen Preis.</translation>
    </message>
    <message>
        <source>The lines come to {sum}, the amount says {amount}. Make them alike, or empty the amount to take the sum.</source>
        <translation>Die Positionen ergeben {sum}, der Betrag ist {amount}. Gleichen Sie beides an, oder leeren Sie den Betrag, dann gilt die Summe.</translation>
    </message>
    <message>
        <source>The lines come to less than nothing.</source>
        <translation>Die Positionen ergeben weniger als nichts.</translation>
    </message>
    <message>
        <source>It would end before it was sent.</source>
        <translation>Sie würde enden, bevor sie verschickt ist.</translation>
    </message>
    <message>
        <source>Say why it was lost; a word is enough.</source>
        <translation>Warum verloren? Ein Wort genügt.</translation>
    </message>
</context>
<context>
    <name>QuotesPanel</name>
    <message>
        <source>Quotes</source>
        <translation>Offerten</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>New quote</source>
        <translation>Neue Offerte</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Neuer Auftrag</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Won: order</source>
        <translation>Gewonnen: Auftrag</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>No quotes and no orders yet</source>
        <translation>Noch keine Offerten und Aufträge</translation>
    </message>
    <message>
        <source>They stand here once a call has brought them, or you add one.</source>
        <translation>Sie stehen hier, sobald ein Gespräch sie bringt oder Sie eine erfassen.</translation>
    </message>
</context>
<context>
    <name>quote sheet</name>
    <message>
        <source>Quote {number}</source>
        <translation>Offerte {number}</translation>
    </message>
    <message>
        <source>of {date}</source>
        <translation>vom {date}</translation>
    </message>
    <message>
        <source>valid until {date}</source>
        <translation>gültig bis {date}</translation>
    </message>
    <message>
        <source>Your contact: {name}</source>
        <translation>Ihr Kontakt: {name}</translation>
    </message>
    <message>
        <source>Phone: {number}</source>
        <translation>Telefon: {number}</translation>
    </message>
    <message>
        <source>Sum ({currency})</source>
        <translation>Summe ({currency})</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Price of one ({currency})</source>
        <translation>Einzelpreis ({currency})</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Pos.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
</context>
<context>
    <name>quotes</name>
    <message>
        <source>Ordered on {date}</source>
        <translation>Bestellt am {date}</translation>
    </message>
    <message>
        <source>from quote {number}</source>
        <translation>aus Offerte {number}</translation>
    </message>
    <message>
        <source>Without number</source>
        <translation>Ohne Nummer</translation>
    </message>
    <message>
        <source>Sent on {date}</source>
        <translation>Gesendet am {date}</translation>
    </message>
    <message>
        <source>decides on {date}</source>
        <translation>Entscheid am {date}</translation>
    </message>
    <message>
        <source>ended on {date}</source>
        <translation>abgelaufen am {date}</translation>
    </message>
    <message>
        <source>valid until {date}</source>
        <translation>gültig bis {date}</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Offerte</translation>
    </message>
    <message>
        <source>“{typed}” is not understood as a day. Type it as 27.11. or “in 2 weeks”.</source>
        <translation>«{typed}» ist als Tag nicht verständlich. Schreiben Sie 27.11. oder «in 2 Wochen».</translation>
    </message>
    <message>
        <source>“{typed}” is not understood as an amount. Type it as 4&apos;280.50.</source>
        <translation>«{typed}» ist als Betrag nicht verständlich. Schreiben Sie 4&apos;280.50.</translation>
    </message>
    <message>
        <source>A probability goes from 0 to 100 %.</source>
        <translation>Eine Wahrscheinlichkeit liegt zwischen 0 und 100 %.</translation>
    </message>
    <message>
        <source>No follow-up is planned with it.</source>
        <translation>Damit wird keine Pendenz geplant.</translation>
    </message>
    <message>
        <source>Asked after on {days}</source>
        <translation>Nachfassen am {days}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Deckungsbeitrag</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Verschickt am</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Decides on</source>
        <translation>Entscheidet am</translation>
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
        <source>Lines</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>Bestellt am</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>This quote is no longer there: somebody removed it. Your entries are still here; make a new quote of them if it is needed.</source>
        <translation>Diese Offerte gibt es nicht mehr: Jemand hat sie entfernt. Ihre Eingaben sind noch da; erfassen Sie daraus eine neue Offerte, wenn es sie braucht.</translation>
    </message>
    <message>
        <source>This order is no longer there: somebody removed it. Your entries are still here; make a new order of them if it is needed.</source>
        <translation>Diesen Auftrag gibt es nicht mehr: Jemand hat ihn entfernt. Ihre Eingaben sind noch da; erfassen Sie daraus einen neuen Auftrag, wenn es ihn braucht.</translation>
    </message>
    <message>
        <source>An order came of this quote, so it stays. Remove the order first if it is wrong.</source>
        <translation>Aus dieser Offerte wurde ein Auftrag, darum bleibt sie. Entfernen Sie zuerst den Auftrag, falls er falsch ist.</translation>
    </message>
    <message>
        <source>This quote was won already: its order is there. Nothing was added.</source>
        <translation>Diese Offerte ist schon gewonnen: Ihr Auftrag ist da. Es kam nichts hinzu.</translation>
    </message>
</context>
</TS>
