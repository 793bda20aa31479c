"""Customers from CSV to CSV with score, band and rank: this program beside polars and DuckDB.

usage: compare_customers.py AHP [--large] [--runs N]

The same generated file goes through each, on as many threads as there are cores; scores must agree to
1e-9, bands and ranks exactly. Then every column that this program writes, from both this program and
polars, numbers to 1e-9, all else exactly; and 100,000 customers from a workbook. Then this program
alone from 10 thousand customers on; --large goes to
17.5 million (2.5 GB of disk, some minutes to generate).
"""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import polars as pl

from bench_report import Report, alternate, mebibytes, seconds

HERE = Path(__file__).resolve().parent / "customers"
COUNT = 1_750_000
GROWTH = [10_000, 100_000, 1_000_000]
LARGE = [1_750_000, 17_500_000]
WORKBOOK = 100_000
THREADS = len(os.sched_getaffinity(0))


def ours(binary, data, out):
    return [binary, "evaluate", HERE / "scenario.yaml", "--data", data, "--columns", "score,band,rank", "-o", out]


def ours_all(binary, data, out):
    return [binary, "evaluate", HERE / "scenario.yaml", "--data", data, "-o", out]


def require_equal_columns(path, other):
    """The same columns with the same contents, numbers to 1e-9."""
    mine, theirs = pl.scan_csv(path, infer_schema=False), pl.scan_csv(other, infer_schema=False)
    names = mine.collect_schema().names()
    if names != theirs.collect_schema().names():
        sys.exit("the outputs do not have the same columns")
    for name in names:
        left, right = mine.select(name).collect()[name], theirs.select(name).collect()[name]
        if (left == right).fill_null(left.is_null() & right.is_null()).all():
            continue
        both = left.cast(pl.Float64) - right.cast(pl.Float64)
        if left.is_null().any() != right.is_null().any() or both.abs().max() > 1e-9:
            sys.exit(f"the columns {name} differ")
    return len(names)


def read(path):
    return pl.read_csv(path, schema_overrides={"customer": pl.String}).sort("customer")


def differences(mine, other):
    """Largest difference of scores, and how many bands and ranks differ."""
    if mine.height != other.height or not (mine["customer"] == other["customer"]).all():
        sys.exit("the outputs do not hold the same customers")
    return (
        (mine["score"] - other["score"]).abs().max(),
        (mine["band"] != other["band"]).sum(),
        (mine["rank"] != other["rank"]).sum(),
    )


def first_row(binary, lines, times=9):
    """Seconds from the start of the command, which at once is given some rows through a pipe that then
    stays open, to the first customer on its standard output; the median of several."""
    command = [binary, "evaluate", HERE / "scenario.yaml", "--data", "-", "--columns", "score,band", "--format", "csv"]
    found = []
    for _ in range(times):
        start = time.perf_counter()
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
            child.stdin.write(lines)
            child.stdin.flush()
            # The header, and then the first row; the input has not ended.
            child.stdout.readline()
            if not child.stdout.readline():
                sys.exit("no row came out of a pipe that pauses")
            found.append(time.perf_counter() - start)
            child.stdin.close()
            child.stdout.read()
    return statistics.median(found)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("ahp")
    arguments.add_argument("--large", action="store_true", help="also 17.5 million customers")
    arguments.add_argument("--runs", type=int, default=5)
    chosen = arguments.parse_args()
    os.environ["POLARS_MAX_THREADS"] = str(THREADS)

    report = Report("customers", "Customers from CSV to CSV", packages=("polars", "duckdb", "numpy"))
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        generate = lambda count, path: alternate({"": [sys.executable, HERE / "generate.py", count, path]}, times=1)
        data = folder / "customers.csv"
        generate(COUNT, data)
        outs = {name: folder / f"{name}.csv" for name in ("swift-ahp", "polars", "DuckDB")}
        runs = alternate({
            "swift-ahp": ours(chosen.ahp, data, outs["swift-ahp"]),
            "polars": [sys.executable, HERE / "score_polars.py", data, outs["polars"]],
            "DuckDB": [sys.executable, HERE / "score_duckdb.py", data, outs["DuckDB"], THREADS],
        }, times=chosen.runs)
        mine = read(outs["swift-ahp"])
        extra = {"swift-ahp": ["", "", ""]}
        for name in ("polars", "DuckDB"):
            score, bands, ranks = differences(mine, read(outs[name]))
            extra[name] = [f"{score:.1e}", bands, ranks]
            report.target(f"scores of {name} equal", score, at_most=1e-9, unit="points")
            report.target(f"bands of {name} equal", bands, at_most=0, unit="differ")
            report.target(f"ranks of {name} equal", ranks, at_most=0, unit="differ")
        report.measured(
            f"{COUNT:,} customers, {data.stat().st_size / 1e6:.0f} MB, {THREADS} threads", runs,
            columns=["largest difference", "bands that differ", "ranks that differ"], extra=extra)
        base = runs["swift-ahp"]
        report.target("wall time of polars", base.wall / runs["polars"].wall, at_most=0.5)
        report.target("processor time of polars", base.cpu / runs["polars"].cpu, at_most=0.5)
        report.target("peak memory of polars", base.peak / runs["polars"].peak, at_most=1)

        wide = {name: folder / f"{name}.all.csv" for name in ("swift-ahp", "polars")}
        runs = alternate({
            "swift-ahp": ours_all(chosen.ahp, data, wide["swift-ahp"]),
            "polars": [sys.executable, HERE / "score_polars.py", data, wide["polars"], "all"],
        }, times=chosen.runs)
        columns = require_equal_columns(wide["swift-ahp"], wide["polars"])
        report.measured(f"The same with all {columns} columns", runs)
        report.target("all columns: wall time of polars", runs["swift-ahp"].wall / runs["polars"].wall, at_most=1)
        report.target("all columns: processor time of polars", runs["swift-ahp"].cpu / runs["polars"].cpu, at_most=1)
        for path in wide.values():
            path.unlink()

        with open(data, "rb") as file:
            waited = first_row(chosen.ahp, b"".join(file.readline() for _ in range(301)))
        report.target("first customer out of a pipe that stays open", waited, at_most=0.1, unit="s")

        workbook = folder / "customers.xlsx"
        generate(WORKBOOK, data)
        alternate({"": [sys.executable, HERE / "workbook.py", data, workbook]}, times=1)
        run = alternate({"": ours(chosen.ahp, workbook, outs["swift-ahp"])}, times=chosen.runs)[""]
        if read(outs["swift-ahp"]).height != WORKBOOK:
            sys.exit("rows of the workbook are missing")
        report.target(f"{WORKBOOK:,} customers from a workbook: wall time", run.wall, at_most=1, unit="s")
        report.target(f"{WORKBOOK:,} customers from a workbook: peak memory", run.peak / 1e6, at_most=200, unit="MB")

        rows, growth = [], {}
        for count in GROWTH + (LARGE if chosen.large else []):
            generate(count, data)
            run = alternate({"": ours(chosen.ahp, data, outs["swift-ahp"])}, times=3)[""]
            growth[count] = run
            rows.append([f"{count:,}", seconds(run.wall), seconds(run.cpu), seconds(run.cpu / count),
                         mebibytes(run.peak)])
        report.table("Growth", ["customers", "wall", "processor", "processor for each", "peak memory"], rows)
        report.numbers["Growth"] = {
            str(n): {"wall_s": r.wall, "cpu_s": r.cpu, "peak_bytes": r.peak} for n, r in growth.items()}
        if chosen.large:
            most = growth[LARGE[-1]]
            report.target("17.5 million customers: peak memory", most.peak / 2**30, at_most=2, unit="GiB")
            report.target("17.5 million customers: time of ten times 1.75 million",
                          most.wall / (10 * growth[LARGE[0]].wall), at_most=1.3)
    sys.exit(0 if report.write() else 1)


if __name__ == "__main__":
    main()
