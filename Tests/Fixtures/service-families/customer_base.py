"""expected.json of scenarios/customer-base: exact fractions, SciPy for chi-square alone."""
from collections import Counter
from fractions import Fraction

from scipy import stats

from figures import rows, wilson, write

FAMILY = "customer-base"
customers = rows(FAMILY, "customers.csv")
n = len(customers)
kwh = [int(c["annual_kwh"]) for c in customers]
twentieth = sorted(kwh, reverse=True)[19]
classes = ["super" if k >= twentieth or float(c["voltage_kv"]) >= 35 or c["backbone"] == "1"
           or c["key_project"] == "1" else "general" for c, k in zip(customers, kwh)]
count = Counter(classes)
assert n == 3351 and count == {"super": 211, "general": 3140}
CLASS = {"super": "Super-large", "general": "General large"}


def causes(counts, names, other=0.0):
    """The most frequent first, those below a share together as the last row."""
    order = sorted(counts, key=lambda k: -counts[k])
    listed = [k for k in order if counts[k] / n >= other]
    result, before = [], 0
    for k in listed:
        before += counts[k]
        low, high = wilson(counts[k], n)
        result.append({"cause": names(k), "count": counts[k], "share": counts[k] / n,
                       "cumulative": before / n, "lower": low, "upper": high})
    if before < n:
        result.append({"cause": "other", "count": n - before, "share": (n - before) / n,
                       "cumulative": 1})
    return result


def share(yes, among=None):
    among = [True] * n if among is None else among
    base = sum(among)
    k = sum(y and a for y, a in zip(yes, among))
    low, high = wilson(k, base)
    return {"count": k, "base": base, "share": k / base, "lower": low, "upper": high}


analyses = {
    "census": {"measures": {"base": n, "unanswered": 0},
               "causes": causes(count, CLASS.get)},
    "districts": {"measures": {"base": n}, "causes": causes(
        Counter(c["district"] for c in customers), str, 0.08)},
}
edges = [1000000, 2000000, 5000000, 20000000]
LABELS = ["< 1000000", "1000000 … < 2000000", "2000000 … < 5000000", "5000000 … < 20000000",
          "≥ 20000000"]
bins, measures = [], {"base": n, "unanswered": 0}
for group in ["all", "super", "general"]:
    members = [k for k, c in zip(kwh, classes) if group in ("all", c)]
    for position, label in enumerate(LABELS):
        low = edges[position - 1] if position else None
        high = edges[position] if position < len(edges) else None
        inside = sum((low is None or k >= low) and (high is None or k < high) for k in members)
        ends = wilson(inside, len(members))
        bins.append({"group": group, "bin": label, "from": low, "to": high, "count": inside,
                     "share": inside / len(members), "lower": ends[0], "upper": ends[1]})
        if group == "all":
            measures |= {f"bin.{position + 1}.count": inside,
                         f"bin.{position + 1}.share": inside / n}
analyses["sizes"] = {"measures": measures, "bins": bins}

value = [k >= 20000000 for k in kwh]
voltage = [float(c["voltage_kv"]) >= 35 for c in customers]
found = {"high-value": share(value), "high-voltage": share(voltage), "both": share(voltage, value)}
analyses["overlap"] = {"measures": {k: v["share"] for k, v in found.items()},
                       "rates": [{"rate": k} | v for k, v in found.items()]}

total = sum(kwh)
falling, rising = sorted(kwh, reverse=True), sorted(kwh)


def top(members):
    """The share of so many of the largest, a part of the next for a fraction."""
    whole = int(members)
    rest = members - whole
    return float((sum(falling[:whole]) + (rest * falling[whole] if rest else 0)) / Fraction(total))


def poorest(tenth):
    members = Fraction(tenth * n, 10)
    whole = int(members)
    rest = members - whole
    return float((sum(rising[:whole]) + (rest * rising[whole] if rest else 0)) / Fraction(total))


gini = Fraction(2 * sum((i + 1) * k for i, k in enumerate(rising)), n * total) - Fraction(n + 1, n)
square = float(Fraction(sum(k * k for k in kwh), total * total))
abc, start = [], 0
for name, limit in [("A", Fraction(4, 5)), ("B", Fraction(19, 20)), ("C", Fraction(1))]:
    end, running = 0, 0
    while running < limit * total:
        running += falling[end]
        end += 1
    end = max(start, end)
    while end > start and end < n and falling[end] == falling[end - 1]:
        end += 1
    abc.append({"class": name, "count": end - start, "share_of_members": (end - start) / n,
                "amount": sum(falling[start:end]), "share": sum(falling[start:end]) / total})
    start = end
analyses["concentration"] = {
    "measures": {"members": n, "zero_members": 0, "total": total, "gini": float(gini),
                 "gini_unbiased": float(gini * n / (n - 1)), "herfindahl": square,
                 "effective_members": 1 / square, "members_for_80_percent": abc[0]["count"]}
    | {f"top.{k}": top(k) for k in (1, 20, 100, 211)},
    "abc": abc,
    "lorenz": [{"poorest_share": t / 10, "share": poorest(t)} for t in range(11)],
}
groups = []
for name in ["super", "general"]:
    members = sorted(((k, c["customer"]) for k, c, g in zip(kwh, customers, classes) if g == name),
                     key=lambda pair: -pair[0])
    amount = sum(k for k, _ in members)
    groups.append({"group": name, "rows": len(members), "members": len(members), "sum": amount,
                   "share": amount / total, "mean": amount / len(members),
                   "top_share": sum(k for k, _ in members[:3]) / amount})
    assert members[2][0] > members[3][0]
for group in groups:
    group["rank"] = 1 + sum(other["sum"] > group["sum"] for other in groups)
analyses["groups"] = {"measures": {"total": total, "groups": 2}, "groups": groups}

places = list(dict.fromkeys(c["district"] for c in customers))
levels = list(dict.fromkeys(c["voltage_kv"] for c in customers))
cells = Counter((c["district"], c["voltage_kv"]) for c in customers)
table = [[cells[d, v] for v in levels] for d in places]
test = stats.chi2_contingency(table, correction=False)
analyses["where"] = {
    "measures": {"base": n, "chi_square": float(test.statistic), "p": float(test.pvalue),
                 "cramers_v": float((test.statistic / (n * (min(len(places), len(levels)) - 1))) ** 0.5)},
    "cells": [{"row": d, "column": v, "count": cells[d, v],
               "share_of_row": cells[d, v] / sum(table[i]),
               "share_of_column": cells[d, v] / sum(row[j] for row in table)}
              for i, d in enumerate(places) for j, v in enumerate(levels)]}
# 3351 / 1.75 million is 0.1915 %; 0.193 % needs 1731783 to 1740779, within "nearly 1.75 million".
analyses["published"] = {"measures": {"statements": 3, "failing": 0}, "statements": [
    {"what": "大客户", "holds": "yes"}, {"what": "特大客户", "holds": "yes"},
    {"what": "大客户占全部客户", "holds": "yes",
     "detail": "0.19149 %, not 0.193 %; a whole of 1731783 to 1740779 would give it, which the round figure allows"}]}
write(FAMILY, analyses)
