"""expected.json of scenarios/delight-index: decimals and fractions of Python, intervals by figures.py."""
from decimal import Decimal
from fractions import Fraction

from figures import Z, mean, net, wilson, write

SHARES = {
    "nsi-shares": (["20.08"], ["1.61", "2.01"]),
    "nci-shares": (["39.76"], ["2.81", "2.41"]),
    "nps-shares": (["35.74"], ["26.1"]),
}
COUNTS = {
    "nsi": ([5, 4, 90, 100, 50], 1, 2, None),
    "nsi-narrow": ([5, 4, 90, 100, 50], 1, 1, None),
    "nci": ([6, 7, 60, 77, 99], 1, 2, None),
    "nps": ([65, 95, 89], 1, 1, 3351),
}
WEIGHTS = [Fraction(1, 2), Fraction(1, 4), Fraction(1, 4)]


def fits(share, base):
    """Whether some whole count of the base rounds to the share."""
    places = -Decimal(share).as_tuple().exponent
    half = Fraction(1, 2 * 10 ** places)
    target = Fraction(share)
    near = round(target * base / 100)
    return any(abs(Fraction(100 * k, base) - target) <= half for k in (near - 1, near, near + 1))


analyses, nets = {}, {}
for name, (tops, bottoms) in SHARES.items():
    top, bottom = sum(map(Decimal, tops)), sum(map(Decimal, bottoms))
    printed = tops + bottoms
    base = next(n for n in range(1, 10001) if all(fits(share, n) for share in printed))
    nets[name] = Fraction(top - bottom) / 100
    analyses[name] = {"measures": {
        "net": float(nets[name]), "top": float(top / 100), "bottom": float(bottom / 100),
        "rest": float((100 - top - bottom) / 100), "least_base": base}}
value = sum(w * nets[name] for w, name in zip(WEIGHTS, SHARES))
assert value * 100 == Fraction("19.275")
analyses["cdi-shares"] = {"measures": {"value": float(value)}}

ends = {}
for name, (counts, top, bottom, population) in COUNTS.items():
    base = sum(counts)
    effective = base if population is None else base * (population - 1) / (population - base)
    best, worst = sum(counts[len(counts) - top:]), sum(counts[:bottom])
    exact = Fraction(best - worst, base)
    # The interval of a finite population is that of so many more answers with the same shares.
    _, lower, upper = net(best * effective / base, effective, worst * effective / base)
    nets[name], ends[name] = exact, (lower, upper)
    scores = [100 * level / (len(counts) - 1) for level, k in enumerate(counts) for _ in range(k)]
    m, s, low, high = mean(scores)
    analyses[name] = {
        "measures": {"base": base, "unanswered": 0, "net": float(exact), "net_lower": lower,
                     "net_upper": upper, "top": best / base, "bottom": worst / base, "mean": m},
        "groups": [{"group": "all", "base": base, "net": float(exact), "mean": m,
                    "standard_deviation": s}],
    }
    if population is None:
        analyses[name]["groups"][0] |= {"mean_lower": low, "mean_upper": high}
        analyses[name]["levels"] = [
            {"level": label, "count": k, "share": k / base, "lower": wilson(k, base)[0],
             "upper": wilson(k, base)[1]}
            for label, k in zip(
                {"nci": ["不会合作", "不太可能", "说不准", "可能", "非常可能"]}.get(
                    name, ["绝对不满意", "不太满意", "一般", "比较满意", "非常满意"]), counts)]
parts = ["nsi", "nci", "nps"]
value = sum(w * nets[name] for w, name in zip(WEIGHTS, parts))
assert value == Fraction(48, 249)
analyses["cdi"] = {
    "measures": {"value": float(value)} | {
        key: sum(float(w) * ends[name][end] for w, name in zip(WEIGHTS, parts))
        for end, key in enumerate(["lower", "upper"])},
    "parts": [{"measure": name + ".net", "weight": float(w), "value": float(nets[name]),
               "contribution": float(w * nets[name])} for w, name in zip(WEIGHTS, parts)],
    "breaks": [{"kind": "gap", "from": -1, "to": 0.05}, {"kind": "gap", "from": 0.1, "to": 0.5},
               {"kind": "overlap", "first": "good", "from": 0.7, "to": 0.8}],
}
write("delight-index", analyses)
