<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ChoosingFlow</name>
    <message numerus="yes">
        <source>Ready for live calls: %n run(s) in a row from {score}, level {level} or higher</source>
        <translation>
            <numerusform>Ready for live calls: %n run from {score}, level {level} or higher</numerusform>
            <numerusform>Ready for live calls: %n runs in a row from {score}, level {level} or higher</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Invitations</name>
    <message numerus="yes">
        <source>{level} · script “{script}” · up to %n minute(s)</source>
        <translation>
            <numerusform>{level} · script “{script}” · up to %n minute</numerusform>
            <numerusform>{level} · script “{script}” · up to %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n run(s) done, until {day}</source>
        <translation>
            <numerusform>{done} of %n run done, until {day}</numerusform>
            <numerusform>{done} of %n runs done, until {day}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScenarioPanel</name>
    <message numerus="yes">
        <source>Your last %n run(s)</source>
        <translation>
            <numerusform>Your last run</numerusform>
            <numerusform>Your last %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TraineePane</name>
    <message numerus="yes">
        <source>%n C customer(s) go along</source>
        <translation>
            <numerusform>%n C customer goes along</numerusform>
            <numerusform>%n C customers go along</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
</TS>
