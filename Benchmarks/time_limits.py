"""How long inputs take that are near the stated limits, right ones and mistaken ones, and how much memory.

usage: time_limits.py AHP

What used to take minutes: thousands of misspelt names, tens of thousands of indicators, wide surveys,
searches that grow. Nothing is asserted: the times and peaks are printed as a table, beside the 2 s and
300 MB that they are meant to stay below.
"""
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SCHEMA = "schema: ahp-scenario/1\n"
LINEAR = "{score: {rule: linear, slope: 1}}"


def misspelt_ids():
    names = "".join(f"  indicator-{k}: {LINEAR}\n" for k in range(3000))
    children = "".join(f"    - indicater-{k}\n" for k in range(3000))
    return {"s.yaml": f"{SCHEMA}indicators:\n{names}tree:\n  id: g\n  weights: equal\n  children:\n{children}"}


def misspelt_pairs():
    pairs = ", ".join(f"[aa, cc{k % 10}, 2]" for k in range(5400))
    return {"s.yaml": f"{SCHEMA}tree: {{id: g, children: [aa, bb], weights: {{pairs: [{pairs}]}}}}\n"}


def indicators(count):
    names = "".join(f"  i{k}: {LINEAR}\n" for k in range(count))
    children = "".join(f"    - i{k}\n" for k in range(count))
    return {"s.yaml": f"{SCHEMA}indicators:\n{names}tree:\n  id: g\n  weights: equal\n  children:\n{children}"}


def categories():
    names = "".join(f"        category-{k}: {k % 100}\n" for k in range(90_000))
    return {
        "s.yaml": f"{SCHEMA}tree: {{id: g, children: [x], weights: equal}}\ndata: [{{path: d.csv}}]\n"
        f"indicators:\n  x:\n    score:\n      rule: categories\n      map:\n{names}",
        "d.csv": "customer,x\n" + "".join(f"k{k},category-{k}\n" for k in range(50_000)),
    }


def survey():
    items = [f"i{k}" for k in range(400)]
    heads = [f"{a}_{b}" for k, a in enumerate(items) for b in items[k + 1 :]]
    return {
        "s.yaml": f"{SCHEMA}tree: {{id: g, children: [{', '.join(items)}], "
        "weights: {survey: {path: s.csv, id: id, sign: ratio}}}\n",
        "s.csv": "id," + ",".join(heads) + "\ne1" + ",2" * len(heads) + "\n",
    }


def contradictory():
    draw = random.Random(5)
    grades = [str(k) for k in range(1, 10)] + [f"1/{k}" for k in range(2, 10)]
    upper = ", ".join("[" + ", ".join(draw.choice(grades) for _ in range(row)) + "]" for row in range(14, 0, -1))
    names = ", ".join(f"i{k}" for k in range(15))
    return {"s.yaml": f"{SCHEMA}tree: {{id: g, children: [{names}], weights: {{orientation: row, upper: [{upper}]}}}}\n"}


def bad_rows():
    return {
        "s.yaml": f"{SCHEMA}tree: {{id: g, children: [x], weights: equal}}\nindicators: {{x: {LINEAR}}}\n"
        "data: [{path: d.csv}]\n",
        "d.csv": "customer,x\n" + "".join(f"k{k},{'x' if k % 2 else k % 100}\n" for k in range(200_000)),
    }


CASES = [
    ("3,000 misspelt ids", misspelt_ids, ["check", "s.yaml"]),
    ("5,400 misspelt pairs", misspelt_pairs, ["check", "s.yaml"]),
    ("20,000 indicators", lambda: indicators(20_000), ["weights", "s.yaml", "--format", "json"]),
    ("60,000 indicators, too many nodes", lambda: indicators(60_000), ["check", "s.yaml"]),
    ("90,000 categories", categories, ["evaluate", "s.yaml", "--format", "csv"]),
    ("a survey of 400 items", survey, ["check", "s.yaml"]),
    ("revise 15 items", contradictory, ["revise", "s.yaml"]),
    ("random index, 100 items, 4,000 missing", dict, ["random-index", "--order", "100", "--missing", "4000", "--bounded"]),
    ("100,000 bad rows, skipped", bad_rows, ["evaluate", "s.yaml", "--format", "csv", "--on-error", "skip"]),
    ("100,000 bad rows, reported", bad_rows, ["evaluate", "s.yaml", "--format", "csv", "--on-error", "report=bad.csv"]),
]


def measure(binary, arguments, folder):
    """Seconds, peak bytes and exit code; nothing after two minutes."""
    start = time.perf_counter()
    with open(os.devnull, "w") as nowhere:
        child = subprocess.Popen([binary, *arguments], cwd=folder, stdout=nowhere, stderr=nowhere)
        while True:
            done, status, usage = os.wait4(child.pid, os.WNOHANG)
            wall = time.perf_counter() - start
            if done:
                child.returncode = os.waitstatus_to_exitcode(status)
                return wall, usage.ru_maxrss * 1024, child.returncode
            if wall > 120:
                child.kill()
                child.wait()
                return wall, 0, None
            time.sleep(0.002)


def main():
    binary = str(Path(sys.argv[1]).resolve())
    print("| input | time | peak memory | exit code |\n| --- | ---: | ---: | ---: |")
    for name, make, arguments in CASES:
        with tempfile.TemporaryDirectory() as folder:
            for file, text in make().items():
                Path(folder, file).write_text(text)
            wall, peak, code = measure(binary, arguments, folder)
        took = f"{wall:.2f} s" if code is not None else "stopped after 120 s"
        print(f"| {name} | {took} | {peak / 2**20:,.0f} MiB | {code} |", flush=True)


main()
