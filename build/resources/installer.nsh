; Electron does not start on Windows before 10, so the installer is the one to say it.
!include WinVer.nsh

!macro customInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "本程序需要 Windows 10 或更高版本（64 位）。$\r$\n$\r$\nThis program needs Windows 10 or later (64 bit)."
    Quit
  ${EndIf}
!macroend
