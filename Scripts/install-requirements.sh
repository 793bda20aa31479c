#!/bin/sh
# Installs what building needs and the machine lacks: Swift brings everything but LAPACK and BLAS.
set -eu

if ! command -v swift >/dev/null 2>&1; then
  echo "swift is not installed; see https://www.swift.org/install/linux/" >&2
  exit 1
fi

# The linker is asked, not the package manager: any LAPACK will do.
if echo 'int main(void) { return 0; }' |
  clang -x c - -llapack -lblas -o /dev/null 2>/dev/null; then
  exit 0
fi

if ! command -v apt-get >/dev/null 2>&1; then
  echo "install the development files of LAPACK and BLAS (liblapack, libblas) and try again" >&2
  exit 1
fi

# Root needs no sudo; everybody else is asked by it.
as_root=
[ "$(id -u)" = 0 ] || as_root=sudo
echo "installing liblapack-dev and libblas-dev"
$as_root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq liblapack-dev libblas-dev >/dev/null
