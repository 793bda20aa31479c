#!/usr/bin/env bash
# Looks at reports in HTML with a headless Chromium; see Tests/Pages/run.py.
# usage: test-pages.sh [--pictures FOLDER]
# AHP_BUILT=1 takes the tests as they were built.
# What is missing is installed (apt-get; pip into .build/pages/python); where Chromium cannot be had
# the test is skipped with a message.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=.build/pages
environment=$folder/python
as_root=
[ "$(id -u)" = 0 ] || as_root=sudo

install() { # packages of the system, quietly
  echo "installing $*"
  command -v apt-get >/dev/null 2>&1 &&
    $as_root apt-get update -qq >/dev/null 2>&1 &&
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "$@" \
      >/dev/null 2>&1
}

has_browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; }

has_browser >/dev/null || install chromium fonts-noto-cjk || true
if ! has_browser >/dev/null; then
  echo "skipped: Chromium is not installed and apt-get cannot install it"
  exit 0
fi
if [ ! -x "$environment/bin/python" ]; then
  python3 -m venv "$environment" >/dev/null 2>&1 ||
    { install python3-venv && python3 -m venv "$environment"; }
fi
"$environment/bin/python" -c "import websocket, axe_core_python" 2>/dev/null ||
  "$environment/bin/pip" install --quiet websocket-client axe-core-python ||
  { echo "skipped: pip cannot install websocket-client"; exit 0; }

rm -f "$folder"/*.html
AHP_PAGES="$PWD/$folder" swift test ${AHP_BUILT:+--skip-build} -c release -Xswiftc -enable-testing \
  --filter SamplePagesTests >"$folder/samples.log" 2>&1 ||
  { cat "$folder/samples.log"; exit 1; }
ahp=.build/release/ahp
"$ahp" evaluate scenarios/zhaoqing-2015/scenario.yaml --lang zh -o "$folder/zhaoqing-2015.html"
"$ahp" evaluate scenarios/zhaoqing-3351/scenario.yaml --lang zh -o "$folder/zhaoqing-3351.html"
"$ahp" weights scenarios/zhaoqing-2015/scenario.yaml --lang en -o "$folder/weights.html"
"$ahp" evaluate scenarios/choosing-a-leader/scenario.yaml --lang en -o "$folder/alternatives.html"

PYTHONDONTWRITEBYTECODE=1 exec "$environment/bin/python" Tests/Pages/run.py "$@" "$folder"/*.html
