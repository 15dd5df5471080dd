; The installer. packaging/windows/build.sh says where everything is: VERSION PROGRAM LAID SETUP ICON COMPRESSOR. LAID is
; made from what lies in PROGRAM (laid-files.sh): the folder may hold other people's files, so only those are touched.
; /S asks nothing; /D=FOLDER (last, without quotes) chooses the folder. It ends with 3: a newer version is installed, 4: the
; disk is full or not writable, 5: the program is running, 6: the folder holds files of others with the same names.
Target amd64-unicode
!if "${COMPRESSOR}" == "lzma"
    SetCompressor /SOLID lzma
!else
    SetCompressor ${COMPRESSOR}
!endif
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "WordFunc.nsh"
!include "LogicLib.nsh"
!include "x64.nsh"
!include "${LAID}"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Yichuang"
!define BUNDLE "Yichuang.Bundle"

Name "一窗"
OutFile "${SETUP}"
InstallDir "$PROGRAMFILES64\Yichuang"
InstallDirRegKey HKLM "Software\Yichuang" "Folder"
RequestExecutionLevel admin
ManifestDPIAware true
BrandingText "Yichuang ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "Yichuang"
VIAddVersionKey /LANG=0 "FileDescription" "Yichuang setup"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "GPL-3.0-or-later"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\yichuang.exe"
!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE RefuseForeignFolder
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_UNPAGE_FINISH
!insertmacro MUI_LANGUAGE "SimpChinese" ; the first is taken where the computer speaks neither
!insertmacro MUI_LANGUAGE "English"

LangString Running ${LANG_SIMPCHINESE} "一窗正在运行。请在它的窗口里保存并关闭，然后点“重试”。"
LangString Running ${LANG_ENGLISH} "Yichuang is running. Save and close it in its window, then choose Retry."
LangString Only64 ${LANG_SIMPCHINESE} "本程序需要 64 位的 Windows 10 或更新的系统。"
LangString Only64 ${LANG_ENGLISH} "This program needs a 64-bit Windows 10 or newer."
LangString Newer ${LANG_SIMPCHINESE} "本机已装有更新的版本。旧版本可能打不开新版本的数据，安装已停止。"
LangString Newer ${LANG_ENGLISH} "A newer version is installed here. An older one may not open its data; nothing was changed."
LangString Foreign ${LANG_SIMPCHINESE} "文件夹 $INSTDIR 里已有同名的文件 $0，它不属于本程序。请另选一个文件夹，例如空文件夹；没有改动任何文件。"
LangString Foreign ${LANG_ENGLISH} "The folder $INSTDIR holds a file named $0 that is not this program's. Choose another folder, an empty one for example; nothing was changed."
LangString ProfileStays ${LANG_SIMPCHINESE} "数据没有删除：它们仍在各用户的 %APPDATA%\yichuang 里（或您另选的文件夹里）。重新安装后照旧可用；确实不再需要时请手工删除。"
LangString ProfileStays ${LANG_ENGLISH} "The data were not removed: they are still in each user's %APPDATA%\yichuang, or the folder you chose. They can be used again after a new installation; delete them yourself if they are really not needed."
LangString BundleName ${LANG_SIMPCHINESE} "一窗数据包"
LangString BundleName ${LANG_ENGLISH} "Yichuang bundle"
LangString CtlName ${LANG_SIMPCHINESE} "一窗 命令行"
LangString CtlName ${LANG_ENGLISH} "Yichuang shell"

Var Registered ; where the installed program lies; empty when there is none

!macro LookWhetherHeld FILE
    ${If} ${FileExists} "${FILE}"
        ClearErrors
        FileOpen $1 "${FILE}" a
        ${If} ${Errors}
            StrCpy $0 1
        ${Else}
            FileClose $1
        ${EndIf}
    ${EndIf}
!macroend

; Leaves "1" in $0 when a program of ours is in use, where it is to be or where it is: Windows lets nobody write to its file
; then. Changes nothing.
!macro IsRunning UN
Function ${UN}IsRunning
    StrCpy $0 0
    Push $1
    !insertmacro LookWhetherHeld "$INSTDIR\yichuang.exe"
    !insertmacro LookWhetherHeld "$INSTDIR\yichuangctl.exe"
    ${If} $Registered != ""
        !insertmacro LookWhetherHeld "$Registered\yichuang.exe"
        !insertmacro LookWhetherHeld "$Registered\yichuangctl.exe"
    ${EndIf}
    Pop $1
FunctionEnd

; Asks to close the program until it is closed; without anybody to ask (/S) ends with status 5 and changes nothing.
Function ${UN}WaitUntilClosed
    ${Do}
        Call ${UN}IsRunning
        ${If} $0 = 0
            ${Break}
        ${EndIf}
        ${If} ${Silent}
            SetErrorLevel 5
            Quit
        ${EndIf}
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" IDRETRY again
        SetErrorLevel 1
        Quit
        again:
    ${Loop}
FunctionEnd
!macroend
!insertmacro IsRunning ""
!insertmacro IsRunning "un."

Function .onInit
    SetRegView 64
    ${IfNot} ${RunningX64}
        MessageBox MB_OK|MB_ICONSTOP "$(Only64)" /SD IDOK
        SetErrorLevel 2
        Quit
    ${EndIf}
    ReadRegStr $Registered HKLM "Software\Yichuang" "Folder"
    ${If} $Registered != ""
    ${AndIf} $INSTDIR == "$PROGRAMFILES64\Yichuang"
        StrCpy $INSTDIR $Registered
    ${EndIf}
    ReadRegStr $0 HKLM "${UNINSTALL}" "DisplayVersion"
    ${If} $0 != ""
        ${VersionCompare} $0 "${VERSION}" $1
        ${If} $1 = 1
            MessageBox MB_OK|MB_ICONSTOP "$(Newer)" /SD IDOK
            SetErrorLevel 3
            Quit
        ${EndIf}
    ${EndIf}
FunctionEnd

Function un.onInit
    SetRegView 64
    ReadRegStr $0 HKLM "Software\Yichuang" "Folder"
    ${IfThen} $0 != "" ${|} StrCpy $INSTDIR $0 ${|}
FunctionEnd

; Leaves in $0 the name of somebody else's file that would be written over, or nothing. Where our program lies already, the
; rest is ours as well: of the installed version, or of an installation that broke off.
Function FindForeign
    StrCpy $0 ""
    ${If} $INSTDIR == $Registered
    ${OrIf} ${FileExists} "$INSTDIR\yichuang.exe"
        Return
    ${EndIf}
    !insertmacro FindLaid
FunctionEnd

Function RefuseForeignFolder ; the page stays until another folder is chosen
    Call FindForeign
    ${If} $0 != ""
        MessageBox MB_OK|MB_ICONSTOP "$(Foreign)"
        Abort
    ${EndIf}
FunctionEnd

; The installed version takes its own files away: it alone knows which they are. Menu and registry stay.
Function RemoveInstalled
    ${If} $Registered == ""
    ${OrIfNot} ${FileExists} "$Registered\uninstall.exe"
        Return
    ${EndIf}
    ExecWait '"$Registered\uninstall.exe" /S /UPGRADE _?=$Registered' $0
    ${If} $0 = 5
        SetErrorLevel 5
        Quit
    ${EndIf}
    Delete "$Registered\uninstall.exe" ; it could not remove itself
    RMDir "$Registered"
FunctionEnd

Section
    SetShellVarContext all
    Call WaitUntilClosed
    Call FindForeign
    ${If} $0 != ""
        MessageBox MB_OK|MB_ICONSTOP "$(Foreign)" /SD IDOK
        SetErrorLevel 6
        Quit
    ${EndIf}
    Call RemoveInstalled
    SetOutPath "$INSTDIR"
    ClearErrors
    File /r "${PROGRAM}/*"
    ${If} ${Errors}
        SetErrorLevel 4
        Abort
    ${EndIf}
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateDirectory "$SMPROGRAMS\一窗"
    CreateShortCut "$SMPROGRAMS\一窗\一窗.lnk" "$INSTDIR\yichuang.exe"
    CreateShortCut "$SMPROGRAMS\一窗\$(CtlName).lnk" "$SYSDIR\cmd.exe" '/k cd /d "$INSTDIR"' "$INSTDIR\yichuangctl.exe"
    CreateShortCut "$DESKTOP\一窗.lnk" "$INSTDIR\yichuang.exe"

    WriteRegStr HKLM "Software\Yichuang" "Folder" "$INSTDIR"
    WriteRegStr HKLM "${UNINSTALL}" "DisplayName" "一窗 Yichuang"
    WriteRegStr HKLM "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKLM "${UNINSTALL}" "DisplayIcon" "$INSTDIR\yichuang.exe"
    WriteRegStr HKLM "${UNINSTALL}" "Publisher" "Yichuang"
    WriteRegStr HKLM "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKLM "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKLM "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKLM "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKLM "${UNINSTALL}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    WriteRegDWORD HKLM "${UNINSTALL}" "EstimatedSize" $0

    ; A bundle opens in the program, which takes it in after log-in.
    WriteRegStr HKLM "Software\Classes\.ycbundle" "" "${BUNDLE}"
    WriteRegStr HKLM "Software\Classes\${BUNDLE}" "" "$(BundleName)"
    WriteRegStr HKLM "Software\Classes\${BUNDLE}\DefaultIcon" "" "$INSTDIR\yichuang.exe,0"
    WriteRegStr HKLM "Software\Classes\${BUNDLE}\shell\open\command" "" '"$INSTDIR\yichuang.exe" "%1"'
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
    SetShellVarContext all
    Call un.WaitUntilClosed
    !insertmacro RemoveLaid
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/UPGRADE" $1
    ${IfNot} ${Errors} ; a newer version takes its place
        Return
    ${EndIf}
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\一窗\*.lnk"
    RMDir "$SMPROGRAMS\一窗"
    Delete "$DESKTOP\一窗.lnk"
    DeleteRegKey HKLM "${UNINSTALL}"
    DeleteRegKey HKLM "Software\Yichuang"
    DeleteRegKey HKLM "Software\Classes\${BUNDLE}"
    DeleteRegKey HKLM "Software\Classes\.ycbundle"
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
    DetailPrint "$(ProfileStays)"
    MessageBox MB_OK|MB_ICONINFORMATION "$(ProfileStays)" /SD IDOK
SectionEnd
