<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>team</name>
    <message>
        <source>Inside rep</source>
        <translation>Innendienst</translation>
    </message>
    <message>
        <source>Trainee</source>
        <translation>Einsteiger</translation>
    </message>
    <message>
        <source>Coach</source>
        <translation>Coach</translation>
    </message>
    <message>
        <source>Field rep</source>
        <translation>Aussendienst</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>Teamleitung</translation>
    </message>
    <message>
        <source>Privacy officer</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>You may not do this with {login}. Nothing was changed. Leads add people, rename them, change their role and disable them; passwords of others, admins and privacy officers are the matter of an admin or of the server’s administrator. Ask one of them.</source>
        <translation>Das dürfen Sie mit {login} nicht. Es wurde nichts verändert. Die Teamleitung fügt Personen hinzu, benennt sie um, ändert ihre Rolle und sperrt sie; Passwörter anderer, Administration und Datenschutz sind Sache der Administration oder des Administrators des Servers. Fragen Sie dort.</translation>
    </message>
    <message>
        <source>The login {login} is there already. Nothing was changed. Choose another one; somebody who was disabled comes back with “talktrack users enable {login}”.</source>
        <translation>Das Login {login} gibt es schon. Es wurde nichts verändert. Wählen Sie ein anderes; wer gesperrt wurde, kommt mit «talktrack users enable {login}» zurück.</translation>
    </message>
    <message>
        <source>The team has no login {login} that Talktrack made. Nothing was changed. “talktrack users list” shows all; other logins are changed by the server’s administrator.</source>
        <translation>Das Team hat kein Login {login}, das Talktrack angelegt hat. Es wurde nichts verändert. «talktrack users list» zeigt alle; andere Logins ändert der Administrator des Servers.</translation>
    </message>
    <message>
        <source>Nobody changes their own role or disables themselves, so that nobody locks themselves out. Nothing was changed. Ask another lead or an admin.</source>
        <translation>Niemand ändert die eigene Rolle oder sperrt sich selbst; so sperrt sich niemand aus. Es wurde nichts verändert. Bitten Sie eine andere Teamleitung oder die Administration.</translation>
    </message>
    <message>
        <source>“{login}” cannot be a login. Nothing was changed. A login begins with a letter and has small letters, digits, dots, dashes and underscores only, such as mhuber.</source>
        <translation>«{login}» kann kein Login sein. Es wurde nichts verändert. Ein Login beginnt mit einem Buchstaben und besteht nur aus Kleinbuchstaben ohne Umlaute, Ziffern, Punkten, Binde- und Unterstrichen, zum Beispiel mhuber.</translation>
    </message>
    <message>
        <source>Somebody else put the login {login} into another group of Talktrack by hand. Nothing was changed. Let the server’s administrator take it out of all groups whose names begin with talktrack_, then try again.</source>
        <translation>Jemand hat das Login {login} von Hand in eine andere Gruppe von Talktrack aufgenommen. Es wurde nichts verändert. Lassen Sie es vom Administrator des Servers aus allen Gruppen nehmen, deren Name mit talktrack_ beginnt, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A name has a letter and at most {longest} characters. Nothing was changed. Give {login} first and last name, in quotation marks, such as “Maria Huber”.</source>
        <translation>Ein Name hat einen Buchstaben und höchstens {longest} Zeichen. Es wurde nichts verändert. Geben Sie {login} Vor- und Nachnamen, in Anführungszeichen, etwa «Maria Huber».</translation>
    </message>
    <message>
        <source>The team’s server was set up by an older Talktrack and cannot do this yet. Nothing was changed. Let the server’s administrator run “talktrack database upgrade”, then try again.</source>
        <translation>Der Server des Teams wurde von einem älteren Talktrack eingerichtet und kann das noch nicht. Es wurde nichts verändert. Lassen Sie den Administrator des Servers «talktrack database upgrade» ausführen, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>This database is a file on this computer: nobody logs in to it, and whoever has the file may do everything. Nothing was changed. Logins belong to a team’s database; name it with --database postgresql://…</source>
        <translation>Diese Datenbank ist eine Datei auf diesem Computer: Dort meldet sich niemand an, und wer die Datei hat, darf alles. Es wurde nichts verändert. Logins gehören zur Datenbank eines Teams; nennen Sie sie mit --database postgresql://…</translation>
    </message>
    <message>
        <source>A password has at least {shortest} characters. Nothing was changed. Try again.</source>
        <translation>Ein Passwort hat mindestens {shortest} Zeichen. Es wurde nichts verändert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The two passwords differ. Nothing was changed. Try again.</source>
        <translation>Die beiden Passwörter sind verschieden. Es wurde nichts verändert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{login} is no trainee. Nothing was changed. Only trainees are coached and need released scripts; “talktrack users list” shows who is one.</source>
        <translation>{login} ist kein Einsteiger. Nichts wurde verändert. Nur Einsteiger werden begleitet und brauchen freigegebene Leitfäden; «talktrack users list» zeigt, wer das ist.</translation>
    </message>
    <message>
        <source>{login} is neither coach nor team lead. Nothing was changed. Name another one, or have the role changed first: “talktrack users role {login} coach”.</source>
        <translation>{login} ist weder Coach noch Teamleitung. Nichts wurde verändert. Nennen Sie jemand anderen, oder lassen Sie zuerst die Rolle ändern: «talktrack users role {login} coach».</translation>
    </message>
    <message>
        <source>Your role in the team reads customers; inside sales adds, edits and imports them. Ask your team lead.</source>
        <translation>Ihre Rolle im Team liest Kunden; erfasst, bearbeitet und importiert werden sie vom Innendienst. Fragen Sie Ihre Teamleitung.</translation>
    </message>
    <message>
        <source>Your role in the team reads quotes and orders; sales staff keep them. Ask your team lead.</source>
        <translation>Ihre Rolle im Team liest Offerten und Aufträge; der Verkauf erfasst sie. Fragen Sie die Teamleitung.</translation>
    </message>
    <message>
        <source>{coach} coaches {trainee} from today on.</source>
        <translation>{coach} begleitet {trainee} ab heute als Coach.</translation>
    </message>
    <message>
        <source>Nobody coaches {trainee} from today on.</source>
        <translation>Ab heute begleitet niemand mehr {trainee} als Coach.</translation>
    </message>
    <message>
        <source>The same password again: </source>
        <translation>Dasselbe Passwort noch einmal: </translation>
    </message>
    <message>
        <source>New password for {login}: </source>
        <translation>Neues Passwort für {login}: </translation>
    </message>
    <message>
        <source>Password of {login}, shown this once: {password} – it is changed with “talktrack users password”.</source>
        <translation>Passwort von {login}, nur dieses eine Mal angezeigt: {password} – geändert wird es mit «talktrack users password».</translation>
    </message>
    <message>
        <source>The password of {login} is changed.</source>
        <translation>Das Passwort von {login} ist geändert.</translation>
    </message>
    <message>
        <source>{name} was in the team’s list without a login, named in an import. The login belongs to that person now, with everything that is theirs.</source>
        <translation>{name} stand ohne Login in der Liste des Teams, aus einem Import. Das Login gehört jetzt dieser Person, mit allem, was ihr zugeteilt ist.</translation>
    </message>
    <message>
        <source>Several people without a login are called {name}, so the login belongs to a new person, and what is theirs stays with them.</source>
        <translation>Mehrere Personen ohne Login heissen {name}; das Login gehört deshalb einer neuen Person, und was den anderen zugeteilt ist, bleibt bei ihnen.</translation>
    </message>
    <message>
        <source>The team {name} is new; it was made. If that is a slip, “talktrack users list” shows the names that are there.</source>
        <translation>Das Team {name} ist neu; es wurde angelegt. Ist das ein Versehen, zeigt «talktrack users list» die Namen, die es gibt.</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>without login</source>
        <translation>ohne Login</translation>
    </message>
</context>
</TS>
