; The installer for Windows, made by build.ps1, which says what Version, Variant, Program and Output are.
; It asks whether to install for one user or for all; without questions:
;   LesionLab-VERSION-cpu.exe /VERYSILENT /CURRENTUSER      or /ALLUSERS, which needs an administrator
; Both variants are one program to Windows: the one that is installed last takes the other's place.

#ifndef Version
  #error Run packaging\windows\build.ps1
#endif

[Setup]
AppId={{5D0C6C0E-5E0B-4C5B-9E0C-6B9E8F6F2B71}
AppName=LesionLab
AppVersion={#Version}
AppVerName=LesionLab {#Version}
AppPublisher=The LesionLab authors
AppCopyright=Copyright 2026 The LesionLab authors. Apache License 2.0.
VersionInfoVersion={#Version}
DefaultDirName={autopf}\LesionLab
DefaultGroupName=LesionLab
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog commandline
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
InfoBeforeFile=before.txt
SetupIconFile={#Program}\..\..\pyinstaller\lesionlab\lesionlab.ico
UninstallDisplayIcon={app}\lesionlab.exe
UninstallDisplayName=LesionLab
ChangesAssociations=yes
CloseApplications=yes
RestartApplications=no
Compression=lzma2/max
SolidCompression=yes
LZMAUseSeparateProcess=yes
WizardStyle=modern
OutputDir={#Output}
OutputBaseFilename=LesionLab-{#Version}-{#Variant}

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"

[CustomMessages]
en.Project=LesionLab project
de.Project=LesionLab-Projekt
es.Project=Proyecto de LesionLab

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; What an older version brought and this one does not. Nothing of the user lies there.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Program}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs
Source: "..\..\LICENSE"; DestDir: "{app}"; DestName: "LICENSE.txt"; Flags: ignoreversion
Source: "..\..\NOTICE"; DestDir: "{app}"; DestName: "NOTICE.txt"; Flags: ignoreversion

[Icons]
Name: "{autoprograms}\LesionLab"; Filename: "{app}\lesionlab.exe"
Name: "{autodesktop}\LesionLab"; Filename: "{app}\lesionlab.exe"; Tasks: desktopicon

[Registry]
; HKA: for the user, or for all, as the program itself. Removed with it; projects stay where they are.
Root: HKA; Subkey: "Software\Classes\.lesionlab"; ValueType: string; ValueData: "LesionLab.Project"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.lesionlab\OpenWithProgids"; ValueType: string; ValueName: "LesionLab.Project"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\LesionLab.Project"; ValueType: string; ValueData: "{cm:Project}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\LesionLab.Project\DefaultIcon"; ValueType: string; ValueData: "{app}\lesionlab.exe,0"
Root: HKA; Subkey: "Software\Classes\LesionLab.Project\shell\open\command"; ValueType: string; ValueData: """{app}\lesionlab.exe"" ""%1"""

[Run]
Filename: "{app}\lesionlab.exe"; Description: "{cm:LaunchProgram,LesionLab}"; Flags: nowait postinstall skipifsilent
