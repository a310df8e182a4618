<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>database</name>
    <message>
        <source>This could not be done. What was saved before is safe. Try again; if it happens again, send a report.</source>
        <translation>Das ging nicht. Was vorher gespeichert wurde, ist sicher. Versuchen Sie es nochmals; geschieht es wieder, senden Sie bitte einen Bericht.</translation>
    </message>
    <message>
        <source>The database {place} lies on a network drive. When two computers write into it there, it can be damaged. Keep it on a disk of this computer; a team works together with a PostgreSQL database.</source>
        <translation>Die Datenbank {place} liegt auf einem Netzlaufwerk. Schreiben dort zwei Computer hinein, kann sie Schaden nehmen. Legen Sie sie auf ein Laufwerk dieses Computers; ein Team arbeitet mit einer PostgreSQL-Datenbank zusammen.</translation>
    </message>
    <message>
        <source>There is no computer of the name in {where}. What was saved before is safe. Check how the server is written, and whether you are in the right network or VPN.</source>
        <translation>Einen Computer mit dem Namen in {where} gibt es nicht. Was vorher gespeichert wurde, ist sicher. Prüfen Sie, wie der Server geschrieben wird und ob Sie im richtigen Netz oder VPN sind.</translation>
    </message>
    <message>
        <source>The computer of {where} is there, but no PostgreSQL takes connections on it. What was saved before is safe. Check server and port; perhaps PostgreSQL does not run at this moment.</source>
        <translation>Der Computer von {where} ist da, aber kein PostgreSQL nimmt dort Verbindungen an. Was vorher gespeichert wurde, ist sicher. Prüfen Sie Server und Port; vielleicht läuft PostgreSQL gerade nicht.</translation>
    </message>
    <message>
        <source>The server of {where} does not answer in time. What was saved before is safe. Check the network or VPN, then try again; a firewall may keep you out, too.</source>
        <translation>Der Server von {where} antwortet nicht rechtzeitig. Was vorher gespeichert wurde, ist sicher. Prüfen Sie Netz oder VPN und versuchen Sie es nochmals; auch eine Firewall kann Sie aussperren.</translation>
    </message>
    <message>
        <source>The server of {where} offers no encryption, so nothing was sent. Let your administrator switch TLS on. Only on this computer it may be left out.</source>
        <translation>Der Server von {where} bietet keine Verschlüsselung an, deshalb wurde nichts gesendet. Ihr Administrator kann TLS einschalten. Nur auf diesem Computer darf sie fehlen.</translation>
    </message>
    <message>
        <source>The server of {where} could not prove that it is the right one: its certificate is not trusted here or is made for another name. No password was sent. Ask your administrator for the file of the certificate and name it in the connection, or for the right name of the server. It says: {detail}</source>
        <translation>Der Server von {where} konnte nicht beweisen, dass er der richtige ist: Seinem Zertifikat wird hier nicht vertraut, oder es gilt für einen anderen Namen. Es wurde kein Passwort gesendet. Verlangen Sie vom Administrator die Datei des Zertifikats und nennen Sie sie in der Verbindung, oder den richtigen Namen des Servers. Er meldet: {detail}</translation>
    </message>
    <message>
        <source>The server of {where} wants a password. Nothing was changed. Type it in.</source>
        <translation>Der Server von {where} verlangt ein Passwort. Nichts wurde geändert. Tippen Sie es ein.</translation>
    </message>
    <message>
        <source>The server of {where} does not take this login with this password. Nothing was changed. Type both again; a forgotten password is set anew by your administrator.</source>
        <translation>Der Server von {where} nimmt dieses Login mit diesem Passwort nicht an. Nichts wurde geändert. Tippen Sie beides nochmals ein; ein vergessenes Passwort setzt Ihr Administrator neu.</translation>
    </message>
    <message>
        <source>The server of {where} does not let you in: not with this login, or not from this computer. Nothing was changed. Your administrator can allow it. It says: {detail}</source>
        <translation>Der Server von {where} lässt Sie nicht ein: nicht mit diesem Login oder nicht von diesem Computer aus. Nichts wurde geändert. Ihr Administrator kann es erlauben. Er meldet: {detail}</translation>
    </message>
    <message>
        <source>The server has no database of the name in {where}. Nothing was changed. Check how the database is written, or ask your administrator.</source>
        <translation>Der Server hat keine Datenbank mit dem Namen in {where}. Nichts wurde geändert. Prüfen Sie, wie die Datenbank geschrieben wird, oder fragen Sie Ihren Administrator.</translation>
    </message>
    <message>
        <source>The server of {where} has no connection left. What was saved before is safe. Try again in a moment; if it happens often, your administrator can allow more.</source>
        <translation>Der Server von {where} hat keine Verbindung mehr frei. Was vorher gespeichert wurde, ist sicher. Versuchen Sie es gleich nochmals; geschieht es oft, kann Ihr Administrator mehr zulassen.</translation>
    </message>
    <message>
        <source>The server of {where} is just starting or stopping. What was saved before is safe. Try again in a minute.</source>
        <translation>Der Server von {where} startet gerade oder hält an. Was vorher gespeichert wurde, ist sicher. Versuchen Sie es in einer Minute nochmals.</translation>
    </message>
    <message>
        <source>The database {where} does not answer. What was saved before is safe. Check the network and the login, then try again. The server says: {detail}</source>
        <translation>Die Datenbank {where} antwortet nicht. Was vorher gespeichert wurde, ist sicher. Prüfen Sie Netz und Login und versuchen Sie es nochmals. Der Server meldet: {detail}</translation>
    </message>
    <message>
        <source>The database {where} cannot be opened. Nothing was changed. Check that the folder is there and that you may write in it, then try again. The system says: {detail}</source>
        <translation>Die Datenbank {where} lässt sich nicht öffnen. Es wurde nichts verändert. Prüfen Sie, ob der Ordner da ist und Sie darin schreiben dürfen, und versuchen Sie es nochmals. Das System meldet: {detail}</translation>
    </message>
    <message>
        <source>The server runs PostgreSQL {found}; Talktrack needs {needed} or later. Nothing was changed. Your administrator can bring the server up to date.</source>
        <translation>Auf dem Server läuft PostgreSQL {found}; Talktrack braucht {needed} oder neuer. Nichts wurde geändert. Ihr Administrator kann den Server auf den neuen Stand bringen.</translation>
    </message>
    <message>
        <source>The database {where} is damaged or is none. The file was left as it is. Restore a backup from the folder “backups” beside it; the damaged file is kept. Found: {detail}</source>
        <translation>Die Datenbank {where} ist beschädigt oder keine Datenbank. Die Datei wurde so gelassen, wie sie ist. Stellen Sie eine Sicherung aus dem Ordner «backups» daneben wieder her; die beschädigte Datei bleibt erhalten. Gefunden: {detail}</translation>
    </message>
    <message>
        <source>The database was made by a newer Talktrack: it is at version {found}, this program knows up to {wanted}. Nothing was changed. Install the newest Talktrack.</source>
        <translation>Die Datenbank stammt von einem neueren Talktrack: Sie hat die Version {found}, dieses Programm kennt sie bis {wanted}. Es wurde nichts verändert. Installieren Sie das neueste Talktrack.</translation>
    </message>
    <message>
        <source>This database has no tables of Talktrack. Nothing was changed. Check the address, or let your administrator set it up with “talktrack database setup-team”.</source>
        <translation>Diese Datenbank hat keine Tabellen von Talktrack. Nichts wurde geändert. Prüfen Sie die Adresse, oder lassen Sie sie von Ihrem Administrator mit «talktrack database setup-team» einrichten.</translation>
    </message>
    <message>
        <source>Password for {where}: </source>
        <translation>Passwort für {where}: </translation>
    </message>
    <message>
        <source>The connection with the database {where} broke while it saved, so it is not known yet whether this is saved. It is found out as soon as the server is back; nothing is lost and nothing is done twice. Please wait, and do not enter it again.</source>
        <translation>Die Verbindung mit der Datenbank {where} brach beim Speichern ab; ob das schon gespeichert ist, weiss man noch nicht. Es wird geklärt, sobald der Server wieder da ist; nichts geht verloren, und nichts geschieht doppelt. Bitte warten Sie, und geben Sie es nicht noch einmal ein.</translation>
    </message>
    <message>
        <source>The database {where} is not there any more. It may have been moved or renamed, or its disk is not connected. Nothing was changed. Connect the disk, look for the file, or restore a backup.</source>
        <translation>Die Datenbank {where} ist nicht mehr da. Vielleicht wurde sie verschoben oder umbenannt, oder ihr Datenträger ist nicht angeschlossen. Es wurde nichts geändert. Schliessen Sie den Datenträger an, suchen Sie die Datei, oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The database is older than this program: it is at version {found}, {wanted} is needed. Nothing was changed. Bring it up to date; of a team’s database its administrator does, with “talktrack database upgrade”.</source>
        <translation>Die Datenbank ist älter als dieses Programm: Sie hat die Version {found}, nötig ist {wanted}. Nichts wurde geändert. Bringen Sie sie auf den neuen Stand; die eines Teams bringt ihr Administrator mit «talktrack database upgrade» darauf.</translation>
    </message>
    <message>
        <source>Another program is using the database {where}. Nothing was changed. Close Talktrack everywhere else, or wait a moment, then try again.</source>
        <translation>Ein anderes Programm benutzt die Datenbank {where}. Es wurde nichts verändert. Schliessen Sie Talktrack überall sonst oder warten Sie einen Moment, und versuchen Sie es nochmals.</translation>
    </message>
    <message>
        <source>Nothing more can be written into the database {where}: the disk is full, protected or no longer there. What was saved before is safe, and nothing was saved by half. Make room, then save again. The system says: {detail}</source>
        <translation>In die Datenbank {where} lässt sich nichts mehr schreiben: Das Laufwerk ist voll, geschützt oder nicht mehr da. Was vorher gespeichert wurde, ist sicher, und nichts wurde halb gespeichert. Schaffen Sie Platz und speichern Sie nochmals. Das System meldet: {detail}</translation>
    </message>
    <message>
        <source>{where} could not be written. The database and earlier backups are as they were. Check that there is room and that you may write there, then try again. The system says: {detail}</source>
        <translation>{where} liess sich nicht schreiben. Datenbank und frühere Sicherungen sind, wie sie waren. Prüfen Sie, ob Platz da ist und Sie dort schreiben dürfen, und versuchen Sie es nochmals. Das System meldet: {detail}</translation>
    </message>
    <message>
        <source>{where} is there already. Nothing was overwritten. Choose another name for the backup.</source>
        <translation>{where} gibt es schon. Es wurde nichts überschrieben. Wählen Sie einen anderen Namen für die Sicherung.</translation>
    </message>
    <message>
        <source>{where} is no backup that can be restored. The database is as it was. Choose another backup. Found: {detail}</source>
        <translation>{where} ist keine Sicherung, die sich wiederherstellen lässt. Die Datenbank ist, wie sie war. Wählen Sie eine andere Sicherung. Gefunden: {detail}</translation>
    </message>
    <message>
        <source>The team has nobody with the login {login}. Nothing was changed. Ask your team lead to add you.</source>
        <translation>Die Team-Datenbank kennt niemanden mit dem Login {login}. Es wurde nichts geändert. Bitten Sie Ihre Teamleitung, Sie aufzunehmen.</translation>
    </message>
    <message>
        <source>{found} is a login of the team; only whoever administers the server sets its database up or brings it up to date. Nothing was changed. Ask your administrator to run “talktrack database upgrade” with their own login.</source>
        <translation>{found} ist ein Login des Teams; die Datenbank richtet nur ein und bringt nur auf den neuesten Stand, wer den Server verwaltet. Es wurde nichts verändert. Bitten Sie Ihren Administrator, «talktrack database upgrade» mit seinem eigenen Login auszuführen.</translation>
    </message>
    <message>
        <source>The team’s database does not let you do this: it is the work of another role. Nothing was changed, and what was saved before is safe. Ask your team lead to do it, or to give you another role.</source>
        <translation>Die Datenbank des Teams lässt Sie das nicht tun: Es ist die Arbeit einer anderen Rolle. Nichts wurde geändert, und was vorher gespeichert wurde, ist sicher. Bitten Sie Ihre Teamleitung, es zu tun oder Ihnen eine andere Rolle zu geben.</translation>
    </message>
    <message>
        <source>The database keeps texts as {found}; Talktrack needs UTF8. Nothing was changed. Make a database with this line, then run the set-up with its address: {line}</source>
        <translation>Die Datenbank speichert Texte als {found}; Talktrack braucht UTF8. Es wurde nichts verändert. Legen Sie mit dieser Zeile eine Datenbank an und starten Sie die Einrichtung mit deren Adresse: {line}</translation>
    </message>
    <message>
        <source>The database {found} belongs to the server itself or holds tables of another program. Nothing was changed. Make an empty database with this line, then run the set-up with its address: {line}</source>
        <translation>Die Datenbank {found} gehört dem Server selbst oder enthält Tabellen eines anderen Programms. Es wurde nichts verändert. Legen Sie mit dieser Zeile eine leere Datenbank an und starten Sie die Einrichtung mit deren Adresse: {line}</translation>
    </message>
    <message>
        <source>The role {found} may not create roles, so nobody of the team could get a login. Nothing was changed. Let an administrator of the server run this line, then run the set-up again: {line}</source>
        <translation>Die Rolle {found} darf keine Rollen anlegen; so könnte niemand im Team ein Login bekommen. Es wurde nichts verändert. Lassen Sie diese Zeile von einem Administrator des Servers ausführen und starten Sie die Einrichtung noch einmal: {line}</translation>
    </message>
    <message>
        <source>The database does not belong to the role {found}. Nothing was changed. Let an administrator of the server run this line, then run the set-up again: {line}</source>
        <translation>Die Datenbank gehört nicht der Rolle {found}. Es wurde nichts verändert. Lassen Sie diese Zeile von einem Administrator des Servers ausführen und starten Sie die Einrichtung noch einmal: {line}</translation>
    </message>
    <message>
        <source>Another administrator made Talktrack’s roles on this server, and {found} may not give them. Nothing was changed. Let that administrator run this line, then run the set-up again: {line}</source>
        <translation>Die Rollen von Talktrack hat auf diesem Server ein anderer Administrator angelegt, und {found} darf sie nicht vergeben. Es wurde nichts verändert. Lassen Sie diese Zeile von jenem Administrator ausführen und starten Sie die Einrichtung noch einmal: {line}</translation>
    </message>
    <message>
        <source>This PostgreSQL {found} lacks the extension pg_trgm, by which customers are found. Nothing was changed. Install the server’s package of extensions (often “postgresql-contrib”), then run the set-up again.</source>
        <translation>Diesem PostgreSQL {found} fehlt die Erweiterung pg_trgm, mit der Kunden gefunden werden. Es wurde nichts verändert. Installieren Sie das Paket mit den Erweiterungen des Servers (oft «postgresql-contrib») und starten Sie die Einrichtung noch einmal.</translation>
    </message>
    <message>
        <source>The extension pg_trgm is in the schema {found}, Talktrack needs it in public. Nothing was changed. Let an administrator of the server run this line, then run the set-up again: {line}</source>
        <translation>Die Erweiterung pg_trgm liegt im Schema {found}, Talktrack braucht sie in public. Es wurde nichts verändert. Lassen Sie diese Zeile von einem Administrator des Servers ausführen und starten Sie die Einrichtung noch einmal: {line}</translation>
    </message>
    <message>
        <source>The team’s database knows as many computers as it can, and all were in use within the last 90 days. Nothing was changed. Work on a computer that is known already, or ask whoever administers the server.</source>
        <translation>Die Datenbank des Teams kennt so viele Computer, wie sie kann, und alle waren in den letzten 90 Tagen in Gebrauch. Es wurde nichts verändert. Arbeiten Sie auf einem Computer, der schon bekannt ist, oder fragen Sie, wer den Server verwaltet.</translation>
    </message>
    <message>
        <source>{where} is encrypted. Nothing was changed. Type its passphrase, or the recovery key.</source>
        <translation>{where} ist verschlüsselt. Nichts wurde geändert. Geben Sie die Passphrase oder den Wiederherstellungsschlüssel ein.</translation>
    </message>
    <message>
        <source>This is neither the passphrase of {where} nor its recovery key. Nothing was changed. Type it again; capitals and small letters are different.</source>
        <translation>Das ist weder die Passphrase von {where} noch der Wiederherstellungsschlüssel. Nichts wurde geändert. Geben Sie sie nochmals ein; Gross- und Kleinbuchstaben sind verschieden.</translation>
    </message>
    <message>
        <source>This opens another database, but not {where}. Nothing was changed. Type the passphrase that this one had, or its own recovery key.</source>
        <translation>Das öffnet eine andere Datenbank, aber nicht {where}. Nichts wurde geändert. Geben Sie die Passphrase dieser Datei oder ihren eigenen Wiederherstellungsschlüssel ein.</translation>
    </message>
    <message>
        <source>A passphrase opens {where} only together with its key file, which ends in “.key” and is not beside it. Nothing was changed. Put the key file beside it, or type the recovery key.</source>
        <translation>Eine Passphrase öffnet {where} nur zusammen mit der Schlüsseldatei; sie endet auf «.key» und liegt nicht daneben. Nichts wurde geändert. Legen Sie die Schlüsseldatei daneben, oder geben Sie den Wiederherstellungsschlüssel ein.</translation>
    </message>
    <message>
        <source>Passphrase or recovery key for {where}: </source>
        <translation>Passphrase oder Wiederherstellungsschlüssel für {where}: </translation>
    </message>
</context>
</TS>
