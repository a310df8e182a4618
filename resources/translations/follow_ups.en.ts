<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AbsenceDialog</name>
    <message numerus="yes">
        <source>%n promise(s) fall into these days.</source>
        <translation>
            <numerusform>%n promise falls into these days.</numerusform>
            <numerusform>%n promises fall into these days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClearUpDialog</name>
    <message numerus="yes">
        <source>%n follow-up(s) are due until today.</source>
        <translation>
            <numerusform>%n follow-up is due until today.</numerusform>
            <numerusform>%n follow-ups are due until today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them would go to other days.</source>
        <translation>
            <numerusform>%n of them would go to another day.</numerusform>
            <numerusform>%n of them would go to other days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClearUpFlow</name>
    <message numerus="yes">
        <source>%n follow-up(s) moved.</source>
        <translation>
            <numerusform>%n follow-up moved.</numerusform>
            <numerusform>%n follow-ups moved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClearUpOffer</name>
    <message numerus="yes">
        <source>You are back: %n overdue.</source>
        <translation>
            <numerusform>You are back: %n overdue.</numerusform>
            <numerusform>You are back: %n overdue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue, more than your usual day.</source>
        <translation>
            <numerusform>%n overdue, more than your usual day.</numerusform>
            <numerusform>%n overdue, more than your usual day.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComplaintsFlow</name>
    <message numerus="yes">
        <source>Who answers %n complaint(s)?</source>
        <translation>
            <numerusform>Who answers %n complaint?</numerusform>
            <numerusform>Who answers %n complaints?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complaint(s) passed on to {name}.</source>
        <translation>
            <numerusform>%n complaint passed on to {name}.</numerusform>
            <numerusform>%n complaints passed on to {name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DistributeDialog</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) get the owner {name}.</source>
        <translation>
            <numerusform>%n customer gets the owner {name}.</numerusform>
            <numerusform>%n customers get the owner {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) and request(s) go to {name}.</source>
        <translation>
            <numerusform>%n promise or request goes to {name}.</numerusform>
            <numerusform>%n promises and requests go to {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) have this owner already.</source>
        <translation>
            <numerusform>%n customer has this owner already.</numerusform>
            <numerusform>%n customers have this owner already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are planned for {day}.</source>
        <translation>
            <numerusform>%n call is planned for {day}.</numerusform>
            <numerusform>%n calls are planned for {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them on another day: closed at their place.</source>
        <translation>
            <numerusform>%n of them on another day: closed at their place.</numerusform>
            <numerusform>%n of them on another day: closed at their place.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DistributionFlow</name>
    <message numerus="yes">
        <source>%n distributed.</source>
        <translation>
            <numerusform>%n distributed.</numerusform>
            <numerusform>%n distributed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExceptionsPanel</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MyDaysSection</name>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n promise</numerusform>
            <numerusform>%n promises</numerusform>
        </translation>
    </message>
</context>
</TS>
