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
</TS>
