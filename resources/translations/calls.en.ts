<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ComplaintDialog</name>
    <message numerus="yes">
        <source>%n more complaint(s) follow when this one is solved.</source>
        <translation>
            <numerusform>%n more complaint follows when this one is solved.</numerusform>
            <numerusform>%n more complaints follow when this one is solved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndOfDayDialog</name>
    <message numerus="yes">
        <source>%n thing(s) are left of today. What you leave stays and is overdue.</source>
        <translation>
            <numerusform>%n thing is left of today. What you leave stays and is overdue.</numerusform>
            <numerusform>%n things are left of today. What you leave stays and is overdue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RingingWords</name>
    <message numerus="yes">
        <source>%n customers and people have it</source>
        <translation>
            <numerusform>%n customer or person has it</numerusform>
            <numerusform>%n customers and people have it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dormant %n mo</source>
        <translation>
            <numerusform>dormant %n mo</numerusform>
            <numerusform>dormant %n mo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>request, %n min ago</source>
        <translation>
            <numerusform>request, %n min ago</numerusform>
            <numerusform>request, %n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>request, %n h ago</source>
        <translation>
            <numerusform>request, %n h ago</numerusform>
            <numerusform>request, %n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>request, %n day(s) ago</source>
        <translation>
            <numerusform>request, %n day ago</numerusform>
            <numerusform>request, %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tries</source>
        <translation>
            <numerusform>%n try</numerusform>
            <numerusform>%n tries</numerusform>
        </translation>
    </message>
</context>
</TS>
