"""expected.json of scenarios/satisfaction: NumPy and figures.py."""
import math

import numpy
from scipy import stats

from figures import Z, holm, mean, newcombe, pooled, rows, welch, wilson, write

FAMILY = "satisfaction"
SCORE = {"非常不满意": 0, "不满意": 25, "一般": 50, "满意": 75, "非常满意": 100}
ASPECTS = ["security", "stability", "hall", "communication", "hotline", "repair", "payment", "faults"]
DRIVERS = ["complaints", "privileges", "learning", "raises", "critical", "advance"]
GROUPS = ["端州", "高要"]

survey = rows(FAMILY, "survey.csv")
scores = {a: [SCORE[row["p_" + a]] for row in survey] for a in ASPECTS}
area = [row["地区"] for row in survey]


def part(values, group):
    return [v for v, g in zip(values, area) if g == group]


def alpha(columns):
    """Cronbach's alpha over complete rows."""
    table = numpy.array([row for row in zip(*columns) if None not in row], float)
    k = table.shape[1]
    return k / (k - 1) * (1 - table.var(axis=0, ddof=1).sum() / table.sum(axis=1).var(ddof=1))


analyses = {}
items, comparisons = [], []
for aspect in ASPECTS:
    m, s, low, high = mean(scores[aspect])
    items.append({"item": aspect, "base": 200, "performance": m, "lower": low, "upper": high})
    a, b = (part(scores[aspect], g) for g in GROUPS)
    d, lower, upper, t, df, p = welch(a, b)
    comparisons.append({
        "item": aspect, "first_base": len(a), "first_value": sum(a) / len(a),
        "second_base": len(b), "second_value": sum(b) / len(b), "difference": d, "lower": lower,
        "upper": upper, "statistic": t, "degrees_of_freedom": df, "p": p})
for row, p in zip(comparisons, holm([row["p"] for row in comparisons])):
    row["p_holm"] = p
analyses["direct"] = {"measures": {"alpha": alpha(list(scores.values()))}, "items": items,
                      "comparisons": comparisons}

rates, groups, comparisons = [], [], []
for name in ["hall", "communication", "payment"]:
    yes = [score >= 75 for score in scores[name]]
    low, high = wilson(sum(yes), 200)
    rates.append({"rate": name, "count": sum(yes), "base": 200, "share": sum(yes) / 200,
                  "lower": low, "upper": high})
    pair = [part(yes, g) for g in GROUPS]
    for group, values in zip(GROUPS, pair):
        low, high = wilson(sum(values), len(values))
        groups.append({"rate": name, "group": group, "count": sum(values), "base": len(values),
                       "share": sum(values) / len(values), "lower": low, "upper": high})
    (a, n), (b, m) = ((sum(values), len(values)) for values in pair)
    d, low, high = newcombe(a, n, b, m)
    z, p = pooled(a, n, b, m)
    comparisons.append({"item": name, "difference": d, "lower": low, "upper": high,
                        "test": "pooled z", "statistic": z, "p": p})
for row, p in zip(comparisons, holm([row["p"] for row in comparisons])):
    row["p_holm"] = p
a, b = (next(r["count"] for r in rates if r["rate"] == n) for n in ("hall", "communication"))
factor = math.exp(Z * math.sqrt(1 / a - 1 / 200 + 1 / b - 1 / 200))  # Katz et al. 1978
analyses["satisfied"] = {
    "measures": {r["rate"]: r["share"] for r in rates} | {"hall-times": a / b},
    "rates": rates, "groups": groups, "comparisons": comparisons,
    "ratios": [{"ratio": "hall-times", "value": a / b, "lower": a / b / factor,
                "upper": a / b * factor}]}

analyses["years"] = {
    "measures": {"overall.difference": 0.06, "overall.p": None},
    "comparisons": [{"item": "overall", "first_base": None, "second_base": None,
                     "first_value": 0.88, "second_value": 0.82, "difference": 0.06, "lower": None,
                     "statistic": None, "p": None}]}
d, low, high = newcombe(220, 250, 205, 250)
z, p = pooled(220, 250, 205, 250)
analyses["years-of-250"] = {"measures": {"overall.difference": d, "overall.p": p},
                            "comparisons": [{"item": "overall", "difference": d, "lower": low,
                                             "upper": high, "statistic": z, "p": p}]}

pairs = [(row["supply"], row["demand"]) for row in rows(FAMILY, "supply.csv")]
used = [(float(s), float(d)) for s, d in pairs if s and d and float(d) > 0]
demand = sum(d for _, d in used)
analyses["supply"] = {
    "measures": {"goods": sum(min(s, d) for s, d in used) / demand},
    "supplies": [{"supply": "goods", "cap": 1, "value": sum(min(s, d) for s, d in used) / demand,
                  "uncapped": sum(s for s, _ in used) / demand, "rows": len(used),
                  "left_out": len(pairs) - len(used)}]}

# Ranks: rank-order centroids (Barron & Barrett 1996); ties share the mean of their places, what is not
# ranked shares the places left.
ranked = rows(FAMILY, "ranks.csv")
letters = "abcde"
centroid = [sum(1 / j for j in range(i, 6)) / 5 for i in range(1, 6)]
totals, used = [0.0] * 5, 0
for row in ranked:
    ranks = [int(row["r_" + i]) if row["r_" + i] else 99 for i in letters]
    if all(rank == 99 for rank in ranks):
        continue
    used += 1
    order = sorted(ranks)
    for i, rank in enumerate(ranks):
        places = [p for p, r in enumerate(order) if r == rank]
        totals[i] += sum(centroid[p] for p in places) / len(places)
weights = [t / used for t in totals]
performance = []
for i in letters:
    values = [float(row["p_" + i]) for row in ranked if row["p_" + i]]
    performance.append(math.fsum(values) / len(values))
lines = sum(weights) / 5, sum(performance) / 5


def quadrant(importance, value, line):
    return (["low priority", "overkill"], ["concentrate", "keep"])[bool(importance >= line[0])][
        bool(value >= line[1])]


analyses["ranked"] = {
    "measures": {"importance_line": lines[0], "performance_line": lines[1],
                 "index": sum(w * p for w, p in zip(weights, performance))},
    "items": [{"item": i, "performance": p, "importance": w, "importance_base": used,
               "quadrant": quadrant(w, p, lines)}
              for i, w, p in zip(letters, weights, performance)]}

departments = rows(FAMILY, "departments.csv")
y = numpy.array([float(row["rating"]) for row in departments])
x = numpy.array([[float(row["d_" + d]) for d in DRIVERS] for row in departments])
standard = (x - x.mean(axis=0)) / x.std(axis=0, ddof=1)
response = (y - y.mean()) / y.std(ddof=1)
correlations = standard.T @ response / 29
beta = numpy.linalg.lstsq(standard, response, rcond=None)[0]
values, vectors = numpy.linalg.eigh(standard.T @ standard / 29)
root = vectors @ numpy.diag(numpy.sqrt(values)) @ vectors.T
# Johnson (2000): (Λ^1/2)² (Λ^-1/2 r)².
relative = (root ** 2) @ (numpy.linalg.solve(root, correlations) ** 2)
performance = x.mean(axis=0)
for name, importance, middle in [
    ("derived", correlations, numpy.mean), ("derived-regression", beta, numpy.mean),
    ("derived-weights", relative, numpy.median),
]:
    lines = float(middle(importance)), float(middle(performance))
    analyses[name] = {
        "measures": {"importance_line": lines[0], "performance_line": lines[1],
                     "alpha": alpha(x.T.tolist())},
        "items": [{"item": d, "base": 30, "performance": float(p), "importance": float(w),
                   "importance_base": 30, "quadrant": quadrant(w, p, lines)}
                  for d, w, p in zip(DRIVERS, importance, performance)]}

answers = rows(FAMILY, "gaps.csv")
gap_items, gaps = [], {}
for item in ["t1", "t2", "r1", "r2", "e1"]:
    pairs = [(int(r["p_" + item]), int(r["e_" + item])) for r in answers
             if r["p_" + item] and r["e_" + item]]
    p, e = (sum(side) / len(pairs) for side in zip(*pairs))
    m, s, low, high = mean([a - b for a, b in pairs])
    t = m / (s / math.sqrt(len(pairs)))
    gaps[item] = p, e, m
    gap_items.append({
        "item": item, "base": len(pairs), "perception": p, "expectation": e, "gap": m,
        "lower": low, "upper": high, "t": t, "p": 2 * stats.t.sf(abs(t), len(pairs) - 1),
        "ratio": p / e, "met": sum(a >= b for a, b in pairs) / len(pairs)})
dimensions = []
for name, members, weight in [("tangibles", ["t1", "t2"], 0.2), ("reliability", ["r1", "r2"], 0.5),
                              ("empathy", ["e1"], 0.3)]:
    found = [gaps[item] for item in members]
    dimensions.append({"dimension": name, "weight": weight} | {
        key: sum(g[i] for g in found) / len(found)
        for i, key in enumerate(["perception", "expectation", "gap"])})
without = sum(not any(r["p_" + i] and r["e_" + i] for i in gaps) for r in answers)
analyses["gap"] = {
    "measures": {"overall_gap": sum(d["gap"] for d in dimensions) / 3,
                 "weighted_gap": sum(d["weight"] * d["gap"] for d in dimensions),
                 "without_any_pair": without},
    "items": gap_items, "dimensions": dimensions}
write(FAMILY, analyses)
