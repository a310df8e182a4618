; Makes the installer for Windows of what packaging/build_program.py has built into dist\talktrack:
;   iscc packaging\windows\talktrack.iss
; Everybody installs for themselves; no administrator is needed. Profiles are left where they are.

#define Version "0.1.0"

[Setup]
AppId={{6B1C4B0E-5C0B-4C9E-9B53-0C2C5A2B7F11}
AppName=Talktrack
AppVersion={#Version}
AppPublisher=Talktrack
DefaultDirName={autopf}\Talktrack
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputDir=..\..\dist
OutputBaseFilename=talktrack-{#Version}-setup
UninstallDisplayIcon={app}\talktrack.exe
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; What an older version had and this one has not would be loaded all the same.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\talktrack\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\Talktrack"; Filename: "{app}\talktrack.exe"
Name: "{autodesktop}\Talktrack"; Filename: "{app}\talktrack.exe"; Tasks: desktopicon

[Run]
Filename: "{app}\talktrack.exe"; Description: "{cm:LaunchProgram,Talktrack}"; Flags: nowait postinstall skipifsilent

[Registry]
; What the setting "Talktrack opens links with phone numbers" has written goes with the program.
Root: HKCU; Subkey: "Software\Classes\Talktrack.tel"; Flags: dontcreatekey uninsdeletekey
Root: HKCU; Subkey: "Software\Talktrack"; Flags: dontcreatekey uninsdeletekey
Root: HKCU; Subkey: "Software\RegisteredApplications"; ValueType: none; ValueName: "Talktrack"; Flags: dontcreatekey uninsdeletevalue
