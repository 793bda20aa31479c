"""What the scenario outage-survey must give, from its CSV and judgments, without the package.

    python3 Tests/Fixtures/survey/independent.py > scenarios/outage-survey/expected.json

NumPy only: eigenvectors by numpy.linalg.eig, completions by ternary search of the one missing ratio,
derivatives by central differences, revisions by trying every grade, camps by averaging every distance.
"""
import csv, itertools, json, math, pathlib
import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[3] / "scenarios" / "outage-survey"
ITEMS = ["restore", "notice", "quality", "price"]
RI = {2: 0.0, 3: 0.58, 4: 0.90}          # Saaty 1980
RI_ONE_MISSING = 0.583                   # Ágoston & Csató 2022, n = 4, m = 1
GRADES = [1 / g for g in range(9, 1, -1)] + [float(g) for g in range(1, 10)]


def ratio(answer):
    return None if answer == "" else float(answer) if float(answer) > 0 else -1 / float(answer)


def matrix(n, judgments):
    a = np.ones((n, n))
    for (i, j), r in judgments.items():
        a[i, j], a[j, i] = r, 1 / r
    return a


def perron(a):
    values, vectors = np.linalg.eig(a)
    k = int(np.argmax(values.real))
    w = np.abs(vectors[:, k].real)
    return float(values[k].real), w / w.sum()


def completed(n, judgments):
    """The missing ratio (at most one) with the least eigenvalue, which is convex in its logarithm."""
    missing = [p for p in itertools.combinations(range(n), 2) if p not in judgments]
    if not missing:
        return matrix(n, judgments), 0
    (pair,) = missing
    low, high = math.log(1e-4), math.log(1e4)
    for _ in range(400):
        third = (high - low) / 3
        if perron(matrix(n, {**judgments, pair: math.exp(low + third)}))[0] < perron(
            matrix(n, {**judgments, pair: math.exp(high - third)})
        )[0]:
            high -= third
        else:
            low += third
    # λ is flat at its minimum; there the ratio is √(w_i v_j / (v_i w_j)).
    a = matrix(n, {**judgments, pair: math.exp((low + high) / 2)})
    for _ in range(200):
        w, v = perron(a)[1], perron(a.T)[1]
        i, j = pair
        a[i, j] = math.sqrt(w[i] * v[j] / (v[i] * w[j]))
        a[j, i] = 1 / a[i, j]
    return a, 1


def consistency(a, missing=0):
    n = len(a)
    value = perron(a)[0]
    ci = (value - n) / (n - 1)
    ri = RI_ONE_MISSING if missing else RI[n]
    return {"lambda_max": value, "ci": ci, "cr": ci / ri if ri else 0.0}


def pooled(n, people, weights):
    result = {}
    for pair in itertools.combinations(range(n), 2):
        said = [(weights[p], j[pair]) for p, j in people.items() if pair in j and weights[p] > 0]
        if said:
            total = sum(w for w, _ in said)
            result[pair] = math.exp(sum(w * math.log(r) for w, r in said) / total)
    return result


def entropy(p):
    return float(-sum(x * math.log(x) for x in p if x > 0))


def consensus(vectors, form):
    n, k, c = len(vectors[0]), len(vectors), 9.0
    alpha = float(np.mean([entropy(p) for p in vectors]))
    gamma = entropy(np.mean(vectors, axis=0))
    low = -c / (c + n - 1) * math.log(c / (c + n - 1)) - (n - 1) / (c + n - 1) * math.log(
        1 / (c + n - 1)
    )
    high = math.log(n)
    if form == "2013" and k < n:
        top = (k + c - 1) / (n + c - 1)
        high = (n - k) / (n + c - 1) * math.log(n + c - 1) - top * math.log(top / k)
    cor = math.exp(low - high)
    return (math.exp(alpha - gamma) - cor) / (1 - cor)


def clr(w):
    return np.log(w) - np.mean(np.log(w))


def silhouette(parts, d):
    total = 0.0
    for part in parts:
        for x in part:
            if len(part) == 1:
                continue
            own = sum(d[x][y] for y in part) / (len(part) - 1)
            other = min(sum(d[x][y] for y in q) / len(q) for q in parts if q is not part)
            total += (other - own) / max(own, other)
    return total / len(d)


def linkage(d):
    """The partitions of average linkage, from all apart to two, distances averaged over all pairs."""
    parts = [[k] for k in range(len(d))]
    while len(parts) > 2:
        a, b = min(
            itertools.combinations(range(len(parts)), 2),
            key=lambda ab: np.mean([d[x][y] for x in parts[ab[0]] for y in parts[ab[1]]]))
        parts = [p for k, p in enumerate(parts) if k not in (a, b)] + [parts[a] + parts[b]]
        yield parts


def methods(a):
    n = len(a)
    s = a.sum(axis=0)
    gm = np.exp(np.log(a).mean(axis=1))
    ls = sum(np.outer(v, v) for i in range(n) for j in range(n)
             for v in [a[i, j] * np.eye(n)[j] - np.eye(n)[i]])
    bordered = np.block([[ls, np.ones((n, 1))], [np.ones((1, n)), np.zeros((1, 1))]])
    return {
        "eigenvector": perron(a)[1], "geometric-mean": gm / gm.sum(),
        "column-normalised": (a / s).mean(axis=1),
        "least-squares": np.linalg.solve(bordered, np.r_[np.zeros(n), 1])[:n],
        "inverse-column-sums": (1 / s) / (1 / s).sum(), "row-sums": a.sum(axis=1) / a.sum(),
    }


def indices(a):
    n = len(a)
    g = methods(a)["geometric-mean"]
    pairs = list(itertools.combinations(range(n), 2))
    triads = [a[i, j] * a[j, k] / a[i, k] for i, j, k in itertools.combinations(range(n), 3)]
    s = a.sum(axis=0)
    ambiguity = 0.0
    for i, j in pairs:
        r = [a[i, k] * a[k, j] for k in range(n)]
        ambiguity += (max(r) - min(r)) / ((1 + max(r)) * (1 + min(r)))
    squares = [math.log(a[i, j] * g[j] / g[i]) ** 2 for i, j in pairs]
    return {
        "gci": 2 / ((n - 1) * (n - 2)) * sum(squares),
        "koczkodaj": max(1 - min(r, 1 / r) for r in triads),
        "ambiguity": 2 * ambiguity / (n * (n - 1)),
        "cavallo_dapuzzo": math.exp(np.mean([abs(math.log(r)) for r in triads])),
        "pelaez_lamata": float(np.mean([r + 1 / r - 2 for r in triads])),
        "golden_wang": float(np.abs(a / s - g[:, None]).sum() / n),
        "relative_error": sum(squares) / sum(math.log(a[i, j]) ** 2 for i, j in pairs),
        "hci": (n / (1 / s).sum() - n) * (n + 1) / (n * (n - 1)),
    }


def sensitivities(judgments, n):
    result = {}
    for pair, r in judgments.items():
        h = 1e-5
        up = perron(matrix(n, {**judgments, pair: r * math.exp(h)}))[1]
        down = perron(matrix(n, {**judgments, pair: r * math.exp(-h)}))[1]
        result[f"{ITEMS[pair[0]]}:{ITEMS[pair[1]]}"] = dict(zip(ITEMS, ((up - down) / (2 * h)).tolist()))
    return result


def noise(judgments, n, sigma, draws):
    rng = np.random.default_rng(20261122)
    base = np.argmax(perron(matrix(n, judgments))[1])
    weights = []
    for _ in range(draws):
        noisy = {p: r * math.exp(sigma * rng.standard_normal()) for p, r in judgments.items()}
        weights.append(perron(matrix(n, noisy))[1])
    weights = np.array(weights)
    return {
        "sigma": sigma, "draws": draws, "same_best": float((weights.argmax(axis=1) == base).mean()),
        "mean": dict(zip(ITEMS, weights.mean(axis=0).tolist())),
        "deviation": dict(zip(ITEMS, weights.std(axis=0, ddof=1).tolist())),
        "low": dict(zip(ITEMS, np.quantile(weights, 0.05, axis=0).tolist())),
        "high": dict(zip(ITEMS, np.quantile(weights, 0.95, axis=0).tolist())),
    }


def questions(judgments, n):
    """Trace of the pseudo-inverse of the Laplacian with and without one more judgment."""
    def inverse(pairs):
        lap = np.zeros((n, n))
        for i, j in pairs:
            lap[[i, j], [i, j]] += 1
            lap[i, j] -= 1
            lap[j, i] -= 1
        return np.linalg.pinv(lap)
    present = inverse(judgments)
    missing = [p for p in itertools.combinations(range(n), 2) if p not in judgments]
    lap_logs = np.zeros(n)
    for (i, j), r in judgments.items():
        lap_logs[i] += math.log(r)
        lap_logs[j] -= math.log(r)
    x = present @ lap_logs
    rest = sum((math.log(r) - x[i] + x[j]) ** 2 for (i, j), r in judgments.items())
    w = np.exp(x) / np.exp(x).sum()
    return {
        "gains": {
            f"{ITEMS[i]}:{ITEMS[j]}": 1 - np.trace(inverse(list(judgments) + [(i, j)])) / np.trace(present)
            for i, j in missing
        },
        "deviation": math.sqrt(rest / (len(judgments) - n + 1)),
        "weights": dict(zip(ITEMS, w.tolist())),
        "relative_errors": dict(zip(ITEMS, np.sqrt(np.diag(present)).tolist())),
    }


def revisions(judgments, n, missing):
    """Fewest changed judgments with CR at most 0.10, and among those the smallest change."""
    pairs = list(judgments)
    for size in range(0, len(pairs) + 1):
        best = None
        for choice in itertools.combinations(pairs, size):
            for grades in itertools.product(GRADES, repeat=size):
                if any(abs(g / judgments[p] - 1) < 1e-9 for p, g in zip(choice, grades)):
                    continue
                move = sum(abs(math.log(g / judgments[p])) for p, g in zip(choice, grades))
                if best is not None and move >= best[0]:
                    continue
                a, gaps = completed(n, {**judgments, **dict(zip(choice, grades))}) if missing else (
                    matrix(n, {**judgments, **dict(zip(choice, grades))}), 0)
                cr = consistency(a, gaps)["cr"]
                if cr <= 0.10:
                    best = (move, cr, {f"{ITEMS[p[0]]}:{ITEMS[p[1]]}": g for p, g in zip(choice, grades)})
        if best:
            return {"changes": size, "cr": best[1], "new_ratios": best[2]}


def main():
    people = {}
    for row in csv.DictReader(open(ROOT / "criteria.csv")):
        people[row["expert"]] = {
            (ITEMS.index(h.split("_")[0]), ITEMS.index(h.split("_")[1])): ratio(answer)
            for h, answer in row.items() if h != "expert" and answer != ""
        }
    equal = dict.fromkeys(people, 1 / 7)
    solved = {p: completed(4, j) for p, j in people.items()}
    vectors = {p: perron(a)[1] for p, (a, _) in solved.items()}
    group = pooled(4, people, equal)
    group_matrix = matrix(4, group)
    logs = {p: clr(v) for p, v in vectors.items()}
    distance, without = {}, {}
    for p in people:
        others = [q for q in people if q != p]
        distance[p] = float(np.linalg.norm(logs[p] - np.mean([logs[q] for q in others], axis=0)))
        rest = pooled(4, {q: people[q] for q in others}, equal)
        without[p] = dict(zip(ITEMS, perron(matrix(4, rest))[1].tolist()))
    middle = np.median(list(distance.values()))
    spread = 1.4826 * np.median([abs(d - middle) for d in distance.values()])
    names = list(people)
    d = [[float(np.linalg.norm(logs[p] - logs[q])) for q in names] for p in names]
    camps = max(
        (parts for parts in linkage(d) if len(parts) <= 3), key=lambda parts: silhouette(parts, d))
    best = silhouette(camps, d)
    group_weights = perron(group_matrix)[1]

    own = {"e1": 0.5, "e2": 0.3, "m1": 0.2}
    repairs = {
        "e1": {(0, 1): 1 / 2, (0, 2): 3.0, (1, 2): 4.0},
        "e2": {(0, 1): 1 / 3, (0, 2): 2.0, (1, 2): 5.0},
        "m1": {(0, 1): 2.0, (0, 2): 1.0, (1, 2): 1.0},
    }
    repair_matrix = matrix(3, pooled(3, repairs, own))
    equal_repair = matrix(3, pooled(3, repairs, dict.fromkeys(repairs, 1 / 3)))
    result = {
        "weights": dict(zip(ITEMS, group_weights.tolist())),
        "consistency": consistency(group_matrix),
        "experts": {
            p: {
                "weights": dict(zip(ITEMS, vectors[p].tolist())), "distance": distance[p],
                "deviation": float((distance[p] - middle) / spread), "without": without[p],
                **consistency(solved[p][0], solved[p][1]),
            } for p in people
        },
        "consensus": consensus(list(vectors.values()), "current"),
        "consensus_2013": consensus(list(vectors.values()), "2013"),
        "consensus_of_three": {
            form: consensus([perron(matrix(3, j))[1] for j in repairs.values()], form)
            for form in ("current", "2013")
        },
        "camps": sorted([sorted(names[k] for k in part) for part in camps], key=lambda c: (-len(c), c))
        if best > 0.5 else [names],
        "silhouette": best,
        "methods": {m: dict(zip(ITEMS, w.tolist())) for m, w in methods(group_matrix).items()},
        "indices": indices(group_matrix),
        "sensitivities": sensitivities(group, 4),
        "noise": noise(group, 4, 0.2, 20000),
        "ask": {"c1": questions(people["c1"], 4)},
        "revise": {p: revisions(people[p], 4, len(people[p]) < 6) for p in ("e1", "c1", "c2")},
        "restore": {
            "weights": dict(zip(["dispatch", "repair", "backup"], perron(repair_matrix)[1].tolist())),
            "equal_weights": dict(zip(["dispatch", "repair", "backup"], perron(equal_repair)[1].tolist())),
            "consistency": consistency(repair_matrix),
        },
    }
    print(json.dumps(result, indent=1, ensure_ascii=False))


main()
