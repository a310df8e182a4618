<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n wrap-up(s) open: {name}</source>
        <translation>
            <numerusform>%n wrap-up open: {name}</numerusform>
            <numerusform>%n wrap-ups open: {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be sent</source>
        <translation>
            <numerusform>%n could not be sent</numerusform>
            <numerusform>%n could not be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message numerus="yes">
        <source>&lt;b&gt;%n&lt;/b&gt; call(s)</source>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; call</numerusform>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n&lt;/b&gt; reached</source>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; reached</numerusform>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n&lt;/b&gt; order(s)</source>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; order</numerusform>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; orders</numerusform>
        </translation>
    </message>
</context>
</TS>
