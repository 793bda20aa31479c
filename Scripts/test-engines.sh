#!/usr/bin/env bash
# Runs the SQL of `ahp sql` on real engines; see Tests/Engines/run.py.
# usage: test-engines.sh [--large] postgresql|duckdb|spark …
# What is missing is installed (apt-get; pip into .build/engines); an engine that this machine
# cannot have is skipped with a message.
set -euo pipefail
cd "$(dirname "$0")/.."

environment=.build/engines
as_root=
[ "$(id -u)" = 0 ] || as_root=sudo

install() { # a package of the system, quietly
  echo "installing $*"
  command -v apt-get >/dev/null 2>&1 &&
    $as_root apt-get update -qq >/dev/null 2>&1 &&
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "$@" \
      >/dev/null 2>&1
}

python() { # a package of PyPI, in an environment of its own
  if [ ! -x "$environment/bin/python" ]; then
    python3 -m venv "$environment" >/dev/null 2>&1 ||
      { install python3-venv && python3 -m venv "$environment"; } || return 1
  fi
  "$environment/bin/python" -c "import $1" 2>/dev/null ||
    { echo "installing $2" && "$environment/bin/pip" install --quiet "$2"; }
}

has_postgresql() { ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || command -v postgres >/dev/null; }
has_java() { command -v java >/dev/null 2>&1; }

engines=()
options=()
for name in "$@"; do
  case $name in
    --*) options+=("$name") ;;
    postgresql)
      has_postgresql || install postgresql || true
      if has_postgresql && command -v psql >/dev/null; then engines+=("$name")
      else echo "PostgreSQL skipped: it is not installed and apt-get cannot install it"; fi ;;
    duckdb)
      if python duckdb 'duckdb>=1.2'; then engines+=("$name")
      else echo "DuckDB skipped: pip cannot install it"; fi ;;
    spark)
      has_java || install openjdk-17-jre-headless || true
      if has_java && python pyspark 'pyspark==3.5.*'; then engines+=("$name")
      else echo "Spark skipped: it takes Java 17 and pyspark, which cannot be installed"; fi ;;
    *) echo "no engine $name" >&2; exit 64 ;;
  esac
done
if [ ${#engines[@]} -eq 0 ]; then echo "skipped: no engine to test on"; exit 0; fi

python=python3
[ ! -x "$environment/bin/python" ] || python=$environment/bin/python
PYTHONDONTWRITEBYTECODE=1 exec "$python" Tests/Engines/run.py --ahp .build/release/ahp \
  ${options[@]+"${options[@]}"} "${engines[@]}"
