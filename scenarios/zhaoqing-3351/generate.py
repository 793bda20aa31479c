"""Makes customers.csv and scores.csv of this scenario, and expected.json with figures computed here,
independently of the program. Everything is invented but the counts: 211 super-large customers
(53 + 18 + 140) and 3140 general ones. Plain Python 3, no packages; the same files on every machine.
usage: python3 generate.py"""
import csv
import json
import math
import random

draw = random.Random(20151001)
DISTRICTS = ["端州", "鼎湖", "高要", "四会", "广宁", "怀集", "封开", "德庆"]
WORDS = ["非常不满意", "不满意", "一般", "满意", "非常满意"]
TOP, HIGH_VOLTAGE_ONLY, BACKBONE, KEY_PROJECT, GENERAL = 20, 33, 18, 140, 3140


def customers():
    """The 53 are the 20 largest consumers together with 33 more at 35 kV and above."""
    kinds = (["top"] * TOP + ["voltage"] * HIGH_VOLTAGE_ONLY + ["backbone"] * BACKBONE
             + ["key"] * KEY_PROJECT + ["general"] * GENERAL)
    draw.shuffle(kinds)
    for number, kind in enumerate(kinds, 1):
        kwh = int(math.exp(13 + 2.2 * draw.random()))
        if kind == "top":
            kwh = 60_000_000 + int(90_000_000 * draw.random())
        elif kind == "voltage":
            kwh = 8_000_000 + int(30_000_000 * draw.random())
        high = kind == "voltage" or (kind == "top" and draw.random() < 0.75)
        yield {
            "customer": f"{number:04d}", "name": f"客户{number:04d}",
            "district": DISTRICTS[int(draw.random() * 8)], "annual_kwh": kwh,
            "voltage_kv": [35, 110][int(draw.random() * 2)] if high else 10,
            "backbone": int(kind == "backbone"), "key_project": int(kind == "key"),
        }, kind


def level(center, spread):
    """A bell-shaped value, one decimal, 0..100."""
    value = center + spread * (draw.random() + draw.random() + draw.random() - 1.5)
    return round(min(100.0, max(0.0, value)), 1)


def row(customer, kind, period):
    gain = 0 if period == "before" else (5 if kind != "general" else 2)
    # Some customers are served better than others in both periods.
    gain += int(customer) * 7919 % 11 / 2 - 2.5
    return {
        "customer": customer, "period": period,
        "timeliness": level(91 + gain, 7), "content": level(87 + gain, 10),
        "method": min(8, max(0, int(3 + gain / 8 + 2 * (draw.random() + draw.random() - 1)))),
        "resolution": "无" if draw.random() < 0.03 else level(86 + gain, 11),
        "satisfaction": WORDS[min(4, max(0, int(3.4 + gain / 10 + 2 * (draw.random() - 0.5))))],
        "complaints": max(0, int(3 * draw.random() ** 2 - gain / 8)),
    }


# Weights of the reference case, ten decimals, computed with numpy (see ../zhaoqing-2015/expected.json).
with open("../zhaoqing-2015/expected.json", encoding="utf-8") as file:
    GROUPS = json.load(file)["groups"]
PROCESS = GROUPS["j-process"]["weights"]
PERFORMANCE = GROUPS["j-performance"]["weights"]


def score(r):
    t = r["timeliness"]
    s = {
        "timeliness": 0 if t <= 70 else (t - 70) * 3 if t <= 90 else 60 + (t - 90) * 4,
        "content": min(100, max(0, (r["content"] - 60) * 2.5)),
        "method": r["method"] / 3 * 100 if r["method"] <= 3 else (8 - r["method"]) / 5 * 100,
        "satisfaction": WORDS.index(r["satisfaction"]) * 25,
        "complaints": next((v for k, v in [(0, 100), (1, 80), (2, 60), (4, 30)]
                            if r["complaints"] <= k), 0),
    }
    if r["resolution"] != "无":
        s["resolution"] = min(100, max(0, (r["resolution"] - 60) * 2.5))
    known = [k for k in PROCESS if k in s]
    process = sum(PROCESS[k] * s[k] for k in known) / sum(PROCESS[k] for k in known)
    return 0.6 * process + 0.4 * sum(PERFORMANCE[k] * s[k] for k in PERFORMANCE)


def write(name, rows):
    with open(name, "w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        out.writeheader()
        out.writerows(rows)


people = list(customers())
write("customers.csv", [c for c, _ in people])
rows = [row(c["customer"], kind, period) for c, kind in people for period in ("before", "after")]
write("scores.csv", rows)

BANDS = [("a", 90), ("b", 80), ("c", 70), ("d", 60), ("e", 0)]
expected = {"customers": len(people), "periods": {}, "classes": {}, "sample": {}}
total = {}
for r in rows:
    total[r["customer"], r["period"]] = score(r)
kind_of = {c["customer"]: "general" if kind == "general" else "super" for c, kind in people}
for period in ("before", "after"):
    values = {c: v for (c, p), v in total.items() if p == period}
    ordered = sorted(values.values(), reverse=True)
    expected["periods"][period] = {
        "mean": math.fsum(values.values()) / len(values),
        "bands": {b: sum(1 for v in values.values()
                         if next(x for x, low in BANDS if round(v, 9) >= low) == b)
                  for b, _ in BANDS},
    }
    for c in ("0001", "0002", "1000", "2500", "3351"):
        expected["sample"].setdefault(c, {})[period] = {
            "score": values[c],
            "rank": 1 + sum(1 for v in ordered if round(v, 9) > round(values[c], 9)),
        }
for cls in ("super", "general"):
    members = [c for c in kind_of if kind_of[c] == cls]
    change = [total[c, "after"] - total[c, "before"] for c in members]
    expected["classes"][cls] = {
        "customers": len(members), "mean_change": math.fsum(change) / len(change),
        "improved": sum(1 for x in change if x > 0), "declined": sum(1 for x in change if x < 0),
    }
with open("expected.json", "w", encoding="utf-8") as file:
    json.dump(expected, file, ensure_ascii=False, indent=1)
    file.write("\n")
