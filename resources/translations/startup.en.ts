<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Handoffs</name>
    <message numerus="yes">
        <source>%n wait(s) for you</source>
        <translation>
            <numerusform>%n waits for you</numerusform>
            <numerusform>%n wait for you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptDrafts</name>
    <message numerus="yes">
        <source>%n wrap-up(s) of an earlier start cannot be read: they are encrypted, and their key is not there. They stay in {folder} and come back by themselves if the key does. Everything else works.</source>
        <translation>
            <numerusform>%n wrap-up of an earlier start cannot be read: it is encrypted, and its key is not there. It stays in {folder} and comes back by itself if the key does. Everything else works.</numerusform>
            <numerusform>%n wrap-ups of an earlier start cannot be read: they are encrypted, and their key is not there. They stay in {folder} and come back by themselves if the key does. Everything else works.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message numerus="yes">
        <source>Tried again in %n second(s).</source>
        <translation>
            <numerusform>Tried again in %n second.</numerusform>
            <numerusform>Tried again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServerStatus</name>
    <message numerus="yes">
        <source>Team database, live: %n still to be sent</source>
        <translation>
            <numerusform>Team database, live: %n still to be sent</numerusform>
            <numerusform>Team database, live: %n still to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Server away since {time}. Calls are saved on this computer: %n waiting</source>
        <translation>
            <numerusform>Server away since {time}. Calls are saved on this computer: %n waiting</numerusform>
            <numerusform>Server away since {time}. Calls are saved on this computer: %n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Server back: %n still to be sent</source>
        <translation>
            <numerusform>Server back: %n still to be sent</numerusform>
            <numerusform>Server back: %n still to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Talktrack and team database differ. Calls are saved on this computer: %n waiting</source>
        <translation>
            <numerusform>Talktrack and team database differ. Calls are saved on this computer: %n waiting</numerusform>
            <numerusform>Talktrack and team database differ. Calls are saved on this computer: %n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minute(s) slow.</source>
        <translation>
            <numerusform>The clock of this computer is %n minute slow.</numerusform>
            <numerusform>The clock of this computer is %n minutes slow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minute(s) fast.</source>
        <translation>
            <numerusform>The clock of this computer is %n minute fast.</numerusform>
            <numerusform>The clock of this computer is %n minutes fast.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShownEverywhere</name>
    <message numerus="yes">
        <source>%n exception(s)</source>
        <translation>
            <numerusform>%n exception</numerusform>
            <numerusform>%n exceptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Transfers</name>
    <message numerus="yes">
        <source>%n customer(s) and the open work are transferred.</source>
        <translation>
            <numerusform>%n customer and the open work are transferred.</numerusform>
            <numerusform>%n customers and the open work are transferred.</numerusform>
        </translation>
    </message>
</context>
</TS>
