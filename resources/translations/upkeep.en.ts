<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EncryptDialog</name>
    <message numerus="yes">
        <source>The file itself, a backup taken just before, and %n earlier backup(s) or file(s) set aside ({size}) are not encrypted.</source>
        <translation>
            <numerusform>The file itself, a backup taken just before, and %n earlier backup or file set aside ({size}) are not encrypted.</numerusform>
            <numerusform>The file itself, a backup taken just before, and %n earlier backups and files set aside ({size}) are not encrypted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProtectionDialog</name>
    <message numerus="yes">
        <source>%n file(s) beside the database are not encrypted ({size}).</source>
        <translation>
            <numerusform>%n file beside the database is not encrypted ({size}).</numerusform>
            <numerusform>%n files beside the database are not encrypted ({size}).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open quote(s)</source>
        <translation>
            <numerusform>%n open quote</numerusform>
            <numerusform>%n open quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open handoff(s)</source>
        <translation>
            <numerusform>%n open handoff</numerusform>
            <numerusform>%n open handoffs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open complaint(s)</source>
        <translation>
            <numerusform>%n open complaint</numerusform>
            <numerusform>%n open complaints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key account team(s)</source>
        <translation>
            <numerusform>%n key account team</numerusform>
            <numerusform>%n key account teams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open follow-up(s)</source>
        <translation>
            <numerusform>%n open follow-up</numerusform>
            <numerusform>%n open follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them promised, with their days</source>
        <translation>
            <numerusform>%n of them promised, with its day</numerusform>
            <numerusform>%n of them promised, with their days</numerusform>
        </translation>
    </message>
</context>
</TS>
