"""Runs `ahp evaluate` and the SQL of `ahp sql` on real engines, and compares every number.

usage: run.py --ahp PATH [--customers N] [--large] [--keep] postgresql duckdb spark

With --large the scenario of every construct has as many customers as the others, not a twentieth.
Scores, contributions and changes must agree to 1e-9, everything else exactly. Data that `ahp
evaluate` refuses must stop the query. The last line says how many checks passed and failed.
"""
import argparse
import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

import generate
from engines import DuckDB, PostgreSQL, Spark

HERE = os.path.dirname(os.path.abspath(__file__))
SCENARIOS = os.path.join(HERE, "..", "..", "scenarios")
csv.field_size_limit(1 << 24)


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, what, problem, seconds=None):
        time_text = "" if seconds is None else f" ({seconds:.1f} s)"
        if problem is None:
            self.passed += 1
            print(f"ok      {what}{time_text}", flush=True)
        else:
            self.failed += 1
            print(f"FAILED  {what}{time_text}: {problem}", flush=True)


def ahp(arguments):
    return subprocess.run([OPTIONS.ahp] + arguments, capture_output=True, check=False)


def evaluated(folder, arguments=()):
    """The rows of `ahp evaluate` by customer and period."""
    path = os.path.join(folder, "expected.csv")
    run = ahp(["evaluate", os.path.join(folder, "scenario.yaml"), "--format", "csv", "--lang", "en",
               "-o", path] + list(arguments))
    if run.returncode != 0:
        raise RuntimeError(run.stderr.decode()[:2000])
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        header = next(reader)
        key = header.index("customer"), header.index("period")
        return header, {(row[key[0]], row[key[1]]): row for row in reader}


def statement(folder, dialect, arguments=()):
    run = ahp(["sql", os.path.join(folder, "scenario.yaml"), "--dialect", dialect, "--lang", "en"]
              + list(arguments))
    if run.returncode != 0:
        raise RuntimeError(run.stderr.decode()[:2000])
    return run.stdout.decode()


NUMBERS = ("score", "coverage", "change", "contribution_", "score_", "value_")


def difference(header, expected, names, rows):
    """None, or the first thing that differs; numbers to 1e-9, all else exactly."""
    places = {name: place for place, name in enumerate(names)}
    absent = [name for name in header if name not in places and name != "name"
              and not name.startswith(("contribution_", "score_", "value_"))]
    for name in absent:
        place = header.index(name)
        if any(row[place] != "" for row in expected.values()):
            return f"no column {name}"
    pairs = [(name, header.index(name), places[name], name.startswith(NUMBERS))
             for name in header if name in places]
    customer, period = places["customer"], places.get("period")
    seen, worst = set(), 0.0
    for row in rows:
        key = (row[customer], "" if period is None else row[period])
        want = expected.get(key)
        if want is None or key in seen:
            return f"unexpected or repeated row {key}"
        seen.add(key)
        for name, there, here, is_number in pairs:
            a, b = want[there], row[here]
            if b is None:
                b = ""
            if a == b or (b != "" and a == str(b)):
                continue
            if not is_number or a == "" or b == "":
                return f"{key} {name}: {a!r}, but the engine has {b!r}"
            try:
                gap = abs(float(a) - float(b))
            except ValueError:
                return f"{key} {name}: {a!r}, but the engine has {b!r}"
            if not gap <= 1e-9 * (1 if not name.startswith("value_") else max(1.0, abs(float(a)))):
                return f"{key} {name}: {a!r}, but the engine has {b!r}"
            worst = max(worst, gap)
    if len(seen) != len(expected):
        return f"{len(seen)} rows, not {len(expected)}"
    difference.worst = max(difference.worst, worst)
    return None


difference.worst = 0.0


def compare(tally, engine, folder, what, header, expected, arguments=()):
    start = time.time()
    try:
        names, rows = engine.query(statement(folder, engine.dialect, arguments))
        problem = difference(header, expected, names, rows)
    except Exception as error:  # whatever the engine says is the finding
        problem = str(error)[:1500]
    tally.check(f"{engine.name}: {what}, {len(expected)} rows", problem, time.time() - start)


# Groups

STATISTICS = {"customers": "count", **{name: name for name in (
    "baseline_mean", "current_mean", "mean_change", "median_change", "improved", "declined",
    "unchanged")}}
TESTS = {
    "wilcoxon": {"wilcoxon_n": "count", "wilcoxon_w": "statistic", "wilcoxon_p": "p_value",
                 "wilcoxon_exact": "exact", "rank_biserial": "rank_biserial"},
    "paired_t": {"t": "statistic", "t_df": "degrees_of_freedom", "t_p": "p_value",
                 "cohens_d": "cohens_d"}}


def expected_groups(folder):
    """A dictionary for each group of `ahp evaluate`, with the statement's names; None without any."""
    path = os.path.join(folder, "expected.json")
    # The groups are of all customers, whoever is listed.
    run = ahp(["evaluate", os.path.join(folder, "scenario.yaml"), "--format", "json", "--top", "1",
               "-o", path])
    if run.returncode != 0:
        raise RuntimeError(run.stderr.decode()[:2000])
    with open(path, encoding="utf-8") as file:
        comparison = json.load(file)["comparison"]
    if comparison is None:
        return None
    groups = []
    for group in [comparison["overall"]] + comparison["classes"]:
        row = {"class": group["class"]}
        row |= {name: group[key] for name, key in STATISTICS.items()}
        for test, names in TESTS.items():
            found = group[test] or {}
            row |= {name: found.get(key) for name, key in names.items()}
        row |= {"change_" + name: part for name, part in group["contributions"].items()}
        groups.append(row)
    return groups


def group_difference(expected, names, rows):
    """None, or the first thing that differs: p-values to 1e-9 of their size, so that small ones are
    compared as well; numbers to 1e-9, of their size above 1; counts and W exactly."""
    rows = [dict(zip(names, row)) for row in rows]
    if len(rows) != len(expected):
        return f"{len(rows)} groups, not {len(expected)}"
    for want, got in zip(expected, rows):
        for name, a in want.items():
            if name == "class" and name not in got:
                continue
            b = got.get(name)
            b = None if b == "" else b
            if a is None or b is None or name == "class":
                if a != b:
                    return f"{want['class']} {name}: {a!r}, but the engine has {b!r}"
                continue
            gap = abs(float(a) - float(b))
            if name.endswith("_p"):
                bound = 1e-9 * float(a) + 1e-290
            elif name in COUNTED:
                bound = 0
            else:
                bound = 1e-9 * max(1.0, abs(float(a)))
            if not gap <= bound:
                return f"{want['class']} {name}: {a!r}, but the engine has {b!r}"
            group_difference.worst = max(group_difference.worst, gap / max(1.0, abs(float(a))))
            if name.endswith("_p") and a > 1e-290:
                group_difference.worst_p = max(group_difference.worst_p, gap / a)
    return None


COUNTED = ("customers", "improved", "declined", "unchanged", "wilcoxon_n", "wilcoxon_w",
           "wilcoxon_exact", "t_df")
group_difference.worst = group_difference.worst_p = 0.0


def compare_groups(tally, engine, folder, what, expected, arguments=()):
    start = time.time()
    try:
        names, rows = engine.query(
            statement(folder, engine.dialect, ["--groups", "--contributions"] + list(arguments)))
        problem = group_difference(expected, names, rows)
    except Exception as error:  # whatever the engine says is the finding
        problem = str(error)[:1500]
    tally.check(f"{engine.name}: {what}, {len(expected)} groups", problem, time.time() - start)


# Scenarios with equal results

def prepared(root, name, scenario, make=None, customers=0):
    folder = os.path.join(root, name)
    shutil.copytree(scenario, folder)
    if make:
        make(folder, customers)
    return folder


def cases(root):
    """Name, folder, tables and arguments of every comparison."""
    own = {"scores": "scores.csv", "customers": "customers.csv"}
    for name in sorted(os.listdir(SCENARIOS)):
        source = os.path.join(SCENARIOS, name)
        if os.path.exists(os.path.join(source, "scores.csv")):
            yield name, prepared(root, name, source), own, ["--contributions"]
    here = lambda name: os.path.join(HERE, name)
    customers = OPTIONS.customers
    yield ("zhaoqing-2015, generated customers",
           prepared(root, "zhaoqing", os.path.join(SCENARIOS, "zhaoqing-2015"), generate.zhaoqing,
                    customers), own, [])
    yield ("every construct", prepared(root, "constructs", here("constructs"), generate.constructs,
                                       customers if OPTIONS.large else customers // 20), own,
           ["--contributions"])
    yield ("gaps everywhere, long table",
           prepared(root, "geometric", here("geometric"), generate.geometric, customers // 10),
           {"values": "values.csv"}, ["--contributions"])
    yield ("groups of every size", prepared(root, "paired", here("paired"), generate.paired), own,
           [])
    yield ("two tables", prepared(root, "split", here("split"), generate.split, 2000),
           {"wide": "wide.csv", "long": "long.csv"}, ["--contributions"])


def compare_all(tally, engines, root):
    for name, folder, tables, arguments in cases(root):
        header, expected = evaluated(folder)
        groups = expected_groups(folder)
        for engine in engines:
            engine.reset()
            for table, file in tables.items():
                engine.load(table, os.path.join(folder, file))
            compare(tally, engine, folder, name, header, expected, arguments)
            if groups:
                compare_groups(tally, engine, folder, name, groups)
            if name == "zhaoqing-2015":
                compare_forms(tally, engine, folder, header, expected)


def compare_forms(tally, engine, folder, header, expected):
    """Views, tables, other names, and columns that are numbers already."""
    for option, name in (("--create-view", "result view"), ("--create-table", "result_table")):
        if engine.dialect == "spark":
            name = name.replace(" ", "_")  # Spark's catalogue takes letters and digits only
        try:
            engine.execute(statement(folder, engine.dialect, [option, name]))
            names, rows = engine.query(f"SELECT * FROM {engine.quoted(name)}")
            problem = difference(header, expected, names, rows)
        except Exception as error:
            problem = str(error)[:1500]
        tally.check(f"{engine.name}: {option}", problem)
    try:
        engine.execute(statement(folder, engine.dialect, ["--groups", "--create-view", "group_view"]))
        names, rows = engine.query(f"SELECT * FROM {engine.quoted('group_view')}")
        whole = [{name: value for name, value in group.items() if not name.startswith("change_")}
                 for group in expected_groups(folder)]
        # A view has no order; all customers are the group without a class.
        position = names.index("class")
        problem = group_difference(
            sorted(whole, key=lambda group: group["class"] or ""), names,
            sorted(rows, key=lambda row: row[position] or ""))
    except Exception as error:
        problem = str(error)[:1500]
    tally.check(f"{engine.name}: --groups --create-view", problem)
    engine.load("odd \"name's", os.path.join(folder, "scores.csv"),
                numbers=["timeliness", "content", "method", "resolution", "complaints"],
                missing=["无", "-"])
    compare(tally, engine, folder, "typed columns, another table's name", header, expected,
            ["--typed", "--table", "odd \"name's"])


# Analyses, against the results database of `ahp analyse`

# What rests on distributions of statistics, and running sums in an order that tables have not.
NOT_IN_SQL = {"p", "slope_p", "mann_kendall_p", "tau_b", "sen_slope", "sen_lower", "sen_upper", "missing", "cumulative",
              "chi_square", "chi_square_p", "cramers_v"}
KEY = ("analysis", "part", "item", "member", "period", "measure")


def kept_figures(folder):
    """By its key the value and the base of every figure."""
    import sqlite3
    database = os.path.join(folder, "results.sqlite")
    run = ahp(["analyse", os.path.join(folder, "scenario.yaml"), "-o", database])
    if run.returncode != 0:
        raise RuntimeError(run.stderr.decode()[:1500])
    with sqlite3.connect(database) as connection:
        rows = connection.execute(f"SELECT {', '.join(KEY)}, value, n FROM measures")
        return {tuple(row[:6]): row[6:] for row in rows}


def figures_differ(expected, names, rows):
    """What does not agree, or None."""
    found = {}
    for row in rows:
        one = dict(zip(names, row))
        found[tuple(one[name] or "" for name in KEY)] = (one["value"], one["n"])
    for key, (value, n) in found.items():
        if key not in expected:
            return f"{key} is none of ahp analyse"
        wanted, base = expected[key]
        value = None if value in (None, "") else float(value)
        if (value is None) != (wanted is None):
            return f"{key}: {value} and {wanted}"
        if value is not None and abs(value - wanted) > 1e-9 * max(1, abs(wanted)):
            return f"{key}: {value} and {wanted}"
        if n not in (None, "") and int(n) != base:
            return f"{key}: n is {n} and {base}"
    lost = [key for key, (value, _) in expected.items()
            if value is not None and key not in found and key[-1] not in NOT_IN_SQL and key[1] != "tests"]
    return f"{len(lost)} figures are missing: {lost[:3]}" if lost else None


def compare_analyses(tally, engines, root):
    folder = prepared(root, "analyses", os.path.join(HERE, "analyses"), generate.analyses,
                      OPTIONS.customers // 10)
    expected = kept_figures(folder)
    for engine in engines:
        engine.reset()
        for table in ("customers", "survey", "bills"):
            engine.load(table, os.path.join(folder, table + ".csv"))
        start = time.time()
        try:
            names, rows = engine.query(statement(folder, engine.dialect, ["--analyses"]))
            problem = figures_differ(expected, names, rows)
        except Exception as error:  # whatever the engine says is the finding
            problem = str(error)[:1500]
        tally.check(f"{engine.name}: {len(expected)} figures of analyses", problem, time.time() - start)
        try:
            view = "figures"
            engine.execute(statement(folder, engine.dialect,
                                     ["--analysis", "nps", "--create-table", view]))
            names, rows = engine.query(f"SELECT * FROM {engine.quoted(view)}")
            own = {key: value for key, value in expected.items() if key[0] == "nps"}
            problem = figures_differ(own, names, rows)
        except Exception as error:
            problem = str(error)[:1500]
        tally.check(f"{engine.name}: one analysis as a table", problem)
        for what, table, change, message in (
                ("an answer that is none", "survey", (",满意,", ",很满意,"), "no answer of satisfaction"),
                ("a stranger", "survey", (",c0", ",x0"), "not in the customer table")):
            path = os.path.join(folder, table + ".csv")
            bad = os.path.join(folder, "bad.csv")
            with open(path, encoding="utf-8") as source, open(bad, "w", encoding="utf-8") as file:
                file.write(source.read().replace(*change, 1))
            engine.reset()
            for name, file in (("customers", "customers.csv"), ("survey", "bad.csv"), ("bills", "bills.csv")):
                engine.load(name, os.path.join(folder, file))
            try:
                engine.query(statement(folder, engine.dialect, ["--analysis", "nsi"]))
                problem = "the query went through"
            except Exception as error:
                problem = None if message in str(error) else str(error)[:1500]
            tally.check(f"{engine.name} refuses {what} of an analysis", problem)
        run = ahp(["sql", os.path.join(HERE, "../Fixtures/analyses/service/service.yaml"), "--analyses",
                   "--dialect", engine.dialect, "--lang", "en"])
        good = run.returncode == 65 and b"`cdi` (index)" in run.stderr and not run.stdout
        tally.check(f"{engine.name}: what no statement computes is named",
                    None if good else run.stderr.decode()[:500])


# Data that must be refused

ROWS = "customer,period,timeliness,content,method,resolution,satisfaction,complaints\n"
GOOD = "1,before,80,80,3,80,一般,0\n"
MASTER = "customer,district,annual_kwh,voltage_kv,backbone,key_project\n1,a,5,10,0,0\n"
REFUSED = [
    ("a row twice", ROWS + GOOD + GOOD, MASTER, "two rows"),
    ("a missing value", ROWS + "1,before,,80,3,80,一般,0\n", MASTER, "timeliness has no value"),
    ("a missing category", ROWS + "1,before,80,80,3,80,无,0\n", MASTER, "satisfaction has no value"),
    ("no number", ROWS + "1,before,8O,80,3,80,一般,0\n", MASTER, "no number for timeliness"),
    ("a number word", ROWS + "1,before,nan,80,3,80,一般,0\n", MASTER, "no number for timeliness"),
    ("hexadecimal", ROWS + "1,before,0x10,80,3,80,一般,0\n", MASTER, "no number for timeliness"),
    ("a type's letter", ROWS + "1,before,80d,80,3,80,一般,0\n", MASTER, "no number for timeliness"),
    ("a line end", ROWS + '1,before,"80\n",80,3,80,一般,0\n', MASTER, "no number for timeliness"),
    ("a huge number", ROWS + "1,before,1e999,80,3,80,一般,0\n", MASTER, ""),
    ("no category", ROWS + "1,before,80,80,3,80,很好,0\n", MASTER, "no category of satisfaction"),
    ("no period", ROWS + "1,then,80,80,3,80,一般,0\n", MASTER, "no such period"),
    ("a day outside", ROWS + "1,2015-10-01,80,80,3,80,一般,0\n", MASTER, "no such period"),
    ("no such day", ROWS + "1,2015-06-31,80,80,3,80,一般,0\n", MASTER, ""),
    ("a stranger", ROWS + GOOD + GOOD.replace("1,", "2,", 1), MASTER, "not in the customer table"),
    ("a customer twice", ROWS + GOOD, MASTER + "1,b,6,10,0,0\n", "stands twice"),
    ("a field that is no number", ROWS + GOOD, MASTER.replace(",5,", ",many,"), "annual_kwh is no number"),
    ("a bad row of a period that is not compared",
     ROWS + GOOD + "1,after,80,80,3,80,一般,0\n1,later,8O,80,3,80,一般,0\n", MASTER,
     "no number for timeliness"),
]
REFUSED_IN_GROUPS = ("a row twice", "no number", "no period", "a stranger", "a customer twice",
                     "a bad row of a period that is not compared")


def refuse_all(tally, engines, root):
    folder = prepared(root, "refused", os.path.join(SCENARIOS, "zhaoqing-2015"))
    with open(os.path.join(folder, "scenario.yaml"), encoding="utf-8") as file:
        text = file.read()
    with open(os.path.join(folder, "scenario.yaml"), "w", encoding="utf-8") as file:
        file.write(text.split("checks:")[0].replace("\ncompare:", "\n  - {id: later}\ncompare:"))
    for what, scores, customers, message in REFUSED:
        for name, content in (("scores.csv", scores), ("customers.csv", customers)):
            with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
                file.write(content)
        run = ahp(["evaluate", os.path.join(folder, "scenario.yaml"), "--format", "csv"])
        tally.check(f"ahp evaluate refuses {what}", None if run.returncode == 65 else "it does not")
        for engine in engines:
            engine.reset()
            engine.load("scores", os.path.join(folder, "scores.csv"))
            engine.load("customers", os.path.join(folder, "customers.csv"))
            for form, arguments in (("", []), (" in groups", ["--groups"])):
                if form and what not in REFUSED_IN_GROUPS:
                    continue  # the steps that refuse are the same
                try:
                    engine.query(statement(folder, engine.dialect, arguments))
                    problem = "the query went through"
                except Exception as error:
                    problem = None if message in str(error) else str(error)[:1500]
                tally.check(f"{engine.name} refuses {what}{form}", problem)


def refuse_scenarios(tally, engines):
    """Scenarios without data, or groups without periods, are refused when the SQL is written."""
    # All of the repository: those that are compared above, and those that have nothing to compare.
    for name in sorted(set(os.listdir(SCENARIOS)) - {"zhaoqing-2015", "zhaoqing-3351"}):
        for engine in engines:
            run = ahp(["sql", os.path.join(SCENARIOS, name, "scenario.yaml"),
                       "--dialect", engine.dialect, "--lang", "en"])
            # What a statement cannot do is named; one over workbooks names a table for each of them.
            refused = run.returncode == 65 and run.stderr and not run.stdout
            good = refused or run.returncode == 0 and run.stdout.startswith(b"-- ")
            tally.check(f"{engine.name}: {name} is written or refused by name",
                        None if good else run.stderr.decode()[:500])
    for engine in engines:
        run = ahp(["sql", os.path.join(HERE, "geometric", "scenario.yaml"), "--groups",
                   "--dialect", engine.dialect, "--lang", "en"])
        good = run.returncode == 65 and b"no groups to compare" in run.stderr and not run.stdout
        tally.check(f"{engine.name}: without a comparison there are no groups",
                    None if good else run.stderr.decode()[:500])


def main():
    tally = Tally()
    root = tempfile.mkdtemp(prefix="ahp-engines-")
    kinds = {"postgresql": PostgreSQL, "duckdb": DuckDB, "spark": Spark}
    engines = []
    try:
        for name in OPTIONS.engines:
            engines.append(kinds[name](os.path.join(root, "engine-" + name)))
            print(f"-- {engines[-1].name}", flush=True)
        compare_all(tally, engines, root)
        compare_analyses(tally, engines, root)
        refuse_all(tally, engines, root)
        refuse_scenarios(tally, engines)
        print(f"largest difference of a number: {difference.worst:.1e}; in groups "
              f"{group_difference.worst:.1e}, of a p-value {group_difference.worst_p:.1e} of it")
    finally:
        for engine in engines:
            engine.close()
        if OPTIONS.keep:
            print(root)
        else:
            shutil.rmtree(root, ignore_errors=True)
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed or not tally.passed else 0


parser = argparse.ArgumentParser()
parser.add_argument("--ahp", required=True)
parser.add_argument("--customers", type=int, default=200_000)
parser.add_argument("--large", action="store_true")
parser.add_argument("--keep", action="store_true")
parser.add_argument("engines", nargs="+", choices=["postgresql", "duckdb", "spark"])
OPTIONS = parser.parse_args()
sys.exit(main())
