"""Data for the engines' tests, the same on every machine. Plain Python 3, no packages.

Values lie on coarse grids and on the edges of the rules, so that there are ties, blanks, scores on
the bounds of bands, and texts as people write them (86%, 1e2, +5, .5, blanks around).
"""
import csv
import os
import random

WORDS = ["非常不满意", "不满意", "一般", "满意", "非常满意"]


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)


def zhaoqing(folder, customers):
    """Customers of scenarios/zhaoqing-2015 and -3351."""
    draw = random.Random(815)
    ids = [f"{number:07d}" for number in range(1, customers + 1)]
    districts = ["端州", "鼎湖", "高要", "四会", ""]
    write(os.path.join(folder, "customers.csv"),
          ["customer", "name", "district", "annual_kwh", "voltage_kv", "backbone", "key_project"],
          ([i, f"客户{i}", draw.choice(districts), draw.randrange(1000, 60000) * 100,
            draw.choice([10, 10, 10, 10, 10, 20, 35, 110]), int(draw.random() < 0.02),
            int(draw.random() < 0.02)] for i in ids))

    def row(i, period):
        kind = draw.random()
        if kind < 0.01:  # full marks, to the bound of every band
            return [i, period, "100%", 100, 3, draw.choice([100, "无"]), "非常满意", 0]
        if kind < 0.02:
            return [i, period, 90, 84, 3, 84, "一般", 2]
        return [
            i, period, draw.randrange(60, 100) + draw.choice([0, 0, 1, 0.5, 0.1]),
            draw.choice([60, 100, 101, 99.9, draw.randrange(55, 101)]), draw.randrange(0, 10),
            draw.choice(["", "-", "无", " 88.5 ", draw.randrange(50, 101), draw.randrange(50, 101)]),
            draw.choice(WORDS), draw.randrange(0, 6)]

    write(os.path.join(folder, "scores.csv"),
          ["customer", "period", "timeliness", "content", "method", "resolution", "satisfaction",
           "complaints"],
          (row(i, period) for i in ids for period in ("before", "after")))


# The leaves of constructs/scenario.yaml; those in the second list may be blank.
LEAVES = """bent rising falling middle stairs words line optional zeroed fixed maybe perhaps g1 g2 g3
h1 h2 p1 p2 i1 i2 n1 n2 r1 r2 s1 s2 o1 o2 u1 u2 range range-cost z z-cost place place-cost share
share-all same l1 l2 l3""".split()
OPTIONAL = set("words optional zeroed fixed maybe perhaps g2 g3 h2 r2 range z place share l3".split())
COLUMNS = {"bent": 'the "bent" one', "rising": "上升 %"}
EDGES = {"bent": [-5, 0, 10, 50, 90, 91], "rising": [10, 85, "85%"], "falling": [0, 90],
         "middle": [-10, 33, 70], "stairs": [0, 25.5, 25.500000001, 60, 61], "line": [0, 100]}
TEXTS = ["it's", "a\\b", "${x}", "line\nfeed", "-", "好", " 好\t"]


def number(draw):
    """A score as an indicator with `slope: 1` takes it."""
    return draw.choice([
        draw.randrange(0, 101), draw.randrange(0, 101), draw.randrange(1, 100),
        round(100 * draw.random(), 2), 100 * draw.random(),
        draw.choice([0, 100, "100%", "+50", ".5", "5e1", " 75 ", "1E-3", "-0", -3, 130, 1e-101, "070"])])


def values(draw, leaf):
    if leaf in OPTIONAL and draw.random() < 0.2:
        return draw.choice(["", "n'a", "无", " 无 "] + ([] if leaf == "words" else ["-"]))
    if leaf == "words":
        return draw.choice(TEXTS)
    if leaf == "same":
        return 7
    if leaf in EDGES and draw.random() < 0.3:
        return draw.choice(EDGES[leaf])
    if leaf == "z":
        return 1e6 + draw.randrange(0, 1000) / 8
    if leaf == "z-cost":
        return draw.lognormvariate(3, 2)
    if leaf in ("place", "share", "place-cost", "share-all"):
        return draw.randrange(0, 300) - 150
    return number(draw)


def constructs(folder, customers):
    draw = random.Random(2008)
    ids = [f"{number:06d}" for number in range(customers)] + ["it's", "客户 a", "b\\"]
    header = ["customer id", "district", "kwh", 'load "kW"', "flag"]
    write(os.path.join(folder, "customers.csv"), header,
          ([i, draw.choice(["a", "b", "c'd", ""]),
            draw.choice(["", draw.randrange(0, 10000), draw.randrange(9000, 10000)]),
            draw.choice(["", draw.randrange(0, 5000) / 4, "1e3"]),
            draw.choice(["1", "1.0", "+1e0", "yes", "no", "it's", "", "1.", "one"])] for i in ids))

    def rows():
        for i in ids:
            for period in ("early", "late"):
                if draw.random() < 0.02:
                    continue
                day = draw.choice(
                    [period, "2020-01-01", "2020-06-30"] if period == "early"
                    else [period, "2020-07-01", " 2020-12-31"])
                yield [i, day] + [values(draw, leaf) for leaf in LEAVES]
            if draw.random() < 0.05:
                yield [i, "later's"] + [values(draw, leaf) for leaf in LEAVES]

    write(os.path.join(folder, "scores.csv"),
          ["customer id", "day"] + [COLUMNS.get(leaf, leaf) for leaf in LEAVES], rows())


def geometric(folder, customers):
    draw = random.Random(1983)

    def rows():
        for i in range(customers):
            if draw.random() < 0.02:  # nobody measured anything
                yield [i, "a", ""]
                continue
            for leaf in "abcde":
                if draw.random() < 0.75:
                    yield [i, leaf, draw.choice(["", number(draw), number(draw), number(draw)])]
    write(os.path.join(folder, "values.csv"), ["who", "what", "measured"], rows())


def split(folder, customers):
    """The scenario of `split`: two tables side by side, one wide and one long. What both give is the
    same, and each fills gaps of the other."""
    draw = random.Random(1970)
    wide = [[i, number(draw), draw.choice(["", number(draw)])] for i in range(customers)]

    def long():
        for i in range(customers // 2, customers + 10):
            for leaf in "abc":
                if leaf == "b" and draw.random() >= 0.5:
                    continue
                held = wide[i]["_ab".index(leaf)] if i < customers and leaf != "c" else ""
                yield [i, leaf, number(draw) if held == "" else held]

    write(os.path.join(folder, "wide.csv"), ["id", "a", "b"], wide)
    write(os.path.join(folder, "long.csv"), ["id", "indicator", "value"], long())


# The scenario of `paired`: a class for each number of customers and kind of change, so that both
# tests meet every case: nothing to test, exact and approximate, ties, zeros, tails of every length.
SIZES = [1, 2, 3, 4, 7, 12, 24, 25, 26, 27, 60, 400]
KINDS = ["same", "constant", "ties", "few", "up", "slight", "balanced", "mixed"]


def paired(folder, customers=0):
    draw = random.Random(1945)

    def pair(kind, number):
        before = draw.randrange(3000, 6000) / 100
        change = {
            "same": 0, "constant": 12.5, "ties": draw.choice([-2, -1, 0, 1, 2, 3]),
            "few": draw.choice([0, 0, 0, 0, number + 1]), "up": 10 + number / 1000,
            "slight": draw.gauss(0.05, 1), "balanced": (number // 2 + 1) * (-1) ** number / 50,
            "mixed": draw.uniform(-9, 10)}[kind]
        return before, before + change

    ids = [(f"{kind}-{size}-{number}", f"{kind}-{size}", number)
           for kind in KINDS for size in SIZES for number in range(size)]
    write(os.path.join(folder, "customers.csv"), ["id", "group"],
          [[i, group] for i, group, _ in ids] + [["alone", "none"]])

    def rows():
        for i, group, number in ids:
            before, after = pair(group.split("-")[0], number)
            yield [i, "before", before]
            yield [i, "after", after]
            if number % 7 == 0:
                yield [i, "later", 50]
        yield ["alone", "before", 50]

    write(os.path.join(folder, "scores.csv"), ["id", "period", "score"], rows())
    with open(os.path.join(folder, "scenario.yaml"), encoding="utf-8") as file:
        text = file.read()
    classes = "".join(f"  - {{id: {kind}-{size}, field: group, equals: {kind}-{size}}}\n"
                      for kind in KINDS for size in SIZES)
    with open(os.path.join(folder, "scenario.yaml"), "w", encoding="utf-8") as file:
        file.write(text.replace("  []  # written by generate.py\n", classes))


def analyses(folder, customers):
    """Customers, answers and bills for analyses/scenario.yaml; no two amounts of a district's largest
    customers are equal, so that they have one order."""
    random = __import__("random").Random(20150701)
    districts = ["端州", "鼎湖", "高要", "四会"]
    levels = ["非常不满意", "不满意", "一般", "满意", "非常满意"]
    months = [f"2015-{month:02d}" for month in range(1, 13)]
    with open(os.path.join(folder, "customers.csv"), "w", encoding="utf-8") as file:
        file.write("customer,district,kind,annual_kwh\n")
        for i in range(customers):
            kwh = round(600 * random.paretovariate(1.16), 1) + i / 1000 if i % 50 else 0
            file.write(f"c{i:06d},{districts[random.randrange(4)]},{['居民', '商业', '工业'][i % 7 % 3]},{kwh:.3f}\n")
    with open(os.path.join(folder, "survey.csv"), "w", encoding="utf-8") as file:
        file.write("respondent,customer,date,satisfaction,recommend,cause\n")
        for i in range(customers // 2):
            day = f"{random.choice(months)}-{random.randrange(1, 29):02d}"
            answer = "-" if random.random() < 0.05 else random.choice(levels)
            recommend = "" if random.random() < 0.05 else random.randrange(11)
            cause = random.choices(["停电", "电费", "服务", "", "报装"], [5, 3, 2, 1, 1])[0]
            file.write(f"r{i},c{random.randrange(customers):06d},{day},{answer},{recommend},{cause}\n")
    with open(os.path.join(folder, "bills.csv"), "w", encoding="utf-8") as file:
        file.write("customer,date,paid,cost\n")
        for i in range(customers):
            paid = round(random.lognormvariate(6, 1.5), 2)
            cost = "" if random.random() < 0.1 else round(paid * random.uniform(0.5, 1.2), 2)
            file.write(f"c{random.randrange(customers):06d},{random.choice(months)}-{random.randrange(1, 29):02d},"
                       f"{'' if random.random() < 0.02 else paid},{cost}\n")
