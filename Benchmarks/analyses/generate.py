"""Writes customers with what a year's analyses ask of them, the same for the same number.
usage: generate.py COUNT OUT.csv

Consumption has the long tail of real customers: a Pareto tail above some hundred kWh a month."""
import sys

import numpy as np

DISTRICTS = np.array(["端州", "鼎湖", "高要", "四会", "广宁", "怀集", "封开", "德庆"])
KINDS = np.array(["居民", "商业", "工业", "农业"])
BLOCK = 1_000_000


def block(start, count):
    draw = np.random.default_rng([20150701, start])
    kwh = np.char.mod("%.1f", np.minimum(600 * (1 + draw.pareto(1.16, count)), 5e8))
    days = np.datetime64("2015-01-01") + draw.integers(0, 365, count)
    columns = [
        np.char.mod("%08d", np.arange(start + 1, start + count + 1)),
        DISTRICTS[draw.choice(8, count, p=[0.24, 0.11, 0.17, 0.12, 0.1, 0.12, 0.07, 0.07])],
        KINDS[draw.choice(4, count, p=[0.82, 0.1, 0.03, 0.05])],
        kwh, days.astype(str),
    ]
    return "\n".join(map(",".join, zip(*(column.tolist() for column in columns)))) + "\n"


def write(count, path):
    with open(path, "w", encoding="utf-8") as file:
        file.write("customer,district,kind,kwh,billed\n")
        for start in range(0, count, BLOCK):
            file.write(block(start, min(BLOCK, count - start)))


if __name__ == "__main__":
    write(int(sys.argv[1]), sys.argv[2])
