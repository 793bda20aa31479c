"""Weights and scores of scenarios/electricity-quarter, from the workbooks, without the package.

Python 3.11, NumPy, openpyxl: python3 independent.py > ../../../scenarios/electricity-quarter/expected.json
"""
import json
import os
import unicodedata

import numpy
from openpyxl import load_workbook

FOLDER = os.path.join(os.path.dirname(__file__), "../../../scenarios/electricity-quarter")
EXPERTS = {"王建国": 0.4, "李晓梅": 0.3, "陈志强": 0.3}
PROCESS = ["报装", "抢修", "通知", "走访", "检查", "答复"]
PERFORMANCE = ["满意度", "投诉", "可靠率", "电压", "电费", "计量"]


def weights(items, sheet):
    rows = list(load_workbook(os.path.join(FOLDER, "指标权重问卷.xlsx"))[sheet].iter_rows(values_only=True))
    logs = numpy.zeros((len(items), len(items)))
    for column, name in enumerate(rows[1]):
        if column < 2 or name is None:
            continue
        first, second = (items.index(part) for part in name.split("比"))
        total = mean = 0
        for row in rows[2:]:
            answer = row[column]
            if answer is None:
                continue
            ratio = answer if answer > 0 else -1 / answer
            mean += EXPERTS[row[0]] * numpy.log(ratio)
            total += EXPERTS[row[0]]
        logs[first, second] = mean / total
        logs[second, first] = -mean / total
    values, vectors = numpy.linalg.eig(numpy.exp(logs))
    vector = vectors[:, values.real.argmax()].real
    return dict(zip(items, (vector / vector.sum()).tolist())), values.real.max()


def line(*points):
    xs, ys = zip(*points)
    return lambda x: float(numpy.interp(x, xs, ys))


def inspections(x):
    return 0 if x <= 0 else 50 if x <= 1 else 80 if x <= 2 else 100


SCORES = {
    "报装": ("报装时长", 1, line((3, 100), (20, 0))),
    "抢修": ("抢修及时率", 100, line((80, 0), (90, 60), (100, 100))),
    "通知": ("停电提前通知率", 100, line((80, 0), (90, 60), (100, 100))),
    "走访": ("走访完成率", 100, line((40, 0), (100, 100))),
    "检查": ("用电检查次数", 1, inspections),
    "答复": ("咨询一次答复率", 100, line((70, 0), (90, 60), (100, 100))),
    "满意度": ("客户满意度", 0, {"很满意": 100, "满意": 80, "一般": 60, "不满意": 20}.get),
    "投诉": (None, 1, line((0, 100), (0.5, 60), (2, 0))),
    "可靠率": ("供电可靠率", 100, line((99.5, 0), (99.8, 60), (100, 100))),
    "电压": ("电压合格率", 100, line((98, 0), (99, 60), (100, 100))),
    "电费": ("电费回收率", 100, line((90, 0), (100, 100))),
    "计量": ("计量装置完好率", 100, line((90, 0), (100, 100))),
}


def number(value):
    if value is None or value == "—":
        return None
    if isinstance(value, str):
        return float(unicodedata.normalize("NFKC", value).rstrip("天"))
    return value


def main():
    process, lambda_process = weights(PROCESS, "过程指标")
    performance, lambda_performance = weights(PERFORMANCE, "绩效指标")
    found = {"weights": {**process, **performance},
             "lambda_max": {"过程指标": lambda_process, "绩效指标": lambda_performance}, "scores": {}}
    for period in ("一季度", "二季度"):
        sheet = load_workbook(os.path.join(FOLDER, f"大客户服务指标_2026年{period}.xlsx")).active
        rows = list(sheet.iter_rows(values_only=True))
        head = rows[2]
        scores = {}
        for row in rows[3:]:
            if not row[0] or not str(row[0]).startswith("44"):
                continue
            cells = dict(zip(head, row))
            total = 0
            for group in (process, performance):
                part = share = 0
                for name, weight in group.items():
                    column, factor, rule = SCORES[name]
                    if column is None:
                        score = rule(number(cells["投诉次数"]) / number(cells["供电点数"]))
                    elif factor == 0:
                        score = rule(cells[column])
                    else:
                        value = number(cells[column])
                        if value is None:
                            continue
                        score = rule(value * factor)
                    part += weight * score
                    share += weight
                total += 0.5 * part / share
            scores[row[0]] = total
        found["scores"][period] = scores
    print(json.dumps(found, ensure_ascii=False, indent=1))


main()
