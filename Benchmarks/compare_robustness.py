"""Draws, exact probabilities, sensitivity, Sobol indices and weights from the data: this project beside
numpy, SALib, pymcdm and scikit-criteria on the same case in one run: 211 customers x 20 indicators, and
many rows x 20 for the weights. This project runs before, between and after its peers, and the median of its
runs counts. With the command, weights from a CSV file are timed beside scoring alone. A peer that is not
installed is left out and said. Writes results/robustness.md and .json.
usage: python3 compare_robustness.py BINARY [COMMAND [ROWS]]      needs: numpy"""
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

import bench_report

binary = sys.argv[1]
command = sys.argv[2] if len(sys.argv) > 2 else None
rows = int(sys.argv[3]) if len(sys.argv) > 3 else 1_750_000
rng = np.random.default_rng(20260101)
N, K = 211, 20
scores = np.clip(rng.normal(75, 12, (N, K)) + rng.normal(0, 6, (N, 1)), 1, 100).round(1)
weights = rng.dirichlet(np.full(K, 3.0))


def timed(work, repeat=3):
    """The median of some runs, in seconds."""
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return sorted(times)[repeat // 2]


def ranks_of_draws(count, chunk=2000):
    """Rank acceptabilities and central weights, vectorised as far as numpy goes."""
    counts, central, each = np.zeros((N, N), np.int64), np.zeros((N, K)), np.arange(N)
    for _ in range(count // chunk):
        w = rng.standard_exponential((chunk, K))
        w /= w.sum(1, keepdims=True)
        order = np.argsort(-(w @ scores.T), 1)
        ranks = np.empty_like(order)
        np.put_along_axis(ranks, order, each[None, :], 1)
        np.add.at(counts, (np.broadcast_to(each, ranks.shape).ravel(), ranks.ravel()), 1)
        np.add.at(central, order[:, 0], w)


def replications(count):
    """One replication a pass, as packages for composite indicators do it."""
    ranks = np.zeros((count, N))
    for i in range(count):
        w = weights * (1 + (rng.random(K) * 2 - 1) * 0.25)
        value = scores @ (w / w.sum())
        ranks[i] = N - np.argsort(np.argsort(value))
    return np.percentile(ranks, [5, 50, 95], axis=0)


def crossings():
    """Where all pairs of scores meet, one weight after the other."""
    total, inside = scores @ weights, 0
    for k in range(K):
        rest = (total - weights[k] * scores[:, k]) / (1 - weights[k])
        slope = scores[:, k] - rest
        with np.errstate(divide="ignore", invalid="ignore"):
            t = (rest[None, :] - rest[:, None]) / (slope[:, None] - slope[None, :])
        inside += np.count_nonzero((t > 0) & (t < 1))
    return inside


own_runs = []


def measure_own():
    """One run of this project: seconds by piece of work."""
    with tempfile.TemporaryDirectory() as folder:
        case, given = Path(folder) / "case.csv", Path(folder) / "weights.json"
        header = ",".join(f"x{j + 1}" for j in range(K))
        np.savetxt(case, scores, delimiter=",", fmt="%.1f", header=header, comments="")
        given.write_text(json.dumps(list(weights)))
        own_runs.append(json.loads(bench_report.run([binary, str(case), str(given), str(rows)]).output)["seconds"])


measure_own()

report = bench_report.Report(
    "robustness", "Robustness, sensitivity and weights from the data", ["numpy", "SALib", "pymcdm", "scikit-criteria"]
)
draws = 20_000
peers = {
    "ranks of 1,000,000 draws": timed(lambda: ranks_of_draws(draws)) * 1_000_000 / draws,
    "uncertainty, 1,000 replications": timed(lambda: replications(1_000)),
    "intervals and envelopes of all weights": timed(crossings),
}
measure_own()
large = np.clip(rng.normal(75, 12, (rows, K)), 1, 100)


def entropy():
    p = large / large.sum(0)
    e = -(p * np.log(p)).sum(0) / np.log(rows)
    return (1 - e) / (1 - e).sum()


def critic():
    z = (large - large.min(0)) / (large.max(0) - large.min(0))
    information = z.std(0) * (1 - np.corrcoef(z, rowvar=False)).sum(0)
    return information / information.sum()


peers[f"entropy weights of {rows} rows"] = timed(entropy)
peers[f"CRITIC weights of {rows} rows"] = timed(critic)
try:
    from SALib.analyze import sobol as analysis
    from SALib.sample import sobol as sampling

    problem = {"num_vars": K, "names": [f"w{j}" for j in range(K)], "bounds": [[w * 0.75, w * 1.25] for w in weights]}
    base = np.argsort(np.argsort(-(scores @ weights)))

    def sobol():
        points = sampling.sample(problem, 1024, calc_second_order=False, seed=1)
        y = np.empty(len(points))
        for i in range(0, len(points), 2000):
            w = points[i : i + 2000]
            value = (w / w.sum(1, keepdims=True)) @ scores.T
            y[i : i + 2000] = np.abs(np.argsort(np.argsort(-value, 1), 1) - base).mean(1)
        return analysis.analyze(problem, y, calc_second_order=False, seed=1, num_resamples=100)

    peers["Sobol indices, N = 1024"] = timed(sobol, 1)
except ImportError:
    pass
others = {}
entropy_name, critic_name = f"entropy weights of {rows} rows", f"CRITIC weights of {rows} rows"
draws_name = "ranks of 1,000,000 draws"
try:
    import pymcdm.methods
    import pymcdm.weights

    def loop(count):
        method = pymcdm.methods.WSM()
        for _ in range(count):
            method.rank(method(scores, rng.dirichlet(np.ones(K)), np.ones(K)))

    others[draws_name, "pymcdm"] = timed(lambda: loop(200), 1) * 1_000_000 / 200
    others[entropy_name, "pymcdm"] = timed(lambda: pymcdm.weights.entropy_weights(large), 1)
    others[critic_name, "pymcdm"] = timed(lambda: pymcdm.weights.critic_weights(large), 1)
except ImportError:
    print("pymcdm is not installed: left out")
try:
    import skcriteria
    from skcriteria.agg.simple import WeightedSumModel
    from skcriteria.preprocessing.weighters import critic_weights, entropy_weights

    def evaluate(count):
        model = WeightedSumModel()
        for _ in range(count):
            model.evaluate(skcriteria.mkdm(scores, [1] * K, weights=rng.dirichlet(np.ones(K))))

    others[draws_name, "scikit-criteria"] = timed(lambda: evaluate(50), 1) * 1_000_000 / 50
    others[entropy_name, "scikit-criteria"] = timed(lambda: entropy_weights(large))
    others[critic_name, "scikit-criteria"] = timed(lambda: critic_weights(large, np.ones(K)))
except ImportError:
    print("scikit-criteria is not installed: left out")
measure_own()
own = {name: statistics.median(run[name] for run in own_runs) for name in own_runs[0]}
table = []
for name, seconds in own.items():
    peer = peers.get(name)
    table.append([name, f"{seconds:.4g}", f"{peer:.4g}" if peer else "-", f"{peer / seconds:.1f}" if peer else "-"])
for (name, package), seconds in others.items():
    table.append([f"{name}: {package}", f"{own[name]:.4g}", f"{seconds:.4g}", f"{seconds / own[name]:.1f}"])
report.table("211 x 20, and many rows x 20", ["work", "swift-ahp, s", "peer, s", "peer / swift-ahp"], table)
report.target(f"{draws_name}: times faster than numpy", peers[draws_name] / own[draws_name], at_least=8)
for name in [entropy_name, critic_name]:
    if (name, "scikit-criteria") in others:
        report.target(f"{name}: times faster than scikit-criteria", others[name, "scikit-criteria"] / own[name], at_least=10)
report.target("exact winning probabilities of 22,155 pairs", own["exact winning probabilities of all pairs"] * 1000, at_most=10, unit="ms")
if command:
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data.csv"
        with open(data, "w") as file:
            file.write("customer," + ",".join(f"x{j + 1}" for j in range(K)) + "\n")
            for start in range(0, rows, 50_000):
                part = np.round(large[start : start + 50_000], 2)
                lines = (f"{start + i}," + ",".join(map(repr, row)) + "\n" for i, row in enumerate(part.tolist()))
                file.writelines(lines)
        leaves = [f"x{j + 1}" for j in range(K)]
        rules = "".join(f"  {leaf}: {{score: {{rule: goalposts, zero: 0, full: 100}}}}\n" for leaf in leaves)
        text = "schema: ahp-scenario/1\ntree:\n  id: goal\n  children: [{}]\n  weights: {}\nindicators:\n{}data: [{{path: data.csv}}]\n"
        for name, given in [("given", "equal"), ("entropy", "{objective: entropy}"), ("critic", "{objective: critic}")]:
            (Path(folder) / f"{name}.yaml").write_text(text.format(", ".join(leaves), given, rules))
        scoring = [command, "evaluate", f"{folder}/given.yaml", "--columns", "score", "-o", f"{folder}/out.csv"]
        runs = bench_report.alternate(
            {
                "scoring alone": scoring,
                "entropy weights": [command, "weights", f"{folder}/entropy.yaml", "--format", "csv"],
                "CRITIC weights": [command, "weights", f"{folder}/critic.yaml", "--format", "csv"],
            },
            times=3,
        )
        report.measured(f"From a CSV file of {rows} rows", runs)
        for name in ["entropy weights", "CRITIC weights"]:
            report.target(f"{name} from CSV: times the time of scoring alone", runs[name].wall / runs["scoring alone"].wall, at_most=1.15)
report.write()
