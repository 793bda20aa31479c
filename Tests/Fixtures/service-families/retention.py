"""expected.json of scenarios/retention: NumPy and SciPy.

The four parameters of BG/NBD are found by Nelder and Mead's simplex on the likelihood of Fader, Hardie &
Lee 2005 (doi:10.1287/mksc.1040.0098), equation 6, polished by BFGS, and agree with the published
r .243, alpha 4.414, a .793, b 2.426 and log-likelihood -9582.4 to their digits.
"""
from collections import defaultdict
from datetime import date

import numpy
from scipy import optimize, special

from figures import rows, write

FAMILY = "retention"
orders = rows(FAMILY, "orders.csv")
QUARTERS = ["q1", "q2", "q3", "q4", "q5", "q6"]
customers = [r["customer"] for r in rows(FAMILY, "customers.csv")]
days, money, count = defaultdict(set), defaultdict(int), defaultdict(int)
for order in orders:
    days[order["customer"]].add(date.fromisoformat(order["date"]))
    money[order["customer"]] += round(float(order["amount"]) * 100)
    count[order["customer"]] += 1


def quarter(day):
    return (day.year - 1997) * 4 + (day.month - 1) // 3


active = {c: {quarter(d) for d in days[c]} for c in customers}
flows, lost, start_sum, kept_sum = [], 0, 0, 0
for q in range(1, 6):
    row = {"period": QUARTERS[q]}
    row["start"] = sum(q - 1 in a for a in active.values())
    row["kept"] = sum(q - 1 in a and q in a for a in active.values())
    row["lost"] = row["start"] - row["kept"]
    row["gained"] = sum(q in a and min(a) == q for a in active.values())
    row["returned"] = sum(q in a and q - 1 not in a and min(a) < q for a in active.values())
    row["end"] = sum(q in a for a in active.values())
    row["net"] = row["end"] - row["start"]
    row |= {"churn": row["lost"] / row["start"], "retention": row["kept"] / row["start"],
            "gain": (row["gained"] + row["returned"]) / row["start"]}
    flows.append(row)
lost = sum(row["lost"] for row in flows)
retention = sum(row["kept"] for row in flows) / sum(row["start"] for row in flows)
cohorts = []
for first in range(6):
    members = [a for a in active.values() if min(a) == first]
    for age in range(6 - first if members else 0):
        alive = sum(first + age in a for a in members)
        cohorts.append({"cohort": QUARTERS[first], "age": age, "size": len(members),
                        "active": alive, "retention": alive / len(members)})
analyses = {"flows": {"measures": {
    "lost": lost, "gained": sum(r["gained"] for r in flows),
    "returned": sum(r["returned"] for r in flows), "retention": retention,
    "churn": 1 - retention, "never_active": 0}, "flows": flows, "cohorts": cohorts}}


def scores(values):
    """1 + floor(5 × share strictly worse)."""
    ordered = sorted(values)
    return [1 + 5 * int(numpy.searchsorted(ordered, v, "left")) // len(values) for v in values]


end = date(1998, 7, 1)
recency = [(end - max(days[c])).days for c in customers]
r = scores([-x for x in recency])
f = scores([count[c] for c in customers])
m = scores([money[c] for c in customers])
analyses["rfm"] = {
    "measures": {"customers": len(customers), "without_activity": 0},
    "scores": [{"score": s, "recency": r.count(s), "frequency": f.count(s), "money": m.count(s)}
               for s in range(1, 6)],
    "customers": [{"customer": customers[i], "recency": recency[i], "frequency": count[customers[i]],
                   "money": money[customers[i]] / 100, "r": r[i], "f": f[i], "m": m[i]}
                  for i in (0, 1, 2, 100, 500, 1000, 2356)]}

last = date(1997, 9, 30)
histories = []
for c in customers:
    seen = sorted(d for d in days[c] if d <= last)
    histories.append((len(seen) - 1, (seen[-1] - seen[0]).days / 7, (last - seen[0]).days / 7))
x, tx, age = map(numpy.array, zip(*histories))


def likelihood(logarithms):
    r, alpha, a, b = numpy.exp(logarithms)
    alive = -(r + x) * numpy.log(alpha + age)
    dead = numpy.where(x > 0, numpy.log(a) - numpy.log(b + numpy.maximum(x, 1) - 1)
                       - (r + x) * numpy.log(alpha + tx), -numpy.inf)
    one = (special.gammaln(r + x) - special.gammaln(r) + r * numpy.log(alpha)
           + special.gammaln(a + b) + special.gammaln(b + x) - special.gammaln(b)
           - special.gammaln(a + b + x))
    return -(one + numpy.logaddexp(alive, dead)).sum()


found = optimize.minimize(likelihood, [0, 1, 0, 0], method="Nelder-Mead",
                          options={"xatol": 1e-12, "fatol": 1e-12, "maxiter": 20000, "maxfev": 20000})
found = optimize.minimize(likelihood, found.x, method="BFGS", options={"gtol": 1e-9})
R, ALPHA, A, B = numpy.exp(found.x)
assert abs(R - 0.243) < 5e-4 and abs(ALPHA - 4.414) < 5e-4
assert abs(A - 0.793) < 5e-4 and abs(B - 2.426) < 5e-4 and abs(found.fun - 9582.4) < 0.05


def prospect(x, tx, age, time):
    """P(alive), and equation 10."""
    odds = 0.0
    if x:
        odds = A / (B + x - 1) * ((ALPHA + age) / (ALPHA + tx)) ** (R + x)
    series = special.hyp2f1(R + x, B + x, A + B + x - 1, time / (ALPHA + age + time))
    rest = ((ALPHA + age) / (ALPHA + age + time)) ** (R + x) * series
    return 1 / (1 + odds), (A + B + x - 1) / (A - 1) * (1 - rest) / (1 + odds)


# The published worked example: 1.226 purchases in 39 weeks.
assert abs(prospect(2, 30.43, 38.86, 39)[1] - 1.226) < 5e-4
every = [prospect(*h, 39) for h in histories]
analyses["repeat"] = {
    "tolerance": 2e-5,
    "measures": {"customers": len(customers), "repeat_purchases": int(x.sum()), "converged": 1,
                 "log_likelihood": -found.fun, "r": R, "alpha": ALPHA, "a": A, "b": B,
                 "alive": sum(p for p, _ in every), "expected_purchases": sum(e for _, e in every),
                 "value": 10 * sum(e for _, e in every) / len(every),
                 "total_value": 10 * sum(e for _, e in every)},
    "parameters": [{"parameter": n, "value": v} for n, v in
                   [("r", R), ("alpha", ALPHA), ("a", A), ("b", B)]],
    "customers": [{"customer": customers[i], "frequency": int(x[i]), "recency": tx[i],
                   "age": age[i], "alive": every[i][0], "expected": every[i][1],
                   "value": 10 * every[i][1]} for i in (0, 1, 2, 100, 500, 1000, 2356)]}
value = 10 * retention / (1 + 0.02 - retention)
analyses["value"] = {"measures": {"value": value, "margin": 10, "retention": retention,
                                  "discount": 0.02}}
analyses["winning-back"] = {"measures": {
    "cost_if_kept": 20 * lost, "cost_if_replaced.lower": 100 * lost,
    "cost_if_replaced.upper": 120 * lost, "difference.lower": 80 * lost,
    "difference.upper": 100 * lost}}
analyses["recovery"] = {"measures": {
    "kept_customers.lower": 52, "kept_customers.upper": 95, "kept_value.lower": 52 * value,
    "kept_value.upper": 95 * value}}
write(FAMILY, analyses)
