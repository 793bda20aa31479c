"""Writes independent.json: a made-up evaluation worked apart from the package.

Scores in exact decimals and 40 digits (mpmath 1.3.0), contributions by numerical differentiation of
the whole tree, tests by scipy 1.17.1. Rules and tree repeat IndependentCase.swift.
"""
import json, random
import mpmath as mp
from scipy import stats

mp.mp.dps = 40
random.seed(20150701)
LEAVES = "abcdefghij"
MISSING = dict(a="error", b=None, c=0, d=40, e=None, f=None, g=None, h=None, i=30, j=None)

# --- data
customers = [f"c{k:02d}" for k in range(30)]
rows = [(c, p) for c in range(30) for p in (0, 1) if not (c == 7 and p == 1) and c != 8 or p == 1 and c != 7]
def value(leaf):
    if leaf != "a" and random.random() < 0.08:
        return None
    return {"a": lambda: f"{random.randint(650, 1000) / 10}", "b": lambda: f"{random.randint(0, 90) / 10}",
            "c": lambda: f"{random.randint(0, 9)}", "d": lambda: f"{random.randint(0, 3)}",
            "e": lambda: f"{random.randint(0, 6)}", "f": lambda: f"{random.randint(5, 30) / 10}",
            "g": lambda: f"{random.randint(10, 40)}", "h": lambda: f"{random.randint(100, 900) / 10}",
            "i": lambda: f"{random.randint(1, 99)}", "j": lambda: f"{random.randint(1, 20)}"}[leaf]()
data = {leaf: [value(leaf) for _ in rows] for leaf in LEAVES}

# --- rules
def clamp(x): return max(mp.mpf(0), min(mp.mpf(100), x))
def column(leaf, keep=lambda r: True):
    return [mp.mpf(v) for v, r in zip(data[leaf], rows) if v is not None and keep(r)]
def score(leaf, k):
    x = mp.mpf(data[leaf][k])
    period = rows[k][1]
    if leaf == "a":
        points = [(70, 0), (90, 60), (100, 100)]
        if x <= 70: return mp.mpf(0)
        if x >= 100: return mp.mpf(100)
        (x0, y0), (x1, y1) = next((p, q) for p, q in zip(points, points[1:]) if p[0] <= x < q[0])
        return y0 + (x - x0) * (y1 - y0) / (x1 - x0)
    if leaf == "b": return clamp(100 * (8 - x) / 8)
    if leaf == "c": return clamp(100 * (x / 3 if x <= 3 else (8 - x) / 5))
    if leaf == "d": return mp.mpf([10, 45, 80, 100][int(x)])
    if leaf == "e": return mp.mpf(100 if x <= 0 else 80 if x <= 1 else 60 if x <= 2 else 30 if x <= 4 else 5)
    if leaf == "f": return clamp(mp.mpf("110") - mp.mpf("37.5") * x)
    if leaf == "g":
        v = column(leaf, lambda r: r[1] == period)
        better = sum(y > x for y in v); equal = sum(y == x for y in v)
        return 100 * (len(v) - (better + mp.mpf(equal + 1) / 2)) / (len(v) - 1)
    if leaf == "h":
        v = column(leaf); m = mp.fsum(v) / len(v)
        return clamp(50 - 10 * (x - m) / mp.sqrt(mp.fsum((y - m) ** 2 for y in v) / len(v)))
    if leaf == "i":
        v = column(leaf, lambda r: r[1] == period)
        return 100 * (x - min(v)) / (max(v) - min(v))
    v = column(leaf)
    return 100 * (sum(y < x for y in v) + mp.mpf(sum(y == x for y in v)) / 2) / len(v)
def leaf_score(leaf, k):
    if data[leaf][k] is not None: return score(leaf, k)
    return None if MISSING[leaf] is None else mp.mpf(MISSING[leaf])

# --- tree: (aggregation, [(weight, child)])
TREE = ("geometric", [("0.5", ("arithmetic", [("0.4", "a"), ("0.3", "b"), ("0.2", "c"), ("0.1", "d")])),
                      ("0.3", ("harmonic", [("0.25", "e"), ("0.35", "f"), ("0.4", (2, [("0.7", "g"), ("0.3", "h")]))])),
                      ("0.2", ("min", [("0.5", "i"), ("0.5", "j")]))])
def tree_score(node, s):
    if isinstance(node, str): return s[node]
    kind, children = node
    found = [(mp.mpf(w), tree_score(child, s)) for w, child in children]
    found = [(w, x) for w, x in found if x is not None]
    if not found: return None
    total = mp.fsum(w for w, _ in found)
    found = [(w / total, x) for w, x in found]
    if kind == "min": return min(x for _, x in found)
    if kind == "arithmetic": return mp.fsum(w * x for w, x in found)
    if kind == "geometric":
        return mp.mpf(0) if any(x == 0 for _, x in found) else mp.exp(mp.fsum(w * mp.log(x) for w, x in found))
    if kind == "harmonic":
        return mp.mpf(0) if any(x == 0 for _, x in found) else 1 / mp.fsum(w / x for w, x in found)
    return mp.fsum(w * x ** kind for w, x in found) ** (mp.mpf(1) / kind)
def global_weights(node, w=mp.mpf(1)):
    if isinstance(node, str): return {node: w}
    return {k: v for weight, child in node[1] for k, v in global_weights(child, w * mp.mpf(weight)).items()}

def number(x): return None if x is None else float(mp.nstr(x, 20))
weights = global_weights(TREE)
result = []
for k in range(len(rows)):
    s = {leaf: leaf_score(leaf, k) for leaf in LEAVES}
    total = tree_score(TREE, s)
    parts = []
    for leaf in LEAVES:
        if s[leaf] is None or s[leaf] == 0 or total == 0: parts.append(mp.mpf(0)); continue
        h = mp.mpf(10) ** -15
        up = tree_score(TREE, s | {leaf: s[leaf] + h}); down = tree_score(TREE, s | {leaf: s[leaf] - h})
        parts.append(s[leaf] * (up - down) / (2 * h))
    assert abs(mp.fsum(parts) - total) < 1e-20, (k, mp.fsum(parts), total)
    measured = mp.fsum(weights[leaf] for leaf in LEAVES if data[leaf][k] is not None)
    result.append(dict(leaves=[number(s[leaf]) for leaf in LEAVES], score=number(total),
                       contributions=[number(x) for x in parts], coverage=number(measured)))
for k, (c, p) in enumerate(rows):
    mine = round(result[k]["score"], 9)
    result[k]["rank"] = 1 + sum(round(result[j]["score"], 9) > mine for j in range(len(rows)) if rows[j][1] == p)
where = {r: k for k, r in enumerate(rows)}
pairs = [(where[c, 0], where[c, 1]) for c in range(30) if (c, 0) in where and (c, 1) in where]
d = [result[b]["score"] - result[a]["score"] for a, b in pairs]
w = stats.wilcoxon(d, correction=True, method="asymptotic")
t = stats.ttest_rel([result[b]["score"] for _, b in pairs], [result[a]["score"] for a, _ in pairs])
json.dump(dict(customers=customers, customer_of_row=[c for c, _ in rows], period_of_row=[p for _, p in rows],
               values=[[None if v is None else float(v) for v in data[leaf]] for leaf in LEAVES], rows=result,
               comparison=dict(count=len(d), mean=sum(d) / len(d), wilcoxon=w.statistic, wilcoxon_p=w.pvalue,
                               t=t.statistic, t_p=t.pvalue)),
          open("independent.json", "w"), indent=0)
print(len(rows), len(d), sum(r["score"] == 0 for r in result))
