<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>handoffs</name>
    <message>
        <source>Handoff drafted</source>
        <translation>Übergabe entworfen</translation>
    </message>
    <message>
        <source>Handoff drafted for {receiver}</source>
        <translation>Übergabe an {receiver} entworfen</translation>
    </message>
</context>
</TS>
