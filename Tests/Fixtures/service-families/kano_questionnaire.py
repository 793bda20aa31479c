"""expected.json of scenarios/kano-questionnaire: counted by the table of Berger et al. (1993)."""
import math

from figures import rows, wilson, write

FAMILY = "kano-questionnaire"
ANSWERS = ["喜欢", "理应如此", "无所谓", "可以忍受", "不喜欢"]  # 1 … 5
TABLE = ["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"]
KEYS = {"M": "must_be", "O": "performance", "A": "attractive", "I": "indifferent", "R": "reverse",
        "Q": "questionable"}
NAMES = {"M": "must-be", "O": "performance", "A": "attractive", "I": "indifferent", "R": "reverse",
         "Q": "questionable"}
FUNCTIONAL, DYSFUNCTIONAL = [4, 2, 0, -1, -2], [-2, -1, 0, 2, 4]  # DuMouchel


def demand(answers, name):
    pairs = [(ANSWERS.index(r[name + "_f"]), ANSWERS.index(r[name + "_d"])) for r in answers
             if r[name + "_f"] and r[name + "_d"]]
    letters = [TABLE[f][d] for f, d in pairs]
    count = {k: letters.count(k) for k in "MOAIRQ"}
    n = len(pairs)
    ordered = sorted(count.values(), reverse=True)
    a, b = ordered[0], ordered[1]
    row = {KEYS[k]: v for k, v in count.items()} | {
        "demand": name, "base": n, "unanswered": len(answers) - n,
        "category": NAMES[max("MOAIRQ", key=lambda k: (count[k], -"MOAIRQ".index(k)))],
        "total_strength": (count["M"] + count["O"] + count["A"]) / n,
        "category_strength": (a - b) / n, "fong_difference": a - b,
        "fong_threshold": 1.65 * math.sqrt((a + b) * (2 * n - a - b) / (2 * n)),
        "functional_mean": sum(FUNCTIONAL[f] for f, _ in pairs) / n,
        "dysfunctional_mean": sum(DYSFUNCTIONAL[d] for _, d in pairs) / n}
    base = sum(count[k] for k in "MOAI")
    better, worse = count["A"] + count["O"], count["O"] + count["M"]
    if base:
        (bl, bu), (wl, wu) = wilson(better, base), wilson(worse, base)
        row |= {"better": better / base, "better_lower": bl, "better_upper": bu,
                "worse": -worse / base, "worse_lower": -wu, "worse_upper": -wl}
    return row


table = rows(FAMILY, "answers.csv")
analyses = {}
for name, sex in [("everybody", None), ("women", "w"), ("men", "m")]:
    answers = [r for r in table if sex is None or r["sex"] == sex]
    demands = [demand(answers, f"f{i}") for i in range(1, 11)]
    analyses[name] = {"demands": demands, "measures": {
        f"category.{NAMES[k]}.count": sum(d["category"] == NAMES[k] for d in demands)
        for k in "MOAIRQ"}}
write(FAMILY, analyses)
