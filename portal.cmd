@echo off
rem Builds and runs Gradeport on Windows. The commands test, bench, chaos and bundle need a Unix shell: see README.md.
setlocal
cd /d "%~dp0"
if /i "%~1"=="run" goto java
if /i "%~1"=="build" goto java
if /i "%~1"=="config" goto java
if /i "%~1"=="store-move" goto java
echo usage: portal run          start on http://localhost:8080, built before if there is no target\gradeport.jar 1>&2
echo        portal build        build, also after an update of the sources 1>&2
echo        portal config       print each setting, its value and where it comes from; exit code 1 if one is wrong 1>&2
echo        portal store-move   copy the stored files from one kind of store to another: docs\storage.md 1>&2
exit /b 2

rem No blocks in parentheses: a path such as "C:\Program Files (x86)" would end them.
:java
if not exist "%JAVA_HOME%\bin\javac.exe" goto nojava
set major=0
for /f "usebackq tokens=1,2 delims==." %%a in ("%JAVA_HOME%\release") do if "%%a"=="JAVA_VERSION" set major=%%b
set major=%major:"=%
if %major% LSS 25 goto nojava
if /i "%~1"=="build" goto build
if not exist target\gradeport.jar goto build
:start
if /i "%~1"=="build" exit /b 0
if /i "%~1"=="run" goto run
"%JAVA_HOME%\bin\java" --enable-native-access=ALL-UNNAMED -jar target\gradeport.jar %*
exit /b %ERRORLEVEL%
:run
if not defined GRADEPORT_HEAP set GRADEPORT_HEAP=512m
"%JAVA_HOME%\bin\java" -Xmx%GRADEPORT_HEAP% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -jar target\gradeport.jar
exit /b %ERRORLEVEL%

:build
echo Building the portal; the first time takes some minutes, since Maven fetches its libraries ... 1>&2
call mvn --batch-mode --no-transfer-progress --quiet -Dmaven.test.skip package
if errorlevel 1 goto nobuild
goto start
:nobuild
echo portal: the build failed; it needs Maven 3.8 or newer on the PATH 1>&2
exit /b 1
:nojava
echo portal: set JAVA_HOME to a JDK 25 or newer; it is "%JAVA_HOME%" 1>&2
exit /b 1
