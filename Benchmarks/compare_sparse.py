"""Log least squares on a random graph of comparisons: this project beside SciPy's conjugate gradients
on the same Laplacian, in one run. Prints a Markdown table with medians of three and the ratio.
usage: python3 compare_sparse.py BINARY [ITEMS] [COMPARISONS_PER_ITEM]      needs: numpy scipy"""
import json
import math
import platform
import subprocess
import sys
import time

import numpy as np
import scipy
import scipy.sparse as sparse
import scipy.sparse.linalg as linalg

binary = sys.argv[1]
items = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
degree = int(sys.argv[3]) if len(sys.argv) > 3 else 10


def draws(count):
    """SplitMix64 from the same seed as the Swift program."""
    with np.errstate(over="ignore"):
        state = np.uint64(20_260_101) + np.arange(1, count + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        z = (state ^ (state >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return z ^ (z >> np.uint64(31))


draw = draws(items * degree)
i = np.repeat(np.arange(items, dtype=np.int64), degree)
j = ((draw >> np.uint64(32)) % np.uint64(items)).astype(np.int64)
j[::degree] = (np.arange(items) + 1) % items
grade = (draw & np.uint64(0xFFFF)).astype(float) / 65536 * 4 - 2
key = np.minimum(i, j) << 32 | np.maximum(i, j)
first = np.zeros(len(key), dtype=bool)
first[np.unique(np.where(i == j, -1, key), return_index=True)[1]] = True
keep = first & (i != j)
i, j, grade = i[keep], j[keep], grade[keep]



def system():
    """The Laplacian of the comparisons and its right side, as one builds them with SciPy."""
    ones = np.ones(len(i))
    adjacency = sparse.coo_matrix((ones, (i, j)), shape=(items, items)).tocsr()
    adjacency = adjacency + adjacency.T
    degrees = np.asarray(adjacency.sum(axis=1)).ravel()
    b = np.bincount(i, grade, items) - np.bincount(j, grade, items)
    return (sparse.diags(degrees) - adjacency).tocsr(), degrees, b


own = json.loads(subprocess.run([binary, str(items), str(degree)], check=True, capture_output=True).stdout)
# SciPy solves to the residual that this project reached, no further.
tolerance = max(own["residual"], 1e-14)
builds, times, count = [], [], 0
for _ in range(3):
    start = time.perf_counter()
    laplacian, degrees, b = system()
    jacobi = linalg.LinearOperator((items, items), lambda x: x / degrees)
    builds.append(time.perf_counter() - start)
    count = 0

    def step(_):
        global count
        count += 1

    start = time.perf_counter()
    x, info = linalg.cg(laplacian, b, rtol=tolerance, atol=0, maxiter=10_000, M=jacobi, callback=step)
    times.append(time.perf_counter() - start)
times.sort()
builds.sort()
whole = builds[1] + times[1]
x -= x.mean()
assert own["comparisons"] == len(i), (own["comparisons"], len(i))
difference = max(abs(own["first"] - x[0]), abs(own["last"] - x[-1]))

print(f"{items:,} items, {len(i):,} comparisons; {platform.processor() or platform.machine()}, "
      f"Python {platform.python_version()}, NumPy {np.__version__}, SciPy {scipy.__version__}\n")
print("| | seconds, median of 3 | iterations | relative residual |")
print("| --- | --- | --- | --- |")
residual = np.linalg.norm(laplacian @ x - b) / np.linalg.norm(b)
print(f"| swift-ahp, whole solve (system built, solved, refined) | {own['seconds']:.2f} | {own['iterations']} | {own['residual']:.1e} |")
print(f"| SciPy, whole solve ({builds[1]:.2f} s to build the Laplacian, {times[1]:.2f} s cg with Jacobi) | {whole:.2f} | {count} | {residual:.1e} |")
print(f"\nratio SciPy / swift-ahp {whole / own['seconds']:.2f}; peak memory of swift-ahp {own['peak_mib']} MiB; "
      f"largest difference of two logarithms {difference:.1e}; converged: {info == 0 and math.isfinite(difference)}")
