"""Writes customers with six indicators, the same for the same number; about one blank in a hundred.
usage: generate.py COUNT OUT.csv"""
import sys

import numpy as np

WORDS = np.array(["非常不满意", "不满意", "一般", "满意", "非常满意"])
BLOCK = 1_000_000


def block(start, count):
    draw = np.random.default_rng([20151001, start])
    percent = lambda low: np.char.mod("%.1f", np.round(draw.uniform(low, 100, count), 1))
    timeliness, content, resolution = percent(60), percent(50), percent(50)
    resolution = np.where(draw.random(count) < 0.01, "", resolution)
    columns = [
        np.char.mod("%08d", np.arange(start + 1, start + count + 1)),
        np.char.mod("d%02d", draw.integers(0, 12, count)),
        timeliness, content, np.char.mod("%d", draw.integers(0, 9, count)), resolution,
        WORDS[draw.integers(0, 5, count)], np.char.mod("%d", draw.poisson(1.2, count)),
    ]
    return "\n".join(map(",".join, zip(*(column.tolist() for column in columns)))) + "\n"


def write(count, path):
    with open(path, "w", encoding="utf-8") as file:
        file.write("customer,district,timeliness,content,method,resolution,satisfaction,complaints\n")
        for start in range(0, count, BLOCK):
            file.write(block(start, min(BLOCK, count - start)))


if __name__ == "__main__":
    write(int(sys.argv[1]), sys.argv[2])
