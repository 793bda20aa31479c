"""One instruction set against another: this project on PATH and its peers on OpenBLAS's kernels for the
same processors, taking turns, so that whatever else the machine does meets both. Prints one JSON object.

usage: solver_pairs.py SOLVER_TIMES PATH CORETYPE THREADS ROUNDS

PATH is avx2 or auto; CORETYPE is what OPENBLAS_CORETYPE names, such as Haswell, or auto. Of each round the
ratio of medians counts; of all rounds the median of these and the ratio of the fastest runs are given.
"""
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import warnings

binary, path, core_type, threads, rounds = sys.argv[1:6]
for name in [name for name in os.environ if name.startswith("OPENBLAS_")]:
    del os.environ[name]
if core_type != "auto":
    # OpenBLAS reads it when NumPy and SciPy are loaded.
    os.environ["OPENBLAS_CORETYPE"] = core_type

import numpy as np
from scipy.sparse.linalg import eigs

warnings.filterwarnings("ignore")
ORDER, BATCHES = 1000, {5: 40_000, 9: 20_000, 15: 10_000}
GRADES = np.array([0.0] + [1 / (10 - c) if c < 9 else c - 8.0 for c in range(1, 18)])


def run(*arguments):
    return subprocess.run([binary, *map(str, arguments)], capture_output=True, text=True, check=True).stdout


def own(*arguments):
    return json.loads(run(*arguments))["seconds"]


def timed(function, seconds):
    runs, stop = [], time.perf_counter() + seconds
    while not runs or time.perf_counter() < stop:
        start = time.perf_counter()
        function()
        runs.append(time.perf_counter() - start)
    return runs


def pairs(mine, peer):
    """Both in turns."""
    ours, theirs = [], []
    for _ in range(int(rounds)):
        theirs.append(timed(peer, 0.3))
        ours.append(mine())
    ratios = [statistics.median(b) / statistics.median(a) for a, b in zip(ours, theirs)]
    return {
        "ratio": statistics.median(ratios), "ratio of the fastest": min(map(min, theirs)) / min(map(min, ours)),
        "seconds": statistics.median(map(statistics.median, ours)),
        "peer": statistics.median(map(statistics.median, theirs)),
    }


def main():
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        codes, file = f"{folder}/codes.npy", f"{folder}/matrix.npy"
        for kind in ("grades", "ratios"):
            if kind == "grades":
                run("make-matrix", ORDER, codes)
                np.save(file, GRADES[np.load(codes)])
            else:
                run("make-ratios", ORDER, file)
            a, ones = np.load(file), np.ones(ORDER)
            found[kind] = pairs(
                lambda: own("matrix", file, "doubles", path, threads, 100),
                lambda: eigs(a, k=1, which="LM", tol=1e-14, ncv=8, v0=ones))
        for order, count in BATCHES.items():
            batch = f"{folder}/batch"
            run("make-batch", order, count, batch)
            codes_of_pairs = np.fromfile(batch, dtype=np.uint8).reshape(-1, count)
            few = count // 100
            a = np.ones((few, order, order))
            for pair, (i, j) in enumerate((i, j) for i in range(order) for j in range(i + 1, order)):
                a[:, i, j] = GRADES[codes_of_pairs[pair][:few]]
                a[:, j, i] = 1 / a[:, i, j]
            one = pairs(lambda: own("batch", batch, order, path, 1, 31), lambda: np.linalg.eig(a))
            # Each solved its own number of matrices.
            for key in ("ratio", "ratio of the fastest"):
                one[key] *= count / few
            found[f"batch {order}"] = {
                **one, "seconds": one["seconds"] / count, "peer": one["peer"] / few}
    print(json.dumps(found))


if __name__ == "__main__":
    main()
