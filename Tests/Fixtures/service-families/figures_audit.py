"""expected.json of scenarios/figures-audit: every base tried in whole numbers."""
from fractions import Fraction

from figures import write

TOWNSHIP = ["73.12", "67.74", "27.96", "74.19", "83.33", "77.96", "53.76", "81.72", "41.94"]
COUNTY = ["75.72", "57.79", "41.82", "69.33", "79.82", "68.47", "50.68", "72.61", "69.74"]


def fits(text, base):
    """Whether 100 k / base rounds to the percentage for some whole k (Brown & Heathers 2017)."""
    places = len(text.split(".")[1]) if "." in text else 0
    half = Fraction(1, 2 * 10 ** places)
    return any(abs(Fraction(100 * k, base) - Fraction(text)) <= half
               for k in (int(Fraction(text) * base / 100) + d for d in (-1, 0, 1, 2)) if 0 <= k <= base)


def least(texts):
    return next(n for n in range(1, 10001) if all(fits(t, n) for t in texts))


def detail(texts, base=None):
    smallest = f"the smallest base that fits all is {least(texts)}"
    if base is None:
        return smallest
    return f"the base {base} gives {sum(fits(t, base) for t in texts)} of {len(texts)}; {smallest}"


assert least(TOWNSHIP) == 186 and not any(fits(t, 5) for t in TOWNSHIP)
assert least(COUNTY) == 4177 and least(["98.41"]) == 63


def least_whole(texts):
    """The same for shares that close: the counts add up to the base."""
    for n in range(1, 10001):
        options = [[k for k in range(n + 1) if abs(Fraction(100 * k, n) - Fraction(t)) <= Fraction(1, 2)]
                   for t in texts]
        sums = {0}
        for option in options:
            sums = {s + k for s in sums for k in option}
        if n in sums:
            return n


def statements(*list_):
    return [{"what": what, "holds": "yes" if holds else "no", "detail": text}
            for what, holds, text in list_]


analyses = {
    "sums": {"measures": {"statements": 9, "failing": 3}, "statements": statements(
        ("大客户", True, "211 + 3140 = 3351"), ("特大客户", True, "53 + 18 + 140 = 211"),
        ("未响应的关键需求", False, "1 + 2 + 3 + 2 = 8, not 12"),
        ("12398 热线 2023 年办结", True, "8907 + 1216 = 10123"),
        ("12398 热线 2023 年来电", True, "9659 + 464 = 10123"),
        ("12398 热线 2023 年投诉", True, "7067 + 974 + 384 + 555 = 8980"),
        ("期望型需求", False, "21, 22"), ("开发新客户为挽留成本的倍数", False, "5, 6"),
        ("大客户占比", True, "0.19149 %, not 0.193 %; a whole of 1731783 to 1740779 would give it, "
         "which the round figure allows"))},
    "percentages": {"measures": {"statements": 5, "failing": 2}, "statements": statements(
        ("乡镇店（每店 5 人）", False, detail(TOWNSHIP, 5)),
        ("乡镇店（186 人）", True, detail(TOWNSHIP, 186)),
        ("乡镇店（185 人）", False, detail(TOWNSHIP, 185)), ("县级店", True, detail(COUNTY)),
        ("烟草零售户满意度", True, detail(["98.41"])))},
    "tables": {"measures": {"statements": 1, "failing": 1}, "statements": statements(
        ("关键需求：维度与响应程度", False, "未响应 has 8, not 12; 已满足 has at least 7, over 6"))},
    "bands": {"measures": {"statements": 2, "failing": 2}, "statements": statements(
        ("净推荐值的等级", False, "no band holds -100 … 5; no band holds 10 … 50; 不错 and 高忠诚 both hold 70 … 80"),
        ("每月消费分段", False, "300元以下 and 300至500元 both hold 300; 300至500元 and 500至700元 both hold 500"))},
    "spending": {"measures": {"rest": 0, "least_base": least_whole(["4", "85", "11"])}},
    "cash": {"measures": {"rest": 0.02, "top": 0.87, "bottom": 0.11, "net": 0.76,
                          "least_base": least(["87", "11"])}},
}
write("figures-audit", analyses)
