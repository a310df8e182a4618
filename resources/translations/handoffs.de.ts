<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>VisitCard</name>
    <message>
        <source>Visit or call?</source>
        <translation>Besuch oder Anruf?</translation>
    </message>
</context>
<context>
    <name>handoffs</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Zur Annahme</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Visit planned</source>
        <translation>Terminiert</translation>
    </message>
    <message>
        <source>Visited</source>
        <translation>Besucht</translation>
    </message>
    <message>
        <source>Report there</source>
        <translation>Rückmeldung da</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Date fixed</source>
        <translation>Termin fixiert</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>Phone care</source>
        <translation>Telefonische Betreuung</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>After the visit</source>
        <translation>Nach dem Besuch</translation>
    </message>
    <message>
        <source>briefing incomplete</source>
        <translation>Briefing unvollständig</translation>
    </message>
    <message>
        <source>no need</source>
        <translation>kein Bedarf</translation>
    </message>
    <message>
        <source>not the decision maker</source>
        <translation>nicht der Entscheider</translation>
    </message>
    <message>
        <source>wrong territory</source>
        <translation>falsches Gebiet</translation>
    </message>
    <message>
        <source>handed over already</source>
        <translation>schon übergeben</translation>
    </message>
    <message>
        <source>no capacity</source>
        <translation>keine Kapazität</translation>
    </message>
    <message>
        <source>the customer cancelled</source>
        <translation>Kunde hat abgesagt</translation>
    </message>
    <message>
        <source>order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>quote wanted</source>
        <translation>Offerte gewünscht</translation>
    </message>
    <message>
        <source>another visit</source>
        <translation>weiterer Besuch</translation>
    </message>
    <message>
        <source>customer was not there</source>
        <translation>Kunde war nicht da</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>Why a visit</source>
        <translation>Warum ein Besuch</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>Decides</source>
        <translation>Entscheidet</translation>
    </message>
    <message>
        <source>Current supplier</source>
        <translation>Heutiger Lieferant</translation>
    </message>
    <message>
        <source>Volume and timing</source>
        <translation>Menge und Zeitpunkt</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Einwände</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Versprochen</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Erlaubnisse</translation>
    </message>
    <message>
        <source>What the customer knows</source>
        <translation>Was der Kunde weiss</translation>
    </message>
    <message>
        <source>Place and access</source>
        <translation>Ort und Zugang</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Teilnehmende</translation>
    </message>
    <message>
        <source>Dates proposed</source>
        <translation>Vorgeschlagene Termine</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Handoff drafted</source>
        <translation>Übergabe entworfen</translation>
    </message>
    <message>
        <source>Handoff changed</source>
        <translation>Übergabe geändert</translation>
    </message>
    <message>
        <source>Handoff offered</source>
        <translation>Übergabe angeboten</translation>
    </message>
    <message>
        <source>Handoff accepted</source>
        <translation>Übergabe angenommen</translation>
    </message>
    <message>
        <source>Handoff returned</source>
        <translation>Übergabe zurückgegeben</translation>
    </message>
    <message>
        <source>Handoff withdrawn</source>
        <translation>Übergabe zurückgezogen</translation>
    </message>
    <message>
        <source>Date called off</source>
        <translation>Termin abgesagt</translation>
    </message>
    <message>
        <source>Visit took place</source>
        <translation>Besuch hat stattgefunden</translation>
    </message>
    <message>
        <source>Report of the handoff</source>
        <translation>Rückmeldung zur Übergabe</translation>
    </message>
    <message>
        <source>Handoff closed</source>
        <translation>Übergabe abgeschlossen</translation>
    </message>
    <message>
        <source>Handoff drafted for {receiver}</source>
        <translation>Übergabe an {receiver} entworfen</translation>
    </message>
    <message>
        <source>Handoff offered to {receiver}</source>
        <translation>Übergabe angeboten an {receiver}</translation>
    </message>
    <message>
        <source>(for {name})</source>
        <translation>(für {name})</translation>
    </message>
    <message>
        <source>Inside to field</source>
        <translation>Innen an Aussen</translation>
    </message>
    <message>
        <source>Field to inside</source>
        <translation>Aussen an Innen</translation>
    </message>
</context>
<context>
    <name>visit or call</name>
    <message>
        <source>visit</source>
        <translation>Besuch</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>am Telefon</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Visits are affordable: {affordable} a year with a contribution of {contribution}, planned {planned}.</source>
        <translation>Besuche sind tragbar: {affordable} im Jahr bei einem Deckungsbeitrag von {contribution}, geplant {planned}.</translation>
    </message>
    <message>
        <source>Phone instead of visit: a contribution of {contribution} a year affords {affordable} of the visits planned ({planned}), and calls in place of the others save {saved}.</source>
        <translation>Telefon statt Besuch: Ein Deckungsbeitrag von {contribution} im Jahr trägt {affordable} der geplanten Besuche ({planned}); Anrufe an Stelle der übrigen sparen {saved}.</translation>
    </message>
    <message>
        <source>By phone: a contribution of {contribution} a year affords no visit.</source>
        <translation>Am Telefon: Ein Deckungsbeitrag von {contribution} im Jahr trägt keinen Besuch.</translation>
    </message>
    <message>
        <source>A visit may be needed, whatever it costs: a complaint is open (affordable a year {affordable}, planned {planned}).</source>
        <translation>Ein Besuch kann nötig sein, was er auch kostet: Eine Reklamation ist offen (tragbar im Jahr {affordable}, geplant {planned}).</translation>
    </message>
    <message>
        <source>Open: no contribution of the last 12 months is known, so nobody can say how many visits are affordable.</source>
        <translation>Offen: Aus den letzten 12 Monaten ist kein Deckungsbeitrag bekannt; wie viele Besuche tragbar sind, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>Open: the contribution is known in another currency only, and visits are reckoned in {currency}.</source>
        <translation>Offen: Der Deckungsbeitrag ist nur in einer anderen Währung bekannt, und Besuche werden in {currency} gerechnet.</translation>
    </message>
    <message>
        <source>12 months: by phone {calls}, visits {visits}</source>
        <translation>12 Monate: am Telefon {calls}, Besuche {visits}</translation>
    </message>
    <message>
        <source>cost {amount}</source>
        <translation>Kosten {amount}</translation>
    </message>
    <message>
        <source>orders {count}</source>
        <translation>Aufträge {count}</translation>
    </message>
    <message>
        <source>An order brings {each}: too little to pay for a visit or a call.</source>
        <translation>Ein Auftrag bringt {each}: zu wenig, um einen Besuch oder einen Anruf zu bezahlen.</translation>
    </message>
    <message>
        <source>An order brings {each}: too little to pay for a visit; a call pays with an order in {phone} of 100.</source>
        <translation>Ein Auftrag bringt {each}: zu wenig für einen Besuch; Anrufe zahlen sich aus, wenn {phone} von 100 einen Auftrag bringen.</translation>
    </message>
    <message>
        <source>An order brings {each}: a call pays with an order in {phone} of 100, a visit in {visit}; to beat calls, visits need {more} more orders in 100.</source>
        <translation>Ein Auftrag bringt {each}: Anrufe zahlen sich mit {phone} Aufträgen auf 100 aus, Besuche mit {visit}; besser als Anrufe sind Besuche erst mit {more} mehr.</translation>
    </message>
    <message>
        <source>contribution {amount}</source>
        <translation>Deckungsbeitrag {amount}</translation>
    </message>
    <message>
        <source>{amount} per contact</source>
        <translation>{amount} pro Kontakt</translation>
    </message>
</context>
</TS>
