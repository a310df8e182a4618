<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AnswerButtons</name>
    <message>
        <source>Back to the talk</source>
        <translation>Zurück zum Gespräch</translation>
    </message>
    <message>
        <source>→ back: {title}</source>
        <translation>→ zurück: {title}</translation>
    </message>
    <message>
        <source>→ objection: {title}</source>
        <translation>→ Einwand: {title}</translation>
    </message>
    <message>
        <source>→ {title}</source>
        <translation>→ {title}</translation>
    </message>
</context>
<context>
    <name>ObjectionList</name>
    <message>
        <source>What does the customer say?</source>
        <translation>Was sagt der Kunde?</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Einwände</translation>
    </message>
</context>
<context>
    <name>PhaseChips</name>
    <message>
        <source>{phase}: now</source>
        <translation>{phase}: jetzt</translation>
    </message>
    <message>
        <source>{phase}: done</source>
        <translation>{phase}: erledigt</translation>
    </message>
    <message>
        <source>{phase}: to come</source>
        <translation>{phase}: folgt</translation>
    </message>
</context>
<context>
    <name>ScriptPane</name>
    <message>
        <source>Objections</source>
        <translation>Einwände</translation>
    </message>
    <message>
        <source>back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>Ask for: {fields}</source>
        <translation>Fragen nach: {fields}</translation>
    </message>
</context>
<context>
    <name>WhatToSay</name>
    <message>
        <source>There is no wording in this language.</source>
        <translation>In dieser Sprache gibt es keinen Wortlaut.</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>Was Sie sagen</translation>
    </message>
</context>
<context>
    <name>phases</name>
    <message>
        <source>Preparation</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Opener</source>
        <translation>Einstieg</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>Nutzen</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Einwand</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>Recap</source>
        <translation>Fazit</translation>
    </message>
</context>
<context>
    <name>script problems</name>
    <message>
        <source>The file cannot be read: {detail}</source>
        <translation>Die Datei lässt sich nicht lesen: {detail}</translation>
    </message>
    <message>
        <source>The file is larger than 1 MB.</source>
        <translation>Die Datei ist grösser als 1 MB.</translation>
    </message>
    <message>
        <source>This is no valid TOML: {detail}</source>
        <translation>Das ist kein gültiges TOML: {detail}</translation>
    </message>
    <message>
        <source>The form is not right: {detail}</source>
        <translation>Die Form stimmt nicht: {detail}</translation>
    </message>
    <message>
        <source>“{detail}” is no name: use small letters, digits and - (in a step _).</source>
        <translation>«{detail}» ist kein Name: Erlaubt sind Kleinbuchstaben, Ziffern und - (in einem Schritt _).</translation>
    </message>
    <message>
        <source>There are no steps.</source>
        <translation>Es gibt keine Schritte.</translation>
    </message>
    <message>
        <source>“{detail}” is no step or objection of this script.</source>
        <translation>«{detail}» ist weder ein Schritt noch ein Einwand dieses Leitfadens.</translation>
    </message>
    <message>
        <source>Only answers to objections can lead back.</source>
        <translation>Nur Antworten auf Einwände können zurückführen.</translation>
    </message>
    <message>
        <source>No answer leads to this step.</source>
        <translation>Keine Antwort führt zu diesem Schritt.</translation>
    </message>
    <message>
        <source>The talk ends here without a recap: add answers.</source>
        <translation>Das Gespräch endet hier ohne Fazit: Ergänzen Sie Antworten.</translation>
    </message>
    <message>
        <source>From here no way leads to the end of the talk.</source>
        <translation>Von hier führt kein Weg zum Ende des Gesprächs.</translation>
    </message>
    <message>
        <source>Every answer has a condition, so there may be none.</source>
        <translation>Jede Antwort hat eine Bedingung, darum kann es sein, dass keine bleibt.</translation>
    </message>
    <message>
        <source>{detail} answers; there are keys for 9.</source>
        <translation>{detail} Antworten; Tasten gibt es für 9.</translation>
    </message>
    <message>
        <source>The text {detail} is missing.</source>
        <translation>Der Text {detail} fehlt.</translation>
    </message>
    <message>
        <source>The text is longer than {detail} signs.</source>
        <translation>Der Text ist länger als {detail} Zeichen.</translation>
    </message>
    <message>
        <source>“{detail}” is no language; use de, de_DE, de_du or de_DE_du.</source>
        <translation>«{detail}» ist keine Sprache; verwenden Sie de, de_DE, de_du oder de_DE_du.</translation>
    </message>
    <message>
        <source>{detail} says Sie, but has no wording for Du.</source>
        <translation>{detail} sagt Sie, hat aber keinen Wortlaut für Du.</translation>
    </message>
    <message>
        <source>Said in Switzerland only: {detail}. Give a text of that key.</source>
        <translation>Sagt man nur in der Schweiz: {detail}. Geben Sie einen Text unter diesem Schlüssel an.</translation>
    </message>
    <message>
        <source>“{{{detail}}}” cannot be filled in.</source>
        <translation>«{{{detail}}}» lässt sich nicht ausfüllen.</translation>
    </message>
    <message>
        <source>A brace in “{detail}” belongs to no placeholder; write it twice.</source>
        <translation>Eine geschweifte Klammer in «{detail}» gehört zu keinem Platzhalter; schreiben Sie sie doppelt.</translation>
    </message>
    <message>
        <source>“{detail}” is no outcome.</source>
        <translation>«{detail}» ist kein Gesprächsergebnis.</translation>
    </message>
    <message>
        <source>“{detail}” has a key of its own in every script.</source>
        <translation>«{detail}» hat in jedem Leitfaden eine eigene Taste.</translation>
    </message>
    <message>
        <source>{detail} outcome keys; there are keys for 5.</source>
        <translation>{detail} Ergebnistasten; es gibt 5.</translation>
    </message>
    <message>
        <source>“{detail}” is no field of this script.</source>
        <translation>«{detail}» ist kein Feld dieses Leitfadens.</translation>
    </message>
    <message>
        <source>No step asks for this field.</source>
        <translation>Kein Schritt fragt nach diesem Feld.</translation>
    </message>
    <message>
        <source>“{detail}” does not fit the type of the field.</source>
        <translation>«{detail}» passt nicht zum Typ des Feldes.</translation>
    </message>
    <message>
        <source>A field of this type cannot be kept in “{detail}”.</source>
        <translation>Ein Feld dieses Typs lässt sich nicht in «{detail}» ablegen.</translation>
    </message>
    <message>
        <source>Fields of type choice, and only these, have choices.</source>
        <translation>Felder vom Typ choice, und nur diese, haben choices.</translation>
    </message>
    <message>
        <source>The condition “{detail}” is not known.</source>
        <translation>Die Bedingung «{detail}» ist nicht bekannt.</translation>
    </message>
    <message>
        <source>“{detail}” stands here twice.</source>
        <translation>«{detail}» steht hier doppelt.</translation>
    </message>
    <message>
        <source>There is no step of the phase {detail}.</source>
        <translation>Es gibt keinen Schritt der Phase {detail}.</translation>
    </message>
    <message>
        <source>The phase {detail} stands after a later one.</source>
        <translation>Die Phase {detail} steht nach einer späteren.</translation>
    </message>
    <message>
        <source>There is no second reply to this objection.</source>
        <translation>Zu diesem Einwand gibt es keine zweite Antwort.</translation>
    </message>
</context>
<context>
    <name>scripts</name>
    <message>
        <source>{name} is published as version {number}.</source>
        <translation>{name} ist als Version {number} veröffentlicht.</translation>
    </message>
    <message>
        <source>There is no script {name}.</source>
        <translation>Es gibt keinen Leitfaden {name}.</translation>
    </message>
    <message>
        <source>The script has no problems.</source>
        <translation>Der Leitfaden hat keine Fehler.</translation>
    </message>
    <message>
        <source>{place}: warning: {problem}</source>
        <translation>{place}: Warnung: {problem}</translation>
    </message>
    <message>
        <source>{place}: error: {problem}</source>
        <translation>{place}: Fehler: {problem}</translation>
    </message>
    <message>
        <source>{name} is not released for {trainee}. Nothing was changed.</source>
        <translation>{name} ist für {trainee} nicht freigegeben. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>Only the coach of {trainee} releases scripts for them and takes them back. Nothing was changed. A team lead says who that is: “talktrack users coach {trainee} COACH”.</source>
        <translation>Nur der Coach von {trainee} gibt Leitfäden frei und nimmt sie zurück. Nichts wurde verändert. Wer das ist, bestimmt die Teamleitung: «talktrack users coach {trainee} COACH».</translation>
    </message>
    <message>
        <source>{trainee} may call with {name} from now on.</source>
        <translation>{trainee} darf ab jetzt mit {name} anrufen.</translation>
    </message>
    <message>
        <source>{trainee} no longer calls with {name}.</source>
        <translation>{trainee} ruft nicht mehr mit {name} an.</translation>
    </message>
</context>
<context>
    <name>techniques</name>
    <message>
        <source>clarify</source>
        <translation>Rückfrage</translation>
    </message>
    <message>
        <source>isolate</source>
        <translation>isolieren</translation>
    </message>
    <message>
        <source>what if</source>
        <translation>Hypothese</translation>
    </message>
    <message>
        <source>boomerang</source>
        <translation>Bumerang</translation>
    </message>
    <message>
        <source>reframe</source>
        <translation>umformulieren</translation>
    </message>
    <message>
        <source>break down the price</source>
        <translation>Preis relativieren</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>pre-empt</source>
        <translation>vorwegnehmen</translation>
    </message>
    <message>
        <source>park</source>
        <translation>zurückstellen</translation>
    </message>
    <message>
        <source>concede and offset</source>
        <translation>zugeben und ausgleichen</translation>
    </message>
</context>
</TS>
