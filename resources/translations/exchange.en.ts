<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>Trial: %n record(s), {created} would be created, {updated} updated, {skipped} skipped, {rejected} rejected. Nothing was written.</source>
        <translation>
            <numerusform>Trial: %n record, {created} would be created, {updated} updated, {skipped} skipped, {rejected} rejected. Nothing was written.</numerusform>
            <numerusform>Trial: %n records, {created} would be created, {updated} updated, {skipped} skipped, {rejected} rejected. Nothing was written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import {batch}: %n record(s), {created} created, {updated} updated, {skipped} skipped, {rejected} rejected.</source>
        <translation>
            <numerusform>Import {batch}: %n record, {created} created, {updated} updated, {skipped} skipped, {rejected} rejected.</numerusform>
            <numerusform>Import {batch}: %n records, {created} created, {updated} updated, {skipped} skipped, {rejected} rejected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The import was taken back. %n customer(s) stay because somebody worked on them.</source>
        <translation>
            <numerusform>The import was taken back. %n customer stays because somebody worked on it.</numerusform>
            <numerusform>The import was taken back. %n customers stay because somebody worked on them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message numerus="yes">
        <source>%n customer(s) moved. You can undo it for 30 days: talktrack undo {batch}</source>
        <translation>
            <numerusform>%n customer moved. You can undo it for 30 days: talktrack undo {batch}</numerusform>
            <numerusform>%n customers moved. You can undo it for 30 days: talktrack undo {batch}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The move was undone. %n customer(s) stay because somebody worked on them.</source>
        <translation>
            <numerusform>The move was undone. %n customer stays because somebody worked on it.</numerusform>
            <numerusform>The move was undone. %n customers stay because somebody worked on them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MovePreview</name>
    <message numerus="yes">
        <source>%n customer(s) are there from an earlier time.</source>
        <translation>
            <numerusform>%n customer is there from an earlier time.</numerusform>
            <numerusform>%n customers are there from an earlier time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Leave %n customer(s) out, with calls, notes and plans</source>
        <translation>
            <numerusform>&amp;Leave %n customer out, with calls, notes and plans</numerusform>
            <numerusform>&amp;Leave %n customers out, with calls, notes and plans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>only %n cell(s); the others are empty</source>
        <translation>
            <numerusform>only %n cell; the others are empty</numerusform>
            <numerusform>only %n cells; the others are empty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped record(s) repeated an earlier one</source>
        <translation>
            <numerusform>%n skipped record repeated an earlier one</numerusform>
            <numerusform>%n skipped records repeated an earlier one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n record(s), {created} created, {updated} updated, {skipped} skipped, {rejected} rejected</source>
        <translation>
            <numerusform>{file}: %n record, {created} created, {updated} updated, {skipped} skipped, {rejected} rejected</numerusform>
            <numerusform>{file}: %n records, {created} created, {updated} updated, {skipped} skipped, {rejected} rejected</numerusform>
        </translation>
    </message>
</context>
</TS>
