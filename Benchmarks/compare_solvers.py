"""The principal eigenvector of comparison matrices: this project beside numpy.linalg.eig, SciPy's ARPACK,
AHPy and pyDecision, on the same matrices in one run. Writes results/solvers.md, .json and .svg.
usage: python3 compare_solvers.py SOLVER_TIMES [--quick]
needs: numpy scipy ahpy pyDecision matplotlib threadpoolctl (a peer that is missing is left out and named)"""
import importlib
import json
import os
import statistics
import sys
import tempfile
import time
import warnings
from pathlib import Path

# Settings of this machine must not slow the peers down: OpenBLAS shall choose its kernel itself.
for name in [name for name in os.environ if name.startswith("OPENBLAS_")]:
    del os.environ[name]

import numpy as np
from scipy.sparse.linalg import eigs

import bench_report
from bench_report import seconds

warnings.filterwarnings("ignore")
binary = sys.argv[1]
quick = "--quick" in sys.argv[2:]
threads = min(2, len(os.sched_getaffinity(0)))
report = bench_report.Report(
    "solvers", "Principal eigenvectors of comparison matrices",
    ["numpy", "scipy", "AHPy", "pyDecision"])
folder = Path(tempfile.mkdtemp())

# Codes of grades, 0 for none: 9 is equal importance, 8 + k is k, 10 - k is 1/k.
GRADES = np.array([0.0] + [1 / (10 - c) if c < 9 else c - 8.0 for c in range(1, 18)])


# MARK: this project

def own(*arguments):
    return json.loads(bench_report.run([binary, *arguments]).output)


def own_matrix(order, storage, path="auto", using=None, repeats=None):
    """Times, passes and weights of this project for the matrix in the file."""
    weights = folder / "weights.npy"
    repeats = repeats or (25 if order <= 1000 else 5)
    facts = own("matrix", folder / f"{order}.npy", storage, path, using or threads, repeats, weights)
    return facts, np.load(weights)


def ratios_matrix(order):
    """A random matrix of ratios from 1/9 to 9 none of which is a grade, and its file."""
    file = folder / f"ratios{order}.npy"
    if not file.exists():
        bench_report.run([binary, "make-ratios", order, file])
    return np.load(file), file


def matrix(order):
    """The random matrix that the Swift program made and wrote."""
    file = folder / f"{order}.npy"
    if not file.exists():
        own_lines = bench_report.run([binary, "make-matrix", order, file])
        assert own_lines.output == ""
    return GRADES[np.load(file)]


def require_saaty(codes):
    """All 17 grades about equally often above the diagonal, and their reciprocals below."""
    n = len(codes)
    assert (codes + codes.T == 18).all()
    upper = np.bincount(codes[np.triu_indices(n, 1)], minlength=18)[1:]
    expected = n * (n - 1) / 2 / 17
    assert upper.sum() == n * (n - 1) / 2
    assert np.abs(upper - expected).max() <= 6 * expected**0.5, upper


# MARK: peers

def lam(a, w):
    return float((a @ w).sum() / w.sum())


def numpy_eig(a):
    values, vectors = np.linalg.eig(a)
    w = np.abs(vectors[:, values.real.argmax()].real)
    return w / w.sum()


def arpack(a):
    _, vectors = eigs(a, k=1, which="LR", tol=1e-14)
    w = np.abs(vectors[:, 0].real)
    return w / w.sum()


def arpack_tuned(a):
    """As fast as ARPACK gets here: a small Krylov space from a good start."""
    _, vectors = eigs(a, k=1, which="LM", tol=1e-14, ncv=8, v0=np.ones(len(a)))
    w = np.abs(vectors[:, 0].real)
    return w / w.sum()


def ahpy(a):
    names = [f"{i:05d}" for i in range(len(a))]
    pairs = {(names[i], names[j]): float(a[i, j]) for i in range(len(a)) for j in range(i + 1, len(a))}
    weights = AHPY.Compare("m", pairs, precision=12, random_index="saaty").local_weights
    return np.array([weights[name] for name in names])


def pydecision(a):
    return np.asarray(AHP_METHOD(a, wd="me")[0])


def optional(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


AHPY = optional("ahpy")
AHP_METHOD = getattr(optional("pyDecision.algorithm"), "ahp_method", None)
# Name, function, smallest and largest order: eig costs n^3, the last two have no table of random indices.
PEERS = [
    ("numpy.linalg.eig", numpy_eig, 2, 1000),
    ("SciPy ARPACK", arpack, 5, 20_000),
    ("SciPy ARPACK, ncv 8", arpack_tuned, 12, 20_000),
    *([("AHPy", ahpy, 3, 15)] if AHPY else []),
    *([("pyDecision", pydecision, 3, 15)] if AHP_METHOD else []),
]


def timed(function, a, budget):
    """Median seconds of at least three runs, more where they are short, and the last result."""
    runs, stop = [], time.perf_counter() + budget
    while len(runs) < 3 or (time.perf_counter() < stop and len(runs) < 1000):
        start = time.perf_counter()
        result = function(a)
        runs.append(time.perf_counter() - start)
    return statistics.median(runs), result


def kernels():
    """Which kernels NumPy and SciPy run on."""
    threadpoolctl = optional("threadpoolctl")
    if not threadpoolctl:
        return "unknown (no threadpoolctl)"
    return ", ".join(sorted({
        f"{pool['internal_api']} {pool['version']} {pool.get('architecture', '')} with {pool['num_threads']} threads"
        for pool in threadpoolctl.threadpool_info()}))


def residual(a, w):
    value = lam(a, w)
    return float(np.abs(a @ w - value * w).max() / value)


# MARK: one matrix

read = own("bandwidth", 128 if quick else 512)
medians = {}          # (order, solver) -> seconds
accuracy = {}         # (order, solver) -> residual
facts = {}            # (order, storage) -> JSON of this project
OWN = "swift-ahp"
small = [3, 5, 9, 15, 50, 200]
large = [1000] if quick else [1000, 3000, 10_000]

single = {n: own("single", n, 200, "grades") for n in small}
for n in small + large:
    a = matrix(n)
    require_saaty(np.load(folder / f"{n}.npy"))
    if n in single:
        medians[n, OWN] = statistics.median(single[n]["seconds"])
        accuracy[n, OWN] = residual(a, own_matrix(n, "doubles", repeats=1)[1])
    for name, peer, least, most in PEERS:
        if least <= n <= most:
            medians[n, name], w = timed(peer, a, 0.3 if n < 1000 else 1)
            accuracy[n, name] = residual(a, w)
    if n in large:
        # After the peers and before the next order's: the same minutes of the same machine.
        for storage, label in (("doubles", OWN), ("bytes", OWN + ", bytes")):
            facts[n, storage], w = own_matrix(n, storage)
            medians[n, label] = statistics.median(facts[n, storage]["seconds"])
            accuracy[n, label] = residual(a, w)
        for storage, label in (("doubles", f"{OWN}, AVX2 only"), ("bytes", f"{OWN}, bytes, AVX2 only")):
            facts[n, f"avx2 {storage}"], w = own_matrix(n, storage, "avx2")
            medians[n, label] = statistics.median(facts[n, f"avx2 {storage}"]["seconds"])
            accuracy[n, label] = residual(a, w)
    del a

# The same with ratios that are no grades, which nothing can pack.
unlike = {}           # (order, solver) -> seconds
unlike_accuracy = {}  # (order, solver) -> residual
unlike_orders = [n for n in (50, 200, 1000, 3000) if n in small + large]
for n in unlike_orders:
    a, file = ratios_matrix(n)
    for name, peer, least, most in PEERS:
        if least <= n <= most:
            unlike[n, name], w = timed(peer, a, 0.3 if n < 1000 else 1)
            unlike_accuracy[n, name] = residual(a, w)
    for path, label in (("auto", OWN), ("avx2", f"{OWN}, AVX2 only")):
        solved = own("matrix", file, "doubles", path, threads, 25, folder / "weights.npy")
        unlike_accuracy[n, label] = residual(a, np.load(folder / "weights.npy"))
        # Grades have no full products with doubles.
        assert solved["fine_passes"] > 0
        if n not in small:
            unlike[n, label] = statistics.median(solved["seconds"])
    if n in small:
        unlike[n, OWN] = statistics.median(own("single", n, 200, "ratios")["seconds"])
    del a
    file.unlink()

labels = [OWN, f"{OWN}, AVX2 only", f"{OWN}, bytes", f"{OWN}, bytes, AVX2 only", *(p[0] for p in PEERS)]


def base(n):
    """What ratios at this order refer to: doubles, which all peers have as well."""
    return medians[n, OWN]


rows = [
    [label] + [
        f"{seconds(medians[n, label])} ({medians[n, label] / base(n):.3g})" if (n, label) in medians else ""
        for n in small + large
    ] for label in labels
]
report.remark(
    "Random matrices of Saaty's 17 grades, made by the Swift program from one seed and read by all. "
    f"Medians; in brackets the ratio to {OWN}. {OWN} certifies each result; from 1000 items on it may use "
    f"{threads} threads, and so may NumPy and SciPy. Up to 200 items one matrix is solved through "
    "`ComparisonMatrix.solution()`, priorities and consistency together.")
report.remark(
    f"The row {OWN} is timed from doubles in memory to the result, as its peers' rows are. From 320 items on it looks "
    "whether every double is a grade, to the bit, and if so packs them into bytes for the time of the solution: that is "
    "included. What it does with ratios that are no grades is in a table of its own below. The rows of bytes start "
    "from bytes.")
report.remark(f"NumPy and SciPy run on {kernels()}; settings of OpenBLAS in the environment were dropped.")
report.remark(
    "ARPACK is called as a user would, `eigs(a, k=1, which=\"LR\", tol=1e-14)`, which the targets refer to, and as "
    "fast as it gets on these matrices, with a Krylov space of 8 and the vector of ones to start from.")
report.table("One matrix", ["items"] + [f"{n:,}" for n in small + large], rows)
report.table(
    "Largest relative residual max |A w - λ w| / λ", ["items"] + [f"{n:,}" for n in small + large],
    [[label] + [f"{accuracy[n, label]:.1e}" if (n, label) in accuracy else "" for n in small + large]
     for label in labels])
report.table(
    "One matrix of ratios that are no grades", ["items"] + [f"{n:,}" for n in unlike_orders],
    [[label] + [
        f"{seconds(unlike[n, label])} ({unlike[n, label] / unlike[n, OWN]:.3g})" if (n, label) in unlike else ""
        for n in unlike_orders]
     for label in [OWN, f"{OWN}, AVX2 only", *(p[0] for p in PEERS)] if any((n, label) in unlike for n in unlike_orders)])
report.remark(
    f"Ratios from 1/9 to 9, their logarithms equally likely; largest residual of {OWN} "
    f"{max(unlike_accuracy[n, OWN] for n in unlike_orders):.1e}.")
report.numbers["ratios that are no grades, seconds"] = {f"{label} n={n}": t for (n, label), t in unlike.items()}
report.numbers["ratios that are no grades, residual"] = {f"{label} n={n}": r for (n, label), r in unlike_accuracy.items()}
report.numbers["one matrix, seconds"] = {f"{label} n={n}": t for (n, label), t in medians.items()}
report.numbers["one matrix, residual"] = {f"{label} n={n}": r for (n, label), r in accuracy.items()}
report.numbers["one matrix, this project"] = {f"{n} {storage}": f for (n, storage), f in facts.items()}
report.numbers["read bandwidth, bytes a second"] = read
rate = {1: read["one_thread"], 2: read["two_threads"]}
report.remark(f"Reading memory in the same run: {rate[1] / 1e9:.1f} GB/s with one thread, "
              f"{rate[2] / 1e9:.1f} GB/s with two.")

# MARK: batches

counts = {5: 40_000, 9: 20_000, 15: 10_000}
batch_rows, ratios = [], {}
for n, count in counts.items():
    file = folder / f"batch{n}"
    bench_report.run([binary, "make-batch", n, count, file])
    codes = np.fromfile(file, dtype=np.uint8).reshape(-1, count)
    a = np.ones((count, n, n))
    for pair, (i, j) in enumerate((i, j) for i in range(n) for j in range(i + 1, n)):
        a[:, i, j], a[:, j, i] = GRADES[codes[pair]], 1 / GRADES[codes[pair]]
    # One core each: eig takes one matrix after the other, and BLAS has nothing to share at this size.
    peer, (values, vectors) = timed(np.linalg.eig, a, 2)
    mine = {path: own("batch", file, n, path, 1, 151) for path in ("auto", "avx2", "portable")}
    both = own("batch", file, n, "auto", threads, 151)
    times = {path: statistics.median(f["seconds"]) / count for path, f in mine.items()}
    peer /= count
    top = values.real.argmax(axis=1)
    w = np.abs(np.take_along_axis(vectors, top[:, None, None], axis=2)[:, :, 0].real)
    w /= w.sum(axis=1, keepdims=True)
    difference = float(np.abs(np.array(mine["auto"]["first_weights"]) / w[0] - 1).max())
    mean = float(values.real.max(axis=1).mean())
    assert difference < 1e-12 and abs(mine["auto"]["mean_lambda"] / mean - 1) < 1e-12, (difference, mean)
    assert mine["auto"]["refusals"] == 0
    ratios[n] = peer / times["auto"]
    batch_rows.append([
        f"{n}", f"{count:,}", *(f"{1e-6 / times[path]:.2f}" for path in times),
        f"{count / statistics.median(both['seconds']) * 1e-6:.2f}", f"{1e-6 / peer:.4f}", f"{ratios[n]:.0f}",
        f"{mine['auto']['largest_spread']:.1e}", f"{mine['auto']['largest_bound']:.1e}"])
    report.numbers[f"batch n={n}, seconds a matrix"] = {**times, "numpy.linalg.eig": peer}
    del a
# What a processor without AVX-512 would do: this project on AVX2, OpenBLAS on its kernels for Haswell.
rounds = 3 if quick else 9
pairs = {
    name: json.loads(bench_report.run(
        [sys.executable, Path(__file__).with_name("solver_pairs.py"), binary, path, core, threads, rounds]).output)
    for name, path, core in (("AVX-512", "auto", "auto"), ("AVX2", "avx2", "Haswell"))
    if name == "AVX2" or "avx512_vnni" in report.machine["instruction sets"]}
PAIRED = {
    "grades": "1,000 items, grades as doubles: ARPACK, ncv 8", "ratios": "1,000 items, other ratios: ARPACK, ncv 8",
    **{f"batch {n}": f"many matrices of {n} items, one core: numpy.linalg.eig, batched" for n in counts}}
bench_report.run([binary, "make-batch", 5, 1_000_000, folder / "million"])
million = {t: statistics.median(own("batch", folder / "million", 5, "auto", t, 5)["seconds"])
           for t in sorted({1, threads})}
report.numbers["one million 5 x 5, seconds by threads"] = million
report.table(
    "Many small matrices: million matrices a second",
    ["items", "matrices", "one core", "AVX2 only", "portable", f"{threads} threads", "numpy.linalg.eig, batched",
     "ratio per core", "largest λ interval", "largest weight bound"], batch_rows)
report.remark("Whole times through the Swift API, from an array of ratios to weights, consistency indices and "
              "certificates. One million 5 x 5 matrices: "
              + ", ".join(f"{seconds(s)} with {t} thread{'s' * (t > 1)}" for t, s in million.items()) + ".")

report.table(
    "In turns with the peer, on either instruction set",
    ["", *(f"{name}: {column}" for name in pairs for column in ("swift-ahp", "peer", "ratio", "of the fastest"))],
    [[label, *(cell for found in pairs.values() for cell in (
        seconds(found[key]["seconds"]), seconds(found[key]["peer"]), f"{found[key]['ratio']:.3g}",
        f"{found[key]['ratio of the fastest']:.3g}"))] for key, label in PAIRED.items()])
report.remark(
    f"Both take turns, {rounds} times; ratios are medians of the rounds' own, and those of the fastest runs of all. "
    "For AVX2 OpenBLAS runs its kernels for Haswell, which a processor without AVX-512 has.")
report.numbers["in turns"] = pairs

# MARK: memory

order = 2000 if quick else 20_000
whole = bench_report.run([binary, "matrix", f"random:{order}", "bytes", "auto", threads, 1])
whole_facts = json.loads(whole.output)
report.remark(
    f"{order:,} items as bytes: {seconds(whole_facts['seconds'][0])}, "
    f"{whole_facts['coarse_passes']} + {whole_facts['fine_passes']} passes, "
    f"{bench_report.mebibytes(whole.peak)} in all; the matrix as doubles alone would be "
    f"{bench_report.mebibytes(8 * order * order)}.")
report.remark(
    f"One matrix of 5 items through the public API: {seconds(medians[5, OWN])}, "
    f"{single[5]['allocations']:g} allocations (the weights).")

# MARK: targets

vector = "avx512_vnni" in report.machine["instruction sets"]
first = large[0]
arpack_time = {n: medians[n, "SciPy ARPACK"] for n in large}
report.target("n = 1000, doubles: numpy.linalg.eig over this", medians[first, "numpy.linalg.eig"] / base(first),
              at_least=500)
report.target("n = 1000, doubles: ARPACK over this", arpack_time[first] / base(first), at_least=2)
for n in (200, first):
    report.target(f"n = {n}, doubles: ARPACK with ncv 8 over this", medians[n, "SciPy ARPACK, ncv 8"] / base(n),
                  at_least=1)
report.target("n = 1000, ratios that are no grades: ARPACK over this",
              unlike[first, "SciPy ARPACK"] / unlike[first, OWN], at_least=2)
report.target("n = 1000, doubles: residual", accuracy[first, OWN], at_most=1e-14, unit="")
report.target("n = 1000, doubles: spread", facts[first, "doubles"]["spread"], at_most=2e-14, unit="")
for name, found in pairs.items():
    for key, label in PAIRED.items():
        report.target(f"{name}, {label} over this", found[key]["ratio"], at_least=80 if key.startswith("batch") else 1.5)
if 10_000 in large:
    n, own_bytes = 10_000, facts[10_000, "bytes"]
    fast = medians[n, f"{OWN}, bytes"]
    report.target("n = 10000, bytes, AVX-512 VNNI: ARPACK over this",
                  arpack_time[n] / fast if vector else None, at_least=5)
    report.target("n = 10000, bytes, AVX2: ARPACK over this",
                  arpack_time[n] / medians[n, f"{OWN}, bytes, AVX2 only"], at_least=2)
    passes = own_bytes["coarse_passes"] + own_bytes["fine_passes"]
    report.target("n = 10000, bytes: time over reading the bytes for its passes",
                  fast / (passes * n * n / rate[threads]) if vector else None, at_most=2)
    report.target("n = 10000: memory of the matrix, bytes over doubles",
                  own_bytes["bytes"] / facts[n, "doubles"]["bytes"], at_most=0.126)
report.target(f"n = {order}: memory in all", whole.peak / 1e9, at_most=1, unit="GB")
for n, ratio in ratios.items():
    report.target(f"batches, n = {n}, one core: numpy's batched eig over this", ratio, at_least=80)
report.target("one million 5 x 5 matrices certified", million[threads], at_most=0.3, unit="s")
report.target("one matrix of 5 items, priorities and CR", medians[5, OWN] * 1e6, at_most=2, unit="µs")
report.target("its allocations, the result's own", single[5]["allocations"], at_most=1, unit="")


# MARK: plot

def plot():
    import matplotlib
    matplotlib.use("Agg")
    matplotlib.rcParams.update({"svg.hashsalt": "solvers", "font.family": "sans-serif"})
    import matplotlib.pyplot as plt
    figure, axes = plt.subplots(figsize=(8, 5))
    for label in labels:
        points = [(n, medians[n, label]) for n in small + large if (n, label) in medians]
        if points:
            width = 2.2 if label.startswith(OWN) else 1.2
            axes.loglog(*zip(*points), marker="o", markersize=4, linewidth=width, label=label)
    axes.set_xlabel("items")
    axes.set_ylabel("seconds, median")
    axes.grid(True, which="major", alpha=0.3)
    axes.legend(fontsize=8)
    figure.tight_layout()
    bench_report.RESULTS.mkdir(exist_ok=True)
    figure.savefig(bench_report.RESULTS / "solvers.svg", metadata={"Date": None})


plot()
report.remark("![Time against the number of items](solvers.svg)")
for file in folder.iterdir():
    file.unlink()
folder.rmdir()
sys.exit(0 if report.write() else 1)
