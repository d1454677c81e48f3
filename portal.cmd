@echo off
rem Builds and runs Gradeport on Windows: portal run. The other commands need a Unix shell: see README.md.
setlocal
cd /d "%~dp0"
if /i not "%~1"=="run" (
  echo usage: portal run      build if needed, and start on http://localhost:8080 1>&2
  exit /b 2
)
if not defined JAVA_HOME (
  echo portal: set JAVA_HOME to a JDK 25 or newer 1>&2
  exit /b 1
)
if not exist "%JAVA_HOME%\bin\javac.exe" (
  echo portal: JAVA_HOME is not a JDK: %JAVA_HOME% 1>&2
  exit /b 1
)
if not exist target\gradeport.jar (
  call mvn --batch-mode --no-transfer-progress --quiet -DskipTests package || exit /b 1
)
if not defined GRADEPORT_HEAP set GRADEPORT_HEAP=512m
"%JAVA_HOME%\bin\java" -Xmx%GRADEPORT_HEAP% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -jar target\gradeport.jar
