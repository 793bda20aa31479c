#!/usr/bin/env python3
"""Shares of the lines of each room that the tests run, from llvm-cov's JSON.

usage: coverage.py CODECOV.json [LIMIT]
Rooms below LIMIT per cent are marked and named at the end; what runs in a process of its own is not
counted.
"""
import json
import pathlib
import sys


def rooms(path):
    """Lines and lines that ran, by the folder under Sources."""
    sources = pathlib.Path(__file__).resolve().parent.parent / "Sources"
    found = {}
    for file in json.loads(pathlib.Path(path).read_text())["data"][0]["files"]:
        name = pathlib.Path(file["filename"])
        if name.suffix != ".swift" or sources not in name.parents:
            continue
        room = name.relative_to(sources).parts[0]
        lines = file["summary"]["lines"]
        count, covered = found.get(room, (0, 0))
        found[room] = (count + lines["count"], covered + lines["covered"])
    return found


def main():
    limit = float(sys.argv[2]) if len(sys.argv) > 2 else 70
    found = rooms(sys.argv[1])
    below = []
    for room, (count, covered) in sorted(found.items()):
        share = 100 * covered / max(count, 1)
        mark = " below" if share < limit else ""
        if mark:
            below.append(room)
        print(f"{room:24} {count:7} lines {share:6.1f} %{mark}")
    count = sum(lines for lines, _ in found.values())
    covered = sum(lines for _, lines in found.values())
    print(f"{'all':24} {count:7} lines {100 * covered / max(count, 1):6.1f} %")
    if below:
        print(f"below {limit:g} %: " + ", ".join(below))


main()
