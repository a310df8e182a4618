<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AnswerBar</name>
    <message>
        <source>Say it</source>
        <translation>Sagen</translation>
    </message>
    <message>
        <source>Your answer: pick one, or type freely</source>
        <translation>Ihre Antwort: wählen oder frei schreiben</translation>
    </message>
</context>
<context>
    <name>ChoosingFlow</name>
    <message>
        <source>Strength: {text}</source>
        <translation>Stärke: {text}</translation>
    </message>
    <message>
        <source>Focus: {text}</source>
        <translation>Schwerpunkt: {text}</translation>
    </message>
    <message>
        <source>Observed by {coach}</source>
        <translation>Beobachtet von {coach}</translation>
    </message>
    <message numerus="yes">
        <source>Ready for live calls: %n run(s) in a row from {score}, level {level} or higher</source>
        <translation>
            <numerusform>Bereit für echte Anrufe: %n Lauf ab {score}, Stufe {level} oder höher</numerusform>
            <numerusform>Bereit für echte Anrufe: %n Läufe nacheinander ab {score}, Stufe {level} oder höher</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready for live calls with “{script}”</source>
        <translation>Bereit für echte Anrufe mit «{script}»</translation>
    </message>
</context>
<context>
    <name>CoachFlow</name>
    <message>
        <source>The sheet is kept.</source>
        <translation>Der Bogen ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>CoachForm</name>
    <message>
        <source>What I saw or heard</source>
        <translation>Was ich sah oder hörte</translation>
    </message>
    <message>
        <source>What it does to the customer</source>
        <translation>Was das beim Kunden bewirkt</translation>
    </message>
    <message>
        <source>What I wish instead</source>
        <translation>Was ich mir stattdessen wünsche</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentieren</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Give these points</source>
        <translation>Diese Punkte geben</translation>
    </message>
    <message>
        <source>Choose a line of the talk.</source>
        <translation>Wählen Sie einen Satz des Gesprächs.</translation>
    </message>
    <message>
        <source>Line {number}: {text}</source>
        <translation>Satz {number}: {text}</translation>
    </message>
    <message>
        <source>Press a criterion above to give it other points.</source>
        <translation>Drücken Sie oben auf ein Kriterium, um ihm andere Punkte zu geben.</translation>
    </message>
    <message>
        <source>Comment on a line</source>
        <translation>Kommentar zu einem Satz</translation>
    </message>
    <message>
        <source>Other points</source>
        <translation>Andere Punkte</translation>
    </message>
</context>
<context>
    <name>DrillFlow</name>
    <message>
        <source>Answer; then you see how well it fits.</source>
        <translation>Antworten Sie; dann sehen Sie, wie gut es passt.</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} von {all}</translation>
    </message>
    <message>
        <source>Pause, let vent, acknowledge the feeling, then ask a factual question; only then the boundary, the announced end, the polite end.</source>
        <translation>Pause, ausreden lassen, das Gefühl anerkennen, dann eine sachliche Frage; erst danach die Grenze, das Ende ankündigen, höflich enden.</translation>
    </message>
    <message>
        <source>What works here: {tags}.</source>
        <translation>Hier wirkt: {tags}.</translation>
    </message>
    <message>
        <source>Fits best</source>
        <translation>Passt am besten</translation>
    </message>
    <message>
        <source>Acceptable</source>
        <translation>Vertretbar</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>Made it worse</source>
        <translation>Hat verschärft</translation>
    </message>
    <message>
        <source>The server is away, so the answer of this drill was not kept. Its card stays due as it was; nothing else is lost. Repeat it when the server is back.</source>
        <translation>Der Server ist nicht erreichbar, deshalb wurde die Antwort dieser Kurzübung nicht behalten. Ihre Karte bleibt fällig wie bisher, sonst ging nichts verloren. Wiederholen Sie sie, wenn der Server wieder da ist.</translation>
    </message>
    <message>
        <source>The answer of this drill could not be kept. Its card stays due as it was; nothing else is lost. Repeat it later.</source>
        <translation>Die Antwort dieser Kurzübung konnte nicht behalten werden. Ihre Karte bleibt fällig wie bisher, sonst ging nichts verloren. Wiederholen Sie sie später.</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <source>The run is deleted; its cards stay.</source>
        <translation>Der Lauf ist gelöscht, seine Karten bleiben.</translation>
    </message>
    <message>
        <source>The drill is deleted.</source>
        <translation>Die Kurzübung ist gelöscht.</translation>
    </message>
    <message>
        <source>Undo {key}</source>
        <translation>Rückgängig {key}</translation>
    </message>
</context>
<context>
    <name>FinishedFlow</name>
    <message>
        <source>The partner says other things by now, so this run cannot go on from here. Begin the scenario anew.</source>
        <translation>Der Gesprächspartner sagt inzwischen anderes, darum kann dieser Lauf hier nicht weitergehen. Beginnen Sie das Szenario neu.</translation>
    </message>
    <message>
        <source>Nobody is your coach yet. The run is marked as sent; whoever becomes your coach reads it.</source>
        <translation>Sie haben noch keinen Coach. Der Lauf ist als gesendet vermerkt; wer Ihr Coach wird, liest ihn.</translation>
    </message>
    <message>
        <source>Back to my talk</source>
        <translation>Zurück zu meinem Gespräch</translation>
    </message>
    <message>
        <source>This is one good way through the same talk: {score} of 100 points.</source>
        <translation>So kann das gleiche Gespräch gut laufen: {score} von 100 Punkten.</translation>
    </message>
    <message>
        <source>Model solution</source>
        <translation>Musterlösung</translation>
    </message>
    <message>
        <source>Score of the coach</source>
        <translation>Wertung des Coachs</translation>
    </message>
</context>
<context>
    <name>Invitations</name>
    <message numerus="yes">
        <source>{level} · script “{script}” · up to %n minute(s)</source>
        <translation>
            <numerusform>{level} · Leitfaden «{script}» · bis zu %n Minute</numerusform>
            <numerusform>{level} · Leitfaden «{script}» · bis zu %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Start the talk</source>
        <translation>Gespräch beginnen</translation>
    </message>
    <message>
        <source>Scorecard after the talk</source>
        <translation>Wertung nach dem Gespräch</translation>
    </message>
    <message>
        <source>Scorecard open</source>
        <translation>Wertung offen</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Zu zweit</translation>
    </message>
    <message>
        <source>Your runs</source>
        <translation>Ihre Läufe</translation>
    </message>
    <message>
        <source>In the list Enter opens a run, {key} deletes it.</source>
        <translation>In der Liste öffnet Enter einen Lauf, {key} löscht ihn.</translation>
    </message>
    <message>
        <source>Daily set</source>
        <translation>Tagesübung</translation>
    </message>
    <message>
        <source>{minutes} minutes: one objection or attack after the other</source>
        <translation>{minutes} Minuten: ein Einwand oder Angriff nach dem andern</translation>
    </message>
    <message>
        <source>Each takes two minutes at the most: you hear it, you answer, and you see at once how well the answer fits. What sits comes back later, what does not sooner.</source>
        <translation>Jede dauert höchstens zwei Minuten: Sie hören, antworten und sehen sofort, wie gut die Antwort passt. Was sitzt, kommt später wieder, was nicht sitzt, früher.</translation>
    </message>
    <message>
        <source>All cards of today are done. The next ones are due tomorrow or later.</source>
        <translation>Alle Karten von heute sind erledigt. Die nächsten sind morgen oder später fällig.</translation>
    </message>
    <message>
        <source>Start the set</source>
        <translation>Tagesübung beginnen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Attack ladder</source>
        <translation>Angriffsleiter</translation>
    </message>
    <message>
        <source>Attacks of all partners, the mildest first</source>
        <translation>Angriffe aller Gesprächspartner, die mildesten zuerst</translation>
    </message>
    <message>
        <source>1 pause, slower, quieter · 2 let vent · 3 acknowledge the feeling, not the accusation · 4 a factual question · 5 the boundary · 6 announce the end · 7 end politely. Never strike back; ending insults is always allowed.</source>
        <translation>1 Pause, langsamer, leiser · 2 ausreden lassen · 3 das Gefühl anerkennen, nicht den Vorwurf · 4 eine sachliche Frage · 5 die Grenze · 6 das Ende ankündigen · 7 höflich enden. Nie zurückschlagen; Beleidigungen zu beenden ist immer erlaubt.</translation>
    </message>
    <message>
        <source>Start the ladder</source>
        <translation>Leiter beginnen</translation>
    </message>
    <message>
        <source>Attacks</source>
        <translation>Angriffe</translation>
    </message>
    <message>
        <source>One objection or attack</source>
        <translation>Ein Einwand oder Angriff</translation>
    </message>
    <message>
        <source>{minutes} minutes, answer, feedback</source>
        <translation>{minutes} Minuten, Antwort, Rückmeldung</translation>
    </message>
    <message>
        <source>Choose one; Enter begins it.</source>
        <translation>Wählen Sie; Enter beginnt.</translation>
    </message>
    <message>
        <source>To choose from</source>
        <translation>Zur Auswahl</translation>
    </message>
    <message>
        <source>From a real call…</source>
        <translation>Aus einem echten Gespräch …</translation>
    </message>
    <message>
        <source>What a customer said becomes a drill, without names</source>
        <translation>Was ein Kunde gesagt hat, wird zur Kurzübung, ohne Namen</translation>
    </message>
    <message>
        <source>{key} deletes a drill from a call of your own.</source>
        <translation>{key} löscht eine Kurzübung aus einem eigenen Gespräch.</translation>
    </message>
    <message>
        <source>This scenario is not there any more, so the run cannot go on.</source>
        <translation>Dieses Szenario gibt es nicht mehr, darum kann der Lauf nicht weitergehen.</translation>
    </message>
    <message>
        <source>You left this run in the middle. It goes on where you were.</source>
        <translation>Sie haben diesen Lauf mittendrin verlassen. Er geht dort weiter, wo Sie waren.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n run(s) done, until {day}</source>
        <translation>
            <numerusform>{done} von %n Lauf erledigt, bis {day}</numerusform>
            <numerusform>{done} von %n Läufen erledigt, bis {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>{coach}: {text}</source>
        <translation>{coach}: {text}</translation>
    </message>
    <message>
        <source>A task from {coach}</source>
        <translation>Eine Aufgabe von {coach}</translation>
    </message>
    <message>
        <source>Scenarios that count</source>
        <translation>Szenarien, die zählen</translation>
    </message>
    <message>
        <source>with the coach</source>
        <translation>beim Coach</translation>
    </message>
    <message>
        <source>from one of my calls</source>
        <translation>aus einem meiner Anrufe</translation>
    </message>
</context>
<context>
    <name>LifeDialog</name>
    <message>
        <source>A drill from a real call</source>
        <translation>Kurzübung aus einem echten Gespräch</translation>
    </message>
    <message>
        <source>Your last calls</source>
        <translation>Ihre letzten Gespräche</translation>
    </message>
    <message>
        <source>It was an &amp;attack on me</source>
        <translation>Es war ein &amp;Angriff auf mich</translation>
    </message>
    <message>
        <source>Keep as drill</source>
        <translation>Als Kurzübung behalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schliessen</translation>
    </message>
    <message>
        <source>What customers said becomes a drill of your own. Names, numbers and places are taken out; read it before you keep it.</source>
        <translation>Was Kunden gesagt haben, wird zu einer eigenen Kurzübung. Namen, Nummern und Orte werden entfernt; lesen Sie den Text, bevor Sie ihn behalten.</translation>
    </message>
    <message>
        <source>The customer &amp;says</source>
        <translation>Der Kunde &amp;sagt</translation>
    </message>
    <message>
        <source>What went &amp;before</source>
        <translation>Was &amp;vorher war</translation>
    </message>
    <message>
        <source>&amp;Who says it</source>
        <translation>&amp;Wer es sagt</translation>
    </message>
    <message>
        <source>No talk with a note or an objection yet. They appear here after your calls.</source>
        <translation>Noch kein Gespräch mit Notiz oder Einwand. Sie erscheinen hier nach Ihren Anrufen.</translation>
    </message>
    <message>
        <source>Taken out: {names}</source>
        <translation>Entfernt: {names}</translation>
    </message>
    <message>
        <source>Still in it: {names}. Take it out, or keep it if it names nobody.</source>
        <translation>Noch darin: {names}. Entfernen Sie es, oder behalten Sie es, wenn es niemanden nennt.</translation>
    </message>
    <message>
        <source>Kept. It stands among your drills now.</source>
        <translation>Behalten. Sie steht jetzt bei Ihren Kurzübungen.</translation>
    </message>
</context>
<context>
    <name>ObservationPane</name>
    <message>
        <source>Trainee</source>
        <translation>Lernende Person</translation>
    </message>
    <message>
        <source>Role play</source>
        <translation>Rollenspiel</translation>
    </message>
    <message>
        <source>Live call</source>
        <translation>Echter Anruf</translation>
    </message>
    <message>
        <source>What is observed</source>
        <translation>Was beobachtet wird</translation>
    </message>
    <message>
        <source>The trainee agrees to be observed in this call</source>
        <translation>Die lernende Person ist einverstanden, in diesem Anruf beobachtet zu werden</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Kriterien</translation>
    </message>
    <message>
        <source>One strength</source>
        <translation>Eine Stärke</translation>
    </message>
    <message>
        <source>One focus</source>
        <translation>Ein Schwerpunkt</translation>
    </message>
    <message>
        <source>Keep the sheet</source>
        <translation>Bogen speichern</translation>
    </message>
    <message>
        <source>Observation sheet</source>
        <translation>Beobachtungsbogen</translation>
    </message>
    <message>
        <source>Keys in the list: 2 well, 1 partly, 0 not; what was not seen stays empty</source>
        <translation>Tasten in der Liste: 2 gut, 1 teilweise, 0 nicht; was nicht zu sehen war, bleibt leer</translation>
    </message>
    <message>
        <source>{points} of {of}</source>
        <translation>{points} von {of}</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>nicht gesehen</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>bewertet</translation>
    </message>
    <message>
        <source>Never in figures, and only you and the trainee see it.</source>
        <translation>Nie in Kennzahlen; nur Sie und die lernende Person sehen ihn.</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>Nobody is assigned to you. A team lead assigns trainees to their coach, on the command line: talktrack users coach TRAINEE COACH.</source>
        <translation>Ihnen ist niemand zugeteilt. Teamleitungen teilen Lernende ihrem Coach zu, auf der Kommandozeile: talktrack users coach LERNENDE COACH.</translation>
    </message>
    <message>
        <source>Nobody to coach yet</source>
        <translation>Noch niemand zu coachen</translation>
    </message>
    <message>
        <source>The server is away, so the run is not kept yet. It waits on this computer: open it again at the left as soon as the server is back.</source>
        <translation>Der Server ist nicht erreichbar, darum ist der Lauf noch nicht gespeichert. Er wartet auf diesem Computer: Öffnen Sie ihn links wieder, sobald der Server zurück ist.</translation>
    </message>
    <message>
        <source>The run could not be kept. It is still on this computer; open it again at the left and press Save and next.</source>
        <translation>Der Lauf konnte nicht gespeichert werden. Er ist noch auf diesem Computer; öffnen Sie ihn links wieder und drücken Sie «Speichern und weiter».</translation>
    </message>
</context>
<context>
    <name>PracticeSection</name>
    <message>
        <source>Ready for live calls</source>
        <translation>Bereit für echte Anrufe</translation>
    </message>
    <message>
        <source>Runs in a row</source>
        <translation>Läufe nacheinander</translation>
    </message>
    <message>
        <source>Points from</source>
        <translation>Punkte ab</translation>
    </message>
    <message>
        <source>Level from</source>
        <translation>Stufe ab</translation>
    </message>
    <message>
        <source>Per script and without a knock-out; easier runs in between count neither way. Usual: {runs} runs in a row from {score} points at level {level}.</source>
        <translation>Je Leitfaden und ohne K.-o.; leichtere Läufe dazwischen zählen weder dafür noch dagegen. Üblich: {runs} Läufe nacheinander ab {score} Punkten auf Stufe {level}.</translation>
    </message>
    <message>
        <source>The same for the whole team. The coach decides and releases all the same.</source>
        <translation>Für das ganze Team gleich. Entscheiden und freigeben wird trotzdem der Coach.</translation>
    </message>
    <message>
        <source>The same for the whole team. Only team leads change it.</source>
        <translation>Für das ganze Team gleich. Nur Teamleitungen ändern es.</translation>
    </message>
</context>
<context>
    <name>RunFlow</name>
    <message>
        <source>{about} · Script: {script}</source>
        <translation>{about} · Leitfaden: {script}</translation>
    </message>
    <message>
        <source>The customer says (the coach plays): pick one, or type freely</source>
        <translation>Der Kunde sagt (der Coach spielt): wählen oder frei schreiben</translation>
    </message>
    <message>
        <source>Your answer: pick one, or type freely</source>
        <translation>Ihre Antwort: wählen oder frei schreiben</translation>
    </message>
    <message>
        <source>The scorecard fills in after the run.</source>
        <translation>Die Wertung füllt sich nach dem Lauf.</translation>
    </message>
</context>
<context>
    <name>RunHead</name>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Auflegen</translation>
    </message>
    <message>
        <source>Trust {trust}, irritation {irritation}, interest {interest} of 100</source>
        <translation>Vertrauen {trust}, Ärger {irritation}, Interesse {interest} von 100</translation>
    </message>
    <message>
        <source>Hide the script</source>
        <translation>Leitfaden ausblenden</translation>
    </message>
    <message>
        <source>Show the script</source>
        <translation>Leitfaden zeigen</translation>
    </message>
    <message>
        <source>Script ▾</source>
        <translation>Leitfaden ▾</translation>
    </message>
    <message>
        <source>Script ▸</source>
        <translation>Leitfaden ▸</translation>
    </message>
</context>
<context>
    <name>RunPane</name>
    <message>
        <source>Talk</source>
        <translation>Gespräch</translation>
    </message>
</context>
<context>
    <name>ScenarioPanel</name>
    <message>
        <source>What to practise</source>
        <translation>Was üben</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>Coach</source>
        <translation>Coachen</translation>
    </message>
    <message>
        <source>Practise or coach</source>
        <translation>Üben oder coachen</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <source>Sort: {by}</source>
        <translation>Sortiert: {by}</translation>
    </message>
    <message>
        <source>Whom to coach</source>
        <translation>Wen coachen</translation>
    </message>
    <message numerus="yes">
        <source>Your last %n run(s)</source>
        <translation>
            <numerusform>Ihr letzter Lauf</numerusform>
            <numerusform>Ihre letzten %n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>due</source>
        <translation>Fälligkeit</translation>
    </message>
    <message>
        <source>difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>last result</source>
        <translation>letztes Ergebnis</translation>
    </message>
</context>
<context>
    <name>ScorecardPanel</name>
    <message>
        <source>Scorecard</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>Knocked out: at most 40</source>
        <translation>K.-o.: höchstens 40</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Coach</source>
        <translation>Coach</translation>
    </message>
    <message>
        <source>Replay from here</source>
        <translation>Ab hier wiederholen</translation>
    </message>
    <message>
        <source>Send to coach</source>
        <translation>An Coach senden</translation>
    </message>
    <message>
        <source>Model solution</source>
        <translation>Musterlösung</translation>
    </message>
    <message>
        <source>Delete run</source>
        <translation>Lauf löschen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Your first run fills this in.</source>
        <translation>Ihr erster Lauf füllt dies.</translation>
    </message>
    <message>
        <source>Your trend</source>
        <translation>Ihr Verlauf</translation>
    </message>
    <message>
        <source>Sent to coach</source>
        <translation>Beim Coach</translation>
    </message>
    <message>
        <source>{score} of 100</source>
        <translation>{score} von 100</translation>
    </message>
</context>
<context>
    <name>StartPane</name>
    <message>
        <source>How to practise</source>
        <translation>Wie üben</translation>
    </message>
    <message>
        <source>To choose from</source>
        <translation>Zur Auswahl</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Irritation</source>
        <translation>Ärger</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>Interesse</translation>
    </message>
    <message>
        <source>What moves this partner</source>
        <translation>Was diesen Gesprächspartner bewegt</translation>
    </message>
</context>
<context>
    <name>TagPopup</name>
    <message>
        <source>What is this line?</source>
        <translation>Was ist dieser Satz?</translation>
    </message>
    <message>
        <source>Space ticks, Enter keeps, Esc leaves it as it was.</source>
        <translation>Leertaste setzt Haken, Enter übernimmt, Esc lässt alles, wie es war.</translation>
    </message>
</context>
<context>
    <name>TraineeFlow</name>
    <message>
        <source>Practice, tasks and the way to live calls; nothing of it is a figure</source>
        <translation>Übung, Aufgaben und der Weg zu echten Anrufen; nichts davon ist eine Kennzahl</translation>
    </message>
    <message>
        <source>{count} of {all} in a row</source>
        <translation>{count} von {all} nacheinander</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} von {all}</translation>
    </message>
    <message>
        <source>Observed on {day}</source>
        <translation>Beobachtet am {day}</translation>
    </message>
    <message>
        <source>live call</source>
        <translation>echter Anruf</translation>
    </message>
    <message>
        <source>role play</source>
        <translation>Rollenspiel</translation>
    </message>
    <message>
        <source>Until when? For example “fri” or “27.11.”.</source>
        <translation>Bis wann? Zum Beispiel «fr» oder «27.11.».</translation>
    </message>
</context>
<context>
    <name>TraineePane</name>
    <message numerus="yes">
        <source>%n C customer(s) go along</source>
        <translation>
            <numerusform>%n C-Kunde geht mit</numerusform>
            <numerusform>%n C-Kunden gehen mit</numerusform>
        </translation>
    </message>
    <message>
        <source>no customers go along</source>
        <translation>keine Kunden gehen mit</translation>
    </message>
    <message>
        <source>Customers to give along</source>
        <translation>Kunden, die mitgehen</translation>
    </message>
    <message>
        <source>Tasks and observations</source>
        <translation>Aufgaben und Beobachtungen</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>until, e.g. fri</source>
        <translation>bis, z. B. fr</translation>
    </message>
    <message>
        <source>what to mind</source>
        <translation>worauf zu achten ist</translation>
    </message>
    <message>
        <source>Give task</source>
        <translation>Aufgabe geben</translation>
    </message>
    <message>
        <source>No trainee: whoever has another role calls with any script.</source>
        <translation>Kein Lernender: Wer eine andere Rolle hat, ruft mit jedem Leitfaden an.</translation>
    </message>
    <message>
        <source>Any scenario</source>
        <translation>Beliebiges Szenario</translation>
    </message>
    <message>
        <source>released</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>Release for live calls</source>
        <translation>Für echte Anrufe freigeben</translation>
    </message>
    <message>
        <source>Live calls</source>
        <translation>Echte Anrufe</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>In the list {key} withdraws a task or takes a sheet away.</source>
        <translation>In der Liste zieht {key} eine Aufgabe zurück oder nimmt einen Bogen weg.</translation>
    </message>
</context>
<context>
    <name>advice</name>
    <message>
        <source>Say your name, your company and the reason first, and ask for the time.</source>
        <translation>Nennen Sie zuerst Namen, Firma und Grund, und fragen Sie, ob es passt.</translation>
    </message>
    <message>
        <source>Go through every required step of the script.</source>
        <translation>Gehen Sie alle Pflichtschritte des Leitfadens durch.</translation>
    </message>
    <message>
        <source>Ask for a problem, then ask what it leads to.</source>
        <translation>Fragen Sie nach einem Problem und dann, wozu es führt.</translation>
    </message>
    <message>
        <source>Ask once more behind the problem: what does it cost, what does it lead to?</source>
        <translation>Fragen Sie noch einmal nach: Was kostet das Problem, wozu führt es?</translation>
    </message>
    <message>
        <source>Ask more openly: begin with who, what, how or when.</source>
        <translation>Fragen Sie offener: Beginnen Sie mit wer, was, wie oder wann.</translation>
    </message>
    <message>
        <source>Check now and then with a question for a yes or no.</source>
        <translation>Sichern Sie dazwischen mit einer Frage auf Ja oder Nein ab.</translation>
    </message>
    <message>
        <source>Ask before you tell.</source>
        <translation>Fragen Sie, bevor Sie erzählen.</translation>
    </message>
    <message>
        <source>Ask before you argue: {name} is missing.</source>
        <translation>Fragen Sie, bevor Sie argumentieren: {name} fehlt.</translation>
    </message>
    <message>
        <source>Leave out the praise; say what answers the need that was named.</source>
        <translation>Lassen Sie das Lob weg; sagen Sie, was auf den genannten Bedarf antwortet.</translation>
    </message>
    <message>
        <source>Ask until a need is named; only then tell a benefit.</source>
        <translation>Fragen Sie, bis ein Bedarf genannt ist; erst dann folgt der Nutzen.</translation>
    </message>
    <message>
        <source>Answer the need that was named with a benefit.</source>
        <translation>Antworten Sie auf den genannten Bedarf mit einem Nutzen.</translation>
    </message>
    <message>
        <source>You can answer this objection better: try another way.</source>
        <translation>Auf diesen Einwand gibt es eine bessere Antwort: Versuchen Sie einen anderen Weg.</translation>
    </message>
    <message>
        <source>Accept the objection first, then ask what is behind it.</source>
        <translation>Nehmen Sie den Einwand zuerst an, und fragen Sie dann, was dahinter steckt.</translation>
    </message>
    <message>
        <source>Stay on the ladder under attack; left out was: {name}.</source>
        <translation>Bleiben Sie bei einem Angriff auf der Leiter; ausgelassen: {name}.</translation>
    </message>
    <message>
        <source>Take the lower rungs of the ladder first; too early was: {name}.</source>
        <translation>Nehmen Sie zuerst die unteren Sprossen der Leiter; zu früh: {name}.</translation>
    </message>
    <message>
        <source>Do not strike back: pause, and acknowledge the feeling.</source>
        <translation>Schlagen Sie nicht zurück: Machen Sie eine Pause, und anerkennen Sie das Gefühl.</translation>
    </message>
    <message>
        <source>Say who does what and when; missing is: {name}.</source>
        <translation>Sagen Sie, wer was bis wann tut; es fehlt: {name}.</translation>
    </message>
    <message>
        <source>Propose a next step before the talk ends: who, what, when.</source>
        <translation>Schlagen Sie vor dem Ende einen nächsten Schritt vor: wer, was, wann.</translation>
    </message>
    <message>
        <source>Take less time here: {name}.</source>
        <translation>Nehmen Sie sich hier weniger Zeit: {name}.</translation>
    </message>
    <message>
        <source>Take more time here: {name}.</source>
        <translation>Nehmen Sie sich hier mehr Zeit: {name}.</translation>
    </message>
    <message>
        <source>Take “do not call” at its word: confirm the block and end.</source>
        <translation>Nehmen Sie «keine Anrufe mehr» beim Wort: Sperre bestätigen und beenden.</translation>
    </message>
    <message>
        <source>Say openly what you are calling for.</source>
        <translation>Sagen Sie offen, weshalb Sie anrufen.</translation>
    </message>
    <message>
        <source>Promise only what will be kept; say so if you have to ask first.</source>
        <translation>Versprechen Sie nur, was gehalten wird; sagen Sie es, wenn Sie zuerst nachfragen müssen.</translation>
    </message>
    <message>
        <source>Try again from the beginning.</source>
        <translation>Versuchen Sie es nochmals von Anfang an.</translation>
    </message>
    <message>
        <source>Try again from the customer&apos;s sentence {number}.</source>
        <translation>Versuchen Sie es nochmals ab Satz {number} des Gegenübers.</translation>
    </message>
</context>
<context>
    <name>coach rows</name>
    <message>
        <source>Nobody to coach yet</source>
        <translation>Noch niemand zu coachen</translation>
    </message>
    <message>
        <source>SENT RUNS</source>
        <translation>GESENDETE LÄUFE</translation>
    </message>
    <message>
        <source>TRAINEES</source>
        <translation>LERNENDE</translation>
    </message>
    <message>
        <source>BESIDE A TALK</source>
        <translation>NEBEN EINEM GESPRÄCH</translation>
    </message>
    <message>
        <source>Observation sheet</source>
        <translation>Beobachtungsbogen</translation>
    </message>
    <message>
        <source>Role play or live call</source>
        <translation>Rollenspiel oder echter Anruf</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>ready: {count}</source>
        <translation>bereit: {count}</translation>
    </message>
    <message>
        <source>released scripts: {count}</source>
        <translation>freigegebene Leitfäden: {count}</translation>
    </message>
    <message>
        <source>tasks: {count}</source>
        <translation>Aufgaben: {count}</translation>
    </message>
</context>
<context>
    <name>persona problems</name>
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
        <source>“{detail}” is no word that can stand here; the help lists them.</source>
        <translation>«{detail}» ist kein Wort, das hier stehen kann; die Hilfe nennt sie.</translation>
    </message>
    <message>
        <source>“{detail}” is no name: use small letters, digits and - (for objections and attacks _).</source>
        <translation>«{detail}» ist kein Name: erlaubt sind Kleinbuchstaben, Ziffern und - (bei Einwänden und Angriffen _).</translation>
    </message>
    <message>
        <source>The level {detail} is not 1 to 5.</source>
        <translation>Die Stufe {detail} liegt nicht zwischen 1 und 5.</translation>
    </message>
    <message>
        <source>The mood {detail} is not from 0 to 100.</source>
        <translation>Die Stimmung {detail} liegt nicht zwischen 0 und 100.</translation>
    </message>
    <message>
        <source>The number is not possible: {detail}</source>
        <translation>Diese Zahl ist nicht möglich: {detail}</translation>
    </message>
    <message>
        <source>“{detail}” is no comparison; write for example &gt;50 or &gt;30 &lt;60.</source>
        <translation>«{detail}» ist kein Vergleich; schreiben Sie zum Beispiel &gt;50 oder &gt;30 &lt;60.</translation>
    </message>
    <message>
        <source>This condition can never hold here: {detail}</source>
        <translation>Diese Bedingung kann hier nie gelten: {detail}</translation>
    </message>
    <message>
        <source>A do-not-call needs a condition, or it would be said at once.</source>
        <translation>Eine Werbesperre braucht eine Bedingung, sonst würde sie sofort gesagt.</translation>
    </message>
    <message>
        <source>A line does one thing only, this one does several: {detail}</source>
        <translation>Eine Zeile tut nur eines, diese tut mehreres: {detail}</translation>
    </message>
    <message>
        <source>There are no scenarios.</source>
        <translation>Es gibt keine Szenarien.</translation>
    </message>
    <message>
        <source>There is no script “{detail}”.</source>
        <translation>Es gibt keinen Leitfaden «{detail}».</translation>
    </message>
    <message>
        <source>“{detail}” is no step of the script.</source>
        <translation>«{detail}» ist kein Schritt des Leitfadens.</translation>
    </message>
    <message>
        <source>The way leaves out the step “{detail}”, which the script requires.</source>
        <translation>Der Weg lässt den Schritt «{detail}» aus, den der Leitfaden verlangt.</translation>
    </message>
    <message>
        <source>The way does not end with a step of the phase recap.</source>
        <translation>Der Weg endet nicht mit einem Schritt der Phase recap.</translation>
    </message>
    <message>
        <source>“{detail}” is no field of the script.</source>
        <translation>«{detail}» ist kein Feld des Leitfadens.</translation>
    </message>
    <message>
        <source>There is no fact “{detail}” in the scenario.</source>
        <translation>Im Szenario gibt es keinen Fakt «{detail}».</translation>
    </message>
    <message>
        <source>No line tells the fact “{detail}”.</source>
        <translation>Keine Zeile nennt den Fakt «{detail}».</translation>
    </message>
    <message>
        <source>No choice and no step asks for the fact “{detail}”.</source>
        <translation>Keine Antwort und kein Schritt fragt nach dem Fakt «{detail}».</translation>
    </message>
    <message>
        <source>There is no objection “{detail}”.</source>
        <translation>Es gibt keinen Einwand «{detail}».</translation>
    </message>
    <message>
        <source>There is no attack “{detail}”.</source>
        <translation>Es gibt keinen Angriff «{detail}».</translation>
    </message>
    <message>
        <source>No line brings up “{detail}”.</source>
        <translation>Keine Zeile bringt «{detail}» vor.</translation>
    </message>
    <message>
        <source>Nothing answers “{detail}” best.</source>
        <translation>Nichts antwortet am besten auf «{detail}».</translation>
    </message>
    <message>
        <source>There are too few choices at “{detail}”: two, at an attack three.</source>
        <translation>Zu wenig Antworten bei «{detail}»: es braucht zwei, bei einem Angriff drei.</translation>
    </message>
    <message>
        <source>Among the choices at “{detail}” none is good.</source>
        <translation>Unter den Antworten bei «{detail}» ist keine gute.</translation>
    </message>
    <message>
        <source>Among the choices at “{detail}” none is a mistake.</source>
        <translation>Unter den Antworten bei «{detail}» ist kein Fehler.</translation>
    </message>
    <message>
        <source>It is not said where this is offered: step, objection, attack or phase.</source>
        <translation>Es fehlt, wo diese Antwort angeboten wird: step, objection, attack oder phase.</translation>
    </message>
    <message>
        <source>No scenario comes to the step “{detail}”, so this is never offered.</source>
        <translation>Kein Szenario kommt zum Schritt «{detail}», also wird dies nie angeboten.</translation>
    </message>
    <message>
        <source>There is no line for “{detail}” without a condition.</source>
        <translation>Für «{detail}» gibt es keine Zeile ohne Bedingung.</translation>
    </message>
    <message>
        <source>So few wordings are heard again soon: {detail}</source>
        <translation>So wenige Wortlaute hört man bald wieder: {detail}</translation>
    </message>
    <message>
        <source>“{detail}” names no condition.</source>
        <translation>«{detail}» nennt keine Bedingung.</translation>
    </message>
    <message>
        <source>Even with the best choices “{detail}” was not won.</source>
        <translation>Auch mit den besten Antworten wurde «{detail}» nicht gewonnen.</translation>
    </message>
    <message>
        <source>Even with the worst choices “{detail}” was won.</source>
        <translation>Auch mit den schlechtesten Antworten wurde «{detail}» gewonnen.</translation>
    </message>
    <message>
        <source>The text {detail} is missing.</source>
        <translation>Der Text {detail} fehlt.</translation>
    </message>
    <message>
        <source>“{detail}” is no language; use de, de_DE, de_du or de_DE_du.</source>
        <translation>«{detail}» ist keine Sprache; verwenden Sie de, de_DE, de_du oder de_DE_du.</translation>
    </message>
    <message>
        <source>“{{{detail}}}” cannot be filled in.</source>
        <translation>«{{{detail}}}» lässt sich nicht ausfüllen.</translation>
    </message>
    <message>
        <source>“{{{detail}}}” has no value under known, so a general word is said.</source>
        <translation>«{{{detail}}}» hat keinen Wert unter known, darum wird ein allgemeines Wort gesagt.</translation>
    </message>
    <message>
        <source>A brace in “{detail}” belongs to no placeholder; write it twice.</source>
        <translation>Eine geschweifte Klammer in «{detail}» gehört zu keinem Platzhalter; schreiben Sie sie doppelt.</translation>
    </message>
    <message>
        <source>“{detail}” is said in two places.</source>
        <translation>«{detail}» steht an zwei Stellen.</translation>
    </message>
    <message>
        <source>Said in Switzerland only: {detail}. Give a text of that key.</source>
        <translation>Sagt man nur in der Schweiz: {detail}. Geben Sie einen Text mit diesem Schlüssel an.</translation>
    </message>
</context>
<context>
    <name>practice</name>
    <message>
        <source>The persona has no problems.</source>
        <translation>Die Persona hat keine Probleme.</translation>
    </message>
    <message>
        <source>There is no scenario {name}. “talktrack practice list” shows which there are.</source>
        <translation>Es gibt kein Szenario {name}. «talktrack practice list» zeigt, welche es gibt.</translation>
    </message>
    <message>
        <source>The answers cannot be read: {reason}</source>
        <translation>Die Antworten können nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <source>Line {line} of the answers picks {number}, but there {offered} lines were offered. Nothing was kept. Mend the line, or write what is to be said.</source>
        <translation>Zeile {line} der Antworten wählt {number}, dort wurden aber {offered} Sätze angeboten. Nichts wurde gespeichert. Ändern Sie die Zeile, oder schreiben Sie, was gesagt werden soll.</translation>
    </message>
    <message>
        <source>The talk had ended; this many answers were not used: {count}.</source>
        <translation>Das Gespräch war zu Ende; so viele Antworten blieben übrig: {count}.</translation>
    </message>
    <message>
        <source>The talk has not ended; it is scored as far as it came.</source>
        <translation>Das Gespräch ist nicht zu Ende; bewertet ist es, so weit es kam.</translation>
    </message>
    <message>
        <source>{points} of 100</source>
        <translation>{points} von 100</translation>
    </message>
    <message>
        <source>very easy</source>
        <translation>sehr leicht</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>leicht</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>schwer</translation>
    </message>
    <message>
        <source>very hard</source>
        <translation>sehr schwer</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Not won</source>
        <translation>Nicht gewonnen</translation>
    </message>
    <message>
        <source>The customer hung up</source>
        <translation>Der Kunde hat aufgelegt</translation>
    </message>
    <message>
        <source>Rightly ended</source>
        <translation>Zu Recht beendet</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>Vorzeitig beendet</translation>
    </message>
    <message>
        <source>Out of time</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>scorecard open</source>
        <translation>Wertung offen</translation>
    </message>
    <message>
        <source>two people</source>
        <translation>zu zweit</translation>
    </message>
    <message>
        <source>{chosen}: the talk speaks for it, too.</source>
        <translation>{chosen}: Dafür spricht auch das Gespräch.</translation>
    </message>
    <message>
        <source>{chosen}. The talk speaks for “{fitting}”.</source>
        <translation>{chosen}. Das Gespräch spricht für «{fitting}».</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>due</source>
        <translation>fällig</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>in {days} days</source>
        <translation>in {days} Tagen</translation>
    </message>
</context>
<context>
    <name>practice remarks</name>
    <message>
        <source>{score} of 100, {coach}: {reason}</source>
        <translation>{score} von 100, {coach}: {reason}</translation>
    </message>
</context>
<context>
    <name>practice rows</name>
    <message>
        <source>DRILLS</source>
        <translation>KURZÜBUNGEN</translation>
    </message>
    <message>
        <source>SCENARIOS</source>
        <translation>SZENARIEN</translation>
    </message>
    <message>
        <source>GO ON</source>
        <translation>WEITERMACHEN</translation>
    </message>
    <message>
        <source>left</source>
        <translation>verlassen</translation>
    </message>
    <message>
        <source>due</source>
        <translation>fällig</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>Daily set</source>
        <translation>Tagesübung</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes} Minuten</translation>
    </message>
    <message>
        <source>cards: {count}</source>
        <translation>Karten: {count}</translation>
    </message>
    <message>
        <source>Attack ladder</source>
        <translation>Angriffsleiter</translation>
    </message>
    <message>
        <source>Stay calm, rung by rung</source>
        <translation>Ruhig bleiben, Stufe um Stufe</translation>
    </message>
    <message>
        <source>One objection or attack</source>
        <translation>Ein Einwand oder Angriff</translation>
    </message>
    <message>
        <source>Two minutes each</source>
        <translation>Je zwei Minuten</translation>
    </message>
    <message>
        <source>{count} to choose from</source>
        <translation>{count} zur Auswahl</translation>
    </message>
    <message>
        <source>TASKS FROM THE COACH</source>
        <translation>AUFGABEN VOM COACH</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} von {all}</translation>
    </message>
    <message>
        <source>Any scenario</source>
        <translation>Beliebiges Szenario</translation>
    </message>
</context>
<context>
    <name>practice tags</name>
    <message>
        <source>open question</source>
        <translation>offene Frage</translation>
    </message>
    <message>
        <source>closed question</source>
        <translation>geschlossene Frage</translation>
    </message>
    <message>
        <source>alternative question</source>
        <translation>Alternativfrage</translation>
    </message>
    <message>
        <source>asks how things are</source>
        <translation>fragt nach der Lage</translation>
    </message>
    <message>
        <source>asks for the problem</source>
        <translation>fragt nach dem Problem</translation>
    </message>
    <message>
        <source>asks for the consequence</source>
        <translation>fragt nach der Folge</translation>
    </message>
    <message>
        <source>leads to value</source>
        <translation>führt zum Wert</translation>
    </message>
    <message>
        <source>asks for a fact</source>
        <translation>fragt nach einer Angabe</translation>
    </message>
    <message>
        <source>clarifies</source>
        <translation>fragt zurück</translation>
    </message>
    <message>
        <source>isolates</source>
        <translation>isoliert</translation>
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
        <source>says it in other words</source>
        <translation>formuliert um</translation>
    </message>
    <message>
        <source>breaks down the price</source>
        <translation>relativiert den Preis</translation>
    </message>
    <message>
        <source>names a reference</source>
        <translation>nennt eine Referenz</translation>
    </message>
    <message>
        <source>pre-empts a doubt</source>
        <translation>nimmt vorweg</translation>
    </message>
    <message>
        <source>parks the point</source>
        <translation>stellt zurück</translation>
    </message>
    <message>
        <source>concedes and offsets</source>
        <translation>gibt zu und gleicht aus</translation>
    </message>
    <message>
        <source>acknowledges first</source>
        <translation>nimmt zuerst ernst</translation>
    </message>
    <message>
        <source>concedes</source>
        <translation>gibt recht</translation>
    </message>
    <message>
        <source>apologises</source>
        <translation>entschuldigt sich</translation>
    </message>
    <message>
        <source>counter-attack</source>
        <translation>Gegenangriff</translation>
    </message>
    <message>
        <source>sets a boundary</source>
        <translation>setzt eine Grenze</translation>
    </message>
    <message>
        <source>announces the end</source>
        <translation>kündigt das Ende an</translation>
    </message>
    <message>
        <source>jargon</source>
        <translation>Fachjargon</translation>
    </message>
    <message>
        <source>hides the purpose</source>
        <translation>verbirgt den Zweck</translation>
    </message>
    <message>
        <source>promises too much</source>
        <translation>verspricht zu viel</translation>
    </message>
    <message>
        <source>benefit for the need</source>
        <translation>Nutzen zum Bedarf</translation>
    </message>
    <message>
        <source>benefit nobody asked for</source>
        <translation>Nutzen ungefragt</translation>
    </message>
    <message>
        <source>notes a fact</source>
        <translation>notiert eine Angabe</translation>
    </message>
    <message>
        <source>asks for time</source>
        <translation>fragt nach der Zeit</translation>
    </message>
    <message>
        <source>gives the reason</source>
        <translation>nennt den Grund</translation>
    </message>
    <message>
        <source>next step: who</source>
        <translation>nächster Schritt: wer</translation>
    </message>
    <message>
        <source>next step: what</source>
        <translation>nächster Schritt: was</translation>
    </message>
    <message>
        <source>next step: when</source>
        <translation>nächster Schritt: wann</translation>
    </message>
    <message>
        <source>gives the name</source>
        <translation>nennt den Namen</translation>
    </message>
    <message>
        <source>gives the company</source>
        <translation>nennt die Firma</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>Schweigen</translation>
    </message>
    <message>
        <source>gives the price away</source>
        <translation>gibt beim Preis nach</translation>
    </message>
    <message>
        <source>farewell</source>
        <translation>Verabschiedung</translation>
    </message>
    <message>
        <source>confirms the block</source>
        <translation>bestätigt die Sperre</translation>
    </message>
</context>
<context>
    <name>practice talk</name>
    <message>
        <source>I</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>nothing recognised; press to say what it is</source>
        <translation>nichts erkannt; drücken, um es zu sagen</translation>
    </message>
</context>
<context>
    <name>practice trend</name>
    <message>
        <source>getting better</source>
        <translation>wird besser</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>gleichbleibend</translation>
    </message>
    <message>
        <source>getting worse</source>
        <translation>wird schlechter</translation>
    </message>
    <message>
        <source>more runs will tell</source>
        <translation>mehr Läufe zeigen es</translation>
    </message>
    <message>
        <source>last runs: {count}</source>
        <translation>letzte Läufe: {count}</translation>
    </message>
</context>
<context>
    <name>practice trouble</name>
    <message>
        <source>This run is not to be read any more: it was taken back or is gone. Nothing was changed. Ask whoever practised it to send it again.</source>
        <translation>Diese Übung ist nicht mehr zu lesen: Sie wurde zurückgenommen oder ist weg. Nichts wurde verändert. Bitten Sie, sie noch einmal zu senden.</translation>
    </message>
    <message>
        <source>This run was not sent to a coach. Nothing was changed. Send it first, then it can be commented on.</source>
        <translation>Diese Übung wurde keinem Coach gesendet. Nichts wurde verändert. Senden Sie sie zuerst, dann kann sie kommentiert werden.</translation>
    </message>
    <message>
        <source>This was written by somebody else. Nothing was changed. Write something of your own, or ask the author.</source>
        <translation>Das hat jemand anderes geschrieben. Nichts wurde verändert. Schreiben Sie etwas Eigenes, oder fragen Sie, wer es geschrieben hat.</translation>
    </message>
    <message>
        <source>This is gone already. Nothing was changed. Look at the list again.</source>
        <translation>Das ist schon weg. Nichts wurde verändert. Schauen Sie die Liste noch einmal an.</translation>
    </message>
    <message>
        <source>Another score needs a reason. Nothing was changed. Write in a few words why; the trainee reads it.</source>
        <translation>Eine andere Bewertung braucht einen Grund. Nichts wurde verändert. Schreiben Sie in wenigen Worten, warum; wer geübt hat, liest es.</translation>
    </message>
    <message>
        <source>A live call is observed only if the trainee agrees. Nothing was kept. Ask first, then tick it on the sheet.</source>
        <translation>Ein echtes Gespräch wird nur mit Einverständnis beobachtet. Nichts wurde behalten. Fragen Sie zuerst, dann kreuzen Sie es auf dem Bogen an.</translation>
    </message>
    <message>
        <source>Only trainees are released for live calls; everybody else may call anyway. Nothing was changed. Choose a trainee.</source>
        <translation>Nur Einsteiger werden für echte Gespräche freigegeben; alle anderen rufen ohnehin an. Nichts wurde verändert. Wählen Sie einen Einsteiger.</translation>
    </message>
    <message>
        <source>Only the trainee’s own coach releases for live calls. Nothing was changed. Ask the team lead to assign you as coach.</source>
        <translation>Nur der eigene Coach gibt für echte Gespräche frei. Nichts wurde verändert. Bitten Sie die Teamleitung, Sie als Coach einzuteilen.</translation>
    </message>
    <message>
        <source>This script is not released for this trainee. Nothing was changed. Look at the list again.</source>
        <translation>Dieser Leitfaden ist für diese Person nicht freigegeben. Nichts wurde verändert. Schauen Sie die Liste noch einmal an.</translation>
    </message>
</context>
<context>
    <name>score details</name>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeitfrage</translation>
    </message>
    <message>
        <source>who</source>
        <translation>wer</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>when</source>
        <translation>wann</translation>
    </message>
    <message>
        <source>clarified</source>
        <translation>nachgefragt</translation>
    </message>
    <message>
        <source>isolated</source>
        <translation>isoliert</translation>
    </message>
    <message>
        <source>what if</source>
        <translation>Hypothese</translation>
    </message>
    <message>
        <source>turned round</source>
        <translation>Bumerang</translation>
    </message>
    <message>
        <source>reframed</source>
        <translation>umformuliert</translation>
    </message>
    <message>
        <source>price broken down</source>
        <translation>Preis relativiert</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>pre-empted</source>
        <translation>vorweggenommen</translation>
    </message>
    <message>
        <source>put off</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>conceded and offset</source>
        <translation>zugegeben und ausgeglichen</translation>
    </message>
    <message>
        <source>asked openly</source>
        <translation>offen gefragt</translation>
    </message>
    <message>
        <source>asked to the point</source>
        <translation>gezielt gefragt</translation>
    </message>
    <message>
        <source>offered a choice</source>
        <translation>zur Wahl gestellt</translation>
    </message>
    <message>
        <source>asked for the problem</source>
        <translation>nach dem Problem gefragt</translation>
    </message>
    <message>
        <source>asked what it costs</source>
        <translation>nach den Folgen gefragt</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>anerkannt</translation>
    </message>
    <message>
        <source>conceded</source>
        <translation>zugegeben</translation>
    </message>
    <message>
        <source>apologised</source>
        <translation>entschuldigt</translation>
    </message>
    <message>
        <source>waited</source>
        <translation>abgewartet</translation>
    </message>
    <message>
        <source>a factual question</source>
        <translation>sachliche Frage</translation>
    </message>
    <message>
        <source>the boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>announcing the end</source>
        <translation>Ende ankündigen</translation>
    </message>
    <message>
        <source>the polite end</source>
        <translation>höflich beenden</translation>
    </message>
</context>
<context>
    <name>scorecard</name>
    <message>
        <source>Opener</source>
        <translation>Einstieg</translation>
    </message>
    <message>
        <source>Required steps</source>
        <translation>Pflichtschritte</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Data captured</source>
        <translation>Daten erfasst</translation>
    </message>
    <message>
        <source>Benefit for the need</source>
        <translation>Nutzen zum Bedarf</translation>
    </message>
    <message>
        <source>Technique fits</source>
        <translation>Technik passt</translation>
    </message>
    <message>
        <source>Calm under attack</source>
        <translation>Ruhig bei Angriff</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Phase times</source>
        <translation>Zeit je Phase</translation>
    </message>
    <message>
        <source>{names} missing</source>
        <translation>es fehlt: {names}</translation>
    </message>
    <message>
        <source>all done</source>
        <translation>alle gemacht</translation>
    </message>
    <message>
        <source>asked for problems and what they cost</source>
        <translation>nach Problemen und Folgen gefragt</translation>
    </message>
    <message>
        <source>only one question for a problem or what it costs</source>
        <translation>nur eine Frage nach einem Problem oder den Folgen</translation>
    </message>
    <message>
        <source>no question for problems</source>
        <translation>keine Frage nach Problemen</translation>
    </message>
    <message>
        <source>less than half were open</source>
        <translation>weniger als die Hälfte offen</translation>
    </message>
    <message>
        <source>nothing checked with a yes or no</source>
        <translation>nichts mit Ja oder Nein abgesichert</translation>
    </message>
    <message>
        <source>nothing asked</source>
        <translation>nichts gefragt</translation>
    </message>
    <message>
        <source>all known</source>
        <translation>alles bekannt</translation>
    </message>
    <message>
        <source>answers what was wished for</source>
        <translation>antwortet auf den Bedarf</translation>
    </message>
    <message>
        <source>praised what nobody had asked for</source>
        <translation>gelobt, was niemand wissen wollte</translation>
    </message>
    <message>
        <source>no need was found</source>
        <translation>kein Bedarf gefunden</translation>
    </message>
    <message>
        <source>the need stayed unanswered</source>
        <translation>der Bedarf blieb ohne Antwort</translation>
    </message>
    <message>
        <source>not met: {names}</source>
        <translation>nicht getroffen: {names}</translation>
    </message>
    <message>
        <source>rung by rung</source>
        <translation>Sprosse um Sprosse</translation>
    </message>
    <message>
        <source>left out: {names}</source>
        <translation>ausgelassen: {names}</translation>
    </message>
    <message>
        <source>too early: {names}</source>
        <translation>zu früh: {names}</translation>
    </message>
    <message>
        <source>struck back</source>
        <translation>zurückgeschlagen</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch keiner</translation>
    </message>
    <message>
        <source>all in time</source>
        <translation>alles im Rahmen</translation>
    </message>
    <message>
        <source>too long: {names}</source>
        <translation>zu lang: {names}</translation>
    </message>
    <message>
        <source>too short: {names}</source>
        <translation>zu kurz: {names}</translation>
    </message>
    <message>
        <source>The talk rightly took another way.</source>
        <translation>Das Gespräch nahm zu Recht einen anderen Weg.</translation>
    </message>
    <message>
        <source>Nothing was required here.</source>
        <translation>Hier war nichts verlangt.</translation>
    </message>
    <message>
        <source>No objection came.</source>
        <translation>Es kam kein Einwand.</translation>
    </message>
    <message>
        <source>No attack came.</source>
        <translation>Es kam kein Angriff.</translation>
    </message>
    <message>
        <source>No time has passed yet.</source>
        <translation>Es ist noch keine Zeit vergangen.</translation>
    </message>
    <message>
        <source>“Do not call” was passed over</source>
        <translation>«Keine Anrufe mehr» wurde übergangen</translation>
    </message>
    <message>
        <source>What the call is for was hidden</source>
        <translation>Der Zweck des Anrufs wurde verschwiegen</translation>
    </message>
    <message>
        <source>Something was promised that is not so</source>
        <translation>Es wurde etwas Falsches versprochen</translation>
    </message>
    <message>
        <source>{points} of {of}</source>
        <translation>{points} von {of}</translation>
    </message>
</context>
</TS>
