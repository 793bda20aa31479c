"""expected.json of scenarios/demands-register: counted row by row."""
from collections import Counter

from scipy import stats

from figures import rows, write

FAMILY = "demands-register"
DIMENSIONS = ["用上电", "用好电", "好缴费", "易沟通"]
CATEGORIES = ["must-be", "performance", "attractive", "indifferent"]
STATUS = ["none", "partial", "met"]
LEVEL = {"low": 0, "medium": 1, "high": 2}

demands = rows(FAMILY, "demands.csv")


def is_key(row):
    return row["category"] == "must-be" or (
        row["category"] == "performance" and LEVEL[row["cost"]] <= 1 and LEVEL[row["uplift"]] >= 1)


key = [row for row in demands if is_key(row)]
assert len(demands) == 102 and len(key) == 44
cells = Counter((r["dimension"], r["category"]) for r in demands)
key_cells = Counter((r["dimension"], r["category"]) for r in key)
met = Counter((r["dimension"], r["status"]) for r in key)
order = [r for c in CATEGORIES[:3] for r in demands if r["category"] == c]
register = {
    "measures": {"demands": 102, "key.count": 44}
    | {f"category.{c}.count": sum(cells[d, c] for d in DIMENSIONS) for c in CATEGORIES}
    | {f"dimension.{d}.count": sum(cells[d, c] for c in CATEGORIES) for d in DIMENSIONS}
    | {f"key.status.{s}.count": sum(met[d, s] for d in DIMENSIONS) for s in STATUS},
    "cells": [{"dimension": d, "category": c, "count": cells[d, c], "key": key_cells[d, c]}
              for d in DIMENSIONS for c in CATEGORIES if cells[d, c]],
    "key_status": [{"dimension": d, "status": s, "count": met[d, s]}
                   for d in DIMENSIONS for s in STATUS],
    "order": [{"demand": r["demand"], "category": r["category"], "place": place + 1}
              for place, r in enumerate(order)],
}
table = [[cells[d, c] for c in CATEGORIES] for d in DIMENSIONS]
test = stats.chi2_contingency(table, correction=False)
cross = {
    "measures": {"base": 102, "chi_square": float(test.statistic), "p": float(test.pvalue),
                 "cramers_v": float((test.statistic / (102 * 3)) ** 0.5)},
    "cells": [{"row": d, "column": c, "count": cells[d, c],
               "share_of_row": cells[d, c] / sum(table[i]),
               "share_of_column": cells[d, c] / sum(row[j] for row in table)}
              for i, d in enumerate(DIMENSIONS) for j, c in enumerate(CATEGORIES)],
}
# By hand: 1 + 2 + 3 + 2 = 8, not 12; 21 and 22; 6 and 7; the column 已满足 holds 7 of at most 6.
published = {"measures": {"statements": 9, "failing": 4}, "statements": [
    {"what": "需求按维度", "holds": "yes"}, {"what": "需求按类别", "holds": "yes"},
    {"what": "关键需求", "holds": "yes"}, {"what": "关键需求按维度", "holds": "yes"},
    {"what": "关键需求按响应", "holds": "yes"},
    {"what": "未响应的关键需求", "holds": "no", "detail": "1 + 2 + 3 + 2 = 8, not 12"},
    {"what": "期望型需求", "holds": "no", "detail": "21, 22"},
    {"what": "用好电已满足与全部已满足", "holds": "no", "detail": "6, 7"},
    {"what": "关键需求：维度与响应程度", "holds": "no",
     "detail": "未响应 has 8, not 12; 已满足 has at least 7, over 6"}]}
write(FAMILY, {"register": register, "by-dimension": cross, "published": published})
