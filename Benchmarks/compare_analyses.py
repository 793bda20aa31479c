"""Analyses of 1.75 million customers: this program beside polars.

usage: compare_analyses.py AHP [--runs N] [--large]

One file, generated with a fixed seed, goes through both on as many threads as there are cores: who the
customers are by class and kind, how concentrated their consumption is, shares and the largest three by
district, monthly sums with their trend. Every figure must agree: counts and ids exactly, sums and
shares to 1e-9 of their size. --large adds 17.5 million customers (0.8 GB of disk).
"""
import argparse
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

from bench_report import Report, alternate, mebibytes, seconds

HERE = Path(__file__).resolve().parent / "analyses"
COUNT = 1_750_000
GROWTH = [10_000, 100_000, 1_000_000]
THREADS = len(os.sched_getaffinity(0))


class Agreement:
    """Figures compared so far, the largest relative difference, and what does not agree."""

    def __init__(self):
        self.figures, self.worst, self.wrong = 0, 0.0, []

    def number(self, what, mine, other):
        self.figures += 1
        distance = abs(mine - other) / max(abs(mine), abs(other), 1e-300) if mine != other else 0.0
        self.worst = max(self.worst, distance)
        if distance > 1e-9:
            self.wrong.append(f"{what}: {mine} and {other}")

    def same(self, what, mine, other):
        self.figures += 1
        if mine != other:
            self.wrong.append(f"{what}: {mine} and {other}")


def slope(values):
    """Of least squares over the places 0, 1, …"""
    middle = (len(values) - 1) / 2
    mean = sum(values) / len(values)
    return (sum((x - middle) * (y - mean) for x, y in enumerate(values))
            / sum((x - middle) ** 2 for x in range(len(values))))


def compare(ours, theirs):
    mine = {analysis["id"]: analysis for analysis in json.loads(Path(ours).read_text())["analyses"]}
    other = json.loads(Path(theirs).read_text())
    found = Agreement()
    titles = {"Super-large": "super", "Large": "large", "General": "general"}
    classes = {row["label"]: row for row in other["classes"]}
    for row in mine["classes"]["causes"]:
        found.same("customers of a class", row["count"], classes[titles[row["cause"]["en"]]]["count"])
    for row in mine["amounts"]["groups"]:
        for key in ("sum", "mean"):
            found.number(f"{key} of a class", row[key], classes[row["group"]][key])
    kinds = {(row["district"], row["kind"]): row["count"] for row in other["kinds"]}
    for row in mine["kinds"]["levels"]:
        if row["group"] != "all":
            found.same("customers of a kind", row["count"], kinds.get((row["group"], row["level"]), 0))
    wanted = other["concentration"][0]
    measures = mine["concentration"]["measures"]
    for key in ("members", "total", "gini", "herfindahl", "top.1", "top.10", "top.100", "top.211", "top.3351"):
        found.number(key, measures[key], wanted[key])
    for row in mine["concentration"]["top"]:
        if row["percent"] is not None and (COUNT * row["percent"]) % 100 == 0:
            found.number("share of the largest", row["share"], wanted[f"percent.{row['percent']}"])
    for row in mine["concentration"]["lorenz"]:
        tenth = round(row["poorest_share"] * 10)
        if 0 < tenth < 10:
            found.number("Lorenz curve", row["share"], wanted[f"lorenz.{tenth}"])
    # Whoever has as much as the last of a class belongs to it, which a sum of shares does not know.
    counts = [row["count"] for row in mine["concentration"]["abc"]]
    found.same("members of A at least", counts[0] >= wanted["a"], True)
    found.same("members of A and B at least", sum(counts[:2]) >= wanted["b"], True)
    districts = {row["district"]: row for row in other["districts"]}
    for row in mine["districts"]["groups"]:
        theirs = districts[row["group"]]
        found.same("customers of a district", row["rows"], theirs["count"])
        for key in ("sum", "mean"):
            found.number(f"{key} of a district", row[key], theirs[key])
        found.number("share of a district", row["share"], theirs["sum"] / wanted["total"])
        found.number("share of the top", row["top_share"], theirs["top_sum"] / theirs["sum"])
        top = [one["member"] for one in mine["districts"]["top"] if one["group"] == row["group"]]
        found.same("the largest of a district", top[:3], theirs["top"])
    months = {}
    for row in other["months"]:
        months.setdefault(row["district"], {})[row["month"]] = row["sum"]
        months.setdefault("all", {}).setdefault(row["month"], 0.0)
        months["all"][row["month"]] += row["sum"]
    for row in mine["months"]["values"]:
        found.number("a month of a district", row["value"], months[row["series"]][row["period"]])
    for row in mine["months"]["series"]:
        own = months[row["series"]]
        found.number("slope", row["slope"], slope([own[month] for month in sorted(own)]))
    return found


def folder_with(root, name, count):
    """A copy of the scenario beside its file."""
    folder = root / name
    folder.mkdir()
    shutil.copy(HERE / "scenario.yaml", folder)
    alternate({"": [sys.executable, HERE / "generate.py", count, folder / "customers.csv"]}, times=1)
    return folder


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("ahp")
    arguments.add_argument("--runs", type=int, default=7)
    arguments.add_argument("--large", action="store_true", help="also 17.5 million customers")
    chosen = arguments.parse_args()
    os.environ["POLARS_MAX_THREADS"] = str(THREADS)
    report = Report("analyses", "Analyses of 1.75 million customers", packages=("polars", "numpy"))
    with tempfile.TemporaryDirectory() as root:
        root = Path(root)
        folder = folder_with(root, "customers", COUNT)
        ours, theirs = root / "ours.json", root / "theirs.json"
        command = lambda folder: [chosen.ahp, "analyse", folder / "scenario.yaml", "--format", "json", "-o", ours]
        # In pairs, so that whatever else the machine does meets both.
        runs = alternate({
            "swift-ahp": command(folder),
            "polars": [sys.executable, HERE / "figures_polars.py", folder / "customers.csv", theirs],
        }, times=chosen.runs)
        found = compare(ours, theirs)
        size = (folder / "customers.csv").stat().st_size / 1e6
        report.measured(f"{COUNT:,} customers, {size:.0f} MB, {THREADS} threads", runs)
        report.remark(
            f"{found.figures} figures compared, the largest relative difference {found.worst:.1e}."
            + "".join(f"\n\n- {line}" for line in found.wrong[:20]))
        report.target("figures that differ", len(found.wrong), at_most=0, unit="figures")
        base = runs["swift-ahp"]
        report.target("wall time of polars", base.wall / runs["polars"].wall, at_most=1.3)
        report.target("processor time of polars", base.cpu / runs["polars"].cpu, at_most=1.3)
        report.target("peak memory", base.peak / 1e6, at_most=300, unit="MB")
        rows = []
        for count in GROWTH + ([17_500_000] if chosen.large else []):
            own = folder_with(root, str(count), count)
            one = alternate({"": command(own)}, times=3)[""]
            rows.append([f"{count:,}", seconds(one.wall), seconds(one.cpu), seconds(one.cpu / count),
                         mebibytes(one.peak)])
            shutil.rmtree(own)
        report.table("Growth", ["customers", "wall", "processor", "processor for each", "peak memory"], rows)
    sys.exit(0 if report.write() else 1)


if __name__ == "__main__":
    main()
