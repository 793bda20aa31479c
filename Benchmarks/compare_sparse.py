"""Log least squares on a random graph of comparisons: this project beside SciPy's conjugate gradients
on the same Laplacian, in one run. Writes results/sparse.md and .json.
usage: python3 compare_sparse.py BINARY [ITEMS] [COMPARISONS_PER_ITEM]      needs: numpy scipy"""
import json
import math
import statistics
import sys
import time

import numpy as np
import scipy.sparse as sparse
import scipy.sparse.linalg as linalg

import bench_report

binary = sys.argv[1]
items = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
degree = int(sys.argv[3]) if len(sys.argv) > 3 else 10
REPEATS = 3


def draws(count):
    """SplitMix64 from the same seed as the Swift program."""
    with np.errstate(over="ignore"):
        state = np.uint64(20_260_101) + np.arange(1, count + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        z = (state ^ (state >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return z ^ (z >> np.uint64(31))


def comparisons():
    """First item, second item and logarithm of each comparison, each pair once."""
    draw = draws(items * degree)
    i = np.repeat(np.arange(items, dtype=np.int64), degree)
    j = ((draw >> np.uint64(32)) % np.uint64(items)).astype(np.int64)
    j[::degree] = (np.arange(items) + 1) % items
    grade = (draw & np.uint64(0xFFFF)).astype(float) / 65536 * 4 - 2
    key = np.minimum(i, j) << 32 | np.maximum(i, j)
    first = np.zeros(len(key), dtype=bool)
    first[np.unique(np.where(i == j, -1, key), return_index=True)[1]] = True
    keep = first & (i != j)
    return i[keep], j[keep], grade[keep]


def system(i, j, grade):
    """The Laplacian of the comparisons and its right side, as one builds them with SciPy."""
    adjacency = sparse.coo_matrix((np.ones(len(i)), (i, j)), shape=(items, items)).tocsr()
    adjacency = adjacency + adjacency.T
    degrees = np.asarray(adjacency.sum(axis=1)).ravel()
    right = np.bincount(i, grade, items) - np.bincount(j, grade, items)
    return (sparse.diags(degrees) - adjacency).tocsr(), degrees, right


report = bench_report.Report("sparse", "Log least squares on a random graph of comparisons", ["numpy", "scipy"])
# The program times its own solve three times and gives the median.
run = bench_report.run([binary, items, degree])
own = json.loads(run.output)
i, j, grade = comparisons()
assert own["comparisons"] == len(i), (own["comparisons"], len(i))
# SciPy solves to the residual that this project reached, no further.
tolerance = max(own["residual"], 1e-14)
builds, solves, count = [], [], 0
for _ in range(REPEATS):
    start = time.perf_counter()
    laplacian, degrees, right = system(i, j, grade)
    jacobi = linalg.LinearOperator((items, items), lambda x: x / degrees)
    builds.append(time.perf_counter() - start)
    count = 0

    def step(_):
        global count
        count += 1

    start = time.perf_counter()
    x, info = linalg.cg(laplacian, right, rtol=tolerance, atol=0, maxiter=10_000, M=jacobi, callback=step)
    solves.append(time.perf_counter() - start)
build, solve = statistics.median(builds), statistics.median(solves)
x -= x.mean()
residual = np.linalg.norm(laplacian @ x - right) / np.linalg.norm(right)
difference = max(abs(own["first"] - x[0]), abs(own["last"] - x[-1]))

report.remark(f"{items:,} items, {len(i):,} comparisons. Both times are whole: from arrays of comparisons to the "
              "solution, at the same residual.")
report.table("Times", ["", f"whole, median of {REPEATS}", "building", "conjugate gradients", "iterations",
                       "relative residual"], [
    ["swift-ahp", bench_report.seconds(own["seconds"]), "", "", own["iterations"], f"{own['residual']:.1e}"],
    ["SciPy, Jacobi", bench_report.seconds(build + solve), bench_report.seconds(build), bench_report.seconds(solve),
     count, f"{residual:.1e}"],
])
report.remark(f"Largest difference of two logarithms {difference:.1e}; SciPy converged: "
              f"{info == 0 and math.isfinite(difference)}.")
report.numbers["seconds"] = {"swift-ahp": own["seconds"], "scipy_build": build, "scipy_solve": solve}
report.target("SciPy's whole time over this project's", (build + solve) / own["seconds"], at_least=1)
report.target("memory with the judgments themselves", run.peak / 2**30, at_most=4, unit="GiB")
report.target("difference of two logarithms", difference, at_most=1e-9, unit="")
sys.exit(0 if report.write() else 1)
