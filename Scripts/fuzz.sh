#!/usr/bin/env bash
# Fuzzes every target, or those named, for MINUTES in all; see Fuzz/README.md.
#   fuzz.sh [run|minimise] MINUTES [TARGET…]
# run: replays the corpus, then looks for more; 1 when something was found, with the input's path.
# SEED=1 in the environment: the same inputs in the same order each time.
# minimise: puts what .build-fuzz/found holds into Fuzz/Corpus, as few and as short inputs as have the same coverage.
set -euo pipefail
cd "$(dirname "$0")/.."

mode=$1 minutes=$2
shift 2
# Findings come from the inputs: libFuzzer writes them itself, and leaks would be of its own making.
export ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1 SWIFT_BACKTRACE=enable=no
fuzz=.build-fuzz/release/ahp-fuzz
targets=("$@")
[ $# -gt 0 ] || read -r -a targets <<<"$("$fuzz" | tr '\n' ' ')"
found=.build-fuzz/found findings=.build-fuzz/findings
mkdir -p "$found" "$findings"
AHP_FUZZ_TARGET=dictionary "$fuzz" >.build-fuzz/yaml.dict

seconds=$((minutes * 60 / ${#targets[@]}))
status=0

for target in "${targets[@]}"; do
  export AHP_FUZZ_TARGET=$target
  corpus=Fuzz/Corpus/$target
  mkdir -p "$corpus" "$found/$target"
  options=(-timeout=20 -rss_limit_mb=4096 -print_final_stats=1 "-artifact_prefix=$findings/$target-")
  case $target in
  scenario) options+=(-max_len=8192 -dict=.build-fuzz/yaml.dict) ;;
  judgments) options+=(-max_len=2048 -dict=.build-fuzz/yaml.dict) ;;
  workbook) options+=(-max_len=8192) ;;
  *) options+=(-max_len=2048) ;;
  esac
  [ -z "${SEED:-}" ] || options+=("-seed=$SEED")
  log=.build-fuzz/$target.log

  if [ "$mode" = minimise ]; then
    fresh=.build-fuzz/minimised/$target
    rm -rf "$fresh"
    mkdir -p "$fresh"
    "$fuzz" "${options[@]}" -merge=1 "$fresh" "$corpus" "$found/$target" >"$log" 2>&1
    rm -rf "$corpus"
    cp -r "$fresh" "$corpus"
    printf '%-10s %s inputs, %s bytes\n' "$target" "$(ls "$corpus" | wc -l)" \
      "$(cat "$corpus"/* | wc -c)"
    continue
  fi

  # The corpus first, one input after the other; then new ones, which go beside it.
  shopt -s nullglob
  inputs=("$corpus"/*)
  if { [ ${#inputs[@]} -eq 0 ] || "$fuzz" "${options[@]}" -runs=0 "${inputs[@]}" >"$log" 2>&1; } &&
    { [ "$seconds" -eq 0 ] ||
      "$fuzz" "${options[@]}" "-max_total_time=$seconds" "$found/$target" "$corpus" >"$log" 2>&1; }; then
    printf '%-10s %s replayed, %s\n' "$target" "${#inputs[@]}" \
      "$(sed -n 's/^stat::number_of_executed_units: */runs: /p' "$log")"
  else
    status=1
    printf '%-10s FOUND SOMETHING; the end of %s:\n' "$target" "$log" >&2
    grep -v '^[0-9r][0-9a-z]* \|^#' "$log" | tail -n 40 >&2
    printf 'again: AHP_FUZZ_TARGET=%s %s FILE, the file named above\n' "$target" "$fuzz" >&2
  fi
done
exit $status
