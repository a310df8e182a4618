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
        <source>The database {where} does not answer. What was saved before is safe. Check the network and the login, then try again. The server says: {detail}</source>
        <translation>Die Datenbank {where} antwortet nicht. Was vorher gespeichert wurde, ist sicher. Prüfen Sie Netz und Anmeldung und versuchen Sie es nochmals. Der Server meldet: {detail}</translation>
    </message>
    <message>
        <source>The database {where} cannot be opened. Nothing was changed. Check that the folder is there and that you may write in it, then try again. The system says: {detail}</source>
        <translation>Die Datenbank {where} lässt sich nicht öffnen. Es wurde nichts verändert. Prüfen Sie, ob der Ordner da ist und Sie darin schreiben dürfen, und versuchen Sie es nochmals. Das System meldet: {detail}</translation>
    </message>
    <message>
        <source>The database {where} is damaged or is none. The file was left as it is. Restore a backup from the folder “backups” beside it; the damaged file is kept. Found: {detail}</source>
        <translation>Die Datenbank {where} ist beschädigt oder keine Datenbank. Die Datei wurde so gelassen, wie sie ist. Stellen Sie eine Sicherung aus dem Ordner «backups» daneben wieder her; die beschädigte Datei bleibt erhalten. Gefunden: {detail}</translation>
    </message>
    <message>
        <source>This database has no tables of Talktrack. Nothing was changed. Check the address, or let your administrator set the team’s database up.</source>
        <translation>In dieser Datenbank sind keine Tabellen von Talktrack. Es wurde nichts verändert. Prüfen Sie die Adresse, oder lassen Sie die Datenbank des Teams von Ihrer Administration einrichten.</translation>
    </message>
    <message>
        <source>The database was made by a newer Talktrack: it is at version {found}, this program knows up to {wanted}. Nothing was changed. Install the newest Talktrack.</source>
        <translation>Die Datenbank stammt von einem neueren Talktrack: Sie hat die Version {found}, dieses Programm kennt sie bis {wanted}. Es wurde nichts verändert. Installieren Sie das neueste Talktrack.</translation>
    </message>
    <message>
        <source>The database is older than this program: it is at version {found}, {wanted} is needed. Nothing was changed. Bring it up to date; a team’s database is brought up to date by its administrator.</source>
        <translation>Die Datenbank ist älter als dieses Programm: Sie hat die Version {found}, nötig ist {wanted}. Es wurde nichts verändert. Bringen Sie sie auf den neuesten Stand; bei der Datenbank eines Teams tut das die Administration.</translation>
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
</context>
</TS>
