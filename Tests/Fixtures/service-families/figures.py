"""Statistics of the scripts beside it, written from the sources and sharing no code with the package.

Python 3.11, SciPy 1.x (quantiles and tails of Student's t, chi-square and the normal alone).
"""
import csv
import json
import math
import os
import sys

from scipy import stats

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../.."))
Z = stats.norm.ppf(0.975)


def rows(family, name):
    """The rows of a CSV file of a scenario, as dictionaries."""
    path = os.path.join(ROOT, "scenarios", family, name)
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write(family, analyses):
    """expected.json of a scenario."""
    path = os.path.join(ROOT, "scenarios", family, "expected.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"analyses": analyses}, file, ensure_ascii=False, indent=1)
        file.write("\n")
    print(path, file=sys.stderr)


def wilson(count, base):
    """Wilson (1927), doi:10.1080/01621459.1927.10502953."""
    p, square = count / base, Z * Z / base
    middle = (p + square / 2) / (1 + square)
    half = Z / (1 + square) * math.sqrt(p * (1 - p) / base + square / (4 * base))
    return max(0.0, middle - half) if count else 0.0, min(1.0, middle + half) if count < base else 1.0


def net(top, base, bottom):
    """Net score with the adjusted Wald interval: 3/4, 3/2, 3/4 answers more (Rocks 2016,
    doi:10.1080/00031305.2016.1158124)."""
    n = base + 3
    p, q = (top + 0.75) / n, (bottom + 0.75) / n
    middle = p - q
    half = Z * math.sqrt((p + q - middle * middle) / n)
    return (top - bottom) / base, max(-1.0, middle - half), min(1.0, middle + half)


def mean(values):
    """Mean, standard deviation over n - 1, Student's interval."""
    n = len(values)
    m = math.fsum(values) / n
    s = math.sqrt(math.fsum((v - m) ** 2 for v in values) / (n - 1))
    half = stats.t.ppf(0.975, n - 1) * s / math.sqrt(n)
    return m, s, m - half, m + half


def newcombe(a, n, b, m):
    """Difference of two shares, method 10 of Newcombe (1998)."""
    p, q = a / n, b / m
    (pl, pu), (ql, qu) = wilson(a, n), wilson(b, m)
    d = p - q
    return d, d - math.hypot(p - pl, qu - q), d + math.hypot(pu - p, q - ql)


def pooled(a, n, b, m):
    """z and two-sided p of two shares under one common share."""
    p = (a + b) / (n + m)
    z = (a / n - b / m) / math.sqrt(p * (1 - p) * (1 / n + 1 / m))
    return z, 2 * stats.norm.sf(abs(z))


def welch(x, y):
    """Difference of means, interval, t, degrees of freedom, p (Welch 1947)."""
    (a, sa, *_), (b, sb, *_) = mean(x), mean(y)
    va, vb = sa * sa / len(x), sb * sb / len(y)
    error = math.sqrt(va + vb)
    df = (va + vb) ** 2 / (va * va / (len(x) - 1) + vb * vb / (len(y) - 1))
    half = stats.t.ppf(0.975, df) * error
    t = (a - b) / error
    return a - b, a - b - half, a - b + half, t, df, 2 * stats.t.sf(abs(t), df)


def holm(ps):
    """Holm (1979)."""
    highest, result = 0.0, [0.0] * len(ps)
    for place, i in enumerate(sorted(range(len(ps)), key=lambda i: ps[i])):
        highest = max(highest, min(1.0, ps[i] * (len(ps) - place)))
        result[i] = highest
    return result
