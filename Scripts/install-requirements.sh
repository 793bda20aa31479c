#!/bin/sh
# Installs what building needs and the machine lacks: Swift brings everything but LAPACK, BLAS,
# SQLite, zlib, expat and libyaml.
set -eu

if ! command -v swift >/dev/null 2>&1; then
  echo "swift is not installed; see https://www.swift.org/install/linux/" >&2
  exit 1
fi

# The compiler and the linker are asked, not the package manager: any LAPACK will do.
if printf '#include <expat.h>\n#include <sqlite3.h>\n#include <yaml.h>\n#include <zlib.h>\nint main(void) { return !sqlite3_libversion_number() || !zlibVersion() || !XML_ExpatVersion() || !yaml_get_version_string(); }\n' |
  clang -x c - -llapack -lblas -lsqlite3 -lz -lexpat -lyaml -o /dev/null 2>/dev/null; then
  exit 0
fi

if ! command -v apt-get >/dev/null 2>&1; then
  echo "install the development files of LAPACK, BLAS, SQLite, zlib, expat and libyaml (liblapack, libblas, libsqlite3, libz, libexpat, libyaml)" \
    "and try again" >&2
  exit 1
fi

# Root needs no sudo; everybody else is asked by it.
as_root=
[ "$(id -u)" = 0 ] || as_root=sudo
echo "installing liblapack-dev, libblas-dev, libsqlite3-dev, zlib1g-dev, libexpat1-dev and libyaml-dev"
$as_root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq \
  liblapack-dev libblas-dev libsqlite3-dev zlib1g-dev libexpat1-dev libyaml-dev >/dev/null
